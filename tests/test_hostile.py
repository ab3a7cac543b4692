"""Texts that break things: long runs of anything, and what a page may send to the terminal of its reader."""

import json
import re
import time
from pathlib import Path

import pytest
from conftest import COLOUR, HARMFUL, Run

from summarize import FORMATS, TITLED, Article, Summary, split_sentences, summarize

# Characters: enough for a quadratic search to take longer than any linear one may.
LENGTH = 20_000
SECONDS = 1.5
UNITS = {
    "periods": ". ",
    "exclamations": "! ",
    "questions": "Q? ",
    "ellipses": "... ",
    "ellipsis characters": "…",
    "spaced ellipses": ". . ",
    "initials": "a. ",
    "capitals": "A.",
    "abbreviations": "Dr. A",
    "dots and letters": "e.g. ",
    "closed marks": '.") ',
    "semicolons": "; ",
    "citations": ".[1] ",
    "quotes": '"',
    "apostrophes": "'",
    "parentheses": "(",
    "brackets": "([{",
    "ideographic full stops": "。",
    "closed full stops": "。」",
    "danda": "।",
    "one long word": "x",
    "one long line": "word ",
    "one-word lines": "word\n",
    "lines of one sentence": "Go.\n",
    "spaces": " ",
    "wide spaces": "\u3000",
    "newlines": "\n",
    "carriage returns": "\r",
    "line separators": "\u2028",
    "digits": "7",
    "versions": "1.1.",
    "emoji": "😀",
    "marks without a base": "\u0301",
    "marks on letters": "a\u0301",
    "vowel signs": "\u0915\u094d",
    "ideographs": "漢",
    "NULs": "\0",
    "lone surrogates": "\ud800",
    "invisible": "\u200b\u00ad",
    "item numbers": "1. ",
    "lettered items": "(a) ",
    "bullets": "- a\n",
    "indents": "   a\n",
    "quoted mail": "> ",
    "fences": "```\n",
    "tables": "| ",
    "rules": "- - ",
    "headings": "# a\n",
    "tags": "<a ",
    "datelines": "AAA, ",
    "exclaimed words": "a! ",
    "pairs of item numbers": "1. 2. ",
    "quoted words": '"a. ',
    "references": "[1]",
    "open tags": "<a",
    "underlines": "---\n",
    "form feeds": "\f",
    "front matter": "---\na: b\n",
    "cues": "1\n00:00:01,000 --> 00:00:02,000\nGo.\n\n",
    "links": "[a](",
    "images": "![",
    "emphasis": "**a",
    "ticks": "`a``",
    "roles": ":a:`",
    "entities": "&amp;",
    "escapes": "\\*",
    "isolates": "\u2067a \u202ab\u2069 ",
    "flags": "\U0001f3f4\U000e0067\U000e0062",
    "broken words": "wait-\n",
}


RUNS = {
    "nested": ("(", ")", "."),
    "prose around a run": ("The ", ". ", "end."),
    "initials in a parenthesis": ("(", "a. b ", ""),
    "blanks before a letter": ("It fell.\n", " ", "a"),
    "item numbers before a letter": ("", "1. ", "a"),
    "abbreviations after digits": ("7", " e.g. b", ""),
    "marks out of order": ("The a", "\u0301\u0327", " is here."),
    "elisions": ("The ", "a'", "b is here."),
    "links before an end": ("", "[a](", "b)."),
    "comments before an end": ("", "<!-- ", "-->"),
    "notes before a letter": ("It fell.", "²", "x"),
    "front matter without an end": ("---\n", "-a: b\n", "The ferry left."),
    "times before a letter": ("", "10:15 ", "x"),
    "marks of two scripts": ("It fell ", "!。", "x"),
    **{name: ("", unit, "") for name, unit in UNITS.items()},
}


def long_run(parts: tuple[str, str, str], length: int) -> str:
    """Return a text of about this length of which the middle part, and the others where they can, is repeated."""
    first, unit, last = parts
    count = length // len(unit)
    return first * (count if first == "(" else 1) + unit * count + last


