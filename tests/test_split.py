"""Where sentences end: in each table a bar marks the boundaries that the text itself, without the bars, must get."""

import pytest

from summarize import split_sentences


def sources(text: str, language: str | None) -> list[str]:
    """Return the sources of the sentences of a text, with a "^" before that of a heading."""
    sentences = split_sentences(text, language)
    return ["^" * each.heading + " ".join(text[each.start : each.end].split()) for each in sentences]


def check(barred: str, language: str | None = "english") -> None:
    """Assert that a text is split at its bars, which are not in it, nor is a space behind a bar, and nowhere else."""
    text = barred.replace("| ", "").replace("|", "")
    assert sources(text, language) == [" ".join(part.split()) for part in barred.split("|")]


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
        pytest.param("The vice-pres. Halley and Lt.-Col. Brand met. | They left.", id="hyphenated abbreviations"),
        pytest.param("The mill in Co. Clare (or Co. Cork) shut. | No. 5 did.", id="abbreviations in brackets"),
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
        pytest.param("“We read the whole vol.” | 3 days went by.", id="numbered thing behind a closing mark"),
        pytest.param("The wall was built in 77. or 78. by keepers. | It fell.", id="number before lower case"),
        pytest.param("they had 77! | nobody had more. | it was 78? | yes.", id="number before another mark"),
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
        pytest.param("The wall fell.* | Nobody came.", id="star of a footnote"),
        pytest.param("Really?! | Yes!!! | What now?? | Nobody knew.", id="runs of marks"),
        pytest.param("the kettle sparks. | it belongs in the bin! | who will miss it? | nobody will.", id="lower case"),
        pytest.param("The wall fell ! , he said, and wept. | It was old.", id="spaced comma"),
        pytest.param("The wall fell. | ,,It was old``, he said. | ,,Nobody cared.``", id="two commas open a quotation"),
        pytest.param("It is a joy.|There is more. | It ends in May.|Yes.", id="space is missing"),
        pytest.param("Open x.And or wall.Py or walls.Walls first. | It works.", id="names without a space"),
        pytest.param("The wall fell.[1] [2], and rose. | It was old.", id="citations before a comma"),
        pytest.param("He met the Dr! | Halley wept: no? | 5 walls fell.", id="other marks behind abbreviations"),
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
        pytest.param("*The wall fell.* | It was __old now!__ | **Nobody came.**", id="emphasis"),
        pytest.param("Hale v. Quist (5th Cir. 2015) held so. | It stands.", id="court in brackets"),
        pytest.param("The wall (built by Mr. X. Then mended) fell. | It was old.", id="bracket that closes soon"),
        pytest.param("It (decided by the 5th Cir. in the long and hot summer of 2015) stands.", id="long bracket"),
        pytest.param("The wall (built. | It was (so they say) mended.", id="bracket in one that never closes"),
        pytest.param("The wall (built. | It was mended.) fell.", id="bracket that closes behind a mark"),
        pytest.param("The wall (built in May fell. | It was old.", id="bracket that never closes"),
        pytest.param(f"The wall (built. | It {'was mended and ' * 4}fell) was old.", id="bracket that closes late"),
        pytest.param(f"The wall (built {'and mended ' * 6} now. | It fell) was old.", id="bracket long open"),
        pytest.param("The wall (built in May) fell. | It was old) and tall.", id="bracket that has closed"),
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
        pytest.param("en", "The ferry left on day 3. | Harrow sank it.", id="no ordinals in English"),
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
        pytest.param("da", "Han gik ud. | Karl kom.", id="Danish word that is an abbreviation elsewhere"),
        pytest.param("sv", "Det gäller t.ex. Umeå och ca. 5 andra. | De är små.", id="Swedish"),
        pytest.param(None, "下雨了。|他们走了！|你呢？|好。", id="Chinese"),
        pytest.param(None, "他说：“下雨了。”|然后他们走了。", id="Chinese quotation"),
        pytest.param(None, "他说「走。」|他们走了。|「好。」|『好！』|他笑。", id="Chinese corner brackets"),
        pytest.param(None, "雨です。|傘はありますか？|「あります。」|彼は笑った！", id="Japanese"),
        pytest.param("ar", "هل جاء المطر؟ | نعم، جاء المطر. | ذهب الناس إلى البيت.", id="Arabic"),
        pytest.param(None, "Պատը փլվեց։ | Ոչ ոք չկար: | Եկանք։", id="Armenian"),
        pytest.param(None, "ግንቡ ወደቀ።|ማንም አልነበረም፡፡|እኛ መጣን፧|አዎ።", id="Amharic"),
        pytest.param(None, "နံရံပြိုကျသည်။|ဘယ်သူမှမရှိ။", id="Burmese"),
        pytest.param(None, "ជញ្ជាំងបានដួល។|គ្មាននរណាទេ៕", id="Khmer"),
        pytest.param(None, "กำแพงพังลงเมื่อคืนนี้เพราะพายุ | ไม่มีใครได้รับบาดเจ็บเลยในคืนนั้น", id="Thai"),
        pytest.param(None, "कल वर्षा हुई। | लोग घर गए।|वे सो गए।", id="Hindi"),
        pytest.param("ru", "Дом А. С. Волкова и В. И. Орловой пуст. | Он стар.", id="Russian initials that are words"),
        pytest.param("de", "„Wir gehen.“ | Alle lachten. | ‚Ach!‘ | Er ging.", id="German quotations"),
        pytest.param("de", "»Wir gehen.« | Alle lachten. | ›Ach!‹ | Er ging.", id="German guillemets"),
        pytest.param("de", "Die Auer & Co. KG schloss. | Ludwig XIV. baute weiter.", id="German company and king"),
        pytest.param("es", "—¿Quién llama? —preguntó el guarda. | Nadie contestó.", id="Spanish dialogue"),
        pytest.param(None, "雨は１．２％です。|海だ．|雨です。", id="full-width decimals"),
        pytest.param(None, "彼は「雨です。」と言った。|雨が降った。", id="Japanese quotation"),
        pytest.param("fr", "Le prof. D. Martin est venu. | Il a ri.", id="French initial that is a word"),
        pytest.param("fr", "« Qui est là ? » demanda le garde. | Il attend.", id="French spaced guillemets"),
        pytest.param("it", "Sono 1. | L'altro è qui. | È l'art. 5.", id="Italian elision"),
        pytest.param(None, "Bilo je 77. što se tiče zida. | Pao je 78. u noći.", id="Croatian ordinal"),
        pytest.param(None, "비가 올 때. | 벽이 무너졌다.", id="Korean words of one letter"),
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
    ],
)
def test_a_dateline_is_not_read(dateline: str) -> None:
    text = f"A headline\n\n{dateline} The council met. It voted."
    assert [each.text for each in split_sentences(text, "english")] == ["A headline", "The council met.", "It voted."]
    assert sources(text, "english")[1] == f"{dateline} The council met."


