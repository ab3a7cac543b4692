"""What a sentence says: its text is what a reader reads, without markup, and its offsets are those of the source."""

import json

import pytest
from conftest import Run

from summarize import split_sentences, summarize


def read(source: str, language: str = "english") -> list[str]:
    """Return what the sentences of a text say, the headings left out."""
    return [sentence.text for sentence in summarize(source, sentences=99, language=language)]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        pytest.param("The *old* wall fell.", "The old wall fell.", id="emphasis"),
        pytest.param("The _old_ wall fell.", "The old wall fell.", id="emphasis with underscores"),
        pytest.param("The **old** wall fell.", "The old wall fell.", id="strong"),
        pytest.param("The __old stone__ wall fell.", "The old stone wall fell.", id="strong with underscores"),
        pytest.param("The ***old*** wall fell.", "The old wall fell.", id="strong emphasis"),
        pytest.param("The **old *stone* wall** fell.", "The old stone wall fell.", id="emphasis in strong"),
        pytest.param("The *old **stone** wall* fell.", "The old stone wall fell.", id="strong in emphasis"),
        pytest.param("The _old **stone** wall_ fell.", "The old stone wall fell.", id="strong in underscores"),
        pytest.param("The __old *stone* wall__ fell.", "The old stone wall fell.", id="emphasis in bold"),
        pytest.param("The ~~old~~ wall fell.", "The old wall fell.", id="struck out"),
        pytest.param("The '''old''' ''wall'' fell.", "The old wall fell.", id="wiki"),
        pytest.param("Call `fall()` on it.", "Call fall() on it.", id="code"),
        pytest.param("Call ``*fall*`` on it.", "Call *fall* on it.", id="code between two ticks"),
        pytest.param("Call `*fall* [it](x)` on it.", "Call *fall* [it](x) on it.", id="markup in code stays"),
        pytest.param("The [old wall](http://a.example/b) fell.", "The old wall fell.", id="link"),
        pytest.param("The [old wall](a_(b)_c 'Why') fell.", "The old wall fell.", id="link with brackets"),
        pytest.param("The [old wall][wall] fell.", "The old wall fell.", id="link by reference"),
        pytest.param("The [old wall][] fell.", "The old wall fell.", id="link by itself"),
        pytest.param("The [**old** `wall`](b) fell.", "The old wall fell.", id="markup in a link"),
        pytest.param("The **[old wall](b)** fell.", "The old wall fell.", id="link in strong"),
        pytest.param("The *[old wall](b)* fell.", "The old wall fell.", id="link in emphasis"),
        pytest.param("The wall ![of stone](b.png) fell.", "The wall fell.", id="image"),
        pytest.param("The wall [![of stone](b.png)](c) fell.", "The wall fell.", id="badge"),
        pytest.param("The [old [stone] wall](b) fell.", "The old [stone] wall fell.", id="brackets in a link"),
        pytest.param("It fell.[^1] Nobody came.[^note]", "It fell. Nobody came.", id="Markdown footnotes"),
        pytest.param("It fell [1]_ on [#]_ them [#wall]_ and [*]_ us.", "It fell on them and us.", id="reST footnotes"),
        pytest.param("The wall fell [3] and rose [4, 5].", "The wall fell [3] and rose [4, 5].", id="citations stay"),
        pytest.param("The [3](b) walls fell.", "The 3 walls fell.", id="link of a number"),
        pytest.param("The wall [sic] fell.", "The wall [sic] fell.", id="brackets stay"),
        pytest.param("See <http://a.example/b_c> first.", "See http://a.example/b_c first.", id="address in brackets"),
        pytest.param("Ask <mailto:lena@a.example> first.", "Ask mailto:lena@a.example first.", id="mail in brackets"),
        pytest.param("See http://a.example/_b_/c first.", "See http://a.example/_b_/c first.", id="address"),
        pytest.param("Set fall_of_wall or __init__ first.", "Set fall_of_wall or __init__ first.", id="names of code"),
        pytest.param("It is 2*3*4 or 2 * 3 * 4 feet.", "It is 2*3*4 or 2 * 3 * 4 feet.", id="products"),
        pytest.param("It is 2*b* or so.", "It is 2*b* or so.", id="asterisk behind a digit"),
        pytest.param("It is *b*2 or so.", "It is *b*2 or so.", id="asterisk before a digit"),
        pytest.param("It is * b* or so.", "It is * b* or so.", id="asterisk before a space"),
        pytest.param("It is *b * or so.", "It is *b * or so.", id="asterisk behind a space"),
        pytest.param("It is a_b_ or so.", "It is a_b_ or so.", id="underscore behind a letter"),
        pytest.param("It is _b_c or so.", "It is _b_c or so.", id="underscore before a letter"),
        pytest.param("It is _ b_ or so.", "It is _ b_ or so.", id="underscore before a space"),
        pytest.param("It is a=b= or so.", "It is a=b= or so.", id="equals sign behind a letter"),
        pytest.param("It is =b=c or so.", "It is =b=c or so.", id="equals sign before a letter"),
        pytest.param("It is = b= or so.", "It is = b= or so.", id="equals sign before a space"),
        pytest.param("The wall | the road fell.", "The wall | the road fell.", id="bar"),
        pytest.param("It is 5 _ 6 _ 7 and x = y = z here.", "It is 5 _ 6 _ 7 and x = y = z here.", id="spaced marks"),
        pytest.param(r"It is 2\*3 and \[old\] \_so\_.", "It is 2*3 and [old] _so_.", id="escapes"),
        pytest.param(r"Open C:\walls\old first.", r"Open C:\walls\old first.", id="backslashes before letters"),
        pytest.param("Hale &amp; Co. own&nbsp;it &#8211; all &#x2014;.", "Hale & Co. own it – all —.", id="entities"),
        pytest.param("It is R&D; and A&B, &nothing; too.", "It is R&D; and A&B, &nothing; too.", id="ampersands"),
        pytest.param("The <b>old</b> <a href='b'>wall</a> fell.", "The old wall fell.", id="HTML"),
        pytest.param("The old<br/>wall<br>fell<em/>.", "The old wall fell.", id="HTML break"),
        pytest.param("The <!-- young - or --> old wall fell.", "The old wall fell.", id="HTML comment"),
        pytest.param("It holds if a < b and c > d here.", "It holds if a < b and c > d here.", id="less and greater"),
        pytest.param("Take a list<string> or <file> now.", "Take a list<string> or <file> now.", id="other tags stay"),
        pytest.param("Call :func:`wall.fall` first.", "Call wall.fall first.", id="reST role"),
        pytest.param("See :ref:`the wall <wall-1>` first.", "See the wall first.", id="reST role with a target"),
        pytest.param("See `the wall <http://a.example>`_ first.", "See the wall first.", id="reST link"),
        pytest.param("See `the wall <http://a.example>`__ first.", "See the wall first.", id="reST anonymous link"),
        pytest.param("See `the wall`_ first.", "See the wall first.", id="reST link by reference"),
        pytest.param("See link:b.html[the *old* wall] first.", "See the old wall first.", id="AsciiDoc link"),
        pytest.param("See http://a.example[the wall] first.", "See the wall first.", id="AsciiDoc address"),
        pytest.param("See <<wall,the *old* wall>> first.", "See the old wall first.", id="AsciiDoc reference"),
        pytest.param("See http://a.example/b_(c)[the wall] first.", "See the wall first.", id="address with brackets"),
        pytest.param("See [[the wall>> or <<wall]] first.", "See [[the wall>> or <<wall]] first.", id="unlike ends"),
        pytest.param("See weblink:b[c] first.", "See weblink:b[c] first.", id="no link"),
        pytest.param("See <<wall>> first.", "See wall first.", id="AsciiDoc bare reference"),
        pytest.param("The old (((wall, old))) wall fell.", "The old wall fell.", id="AsciiDoc index term"),
        pytest.param("See [[http://a.example][the *old* wall]] first.", "See the old wall first.", id="org link"),
        pytest.param("See [[Wall (old)|the wall]] first.", "See the wall first.", id="wiki link with a target"),
        pytest.param("See [[*Old* wall]] first.", "See Old wall first.", id="wiki link"),
        pytest.param("Set a=b and c=d, some ~5 or ~6.", "Set a=b and c=d, some ~5 or ~6.", id="settings"),
        pytest.param("He said ``it fell'' and ``so''.", "He said it fell and so.", id="TeX quotation"),
        pytest.param("The old har-\nbour wall fell.", "The old harbour wall fell.", id="broken word"),
        pytest.param("The wall of the har-\n\u00a0bour fell.", "The wall of the harbour fell.", id="nbsp"),
        pytest.param("A sea-based wall, a land-\nbased one.", "A sea-based wall, a land-based one.", id="compound"),
        pytest.param("The wall of the har‐\r\n  bour fell at 9.", "The wall of the harbour fell at 9.", id="U+2010"),
        pytest.param("The sea-\nWall fell.", "The sea-Wall fell.", id="broken word before a capital"),
        pytest.param("A wall of 5-\n6 feet fell.", "A wall of 5- 6 feet fell.", id="broken number"),
        pytest.param(
            "A well-known wall fell, as well-\nknown walls do.",
            "A well-known wall fell, as well-known walls do.",
            id="broken word, hyphenated elsewhere",
        ),
        pytest.param(
            "A Well‐Known wall fell, as well-\nknown walls do.",
            "A Well‐Known wall fell, as well-known walls do.",
            id="broken word, hyphenated elsewhere in capitals",
        ),
        pytest.param("No.\n\n> The har-\n> bour wall\n> fell.", "No. The harbour wall fell.", id="quoted"),
        pytest.param("> The wall fell.", "The wall fell.", id="quotation at the top"),
        pytest.param(
            "The old wall of the Well-\nknown man was well-known.",
            "The old wall of the Well-known man was well-known.",
            id="broken word in capitals",
        ),
        pytest.param("The old stone\n\n12\n\n\fwall fell.", "The old stone wall fell.", id="page break"),
        pytest.param(
            "1\n00:01,000 --> 00:02,000\nThe old stone wall that you see here\n\n"
            "2\n00:02,000 --> 00:03,000\nfell in the night of the storm.",
            "The old stone wall that you see here fell in the night of the storm.",
            id="subtitles",
        ),
        pytest.param("- [x] The   old\twall\n  fell.", "The old wall fell.", id="task and white space"),
        pytest.param("The **old wall fell.", "The old wall fell.", id="strong that never closes"),
        pytest.param("The old** wall fell.", "The old wall fell.", id="strong that never opened"),
        pytest.param("The `old' wall fell.", "The 'old' wall fell.", id="grave for a quotation mark"),
        pytest.param("The `old' wall and `(' fell.", "The 'old' wall and '(' fell.", id="graves for quotation marks"),
        pytest.param("Call `it's` or `M'` first.", "Call it's or M' first.", id="apostrophes in code"),
        pytest.param("[NASA – Rome](b) and *BBC - News* met.", "NASA – Rome and BBC - News met.", id="dash in a link"),
        pytest.param("The old` wall fell.", "The old wall fell.", id="tick that never opened"),
        pytest.param("The old \u00b7 wall\u00a0fell.", "The old · wall fell.", id="other characters stay"),
    ],
)  # fmt: skip
def test_text(source: str, text: str) -> None:
    assert " ".join(read(source)) == text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        pytest.param("渡船は島に\n着いたが、\r\n誰も来ない。", "渡船は島に着いたが、誰も来ない。", id="Japanese"),
        pytest.param("好。\n\n> 下雨了他们\n> 都走了。", "下雨了他们都走了。", id="Chinese quotation"),
        pytest.param("下雨了，他们 OK\n走了。", "下雨了，他们 OK 走了。", id="beside other letters"),
    ],
)
def test_lines_of_unspaced_scripts(source: str, text: str) -> None:
    assert read(source)[-1] == text


