# SPDX-FileCopyrightText: 2026 the summarize authors
# SPDX-License-Identifier: MIT
# /// script
# requires-python = ">=3.10"
# dependencies = ["click>=8.1.4,!=8.4.0,!=8.4.1", "nltk>=3.10.4"]
# ///
"""Print the most important sentences of an article, in their original order, chosen by word frequency.

The text flows through this file from top to bottom; tables of words and the command stand last:

    bytes -> text -> its language -> layout -> blocks -> what is read of them -> sentences -> terms -> choice -> print

A sentence is worth the frequencies of its content words (Luhn 1958; SumBasic: Nenkova and Vanderwende 2005), each
counting for less once the summary has said it (submodular coverage: Lin and Bilmes 2011); the best is taken first (lazy
greedy choice: Minoux 1978).  The end of a sentence is told by its mark and the words beside it (Kiss and Strunk 2006),
menus and notices by how little prose stands around them, compared with the rest of the text (after Kohlschütter 2010;
jusText: Pomikálek 2011).

Rules are rows of tables, most with an example first and the pattern last.  Read the examples: the patterns are for who
changes a row.

Words used throughout:

    layout     the text with plain line breaks, then with blanks for what is hidden, such as code and comments
    MASK       stands for each character of a block that is seen but not read, such as markup; here "_":
                   the text      - The <!-- When? --> *old* ferry sails.
                   its layout    - The                *old* ferry sails.
                   what is read  __The                _old_ ferry sails.
               All three are of one length: an offset into a block gives one into the text.
    lead       what a line begins with before what it says: "- " above, a time, the name of a speaker
    kind       what a line is: "item" and others by its lead (see LINE_KINDS), "row" by its cells, "furniture" if it
               recurs, "subtitle" by the time above it, "" for most.  A block has that of its first line, or
               "transcript" in a text without marks, where each line is a block
    passage    the sentences of a block, and in front what is hidden above it
    furniture  running heads and numbers of pages, over which a sentence may run
    prose      what may be chosen: whole sentences, and what is long and made of words; other pieces, such as titles
               and most rows, are sentences too, but never chosen

"(0.35 to 0.5 do as well)" behind a number names others that made summaries as good.

Patterns often say "b(?<=ab)" for "(?<=a)b": it is faster.
"""

import os
import signal
import sys

# Ctrl-C ends the command, and a shell's loop around it, at once, without a traceback, even during the imports; not
# where another program imports this file, or a background job ignores it.
if os.path.basename(sys.argv[0]) in ("summarize", "summarize.py") and signal.getsignal(signal.SIGINT) != signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.SIG_DFL)

import codecs
import contextlib
import difflib
import functools
import gc
import heapq
import html
import importlib.util
import json
import math
import re
import shlex
import shutil
import threading
import time
import unicodedata
import warnings
from array import array
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby, islice, pairwise, takewhile
from types import ModuleType
from typing import Any, NamedTuple

import click
from click.shell_completion import (
    BashComplete,
    CompletionItem,
    FishComplete,
    ShellComplete,
    ZshComplete,
    add_completion_class,
)

__version__ = "3.0.0"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: ``text`` is what a reader reads; its source is ``article[start:end]``.

    ``prose`` is False for what is hardly a sentence, such as a title or a row, of which no summary is made.
    """

    text: str
    start: int
    end: int
    prose: bool = True


# Bytes -> text.


class Article(NamedTuple):
    """A text, the encoding and name of its file, and what to warn of, if anything."""

    text: str
    encoding: str = "utf-8"
    name: str = "-"
    warning: str = ""


class ArticleError(Exception):
    """What is wrong with an article, and what to do; FILE stands for its name."""


# How what is no plain text begins, and what is said of it.
SIGNATURES = {
    b"%PDF-": "a PDF, not plain text; try: pdftotext FILE -",
    b"PK\x03\x04": "a Word, EPUB or zip file, not plain text; try: pandoc -t plain FILE",
    b"\xd0\xcf\x11\xe0": "an old Word file, not plain text; try: antiword FILE",
    b"{\\rtf": "RTF, not plain text; try: pandoc -f rtf -t plain FILE",
    b"\x1f\x8b": "compressed; try: zcat FILE",
    b"BZh": "compressed; try: bzcat FILE",
    b"\xfd7zXZ\0": "compressed; try: xzcat FILE",
    b"\x28\xb5\x2f\xfd": "compressed; try: zstdcat FILE",
}
# How HTML and XML begin: as a whole page or feed, or with a block, as Markdown may too.
HTML = re.compile(
    rb"(?i)(?:\xef\xbb\xbf)?\s*(?:<!--[^>]*>\s*)*<(?:"
    rb"(?P<whole>\?xml|!doctype\s+html|html|head|body|rss|feed)"
    rb"|p|div|article|section|main|header|nav|h[1-6]|[uo]l|table|blockquote"
    rb")\b"
)
# Encodings that write all letters in ASCII: an example, the name, and the pattern of their escapes.  UTF-7 is
# "+", base64 and "-"; its first letters tell the script (Han is not recognised).
ESCAPED = [
    (b"\x1b$BEOA%\x1b(B", "iso2022_jp", rb"\x1b\$[@B][!-~]{2,9999}\x1b\([BJ]"),
    (b"~{<:Ky~}", "hz", rb"~\{(?:[!-}][!-~]){1,999}~\}"),
    # Latin; Cyrillic, Hebrew and Arabic; dashes and quotation marks; kana.
    (b"Gr+APwA3w-e", "utf-7", rb"\+(?:A[A-Z]|B|I[A-L]|M[A-P])[A-Za-z0-9+/]{1,999}-"),
]
# Twenty control characters, each within thirty bytes of the next.
CONTROLS = re.compile(rb"[\1-\7\x0e-\x1a\x1c-\x1f](?:[^\1-\7\x0e-\x1a\x1c-\x1f]{0,30}[\1-\7\x0e-\x1a\x1c-\x1f]){19}")
# Byte order marks; that of UTF-32 first, as it begins with that of UTF-16.
MARKED = {
    b"\xef\xbb\xbf": "utf-8-sig",
    b"\xff\xfe\0\0": "utf-32",
    b"\0\0\xfe\xff": "utf-32",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}


def marked_encoding(data: bytes) -> str:
    return next((encoding for mark, encoding in MARKED.items() if data.startswith(mark)), "")


def check_plain(data: bytes) -> None:
    for signature, advice in SIGNATURES.items():
        if data.startswith(signature):
            raise ArticleError(f"is {advice} | summarize")
    if page := HTML.match(data):
        paragraphs = re.split(rb"\n\s*\n", data.strip())
        # Of HTML most paragraphs close a tag, of Markdown few.
        if page["whole"] or 2 * sum(b"</" in each for each in paragraphs) > len(paragraphs):
            raise ArticleError("is HTML or XML, not plain text; try: trafilatura < FILE | summarize")
    if data.isascii():
        for _, encoding, escape in ESCAPED:
            readings = {found[0].decode(encoding, "replace") for found in re.finditer(escape, data)}
            # Not "C++Builder-based", which means nothing in UTF-7, or "REST+API-based", a single letter.
            if sum(len(each) for each in readings if "\ufffd" not in each) > 1:
                raise ArticleError(f"looks like {encoding}; try: summarize --encoding {encoding} FILE")
    if (b"\0" in data or CONTROLS.search(data)) and not marked_encoding(data):
        raise ArticleError("looks binary; if it is text, name its encoding with --encoding")


def decode_windows_1252(data: bytes, name: str) -> Article:
    # Letters beyond ASCII stand in runs of 1.4 on average in Windows-1252, of 2.2 in other encodings.  A byte
    # repeated, as in a drawn line, counts once.
    runs = re.findall(rb"[\x80-\xff]+", re.sub(rb"([\x80-\xff])\1+", rb"\1", data))
    if sum(map(len, runs)) > 2 * len(runs):
        raise ArticleError("is in neither UTF-8 nor Windows-1252; name its encoding, as in --encoding gb18030")
    warning = "not UTF-8, so read as Windows-1252; if it looks wrong, name the right one with --encoding"
    return Article(data.decode("cp1252", "replace"), "cp1252", name, warning)


def decode(data: bytes, encoding: str | None = None, name: str = "-") -> Article:
    """Return the text of a file of this name, in the encoding that its mark tells, else that given, else its bytes.

    Bytes that mean nothing in it become U+FFFD.  Given none, it raises ArticleError for what is no plain text and
    for an encoding that cannot be told.
    """
    told = marked_encoding(data) or encoding
    if not encoding:
        check_plain(data)
    used = told or "utf-8"
    try:
        return Article(data.decode(used), used, name)
    except UnicodeError:
        text = data.decode(used, "replace")
    broken = text.count("\ufffd")
    intact = len(text) - len(text.encode("ascii", "ignore")) - broken  # Characters beyond ASCII.
    # A last character cut off, as by `head -c`, is dropped, unless it alone is beyond ASCII.
    if text[-1] == "\ufffd" and (intact or told):
        text = text[:-1]
        broken -= 1
    # In other encodings hardly a character is intact UTF-8 by chance.
    if broken > intact and not told:
        return decode_windows_1252(data, name)
    places = f"{broken} place" + "s" * (broken > 1)
    warning = f"broken in {used} at {places}, shown as U+FFFD; if more looks wrong, name another --encoding"
    return Article(text, used, name, warning if broken else "")


# Letters, marks and words.

MASK = "\u2060"  # A word joiner, which nobody sees.
UNPRINTED = "\u00ad\u200b\ufeff"  # Soft hyphen, space without width, byte order mark.
# Letters of Latin, Greek, Cyrillic and Armenian, which have capitals.
UPPER = "".join(filter(str.isupper, map(chr, range(0x590))))
LOWER = "".join(filter(str.islower, map(chr, range(0x590))))
SPACED_MARKS = ".!?…؟۔։"  # A space stands behind them.
UNSPACED_MARKS = "。！？｡．।॥።፧፨။។៕།༎᠃᠉᱾᱿﹒﹖﹗"  # None need stand behind these, from Chinese and Indic to Santali.
MARKS = SPACED_MARKS + UNSPACED_MARKS
ANY_MARK = frozenset(MARKS)
COLONS = (":", "：")
QUOTES = '"“„«'  # They open a quotation in most languages.
OPENING_MARKS = "\"'“‘«‹„‚({[¿¡*_–—-" + MASK
# Marks of direction and selectors of variants may stand behind marks that close.
WIDTHLESS = UNPRINTED + "".join(map(chr, [*range(0x200C, 0x2010), *range(0xFE00, 0xFE10)]))
CLOSING_MARKS = "\"'”’“‘»›«‹)}*_]」』）》】〉" + WIDTHLESS
OPEN = re.escape(OPENING_MARKS)
CLOSE = re.escape(CLOSING_MARKS)
ONE_CLOSER = (
    rf"{MASK}+(?!{MASK})"  # A run of MASK counts once,
    rf"|[{CLOSE}{UNSPACED_MARKS}]"  # "It fell.”)", "。。",
    r"|\s[»›](?!\w)"  # in French a space before what closes, "fini. »",
    r"|\s།"  # and in Tibetan one between two marks.
)
# Notes behind a mark belong to its sentence.
NOTES = [
    ("It fell. [12]", r"[ ]{0,2}[-–]?\[\d[\d\s,–-]{0,80}\]"),
    ("It fell.²", r"[¹²³⁰-⁹†‡§]"),
    (
        "“It fell.”3,4",
        r"(?:(?<=[^\W\d_A-Z]{2}[.!?])"  # "fell.3", but not "H.264",
        r"|(?<=[.!?][\"”’»])"  # "fell.”3",
        r"|(?<=[)\]%][.!?])(?=[\d,–-]+\s[^\W\da-z]))"  # "(see).3 The",
        r"\d{1,3}(?:[,–-]\d{1,3}){0,9}(?=\s|\Z)",  # also with more of them, "fell.3,4".
    ),
    ("It fell.(1)", r"\(\d{1,3}\)"),
    ('"It fell." [Op. Cit., p. 99]', r"\s?\[[^\W\d][^][]{0,80}[^][.!?]\]"),
]


@functools.cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return the expression of a long pattern at its first use: to compile all would take 20 ms of each import."""
    return re.compile(pattern)


def either(table: Iterable[Sequence[str]]) -> str:
    """Join the patterns of a table, last in its rows, into one of alternatives."""
    return "|".join(row[-1] for row in table)


def grouped(table: Iterable[Sequence[str]]) -> str:
    """Join the patterns of a table, which have no groups, as groups: row_of tells which matched."""
    return "|".join(f"({row[-1]})" for row in table)


def row_of(found: re.Match[str]) -> int:
    return (found.lastindex or 0) - 1


NOTE = either(NOTES)
BEHIND_MARK = rf"(?:{ONE_CLOSER}|{NOTE}){{0,99}}"
# Emoji may stand behind the end, and the sign of a paragraph: "We won! 🎉".
CLOSED = re.compile(rf"[{MARKS}]{BEHIND_MARK}(?:\s?[¶\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]{{1,20}})?\s*\Z")
LOOK_BEHIND = 40  # Characters: marks that close, with notes, are hardly longer.


def is_closed(text: str) -> bool:
    """Tell whether a text ends in a mark that closes a sentence."""
    if text.endswith(("...]", "]...")):  # A synopsis, "cat [FILE...]".
        return False
    # The last character tells most, and fast.
    return text[-1:] in ANY_MARK or CLOSED.search(text[-LOOK_BEHIND:]) is not None


EAST = "\u3005\u3040-\u9fff\uf900-\ufaff"  # Kana and Han, written without spaces between words.
THAI_LAO = "\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ecd\u0edc-\u0edf"
SOUTHEAST = THAI_LAO + "\u1000-\u103f\u1050-\u109f\u1780-\u17d3"  # Burmese and Khmer, without spaces as well.
UNSPACED = SOUTHEAST + EAST
UNSPACED_LETTER = re.compile(rf"[{UNSPACED}]\W*")  # With the signs and marks behind it.
# Marks on letters, and blocks of Indic scripts, whose signs are no letters to "\w".
COMBINING = "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0963\u0966-\u0dff\u0f71-\u0fbc"
WORD = (
    r"[A-Za-z0-9]+(?=[ ,.])"  # Most words, and fast: "boats" before a space.
    rf"|[{UNSPACED}]+"  # "渡船"
    rf"|(?:[^\W_{UNSPACED}]+[{COMBINING}]*(?:['’\u200c](?=\w))?){{1,99}}"  # "l'homme", "کتاب‌ها"
)
LONGEST_WORD = 40  # Characters: to stem or compose longer ones takes quadratic time.


def folded(word: str) -> str:
    """Return a word as the tables spell it: in lower case, of plain letters ("fi" for "ﬁ"), with a straight "'"."""
    word = word.lower().replace("’", "'")
    return word if word.isascii() or len(word) > LONGEST_WORD else unicodedata.normalize("NFKC", word)


URL = re.compile(r"\w{1,20}://\S+|www\.\S+")  # More than twenty letters are no "https".
MOST_READ = 10_000  # Characters of a sentence: only hostile ones are longer, and would fill the memory.


def has_address(text: str) -> bool:
    return "://" in text or "www." in text


def words_of(text: str) -> list[str]:
    text = text[:MOST_READ]
    return compiled(WORD).findall(URL.sub(" ", text) if has_address(text) else text)


# Text -> language, by its stop words, whose tables stand at the end of this file.


class Language(NamedTuple):
    """A language: its stop words have no content; some of them, its openers, lean on what was said before."""

    name: str
    code: str
    openers: frozenset[str]
    stop_words: frozenset[str]


# Letters of Polish, Czech, Turkish, Lithuanian, Ukrainian, Kazakh, Persian and Urdu; languages with tables have few.
FOREIGN = "ąćčďđęěğıłňřśšťůźžėįųūіїєўқңұپچژگکیہ"
SAMPLE = 3_000  # Characters from the beginning and the middle: the rest of a book tells no more.


def language_named(name: str) -> Language:
    """Return the language of this name or code ("de-AT"); raise ValueError for others."""
    plain = re.split("[-_.]", name.lower())[0]
    if plain in LANGUAGES:
        return LANGUAGES[plain]
    similar = difflib.get_close_matches(plain, LANGUAGES, 1, 0.8)
    hint = f"did you mean {similar[0]}?" if similar else "leave it out, and any language is read"
    codes = " ".join(sorted(language.code for language in WITH_TABLES))
    raise ValueError(f"there are no tables for {name!r}; {hint} (there are some for {codes})")


