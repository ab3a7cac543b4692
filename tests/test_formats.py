"""The five ways to print a summary: text, list, highlight, scores and JSON, on a terminal and elsewhere."""

import itertools
import json
import os
import re
import sys
import unicodedata
from pathlib import Path

import pytest
from conftest import COLOUR, HARMFUL, Run

from summarize import FORMATS, TITLED, Article, Sentence, Summary, split_sentences, summarize

CHOSEN = [
    "The old ferry crosses the wide harbour to the far island.",
    "The ferry company of the island sold the old ferry to the town.",
    "The new ferry of the company crosses the harbour only at night.",
]
FERRY = f"The Harbour News\n\n{CHOSEN[0]}\n{CHOSEN[1]}\n\n- {CHOSEN[2]}\n"
FLOOD = "\u0301" * 200
KOREAN = "그 배는 항구를 떠나 섬으로 갔다."
NAMES = ["news.txt", "wrapped.txt", "howto.txt", "japanese.txt", "report.txt", "readme.md"]
# A colour code, or one character.
TOKEN = re.compile(r"\x1b\[([\d;]*)m|(.)", re.DOTALL)


def columns(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    plain = COLOUR.sub("", text)
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in plain)
    return len(plain) + wide - sum(unicodedata.category(char) in ("Mn", "Me", "Cf") for char in plain)


def seen(text: str) -> list[tuple[str, str]]:
    """Return the characters of a text as a terminal shows them, each with its style: bold, dim, both or neither."""
    style = ""
    shown = []
    for codes, char in TOKEN.findall(text):
        for code in (codes or "0").split(";") * (not char):
            style = {"0": "", "1": style + "bold", "2": style + "dim", "22": ""}[code]
        if char:
            shown.append((char, style))
    return shown


def solid(text: str) -> str:
    """Return a text without its white space and its bullets."""
    return "".join(re.sub("^- ", "", text, flags=re.MULTILINE).split())


def test_text_and_list_are_one_sentence_a_line(run: Run) -> None:
    assert run(stdin=FERRY).stdout.splitlines() == CHOSEN
    assert run("-flist", stdin=FERRY).stdout.splitlines() == [f"- {text}" for text in CHOSEN]
    assert run("-ftext", stdin=FERRY.replace("\n", "\r\n")).stdout == run(stdin=FERRY).stdout
    assert run(stdin="The old ferry crosses\nthe  harbour to\tthe\u00a0town.").stdout.count("\n") == 1


@pytest.mark.parametrize("bullet", ["-", "*", "•", "1)", "(a)"])
def test_a_list_mark_is_said_once_and_not_highlighted(run: Run, bullet: str) -> None:
    article = f"{bullet}   The ferry left the harbour town.\n{bullet}   No.\n"
    assert run("-flist", "-n1", stdin=article).stdout == "- The ferry left the harbour town.\n"
    highlighted = f"{bullet}   **The ferry left the harbour town.**\n{bullet}   No.\n"
    assert run("-fhighlight", "-n1", stdin=article).stdout == highlighted
    signs = f"{bullet} {bullet}x took the ferry to the islands.\n{bullet} No.\n"
    assert run("-fhighlight", "-n1", stdin=signs).stdout.startswith(f"{bullet} **{bullet}x took")


@pytest.mark.parametrize("read", ["10:15 is too late for", "1. FC Lorne took", "Ada: We took", "17 took"])
def test_what_looks_like_a_lead_but_is_read_is_highlighted(run: Run, read: str) -> None:
    article = f"{read} the last ferry to the islands.\nAda: No.\nAda: Yes.\n"
    assert run("-fhighlight", "-n1", stdin=article).stdout.startswith(f"**{read} the last ferry to the islands.**\n")


@pytest.mark.parametrize("article", [FERRY, FERRY.replace("old", "**old**"), FERRY.replace("\n", "\r\n")])
def test_highlight_marks_the_sentences_in_the_article(run: Run, article: str) -> None:
    stars = "==" if "**" in article else "**"
    expected = article.replace("\r", "")
    for text in re.findall(r"The (?:\*\*)?(?:old|ferry|new).*", expected):
        expected = expected.replace(text, f"{stars}{text}{stars}")
    assert run("-fhighlight", stdin=article).stdout == expected


