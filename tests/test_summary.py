"""Which sentences are chosen, and how many."""

import json
import math
import random
import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from conftest import Run

from summarize import LANGUAGES, Article, Summary, densities, read_text, summarize

RED = "Red boats carry heavy stones daily."
SMALL = "red boats carry heavy stones daily."
BLUE = "Blue ships deliver fresh apples weekly."
OLD = "Old carts bring dry timber monthly."
TURNED = "Heavy stones carry red boats daily."
BOTH = f"{RED[:-1]} and {BLUE}"
LONG = "Painters, poets, bakers, tailors, farmers, millers, dyers, weavers, smiths, masons, potters and priests prayed."
WIDE = f"{LONG[:-1]} and {BOTH}"
FILL = "Go on! " * 9 + "Go on!"
PARTED = f"{FILL * 2}\n\n" * 3  # Wider than lines that are wrapped.
UNPARTED = f"{FILL * 2}\n" * 3
NAMES = ["Anna", "Bruno", "Clara", "Dario", "Elena", "Felix", "Greta", "Hugo", "Irene", "Jonas"]
PLACES = ["harbour", "orchard", "quarry", "tannery", "chapel", "brewery", "windmill", "market", "foundry", "bridge"]
TEN = " ".join(f"Sailor number {n} painted the boat of number {n} green." for n in range(10))


def texts(text: str, sentences: int = 1) -> list[str]:
    """Return the texts of the chosen sentences."""
    return [each.text for each in summarize(text, sentences=sentences, language="english")]


@pytest.mark.parametrize(
    ("text", "best"),
    [
        pytest.param(f"{OLD} {RED} Red boats carry heavy weights.", RED, id="repeated words"),
        pytest.param(f"{OLD} Bring carts! Timber carted by carters bring old ideas.", OLD, id="repeated in any form"),
        pytest.param(f"You and I had it and it was what you had and I had. {OLD}", OLD, id="not stop words"),
        pytest.param(f"{RED} {BLUE} {OLD}", RED, id="the first of equals"),
        pytest.param(f"{RED}\n\n{BLUE[:-8]} and pears weekly.", RED, id="the first of near equals"),
        pytest.param(
            f"{RED}\n\n{BLUE[:-8]} and ripe pears weekly.", f"{BLUE[:-8]} and ripe pears weekly.", id="not of others"
        ),
        pytest.param(f"Boats, boats, boats! {BLUE}", BLUE, id="not a short one"),
        pytest.param(
            f"{FILL} Big red boats arrive. {BOTH} Go, red boats. Red boats, go!", BOTH, id="nor one that is dense"
        ),
        *(
            pytest.param(f"The {mark}red boats, heavy stones, red boats. {BLUE}", BLUE, id=f"no broken {mark}")
            for mark in '"“”„‟«»‹›「」『』'
        ),
        pytest.param(f'Boats "are red"Boats carry red boats. {BLUE}', BLUE, id="nor what a quotation is glued to"),
        pytest.param(
            f"{FILL} {LONG[:-1]} and {BLUE[:-1]} and {OLD} {RED} He saw {SMALL} She saw {SMALL} They saw {SMALL}",
            RED,
            id="nor for its length",
        ),
        pytest.param(f"{FILL} {BOTH} {WIDE} {LONG} {OLD}", WIDE, id="nor for being short"),
        pytest.param(f"{BOTH} Boats carry heavy stones. {BOTH}", BOTH, id="not the shortest"),
        pytest.param(f"{FILL} {LONG} {RED} Red boats carry weights.", RED, id="of shared terms"),
        pytest.param(f"{LONG} {RED} Red boats carry weights.", LONG, id="not in a short text"),
        pytest.param(f"{FILL} {RED} {BLUE}", RED, id="no title"),
        pytest.param(f"# Apples\n\n{FILL} {RED} {BLUE}", BLUE, id="a title"),
        pytest.param(f"{FILL}\n\n{FILL}\n\n# Apples\n\n{FILL} {RED} {BLUE}", RED, id="no title but a heading"),
        pytest.param(f"- Apples\n\n{FILL} {RED} {BLUE}", RED, id="no title but an item"),
        pytest.param(f"{FILL}\n\n# Apples\n\n{FILL} {RED} {BLUE}", BLUE, id="a title below a standfirst"),
        pytest.param(f"{FILL} {RED} {BLUE}\n\nGo on!", RED, id="one paragraph"),
        pytest.param(f"{FILL}\n\n{RED}\n\n{BLUE}", RED, id="the first of two paragraphs"),
        pytest.param(f"{FILL}\n\n- {RED}\n\n{BLUE}", BLUE, id="no entry of a list"),
        pytest.param(f"{FILL} {RED}\n\n{BLUE}", BLUE, id="the first of a paragraph"),
        pytest.param(f"{FILL} {RED}\r\n\r\n{BLUE}", BLUE, id="however lines end"),
        pytest.param(f"{PARTED}{FILL * 2} {RED}\n{BLUE}", RED, id="no paragraph among parted ones"),
        pytest.param(f"{UNPARTED}{FILL * 2} {RED}\n{BLUE}", BLUE, id="a paragraph where none are parted"),
        pytest.param(f"{RED}\n\n{BOTH}", BOTH, id="the second of two"),
        pytest.param(f"{FILL} {RED}\n \t\n{BLUE}", BLUE, id="with spaces between"),
    ],
)
def test_the_best_sentence(text: str, best: str) -> None:
    assert texts(text) == [best]


