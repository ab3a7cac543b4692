"""What the script knows of languages: which one a text is in, and its stop words, stems, elisions and spellings."""

import unicodedata
from pathlib import Path
from typing import Literal

import pytest

from summarize import LANGUAGES, UNKNOWN, WORD, Language, detect_language, find_language, split_sentences, summarize

NAMES = [language.name for language in LANGUAGES]
TEXTS = {
    "english": "The ferry leaves at noon. We have seen it from the hill. There was nobody on it.",
    "arabic": "غادرت السفينة في الصباح. ثم عادت قبل المساء. لم يكن أحد على ظهرها.",
    "danish": "Færgen sejler efter frokost. Vi så den fra bakken. Der var ikke nogen om bord, og det var meget sært.",
    "dutch": "De boot vertrekt om twaalf uur. Wij hebben hem van de heuvel gezien. Er was niemand aan boord.",
    "finnish": "Lautta lähtee, kun on aamu. Me olemme nähneet sen mäeltä. Siellä ei ollut ketään, vaikka se oli auki.",
    "french": "Le bac part à midi. Nous l’avons vu depuis la colline. Il n’y avait personne dans la cabine.",
    "german": "Die Fähre fährt am Mittag ab. Wir haben sie vom Hügel aus gesehen. Niemand war auf dem Schiff.",
    "hungarian": "A komp délben indul. Mi a dombról láttuk, hogy nem volt rajta senki. Ez az ember is csak nézte.",
    "italian": "Il traghetto parte a mezzogiorno. Lo abbiamo visto dalla collina. Non c’era nessuno con il capitano.",
    "norwegian": "Ferja går etter lunsj. Vi så den fra høyden. Det var ikke noen om bord, og det var mye rart.",
    "portuguese": "A balsa parte ao meio-dia. Nós a vimos do alto da colina. Não havia ninguém com o capitão.",
    "romanian": "Bacul pleacă la prânz. Noi l-am văzut de pe deal. Nu era nimeni cu căpitanul, dar nu se știe de ce.",
    "russian": "Паром уходит в полдень. Мы видели его с холма. На нём никого не было, но это нас не удивило.",
    "spanish": "El barco sale al mediodía. Lo hemos visto desde la colina. No había nadie con el capitán.",
    "swedish": "Färjan går efter lunch. Vi såg den från kullen. Det var inte någon ombord, och det var mycket dumt.",
}


def texts(text: str, sentences: int = 1, language: str | None = None) -> list[str]:
    """Return the texts of the chosen sentences."""
    return [sentence.text for sentence in summarize(text, sentences=sentences, language=language)]


@pytest.mark.parametrize("language", LANGUAGES, ids=NAMES)
def test_each_language_is_detected(language: Language) -> None:
    assert detect_language(TEXTS[language.name]) is language
    assert detect_language(TEXTS[language.name].upper()) is language


@pytest.mark.parametrize("apostrophe", ["'", "’"], ids=["straight", "curly"])
def test_elisions_tell_a_language(apostrophe: str) -> None:
    assert detect_language("L’eau d’Arles, l’air d’Aix, j’aime.".replace("’", apostrophe)).name == "french"


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param("Vapur öğlen kalkıyor. Hava kararmadan dönüyor. Onu tepeden gördük.", 3, id="Turkish"),
        pytest.param("Prom odpływa w południe. Wraca przed zmrokiem. Widzieliśmy go ze wzgórza.", 3, id="Polish"),
        pytest.param("渡船中午出发。天黑以前回来。我们从山上看见了它。", 3, id="Chinese"),
        pytest.param("1934 2,5 77. 190 19. 40!", 3, id="digits"),
        pytest.param("Harrow, Maddox & Quist. Tolliver Harbor. Brackwater.", 3, id="names"),
        pytest.param("Dr. Aksoy vapurda. Prof. Demir tepede.", 2, id="titles"),
        pytest.param("", 0, id="empty"),
    ],
)
def test_a_text_in_none_of_them(text: str, sentences: int) -> None:
    assert detect_language(text) is UNKNOWN
    assert len(split_sentences(text)) == len(texts(text, 9)) == sentences


