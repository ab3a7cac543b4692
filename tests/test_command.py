"""The command: where it reads, how much it prints, and what it says of wrong usage and of files that are no use."""

import os
import re
import shlex
from pathlib import Path

import pytest
from conftest import Run, Start

import summarize

BIRDS = "Birds sing loudly.\n"
STORY = "".join(f"The ferry of captain Ada{n} left the harbour for the island of Lorne. " for n in range(20))
TITLE = "12\n\n13\n"


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
        ("-w 39", {}, 3),
        ("--words 13", {}, 1),
        ("-p 20", {}, 4),
        ("-p 12.5", {}, 2),
        ("-p 0.1", {}, 1),
        ("--percent 100", {}, 20),
        ("", {"SENTENCES": "2"}, 2),
        ("", {"WORDS": "26"}, 2),
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
        ("LANGUAGE", "--language=FR-ca"),
        ("ENCODING", "--encoding=cp1252"),
        ("MERGE", "--merge"),
    ],
)
def test_each_option_may_be_set_in_the_environment(run: Run, articles: Path, variable: str, option: str) -> None:
    arguments = ["-fjson"] * (variable != "FORMAT") + [str(articles / "essay.txt"), "-"]
    asked = run(option, *arguments, stdin=STORY)
    assert (asked.exit_code, bool(asked.stdout)) == (0, True)
    assert asked != run(*arguments, stdin=STORY)
    assert run(*arguments, stdin=STORY, **{f"SUMMARIZE_{variable}": option.partition("=")[2] or "1"}) == asked


ENCODING = "is not an encoding of text; try utf-8"
WHOLE = "is not a whole number of at least 1."
PERCENT = "is not a number over 0 and up to 100, without %."
TABLES = "leave it out, and any language is read (there are some for ar da de en es fi fr hu it nl no pt ro ru sv)."
ONE = "Give only one of --sentences, --words and --percent."


@pytest.mark.parametrize(
    ("arguments", "environment", "named", "complaint"),
    [
        ("-n 0", {}, "--sentences", f"'0' {WHOLE}"),
        ("-n five", {}, "--sentences", f"'five' {WHOLE}"),
        ("-n 1.5", {}, "--sentences", f"'1.5' {WHOLE}"),
        ("-w 0", {}, "--words", f"'0' {WHOLE}"),
        ("-p 0", {}, "--percent", f"'0' {PERCENT}"),
        ("-p 10%", {}, "--percent", f"'10%' {PERCENT}"),
        ("-p 101", {}, "--percent", f"'101' {PERCENT}"),
        ("-p nan", {}, "--percent", f"'nan' {PERCENT}"),
        ("-n 1 -w 9", {}, "", ONE),
        ("-w 9 -p 9", {}, "", ONE),
        ("", {"SENTENCES": "1", "WORDS": "9"}, "", ONE),
        ("", {"SENTENCES": "0"}, "SUMMARIZE_SENTENCES", f"'0' {WHOLE}"),
        ("", {"LANGUAGE": "klingon"}, "SUMMARIZE_LANGUAGE", TABLES),
        ("", {"ENCODING": "klingon"}, "SUMMARIZE_ENCODING", ENCODING),
        ("", {"FORMAT": "html"}, "SUMMARIZE_FORMAT", "'html' is not one of"),
        ("-n 0", {"WORDS": "9"}, "--sentences", f"'0' {WHOLE}"),
        ("-f html", {}, "--format", "'text', 'list', 'highlight', 'scores', 'json'"),
        ("--color sometimes", {}, "--color", "'auto', 'always', 'never'"),
        ("-l klingon", {}, "--language", f"'klingon'; {TABLES}"),
        ("-l zh", {}, "--language", f"'zh'; {TABLES}"),
        ("-l germn", {}, "--language", "'germn'; did you mean german? (there are some"),
        *((f"-e {name}", {}, "--encoding", ENCODING) for name in ("klingon", "rot13", "base64", "idna", "punycode")),
        *((f"-e {name}", {}, "--encoding", ENCODING) for name in ("undefined", "a\0b")),
        ("--unheard-of", {}, "--unheard-of", "No such option"),
    ],
)
def test_wrong_usage(run: Run, arguments: str, environment: dict[str, str], named: str, complaint: str) -> None:
    settings = {f"SUMMARIZE_{name}": value for name, value in environment.items()}
    result = run(*arguments.split(" ") if arguments else [], stdin=STORY, **settings)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Usage: summarize ")
    assert "Try 'summarize " in result.stderr
    assert complaint in " ".join(result.stderr.split())
    # A variable is named where it is wrong, and not its option.
    assert named in result.stderr
    assert not (named.startswith("SUMMARIZE_") and "value for '-" in result.stderr)


