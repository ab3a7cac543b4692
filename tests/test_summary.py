"""Which sentences are chosen, and how many."""

import math
import re
from pathlib import Path

import pytest
from conftest import Run

from summarize import DEFAULT_SENTENCES, split_sentences, summarize

RED = "Red boats carry heavy stones daily."
BLUE = "Blue ships deliver fresh apples weekly."
OLD = "Old carts bring dry timber monthly."
BOTH = f"{RED[:-1]} and {BLUE}"
LONG = "Painters, poets, bakers, tailors, farmers, millers, dyers, weavers, smiths, masons, potters and priests prayed."
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
        pytest.param(f"However, {RED} {BLUE}", BLUE, id="not a connective"),
        pytest.param(f"They say: {RED} {BLUE}", BLUE, id="not a pronoun"),
        pytest.param(f"That’s how {RED} {BLUE}", BLUE, id="not a curly contraction"),
        pytest.param(f'"{RED}" {BLUE}', BLUE, id="not a quotation"),
        pytest.param(f"“{RED}” {BLUE}", BLUE, id="not a curly quotation"),
        pytest.param(f"Do {RED[:-1]}? {BLUE}", BLUE, id="not a question"),
        pytest.param(f"Boats, boats, boats! {BLUE}", BLUE, id="not a short one"),
        pytest.param(f'The cook said "red boats, red boats, red boats. {BLUE}', BLUE, id="not a broken quotation"),
        pytest.param(f"The cook said “red boats, red boats, red boats. {BLUE}", BLUE, id="nor a broken curly one"),
        pytest.param(f"{LONG} {RED} {RED} {RED}", RED, id="not the longest"),
        pytest.param(f"{BOTH} Boats carry heavy stones. {BOTH}", BOTH, id="not the shortest"),
    ],
)
def test_the_best_sentence(text: str, best: str) -> None:
    assert texts(text) == [best]


@pytest.mark.parametrize(
    ("text", "sentences", "expected"),
    [
        pytest.param(f"{RED} {RED[:-6]} yearly. {BLUE}", 2, [RED, BLUE], id="what is said already counts for less"),
        pytest.param(f"{BLUE} Go on! {OLD} {RED}", 3, [BLUE, OLD, RED], id="short sentences come last"),
        pytest.param(f"{BLUE} Go on! {OLD} {RED}", 4, [BLUE, "Go on!", OLD, RED], id="but they come"),
        pytest.param(f"{OLD} {BLUE} Blue ships. Heavy boats. {BLUE} {RED} {RED}", 2, [BLUE, RED], id="in their order"),
        pytest.param(f"{RED} {BLUE}", 9, [RED, BLUE], id="all where there are fewer"),
        pytest.param(f"Red Boats\n\nHeavy Stones\n\n{RED}\n\n- Boats\n- Stones", 9, [RED], id="headings never"),
        pytest.param("Red Boats\n\nHeavy Stones", 9, [], id="headings alone"),
        pytest.param(" \n ", 9, [], id="nothing"),
    ],
)
def test_the_best_sentences(text: str, sentences: int, expected: list[str]) -> None:
    assert texts(text, sentences) == expected


@pytest.mark.parametrize(
    ("language", "text", "best"),
    [
        ("french", "Cependant, le bac rouge porte des pierres. Le cargo bleu livre des pommes.", "Le cargo bleu"),
        ("fr", "«Le bac rouge porte des pierres.» Le cargo bleu livre des pommes.", "Le cargo bleu"),
        ("de", "Dennoch trägt das rote Boot Steine. Das blaue Schiff liefert frische Äpfel.", "Das blaue Schiff"),
        ("ES", "Además, el barco rojo lleva piedras. La nave azul entrega manzanas.", "La nave azul"),
    ],
)
def test_each_language_has_its_own_openers(language: str, text: str, best: str) -> None:
    (only,) = texts(text, language=language)
    assert only.startswith(best)


def test_sentences_are_summarised_as_parts_of_their_own_document(run: Run, tmp_path: Path) -> None:
    (tmp_path / "one").write_text(f"{RED} {OLD}")
    (tmp_path / "two").write_text(BLUE)
    assert run("-m", "-n2", tmp_path / "one", tmp_path / "two").stdout.splitlines() == [RED, BLUE]
    assert texts(f"{RED} {OLD} {BLUE}", 2) == [RED, OLD]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        pytest.param(f"{RED} {BLUE}", 5, [], id="none"),
        pytest.param(f"{RED} {BLUE}", 6, [RED], id="exactly one"),
        pytest.param(f"{RED} {BLUE}", 11, [RED], id="hardly two"),
        pytest.param(f"{RED} {BLUE}", 12, [RED, BLUE], id="exactly two"),
        pytest.param(f"{LONG} {RED} {OLD}", 12, [RED, OLD], id="what does not fit is passed over"),
        pytest.param(f"{RED} {RED} {RED} {LONG} Go!", 8, [RED, "Go!"], id="a short one where no other fits"),
    ],
)
def test_what_fits_into_so_many_words(text: str, words: int, expected: list[str]) -> None:
    assert [each.text for each in summarize(text, words=words, language="english")] == expected


def test_ideographs_are_words() -> None:
    assert [each.text for each in summarize("渡船到达岛屿。狗。", words=7)] == ["渡船到达岛屿。"]
    assert [each.text for each in summarize("渡船到达岛屿。狗。", words=6)] == ["狗。"]


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
    ("arguments", "message"),
    [
        ({"sentences": 0}, "sentences and words must be at least 1"),
        ({"sentences": -1}, "sentences and words must be at least 1"),
        ({"words": 0}, "sentences and words must be at least 1"),
        ({"percent": 0}, "percent must be over 0 and at most 100"),
        ({"percent": 100.1}, "percent must be over 0 and at most 100"),
        ({"percent": math.nan}, "percent must be over 0 and at most 100"),
        ({"words": 9, "percent": 9}, "give words or percent, not both"),
        ({"language": "klingon"}, "unknown language 'klingon'; known are english, arabic, "),
        ({"language": ""}, "unknown language ''"),
    ],
)
def test_wrong_arguments(arguments: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        summarize(RED, **arguments)  # type: ignore[arg-type]
    if "language" in arguments:
        with pytest.raises(ValueError, match=re.escape(message)):
            split_sentences(RED, str(arguments["language"]))


@pytest.mark.parametrize(
    ("name", "first", "said"),
    [
        ("news.txt", "The Port Hallam city council voted 7 to 2 early Thursday to rebuild", "$4.5 million"),
        ("deutsch.txt", "Das Hallenbad von Lindenrode wird am 3. Oktober wieder geöffnet.", "2,4 Mio. Euro saniert."),
        ("mail.txt", "short version: i think we should buy a new pump now", "without the pump"),
        ("japanese.txt", "霧沢町で、十二年前に廃線となった鉄道の駅舎が、町の図書室として", "本を借りるには"),
    ],
)
def test_what_an_article_says(run: Run, articles: Path, name: str, first: str, said: str) -> None:
    summary = run(articles / name).stdout
    assert summary.startswith(first)
    assert said in summary


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
    assert len({sentence.start for sentence in summary}) == DEFAULT_SENTENCES
    for sentence in summary:
        assert not sentence.heading
        assert re.search(r"[.!?。！？][\"'”’»」)*_]*\Z", sentence.text)
        assert not re.match(r"[A-Z ]+, \w+ \d+\.|[#>|]", sentence.text)
        assert "\n\n" not in text[sentence.start : sentence.end]
        assert sentence.text.count('"') % 2 == 0
        assert sentence.text.count("“") == sentence.text.count("”")
