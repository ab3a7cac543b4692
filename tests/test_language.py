"""What the script knows of languages, and how it reads those that it has no tables of, and scripts without spaces."""

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from conftest import Run, check

from summarize import FOREIGN, LANGUAGES, find_language, nltk_module, split_sentences, summarize

NAMES = [*dict.fromkeys(language.name for language in LANGUAGES.values())]
# A text in each language, or two where it is easily taken for another; and in languages without tables.
TEXTS = """
english    The ferry leaves at noon. We have seen it from the hill. There was nobody on it.
arabic     غادرت السفينة في الصباح. ثم عادت قبل المساء. لم يكن أحد على ظهرها.
arabic     رست السفينة عند الميناء القديم منذ يومين، حيث ليست رياح البحر قوية جدا.
danish     Færgen sejler efter frokost. Vi så den fra bakken. Der var ikke nogen om bord, og det var meget sært.
danish     Bageren åbner klokken seks. Han har ikke råd til en ny ovn. Derfor bager han kun om natten.
dutch      De boot vertrekt om twaalf uur. Wij hebben hem van de heuvel gezien. Er was niemand aan boord.
finnish    Lautta lähtee, kun on aamu. Me olemme nähneet sen mäeltä. Siellä ei ollut ketään, vaikka se oli auki.
finnish    Lähdimme aamulla saaristoon, jossa tuuli. Siihen aikaan saarilla asui paljon enemmän kalastajia.
french     Le bac part à midi. Nous l’avons vu depuis la colline. Il n’y avait personne dans la cabine.
french     L'eau d'Arles, l'air d'Aix, j'aime.
german     Die Fähre fährt am Mittag ab. Wir haben sie vom Hügel aus gesehen. Niemand war auf dem Schiff.
hungarian  A komp délben indul. Mi a dombról láttuk, hogy nem volt rajta senki. Ez az ember is csak nézte.
hungarian  Valaki kiáltott, mielőtt hajónk kikötött volna. Mindenki partra szállt, hiszen zuhogott.
italian    Il traghetto parte a mezzogiorno. Lo abbiamo visto dalla collina. Non c’era nessuno con il capitano.
norwegian  Ferja går etter lunsj. Vi så den fra høyden. Det var ikke noen om bord, og det var mye rart.
norwegian  Bakeren åpner klokka seks. Han har ikke råd til en ny ovn. Derfor baker han bare om natta.
portuguese A balsa parte ao meio-dia. Nós a vimos do alto da colina. Não havia ninguém com o capitão.
romanian   Bacul pleacă la prânz. Noi l-am văzut de pe deal. Nu era nimeni cu căpitanul, dar nu se știe de ce.
romanian   Pescarii aşteaptă vântul şi ploaia. Totuşi vaporul plecase.
russian    Паром уходит в полдень. Мы видели его с холма. На нём никого не было, но это нас не удивило.
russian    Порт стоит пустым, хотя никто сейчас рыбу ловить запретил бы. Можно лишь гулять перед воротами.
spanish    El barco sale al mediodía. Lo hemos visto desde la colina. No había nadie con el capitán.
swedish    Färjan går efter lunch. Vi såg den från kullen. Det var inte någon ombord, och det var mycket dumt.
-          محمد در تهران به دنیا آمد و معلم شد. مثل پدرش فقط کتاب می‌خواند و با او به خانه و باغ و کوه می‌رفت.
-          Vapur öğlen kalkıyor. Hava kararmadan dönüyor. Onu tepeden gördük.
-          Prom odpływa w południe. Wraca przed zmrokiem. Widzieliśmy go ze wzgórza.
-          Přívoz odjíždí v poledne a do tmy se vrátí. Viděli jsme ho z kopce, ale nebyl na něm nikdo.
-          Trajekt polazi u podne i vraća se do mraka. Vidjeli smo ga s brda, ali na njemu nije bilo nikoga.
-          Паром відпливає о полудні. Він повертається до вечора. Її ми бачили з пагорба.
-          渡船中午出发。天黑以前回来。我们从山上看见了它。
-          Harrow, Maddox & Quist. Tolliver Harbor. Brackwater.
-          1934 2,5 77. 190 19. 40!
"""
# Some words of each language that open what leans on the sentence before, and some others that have no content.
WORDS = """
en he they this these however therefore also but / the of was with from have very which
ar ولكن هذه ذلك لذلك هو / في من على التي إلى كان
da han hun dette desuden derfor men / af ikke som til har på
nl hij deze dit maar echter daarom / het een van niet zijn met
fi hän tämä se mutta kuitenkin siksi / ei on oli joka myös kun
fr il elle cette mais cependant ainsi / le des dans avec pas était
de er sie diese aber jedoch deshalb / der und nicht mit von wurde
hu ez ő de azonban ezért pedig / az egy nem hogy volt meg
it egli questa ma tuttavia quindi inoltre / il della che non con era
no han hun dette men derfor imidlertid / av på ikke som til har
pt ele essa isso mas portanto também / o uma não com para foi
ro el această dar însă deci astfel / un nu care din pentru este
ru он она этот но однако поэтому / в не что на был для
es ella esto pero además así también / el los una no con para
sv han hon detta men dock därför / av på inte som till har
"""
# What opens a sentence that leans, in languages without tables.
OPENERS = "On Jednak Však Navíc Він Однак Αυτός Όμως Bu Ancak הוא לכן او اما यह लेकिन Namun Nó 这 但 しかし 그러나"
PHRASES = {
    "fr": ["Par ailleurs,", "Selon lui,", "D'autre part,", "D’ailleurs,"],
    "de": ["Im Gegensatz dazu", "Auf der anderen Seite", "Zum Beispiel"],
    "es": ["Por otra parte,", "Sin embargo,", "Por ejemplo,"],
    "ru": ["Кроме того,", "После этого"],
    "en": ["It's", "It’s", "At the same time,"],
    "": [*OPENERS.split(), "그 배는"],
}


