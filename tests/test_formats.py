"""The five ways to print a summary: text, list, highlight, scores and JSON, on a terminal and elsewhere."""

import itertools
import json
import os
import re
import unicodedata
from pathlib import Path

import pytest
from conftest import COLOUR, HARMFUL, Run

from summarize import split_sentences, summarize

CHOSEN = [
    "The old ferry crosses the wide harbour to the far island.",
    "The ferry company of the island sold the old ferry to the town.",
    "The new ferry of the company crosses the harbour only at night.",
]
FERRY = f"The Harbour News\n\n{CHOSEN[0]}\n{CHOSEN[1]}\n\n- {CHOSEN[2]}\n"
LAYOUTS = ["news.txt", "wrapped.txt", "mail.txt", "howto.txt", "japanese.txt", "report.txt", "chinese.txt"]
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


@pytest.mark.parametrize("bullet", ["-", "*", "•", "1.", "(a)"])
def test_a_list_mark_is_said_once_and_not_highlighted(run: Run, bullet: str) -> None:
    article = f"{bullet}   The ferry left the harbour town.\n"
    assert run("-flist", stdin=article).stdout == "- The ferry left the harbour town.\n"
    assert run("-fhighlight", stdin=article).stdout == f"{bullet}   **The ferry left the harbour town.**\n"


@pytest.mark.parametrize("article", [FERRY, FERRY.replace("old", "**old**"), FERRY.replace("\n", "\r\n")])
def test_highlight_marks_the_sentences_in_the_article(run: Run, article: str) -> None:
    stars = "==" if "**" in article else "**"
    expected = article.replace("\r", "")
    for text in re.findall(r"The (?:\*\*)?(?:old|ferry|new).*", expected):
        expected = expected.replace(text, f"{stars}{text}{stars}")
    assert run("-fhighlight", stdin=article).stdout == expected


@pytest.mark.parametrize("name", LAYOUTS)
def test_highlight_keeps_the_layout(run: Run, articles: Path, name: str) -> None:
    text = (articles / name).read_text(encoding="utf-8").strip("\n")
    highlighted = run("-fhighlight", articles / name).stdout
    assert highlighted.replace("**", "") == text + "\n"
    # A dateline belongs to the source of its sentence, and not to its text.
    chosen = solid(run(articles / name).stdout)
    assert solid("".join(highlighted.split("**")[1::2])).removeprefix("PORTHALLAM,March14./HarborNews/.") == chosen
    # In colour each line has its own styles, since a pager forgets them.
    lines = run("-fhighlight", articles / name, FORCE_COLOR="1").stdout.removesuffix("\n").split("\n")
    assert ["".join(char for char, _ in seen(line)) for line in lines] == text.split("\n")
    assert all(re.fullmatch(r"(\x1b\[.*m[^\x1b]+\x1b\[0m)*", line) for line in lines)
    shown = [seen(line) for line in lines]
    bold = solid("".join(char for line in shown for char, style in line if style == "bold"))
    assert bold == solid("".join(highlighted.split("**")[1::2]))
    assert not [char for line in shown for char, style in line if style not in ("bold", "dim")]


def test_highlight_of_merged_files_is_in_their_order(run: Run, tmp_path: Path) -> None:
    for name in range(2):
        (tmp_path / str(name)).write_text(f"The ferry number {name} left the harbour.\n")
    arguments = ["-fhighlight", "-m", "-p", 100]
    parts = [f"==> {tmp_path / name} <==\n**The ferry number {name} left the harbour.**\n" for name in ("1", "0")]
    assert run(*arguments, tmp_path / "1", tmp_path / "0").stdout == "\n".join(parts)


@pytest.mark.parametrize(
    ("environment", "on_terminal", "colored"),
    [
        ({}, False, False),
        ({}, True, True),
        ({"TERM": "dumb"}, True, False),
        ({"NO_COLOR": "1"}, True, False),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": ""}, False, False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False, False),
        ({"NO_COLOR": "", "FORCE_COLOR": "1"}, False, True),
    ],
)
def test_colour_is_the_users_choice(run: Run, environment: dict[str, str], on_terminal: bool, colored: bool) -> None:
    width = 80 if on_terminal else None
    for style in ("highlight", "scores"):
        assert ("\x1b[1m" in run("-f", style, stdin=FERRY, columns=width, **environment).stdout) is colored
    for plain in ("text", "list", "json"):
        assert "\x1b" not in run("-f", plain, stdin=FERRY, columns=width, **environment).stdout


@pytest.mark.parametrize("style", ["text", "list"])
@pytest.mark.parametrize("name", ["news.txt", "readme.md", "russian.txt"])
@pytest.mark.parametrize("width", [40, 79])
def test_a_terminal_wraps_at_words(run: Run, articles: Path, style: str, name: str, width: int) -> None:
    printed = run("-f", style, "-p", 30, articles / name, columns=width).stdout
    whole = run("-f", style, "-p", 30, articles / name, FORCE_COLOR="1").stdout
    assert printed.split() == whole.split()
    lines = printed.splitlines()
    assert max(columns(line) for line in lines if " " in line) <= width
    assert style != "list" or {line[:2] for line in lines} <= {"- ", "  "}


def test_wide_words_wrap(run: Run) -> None:
    korean = "그 배는 항구를 떠나 섬으로 갔다."
    printed = run(stdin=f"{korean} {korean} {korean}", columns=20).stdout
    assert printed.split() == (korean * 3).replace(".", ". ").split()
    assert max(map(columns, printed.splitlines())) in range(15, 21)
    assert run(stdin=FERRY, columns=99_999_999_999).stdout == run(stdin=FERRY).stdout


