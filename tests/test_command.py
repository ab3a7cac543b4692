"""The command: where it reads, how much it prints, and what it says of wrong usage and of files that are no use."""

import re
import shlex
from pathlib import Path
from typing import IO, Any

import click
import pytest
from conftest import Run

import summarize

BIRDS = "Birds sing loudly.\n"
STORY = "".join(f"The ferry number {n} left the harbour for the island of number {n}. " for n in range(20))


@pytest.mark.parametrize("arguments", [(), ("-",), ("-", "-"), ("--merge", "-", "-")], ids=" ".join)
def test_reads_standard_input_as_it_does_a_file(run: Run, articles: Path, arguments: tuple[str, ...]) -> None:
    from_file = run(articles / "news.txt")
    assert (from_file.exit_code, from_file.stderr, from_file.stdout.count("\n")) == (0, "", 3)
    assert run(*arguments, stdin=(articles / "news.txt").read_bytes()) == from_file


@pytest.mark.parametrize(
    ("arguments", "environment", "lines"),
    [
        ("", {}, 3),
        ("-n 5", {}, 5),
        ("--sentences 1", {}, 1),
        ("-n 99", {}, 20),
        ("-n 1" + 400 * "0", {}, 20),
        ("--words 13", {}, 1),
        ("-p 20", {}, 4),
        ("-p 12.5", {}, 2),
        ("-p 0.1", {}, 1),
        ("--percent 100", {}, 20),
        ("", {"SENTENCES": "2"}, 2),
        ("", {"WORDS": "13"}, 1),
        ("", {"PERCENT": "50"}, 10),
        ("-n 5", {"SENTENCES": "2"}, 5),
        ("-p 20", {"SENTENCES": "2"}, 4),
        ("-n 1", {"WORDS": "99", "PERCENT": "9"}, 1),
        ("", {"SENTENCES": ""}, 3),
        ("", {"VERSION": "1.0.0", "HELP": "1"}, 3),
    ],
)
def test_length(run: Run, arguments: str, environment: dict[str, str], lines: int) -> None:
    settings = {f"SUMMARIZE_{name}": value for name, value in environment.items()}
    result = run(*arguments.split(), stdin=STORY, **settings)
    assert (result.exit_code, result.stderr, result.stdout.count("\n")) == (0, "", lines)


@pytest.mark.parametrize(
    ("variable", "option"),
    [
        ("FORMAT", "--format=list"),
        ("FORMAT", "--format=LIST"),
        ("LANGUAGE", "--language=french"),
        ("LANGUAGE", "--language=FR"),
        ("ENCODING", "--encoding=cp1252"),
        ("MERGE", "--merge"),
    ],
)
def test_each_option_may_be_set_in_the_environment(run: Run, articles: Path, variable: str, option: str) -> None:
    arguments = ["-fjson"] * (variable != "FORMAT") + [str(articles / "essay.txt"), "-"]
    asked = run(option, *arguments, stdin=STORY)
    assert asked != run(*arguments, stdin=STORY)
    assert run(*arguments, stdin=STORY, **{f"SUMMARIZE_{variable}": option.partition("=")[2] or "1"}) == asked


@pytest.mark.parametrize(
    ("arguments", "environment", "complaint"),
    [
        ("-n 0", {}, "--sentences"),
        ("-w 0", {}, "--words"),
        ("-p 0", {}, "--percent"),
        ("-p 101", {}, "--percent"),
        ("-p nan", {}, "--percent"),
        ("-n three", {}, "--sentences"),
        ("-n 1 -w 9", {}, "Give only one of"),
        ("-n 1 -p 9", {}, "Give only one of"),
        ("-w 9 -p 9", {}, "Give only one of"),
        ("", {"SUMMARIZE_SENTENCES": "1", "SUMMARIZE_WORDS": "9"}, "Give only one of"),
        ("", {"SUMMARIZE_SENTENCES": "0"}, "SUMMARIZE_SENTENCES"),
        ("-f html", {}, "'text', 'list', 'highlight', 'scores', 'json'"),
        ("-l klingon", {}, "there are no tables for 'klingon'; leave the option out"),
        ("-e klingon", {}, "is not an encoding of text; try utf-8"),
        ("-e rot13", {}, "is not an encoding of text; try utf-8"),
        ("-e base64", {}, "is not an encoding of text; try utf-8"),
        ("-e idna", {}, "is not an encoding of text; try utf-8"),
        ("-e punycode", {}, "is not an encoding of text; try utf-8"),
        ("-e undefined", {}, "is not an encoding of text; try utf-8"),
        ("-e a\0b", {}, "is not an encoding of text; try utf-8"),
        ("--unheard-of", {}, "--unheard-of"),
    ],
)
def test_wrong_usage(run: Run, arguments: str, environment: dict[str, str], complaint: str) -> None:
    result = run(*arguments.split(" ") if arguments else [], stdin=STORY, **environment)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Usage: summarize ")
    assert "Try 'summarize " in result.stderr
    assert complaint in " ".join(result.stderr.split())


