"""Where sentences end: in each table a bar marks the boundaries that the text itself, without the bars, must get."""

import pytest

from summarize import Sentence, split_sentences


def checked(text: str, language: str | None) -> list[Sentence]:
    """Return the sentences of a text, having checked that each lies where its offsets say."""
    sentences = split_sentences(text, language)
    for sentence in sentences:
        raw = text[sentence.start : sentence.end]
        assert raw == raw.strip()
        assert " ".join(raw.split()) == sentence.text
    return sentences


def check(barred: str, language: str | None = "english") -> None:
    """Assert that a text is split at its bars, which are not in it, nor is a space behind a bar, and nowhere else."""
    sentences = checked(barred.replace("| ", "").replace("|", ""), language)
    assert [sentence.text for sentence in sentences] == [" ".join(part.split()) for part in barred.split("|")]
    assert not any(sentence.heading for sentence in sentences)


@pytest.mark.parametrize(
    "barred",
    [
        pytest.param("Mr. Orlov rang Mrs. Beck at noon. | She did not answer.", id="forms of address"),
        pytest.param("Dr. Finch and Prof. Amara signed the letter. | Nobody read it.", id="academic titles"),
        pytest.param("Gov. Hale met Sen. Brook and Lt. Gray. | They shook hands.", id="offices and ranks"),
        pytest.param("The mill in St. Ives shut on Oct. 5 last year. | It is empty.", id="saint and month"),
        pytest.param("He owns Tolliver Corp. Halley runs it for him. | Few know that.", id="company before a name"),
        pytest.param("She works for Tolliver Inc. | The firm builds walls.", id="company before a starter"),
        pytest.param("The mill went to Harrow Bros. Ltd. last spring. | It closed in May.", id="two company forms"),
        pytest.param("The ferry leaves at 6 a.m. Monday and 7 p.m. Tuesday. | Few take it.", id="hours before a name"),
        pytest.param("The ferry left at 6 p.m. | It was late again.", id="hour before a starter"),
        pytest.param("The U.S. Navy sent two ships. | Both were old.", id="country before a name"),
        pytest.param("She moved to the U.S. | He stayed in Oslo.", id="country before a starter"),
        pytest.param("The book is by J. R. Maddox and T.S. Vane. | It sold well.", id="initials"),
        pytest.param("Some tools, e.g. Hammers and i.e. Nails, rust. | Nobody cares.", id="dotted abbreviation"),
        pytest.param("Take nails, screws, etc. to the shed. | Then lock it.", id="abbreviation before lower case"),
        pytest.param("I do. | So does he. | Nobody else may.", id="short words are no abbreviations"),
        pytest.param("A speech by Prof. A. Vance was read aloud. | He wept.", id="an initial that is a word"),
        pytest.param("Nobody believed Dr. I. Keller at first. | She was right.", id="an initial that is a pronoun"),
    ],
)
def test_abbreviations(barred: str) -> None:
    check(barred)


@pytest.mark.parametrize(
    "barred",
    [
        pytest.param("See p. 55 and Nos. 5 to 7, not vol. 2. | They are wrong.", id="numbered things"),
        pytest.param("He said no. | They left.", id="no is also a word"),
        pytest.param("It cost $4.5 million, or 3.14 per cent. | Nobody paid.", id="decimals"),
        pytest.param("The price rose to $38. | It fell to $.50 later.", id="dollars"),
        pytest.param("It was built in 1934. | Then came 1935. | 40 boats sank.", id="years end sentences"),
        pytest.param("1. Close the wall. | 2. Open the street.", id="item numbers"),
        pytest.param("(a) Close the wall. | (b) Open the street.", id="item letters"),
        pytest.param("A. The wall must be closed. | B. The street is open.", id="item letters with a period"),
        pytest.param("IV. The pass is closed. | V. The road is open.", id="Roman numbers"),
        pytest.param("3.1. Close the wall. | 3.2. Open the street.", id="section numbers"),
        pytest.param("See https://harbor.example/wall.html?page=2.5 before Monday. | It is short.", id="URL"),
        pytest.param("Write to lena.abbot@garden.example today. | She answers.", id="e-mail address"),
        pytest.param("Open pantry.txt with python3.11 or save notes.old.md first. | It works.", id="file names"),
    ],
)
def test_numbers_and_names(barred: str) -> None:
    check(barred)