@pytest.mark.parametrize("name", ["news.txt", "chinese.txt", "russian.txt", "howto.txt"])
def test_scores_have_a_row_for_each_sentence_whole_but_on_a_terminal(run: Run, articles: Path, name: str) -> None:
    printed = run("-fscores", articles / name).stdout
    assert run("-fscores", articles / name, COLUMNS="40").stdout == printed
    rows, keywords = printed.rstrip("\n").split("\n\n")
    parts = [re.fullmatch(r"([* ]) ([█ ]{12}) (.+)", row) for row in rows.split("\n")]
    texts = [(part[1], part[3]) for part in parts if part]
    sentences = split_sentences((articles / name).read_text(encoding="utf-8"))
    prose = [solid(sentence.text) for sentence in sentences if not sentence.heading]
    assert [solid(text) for _, text in texts if solid(text) in prose] == [solid(text) for _, text in texts]
    assert solid("\n".join(text for mark, text in texts if mark == "*")) == solid(run(articles / name).stdout)
    counts = [int(line.split()[-1]) for line in keywords.split("\n")]
    assert counts == sorted(counts, reverse=True)


def test_scores_draw_bars_and_say_which_words_decided(run: Run) -> None:
    rows, keywords = run("-fscores", stdin=FERRY).stdout.split("\n\n")
    assert rows.count("█" * 12 + " ") == 1
    assert keywords.splitlines()[0] == f"  {'█' * 12} ferry 4"
    counts = [int(line.split()[-1]) for line in keywords.splitlines()]
    assert [line.count("█") for line in keywords.splitlines()] == [round(12 * count / counts[0]) for count in counts]


def test_the_bar_of_a_sentence_that_is_not_chosen_is_what_it_would_still_add(run: Run) -> None:
    taken, left, _, *_ = run("-fscores", "-n1", stdin=f"{CHOSEN[0]} {CHOSEN[0][:-1]}!").stdout.split("\n")
    assert taken.startswith(f"* {'█' * 12} ")
    assert left[2:14].count("█") in range(1, 7)


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
        pytest.param("渡" * 5 + "\u2067" + "船" * 28 + "\u2069" + "渡" * 60 + "。", id="wide isolate"),
    ],
)
@pytest.mark.parametrize("width", [40, 80])
def test_scores_fit_the_terminal(run: Run, text: str, width: int) -> None:
    row, *others = run("-fscores", stdin=f"{text}\n\n{text}", columns=width, NO_COLOR="1").stdout.splitlines()
    assert row.rstrip("\u2069\u202c").endswith("…")
    # Wide characters may leave it half empty, and combining ones take no room.
    assert width // 2 < columns(row) <= width
    assert max(map(columns, others)) <= width


def test_scores_of_what_takes_no_width_are_shortened_too(run: Run) -> None:
    text = "The f" + "\u0301" * 500_000 + " left the harbour. The ferry left."
    assert len(run("-fscores", stdin=text, columns=40).stdout) < 2_000
    # No keyword is wider than a word may be, and none makes the others wide.
    keywords = run("-fscores", stdin="The " + "ferry" * 99 + " left.", columns=400).stdout.split("\n\n")[1]
    assert max(map(columns, keywords.splitlines())) < 60


@pytest.mark.parametrize("width", [-1, 0, 1, 3, 6, 12])
def test_a_terminal_too_narrow(run: Run, width: int) -> None:
    for style in ("text", "list", "highlight", "scores", "json"):
        assert run("-f", style, stdin=FERRY, columns=width).exit_code == 0


def test_json_record(run: Run) -> None:
    result = run("-fjson", stdin=FERRY)
    record = json.loads(result.stdout)
    assert result.stdout.count("\n") == 1
    keys = ["file", "encoding", "language", "sentences", "keywords", "total_sentences", "total_words"]
    assert list(record) == keys
    assert (record["file"], record["encoding"], record["language"]) == ("-", "utf-8", "english")
    assert record["total_sentences"] == len(CHOSEN)
    # A bullet may count as a word.
    assert record["total_words"] - len(" ".join(CHOSEN).split()) in (0, 1)
    assert record["keywords"][0] == ["ferry", 4]
    assert [sentence["text"].removeprefix("- ") for sentence in record["sentences"]] == CHOSEN
    assert [sentence["index"] for sentence in record["sentences"]] == [0, 1, 2]
    for sentence in record["sentences"]:
        assert list(sentence) == ["text", "file", "start", "end", "index", "score"]
        assert FERRY[sentence["start"] : sentence["end"]].removeprefix("- ") in CHOSEN
        assert sentence["file"] == "-"
        assert 0 < sentence["score"] == round(sentence["score"], 4)
    assert any(round(sentence["score"], 3) != sentence["score"] for sentence in record["sentences"])


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
    assert json.loads(run("-fjson", stdin="Xyzzy plugh. Foo bar.").stdout)["language"] is None


def test_json_of_a_merged_summary_says_which_file_each_sentence_is_from(run: Run, articles: Path) -> None:
    names = [str(articles / name) for name in ("news.txt", "essay.txt", "howto.txt")]
    record = json.loads(run("-fjson", "-m", "-n", 9, *names).stdout)
    assert (record["file"], record["encoding"]) == (names, ["utf-8"] * 3)
    assert json.loads(run("-fjson", "-m", names[0]).stdout)["file"] == names[:1]
    assert [name for name, _ in itertools.groupby(each["file"] for each in record["sentences"])] == names
    for sentence in record["sentences"]:
        prose = [
            each for each in split_sentences(Path(sentence["file"]).read_text(encoding="utf-8")) if not each.heading
        ]
        found = prose[sentence["index"]]
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
        assert record["sentences"][0]["file"] == str(path)
        assert os.path.exists(record["sentences"][0]["file"])
