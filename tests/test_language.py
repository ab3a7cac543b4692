"""What the script knows of languages, what it learns of others, and how it reads scripts without spaces or marks."""

import json
import re
import unicodedata
from pathlib import Path
from typing import Any, Literal

import pytest
from conftest import Run

import summarize as script
from summarize import ABBREVIATIONS, INITIALS, LANGUAGES, Language, split_sentences, summarize

NAMES = [*dict.fromkeys(language.name for language in LANGUAGES.values())]
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
# Languages that are easily taken for one another, and those that no set measures.
MORE_TEXTS = [
    (
        "arabic",
        "افتتحت البلدية المكتبة الجديدة يوم الأحد. وقال المدير إن الكتب متاحة لكل من يريد. لم يحضر أحد من الوزارة.",
    ),
    ("arabic", "هذا الجسر قديم جدا. بناه الناس قبل مئة عام ولا يزال قويا. على الزوار أن يعبروه مشيا."),
    (
        "danish",
        "Kommunen vil lukke den gamle skole. Forældrene er vrede, for der er ingen anden i byen. Nu skal de mødes.",
    ),
    ("danish", "Bageren åbner klokken seks. Han har ikke råd til en ny ovn. Derfor bager han kun om natten."),
    (
        "finnish",
        "Kunta aikoo sulkea vanhan koulun. Vanhemmat ovat vihaisia, koska kylässä ei ole toista. Nyt he kokoontuvat.",
    ),
    (
        "finnish",
        "Leipuri avaa aamulla kello kuusi. Hänellä ei ole varaa uuteen uuniin. Leipä on hyvää, ja se myydään nopeasti.",
    ),
    (
        "hungarian",
        "A község be akarja zárni a régi iskolát. A szülők dühösek, mert nincs másik a faluban. Most tanácskoznak.",
    ),
    ("hungarian", "A pék hatkor nyit. Nem tud új kemencét venni, ezért csak éjjel süt. A kenyér mégis jó."),
    (
        "norwegian",
        "Kommunen vil stenge den gamle skolen. Foreldrene er sinte, for det er ingen andre i bygda. Nå skal de møtes.",
    ),
    ("norwegian", "Bakeren åpner klokka seks. Han har ikke råd til en ny ovn. Derfor baker han bare om natta."),
    (
        "romanian",
        "Primăria vrea să închidă școala veche. Părinții sunt supărați, pentru că nu este alta în sat. Acum se adună.",
    ),
    ("romanian", "Brutarul deschide la ora șase. El nu are bani pentru un cuptor nou. De aceea coace numai noaptea."),
    (
        "italian",
        "Il comune vuole chiudere la vecchia scuola. I genitori sono arrabbiati, perché è la sola. Ora si riuniscono.",
    ),
    (
        "swedish",
        "Kommunen vill stänga den gamla skolan. Föräldrarna är arga, för det är den enda i byn. Nu ska de träffas.",
    ),
    ("swedish", "Bagaren öppnar klockan sex. Han har inte råd med en ny ugn. Därför bakar han bara på natten."),
]
# Articles in languages without tables, and function words that are no keywords.
POLISH = """
Most nad rzeką został zamknięty w poniedziałek. Inżynierowie znaleźli pęknięcia w filarach mostu i nie wiedzą, jak
głęboko sięgają. Burmistrz powiedział, że most jest stary, ale miasto nie ma pieniędzy na nowy. Mieszkańcy drugiego
brzegu jadą teraz do pracy przez most kolejowy, który jest o dwadzieścia kilometrów dalej. Na rzekę wróciły promy i to
one wożą dzieci do szkoły. Prom kursuje co godzinę, ale nie w nocy. Inżynierowie chcą wzmocnić filary stalą i betonem.
Remont filarów ma potrwać do jesieni. Burmistrz prosi rząd o pieniądze na remont mostu. Mieszkańcy boją się, że most
zostanie zamknięty na lata, i że promy nie wystarczą.
"""
GREEK = """
Η γέφυρα πάνω από το ποτάμι έκλεισε τη Δευτέρα. Οι μηχανικοί βρήκαν ρωγμές στη γέφυρα και δεν ξέρουν πόσο βαθιές είναι.
Ο δήμαρχος είπε ότι η γέφυρα είναι παλιά, αλλά ο δήμος δεν έχει χρήματα για να χτίσει καινούργια. Οι κάτοικοι από την
άλλη όχθη πηγαίνουν τώρα στη δουλειά με το πλοίο. Το πλοίο περνά το ποτάμι κάθε ώρα, αλλά όχι τη νύχτα. Οι μηχανικοί
θέλουν να ενισχύσουν τη γέφυρα με χάλυβα και να κλείσουν τις ρωγμές. Η επισκευή θα κρατήσει ως το φθινόπωρο. Ο δήμαρχος
ζητά από την κυβέρνηση χρήματα για την επισκευή. Οι κάτοικοι φοβούνται ότι το πλοίο δεν θα φτάνει για όλους. Από τη
γέφυρα περνούσαν κάθε μέρα και τα παιδιά για το σχολείο.
"""
HINDI = """
नदी का पुराना पुल सोमवार को बंद कर दिया गया। इंजीनियरों को पुल के खंभों में दरारें मिली हैं और वे नहीं जानते कि दरारें कितनी गहरी हैं।
महापौर ने कहा कि पुल बहुत पुराना है, लेकिन शहर के पास नए पुल के लिए पैसे नहीं हैं। दूसरे किनारे के निवासी अब नाव से काम पर जाते हैं।
नाव हर घंटे नदी पार करती है, लेकिन रात में नहीं। इंजीनियर खंभों को इस्पात से मजबूत करना चाहते हैं। खंभों की मरम्मत शरद तक चलेगी।
महापौर ने सरकार से मरम्मत के लिए पैसे माँगे हैं। निवासी डरते हैं कि पुल कई साल तक बंद रहेगा और नाव सब के लिए काफी नहीं होगी।
पुल से हर दिन बच्चे भी स्कूल जाते थे।
"""
TURKISH = """
Nehrin üzerindeki eski köprü pazartesi günü kapatıldı. Mühendisler köprünün ayaklarında çatlaklar buldu ve bu
çatlakların ne kadar derin olduğunu bilmiyor. Belediye başkanı bu köprünün çok eski olduğunu, ama yeni bir köprü için
para olmadığını söyledi. Karşı kıyıda oturanlar artık işe vapur ile gidiyor ve bu yol bir saat sürüyor. Vapur nehri her
saat geçiyor, ama gece çalışmıyor. Mühendisler ayakları çelik ile güçlendirmek istiyor. Bu onarım için yaz gerekiyor.
Belediye başkanı onarım için hükümetten para istedi. Oturanlar köprünün yıllarca kapalı kalacağından korkuyor ve bu
vapur için uzun kuyruklar bekliyor. Köprü bir zamanlar çocuklar için okul yolu idi.
"""
THAI = (
    "สะพานเก่าข้ามแม่น้ำถูกปิดเมื่อวันจันทร์ที่ผ่านมา วิศวกรพบรอยร้าวที่เสาสะพานและไม่รู้ว่าลึกแค่ไหน "
    "นายกเทศมนตรีบอกว่าเมืองไม่มีเงินสร้างสะพานใหม่ ชาวบ้านอีกฝั่งต้องนั่งเรือข้ามฟากไปทำงานทุกวัน"
)


