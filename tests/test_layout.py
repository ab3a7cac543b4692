"""What belongs together and what is prose: paragraphs, headings, lists, code, mail, however the lines are broken.

In the lists a bar is where a sentence ends, and a "^" is where a heading begins.  In the documents what may be chosen
stands in ⟦ ⟧, and nothing else may.  None of these marks is in the text.
"""

import re
import textwrap
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from summarize import split_sentences, summarize

LONG_LINE = "Harbor" + " walls" * 20
PROSE = "The wall fell in the night. Nobody was hurt."


def squeezed(text: str) -> str:
    """Return a text with a single space for each run of white space."""
    return " ".join(text.split())


def split(text: str) -> list[str]:
    """Return the source of each sentence of an English text, with a "^" before that of a heading."""
    sentences = split_sentences(text, "english")
    return ["^" * each.heading + squeezed(text[each.start : each.end]) for each in sentences]


def wrapped(paragraphs: Sequence[str], indent: str = "", width: int = 72) -> list[str]:
    """Return paragraphs broken into lines of so many columns, the first line of each with an indent."""
    return [textwrap.fill(each, width, initial_indent=indent, break_on_hyphens=False) for each in paragraphs]


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
        pytest.param(lambda paragraphs: "\n\n".join(wrapped(paragraphs, width=123)), id="wrapped at 123 columns"),
        pytest.param(lambda paragraphs: "\n\n".join(wrapped(paragraphs, width=40)), id="wrapped at 40 columns"),
        pytest.param("\r\n".join, id="a paragraph a line, CRLF"),
        pytest.param("\u2029".join, id="a paragraph a line, separators of Unicode"),
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


@pytest.mark.parametrize(("width", "count"), [(120, 1), (121, 3)])
def test_lines_of_more_than_120_columns_that_end_closed_are_paragraphs(width: int, count: int) -> None:
    line = "Walls by Corp.".rjust(width, "X")
    assert len(split("\n".join([line] * 3))) == count


def test_short_lines_do_not_tell_whether_long_ones_are_wrapped() -> None:
    assert len(split("\n\n".join([*["No."] * 5, f"{LONG_LINE}\n{LONG_LINE}\n{LONG_LINE}."]))) == len([*["No."] * 5, ""])


def test_a_wide_table_leaves_the_width_alone() -> None:
    table = "\n".join(["| stone | " + "oak " * 20 + "|"] * 3)
    prose = "It fell on the night of the storm, said Halley\nQuist, and then the sea came up."
    assert split(f"{table}\n\n{prose}")[-1] == squeezed(prose)


def test_headings_of_an_article(articles: Path) -> None:
    headings = [line for line in split((articles / "news.txt").read_text(encoding="utf-8")) if line.startswith("^")]
    assert [heading[:24] for heading in headings] == [
        "^Port Hallam votes to re",
        "^The council approves a ",
        "^A wall that failed",
        "^Doubts on Front Street",
    ]