def test_terms_are_shared_by_all_articles_that_are_merged() -> None:
    summary = Summary([Article(f"{FILL} {LONG}"), Article(RED), Article("Red boats carry weights.")], "english")
    summary.choose(1)
    assert [summary.sentences[i].text for i in summary.chosen] == [RED]


def test_where_no_table_tells_forms_no_terms_are_shared() -> None:
    alone = "Grozu meltaf pinok dastul ferin holvat samrik."
    text = f"{'Zik kol! ' * 9}{alone} Bolto karan mifel sodun. Bolto karan mifel rapun."
    assert [each.text for each in summarize(text, sentences=1)] == [alone]
    assert [each.text for each in summarize(text, sentences=1, language="english")] != [alone]


def worth(run: Run, sentence: str) -> float:
    """Return what a sentence adds in a paragraph of its own, behind what says nothing."""
    record = json.loads(run("-fjson", "-n1", "-len", stdin=f"{FILL}\n\n{sentence}").stdout)
    return float(record["sentences"][0]["score"])


# How much of its worth a sentence that cannot stand alone has left, at least and at most; "{}" is what it says.
FAULTS = {
    "leans": (
        0.4,
        0.9,
        ["However, {}", "They say {}", "That’s how {}", "He'd let {}", "In his day, {}", "From there {}"],
    ),
    "begins in lower case": (0.4, 0.9, ["{}"]),
    "is a quotation": (
        0.3,
        0.8,
        ['"Now {}"', "“Now {}”", "„Now {}“", "«Now {}»", "‘Now {}’", "— Now {:.60}, — he says."],
    ),
    "is a question": (
        0.2,
        0.6,
        ["Do {:.34}?", "(Do {:.34}?)", "Do {:.34}？", "Do {:.34}؟", "Do {:.34}﹖", "Do {:.34}፧", "Do {:.34}?!"],
    ),
    "has a label": (0.2, 0.6, ["Now: The {}", "O'Now: The {}", "Now Now : The {}", "Now： The {}", "Up/on of Now: {}"]),
    "is names": (0.2, 0.6, ["Red Boats Carry Heavy Stones daily."]),
    "is code": (0.2, 0.6, ["Red_boats = carry(heavy_stones) / daily.", "Red(boats) carry(heavy) stones(daily)."]),
    "sends to an address": (0.4, 0.9, ["As of now, on http://a.example, {}", "From a@b.c: all over {}"]),
    "is of the writer": (0.4, 0.9, ["I have {}", "You have {}", "Up to now, these {}", "Please now, {}"]),
    "is left open": (0.2, 0.6, ["Now {:.34}...", "Now {:.34}…", "Now {:.34} . ."]),
    "leads in": (0.2, 0.45, ["Now as in it {:.34} here:", "Now as in it {:.34} here："]),
    "is a notice": (0.1, 0.5, ["Now, (c) 2024, {}", "Now, © 2024, {}"]),
    "stands behind a symbol": (0.2, 0.6, ["% Now {}", "// Now {}"]),
}