@pytest.mark.parametrize("language", LANGUAGES, ids=NAMES)
def test_language_by_name_and_code(language: Language) -> None:
    for name in (language.name, language.code, language.name.upper(), language.code.title()):
        assert find_language(name, TEXTS["german" if language.code == "en" else "english"]) is language


def test_language_goes_before_detection() -> None:
    text = "Qwrt bzw. Qwpl zxcv."
    assert [len(split_sentences(text, language)) for language in ("german", "DE", "english", None)] == [1, 1, 2, 2]
    # In English "die" is a word that counts, in German it is an article.
    text = "Die die die die qwrt zxcv. Plkj mnbv hgfd zxcv."
    assert [texts(text, 1, language)[0][:3] for language in ("german", "en")] == ["Plk", "Die"]


@pytest.mark.parametrize("name", ["klingon", "", "xx", "auto", "englisch"])
def test_unknown_language(name: str) -> None:
    with pytest.raises(ValueError, match=f"unknown language '{name}'.*english.*swedish"):
        summarize("A sentence.", language=name)
    with pytest.raises(ValueError, match="unknown language"):
        split_sentences("A sentence.", name)


@pytest.mark.parametrize("language", LANGUAGES, ids=NAMES)
def test_stop_words_do_not_count(language: Language) -> None:
    words = sorted(word for word in language.stop_words if len(word) > 1 and word not in language.openers)
    chatter = " ".join(words[:8])
    text = f"{chatter} rt? {chatter} qw! Qwrt zxcv bnmk plkj. {chatter} hg!"
    assert texts(text, language=language.name) == ["Qwrt zxcv bnmk plkj."]


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        pytest.param("en", ["pumps", "pumped", "pumping"], id="English"),
        pytest.param("en", ["Owner", "owner’s", "owners"], id="possessive"),
        pytest.param("en", ["pump", "pu\u00admps", "pum\u00adped"], id="soft hyphens"),
        pytest.param("en", ["ferry’s", "ferry's", "FERRIES"], id="apostrophes"),
        pytest.param("de", ["Brücke", "Brücken", "BRÜCKE"], id="German"),
        pytest.param("fr", ["réparer", "répare", "réparait"], id="French"),
        pytest.param("fr", ["l'homme", "d'homme", "hommes"], id="elisions"),
        pytest.param("fr", ["l’homme", "qu’homme", "L'HOMME"], id="elisions with curly apostrophes"),
        pytest.param("it", ["l’acqua", "dell'acqua", "un’acqua"], id="Italian elisions"),
        pytest.param("ru", ["мост", "мосту", "мостом"], id="Russian"),
        pytest.param("fi", ["vene", "veneet", "veneen"], id="Finnish"),
        pytest.param("es", ["reparación", "reparacio\u0301n", "reparaciones"], id="decomposed letters"),
        pytest.param(None, ["渡船修理", "新渡船", "渡船"], id="pairs of characters"),
        pytest.param(None, ["vapur", "VAPUR", "Vapur"], id="no language"),
    ],
)
def test_forms_of_a_word_count_together(language: str | None, forms: list[str]) -> None:
    # Of sentences of the same worth the first is taken, so only a word that is counted thrice brings the second up.
    first, second, third = forms
    text = f"Qwrt zxcv bnmk plkj. Hgfd {first} mnbv lkjh. Tqrw {second} kzsx wqvs. Vcxz {third} dfgh jklm."
    assert texts(text, language=language) == [f"Hgfd {first} mnbv lkjh."]


@pytest.mark.parametrize("forms", [["pump", "pomp", "pamp"], ["hall", "shall", "allh"]], ids=["vowels", "parts"])
def test_other_words_do_not_count_together(forms: list[str]) -> None:
    first, second, third = forms
    text = f"Qwrt zxcv bnmk plkj. Hgfd {first} mnbv lkjh. Tqrw {second} kzsx wqvs. Vcxz {third} dfgh jklm."
    assert texts(text, language="en") == ["Qwrt zxcv bnmk plkj."]