@pytest.mark.parametrize(
    "barred",
    [
        pytest.param("NASA - the agency that runs the probes - met. | It voted.", id="apposition"),
        pytest.param("Lahti (a town in the north) met. | It voted.", id="brackets without a dash"),
        pytest.param("Lahti (the old town) - Finns call it that - met. | It voted.", id="name, brackets and name"),
        pytest.param("NATO talks began on Monday. | They failed.", id="capitals alone"),
        pytest.param("The Harbour Bank (HB) – One of two – met. | It voted.", id="several words, brackets and a dash"),
        pytest.param("The council met. | LAHTI, Finland — The vote came late.", id="not at the beginning"),
        pytest.param("NASA (the agency) met on Monday. | It voted.", id="capitals and brackets"),
        pytest.param("Ada Lund (the tuner) - a singer once - came. | We sang.", id="name and brackets"),
    ],
)
def test_no_dateline(barred: str) -> None:
    check(barred)
    assert [each.text for each in split_sentences(barred.replace("|", ""))] == barred.split(" | ")


def test_a_number_behind_the_last_sentence_makes_no_heading_of_it() -> None:
    check("The wall fell. | It was old. 17")
    assert sources("The wall fell. It was old. 17", "english")[1].startswith("It was old.")


@pytest.mark.parametrize(("citations", "heading"), [(12, False), (14, True)])
def test_how_far_behind_its_mark_a_sentence_may_end(citations: int, heading: bool) -> None:
    assert [each.heading for each in split_sentences("The wall fell." + "[1]" * citations)] == [heading]


@pytest.mark.parametrize("text", ["", " \n\t\n "], ids=["empty", "blank"])
def test_no_sentences(text: str) -> None:
    assert split_sentences(text) == []