@pytest.mark.parametrize("name", NAMES)
def test_highlight_keeps_the_layout(run: Run, articles: Path, name: str) -> None:
    text = (articles / name).read_text(encoding="utf-8").strip("\n")
    stars = "==" if "**" in text else "**"
    highlighted = run("-fhighlight", articles / name).stdout
    assert highlighted.replace(stars, "") == text + "\n"
    # Between the stars stand the sources of the sentences.
    chosen = [text[each.start : each.end] for each in summarize(text)]
    assert [solid(part) for part in highlighted.split(stars)[1::2]] == [
        solid(re.sub(r"\A[\W\d]+ ", "", each)) for each in chosen
    ]
    # In color each line has its own styles, since a pager forgets them, and all that is seen is bold or dim.
    lines = run("-fhighlight", "--color=always", articles / name).stdout.removesuffix("\n").split("\n")
    assert ["".join(char for char, _ in seen(line)) for line in lines] == text.split("\n")
    shown = [pair for line in lines for pair in seen(line)]
    assert solid("".join(char for char, style in shown if style == "bold")) == solid(
        "".join(highlighted.split(stars)[1::2])
    )
    assert {style for char, style in shown if char.strip()} == {"bold", "dim"}
    assert all(line.endswith("\x1b[0m") for line in lines if "\x1b" in line)


@pytest.mark.parametrize("number", ["2026!", "2026  !"])
def test_highlight_marks_a_sentence_that_is_only_a_number(run: Run, number: str) -> None:
    assert run("-n", "9", "-f", "highlight", stdin=f"When does it sail? {number} It is late.\n").stdout == (
        f"**When does it sail?** **{number}** **It is late.**\n"
    )


def test_highlight_shows_the_end_of_a_page_as_a_blank_line(run: Run) -> None:
    pages = "The old ferry left the harbour of Lorne at noon and was\n\fnever seen again.\n\fIt was old.\n"
    assert run("-fhighlight", "-n1", stdin=pages).stdout.replace("**", "") == pages.replace("\f", "\n")


def test_highlight_of_merged_files_is_in_their_order(run: Run, tmp_path: Path) -> None:
    for name in range(2):
        (tmp_path / str(name)).write_text(f"The ferry number {name} left the harbour.\n")
    parts = [f"==> {tmp_path / name} <==\n**The ferry number {name} left the harbour.**\n" for name in ("1", "0")]
    assert run("-fhighlight", "-m", "-p", 100, tmp_path / "1", tmp_path / "0").stdout == "\n".join(parts)


@pytest.mark.parametrize(
    ("option", "environment", "on_terminal", "colored"),
    [
        ("", {}, False, False),
        ("", {}, True, True),
        ("", {"TERM": "dumb"}, True, False),
        ("", {"NO_COLOR": "1"}, True, False),
        ("", {"FORCE_COLOR": "1"}, False, True),
        ("", {"FORCE_COLOR": ""}, False, False),
        ("", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False, False),
        ("", {"NO_COLOR": "", "FORCE_COLOR": "1"}, False, True),
        ("--color=auto", {}, False, False),
        ("--color=auto", {"NO_COLOR": "1"}, True, False),
        ("--color=always", {"NO_COLOR": "1", "TERM": "dumb"}, False, True),
        ("--color=never", {"FORCE_COLOR": "1"}, True, False),
        ("", {"SUMMARIZE_COLOR": "always"}, False, True),
    ],
)
def test_color_is_the_users_choice(
    run: Run, option: str, environment: dict[str, str], on_terminal: bool, colored: bool
) -> None:
    width = 80 if on_terminal else None
    for style in FORMATS:
        printed = run(*([option] if option else []), "-f", style, stdin=FERRY, columns=width, **environment).stdout
        assert ("\x1b[" in printed) is (colored and style in ("highlight", "scores"))


@pytest.mark.parametrize("style", ["text", "list", "highlight"])
@pytest.mark.parametrize("name", ["news.txt", "howto.txt", "russian.txt"])
@pytest.mark.parametrize("width", [40, 79])
@pytest.mark.parametrize("color", ["always", "never"])
def test_a_terminal_wraps_at_words(run: Run, articles: Path, style: str, name: str, width: int, color: str) -> None:
    arguments = ["-f", style, "-p", 30, "--color", color, articles / name]
    printed = run(*arguments, columns=width).stdout
    whole = run(*arguments).stdout
    assert COLOUR.sub("", printed).split() == COLOUR.sub("", whole).split()
    rows = COLOUR.sub("", printed).splitlines()
    assert max(columns(row) for row in rows if " " in row.strip()) <= width
    # Each line begins as it did, and goes on behind a hanging indent; a text's own lines go on behind their own.
    lines = COLOUR.sub("", whole).splitlines()
    if style != "highlight":
        assert sum(row.startswith("  ") for row in rows) == len(rows) - len(lines)
    rest = iter(rows)
    assert all(any(row.startswith(line[:9]) for row in rest) for line in lines)