@pytest.mark.parametrize(
    "barred",
    [
        pytest.param("We waited ... and nothing came. | Then we left.", id="dots before lower case"),
        pytest.param("We waited... nothing came. | Then we left.", id="dots on a word before lower case"),
        pytest.param("We waited... | Nothing came.", id="dots before upper case"),
        pytest.param("We waited … and nothing came… | Then we left.", id="ellipsis character"),
        pytest.param("He wanted more . . . but got none. | So he left.", id="spaced dots before lower case"),
        pytest.param("He wanted more. . . . | There was none.", id="spaced dots before upper case"),
        pytest.param("Really?! | Yes!!! | What now?? | Nobody knew.", id="runs of marks"),
        pytest.param("the kettle sparks. | it belongs in the bin! | who will miss it? | nobody will.", id="lower case"),
        pytest.param("The kettle sparks; | It belongs in the bin.", id="semicolon before a starter"),
        pytest.param("The kettle sparks; it belongs in the bin; Kettles do. | We mend ours.", id="semicolon else"),
        pytest.param("We won! | 🎉 The town danced 🎉. | We slept.", id="emoji"),
        pytest.param("The wall\tfell.\t| The road  was\nclosed.  | Nobody came.", id="white space"),
        pytest.param("The wall fell.[1] | The sea rose. [12][13] | Nobody came. [2–4]", id="citations"),
        pytest.param("It costs 40 at halder's. | they have two left!! | mrs. abbot knows.", id="marks in lower case"),
        pytest.param("The wall fell. [2]–[4] | The road was closed.", id="citation range"),
    ],
)
def test_marks(barred: str) -> None:
    check(barred)


@pytest.mark.parametrize(
    "barred",
    [
        pytest.param('"Who is there?" asked the guard. | Nobody answered.', id="straight"),
        pytest.param("“Who is there?” asked the guard. | Nobody answered.", id="curly"),
        pytest.param("‘Who is there?’ asked the guard. | Nobody answered.", id="single"),
        pytest.param("«Who is there?» asked the guard. | Nobody answered.", id="guillemets"),
        pytest.param("„Who is there?“ asked the guard. | Nobody answered.", id="German"),
        pytest.param("»Who is there?« asked the guard. | Nobody answered.", id="inverted guillemets"),
        pytest.param(
            '"We stop." | “We stop.” | «We stop.» | „We stop.“ | ‘We stop.’ | (We stop.) | They did.',
            id="closing marks stay",
        ),
        pytest.param(
            "The mayor (Mr. Orlov) and “Dr. Finch” met. | She left.", id="abbreviation behind an opening mark"
        ),
        pytest.param("He said, “We stop.” | “Nobody agreed,” she wrote. | “Then go.”", id="two quotations"),
        pytest.param("“It was late,” she said. | “You had left. | I stayed.”", id="sentences in a quotation"),
        pytest.param("The wall (who built it?) fell at last. | Nobody was hurt.", id="question in brackets"),
        pytest.param("The wall (cracked, leaning, etc.) fell at last. | It was old.", id="abbreviation in brackets"),
        pytest.param("The wall fell. | (Nobody was hurt.) | The road was closed.", id="sentence in brackets"),
        pytest.param("*The wall fell.* | It was __old!__ | Nobody came.", id="emphasis"),
    ],
)
def test_quotations_and_brackets(barred: str) -> None:
    check(barred)


