"""Which sentences are chosen, and how many."""

import json
import math
import random
import re
from pathlib import Path

import pytest
from conftest import Run

from summarize import summarize

RED = "Red boats carry heavy stones daily."
BLUE = "Blue ships deliver fresh apples weekly."
OLD = "Old carts bring dry timber monthly."
BOTH = f"{RED[:-1]} and {BLUE}"
LONG = "Painters, poets, bakers, tailors, farmers, millers, dyers, weavers, smiths, masons, potters and priests prayed."
WIDE = f"{LONG[:-1]} and {BOTH}"
FILL = "Go on! " * 9 + "Go on!"
NAMES = ["Anna", "Bruno", "Clara", "Dario", "Elena", "Felix", "Greta", "Hugo", "Irene", "Jonas"]
PLACES = ["harbour", "orchard", "quarry", "tannery", "chapel", "brewery", "windmill", "market", "foundry", "bridge"]
DEEDS = ["painted", "repaired", "measured", "guarded", "swept"]
TEN = " ".join(f"Sailor number {n} painted the boat of number {n} green." for n in range(10))


def texts(text: str, sentences: int = 1, language: str = "english") -> list[str]:
    """Return the texts of the chosen sentences."""
    return [each.text for each in summarize(text, sentences=sentences, language=language)]


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
            f"{FILL} Big red boats arrive. {BOTH} Go, red boats. Red boats, go!",
            BOTH,
            id="nor one that is dense for being short",
        ),
        *(
            pytest.param(f"The cook said {mark}red boats, red boats, red boats. {BLUE}", BLUE, id=f"no broken {mark}")
            for mark in '"“”„«»‹›「』'
        ),
        pytest.param(f'Boats "are red"Boats carry red boats. {BLUE}', BLUE, id="nor what a quotation is glued to"),
        pytest.param(
            f'Boats "are red"and carry red boats. {BLUE}', 'Boats "are red"and carry red boats.', id="but a typo"
        ),
        pytest.param(f"{FILL} {LONG[:-1]} and {BLUE[:-1]} and {OLD} {RED} {RED} {RED}", RED, id="nor for its length"),
        pytest.param(f"{FILL} {BOTH} {WIDE} {LONG} {OLD}", WIDE, id="nor for being short"),
        pytest.param(f"{LONG} {RED} {RED} {RED}", RED, id="not the longest"),
        pytest.param(f"{BOTH} Boats carry heavy stones. {BOTH}", BOTH, id="not the shortest"),
    ],
)
def test_the_best_sentence(text: str, best: str) -> None:
    assert texts(text) == [best]


# Says the words of RED over and over, in sentences too short to be chosen.
ECHO = "Red boats! They carry heavy! Stones daily! " * 3 + FILL


@pytest.mark.parametrize(
    "weaker",
    [
        *("However, {}", "They say {}", "That’s how {}", "He'd let {}", "And in the end {}"),
        *("For example, {}", "In his day, {}", "At the same time, {}", "From there {}", "One of them is {}"),
        pytest.param("red boats carry heavy stones daily.", id="lower case"),
        *("Lots of red boats carry heavy stones daily...", "Lots of red boats carry heavy stones daily…"),
        *('"{}"', "“{}”", "„{}“", "«{}»", "‘{}’"),
        *("Do {1}?", "(Do {1}?)", "Do {1}？", "Do {1}؟", "Do {1}፧"),
        *(
            "Tributes: The {}",
            "Keywords: lots of {}",
            "Red Boats: {}",
            "Red-hot News Tonight: {}",
            "O'Hara: The {}",
            "Anna’s Red Boats : The {}",
            "Red： The {}",
            "Src/main Ann: {}",
            "Src/main of Ann: {}",
        ),
        pytest.param("Red Boats Carry Heavy Stones daily.", id="capitals"),
        pytest.param("Red_boats = carry(heavy_stones) / daily.", id="code"),
        *("I have {}", "You have {}", "Up to now, I have {}"),
        *(
            "Lots of {1}, as far as can be told now, on https://example.org.",
            "As of now, up on http://x.org as well as all over {}",
        ),
    ],
)
def test_what_does_not_stand_alone_counts_for_less_but_for_something(weaker: str) -> None:
    weaker = weaker.format(RED, RED[:-1])
    assert texts(f"{FILL} {weaker} {BLUE}") == [BLUE]
    assert texts(f"{ECHO} {weaker} {BLUE}") == [weaker]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        *(("english", text) for text in ("Now, {}", "Red boats, they say, carry heavy stones daily.")),
        pytest.param("english", "Out of all of them came {}", id="an opener further on"),
        pytest.param("english", "Red boats: carry heavy stones daily.", id="a colon before lower case"),
        pytest.param("english", "Lots of news on it: {}", id="a colon further on"),
        pytest.param("english", "Red Boats Carry heavy stones daily.", id="half in capitals"),
        pytest.param("english", "Red boats carry heavy stones daily, up to you.", id="you further on"),
        pytest.param("english", "Red boats “carry heavy stones daily”.", id="a quotation further on"),
        pytest.param("english", "Red boats... carry heavy stones daily.", id="an ellipsis further on"),
        pytest.param("english", "Red boats (do they?) carry heavy stones daily.", id="a question further on"),
        pytest.param("italian", "I battelli rossi portano pietre pesanti oggi.", id="I in another language"),
    ],
)
def test_what_does_stand_alone(language: str, text: str) -> None:
    text = text.format("red boats, heavy stones, carried daily.")
    assert texts(f"{FILL} {text} {BLUE}", language=language) == [text]