def texts(text: str, language: str | None = None, sentences: int = 1) -> list[str]:
    """Return the texts of the chosen sentences."""
    return [sentence.text for sentence in summarize(text, sentences=sentences, language=language)]


def record(run: Run, text: str, *options: object) -> dict[str, Any]:
    """Return what JSON says of a text."""
    found: dict[str, Any] = json.loads(run("-fjson", *options, stdin=text).stdout)
    return found


def keywords(run: Run, text: str, *options: object) -> dict[str, int]:
    """Return the words, in lower case, that say most in a text, and how often it has them."""
    return {word.lower(): count for word, count in record(run, text, "-n99", *options)["keywords"]}


@pytest.mark.parametrize("name", NAMES)
def test_each_language_is_detected(run: Run, name: str) -> None:
    assert record(run, TEXTS[name])["language"] == name
    assert record(run, TEXTS[name].upper())["language"] == name


@pytest.mark.parametrize(("name", "text"), MORE_TEXTS)
def test_languages_are_told_apart(run: Run, name: str, text: str) -> None:
    assert record(run, text)["language"] == name


@pytest.mark.parametrize("apostrophe", ["'", "’"], ids=["straight", "curly"])
def test_elisions_tell_a_language(run: Run, apostrophe: str) -> None:
    assert record(run, "L’eau d’Arles, l’air d’Aix, j’aime.".replace("’", apostrophe))["language"] == "french"