def record(run: Run, text: str, *options: object) -> dict[str, Any]:
    """Return what JSON says of a text."""
    found: dict[str, Any] = json.loads(run("-fjson", "-n99", *options, stdin=text).stdout)
    return found


def keywords(found: dict[str, Any]) -> dict[str, int]:
    """Return the words that decided, in lower case, with their counts."""
    return {each["word"].lower(): each["count"] for each in found["keywords"]}


def lines(table: str) -> list[tuple[str, str]]:
    """Return the first word of each line of a table, and the rest."""
    return [(first, rest.strip()) for first, _, rest in (line.partition(" ") for line in table.strip().split("\n"))]


@pytest.mark.parametrize(("name", "text"), lines(TEXTS))
def test_the_language_of_a_text_is_told(run: Run, name: str, text: str) -> None:
    foreign = set() if name == "-" else set(FOREIGN) & set(text) - set("".join(LANGUAGES[name].stop_words))
    assert not foreign, f"take {foreign} out of FOREIGN, or add stop words that have them"
    for spelling in (text, text.upper(), unicodedata.normalize("NFD", text), text.replace("'", "’")):
        assert record(run, spelling)["language"] == (None if name == "-" else name)


LINK_LIST = "\n".join(f"{n}. https://a.example/{n}" for n in range(1, 60))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "\n\n".join(f"{n}\n00:00:{n}.480 --> 00:00:{n + 1}.320\nEl barco sale y no vuelve." for n in range(10, 30)),
            "es",
        ),
        (f"Das Schiff fährt am Mittag ab. Wir haben es vom Hügel aus gesehen.\n\n{LINK_LIST}", "de"),
        # A sign of Japanese is a word or less; what is chosen from a menu in English tells nothing.
        ("Home of the boats, and of the ferry\n\n" + "渡船は正午に港を出て、暗くなる前に戻ります。" * 4, None),
        # "o", which is "or" and "the" in other languages, stands for a bullet.
        ("\n".join(f"o 여객선 {n}호는 정오에 항구를 떠난다." for n in range(1, 20)), None),
        ("Mapunda est Ilowe.", None),  # One word alone tells nothing.
    ],
)
def test_what_is_no_language_counts_for_none(run: Run, text: str, code: str | None) -> None:
    told = record(run, text)["language"]
    assert (LANGUAGES[told].code if told else None) == code


