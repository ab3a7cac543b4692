"""The command: where it reads, how much it prints, what it says of trouble, and how it lives in a shell."""

import contextlib
import os
import pty
import re
import select
import shlex
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import PATIENCE, Run, Start

import summarize

SCRIPT = [sys.executable, summarize.__file__]
# The command, with the seconds after which it shows a progress bar put first.
PATIENT = [sys.executable, "-c", "import sys, summarize; summarize.PATIENCE = float(sys.argv.pop(1)); summarize.main()"]
FOLDER = Path(summarize.__file__).parent
BIRDS = "Birds sing loudly.\n"
STORY = "".join(f"The ferry number {n} left the harbour for the island of number {n}. " for n in range(20))


def read_terminal(master: int) -> bytes:
    """Return all that was written to a terminal whose other end is closed by now, or will be."""
    chunks = []
    with contextlib.suppress(OSError):  # Linux says with an error that there is no more.
        while chunk := os.read(master, 1024):
            chunks.append(chunk)
    os.close(master)
    return b"".join(chunks)


@contextlib.contextmanager
def started(*arguments: str, stdin: int = subprocess.DEVNULL) -> Iterator["subprocess.Popen[bytes]"]:
    """Start the script with pipes to read from; end it where a test fails."""
    pipe = subprocess.PIPE
    with subprocess.Popen([*SCRIPT, *arguments], stdin=stdin, stdout=pipe, stderr=pipe) as process:
        try:
            yield process
        finally:
            process.kill()


@pytest.mark.parametrize("arguments", [(), ("-",)], ids=["no file", "dash"])
def test_reads_standard_input_as_it_does_a_file(run: Run, articles: Path, arguments: tuple[str, ...]) -> None:
    from_file = run(articles / "news.txt")
    from_input = run(*arguments, stdin=(articles / "news.txt").read_bytes())
    assert (from_file.exit_code, from_file.stderr, from_file.stdout.count("\n")) == (0, "", 3)
    assert (from_input.exit_code, from_input.stderr, from_input.stdout) == (0, "", from_file.stdout)


def test_runs_as_a_module(run: Run, articles: Path) -> None:
    command = [sys.executable, "-m", "summarize", str(articles / "news.txt")]
    module = subprocess.run(command, cwd=FOLDER, capture_output=True, timeout=PATIENCE, check=False)
    assert (module.returncode, module.stderr) == (0, b"")
    assert module.stdout.decode() == run(articles / "news.txt").stdout


@pytest.mark.parametrize(
    ("arguments", "environment", "lines"),
    [
        pytest.param("", {}, 3, id="default"),
        pytest.param("-n 5", {}, 5, id="n"),
        pytest.param("--sentences 1", {}, 1, id="sentences"),
        pytest.param("-n 99", {}, 20, id="more than there are"),
        pytest.param("-w 39", {}, 3, id="w"),
        pytest.param("--words 13", {}, 1, id="words"),
        pytest.param("-p 20", {}, 4, id="p"),
        pytest.param("--percent 100", {}, 20, id="percent"),
        pytest.param("", {"SUMMARIZE_SENTENCES": "2"}, 2, id="sentences in the environment"),
        pytest.param("", {"SUMMARIZE_WORDS": "26"}, 2, id="words in the environment"),
        pytest.param("", {"SUMMARIZE_PERCENT": "50"}, 10, id="percent in the environment"),
        pytest.param("-n 5", {"SUMMARIZE_SENTENCES": "2"}, 5, id="n wins over the environment"),
        pytest.param("-p 20", {"SUMMARIZE_SENTENCES": "2"}, 4, id="p wins over the environment"),
        pytest.param("-n 1", {"SUMMARIZE_WORDS": "99", "SUMMARIZE_PERCENT": "9"}, 1, id="n wins over two"),
        pytest.param("", {"SUMMARIZE_SENTENCES": ""}, 3, id="nothing in the environment"),
    ],
)
def test_length(run: Run, arguments: str, environment: dict[str, str], lines: int) -> None:
    result = run(*arguments.split(), stdin=STORY, **environment)
    assert (result.exit_code, result.stderr, result.stdout.count("\n")) == (0, "", lines)


