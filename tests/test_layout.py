"""What belongs together and what is prose: paragraphs, headings, lists, pairs that hide, turns, pages, mail.

In the texts "¦" is where a sentence ends, and "¬" stands before one that is no prose; neither is in the text.
"""

import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import check

from summarize import HIDDEN, LINE_KINDS, TYPED, laid_out, lines_of, split_sentences, without_hidden

LONG_LINE = "Harbor" + " walls" * 20
# Without a sentence that ends, all is read as lines; with this one behind a text, only what is prose is.
PROSE = "The wall fell in the night."


def wrapped(indent: str = "", width: int = 72) -> Callable[[list[str]], str]:
    """Return a function that breaks paragraphs into lines of so many columns, the first of each with an indent."""
    return lambda paragraphs: "\n\n".join(
        textwrap.fill(each, width, initial_indent=indent, break_on_hyphens=False) for each in paragraphs
    )


def read(text: str) -> list[tuple[str, bool]]:
    return [(" ".join(text[each.start : each.end].split()), each.prose) for each in split_sentences(text, "english")]


LAYOUTS: dict[str, Callable[[list[str]], str]] = {
    "two blank lines": "\n\n\n".join,
    "a paragraph a line": "\n".join,
    "a paragraph a line, CRLF": "\r\n".join,
    "a paragraph a line, separators of Unicode": "\u2029".join,
    "wrapped": wrapped(),
    "wrapped, CRLF": lambda paragraphs: wrapped()(paragraphs).replace("\n", "\r\n"),
    "wrapped, CR": lambda paragraphs: wrapped()(paragraphs).replace("\n", "\r"),
    "wrapped, first lines indented": wrapped("    "),
    "wrapped at 40 columns": wrapped(width=40),
    "no blank lines": lambda paragraphs: wrapped("  ")(paragraphs).replace("\n\n", "\n"),
    "padded": lambda paragraphs: "\n".join(line.ljust(80) for line in wrapped()(paragraphs).split("\n")),
    "all indented": lambda paragraphs: textwrap.indent(wrapped()(paragraphs), "    "),
    "all indented, not wrapped": lambda paragraphs: textwrap.indent("\n".join(paragraphs), "\t"),
}


@pytest.mark.parametrize("name", ["news.txt", "essay.txt"])
@pytest.mark.parametrize("lay_out", LAYOUTS.values(), ids=LAYOUTS)
def test_layouts_give_the_same_sentences(articles: Path, name: str, lay_out: Callable[[list[str]], str]) -> None:
    text = (articles / name).read_text(encoding="utf-8")
    paragraphs = text.strip().split("\n\n")
    expected = read(text)
    assert len(expected) > len(paragraphs)
    assert read(lay_out(paragraphs)) == expected


@pytest.mark.parametrize(("example", "kind"), [row[:2] for row in LINE_KINDS], ids=[row[0] for row in LINE_KINDS])
def test_kinds_of_lines(example: str, kind: str) -> None:
    # A speaker is one where the name recurs; a time or a number leads a line where it leads another, too.
    lines = [*lines_of("\n".join([example] * (3 if kind == "speaker" else 2)))]
    assert {line.kind for line in lines} == {kind}


@pytest.mark.parametrize("lines", [1, 2, 9])
def test_lines_said_over_and_over_are_read_ten_times(lines: int) -> None:
    turn = "".join(f"The {wall} wall fell.\n" for wall in "abcdefghi"[:lines])
    assert len(split_sentences(turn * 10)) == lines * 10
    sentences = split_sentences("It rained.\n" + turn * 1_000 + "It is gone.\n")
    prose = [each.text for each in sentences if each.prose]
    assert prose == ["It rained.", *turn.splitlines() * 10, "It is gone."]


@pytest.mark.parametrize("before", ["", "  ", "\t", "> "], ids=repr)
@pytest.mark.parametrize(
    "name",
    [
        "Ada Holt",
        "Q",
        "Mary-Ann O'Hara",
        "O’Hara-Ray",
        "O'Hara",
        "Ada O’Hara",
        "Dr. A. Holt (SL)",
        "[SPEAKER_0]",
        "Ada d'Orm",
        "Ada Holt-Ray",
    ],
)
def test_names_of_speakers_recur_behind_what_stands_before_lines(before: str, name: str) -> None:
    assert {line.kind for line in lines_of(f"{before}{name}: We sail.\n" * 3)} == {"speaker"}
    assert {line.kind for line in lines_of(f"{before}{name}：We sail.\n" * 3)} == {"speaker"}
    assert {line.kind for line in lines_of(f"{before}1{name}: We sail.\n" * 3)} == {""}


@pytest.mark.parametrize("example", [row[0] for row in HIDDEN], ids=repr)
def test_pairs_hide_what_stands_between_them(example: str) -> None:
    hidden = without_hidden(f"{example}\n{PROSE}\n")
    assert len(hidden) == len(f"{example}\n{PROSE}\n")
    assert hidden.split() in (PROSE.split(), ["Type::", *PROSE.split()])


def test_long_front_matter_is_hidden() -> None:
    assert without_hidden("---\n" + "oats: rye\n" * 500 + "---\n").strip() == ""


@pytest.mark.parametrize(("example", "mark"), [row[:2] for row in TYPED], ids=[row[0] for row in TYPED])
def test_marks_typed_in_other_characters(example: str, mark: str) -> None:
    assert laid_out(example).endswith(mark)
    assert laid_out("a | b: c") == "a | b: c"