@pytest.mark.parametrize("indent", ["", "    ", "> ", "> > "])
def test_rows_of_a_text_hang_behind_its_own_indent(run: Run, indent: str) -> None:
    text = f"{indent}The old ferry crosses the wide harbour to the far island."
    printed = COLOUR.sub("", run("-fhighlight", "--color=always", stdin=text, columns=30).stdout)
    assert len(printed.splitlines()) > 1
    assert {row[: len(indent)] for row in printed.splitlines()} == {indent}
    assert not {row[len(indent) :][:1] for row in printed.splitlines()} & {" ", ">"}


def test_names_of_speakers_are_no_keywords(run: Run) -> None:
    for style in ("json", "scores"):
        printed = run("-f", style, stdin="Ada: One.\nAda: Two.\nAda: Three boats.\n").stdout
        assert ("boats" in printed, re.search(r"Ada.? \d|\"Ada\"", printed)) == (True, None)


def test_no_row_begins_with_a_mark_that_closes(run: Run) -> None:
    for width in range(12, 30):
        printed = run(
            "--color=never",
            stdin="渡船は、島に「着いた」。人々は、皆、“喜んだ”．‘笑っていた’（泣いた）！",
            columns=width,
        ).stdout
        assert not {row.strip()[:1] for row in printed.splitlines()} & set("、。」）！．”’")
        # Nor does a bullet stand alone on one.
        listed = run("-flist", "--color=never", stdin=f"{'渡船' * 15}。", columns=width).stdout
        assert listed.startswith("- 渡")
    marks = "）" * 40  # But each row has something.
    assert "".join(run("--color=never", stdin=f"渡船{marks}。", columns=12).stdout.split()) == f"渡船{marks}。"


def test_wide_words_wrap(run: Run) -> None:
    printed = run(stdin=f"{KOREAN} {KOREAN} {KOREAN}", columns=20).stdout
    assert printed.split() == (KOREAN * 3).replace(".", ". ").split()
    assert max(map(columns, printed.splitlines())) in range(13, 21)
    assert run(stdin=FERRY, columns=99_999_999_999).stdout == run(stdin=FERRY).stdout


@pytest.mark.parametrize("style", ["text", "list", "highlight"])
@pytest.mark.parametrize("word", ["ferry" * 60, "渡" * 200])
def test_a_word_wider_than_the_terminal_is_cut_and_loses_nothing(run: Run, style: str, word: str) -> None:
    printed = run("-f", style, "--color=always", stdin=f"The old {word} left the town.", columns=30).stdout
    assert word in solid(COLOUR.sub("", printed))
    assert max(map(columns, printed.splitlines())) <= 30


@pytest.mark.parametrize("name", ["news.txt", "chinese.txt", "russian.txt", "howto.txt"])
def test_scores_have_a_row_for_each_sentence_whole_but_on_a_terminal(run: Run, articles: Path, name: str) -> None:
    printed = run("-fscores", articles / name).stdout
    assert run("-fscores", articles / name, COLUMNS="40").stdout == printed
    rows, keywords = printed.rstrip("\n").split("\n\n")
    parts = [re.fullmatch(r"([* ]) ([█ ]{12}) (.+)", row) for row in rows.split("\n")]
    texts = [(part[1], part[3]) for part in parts if part]
    sentences = split_sentences((articles / name).read_text(encoding="utf-8"))
    assert [solid(text) for _, text in texts] == [solid(each.text) for each in sentences if each.prose]
    assert solid("\n".join(text for mark, text in texts if mark == "*")) == solid(run(articles / name).stdout)
    counts = [int(line.split()[-1]) for line in keywords.split("\n")]
    assert counts == sorted(counts, reverse=True)
    # The rows of the summary, and nothing else, are bold.
    bold = run("-fscores", "--color=always", articles / name).stdout
    assert COLOUR.sub("", bold) == printed
    starred = [line for line in bold.split("\n") if COLOUR.sub("", line).startswith("*")]
    assert len(starred) == 3 == bold.count("\x1b[1m")
    assert all(line.startswith("\x1b[1m") and line.endswith("\x1b[0m") for line in starred)


