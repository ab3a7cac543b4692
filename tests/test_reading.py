"""What a sentence says: its text is what a reader reads, without markup, and its offsets are those of the source."""

import json
import re

import pytest
from conftest import Run

from summarize import split_sentences, summarize


def read(source: str, language: str = "english") -> list[str]:
    """Return what the sentences of a text say, but for those that are no prose."""
    return [sentence.text for sentence in summarize(source, sentences=99, language=language)]


# Markup beside and inside other markup; the examples of the table itself are tested in test_tables.py.
MARKUP = {
    "#walls of *our* town fell.": "#walls of our town fell.",
    "The **old** `wall` of _our_ ~~new~~ town fell.": "The old wall of our new town fell.",
    "The __old stone__ wall of ***our*** town fell.": "The old stone wall of our town fell.",
    "The **old *stone* wall** fell.": "The old stone wall fell.",
    "The _old **stone** wall_ fell.": "The old stone wall fell.",
    "The __old *stone* wall__ fell.": "The old stone wall fell.",
    "The '''old''' ''wall'' fell.": "The old wall fell.",
    "Call ``*fall*`` or `*fall* [it](x)` on it.": "Call *fall* or *fall* [it](x) on it.",
    "  `Wall' is what fell,\n  `pier' what did not.": "`Wall' is what fell, `pier' what did not.",
    "Call `it's` or `M'` first.": "Call it's or M' first.",
    "The [old wall](http://a.example/b) fell.": "The old wall fell.",
    "The [old wall](a_(b)_c 'Why') fell.": "The old wall fell.",
    "The [old wall][wall] fell on [the road][].": "The old wall fell on the road.",
    "The https://a.example/b[old] http://a.b[wall] of link:c.html[our *sea*] fell.": "The old wall of our sea fell.",
    "See [u]https://a.example[/u] or http://a.example[12].": "See [u]https://a.example[/u] or http://a.example.",
    "The [**old** `wall`](b) of **[our town](b)** and *[port](b)* fell.": "The old wall of our town and port fell.",
    "[NASA – Rome](b) and *BBC - News* met.": "NASA – Rome and BBC - News met.",
    "The wall [![of stone](b.png)](c) fell.": "The wall fell.",
    "The old [stone [grey]](b) wall fell.": "The old stone [grey] wall fell.",
    "The [3](b) walls[\\*](c) fell.": "The 3 walls* fell.",
    "The [wall](a_(b)_c) of [stone](d) is a) old, b) long.": "The wall of stone is a) old, b) long.",
    "See <https://a.example/b> and **https://a.example/c**.": "See https://a.example/b and https://a.example/c.",
    "See our wall<https://a.example/b>, or ask Ada<mailto:a@b.example>.": "See our wall, or ask Ada.",
    "It fell.[^1] Nobody came.[^note]": "It fell. Nobody came.",
    "It fell. ^[1] Nobody came.": "It fell. Nobody came.",
    "It was \\proglang{R} \\citep{hale2001} of \\code{walls}~\\ref{wall}.\\label{w}": "It was R of walls.",
    "The hav-\ning of a wall has pros-\nand cons.": "The having of a wall has pros- and cons.",
    "Die Vor-\nsowie Nachteile der Wand.": "Die Vor- sowie Nachteile der Wand.",
    "Die Vor-\nbzw. Nachteile der Wand.": "Die Vor- bzw. Nachteile der Wand.",
    "It was old[5-7] and tall[[6]](#n6) by day.": "It was old and tall by day.",
    "The [old (grey)](a_(b)_c 'Why (not)') wall fell.": "The old (grey) wall fell.",
    "The wall<c.colorE5E5E5> fell</c>.": "The wall fell.",
    "<v Ada Holt>It -> fell, </v>they said~\\cite[p.~3]{hale}.": "It -> fell, they said.",
    "It fell [1]_ on [#]_ them [#wall]_ us.": "It fell on them us.",
    "The wall[[1]](#n1) fell[\\[2\\]](https://a.example/b_(c)#n2) here^[\\[note 3\\]](#n3)^.[4](#n4) It was [5](b).": (
        "The wall fell here. It was 5."
    ),
    "The {{grey|stone}} wall fell {% include 'b.html' %} on {{< year 2021 >}}{{ town }}.<ref name='b'/> {It} was.": (
        "The wall fell on . {It} was."
    ),
    "The wall[6–8] fell[a] here[4, 5] in May.[note 6] It was.[citation needed]": "The wall fell here in May. It was.",
    "The wall[32768] is long.": "The wall[32768] is long.",
    "It fell.[a][1] The wall was old.[2] It was long.[note 1][3] [4] It fell.[^1][^2] It was.": (
        "It fell. The wall was old. It was long. [4] It fell. It was."
    ),
    "The [12]old wall fell on [3]us all.": "The old wall fell on us all.",
    "The [12]“wall” fell for [3]$5 to [4]@ada.": "The “wall” fell for $5 to @ada.",
    "The <b>old</b> <a data-b='c'>wall</a> fell.": "The old wall fell.",
    "The old<br/>wall<br>fell<em/>,<br />all of it.": "The old wall fell, all of it.",
    "The old wall of the harbour town<BR>of Lorne\\\nfell.": "The old wall of the harbour town of Lorne fell.",
    "Press <DEL> for the <summary> of it.": "Press <DEL> for the <summary> of it.",
    "As is said there[4]: 12 men and [r][1] of [x][cran] fell.": "As is said there: 12 men and r of x fell.",
    "the<00:00:01.100><c> old</c><00:00:01.200><c> wall</c>": "the old wall",
    "The <!-- young - or --> old wall fell.": "The old wall fell.",
    "See `the wall <http://a.example>`_ and `the road <b>`__ or `the sea`_.": "See the wall and the road or the sea.",
    "It fell. ::\n\n  Fall!": "It fell.",
    "LAHTI, Finland – May 3, 2024 – The wall fell.": "The wall fell.",
    "– The wall – of stone – fell.": "The wall – of stone – fell.",
    "— The wall fell, — said Ada.\n— Why?": "— The wall fell, — said Ada. Why?",
    "The std :: wall fell.": "The std :: wall fell.",
    "Call :func:`wall.fall` or :py:meth:`fall <wall.fall>` first.": "Call wall.fall or fall first.",
    "See <<wall,the *old*, long wall>>, <<road>> in Town >> Roads.": "See the old, long wall, road in Town >> Roads.",
    "See [[http://a.example][the *old* wall]], [[Road (old)|the road]], [[sea]].": "See the old wall, the road, sea.",
    "The old (((wall, old))) wall fell.": "The old wall fell.",
    "It was \\emph{the wall} of \\textbf{our} town.": "It was the wall of our town.",
    "Hale &amp; Co. own&nbsp;it &#8211; all &#x2014;&#xe9;&#xE8;.": "Hale & Co. own it – all —éè.",
    "The \\begin{b}wall\\end{b} fell\\autoref{w}.": "The wall fell.",
    "The [wall](b 'Why (not)?' x) fell (so they say).": "The wall fell (so they say).",
    r"It is 2\*3 and \[old\] \_so\_\: \@ \~ \!": "It is 2*3 and [old] _so_: @ ~ !",
    "The [wall] fell [old](b) [of [stone]](c).": "The [wall] fell old of [stone].",
    r"Type \`fall\` first.": "Type `fall` first.",
    "He said ``it fell'' and ``so''.": "He said it fell and so.",
    "The **old wall** fell, the** road too, and the **sea.": "The old wall fell, the road too, and the sea.",
    "The old` wall fell.": "The old wall fell.",
    "The ***old wall fell.": "The old wall fell.",
    "LORNE — 13. May 2024 — The wall fell. It was old.": "The wall fell. It was old.",
    "LORNE — 3 May 2024 — The wall fell. It was old.": "The wall fell. It was old.",
    "LORNE — Feb. 3, 2024 — The wall fell. It was old.": "The wall fell. It was old.",
    "LORNE, May 3 /Ferry News/ The wall fell. It was old.": "The wall fell. It was old.",
    "The **[wall 3][w3]** fell[a][12]**[13]**.": "The wall 3 fell.",
    "It fell[12][better source needed].": "It fell[better source needed].",
    "The _old_/_new_ wall[edit] fell.": "The old/new wall fell.",
    "The wall [Hale-2002]_ of :bdg-old:`stone` fell.": "The wall of stone fell.",
    "The <amp-img src='b.png' width=300>wall -> the sea fell.": "The wall -> the sea fell.",
    "ROME — Early in 2020 - Ada Holt met. It voted.": "Early in 2020 - Ada Holt met. It voted.",
    "The old wall\\": "The old wall",
    "Set `x`_1 first.": "Set x_1 first.",
    "It has been closed to cars and men since\n1984.": "It has been closed to cars and men since 1984.",
    "[10:15] <ada> We go -> on.\n[10:16] <bob> It is old.": "We go -> on. It is old.",
    "— Why? — said Ada.\n— So … — said Joe.\n— It is old — and tall, — for us.": (
        "— Why? — said Ada. — So … — said Joe. It is old — and tall, — for us."
    ),
    "1.5 boats sank.\n\n5) FC Lorne has lost.": "1.5 boats sank. 5) FC Lorne has lost.",
}
# What only looks like markup is read as it stands.
NO_MARKUP = [
    "The wall [sic] fell [3] and rose [4, 5] ([6] says so).",
    "The act covers “[a]ll walls”, or so he said.",
    "See http://a.example/_b_/c, https://a.example/_d_/e or www.a.example first.",
    "See https://a.example/?b=OTH-_-Biz-_-c first.",
    "The case x<5 and y=2 or z>3 is easy.",
    "Set fall_of_wall or __init__ first.",
    "Set __u8 wall; and __u32 sea,__u8 pier.",
    "Set std::",
    "It is _b _ or __b c __ so.",
    "○月○日、○○県の船が沈んだ。",
    "○○県の船が沈んだ。",
    "Set __WALL or __SEA first.",
    "Set arr[i]_j, file__name of__ first.",
    "Set a=b and c=d, some ~5 or ~6, =x= too.",
    "It is 2*3*4 or 2 * 3 * 4 feet, or 2*b* or *b*2 so.",
    "It is * b* or *b * or so.",
    "It is a_b_ or _b_c or _ b_ or 5 _ 6 _ 7 so.",
    "It holds if a < b and c > d here.",
    "It holds if a<b and c>d here, or p<q or r>s.",
    "Type `q' or `the key' first, on the 6'' wall.",
    "Take a list<string> or <file> now.",
    "It is R&D; and A&B, R&ltd; &nothing; too.",
    "10:30 is when the old ferry sails.",
    r"Open C:\walls\old first.",
    "The wall | the road · the sea\u3000fell.",
    # No datelines.
    "NASA - the agency that runs the probes - met. It voted.",
    "Lahti (a town in the north) met. It voted.",
    "Lahti (the old town) - Finns call it that - met. It voted.",
    "NATO talks began on Monday. They failed.",
    "The Harbour Bank (HB) – One of two – met. It voted.",
    "The council met. LAHTI, Finland — The vote came late.",
    "NASA (the agency) met on Monday. It voted.",
    "Ada Lund (the tuner) - a singer once - came. We sang.",
    "Lahti - One of (old) towns near (Turku) - met.",
]
# How lines become one: long enough to be wrapped, each of these shows what happens at a line's end.
LINES = {
    "broken word": (
        "The old wall of the town and of the har-\nbour that fell in the storm was mended.",
        "The old wall of the town and of the harbour that fell in the storm was mended."),
    "broken word, indented": (
        "The old wall of the town and of the har-\r\n \u00a0 bour that fell in the storm was mended.",
        "The old wall of the town and of the harbour that fell in the storm was mended."),
    "soft hyphen": (
        "The wall of the port that the town per\u00ad\nmitted us to build was so\u00adlid.",
        "The wall of the port that the town permitted us to build was solid."),
    "hyphen of Unicode": (
        "The wall of the port that the town per‐\nformed so well upon was a well‐known one.",
        "The wall of the port that the town performed so well upon was a well‐known one."),
    "capitals": (
        "They read out what was called the INVOCA‐\nTION and went home by the old SHIP-\nYARD that had closed down.",
        "They read out what was called the INVOCATION and went home by the old SHIPYARD that had closed down."),
    "hyphen before a capital": (
        "The old wall of the town and of the sea-\nWall that fell in the storm was mended.",
        "The old wall of the town and of the sea-Wall that fell in the storm was mended."),
    "cues without blank lines": (
        "1\n0:01:00 --> 0:01:03\nThe wall fell in\n2\n0:02:00 --> 0:02:03\nthe night.", "The wall fell in the night."),
    "a figure last in a cue": (
        "0:01:00 --> 0:01:03\nThe old wall of the harbour was built in\n1998\n\n0:02:00 --> 0:02:03\nby hand.",
        "The old wall of the harbour was built in 1998 by hand."),
    **{
        f"sounds in cues, {sound}": (
            "".join(f"0:0{i}:00 --> 0:0{i}:03\n{said}\n\n"
                    for i, said in enumerate(["It fell", sound, "by night,", "and it", "sank."])),
            "It fell by night, and it sank.")
        for sound in ("[Music]", "(music)", "♪ La la")
    },
    "words between sounds": (
        "0:01:00 --> 0:01:03\n(sighs) The old wall of the harbour (a door)\n\n0:02:00 --> 0:02:03\nfell.",
        "(sighs) The old wall of the harbour (a door) fell."),
    "sentences in brackets": (
        "0:01:00 --> 0:01:03\nHe said: it fell\n\n0:02:00 --> 0:02:03\n[in the night. It was]\n\n"
        "0:03:00 --> 0:03:03\nold.",
        "He said: it fell [in the night. It was] old."),
    "hyphen of a letter before a capital": (
        "The old wall of the town that fell in the storm was seen by X-\nRay and then it was mended.",
        "The old wall of the town that fell in the storm was seen by X-Ray and then it was mended."),
    "dash": (
        "The old wall of the town that fell in the storm was seen by Port–\nHallam and then it was mended.",
        "The old wall of the town that fell in the storm was seen by Port– Hallam and then it was mended."),
    "hyphen before a digit": (
        "The old wall of the town that was some 5-\n6 feet high and fell was mended.",
        "The old wall of the town that was some 5- 6 feet high and fell was mended."),
    "broken word before a time": (
        "[0:03] the old wall of the town and of the har-\n[0:05] bour fell in the storm.",
        "the old wall of the town and of the harbour fell in the storm."),
    "an item below a full line": (
        "The old wall of the town fell in the storm.\n- The road is closed.",
        "The old wall of the town fell in the storm. The road is closed."),
    "times in front": (
        "[0:03] the old wall of the town and of the harbour\n[0:05]  – that fell in the storm\n[0:09] was mended.",
        "the old wall of the town and of the harbour that fell in the storm was mended."),
    "a number in front": (
        "The old wall of the town and of the harbour was mended on\n12. Some say that it was not.",
        "The old wall of the town and of the harbour was mended on 12. Some say that it was not."),
    "path": (
        "The old wall of the town is in the file walls/\nold.txt with all that we know about it.",
        "The old wall of the town is in the file walls/old.txt with all that we know about it."),
    "quoted": (
        "No.\n\n> The old wall of the town and of the har-\n> bour that fell in the storm\n> was mended.",
        "No. The old wall of the town and of the harbour that fell in the storm was mended."),
    "all quoted": (
        "> The old wall of the town and of the har-\n> bour that fell was mended.",
        "The old wall of the town and of the harbour that fell was mended."),
    "page": (
        "The old wall of the town\nand of the port fell in the\n\n12\n\n\fstorm of the winter.",
        "The old wall of the town and of the port fell in the storm of the winter."),
    "subtitles": (
        "1\n00:01,000 --> 00:02,000\nThe old stone wall that you see here\n\n"
        "2\n00:02,000 --> 00:03,000\nfell in the night of the storm.",
        "The old stone wall that you see here fell in the night of the storm."),
    "speakers in subtitles": (
        "0:01\nAda: The old wall of the town fell.\n\n0:03\nBob: It did.\n\n" * 3,
        " ".join(["Ada: The old wall of the town fell. Bob: It did."] * 3)),
    "rolling captions": (
        "1\n00:01,000 --> 00:02,000\nThe old<00:01.400><c> wall</c> -> the harbour\n\n"
        "2\n00:02,000 --> 00:03,000\nThe old wall -> the harbour\nfell in the night of the storm.",
        "The old wall -> the harbour fell in the night of the storm."),
    "task": (
        "- [x] The old  wall of the\u00a0town and of the port fell\n  in the storm of the winter.",
        "The old wall of the town and of the port fell in the storm of the winter."),
    "a comma first": (
        "The old wall of the town and of the harbour fell in the night of the Great Storm\n, as Lena Abbot had said.",
        "The old wall of the town and of the harbour fell in the night of the Great Storm , as Lena Abbot had said."),
    "two widths of characters": (
        "데비안은 오래된 항구의 벽을 다시 세우는 일을 맡은 사람들이 모여서 만든\n"
        "모임이며 그 가운데 General Harbour Wall Society(GHWS)가 가장 크고 오래되어\n"
        "GHWS 회원들이 오늘도 벽을 고친다.",
        "데비안은 오래된 항구의 벽을 다시 세우는 일을 맡은 사람들이 모여서 만든 "
        "모임이며 그 가운데 General Harbour Wall Society(GHWS)가 가장 크고 오래되어 GHWS 회원들이 오늘도 벽을 고친다."),
    "a figure in Japanese": (
        "古い石の壁は冬の嵐の夜に島の港の近くの海へ崩れ落ちて、それを見ていた人は6\n人だけで、誰も来なかった。",
        "古い石の壁は冬の嵐の夜に島の港の近くの海へ崩れ落ちて、それを見ていた人は6人だけで、誰も来なかった。"),
    "Japanese": (
        "渡船は冬の嵐の夜に島の港に着いたが、古い石の壁は\n海へ崩れ落ち、朝になっても島の港には\r\n誰も来なかった。",
        "渡船は冬の嵐の夜に島の港に着いたが、古い石の壁は海へ崩れ落ち、朝になっても島の港には誰も来なかった。"),
    "Chinese quotation": (
        "好。\n\n> 昨天夜里下了一场大雨，港口的老石墙倒在海里了，\n> 在Lorne的人都走了。",
        "好。 昨天夜里下了一场大雨，港口的老石墙倒在海里了，在Lorne的人都走了。"),
    "Chinese beside other letters": (
        "昨天夜里下了一场大雨，港口的老石墙倒在海里，都说 OK\n走了。",
        "昨天夜里下了一场大雨，港口的老石墙倒在海里，都说 OK 走了。"),
}  # fmt: skip
READINGS = [*MARKUP.items(), *((text, text.replace("\u3000", " ")) for text in NO_MARKUP), *LINES.values()]