@pytest.mark.parametrize("parts", RUNS.values(), ids=RUNS)
def test_a_long_run_loses_nothing(parts: tuple[str, str, str]) -> None:
    text = long_run(parts, LENGTH // 15)
    sentences = split_sentences(text, "english")
    sources = "".join(text[each.start : each.end] for each in sentences)
    assert "".join(sources.split()) == "".join(text.split())
    assert set(summarize(text, language="english")) <= set(sentences)


def test_the_terms_of_an_endless_sentence_do_not_fill_the_memory() -> None:
    words = " ".join(f"wall{i}" for i in range(20_000))
    assert 100 < len(Summary([Article(f"{words}.")], "english").full_worth) < 10_000


def test_long_runs_take_linear_time() -> None:
    slow = []
    texts = {name: long_run(parts, LENGTH) for name, parts in RUNS.items()}
    texts["a word behind an address"] = f"See www.a.example {'f' * 2 * LENGTH} for the ferry."
    for name, text in texts.items():
        begun = time.process_time()
        summarize(text, percent=50, language="english")
        if time.process_time() - begun > SECONDS:
            slow.append(name)
    assert slow == []


@pytest.mark.parametrize("style", FORMATS)
def test_a_word_of_megabytes_is_printed_in_linear_time(run: Run, style: str) -> None:
    begun = time.process_time()
    result = run("-f", style, "--color=always", stdin=f"The {'ferry' * 500_000} left the harbour.", columns=40)
    assert result.exit_code == 0
    assert time.process_time() - begun < SECONDS


@pytest.mark.parametrize("style", FORMATS)
def test_long_runs_as_files(run: Run, tmp_path: Path, style: str) -> None:
    for name, unit in UNITS.items():
        (tmp_path / name).write_text(unit.replace("\ud800", "") * 99, encoding="utf-8")
    result = run("-f", style, *(tmp_path / name for name in UNITS), COLUMNS="60")
    assert (result.exit_code, result.stdout.count("Traceback")) == (1, 0)
    # Each file is either summarised, with or without a warning, or complained of, on one line.
    failures = [line for line in result.stderr.splitlines() if "each line is taken for one" not in line]
    titles = result.stdout.count("==> ")
    assert titles == (len(UNITS) - len(failures) if style in TITLED else 0), (
        f"{titles} titles, {len(failures)} failures"
    )


@pytest.mark.parametrize("mark", ["\u0301", "\u0488", "\u1ab5", "\u20dd"])
@pytest.mark.parametrize("style", FORMATS)
def test_floods_of_marks_are_cut(run: Run, style: str, mark: str) -> None:
    flood = "The f" + mark * 50_000 + "erry left the harbour town."
    printed = run("-f", style, stdin=flood, columns=40).stdout
    assert 1 <= max(map(len, re.findall(f"{mark}+", printed))) <= 4
    assert "The f" in printed.replace(mark, "")


ATTACKS = {
    "OSC 8 hyperlink": "\x1b]8;;http://evil.example\x07click\x1b]8;;\x07",
    "OSC 52 clipboard": "\x1b]52;c;cm0gLXJmIH4=\x1b\\",
    "title": "\x1b]0;owned\x07",
    "CSI clear": "\x1b[2J\x1b[H",
    "device status": "\x1b[6n",
    "C1 CSI": "\x9b2J",
    "C1 OSC": "\x9d0;owned\x9c",
    "backspace": "safe\b\b\b\bevil",
    "delete": "\x7f",
    "right-to-left override": "\u202etxt.exe\u202c",
    "open isolate": "\u2067abc",
    "open embedding": "\u202babc",
    "crossed": "\u2067\u202babc\u2069",
    "tag characters": "\U000e0041\U000e0042",
    "lone surrogate": "\ud83d",
}


def left_open(line: str) -> bool:
    """Tell whether a terminal shows what follows a line as the line directs (UAX 9)."""
    stack: list[str] = []
    for char in line:
        if char in "\u202a\u202b\u202d\u202e\u2066\u2067\u2068":
            stack.append("\u202c" if char < "\u2066" else "\u2069")
        elif char == "\u202c" and stack[-1:] == [char]:
            stack.pop()
        elif char == "\u2069" and char in stack:
            while stack.pop() != char:
                pass
    return bool(stack)


def hostile_file(folder: Path, name: str, attack: str) -> Path:
    """Write an article with an attack in a sentence, in a word, in a heading and in between; return its path."""
    text = (
        f"A head{attack}ing\n\nThe ferry {attack} left the har{attack}bour.\n{attack}\nThe ferry is back, {attack}.\n"
    )
    path = folder / name
    path.write_bytes(text.encode("utf-16", "surrogatepass"))
    return path


@pytest.mark.parametrize("style", FORMATS)
@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS)
def test_no_attack_reaches_the_terminal(run: Run, tmp_path: Path, attack: str, style: str) -> None:
    path = hostile_file(tmp_path, "article", attack)
    for columns, color in ((None, ""), (None, "1"), (30, "")):
        result = run("-f", style, path, columns=columns, FORCE_COLOR=color)
        assert result.exit_code == 0
        assert result.stderr.count("\n") == ("\ud83d" in attack)
        assert not HARMFUL.search(COLOUR.sub("", result.stdout)), "text is to go through printable"
        assert "ferry" in result.stdout
        if style == "json":
            record = json.loads(result.stdout)
            said = [*(each["text"] for each in record["sentences"]), *(each["word"] for each in record["keywords"])]
            assert not any(HARMFUL.search(text) or left_open(text) for text in said)
        # What stands between stars or colours is a piece of its own; a line that is wrapped is one piece.
        pieces = re.split(r"\*\*|\x1b\[\d*m" if columns else r"\n|\*\*|\x1b\[\d*m", result.stdout)
        assert not any(map(left_open, pieces))


