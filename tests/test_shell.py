"""The command in a shell: terminals, pipes, signals, a full disk, and what it does not load or look for."""

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

SCRIPT = [sys.executable, summarize.__file__]
# The command, with the seconds after which it shows a progress bar put first.
PATIENT = [sys.executable, "-c", "import sys, summarize; summarize.PATIENCE = float(sys.argv.pop(1)); summarize.main()"]
FOLDER = Path(summarize.__file__).parent
BIRDS = "Birds sing loudly.\n"


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
    (tmp_path / "long").write_text(BIRDS * 10_000)
    with started("-p", "100", str(tmp_path / "long")) as process:
        head = subprocess.run(["head", "-1"], stdin=process.stdout, capture_output=True, timeout=PATIENCE, check=False)
        assert process.stdout
        process.stdout.close()
        assert process.wait(PATIENCE) == -signal.SIGPIPE
        assert process.stderr
        assert process.stderr.read() == b""
    assert head.stdout.decode() == BIRDS


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full here")
@pytest.mark.parametrize("start", [SCRIPT, [*PATIENT, "inf"]], ids=["script", "entry point"])
@pytest.mark.parametrize("option", ["-n1", "--help"])
def test_a_full_disk(articles: Path, start: list[str], option: str) -> None:
    command = [*start, option, str(articles / "news.txt")]
    with open("/dev/full", "wb") as full:
        result = subprocess.run(command, cwd=FOLDER, stdout=full, stderr=subprocess.PIPE, timeout=PATIENCE, check=False)
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


@pytest.mark.parametrize(
    "environment",
    [{"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}, {"PYTHONIOENCODING": "latin-1"}],
    ids=["ASCII", "Latin-1"],
)
def test_output_is_utf_8_everywhere(start: Start, run: Run, articles: Path, environment: dict[str, str]) -> None:
    names = [articles / "russian.txt", articles / "chinese.txt"]
    result = start("-flist", *names, **environment)
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


@pytest.mark.parametrize(
    ("environment", "colored"), [({}, True), ({"NO_COLOR": "1"}, False)], ids=["colour", "no colour"]
)
def test_a_terminal_shows_colours(environment: dict[str, str], colored: bool) -> None:
    master, slave = pty.openpty()
    with subprocess.Popen(
        [*SCRIPT, "-fhighlight"], stdin=subprocess.PIPE, stdout=slave, env={**os.environ, **environment}
    ) as process:
        process.communicate(BIRDS.encode(), timeout=PATIENCE)
    os.close(slave)
    bold = f"\x1b[1m{BIRDS.strip()}\x1b[0m" if colored else f"**{BIRDS.strip()}**"
    assert read_terminal(master).decode().strip() == bold
