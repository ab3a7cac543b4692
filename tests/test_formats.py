"""The five ways to print a summary: text, list, highlight, scores and JSON."""

import itertools
import json
import re
import unicodedata
from pathlib import Path

import pytest
from conftest import Run

from summarize import split_sentences, summarize

FERRY = """\
The Harbour News

The old ferry crosses the harbour to the island.
It rained.
The ferry company of the island sold the old ferry.

- The new ferry of the company crosses the harbour at night.
- Nobody saw it.
"""
HEADING_WORDS = 3
CHOSEN = [
    "The old ferry crosses the harbour to the island.",
    "The ferry company of the island sold the old ferry.",
    "- The new ferry of the company crosses the harbour at night.",
]
# A colour code, or one character.
TOKEN = re.compile(r"\x1b\[([\d;]*)m|(.)", re.DOTALL)


def columns(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    return len(text) + wide - sum(unicodedata.category(char) in ("Mn", "Me", "Cf") for char in text)


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


def test_text_is_one_sentence_a_line(run: Run) -> None:
    assert run(stdin=FERRY).stdout.splitlines() == [*CHOSEN[:2], CHOSEN[2].removeprefix("- ")]
    assert run("-ftext", stdin=FERRY.replace("\n", "\r\n")).stdout == run(stdin=FERRY).stdout
    wrapped = "The old ferry crosses\nthe  harbour to\tthe\u00a0island."
    assert run(stdin=wrapped).stdout == CHOSEN[0] + "\n"


def test_list_has_one_bullet_before_each(run: Run) -> None:
    assert run("-flist", stdin=FERRY).stdout.splitlines() == [f"- {text.removeprefix('- ')}" for text in CHOSEN]


def test_highlight_marks_the_sentences_in_the_article(run: Run) -> None:
    expected = FERRY
    for text in CHOSEN:
        expected = expected.replace(text.removeprefix("- "), f"**{text.removeprefix('- ')}**")
    assert run("-fhighlight", stdin=FERRY).stdout == expected
    assert run("-fhighlight", stdin=FERRY.replace("\n", "\r\n")).stdout == expected


def test_highlight_marks_no_space_behind_a_bullet(run: Run) -> None:
    assert run("-fhighlight", stdin="-   The ferry left.\n").stdout == "-   **The ferry left.**\n"


@pytest.mark.parametrize("name", ["news.txt", "wrapped.txt", "mail.txt", "howto.txt", "japanese.txt", "report.txt"])
def test_highlight_keeps_the_layout(run: Run, articles: Path, name: str) -> None:
    text = (articles / name).read_text(encoding="utf-8")
    highlighted = run("-fhighlight", articles / name).stdout
    assert highlighted.replace("**", "") == text.strip("\n") + "\n"
    bold = [" ".join(part.split()) for part in highlighted.split("**")[1::2]]
    assert bold == run(articles / name).stdout.splitlines()


def test_highlight_keeps_the_order_of_files(run: Run, tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).write_text(f"The ferry is number {name}.\n")
    merged = run("-fhighlight", "-m", tmp_path / "one", tmp_path / "two").stdout
    parts = [f"==> {tmp_path / name} <==\n**The ferry is number {name}.**\n" for name in ("one", "two")]
    assert merged == "\n".join(parts)


@pytest.mark.parametrize("name", ["news.txt", "wrapped.txt", "readme.md", "chinese.txt"])
def test_highlight_in_colour_styles_each_line_on_its_own(run: Run, articles: Path, name: str) -> None:
    text = (articles / name).read_text(encoding="utf-8").strip("\n")
    lines = run("-fhighlight", articles / name, FORCE_COLOR="1").stdout.removesuffix("\n").split("\n")
    assert ["".join(char for char, _ in seen(line)) for line in lines] == text.split("\n")
    assert all(re.fullmatch(r"(\x1b\[.*m[^\x1b]+\x1b\[0m)*", line) for line in lines)
    dim = [char for line in lines for char, style in seen(line) if style == "dim" and not char.isspace()]
    chosen = "".join(run(articles / name).stdout.split())
    assert len(dim) == len("".join(text.split())) - len(chosen)


@pytest.mark.parametrize("name", ["news.txt", "wrapped.txt", "chinese.txt"])
def test_highlight_in_colour_shows_the_chosen_in_bold(run: Run, articles: Path, name: str) -> None:
    shown = seen(run("-fhighlight", articles / name, FORCE_COLOR="1").stdout)
    bold = "".join(char for char, style in shown if style == "bold")
    assert "".join(bold.split()) == "".join(run(articles / name).stdout.split())


@pytest.mark.parametrize(
    ("environment", "colored"),
    [
        pytest.param({}, False, id="no terminal"),
        pytest.param({"FORCE_COLOR": "1"}, True, id="forced"),
        pytest.param({"FORCE_COLOR": ""}, False, id="not forced"),
        pytest.param({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False, id="forbidden"),
        pytest.param({"NO_COLOR": "", "FORCE_COLOR": "1"}, True, id="not forbidden"),
    ],
)
@pytest.mark.parametrize("style", ["highlight", "scores"])
def test_colour_is_the_users_choice(run: Run, style: str, environment: dict[str, str], colored: bool) -> None:
    assert ("\x1b[1m" in run("-f", style, stdin=FERRY, **environment).stdout) is colored
    for plain in ("text", "list", "json"):
        assert "\x1b" not in run("-f", plain, stdin=FERRY, **environment).stdout


@pytest.mark.parametrize("name", ["news.txt", "chinese.txt", "russian.txt", "howto.txt"])
def test_scores_have_a_row_for_each_sentence(run: Run, articles: Path, name: str) -> None:
    rows, keywords = run("-fscores", articles / name, COLUMNS="3000").stdout.rstrip("\n").split("\n\n")
    parts = [re.fullmatch(r"([* ]) ([█▏▎▍▌▋▊▉]+) +(.+)", row) for row in rows.split("\n")]
    texts = [(part[1], part[3]) for part in parts if part]
    sentences = split_sentences((articles / name).read_text(encoding="utf-8"))
    assert [text for _, text in texts] == [sentence.text for sentence in sentences if not sentence.heading]
    chosen = [re.sub("^[-*] ", "", text) for mark, text in texts if mark == "*"]
    assert chosen == run(articles / name).stdout.splitlines()
    counts = [int(line.split()[-1]) for line in keywords.split("\n")]
    assert counts == sorted(counts, reverse=True)


def test_scores_say_which_words_decided(run: Run) -> None:
    rows, keywords = run("-fscores", stdin=FERRY, COLUMNS="60").stdout.split("\n\n")
    assert rows.count("█" * 10) == rows.count("* ██████████ The old ferry crosses the") == 1
    assert keywords.splitlines()[:2] == [
        "  ferry   ██████████ 4",
        "  old     █████      2",
    ]


LONG_SENTENCES = {
    "latin": "The ferry of the company crosses the wide old harbour to the far island twice on each and every day.",
    "chinese": "渡" * 60 + "。",
    "mixed": "The 渡船 ferry " * 10 + "left.",
    "emoji": "The " + "🙂⛵" * 40 + " left.",
    "combining": "The " + "fe\u0301rrı\u0308 " * 30 + "left.",
    "joined": "The " + "a\u200db" * 60 + " left.",
    "word": "The " + "ferry" * 40 + " left.",
}


@pytest.mark.parametrize("text", LONG_SENTENCES.values(), ids=LONG_SENTENCES)
@pytest.mark.parametrize("width", [40, 80])
def test_scores_fit_the_terminal(run: Run, text: str, width: int) -> None:
    row, *others = run("-fscores", stdin=f"{text}\n\n{text}", COLUMNS=str(width)).stdout.splitlines()
    assert row.endswith("…")
    assert columns(row) in (width - 1, width)
    assert max(map(columns, others)) <= width


@pytest.mark.parametrize("name", ["chinese.txt", "japanese.txt", "news.txt"])
@pytest.mark.parametrize("width", [40, 80])
def test_scores_of_articles_fit_the_terminal(run: Run, articles: Path, name: str, width: int) -> None:
    lines = run("-fscores", articles / name, COLUMNS=str(width)).stdout.splitlines()
    assert max(map(columns, lines)) <= width


@pytest.mark.parametrize("width", [-1, 0, 1, 3, 6, 12])
def test_scores_on_a_terminal_too_narrow_for_them(run: Run, width: int) -> None:
    assert run("-fscores", stdin=FERRY, COLUMNS=str(width)).exit_code == 0


def test_json_record(run: Run) -> None:
    result = run("-fjson", stdin=FERRY)
    record = json.loads(result.stdout)
    assert result.stdout.count("\n") == 1
    assert list(record) == ["file", "language", "sentences", "keywords", "total_sentences", "total_words"]
    assert (record["file"], record["language"], record["total_sentences"]) == ("-", "english", 5)
    assert record["total_words"] == len(FERRY.split()) - HEADING_WORDS
    assert record["keywords"][:2] == [["ferry", 4], ["old", 2]]
    assert [sentence["text"] for sentence in record["sentences"]] == CHOSEN
    assert [sentence["index"] for sentence in record["sentences"]] == [0, 2, 3]
    for sentence in record["sentences"]:
        assert list(sentence) == ["text", "file", "start", "end", "index", "score"]
        assert FERRY[sentence["start"] : sentence["end"]] == sentence["text"]
        assert sentence["file"] == "-"
        assert 0 < sentence["score"] == round(sentence["score"], 4)


def test_json_is_one_line_a_file(run: Run, articles: Path) -> None:
    names = [articles / "news.txt", articles / "gone.txt", articles / "russian.txt"]
    result = run("-fjson", "-n", 2, *names)
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(record["file"], record["language"]) for record in records] == [
        (str(names[0]), "english"),
        (str(names[2]), "russian"),
    ]
    for record, name in zip(records, names[::2], strict=True):
        text = name.read_text(encoding="utf-8")
        chosen = summarize(text, sentences=2)
        assert [(each["start"], each["end"]) for each in record["sentences"]] == [(s.start, s.end) for s in chosen]
    assert "Библиотека" in result.stdout or "Автобус" in result.stdout
    assert json.loads(run("-fjson", stdin="Xyzzy plugh. Foo bar.").stdout)["language"] is None


def test_json_of_a_merged_summary_says_which_file_each_sentence_is_from(run: Run, articles: Path) -> None:
    names = [str(articles / name) for name in ("news.txt", "essay.txt", "howto.txt")]
    record = json.loads(run("-fjson", "-m", "-n", 9, *names).stdout)
    assert record["file"] == names
    assert [name for name, _ in itertools.groupby(each["file"] for each in record["sentences"])] == names
    for sentence in record["sentences"]:
        text = Path(sentence["file"]).read_text(encoding="utf-8")
        assert " ".join(text[sentence["start"] : sentence["end"]].split()) == sentence["text"]
        prose = [each for each in split_sentences(text) if not each.heading]
        assert prose[sentence["index"]].text == sentence["text"]