def test_each_language_has_a_text() -> None:
    assert {*NAMES} <= {name for name, _ in lines(TEXTS)}, "it needs a line in TEXTS, with all of its letters"


def test_words_of_another_script_tell_as_they_are_many_or_few() -> None:
    english = "The ferry of the town has left the harbour, and it is not to be seen from there. " * 4
    assert find_language(None, f"{english} Он и она.").name == "english"
    assert find_language(None, f"{english} هو في من.").name == "english"
    assert find_language(None, f"{english}{'Он был на море, и она не была там с ним. ' * 3}").name == "russian"


def test_a_quotation_in_another_language_tells_nothing(run: Run) -> None:
    texts = {name: text for name, text in lines(TEXTS) if name in ("english", "german")}
    assert record(run, texts["english"] * 2 + texts["german"] * 6)["language"] == "german"


@pytest.mark.parametrize("code", ["de", "DE", "german", "German", "de-AT", "de_CH", "de_DE.UTF-8"])
def test_a_language_that_is_named_goes_before_that_of_the_text(run: Run, code: str) -> None:
    text = "The die is cast on the pier, and the die is old."
    assert record(run, text, "-l", code)["language"] == "german"
    # In English "die" is a word that counts, in German it is an article.
    assert "die" in keywords(record(run, text, "-len"))
    assert "die" not in keywords(record(run, text, "-l", code))


@pytest.mark.parametrize(
    ("name", "advice"),
    [*((name, "leave it out") for name in ("klingon", "", "xx")), ("englisch", r"did you mean english\?")],
)
def test_unknown_language(name: str, advice: str) -> None:
    for function in (summarize, split_sentences):
        with pytest.raises(ValueError, match=f"'{name}'; {advice}.*ar da de en"):
            function("A sentence.", language=name)


def test_languages_are_those_of_the_stemmer() -> None:
    snowball = nltk_module("nltk.stem.snowball").SnowballStemmer
    assert {*snowball.languages} - {"porter"} <= {*NAMES}  # Of others the plain word is the term.
    assert {language.code for language in LANGUAGES.values()} == {code for code, _ in lines(WORDS)}


@pytest.mark.parametrize(("code", "words"), lines(WORDS))
def test_words_of_a_language(run: Run, code: str, words: str) -> None:
    openers, others = words.split(" / ")
    assert keywords(record(run, f"{words.replace(' /', '')} qwrt.", "-l", code)) == {"qwrt": 1}
    for opener in openers.split():
        assert leans(opener.title(), code), opener
    assert not leans(others.split()[0].title(), code)
    table = LANGUAGES[code].stop_words
    assert LANGUAGES[code].openers < table
    assert [word for word in table if word != unicodedata.normalize("NFC", word.lower()) or "’" in word] == []


def leans(opening: str, code: str | None) -> bool:
    """Tell whether a sentence that opens so is passed over for one that comes later."""
    text = f"Zxcv bnmk plkj hgfd wqvs. {opening} mnbv lkjh wrqs kzsx pmlk. Tqrw vcxz dfgh jklm hpnm."
    first, second = summarize(text, sentences=2, language=code)
    assert first.start == 0
    return second.text.startswith("Tqrw")


@pytest.mark.parametrize(("code", "opening"), [(code, each) for code, row in PHRASES.items() for each in row])
def test_what_leans_on_the_sentence_before(code: str, opening: str) -> None:
    assert leans(opening, code or None)