@pytest.mark.parametrize(("source", "text"), READINGS, ids=[*MARKUP, *NO_MARKUP, *LINES])
def test_text(source: str, text: str) -> None:
    assert " ".join(read(source)) == text


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
            "See [the wall. It fell](http://a.example/b). **Nobody** came.[^2]",
            ["See [the wall.", "It fell](http://a.example/b).", "**Nobody** came.[^2]"],
            ["See the wall.", "It fell.", "Nobody came."],
            id="two sentences in a link",
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
        pytest.param("A &lt; B. It\xa0&gt; C.", ["A &lt; B.", "It\xa0&gt; C."], ["A < B.", "It > C."], id="entities"),
        pytest.param(
            "Ask `who. Is it?` now. Then go.", ["Ask `who. Is it?` now.", "Then go."],
            ["Ask who. Is it? now.", "Then go."], id="marks in code",
        ),
    ],
)  # fmt: skip
def test_offsets_are_those_of_the_source(source: str, raw: list[str], texts: list[str]) -> None:
    sentences = split_sentences(source, "english")
    assert [source[sentence.start : sentence.end] for sentence in sentences] == raw
    assert [sentence.text for sentence in sentences] == texts


MARKS = """
- ¦ + ¦ * ¦ • ¦ ‣ ¦ ◦ ¦ ⁃ ¦ ∙ ¦ · ¦ – ¦ — ¦ ● ¦ ▪ ¦ ■ ¦ - [ ] ¦ * [X] ¦ o  ¦ \\item ¦ \\item[Wall]
1. ¦ 12) ¦ 1.2. ¦ 1.2.3) ¦ (7) ¦ (a) ¦ B) ¦ (iv)
10:15 - Lena: ¦ [10:15] <Lena> ¦ 10:15] Lena Abbot: ¦ (10:15:20) ¦ 10:15: ¦ 10:15:20 - Lena:
[00:01.500] ¦ [03/05/19, 10:15 PM] Lena: ¦ [03.05.2019 10:15] ¦ [03-05-19, 10:15] ¦ [Mon. 10:15] ¦ (03-05-19, 10:15)
(03.05.19 10:15) ¦ [00:01,500] ¦ 10:15 — Lena: ¦ 10:15 – Lena: ¦ 10:15 — ¦ [10:15] __Lena__:   ¦ [10:15] __Lena:__
[10:15]  <Lena> ¦ -    ¦ 1.    ¦ (a)    ¦ \\item
"""


@pytest.mark.parametrize("mark", re.split(" ¦ |\n", MARKS.strip()))
def test_marks_of_lists_and_chats_are_left_out(mark: str) -> None:
    assert read(f"{mark} The wall fell.\n{mark} It was old.") == ["The wall fell.", "It was old."]


def test_a_heading_is_read_without_markup() -> None:
    heading, sentence = split_sentences("# The *old* [wall](b)\n\nIt fell.")
    assert heading.text.lstrip("# ") == "The old wall"
    assert sentence.text == "It fell."


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
    words = [keyword["word"] for keyword in json.loads(run("-fjson", stdin=source).stdout)["keywords"]]
    assert sorted(words) == ["fell", "old", "wall"]