@pytest.mark.parametrize(
    "before",
    [
        pytest.param("A wall that fell\n", id="heading above a blank line"),
        pytest.param("A wall that fell", id="heading above its text"),
        pytest.param("The wall, p. 3\n", id="period inside"),
        pytest.param("The wall\n\nBy Lena Abbot\n", id="title and byline"),
        pytest.param("What they wanted:\n", id="colon"),
        pytest.param("CHAPTER I.\n", id="chapter"),
        pytest.param("tally [-an] [-c COUNT] [FILE]...\n", id="synopsis"),
        pytest.param("# A wall that fell", id="Markdown heading"),
        pytest.param("### Why did it fall?", id="Markdown heading with a mark"),
        pytest.param("The wall\n========", id="underlined"),
        pytest.param("Why did it?\n-----------", id="underlined with a mark"),
        pytest.param("Why did it?\n~~~~~~~~~~~", id="underlined with tildes"),
        pytest.param('Why did it?\n"""""""""""', id="underlined with quotes"),
        pytest.param("== Why did it fall?", id="AsciiDoc heading"),
        pytest.param("** Why did it fall?", id="org heading"),
        pytest.param("*" * 60, id="rule"),
        pytest.param("_" * 60, id="rule of underscores"),
        pytest.param("* * *", id="rule of stars"),
        pytest.param("<!-- Keep this. It is old. -->", id="comment"),
        pytest.param("<!--\nKeep this.\n\nIt is old.\n-->", id="long comment"),
        pytest.param("<!--\nKeep this. --> It is old.\n", id="comment closed within a line"),
        pytest.param("<p>It is old.</p>", id="HTML block"),
        pytest.param("<?php say. Why?", id="PHP"),
        pytest.param("</div> It is old.", id="HTML end tag"),
        pytest.param("| Stone | Hard. |\n|---|---|", id="Markdown table"),
        pytest.param("| It is old. |", id="table of one column"),
        pytest.param("+-----+------+\n| Oak | Old. |\n+=====+======+", id="table with borders"),
        pytest.param("Stone    It is hard.    It is old.\nOak      It is soft.    It burns.", id="table of columns"),
        pytest.param("Stone | It is hard. | It is old.", id="table without outer bars"),
        pytest.param("Stone\tIt is hard.\t\tIt is old.\t\tIt burns.", id="table with tabs"),
        pytest.param("```sh\nrun it. Stop.\n```", id="code"),
        pytest.param("```\nrun\n\nit. Stop.\n```\n", id="code with a blank line"),
        pytest.param("~~~\nrun it.\n\nStop.\n~~~\n", id="code between tildes"),
        pytest.param("```\nrun it.\n~~~\nStop.\n```", id="tildes in code"),
        pytest.param("~~~\nrun it.\n```\nStop.\n~~~", id="ticks in code between tildes"),
        pytest.param("```\n- One.\n> two.\n```", id="lists in code"),
        pytest.param("```", id="fence that never closes"),
        pytest.param("```\nrun\n```\n\n```", id="second fence never closes"),
        pytest.param("```run it. Stop.```", id="fences on one line"),
        pytest.param("$ run it. Stop.", id="shell prompt"),
        pytest.param(">>> run_it(). Stop.", id="Python prompt"),
        pytest.param("// Keep this. It is old.", id="code comment"),
        pytest.param("/* Keep this. It is old. */", id="code comment between stars"),
        pytest.param("#!/bin/sh was here.", id="interpreter"),
        pytest.param("#+TITLE: It fell. Why?", id="org setting"),
        pytest.param("{it: is. Old.}", id="braces"),
        pytest.param("\\section{It fell. Why?}", id="LaTeX macro"),
        pytest.param("@misc{It is old. Why?}", id="BibTeX entry"),
        pytest.param(":toc: It is left.", id="AsciiDoc attribute"),
        pytest.param(":param wall: It is old.", id="Sphinx field"),
        pytest.param("image::wall.png[It is old. So it fell.]", id="AsciiDoc macro"),
        pytest.param("[[the-wall-and.its-fall.]]", id="AsciiDoc anchor"),
        pytest.param("[quote, It is old. Why?]", id="AsciiDoc block attributes"),
        pytest.param("](https://wall.example/It.is.old.)", id="end of a link"),
        pytest.param(".. note:: Keep it.\n   It is old. Why?\n", id="directive that goes on"),
        pytest.param(".. image:: wall.png\n   :alt: It is old.", id="directive"),
        pytest.param(".. note::\n\n   It is old.\n\n   It fell.\n", id="directive with content"),
        pytest.param(".. It is old. So it fell.", id="reStructuredText comment"),
        pytest.param("[^1]: It is old. So it fell.", id="footnote"),
        pytest.param("[wall]: https://wall.example It is old.", id="link definition"),
        pytest.param("[1] P. Lind, The Wall. Oslo, 2019.\n[2] M. Dray, The Sea. Rome, 2014.", id="references"),
        pytest.param("[Walls](https://wall.example)\n\n[Seas](sea.example)\n", id="links on lines of their own"),
        pytest.param("So it says::\r\n\r\n    It fell. Why?\r\n", id="literal block, CRLF"),
        pytest.param("--- \r\ntitle: It fell. Why?\r\nkeeper: Who?\r\n---", id="front matter"),
        pytest.param("![It is old. Why?](wall.png)\n", id="image"),
        pytest.param("Page 3 of 9\n\n3\n", id="page number"),
        pytest.param("<html lang='en'><head>It fell.\n<meta name='a'>Why?\n<h1>It is old.</h1>", id="page"),
        pytest.param(" -- Lena Abbot <lena@wall.example>  Mon, 3 May 2019. Why?", id="signature of a change"),
        pytest.param("Author: Lena Abbot\nDate: 3 May 2019\n", id="settings"),
        pytest.param("Wall Street | Sea Road | Old Harbour | Contact Us", id="menu"),
    ],
)
def test_what_stands_above_prose_is_no_prose(before: str) -> None:
    text = f"{before}\n{PROSE} It was the sea.\nThe road will be closed."
    prose = ["The wall fell in the night.", "Nobody was hurt.", "It was the sea.", "The road will be closed."]
    assert [sentence.text for sentence in summarize(text, sentences=9, language="english")] == prose
    assert " ".join(line.removeprefix("^") for line in split(text)) == squeezed(text)