@pytest.mark.parametrize("opening", ["그림은", "그룹은"])
def test_what_only_begins_like_an_opener(opening: str) -> None:
    assert not leans(opening, None)


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", "pumps pumped pumping"),
        ("en", "Owner owner’s owner's"),
        ("en", "pump pu\u00admps pum\u2060ped"),
        ("de", "Brücke Brücken BRÜCKE"),
        ("fr", "l'homme d’homme hommes"),
        ("fr", "l'eau d’eau eau"),
        ("it", "l’acqua dell'acqua un’acqua"),
        ("ru", "мост мосту мостом"),
        ("fi", "vene veneet veneen"),
        ("es", "reparación reparacio\u0301n reparaciones"),
        ("", "ガ犬 カ\u3099犬 ガ犬"),
        ("", "渡船慢 新渡船 渡船了"),
        ("", "สะพานเก ขมสะพาน สะพาน"),
        ("", "ຂົວເກົ່າ ຂ້າມຂົວ ຂົວ"),
        ("", "တံတားဟောင်း ထိုတံတား တံတား"),
        ("", "ស្ពានចាស់ ឆ្លងស្ពាន ស្ពាន"),
        ("", "vapur VAPUR Vapur"),
    ],
)
def test_forms_of_a_word_count_together(run: Run, language: str, forms: str) -> None:
    text = "Qwrt {} zxcv. Plkj {} hgfd. Mnbv {} lkjh.".format(*forms.split())
    assert 3 in keywords(record(run, text, *(["-l", language] if language else []))).values()


@pytest.mark.parametrize(
    ("language", "text", "terms"),
    [
        ("en", "Pump pomp hall shall.", "pump pomp hall shall"),
        ("en", f"{'bab' * 14}s {'bab' * 14}ing.", f"{'bab' * 14}s {'bab' * 14}ing"),
        ("en", "They’d we'd who’d those’ll that’d qwrt.", "qwrt"),
        ("fr", "D’une l'autre qu’elle qu'une s’est j'ai qwrt.", "qwrt"),
        ("en", "He'd qwrt zxcv of o'clock.", "qwrt zxcv o'clock"),
        ("en", "O'Hara’s qwrt, O'Hara zxcv O'Hara.", "o'hara qwrt zxcv"),
        ("de", "Für uns qwrt.", "qwrt"),
        ("it", "Su al nell qwrt all'zxcv.", "qwrt zxcv"),
        ("nl", "Zich bij het qwrt.", "qwrt"),
        ("sv", "Vi vill inte qwrt.", "qwrt"),
        ("", "Про здоров'я qwrt.", "про здоров'я qwrt"),
        ("en", "Qwrt 1934 77 2nd x UN.", "qwrt 2nd un"),
        ("en", "Qwrt https://a.example/hay www.example.org zxcv.", "qwrt zxcv"),
        ("", "渡船です。", "渡船 船で"),
        ("", "渡船的人。渡船了。", "渡船"),
        ("", "佐々木。", "佐々 々木"),
        ("", "渡船ferry。", "渡船 ferry"),
        ("", "หมู่ ปู่ที่.", "หมู่ ปู่ที่"),
        ("", "גָּדוֹל كِتَابٌ.", "גָּדוֹל كِتَابٌ"),
        ("", "பாலம் সেতু.", "பாலம் সেতু"),
    ],
)
def test_what_terms_are(run: Run, language: str, text: str, terms: str) -> None:
    assert set(keywords(record(run, text, *(["-l", language] if language else [])))) == set(terms.split())


