"""A coverage-guided fuzz target: whatever the bytes, the way from a file to its summary must not fail.

It needs atheris (pip install atheris) and is no part of the tests.  For a minute, and for as long as you like from the
articles on, keeping what it learns in a folder:

    python tests/fuzz.py -max_total_time=60
    mkdir -p corpus && python tests/fuzz.py -timeout=10 corpus tests/articles

It stops at the first input that raises an exception, or takes too long, and writes it to a file that may be given as
the argument to try it once more.
"""

import re
import sys
from pathlib import Path

import atheris  # type: ignore[import-not-found, import-untyped, unused-ignore]

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # try this checkout, installed or not
with atheris.instrument_imports(include=["summarize"]):
    import summarize

LANGUAGES = [None, *(language.name for language in summarize.LANGUAGES.values())]
HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e\ud800-\udfff]")


def check(data: bytes) -> None:
    """Summarise bytes as the first of them says, in every format."""
    language = LANGUAGES[data[0] % len(LANGUAGES)] if data else None
    try:
        text = summarize.decode(data[1:]).text
    except summarize.ArticleError:
        text = data[1:].decode("utf-8", "surrogateescape")
    sentences = summarize.split_sentences(text, language)
    assert "".join("".join(text[each.start : each.end].split()) for each in sentences) == "".join(text.split())
    assert set(summarize.summarize(text, words=50, language=language)) <= set(sentences)
    summary = summarize.Summary([summarize.Article(text)], language)
    summary.choose()
    for pieces_in in summarize.FORMATS.values() if summary.chosen else ():
        printed = pieces_in(summary, 40, False)
        assert not HARMFUL.search("\n".join(printed))


if __name__ == "__main__":
    atheris.Setup(sys.argv, check)
    atheris.Fuzz()
