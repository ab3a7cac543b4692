"""The command in a shell: terminals, pipes, signals, full disks, little memory, and what it does not load."""

import contextlib
import os
import pty
import re
import select
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import PATIENCE, Run, Start

import summarize

FOLDER = Path(summarize.__file__).parent
SCRIPT = [sys.executable, summarize.__file__]
BIRDS = "Birds sing loudly.\n"
# What a package installer writes as the command.
ENTRY_POINT = "import sys\nfrom summarize import main\nsys.exit(main())\n"


@contextlib.contextmanager
def started(command: list[str], stdin: int = subprocess.DEVNULL) -> Iterator["subprocess.Popen[bytes]"]:
    """Start a command with pipes to read from; end it where a test fails."""
    pipe = subprocess.PIPE
    environment = {**os.environ, "PYTHONPATH": str(FOLDER)}
    # Where the tests run in the background of a shell they ignore Ctrl-C.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with subprocess.Popen(command, stdin=stdin, stdout=pipe, stderr=pipe, env=environment) as process:
        try:
            yield process
        finally:
            process.kill()


def in_shell(line: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run a line of shell in which "$@" is the command with these arguments, birds on its standard input."""
    command = ["sh", "-c", line, "sh", *SCRIPT, *arguments]
    return subprocess.run(command, input=BIRDS, capture_output=True, text=True, timeout=PATIENCE, check=False)


def on_terminal(stream: str, *arguments: str, typed: bytes = b"") -> tuple[int, bytes, bytes]:
    """Run the command with this stream and its input on a terminal; return its exit code, what it shows, the rest."""
    master, slave = pty.openpty()
    os.write(master, typed)
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, stream: slave}
    environment = {**os.environ, "COLUMNS": "12", "TERM": "xterm"}
    with subprocess.Popen(
        [*SCRIPT, *arguments], stdin=slave, stdout=streams["stdout"], stderr=streams["stderr"], env=environment
    ) as process:
        os.close(slave)
        shown = b""
        with contextlib.suppress(OSError):  # Linux says with an error that there is no more.
            while chunk := os.read(master, 1024):
                shown += chunk
        out, err = process.communicate(timeout=PATIENCE)
    os.close(master)
    return process.returncode, shown, out or err


def test_a_terminal_is_asked_for_text_and_coloured() -> None:
    code, shown, hint = on_terminal("stdout", "-fhighlight", typed=BIRDS.encode() + b"\x04")
    assert code == 0
    assert shown.endswith(b"\x1b[1mBirds sing\x1b[0m\r\n\x1b[1mloudly.\x1b[0m\r\n")
    assert hint == b"summarize: standard input: waiting for text; end it with Ctrl-D\n"


def test_a_pager_gets_rows_as_wide_as_the_terminal() -> None:
    wrapped = b"Birds sing\n  loudly.\n"
    assert on_terminal("stderr", "--color=always", typed=BIRDS.encode() + b"\x04")[2] == wrapped
    assert on_terminal("stderr", typed=BIRDS.encode() + b"\x04")[2] == BIRDS.encode()


def test_long_work_shows_how_far_it_is_on_a_terminal_only(
    articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [str(articles / "essay.txt"), str(articles / "news.txt"), str(tmp_path / "three")]
    assert on_terminal("stderr", *names[:2])[1] == b""
    # Python reads this first: a clock by which all takes long.
    (tmp_path / "sitecustomize.py").write_text(
        "import itertools, time\ntime.monotonic = itertools.count(0, 0.1).__next__\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    code, shown, out = on_terminal("stderr", *names)
    assert (code, out.count(b"==> ")) == (1, 2)
    assert re.search(rb"summarize: 0 of 3 files, \d+%.*summarize: 1 of 3 files, \d+%", shown)
    # It is gone before a message, and at the end.
    assert b"\r\x1b[Ksummarize: " + names[2].encode() + b": No such file or directory; check the name\r\n" in shown
    assert re.search(rb"\d%(?!\r\x1b\[K)", shown) is None
    assert b"%" not in subprocess.run([*SCRIPT, *names[:2]], capture_output=True, check=True).stderr


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("way", ["script", "entry point"])
def test_a_signal_ends_it_in_silence(tmp_path: Path, way: str, end: signal.Signals) -> None:
    (tmp_path / "summarize").write_text(ENTRY_POINT)
    master, slave = pty.openpty()
    with started(SCRIPT if way == "script" else [sys.executable, str(tmp_path / "summarize")], slave) as process:
        assert process.stderr
        assert select.select([process.stderr], [], [], PATIENCE)[0]
        assert b"waiting" in process.stderr.readline()
        process.send_signal(end)
        assert process.communicate(timeout=PATIENCE) == (b"", b"")
    os.close(slave)
    os.close(master)
    assert process.returncode == -end


def test_control_c_ends_it_in_silence_while_it_is_still_importing(tmp_path: Path) -> None:
    (tmp_path / "summarize").write_text(ENTRY_POINT)
    # An import that never ends, of a module that the script imports last.
    (tmp_path / "click.py").write_text("import os, time\nos.write(1, b'importing')\ntime.sleep(60)\n")
    with started([sys.executable, str(tmp_path / "summarize")]) as process:
        assert process.stdout
        assert process.stdout.read(9) == b"importing"
        process.send_signal(signal.SIGINT)
        assert process.communicate(timeout=PATIENCE) == (b"", b"")
    assert process.returncode == -signal.SIGINT


def test_a_program_that_imports_it_keeps_its_own_signals() -> None:
    program = "import signal, summarize; assert signal.getsignal(signal.SIGINT) is signal.default_int_handler; print(1)"
    with started([sys.executable, "-c", program]) as process:
        assert process.communicate(timeout=PATIENCE) == (b"1\n", b"")
    assert process.returncode == 0


def test_control_c_ends_it_under_another_name() -> None:
    master, slave = pty.openpty()
    with started(
        [sys.executable, "-c", "import sys, summarize; sys.argv = ['gist']; summarize.main()"], slave
    ) as process:
        assert process.stderr
        assert b"waiting" in process.stderr.readline()
        process.send_signal(signal.SIGINT)
        assert b"Traceback" not in process.communicate(timeout=PATIENCE)[1]
    os.close(slave)
    os.close(master)
    assert process.returncode == 130


def test_control_c_is_nothing_to_a_job_in_the_background() -> None:
    ignored = "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN); import sys; sys.argv[0] = 'summarize'"
    program = f"{ignored}; exec(open({summarize.__file__!r}).read())"
    with subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin
        process.stdin.write(BIRDS.encode() * 5_000)  # More than a pipe holds: it is reading by now.
        process.send_signal(signal.SIGINT)
        assert process.communicate(timeout=PATIENCE)[0] == BIRDS.encode()
    assert process.returncode == 0


def test_what_is_no_text_is_refused_before_a_slow_pipe_ends() -> None:
    with subprocess.Popen(SCRIPT, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdin
        assert process.stderr
        process.stdin.write(b"%PDF-1.4\n" + b"7" * 65_536)
        process.stdin.flush()
        assert select.select([process.stderr], [], [], PATIENCE)[0]
        assert b"is a PDF, not plain text" in process.stderr.readline()


def test_wrong_usage_is_said_and_ends_with_2(start: Start) -> None:
    result = start("-n", "none", stdin=BIRDS.encode())
    assert (result.returncode, result.stdout) == (2, b"")
    assert b"'none' is not a whole number" in result.stderr


def test_a_closed_pipe_ends_it_in_silence(tmp_path: Path) -> None:
    # More than a pipe holds, so that the command is still writing when its reader leaves.
    (tmp_path / "long").write_text(BIRDS + "".join(f"Bee {n} hums.\n" for n in range(9_000)))
    with started([*SCRIPT, "-p", "100", str(tmp_path / "long")]) as process:
        head = subprocess.run(["head", "-1"], stdin=process.stdout, capture_output=True, timeout=PATIENCE, check=False)
        assert process.stdout
        process.stdout.close()
        assert process.wait(PATIENCE) == -signal.SIGPIPE
        assert process.stderr
        assert process.stderr.read() == b""
    assert head.stdout.decode() == BIRDS


FERRY = f"-n1 {Path(__file__).parent / 'articles' / 'ferry.txt'}"
READ = "The island council of Quillan voted on Tuesday to keep the ferry to the mainland running through the winter.\n"
FULL = "summarize: standard output: No space left on device\n"
CLOSED = "summarize: standard output is closed\n"


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full here")
@pytest.mark.parametrize(
    ("line", "arguments", "code", "stdout", "stderr"),
    [
        ('exec "$@" >/dev/full', "-n1", 1, "", FULL),
        ('exec "$@" >/dev/full', "--help", 1, "", FULL),
        ('exec "$@" >&-', "-n1", 1, "", CLOSED),
        ('exec "$@" >&-', "--help", 1, "", CLOSED),
        ('exec "$@" >&-', "--version", 1, "", CLOSED),
        ('exec "$@" 2>&-', "gone - lost", 1, f"==> standard input <==\n{BIRDS}", ""),
        ('exec "$@" 2>/dev/full', "gone - lost", 1, f"==> standard input <==\n{BIRDS}", ""),
        ('exec "$@" 2>/dev/full', "-n 0", 2, "", ""),
        ('exec "$@" 2>&-', "-n 0", 2, "", ""),
        ('exec "$@" <&-', "-n1", 1, "", "summarize: standard input: is closed; name a file\n"),
        ('exec "$@" <&-', FERRY, 0, READ, ""),
        ('"$@"; yes | "$@"', "-n1", 1, BIRDS, "summarize: standard input: is over 100 MB; "),
        ('ulimit -v 200000; yes "It is so." | head -c 40000000 | "$@"', "-n1", 1, "", "summarize: out of memory; "),
        ('printf "%s" "A \\\\d is fine." | "$@"', "-e unicode_escape", 0, "A \\d is fine.\n", ""),
    ],
)
def test_streams_that_fail(line: str, arguments: str, code: int, stdout: str, stderr: str) -> None:
    result = in_shell(line, *arguments.split())
    assert (result.returncode, result.stdout) == (code, stdout)
    assert result.stderr.startswith(stderr)
    assert result.stderr.count("\n") == bool(stderr)


def test_nltk_is_imported_only_where_it_is_needed() -> None:
    for arguments, needed in (("-h", 0), ("-f nope", 0), ("/dev/null", 0), ("-n 1", 1)):
        command = [sys.executable, "-X", "importtime", *SCRIPT[1:], *arguments.split()]
        result = subprocess.run(command, input=BIRDS.encode(), capture_output=True, timeout=PATIENCE, check=False)
        assert b"click" in result.stderr
        assert (b"nltk" in result.stderr) is bool(needed), arguments
        assert b"nltk.corpus" not in result.stderr, "all of nltk takes longer than the rest"


@pytest.mark.parametrize(
    ("setup", "whole"),
    [
        ("import summarize", False),
        ("import nltk, summarize", True),
        # What another thread imports at the same time is not to be touched.
        ("import summarize; threading.Thread(target=threading.Event().wait, daemon=True).start()", True),
    ],
)
def test_a_program_that_imports_the_script_has_all_of_nltk(setup: str, whole: bool) -> None:
    program = f"""
import sys, threading
{setup}
assert summarize.summarize("Old boats carry the heavy stones of the harbour daily.")
assert ("nltk" in sys.modules) is {whole}
import nltk
assert nltk.stem.PorterStemmer().stem("boats") == "boat" and nltk.corpus.stopwords
"""
    subprocess.run([sys.executable, "-c", program], cwd=FOLDER, check=True, timeout=PATIENCE)


def test_another_nltk_may_need_more_of_itself(tmp_path: Path) -> None:
    (tmp_path / "nltk" / "stem").mkdir(parents=True)
    (tmp_path / "nltk" / "__init__.py").write_text("NAMES = ['english']\n")
    stemmer = "class SnowballStemmer:\n    languages = NAMES\n    def __init__(self, name): self.stem = str\n"
    (tmp_path / "nltk" / "stem" / "snowball.py").write_text("from nltk import NAMES\n" + stemmer)
    (tmp_path / "nltk" / "termsec.py").write_text("sanitize_terminal = str.upper\n")
    text = b"Old boats carry the heavy stones of the harbour daily.\n"
    path = {"PYTHONPATH": os.pathsep.join([str(tmp_path), str(FOLDER)])}
    program = [sys.executable, "-c", ENTRY_POINT]  # Beside the script all of nltk may be installed, too.
    result = subprocess.run(
        program, input=text, capture_output=True, timeout=PATIENCE, env=os.environ | path, check=True
    )
    assert (result.stdout, result.stderr) == (text.upper(), b"")


def test_nltk_data_makes_no_difference(start: Start, run: Run, articles: Path, tmp_path: Path) -> None:
    for name in ("tokenizers/punkt_tab/english", "tokenizers/punkt", "corpora/stopwords"):
        (tmp_path / "bogus" / name).mkdir(parents=True)
        for file in ("abbrev_types.txt", "sent_starters.txt", "english.pickle", "english"):
            (tmp_path / "bogus" / name / file).write_text("council\nseawall\n")
    for data in ("empty", "bogus"):
        result = start(articles / "news.txt", HOME="", NLTK_DATA=str(tmp_path / data))
        assert (result.returncode, result.stdout.decode(), result.stderr) == (0, run(articles / "news.txt").stdout, b"")


def test_an_unknown_completion_is_refused(start: Start) -> None:
    result = start(stdin=BIRDS.encode(), _SUMMARIZE_COMPLETE="x")
    assert (result.returncode, result.stdout, result.stderr.count(b"\n")) == (1, b"", 1)
    assert b"bash_source, zsh_source, fish_source" in result.stderr
    result = start(stdin=BIRDS.encode(), _SUMMARIZE_COMPLETE="bash_complete")
    assert (result.returncode, result.stdout, result.stderr.count(b"\n")) == (1, b"", 1)


@pytest.mark.parametrize(
    "environment",
    [{"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}, {"PYTHONIOENCODING": "latin-1"}],
    ids=["ASCII", "Latin-1"],
)
def test_it_runs_as_a_module_and_its_output_is_utf_8_everywhere(
    run: Run, articles: Path, environment: dict[str, str]
) -> None:
    names = [str(articles / "russian.txt"), str(articles / "chinese.txt")]
    command = [sys.executable, "-m", "summarize", "-flist", *names]
    module = subprocess.run(
        command, cwd=FOLDER, capture_output=True, env={**os.environ, **environment}, timeout=PATIENCE, check=False
    )
    assert (module.returncode, module.stdout.decode(), module.stderr) == (0, run("-flist", *names).stdout, b"")


@pytest.mark.skipif(sys.platform != "linux", reason="datagrams of other systems are smaller")
@pytest.mark.parametrize("style", ["text", "json"])
def test_a_summary_is_written_at_once(tmp_path: Path, style: str) -> None:
    # Several processes may write into one file, as those of `xargs -P`.  A datagram is what was written at once.
    names = [tmp_path / name for name in ("a.txt", "b.txt")]
    for name in names:
        name.write_text("".join(f"The ferry of the year {year} sails to Lorne at noon.\n" for year in range(300)))
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
    with ours, theirs:
        subprocess.run(
            [*SCRIPT, "-f", style, "-p", "100", *map(str, names)], stdout=theirs.fileno(), timeout=PATIENCE, check=True
        )
        ours.setblocking(False)
        written = [ours.recv(1_000_000) for _ in names]
    assert [each.count(b"The ferry of the year") for each in written] == [300, 300]