@pytest.mark.parametrize("style", FORMATS)
def test_control_sequences_are_made_visible(run: Run, tmp_path: Path, style: str) -> None:
    result = run("-f", style, hostile_file(tmp_path, "article", "\x1b[2J\u202e"))
    visible = json.loads(result.stdout)["sentences"][0]["text"] if style == "json" else result.stdout
    assert r"The ferry \x1b[2J\u202e left the har\x1b[2J\u202ebour." in visible


@pytest.mark.parametrize("style", FORMATS)
@pytest.mark.parametrize(
    "word",
    [
        pytest.param("🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f", id="the flag of Scotland"),
        pytest.param("葛\U000e0100城", id="a variant of an ideograph"),
        pytest.param("𠮷\U000e0100野", id="a variant of a rare ideograph"),
        pytest.param("\u182d\u180e\u1820", id="a vowel apart in Mongolian"),
        pytest.param("نامه\u200cها", id="a non-joiner"),
        pytest.param("👩\u200d🚀", id="a joiner"),
        pytest.param("\u2068אבג\u2069", id="an isolate that ends"),
        pytest.param("\ue000\u00a0-", id="a sign of private use and a wide space"),
    ],
)
def test_what_writing_needs_is_left_alone(run: Run, style: str, word: str) -> None:
    text = f"The ferry left {word} at noon today for {word}."
    printed = run("-f", style, stdin=text).stdout
    said = json.loads(printed)["sentences"][0]["text"] if style == "json" else printed
    assert text.replace("\u00a0", " ") in said.replace("\u00a0", " ")


@pytest.mark.parametrize("style", FORMATS)
def test_invisible_characters_vanish_and_fillers_that_pass_for_letters_are_seen(run: Run, style: str) -> None:
    result = run(
        "-f", style, stdin="The fer\u00adry left\u200b the har\u2060bour\ufeff. The fer\u3164ry\u180e is \uffa0back."
    )
    assert (result.exit_code, result.stderr) == (0, "")
    assert "The ferry left the harbour." in result.stdout
    assert r"The fer\u3164ry\u180e is \uffa0back." in result.stdout.replace("\\\\", "\\")


@pytest.mark.parametrize("style", FORMATS)
@pytest.mark.parametrize("carriage", ["\r", "\r\n"], ids=["CR", "CRLF"])
def test_carriage_returns_are_line_breaks(run: Run, style: str, carriage: str) -> None:
    text = "The ferry left.\n\nThe gulls followed it.\n"
    printed, plain = (run("-f", style, stdin=each).stdout for each in (text.replace("\n", carriage), text))
    assert "\r" not in printed
    assert re.sub(r"\d+", "", printed) == re.sub(r"\d+", "", plain)  # But for the places, which "\r\n" moves.


@pytest.mark.parametrize("style", FORMATS)
@pytest.mark.parametrize("attack", [*ATTACKS.values(), "line\nbreak"], ids=[*ATTACKS, "line break"])
def test_file_names_are_made_safe(run: Run, tmp_path: Path, attack: str, style: str) -> None:
    name = attack.replace("/", "").replace("\ud83d", "\udcf0")
    good, bad = hostile_file(tmp_path, f"good{name}", ""), tmp_path / f"bad{name}"
    for arguments in (["-f", style, good, bad], ["-f", style, "-m", good, good.with_name("also"), bad]):
        good.with_name("also").write_text("The ferry is late again.")
        result = run(*arguments)
        assert result.exit_code == 1
        assert not HARMFUL.search(result.stdout + result.stderr), "names of files are to go through shown"
        assert not any(map(left_open, (result.stdout + result.stderr).splitlines()))
        assert result.stderr.count("\n") == 1
        if style == "highlight" or (style in TITLED and "-m" not in arguments):
            assert re.search(r"^==> .*good.* <==\n", result.stdout)