def test_scores_draw_bars_and_say_which_words_decided(run: Run) -> None:
    rows, keywords = run("-fscores", stdin=FERRY).stdout.split("\n\n")
    assert rows.count("█" * 12 + " ") == 1
    assert keywords.splitlines()[0] == f"  {'█' * 12} ferry 4"
    counts = [int(line.split()[-1]) for line in keywords.splitlines()]
    assert [line.count("█") for line in keywords.splitlines()] == [round(12 * count / counts[0]) for count in counts]
    # The bar of a sentence that is not chosen is what it would still add.
    taken, left, *_ = run("-fscores", "-n1", stdin=f"{CHOSEN[0]} {CHOSEN[0][:-1]} too late!").stdout.split("\n")
    assert taken.startswith(f"* {'█' * 12} ")
    assert left[2:14].count("█") in range(1, 9)
    # One that says the same adds nothing.
    assert run("-fscores", "-n1", stdin=f"{CHOSEN[0]} {CHOSEN[0]}").stdout.split("\n")[1].startswith(" " * 15)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The ferry of the company crosses the wide old harbour to the far island each day.", id="latin"),
        pytest.param("渡" * 60 + "。", id="chinese"),
        pytest.param("The 渡船 ferry " * 10 + "left.", id="mixed"),
        pytest.param("The " + "🙂⛵" * 40 + " left.", id="emoji"),
        pytest.param("The " + "fe\u0301rrı\u0308 " * 30 + "left.", id="combining"),
        pytest.param("The " + "a\u200db" * 60 + " left.", id="joined"),
        pytest.param("The " + "ferry" * 200_000 + " left.", id="a word of a megabyte"),
        pytest.param("The " + "\u2067abc \u202adef " * 60 + " left.", id="isolates"),
        pytest.param(f"The f{FLOOD}erry of the company crosses the wide old harbour to the far island.", id="flood"),
        pytest.param("渡" * 5 + "\u2067" + "船" * 28 + "\u2069" + "渡" * 60 + "。", id="wide isolate"),
    ],
)
@pytest.mark.parametrize("width", [40, 80])
def test_scores_fit_the_terminal(run: Run, text: str, width: int) -> None:
    row, *others = run("-fscores", stdin=f"{text}\n\n{text}", columns=width, NO_COLOR="1").stdout.splitlines()
    assert row.rstrip("\u2069\u202c").endswith("…")
    assert not re.search("[\u202a-\u202c\u2066-\u2069]", row)  # A direction may have lost its end.
    assert columns(row) == width or not text.isascii()
    # Wide characters may leave it half empty, and combining ones take no room.
    assert width // 2 < columns(row) <= width
    assert max(map(columns, others)) <= width


def test_words_that_decided_have_half_of_the_terminal(run: Run) -> None:
    text = "The harbourmasterships of Lorne and the harbourmasterships of Orm met on the old pier at noon."
    assert "harbourmasterships 2" in run("-fscores", stdin=text, columns=40).stdout


def test_what_repeats_a_sentence_adds_nothing(run: Run) -> None:
    found = json.loads(run("-fjson", "-n9", stdin=f"{CHOSEN[0]} {CHOSEN[0]}").stdout)
    assert [sentence["score"] > 0 for sentence in found["sentences"]] == [True, False]


@pytest.mark.parametrize("width", [-1, 0, 1, 3, 6, 12])
def test_a_terminal_too_narrow(run: Run, width: int) -> None:
    for style in FORMATS:
        assert run("-f", style, stdin=FERRY, columns=width).exit_code == 0