@pytest.mark.parametrize(
    ("sentence", "least", "most"),
    [
        pytest.param(sentence, least, most, id=f"{fault}: {sentence}")
        for fault, (least, most, sentences) in FAULTS.items()
        for sentence in sentences
    ],
)
def test_what_cannot_stand_alone_is_worth_less_but_something(
    run: Run, sentence: str, least: float, most: float
) -> None:
    share = worth(run, sentence.format(RED[0].lower() + RED[1:])) / worth(run, RED)
    assert least < share < most, f"it keeps {share:.2f} of its worth: see FACTORS"


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Now, {}", id="an adverb"),
        pytest.param("Out of all of them came {}", id="an opener further on"),
        pytest.param("Red boats: carry heavy stones daily.", id="a colon before lower case"),
        pytest.param("Red Boats Carry heavy stones daily.", id="half in capitals"),
        pytest.param("Red boats carry heavy stones daily, up to you.", id="you further on"),
        pytest.param("Red boats “carry heavy stones daily”.", id="a quotation further on"),
        pytest.param("Red boats... carry heavy stones daily.", id="an ellipsis further on"),
        pytest.param("Red boats (do they?) carry heavy stones daily.", id="a question further on"),
        pytest.param("Red boats carry heavy stones daily .", id="a space before the mark"),
        pytest.param("Red boats also carry heavy stones daily.", id="an opener behind other words"),
    ],
)
def test_what_can_stand_alone(run: Run, sentence: str) -> None:
    assert 0.9 < worth(run, sentence.format(RED[0].lower() + RED[1:])) / worth(run, RED) < 1.5


def test_the_first_sentence_of_a_text_leans_on_nothing() -> None:
    assert texts(f"This {RED[4:]} {BLUE}") == [f"This {RED[4:]}"]
    assert texts(f"{FILL} This {RED[4:]} {BLUE}") == [BLUE]
    small = RED[0].lower() + RED[1:]  # The name of a program opens the description in its manual.
    assert [texts(f"{small} {BLUE}"), texts(f"{FILL} {small} {BLUE}")] == [[small], [BLUE]]


def test_i_is_a_word_of_the_writer_in_english_only(run: Run) -> None:
    article = f"{FILL}\n\nI battelli rossi portano pietre pesanti oggi. Le navi blu portano mele fresche domani."
    chosen = [summarize(article, sentences=1, language=name)[0].text for name in ("italian", "english")]
    assert [text[:2] for text in chosen] == ["I ", "Le"]


def test_each_sentence_adds_no_more_than_the_one_taken_before(run: Run) -> None:
    poor = [f"Field{n} grew hay{n}, corn{n} and oats{n}." for n in range(16)]
    rich = [f"{NAMES[n % 10]} saw the {', the '.join(PLACES[n % 3 : 3 + n // 2])}." for n in range(16)]
    tour = [*poor, *rich]
    random.Random(13).shuffle(tour)
    added: dict[int, float] = {}
    for n in range(1, 20):
        found = json.loads(run("-fjson", "-n", n, stdin=" ".join(tour)).stdout)["sentences"]
        added |= {each["index"]: each["score"] for each in found if each["index"] not in added}
        assert len(added) == n
    assert list(added.values()) == sorted(added.values(), reverse=True)


