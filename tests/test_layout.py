"""What belongs together: paragraphs, headings, lists, code and mail are told apart, however the lines are broken.

In the tables a bar is where a sentence ends, and a "^" is where a heading begins; neither is in the text.
"""

import textwrap
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from summarize import split_sentences, summarize

LONG_LINE = "Harbor" + " walls" * 20
PROSE = "The wall fell in the night. Nobody was hurt."


def split(text: str) -> list[str]:
    """Return the sentences of an English text, each heading with a "^" before it, having checked the offsets."""
    sentences = split_sentences(text, "english")
    for sentence in sentences:
        assert " ".join(text[sentence.start : sentence.end].split()) == sentence.text
    return [f"^{sentence.text}" if sentence.heading else sentence.text for sentence in sentences]


def known(barred: str, reason: str, name: str) -> object:
    """Return a case that is known to fail."""
    return pytest.param(barred, marks=pytest.mark.xfail(strict=True, reason=reason), id=name)


def wrapped(paragraphs: Sequence[str], indent: str = "") -> list[str]:
    """Return paragraphs broken into lines of 72 columns, the first line of each with an indent."""
    return [textwrap.fill(each, 72, initial_indent=indent, break_on_hyphens=False) for each in paragraphs]


def padded(text: str) -> str:
    """Return a text with each line filled with spaces up to 80 columns."""
    return "\n".join(line.ljust(80) for line in text.split("\n"))


@pytest.mark.parametrize("name", ["news.txt", "essay.txt"])
@pytest.mark.parametrize(
    "lay_out",
    [
        pytest.param("\n\n\n".join, id="two blank lines"),
        pytest.param("\n".join, id="a paragraph a line"),
        pytest.param(lambda paragraphs: "\n\n".join(wrapped(paragraphs)), id="wrapped, blank lines"),
        pytest.param(lambda paragraphs: "\n".join(wrapped(paragraphs, "  ")), id="wrapped, indents"),
        pytest.param(lambda paragraphs: "\n".join(wrapped(paragraphs, "\t")), id="wrapped, tabs"),
        pytest.param(lambda paragraphs: "\n\n".join(wrapped(paragraphs, "    ")), id="wrapped, both"),
        pytest.param(lambda paragraphs: "\n\n".join(wrapped(paragraphs)).replace("\n", "\r\n"), id="wrapped, CRLF"),
        pytest.param(lambda paragraphs: "\n\n".join(wrapped(paragraphs)).replace("\n", "\r"), id="wrapped, CR"),
        pytest.param("\r\n".join, id="a paragraph a line, CRLF"),
        pytest.param(lambda paragraphs: padded("\n".join(wrapped(paragraphs, "  "))), id="padded to 80 columns"),
        pytest.param(lambda paragraphs: textwrap.indent("\n\n".join(wrapped(paragraphs)), "    "), id="all indented"),
        pytest.param(lambda paragraphs: textwrap.indent("\n".join(paragraphs), "    "), id="all indented, unwrapped"),
    ],
)
def test_layouts_give_the_same_sentences(articles: Path, name: str, lay_out: Callable[[list[str]], str]) -> None:
    text = (articles / name).read_text(encoding="utf-8")
    paragraphs = text.strip().split("\n\n")
    expected = split(text)
    assert len(expected) > len(paragraphs)
    assert split(lay_out(paragraphs)) == expected


def test_one_long_line_leaves_the_width_alone(articles: Path) -> None:
    paragraphs = (articles / "news.txt").read_text(encoding="utf-8").strip().split("\n\n")
    url = "https://harbor.example/" + "wall/" * 30
    assert split("\n\n".join([*wrapped(paragraphs), url])) == [*split("\n\n".join(paragraphs)), f"^{url}"]


def test_headings_of_an_article(articles: Path) -> None:
    headings = [line for line in split((articles / "news.txt").read_text(encoding="utf-8")) if line.startswith("^")]
    assert [heading[:24] for heading in headings] == [
        "^Port Hallam votes to re",
        "^The council approves a ",
        "^PORT HALLAM, March 14. ",
        "^A wall that failed",
        "^Doubts on Front Street",
    ]


@pytest.mark.parametrize(
    ("before", "headings"),
    [
        pytest.param("A wall that fell\n", ["A wall that fell"], id="blank line"),
        pytest.param("A wall that fell", ["A wall that fell"], id="no blank line"),
        pytest.param("The wall, p. 3\n", ["The wall, p. 3"], id="period inside"),
        pytest.param("The wall\n\nBy Lena Abbot\n", ["The wall", "By Lena Abbot"], id="title and byline"),
        pytest.param("What they wanted:\n", ["What they wanted:"], id="colon"),
        pytest.param("# A wall that fell", ["# A wall that fell"], id="Markdown"),
        pytest.param("### Why did it fall?", ["### Why did it fall?"], id="Markdown, closed"),
        pytest.param("The wall\n========", ["The wall", "========"], id="setext"),
        pytest.param("Why did it?\n-----------", ["Why did it?", "-----------"], id="setext, closed"),
        pytest.param("*" * 60, ["*" * 60], id="rule"),
        pytest.param("<!-- Keep this. It is old. -->", ["<!-- Keep this.", "It is old.", "-->"], id="comment"),
        pytest.param("<p>It is old.</p>", ["<p>It is old.</p>"], id="markup"),
        pytest.param("> We stop. Now.", ["> We stop.", "Now."], id="blockquote"),
        pytest.param("| Stone | Hard. |\n|---|---|", ["| Stone | Hard.", "|", "|---|---|"], id="table"),
        pytest.param("```sh\nrun it. Stop.\n```", ["```sh run it.", "Stop.", "```"], id="code"),
        pytest.param("```\nrun\n\nit. Stop.\n```\n", ["``` run", "it.", "Stop.", "```"], id="code with a blank line"),
        pytest.param("~~~\nrun it.\n\nStop.\n~~~\n", ["~~~ run it.", "Stop.", "~~~"], id="code between tildes"),
        pytest.param("```\n- One.\n> two.\n```", ["``` - One.", "> two.", "```"], id="lists in code"),
        pytest.param("```", ["```"], id="unclosed fence"),
        pytest.param("```\nrun\n```\n\n```", ["``` run ```", "```"], id="unclosed second fence"),
    ],
)
def test_apart_from_prose(before: str, headings: list[str]) -> None:
    text = f"{before}\n{PROSE} It was the sea.\nThe road will be closed."
    prose = ["The wall fell in the night.", "Nobody was hurt.", "It was the sea.", "The road will be closed."]
    assert split(text) == [*(f"^{heading}" for heading in headings), *prose]
    assert [sentence.text for sentence in summarize(text, sentences=9, language="english")] == prose