@pytest.mark.parametrize(
    ("text", "best"),
    [
        pytest.param("{row}so on\n\n{row}so on.", "{row}so on.", id="goes behind its equal"),
        pytest.param("{row}and {row}so on\n\n{blue}", "{row}and {row}so on", id="but not behind everything"),
    ],
)
def test_what_has_no_closing_mark(text: str, best: str) -> None:
    words = {"row": "Red boats, they say, carry heavy stones daily, and " * 5, "blue": BLUE}
    assert texts(f"{FILL}\n\n{text.format(**words)}") == [best.format(**words)]


@pytest.mark.parametrize(
    ("text", "best"),
    [
        pytest.param(f"{FILL} {RED} {BLUE}", RED, id="no title"),
        pytest.param(f"# Apples\n\n{FILL} {RED} {BLUE}", BLUE, id="a title"),
        pytest.param(f"{FILL}\n\n# Apples\n\n{FILL} {RED} {BLUE}", RED, id="no title but a heading"),
        pytest.param(f"{FILL} {RED} {BLUE}\n\nGo on!", RED, id="one paragraph"),
        pytest.param(f"{FILL} {RED}\n\n{BLUE}", BLUE, id="the first of a paragraph"),
        pytest.param(f"{FILL} {RED}\r\n\r\n{BLUE}", BLUE, id="however lines end"),
        pytest.param(f"{FILL} {RED}\n \t\n{BLUE}", BLUE, id="with spaces between"),
        pytest.param(f"{FILL} {RED}\n{BLUE}", RED, id="but not of a line"),
        pytest.param(f"{FILL} {RED}\n## Fruit\n{BLUE}", BLUE, id="the first below a heading"),
    ],
)
def test_the_words_of_the_title_and_the_first_of_a_paragraph_count_for_more(text: str, best: str) -> None:
    assert texts(text) == [best]


BOOK = [f"{NAMES[n % 10]} {DEEDS[n // 7 % 5]} the {PLACES[n // 40]} near field {n}." for n in range(400)]


def test_each_sentence_adds_no_more_than_the_one_taken_before(run: Run) -> None:
    poor = [f"Field{n} grew hay{n}, corn{n} and oats{n}." for n in range(16)]
    rich = [f"{NAMES[n % 10]} {DEEDS[n % 5]} the {', the '.join(PLACES[n % 3 : 3 + n // 2])}." for n in range(16)]
    tour = [*poor, *rich]
    random.Random(13).shuffle(tour)
    added: dict[int, float] = {}
    for n in range(1, 20):
        found = json.loads(run("-fjson", "-n", n, stdin=" ".join(tour)).stdout)["sentences"]
        added |= {each["index"]: each["score"] for each in found if each["index"] not in added}
        assert len(added) == n
    assert list(added.values()) == sorted(added.values(), reverse=True)