def test_a_long_text_is_not_summed_up_by_its_first_part() -> None:
    # Each chapter of forty sentences has twelve words of its own.
    rests = ["ark", "eld", "ink", "oll", "ump", "art", "esk", "irn", "ogg", "und", "aft", "epp"]
    words = [[first + rest for rest in rests] for first in "bdfgklmnpr"]
    chance = random.Random(1)
    book = [f"{' '.join(chance.sample(words[n // 40], 6)).capitalize()}." for n in range(400)]
    chosen = summarize(" ".join(book), percent=10, language="english")
    assert {book.index(each.text) // 40 for each in chosen} == set(range(10))
    middle = " ".join(f"Go on, {n}!" for n in range(400))
    assert texts(f"Old carts bring timber. {middle} {BOTH} {BOTH}") == [BOTH]


@pytest.mark.parametrize(
    ("text", "sentences", "expected"),
    [
        pytest.param(f"{RED} {RED[:-6]} yearly. {BLUE}", 2, [RED, BLUE], id="what is said already counts for less"),
        pytest.param(f"{BLUE} Go on! {OLD} {RED}", 3, [BLUE, OLD, RED], id="short sentences come last"),
        pytest.param(f"Go on! {BLUE} Go in! Go up!", 3, ["Go on!", BLUE, "Go in!"], id="but they come, in order"),
        pytest.param(f"{OLD} {BLUE} Blue ships. Heavy boats. {BLUE} {RED} {RED}", 2, [BLUE, RED], id="in their order"),
        pytest.param(f"{RED} {RED} {RED} {BLUE}", 2, [RED, BLUE], id="nothing twice"),
        pytest.param(f"{RED} {TURNED} Go on!", 2, [RED, "Go on!"], id="nor in another order"),
        pytest.param(f"{RED} {RED} {RED} {BLUE}", 3, [RED, BLUE], id="not even to fill up"),
        pytest.param(f"{RED} {RED} {BLUE}", 3, [RED, RED, BLUE], id="but where all are asked for"),
        pytest.param(f"{RED} {BLUE} {RED} Go on!", 4, [RED, BLUE, RED, "Go on!"], id="but where no other is left"),
        pytest.param(f"{RED} {BLUE}", 9, [RED, BLUE], id="all where there are fewer"),
        pytest.param(f"Red Boats\n\nHeavy Stones\n\n{RED}\n\n- Boats\n- Stones", 9, [RED], id="headings never"),
        pytest.param(" \n ", 9, [], id="nothing"),
    ],
)
def test_the_best_sentences(text: str, sentences: int, expected: list[str]) -> None:
    assert texts(text, sentences) == expected


def test_sentences_are_summarised_as_parts_of_their_own_document(run: Run, tmp_path: Path) -> None:
    # The first sentence of each is worth as much, so that the second text comes before the end of the first.
    (tmp_path / "one").write_text(f"{RED} {OLD}")
    (tmp_path / "two").write_text(BLUE)
    merged = run("-m", "-n2", "-len", tmp_path / "one", tmp_path / "two")
    assert merged.stdout.splitlines() == [RED, BLUE]
    assert texts(f"{RED} {OLD} {BLUE}", 2) == [RED, OLD]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        pytest.param(f"{RED} {BLUE}", 1, [], id="none"),
        pytest.param(f"{RED} {BLUE}", 6, [RED], id="exactly one"),
        pytest.param(f"{RED} {BLUE}", 11, [RED], id="hardly two"),
        pytest.param(f"{RED} {BLUE}", 12, [RED, BLUE], id="exactly two"),
        pytest.param(f"{RED} {BLUE} {OLD[:14]} dry timber.", 11, [RED, f"{OLD[:14]} dry timber."], id="passed over"),
        pytest.param(f"{RED} {RED} {RED} {LONG} Go!", 8, [RED], id="no scrap to fill what is left"),
        pytest.param(
            f"{RED} {LONG} {LONG[:-1]} daily. {OLD}", 12, [RED], id="nor what adds less than half of what is left"
        ),
        pytest.param(
            f"{RED} {LONG[:48]} and priests prayed. Carts bring dry timber.", 12, [RED], id="nor a little less"
        ),
        pytest.param(f"{RED} {BLUE} Go!", 5, ["Go!"], id="but where nothing else fits"),
    ],
)
def test_what_fits_into_so_many_words(text: str, words: int, expected: list[str]) -> None:
    assert [each.text for each in summarize(text, words=words, language="english")] == expected


def test_letters_beyond_seven_count_no_more_where_no_table_tells() -> None:
    text = "Zavokel mirtado belunar kostigi. Zavokelmirtado belunarkostigi fasuvenpilodar tegonimsabuler."
    assert [each.text for each in summarize(text, sentences=1)] == ["Zavokel mirtado belunar kostigi."]