def test_json_record(run: Run) -> None:
    result = run("-fjson", stdin=FERRY)
    record = json.loads(result.stdout)
    assert result.stdout.count("\n") == 1
    keys = ["file", "encoding", "language", "sentences", "keywords", "total_sentences", "total_words"]
    assert list(record) == keys
    assert (record["file"], record["encoding"], record["language"]) == ("-", "utf-8", "english")
    assert (record["total_sentences"], record["total_words"]) == (3, len(" ".join(CHOSEN).split()))
    assert record["keywords"][0] == {"word": "ferry", "count": 4}
    assert [sentence["text"] for sentence in record["sentences"]] == CHOSEN
    assert [sentence["index"] for sentence in record["sentences"]] == [0, 1, 2]
    for sentence in record["sentences"]:
        assert list(sentence) == ["text", "file", "start", "end", "index", "score"]
        assert FERRY[sentence["start"] : sentence["end"]].removeprefix("- ") == sentence["text"]
        assert sentence["file"] == "-"
        assert 0 < sentence["score"] == round(sentence["score"], 4)


def test_json_is_one_line_a_file(run: Run, articles: Path) -> None:
    names = [articles / "news.txt", articles / "gone.txt", articles / "russian.txt"]
    result = run("-fjson", "-n", 2, *names)
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(each["file"], each["language"]) for each in records] == [
        (str(names[0]), "english"),
        (str(names[2]), "russian"),
    ]
    for record, name in zip(records, names[::2], strict=True):
        assert len(record["keywords"]) == 10
        chosen = summarize(name.read_text(encoding="utf-8"), sentences=2)
        assert [(each["start"], each["end"]) for each in record["sentences"]] == [(s.start, s.end) for s in chosen]
    assert re.search("[а-я]{5}", result.stdout)


def test_json_of_a_merged_summary_says_which_file_each_sentence_is_from(run: Run, articles: Path) -> None:
    names = [str(articles / name) for name in ("news.txt", "essay.txt", "howto.txt")]
    record = json.loads(run("-fjson", "-m", "-n", 9, *names).stdout)
    assert (record["file"], record["encoding"]) == (names, ["utf-8"] * 3)
    assert json.loads(run("-fjson", "-m", names[0]).stdout)["file"] == names[:1]
    assert [name for name, _ in itertools.groupby(each["file"] for each in record["sentences"])] == names
    for sentence in record["sentences"]:
        text = Path(sentence["file"]).read_text(encoding="utf-8")
        found = [each for each in split_sentences(text) if each.prose][sentence["index"]]
        assert (found.text, found.start, found.end) == (sentence["text"], sentence["start"], sentence["end"])


@pytest.mark.parametrize(
    "name", ["line\nbreak", "\u202egnp.txt", "\u2067abc", "\x1b[2J\x9b", "caf\udce9", "Ünï côdé", "渡船"]
)
def test_json_names_its_file_exactly_and_harms_no_terminal(run: Run, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("The ferry left the harbour.\n")
    for result in (run("-fjson", path), run("-fjson", "-m", path)):
        assert not HARMFUL.search(result.stdout)
        assert not re.search("[\u2066-\u2069]", result.stdout)
        assert result.stdout.count("\n") == 1
        assert (name in result.stdout) is name.isprintable()
        record = json.loads(result.stdout)
        assert record["file"] in (str(path), [str(path)])
        assert os.path.exists(record["sentences"][0]["file"])


@pytest.mark.parametrize("style", FORMATS)
def test_no_format_has_colour_that_is_not_asked_for(style: str) -> None:
    summary = Summary([Article(FERRY)], None)
    summary.choose()
    assert "\033" not in "".join(FORMATS[style](summary, 40, False))


def test_each_format_has_a_name() -> None:
    module = sys.modules[Sentence.__module__]
    printers = {name.removeprefix("as_") for name in vars(module) if name.startswith("as_")}
    assert printers - {"members"} == {*FORMATS}, "a function that prints has its name in FORMATS"


@pytest.mark.parametrize("style", FORMATS)
def test_a_format_that_names_its_files_names_each(run: Run, tmp_path: Path, style: str) -> None:
    names = [str(tmp_path / name) for name in ("one", "two")]
    for name in names:
        Path(name).write_text(f"The ferry to {name[-3:]} left the harbour.\n")
    if names[0] in run("-f", style, names[0]).stdout:
        assert style not in TITLED, f"{style} says itself which file it is: take it out of TITLED"
        lines = run("-f", style, *names).stdout.splitlines()
        assert len(lines) == len(set(lines)), "it is called once a file: a header for all is printed by command"
        merged = run("-f", style, "-m", "-n9", *names).stdout
        assert names[1] in merged, "with --merge each sentence has a file of its own, in parts"