@pytest.mark.parametrize(
    ("language", "barred"),
    [
        pytest.param("de", "Am 3. Oktober begann der 2. Markt. | Er ging bis zum 12. Mai.", id="German ordinals"),
        pytest.param("de", "Das gilt z. B. für Äpfel, d.h. u.a. aus Tirol. | Dr. Weiß klagt.", id="German"),
        pytest.param("de", "Vgl. Abb. 4 auf S. 12 im Bericht. | Dort steht alles.", id="German numbered things"),
        pytest.param("en", "The ferry left on day 3. | It sank.", id="no ordinals in English"),
        pytest.param("fr", "Mme. Lefort et M. Blanc, nés vers 1950 env. à Lyon, rient. | Elle part.", id="French"),
        pytest.param("fr", "Paul vit dans l’av. Foch ou l'av. Hoche. | Elle part.", id="French elision"),
        pytest.param("fr", "«Qui est là ?» demanda le garde. | C’est moi ! | Entrez…", id="French marks"),
        pytest.param("es", "Llegó el Sr. Vega de EE. UU. con la Dra. Luna. | ¿Quién llama? | ¡Soy yo!", id="Spanish"),
        pytest.param("es", "—¡Pase! | —¿Y usted? | Nadie abrió.", id="Spanish dialogue"),
        pytest.param("ru", "Дом построен в 1934 г. на ул. Садовой. | Он стоит до сих пор.", id="Russian г."),
        pytest.param("ru", "Он родился в 1934 г. | Он жил в деревне.", id="Russian г. before a starter"),
        pytest.param("ru", "Роман Г. П. Волкова и Т.Д. Орловой забыт. | Его не читают.", id="Russian initials"),
        pytest.param("ru", "«Кто там?» — спросил сторож. | Никто не ответил.", id="Russian quotation"),
        pytest.param("nl", "Dhr. Smit en mw. Bos maken o.a. Gentse wol. | Ze lachten.", id="Dutch"),
        pytest.param("it", "Il dott. Riva e la sig.ra Neri della Riva S.p.A. Milano ridono. | È tardi.", id="Italian"),
        pytest.param("sv", "Det gäller t.ex. Umeå och ca. 5 andra. | De är små.", id="Swedish"),
        pytest.param(None, "下雨了。|他们走了！|你呢？|好。", id="Chinese"),
        pytest.param(None, "他说：“下雨了。”|然后他们走了。", id="Chinese quotation"),
        pytest.param(None, "雨です。|傘はありますか？|「あります。」|彼は笑った！", id="Japanese"),
        pytest.param("ar", "هل جاء المطر؟ | نعم، جاء المطر. | ذهب الناس إلى البيت.", id="Arabic"),
        pytest.param(None, "कल वर्षा हुई। | लोग घर गए।|वे सो गए।", id="Hindi"),
        pytest.param("ru", "Дом А. С. Волкова и В. И. Орловой пуст. | Он стар.", id="Russian initials that are words"),
        pytest.param("de", "„Wir gehen.“ | Alle lachten. | ‚Ach!‘ | Er ging.", id="German quotations"),
        pytest.param("de", "»Wir gehen.« | Alle lachten. | ›Ach!‹ | Er ging.", id="German guillemets"),
        pytest.param("de", "Die Auer & Co. KG schloss. | Ludwig XIV. baute weiter.", id="German company and king"),
        pytest.param("es", "—¿Quién llama? —preguntó el guarda. | Nadie contestó.", id="Spanish dialogue"),
        pytest.param(None, "彼は「雨です。」と言った。|雨が降った。", id="Japanese quotation"),
        pytest.param("fr", "Le prof. D. Martin est venu. | Il a ri.", id="French initial that is a word"),
        pytest.param("fr", "« Qui est là ? » demanda le garde. | Il attend.", id="French spaced guillemets"),
        pytest.param("fr", "« On s’arrête. » | Elle part. | « Non. »", id="French guillemet stays"),
    ],
)
def test_languages(language: str | None, barred: str) -> None:
    check(barred, language)


@pytest.mark.parametrize(
    "dateline",
    [
        pytest.param("LAHTI, March 3. /TASS/.", id="agency between slashes"),
        pytest.param("LAHTI, Finland —", id="place and dash"),
        pytest.param("NEW LAHTI --", id="place of two words and hyphens"),
        pytest.param("LAHTI (AP) —", id="agency in brackets"),
        pytest.param("LAHTI, Finland (Reuters) -", id="place, country and agency"),
        pytest.param("Lahti, 3 May (AP) -", id="mixed case and date"),
        pytest.param("(AP)", id="agency alone"),
    ],
)
def test_dateline_is_set_apart(dateline: str) -> None:
    sentences = checked(f"A headline\n\n{dateline} The council met. It voted.", "english")
    assert [sentence.text for sentence in sentences] == ["A headline", dateline, "The council met.", "It voted."]
    assert [sentence.heading for sentence in sentences] == [True, True, False, False]


@pytest.mark.parametrize(
    "barred",
    [
        pytest.param("NASA - the agency that runs the probes - met. | It voted.", id="apposition"),
        pytest.param("Lahti (a town in the north) met. | It voted.", id="brackets without a dash"),
        pytest.param("Lahti (the old town) - Finns call it that - met. | It voted.", id="name, brackets and name"),
        pytest.param("NATO talks began on Monday. | They failed.", id="capitals alone"),
        pytest.param("The council met. | LAHTI, Finland — The vote came late.", id="not at the beginning"),
        pytest.param("NASA (the agency) met on Monday. | It voted.", id="capitals and brackets"),
        pytest.param("Ada Lund (the tuner) - a singer once - came. | We sang.", id="name and brackets"),
    ],
)
def test_no_dateline(barred: str) -> None:
    check(barred)


def test_dateline_only_before_the_first_paragraph_of_prose() -> None:
    sentences = checked("The council met.\n\nLAHTI, Finland — The vote came late.", "english")
    assert [sentence.text for sentence in sentences] == ["The council met.", "LAHTI, Finland — The vote came late."]


@pytest.mark.parametrize("text", ["", " \n\t\n "], ids=["empty", "blank"])
def test_no_sentences(text: str) -> None:
    assert split_sentences(text) == []