def test_a_long_text_is_not_summed_up_by_its_first_part() -> None:
    tenths = [BOOK.index(each.text) // 40 for each in summarize(" ".join(BOOK), percent=10, language="english")]
    assert len(tenths) == 40
    assert min(map(tenths.count, range(10))) > 1
    # The first of them says most all the same.
    assert tenths.count(0) > 2 * tenths.count(9)
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
        pytest.param(f"{RED} {BLUE} {RED} Go on!", 4, [RED, BLUE, RED, "Go on!"], id="but where no other is left"),
        pytest.param(f"{RED} {BLUE}", 9, [RED, BLUE], id="all where there are fewer"),
        pytest.param(f"Red Boats\n\nHeavy Stones\n\n{RED}\n\n- Boats\n- Stones", 9, [RED], id="headings never"),
        pytest.param("Red Boats\n\nHeavy Stones", 9, [], id="headings alone"),
        pytest.param(" \n ", 9, [], id="nothing"),
    ],
)
def test_the_best_sentences(text: str, sentences: int, expected: list[str]) -> None:
    assert texts(text, sentences) == expected


@pytest.mark.parametrize(
    ("language", "opening"),
    [
        *(("fr", each) for each in ("Par ailleurs,", "Selon lui,", "D'autre part,", "D’ailleurs,", "En effet,")),
        *(("de", each) for each in ("Im Gegensatz dazu", "In diesem Jahr", "Auf der anderen Seite", "Zum Beispiel")),
        *(("es", each) for each in ("Por otra parte,", "Por ejemplo,", "Sin embargo,")),
        *(("it", each) for each in ("Per esempio,", "Lo stesso,", "Da loro")),
        *(("nl", each) for each in ("In tegenstelling", "In dezelfde week", "Aan de andere kant")),
        *(("pt", each) for each in ("Por exemplo,", "No entanto,", "Por outro lado,")),
        *(("ru", each) for each in ("Кроме того,", "После этого", "С другой стороны,")),
        *(("sv", each) for each in ("Till exempel", "På samma")),
    ],
)
def test_openers_of_several_words(language: str, opening: str) -> None:
    assert texts(f"{FILL} {opening} {RED} {BLUE}", language=language) == [BLUE]


@pytest.mark.parametrize("word", ["you", "this", "these", "such"])
def test_what_points_elsewhere_counts_for_less(word: str) -> None:
    assert texts(f"{FILL} Red boats, {word} say, carry heavy stones daily. {BLUE}") == [BLUE]
    assert texts(f"{FILL} Red boats, some say, carry heavy stones daily. {BLUE}") != [BLUE]


@pytest.mark.parametrize("order", ["See how", "Please see how", "Refer to how"])
def test_what_sends_the_reader_elsewhere_counts_for_less(order: str) -> None:
    assert texts(f"{FILL} {order} red boats carry heavy stones daily. {BLUE}") == [BLUE]
    assert texts(f"{FILL} Up to now red boats carry heavy stones daily. {BLUE}") != [BLUE]


@pytest.mark.parametrize(("title", "best"), [("barge - boats", "barge carries heavy stones daily."), ("Boats", BLUE)])
def test_what_the_title_names_needs_no_capital(title: str, best: str) -> None:
    assert texts(f"{title}\n\nbarge carries heavy stones daily. {BLUE}") == [best]


def test_what_a_comma_cuts_off_is_a_last_resort() -> None:
    row = "Red boats, they say, carry heavy stones daily, and " * 5
    assert texts(f"{FILL}\n\n{row}and {row}so on,\n\n{BLUE}") == [BLUE]


def test_an_address_points_away() -> None:
    assert texts(f"{FILL} Red boats at a@b.example carry heavy stones. {BLUE}") == [BLUE]
    assert texts(f"{FILL} Red boats at a.b.example carry heavy stones. {BLUE}") != [BLUE]


def test_a_question_that_shouts_is_one() -> None:
    assert texts(f"{FILL} {RED[:-1]}?! {BLUE}") == [BLUE]


def test_a_space_before_the_mark_cuts_nothing_off() -> None:
    assert texts(f"{FILL} {RED[:-1]} . {BLUE}") == [f"{RED[:-1]} ."]


def test_what_comes_last_adds_nothing(run: Run) -> None:
    scores = [sentence["score"] for sentence in json.loads(run("-fjson", stdin=f"{BLUE} Go on!").stdout)["sentences"]]
    assert scores[0] > scores[1] == 0