NAMELESS = "Zxcv bnmk plkj hgfd mnbv lkjh wqvs kzsx tqrw vcxz dfgh jklm. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(f"{NAMELESS[:-2]} of the.", None, id="two stop words in fourteen are too few"),
        pytest.param(f"{NAMELESS[5:-2]} of the.", "english", id="two in thirteen will do"),
        pytest.param(TEXTS["english"] * 30 + TEXTS["german"] * 90, "english", id="told by the beginning"),
        pytest.param(TEXTS["english"] * 10 + TEXTS["german"] * 30, "german", id="but not by a line or two"),
    ],
)
def test_how_much_tells_a_language(run: Run, text: str, name: str | None) -> None:
    assert record(run, text)["language"] == name


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param("Vapur öğlen kalkıyor. Hava kararmadan dönüyor. Onu tepeden gördük.", 3, id="Turkish"),
        pytest.param("Prom odpływa w południe. Wraca przed zmrokiem. Widzieliśmy go ze wzgórza.", 3, id="Polish"),
        pytest.param("渡船中午出发。天黑以前回来。我们从山上看见了它。", 3, id="Chinese"),
        pytest.param("Přívoz jezdí jen v poledne. Na kopci stojí lidé. Nikdo nepřijel.", 3, id="Czech"),
        pytest.param("Harrow, Maddox & Quist. Tolliver Harbor. Brackwater.", 3, id="names"),
        pytest.param("Dr. Aksoy vapurda. Prof. Demir tepede.", 2, id="titles"),
        pytest.param("1934 2,5 77. 190 19. 40!", 1, id="digits"),
    ],
)
def test_a_text_in_none_of_them(run: Run, text: str, sentences: int) -> None:
    assert record(run, text)["language"] is None
    assert len(split_sentences(text)) == len(texts(text, sentences=9)) == sentences


@pytest.mark.parametrize("language", [*dict.fromkeys(LANGUAGES.values())], ids=NAMES)
def test_language_by_name_and_code(run: Run, language: Language) -> None:
    text = TEXTS["german" if language.code == "en" else "english"]
    for name in (language.name, language.code, language.name.upper(), language.code.title()):
        assert record(run, text, "-l", name)["language"] == language.name


def test_language_goes_before_detection() -> None:
    text = "Qwrt bzw. Nicht zxcv."
    assert [len(split_sentences(text, language)) for language in ("german", "DE", "english", None)] == [2, 2, 1, 2]
    # In English "die" is a word that counts, in German it is an article.
    text = "Die die die die qwrt zxcv. Plkj mnbv hgfd zxcv."
    assert [texts(text, language)[0][:3] for language in ("german", "en")] == ["Plk", "Die"]


@pytest.mark.parametrize("name", ["klingon", "", "xx", "englisch"])
def test_unknown_language(name: str) -> None:
    for function in (summarize, split_sentences):
        with pytest.raises(ValueError, match=f"unknown language '{name}'; known are english, en, arabic, .*swedish"):
            function("A sentence.", language=name)


@pytest.mark.parametrize("language", [*dict.fromkeys(LANGUAGES.values())], ids=NAMES)
def test_stop_words_do_not_count(run: Run, language: Language) -> None:
    chatter = " ".join(sorted(language.stop_words))
    assert keywords(run, f"{chatter} qwrt.", "-l", language.code) == {"qwrt": 1}


