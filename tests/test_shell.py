"""The command in a shell: terminals, pipes, signals, full disks, little memory, and what it does not load."""

import contextlib
import os
import pty
import select
import signal
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


def test_a_terminal_is_asked_for_text_and_coloured(tmp_path: Path) -> None:
    master, slave = pty.openpty()
    os.write(master, BIRDS.encode() + b"\x04")
    environment = {**os.environ, "COLUMNS": "12", "TERM": "xterm"}
    with (tmp_path / "stderr").open("wb") as stderr:
        process = subprocess.run(
            [*SCRIPT, "-fhighlight"],
            stdin=slave,
            stdout=slave,
            stderr=stderr,
            env=environment,
            timeout=PATIENCE,
            check=False,
        )
    os.close(slave)
    printed = b""
    with contextlib.suppress(OSError):  # Linux says with an error that there is no more.
        while chunk := os.read(master, 1024):
            printed += chunk
    os.close(master)
    assert process.returncode == 0
    assert printed.endswith(b"\x1b[1mBirds sing\x1b[0m\r\n  \x1b[1mloudly.\x1b[0m\r\n")
    hint = "summarize: standard input: waiting for text; end it with Ctrl-D\n"
    assert (tmp_path / "stderr").read_text() == hint


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
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_a_closed_pipe_ends_it_in_silence(tmp_path: Path) -> None:
    # More than a pipe holds, so that the command is still writing when its reader leaves.
    (tmp_path / "long").write_text(BIRDS * 10_000)
    with started([*SCRIPT, "-p", "100", str(tmp_path / "long")]) as process:
        head = subprocess.run(["head", "-1"], stdin=process.stdout, capture_output=True, timeout=PATIENCE, check=False)
        assert process.stdout
        process.stdout.close()
        assert process.wait(PATIENCE) == -signal.SIGPIPE
        assert process.stderr
        assert process.stderr.read() == b""
    assert head.stdout.decode() == BIRDS


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
        ('exec "$@" <&-', "-n1", 1, "", "summarize: standard input: is closed; name a file\n"),
        ('"$@"; yes | "$@"', "-n1", 1, BIRDS, "summarize: standard input: is over 100 MB; "),
        ('ulimit -v 300000; yes "It is so." | head -c 99000000 | "$@"', "-n1", 1, "", "summarize: out of memory; "),
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


def test_nltk_data_makes_no_difference(start: Start, run: Run, articles: Path, tmp_path: Path) -> None:
    for name in ("tokenizers/punkt_tab/english", "tokenizers/punkt", "corpora/stopwords"):
        (tmp_path / "bogus" / name).mkdir(parents=True)
        for file in ("abbrev_types.txt", "sent_starters.txt", "english.pickle", "english"):
            (tmp_path / "bogus" / name / file).write_text("council\nseawall\n")
    for data in ("empty", "bogus"):
        result = start(articles / "news.txt", HOME="", NLTK_DATA=str(tmp_path / data))
        assert (result.returncode, result.stdout.decode(), result.stderr) == (0, run(articles / "news.txt").stdout, b"")


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
