"""Texts that break things: long runs of anything, and what a page may send to the terminal of its reader."""

import json
import re
from pathlib import Path

import pytest
from conftest import Run

from summarize import FORMATS, split_sentences, summarize

LENGTH = 25_000
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
}


@pytest.mark.parametrize(
    "text",
    [
        *(pytest.param(unit * (LENGTH // len(unit)), id=name) for name, unit in UNITS.items()),
        pytest.param("(" * LENGTH + ")" * LENGTH + ".", id="nested"),
        pytest.param("The " + ". " * LENGTH + "end.", id="prose around a run"),
        pytest.param("(" * LENGTH + "a. b " * LENGTH, id="initials in a parenthesis"),
        pytest.param("7" * LENGTH + " e.g. b" * LENGTH, id="abbreviations after digits"),
        pytest.param("The a" + "\u0301\u0327" * LENGTH + " is here.", id="marks out of order"),
        pytest.param("The " + "a'" * LENGTH + "b is here.", id="elisions"),
    ],
)
def test_a_long_run(text: str) -> None:
    sentences = split_sentences(text, "english")
    assert all(" ".join(text[each.start : each.end].split()) == each.text for each in sentences)
    assert sum(len("".join(each.text.split())) for each in sentences) == len("".join(text.split()))
    assert set(summarize(text, language="english")) <= set(sentences)


@pytest.mark.parametrize("style", FORMATS)
def test_long_runs_as_files(run: Run, tmp_path: Path, style: str) -> None:
    for name, unit in UNITS.items():
        (tmp_path / name).write_text(unit.replace("\ud800", "") * 99, encoding="utf-8")
    result = run("-f", style, *(tmp_path / name for name in UNITS), COLUMNS="60")
    assert (result.exit_code, result.stdout.count("Traceback")) == (1, 0)
    # Each file is either summarised or complained of, on one line.
    summaries = result.stdout.count('{"file"') if style == "json" else result.stdout.count("==> ")
    assert summaries + result.stderr.count("\n") == len(UNITS)


ATTACKS = {
    "OSC 8 hyperlink": "\x1b]8;;http://evil.example\x07click\x1b]8;;\x07",
    "OSC 52 clipboard": "\x1b]52;c;cm0gLXJmIH4=\x1b\\",
    "title": "\x1b]0;owned\x07",
    "CSI clear": "\x1b[2J\x1b[H",
    "CSI colour": "\x1b[31mred\x1b[0m",
    "device status": "\x1b[6n",
    "C1 CSI": "\x9b2J",
    "C1 OSC": "\x9d0;owned\x9c",
    "backspace": "safe\b\b\b\bevil",
    "bell": "\x07",
    "delete": "\x7f",
    "right-to-left override": "\u202etxt.exe\u202c",
    "open isolate": "\u2067abc",
    "tag characters": "\U000e0041\U000e0042",
    "lone surrogate": "\ud83d",
}
# All that the command itself prints: text, line breaks, and colours where they are asked for.
HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\U000e0000-\U000e0fff\ud800-\udfff]")
COLOUR = re.compile(r"\x1b\[(?:0|1|2|22)m")


def hostile_file(folder: Path, name: str, attack: str) -> Path:
    """Write an article with an attack in a sentence, in a word, in a heading and in between; return its path."""
    text = (
        f"A head{attack}ing\n\nThe ferry {attack} left the har{attack}bour.\n{attack}\nThe ferry is back, {attack}.\n"
    )
    path = folder / name
    path.write_bytes(text.encode("utf-16", "surrogatepass"))
    return path


@pytest.mark.parametrize("color", ["", "1"], ids=["plain", "colour"])
@pytest.mark.parametrize("style", FORMATS)
@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS)
def test_control_sequences_never_reach_the_terminal(
    run: Run, tmp_path: Path, attack: str, style: str, color: str
) -> None:
    path = hostile_file(tmp_path, "article", attack)
    result = run("-f", style, path, FORCE_COLOR=color)
    assert (result.exit_code, result.stderr) == (0, "")
    assert not HARMFUL.search(COLOUR.sub("", result.stdout) if color else result.stdout)
    assert "ferry" in result.stdout
    if style == "json":
        record = json.loads(result.stdout)
        for said in (*(each["text"] for each in record["sentences"]), *(word for word, _ in record["keywords"])):
            assert not HARMFUL.search(said)


@pytest.mark.parametrize("style", FORMATS)
def test_control_sequences_are_made_visible(run: Run, tmp_path: Path, style: str) -> None:
    result = run("-f", style, hostile_file(tmp_path, "article", "\x1b[2J\u202e"), COLUMNS="200")
    visible = json.loads(result.stdout)["sentences"][0]["text"] if style == "json" else result.stdout
    assert r"The ferry \x1b[2J\u202e left the har\x1b[2J\u202ebour." in visible


@pytest.mark.parametrize("style", FORMATS)
@pytest.mark.parametrize("carriage", ["\r", "\r\n"], ids=["CR", "CRLF"])
def test_carriage_returns_are_line_breaks(run: Run, style: str, carriage: str) -> None:
    text = "The ferry left.\n\nThe gulls followed it.\n"
    assert run("-f", style, stdin=text.replace("\n", carriage)).stdout_bytes.count(b"\r") == 0
    if style != "json":
        assert run("-f", style, stdin=text.replace("\n", carriage)).stdout == run("-f", style, stdin=text).stdout


@pytest.mark.parametrize("attack", [*(ATTACKS.values()), "line\nbreak"], ids=[*ATTACKS, "line break"])
def test_file_names_are_made_safe(run: Run, tmp_path: Path, attack: str) -> None:
    name = attack.replace("/", "").replace("\ud83d", "\udcf0")
    good, bad = hostile_file(tmp_path, f"good{name}", ""), tmp_path / f"bad{name}"
    text, record = run(good, bad), run("-fjson", good, bad)
    for result in (text, record):
        assert result.exit_code == 1
        assert not HARMFUL.search(result.stdout + result.stderr)
        assert result.stderr.count("\n") == 1
    assert re.match(r"==> .*good.* <==\nThe ferry", text.stdout)
    said = json.loads(record.stdout)["file"]
    assert not HARMFUL.search(said)
    assert "\n" not in said


@pytest.mark.parametrize("style", FORMATS)
def test_invisible_characters_vanish(run: Run, style: str) -> None:
    hidden = "The fer\u00adry left\u200b the har\u2060bour\ufeff."
    plain = re.sub("[\u00ad\u200b\u2060\ufeff]", "", hidden)
    result = run("-f", style, stdin=hidden)
    assert (result.exit_code, result.stderr) == (0, "")
    assert plain in result.stdout
    if style == "scores":
        assert "  ferry " in result.stdout


@pytest.mark.parametrize("style", FORMATS)
def test_fillers_that_pass_for_letters_are_made_visible(run: Run, style: str) -> None:
    result = run("-f", style, stdin="The fer\u3164ry left the har\uffa0bour.")
    assert not re.search("[\u3164\uffa0]", result.stdout)
    assert "har\\uffa0bour" in result.stdout.replace("\\\\", "\\")