@pytest.mark.parametrize("language", [*dict.fromkeys(LANGUAGES.values())], ids=NAMES)
def test_openers_lean_on_the_sentence_before(language: Language) -> None:
    for opener in sorted(language.openers):
        text = f"{opener.title()} qwrt zxcv bnmk plkj hgfd. Mnbv lkjh wqvs kzsx tqrw."
        assert texts(text, language.name) == ["Mnbv lkjh wqvs kzsx tqrw."], opener


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        pytest.param("en", ["pumps", "pumped", "pumping"], id="English"),
        pytest.param("en", ["responsibilities", "responsible", "responsibility"], id="long words"),
        pytest.param("en", ["Owner", "owner’s", "owners"], id="possessive"),
        pytest.param("en", ["pump", "pu\u00admps", "pum\u00adped"], id="soft hyphens"),
        pytest.param("en", ["pu\u200bmps", "pum\u2060ped", "pum\ufeffping"], id="other invisible characters"),
        pytest.param("en", ["ferry’s", "ferry's", "FERRIES"], id="apostrophes"),
        pytest.param("de", ["Brücke", "Brücken", "BRÜCKE"], id="German"),
        pytest.param("fr", ["réparer", "répare", "réparait"], id="French"),
        pytest.param("fr", ["l'homme", "d'homme", "hommes"], id="elisions"),
        pytest.param("fr", ["l'eau", "d’eau", "eau"], id="elisions before short words"),
        pytest.param("fr", ["l’homme", "qu’homme", "L'HOMME"], id="elisions with curly apostrophes"),
        pytest.param("it", ["l’acqua", "dell'acqua", "un’acqua"], id="Italian elisions"),
        pytest.param("ru", ["мост", "мосту", "мостом"], id="Russian"),
        pytest.param("fi", ["vene", "veneet", "veneen"], id="Finnish"),
        pytest.param("es", ["reparación", "reparacio\u0301n", "reparaciones"], id="decomposed letters"),
        pytest.param(None, ["ガ犬", "カ\u3099犬", "ガ犬"], id="decomposed kana"),
        pytest.param(None, ["渡船慢", "新渡船", "渡船了"], id="pairs of characters"),
        pytest.param(None, ["สะพานเก", "ขมสะพาน", "สะพาน"], id="Thai"),
        pytest.param(None, ["ຂົວເກົ່າ", "ຂ້າມຂົວ", "ຂົວ"], id="Lao"),
        pytest.param(None, ["တံတားဟောင်း", "ထိုတံတား", "တံတား"], id="Burmese"),
        pytest.param(None, ["ស្ពានចាស់", "ឆ្លងស្ពាន", "ស្ពាន"], id="Khmer"),
        pytest.param(None, ["vapur", "VAPUR", "Vapur"], id="no language"),
    ],
)
def test_forms_of_a_word_count_together(run: Run, language: str | None, forms: list[str]) -> None:
    options = ["-l", language] if language else []
    assert 3 in keywords(run, "Qwrt {} zxcv. Plkj {} hgfd. Mnbv {} lkjh.".format(*forms), *options).values()


@pytest.mark.parametrize(
    "forms",
    [["pump", "pomp", "pamp"], ["hall", "shall", "allh"], ["bab" * 14, "bab" * 14 + "s", "bab" * 14 + "ing"]],
    ids=["vowels", "parts", "too long for a word"],
)
def test_other_words_do_not_count_together(run: Run, forms: list[str]) -> None:
    assert keywords(run, " ".join(["Qwrt", *forms, "zxcv."]), "-len") == dict.fromkeys(["qwrt", *forms, "zxcv"], 1)