@pytest.mark.parametrize(
    ("source", "raw", "texts"),
    [
        pytest.param(
            "**The wall fell. Nobody was hurt.** The road is closed.",
            ["**The wall fell.", "Nobody was hurt.**", "The road is closed."],
            ["The wall fell.", "Nobody was hurt.", "The road is closed."],
            id="two sentences in strong",
        ),
        pytest.param(
            "The wall fell. **Nobody** was hurt.",
            ["The wall fell.", "**Nobody** was hurt."],
            ["The wall fell.", "Nobody was hurt."],
            id="strong first",
        ),
        pytest.param(
            "See [the wall. It fell](http://a.example/b). Nobody came.",
            ["See [the wall.", "It fell](http://a.example/b).", "Nobody came."],
            ["See the wall.", "It fell.", "Nobody came."],
            id="two sentences in a link",
        ),
        pytest.param(
            "The wall fell.[^1] [Nobody](b) was hurt.[^2]",
            ["The wall fell.[^1]", "[Nobody](b) was hurt.[^2]"],
            ["The wall fell.", "Nobody was hurt."],
            id="footnotes and a link first",
        ),
        pytest.param(
            "The wall fell.</p> <b>Nobody was hurt.</b> ",
            ["The wall fell.</p>", "<b>Nobody was hurt.</b>"],
            ["The wall fell.", "Nobody was hurt."],
            id="tags between sentences",
        ),
        pytest.param(
            "**下雨了。**他们走了。", ["**下雨了。**", "他们走了。"], ["下雨了。", "他们走了。"], id="no space between"
        ),
        pytest.param("The old har-\nbour wall fell.", ["The old har-\nbour wall fell."], None, id="broken word"),
        pytest.param("A &lt; B. It\xa0&gt; C.", ["A &lt; B.", "It\xa0&gt; C."], ["A < B.", "It > C."], id="entities"),
        pytest.param("下雨\n了。他们走了。", ["下雨\n了。", "他们走了。"], ["下雨了。", "他们走了。"], id="Chinese"),
    ],
)
def test_offsets_are_those_of_the_source(source: str, raw: list[str], texts: list[str] | None) -> None:
    sentences = split_sentences(source, "english")
    assert [source[sentence.start : sentence.end] for sentence in sentences] == raw
    assert texts in (None, [sentence.text for sentence in sentences])