@pytest.mark.parametrize(("option", "expected"), [("-n", WHOLE), ("--words", WHOLE), ("-p", PERCENT)])
def test_an_option_without_its_value_says_what_is_expected(run: Run, option: str, expected: str) -> None:
    result = run(option)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"'{option}' requires an argument: {expected.removeprefix('is not ')}" in " ".join(result.stderr.split())


TOO_LONG = "has no sentence of 3 words or fewer; ask for"
BAD: dict[str, tuple[str | bytes | None, str]] = {
    "missing": (None, "No such file or directory; check the name"),
    "https://a.example/a": (None, "is an address, not a file; try: trafilatura -u https://a.example/a | summarize"),
    "folder": (None, "Is a directory; name the files in it"),
    "locked": (BIRDS, "Permission denied; ask its owner"),
    "empty": ("", "is empty; give it some text"),
    "blank": (" \n\t\n\u3000\n", "is empty; give it some text"),
    "numbers": (TITLE, "has no sentences, as it has no words"),
    "long": (STORY[:1000], TOO_LONG),
    "repeats": ("The old boats rot in the harbour now. Old boats rot in harbour now.", f"{TOO_LONG} 8 or more"),
    "endless": (STORY + BIRDS, "is over 100 MB; give it in parts"),
    "sound": ("\0\1\2", "looks binary; if it is text, name its encoding"),
    "late": (BIRDS * 50 + "\1\2\3\4\5\6" * 30, "looks binary; if it is text, name its encoding"),
    "division": (b"\xf7 \xf7\n", "has no sentences, as it has no words; not UTF-8, so read as Windows-1252"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_takes_one_line_and_does_not_stop_the_others(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    content, complaint = BAD[name]
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(summarize, "MOST_BYTES", len(STORY))
    Path("folder").mkdir()
    Path("first").write_text(BIRDS)
    Path("last").write_text(BIRDS)
    if content is not None:
        Path(name).write_bytes(content if isinstance(content, bytes) else content.encode())
    if name == "locked":
        Path(name).chmod(0)
        if os.access(name, os.R_OK):
            pytest.skip("this user reads any file")
    result = run("-w", 3, "first", name, "last")
    assert (result.exit_code, result.stdout) == (1, f"==> first <==\n{BIRDS}\n==> last <==\n{BIRDS}")
    assert result.stderr.startswith(f"summarize: {name}: {complaint}")
    assert result.stderr.count("\n") == 1
    assert run("--merge", "-w", 3, name) == run("-w", 3, name)
    assert run("-w", 3, name).complains(f"summarize: {name}: {complaint}")


def test_no_name_is_no_file(run: Run) -> None:
    assert run("", stdin=BIRDS).complains("summarize: '': no file was named; give its name, or - for standard input")


@pytest.mark.parametrize(
    ("name", "named"),
    [
        *(("a b", "'a b'"), ("-x", "./-x"), ("a\nb", "FILE"), ("a\x1b[31mb", "FILE")),
        *((f"a{unseen}", "FILE") for unseen in "\u115f\u1160\u2800\u3164\uffa0\u00ad\u200b\ufeff\u2060"),
    ],
)
def test_what_is_to_be_pasted_holds_a_safe_name(run: Run, tmp_path: Path, name: str, named: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path)
        Path(name).write_bytes(b"%PDF-1.7")
        assert run("--", name).complains(f"; try: pdftotext {named} - | summarize")


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
    both = "Boats come to the harbour town every day.\nGulls come to the harbour town every day also.\n"
    result = run(option, "-n", 2, "boats", "gone", "birds")
    assert (result.exit_code, result.stdout) == (1, both)
    assert result.stderr == "summarize: gone: No such file or directory; check the name\n"
    assert run(option, "boats", "birds").exit_code == 0
    assert run(option, "gone", "nowhere").exit_code == 1
    assert run(option, "-w", 1, "boats", "birds").complains(": has no sentence of 1 words or fewer")


def test_merge_of_texts_without_sentences(run: Run, tmp_path: Path) -> None:
    names = [tmp_path / f"title{n}" for n in range(30)]
    for name in names:
        name.write_text(TITLE)
    result = run("-m", *names)
    assert result.complains(f"{names[0]} and 29 more: has no sentences, as it has no words")
    assert len(result.stderr) < 300


def test_merge_complains_as_no_merge_does(run: Run, tmp_path: Path) -> None:
    (tmp_path / "birds").write_text(BIRDS)
    (tmp_path / "numbers").write_text(TITLE)
    merged, apart = (run(*option, tmp_path / "birds", tmp_path / "numbers") for option in (["-m"], []))
    assert (merged.stdout, apart.exit_code) == (BIRDS, 1)
    assert (merged.exit_code, merged.stderr) == (apart.exit_code, apart.stderr)


def test_help(run: Run) -> None:
    assert run("-V") == run("--version") == run("--version", SUMMARIZE_VERSION="2")
    assert run("-V").stdout == f"summarize {summarize.__version__}\n"
    result = run("--help")
    assert (result.exit_code, run("-h"), run("-h", COLUMNS="99999999999")) == (0, result, result)
    assert result.stdout.count("\n") <= 24
    assert max(map(len, result.stdout.split("\n"))) <= 80
    assert max(map(len, run("--help", COLUMNS="50").stdout.split("\n"))) <= 50
    options = "-n --sentences -w --words -p --percent -f --format -l --language -m --merge -e --encoding -V --color"
    for option in options.split():
        assert re.search(rf"[ ,]{option}\b", result.stdout), option
    for said in ("[default: 3", "SUMMARIZE_", *summarize.FORMATS):
        assert said in result.stdout


def test_examples_in_the_help_work(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("article.txt").write_text(STORY)
    examples = re.findall(r"^ +(?:.* \| )?summarize (-.*|article.*)$", run("--help").stdout, re.MULTILINE)
    assert len(examples) > 2
    for example in examples:
        result = run(*shlex.split(example), stdin=STORY)
        assert (result.exit_code, result.stderr, bool(result.stdout)) == (0, "", True)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("-f high", "highlight"),
        ("--format=h", "--format=highlight"),
        ("--language=ge", "--language=german"),
        ("--color a", "always"),
        ("-l ger", "german"),
        ("--sent", "--sentences"),
        ("-", "--merge"),
    ],
)
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shell_completion(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, shell: str, typed: str, offered: str
) -> None:
    if shell == "bash":  # "--format=h" is three words there, of which the last is completed.
        typed, offered = typed.replace("=", " = "), offered.rpartition("=")[2]
    last = typed.rsplit(maxsplit=1)[-1] if shell == "fish" else str(len(typed.split()))
    instruction = f"{shell}_complete"
    asked = {"COMP_WORDS": f"summarize {typed}", "COMP_CWORD": last, "_SUMMARIZE_COMPLETE": instruction}
    for name, value in asked.items():
        monkeypatch.setenv(name, value)
    summarize.prepare_completion(instruction)
    with pytest.raises(SystemExit):
        summarize.command.main([], "summarize")
    found = capsys.readouterr().out
    offers = [offer for line in found.splitlines() for offer in (line, *re.split("[,\t]", line))]
    assert offered in offers
    if shell == "fish":  # It parts an offer from its description at a comma, and at each of them.
        assert [line for line in found.splitlines() if line.count(",") != 1] == []


def test_a_shell_asks_for_completions_by_its_environment(start: Start) -> None:
    asked = {"COMP_WORDS": "summarize --format = h", "COMP_CWORD": "3", "_SUMMARIZE_COMPLETE": "bash_complete"}
    assert start(**asked).stdout == b"plain,highlight\n"