@pytest.mark.parametrize(
    ("language", "text", "terms"),
    [
        pytest.param("en", "They’d we'd who’d what'd those’ll that’d qwrt.", {"qwrt"}, id="English elisions"),
        pytest.param("fr", "D’une l'autre qu’elle qu'une s’est j'ai qwrt.", {"qwrt"}, id="French elisions"),
        pytest.param("en", "He'd qwrt zxcv of o'clock.", {"qwrt", "zxcv", "o'clock"}, id="no article"),
        pytest.param("en", "O'Hara’s qwrt, O'Hara zxcv O'Hara.", {"o'hara", "qwrt", "zxcv"}, id="a name"),
        pytest.param(None, "Ankara'nın Konya'nın qwrt.", {"ankara", "konya", "qwrt"}, id="a suffix"),
        pytest.param("en", "Qwrt 1934 77 2nd.", {"qwrt", "2nd"}, id="numbers"),
        pytest.param(
            "en", "Qwrt https://example.org/hay http://example.org/hay zxcv.", {"qwrt", "zxcv"}, id="addresses"
        ),
        pytest.param("en", "Qwrt www.example.org zxcv.", {"qwrt", "zxcv"}, id="address without a scheme"),
        pytest.param(None, "渡船です。", {"渡船", "船で"}, id="hiragana"),
        pytest.param(None, "渡船的人。渡船了。", {"渡船"}, id="Chinese particles"),
        pytest.param(None, "佐々木。", {"佐々", "々木"}, id="a sign that repeats"),
        pytest.param(None, "渡 船。", {"渡", "船"}, id="single characters"),
        pytest.param(None, "渡船ferry。", {"渡船", "ferry"}, id="scripts beside one another"),
        pytest.param(None, "ཟམ་པ་རྙིང།", {"ཟམ", "པ", "རྙིང"}, id="syllables of Tibetan"),
        pytest.param(None, "หมู่ ปู่ที่ กา.", {"หมู่", "ปู่ที่", "กา"}, id="Thai marks above and below"),
        pytest.param(None, "ໜັງ.", {"ໜັງ"}, id="Lao marks"),
        pytest.param(None, "גָּדוֹל كِتَابٌ.", {"גָּדוֹל", "كِتَابٌ"}, id="Hebrew and Arabic marks"),
        pytest.param(None, "பாலம் সেতু.", {"பாலம்", "সেতু"}, id="Tamil and Bengali marks"),
    ],
)
def test_what_terms_are(run: Run, language: str | None, text: str, terms: set[str]) -> None:
    assert set(keywords(run, text, *(["-l", language] if language else []))) == terms


@pytest.mark.parametrize("apostrophe", ["'", "’"], ids=["straight", "curly"])
def test_openers_lean_with_either_apostrophe(apostrophe: str) -> None:
    text = f"It{apostrophe}s qwrt zxcv bnmk plkj. Qwrt zxcv bnmk plkj mnbv."
    assert texts(text, "english") == ["Qwrt zxcv bnmk plkj mnbv."]


@pytest.mark.parametrize("name", ["deutsch.txt", "francais.txt", "espanol.txt", "russian.txt", "japanese.txt"])
def test_decomposed_articles_give_the_same_summary(articles: Path, name: str) -> None:
    article = (articles / name).read_text(encoding="utf-8")
    composed, decomposed = (texts(unicodedata.normalize(form, article), None, 6) for form in ("NFC", "NFD"))
    assert composed != decomposed
    assert composed == [unicodedata.normalize("NFC", text) for text in decomposed]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param("fr", "Il vint le 5 déc. Paul dormait.", "Il vint le 5 déc. Paul dormait.", id="abbreviation"),
        pytest.param("fr", "Paul vit au bd. Québec Nord.", "Paul vit au bd. Québec Nord.", id="name"),
        pytest.param("fr", "Marie et Paul vivent au bd. Également.", "Marie et Paul vivent au bd.", id="starter"),
        pytest.param("es", "Él qwrt zxcv bnmk plkj. Qwrt zxcv bnmk plkj.", "Qwrt zxcv bnmk plkj.", id="opener"),
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_tables_know_decomposed_words(form: Literal["NFC", "NFD"], language: str, text: str, expected: str) -> None:
    assert texts(unicodedata.normalize(form, text), language) == [unicodedata.normalize(form, expected)]