@pytest.mark.parametrize(
    "barred",
    [
        pytest.param("- One.| It keeps.|\n- Two.|\n^- Three", id="bullets"),
        pytest.param("* One.|\n• Two.|\n– Three.|\n+ Four.", id="kinds of bullets"),
        pytest.param("- One.|\n  - Two.|\n    - Six.|\n- Ten.", id="nested bullets"),
        pytest.param("- [ ] Buy it.|\n- [x] It keeps.", id="tasks"),
        pytest.param("1. Soak it.| Wait.|\n2. Dry it.", id="numbers"),
        pytest.param("1.2. Soak it.| Wait.|\n1.3.1) Dry it.", id="numbers of sections"),
        pytest.param("9) Soak it.|\n10) Dry it.|\n(a) Stop.|\n(11) Go.", id="brackets"),
        pytest.param("^- a net|\n^- a pan|\n^- a rag", id="bullets of one length"),
        pytest.param("^1. a net|\n^2. a pan|\n^3) a rag", id="numbers of one length"),
        pytest.param("^(a) a net|\n^(b) a pan|\n^c) a rag", id="letters of one length"),
        pytest.param("^What you need|\n- Water, as cold as the tap gives it.|\n^- a stone", id="lead-in"),
        pytest.param("^For the sharpening of a knife you need:|\n- Water.|\n^- a stone", id="long lead-in"),
        pytest.param("- the wall of hallam\nfell in the night of the storm that came over us all.", id="short item"),
        pytest.param(
            "- Take all of the nails from Tolliver Corp.\n  Halley has more of them in May.", id="hanging name"
        ),
        pytest.param("Buy some salt, oil, etc.|\n^- a net", id="bullet behind an abbreviation"),
        pytest.param(
            "- This item is so long that it goes on\n  on the next line.| It ends.|\n- This does not.", id="hanging"
        ),
        pytest.param(
            "1. This item is so long that it goes on\non the next line.|\n2. This is shorter.", id="not hanging"
        ),
        pytest.param(
            "    a) The work must carry prominent notices stating that you modified\n"
            "    it, and giving a relevant date.|\n\n"
            "    b) It must say so.",
            id="hanging letter",
        ),
        pytest.param(
            "(3) Das Statistische Bundesamt erstellt im Auftrag des\n"
            "Bundesministeriums für Familie, Senioren, Frauen und Jugend jährlich\n"
            "eine Statistik.",
            id="paragraph of a law",
        ),
        pytest.param(
            "Q: How did it begin, on that first evening, when\n   nobody was here?| Tell us.|\n"
            "A: By accident, since the old piano was bad, and\n   I opened the lid.\n",
            id="hanging paragraphs",
        ),
        pytest.param(
            "^DESCRIPTION|\n       Cat reads files and writes them to standard output in the order given.",
            id="heading above a deeper line",
        ),
        pytest.param(
            "^Chapter I|\nThe wall fell in the night and the sea came in over the\nroad.| Nobody was hurt.",
            id="heading above its text",
        ),
        pytest.param(
            "<code>snapshot-0</code>.| After you perform this copy operation, you make sure to\n"
            "never again change the code files in the new directory.",
            id="inline tag first",
        ),
        pytest.param("It sailed slowly past the old stone\n\fpier and the keeper waved to it.", id="form feed"),
        pytest.param("It sailed past the old stone\n\n12\n\n\fpier and the keeper waved to it.", id="page break"),
        pytest.param("It sailed past the\n\n\n\n7\n\n\n\fpier.", id="page break of many lines"),
        pytest.param("It sailed past the pier.|\n\n^12|\n\n\fThe keeper waved to it.", id="page break between"),
        pytest.param("It sailed past the pier.|\n^7|\nThe keeper waved to it.", id="page number"),
        pytest.param(
            "The wall of the harbour of Port Hallam was built in\n1934\nby the keeper of the wall.", id="number alone"
        ),
        pytest.param(
            "^wall of the harbour of hallam|\nfell in the night of the storm that came over us all.", id="29 columns"
        ),
        pytest.param(
            "walls of the harbour of hallam\nfell in the night of the storm that came over us all.", id="30 columns"
        ),
        pytest.param(
            "the wall was sold to tolliver corp.|\nnobody came to see it, though we had told them.", id="lower case"
        ),
        pytest.param(
            "^Harbour Office of the Town of Hallam|\n12 walls of it fell in the night of the storm that came.",
            id="digits first",
        ),
        pytest.param(
            "^The keeper wrote to us all on that evening|\n> It fell in the night, and nobody was there.",
            id="quotation below a line",
        ),
        pytest.param(
            "^wall a pile of stones that the town has built and\n   that keeps the sea from the houses of the town|\n"
            "^road a strip of gravel that leads along the wall",
            id="hanging entries",
        ),
        pytest.param(
            "    The wall was built for us in the year of the\n    storm by the men of Tolliver Corp.|\n"
            "Halley paid for it until he had nothing more.",
            id="indented block above",
        ),
        pytest.param(
            "        The wall of the harbour of Port Hallam had been built for us by a\n"
            "        firm of the town that was called Tolliver Corp.|\n"
            "        Halley paid for it, and he paid for it until he had nothing more.",
            id="paragraphs of deep lines",
        ),
        pytest.param("The wall was built for us by Tolliver Corp.    Halley paid for it.", id="gap behind a mark"),
        pytest.param(
            "    The wall of the harbour of Port Hallam was sold to Tolliver Corp.|\n"
            "\tHalley paid for it until he had nothing more.",
            id="tab deeper than four spaces",
        ),
        pytest.param("... and so we left.|\n   The road is closed to all of us now.", id="dots above a deeper line"),
        pytest.param("<olive@sea.example> wrote that the wall fell.", id="address of mail first"),
        pytest.param(
            "The wall fell in the night and the sea came in over the\nroad.|\n"
            "Nobody was hurt, but the road will be closed for as long\nas the works go on.",
            id="lines cut short",
        ),
        pytest.param(
            "The wall was built for us by Tolliver Corp.|\n    Halley paid for it, until he had nothing\nmore.|\n"
            "    The sea road was built by Harrow Bros.",
            id="indents behind abbreviations",
        ),
        pytest.param(f"^{LONG_LINE}|\n{LONG_LINE}.|\n{LONG_LINE}.", id="long lines that end closed"),
        pytest.param(
            f"{LONG_LINE}.|\n{LONG_LINE}.|\n^harbourmasters considered reconstruction|\n^the road",
            id="lists of long lines",
        ),
        pytest.param(f"{LONG_LINE}\n{LONG_LINE}\n{LONG_LINE}.", id="long lines that end open"),
        pytest.param(
            "The wall of the old town, said the mayor that night,\n- and he wept - is gone.", id="wrapped dash"
        ),
        pytest.param(
            "It fell on the night of the storm, said Halley\nQuist, and then the sea came up and over the sea road.",
            id="name",
        ),
        pytest.param("It fell when the sea came to\nLlanfairpwllgwyngyllgogerychwyrndrobwll.", id="before a long word"),
        pytest.param("The wall fell in the storm that came over us all\n  in the night\n  of the feast.", id="indents"),
        pytest.param("^The wall fell on the|\n\nroad by the sea.", id="blank line"),
        pytest.param("The wall fell.|\n^* * *|\nWe left.", id="rule of stars"),
        pytest.param("^[1] P. Lind, 2019.|\n^[2] M. Dray, 2014.", id="references"),
        pytest.param(
            "The old wall of the harbour had fallen, as is said in\n[7] and [8], in the winter.", id="citation first"
        ),
        pytest.param(
            "^The wall|\nfell in the night of the storm, and the sea came in.|\n^" + "x " * 20 + "   " + "y", id="gap"
        ),
        pytest.param(
            "The old wall of the har-\nbour of Port Hallam fell in the storm of the winter.", id="broken word first"
        ),
        pytest.param("1\\. While it rained, the wall fell.", id="escaped number"),
        pytest.param("^```\nOne.|\n^~~~\nTwo.\n```|\nWe left.", id="fences"),
    ],
)
def test_lists_and_paragraphs(barred: str) -> None:
    text = barred.replace("|", "").replace("^", "")
    assert split(text) == [squeezed(part) for part in barred.split("|")]