@pytest.mark.parametrize(
    "mark",
    [
        *("-", "+", "*", "•", "‣", "◦", "⁃", "∙", "·", "–", "—", "- [ ]", "* [X]"),
        *("1.", "12)", "1.2.", "1.2.3)", "(7)", "(a)", "B)"),
        *(
            "10:15 - Lena:",
            "[10:15] <Lena>",
            "10:15] Lena Abbot:",
            "(10:15:20)",
            "10:15:",
            "10:15:20 - Lena:",
            "[03/05/19, 10:15 PM] Lena:",
        ),
    ],
)
def test_marks_of_lists_and_chats_are_left_out(mark: str) -> None:
    assert read(f"{mark} The wall fell.") == ["The wall fell."]


def test_what_is_no_prose_is_read_as_it_stands() -> None:
    assert [sentence.text for sentence in split_sentences("# The *old* [wall](b)")] == ["# The *old* [wall](b)"]


WALL = "The [old *wall*](http://github.example/wall) of the &lt;harbour&gt; fell in a win-\nter storm.[^1]"


@pytest.mark.parametrize(
    ("stars", "before"),
    [pytest.param("**", "It rained.", id="stars"), pytest.param("==", "It **rained**.", id="equals signs")],
)
def test_highlight_prints_the_source(run: Run, stars: str, before: str) -> None:
    assert run("-fhighlight", "-n1", stdin=f"{before}\n\n{WALL}\n").stdout == f"{before}\n\n{stars}{WALL}{stars}\n"


def test_list_has_no_second_mark(run: Run) -> None:
    assert run("-flist", stdin="* **The wall** fell.\n* [ ] It rained.\n").stdout == "- The wall fell.\n- It rained.\n"


def test_addresses_give_no_terms(run: Run) -> None:
    source = "The old wall of https://github.com/harbor/stones fell at www.harbor.example/night."
    words = [word for word, _ in json.loads(run("-fjson", stdin=source).stdout)["keywords"]]
    assert sorted(words) == ["fell", "old", "wall"]