def language_of(text: str) -> Language:
    """Return the language whose stop words a text has; OTHER where they are few, or letters of other languages many."""
    middle = max(SAMPLE, (len(text) - SAMPLE) // 2)
    sample = (text[:SAMPLE] + " " + text[middle : middle + SAMPLE]).lower().replace("’", "'")
    sample = unicodedata.normalize("NFKC", sample)
    # In French "l'homme" counts as "l"; links may have numbers.
    words = [word.partition("'")[0] for word in words_of(sample) if not word.isdecimal()]
    size = sum(len(word) if UNSPACED_LETTER.match(word) else 1 for word in words)
    most = size / 10  # No word is a tenth of a text, but a bullet "o" may be.
    counts = {word: min(count, most) for word, count in Counter(words).items()}

    def covered(language: Language) -> float:
        return sum(map(counts.__getitem__, language.stop_words.intersection(counts)))

    best = max(WITH_TABLES, key=covered)
    # Tables of other scripts hold the English words, too (see languages_in), and cover as much of an English text.
    if covered(best) < 1.1 * covered(LANGUAGES["en"]):
        best = LANGUAGES["en"]
    # Text is 20 to 55 % stop words of its own language, and seldom 15 % those of a foreign one.
    if covered(best) <= 0.15 * size:
        return OTHER
    foreign = set(FOREIGN) - set("".join(best.stop_words))  # Not what its own table has.
    return OTHER if sum(map(sample.count, foreign)) > len(sample) / 100 else best


def find_language(name: str | None, text: str) -> Language:
    return language_of(text) if name is None else language_named(name)


# Text -> layout: a string of the same length, with "\n" for each line break and blanks for what is hidden.

# What breaks a line besides "\n" and "\r\n"; but behind "\n" a "\f" stays, as a page begins with it.
LINE_BREAK = re.compile("[\r\v\f\x1c-\x1e\x85\u2028\u2029](?<!\n\f)")
# Marks that are typed as other characters: an example, what to read instead, of the same length, and the pattern.
TYPED = [
    ("Պատը փլվեց:", "։", r":(?<=[ա-և]:)"),
    ("ግንቡ ወደቀ፡፡", MASK + "።", r"፡፡"),
    ("बच्चे सो गए |", "।", r"\|(?:(?<=[\u0900-\u0dff]\|)|(?<=[\u0900-\u0dff]\s\|))(?=\s|$)"),
]

# Up to nine lines that stand more than ten times in a row, as in a log, are hidden but for the last ten times.
REPEATED = re.compile(r"\n((?:.+\n){1,9}?)\1*(?=\1{10})")


def laid_out(text: str) -> str:
    """Return a text of the same length with plain line breaks and marks, and blanks for repeated lines."""
    layout = LINE_BREAK.sub("\n", text.replace("\r\n", " \n"))
    layout = REPEATED.sub(lambda found: "\n" + " " * (len(found[0]) - 2) + "\n", layout)
    if not text.isascii():
        for _, mark, pattern in TYPED:
            layout = re.sub(pattern, mark, layout)
    return layout


FENCE = r"[ \t]*(?:[-*+\d.)]+[ \t]+)?```"  # Also that of an item, "1. ```".
# What is hidden, if it closes.
HIDDEN = [
    # Front matter.
    (
        "---\ntitle: Boats\n---\n",
        r"\A(?P<rule>---|\+\+\+)[ \t]*\n"
        r"(?:[\w\"'][\w\"'-]*[ \t]*[:=].*\n"  # Lines of "name: value" or "name = value",
        r"|[ \t#[-].*\n"  # "  indented", "# comment", "[table]", "- item",
        r"|\n){1,999}"  # or nothing.
        r"(?P=rule)[ \t]*$",
    ),
    # The head of mail, down to a blank line.
    (
        "From: Ada <ada@a.example>\nSubject: Boats\n  of Lorne\n\n",
        r"\A(?:From .*\n)?"  # "From ada Mon May 3": so begins a mailbox.
        r"(?=(?:[ \t]*\S.*\n){0,99}?From:.*(?:\n[ \t].*)?\w@\w)"
        r"(?:[A-Za-z][\w-]*:.*\n"  # "Name: value",
        r"(?:[ \t]+\S.*\n)*){1,999}"  # with more of it on indented lines.
        r"[ \t]*\n",
    ),
    ("```\nx = 1\n```\n", rf"^{FENCE}(?!.*```).*\n(?:(?!{FENCE}).*\n)*[ \t]*```[ \t]*$"),
    ("<!-- a draft -->", r"<!--(?s:(?!<!--).)*?-->"),
    # What is indented below "::" or ".. code:: sh", to the first line less so.
    (
        "Type::\n\n    make\n\n    make install\n",
        r"\n(?:(?<=::\n)|(?<=::[ ]\n)"  # The end of "Type::", or of "Type:: " (by laid_out, of "Type::\r\n"),
        r"|[ \t]*\.\. (?:code|code-block|sourcecode)::.*\n)"  # or a directive,
        r"(?:[ \t]*\n){1,3}"  # blank lines,
        r"(?P<deep>[ \t]+).*"  # a line that stands so deep,
        r"(?:\n(?:(?P=deep).*|[ \t]*$))*",  # and all below that stand as deep or are blank.
    ),
]
HIDING = [re.compile(pattern, re.MULTILINE) for _, pattern in HIDDEN]


def without_hidden(layout: str) -> str:
    for expression in HIDING:
        layout = expression.sub(lambda found: re.sub(r"\S", " ", found[0]), layout)
    return layout


# Layout -> lines, each of a kind.


@dataclass(slots=True)
class Line:
    """A line, such as "  > 12. The ferry to"."""

    text: str  # Without its indent and quotation marks: "12. The ferry to".
    quote_start: int  # Where its first ">" stands, or its text: 2.
    start: int  # Where its text starts: 4.
    depth: int  # How many ">" stand before it: 1.
    columns: int  # How wide it is behind its last ">", with its indent: 17.
    lead: int  # How many characters of its text are its lead, "12. ": 4.
    kind: str  # "item".
    apart: bool  # Whether a blank line or the end of a page stands before it.
    page: bool  # Whether a page begins with it.
    closed: bool  # Whether it ends a sentence.


# Parts of the patterns of LINE_KINDS.
# Who writes in a chat, behind a time: "<ada> ", "Ada Holt: ", "**Ada:** ", "~ Ada: ", "+49 151: ".
NICK_WORD = rf"[^\s:<>*{QUOTES}]{{1,20}}"
NICK = rf"(?:<[^<>]{{1,80}}>|(?:~\s)?[*_]{{0,2}}{NICK_WORD}(?:\s{NICK_WORD})?:[*_]{{0,2}})\s+"
CLOCK = r"\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{3})?(?:\s?[AaPp](?:\.\s?)?[Mm]\b\.?)?"  # "0:03:05,500", "9:30 p. m.".
DAY = r"\d[\d./-]{5,9},?\s"  # "12/05/2024, ".
# "[15 May 2024, 9:30", "[9:30", "12/05/2024, 9:30", "(9:30", "9:30"; the rows hold the bracket that closes.
TIME = rf"(?:\[(?:[\w./-]{{1,10}},?\s){{0,3}}|\(?(?:{DAY})?){CLOCK}"
SPAN = r"\[[^][]{3,15}-->"  # "[22.30 -->".
# Who speaks, without a time: "Q: ", "Ada Holt (SL): ", "**Ada:** ", "[SPEAKER_00]: ".
NAME = r"[^\W\d][\w.’'-]{0,20}(?:\s[\w.’'()-]{1,20}){0,3}"
SPEAKER_LABEL = rf"(?:\[{NAME}\]|[*_]{{0,2}}{NAME}\s?)(?::[*_]{{0,2}}\s|：)"
LINKED = r"\S*(?:[/#]|::|mailto:)|\S+\.\w+(?:\s[\"'(]|\Z)"  # "https://a.example", "b.html 'Boats'".
# The last are geometric shapes, signs, the bullets of Word, and emoji.
BULLETS = r"-+*:•‣◦⁃∙·→–—\u25a0-\u27bf\uf0a0-\uf0ff\U0001f300-\U0001faff"
SQUARE = "[・●○■□◆]"  # No space follows these; "○月○日" is a date.
HAN_DIGITS = r"\d一二三四五六七八九十"
# What a line begins with, its lead, tells its kind, by the first row that matches: an example, the kind, and the lead's
# pattern, without groups.
#     time     before what is said             cue      above what is said
#     speaker  a name before what is said      turn     a time and a name
#     symbol   a lead before hardly any prose  notice   the same, but its lead is read
LINE_KINDS = [
    ("[22.30 --> 25.26] the boats", "time", rf"{SPAN}[^][]{{3,15}}\]\s+"),
    # Digits and signs with a time among them, then perhaps settings.
    ("0:03 --> 0:05 align:start", "cue", r"(?=[\W\d]*\d:\d\d)[\W\d]+(?:-->.*)?\Z"),
    # With "am" or "pm" it is no cue, but like a heading.
    ("9:30 am", "symbol", rf"{CLOCK}(?<!\.)\Z"),
    # The number of a page.
    ("17", "furniture", r"[^\w(*]*\d+[^\w%]*\Z"),
    # In chats that phones export a name may be longer.
    (
        "12/05/2024, 9:30 - Ada van der Holt: The boats",
        "turn",
        rf"\[?{DAY}{CLOCK}(?:\]|\s[-–—])\s+{NICK_WORD}(?:\s{NICK_WORD}){{0,3}}:\s+",
    ),
    # Also "[10:15] Bob: " and "10:15 <bob> ".
    ("10:15 - Bob: The boats are in.", "turn", rf"{TIME}(?:[\]):]|\s[-–—]|(?=\s<))\s+{NICK}"),
    # "00:00:05" may touch what is said; turns are told by the rows above.
    ("0:03 the boats", "time", rf"{TIME}[\]):]?\s+(?:[-–—]\s+)?|\d\d:\d\d:\d\d(?=[A-Za-z]{{2}})"),
    # A drawn line is no prose, and makes a heading of a line above it.
    ("- - -", "rule", r"[\W_]+\Z"),
    # What somebody says keeps its dash: the lead is empty.
    ("— We sail, — said Ada.", "item", r"(?=[–—]\s[^–—]*[,.!?…]\s[–—]\s)"),
    ("- [x] oats", "item", rf"(?:[{BULLETS}]\ufe0f?\s|o\s\s)\s*(?:\[[ xX]\]\s+)?"),  # "o  oats" in RFCs.
    ("（二）麦", "item", rf"（?[{HAN_DIGITS}]{{1,3}}[、．）](?![{HAN_DIGITS}])|{SQUARE}(?!{SQUARE}|[年月]{SQUARE})"),
    # Of LaTeX, which may name it: "\item[Oats] ".
    ("\\item oats", "item", r"\\item(?:\[[^][]{0,80}\])?\s+"),
    ("2.1. Oats", "item", r"\d{1,3}(?:\.\d{1,3}){0,9}[.)](?:\s+|(?=[\u3040-\u9fff]))"),  # "2.麦", not "2.5 million".
    # Not "(c) 2024" or "(207) 555-0123".
    ("(iv) oats", "item", r"(?!\([cC]\)\s\d{4}|\(\d{3}\)\s\d{3})\(?(?:\d{1,3}|[A-Za-z]|[ivx]{1,5})\)\s+"),
    # The address of a link, and a note, "[^1]: ".
    ("[1]: https://a.example", "symbol", rf"\[[^][]+\]:\s+(?={LINKED})|\[\^[^][]+\]:\s"),
    ("# Boats", "symbol", r"(?!\.\.\.\s|[<=~+$]\s\d)[#$+*./<=>@\\^_`~]+\s"),  # "... and left", "< 0.05" go on.
    # A hashtag, or a link as lynx writes it; "#" is read.
    ("#Boats of Lorne", "notice", r"(?=#[^\W\d])"),
    ("|boats|", "symbol", r"[;|]|#\+\w+:|%(?!\d)"),  # Not "%20", as Turkish and Basque have it.
    # Who speaks, if the name recurs: see kind_of.
    ("Ada Holt: We sail.", "speaker", SPEAKER_LABEL),
]  # fmt: skip
LEAD = grouped(LINE_KINDS)
WIDEST = 120  # Columns: hardly anybody wraps lines at more; where they are wider each is a paragraph.
CELL_GAP = re.compile(r"\t|   | \| |\.\.\.\.|\. \. \. \.")
LONGEST_CELL = 30  # Characters: the pieces of a justified line are longer (20 to 35 do as well).


def is_row(text: str) -> bool:
    """Tell whether a line is cells of a table or an entry of contents ("Boats ....... 12")."""
    # A row has a gap near its start or, if it ends in a figure, behind a long label; to split all would take long.
    reach = WIDEST if text[-1].isdigit() else 2 * LONGEST_CELL
    if not CELL_GAP.search(text, 0, reach):
        return False
    cells = [cell for cell in CELL_GAP.split(text) if cell.strip(" .")]
    if len(cells) < 2 or is_closed(cells[0]):
        return False
    in_figures = not any(map(str.isalpha, "".join(cells[1:])))
    return in_figures or max(map(len, cells)) <= LONGEST_CELL


def fingerprint(line: str) -> str:
    return "".join(filter(str.isalpha, line)).lower()


SPEAKER = re.compile(SPEAKER_LABEL)


def labels_of(texts: Iterable[str]) -> Iterator[str]:
    """Yield the labels that begin lines or sentences, such as "Ada Holt:"."""
    return (found[0].strip() for found in map(SPEAKER.match, texts) if found)


OFTEN = 3  # What recurs on so many lines is furniture, or the name of a speaker (five do as well).


def recurring(found: Iterable[str]) -> set[str]:
    return {each for each, count in Counter(found).items() if count >= OFTEN and each}


class Recurring(NamedTuple):
    """What recurs on the lines of a text."""

    fingerprints: set[str]  # Of short lines, such as running heads.
    speakers: set[str]  # Labels of lines.
    numbered: bool  # Whether more than one line begins with a number, "12. ",
    timed: bool  # or with a time.


LONGEST_FURNITURE = 80  # Characters.
BLANK = "".join(filter(str.isspace, map(chr, range(0x3001)))) + WIDTHLESS + MASK
BEFORE_TEXT = BLANK.replace("\f", "") + ">"  # Not "\f": "\fChapter 4: Boats" names no speaker.
NUMBERED_LINE = re.compile(r"\d{1,3}[.)](?=\s|\Z)")
TIMED_LINE = re.compile(f"{TIME}|{SPAN}")


def recurring_in(layout: str) -> Recurring:
    lines = [*filter(None, (line.strip(" \t") for line in layout.split("\n")))]
    texts = [line.lstrip(BEFORE_TEXT) for line in lines]
    return Recurring(
        fingerprints=recurring(fingerprint(line) for line in lines if len(line) <= LONGEST_FURNITURE),
        speakers=recurring(labels_of(texts)),
        numbered=sum(NUMBERED_LINE.match(text) is not None for text in texts) > 1,
        timed=sum(TIMED_LINE.match(text) is not None for text in texts) > 1,
    )


def kind_and_lead(text: str) -> tuple[str, int]:
    """Return the kind of a line by its lead, and the size of that."""
    found = compiled(LEAD).match(text)
    if not found:
        return "", 0
    return LINE_KINDS[row_of(found)][1], found.end()


def kind_of(text: str, closed: bool, others: Recurring) -> tuple[str, int]:
    """Return the kind of a line and the size of its lead, given what recurs in the text."""
    kind, lead = kind_and_lead(text)
    lone_name = kind == "speaker" and text[:lead].strip() not in others.speakers
    lone_time = kind == "time" and not others.timed  # "10:15 is late".
    lone_number = kind == "item" and not others.numbered and NUMBERED_LINE.match(text)  # "1. FC Köln".
    if lone_name or lone_time or lone_number:
        kind = ""
        lead = 0
    if kind in ("", "item"):
        if not (closed or text.endswith(COLONS)) and fingerprint(text) in others.fingerprints:
            kind = "furniture"
        elif is_row(text):
            kind = "row"
    return kind, lead


SKIPPED = ("furniture", "cue")  # Kinds of lines over which a sentence may run.
QUOTE = r"[ \t]*>(?!>>)"  # ">>> " is Python's prompt.
LINE = re.compile(rf"(?m)^((?:{QUOTE}){{0,99}})(.*)$")  # Unbounded, each ">" would take 200 bytes.
WIDE = re.compile(r"[^\x00-\u2fff]+")  # Characters of two columns: Han, Korean, full-width signs.


def columns_of(indent: str, text: str) -> int:
    more = 0 if len(text) > WIDEST else sum(map(len, WIDE.findall(text)))  # A longer one is too wide anyway.
    return len(indent) + len(text) + more


BLANK_BELOW = re.compile(r"\n[ \t]*\n")


def read_lines(layout: str) -> Iterator[Line]:
    """Yield the lines of a layout but blank ones, of the kinds that they have by themselves."""
    others = recurring_in(layout)
    apart = True
    closed_above = True
    for found in LINE.finditer(layout):
        body = found[2].lstrip(BLANK)
        if not body:
            apart = True
            continue
        indent = found[2].removesuffix(body)
        text = body.rstrip()
        closed = is_closed(text)
        kind, lead = kind_of(text, closed, others)
        # "1984." below "It has been open since" ends a sentence, but a short "12." in a numbered list does not.
        may_number_entry = others.numbered and len(text) < 4
        if kind in SKIPPED and closed and not (apart or closed_above or may_number_entry):
            kind = ""
            lead = 0
        page = "\f" in indent
        may_be_head = page and len(text) <= LONGEST_FURNITURE and not (closed or text.endswith(COLONS))
        if may_be_head and BLANK_BELOW.match(layout, found.end()):
            kind = "furniture"  # The head of a page: a short first line above a blank one.
        yield Line(
            text=text,
            quote_start=found.end() - len(found[0].lstrip()),
            start=found.end() - len(body),
            depth=found[1].count(">"),
            columns=columns_of(indent, text),
            lead=lead,
            kind=kind,
            apart=apart or page,
            page=page,
            closed=closed,
        )
        apart = False
        closed_above = closed


SOUND = re.compile(r"\[[^].!?]*\]|\([^).!?]*\)|♪.*")  # "[Music]", "(laughs)", "♪ La la".


def kind_below_cue(line: Line, below: Line) -> str:
    is_cue_number = line.text.isdigit() and "-->" in below.text and not below.apart
    if is_cue_number or SOUND.fullmatch(line.text):
        return "furniture"
    return "subtitle" if line.kind in ("", "furniture") else line.kind


CAPTION_TAG = re.compile(r"<[^<>]{1,40}>")  # "<00:00:01.300><c>"
WIDE_GAP = re.compile(r"[ .]{10}")  # "The Lorne Post          May 3", "Total .......... 12".
NO_LINE = Line("", quote_start=0, start=0, depth=0, columns=0, lead=0, kind="", apart=False, page=False, closed=False)


def lines_of(layout: str) -> Iterator[Line]:
    """Yield the lines of read_lines, of the kinds that they have where they stand."""
    above = NO_LINE
    said = ""  # The last line but furniture and cues.
    in_caption = False  # Below "0:03 --> 0:05", down to a blank line; below a bare "0:03" only the next line is said.
    for line, below in pairwise(chain(read_lines(layout), [NO_LINE])):
        below_cue = above.kind == "cue"
        in_caption = not line.apart and (in_caption or (below_cue and "-->" in above.text))
        if below_cue and CAPTION_TAG.sub("", line.text) == CAPTION_TAG.sub("", said):
            line.kind = "cue"  # Said again, as rolling captions do: skipped, and the next line is below a cue again.
        elif below_cue or in_caption:
            line.kind = kind_below_cue(line, below)
            if line.kind == "subtitle":
                line.lead = 0
        elif line.kind == "row" and "row" not in (above.kind, below.kind):
            line.kind = "item" if line.lead else ""  # A lone row is no table.
            if WIDE_GAP.search(line.text):
                line.columns = 0  # Its width tells nothing.
        yield line
        above = line
        if line.kind not in SKIPPED:
            said = line.text


# Lines -> blocks: paragraphs, items, turns of speakers, headings and rows, each a list of lines.

AROUND = 10  # Lines on each side whose width counts: a page may be wrapped otherwise than the one above.


def with_neighbours(lines: Iterator[Line]) -> Iterator[tuple[int, Sequence[Line]]]:
    """Yield for each line a list of it and those AROUND it, behind its index there."""
    above = deque[Line](maxlen=AROUND)  # A list of all lines would take much memory.
    below = deque(islice(lines, AROUND))  # With the line itself.
    while below:
        below.extend(islice(lines, 1))
        yield len(above), [*above, *below]
        above.append(below.popleft())


ALONE = ("symbol", "row", "rule")  # Lines of these kinds stand alone.
LEAST_WIDTH = 25  # Columns: narrower lines are not wrapped, but a menu, a verse or an address.


def width_of(lines: Sequence[Line]) -> float:
    """Return the width to which these lines are wrapped, infinite where each is a paragraph."""
    widths = sorted(line.columns for line in lines if line.kind not in ALONE) or [0]
    width = widths[int(0.9 * len(widths))]  # The widest of many may be a URL.
    return max(width, LEAST_WIDTH) if width <= WIDEST else math.inf


WRAP_SHARE = 0.8  # A line of less than this share of the width was broken early, not wrapped (0.8 did best).
LONGEST_HEADING = 30  # Characters: a shorter line may be a heading, a verse or an entry of a menu.


@dataclass
class Seam:
    """A place where a block may end or go on."""

    block: Sequence[Line]
    skipped: Sequence[Line]  # Furniture and cues below the block.
    below: Line  # The next line.
    at: int  # Its index among the lines around it.
    around: Sequence[Line]
    language: Language

    @property
    def above(self) -> Line:
        return self.block[-1]

    @functools.cached_property
    def width(self) -> float:
        """The width of the paragraph of the line below or, if it has under three lines, of all around."""
        lines = self.around
        begin = next((i for i in range(self.at, 0, -1) if lines[i].apart), 0)
        end = next((i for i in range(self.at + 1, len(lines)) if lines[i].apart), len(lines))
        return width_of(lines[begin:end] if end - begin > 2 else lines)

    @property
    def caseless(self) -> bool:
        """Whether the line below begins with a letter of a script without capitals."""
        first = self.below.text[0]
        return first.isalpha() and first.lower() == first.upper()

    @functools.cached_property
    def early(self) -> bool:
        """Whether the line above is short, and the first word of the one below would have fitted into it.

        Where nothing is wrapped the width is infinite, and every line is early.
        """
        next_word = self.below.text.split(None, 1)[0]
        return self.above.columns < WRAP_SHARE * self.width and self.above.columns + 1 + len(next_word) <= self.width


def is_hyphened(text: str) -> bool:
    return text[-1:] in "-‐\u00ad" and text[-2:-1].isalpha()


CLOSES_BRACKET = re.compile("[^(（]*[)）]")


def is_unfinished(seam: Seam) -> bool:
    """Tell whether the line above ends within a sentence: "a ship-", "wood, salt,", "ferry to", "(Ada" above ")"."""
    text = seam.above.text
    opens_bracket = max(map(text.rfind, "(（")) > max(map(text.rfind, ")）"))
    in_brackets = opens_bracket and CLOSES_BRACKET.match(seam.below.text)
    expects_more = text[-1] == "," or in_brackets or folded(text.rsplit(None, 1)[-1]) in seam.language.stop_words
    return is_hyphened(text) or (expects_more and len(text) >= LONGEST_HEADING)


NO_START = "，、；：。！？）」』】》〉"  # No sentence begins with these, but lines do if cut anywhere, as in Chinese.
# Tags, emphasis and brackets that close.
BEFORE_LETTER = re.compile(r"\A(?:</?[a-z]{1,9}>|[*_]|\([^()]*\)[\s.,;:-]*)+")


def begins_within_sentence(line: Line) -> bool:
    """Tell whether a line begins as the middle of a sentence does, with no capital letter, digit or mark.

    "(1994) provide", "(see the plan" and "0:05 at noon" do; "(AP) The" does not, for its "T".
    """
    text = line.text[line.lead :] if line.kind == "time" else line.text
    first = BEFORE_LETTER.sub("", text)[:1]
    # "(in Lorne)." leaves nothing, an open bracket "(".
    return not first or first in "(（" + NO_START or (first.isalpha() and not first.isupper())


def is_full(line: Line, width: float) -> bool:
    return line.columns >= WRAP_SHARE * width and len(line.text) >= LONGEST_HEADING and not line.closed


def goes_on_over_blank(seam: Seam) -> bool:
    """Tell whether a sentence goes on below a blank line, as in texts that have one below each wrapped line."""
    # First what needs no width, which takes long.
    if not seam.below.apart or seam.below.kind == "item" or seam.above.closed:
        return False
    width = width_of(seam.around)
    if not is_full(seam.above, width):
        return False
    # Most blank lines must stand below full lines, and a third within a sentence (half would miss names).
    parted = [(above, below) for above, below in pairwise(seam.around) if below.apart]
    below_full = [below for above, below in parted if is_full(above, width)]
    within_sentence = sum(map(begins_within_sentence, below_full))
    return len(below_full) > len(parted) / 2 and within_sentence > len(parted) / 3


def in_subtitles(seam: Seam) -> bool:
    """Tell whether the line below a cue goes on with the subtitle above it, unless it names another speaker."""
    first = seam.block[0]
    over_cue = any(each.kind == "cue" for each in seam.skipped) and not seam.below.apart
    says_another = seam.below.kind == "speaker" and not first.text.startswith(seam.below.text[: seam.below.lead])
    # A block of no kind is a title above the first cue.
    return over_cue and first.kind != "" and not (seam.above.closed or says_another)


def continues(seam: Seam) -> bool:
    return begins_within_sentence(seam.below) and not seam.above.closed


def goes_on_over_page(seam: Seam) -> bool:
    may_be_title = len(seam.block) == 1
    # Without capitals a sentence is open only where its line is full.
    is_open = continues(seam) and not (seam.caseless and seam.early)
    return bool(seam.skipped or seam.below.page) and is_open and not may_be_title


STARRED = re.compile(r"[*+•‣◦⁃∙▪●○■□◆]\s+(?!\d)")  # Bullets, which hardly stand within prose: "* Oats", not "* 8".


def opens_item(seam: Seam) -> bool:
    """Tell whether a line that begins like an item is one, rather than "12. Some" in wrapped prose."""
    in_list = seam.block[0].kind == "item" or seam.above.text.endswith(COLONS)
    return in_list or seam.above.closed or seam.early or bool(STARRED.match(seam.below.text))


LONGEST_CASELESS = 50  # Columns: LONGEST_HEADING where no capital tells whether a sentence begins.


def is_long(seam: Seam) -> bool:
    return seam.above.columns >= LONGEST_CASELESS if seam.caseless else len(seam.above.text) >= LONGEST_HEADING


def may_be_heading(seam: Seam) -> bool:
    """Tell whether the line above has no lead, but "一、概要" may be one in a script without capitals."""
    return not seam.above.kind or (seam.caseless and seam.above.kind in ("item", "speaker"))


def are_unlike(seam: Seam) -> bool:
    is_apart = seam.above.kind in ALONE or seam.below.kind in (*ALONE, "turn")
    return is_apart or seam.above.depth != seam.below.depth


SAID = re.compile("と(?![ころてにりもうあはき])")  # "と言った", not "ところ" or "とても".
LONG = "The ferry of Lorne sails at noon from the old pier to\n"  # Gives the width in many examples.
TALK = "Bob: No.\nAda: Yes.\n" * 2  # With one line more each name recurs on three.
# Whether a block goes on with a line: an example, whose last line is asked about, the answer, and what tells.  The
# first row that holds decides.
SEAMS: list[tuple[str, bool, Callable[[Seam], object]]] = [
    # One of the two is quoted more deeply, or stands alone by its kind, or the lower one is a turn.
    (f"{LONG}# Lorne", False, are_unlike),
    # Below a cue, a running head or the number of a page only an open sentence may go on.
    ("0:03\nWe sail\n0:05\nfrom Lorne", True, in_subtitles),
    # The name of a speaker stands within no sentence.
    (f"{TALK}Ada: {LONG}Bob: Lorne", False, lambda seam: seam.below.kind == "speaker"),
    (f"{LONG}the town\n17\nof Lorne", True, goes_on_over_page),
    (f"{LONG}17\nLorne", False, lambda seam: seam.skipped),
    # A blank line parts blocks, but not in a text that has one below each line.
    (f"{LONG}\nthe islands of the bay and at night to the mill\n\nof Lorne", True, goes_on_over_blank),
    (f"{LONG}\nLorne", False, lambda seam: seam.below.apart),
    # Of two lines that touch the lower may be an item; else an open sentence goes on; an early end ends a block.
    (f"- {LONG}- Lorne", False, lambda seam: seam.below.kind == "item" and opens_item(seam)),
    (f"{LONG}the islands of the bay, and then to\nLorne", True, is_unfinished),
    (f"{LONG}\nIt leaves the pier in the morning\nat five", True, lambda seam: continues(seam) and is_long(seam)),
    ("「走れ。」\nと彼は言った。", True, lambda seam: seam.above.text[-1] in "」』" and SAID.match(seam.below.text)),
    # Where nothing is wrapped, as the first line is wider than WIDEST, each line is a paragraph.
    (f"The {'old ' * 30}ferry sails.\n\n- Boats\nfrom Lorne", False, lambda seam: seam.width == math.inf),
    (f"{LONG}noon.\nLorne", False, lambda seam: seam.early and not continues(seam)),
    # A short line alone is a heading, even above lower case.
    (f"{LONG}\nBoats\nfrom Lorne", False, lambda seam: seam.early and len(seam.block) == 1 and may_be_heading(seam)),
    ("The ferry sails from the\nold pier", True, lambda _: True),
]


def goes_on(seam: Seam) -> bool:
    return next(answer for _, answer, told in SEAMS if told(seam))


def is_underlined(block: Sequence[Line], line: Line) -> bool:
    ruled = line.kind == "rule" and not line.apart and len(line.text) > 2
    return ruled and len(block) == 1 and abs(len(line.text) - len(block[0].text)) < 5


class Block(NamedTuple):
    """Lines that belong together, and whether they may hold prose."""

    lines: list[Line]
    prose: bool = True

    @property
    def start(self) -> int:
        return self.lines[0].quote_start

    @property
    def end(self) -> int:
        return self.lines[-1].start + len(self.lines[-1].text)


def block_and_skipped(block: list[Line], skipped: Iterable[Line], heading: bool = False) -> Iterator[Block]:
    if block:
        yield Block(block, not heading)
    yield from (Block([line], False) for line in skipped)


MOST_SKIPPED = 20  # Lines over which a sentence may run: more would fill the memory.


def blocks(layout: str, language: Language) -> Iterator[Block]:
    """Yield the blocks of a layout, and each skipped line as a block without prose."""
    block: list[Line] = []
    skipped: list[Line] = []  # Held back until the next line tells whether the block goes on.
    for at, around in with_neighbours(lines_of(layout)):
        line = around[at]
        if line.kind in SKIPPED:
            skipped.append(line)
            if len(skipped) > MOST_SKIPPED:
                yield from block_and_skipped(block, skipped)
                block = []
                skipped = []
            continue
        if block and goes_on(Seam(block, skipped, line, at, around, language)):
            block.append(line)  # What was skipped lies within it, and is not read.
        else:
            yield from block_and_skipped(block, skipped, is_underlined(block, line))
            block = [line]
        skipped = []
    yield from block_and_skipped(block, skipped)


# The lines of a block -> what is read of them.

EASTERN = re.compile(rf"[{EAST}\u3001-\u303f\uff01-\uff65]+")  # With their marks.
# Before these a hyphen at the end of a line stays: "Vor- und Nachteile".
SUSPENDING = ("and", "und", "oder", "bzw.", "sowie", "bis", "och", "eller", "og", "és", "vagy")


def with_break(line: str, next_word: str) -> str:
    """Return a line and the break read behind it: none in "ship-", behind "/" or in an Eastern text."""
    if is_hyphened(line) and next_word not in SUSPENDING:
        # "ship-\nyard" and "SHIP-\nYARD" are one word, "X-\nRay" is not.
        one_word = next_word[:1].islower() or (next_word[:2].isupper() and line[-2].isupper())
        return line[:-1] + MASK if one_word else line
    # The signs beside the break, but no digits, which are of no script: "人。", "6人".
    signs = (line[-1:] + next_word[:1]).strip("0123456789")
    return line if line[-1:] == "/" or EASTERN.fullmatch(signs) else line + "\n"


def part_of(line: Line, *kinds: str) -> str:
    """Return what is read of a line: of its lead only that of these kinds."""
    return line.text if line.kind in kinds else MASK * line.lead + line.text[line.lead :]


def joined(lines: Sequence[Line]) -> str:
    """Return what is read of the lines of a block, as long as their source.

    Of "ship-\\n  yard" it is "ship", MASK four times and "yard".
    """
    parts = [part_of(lines[0], "speaker")]  # "Ada: We sail.", but no bullet or time.
    # A later lead is read, "12. Some"; a time, "9:30 p.m.", only if the first line has none.
    shown_later = ("item",) if lines[0].kind in ("time", "turn") else ("item", "time")
    for above, line in pairwise(lines):
        part = part_of(line, *shown_later)
        next_word = part.lstrip(MASK).partition(" ")[0]
        parts[-1] = with_break(parts[-1], next_word).ljust(line.start - above.start, MASK)
        parts.append(part)
    return MASK * (lines[0].start - lines[0].quote_start) + "".join(parts)


# What is read of a block, without markup.

# Where a link goes: "(b.html)", which may hold brackets, or "[boats]".
ADDRESS = r"\([^()]{0,600}(?:\([^()]{0,100}\)[^()]{0,300}){0,3}\)"
TARGET = rf"(?:{ADDRESS}|\[[^][]{{0,200}}\])"
LINK_TEXT = r"((?:[^\[\]]|\[[^\[\]]{0,200}\]){0,600})"
# Tags without attributes; other words in "<>" are names, as in "list<string>".
TAGS = (
    "a|abbr|b|big|blockquote|br|BR|c|center|cite|code|dd|del|dfn|div|dl|dt|em|figcaption|figure|font|h[1-6]|hr|i"
    "|iframe|img|ins|kbd|li|mark|ol|p|pre|q|ref|s|samp|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul|v|var"
)
NOTE_LABEL = r"(?:\d{1,3}(?:[-–,]\s?\d{1,3})*|[a-z]|edit|[a-z]+ (?:\d{1,3}|needed))"  # "12", "5-7", "a", "note 1".
BEFORE_NOTE = r"[^\s\[(–-]"  # A word or its mark: "fell[12]", but not "in [12]".
GLUED = rf"(?<={BEFORE_NOTE})"
# Behind "[" this is a note, not a link: "fell[12] ", "[^1]", "fell[a][12]".
NO_LINK = rf"\d+\][^(]|\^|(?<={BEFORE_NOTE}\[){NOTE_LABEL}\]\[{NOTE_LABEL}\]"
LINK = r"(?:https?://|mailto:)[^<>\s]{1,500}"
# Inline markup: an example, what is read of it, and the pattern, whose last group, if any, is read.  Bounds keep all
# linear in time.
MARKUP = [
    ("xref:b.adoc[a *boat*]", "a boat", r"(?:xref|link|https?):[^][\s<>]{1,300}\[(?!\d+\]|/)([^][]{1,300})\]"),
    # Addresses are read as they are: their "_" and "*" are no markup.
    ("https://a.example/_b_", "https://a.example/_b_", r"(https?://[^][\s<>\"'`*|]+)"),
    # Behind a word, "boat<https://a.example>", where Outlook puts them, they are not read.
    ("<mailto:ada@a.example>", "mailto:ada@a.example", rf"<(?:(?<=\w<){LINK}|({LINK}))>"),
    # A note that is a link, "[1](#n1)", "[\[note 1\]](#n1)", "^[1](#n1)^".
    ("[[1]](#n1)", "", rf"(?:\^|{GLUED})\[\W{{0,2}}(?:[a-z]+ )?\d{{1,3}}\W{{0,2}}\]{ADDRESS}\^?"),
    ("![a boat](b.png)", "", rf"!\[[^\[\]]{{0,300}}\]{TARGET}"),
    ("[a *boat*](b.html)", "a boat", rf"\[(?!{NO_LINK}){LINK_TEXT}\]{TARGET}"),
    # Also "[[boats|a boat]]" and "[[a boat]]".
    ("[[https://a.example][a *boat*]]", "a boat", r"\[\[(?:[^][|]{0,300}(?:\||\]\[))?([^][|]{1,300})\]\]"),
    ("<<boats,a boat>>", "a boat", r"<<(?:[^<>,]{1,100},)?([^<>]{1,300})>>"),
    ("(((boats)))", "", r"\({3}[^()]{0,300}\){3}"),  # An entry of an index.
    ("[^1]", "", r"\[\^[^\[\]\s]{1,60}\]"),
    ("[#boats]_", "", r"\[#?[\w-]{0,60}\]_(?!\w)"),
    ("[12]", "", rf"(?:\^|{GLUED})\[{NOTE_LABEL}\](?:[-–,]\[{NOTE_LABEL}\]){{0,9}}(?!\w)"),
    ("[4]boats", "boats", rf"\[\d{{1,4}}\](\w+|[{QUOTES}‘'$€£#@])"),  # A link, as lynx writes it.
    # Tags of HTML, but not "a <b and c> d".
    ("<p dir='ltr'>", "", r"<[a-z][\w-]{0,20}(?:\s[\w:-]{1,40}){1,5}=[^<>]{0,600}>"),
    ("</p>", "", rf"</?(?:{TAGS})\s?/?>"),
    ("<00:01:02.340>", "", r"<(?:[\d:.]{5,15}|v\s[^<>]{1,80}|c\.color\w{1,9})>"),  # In captions: when, by whom, how.
    # Templates of wikis and site builders, "{{ cite }}", "{% include %}".
    ("{{< year 2021 >}}", "", r"\{[{%][^{}]{0,600}[%}]\}"),
    (
        ":ref:`a boat <boat>`",
        "a boat",
        r":[a-z][\w:.-]{0,40}:(?P<role>`{1,3})"  # ":ref:" and the ticks,
        r"([^`]{1,400}?)(?:\s+<[^<>`]{1,300}>)?"  # what is read, and " <boat>", which may be missing,
        r"(?P=role)",  # and as many ticks.
    ),
    ("::", "", r"(?<!\w)::(?=\s*\Z)"),  # Above code.
    ("`a boat <b.html>`_", "a boat", r"`([^`<>]{1,300}?)(?:\s<[^<>`]{1,300}>)?`__?(?!\w)"),
    ("`*args*`", "*args*", rf"(?P<tick>`{{1,3}})([^`]{{1,400}}?)(?<![\s({MASK}])(?P=tick)"),
    # Emphasis has no space right inside its marks; "__init__" is a name.
    ("*a boat*", "a boat", r"(?<![\w*])\*(?=\S)([^*]{1,500})(?<=\S)\*(?!\w)"),
    ("_a boat_", "a boat", r"(?<!\w)_(?=[^\s_])([^_]{1,500})(?<=\S)_(?!\w)"),
    ("__a boat__", "a boat", r"(?<!\w)__(?=[^\s_]+\s)([^_]{1,500})(?<=\S)__(?!\w)"),
    (
        "\\cite[p. 3]{boats}",
        "",
        r"~?\\(?:[a-z]{0,9}(?:cite|ref)[a-z]{0,9}|label|begin|end)"
        r"(?:\[[^][]{0,80}\]){0,2}\{[^{}]{0,300}\}",
    ),
    ("\\emph{a boat}", "a boat", r"\\[a-z]{1,20}\{([^{}]{0,300})\}"),
    # Marks without a partner, but not those of "type `q'" and "6'' wide"; escapes and entities.
    ("~~", "", r"~~|\*\*+|``+|\\(?=\n|\Z)"),
    ("`", "", r"`(?![^`'\s][^`']{0,40}')"),
    ("''", "", r"(?<!\d)'{2,5}"),
    ("\\*", "*", r"\\([!-/:-@\[-`{-~])"),
    ("&amp;", "&", r"(&(?:\#\d{1,7}|\#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,31});)"),
]  # fmt: skip
# What rows may begin with stands first, to skip the rest fast; a test tells what is missing.
INLINE = rf"(?=[!\[<`*_~\\&(^:'{{]|https?:|xref:|link:)(?:{either(MARKUP)})"
# Marks in code end no sentence: IN_CODE swaps them for noncharacters; once a block is cut, READ swaps them back.
STANDS_FOR = {chr(0xFDD0 + i): mark for i, mark in enumerate(f"{MARKS};")}
IN_CODE = str.maketrans({mark: noncharacter for noncharacter, mark in STANDS_FOR.items()})
READ = str.maketrans(STANDS_FOR | dict.fromkeys(UNPRINTED + MASK, ""))
NOT_SHOWN = re.compile(f"[{UNPRINTED}{MASK}]")


def read_as(found: re.Match[str]) -> str:
    """Return what is read of markup, with MASK for the rest of its length."""
    markup = found[0]
    if not found.lastindex:  # "<br>" breaks a line; of others nothing is read.
        return ("\n" if markup.startswith(("<br", "<BR")) else "").ljust(len(markup), MASK)
    read = found[found.lastindex]
    if markup[0] == "`":
        read = read.translate(IN_CODE)
    elif markup[0] == "&":
        character = html.unescape(read)
        read = character if len(character) < 3 else read  # Of "&nothing;" it would make "¬hing;".
    elif 1 < len(read) < len(markup):  # "[a *boat*](b.html)" holds more, but no character or bare address does.
        read = compiled(INLINE).sub(read_as, read)
    before = found.start(found.lastindex) - found.start()
    return (MASK * before + read).ljust(len(markup), MASK)


# Blocks -> sentences.

CASE_PARTICLES = "とって的の"  # Before each of these a sentence goes on: 「走れ！」と言った, 总之可爱！的新刊.
CONJUNCTIONS = "และ|โดย|ແລະ|ໂດຍ"  # "And" and "by" of Thai and Lao open no sentence.
# "Cir. 2015)", but not "It fell.)" or "It fell.”)".
NO_MARK_BEFORE = rf"(?<![{MARKS}])(?<![{MARKS}][{CLOSE}{MASK}])"
# Whether a sentence ends: an example, with "|" where one does, the answer, and the pattern, which ends there.  The
# answer is "never" for brackets and other wholes, whose marks do not count, "always" where the words do not matter, and
# "perhaps" where those beside the mark tell.  Of a run of marks only the first starts a match, so that time is linear.
ENDS = [
    # Brackets, unless a mark stands right before the closing one, as in "(It fell.)"; titles; numbers.
    ("Hale v. Quist (5th Cir. 2015)", "never", rf"[(\[][^][()]{{0,120}}{NO_MARK_BEFORE}[)\]]"),
    (
        "（渡船は古い。春に買う）",
        "never",
        rf"[（「『][^（）「」『』]{{0,300}}(?:{NO_MARK_BEFORE}[）」』]|」(?=[{CASE_PARTICLES}]))",
    ),
    ("《渡船！渡船！》", "never", r"《[^《》]{0,100}》"),
    ("２．５倍", "never", r"[０-９Ａ-Ｚ]．(?=[０-９Ａ-Ｚ])"),
    (
        "渡船は島に着いた。|人々は喜んだ。",
        "always",
        rf"[{UNSPACED_MARKS}](?<![{UNSPACED_MARKS}]{{2}})"  # The first mark of a run,
        rf"(?:(?![“‘«‹])(?:{ONE_CLOSER}|{NOTE})){{0,99}}"  # and what closes it, but "。“" opens a quotation;
        rf"(?![{CASE_PARTICLES}{MASK}{UNSPACED_MARKS}]|(?![“‘«‹])[{CLOSE}])",  # no particle follows, nor more of it.
    ),
    # Thai and Lao have no marks but a space between long runs; one beside short runs sets off a name.
    (
        "กำแพงพังลงเมื่อคืนนี้เพราะพายุ |ไม่มีใครได้รับบาดเจ็บเลยในคืนนั้น",
        "always",
        rf"[{THAI_LAO}] (?<=[{THAI_LAO}]{{20}} )(?=[{THAI_LAO}]{{20}})(?!{CONJUNCTIONS})",
    ),
    (
        "The ferry left.| It was late.",
        "perhaps",
        rf"[{SPACED_MARKS}](?<![{MARKS}][{SPACED_MARKS}])(?<!\.\s\.)"  # The first mark of a run, as of ". . .",
        rf"[{MARKS}]*(?:\s\.){{0,99}}"  # the rest of "?!", "..." and ". . .",
        rf"{BEHIND_MARK}"  # and what closes it.
        rf"(?=\s|--|[{UPPER}])"  # A space, a dash or a capital letter follows,
        r"(?![ ]{0,2}\[\d{1,4}\])"  # no note, a part of the sentence,
        r"(?!\s+(?:[;:)\]]|,(?!,)"  # and no other mark: "etc. ; it", "[FILE... ]", "etc. , it", but ",,Halt",
        rf"|[{SPACED_MARKS}]+\s"  # "etc. ? It",
        r"|[»›](?!\w)))",  # "fini ! », dit".
    ),
    # The question mark of Greek; elsewhere items of a list end so.
    (
        "Πού είναι το λιμάνι;| Ο δήμος θα το κλείσει.",
        "perhaps",
        rf";(?:{ONE_CLOSER}){{0,99}}(?=\s+[{OPEN}]*[{UPPER}])",
    ),
]  # fmt: skip


ANY_END = rf"(?=[{MARKS};{THAI_LAO}(\[（「『《０-９Ａ-Ｚ])(?:{grouped(ENDS)})"


UP_TO = r"[^|]*"  # All before the "|" in "de:hptm.|im Heer", which is what is matched (see ends_sentence).
VOWELS = "aeiouyơưĩũáéíóúýàèìòùâêîôûäëïöüåæøœãõěůěąęăаеёиоуыэюяіїєαεηιουωάέήίόύώ"
CONSONANTS = "".join(sorted({*LOWER} - {*VOWELS}))  # Other scripts shorten no word so.
SAYING = "said|asked|replied|answered|cried|added|sagte|fragte|rief|dit|demanda|dijo|disse|chiese|zei|vroeg"
# What ends no sentence: an example, with "|" where none ends; its languages ("" for all, "xx" where no table tells);
# the pattern of the last word in lower case, with a number before it, "5 min."; that of the rest, "on low heat".
NEVER_END = [
    # Before lower case: a quotation; dots, a year, "p.m."; a unit, before a bracket too; and a word without vowels,
    # before a figure or a bracket too.
    ("„Wer ist da?“| fragte er.", "", rf"{UP_TO}[?!.…]\s?[{CLOSE}]+", rf"[{LOWER}]"),
    ("We waited ...| and left.", "", rf"{UP_TO}(?:\.\.|…|\. \.|\d\.|\w\.\w+\.)", rf"[{LOWER}]"),
    ("Bake it for 5 min.| on low heat.", "", rf"{UP_TO}\d[\s/-]?[^\W\d]{{1,4}}\.", rf"\(?[{LOWER}]|\(\d"),
    ("Er ist Hptm.| im Heer.", "", rf"(?:{UP_TO}\W)?[{CONSONANTS}]{{2,5}}\.", rf"[{LOWER}\d(\[]"),
    # Letters of Thai and Lao that are no syllable, in brackets too.
    ("กระทรวง(ทส.)| บอก", "", rf"(?:{UP_TO}[^\w{THAI_LAO}])?[\u0e01-\u0e2e\u0e81-\u0eae]{{1,4}}\.[{CLOSE}]*", ""),
    # Before who speaks, and signs of the law.
    ("«Кто там?»| — спросил сторож.", "", UP_TO, rf"[–—-]+\s?[{LOWER}]"),
    ('"How far is it?"| Marta asked.', "", rf"{UP_TO}[?!][\"”’»“]", rf"[{UPPER}][\w.'’]{{1,20}}\s(?:{SAYING})\b"),
    ("Port of Lorne, Mass.| v. Quist", "", UP_TO, r"vs?\.|[&§]"),
    # Without a table: a short word before lower case or a number, and a date.
    ("W szkole są itd.| nowe prawa.", "xx", rf"\W*[{LOWER}]{{1,4}}\.", rf"[{LOWER}]"),
    ("Το βιβλίο, σελ.| 45, λείπει.", "xx", rf"(?:{UP_TO}\W)?[{LOWER}]{{1,4}}\.", r"\d"),
    ("Narodil se 3.| 5. 2020 v Praze.", "xx", rf"(?:{UP_TO}\D)?\d{{1,2}}\.", r"(?:[-–]\s)?(?:\d{1,2}\.|\d{4}\b)"),
]  # fmt: skip
LETTER = r"(?:[^\W\d\u0900-\u0dff]|(?!\d)[\u0900-\u0dff])"  # Also a sign of Indic scripts, which is none to "\w".
# What ends no sentence unless a word follows that starts sentences, such as "He": the same columns.
SELDOM_END = [
    # An initial, of Hebrew, Arabic and Georgian too, but not "°C".
    ("J.| R. Maddox came.", "", rf"[^\w-]*(?<!°)[{LOWER}\u05d0-\u05ea\u0621-\u064a\u10d0-\u10fa]\.", ""),
    # A syllable of southern India, or "es" and the like of Tamil and Telugu; elsewhere in India, before "।", a short
    # word but a verb such as "है".
    (
        "திரு எஸ்.| பாலன் வந்தார்.",
        "",
        r"[^\w|]*(?:[\u0b80-\u0d7f][^\w\s.]{0,2}|[\u0b85-\u0b94\u0c05-\u0c14]\w[\u0bcd\u0c4d])\.",
        "",
    ),
    ("मोहन सी.| लाजर आये। वे बैठे।", "", r"[^\w|]*(?!(?:हैं?|थ[ाीे]|हो|छ|না|ਹੈ)\.)[\u0900-\u0b7f]{1,4}\.", r"[^|]*।"),
    ("The RR.HH.| Madrid office", "", rf"\W*{LETTER}{{1,3}}(?:\.{LETTER}{{1,3}}){{1,9}}\.", ""),
    ("Am 3.| Oktober kam er.", "da|de|fi|hu|no", r"\W*(?:\d{1,2}|[ivx]{2,5})\.", ""),
]  # fmt: skip


def any_of(rows: Iterable[tuple[str, str, str, str]]) -> str:
    """Return one pattern of such rows; a number may stand before the word, "en:5 min.|on low heat"."""
    patterns = [rf"(?:{codes or '[a-z]*'}):(?:\d\S* )?(?:{before})\|(?:{behind})" for _, codes, before, behind in rows]
    return "|".join(patterns)


NEVER = any_of(NEVER_END)
SELDOM = any_of(SELDOM_END)


# Below, "before" is the sentence up to a mark, "rest" what follows the mark and blanks.


def last_word(before: str) -> str:
    """Return the last word as the tables spell it, with a number before it: "5 min"."""
    words = before.rsplit(None, 2)[-2:]
    if words and not words[0][0].isdigit():
        words = words[-1:]
    return folded(" ".join(words))


NO_WORD = re.compile(r"[^\w'’]")


def first_word(rest: str) -> str:
    return NO_WORD.split(rest.lstrip(OPENING_MARKS), 1)[0]


INITIAL = re.compile(r"[^\W\d]\.")


def starts_sentence(before: str, rest: str, language: Language) -> bool:
    """Tell whether the rest begins with a word that starts sentences: "He", but not "Holt"."""
    word = first_word(rest)
    if not word[:1].isupper() or INITIAL.match(rest):  # "A. Holt" goes on.
        return False
    word = folded(word)
    opens = word in language.stop_words or word.partition("'")[0] in language.stop_words  # "Isn't", "It's".
    # A title starts one, too, "He left at 6 p.m. Mr. Hale", but not behind a word or two: "Rev. Mr. Hale".
    return opens or (word in TITLES and before.count(" ") > 2)


def ends_at_semicolon(before: str, rest: str, language: Language) -> bool:
    """Tell whether ";" ends a sentence, as behind a Greek question, or an item before a stop word: "oats; The"."""
    next_word = folded(first_word(rest)).partition("'")[0]
    is_greek = "ΐ" <= last_word(before)[-1:] <= "ώ"
    return is_greek or (next_word != "i" and next_word in language.stop_words)  # "I came; I saw" goes on.


def ends_glued(before: str, rest: str, language: Language) -> bool:
    """Tell whether a sentence ends at a mark without a space behind: "It ends.So it goes", not "It ends.Py"."""
    word = "".join(before.rsplit(None, 1)[-1:])
    if len(word) < 2 or "." in word:  # "С.Петров", "e.g.So".
        return False
    # Without a table letters tell: "упала ночью.Он".
    in_letters = language is OTHER and folded(word).isalpha() and first_word(rest)[1:2].islower()
    return in_letters or starts_sentence(before, rest, language)


# What follows "p." or "Nr." rather than starting a sentence: "5", "[1]", "№ 5", "IV", "A", but not "A's".
NUMBER = re.compile(r"[\d\[(№]|[A-ZА-Я]{1,2}-?\d|(?:[IVXLC]+|[A-ZА-Я])\b(?!['’])")
A_WORD = re.compile(rf"[A-Z]\s[{LOWER}]")  # "I left", "A man".
UNIT = re.compile(r"\d\s[mм]\Z")  # "It rose 120 m. Boats left.", but not "100 g. Butter" (as "G. Butter").
GOES_ON = re.compile(rf"[-–—]|[(’$€£]?[{LOWER}\d]")  # "– Feb.", "(max", "’20", "$5", "and".
SHORT_WORD = 4  # Letters: without a table a word of no more may be shortened.
BETWEEN_PARTS = re.compile(r"[-\s/]|'(?=\w\w)")  # The tables have the "oct" of "mid-Oct." and the "art" of "l'art."


def ends_sentence(before: str, mark: str, rest: str, language: Language) -> bool:
    """Tell whether a mark ends a sentence, by tables of the word before it, which stand at the end of this file."""
    word = last_word(before)
    last_part = BETWEEN_PARTS.split(word)[-1].lstrip(OPENING_MARKS)
    beside = f"{language.code}:{word}{mark}|{rest}"
    if compiled(NEVER).match(beside):
        return False
    behind = mark[1:].lstrip() or rest  # In "p.(1)" the note is a part of the mark.
    is_stop_word = last_part in language.stop_words
    if last_part in BEFORE_NUMBER and mark[0] == "." and NUMBER.match(behind):
        # "fig. 5", "fig. A", "p.(1)" and "no. 5" go on; "He said no. I left." ends.
        return is_stop_word and A_WORD.match(behind) is not None
    if mark != ".":  # "It fell!" and "It fell.”" end, whatever the word.
        return True
    if is_stop_word:  # Asked before TITLES, which have "hon": in Swedish it is "she".
        return starts_sentence(before, rest, language) or not compiled(SELDOM).match(beside)
    if last_part in TITLES:  # "Mr. Holt", "Mr. The".
        return False
    if last_part in UNNAMED and GOES_ON.match(rest):  # "etc. and", "max. 5", but not "etc. Harbour".
        return False
    ends_in_unit = UNIT.search(before) and not rest[:1].islower()
    if ends_in_unit or starts_sentence(before, rest, language):  # "It rose 120 m. Boats", "Co. The".
        return True
    # Without a table a short word alone, unless quoted, is shortened: "Кпт. Мельник".
    so_far = before.strip()
    too_short = language is OTHER and len(last_part) <= SHORT_WORD and so_far[:1].isalpha() and " " not in so_far
    return not (too_short or last_part in ABBREVIATIONS or compiled(SELDOM).match(beside))


def is_plain(word: str, language: Language) -> bool:
    """Tell, for speed alone, whether "." and a capital letter behind a word end a sentence, as most do."""
    if word in ABBREVIATIONS or word in BEFORE_NUMBER or word in TITLES or word[-1:] in "ivx":  # "xvi" is a number.
        return False
    return len(word) > (SHORT_WORD if language is OTHER else 1) and word.isalnum() and word.islower()


BESIDE_MARK = 120  # Characters looked at on each side of a mark.


def is_boundary(text: str, start: int, found: re.Match[str], language: Language) -> bool:
    before = text[max(start, found.start() - BESIDE_MARK) : found.start()]
    rest = text[found.end() : found.end() + BESIDE_MARK]  # Not empty: a letter follows (see boundaries).
    spaced = rest[0].isspace()
    before_capital = spaced and rest[1:].lstrip(QUOTES)[:1].isupper()
    if found[0] == "." and before_capital and is_plain(before.rpartition(" ")[2], language):
        return True
    before = before.replace(MASK, "")
    mark = found[0].replace(MASK, "")
    rest = rest.replace(MASK, "").lstrip()
    if mark[0] == ";":
        return ends_at_semicolon(before, rest, language)
    if spaced or rest.startswith("--"):
        return ends_sentence(before, mark, rest, language)
    return ends_glued(before, rest, language)


# What opens a sentence rather than being one: "1.", "(a)", "IV.", "3.1.", "Q1.", "P.S.".
OPENING_NUMBER = re.compile(rf"[\s{OPEN}•‣◦⁃∙·]*(?:\d+(?:\.\d+)*|[^\W\d]\d*|(?:P\.)+S|[ivxIVX]+)[.){MASK}]+")
LONGEST_NUMBER = 40  # Characters, with what stands before it.
# What opens an item where it follows on the one before: "• 2. ", "(b) ", "iii) ".
ENUMERATED = re.compile(r"(?<!\S)(?:[•⁃·-]\s?)?\(?(\d{1,3}|[a-z]|[ivx]{1,5})[.)]{1,2}\s")
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
FOLLOWING = {*pairwise(map(str, range(1000))), *pairwise("abcdefghijklmnopqrstuvwxyz"), *pairwise(ROMAN)}


def item_starts(text: str) -> Iterator[int]:
    """Yield where items start that follow on a first: "1. The first 2. The second", "a) The first b) The second"."""
    first = ENUMERATED.match(text)
    if not first:
        return
    number = first[1]
    for found in ENUMERATED.finditer(text, first.end()):
        if (number, found[1]) in FOLLOWING:
            yield found.start()
            number = found[1]


def boundaries(text: str, items: Iterable[int], language: Language) -> Iterator[int]:
    """Yield the cuts between the sentences of a block; each of its items starts one, too."""
    # Behind the last letter none ends: "It fell. 12" is a sentence and the number of a page.
    last_letter = next((i for i in range(len(text), 0, -1) if text[i - 1].isalpha()), 0)
    for piece_start, piece_end in pairwise([0, *items, len(text)]):
        if piece_start:
            yield piece_start
        start = piece_start
        for found in compiled(ANY_END).finditer(text, piece_start, piece_end):
            if found.end() >= last_letter:
                break
            answer = ENDS[row_of(found)][1]
            if answer == "never":
                continue
            if found.end() - start <= LONGEST_NUMBER and OPENING_NUMBER.fullmatch(text, start, found.end()):
                continue
            if answer == "always" or is_boundary(text, start, found, language):
                start = found.end()
                yield start


# In front of a sentence a dateline is no part of it.
CAPITALS = rf"[{UPPER}]{{3}}[{UPPER}.'’\ -]{{0,40}}"
DATE = r"(?:,\s[\w.\ ]{1,20}){0,3}\s?"
DASH = r"\s?(?:[-–—]\s|--\s|--(?=\w[^\W\d_A-Z]))"
DATELINES = [
    ("MOSCOW, May 3 /TASS/. The", rf"{CAPITALS}{DATE}/[^/\n]{{2,40}}/(?:{DASH}|\.?\s)"),
    ("ROME--The", rf"{CAPITALS}{DATE}{DASH}(?:(?:\d\d?\.?\s\w+|\w+\.?\s\d\d?),?\s\d{{4}}{DASH})?"),
    (
        "Lorne, May 3 (AP) -- The",
        rf"(?:{CAPITALS}|[{UPPER}]\w+){DATE}\([{UPPER}][^()\n]{{1,40}}\)\.?{DASH}",
    ),
]
DATELINE = rf"(?:{either(DATELINES)})(?=[{UPPER}{QUOTES}])"


# Sentences -> prose or not.


def count_capitals(words: Sequence[str]) -> int:
    return len([word for word in words if word[0].isupper()])  # Faster than a sum.


CODE_SIGN = re.compile(r"[][=<>{}|\\$@;_/~(](?<!\W\()")  # "sail(", but not " (" before a remark.


def is_code(text: str, words: Sequence[str]) -> bool:
    return 3 * len(CODE_SIGN.findall(text)) > len(words)


LONGEST_TITLE = 200  # Characters: what is longer is prose.
CAPTION = re.compile(r"[^.!?]{1,40}[:：]\s")  # "The old pier in May: ".


def is_whole(text: str, only: bool) -> bool:
    """Tell whether the last sentence of a block ends with a mark; "CHAPTER IV.", the only one, is a heading."""
    # isupper() overlooks letters without case: "READMEを見よ。".
    in_capitals = text.isupper() and all(map(str.isupper, filter(str.isalpha, text)))
    return is_closed(text) and not (only and in_capitals and len(text) < LONGEST_HEADING)


def is_prose(text: str, kind: str, only: bool, in_body: bool) -> bool:
    """Tell whether the last sentence of a block is prose: whole, or long and of words.

    ``only`` is whether it is the only one, ``in_body`` whether prose stands above the block.
    """
    if kind == "transcript":
        return any(map(str.isalpha, text))
    if not any(map(str.isalnum, text)):  # "!"
        return False
    if is_whole(text, only) or len(text) > LONGEST_TITLE:
        return True
    words = words_of(text)
    in_title_case = 2 * count_capitals(words) >= len(words)  # "The Holt Company".
    if in_title_case or CAPTION.match(text) or kind in ALONE or is_code(text, words):
        return False
    # In an unspaced script three characters say as much as a word.
    size = len(text) // 3 if UNSPACED_LETTER.search(text) else len(words)
    if kind == "item":
        return size >= 6
    return size >= 8 and (in_body or not only)  # Alone above all prose stand titles.


def squeezed(text: str) -> str:
    return " ".join(text.split())


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where a part of a text starts and ends without white space."""
    start = end - len(text[start:end].lstrip())
    return start, start + len(text[start:end].rstrip())


def attributes_mail(text: str) -> bool:
    """Tell whether a block says who wrote what is quoted below: "On May 3, 2024, at 10:15 Ada wrote:"."""
    # Not what holds a sentence; in a longer one the search below is quadratic.
    if len(text) > LONGEST_TITLE or not text.endswith(":") or re.search(r"\w{4}[.!?]\s", text):
        return False
    return re.search(r"(?s)\d{4}\b.*\d:\d\d|\w@\S+\s\w+\s?:", text) is not None


# Blocks -> passages -> the reading of a text.


def masked_of(block: Block) -> str:
    """Return what is read of a block, as long as its source, with MASK for leads, markup and a dateline."""
    masked = compiled(INLINE).sub(read_as, joined(block.lines))
    dateline = compiled(DATELINE).match(masked)
    return MASK * dateline.end() + masked[dateline.end() :] if dateline else masked


def read_block(block: Block, text: str, language: Language, in_body: bool) -> Iterator[Sentence]:
    """Yield the sentences of a block of a text; ``in_body`` is whether prose stands above."""
    masked = masked_of(block)
    has_masks = NOT_SHOWN.search(masked)  # Without any, and so without code, nothing needs to be translated.
    may_be_prose = block.prose and not attributes_mail(masked)
    offset = block.start
    items = item_starts(text[offset : block.end])  # In the source, as the first number is masked.
    for cut, next_cut in pairwise(chain([0], boundaries(masked, items, language), [len(masked)])):
        start, end = trimmed(text, offset + cut, offset + next_cut)
        if start == end:
            continue
        read = masked[cut:next_cut].translate(READ) if has_masks else masked[cut:next_cut]
        read = sys.intern(squeezed(read))  # What is said over and over is kept once.
        is_last = next_cut == len(masked)  # Only the last may be a heading.
        prose = may_be_prose and (not is_last or is_prose(read, block.lines[0].kind, cut == 0, in_body))
        # Of a picture nothing is read: its source is shown.
        yield Sentence(read or squeezed(text[start:end]), start, end, prose)


def unblocked(text: str, start: int, end: int) -> list[Sentence]:
    """Return what stands between two blocks, if anything: it is no prose."""
    start, end = trimmed(text, start, end)
    return [Sentence(squeezed(text[start:end]), start, end, False)] if start < end else []


class Head(NamedTuple):
    """What is kept of the first Line of a block."""

    kind: str
    depth: int
    apart: bool


head_of = functools.cache(Head)  # One for all that are alike saves memory.
Passage = tuple[Head, list[Sentence]]
Watch = Callable[[float], object]  # Takes the share of a text read.


def unwatched(_share: float) -> None: ...


def of_all(watch: Watch, at: int, size: int) -> Watch:
    return lambda share: watch((at + share) / size)


def read_blocks(unread: Iterable[Block], text: str, language: Language, watch: Watch) -> Iterator[Passage]:
    """Yield a passage for each block, and one for what stands below the last."""
    in_body = False
    end = 0
    for block in unread:
        sentences = unblocked(text, end, block.start)
        for sentence in read_block(block, text, language, in_body):
            sentences.append(sentence)
            watch(sentence.end / len(text))
        first = block.lines[0]
        yield head_of(first.kind, first.depth, first.apart), sentences
        in_body = in_body or any(sentence.prose for sentence in sentences)
        end = block.end
    if sentences := unblocked(text, end, len(text)):
        yield head_of("rest", 0, False), sentences  # Not "": it is no entry of a menu.


class Reading(NamedTuple):
    """The sentences of a text; for each passage the index of its first, and its head.

    The lists are flat, as there may be millions.
    """

    sentences: list[Sentence]
    starts: "array[int]"
    heads: list[Head]

    def passages(self) -> Iterator[Passage]:
        spans = pairwise(chain(self.starts, [len(self.sentences)]))
        for head, (start, end) in zip(self.heads, spans, strict=True):
            yield head, self.sentences[start:end]

    def prose(self) -> list[Sentence]:
        return [sentence for sentence in self.sentences if sentence.prose]


def ways_to_read(text: str, language: Language) -> Iterator[Iterator[Block]]:
    """Yield the blocks of a text without what is hidden, then with it, then each line as one, a "transcript"."""
    layout = laid_out(text)
    visible = without_hidden(layout)
    yield blocks(visible, language)
    if visible != layout:
        yield blocks(layout, language)
    yield (Block([replace(line, kind="transcript")]) for line in lines_of(layout))


LONGEST_UNMARKED = 400  # Characters: longer pieces of a text without marks are no sentences, but a transcript.


def is_well_read(prose: Sequence[Sentence]) -> bool:
    has_mark = any(is_closed(sentence.text) for sentence in prose)
    return bool(prose) and (has_mark or all(len(sentence.text) < LONGEST_UNMARKED for sentence in prose))


def in_hundreds(unread: Iterator[Block]) -> Iterator[Block]:
    """Yield blocks, made a hundred at a time: 6 % faster than each in turn."""
    while hundred := list(islice(unread, 100)):
        yield from hundred


def read_text(text: str, language: Language, watch: Watch = unwatched) -> Reading:
    for unread in ways_to_read(text, language):
        reading = Reading([], array("I"), [])
        for head, sentences in read_blocks(in_hundreds(unread), text, language, watch):
            if head.kind != "transcript" or not reading.heads:  # A text without marks is one passage.
                reading.starts.append(len(reading.sentences))
                reading.heads.append(head)
            reading.sentences.extend(sentences)
        if is_well_read(reading.prose()):
            return reading
    return reading


def split_sentences(text: str, language: str | None = None) -> list[Sentence]:
    """Return the sentences of a text in order, headings among them; none reaches over the end of a paragraph.

    ``language`` is the name or ISO code of one of LANGUAGES; None tells it from the text.  Each character but white
    space lies in exactly one sentence.  Raises ValueError for an unknown language.
    """
    return read_text(text, find_language(language, text)).sentences


# Sentences -> terms: the stems of their content words.

# A word where there are no spaces: a Chinese character, five of Thai, whose words have 4.7, a syllable of Tibetan.
COUNTED = re.compile(rf"[{EAST}]|[{SOUTHEAST}]{{1,5}}|[\u0f40-\u0fbc]+")


def count_words(text: str) -> int:
    return len((text if text.isascii() else COUNTED.sub(" x ", text)).split())


def module_alone(name: str) -> ModuleType:
    """Import one module of nltk without its packages, whose own imports take 0.1 s.

    Empty ones stand in for them meanwhile.  What is then dropped lives on in the module alone: a later import of nltk
    finds all of it.
    """
    try:
        for package in ("nltk", "nltk.stem", "nltk.corpus"):
            spec = importlib.util.find_spec(package)
            sys.modules[package] = importlib.util.module_from_spec(spec)  # type: ignore[arg-type]
        sys.modules["nltk.corpus"].stopwords = None  # type: ignore[attr-defined]  # The stemmers name it, for an option.
        return importlib.import_module(name)
    finally:
        for each in [*sys.modules]:
            if each.partition(".")[0] == "nltk":
                del sys.modules[each]


@functools.cache
def nltk_module(name: str) -> Any:
    if "nltk" not in sys.modules and threading.active_count() == 1:  # Another thread would find the empty packages.
        with contextlib.suppress(ImportError, AttributeError):  # Other versions may need more of nltk.
            return module_alone(name)
    return importlib.import_module(name)


def pairs_of(word: str) -> tuple[str, ...]:
    """Return the pairs of letters of an unspaced word that say more than a stop word."""
    letters = map(folded, UNSPACED_LETTER.findall(word))
    pairs = map("".join, pairwise(letters))
    # Not two hiragana, nor a pair with a Chinese particle.
    return tuple(pair for pair in pairs if not re.match("[\u3040-\u309f]{2}|.?[的了是也]", pair))


@functools.cache
def terms_in(language: Language) -> Callable[[str], tuple[str, ...]]:
    """Return a function that gives the terms of a word: its stem, pairs of its letters, or none."""
    snowball = nltk_module("nltk.stem.snowball").SnowballStemmer  # Porter 2001.
    # Where it has no stemmer, str changes no word.
    stem = snowball(language.name).stem if language.name in snowball.languages else str

    @functools.lru_cache(40_000)  # Hardly a book has more.
    def terms_of(word: str) -> tuple[str, ...]:
        if UNSPACED_LETTER.match(word):
            return pairs_of(word)
        word = folded(word)
        # What follows a stop word and "'" counts if it has over two letters: "homme" of "l'homme", not "d" of "he'd".
        elided, _, noun = word.partition("'")
        if elided in language.stop_words:
            word = noun if len(noun) > 2 else ""
        # "p" of "p.m." says nothing, and neither does a number.
        if len(word) < 2 or word.isnumeric() or word in language.stop_words:
            return ()
        return (word if len(word) > LONGEST_WORD else stem(word),)

    return terms_of


# Terms -> choice: how well each sentence stands alone, what it adds, and which ones together say most.


@dataclass(slots=True)
class Candidate:
    """A sentence, with what tells how well it stands alone."""

    text: str
    words: Sequence[str]
    language: Language
    kind: str = ""  # Of its block, or "notice".
    quoted: bool = False  # Whether its block stands behind ">".
    opens_text: bool = False  # Whether no whole sentence stands before it, so that it leans on nothing.
    labels_fit: bool = False  # Whether labels name speakers or parts here, "Methods: ", and cost nothing.
    recurs: bool = False  # Whether the text says it often, word for word.
    opens_paragraph: bool = False


def leans(it: Candidate) -> bool:
    """Tell whether a sentence starts with an opener, alone or behind a stop word or two ("At the same time")."""
    if it.words[0][0].islower():  # The rest of a sentence.
        return True
    if it.language is OTHER and it.text.startswith(PREFIX_OPENERS):  # No language with a table has such.
        return True
    for word in it.words[:3]:
        if len(word) > 1 and word.isupper():  # "WHO" and "IT" are names.
            return False
        parts = folded(word).split("'")  # "D'autres" opens with "autres", "he's" with "he".
        if not it.language.openers.isdisjoint(parts):
            return True
        if not it.language.stop_words.issuperset(parts):
            return False
    return False


# "This" is missing, as it is an opener.  "See" sends the reader elsewhere.
POINTING = frozenset(("I", "i", "You", "you", "this", "these", "those", "such", "See", "Please", "Refer"))


def points(it: Candidate) -> bool:
    """Tell whether only its place explains one of the first words of an English sentence: "this", "I", "you"."""
    if it.language.code != "en":
        return False
    head = " ".join(it.words[:5]).replace("'", " ").replace("’", " ")  # "I" of "I'm".
    return not POINTING.isdisjoint(head.split())


# Labels, as of lists and logs.
LABEL = re.compile(
    r"\w[\w'’.-]*"  # "Keywords" and one of these:
    r"(?:\s?[:：]\s|(?<![^\x00-\u05ff]{7})："  # "Keywords: boats", "图片说明：", but not behind seven letters, a clause
    rf"|(?:\s[\w'’.-]+){{1,2}}\s?[:：]\s(?!\W*[{LOWER}])"  # "In memory: The ferry", but not "He said: the ferry"
    r"|/\S+(?:\s\S+){0,3}:\s)"  # "src/main Ann: fix the ferry"
)
COPYRIGHT = re.compile(r"©|\([cC]\)\s\d{4}")
QUOTATION_MARK = re.compile(r'[“”„‟«»‹›「」『』"](?!(?<=\w")\w)')  # Not that between two letters of "מנכ\"ל".


def is_names(it: Candidate) -> bool:
    most = 0.8 if it.language.code == "de" else 0.6  # German nouns have capitals.
    return count_capitals(it.words) > most * len(it.words)


# What makes a sentence stand alone less well or better: an example, what multiplies its worth, and what tells.
FACTORS: list[tuple[str, float, Callable[[Candidate], object]]] = [
    ("He took the ferry on Monday.", 0.6, lambda it: not it.opens_text and leans(it)),
    ('"We take the ferry," the mayor said.', 0.5, lambda it: it.text[0] in "\"'“‘«”»„‹「『–—"),
    ("We take the ferry,” the mayor said.", 0.5, lambda it: len(QUOTATION_MARK.findall(it.text)) % 2),
    ("Who takes the ferry?", 0.3, lambda it: it.text.rstrip(CLOSING_MARKS + "!").endswith(("?", "？", "﹖", "؟", "፧"))),
    ("Fig. 2: The ferry.", 0.3, lambda it: not it.labels_fit and LABEL.match(it.text)),
    ("The Ada Holt Ferry Company Limited.", 0.3, is_names),
    ("Set ferry.mode = {fast} at start.", 0.3, lambda it: is_code(it.text, it.words)),
    ("See https://ferry.example for times.", 0.6, lambda it: has_address(it.text) or "@" in it.text),
    ("I take this ferry on Mondays.", 0.7, lambda it: not it.opens_text and points(it)),
    ("The ferry took", 0.5, lambda it: not is_closed(it.text) or it.text.endswith(("..", ". .", "…"))),
    ("The ferry took these:", 0.6, lambda it: it.text.endswith(COLONS)),  # What it leads in to is missing.
    ("The ferry took" + " wood, salt and" * 20 + " cattle.", 0.5, lambda it: len(it.words) > 60),
    ("(c) 2024 the ferry company.", 0.2, lambda it: COPYRIGHT.search(it.text)),
    ("Your comment on the ferry has been saved.", 0.3, lambda it: it.recurs),
    ("# The ferry sails.", 0.3, lambda it: it.kind in ("symbol", "notice")),
    ("> The ferry sails.", 0.4, lambda it: it.quoted),  # Of mail the answer says more (0.3 to 1 do as well).
    ("- The ferry sails.", 0.9, lambda it: it.kind == "item"),  # What leads in says more (0.85 does as well).
    ("The first of a paragraph says what it is about.", 1.2, lambda it: it.opens_paragraph),
]  # fmt: skip


def sentence_weight(it: Candidate, terms: Sequence[str]) -> float:
    """Return what multiplies the worth of the terms of a sentence, 0 if they are too few."""
    if len(set(terms)) < 4:
        return 0
    weight = math.prod([factor for _, factor, told in FACTORS if told(it)])
    # Power 0 favours long sentences, 1 fragments; under 12 terms count as 12 (0.5 to 0.7, 11 to 14 do as well).
    return weight / math.pow(max(12, len(terms)), 0.6)


ON_EACH_SIDE = 2  # Passages that count for one's density (five do nearly as well).
DENSE = 0.4  # Passages with less than this share of the usual prose around them count for less.
IN_MENU = 0.3  # Multiplies the density in a menu (with 0.5 promotions are chosen from short articles).
MOST_SIZE = 300  # Characters of a passage that count: beside a giant paragraph all others would be menus.


def prose_size(sentences: Iterable[Sentence]) -> int:
    return min(MOST_SIZE, sum(len(each.text) for each in sentences if each.prose))


def is_entry(head: Head, sentences: Iterable[Sentence]) -> bool:
    return head.kind == "" and not any(each.prose or len(each.text) >= LONGEST_HEADING for each in sentences)


def in_menu(at: int, entries: bytearray) -> bool:
    """Tell whether a passage has two entries on each side, as "Join us." among "More", "Share", "Help", "Print"."""
    return sum(entries[max(0, at - 2) : at + 3]) - entries[at] == 4


def densities(reading: Reading) -> Iterator[float]:
    """Yield for each passage how much prose stands around it, 1 if nearly as much as usual: menus stand among menus."""
    sizes = array("H", (prose_size(sentences) for _, sentences in reading.passages()))
    entries = bytearray(is_entry(head, sentences) for head, sentences in reading.passages())
    around = array("H", (sum(sizes[max(0, i - ON_EACH_SIDE) : i + ON_EACH_SIDE + 1]) for i in range(len(sizes))))
    # What is around a passage on average, weighted by size.
    usual = sum(near * size for near, size in zip(around, sizes, strict=True)) / max(1, sum(sizes))
    dense = DENSE * usual or 1  # Not 0, where there is no prose.
    for i, near in enumerate(around):
        yield min(1, near / dense) * (IN_MENU if in_menu(i, entries) else 1)


def term_weight(term: str, language: Language) -> float:
    """Return what a term counts: less if it is short and no table tells if it is a function word."""
    if language is OTHER and not UNSPACED_LETTER.match(term):
        return min(1, len(term) / 7)  # 5 to 7 characters do equally well.
    return 1


def place_weight(at: int, size: int) -> float:
    # More than forty are scaled down: else of a book only the first chapter would count (-0.25 to -0.35 do as well).
    return math.pow(1 + at * min(1, 40 / size), -0.3)


def has_section_labels(prose: Sequence[Sentence]) -> bool:
    """Tell whether labels name the parts of a text, as in "Methods: We asked ... Results: Most ..."."""
    labels = list(labels_of(sentence.text for sentence in prose))
    return len(set(labels)) > 2 and 3 * len(labels) >= len(prose)


def key_of(words: Iterable[str], terms: Iterable[str]) -> int:
    """Return what sentences share that say the same: "before winter", "before the winter", but not 2019 and 2020."""
    return hash((frozenset(terms), *filter(str.isdecimal, words)))


def candidates(reading: Reading, language: Language) -> Iterator[tuple[Sentence, Candidate, float]]:
    """Yield each sentence of prose, its candidate, and how dense the prose is around it."""
    # If a third of the passages have a blank line above, only these are paragraphs.
    parted = 3 * sum(head.apart for head in reading.heads) > len(reading.heads)
    has_parts = has_section_labels(reading.prose())
    kinds = Counter(head.kind for head in reading.heads)
    is_chat = kinds["turn"] > kinds["time"]  # Lines that name nobody are notices there: "9:30 - Bob left".
    counts = Counter(sentence.text for sentence in reading.sentences)
    opens_text = True
    for (head, sentences), density in zip(reading.passages(), densities(reading), strict=True):
        for i, sentence in enumerate(each for each in sentences if each.prose):
            # Who speaks is not what is said.
            name = SPEAKER.match(sentence.text) if i == 0 and head.kind == "speaker" else None
            it = Candidate(
                sentence.text,
                words_of(sentence.text[name.end() if name else 0 :]),
                language,
                kind="notice" if is_chat and head.kind == "time" else head.kind,
                quoted=head.depth > 0,
                opens_text=opens_text,
                labels_fit=has_parts or head.kind == "speaker",
                recurs=counts[sentence.text] >= OFTEN,
                opens_paragraph=i == 0 and (head.apart or not parted),
            )
            yield sentence, it, density
            opens_text = opens_text and not is_closed(sentence.text)  # Without a mark it may be a byline.


def weighted_sentences(reading: Reading, language: Language) -> Iterator[tuple[Sentence, list[str], float, int]]:
    """Yield each sentence of prose, its terms, what multiplies their worth, and its key."""
    size = len(reading.prose())
    terms_of = terms_in(language)
    for at, (sentence, it, density) in enumerate(candidates(reading, language)):
        terms = [*chain.from_iterable(map(terms_of, it.words))]
        weight = sentence_weight(it, terms) * density * place_weight(at, size)
        # With too few terms, and so no weight, only the same text says the same.
        key = key_of(it.words, terms) if weight else hash(sentence.text)
        yield sentence, terms, weight, key


def title_terms(reading: Reading, language: Language) -> set[str]:
    """Return the terms of titles: of what is no prose above the second passage of prose (the first may be a notice).

    What is hidden there counts too: front matter has topics.
    """
    title = set[str]()
    with_prose = 0
    for head, sentences in reading.passages():
        with_prose += any(sentence.prose for sentence in sentences)
        if with_prose > 1:
            break
        if head.kind in ("", "symbol"):
            words = [word for each in sentences if not each.prose for word in words_of(each.text)]
            title.update(*map(terms_in(language), words))
    return title


# Once said a term keeps 0.4 of its worth, then 0.16 for good, for speed (0.35 to 0.5 do as well).
KEPT = 0.4


class Summary:
    """The sentences of some articles, and the choice from all of them."""

    def __init__(
        self, articles: Sequence[Article], language: str | None, watch: Watch = unwatched, merged: bool = False
    ) -> None:
        self.parts: list[tuple[Article, Language, range]] = []  # The articles, and which sentences are theirs.
        self.merged = merged  # Whether they are shown as one, even one alone.
        # Of each sentence:
        self.sentences: list[Sentence] = []
        self.terms: list[tuple[str, ...]] = []  # Each once; none if it repeats another or has no weight.
        self.weights = array("d")  # What multiplies their worth.
        self.repeats = bytearray()  # 1 if an earlier one says the same: chosen only with all.
        self.keys: set[int] = set()  # Of all sentences so far.
        # Of each term, say "ferry", which stands twice in one sentence, once in another, and in the title:
        self.frequencies = Counter[str]()  # How often sentences say it: 3.
        self.full_worth = defaultdict[str, float](float)  # How many say it, doubled for the title: 4.
        for i, article in enumerate(articles):
            self.add(article, find_language(language, article.text), of_all(watch, i, len(articles)))
        # Only with tables, as else "boat" and "boats" are two, and not in a short text.
        with_tables = all(known is not OTHER for _, known, _ in self.parts)
        if with_tables and len(self.sentences) >= 8:
            self.weigh_by_shared_terms()
        self.worth_now = dict(self.full_worth)  # What is left once it is said: 1.6, then 0.64.
        self.chosen: dict[int, float] = {}  # What each sentence chosen so far has added.

    def add(self, article: Article, language: Language, watch: Watch) -> None:
        reading = read_text(article.text, language, watch)
        title = title_terms(reading, language)
        begin = len(self.sentences)
        said: list[str] = []  # The terms of all sentences,
        said_once: list[str] = []  # and those of each sentence once.
        for sentence, terms, weight, key in weighted_sentences(reading, language):
            distinct = tuple(dict.fromkeys(terms))
            said += terms
            said_once += distinct
            repeats = key in self.keys
            self.keys.add(key)
            self.sentences.append(sentence)
            self.repeats.append(repeats)
            self.weights.append(weight)
            self.terms.append(distinct if weight and not repeats else ())
        self.frequencies.update(said)
        for term, count in Counter(said_once).items():
            self.full_worth[term] += count * term_weight(term, language) * (2 if term in title else 1)
        part = range(begin, len(self.sentences))
        if part and reading.heads[0].kind == "transcript":
            by_line = "has no marks that end sentences; each line is taken for one"
            article = article._replace(warning="; ".join(filter(None, (article.warning, by_line))))
        self.parts.append((article, language, part))

    def weigh_by_shared_terms(self) -> None:
        """Lower the weights of sentences that share few terms with others, as anecdotes do."""
        # Said in two sentences, or in one and in the title.
        shared = {term for term, worth in self.full_worth.items() if worth > 1}
        for i, terms in enumerate(self.terms):
            number = len(shared.intersection(terms))
            self.weights[i] *= min(1, (2 + number) / 7)  # ((1 + number) / 6 to (3 + number) / 8 do as well)

    def gain(self, i: int) -> float:
        return self.weights[i] * sum(map(self.worth_now.__getitem__, self.terms[i]))

    def ranked(self) -> Iterator[int]:
        """Yield the sentences that repeat none, each time the one that adds most; the caller may take it at once.

        As gains only fall, the first of the heap adds most if its gain is still what the heap says.
        """
        heap = [(-self.gain(i), i) for i, repeats in enumerate(self.repeats) if not repeats]
        heapq.heapify(heap)
        while heap:
            then, i = heap[0]
            now = -self.gain(i)
            if now == then:
                heapq.heappop(heap)
                yield i
            else:
                heapq.heapreplace(heap, (now, i))

    def take(self, i: int) -> None:
        self.chosen[i] = self.gain(i)
        for term in self.terms[i]:
            self.worth_now[term] = max(KEPT * self.worth_now[term], KEPT**2 * self.full_worth[term])

    def chosen_in(self, part: Iterable[int]) -> list[int]:
        return [i for i in part if i in self.chosen]

    def choose(self, sentences: int = 3, words: int | None = None, percent: float | None = None) -> None:
        """Choose those that best fill so many words, or so many per cent of all, or sentences."""
        if words is not None:
            self.fill(words)
            return
        if percent is not None:
            sentences = max(1, int(len(self.sentences) * percent / 100))
        number = min(sentences, len(self.sentences))  # As islice takes no more than sys.maxsize.
        for i in islice(self.ranked(), number):
            self.take(i)
        if number == len(self.sentences):
            self.chosen.update((i, 0.0) for i, repeats in enumerate(self.repeats) if repeats)

    def fill(self, words: int) -> None:
        refused = 0.0  # The largest gain among those too long for the words left.
        for i in self.ranked():
            gain = self.gain(i)
            if self.chosen and gain <= refused / 2:
                break  # Scraps: they add less than half of what was refused.
            size = count_words(self.sentences[i].text)
            if size > words:
                refused = max(refused, gain)
            else:
                self.take(i)
                words -= size


def summarize(
    text: str,
    *,
    sentences: int = 3,
    words: int | None = None,
    percent: float | None = None,
    language: str | None = None,
) -> list[Sentence]:
    """Return the most important sentences of a text in their original order, an empty list where it has none.

    At most ``sentences`` of them, or else those that best fill so many ``words``, or so many ``percent`` of all and at
    least one.  ``language`` is the name or ISO code of one of LANGUAGES; None tells it from the text.  Raises
    ValueError for an unknown language, less than 1 sentence or word, a percentage not over 0 or over 100, and for words
    together with percent.
    """
    are_counts = all(each >= 1 for each in (sentences, words) if each is not None)
    is_percentage = percent is None or 0 < percent <= 100
    if None not in (words, percent) or not (are_counts and is_percentage):
        raise ValueError("give sentences or words of at least 1, or percent over 0 and at most 100")
    summary = Summary([Article(text)], language)
    summary.choose(sentences, words, percent)
    return [summary.sentences[i] for i in sorted(summary.chosen)]


# Choice -> print: text, list, highlight, scores and JSON.

# Legitimate uses of characters that nltk would make visible.
LEGITIMATE = re.compile(
    "("
    "\U0001f3f4[\U000e0020-\U000e007e]{3,6}\U000e007f"  # Flags of regions,
    "|[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff][\U000e0100-\U000e01ef]"  # variants of ideographs,
    "|(?<=[\u1820-\u18aa])\u180e(?=[\u1820-\u18aa])"  # Mongolian vowels that stand apart.
    ")"
)
ACCENT = "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u20d0-\u20ff]"
FLOOD = re.compile(f"({ACCENT}{{4}}){ACCENT}+")  # Four accents on a letter are kept.


def printable(text: str) -> str:
    """Return a text fit for a terminal: without invisible characters and heaps of accents."""
    # New in nltk 3.10, it shows what a terminal would obey, "\\x1b".
    sanitized = nltk_module("nltk.termsec").sanitize_terminal
    parts = LEGITIMATE.split(FLOOD.sub(r"\1", NOT_SHOWN.sub("", text)))
    # Every second part is legitimate.
    return "".join(part if i % 2 else sanitized(part) for i, part in enumerate(parts))


UNSEEN = re.compile("[\u115f\u1160\u2800\u3164\uffa0]")  # Letters without a form, which pass for printable.


def shown(name: str) -> str:
    """Return the name of a file for a message, as a literal if not all of it would be seen."""
    if name == "-":
        return "standard input"
    return name if name.isprintable() and name.strip() and not UNSEEN.search(name) else ascii(name)


def fitting(text: str, columns: int) -> int:
    """Return how many characters of a text fit into so many columns, two for each if one is wide."""
    return max(1, columns // (1 + any(unicodedata.east_asian_width(char) in "WF" for char in text)))


def shortened(text: str, columns: int) -> str:
    """Return a text fit for a terminal of so many columns, or its beginning and "…"."""
    text = FLOOD.sub(r"\1", text)  # Marks without width would fill the columns.
    head = printable(text[:columns])
    size = fitting(head, columns)
    if len(text) <= columns and len(head) <= size:
        return head
    # Without marks of direction, which may have lost their end.
    return re.sub("[\u202a-\u202c\u2066-\u2069]", "", head[: size - 1]) + "…"


HANGING = "  "  # Before the later rows of a sentence.
NO_ROW_START = NO_START + "．”’"


def rows_of(line: str, columns: int, indent: int) -> Iterator[tuple[int, int]]:
    """Yield where the rows start and end into which a line is wrapped at its spaces, the later ones indented."""
    size = fitting(line, columns) if columns else len(line)  # Without a terminal it is one row.
    indented_size = max(1, size - indent)
    first_word = next((i for i, char in enumerate(line) if char.isalnum()), 0)  # No row is a bullet alone.
    start = 0
    while len(line) - start > size:
        end = line.rfind(" ", max(start + 1, first_word), start + size + 1)
        if end < 0:
            end = start + size  # What has no space is cut anywhere,
            while line[end] in NO_ROW_START and end > start + 1:
                end -= 1  # but not before a mark that closes.
        yield start, end
        start = end + (line[end] == " ")  # The space at a cut is not shown.
        size = indented_size
    yield start, len(line)


def spelled(word: str, term: str) -> str:
    """Return how a term of a word is printed: "dog" of "dog's", but all of "O'Hara"."""
    if UNSPACED_LETTER.match(word):
        return term  # A pair of its letters.
    return word if "'" in term else max(re.split("['’]", word), key=len)


def chosen_words(summary: Summary) -> Iterator[tuple[str, str]]:
    for _, language, part in summary.parts:
        terms_of = terms_in(language)
        for i in summary.chosen_in(part):
            for word in words_of(summary.sentences[i].text):
                for term in terms_of(word):
                    if summary.frequencies[term]:  # Names of speakers were not counted.
                        yield term, word


def keywords(summary: Summary) -> list[tuple[str, int]]:
    """Return the words that decided, with their counts."""

    def decides(term: str) -> float:
        # What nearly each sentence says tells little (Spärck Jones 1972), as "the" without a table.
        return summary.full_worth[term] * math.log(1 + len(summary.sentences) / summary.frequencies[term])

    terms = dict.fromkeys(term for term, _ in chosen_words(summary))
    decisive = heapq.nlargest(10, terms, key=decides)
    spellings = {term: Counter[str]() for term in decisive}  # Those of all would need much memory.
    for term, word in chosen_words(summary):
        if term in spellings:
            spellings[term][spelled(word, term)] += 1
    decisive.sort(key=summary.frequencies.__getitem__, reverse=True)
    return [(spellings[term].most_common(1)[0][0], summary.frequencies[term]) for term in decisive]


def as_text(summary: Summary, columns: int, color: bool, bullet: str = "") -> Iterator[str]:
    for i in sorted(summary.chosen):
        line = bullet + printable(summary.sentences[i].text)
        rows = [line[start:end] for start, end in rows_of(line, columns, len(HANGING))]
        yield ("\n" + HANGING).join(rows) + "\n"


as_list = functools.partial(as_text, bullet="- ")


BAR = 12  # Columns: the longest bar.


def bar(part: float, most: float) -> str:
    return f"{'█' * round(BAR * part / most):{BAR}}"


def as_scores(summary: Summary, columns: int, color: bool) -> Iterator[str]:
    """Yield each sentence behind a bar for what it added or would still add, then the words that decided."""

    def added(i: int) -> float:
        return summary.chosen.get(i, summary.gain(i))

    most = max(map(added, range(len(summary.sentences)))) or 1
    for i, sentence in enumerate(summary.sentences):
        room = columns - BAR - len("*  ")
        text = shortened(sentence.text, room) if columns else printable(sentence.text)
        line = f"{'*' if i in summary.chosen else ' '} {bar(added(i), most)} {text}"
        yield (click.style(line, bold=True) if color and i in summary.chosen else line) + "\n"
    yield "\n"
    words = keywords(summary)
    width = min(LONGEST_WORD, columns // 2 or LONGEST_WORD)
    for word, count in words:
        yield f"  {bar(count, words[0][1])} {shortened(word, width)} {count}\n"


def styled(text: str, is_bold: Sequence[int], columns: int, color: bool) -> str:
    """Return a line, wrapped to the columns, with what is chosen in bold."""

    def shown_row(start: int, end: int) -> str:
        row = ""
        for chosen, places in groupby(range(start, end), is_bold.__getitem__):
            part = "".join(text[i] for i in places)
            # Each part has its own style, as a pager forgets it at the end of a row.
            in_style = click.style(part, bold=True) if chosen else click.style(part, dim=True)
            row += in_style if part.strip() else part
        return row

    # Later rows stand as deep as the first, in quoted mail behind ">".
    indent = "".join(takewhile(" \t>".__contains__, text[: columns // 2]))
    rows = rows_of(text, columns, len(indent))
    return ("\n" + indent).join(shown_row(start, end) if color else text[start:end] for start, end in rows)


def highlighted(text: str, sentences: Iterable[Sentence], columns: int, color: bool) -> str:
    """Return a text in its own layout with these sentences in bold and the rest dim, or without color in stars."""
    stars = "==" if "**" in text else "**"  # Its own stars do not tell what is chosen.
    parts: list[str] = []
    is_bold = bytearray()  # Of each character of the parts, 1 if it is chosen.

    def add(piece: str, chosen: bool) -> None:
        mark = stars if chosen and not color else ""
        plain = LINE_BREAK.sub("\n", piece.replace("\r\n", "\n")).replace("\f", "\n")
        parts.append(mark + printable(plain) + mark)
        is_bold.extend([chosen] * len(parts[-1]))

    end = 0
    for sentence in sentences:
        source = text[sentence.start : sentence.end]
        kind, lead = kind_and_lead(source)
        # A lead is bold only if it is read: the name of a speaker, or "10:15" of "10:15 is late".
        is_read = kind not in ("item", "time", "turn", "symbol") or sentence.text.startswith(source[:lead])
        start = sentence.start if is_read else sentence.start + lead
        add(text[end:start], False)
        add(text[start : sentence.end], True)
        end = sentence.end
    add(text[end:], False)
    lines = []
    line_start = 0
    for line in "".join(parts).split("\n"):
        lines.append(styled(line, is_bold[line_start : line_start + len(line)], columns, color))
        line_start += len(line) + 1
    return "\n".join(lines).strip("\n")


def as_highlight(summary: Summary, columns: int, color: bool) -> Iterator[str]:
    texts = []
    for article, _, part in summary.parts:
        chosen = [summary.sentences[i] for i in summary.chosen_in(part)]
        text = highlighted(article.text, chosen, columns, color)
        texts.append(f"==> {shown(article.name)} <==\n{text}" if summary.parts[1:] else text)
    yield "\n\n".join(texts) + "\n"


def as_members(record: dict[str, Any]) -> str:
    """Return the members of a JSON object, without braces; what a terminal would obey is escaped."""
    line = json.dumps(record, ensure_ascii=False)[1:-1]
    return "".join(char if char.isprintable() else json.dumps(char)[1:-1] for char in line)


def as_json(summary: Summary, columns: int, color: bool) -> Iterator[str]:
    """Yield an object in parts, which need less memory; the places of a sentence are those in its file."""
    origins = [
        {"file": article.name, "encoding": article.encoding, "language": language.name or None}
        for article, language, _ in summary.parts
    ]
    together = {key: [origin[key] for origin in origins] for key in origins[0]}
    yield "{" + as_members(together if summary.merged else origins[0]) + ', "sentences": ['
    comma = ""
    for article, _, part in summary.parts:
        for i in summary.chosen_in(part):
            sentence = summary.sentences[i]
            record = {
                "text": printable(sentence.text),
                "file": article.name,
                "start": sentence.start,
                "end": sentence.end,
                "index": i - part.start,
                "score": round(summary.chosen[i], 4),
            }
            yield comma + "{" + as_members(record) + "}"
            comma = ", "
    tail = {
        "keywords": [{"word": printable(word), "count": count} for word, count in keywords(summary)],
        "total_sentences": len(summary.sentences),
        "total_words": sum(count_words(sentence.text) for sentence in summary.sentences),
    }
    yield "], " + as_members(tail) + "}\n"


# How each format turns a summary into pieces of output, for a terminal of so many columns (0: none), in colour or not.
FORMATS: dict[str, Callable[[Summary, int, bool], Iterator[str]]] = {
    "text": as_text,
    "list": as_list,
    "highlight": as_highlight,
    "scores": as_scores,
    "json": as_json,
}
TITLED = ("text", "list", "highlight", "scores")  # Above each of several files stands "==> FILE <==".


# Words to look up, rather than to read, down to languages_in.


def words_in(table: str) -> frozenset[str]:
    return frozenset(table.split())


# The languages with tables, each behind a blank line: name and code / openers / the other stop words.
TABLES = """
english en / accordingly addition additionally afterward afterwards again also and another anyway besides both but
consequently contrast elsewhere example fact finally furthermore he hence her here him his however indeed instance
instead it its likewise meanwhile moreover neither nevertheless next nonetheless nor okay one or other others otherwise
rather result same she similarly so still subsequently such that their them then there therefore these they this those
though thus too well which who whose yeah yes yet / a about actually after against all although am an any are aren't as
at basically be because been before being between by can cannot could couldn't did didn't do does doesn't don't down
during each er even every few for from gonna got gotta guess had has have having hmm how i if in into is isn't just kind
know let like lot many may me mean might mm more most much must my never no not now of off oh ok on only our out over
really right said say says should since some sort stuff than the thing things through to uh um under until up us very
wanna was wasn't we were what when where whether while why will with within without won't would wouldn't you your

arabic ar / أخرى أو أولئك أيضا إذن إنه إنها المقابل بالتالي بل تلك ثم ذلك فهو فهي كذلك لذا لذلك لكن مثلا نفس هؤلاء هذا
هذان هذه هكذا هم هما هنا هناك هو هي وأضاف وبالتالي وبذلك وتلك وذلك ولذلك ولكن وهذا وهذه وهو وهي / أقل أكثر أما أمام أن
أنا أنت أنه أي أية أين إذا إلى إليه إليها إن التي الذي الذين الى ان بأن بعد بعض به بها بهم بين بينما بينها بينهم تحت
تكون تم جدا جميع حتى حول حيث حين خاصة خلال دون ذات سواء سوف ضد ضمن عبر على عليه عليها عليهم عن عند عندما عنها غير فإن
فقط فوق في فيه فيها قال قبل قد كأن كان كانت كانوا كل كم كما كنا كنت كي كيف لأن لا لدى لديه لديها لكي لم لماذا لن له لها
لهم ليس ليست ما ماذا متى مثل مع من منذ منه منها نحن نحو هل و وأن وإن والتي وراء وعلى وفي وقال وقد وكان وكانت ولا ولم وما
ومع ومن يتم يكون

danish da / andre denne derefter deres derfor derimod dermed desuden dets dette disse dog eksempel eller ellers ham han
hans hende hendes her hun imidlertid men og også samme samtidig siden så således / af alle at da de den der det du
efter en er et for fra har hvad hvis hvor i ikke jeg kan man med meget mig nu om på sig skal som til ud var ved vi vil

dutch nl / andere anderen anders beide bijvoorbeeld bovendien daar daarbij daardoor daarentegen daarna daarnaast daarom
daarop dan dat dergelijke desondanks deze dezelfde die dit dus echter en haar hem hen hetzelfde hier hij hun maar of ook
tegenstelling tevens toch toen verder vervolgens voorbeeld want ze zij zijn zo / aan al als bij de door een er hebben
heeft het ik in is je kan meer met mijn naar niet nog om op over te tot uit van voor was wat we werd worden wordt zich
zou

finnish fi / eikä esimerkiksi he heidän hän hänen hänet häntä ja kuitenkin lisäksi mutta muut myös ne niiden niin näin
nämä sama se sen siinä siis siitä siksi siten sitten sitä tai tämä tämän tässä tästä tätä vaan / aikana aina asti ehkä
ei eivät eli emme en enemmän ennen enää ette ettei että hyvin itse jo johon joiden joissa joista joita joka jokainen
jokin joku jolla jolle jolloin jonka jos jossa josta jota jotain jotka jotta jälkeen kaiken kaikki kaikkia kaksi kanssa
kautta kohti koska kuin kuka kun meidän mihin miksi mikä mikään milloin minun minä missä mistä miten mitkä mitä mitään
moni monta mukaan niille niillä niissä niistä niitä noin nyt näiden näitä ole olemme olen olet oli olisi olivat olla
olleet ollut on onko ovat paljon piti pitää saa saada sekä siellä sieltä siihen sille sillä sinun sinä taas teidän
toinen tulee tuo tähän tälle tällä täytyy täällä usein vaikka vain varten vielä voi voidaan voisi voit voivat vähän yksi
yli

french fr / ailleurs ainsi alors aussi autre autres car cela celle celui cependant ces cet cette ceux donc effet elle
elles enfin ensuite et eux exemple il ils leur leurs lui mais même ou outre pourtant puis sa ses son toujours toutefois
ça également / a après au aux avait avec c ce comme contre d dans de des dont du en encore entre est j je l la le les n
ne notamment on ont où par pas plus pour qu que qui s sans se selon si sont sur t telle tous tout un une y à était
été être

german de / aber allerdings also andere anderen auch außerdem beispiel dabei dafür daher damit danach dann denn dennoch
deshalb diese diesem diesen dieser dieses doch dort er es gegensatz hier ihm ihn ihnen ihr ihre jedoch oder sein seine
sie so solche sonst trotzdem und zudem / als am an auf aus bei das dass dem den der des dich die dir du ein eine einen
einer für haben hat ich im in ist man mich mir mit nach nicht noch nur sich sind uns von vor war wenn werden wie wir
wird wurde zu zum zur über

hungarian hu / abban annak arra azok azonban aztán azután azért de ebben ekkor ellenben emellett ennek erre ez ezek ezt
ezután ezzel ezért ilyen itt majd mindkét másik mások mégis olyan ott pedig például ráadásul sem szintén tehát továbbá
ugyanakkor ugyanaz vagy viszont végül ám és így úgy ő ők / a abból ahhoz ahogy ahol aki akik akit akkor alatt amely
amelyben amelyek amelyet ami amikor arról az azt azzal be belül benne csak ebből egy egyik ehhez el ellen előtt erről
fel felett felé ha hiszen hogy hogyan hol is jól kell kevés ki kívül között legyen lehet lehetett lenne lesz maga magát
meg mely mert mi miatt mikor minden mindenki mindig mint mit mivel miért most már még nagyon ne neki nekik nem nincs
néhány nélkül onnan róla s saját semmi soha sok szerint talán tud több után valaki valami való van vele velük volna volt
voltak által éppen

italian it / allora altra altre altri altro anche ciò contrario così e ed egli esempio essa infatti infine inoltre
invece lei loro lui ma né o oppure perciò pertanto però poi quella quelle quelli quello questa queste questi questo qui
quindi stessa stesso sua sue suo suoi tuttavia / a al all alla alle che come con cui da dal dall dalla degli dei del
dell della delle di era gli ha hanno i il in l la le lo mi mia mio nel nell nella non per più può se si sono su sul sull
ti tua tue tuo un una è

norwegian no / andre denne deres deretter derfor derimot dessuten dette disse eksempel eller ellers ham han hans henne
hennes her hun imidlertid likevel men og også samme samtidig slik så således / alle at av bare ble blir da de den det
du en er et etter for fra får hadde har hva i ikke jeg kan man med meg må noe noen nå når om opp på seg sier skal som
til ut var vi vil

portuguese pt / aquela aquele aqui assim depois disso e ela elas ele eles entanto entretanto então essa essas esse esses
exemplo isso mas mesma mesmo nem ou outra outras outro outros portanto porém seu seus sua suas tal também / a ao as com
como da das de do dos em eu foi foram mais me na no nos não o os para pela pelo por que se ser tem um uma você à é

romanian ro / acea aceasta această aceea aceeaşi aceeași aceia acel acela acelaşi același acest acesta aceste acestea
aceşti aceştia acești aceștia acolo aici alt alte altfel alții apoi astfel atunci aşa așa ci dar deci ea ei el ele
exemplu iar lui nici sau totuşi totuși însă şi și / a al am ar au ca care ce cu că dacă de din după e este fi fost la le
mai ne nu o pe pentru s se sunt să un va în

russian ru / а далее другая другие другой его ее ей ему её затем здесь и или им их кроме наоборот например но оба однако
он она они оно потом поэтому так такая также такие таким такой там те тем тогда того тоже тот эта эти это этого этой
этому этот / без более будет будто будут бы был была были было быть в вами ваш ваша ваши ведь весь вместо во вокруг вот
все всегда всего всем всеми всех вся всё вы где да даже два для до если есть еще ещё же за зачем из иногда к каждая
каждого каждое каждый как какая какие каких какое какой кем когда которая которого которое которой которые который
которым которыми которых кто куда либо лишь менее меня мне мной можно мои моё мы на надо нами наши не нельзя нет никогда
никто ничего нужно о об один одна одного одной от откуда очень перед по под пока после почему при против с самая самого
самое самые самый себе себя сейчас сколько слишком снова со собой совсем среди тебе тебя теми только том тому туда ты у
уже хотя часто чего чем чему через что чтобы этим этих

spanish es / además allí aquí así e ejemplo ella ellas embargo entonces esa esas ese eso esos estas esto estos hecho
luego misma mismo ni o otra otras otro otros pero porque pues sino su sus también tampoco y él / a al como con de del el
en entre era es esta este fue ha la las le lo los me mi muy más no para por que se ser si sin sobre te un una ya

swedish sv / andra denna deras dessa dessutom detta dock där därefter däremot därför därmed eller emellertid exempel han
hans heller henne hennes hon här men och också samma samtidigt sedan så sådan / alla att av bara de den det du då en ett
finns från får för hade har hur i in inte jag kan man med mej mig min mycket nu när om på sen sig ska som till var vi
vill är
"""
# The four tables below hold words of all languages.  These end a sentence before one that starts another, "Co. The",
# but not before "Harbour" or "5".  Initials such as "e.g" and "u.s" need no table.
ABBREVIATIONS = words_in("""
ag al alk allg approx aprox arch ariz assn assoc asst atty av avda ave avg avv bd bijv bldg blvd brig bros bspw bt bv
bzw ca cal calif cf cfr chr cie cit co comm conn coord corp cpl cía dep dept depto dir dt dvs dép ed edd eds ee eng ent
env esim esq ev evt evtl ex exc exkl fla ft geb gebr genn gesetzl ggf ggfs govt gr gén hab ibid inc incl inkl insb intl
jr jud jur kb ks ky ltd ltda md med milj minn mio misc mld mlles mln mm mon mont mrd mt natl nl ns obs penn phil pl rd
resp sec sf sigg sog sq sras ss st ste str suppl szerk szt szül séc tel tenn tex thu thur thurs tlf ts tue tues tél
ud uds ui univ usf uu vd vgl viz vs vt wis zzgl éd éds éts ún übers șos авт англ вв гг гр дер долл др еп зав зам изд им
митр млн млрд напр нач пл пр св см ср тел тыс ул
""")
# No name follows these: they go on before a figure and lower case alone, "max. 5", "etc. and".
UNNAMED = words_in("""
apr aug avr dec dez déc ecc ene enz etc feb febr fév févr jan janv jne jul jun lug maj maks max mill máx nov oct okt osv
ott sep sept sett stb usw авг апр дек макс нояб ок окт руб сент февр чел янв
""")
# A number follows these far more often than a new sentence does: "p. 55", "Nr. 7", "Fig. 2".
BEFORE_NUMBER = words_in("""
abb abs abschn afb afl al anm app art artt att aufl bd bl blz buchst c cap ch chap cl col ec ed eq eqn ex fasc fig figs
fol hfst hft insges jg kap kl kuv l lib lit ll n nn no nos nr nro nros nrs num n° núm núms op p pag pagg par para pkt
pl pp pt pts pág págs r rm rn réf s sc sec secs sect sez sp ss st str t tab tav tít unterabs v vol vols z ziff årg гл д
илл кв л п пп рис с ст стр т табл ч ج ص ع م
""")
# These end no sentence, whatever follows, and start one: "He left at 6 p.m. Mr. Hale went home."
TITLES = words_in("""
adm bgm cand capt cllr cllrs cmdr cnel col comdr det dhr dipl dott dr dra drs ds dña excmo exma exmo fam fr frl gen gov
gral herr hl hon hr ilmo ing insp jhr judr lic lieut lt mej messrs mevr mgr mlle mme mmes mr mrs ms msgr mudr mw pfc pfr
phdr pres prof präs pvt rep rev rndr sen sgt sig sig.na sig.ra spc sr sra srs srta sta supt özv κ κα акад ген доц проф
тов
""")
# What leans on the sentence before it in languages without tables, a line each: Polish, Czech, Ukrainian, Greek,
# Turkish, Hebrew, Persian, Hindi, Indonesian, Vietnamese and Korean.
OTHER_OPENERS = words_in("""
ale jednak dlatego ponadto on ona ono oni one ten ta ci te jego jej ich więc także również natomiast
však proto také tento tato toto tyto onen jeho její jejich navíc naopak ovšem
він вона воно вони це цей ця ці його її їх але однак тому також
αυτός αυτή αυτό αυτοί αυτά όμως ωστόσο επίσης επομένως
bu şu o bunlar ancak fakat ama ayrıca onlar böylece bunun
הוא היא הם הן זה זו זאת אלה אבל לכן גם בנוסף
او آن این آنها اما همچنین بنابراین ولی سپس
यह वह ये वे इस उस इसके उसके लेकिन इसलिए हालांकि इन उन उन्होंने उनका उनके उनकी इसका इसकी इससे इसमें उन्हें
ini itu dia ia beliau mereka namun tetapi selain karena hal sehingga
nó họ này đó điều tuy nhưng vì ngoài ông bà
그 이
""")
# Where words take particles or no spaces, a sentence that begins so leans.
PREFIX_OPENERS = tuple(
    words_in("""
这 這 那 他 她 它 但 例如 因此 所以 此外 同时 同時 然而 不过 另外 于是 对此 随后 当时
これ それ その この 彼 例えば たとえば しかし また そして だから さらに 一方 なお ところが 同社 こうした
เขา เธอ มัน นี่ นั่น แต่ ดังนั้น นอกจาก อย่างไรก็ตาม ซึ่ง 그는 그녀는 이는 그러나 하지만 또한 따라서 이에 그것
그들 그때 그래서 그러 그런데 그럼 그리고 그의 그가 한편 이날 이처럼 이러한 다만
""")
)


def languages_in(tables: str) -> dict[str, Language]:
    """Return the languages of such tables by name and code; an entry of another form raises ValueError."""
    languages: dict[str, Language] = {}
    for entry in tables.split("\n\n"):
        (name, code), openers, others = map(str.split, entry.split("/"))
        # English, the first entry, is added to other scripts: there menus and notices are in English, too.
        is_latin = any(map(str.isascii, openers))
        english = frozenset[str]() if is_latin else languages["en"].stop_words
        language = Language(name, code, frozenset(openers), frozenset(openers + others) | english)
        languages[name] = languages[code] = language
    return languages


LANGUAGES = languages_in(TABLES)
WITH_TABLES = [*dict.fromkeys(LANGUAGES.values())]
OTHER = Language("", "xx", OTHER_OPENERS, OTHER_OPENERS | LANGUAGES["en"].stop_words)


# The command: files and standard input, options, exit codes.

MOST_BYTES = 100_000_000  # No text that a person reads is longer, and its summary takes minutes and gigabytes.
FIRST_BYTES = 65_536  # Enough of a file to tell that it is no text, without waiting for the rest of a slow pipe.


def pasted(name: str) -> str:
    """Return a name as a shell takes it, or "FILE" for standard input and what cannot be shown."""
    if shown(name) != name:
        return "FILE"
    return shlex.quote(f"./{name}" if name.startswith("-") else name)


class Progress:
    """Shows on a terminal's standard error how much is done of work that takes over half a second."""

    def __init__(self, files: int) -> None:
        self.files = files
        self.done = 0
        self.begun = time.monotonic()
        self.drawn = 0.0

    def update(self, share: float) -> None:
        now = time.monotonic()
        if now - self.begun < 0.5 or now - self.drawn < 0.1 or not sys.stderr.isatty():
            return
        self.drawn = now
        files = f"{self.done} of {self.files} files, " if self.files > 1 else ""
        click.echo(f"\r\033[Ksummarize: {files}{share:.0%}", nl=False, err=True)

    def clear(self) -> None:
        if self.drawn:
            click.echo("\r\033[K", nl=False, err=True)
        self.drawn = 0.0


def fall_silent() -> None:
    """Go on without standard error, which is closed or full."""
    sys.stderr = open(os.devnull, "w")  # noqa: SIM115 It stays open to the end.


def complain(name: str, *problems: str | None) -> None:
    problem = "; ".join(filter(None, problems))
    try:
        click.echo(f"summarize: {shown(name)}: {problem}", err=True)
    except OSError:
        fall_silent()


def read_file(name: str, encoding: str | None) -> Article:
    """Return the article in a file, "-" being standard input; raise ArticleError where there is none."""
    if not name:
        raise ArticleError("no file was named; give its name, or - for standard input")
    if "://" in name:
        raise ArticleError("is an address, not a file; try: trafilatura -u FILE | summarize")
    if name == "-" and sys.stdin is None:
        raise ArticleError("is closed; name a file")
    if name == "-" and sys.stdin.isatty():
        complain(name, "waiting for text; end it with Ctrl-D")
    with click.open_file(name, "rb") as file:
        data = file.read(FIRST_BYTES)
        if not encoding:
            check_plain(data)  # Later decode looks at all of it.
        if len(data) == FIRST_BYTES:  # Else a terminal would wait for a second Ctrl-D.
            data += file.read(MOST_BYTES)
    if len(data) > MOST_BYTES:
        raise ArticleError("is over 100 MB; give it in parts, as of: split -C 100MB FILE")
    article = decode(data, encoding, name)
    if not article.text.strip():
        raise ArticleError("is empty; give it some text")
    return article


ADVICE = {FileNotFoundError: "check the name", IsADirectoryError: "name the files in it"}


def articles_in(names: Iterable[str], encoding: str | None, progress: Progress) -> Iterator[Article]:
    for name in names:
        try:
            yield read_file(name, encoding)
        except ArticleError as error:
            complain(name, str(error).replace("FILE", pasted(name)))
        except OSError as error:
            complain(name, f"{error.strerror}; {ADVICE.get(type(error), 'ask its owner, or try a copy')}")
        progress.done += 1


def length_asked(ctx: click.Context) -> dict[str, Any]:
    """Return how long a summary is asked for, {"words": 100}, by an option or else the environment."""
    for source in (click.core.ParameterSource.COMMANDLINE, click.core.ParameterSource.ENVIRONMENT):  # In this order.
        names = [name for name in ("sentences", "words", "percent") if ctx.get_parameter_source(name) is source]
        if len(names) > 1:
            raise click.UsageError("Give only one of --sentences, --words and --percent.")
        if names:
            return {names[0]: ctx.params[names[0]]}
    return {}


@dataclass(eq=False)
class Positive(click.ParamType):  # type: ignore[type-arg,unused-ignore]
    """A number of sentences or words, or a percentage."""

    parse: type[int] | type[float]
    expected: str
    most: float = math.inf
    name = "number"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        try:
            number = self.parse(value)
        except ValueError:
            number = 0  # It fails below.
        if not 0 < number <= self.most:
            self.fail(f"{value!r} is not {self.expected}.", param, ctx)
        return number


COUNT = Positive(int, "a whole number of at least 1")
PERCENTAGE = Positive(float, "a number over 0 and up to 100, without %", 100)


def check_encoding(_ctx: click.Context, _parameter: click.Parameter, name: str | None) -> str | None:
    try:
        b"\xff\0\0\0".decode(name or "utf-8", "replace")  # Fails for what encodes no text, such as base64.
        of_text = codecs.lookup(name or "utf-8").name != "punycode"  # It is for names of hosts.
    except (LookupError, ValueError):
        of_text = False
    if not of_text:
        raise click.BadParameter(f"{name!r} is not an encoding of text; try utf-8, cp1252 or utf-16.")
    return name


def check_language(_ctx: click.Context, _parameter: click.Parameter, name: str) -> str | None:
    if name.lower() == "auto":
        return None
    try:
        return language_named(name).name
    except ValueError as error:
        raise click.BadParameter(f"{error}.") from error


def languages_like(_ctx: click.Context, _parameter: click.Parameter, typed: str) -> list[str]:
    return [name for name in ("auto", *LANGUAGES) if name.startswith(typed.lower())]


class Setting(click.Option):
    """An option that may be set in the environment, too, and is named as it was given if its value is wrong."""

    def get_error_hint(self, ctx: click.Context | None) -> str:
        from_environment = ctx and ctx.get_parameter_source(self.name or "") is click.core.ParameterSource.ENVIRONMENT
        return str(self.envvar) if from_environment else super().get_error_hint(ctx)


def option(*names: str, **settings: Any) -> Callable[[Any], Any]:
    variable = f"SUMMARIZE_{names[-1].lstrip('-').upper()}"
    return click.option(*names, cls=Setting, envvar=variable, show_default=True, **settings)


class Command(click.Command):
    """A command whose complaint of a missing value says what the option takes."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        try:
            return super().parse_args(ctx, args)
        except click.BadOptionUsage as error:
            types = [param.type for param in self.params if error.option_name in param.opts]
            expected = [each.expected for each in types if isinstance(each, Positive)]
            message = ": ".join([error.message.rstrip("."), *expected]) + "."
            raise click.BadOptionUsage(error.option_name, message, ctx) from error


def columns_of_terminal(paged: bool) -> int:
    """Return how wide the terminal of the output is, 0 where there is none."""
    if sys.stdout.isatty():
        return shutil.get_terminal_size().columns
    if paged and sys.stderr.isatty():  # That of the pager, or what COLUMNS says.
        return shutil.get_terminal_size(os.get_terminal_size(sys.stderr.fileno())).columns
    return 0


def is_color_wanted(columns: int) -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (columns > 0 and os.environ.get("TERM") != "dumb")


NO_WORDS = "has no sentences, as it has no words"


def complain_of_nothing(summary: Summary, group: Sequence[Article], length: dict[str, Any]) -> None:
    problem = NO_WORDS
    if summary.sentences:  # Each has more words than asked for by --words.
        shortest = min(count_words(summary.sentences[i].text) for i in summary.ranked())
        problem = f"has no sentence of {length['words']} words or fewer; ask for {shortest} or more"
    if len(group) == 1:
        complain(group[0].name, problem, group[0].warning)
    else:
        complain(f"{shown(group[0].name)} and {len(group) - 1} more", problem)


@click.command(
    cls=Command,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Options may be set in the environment, as in SUMMARIZE_SENTENCES=5.",
)
@click.argument("files", nargs=-1, type=click.Path(allow_dash=True, readable=False))
@option("-n", "--sentences", metavar="N", type=COUNT, default=3, help="Print N sentences.")
@option("-w", "--words", metavar="N", type=COUNT, help="Print at most N words.")
@option("-p", "--percent", metavar="P", type=PERCENTAGE, help="Print P per cent of the sentences.")
@option("-f", "--format", metavar="NAME", type=click.Choice([*FORMATS], False), default="text", help="/".join(FORMATS))
@option(
    "-l",
    "--language",
    metavar="NAME",
    default="auto",
    callback=check_language,
    shell_complete=languages_like,
    help="Name or code such as german or de.",
)
@option("-m", "--merge", is_flag=True, help="Summarize all FILES as one article.")
@option("-e", "--encoding", metavar="NAME", callback=check_encoding, help="Encoding of the FILES if not UTF-8.")
@option(
    "--color", metavar="WHEN", type=click.Choice(["auto", "always", "never"]), default="auto", help="auto/always/never"
)
@click.version_option(__version__, "-V", "--version", message="%(prog)s %(version)s")
def command(
    files: Sequence[str],
    format: str,
    language: str | None,
    merge: bool,
    encoding: str | None,
    color: str,
    **_lengths: float,  # Read by length_asked.
) -> None:
    """Print the most important sentences of an article, in their original order.

    With no FILE, or with "-", it is read from standard input.

    \b
      summarize article.txt
      summarize -f highlight article.txt
      pdftotext paper.pdf - | summarize -w 100
    """
    length = length_asked(click.get_current_context())
    columns = columns_of_terminal(paged=color == "always")  # "--color always" is for "less -R".
    colored = color == "always" or (color == "auto" and is_color_wanted(columns))
    names = list(dict.fromkeys(files)) or ["-"]
    progress = Progress(1 if merge else len(names))
    articles = articles_in(names, encoding, progress)
    summarized = 0  # Files with sentences.
    groups: Iterable[list[Article]] = [list(articles)] if merge else ([article] for article in articles)
    for group in filter(None, groups):
        summary = Summary(group, language, progress.update, merged=merge)
        summary.choose(**length)
        progress.clear()
        if not summary.chosen:
            complain_of_nothing(summary, group, length)
            continue
        pieces = FORMATS[format](summary, columns, colored)
        if len(names) > 1 and not merge and format in TITLED:
            blank = "\n" if summarized else ""
            pieces = chain([f"{blank}==> {shown(group[0].name)} <==\n"], pieces)
        output = bytearray()
        for piece in pieces:
            output += piece.encode()
        # A summary is written at once: those of several processes do not mix in one file.
        click.echo(output, nl=False)
        for article, _, part in summary.parts:
            summarized += bool(part)
            if article.warning or not part:
                complain(article.name, "" if part else NO_WORDS, article.warning)
    sys.exit(int(summarized < len(names)))


# The completion of the command by a shell, and the program.


class WholeWords(ShellComplete):
    """Completion of "--format=h": bash passes "--format", "=" and "h"; zsh and fish one word, as each item is to be."""

    def get_completions(self, args: list[str], incomplete: str) -> "list[CompletionItem[str]]":
        begun_word = "" if incomplete == "=" else incomplete
        items = super().get_completions([arg for arg in args if arg != "="], begun_word)
        name, sign, _ = begun_word.partition("=")
        prefix = name + sign if sign and name.startswith("-") else ""
        return [CompletionItem(prefix + item.value, item.type, item.help) for item in items]


SHELLS = {"bash": BashComplete, "zsh": ZshComplete, "fish": FishComplete}


def prepare_completion(instruction: str) -> None:
    """Make ready for what a shell asks, such as "bash_source"; exit if no shell asks so."""
    known = [f"{shell}_{what}" for what in ("source", "complete") for shell in SHELLS]
    if instruction not in known:
        sys.exit(f"summarize: _SUMMARIZE_COMPLETE is to be one of {', '.join(known[: len(SHELLS)])}")
    if instruction.endswith("_complete") and not os.environ.get("COMP_WORDS"):
        sys.exit("summarize: COMP_WORDS is not set, as a shell does that completes a command")
    for shell in SHELLS.values():
        add_completion_class(type(shell.__name__, (WholeWords, shell), {}))


def main() -> None:
    """Run the command as a filter: a closed pipe ends it in silence, a failed write with one line."""
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    warnings.simplefilter("ignore")
    gc.disable()  # It takes 3 % of the time, and no cycles are made here.
    if sys.stderr is None:
        fall_silent()
    if sys.stdout is None:
        sys.exit("summarize: standard output is closed")
    if os.environ.get("_SUMMARIZE_COMPLETE"):
        prepare_completion(os.environ["_SUMMARIZE_COMPLETE"])
    try:
        sys.exit(command.main(prog_name="summarize", standalone_mode=False))
    except click.Abort:
        sys.exit(130)  # As a shell does for Ctrl-C.
    except click.ClickException as error:
        try:
            error.show()
        except OSError:
            fall_silent()
        sys.exit(error.exit_code)
    except MemoryError:
        sys.exit("summarize: out of memory; give it less text at a time")
    except OSError as error:
        complain("standard output", error.strerror)
        os._exit(1)  # A common exit would write what is left, and fail again.


if __name__ == "__main__":
    main()