@pytest.mark.parametrize(
    ("variable", "option"),
    [
        ("FORMAT", "--format=list"),
        ("LANGUAGE", "--language=french"),
        ("ENCODING", "--encoding=cp1252"),
        ("MERGE", "--merge"),
    ],
)
def test_each_option_may_be_set_in_the_environment(run: Run, articles: Path, variable: str, option: str) -> None:
    arguments = ["-fjson"] * (variable != "FORMAT") + [str(articles / "essay.txt"), "-"]
    asked = run(option, *arguments, stdin=STORY).stdout
    assert asked != run(*arguments, stdin=STORY).stdout
    setting = {f"SUMMARIZE_{variable}": option.partition("=")[2] or "1"}
    assert run(*arguments, stdin=STORY, **setting).stdout == asked


@pytest.mark.parametrize(
    ("arguments", "environment", "complaint"),
    [
        ("-n 0", {}, "--sentences"),
        ("-w 0", {}, "--words"),
        ("-p 0", {}, "--percent"),
        ("-p 101", {}, "--percent"),
        ("-n three", {}, "--sentences"),
        ("-n 1 -w 9", {}, "Give only one of"),
        ("-n 1 -p 9", {}, "Give only one of"),
        ("-w 9 -p 9", {}, "Give only one of"),
        ("", {"SUMMARIZE_SENTENCES": "1", "SUMMARIZE_WORDS": "9"}, "Give only one of"),
        ("", {"SUMMARIZE_SENTENCES": "0"}, "--sentences"),
        ("-f html", {}, "--format"),
        ("-l klingon", {}, "--language"),
        ("--unheard-of", {}, "--unheard-of"),
    ],
)
def test_wrong_usage(run: Run, arguments: str, environment: dict[str, str], complaint: str) -> None:
    result = run(*arguments.split(), stdin=STORY, **environment)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Usage: summarize ")
    assert complaint in result.stderr


@pytest.mark.parametrize(
    ("name", "content", "complaint"),
    [
        pytest.param("missing", None, "No such file or directory; check the name", id="missing"),
        pytest.param("folder", None, "Is a directory; name the files in it", id="directory"),
        pytest.param("locked", BIRDS, "Permission denied; ask its owner, or copy it", id="unreadable"),
        pytest.param("empty", "", "is empty; give it some text", id="empty"),
        pytest.param("blank", " \n\t\n\u3000\n", "is empty; give it some text", id="blank"),
        pytest.param("heading", "Birds of the Harbour\n", "has no sentences; they end in", id="no sentences"),
        pytest.param("long", STORY, "has no sentence of 3 words or fewer; ask for more", id="too long for -w"),
        pytest.param("sound", "\0\1\2", "is binary, not text; if it is text, name its encoding", id="binary"),
    ],
)
def test_a_bad_file_does_not_stop_the_others(
    run: Run, tmp_path: Path, name: str, content: str | None, complaint: str
) -> None:
    first, bad, last = tmp_path / "first", tmp_path / name, tmp_path / "last"
    (tmp_path / "folder").mkdir()
    for path in (first, last):
        path.write_text(BIRDS)
    if content is not None:
        bad.write_text(content)
    if name == "locked":
        bad.chmod(0)
        if os.access(bad, os.R_OK):
            pytest.skip("this user may read everything")
    result = run("-w", 3, first, bad, last)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"summarize: {bad}: {complaint}")
    assert result.stderr.count("\n") == 1
    assert result.stdout == f"==> {first} <==\n{BIRDS}\n==> {last} <==\n{BIRDS}"


def test_headings_name_the_files(run: Run, tmp_path: Path) -> None:
    (tmp_path / "boats").write_text("Boats come and go.")
    result = run("gone", tmp_path / "boats", "-", stdin=BIRDS)
    assert result.stdout == f"==> {tmp_path / 'boats'} <==\nBoats come and go.\n\n==> standard input <==\n{BIRDS}"
    assert run(tmp_path / "boats").stdout == "Boats come and go.\n"


