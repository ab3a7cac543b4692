"""What holds for any text and any bytes."""

import json
import re
from itertools import pairwise
from pathlib import Path

from conftest import Run, Start
from hypothesis import example, given
from hypothesis import strategies as st

from summarize import FORMATS, LANGUAGES, ArticleError, decode, split_sentences, summarize

PIECES = st.sampled_from(
    [
        *("The ferry left. ", "Dr. Finch met J. R. Maddox at 5 p.m. ", "However, nobody came! ", "Why not? ", "Go... "),
        *('"We stay," she said. ', "“Go!” ", "(See Fig. 2.) ", "It failed.[1][2] ", "A list: ", "one; two", "etc. "),
        *("渡船は島に着いた。", "渡\n船", "「そうだ。」と言った。", "Das war am 3. Mai. ", "L’homme d'Aix est là. "),
        *("هذا صحيح؟ ", "यह सच है। ", "กขคง" * 10, "PARIS, May 3 (AP) — ", "- ", "1. ", "(a) ", "# ", "> ", "| a |"),
        *("```\n", "~~~\n", "---\n", "+++\n", "<!-- ", "-->", "a: b\n", ".. x::\n", "end::\n\n", "    ", "\t\t", "= "),
        *("[a](b)", "![i](u)", "[^1]", "[", "](", "(((", "**b. c** ", "**", "*", "_", "`x` ", "`", "``y'' ", "\\."),
        *("<b>", "</b>", "<br>", "&amp;", "&hellip;", "https://a.b/c_d_e ", "ftp://a.b ", "wait-\ning", "x", "#", "é"),
        *("\n12\n\f", "\f", "1\n00:00:01,000 --> 00:00:02,000\n", "\n", "\n\n", "\r\n", "\n    ", "\u2028"),
        *("co\u00adop", "e\u0301", "👩\u200d🚀", "\u200b", "\ufeff", "\0", "\x1b[1m", "\ud800", " ", "x" * 50, "."),
        *("!", "10:15 - Bob: ", "'", '"', ")", "\u2003", "\u202f", "\x1f", "²", "。", "10:15 ", "Ada: ", "\\`", "2. "),
    ]
)  # fmt: skip
TEXTS = st.text() | st.lists(PIECES, max_size=40).map("".join)
NAMES = st.sampled_from([None, *(language.name for language in LANGUAGES.values())])
LENGTHS = st.integers(1, 40)


def solid(text: str) -> str:
    """Return a text without its white space."""
    return "".join(text.split())


def seen(text: str) -> str:
    """Return what is seen of a text: its ASCII, as the rest may be left out, or shown in another way."""
    return re.sub(r"[^!-~]", "", re.sub(r"\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|\\U[0-9a-f]{8}", "", text))


@given(TEXTS, NAMES)
def test_each_character_lies_in_one_sentence(text: str, language: str | None) -> None:
    sentences = split_sentences(text, language)
    assert all(before.end <= after.start for before, after in pairwise(sentences))
    assert solid("".join(text[sentence.start : sentence.end] for sentence in sentences)) == solid(text)


@given(TEXTS, NAMES)
def test_each_sentence_says_something(text: str, language: str | None) -> None:
    for sentence in split_sentences(text, language):
        assert sentence.text
        assert sentence.text == " ".join(sentence.text.split())
        assert text[sentence.start : sentence.end] == text[sentence.start : sentence.end].strip() != ""


@given(TEXTS, NAMES, LENGTHS)
def test_a_summary_is_some_of_the_sentences(text: str, language: str | None, n: int) -> None:
    prose = [sentence for sentence in split_sentences(text, language) if sentence.prose]
    chosen = summarize(text, sentences=n, language=language)
    assert bool(prose) <= len(chosen) <= n
    assert [sentence for sentence in prose if sentence in chosen] == chosen
    # Nothing is said twice but where everything is asked for.
    assert n >= len(prose) or len({sentence.text for sentence in chosen}) == len(chosen)


def counted(text: str) -> int:
    """Return how many words a text has, as is promised: a Chinese character, and five of Thai, count as one."""
    thai = sum(-(-len(run) // 5) for run in re.findall("[\u0e01-\u0e3a\u0e40-\u0e4e]+", text))
    east = re.findall("[\u3040-\u9fff]", text)
    return thai + len(east) + len(re.sub("[\u0e01-\u0e3a\u0e40-\u0e4e\u3040-\u9fff]", " ", text).split())


@given(TEXTS, LENGTHS)
def test_a_summary_keeps_to_its_words(run: Run, text: str, words: int) -> None:
    assert sum(counted(sentence.text) for sentence in summarize(text, words=words)) <= words
    assert counted(run("-w", words, stdin=text.encode("utf-8", "replace")).stdout) <= words


@given(TEXTS.filter(lambda text: "*" not in text))
def test_highlight_without_its_stars_is_the_text(run: Run, text: str) -> None:
    source = text.encode("utf-8", "replace").decode()
    printed = run("-fhighlight", stdin=source)
    if printed.exit_code == 0:
        assert seen(printed.stdout.replace("**", "")) == seen(source)
        assert printed.stdout.count("**") % 2 == 0 < printed.stdout.count("**")


@given(TEXTS, st.integers(1, 100))
def test_a_summary_keeps_to_its_percentage(text: str, percent: int) -> None:
    prose = [sentence for sentence in split_sentences(text) if sentence.prose]
    # What says the same as another is left out, but where all are asked for.
    assert bool(prose) <= len(summarize(text, percent=percent)) <= max(1, len(prose) * percent // 100)
    assert summarize(text, percent=100) == prose


@given(TEXTS, LENGTHS)
def test_a_longer_summary_holds_the_shorter_one(text: str, n: int) -> None:
    assert set(summarize(text, sentences=n)) <= set(summarize(text, sentences=n + 1))


@given(
    st.binary() | TEXTS.map(lambda text: text.encode("utf-16", "replace")), st.sampled_from([None, "utf-8", "utf-16"])
)
@example(b"\xff\xfe\x00\xd8", None)
@example(b"\xef\xbb\xbf\xff", None)
def test_bytes_are_decoded_or_refused(data: bytes, encoding: str | None) -> None:
    try:
        text, used, _, warning = decode(data, encoding)
    except ArticleError:
        return
    replaced = data.decode(used, "replace")
    assert encoding in (None, used) or data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff"))
    assert text in (replaced, replaced.removesuffix("\ufffd"))
    assert warning or text == data.decode(used, "ignore")


@given(TEXTS.map(lambda text: text.encode("utf-8", "replace")) | st.binary(), st.sampled_from([*FORMATS]))
def test_the_command_summarises_or_complains(run: Run, data: bytes, style: str) -> None:
    result = run("-f", style, stdin=data)
    complaints = result.stderr.splitlines()
    assert result.exit_code in (0, 1)
    assert result.exit_code <= len(complaints) <= 2
    assert all(line.startswith("summarize: standard input: ") for line in complaints)
    assert bool(result.stdout) is (result.exit_code == 0)
    if style == "json" and result.stdout:
        assert json.loads(result.stdout)["sentences"]


def test_output_does_not_depend_on_hashes(run: Run, start: Start, articles: Path) -> None:
    arguments = ["-fjson", "-p", 30, *sorted(articles.iterdir())]
    expected = run(*arguments).stdout
    assert expected.count("\n") == len(arguments) - len(["-fjson", "-p", 30])
    # The seed of this process is its own.
    assert start(*arguments, PYTHONHASHSEED="1").stdout.decode() == expected