@pytest.mark.parametrize(
    "barred",
    [
        pytest.param("- One.| It keeps.|\n- Two.|\n^- Three", id="bullets"),
        pytest.param("* One.|\n• Two.|\n– Three.|\n+ Four.", id="kinds of bullets"),
        pytest.param("- One.|\n  - Two.|\n    - Six.|\n- Ten.", id="nested bullets"),
        pytest.param("1. Soak it.| Wait.|\n2. Dry it.", id="numbers"),
        pytest.param("9) Soak it.|\n10) Dry it.|\n(a) Stop.", id="brackets"),
        pytest.param("^- a net|\n^- a pan|\n^- a rag", id="bullets of one length"),
        pytest.param("^1. a net|\n^2. a pan|\n^3) a rag", id="numbers of one length"),
        pytest.param("^(a) a net|\n^(b) a pan|\n^c) a rag", id="letters of one length"),
        pytest.param("^What you need|\n- Water, as cold as the tap gives it.|\n^- a stone", id="lead-in"),
        pytest.param("^For the sharpening of a knife you need:|\n- Water.|\n^- a stone", id="long lead-in"),
        pytest.param("Buy some salt, oil, etc.|\n^- a net", id="bullet behind an abbreviation"),
        pytest.param(
            "- This item is so long that it goes on\n  on the next line.| It ends.|\n- This does not.", id="hanging"
        ),
        pytest.param(
            "1. This item is so long that it goes on\non the next line.|\n2. This is shorter.", id="not hanging"
        ),
        pytest.param(
            "Q: How did it begin, on that first evening, when\n   nobody was here?| Tell us.|\n"
            "A: By accident, since the old piano was bad, and\n   I opened the lid.\n",
            id="hanging paragraphs",
        ),
        pytest.param(
            "The wall fell in the night and the sea came in over the\nroad.|\n"
            "Nobody was hurt, but the road will be closed for as long\nas the works go on.",
            id="lines cut short",
        ),
        pytest.param(
            "The wall was built for us by Tolliver Corp.|\n    Halley paid for it, until he had nothing\nmore.|\n"
            "    The sea road was built by Harrow Bros.|\n    Quist paid for that.|\nIt was a year of\nstorms.",
            id="indents behind abbreviations",
        ),
        pytest.param(f"^{LONG_LINE}|\n{LONG_LINE}.|\nIt is.", id="lines too long to be wrapped"),
        pytest.param(
            "The wall of the old town, said the mayor that night,\n- and he wept - is gone.", id="wrapped dash"
        ),
        pytest.param("The wall fell in the\nnight and the sea came in over the road by the houses.", id="short line"),
        pytest.param(
            "It fell on the night of the storm, said Halley\nQuist, and then the sea came up and over the sea road.",
            id="name",
        ),
        pytest.param("It fell when the sea came to\nLlanfairpwllgwyngyllgogerychwyrndrobwll.", id="before a long word"),
        pytest.param("The wall fell in the storm that came over us all\n  in the night\n  of the feast.", id="indents"),
        pytest.param("^The wall fell on the|\n\nroad by the sea.", id="blank line"),
        pytest.param("The wall fell.|\n^* * *|\nWe left.", id="rule of stars"),
        known("[1] P. Lind, 2019.|\n[2] M. Dray, 2014.", reason="taken for a citation", name="references"),
        known("^```\nOne.|\n^~~~\nTwo.|\n^```|\nWe left.", reason="any fence closes any other", name="fences"),
    ],
)
def test_lists_and_paragraphs(barred: str) -> None:
    text = barred.replace("|", "").replace("^", "")
    assert split(text) == [" ".join(part.split()) for part in barred.split("|")]


def test_mail() -> None:
    mail = "hi tomas,\n\n> it stopped. I took it\n> apart.\nyes, joe said so.\n> Why?\nnobody knows.\n\n"
    assert split(f"{mail}-- \nLena Abbot\nPlot 17") == [
        "^hi tomas,",
        "^> it stopped.",
        "^I took it > apart.",
        "yes, joe said so.",
        "^> Why?",
        "nobody knows.",
        "^--",
        "^Lena Abbot",
        "^Plot 17",
    ]


@pytest.mark.parametrize(("words", "mark"), [(40, "^"), (41, "")], ids=["longest heading", "prose that lost its mark"])
@pytest.mark.parametrize("before", ["", "The wall fell. "], ids=["alone", "behind a sentence"])
def test_block_without_a_mark(before: str, words: int, mark: str) -> None:
    block = " ".join(["word"] * words)
    assert split(before + block) == [*filter(None, [before.strip()]), mark + block]