@pytest.mark.parametrize(
    ("percent", "expected"),
    [(1, 1), (10, 1), (19, 1), (20, 2), (29.9, 2), (55, 5), (99, 9), (100, 10), (0.001, 1)],
)
def test_a_percentage_is_rounded_down_but_not_to_nothing(percent: float, expected: int) -> None:
    assert len(summarize(TEN, percent=percent)) == expected


def test_other_lengths_go_before_the_number_of_sentences() -> None:
    assert [len(summarize(TEN)), len(summarize(TEN, sentences=5, percent=20))] == [3, 2]
    assert len(summarize(f"{RED} {BLUE}", sentences=1, words=40)) == 2


@pytest.mark.parametrize(
    "arguments",
    [
        *({"sentences": 0}, {"sentences": -1}, {"words": 0}, {"percent": 0}, {"percent": 100.1}),
        *({"percent": math.nan}, {"words": 9, "percent": 9}),
    ],
)
def test_wrong_arguments(arguments: dict[str, float]) -> None:
    message = "give sentences or words of at least 1, or percent over 0 and at most 100"
    with pytest.raises(ValueError, match=message):
        summarize(RED, **arguments)  # type: ignore[arg-type]


def test_the_first_paragraphs_of_an_even_text_count_like_the_others() -> None:
    even = "\n\n".join(f"{RED} {BLUE}" for _ in range(9))
    assert {*densities(read_text(even, LANGUAGES["en"]))} == {1}


def test_two_passages_on_each_side_count() -> None:
    pieces = [*["It is so."] * 6, f"{RED} {BLUE} " * 4, *["It is so."] * 6]
    found = densities(read_text("\n\n".join(pieces), LANGUAGES["en"]))
    assert [density == 1 for density in found] == [4 <= i <= 8 for i in range(13)]


@pytest.mark.parametrize(
    ("around", "less"),
    [
        (("Boats", "Piers", "Mills", "Roads"), True),
        (("Boats", "Piers", "Mills", BLUE), False),
        ((BLUE, "Piers", "Mills", "Roads"), False),
        (("- Boats", "- Piers", "- Mills", "- Roads"), False),
        (("Boats", "Piers", "Mills", "<!-- Roads -->"), False),
        (("Boats of the old harbour of Lorne", "Piers", "Mills", "Roads"), False),
    ],
)
def test_what_stands_among_entries_of_a_menu_counts_less(around: Sequence[str], less: bool) -> None:
    text = "\n\n".join([*around[:2], RED, *around[2:]])
    assert ([*densities(read_text(text, LANGUAGES["en"]))][2] < 1) is less


ARTICLES = sorted((Path(__file__).parent / "articles").iterdir())
SAID = {
    "news": ["voted 7 to 2 early Thursday to rebuild", "$4.5 million"],
    "mail": ["i think we should buy a new pump now"],
    "japanese": ["霧沢町で、十二年前に廃線となった鉄道の駅舎が、町の図書室として"],
}


@pytest.mark.parametrize("path", ARTICLES, ids=[path.stem for path in ARTICLES])
def test_a_summary_is_whole_sentences_of_the_body(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    summary = summarize(text)
    assert len({sentence.start for sentence in summary}) == 3
    for sentence in summary:
        assert sentence.prose
        assert re.search(r"[.!?。！？][\"'”’»」)*_]*\Z", sentence.text)
        assert not re.match(r"[A-Z ]+, \w+ \d+\.|[#>|]", sentence.text)
        assert "\n\n" not in text[sentence.start : sentence.end]
        assert sentence.text.count('"') % 2 == 0
        assert sentence.text.count("“") == sentence.text.count("”")
    assert [said for said in SAID.get(path.stem, []) if said not in " ".join(each.text for each in summary)] == []


def test_what_watches_learns_how_much_of_all_articles_has_been_read() -> None:
    shares: list[float] = []
    Summary([Article(f"{RED} {LONG}"), Article(OLD)], None, shares.append)
    assert shares == sorted(shares)
    assert (len(shares), shares[1], shares[-1]) == (3, 0.5, 1)