@pytest.mark.parametrize("option", ["-m", "--merge"])
def test_merge_makes_one_summary(run: Run, tmp_path: Path, option: str) -> None:
    boats, birds, gone = tmp_path / "boats", tmp_path / "birds", tmp_path / "gone"
    boats.write_text("Boats come to the harbour town. So they say.")
    birds.write_text("Gulls come to the harbour town also. And why not?")
    result = run(option, "-n", 2, boats, gone, birds)
    assert result.stdout == "Boats come to the harbour town.\nGulls come to the harbour town also.\n"
    assert result.stderr == f"summarize: {gone}: No such file or directory; check the name\n"
    assert result.exit_code == 1
    assert run(option, boats, birds).exit_code == 0
    assert run(option, gone, gone).exit_code == 1


@pytest.mark.parametrize("option", ["-V", "--version"])
def test_version(run: Run, option: str) -> None:
    assert run(option).stdout == f"summarize {summarize.__version__}\n"


def test_help_names_each_option(run: Run) -> None:
    result = run("--help")
    assert (result.exit_code, run("-h").stdout) == (0, result.stdout)
    options = "-n --sentences -w --words -p --percent -f --format -l --language -m --merge -e --encoding -V --version"
    for option in options.split():
        assert re.search(rf"[ ,]{option}\b", result.stdout), option
    for said in ("[default: 3", "SUMMARIZE_SENTENCES=5", *summarize.FORMATS):
        assert said in result.stdout


def test_examples_in_the_help_work(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    examples = re.findall(r"^ +(?:.* \| )?summarize (-.*?|article.*?)  +", run("--help").stdout, re.MULTILINE)
    assert len(examples) == run("--help").stdout.count("    summarize ") + 1
    for name in ("article.txt", "chapter1.txt", "chapter2.txt"):
        Path(name).write_text(STORY)
    for example in examples:
        words = example.replace("chapter*.txt", "chapter1.txt chapter2.txt")
        result = run(*shlex.split(words), stdin=STORY)
        assert (result.exit_code, result.stderr) == (0, "")
        assert result.stdout


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_shell_completion(run: Run, shell: str) -> None:
    assert "_SUMMARIZE_COMPLETE" in run(_SUMMARIZE_COMPLETE=f"{shell}_source").stdout
    asked = {"COMP_WORDS": "summarize -f high", "COMP_CWORD": "high" if shell == "fish" else "2"}
    assert "highlight" in run(_SUMMARIZE_COMPLETE=f"{shell}_complete", **asked).stdout


def test_waits_for_a_terminal_with_a_hint() -> None:
    master, slave = pty.openpty()
    os.write(master, BIRDS.encode() + b"\x04")
    result = subprocess.run(SCRIPT, stdin=slave, capture_output=True, timeout=PATIENCE, check=False)
    os.close(slave)
    os.close(master)
    assert (result.returncode, result.stdout) == (0, BIRDS.encode())
    assert result.stderr == b"summarize: waiting for text on standard input; end it with Ctrl-D\n"


def test_control_c_ends_it_in_silence() -> None:
    master, slave = pty.openpty()
    with started(stdin=slave) as process:
        assert process.stderr
        assert select.select([process.stderr], [], [], PATIENCE)[0]
        assert b"waiting" in process.stderr.readline()
        process.send_signal(signal.SIGINT)
        assert process.communicate(timeout=PATIENCE) == (b"", b"")
    os.close(slave)
    os.close(master)
    assert process.returncode == 128 + signal.SIGINT


def test_a_closed_pipe_ends_it_in_silence(tmp_path: Path) -> None:
    # More than a pipe holds, so that the command is still writing when its reader leaves.
    (tmp_path / "long").write_text(STORY * 100)
    with started("-p", "100", str(tmp_path / "long")) as process:
        head = subprocess.run(["head", "-1"], stdin=process.stdout, capture_output=True, timeout=PATIENCE, check=False)
        assert process.stdout
        process.stdout.close()
        assert process.wait(PATIENCE) == -signal.SIGPIPE
        assert process.stderr
        assert process.stderr.read() == b""
    assert head.stdout.decode() == STORY.split(". ")[0] + ".\n"


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full here")
@pytest.mark.parametrize("option", ["-n1", "--help"])
def test_a_full_disk(articles: Path, option: str) -> None:
    with open("/dev/full", "wb") as full:
        command = [*SCRIPT, option, str(articles / "news.txt")]
        result = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, timeout=PATIENCE, check=False)
    assert result.returncode == 1
    assert result.stderr == b"summarize: standard output: No space left on device\n"