# Of the commonest words those that are short: "ku" and "mip" here, while "garden" is long, "Ivo" no lower case, and
# "pa" rare.
LEARNT = "ku garden Ivo mip 77. " * 5 + "pa pa. " + "lantern harbour. " * 3
CONTENT = {"garden", "ivo", "pa", "lantern", "harbour"}
# Words too long to be learnt, in a heading, where they are no keywords.
LONG_WORDS = " ".join(f"lantern{chr(97 + i)}{chr(97 + i)}" for i in range(26)) + "\n\n"
COMMON_WORDS = "".join(f"{first}{second} " * 4 for first in "bcdfgk" for second in "pqrtv")


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        pytest.param(LEARNT, CONTENT, id="short and common"),
        pytest.param(LEARNT.replace("mip", "mi\u0301p"), CONTENT, id="decomposed"),
        pytest.param(
            "渡船 渡船 渡船 ku ku ku garden garden garden.", {"渡船", "garden"}, id="not in an unspaced script"
        ),
        pytest.param(f"{LONG_WORDS}Qwrt ku ku, ku.", {"qwrt"}, id="three times will do"),
        pytest.param(f"{LONG_WORDS}Qwrt ku, ku.", {"qwrt", "ku"}, id="twice will not"),
        pytest.param(f"{LONG_WORDS}{COMMON_WORDS[12:]}ku ku ku.", set(), id="of the thirty commonest"),
        pytest.param(f"{LONG_WORDS}{COMMON_WORDS}ku ku ku.", {"ku"}, id="and no more"),
        pytest.param(f"{LONG_WORDS * 300}Qwrt ku, ku, ku.", {"qwrt"}, id="from far on"),
        pytest.param(f"{LONG_WORDS * 400}Qwrt ku, ku, ku.", {"qwrt", "ku"}, id="of the beginning of a book"),
    ],
)
def test_stop_words_are_learnt_from_the_text(run: Run, text: str, terms: set[str]) -> None:
    assert set(keywords(run, text)) == terms


@pytest.mark.parametrize(
    ("text", "content", "function"),
    [
        pytest.param(POLISH, {"most"}, {"w", "i", "na", "nie", "że", "o", "to", "do", "ale"}, id="Polish"),
        pytest.param(GREEK, {"γέφυρα", "πλοίο"}, {"η", "ο", "οι", "το", "τη", "και", "να", "δεν", "για"}, id="Greek"),
        pytest.param(HINDI, {"पुल", "खंभों"}, {"के", "को", "में", "से", "की", "है", "हैं", "कि", "और"}, id="Hindi"),
        pytest.param(TURKISH, {"köprü", "vapur"}, {"ve", "bu", "bir", "ile", "ama", "için"}, id="Turkish"),
    ],
)
def test_keywords_of_other_languages(run: Run, text: str, content: set[str], function: set[str]) -> None:
    found = keywords(run, text)
    assert (content - found.keys(), function & found.keys()) == (set(), set())


@pytest.mark.parametrize(
    ("language", "first", "second", "best"),
    [
        pytest.param(None, "Kalu remo tupa siv", "Kalubremotupa sivanokremil tupakremosiv graden", 1, id="long words"),
        pytest.param("en", "Kalu remo tupa siv", "Kalubremotupa sivanokremil tupakremosiv graden", 0, id="with tables"),
        pytest.param(
            None, "Kalubremotu siva nokr tupa", "Kalubremotupasivanokremil reno siva seta", 0, id="at most one"
        ),
        pytest.param(
            None,
            "Ka\u0323\u0323lu re\u0323\u0323mo tu\u0323\u0323pa si\u0323\u0323va",
            "Kalure remosi tupako sivako",
            1,
            id="without marks",
        ),
        pytest.param(None, "Kalurem remosik tupakos sivakos", "渡船 慢行 新旧 大小", 1, id="two characters"),
        pytest.param(
            None, "Kalurepasiva sivanokremil tupakremosiv gradenovesi", "渡船 慢行 新旧 大小", 0, id="for no more"
        ),
    ],
)
def test_letters_weigh_in_languages_without_tables(language: str | None, first: str, second: str, best: int) -> None:
    assert texts(f"{first}. {second}.", language) == [[f"{first}.", f"{second}."][best]]