@pytest.mark.parametrize(("words", "mark"), [(40, "^"), (41, "")], ids=["longest heading", "prose that lost its mark"])
def test_first_block_without_a_mark(words: int, mark: str) -> None:
    block = " ".join(["word"] * words)
    assert split(block) == [mark + block]
    assert split(f"The wall fell. {block}") == ["The wall fell.", block]


@pytest.mark.parametrize(
    ("block", "mark"),
    [
        pytest.param("the wall is to be closed by noon", "", id="eight words"),
        pytest.param("the wall is closed by noon today", "^", id="seven words"),
        pytest.param("- close the wall by noon today", "", id="item of six words"),
        pytest.param("- close the wall by noon", "^", id="item of five words"),
        pytest.param("The Fall of the Old Wall of Port Hallam", "^", id="title case"),
        pytest.param("the wall that the men of the old harbour built is gone: it fell", "", id="colon behind 41"),
        pytest.param("the wall no. 5 is gone now: it fell at night", "", id="colon behind a period"),
        pytest.param("Photo: the wall is to be closed by noon today", "^", id="setting"),
        pytest.param("for the closing of the wall you need these:", "^", id="lead-in"),
        pytest.param("x = the_wall (is); y = it->is {to} | be", "^", id="symbols"),
        pytest.param("- x = the_wall (is); y = it->is {to} | be", "^", id="item of symbols"),
        pytest.param("古い石の壁は冬の嵐の夜に海へ崩れ落ち誰も怪我をしなかった", "", id="Japanese"),
        pytest.param("古い石の壁が崩れた夜のこと", "^", id="Japanese title"),
    ],
)
def test_block_without_a_mark(block: str, mark: str) -> None:
    assert split(f"The wall fell.\n\n{block}\n") == ["The wall fell.", mark + block]