@pytest.mark.parametrize(
    ("closed", "code", "stdout", "stderr"),
    [
        pytest.param("<&-", 1, b"", b"summarize: standard input: is closed; name a file\n", id="input"),
        pytest.param(">&-", 1, b"", b"Error: standard output is closed\n", id="output"),
        pytest.param("2>&-", 0, BIRDS.encode(), b"", id="error"),
    ],
)
def test_a_closed_stream(closed: str, code: int, stdout: bytes, stderr: bytes) -> None:
    command = ["sh", "-c", f'exec "$@" {closed}', "sh", *SCRIPT]
    result = subprocess.run(command, input=BIRDS.encode(), capture_output=True, timeout=PATIENCE, check=False)
    assert (result.returncode, result.stdout, result.stderr) == (code, stdout, stderr)


@pytest.mark.parametrize(
    ("arguments", "needed"),
    [("-h", False), ("--version", False), ("-n 0", False), ("-n 1 -p 1", False), ("-f nope", False), ("-n 1", True)],
)
def test_nltk_is_imported_only_where_it_is_needed(arguments: str, needed: bool) -> None:
    command = [sys.executable, "-X", "importtime", *SCRIPT[1:], *arguments.split()]
    result = subprocess.run(command, input=BIRDS.encode(), capture_output=True, timeout=PATIENCE, check=False)
    assert b"click" in result.stderr
    assert (b"nltk" in result.stderr) is needed


def test_nltk_data_makes_no_difference(start: Start, run: Run, articles: Path, tmp_path: Path) -> None:
    for name in ("tokenizers/punkt_tab/english", "tokenizers/punkt", "corpora/stopwords"):
        (tmp_path / "bogus" / name).mkdir(parents=True)
        for file in ("abbrev_types.txt", "sent_starters.txt", "english.pickle", "english"):
            (tmp_path / "bogus" / name / file).write_text("council\nseawall\n")
    plain = run(articles / "news.txt").stdout
    for data in ("empty", "bogus"):
        result = start(articles / "news.txt", HOME="", NLTK_DATA=str(tmp_path / data))
        assert (result.returncode, result.stdout.decode(), result.stderr) == (0, plain, b"")


def test_output_does_not_depend_on_the_locale(start: Start, run: Run, articles: Path) -> None:
    names = [articles / "russian.txt", articles / "chinese.txt"]
    result = start("-flist", *names, LC_ALL="C", PYTHONCOERCECLOCALE="0", PYTHONUTF8="0")
    assert (result.returncode, result.stdout.decode(), result.stderr) == (0, run("-flist", *names).stdout, b"")


@pytest.mark.parametrize(
    ("patience", "on_terminal", "shown"),
    [("0", "stderr", True), ("inf", "stderr", False), ("0", "both", False), ("0", "none", False)],
)
def test_a_progress_bar_is_shown_to_a_waiting_person_only(
    tmp_path: Path, patience: str, on_terminal: str, shown: bool
) -> None:
    (tmp_path / "birds").write_text(BIRDS)
    master, slave = pty.openpty()
    with (tmp_path / "stdout").open("wb") as stdout, (tmp_path / "stderr").open("wb") as stderr:
        streams = {
            "stderr": (stdout.fileno(), slave),
            "both": (slave, slave),
            "none": (stdout.fileno(), stderr.fileno()),
        }[on_terminal]
        command = [*PATIENT, patience, str(tmp_path / "birds"), str(tmp_path / "birds")]
        process = subprocess.Popen(command, cwd=FOLDER, stdout=streams[0], stderr=streams[1])
        os.close(slave)
        terminal = read_terminal(master)
        assert process.wait(PATIENCE) == 0
    heading = f"==> {tmp_path / 'birds'} <==\n{BIRDS}"
    text = f"{heading}\n{heading}"
    assert (b"100%" in terminal) is shown
    if on_terminal == "both":
        assert terminal.decode().replace("\r", "") == text
    else:
        assert (tmp_path / "stdout").read_text() == text
    assert (tmp_path / "stderr").read_text() == ""