@pytest.mark.parametrize(
    "barred",
    [
        pytest.param("Ես տուն գնացի։| Անձրև էր գալիս։| նա քնեց։", id="Armenian"),
        pytest.param("Ես տուն գնացի:| Անձրև էր գալիս:| Ժամը 10:30 էր:", id="Armenian colon"),
        pytest.param("ዝናብ ዘነበ።| ሰዎች ወደ ቤት ሄዱ፡፡| ማን መጣ፧|ማንም።", id="Amharic"),
        pytest.param("ሀገር፡ቤት፡ሄደ፡፡|ተመለሰ፨", id="Amharic word spaces"),
        pytest.param("မိုးရွာသည်။| လူများ အိမ်ပြန်ကြသည်။|သူအိပ်သည်။", id="Burmese"),
        pytest.param("ភ្លៀងធ្លាក់។| មនុស្សទៅផ្ទះ។|គាត់គេង៕", id="Khmer"),
        pytest.param("ཆར་པ་བབས།| མི་ཚོ་ནང་ལ་ལོག །|ཁོ་ཉལ། །", id="Tibetan"),
        pytest.param("ᠪᠣᠷᠣᠭᠠᠨ ᠣᠷᠣᠪᠠ᠃| ᠬᠦᠮᠦᠨ ᠬᠠᠷᠢᠪᠠ᠃", id="Mongolian"),
        pytest.param("ᱫᱟᱜ ᱫᱟᱜ ᱠᱮᱫᱟ᱾| ᱦᱚᱲ ᱪᱟᱞᱟᱣ ᱮᱱᱟ᱿", id="Santali"),
        pytest.param(THAI.replace(" ", "| "), id="Thai"),
        pytest.param("ຂົວເກົ່າຂ້າມແມ່ນ້ຳຖືກປິດໃນວັນຈັນ| ວິສະວະກອນພົບຮອຍແຕກຢູ່ເສົາຂົວ", id="Lao"),
        pytest.param("|".join(["Τι είναι αυτό;", " Δεν ξέρω, δεν είδα. "] * 3), id="Greek question"),
    ],
)
def test_sentence_ends_of_other_scripts(barred: str) -> None:
    text = barred.replace("|", "")
    sentences = split_sentences(text)
    assert [text[each.start : each.end] for each in sentences] == [part.strip() for part in barred.split("|")]
    assert not any(sentence.heading for sentence in sentences)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("เขาเดินทางไปร่วมการประชุมที่ ปารีส เมื่อวันจันทร์ที่ผ่านมานี้", id="Thai name"),
        pytest.param("เขาเดินทางไปร่วมการประชุมนานกว่า 20 วันโดยไม่มีใครรู้มาก่อน", id="Thai number"),
        pytest.param("Ժամը 10:30 էր, իսկ նա քնած էր։", id="Armenian hour"),
        pytest.param("ሀገር፡ቤት፡ሄደ።", id="Amharic word space"),
        pytest.param("The ferry has two decks: One is for cars.", id="colon but the Armenian"),
    ],
)
def test_what_ends_no_sentence_in_other_scripts(text: str) -> None:
    assert len(split_sentences(text)) == 1


def test_headings_in_scripts_without_marks() -> None:
    title = "ข่าวสะพานเก่า"
    assert [sentence.heading for sentence in split_sentences(f"{title}\n\n{THAI}")] == [True] + [False] * 4