@pytest.mark.parametrize(
    ("name", "content", "complaint"),
    [
        ("missing", None, "No such file or directory; check the name"),
        (
            "https://example.org/a",
            None,
            "is an address, not a file; try: trafilatura -u https://example.org/a | summarize",
        ),
        ("folder", None, "Is a directory; name the files in it"),
        ("locked", BIRDS, "Permission denied; ask its owner"),
        ("empty", "", "is empty; give it some text"),
        ("blank", " \n\t\n\u3000\n", "is empty; give it some text"),
        ("long", STORY[:1500], "has no sentence of 3 words or fewer; ask for more"),
        ("endless", STORY + BIRDS, "is over 100 MB; give it in parts"),
        ("sound", "\0\1\2", "is binary, not text; if it is text, name its encoding"),
        ("late", BIRDS * 50 + "\1\2\3\4\5\6" * 30, "is binary, not text; if it is text, name its encoding"),
    ],
)
def test_a_bad_file_takes_one_line_and_does_not_stop_the_others(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: str | bytes | None, complaint: str
) -> None:
    def opened(path: str, mode: str) -> IO[Any]:
        if path == "locked":
            raise PermissionError(13, "Permission denied")
        return open(path, mode)

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(click, "open_file", opened)
    monkeypatch.setattr(summarize, "HEAD", 1000)
    monkeypatch.setattr(summarize, "MOST_BYTES", len(STORY))
    Path("folder").mkdir()
    Path("first").write_text(BIRDS)
    Path("last").write_text(BIRDS)
    if content is not None:
        Path(name).write_bytes(content if isinstance(content, bytes) else content.encode())
    result = run("-w", 3, "first", name, "last")
    assert (result.exit_code, result.stdout) == (1, f"==> first <==\n{BIRDS}\n==> last <==\n{BIRDS}")
    assert result.stderr.startswith(f"summarize: {name}: {complaint}")
    assert result.stderr.count("\n") == 1
    assert run("--merge", "-w", 3, name).complains(f"summarize: {name}: {complaint}")


def test_headings_name_the_files_each_of_them_once(run: Run, tmp_path: Path) -> None:
    (tmp_path / "boats").write_text("Boats come and go.")
    result = run("gone", tmp_path / "boats", "-", tmp_path / "boats", "-", stdin=BIRDS)
    assert result.stdout == f"==> {tmp_path / 'boats'} <==\nBoats come and go.\n\n==> standard input <==\n{BIRDS}"
    assert result.stderr.count("\n") == 1
    assert run(tmp_path / "boats").stdout == "Boats come and go.\n"


@pytest.mark.parametrize("option", ["-m", "--merge"])
def test_merge_makes_one_summary(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, option: str) -> None:
    monkeypatch.chdir(tmp_path)
    Path("boats").write_text("Boats come to the harbour town every day.")
    Path("birds").write_text("Gulls come to the harbour town every day also.")
    result = run(option, "-n", 2, "boats", "gone", "birds")
    assert (
        result.stdout == "Boats come to the harbour town every day.\nGulls come to the harbour town every day also.\n"
    )
    assert result.stderr == "summarize: gone: No such file or directory; check the name\n"
    assert result.exit_code == 1
    assert run(option, "boats", "birds").exit_code == 0
    assert run(option, "gone", "nowhere").exit_code == 1
    assert run(option, "-w", 1, "boats", "birds").complains("summarize: boats and 1 more: has no sentence of 1 words")


def test_help(run: Run) -> None:
    assert run("-V") == run("--version") == run("--version", SUMMARIZE_VERSION="2")
    assert run("-V").stdout == f"summarize {summarize.__version__}\n"
    result = run("--help")
    assert (result.exit_code, run("-h"), run("-h", COLUMNS="99999999999")) == (0, result, result)
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
        result = run(*shlex.split(example.replace("chapter*.txt", "chapter1.txt chapter2.txt")), stdin=STORY)
        assert (result.exit_code, result.stderr) == (0, "")
        assert result.stdout


@pytest.mark.parametrize(("typed", "offered"), [("-f high", "highlight"), ("-l ger", "german"), ("-", "--merge")])
@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_shell_completion(run: Run, shell: str, typed: str, offered: str) -> None:
    assert "_SUMMARIZE_COMPLETE" in run(_SUMMARIZE_COMPLETE=f"{shell}_source").stdout
    last = typed.rsplit(maxsplit=1)[-1] if shell == "fish" else str(len(typed.split()))
    asked = {"COMP_WORDS": f"summarize {typed}", "COMP_CWORD": last}
    assert offered in run(_SUMMARIZE_COMPLETE=f"{shell}_complete", **asked).stdout