@pytest.mark.parametrize(
    ("language", "elisions"),
    [
        pytest.param("english", "They’d we'd who’d what'd those’ll that’d", id="English"),
        pytest.param("french", "D’une l'autre qu’elle qu'une s’est j'avais", id="French"),
    ],
)
def test_elided_stop_words_do_not_count(language: str, elisions: str) -> None:
    assert texts(f"{elisions} rt. Qwrt zxcv bnmk plkj. {elisions} hg.", 1, language) == ["Qwrt zxcv bnmk plkj."]


@pytest.mark.parametrize("apostrophe", ["'", "’"], ids=["straight", "curly"])
def test_openers_lean_with_either_apostrophe(apostrophe: str) -> None:
    text = f"It{apostrophe}s qwrt zxcv bnmk plkj. Qwrt zxcv bnmk plkj mnbv."
    assert texts(text, language="english") == ["Qwrt zxcv bnmk plkj mnbv."]


@pytest.mark.parametrize("name", ["deutsch.txt", "francais.txt", "espanol.txt", "russian.txt", "japanese.txt"])
def test_decomposed_articles_give_the_same_summary(articles: Path, name: str) -> None:
    article = (articles / name).read_text(encoding="utf-8")
    composed, decomposed = (texts(unicodedata.normalize(form, article), 6) for form in ("NFC", "NFD"))
    assert composed != decomposed
    assert composed == [unicodedata.normalize("NFC", text) for text in decomposed]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param("fr", "Il vint le 5 déc. Paul dormait.", "Il vint le 5 déc. Paul dormait.", id="abbreviation"),
        pytest.param("es", "Él qwrt zxcv bnmk plkj. Qwrt zxcv bnmk plkj.", "Qwrt zxcv bnmk plkj.", id="opener"),
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_tables_know_decomposed_words(form: Literal["NFC", "NFD"], language: str, text: str, expected: str) -> None:
    assert texts(unicodedata.normalize(form, text), 1, language) == [unicodedata.normalize(form, expected)]


@pytest.mark.parametrize(("word", "sentences"), [("Québec", 1), ("Étaient", 2)], ids=["name", "starter"])
def test_decomposed_word_behind_an_abbreviation(word: str, sentences: int) -> None:
    text = unicodedata.normalize("NFD", f"Paul et Marie vivent au bd. {word} Nord.")
    assert len(split_sentences(text, "french")) == sentences


def test_languages_are_those_of_the_stemmer() -> None:
    from nltk.stem.snowball import SnowballStemmer

    assert sorted(NAMES) == sorted({*SnowballStemmer.languages} - {"porter"})
    assert len({language.code for language in LANGUAGES}) == len(NAMES)
    assert all(len(language.code) == len("en") for language in LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES, ids=NAMES)
def test_tables(language: Language) -> None:
    for words, least in ((language.stop_words, 60), (language.abbreviations, 20), (language.openers, 20)):
        assert len(words) >= least
        assert [word for word in words if word != unicodedata.normalize("NFC", word.lower())] == []
        assert [word for word in words if word.endswith(".") or {"/", "’"} & set(word)] == []


@pytest.mark.parametrize("language", LANGUAGES, ids=NAMES)
def test_abbreviations_end_no_sentence_before_a_name(language: Language) -> None:
    for abbreviation in language.abbreviations:
        assert len(split_sentences(f"Qwrt {abbreviation}. Qwpl zxcv.", language.name)) == 1, abbreviation


@pytest.mark.parametrize("language", LANGUAGES, ids=NAMES)
def test_stop_words_and_openers_are_words(language: Language) -> None:
    assert [word for word in language.stop_words | language.openers if not WORD.fullmatch(word)] == []