def texts_in(run: Run, text: str, words: int) -> list[str]:
    """Return the sentences that are printed for so many words."""
    return run("-w", words, stdin=text).stdout.splitlines()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The ferry is late.", 4, id="English"),
        pytest.param("渡船很慢。", 4 + 1, id="Chinese, and its mark"),
        pytest.param("ferryは遅い。", 4 + 1, id="Japanese"),
        pytest.param(
            THAI, sum(-(-len(sentence) // 5) for sentence in THAI.split()), id="Thai, five letters and marks a word"
        ),
        pytest.param("ຂົວເກົ່າຂ້າມ.", 3 + 1, id="Lao"),
        pytest.param("မိုးရွာ။", 2 + 1, id="Burmese, and its mark"),
        pytest.param("ភ្លៀងធ្លាក់។", 3 + 1, id="Khmer"),
        pytest.param("ཆར་པ་བབས།", 3 + 3, id="Tibetan, and its marks"),
        pytest.param("ዝናብ ዘነበ።", 2, id="Amharic"),
    ],
)
def test_words_are_counted(run: Run, text: str, words: int) -> None:
    assert record(run, text)["total_words"] == words
    assert [len(texts_in(run, text, most)) for most in (words, words - 1)] in ([1, 0], [4, 3])


def test_merged_files_are_each_read_in_their_own_language(run: Run, tmp_path: Path) -> None:
    german = "Die Brücke gilt bzw. Qwpl als alt. Sie war nicht mehr sicher, und die Brücke wurde im Mai gesperrt."
    english = "The bridge is old. Nobody has die die die die on the bridges. It was closed, and the bridge fell in May."
    files = [tmp_path / name for name in ("german.txt", "english.txt", "polish.txt")]
    for file, text in zip(files, (german, english, POLISH), strict=True):
        file.write_text(text, encoding="utf-8")
    record = json.loads(run("-fjson", "--merge", "-n99", *files).stdout)
    assert record["language"] == ["german", "english", None]
    assert record["total_sentences"] == 2 + 3 + 10
    found = dict(record["keywords"])
    # "die" is an article in one and a word in another; the stem of "bridge" is English, and "i" and "na" are learnt.
    assert (found["die"], found["bridge"]) == (4, 3)
    assert not {"i", "na", "nie"} & set(found)
    merged = json.loads(run("-fjson", "--merge", "-n99", "-lgerman", *files).stdout)
    assert merged["language"] == ["german"] * 3


def test_languages_are_those_of_the_stemmer() -> None:
    from nltk.stem.snowball import SnowballStemmer

    assert sorted(NAMES) == sorted({*SnowballStemmer.languages} - {"porter"})
    assert len(LANGUAGES) == 2 * len(NAMES)
    assert all(re.fullmatch("[a-z]{2}", language.code) for language in LANGUAGES.values())


@pytest.mark.parametrize("language", [*dict.fromkeys(LANGUAGES.values())], ids=NAMES)
def test_tables_of_a_language(language: Language) -> None:
    assert language.openers < language.stop_words
    assert len(language.openers) >= 25
    assert 20 <= len(language.stop_words - language.openers) <= (150 if language.code == "en" else 60)
    for words in (language.stop_words, ABBREVIATIONS):
        assert [word for word in words if word != unicodedata.normalize("NFC", word.lower())] == []
        assert [word for word in words if word.endswith(".") or "’" in word] == []


def test_tables_are_small() -> None:
    source = Path(script.__file__).read_text(encoding="utf-8")
    tables = re.findall(r'(?:TABLES = |words_in\()"""\n(.*?)"""', source, re.DOTALL)
    assert len(tables) == 3
    assert sum(len(table.split("\n")) - table.count("\n\n") for table in tables) <= 110


def test_abbreviations() -> None:
    # Initials are known without a table.
    assert [word for word in ABBREVIATIONS if INITIALS.fullmatch(word)] == []
    for abbreviation in ABBREVIATIONS:
        assert len(split_sentences(f"Qwrt {abbreviation}. Qwpl zxcv.", "german")) == 1, abbreviation


@pytest.mark.parametrize(
    ("language", "sentences"), [("finnish", 2), ("english", 1), ("german", 1)], ids=["Finnish", "English", "German"]
)
def test_a_stop_word_is_no_abbreviation(language: str, sentences: int) -> None:
    assert len(split_sentences("Qwrt sen. Matti zxcv.", language)) == sentences
