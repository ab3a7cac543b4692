"""The command: where it reads, how much it prints, and what it says of wrong usage and of files that are no use."""

import errno
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import IO, Any

import click
import pytest
from conftest import PATIENCE, Run

import summarize

BIRDS = "Birds sing loudly.\n"
STORY = "".join(f"The ferry number {n} left the harbour for the island of number {n}. " for n in range(20))


@pytest.mark.parametrize("arguments", [(), ("-",)], ids=["no file", "dash"])
def test_reads_standard_input_as_it_does_a_file(run: Run, articles: Path, arguments: tuple[str, ...]) -> None:
    from_file = run(articles / "news.txt")
    from_input = run(*arguments, stdin=(articles / "news.txt").read_bytes())
    assert (from_file.exit_code, from_file.stderr, from_file.stdout.count("\n")) == (0, "", 3)
    assert (from_input.exit_code, from_input.stderr, from_input.stdout) == (0, "", from_file.stdout)


def test_runs_as_a_module(run: Run, articles: Path) -> None:
    command = [sys.executable, "-m", "summarize", str(articles / "news.txt")]
    module = subprocess.run(
        command, cwd=Path(summarize.__file__).parent, capture_output=True, timeout=PATIENCE, check=False
    )
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


def forbid(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a file unreadable, and seem so to a user who may read everything."""
    may, opened = os.access, click.open_file

    def may_not(name: str, mode: int) -> bool:
        return name != str(path) and may(name, mode)

    def refused(name: str, mode: str) -> IO[Any]:
        if name == str(path):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), name)
        return opened(name, mode)

    path.chmod(0)
    if os.access(path, os.R_OK):
        monkeypatch.setattr(os, "access", may_not)
        monkeypatch.setattr(click, "open_file", refused)


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
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: str | None, complaint: str
) -> None:
    first, bad, last = tmp_path / "first", tmp_path / name, tmp_path / "last"
    (tmp_path / "folder").mkdir()
    for path in (first, last):
        path.write_text(BIRDS)
    if content is not None:
        bad.write_text(content)
    if name == "locked":
        forbid(bad, monkeypatch)
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