@pytest.mark.parametrize("name", ["deutsch.txt", "francais.txt", "russian.txt", "japanese.txt"])
def test_decomposed_articles_give_the_same_summary(articles: Path, name: str) -> None:
    article = (articles / name).read_text(encoding="utf-8")
    chosen = [summarize(unicodedata.normalize(form, article), sentences=6) for form in ("NFC", "NFD")]
    composed, decomposed = ([sentence.text for sentence in sentences] for sentences in chosen)
    assert composed != decomposed
    assert composed == [unicodedata.normalize("NFC", text) for text in decomposed]


def test_long_words_count_for_more_in_languages_without_tables() -> None:
    short, long = "Kalu remo tupa siv.", "Kalubremotupa sivanokremil tupakremosiv gradenovik."
    assert summarize(f"{short} {long}", sentences=1)[0].text == long
    assert summarize(f"{short} {long}", sentences=1, language="en")[0].text == short


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("ཆར་པ་བབས། །¦མི་ཚོ་ནང་ལ་ལོག །¦ཁོ་ཉལ། །", id="Tibetan"),
        pytest.param("ᠪᠣᠷᠣᠭᠠᠨ ᠣᠷᠣᠪᠠ᠃¦ ᠬᠦᠮᠦᠨ ᠬᠠᠷᠢᠪᠠ᠃", id="Mongolian"),
        pytest.param("ᱫᱟᱜ ᱫᱟᱜ ᱠᱮᱫᱟ᱾¦ ᱦᱚᱲ ᱪᱟᱞᱟᱣ ᱮᱱᱟ᱿", id="Santali"),
        pytest.param("ሀገር፡ቤት፡ሄደ፡፡¦ተመለሰ፨", id="Amharic, with marks between words"),
        pytest.param("Ժամը 10:30 էր, իսկ նա քնած էր։", id="an hour in Armenian"),
        pytest.param("¬ข่าวสะพานเก่า¦\n\nกำแพงพังลงเมื่อคืนนี้เพราะพายุ ¦ไม่มีใครได้รับบาดเจ็บเลยในคืนนั้น", id="a Thai headline"),
    ],
)
def test_scripts(marked: str) -> None:
    check(marked, None)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The ferry is late.", 4, id="English"),
        pytest.param("渡船很慢。", 4 + 1, id="Chinese, and its mark"),
        pytest.param("ferryは遅い。", 4 + 1, id="Japanese"),
        pytest.param("กำแพงพังลงเมื่อคืน.", -(-18 // 5) + 1, id="Thai, five letters and marks a word"),
        pytest.param("ຂົວເກົ່າຂ້າມ.", 3 + 1, id="Lao"),
        pytest.param("မိုးရွာ။", 2 + 1, id="Burmese, and its mark"),
        pytest.param("ភ្លៀងធ្លាក់។", 3 + 1, id="Khmer"),
        pytest.param("ཆར་པ་བབས།", 3 + 3, id="Tibetan, and its marks"),
        pytest.param("ዝናብ ዘነበ።", 2, id="Amharic"),
    ],
)
def test_words_are_counted(run: Run, text: str, words: int) -> None:
    assert record(run, text)["total_words"] == words
    assert [run("-w", most, stdin=text).stdout.count("\n") for most in (words, words - 1)] == [1, 0]


def test_merged_files_are_each_read_in_their_own_language(run: Run, tmp_path: Path) -> None:
    texts = {
        "german": "Die Brücke gilt bzw. Qwpl als alt. Sie war nicht mehr sicher, und die Brücke wurde im Mai gesperrt.",
        "english": "Nobody should die on the bridges. Let ferries die, and the bridges never die. A bridge may die.",
        "polish": "Most nad rzeką został zamknięty w poniedziałek. Inżynierowie znaleźli pęknięcia w filarach mostu.",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    found = json.loads(run("-fjson", "-m", "-n99", *(tmp_path / name for name in texts)).stdout)
    assert found["language"] == ["german", "english", None]
    assert found["total_sentences"] == 7
    # "die" is an article in one and a word in another, and the stem of "bridges" is English.
    assert (keywords(found)["die"], keywords(found)["bridges"]) == (4, 3)