# fmt: off
DOCUMENTS = [
    pytest.param("""\
        NAME
               tally - count what comes in

        DESCRIPTION
               ⟦Tally reads the files in the order given and counts what comes in with
               each ship.⟧ ⟦With no file it reads standard input.⟧

        OPTIONS
               -a, --all
                      ⟦Count the ships that only pass, which helps to find one that never
                      came.⟧

               ⟦-n     Number each line of the output of the harbour office, the
                      Corp. Halley lines too.⟧

               ⟦-q, --quiet    Say nothing.⟧
        """, id="man page"),
    pytest.param("""\
        CHAPTER I

        THE KEEPER

        ⟦The keeper of the light had not spoken to anybody for eleven days, and
        when the boat came at last he found that his voice had left him.⟧ ⟦He
        waved.⟧

        ⟦Nobody waved back, for the men in the boat were asleep.⟧




        CHAPTER II

        THE BOAT

        ⟦It drifted past the rocks, and the gulls followed it out to sea, and by
        noon it was gone.⟧
        """, id="book"),
    pytest.param("""\
        1
        00:00:01,000 --> 00:00:03,500
        ⟦The wall that you see here

        2
        00:00:03,600 --> 00:00:06,000
        was built in the year of the storm.⟧

        3
        00:00:07,000 --> 00:00:09,000
        ⟦Nobody knew the builder.⟧
        """, id="SubRip"),
    pytest.param("""\
        1
        00:00:01,000 --> 00:00:03,500
        ⟦The wall was built by hand in the year of the storm.⟧

        2
        00:00:03,600 --> 00:00:06,000
        ⟦nobody knew
        the builder of it, or so they say.⟧
        """, id="SubRip, cues of two lines"),
    pytest.param("""\
        WEBVTT

        00:01.000 --> 00:03.500 align:start
        ⟦The wall that you see here

        00:03.600 --> 00:06.000
        was built in the year of the storm.⟧

        00:07.000 --> 00:09.000
        ⟦Nobody knew the builder.⟧
        """, id="WebVTT"),
    pytest.param("""\
        hi tomas,

        > it stopped. I took it
        > apart.
        ⟦yes, joe said so.⟧
        > Why?
        ⟦nobody knows.⟧

        --\x20
        Lena Abbot
        Plot 17
        """, id="mail with quotations"),
    pytest.param("On Monday Joe wrote: \n\n> it stopped. I took it\n> apart.\n", id="mail with a quotation alone"),
    pytest.param("  > it stopped. I took it\n  > apart.\n⟦yes, joe said so.⟧\n", id="mail with an indented quotation"),
    pytest.param("> I took it apart.\n\n  > > it stopped.\n", id="mail with a quotation in another"),
    pytest.param("Why\n~~~\n\n⟦The wall fell.⟧\n\nHow\n~~~\n\n⟦It was old.⟧\n", id="short underlines"),
    pytest.param("⟦It fell.⟧\n\n~~~\nrun it. Stop.\nrun on. Stop.\n~~~\n\n⟦It was old.⟧\n", id="tildes as a fence"),
    pytest.param("⟦It fell.⟧\n\n    fetch the old wall and put it up there\n", id="code four spaces deep"),
    pytest.param("⟦It fell.⟧\n\n⟦fetch the old wall and put it up there⟧\n", id="prose without a mark"),
    pytest.param("#+BEGIN: It fell.\n  ⟦The wall fell in the night.⟧\n", id="prose deeper than org settings"),
    pytest.param("""\
        The wall

        ⟦> It fell in the night, and
        > nobody was hurt.⟧

        ⟦So the keeper wrote.⟧
        """, id="Markdown quotation"),
    pytest.param("""\
        Definition
        ~~~~~~~~~~

        ⟦Usability is the degree to which a product can be used by its users.⟧

        Criteria
        ~~~~~~~~

        ⟦A wall is usable.⟧ Call it like this::


            fall(wall). Stop.

              It fell. Why?

        ⟦It returns.⟧
        """, id="reStructuredText"),
    pytest.param("""\
        = The wall
        Lena Abbot <lena@wall.example>
        :toc: left

        [NOTE]
        ====
        ⟦The wall of the harbour fell in the night of the
        storm, and nobody was hurt.⟧
        ====

        image::wall.png[It is old. So it fell.]

        ⟦The road is closed.⟧
        """, id="AsciiDoc"),
    pytest.param("""\
        #+TITLE: The wall

        * What fell
        :PROPERTIES:
        :ID: wall-17
        :END:
        ⟦The wall fell in the night, and nobody was hurt.⟧
        ** TODO Close the road
        ⟦It is closed.⟧
        #+BEGIN_SRC sh
        #+END_SRC
        """, id="org"),
    pytest.param("""\
        ---
        title: The wall fell. Why?
        tags:
          - It is old.
        ---
        ⟦The wall fell.⟧
        """, id="YAML"),
    pytest.param("""\
        +++
        title = "The wall fell. Why?"

        [extra]
        keeper = "It is old."
        +++
        ⟦The wall fell.⟧
        """, id="TOML"),
    pytest.param("""\
        ---

        ⟦The wall fell.⟧

        ---

        ⟦Nobody was hurt.⟧
        """, id="rules rather than YAML"),
    pytest.param("""\
        ⟦10:15 - Lena: The wall fell in the night.⟧ ⟦Did you hear?⟧
        ⟦10:17 - Joe: I did.⟧
        ⟦[10:18] <Joe> Nobody was hurt.⟧
        ⟦[2019-05-03, 10:19:20 PM] Lena Abbot: Good.⟧
        """, id="chat"),
    pytest.param("""\
        Boil the eggs

        ⟦1. Put the eggs into a pan of cold water⟧
        ⟦2. Bring it to the boil, then wait for six minutes⟧
        3. Salt
        """, id="recipe"),
    pytest.param("""\
        Minutes

        Present: Lena Abbot, Joe Hale

        ⟦- the keeper is to report on the wall in May⟧
        - Wall Fund
        ⟦- The road stays closed.⟧
        """, id="minutes"),
    pytest.param("""\
        The wall of the harbour           of 1934 had been built too
        of Port Hallam fell in            low, and that nobody had
        """, id="columns side by side"),
]
# fmt: on


def document(marked: str) -> tuple[str, list[str]]:
    """Return a text without the marks around its prose, and its prose."""
    marked = textwrap.dedent(marked)
    return re.sub("[⟦⟧]", "", marked), [squeezed(prose) for prose in re.findall("⟦(.*?)⟧", marked, re.DOTALL)]


@pytest.mark.parametrize("marked", DOCUMENTS)
def test_documents(marked: str) -> None:
    text, prose = document(marked)
    chosen = summarize(text, sentences=99, language="english")
    assert [squeezed(text[sentence.start : sentence.end]) for sentence in chosen] == prose