# fmt: off
TOWNS = ["Lorne", "Hallam", "Brack", "Tolliver", "Harrow", "Maddox", "Orme", "Quillan", "Halley"]
PARAGRAPHS = {
    "lines cut short": (
        "The wall fell in the night and the sea came in over the\nroad.¦\n"
        "Nobody was hurt, but the road will be closed for as long\nas the works go on."),
    "a name first": (
        "It fell on the night of the storm, said Halley\nQuist, and then the sea came up and over the road."),
    "a number first": "The wall of the harbour was built by the men of\n1934 and by the keeper, who had nothing to do.",
    "a bracket behind a number": "¬FC¦\n\n1) FC Lorne has lost.¦ It fell.",
    "a name behind decimals": "1.5 boats sank.¦\n\n2.5 boats sailed.¦\n\n1. FC Lorne has lost.",
    "signs first": (
        "The wall of the old harbour of the town was mended by Olive Holt\n"
        "_and_ by her men, of whom most had come over from the Isles\n"
        "*(by night)*, and all of whom are now sailing with her to Port\n"
        "</b>and home again."),
    "a name that begins with a number": "¬FC¦\n\n1. FC Lorne has lost.¦ It fell.",
    "a year and a time": "In 2024 the ferry sailed at 10:15.¦\n\nIt is late.",
    "a time that begins a paragraph": "10:30 is when the old ferry sails to the wall.¦ It is late.",
    "a time first": "The ferry leaves the old wall and the last boat comes back at\n9:30 p.m. and goes to the sea.",
    "a telephone number first": "(207) 555-0123 is the number of the harbour.¦ It is old.",
    "a number in brackets below a sentence": "The height of the wall is given.¦\n(3) It is old.",
    "times that begin lines": (
        "The ferry of the old town leaves the wall of stones for the sea at\n9:30 from the pier, and the mill at\n"
        "10:30 from the wall."),
    "a head with a date": (
        "¬The Lorne Post                                       12 May¦\n\nThe wall was seen by Captain\nQuist and by "
        "all of us.¦"),
    "a head with dots": (
        "¬The Lorne Post ....................................... 12¦\n\nThe wall was seen by Captain\nQuist and by all "
        "of us.¦"),
    "a short gap in a full line": (
        "The wall of the old harbour of   the town of Lorne and Captain\nQuist fell in the night of the storm."),
    "a list that ends at a page": (
        "¬They are called by the keeper of the wall, the mayor of Lorne,\nthe men of the old town, and all the others,¦"
        "\n¬17¦\nCall the mayor at noon.¦"),
    "a share alone": "The keeper told the council of the town that the share of old walls was\n50%\nof all of them.",
    "a title in lower case": (
        "¬the old wall of the harbour is to be closed¦\n\nthe keeper said that the wall of the harbour is old.¦\n\n"
        "the men of the old harbour have asked for it.¦\n\nthe wall of the old harbour will be closed."),
    "a line that begins as one that goes on": "船は古い。¦\nとなりの町の船は新しい。",
    "a number between sentences": "The wall fell at noon.¦\n¬12.¦\nIt rose.",
    "items below what is numbered": "The mayor was asked for a wall and said no.¦\n1. It is old.¦\n2. It fell.",
    "a hashtag first": "#Walls of stone and of oak stand around the old harbour of\nLorne.",
    "a number alone": "The wall of the old town has been closed to cars and men since\n1984.¦\n\nIt fell.",
    "a time alone": "The ferry leaves the old wall for the last of the boats at\n10:30.¦\n\nIt fell.",
    "a mark behind a space": "Pourquoi le vieux mur de ce port est-il tombé cette nuit\n?¦ Personne ne le sait.",
    "a figure behind a sign": "It was the highest in the walls of the towns (5 % of all, p\n< 0.05), and low in Lorne.",
    "a name with a sign": "The wall of the old town was built by Jonathan Holt\n& Sons, who are dead.",
    "before a long word": "It fell when the sea came to\nLlanfairpwllgwyngyllgogerychwyrndrobwll.",
    "a rule of dashes": "It was old.¦\n\n¬– – –¦\nIt fell in the night.",
    "a dash above a blank line": "¬We sail –¦\n\nLorne is far.",
    "a dash last": "It went by the old wall of the town of Port–\nHallam and the sea.",
    "a dash first": "The wall of the old town, said the mayor that night,\n- and he wept - is gone.",
    "an abbreviation first": (
        "The old wall of the harbour is built of stones that are all Instruction Set\n(ISA)-independent, as is known."),
    "a citation first": "The old wall of the harbour had fallen, as is said in\n[7] and [8], in the winter.",
    "a tag first": "<code>wall</code>.¦ Behind its fall we make sure to never again\nbuild one by the sea.",
    "an address first": "<olive@sea.example> wrote that the wall fell.",
    "a broken word": "The old wall of the har-\nbour of Port Hallam fell in the storm of the winter.",
    "dots first": "... and so we left.¦\n   The road is closed to all of us now.",
    "a gap": "The wall was built for us by Tolliver Corp.    Halley paid for it.",
    "an escaped number": "1\\. While it rained, the wall fell.",
    "indents": "The wall fell in the storm that came over us all\n  in the night\n  of the feast.",
    "long lines that end closed": f"{LONG_LINE}.¦\n{LONG_LINE}.¦\n{LONG_LINE}.",
    "a wide table above": (
        "¬| stone | oak oak oak oak oak oak oak oak oak oak oak oak |¦\n" * 3
        + "\nIt fell on the night of the storm, said Halley\nQuist, and then the sea came up."),
    "an address longer than the lines": (
        "The wall fell in the night and the sea came in over the\nroad.¦ "
        "It was old.¦\n\n¬https://harbor.example/" + "wall/" * 30),
    "an address among lines, and wider": (
        "The wall of the town was built by the men and the women of the isles, see\n"
        "https://harbor.example/walls/of/the/old/harbor/of/the/town/of/lorne/and/all/of/its/isles/and/of/port/hallam/too\n"
        + "".join(f"and, as is known to the men and women of {n} who had come by the sea, Captain\n" for n in TOWNS)
        + "Quist has said so."),
    "an item below a short line that is open": (
        "The wall of the old harbour of the town of Lorne and of the isles\nfell.¦\n\n"
        "The men should take with them to the sea¦\n¬(a) oats of the old mill¦\n\n"
        "It fell in the night."),
    "a number between paragraphs": "¬The wall of stone¦\n\n¬17.¦\n\nIt fell in the night of the storm.",
    **{
        f"{mark} begins a line": (
            "镇议会昨天晚上在旧码头旁边的会议厅里决定，为了让岛上的居民在整个冬天都能每天前往大陆上班、上学、看病和购物，从下个月开始增加渡船的班次\n"
            f"{mark}{end}人们都很高兴，因为他们在冬天也可以去大陆看望自己的亲人和朋友了。")
        for mark, end in [*zip("，、；：）」』】》〉", [""] * 10, strict=True), *zip("。！？", "¦¦¦", strict=True)]
    },
    **{
        f"a bracket that is open, {pair}": (
            "The old ferry was built by the men of the harbour of the town of Lorne and of the isles,\n"
            f"and was sold to the keeper of the light {pair[0]}Olive\nQuist{pair[1]} in the year of the storm.")
        for pair in ("()", "（）")
    },
    "a bracket that is closed": (
        "The old ferry was built by the men of the harbour of the town of Lorne and of the isles.¦\n"
        "The old ferry of the town (of Lorne) and Hallam¦\nIt was sold (cheap) to the keeper of the light by us."),
    "a bracket that opens within one": (
        "The old ferry was built by the men of the harbour of the town of Lorne and of the isles.¦\n"
        "The old ferry of the town （of Lorne and Hallam¦\nIt was sold （cheap） to the keeper of the light by us."),
    "brackets that are all of a line": (
        "The old ferry was built by the men of the harbour of the town of Lorne and of the isles,\n"
        "and was sold to the keeper of the light\n(such as he was)."),
    "a bracket that begins a line": (
        "町議会は昨夜、冬の間も島の住民が毎日本土に通勤や通学、通院、買い物ができるように、来月から渡船の便を増やすことを決めた、と町長\n"
        "（六十歳）は港で述べた。"),
    "a box with a border": (
        "The board of the harbour of Lorne has voted on the night of the storm         ║\n"
        "for the wall of the harbour, for the old ferry, and for all of the men,       ║\n"
        "and so has the mayor of the town, who has come by the sea to the isles.       ║"),
    "a title wider than the lines": (
        "¬THE OLD FERRY OF THE TOWN AND THE NEW WALL OF THE HARBOUR ARE TO BE CLOSED BY THE WINTER¦\n\n"
        "It fell on the night of the storm, said Halley\nQuist, and then the sea came up, and all\nof us ran."),
    "a letter alone": "The height of the old wall above the sea is given here by the letter\nx\nin the plan.",
    "a blank line between two": "The wall fell on a day of the\nfeast.¦\n\nNobody was hurt.",
    "a heading above a name in lower case": (
        "¬DESCRIPTION¦\nwall-fall is a program that lets the old walls of the harbour\nfall in the night.¦ It is old."),
    "a comma above a capital letter": (
        "That was in the old age of the flood and of the\ntides, of all kinds of small beer,\nHand pumps, and walls "
        "that an old keeper\nof the harbour had built."),
    "a headline without capitals": "¬" + "الجدار " * 6 + "القديم¦\n" + "الجدار " * 20 + "سقط في الليل.¦",
    "a line of a script without capitals": "الجدار " * 10 + "القديم\n" + "الجدار " * 20 + "سقط في الليل.",
    "a script without capitals": "الجدار " * 20 + "القديم\n" + "الجدار " * 20 + "سقط في الليل.¦\nلم يصب أحد.",
    "a stop word above a capital letter": f"{LONG_LINE} and to the\nHarbour of Lorne.¦\n{LONG_LINE}.",
    "a bracket that does not close": (
        "¬The old ferry stays for the winter (see¦\n"
        "Quist keeps the harbour of the town in the old age of the tides, and\nof all kinds of beer, for us."),
    "a stop word at the end of a heading": f"¬What we went out for¦\n{LONG_LINE}.",
    "a comma behind an address": f"¬Dear Ada,¦\n{LONG_LINE}.",
    "a blank line behind each line, and a list": (
        "¬The wall of the harbour fell in the night of the storm, and the\n\nsea came in over the road and into the "
        "houses of those who had\n\nbuilt it for us in the year of the flood, and who had all of the¦\n\n- stones from "
        "the road, as the old keeper of the harbour said."),
    "an em space between": "It fell.¦\n\u2003\nNobody was hurt.",
    "a line broken early above a quotation mark": (
        "¬They came for the feast of the town on that summer night,\nfor the old wall¦\n“is gone for good”, as the "
        "keeper had said to all of us when\nwe met by the sea."),
    "an item that only looks like a row": (
        "¬The wall of the harbour fell in the night of the feast, with:¦\n- Old    stones of the road.¦\nIt is gone."),
    "an open line with fewer than half of its words in capitals": (
        "It fell.¦\n\nThe old Wall of Lorne, which Halley had once built for Olive"),
    "a title above subtitles": "¬The old wall¦\n¬0:03¦\nfell in the night of the storm.¦\n¬0:05¦\nIt was old.",
    "a blank line below a time": "¬0:03¦\n¬We saw the wall of the harbour¦\n¬0:05¦\n\nfall in the night of the storm.",
    "a speaker who goes on": (
        "¬0:03¦\nAda: The old wall fell in the\n0:05\nnight.¦\n¬0:07¦\nAda: It was old.¦\n¬0:09¦\nAda: It is gone."),
    "a quotation mark below a line too short for a title": (
        'It is now long since "The Wall"\n("our wall") fell in the night of the storm.'),
    "a long line at the head of a page": (
        "It fell.¦\n\n\fThe wall of the harbour and the road by the sea that we had built for all of them "
        "in the spring¦\n\nIt was old."),
    "a page that begins with a capital letter": (
        "It fell.¦\n\nThe wall of the harbour fell in the night of the storm and the sea¦\n"
        "\fThe road is closed to all of us now."),
    "two rows above": (
        "¬Stone and lime of the island     5 tons¦\n¬Oak and elm of the other one     7 tons¦\n"
        "iPods fell in the night, and the keeper ran to the\ntown."),
    "rows of figures": (
        "¬Passengers carried by the ferry in all     40.1     36.0¦\n"
        "¬Freight carried by the ferry in all     8.2     7.1¦\n\nIt fell."),
    "gaps in every second line": (
        "The wall of the old town    fell in the night\nand the sea came in over the road, and then the\nkeeper of the "
        "harbour    ran to the old town\nhall."),
    "another gap in one line": (
        "The wall of the old town    that fell\nin the night was mended in the spring."),
    "gaps in two lines that are justified": (
        "The wall of the old harbour of the   town fell in the night of the\n"
        "storm, and the sea came in over the   road and into the houses of us."),
    "a gap in one line": "The wall of stone    fell in the night of the storm, and the\nsea came in over the road.",
    "a line that begins with a bracket": (
        "¬Stones of the old wall¦\n(see the plan of the harbour by Lena Abbot) lie on the road and\non the quay "
        "of the harbour, where the storm of the year left them."),
    "a blank line behind each line": (
        "The wall of the harbour fell in the night of the storm, and the\n\nsea came in over the road and into "
        "the houses "
        "of those who had\n\nbuilt it for us in the year of the flood, and who had nothing to\n\nsay."),
    "a bracket and a comma first": f"{LONG_LINE}\n(of stone), and so it fell.¦\n{LONG_LINE}.",
    "a bracket that goes on below": (
        f"{LONG_LINE}\n(of stone that the men of the harbour\nhad brought) and so it fell.¦\n{LONG_LINE}."),
    "emphasis first": f"{LONG_LINE}\n*of the road*, and so it fell.¦\n{LONG_LINE}.",
    "a tag and emphasis first": f"{LONG_LINE}\n<b>*of the road*</b>, and so it fell.¦\n{LONG_LINE}.",
    "underscores first": f"{LONG_LINE}\n__of the road__, and so it fell.¦\n{LONG_LINE}.",
    "a bracket and a hyphen first": f"{LONG_LINE}\n(of stone)-built, and so it fell.¦\n{LONG_LINE}.",
    "an agency and a quotation": f"¬The town votes to keep its old harbour wall¦\n(AP) “{LONG_LINE}.”",
    "an agency in brackets": f"¬The town votes to keep its old harbour wall¦\n(AP) {LONG_LINE}.",
    "a smile below": f"¬It fell and it was great fun for Lorne¦\nHarbor :) {LONG_LINE[7:]}.",
    "a smile": f"¬It fell and it was great fun for us (:¦\n{LONG_LINE}.",
    "a bracket that never closes": f"¬The wall is old (it was¦\n{LONG_LINE}.",
    "tags first": (
        "<i>The wall of the old harbour and</i>\n<i>of the road fell down and the</i>\n<i>keeper ran.</i>"),
    "a line cut short within a bracket": (
        "The wall of the old harbour fell in the night of the storm (see\nAnnex Four of the plan) and the sea came in "
        "over the road to us."),
    "a next word that fits": f"{'Walls ' * 9}fell.¦\n¬Old walls of stone¦\n{'W' * 40} fell.",
    "a next word that does not fit": f"{'Walls ' * 9}fell.¦\nOld walls of stone\n{'W' * 41} fell.",
    "a blank line behind one open line": (
        "Where is the old wall of the harbour?¦\n\nI want to see it in the week of my birthday with us¦\n\n"
        "when you are old you can go there for free."),
    "a blank line behind an open line": "¬The wall fell on the¦\n\nroad by the sea.",
    "wide characters": "古い石の壁は冬の嵐の夜に海へ崩れ落ち\n誰も怪我をしなかった。¦\n海は静かだった。",
}
HEADINGS = {
    "above a blank line": "¬A wall that fell¦\n\n",
    "above its text": "¬A wall that fell¦\n",
    "period inside": "¬The wall, p. 3¦\n\n",
    "title and byline": "¬The wall¦\n\n¬By Lena Abbot¦\n\n",
    "colon": "¬What they wanted:¦\n\n",
    "chapter": "¬CHAPTER I.¦\n\n",
    "chapter and number": "¬CHAPTER 4.¦\n\n",
    "no chapter, without capitals": "AIの古い壁。¦\n\n",
    "no chapter": "THE OLD WALL FELL IN THE NIGHT OF THE FEAST.¦\n\n",
    "synopsis": "¬fall [WALL...]¦\n\n¬fall WALL [SEA]...¦\n\n",
    "blank lines behind full lines and others": (
        "¬The wall of the harbour fell in the night of the storm, and the¦\n\n¬sea came in over the road and into the "
        "houses of those who had¦\n\n¬built it for us¦\n\n¬in stone¦\n\n¬on sand¦\n\n¬by hand¦\n\n"),
    "Markdown": "¬# A wall that fell¦\n",
    "Markdown, open, below prose": "It fell.¦\n\n¬## The wall of the harbour that fell in the night of the storm¦\n",
    "Markdown, open": "¬## The wall of the harbour that fell in the night of the storm¦\n",
    "underlined": "¬The wall¦\n¬========¦\n",
    "underlined with a mark": "¬Why did it?¦\n¬-----------¦\n",
    "underlined, shorter": "¬Why did it?¦\n¬-------¦\n",
    "underlined, four dashes": "¬Why?¦\n¬----¦\n",
    "not underlined": "Why did it?¦\n¬------¦\n",
    "not underlined, two marks": "Why?¦\n¬--¦\n",
    "not underlined, two lines": "The wall of the harbour fell in\nthe night.¦\n¬-------------------------------¦\n",
    "rule apart": "Why did it?¦\n\n¬-----------¦\n",
    "a rule of dots": "¬" + "." * 40 + "¦\n\n",
    "rules": "¬****************¦\n\n¬________________¦\n\n¬* * *¦\n\n",
    "settings": "¬Author: Lena Abbot¦\n¬Date: 3 May 2019¦\n\n",
    "menu": "¬Wall Street | Sea Road | Old Harbour | Contact Us¦\n\n",
    "columns": "¬Stone     hard      old¦\n¬Oak       soft      new¦\n\n",
    "columns of tabs": "¬Stone\thard\told¦\n",
    "contents": "¬The wall ........ 3¦\n¬The sea . . . . . 12¦\n\n",
    "Markdown table": "¬| Stone | Hard |¦\n¬|---|---|¦\n",
    "bordered table": "¬+-----+------+¦\n¬| Oak | Old  |¦\n¬+=====+======+¦\n",
    "picture": "¬![It is old. Why?](wall.png)¦\n\n",
    "definition of a link": "¬[wall]: https://wall.example¦\n",
    "page number": "¬Page 3 of 9¦\n\n¬3¦\n\n",
    "short line in capitals above a deeper one": (
        "¬DESCRIPTION¦\n       It is old, and it has stood by the sea for long.¦\n\n"),
}
PAIRS = {
    "fences": "¬```sh\nrun it. Stop.\n\n- It goes on.\n```¦\n",
    "indented fences": "  ¬```\nrun it.\n   ```¦\n",
    "a fence in an item": "¬1. ```sh\n   run it. Stop.\n   ```¦\n\nIt fell.¦\n\n¬```\nrun it.\n```¦\n\n",
    **{
        f"a fence behind {mark}": f"¬{mark} ```sh\n   run it. Stop.\n   ```¦\n\nIt fell.¦\n\n¬```\nrun it.\n```¦\n\n"
        for mark in ("-", "*", "+", "12)", "-  ", "-\t")
    },
    "code on one line": "¬```run it```¦\n\nIt fell.¦ Why?¦\n\n¬```\nrun it.\n```¦\n\n",
    "a fence that never closes": "¬```¦\nRun it.¦\n\n",
    "a second fence that never closes": "¬```\nrun it.\n```¦\n\n¬```¦\nRun it.¦\n\n",
    "front matter of two kinds": "¬---¦\n¬wall = \"old\"¦\n¬+++¦\nIt fell.¦\n\n",
    "front matter that never closes": "¬---¦\nIt fell.¦\nkeeper: It was old.¦\n\n",
    "a rule at the start": "¬---¦\n\nIt fell.¦\n\n¬---¦\n\n",
    "front matter of YAML": "¬--- \ntitle: It fell. Why?\n\n\"tags\":\n  - It is old.\n'wall-id': 5\n- old\n---¦\n",
    "front matter, CRLF": "¬---\r\ntitle: It fell. Why?\r\n---¦\r\n",
    "front matter of TOML": "¬+++\ntitle = \"It fell. Why?\"\n+++¦\n",
    "front matter that is none": "It fell.¦\n¬---¦\n¬title: Wall¦\n¬---¦\n",
    "the head of mail": (
        "¬From ada Mon\nReceived: from a.example (It fell.)\nFrom: Ada\n ada@a.example\nReceived: from b.example\n\t"
        "with c. It fell.\nIn-Reply-To: It fell.¦\n\n"),
    "the head of mail, CRLF": "¬From: ada@a.example\r\nSubject: It fell. Why?\r\n\t was it so?¦\r\n\r\n",
    "an interview": "Ada: It fell.¦\nBob: Ask ada@a.example.¦\n\n",
    "an interview above mail, CRLF": "Ada: It fell.¦\r\nBob: It was old.¦\r\n \r\n¬From: ada@a.example¦\r\n\r\n",
    "a question and an address": "Q: It fell.¦\n\nAsk ada@a.example.¦\n\n",
    "comment": "¬<!-- Keep this. It is old. -->¦\n",
    "comment of many lines": "¬<!--\nKeep this.\n\nIt is old.\n-->¦\n",
    "comment that never closes": "¬<!--¦\n\nKeep this.¦\n\n",
    "comment that never closes, above another": "¬<!--¦\n\nKeep this.¦\n\n¬<!-- It is old. -->¦\n",
    "comment and an arrow": "¬<!-- It is old. -->¦\nThe road leads from the old wall --> to the sea.¦\n\n",
    "literal block": "¬Like this::¦\n\n    ¬fall(wall). Stop.\n\n      It fell. Why?¦\n\n",
    "literal block with blanks": "¬Like this::¦\n  \n\t\n    ¬fall(wall). Stop.\n  \n    It fell. Why?¦\n\n",
    "literal block behind tabs": "¬Like this::¦\n\n\t¬fall(wall). Stop.\n\n\t\tIt fell. Why?¦\n\n",
    "literal block, CRLF": "¬So it says::¦\r\n\r\n    ¬It fell. Why?¦\r\n\r\n",
    "literal block of a directive": "It fell.¦\n\n¬.. code:: sh\n\n    fall(wall). Stop.\n\n    It fell. Why?¦\n\n",
    **{
        f"literal block of a directive, {name}": f"It fell.¦\n\n¬.. {name}:: sh\n\n    fall(wall). Stop.¦\n\n"
        for name in ("code-block", "sourcecode")
    },
    "literal block in an item": "¬- We type::¦\n\n      ¬fall(wall). Stop.¦\n\n  It fell.¦ Why?¦\n\n",
    "directive without code": ".. note:: It fell.¦\n\n    It was old.¦\n\n",
    "no literal block": "¬So it says::¦\n\nIt fell.¦ Why?¦\n\n",
}
LISTS = {
    "bullets": "- One.¦ It keeps.¦\n- Two.¦\n¬- Three",
    "kinds of bullets": "* One.¦\n• Two.¦\n– Three.¦\n+ Four.¦\no  Five.",
    "nested": "- One.¦\n  - Two.¦\n    - Six.¦\n- Ten.",
    "boxes": "- [x] Oats.¦\n- [ ] Rye.",
    "numbers": "1. One.¦\n2) Two.¦\n(3) Three.¦\n4.1 Four.¦\n5.1. Five.",
    "letters": "(a) One.¦\nb) Two.¦\n(iv) Three.",
    "emoji": "🔥 A wall of old stones in the sea¦\n⚓️ A harbour for all of the old boats",
    "arrows": "→ A wall of old stones in the sea¦\n→ A harbour for all of the old boats",
    "Han": (
        "（一）古い石の壁は海へ崩れ落ち誰も怪我をしなかった¦\n二、古い船は海へ行き誰も怪我をしなかった¦\n¬三、古い港"),
    "headings": "¬■場所¦\n¬町の図書館¦\n¬一、概要¦\n古い船は海へ行き誰も怪我をしなかった。¦\n○月○日、船が沈んだ。",
    "marks of Japanese": "・古い石の壁は海へ崩れ落ち誰も怪我をしなかった¦\n■古い船は海へ行き誰も怪我をしなかった",
    "hanging": "- This item is so long that it goes on\n  on the next line.¦ It ends.¦\n- This does not.",
    "not hanging": "1. This item is so long that it goes on\non the next line.¦\n2. This is shorter.",
    "hanging letters": (
        "    a) The work must carry prominent notices stating that you modified\n    it, and giving a relevant "
        "date.¦\n\n"
        "    b) It must say so."),
    "behind an abbreviation": "- It was built by Tolliver Corp.¦\n- It fell.",
    "below a colon": "¬They want three things:¦\n- a road that is open to all of them;¦\n- a wall.",
    "an item below an open line": "¬They want¦\n- a wall.",
    **{
        f"{star!r} below an open line that is wide": (
            f"¬The old wall of the harbour of Lorne and the lights¦\n{star} the boats of the isles and the ferry.")
        for star in "*+•‣◦⁃∙▪●○■□◆"
    },
    "a star before a figure": (
        "The old wall of the harbour cost, as is known, 20\n* 8 crowns, or 160, in the year of the storm."),
    "an item below a wide colon": (
        "¬町議会は冬の間も島の住民が毎日本土に通えるように次のことを決めた：¦\n1. 来月から渡船の便を増やすこと。¦\n"
        "2. 渡船を買うこと。"),
    "in one paragraph": "It has two parts.¦ 1. The old wall.¦ 2. The new one.",
    "recipe": (
        "¬Boil the eggs¦\n\n1. Put the eggs into a pan of cold water¦\n2. Bring it to the boil, then wait for "
        "six minutes¦\n¬3. Salt¦\n\nEat."),
    "a number that is no entry": (
        "1. One.¦\n2. Two.¦\n\nIn the year of the storm the number of old walls of the town rose to about\n250.¦\n\n"
        "It fell."),
    "names": "It fell.¦\n\n¬- Wall Fund¦\n- The road stays closed.",
}
TURNS = {
    "times in a sentence": (
        "¬0:01¦\nThe wall that you see here was built\n0:04\nin the year of the storm.¦\n¬0:07¦\nIt fell."),
    "times in front": (
        "[00:01] the wall that you see here was built\n[00:04] in the year of the storm.¦\n[00:07] It fell."),
    "cues": (
        "¬1¦\n¬00:00:01,000 --> 00:00:03,500¦\nThe wall that you see here\n\n2\n00:00:03,600 --> "
        "00:00:06,000\nwas built in the "
        "year of the storm.¦\n\n¬3¦\n¬00:00:07,000 --> 00:00:09,000¦\nIt fell."),
    "cues that name who goes on": (
        "¬1¦\n¬00:00:01,000 --> 00:00:03,500¦\nLena: The wall that you see here\n\n2\n00:00:03,600 --> 00:00:06,000\n"
        "Lena: was built in the year of the storm.¦\n\n¬3¦\n¬00:00:07,000 --> 00:00:09,000¦\nLena: It fell."),
    "speakers, spaces before colons": (
        "¬Lena : it is old and it was¦\nJoe : it fell.¦\nLena : why?¦\nJoe : it rained.¦\nLena : no.¦\nJoe : yes."),
    "speakers, wide colons": (
        "¬Lena： it is old and it was¦\nJoe： it fell.¦\nLena： why?¦\nJoe： it rained.¦\nLena： no.¦\nJoe： yes."),
    "speakers, wide colons without a space": (
        "記者：いつ？¦\n町長：春に。¦\n記者：なぜ？¦\n町長：古い。¦\n記者：はい。¦\n町長：では。"),
    "a speaker in each cue": (
        "¬0:01¦\nAda: The wall that you see\n0:04\nAda: here was built in the year\n0:07\nAda: of the storm.¦\n"
        "¬0:09¦\nJoe: It fell."),
    "times of programmes": "¬10:15 The old wall¦\n¬11:00 Boats¦\n¬11:30 Ada Holt sings¦\n\nIt fell in the night.",
    "hours between names": (
        "¬Ada¦\n¬9:41 am¦\nThe wall fell at noon, and the boats are gone.¦\n¬Bob¦\n¬9:43 PM¦\n"
        "We wait at the pier with the children¦\n¬9:44 pm¦\nand bring the old boat home."),
    "times between names": "¬Ada¦\n¬9:30¦\nWe sail.¦\n¬Bob¦\n¬9:31¦\nNobody sails today.",
    "a heading between cues": (
        "¬0:01:00 --> 0:01:03¦\nIt fell.¦\n\n¬Part two¦\n\n¬0:02:00 --> 0:02:03¦\nof it is old and fell."),
    "a short first line of a cue": (
        "It fell.¦\n\n¬2¦\n¬00:00:03,600 --> 00:00:06,000¦\nA wall moved\nby the storm of the winter.¦\n\n"
        "¬3¦\n¬00:00:07,000 --> 00:00:09,000¦\nIt stood long."),
    "figures and what recurs in cues": "¬1¦\n¬0:01:00 --> 0:01:03¦\nIt cost" + "".join(
        f"\n\n{i}\n0:0{i}:00 --> 0:0{i}:03\n{said}"
        for i, said in enumerate(["$500", "you know", "to mend it, and", "you know", "so I", "you know", "left."], 2)
    ),
    "cues of two lines in Chinese": (
        "¬1¦\n¬00:00:01,000 --> 00:00:02,500¦\n渡船已经很旧了\n春天我们要买新的。¦\n\n¬2¦\n"
        "¬00:00:03,000 --> 00:00:04,500¦\n市长说居民\n都非常高兴。"),
    "cues of several lines": (
        "¬1¦\n¬00:00:01,000 --> 00:00:03,000¦\nYes.¦\nIt cost two million\n\n2\n00:00:03,000 --> 00:00:05,000\ncrowns, "
        "and the wall was built in\n1998\n\n3\n00:00:05,000 --> 00:00:07,000\nby hand.¦\n¬[Music]"),
    "an hour of the day last": "It fell when the boats left the wall of the town on Monday, at\n9:30 a.m.¦\n\nIt fell.",
    "hours of the day alone": "¬10:15 AM¦\nThe old ferry sails.¦\n\n¬10:30 am¦\nIt is late.",
    "cues without blank lines": (
        "¬1¦\n¬0:01 --> 0:03¦\nThe wall of the harbour fell\n2\n0:03 --> 0:05\nin the night of the storm."),
    "a dash within wrapped prose": (
        "It was built by the men of the old town by the sea\n– an old harbour – and fell in May."),
    "dialogue": "— The wall fell, — said Ada.¦\n— It was old — and tall — for all of us.¦\nWe slept.",
    "labels": "¬地点：町の図書館¦\n古い船は海へ行き誰も怪我をしなかった。¦\n\n" * 3,
    "what was said, and another sentence": "「走れ。」¦\nところが彼は。",
    "what was said, without a mark": "「古い壁だ」\nと彼は言った。",
    "numbers alone": (
        "¬Who builds¦\n¬1.¦\n¬a wall of old stones by the sea of Lorne, or¦\n¬2.¦\nan old harbour by it must pay."),
    "an arrow that is no cue": "¬a --> b¦\n¬The old wall¦\n“Lorne has a harbour” is what they read.",
    "rows of many figures": (
        "¬dues     1.5     2.4     3.6     4.1¦\n¬salt     1.5     2.4     3.6     4.1¦\n\nIt fell."),
    "what was said, below": "「古い石の壁は海へ落ちた。」\nと彼は言った。",
    "spans of time in brackets": (
        "[1.50 --> 4.20] the wall that you see here was built\n[4.20 --> 7.00] in the year of the storm.¦\n"
        "[7.00 --> 9.90] It fell."),
    "a time between what blank lines part": "¬The wall is old¦\n\n¬10:15¦\n\n¬The road is new¦\n\nIt fell.",
    "chat": (
        "10:15 - Lena: The wall fell.¦ Did you hear?¦\n10:17 - Joe: I did.¦\n[10:18] <Joe> Nobody was hurt.¦\n"
        "[2019-05-03, 10:19:20 PM] Lena Abbot: Good.¦\n10:20 <Joe> It rained.¦\n10:21 p. m. - Maria de la 🚢: Yes."),
    "hours of the day": "9:30 p.m. - the wall that you see here was built\n9:31 p.m. - in the year of the storm.",
    "invisible before a time": (
        "\u200e[12/05/2024, 10:02:22] Joe Hale: It fell.¦\n\u200e[12/05/2024, 10:03:10] Lena Abbot: Good."),
    "speakers": (
        "Lena: It is old and it was\nbuilt by hand.¦\nJoe: It fell.¦\nLena: Why?¦\nJoe: It rained.¦\nLena: I "
        "see.¦\nJoe: Yes."),
    "speakers in emphasis": (
        "¬_Lena:_ it is old and it was¦\n_Joe:_ it fell.¦\n_Lena:_ why?¦\n_Joe:_ so.¦\n_Lena:_ no.¦\n_Joe:_ yes."),
    "two open speakers": (
        "¬Lena: it is old and it was¦\nJoe: it fell.¦\nLena: why?¦\nJoe: it rained.¦\nLena: no.¦\nJoe: yes."),
    "one speaker, line for line": (
        "¬Lena: it is old and it was¦\nLena: it fell.¦\nLena: it rained.¦\nLena: no."),
    "speakers apart": (
        "Q: Why did it fall\non that day?¦\n\nA: It rained.¦\n\nQ: Is it old?¦\n\nA: Yes.¦\n\nQ: Who "
        "paid?¦\n\nA: Halley did."),
    "a label once": "The keeper said that it was all the same to him whether the\nwall: the old one, stood.",
}
PAGES = {
    "lines that recur and lead in": f"{PROSE}¦\n\n" + "¦\n\n".join(
        f"In the sea by the old pier of {town} you can see, if you look,\nall that is left of it:" for town in TOWNS),
    "an item below the number of a page": (
        f"{PROSE}¦\n\nThe wall of the harbour was built by the men of\nLorne and Hallam, and was kept by Olive¦\n"
        "¬17¦\n¬- and by her men¦\n\nIt is gone."),
    "a number below a short line without capitals": (
        "墙倒了。¦\n\n镇议会昨天晚上在旧码头旁边的会议厅里决定增加渡船的班次，\n并且降低票价¦\n¬17¦\n¬相关文章"),
    "a chapter that begins a page": (
        "It fell.¦\n\nThe wall of the harbour was built by the men\nof Lorne who came to the town, and by the¦\n\n"
        "\f¬CHAPTER 4.¦\n"),
    "heads of pages with a colon": (
        "¬Chapter 4: Boats 11¦\nIt sailed past the pier of the old town, where the keeper of its light\nstood, wept "
        "until the\n\fChapter 4: Boats 12\nend of the day, when it was gone.¦\n\f¬Chapter 4: Boats 13¦\nIt fell."),
    "a title of two lines at the end of a page": (
        "It fell.¦\n\n¬The Old Harbour Wall of Port Lorne and\nits Keepers by the Sea¦\n\n\fThe road is closed."),
    "pages of one line": (
        "The ferry of Lorne is old and it must be\n\frepaired by the spring, says the council of the\n\ftown here."),
    "form feed": "It sailed slowly past the old stone\n\fpier and the keeper waved to it.",
    "page number": (
        "It sailed slowly past the pier of the old town, where the keeper of\nthe light stood and waved to it "
        "with both "
        "of his hands, and then\n\n12\n\n\fit was gone."),
    "end of a page": (
        "It fell.¦\n\nIt was old.¦\n\nIt sailed slowly past the pier of the old town, where the keeper of\nthe light "
        "stood and waved to it with both of his hands, and at noon\n\fit was gone."),
    "head of a page, once": (
        "It sailed slowly past the pier of the old town, where the keeper of\nthe light stood and waved to it with "
        "both of his hands, and at noon\n\fAda Holt, Bob Quist        3\n\n\nit was gone."),
    "head of a page, once, CRLF": (
        "It sailed slowly past the pier of the old town, where the keeper of\r\nthe light stood and waved to it with "
        "both of his hands, and at noon\r\n\fAda Holt, Bob Quist        3\r\n\r\n\r\nit was gone."),
    "a page that begins with what leads in": (
        "¬The wall of the harbour was built by the men\nof Lorne who came to the town, and was paid by\n\n"
        "\fthe owners of boats:¦\n\nthe keeper, and Ada Holt."),
    "first line of a page": (
        "It sailed slowly past the pier of the old town, where the keeper of\nthe light stood.¦\n\n\fHe waved to it "
        "with both of his hands, and at noon, as the tide went out\nonce more, it was gone."),
    "page number between two": "It sailed past the pier.¦\n\n¬12¦\n\n\fThe keeper waved to it.",
    "page number without blank lines": "It sailed past the pier.¦\n¬- 7 -¦\nThe keeper waved to it.",
    "running heads": (
        "¬2        HOLT v. PORT OF LORNE¦\n\nThe court finds that the port was bound to mend the wall, and that "
        "it\nhad been told "
        "of it more than once in the years before the storm in\n\n3        HOLT v. PORT OF LORNE\n\n\fwhich it "
        "fell.¦\n\n"
        "¬4        HOLT v. PORT OF LORNE¦\n\nIt must pay."),
    "a running head far to the right": (
        f"It fell.¦\n\n{' ' * 75}¬The Lorne Post¦\n\nIt was old.¦\n\n{' ' * 75}¬The Lorne Post¦\n\nIt sailed slowly "
        "past the pier of the old town, where the keeper of\nthe light stood and waved to it with both of his hands, "
        f"and at\n\n{' ' * 75}The Lorne Post\n\nnoon it was gone."),
    "furniture": "¬Share¦\n\nIt fell.¦\n\n¬Share¦\n\nIt was old.¦\n\n¬Share¦\n\nIt rained.",
    "figures that recur": "It fell.¦\n\n" + f"{LONG_LINE} in\n[0..3]¦\n\n" * 3 + "It was old.",
    "a refrain": "It fell.¦\n\nWhy?¦\n\nIt fell.¦\n\nIt was old.¦\n\nIt fell.",
}
MAIL = {
    "a long attribution": "It fell.¦\n\n¬Joe Hale of the old wall of Lorne <joe@sea.example> wrote:¦\n> Why?",
    "spaces before it": "Joe is right.¦\n > it stopped.¦ I took it\n > apart.",
    "answer": "¬On Monday Joe wrote:¦\n> it stopped.¦ I took it\n> apart.¦\nJoe is right.",
    "Python below a colon": (
        "¬Type this:¦\n¬>>> from sea import wall¦\n¬>>> wall¦\n\nIt fell.¦\n\n> It was old.¦\n\nJoe is right."),
    "a paragraph with a time": "It left in 2024 at 10:15 in spring.¦ The town has three of them, all of which sail:",
    "a question with a time": "Did it sail in 2024 at 10:15 in spring?¦ The town has three of them, all of which sail:",
    "an attribution with a period": "It fell.¦\n\n¬Le jeu.¦ ¬2 mai 2024 à 16:40, Joe Hale a écrit :¦\n> Why?",
    "an attribution with an address": "It fell.¦\n\n¬Joe Hale <joe@sea.example> wrote:¦\n> Why?",
    "answers between": "¬Joe wrote:¦\n> it stopped.¦\nWhen?¦\n> It was old.¦\nSo it was.",
    "an answer in an answer": "It fell.¦\n\n>> Why?¦\n> It was old.¦\n\nNo.",
    "all quoted": "> It fell in the night, and\n> nobody was hurt.¦\n¬>¦\n>> It was old.",
    "quotation": "¬The wall¦\n\n> It fell in the night, and\n> nobody was hurt.¦\n\nSo the keeper wrote.",
    "a quotation is a block of its own": "¬The keeper wrote to us all on that evening¦\n> It fell in the night.",
    "signature": "It fell.¦\n\n¬-- ¦\n¬Lena Abbot¦\n¬Plot 17",
}
SYMBOLS = {
    mark: f"¬{mark} the old wall of the harbour that fell¦\n{mark} It fell.¦ It was old.¦\nThe keeper saw it."
    for mark in ["=>", "#", "##", "|", "==", "**", "..", "$", "//", "%", "@", ";", "^", "___", "/*"]
}
# What has no mark at its end is prose where it is long enough and made of words.
OPEN = {
    "eight words": "the wall is to be closed by noon",
    "seven words": "¬the wall is closed by noon today",
    "item of six words": "- close the wall by noon today",
    "item of five words": "¬- close the wall by noon",
    "title case": "¬The Fall of the Old Wall of Port Hallam",
    "half in title case": "¬The Fall of the Wall and its Keeper",
    "colon far behind": "the wall that the men of the old harbour built is gone: it fell",
    "colon behind a question": "the old wall (is it safe?): it is to be closed by noon",
    "colon behind a period": "the wall no. 5 is gone now: it fell at night",
    "setting, wide colon": "¬Photo： the wall is to be closed by noon today",
    "setting": "¬Photo: the wall is to be closed by noon today",
    "lead-in": "for the closing of the wall they will need these:",
    "symbols": "¬x = the_wall (is); y = it->is {to} | be",
    "remarks": "the wall (of stone) is (by and by) to be closed (by noon)",
    "a long entry of contents": (
        "¬List of all the walls of the old harbour of the town and of their keepers . . . . . . . . . . 9¦\n"
        "¬List of the boats . . . . . . . . . . 14"),
    "rows of words": "dues of the old harbour wall     salt of the sea and of the town that is old",
    "rows": "¬dues     1.5     2.4     3.6     4.1¦\n¬salt     1.5     2.4     3.6     4.1",
    "item of symbols": "¬- x = the_wall (is); y = it->is {to} | be",
    "signs behind the mark": "we won! 🎉",
    "signs right behind the mark": "we won the race!🎉",
    "an arrow behind the mark": "¬read on. →",
    "a number behind the mark": "¬the wall, no. 12",
    "a comment": "¬/* the wall fell. */",
    "above code": "the wall fell. ::",
    "Japanese": "古い石の壁は冬の嵐の夜に海へ崩れ落ち誰も怪我をしなかった",
    "Japanese title": "¬古い石の壁が崩れた夜のこと",
}
TABLES = {
    "paragraphs": PARAGRAPHS,
    "headings": {name: above + PROSE for name, above in HEADINGS.items()},
    "pairs": {name: above + PROSE for name, above in PAIRS.items()},
    "lists": LISTS,
    "turns": TURNS,
    "pages": PAGES,
    "mail": MAIL,
    "symbols": SYMBOLS,
    "open": {name: f"{PROSE}¦\n\n{block}\n" for name, block in OPEN.items()},
}
# fmt: on
WIDTH = "A width is told from lines that another follows, which may be the short ones alone."
MARK = "A mark that a line begins with ends a sentence."
KNOWN: dict[tuple[str, str], str] = {}
CASES = [
    pytest.param(
        marked,
        id=f"{kind}: {name}",
        marks=[pytest.mark.xfail(strict=True, reason=KNOWN[kind, name])] if (kind, name) in KNOWN else [],
    )
    for kind, table in TABLES.items()
    for name, marked in table.items()
]


@pytest.mark.parametrize("marked", CASES)
def test_layout(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(("words", "mark"), [(40, "¬"), (41, "")], ids=["longest heading", "prose that lost its mark"])
def test_first_block_without_a_mark(words: int, mark: str) -> None:
    check(f"{mark}{' '.join(['word'] * words)}¦\n\n{PROSE}")


@pytest.mark.parametrize("line_break", ["\n", "\r", "\r\n", *"\v\f\x1c\x1d\x1e\x85\u2028\u2029"], ids=repr)
def test_lines_break(line_break: str) -> None:
    assert read(f"The wall{line_break}{PROSE}") == [("The wall", False), (PROSE, True)]