def test_sentences_are_summarised_as_parts_of_their_own_document(run: Run, tmp_path: Path) -> None:
    (tmp_path / "one").write_text(f"{RED} {OLD}")
    (tmp_path / "two").write_text(BLUE)
    assert run("-m", "-n2", tmp_path / "one", tmp_path / "two").stdout.splitlines() == [RED, BLUE]
    assert texts(f"{RED} {OLD} {BLUE}", 2) == [RED, OLD]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        pytest.param(f"{RED} {BLUE}", 1, [], id="none"),
        pytest.param(f"{RED} {BLUE}", 6, [RED], id="exactly one"),
        pytest.param(f"{RED} {BLUE}", 11, [RED], id="hardly two"),
        pytest.param(f"{RED} {BLUE}", 12, [RED, BLUE], id="exactly two"),
        pytest.param(f"{LONG} {RED} {OLD}", 12, [RED, OLD], id="what does not fit is passed over"),
        pytest.param(f"{RED} {RED} {RED} {LONG} Go!", 8, [RED], id="no scrap to fill what is left"),
        pytest.param(f"{RED} {BLUE} Go!", 5, ["Go!"], id="but where nothing else fits"),
    ],
)
def test_what_fits_into_so_many_words(text: str, words: int, expected: list[str]) -> None:
    assert [each.text for each in summarize(text, words=words, language="english")] == expected


@pytest.mark.parametrize(
    ("percent", "expected"),
    [(1, 1), (10, 1), (19, 1), (20, 2), (29.9, 2), (55, 5), (99, 9), (100, 10), (0.001, 1)],
)
def test_a_percentage_is_rounded_down_but_not_to_nothing(percent: float, expected: int) -> None:
    assert len(summarize(TEN, percent=percent)) == expected


def test_other_lengths_go_before_the_number_of_sentences() -> None:
    assert [len(summarize(TEN)), len(summarize(TEN, sentences=5, percent=20))] == [3, 2]
    assert len(summarize(TEN, sentences=1, words=40)) > 1


@pytest.mark.parametrize(
    "arguments",
    [
        {"sentences": 0},
        {"sentences": -1},
        {"words": 0},
        {"percent": 0},
        {"percent": 100.1},
        {"percent": math.nan},
        {"words": 9, "percent": 9},
    ],
)
def test_wrong_arguments(arguments: dict[str, float]) -> None:
    message = "give sentences or words of at least 1, or percent over 0 and at most 100"
    with pytest.raises(ValueError, match=message):
        summarize(RED, **arguments)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("news.txt", ["voted 7 to 2 early Thursday to rebuild", "$4.5 million"]),
        ("deutsch.txt", ["eine Genossenschaft aus 1.860 Bürgern", "2,4 Mio. Euro saniert."]),
        ("mail.txt", ["i think we should buy a new pump now", "without the pump"]),
        ("japanese.txt", ["霧沢町で、十二年前に廃線となった鉄道の駅舎が、町の図書室として", "本を借りるには"]),
    ],
)
def test_what_an_article_says(run: Run, articles: Path, name: str, said: list[str]) -> None:
    summary = run(articles / name).stdout
    assert [each for each in said if each not in summary] == []


def test_what_is_no_part_of_the_body_is_in_no_summary(run: Run, articles: Path) -> None:
    everything = run("-p100", articles / "news.txt").stdout
    for heading in (
        "PORT HALLAM",
        "/Harbor News/",
        "Port Hallam votes",
        "A wall that failed",
        "Doubts on Front Street",
    ):
        assert heading not in everything


ARTICLES = sorted((Path(__file__).parent / "articles").iterdir())


@pytest.mark.parametrize("path", ARTICLES, ids=[path.stem for path in ARTICLES])
def test_a_summary_is_whole_sentences_of_the_body(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    summary = summarize(text)
    assert len({sentence.start for sentence in summary}) == 3
    for sentence in summary:
        assert not sentence.heading
        assert re.search(r"[.!?。！？][\"'”’»」)*_]*\Z", sentence.text)
        assert not re.match(r"[A-Z ]+, \w+ \d+\.|[#>|]", sentence.text)
        assert "\n\n" not in text[sentence.start : sentence.end]
        assert sentence.text.count('"') % 2 == 0
        assert sentence.text.count("“") == sentence.text.count("”")
