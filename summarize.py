# SPDX-FileCopyrightText: 2026 the summarize authors
# SPDX-License-Identifier: MIT
# /// script
# requires-python = ">=3.10"
# dependencies = ["click>=8.1.4", "nltk>=3.10.4"]
# ///
"""Print the most important sentences of an article, in their original order, chosen by word frequency.

The text flows through this file from top to bottom:

    bytes -> text -> blocks -> sentences -> terms -> choice -> print

A sentence is worth the frequencies of its content words (Luhn 1958; SumBasic: Nenkova and Vanderwende 2005), each
counting for less once the summary has said it (submodular coverage: Lin and Bilmes 2011), and the sentences are taken
one at a time by lazy greedy choice (Minoux 1978).  Where a sentence ends is told by its mark, the word before it and
the word after it: abbreviations, initials and ordinals from frequent sentence starters (Kiss and Strunk 2006).
"""

from __future__ import annotations

import signal
import sys

# Ctrl-C ends the command without a word, and with it the loop of a shell, even while the rest is still imported.
if sys.argv[0].endswith(("summarize", "summarize.py")) and signal.getsignal(signal.SIGINT) != signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.SIG_DFL)

import bisect
import functools
import gc
import heapq
import html
import io
import json
import math
import os
import re
import shutil
import unicodedata
import warnings
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise, takewhile
from typing import Any, NamedTuple

import click
from click.core import ParameterSource

__version__ = "2.0.0"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as a reader reads it, where it stands in the input, and whether it is a heading.

    ``text`` is without markup, its white space normalised; ``input[start:end]``, offsets in characters, is its exact
    source.  A heading is all that is no prose (title, caption, dateline, row, code, quoted mail), and is never chosen.
    """

    text: str
    start: int
    end: int
    heading: bool = False


class ArticleError(Exception):
    """An article that cannot be summarised; the message says what is wrong with it and what to do."""


# Bytes -> text.

BYTE_ORDER_MARK = re.compile(
    rb"(?P<utf_8_sig>\xef\xbb\xbf)|(?P<utf_32>\xff\xfe\0\0|\0\0\xfe\xff)|(?P<utf_16>\xff\xfe|\xfe\xff)"
)
BEYOND_ASCII = re.compile(rb"[\x80-\xff]+")


def decode(data: bytes, encoding: str | None = None) -> tuple[str, str, str]:
    """Return the text of bytes, its encoding, told from the bytes where none is given, and a warning or "".

    Bytes that mean nothing in it become U+FFFD.  Raises ArticleError for what is no plain text.
    """
    mark = BYTE_ORDER_MARK.match(data)
    known = encoding or (mark.lastgroup or "").replace("_", "-") if mark else encoding or "utf-8"
    if not encoding:
        check_plain(data)
    text = data.decode(known, "replace")
    broken = len(text) - len(data.decode(known, "ignore"))
    # A character that is cut off at the end, as `head -c` leaves it, is left out.
    if broken and text[-1] == "\ufffd":
        text, broken = text[:-1], broken - 1
    # Other encodings have hardly a sequence of UTF-8 by chance: where more are sound than broken, UTF-8 it is.
    if encoding or mark or not broken or 2 * broken < len(text) - len(text.encode("ascii", "ignore")):
        advice = f"{broken} broken in {known}, shown as U+FFFD; if more looks wrong, name another with --encoding"
        return text, known, advice if broken else ""
    # In Windows-1252 letters beyond ASCII stand among those of ASCII, elsewhere in rows: of 1.4 at most, 2.2 at least.
    rows = BEYOND_ASCII.findall(data)
    if sum(map(len, rows)) > 2 * len(rows):
        raise ArticleError("is in neither UTF-8 nor Windows-1252; name its encoding, as in --encoding gb18030")
    advice = "not UTF-8, so read as Windows-1252; if it looks wrong, name the right one with --encoding"
    return data.decode("cp1252", "replace"), "cp1252", advice


# What other files than plain text begin with, and which program turns them into it.
SIGNATURES = {
    b"%PDF-": "is a PDF, not plain text; try: pdftotext FILE - | summarize",
    b"PK\x03\x04": "is a Word, EPUB or zip file, not plain text; try: pandoc -t plain FILE | summarize",
    b"\xd0\xcf\x11\xe0": "is an old Word file, not plain text; try: antiword FILE | summarize",
    b"{\\rtf": "is RTF, not plain text; try: pandoc -f rtf -t plain FILE | summarize",
    b"\x1f\x8b": "is compressed; try: zcat FILE | summarize",
    b"BZh": "is compressed; try: bzcat FILE | summarize",
    b"\xfd7zXZ\0": "is compressed; try: xzcat FILE | summarize",
    b"\x28\xb5\x2f\xfd": "is compressed; try: zstdcat FILE | summarize",
}
# A page or a feed as a whole, or a block of one; Markdown too may begin with a block, and has blank lines between more.
HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<!--[^>]*>\s*)*<(?:(?P<whole>\?xml|!doctype\s+html|html|head|body|rss|feed)"
    rb"|p|div|article|section|main|header|nav|h[1-6]|[uo]l|table|blockquote)\b",
    re.IGNORECASE,
)
# A NUL, or control characters, of which a text has next to none, each within thirty bytes of the next.
BINARY = re.compile(rb"\0|(?:[\1-\7\x0e-\x1a\x1c-\x1f][^\1-\7\x0e-\x1a\x1c-\x1f]{0,30}){20}")


def check_plain(data: bytes) -> None:
    """Raise ArticleError, with advice, for bytes that are no plain text in whatever encoding."""
    for signature, advice in SIGNATURES.items():
        if data.startswith(signature):
            raise ArticleError(advice)
    page = HTML.match(data)
    if page and (page["whole"] or data.count(b"</") > data.replace(b"\r", b"").count(b"\n\n")):
        raise ArticleError("is HTML or XML, not plain text; try: trafilatura < FILE | summarize")
    if not BYTE_ORDER_MARK.match(data) and BINARY.search(data):
        raise ArticleError("is binary, not text; if it is text, name its encoding with --encoding")


# Text -> blocks: it is cut where its writer cut it, into paragraphs, list items, headings and what is no prose.

LINE_BREAK = re.compile("[\r\v\x1c-\x1e\x85\u2028\u2029]")
# What sentences run over: the number of a page and its form feed, the number and the times of a subtitle.
FURNITURE = re.compile(r"\n(?:[ \t]*\n){0,3}(?:[ \t]*\d+[ \t]*\n(?:[ \t]*\n){0,3})?(?:\f|[ \t]*\d[\d:.,]*[ ]-->.*\n)")
# What is no prose of more than a line; each ends where another of its kind may begin, which keeps the search linear.
NO_PROSE = re.compile(
    r"""
    \n (?: (?<= \A \n ) (?P<rule> --- | \+\+\+ ) [ \t]* \n (?= [\w"'-]+ \s* [:=] ) (?s: .*? ) \n (?P=rule) .*  # settings
      | [ \t]* (?P<fence> ``` (?! .* ``` ) | (?<! \S\n ) (?<! \S[ ]\n ) ~~~ ) (?s: .*? ) \n [ \t]* (?P=fence) .*   # code
      | [ \t]* <!-- (?s: (?! <!-- ) . )*? --> .*                                                               # comments
      | (?P<kept> (?P<indent> [ \t]* ) (?: \.\.[ ] .* | .* :: [ \t]* \n [ \t]* $ ) )     # what stands deeper below a
          (?: \n (?: (?P=indent) [ \t] .* | [ \t]* $ ) )+                                # directive, or below "::"
      )
    """,
    re.VERBOSE | re.MULTILINE,
)


def laid_out(text: str) -> str:
    """Return a text of the same length with one kind of line break, and form feeds in place of what is no prose."""
    text = "\n" + LINE_BREAK.sub("\n", text.replace("\r\n", " \n"))
    text = FURNITURE.sub(lambda found: "\n" + "\f" * (len(found[0]) - 1), text)

    def hidden(found: re.Match[str]) -> str:
        kept = "\n" + (found["kept"] or "")
        return kept + re.sub(".", "\f", found[0][len(kept) :])

    return without_hyphens(NO_PROSE.sub(hidden, text)[1:])


LINE_KIND = re.compile(
    r"""
      (?P<heading> (?: \#{1,6} | ={1,6} | \*{2,8} ) \s )       # of Markdown, AsciiDoc and wikis, org
    | (?P<row>     \| | [^|]+ [ ] \| [ ] [^|]+ [ ] \| [ ] )
    | (?P<rule>    [\W_]+ $ )
    | (?P<quote>   > (?! >> ) [> ]* )
    | (?P<reference> \[ \d{1,3} \] \s )
    | (?P<item>    [-+*•‣◦⁃∙·–—] \s+ (?: \[ [ xX] \] \s+ )?    # of a list
                 | (?: \d{1,3} (?: \. \d{1,3} )* [.)] | \(? (?: \d{1,3} | [A-Za-z] ) \) ) \s+
                 | [\[(]? (?: \d [\d./-]{5,9} ,? \s )? \d{1,2} : \d\d (?: : \d\d )? (?: \s? [AaPp] \.? [Mm] \.? )?
                   (?: [\]):] | \s [-–—] ) \s+                 # of a chat: when it was said, and by whom
                   (?: < [^<>]{1,30} > \s+ | [\w.+-]{1,20} (?: \s [\w.+-]{1,20} )? : \s+ )? )
    | (?P<code>    \.\. (?: \s | $ )                           # reStructuredText's directives and comments
                 | : [\w-]+ (?: [ ] [\w*.-]+ )? : (?: \s | $ )  # its fields
                 | \[ [^][]+ \] (?: : \s | $ ) | \] [(\[]      # definitions of links and notes, ends of links
                 | \[\[ [^][]+ \]\] $ | \w+ :: \S* \[ .* $     # AsciiDoc's anchors and macros
                 | [@\\] \w+ (?: [{\[] .* )? $                 # LaTeX's macros
                 | WEBVTT \b | \#[!+] | // | /\* | \$ \s | >>> | [{}] | ```
                 | </? (?: [!?/] | (?: div | img | li | ol | p | script | style | table | td | tr | ul ) \b ) )
    """,
    re.VERBOSE,
)
# These stand apart: they neither wrap, nor are they wrapped to.
APART = frozenset({"heading", "row", "rule", "code"})
ITEMS = frozenset({"item", "reference"})
# Between columns, wider than between the words of justified lines.
GAP = re.compile(r"[ ]*(?:[ ]{4}|\t\t)\s*")


class Line(NamedTuple):
    """A line without its indent, where it starts, how wide the indent is, and its kind: a name in LINE_KIND or "".

    One that ``runs_on`` comes behind FURNITURE: the line before it was not broken by choice.
    """

    text: str
    start: int
    indent: int = 0
    kind: str = ""
    runs_on: bool = False


def lines_of(text: str) -> Iterator[Line]:
    """Yield the lines of a text, blank ones too; what stands open to the left of a single gap is a line of its own."""
    at = 0
    for raw in text.split("\n"):
        shown = raw.lstrip("\f")
        content = shown.strip()
        lead = shown.find(content)
        start, indent = at + len(raw) - len(shown) + lead, len(shown[:lead].expandtabs())
        at += len(raw) + 1
        columns = GAP.split(content, 2) if "    " in content or "\t\t" in content else [content]
        if len(columns) == 2 and not is_closed(columns[0]):
            yield Line(columns[0], start, indent)
            gap = len(content) - len(columns[1])
            content, start, indent = columns[1], start + gap, indent + gap
        kind = LINE_KIND.match(content)
        name = kind.lastgroup if kind else "row" if columns[2:] else ""
        yield Line(content, start, indent, name or "", shown != raw and not content.isdigit())


# A line shorter than this share of the usual width was broken early rather than wrapped (0.8 told them apart best).
WRAP_SHARE = 0.8


def width_of(lines: Iterable[Line]) -> float:
    """Return the width to which lines are wrapped, infinite where each is a paragraph."""
    prose = (line for line in lines if line.text and line.kind not in APART)
    lengths = sorted((line.indent + len(line.text), is_closed(line.text)) for line in prose)
    # The usual line is as long as nine in ten, since the longest of all may be a URL.
    width = lengths[int(0.9 * len(lengths))][0] if lengths else 0
    long = [closed for length, closed in lengths if length >= WRAP_SHARE * width]
    # Lines wider than 120 are wrapped only where most of them end in the middle of a sentence.
    return math.inf if width > 120 and 2 * sum(long) > len(long) else width


def is_break(first: Line, last: Line, line: Line, width: float) -> bool:
    """Tell whether a line begins a block of its own, given the first and the last line of the block before it."""
    if not line.text or (width == math.inf and not line.runs_on):
        return True
    if {last.kind, line.kind} & APART or (last.kind == "quote") != (line.kind == "quote"):
        return last.kind != line.kind or line.kind != "code"
    closed, length, next_word = is_closed(last.text), last.indent + len(last.text), line.text.split(None, 1)[0]
    early = length < WRAP_SHARE * width and length + 1 + len(next_word) <= width
    # Between sentences a page ends its block, whose number is then in no sentence.
    if line.runs_on:
        return closed
    # An item begins anew in a list, or behind what is complete.
    if line.kind in ITEMS:
        return early or closed or first.kind in ITEMS or last.text.endswith(":")
    # An indent opens a paragraph, unless it hangs below its first line.
    if line.indent > last.indent and first.kind not in ITEMS:
        return early or closed or last is not first
    # The paragraph ends that was indented, or hung below its first line.
    if line.indent < last.indent and last is not first:
        return closed or first.indent < last.indent
    # A short line that stands first is a heading even where the next begins in lower case.
    heading = last is first and not first.kind and len(last.text) < 30 and last.text[-1] not in ",-‐"
    anew = next_word[0].isupper() or not next_word[0].isalpha()
    return (early and (closed or heading or anew)) or (closed and line.text.isdigit())


# Mail has a reply below a quotation, a quotation below "she wrote:" or in another one: it is not what this mail says.
MAIL = re.compile(r"^(?:[ \t]*>[^\n]*\n(?=[^>\s])|[^\n]*:[ \t]*\n\s?\n?>|[ \t]*>[ ]?>(?!>))", re.MULTILINE)


class Block(NamedTuple):
    """Where a block starts and ends, the kind of its first line, and whether it may hold prose."""

    start: int
    end: int
    kind: str
    prose: bool


def blocks(text: str, layout: str) -> Iterator[Block]:
    """Yield the blocks of a text in order, by its layout; what that hides is blocks too."""
    # The rest of a book is as wide as its beginning.
    width, mail = width_of(lines_of(layout[:100_000])), ">" in layout and MAIL.search(layout) is not None
    first, last, end = None, Line("", 0), 0
    for line in chain(lines_of(layout), [Line("", len(layout))]):
        if first and is_break(first, last, line, width):
            underlined = first is last and line.kind == "rule" and len(set(line.text)) == 1
            said = first.kind != "reference" and not (mail and first.kind == "quote")
            yield Block(first.start, end, first.kind, said and first.kind not in APART and not underlined)
            first = None
        if line.text:
            gap = "" if first else text[end : line.start].rstrip()
            if gap:
                yield Block(end, end + len(gap), "code", False)
            first, last, end = first or line, line, line.start + len(line.text)
    if text[end:].strip():
        yield Block(end, len(text.rstrip()), "code", False)


# What a reader reads of a block.

# Stands where a reader reads nothing, so that each offset stays: a word joiner, which is invisible in texts as well.
MASK = "\u2060"
# Kana and Han, written without spaces between words.
EAST = "\u3040-\u9fff\uf900-\ufaff"
EAST_MARKS = "\u3001-\u303f\uff01-\uff65"
TARGET = r"(?: \( [^()]{0,600} (?: \( [^()]{0,100} \) [^()]{0,300} )? \) | \[ [^][]{0,200} \] )"
# Bounds on lengths keep markup that never closes linear.
INLINE = re.compile(
    rf"""
    (?= [!\[<`*_~=\\&(\n‐{MASK}-] | '' | :[a-z] | https?: | ftp: | link: | [{EAST}{EAST_MARKS}]\s*\n ) (?:       # where to look: the rest is slow
      (?: link: | (?:https?|ftp):// ) [^\s\[\]]{{1,500}} \[ (?P<label> [^\[\]]{{1,300}} ) \]      # AsciiDoc's link
    | < (?P<autolink> (?: https?:// | mailto: ) [^<>\s]{{1,500}} ) >
    | (?P<url> (?:https?|ftp):// [^\s<>()\[\]"'`*|]{{1,500}} )
    | ! \[ [^\[\]]{{0,300}} \] {TARGET}                                                   # an image
    | \[\^ [^\[\]\s]{{1,60}} \] | \[ (?: \#? [\w-]{{0,60}} | \* ) \]_ (?! \w )            # notes
    | \({{3}} [^()]{{0,300}} \){{3}}                                                      # AsciiDoc's index term
    | \[\[ [^\[\]]{{1,300}} \]\[ (?P<org> [^\[\]]{{1,300}} ) \]\]                         # links of org,
    | \[\[ (?: [^\[\]|]{{0,200}} \| )? (?P<wiki> [^\[\]|]{{1,200}} ) \]\]                 # of a wiki,
    | \[ (?! \d+ \] [^(] ) (?P<link> (?: [^\[\]] | \[ [^\[\]]{{0,200}} \] ){{0,600}} ) \] {TARGET}       # of Markdown
    | << (?: [^<>,]{{1,100}} , )? \s* (?P<reference> [^<>]{{1,200}} ) >>                  # of AsciiDoc
    | <!-- (?: [^-] | - (?! -> ) ){{0,300}} -->
    | (?P<pause> < br \s* /? > )
    | </? (?: a | abbr | b | big | center | cite | code | del | dfn | div | em | font | i | img | ins | kbd | li | mark
        | p | q | s | samp | small | span | strong | sub | sup | tt | u | v | var ) (?: \s [^<>]{{0,600}} )? /? >
    | `` (?P<quoted> [^`']{{1,200}} ) ''                                                  # TeX's quotation marks
    | (?: : [a-z] [\w:.+-]{{0,40}} : )? (?P<tick> `{{1,3}} ) (?P<code> [^`]{{1,400}}? )   # code, or in reStructuredText
        (?: \s+ < [^<>`]{{1,300}} > )? (?P=tick) (?: __? (?! \w ) )?                      # a role or a link
    | \*\*\*? (?= \S ) (?P<strong> [^*]{{1,500}} ) (?<= \S ) \*\*\*?
    | (?<! [\w*] ) \* (?= [^\s*] ) (?P<emphasis> (?: [^*] | \*\*[^*]{{1,200}}\*\* ){{1,500}} ) (?<= \S ) \* (?! [\w*] )
    | (?<! \w ) __ (?P<bold> [^_\s] [^_]{{0,300}} \s [^_]{{1,300}} ) __ (?! \w )
    | (?<! \w ) _ (?= [^\s_] ) (?P<italic> [^_]{{1,500}}? ) (?<= [^\s_] ) _ (?! \w )
    | (?<! [^\s(] ) (?P<org_mark> [=~] ) (?= [^\s=~] ) (?P<verbatim> [^=~\n]{{1,100}} ) (?<= \S ) (?P=org_mark) (?! \w )
    | (?P<grave> ` (?= \w ) ) | `+ | ~~ | '{{2,5}}                       # halves of pairs
    | (?<! [\w*] ) \*\*+ (?= \w ) | (?<= [\w.!?:,] ) \*\*+ (?! \w )
    | \\ (?P<escape> [!-/:-@\[-`{{-~] )
    | (?P<entity> & (?: \#\d{{1,7}} | \#x[0-9a-fA-F]{{1,6}} | [a-zA-Z]{{2,31}} ) ; )
    | (?P<joint> [-‐{MASK}] (?<= [^\W\d_]. ) ) [ \t]* \n [ \t\f>]* (?= [^\W\d_] )              # a word over two lines
    | (?P<east> [{EAST}{EAST_MARKS}] ) [ \t]* \n [ \t\f>]* (?= [{EAST}{EAST_MARKS}] )      # words without spaces between
    | (?P<line> \n ) [ \t]* > [> \t]*                                                     # a quotation's line
    )
    """,
    re.VERBOSE,
)
# What may hold more markup.
NESTED = frozenset({"label", "org", "wiki", "link", "reference", "strong", "emphasis", "bold", "italic"})


def read_as(found: re.Match[str]) -> str:
    """Return what is read of a piece of markup, filled with MASK to its length."""
    kind = found.lastgroup
    if kind is None:
        return MASK * len(found[0])
    read = found[kind]
    if kind in NESTED:
        read = INLINE.sub(read_as, read)
    elif kind in ("pause", "grave"):
        # A grave accent that opens no code opens a quotation in old books.
        read = " " if kind == "pause" else "‘"
    elif kind == "entity" and not html.unescape(read).endswith(";"):
        read = html.unescape(read)
    return (MASK * (found.start(kind) - found.start()) + read).ljust(len(found[0]), MASK)


# A hyphen in or behind a word, and whether the line ends there.
HYPHEN = re.compile(r"[-‐](?<=[^\W\d_].)(?P<break>[ \t]*\n[ \t\f>]*)?(?P<right>[^\W\d_]+)")


def without_hyphens(text: str) -> str:
    """Return a text with MASK for hyphens at line ends, but before capitals and where it has the same word elsewhere."""

    def word(found: re.Match[str]) -> str:
        left = re.split(r"[\W\d_]+", text[max(0, found.start() - LONGEST_WORD) : found.start()])[-1]
        return f"{left}-{found['right']}".lower()

    hyphenated = {word(found) for found in HYPHEN.finditer(text) if not found["break"]}

    def joined(found: re.Match[str]) -> str:
        broken = found["break"] and found["right"][0].islower() and word(found) not in hyphenated
        return MASK + found[0][1:] if broken else found[0]

    return HYPHEN.sub(joined, text)


def item_mark(text: str) -> int:
    """Return the length of the mark of a list or of a quotation that a text opens with."""
    kind = LINE_KIND.match(text)
    return kind.end() if kind and kind.lastgroup in ("item", "quote") else 0


def read_block(block: str) -> str:
    """Return a block of prose as it is read, of the same length: with MASK for its mark and its markup."""
    mark = item_mark(block)
    return MASK * mark + INLINE.sub(read_as, block[mark:])


# Languages: words as the tables spell them, and the language of a text.

# Soft hyphens, zero-width spaces, word joiners and byte-order marks, of which web pages are full.
INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
# Other scripts without spaces between words: Thai, Lao, Burmese and Khmer, with their marks above and below letters.
THAI_LAO = "\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ecd\u0edc-\u0edf"
SOUTHEAST = THAI_LAO + "\u1000-\u103f\u1050-\u109f\u1780-\u17d3"
UNSPACED = SOUTHEAST + EAST
# A letter and the marks that belong to it.
UNSPACED_LETTER = re.compile(rf"[{UNSPACED}](?:(?!\w)[{UNSPACED}])*")
# Marks above and below letters, and whole Indic scripts with theirs; without them words of these would fall apart.
COMBINING = "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0963\u0966-\u0dff\u0f71-\u0fbc"
LETTER = rf"[^\W_{UNSPACED}]"
WORD = re.compile(rf"[{UNSPACED}]+|{LETTER}+(?:(?:[{COMBINING}]|['’](?=[^\W_])){LETTER}*)*")
URL = re.compile(r"https?://\S+|ftp://\S+|www\.\S+")
# Longer than any word: a URL, a key or a hostile run, on which stemming and composing would take quadratic time.
LONGEST_WORD = 40


@dataclass(frozen=True, eq=False)
class Language:
    """What the script knows of a language: its name and ISO code, and words in lower case.

    Stop words carry no content, tell the language of a text and, capitalised, the start of a sentence.  Openers are
    those among them that lean on the sentence before.
    """

    name: str
    code: str
    openers: frozenset[str]
    stop_words: frozenset[str]


def folded(word: str) -> str:
    """Return a word as the tables spell it: in lower case, with composed letters and a straight apostrophe."""
    word = word.lower().replace("’", "'")
    return unicodedata.normalize("NFC", word) if len(word) <= LONGEST_WORD else word


def words_of(text: str) -> list[str]:
    """Return the words of a text as they are spelt, without those of addresses."""
    return WORD.findall(URL.sub(" ", text))


def letters_in(word: str) -> int:
    """Return how many letters a word has, the marks above and below them left out."""
    return sum(map(str.isalpha, word))


def learned_language(text: str) -> Language:
    """Return a nameless language whose stop words are the short ones among the commonest words of a text."""
    spelt = (word for word in words_of(text[:100_000]) if word == word.lower() and not word.isnumeric())
    words = Counter(folded(word) for word in spelt if not UNSPACED_LETTER.match(word))
    mean = sum(map(letters_in, words.elements())) / max(1, words.total())
    # Of the function words measured most are among these, and few content words (20 to 50 do as well).
    commonest = [word for word, count in words.most_common(30) if count > 2]
    return Language("", "", frozenset(), frozenset(word for word in commonest if letters_in(word) < 0.8 * mean))


def find_language(name: str | None, text: str) -> Language:
    """Return the language of this name or ISO code, that of the text for None; raise ValueError for an unknown name."""
    if name is not None:
        for language in LANGUAGES:
            if name.lower() in (language.name, language.code):
                return language
        raise ValueError(f"unknown language {name!r}; known are {', '.join(each.name for each in LANGUAGES)}")
    # The rest of a book would not tell more.  In French "l'homme" counts as "l".
    words = Counter(folded(word).partition("'")[0] for word in words_of(text[:3_000]))
    covered = [sum(map(words.__getitem__, language.stop_words)) for language in LANGUAGES]
    # Text is 20 to 55 % stop words of its own language, and seldom 15 % those of a foreign one.
    most = max(covered)
    return LANGUAGES[covered.index(most)] if most > 0.15 * words.total() else learned_language(text)


# Blocks -> sentences.

END_MARKS = ".!?…؟۔։"
ELLIPSES = ("..", " .", "…")
DASHES = ("—", "–", "-")
# Marks that need no white space behind them, of Chinese, Indic, Ethiopic, Burmese, Khmer, Tibetan, Mongolian, Santali.
FULL_STOPS = "。！？｡．।॥።፧፨။។៕།༎᠃᠉᱾᱿"
# Ethiopic may double its word space for a full stop, and Armenian may end a sentence in a colon.
LONG_STOPS = "፡፡|:(?<=[ա-և]:)"
OPENING = "\"'“‘«‹„‚({[¿¡*_–—-" + MASK
CLOSING = "\"'”’“‘»›«‹)}*_]」』）》】〉" + MASK
# French puts a space before the guillemet that closes; before one that opens a word there is one in any language.
# Tibetan verse has two marks with a space between.
CLOSERS = rf"(?:[{re.escape(CLOSING)}{FULL_STOPS}]|\s[»›](?!\w)|\s།)*"
CITATION = r"\s{0,2}[-–,]?\[\d{1,4}(?:[-–,]\s?\d{1,4})*\]"
MARK = re.compile(
    rf"""
    # The look-behinds let a match start only where a run of marks does, which keeps a run of a million linear.
    (?P<mark> (?: [{END_MARKS}{FULL_STOPS};] | {LONG_STOPS} ) (?<! [{END_MARKS}]{{2}} ) (?<! \.\s\. )
              [{END_MARKS}{FULL_STOPS}]* (?: \s\. )* )
    (?P<full> (?<= [{FULL_STOPS}፡] ) )?
    (?P<close> {CLOSERS} ) (?: {CITATION} )* (?! {CITATION} )
    # A full stop is no end where it is quoted: a Japanese to, or tte, follows.
    (?(full) (?! [とっ{re.escape(CLOSING)}] )
      | (?= (?: \s+ | (?= [A-ZÀ-Þ] ) ) (?! \s | ,(?!,) | [»›](?!\w) | [{END_MARKS};:/)\]] )
            # An initial starts no sentence by itself: there is nothing next.
            (?P<open> [{re.escape(OPENING)}]* ) \s? (?: [^\W\d_]\. | (?P<next> [\w{COMBINING}]* ) ) ) )
    # Thai and Lao have no marks: a sentence ends at a space between long runs; one beside short runs sets off a name.
    | (?P<gap> [ ] (?<= [{THAI_LAO}]{{20}}[ ] ) (?= [{THAI_LAO}]{{20}} ) )
    """,
    re.VERBOSE,
)
CLOSED = re.compile(rf"(?:[{END_MARKS}{FULL_STOPS}]|{LONG_STOPS}){CLOSERS}(?:{CITATION})*\Z")
# How far back from a mark an abbreviation may begin, and from an end its mark may stand, behind quotes and citations.
LOOK_BEHIND = 40


def is_closed(text: str) -> bool:
    """Tell whether a text ends in a mark that closes a sentence, with or without quotes and citations.

    That of a synopsis, as in "cat [FILE...]", closes none.
    """
    return CLOSED.search(text[-LOOK_BEHIND:]) is not None and not text.endswith(("...]", "]..."))


INITIALS = re.compile(r"[^\W\d_](?P<more>[.-]{1,2}[^\W\d_])*")
# Where a period makes a number an ordinal ("am 3. Oktober"), it seldom ends a sentence.
ORDINAL_CODES = frozenset({"da", "de", "fi", "hu", "no"})
ORDINAL = re.compile(r"\d{1,2}|[ivx]{2,5}")


def is_abbreviation(word: str, language: Language) -> bool:
    """Tell whether a lower-case word before a period may need that period for itself."""
    last = word.rpartition("-")[2]
    if last in ABBREVIATIONS and last not in language.stop_words:
        return True
    initials = INITIALS.fullmatch(word)
    # In a script without case a single letter may be a word.
    if initials and (initials["more"] or word != word.upper()):
        return True
    return language.code in ORDINAL_CODES and ORDINAL.fullmatch(word) is not None


# The rest of a bracket that closes soon, without a mark of its own: "(5th Cir. 2015)".
BRACKET = 60
REST_OF_BRACKET = re.compile(rf"[^()]{{0,{BRACKET}}}(?<![.!?])\)")


def is_boundary(word: str, mark: re.Match[str], language: Language) -> bool:
    """Tell whether a sentence ends at a MARK behind a word (after Kiss and Strunk 2006, with tables set by hand).

    At a semicolon, and after an abbreviation, it does only before a capitalised stop word: those start sentences.
    """
    word, following, close = folded(word), mark["next"] or "", mark["close"].strip(MASK)
    # Where the space is missing, only a stop word tells a sentence from a name of a file.
    if not mark.string[mark.end()].isspace():
        return len(word) > 1 and folded(following) in language.stop_words
    continues = close or mark["mark"].endswith(ELLIPSES) or (mark["open"] or "").endswith(DASHES)
    if (continues or (word.isdigit() and mark["mark"] == ".")) and following[:1].islower():
        return False
    before = mark.string[max(0, mark.start() - BRACKET) : mark.start()]
    if before.rfind("(") > before.rfind(")") and REST_OF_BRACKET.match(mark.string, mark.end()):
        return False
    bare = mark["mark"] == "." and not close
    if bare and following[:1].isdigit() and word in NUMBERED:
        return False
    if mark["mark"] == ";" or (bare and is_abbreviation(word, language)):
        return following[:1].isupper() and folded(following) in language.stop_words
    return True


# "1.", "(a)", "IV.", "3.1." open a sentence rather than being one.
ITEM_NUMBER = re.compile(rf"[\s{re.escape(OPENING)}•‣◦⁃∙·]*(?:\d+(?:\.\d+)*|[^\W\d_]|[ivxIVX]+)[.)]+")
# "art." is an abbreviation in "l'art. 5", while the "s" of "Ann's." is none.
ELISION = re.compile(r"\A.*['’](?=\w\w)")
# The number of an issue, behind the mark that closes a sentence.
NUMBER = re.compile(r"\s[\W_]{0,9}\d[\W\d_]{0,9}\Z")


def boundaries(text: str, start: int, language: Language) -> Iterator[int]:
    """Yield the offsets in a text, from a start on, at which a sentence ends and another begins."""
    for mark in MARK.finditer(text, start):
        words = text[max(start, mark.start() - LOOK_BEHIND) : mark.start()].replace(MASK, "").split() or [""]
        word = ELISION.sub("", words[-1]).lstrip(OPENING)
        is_item = mark.end() - start <= LOOK_BEHIND and ITEM_NUMBER.fullmatch(text, start, mark.end())
        certain = mark["gap"] or mark["full"] is not None
        if (
            mark.end() < len(text)
            and not NUMBER.match(text, mark.end())
            and (certain or (not is_item and is_boundary(word, mark, language)))
        ):
            start = mark.end()
            yield start


DASH = r"\s? (?: -- | [-–—] ) (?= \s [A-ZÀ-Þ\"“«] )"
DATELINE = re.compile(
    rf"""
      [A-ZÀ-Þ]{{3}} [A-ZÀ-Þ.'’\ -]{{0,40}} (?: , \s [\w.\ ]{{1,20}} ){{0,3}}
        (?: \s? / [^/\n]{{2,40}} / \.?                                                    # LAHTI, March 3. /TASS/.
          | (?: \s? \( [^()\n]{{2,40}} \) )? {DASH} )                                     # LAHTI, Finland (AP) --
    | [A-ZÀ-Þ] \w+ (?: , \s [\w.\ ]{{1,20}} ){{0,3}} \s? \( [A-Z][^()\n]{{1,20}} \) {DASH}      # Lahti, 3 May (AP) -
    | \( [A-Z]{{2,8}} \) (?: {DASH} )?                                                    # (AP)
    """,
    re.VERBOSE,
)
SYMBOL = re.compile(r"[][=<>{}|\\$@;_/]")
# "Author: ..." is a setting, "You need:" a heading.
SETTING = re.compile(r"[^.!?]{1,40}[:：](?:\s|\Z)|.*[:：]\Z", re.DOTALL)
# In a script without marks only what stands alone in its block may be a heading.
NO_MARKS = re.compile(rf"[{THAI_LAO}]\Z")


def is_code(text: str, words: Sequence[str]) -> bool:
    """Tell whether a text of these words is code or a synopsis, by its symbols."""
    return 3 * len(SYMBOL.findall(text)) > len(words)


def is_heading(text: str, alone: bool, is_item: bool, in_body: bool) -> bool:
    """Tell whether the last piece of a block is a heading, a name, a setting or code, rather than prose.

    What has no closing mark is prose only if it looks like it, behind the title or in a list.
    """
    if is_closed(text) or (not alone and (is_closed(NUMBER.sub("", text)) or NO_MARKS.search(text))):
        # "CHAPTER IV."
        return alone and len(text) < 30 and all(map(str.isupper, words_of(text)))
    words = words_of(text)
    # Three letters of an unspaced script say as much as a word.  No title or standfirst has more than forty of them.
    size = len(text) // 3 if UNSPACED_LETTER.search(text) else len(words)
    names = sum(word[0].isupper() for word in words)
    looks_like_prose = 2 * names < len(words) and not is_code(text, words) and not SETTING.match(text)
    return size <= 40 and not (looks_like_prose and size >= (6 if is_item else 8) and (in_body or is_item))


def sentences_of(text: str, language: Language) -> Iterator[Sentence]:
    """Yield the sentences of a text in order, headings among them."""
    in_body, layout = False, laid_out(text)
    for block in blocks(text, layout):
        whole = (layout if block.prose else text)[block.start : block.end]
        whole = read_block(whole) if block.prose else whole
        dateline = None if in_body else DATELINE.match(whole)
        body = dateline.end() if dateline else 0
        for cut, following in pairwise(chain(sorted({0, body}), boundaries(whole, body, language), [len(whole)])):
            source = text[block.start + cut : block.start + following]
            start = block.start + cut + len(source) - len(source.lstrip())
            said = " ".join(INVISIBLE.sub("", whole[cut:following]).split())
            heading = not block.prose or cut < body
            if following == len(whole) and not heading:
                heading = is_heading(said, cut <= body, block.kind == "item", in_body)
            yield Sentence(said or " ".join(source.split()), start, start + len(source.strip()), heading)
            in_body = in_body or not heading


def split_sentences(text: str, language: str | None = None) -> list[Sentence]:
    """Return the sentences of a text in order, headings among them; none reaches over the end of a paragraph.

    ``language`` is the name or ISO code of one of LANGUAGES; None tells it from the text.  Each character but white
    space lies in exactly one sentence.  Raises ValueError for an unknown language.
    """
    return list(sentences_of(text, find_language(language, text)))


# Sentences -> terms: the stems of their content words.

# What counts as a word: each character of Chinese and Japanese, each syllable of Tibetan, and in the other scripts
# without spaces five letters and marks, since a Thai word has 4.7.
COUNTED = re.compile(rf"[{EAST}]|[{SOUTHEAST}]{{1,5}}|[\u0f40-\u0fbc]+")
# Pairs of characters that say no more than a stop word: of hiragana, or with a Chinese particle.
FUNCTION_PAIR = re.compile("[\u3040-\u309f]{2}|.?[的了是也]")


def count_words(text: str) -> int:
    """Return how many words a text has, as `wc -w` counts them where there are spaces."""
    return len(COUNTED.sub(" x ", text).split())


@functools.cache
def stemmer(name: str) -> Any:
    """Return the stemmer of the language of this name."""
    from nltk.stem.snowball import SnowballStemmer

    return SnowballStemmer(name)


@functools.cache
def terms_of(word: str, language: Language) -> tuple[str, ...]:
    """Return the terms of a word, as WORD finds it: its stem, or nothing for a stop word or a number.

    A run of an unspaced script gives its pairs of characters.  In a language without a name a word is its own stem.
    """
    if UNSPACED_LETTER.match(word):
        letters = [folded(letter) for letter in UNSPACED_LETTER.findall(word)]
        pairs = map("".join, pairwise(letters))
        return tuple(pair for pair in pairs if not FUNCTION_PAIR.match(pair)) if letters[1:] else (*letters,)
    word = folded(word)
    # What an elision leaves of "he'd" is no term, what it leaves of "l'homme" is one.
    elided, _, noun = word.partition("'")
    if noun and elided in language.stop_words:
        word = noun if len(noun) > 2 else elided
    if word.isnumeric() or word in language.stop_words:
        return ()
    return (stemmer(language.name).stem(word) if language.name and len(word) <= LONGEST_WORD else word,)


def heft(term: str, language: Language) -> float:
    """Return how much a term counts: a short one that no table knows may be a function word."""
    return 1 if language.name or UNSPACED_LETTER.match(term) else min(1, letters_in(term) / 10)


# Terms -> choice: how well each sentence stands alone, what it adds, and which ones together say most.

# What leans on the sentence before it, which may be missing, counts for less (0.5 to 0.7 do as well).
LEANING = 0.6
# A label is that of a caption ("Tributes: The ...") or of a log ("src/main Ann: fix ...").
LABEL = re.compile(r"\w[\w'’.-]*(?:\s[\w'’.-]+){0,2}\s?[:：]\s(?!\W*[a-zß-ÿ])|\w+/\S+(?:\s\S+){0,3}:\s")


def leans(words: Sequence[str], language: Language) -> bool:
    """Tell whether a sentence of these words needs the one before it.

    It starts in lower case, or with an opener, behind stop words or alone: "He", "In his", "At the same time".
    """
    if words[0][0].islower():
        return True
    for word in words[:3]:
        # "D'autres" opens with "autres", "he's" with "he".
        parts = folded(word).split("'")
        if not language.openers.isdisjoint(parts):
            return True
        if not language.stop_words.issuperset(parts):
            return False
    return False


def standing(text: str, words: Sequence[str], language: Language) -> float:
    """Return how well a sentence of these words stands alone, but for its opener: 1, or less.

    Each factor is the middle of those that do as well.
    """
    names = sum(word[0].isupper() for word in words)
    faults = (
        (0.5, text[0] in "\"'“‘«”»„‹「『"),  # A quotation may have lost its speaker,
        (0.35, text.rstrip(CLOSING).endswith(("?", "？", "؟", "፧"))),  # a question its answer,
        (0.3, LABEL.match(text) or names > 0.6 * len(words) or is_code(text, words)),  # a caption its picture,
        (0.6, "://" in text),  # and an address points away from the text.
        # "I" and "you" tell of somebody, not of the matter.  In other languages that helped nothing.
        (0.8, language.code == "en" and not {"I", "i", "You", "you"}.isdisjoint(words[:6])),
        (0.5, not is_closed(text) or text.endswith(ELLIPSES)),  # The rest may be cut off.
    )
    return math.prod(factor for factor, fault in faults if fault)


# A whole quotation holds an even number of each of these: one mark opens it and another closes it.
QUOTATION_PAIRS = ('"', "“”„‟", "«»", "‹›", "「」", "『』")
# A subtitle that has lost its line break: ... "we are divided"The minister said ...
GLUED = re.compile(r"\w[\"”»][A-ZÀ-Þ]")


def is_whole(text: str) -> bool:
    """Tell whether a text holds an even number of the marks of each of QUOTATION_PAIRS, and none that is GLUED."""
    return not GLUED.search(text) and not any(sum(map(text.count, pair)) % 2 for pair in QUOTATION_PAIRS)


class Candidate(NamedTuple):
    """What choosing needs to know of a sentence: its distinct terms, a weight that multiplies what they are worth.

    One that ``follows`` leans on the sentence before it in its paragraph.
    """

    terms: tuple[str, ...]
    weight: float
    follows: bool


# What says too little, or half a quotation, is taken in order where no other is left.
SPARE = Candidate((), 0, False)
# A sentence counts for less the later its place is; a text has so many, or a book would be its first chapter.
PLACES = 40
# A chosen sentence takes something away from the others among so many.
CROWD = 40
PARAGRAPH_BREAK = re.compile(r"(\r\n|[\r\n])\s*?\1")


def candidate(
    text: str, words: list[str], terms: list[str], place: float, opening: bool, language: Language
) -> Candidate:
    """Return what choosing needs to know of a sentence of these words and terms, in its place."""
    # "Thanks for your letter." says too little.
    if len(terms) < 4 or not is_whole(text):
        return SPARE
    leaning = leans(words, language)
    weight = standing(text, words, language) * (LEANING if leaning else 1)
    # The first sentences say most (-0.25 to -0.35 do as well), and the first of a paragraph what the others are about.
    weight *= (1 + place) ** -0.3 * (1.1 if opening else 1)
    # A sum of frequencies favours long sentences, a mean favours fragments: a power of the length sits between (0.5 to
    # 0.7 do as well).  Fewer terms count as 12, or the shortest would win (11 to 14 do as well).
    size = max(12, sum(heft(term, language) for term in terms))
    return Candidate(tuple(dict.fromkeys(terms)), weight / size**0.6, leaning and not opening)


class Summary:
    """The prose of some texts in order, how often its terms occur, and the sentences chosen from it as one article.

    ``chosen`` tells what each of these added, by its index among ``sentences``; ``firsts`` is the index of the first
    of each text; ``values`` is what a term is worth unsaid, ``worth`` what it is worth now.
    """

    def __init__(self, texts: Iterable[str], language: str | None) -> None:
        self.languages: list[Language] = []
        self.firsts: list[int] = []
        self.sentences: list[Sentence] = []
        self.candidates: list[Candidate] = []
        self.frequencies: Counter[str] = Counter()
        self.values: dict[str, float] = defaultdict(float)
        self.crowds: dict[int, int] = defaultdict(int)
        self.chosen: dict[int, float] = {}
        for text in texts:
            self.add(text, find_language(language, text))
        self.worth = dict(self.values)

    def add(self, text: str, language: Language) -> None:
        """Add the sentences of a text; their places are those in it."""
        sentences = list(sentences_of(text, language))
        headings = takewhile(lambda sentence: sentence.heading, sentences)
        title = {term for heading in headings for word in words_of(heading.text) for term in terms_of(word, language)}
        prose = (pair for pair in zip(chain([None], sentences), sentences, strict=False) if not pair[1].heading)
        step = min(1, PLACES / max(1, sum(not sentence.heading for sentence in sentences)))
        self.languages.append(language)
        self.firsts.append(len(self.sentences))
        counts: Counter[str] = Counter()
        for position, (before, sentence) in enumerate(prose):
            words = words_of(sentence.text)
            terms = [term for word in words for term in terms_of(word, language)]
            opening = before is None or before.heading or PARAGRAPH_BREAK.search(text, before.end, sentence.start)
            self.sentences.append(sentence)
            self.candidates.append(candidate(sentence.text, words, terms, position * step, bool(opening), language))
            counts.update(terms)
        self.frequencies.update(counts)
        # Words of the title, which are those of the headings before the first sentence, count twice.
        for term, count in counts.items():
            self.values[term] += heft(term, language) * count * (2 if term in title else 1)

    def gain(self, i: int) -> float:
        """Return what a sentence would add; beside a chosen one that it follows it no longer leans."""
        terms, weight, follows = self.candidates[i]
        leaning = LEANING if follows and i - 1 in self.chosen else 1
        # Less spreads the choice over a book, more suits what is no book (0.85 to 0.95 do as well).
        return weight / leaning * 0.9 ** self.crowds[i // CROWD] * sum(map(self.worth.__getitem__, terms))

    def take(self, i: int, gain: float) -> None:
        """Choose a sentence that adds this."""
        self.chosen[i] = gain
        self.crowds[i // CROWD] += 1
        # A word that was said counts for less (0.35 to 0.5 do as well), up to four times: below that hardly a choice
        # changes, and long summaries stay fast.
        for term in self.candidates[i].terms:
            self.worth[term] = max(0.4 * self.worth[term], 0.4**4 * self.values[term])

    def choose(self, sentences: int = 3, words: int | None = None, percent: float | None = None) -> None:
        """Take sentences greedily, so many of them, or else as many as fit into so many words or a percentage.

        Gains fall, so a sentence still on top after a fresh look is the best (Minoux 1978).  One that follows the
        chosen one is entered anew, for its gain may rise.
        """
        budget = words or sentences
        if percent is not None:
            budget = max(1, int(len(self.sentences) * percent / 100))

        def cost(i: int) -> int:
            return count_words(self.sentences[i].text) if words else 1

        heap = [(-self.gain(i), i) for i, each in enumerate(self.candidates) if each is not SPARE]
        heapq.heapify(heap)
        while heap and budget:
            _, i = heapq.heappop(heap)
            if i in self.chosen or cost(i) > budget:
                continue
            fresh = (-self.gain(i), i)
            if heap and heap[0] < fresh:
                heapq.heappush(heap, fresh)
                continue
            self.take(i, -fresh[0])
            budget -= cost(i)
            if i + 1 < len(self.candidates) and self.candidates[i + 1].follows:
                heapq.heappush(heap, (-self.gain(i + 1), i + 1))
        for i, each in enumerate(self.candidates):
            if each is SPARE and cost(i) <= budget:
                self.chosen[i] = 0
                budget -= cost(i)
        self.chosen = dict(sorted(self.chosen.items()))

    def text_of(self, i: int) -> int:
        """Return which of the texts a sentence is from."""
        return bisect.bisect(self.firsts, i) - 1

    def keywords(self) -> list[tuple[str, int]]:
        """Return the words that decided, of those in the summary the ones that are worth most, and their counts."""
        spellings: dict[str, Counter[str]] = defaultdict(Counter)
        for i in self.chosen:
            for word in words_of(self.sentences[i].text):
                longest = max(word.replace("’", "'").split("'"), key=len)
                for term in terms_of(word, self.languages[self.text_of(i)]):
                    spellings[term][term if UNSPACED_LETTER.match(word) else longest] += 1
        # As many as a reader takes in at a glance.
        decisive = sorted(spellings, key=self.values.__getitem__, reverse=True)[:10]
        ranked = sorted(decisive, key=self.frequencies.__getitem__, reverse=True)
        return [(spellings[term].most_common(1)[0][0], self.frequencies[term]) for term in ranked]


def summarize(
    text: str,
    *,
    sentences: int = 3,
    words: int | None = None,
    percent: float | None = None,
    language: str | None = None,
) -> list[Sentence]:
    """Return the most important sentences of a text in their original order, an empty list where it has none.

    At most ``sentences`` of them, or else as many as fit into so many ``words``, or so many ``percent`` of all and at
    least one.  ``language`` is the name or ISO code of one of LANGUAGES; None tells it from the text.  Raises
    ValueError for an unknown language, less than 1 sentence or word, and a percentage not over 0 or over 100.
    """
    if words is not None and percent is not None:
        raise ValueError("give words or percent, not both")
    if sentences < 1 or (words is not None and words < 1):
        raise ValueError("sentences and words must be at least 1")
    if percent is not None and not 0 < percent <= 100:
        raise ValueError("percent must be over 0 and at most 100")
    summary = Summary([text], language)
    summary.choose(sentences, words, percent)
    return [summary.sentences[i] for i in summary.chosen]


# Choice -> print: text, list, highlight, scores and JSON.

FORMATS = ("text", "list", "highlight", "scores", "json")


class Article(NamedTuple):
    """A text, the name of the file that it was read from, its encoding and what to warn of, if anything."""

    name: str
    text: str
    encoding: str
    warning: str


def shown(name: str) -> str:
    """Return the name of a file as messages have it."""
    return "standard input" if name == "-" else name if name.isprintable() else ascii(name)


# Sound uses of characters that are else made visible: flags of regions, variants of ideographs, Mongolian vowels apart.
SOUND = re.compile(
    "(\U0001f3f4[\U000e0020-\U000e007e]{3,6}\U000e007f|[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
    "[\U000e0100-\U000e01ef]|(?<=[\u1820-\u18aa])\u180e(?=[\u1820-\u18aa]))"
)


def printable(text: str) -> str:
    """Return a text fit for a terminal: without invisible characters, and with those that do harm made visible."""
    from nltk.termsec import sanitize_terminal

    parts = SOUND.split(INVISIBLE.sub("", text))
    return "".join(part if i % 2 else sanitize_terminal(part) for i, part in enumerate(parts))


def columns_of(text: str) -> list[int]:
    """Return how many columns of a terminal a text takes up to each character: wide ones two, combining ones none."""
    widths = {"W": 2, "F": 2}
    marks = ("Mn", "Me", "Cf")
    return list(
        accumulate(
            0 if unicodedata.category(c) in marks else widths.get(unicodedata.east_asian_width(c), 1) for c in text
        )
    )


def shortened(text: str, columns: int) -> str:
    """Return a printable text that fits into so many columns, at four characters a column, an ellipsis for the rest."""
    head = text[: max(0, 4 * columns)]
    widths = columns_of(printable(head))
    if len(text) == len(head) and widths[-1:] <= [columns]:
        return printable(text)
    return printable(printable(head)[: bisect.bisect(widths, columns - 1)]) + "…"


# Columns of the bar of the greatest value.
BAR = 12


def bar(value: float, most: float) -> str:
    """Return a bar of BAR columns for the greatest value, shorter by eighths of a column for less."""
    eighths = round(8 * BAR * value / most) if most else 0
    return ("█" * (eighths // 8) + " ▏▎▍▌▋▊▉"[eighths % 8]).ljust(BAR)[:BAR]


def scored(summary: Summary, columns: int, color: bool) -> Iterator[str]:
    """Yield lines that explain a choice: each sentence with its gain as a bar, then the words that decided.

    The bar of a chosen sentence is what it added when it was taken, that of another what it would still add.
    """
    gains = [summary.chosen.get(i, summary.gain(i)) for i in range(len(summary.candidates))]
    most = max(gains)
    for i, sentence in enumerate(summary.sentences):
        text = shortened(sentence.text, columns - BAR - 3) if columns else printable(sentence.text)
        line = f"{'*' if i in summary.chosen else ' '} {bar(gains[i], most)} {text}"
        yield click.style(line, bold=True) if color and i in summary.chosen else line
    yield ""
    words = summary.keywords()
    for word, count in words:
        yield f"  {bar(count, words[0][1])} {count:4} {shortened(word, min(LONGEST_WORD, columns // 2 or LONGEST_WORD))}"


def record(articles: Sequence[Article], summary: Summary, merged: bool) -> dict[str, object]:
    """Return what JSON says of a summary; the offsets of each sentence are those in its own file."""
    sentences = []
    for i, score in summary.chosen.items():
        text, start, end = (getattr(summary.sentences[i], name) for name in ("text", "start", "end"))
        place = {"file": articles[summary.text_of(i)].name, "start": start, "end": end}
        sentences.append({"text": printable(text), **place, "score": round(score, 4)})
    files: dict[str, list[Any]] = {
        "file": [article.name for article in articles],
        "encoding": [article.encoding for article in articles],
        "language": [language.name or None for language in summary.languages],
    }
    return {
        **(files if merged else {key: values[0] for key, values in files.items()}),
        "sentences": sentences,
        "keywords": [(printable(word), count) for word, count in summary.keywords()],
        "total_sentences": len(summary.sentences),
    }


def emphasized(part: str, chosen: bool, stars: str) -> str:
    """Return a part of a text between stars where it is chosen; where there are none in bold or dim, line by line."""
    part = printable(LINE_BREAK.sub("\n", part.replace("\r\n", "\n")).replace("\f", "\n"))
    if stars:
        return f"{stars}{part}{stars}" if chosen else part
    # A pager forgets styles at the end of a line.  None rather than False, which would end the other style.
    return re.sub(".+", lambda line: click.style(line[0], bold=chosen or None, dim=not chosen or None), part)


def highlighted(text: str, sentences: Iterable[Sentence], color: bool) -> str:
    """Return a text in its own layout with these sentences of it standing out."""
    # Where the text has its own "**", those would not tell which sentences are chosen.
    stars = "" if color else "==" if "**" in text else "**"
    parts, end = [], 0
    for sentence in sentences:
        start = sentence.start + item_mark(text[sentence.start : sentence.end])
        parts += [emphasized(text[end:start], False, stars), emphasized(text[start : sentence.end], True, stars)]
        end = sentence.end
    return "".join([*parts, emphasized(text[end:], False, stars)]).strip("\n")


def render(style: str, articles: Sequence[Article], summary: Summary, columns: int, color: bool, merged: bool) -> str:
    """Return a summary of articles in one of FORMATS, for a terminal of so many columns or, for 0, for none."""
    if style == "json":
        line = json.dumps(record(articles, summary, merged), ensure_ascii=False)
        return "".join(char if char.isprintable() else json.dumps(char)[1:-1] for char in line)
    if style == "scores":
        return "\n".join(scored(summary, columns, color))
    if style == "highlight":
        groups: list[list[Sentence]] = [[] for _ in articles]
        for i in summary.chosen:
            groups[summary.text_of(i)].append(summary.sentences[i])
        names = [f"==> {shown(each.name)} <==\n" if len(articles) > 1 else "" for each in articles]
        marked = (highlighted(each.text, group, color) for each, group in zip(articles, groups, strict=True))
        return "\n\n".join(map("".join, zip(names, marked, strict=True)))
    bullet, lines = "- " if style == "list" else "", []
    for i in summary.chosen:
        text = bullet + printable(summary.sentences[i].text)
        # A text of wide characters has fewer of them on a line.
        room = max(1, columns * len(text) // max(1, *columns_of(text)))
        lines.append(click.wrap_text(text, room, subsequent_indent=" " * len(bullet)) if columns else text)
    return "\n".join(lines)


# Words to look up, rather than to read.


def words_in(block: str) -> frozenset[str]:
    """Return the words of a block of text."""
    return frozenset(block.split())


# Nltk's Snowball languages: name and code / openers / the other stop words.
TABLES = """
english en / accordingly addition additionally afterward afterwards again also and another anyway besides both but
consequently contrast conversely elsewhere example fact finally furthermore he he'd he'll he's hence her here hers him
his however indeed instance instead it it'll it's its likewise meanwhile moreover neither nevertheless next nonetheless
nor okay one or other others otherwise rather result same she she'd she'll she's similarly so still subsequently such
that that's their theirs them then there there's therefore these they they'd they'll they're they've this those though
thus too well which who whom whose yeah yes yet / a about actually after against ah all although am an any are aren't as
at basically be because been before being between by can can't cannot could couldn't did didn't do does doesn't don't
down during each er even every few for from gonna got gotta guess had has have having hmm how i i'd i'll i'm i've if in
into is isn't just kind know let's like lot many may me mean might mm more most much must my never no not now of off oh
ok on only our out over really right said say says should since some sort stuff than the thing things through to uh um
under until up us very wanna was wasn't we we'll we're we've were what what's when where whether while why will with
within without won't would wouldn't you you're you've your

arabic ar / أخرى أو أولئك أيضا إذن إنه إنها المثال المقابل بالتالي بل تلك ثم ذلك فهو فهي كذلك لذا لذلك لكن مثلا نفس
هؤلاء هاتان هذا هذان هذه هكذا هم هما هن هنا هناك هو هي وأضاف وأضافت وبالتالي وبذلك وتلك وذلك ولذلك ولكن وهذا وهذه وهم
وهو وهي / أكثر أن أنت أنه أي إذا إلى إن التي الذي الى ان بعد بعض به بين حتى حيث خلال على عليه عن غير في فيه قبل قد كان
كانت كل كما لا لم له ما مثل مع من و وفي ولا ومن يمكن

danish da / alligevel andre begge denne dens derefter deres derfor derimod dermed dernæst derudover derved desuden dets
dette disse dog eksempel eksempelvis eller ellers endvidere følgelig ham han hans heller hende hendes her herefter
hermed hun imens imidlertid ligeledes men nemlig og også samme samtidig siden så sådan sådanne således / af alle at da
de den der det dig du efter en er et for fra har hvad hvis hvor i ikke jeg kan kunne man med meget mig min noget nu om
på sig skal som til ud var ved vi vil være

dutch nl / andere anderen anders beide bijgevolg bijvoorbeeld bovendien daar daarbij daardoor daarentegen daarmee daarna
daarnaast daarom daarop dan dat dergelijke desondanks deze dezelfde die dit dus echter en eveneens evenmin haar hem hen
hetzelfde hier hierdoor hij hun intussen maar niettemin of ondertussen ook tegenstelling tevens toch toen verder
vervolgens voorbeeld want ze zij zijn zo zodoende zulke / aan al als bij de door een er geen hebben heeft het ik in is
je kan meer met mijn naar niet nog om op over te tot u uit van voor was wat we wel wordt

finnish fi / eikä esimerkiksi he heidän hän hänelle hänellä hänen hänet häntä ja kuitenkin lisäksi molemmat mutta muut
muuten myös ne niiden niin näiden näin nämä sama saman samat samoin se sen siellä siihen siinä siis siitä siksi silti
siten sitten sitä tai toinen toisaalta toiset tosin tuolloin tähän tämä tämän tässä tästä täten tätä täällä vaan / aina
ei eivät eli en ennen että hyvin jo joka jos jotka jälkeen kaikki kanssa koska kuin kun mikä miten mitä mukaan nyt ole
olen oli olisi olla ollut on ovat paljon pitää saa sekä vaikka vain vielä voi

french fr / ailleurs ainsi alors aussi autre autres car ceci cela celle celles celui cependant ces cet cette ceux
contraire donc effet elle elles enfin ensuite et eux exemple il ils leur leurs lui mais même néanmoins or ou outre
pourtant puis revanche sa ses sinon son toutefois ça également / a ai après au aux avaient avait avant avec avoir avons
bien c ce comme contre d dans de depuis des dont du déjà en encore entre est faire fait ici j je l la le les lors m ma
me moins mon n ne ni nos notamment notre nous on ont où par pas pendant peu peut plus pour qu quand que qui s sans se
selon sera si soit sont sous suis sur t toujours tous tout toute très tu un une votre vous y à étaient était été être

german de / aber allerdings also andere anderen anderer anderes auch außerdem beispiel beispielsweise dabei dadurch
dafür dagegen daher damit danach dann daraufhin darum denn dennoch deshalb deswegen diese diesem diesen dieser dieses
doch dort ebenso er es ferner folglich gegensatz gleichzeitig hier hingegen ihm ihn ihnen ihr ihre jedoch jene oder
schließlich sein seine seither sie so solche somit sonst stattdessen trotzdem und zudem / als an auf aus bei das dass
daß dem den der des die du ein eine für hat ich im in ist man mit nach nicht noch nur sich sind von war wenn wie wir zu
zum zur

hungarian hu / abban annak arra azok azonban aztán azután azzal azért de ebben ekkor ellenben emellett ennek erre ez
ezek ezt ezután ezzel ezért ilyen itt különben majd mindkettő mindkét másik mások mégis olyan ott pedig például ráadásul
sem szintén tehát továbbá ugyanakkor ugyanaz ugyanez vagy viszont végül ám és így úgy ő ők / a aki akkor ami amikor amit
az azt be csak egy egyik el fel ha hogy is kell ki le lehet lesz meg mert mi minden mindig mint mit most már még nagyon
ne nekem nem nincs s szerint te több után van volt én

italian it / allora altra altre altri altro anche ciò contrario costei costui così dunque e ed egli ella entrambi eppure
esempio essa esse essi esso infatti infine inoltre intanto invece lei loro lui là lì ma neppure né o oppure perciò
pertanto però poi quella quelle quelli quello quest questa queste questi questo qui quindi stessa stesso sua sue suo
suoi tuttavia / a ad al all alla c che ci come con cui d da dal dall dei del dell della delle di era essere gli ha ho i
il in io l la le lo mentre mi nel nell nella non per più quando se si solo sono stato su sull ti un una è

norwegian no / allikevel andre begge denne dens deres deretter derfor derimot dermed dernest derved dessuten dets dette
disse eksempel eksempelvis eller ellers følgelig ham han hans heller henne hennes her heretter hermed hun imens
imidlertid likeledes likevel men nemlig og også samme samtidig siden slik slike så således videre / alle at av bare ble
blir da de deg den det du en er et etter for fra hadde har hva i ikke jeg kan man med meg mer må noe noen nå når om opp
på seg skal som til ut var vi vil være

portuguese pt / ademais ali ambas ambos aquela aquele aqui aquilo assim contrário contudo daí depois disso e ela elas
ele eles entanto entretanto então essa essas esse esses estas estes exemplo igualmente isso isto logo lá mas mesma mesmo
nem ou outra outras outro outros pois portanto porém seu seus sua suas tais tal também tampouco todavia / a ao as com
como da de do dos em eu foi mais me na no não o os para por que se ser tem um uma você é

romanian ro / acea aceasta această aceea aceeași aceia acel acela același acelea acest acesta aceste acestea acești
aceștia acolo aici alt alta alte altfel altă alții ambele ambii apoi asta astfel atunci așa așadar ci contrar căci dar
deci ea ei el ele exemplu iar lui nici ori sau schimb totodată totuşi totuși însă şi și / a al am ar au ca care ce cu că
dacă de din după e este fi fost i la le mai ne nu o pe pentru poate s se sunt să un va în

russian ru / а впрочем далее другая другие другой его ее ей ему её затем зато здесь значит и или им иначе итак их кроме
наоборот например но оба обе однако он она они оно потом поэтому притом причем следовательно та так такая также такие
таким такой там те тем тогда того тоже тот эта эти это этого этой этому этот / без более будет бы был была были было
быть в вас во вот все всех вы где да даже два для до если есть еще же за из к как когда которые который кто ли между мне
может можно мы на нас не него нет ни них о об один от очень по под после при с себя сейчас со то только том ты у уже чем
через что чтобы этом я

spanish es / además ahí allí ambas ambos aquel aquella aquí asimismo así cambio contrario después dicha dichas dicho
dichos e ejemplo ella ellas ello ellos embargo entonces esa esas ese eso esos estas esto estos finalmente hecho
igualmente le les luego misma mismo ni o otra otras otro otros pero porque pues sino su sus tal tales también tampoco y
él / a al como con de del el en es esta este ha la las lo los me mi más no para por que se si sin te todo un una ya

swedish sv / andra annars båda denna denne deras dess dessa dessutom detta dock där därefter däremot därför därmed därpå
därtill eller emellertid exempel exempelvis följaktligen han hans heller henne hennes hon honom här likaså men nämligen
och också samma samtidigt sedan så sådan sådana således vidare ändå även / alla att av bara blir de den det dig du då en
ett finns från får för hade har hur i in inte jag ju kan man med mer mig min mycket nu när om på sig ska skulle som till
upp ut vad var vara vi vill är
"""
# Of all languages in one, since Dr. and Prof. are everywhere.  Initials such as "e.g" and "u.s" need no table.
ABBREVIATIONS = words_in("""
abr abzgl acad adm admón al alk allg approx apr aprox arch ariz arq assn assoc asst atty aufl aug av avda ave avg avr
avv b.sc bd bes bijv bl.a bldg blvd boul brig bros bspw bt bv bzw c.so ca calif cap capt cav cca cdt cel cf cfr chr cia
cie cit cmdr co col coll colo comm conn coord corp cpl ctra cía d.hr d.lgs dcha dec dep dept depto det dez dgl dhr dic
dip dipl dir dl dott dott.ssa dpto dr dra drs ds dt dvs déc dép dña e.kr ebd ecc ed edd eds ee ee.uu egr ehem einschl ej
ekr ene eng engl ent env enz esim esq etc ev evt evtl ex excl excmo exkl exma exmo f.eks f.kr f.lli feb febbr febr fev
fla fr fr.o.m frk frl frz ft fév févr geb gebr gem gen genn geom gest ggf ggfs giu gov govt gr gral gén hab hg hhv hl
hno hon hr hra hrs hrsg huom hwy i.sz ibid ifj ifm ilmo inc incl ing inkl insb insbes insp intl iul iun izda j.kr jan
janv jf jfr jh jhd jhdt jkr jne jr jud juil jul jun jur júl jún kand kb kft kr ks kuoll ky lat lb lbs ld lic lieut lt
ltd ltda ltée lug m.fl m.sc magg maj md med megh messrs mevr mgr mht milj mill minn mio misc mld mlle mlles mln mm mme
mmes mon mons mont mr mrd mrs mrt ms msgr mt mw máj márc mär n.chr natl neb nev nl nov ns nti nyk nyrt obs oct okla okt
ong orgs osv ott oz p.ej p.es p.ex p.zza pe penn pga ph.d phil pl pres prof prof.ssa profa proff puh pvt pza pça rag rd
rep rer resp rev rod rt rva sec sen sep sept sett sf sgt sig sig.na sig.ra sigg skt soc sog spett sq sr sra sras sres
srs srta ss st sta stb ste str sté suppl supt synt szept szerk szt szül séc t.ex tel tenn tex thu thur thurs tidl tlf
tms tmv toim trad ts tsd tue tues tél ud uds ui univ usf usw uu v.chr v.le vd vedr verl vgl viz vnl vrt vs vt vö w.va
wis wyo ym yms zgn zit zrt zzgl ápr éd éds éts î.hr özv ún übers șos авг авт акад англ апр вв гг гр греч дек дер долл
доц др еп зав зам изд им инж канд коп лат митр мл млн млрд наб напр нач нояб обл оз ок окт пл пос пр прим просп проф ред
руб св свящ сент см сост ср тел тов трлн тыс ул февр франц чел янв إلخ الخ تح سم كجم كم هـ
""")
# A number follows these far more often than a new sentence does: "p. 55", "Nr. 7", "Fig. 2".
NUMBERED = words_in("""
abb abs afb afl al app art artt att bd bl blz c cap ch chap cl col ec ed eq eqn ex fasc fig figs fol hfst hft jg kap kl
kpl kuv l lib lit ll lám n nn no nos nr nro nros nrs num n° nº núm op p pag par para pkt pl poz pp pt pts pág r rdn rm
rn réf s sc sec secs sect sez sp ss st str t tab tav tbl tít v vol vols z årg évf гл д илл кв л п пп рис с ст стр т табл
ч ج ص ع م
""")


def language_from(entry: str) -> Language:
    """Return a language from its entry in TABLES."""
    header, openers, others = entry.split("/")
    name, code = header.split()
    return Language(name, code, words_in(openers), words_in(openers + others))


LANGUAGES = [language_from(entry) for entry in TABLES.split("\n\n")]


# The command: files and standard input, options, exit codes.

# No text that a person reads is longer, and its summary takes minutes and gigabytes.
MOST_BYTES = 100_000_000
# Enough of a file to tell that it is no text, without waiting for the rest.
HEAD = 65_536
ADVICE = {FileNotFoundError: "check the name", IsADirectoryError: "name the files in it"}


def complain(names: Sequence[str], problem: object) -> None:
    """Say on one line of standard error what is wrong with files and what to do about it."""
    more = f" and {len(names) - 1} more" if len(names) > 1 else ""
    try:
        click.echo(f"summarize: {shown(names[0])}{more}: {problem}", err=True)
    except OSError:
        # A full disk under standard error keeps no summary back.
        sys.stderr = io.StringIO()


def read(name: str, encoding: str | None) -> Article:
    """Return the article in a file, "-" being standard input; raise ArticleError where there is none to be had."""
    if name == "-" and sys.stdin is None:
        raise ArticleError("is closed; name a file")
    if name == "-" and sys.stdin.isatty():
        click.echo("summarize: waiting for text on standard input; end it with Ctrl-D", err=True)
    if "://" in name:
        raise ArticleError(f"is an address, not a file; try: trafilatura -u {shown(name)} | summarize")
    try:
        with click.open_file(name, "rb") as file:
            data = file.read(HEAD)
            if encoding is None:
                check_plain(data)
            # A terminal would ask for a second end.
            data += file.read(MOST_BYTES) if len(data) == HEAD else b""
    except OSError as error:
        raise ArticleError(f"{error.strerror}; {ADVICE.get(type(error), 'ask its owner, or try a copy')}") from error
    if len(data) > MOST_BYTES:
        raise ArticleError("is over 100 MB; give it in parts, as of: split -C 100M FILE")
    text, encoding, warning = decode(data, encoding)
    if not text.strip():
        raise ArticleError("is empty; give it some text")
    return Article(name, text, encoding, warning)


def articles_in(names: Sequence[str], encoding: str | None) -> Iterator[Article]:
    """Yield the articles in files one by one; complain of a file that holds none, and go on."""
    for name in names:
        try:
            yield read(name, encoding)
        except ArticleError as error:
            complain([name], error)


def length_of(ctx: click.Context) -> dict[str, Any]:
    """Return the length asked for; the command line goes before the environment."""
    for source in (ParameterSource.COMMANDLINE, ParameterSource.ENVIRONMENT):
        names = (name for name in ("sentences", "words", "percent") if ctx.get_parameter_source(name) is source)
        given = {name: ctx.params[name] for name in names}
        if len(given) > 1:
            raise click.UsageError("Give only one of --sentences, --words and --percent.")
        if math.isnan(given.get("percent", 0)):
            raise click.UsageError("Give --percent a number.")
        if given:
            return given
    return {}


def check_encoding(_ctx: click.Context, _parameter: click.Parameter, name: str | None) -> str | None:
    """Return the name of an encoding; raise BadParameter where there is none of text by that name."""
    try:
        # Any encoding of text reads these bytes somehow.
        if name is not None:
            b"\xff\0\0\0".decode(name, "replace")
    except (LookupError, ValueError) as error:
        raise click.BadParameter(f"{name!r} is not an encoding of text; try utf-8, cp1252 or utf-16.") from error
    return name


KNOWN_LANGUAGES = [name for language in LANGUAGES for name in (language.name, language.code)]


@click.command(
    context_settings={"auto_envvar_prefix": "SUMMARIZE", "show_default": True},
    epilog="Options may be set in the environment, as in SUMMARIZE_SENTENCES=5 or SUMMARIZE_LANGUAGE=french.",
)
@click.argument("files", nargs=-1, type=click.Path(allow_dash=True, readable=False))
@click.option("-n", "--sentences", metavar="N", type=click.IntRange(1), default=3, help="Print N sentences.")
@click.option("-w", "--words", metavar="N", type=click.IntRange(1), help="Print as many as fit into N words.")
@click.option(
    "-p", "--percent", metavar="P", type=click.FloatRange(0, 100, min_open=True), help="Print P per cent of them."
)
@click.option(
    "-f", "--format", metavar="FORMAT", type=click.Choice(FORMATS, False), default="text", help=", ".join(FORMATS)
)
@click.option(
    "-l",
    "--language",
    metavar="NAME",
    type=click.Choice(["auto", *KNOWN_LANGUAGES], False),
    default="auto",
    help="Name or ISO code.",
)
@click.option("-m", "--merge", is_flag=True, help="Summarize all FILES as one article.")
@click.option("-e", "--encoding", metavar="NAME", callback=check_encoding, help="Encoding of the FILES, if not UTF-8.")
@click.version_option(__version__, "-V", "--version", message="%(prog)s %(version)s", allow_from_autoenv=False)
@click.help_option("-h", "--help", allow_from_autoenv=False)
@click.pass_context
def command(
    ctx: click.Context,
    /,
    files: Sequence[str],
    format: str,
    language: str,
    merge: bool,
    encoding: str | None,
    **_: float,
) -> None:
    """Print the most important sentences of an article, in their original order.

    They are those that best cover the words which the article repeats.  With no FILE, or with "-", the article is
    read from standard input.

    \b
    Examples:
      summarize article.txt                      the three most important
      summarize -f highlight article.txt         the article, with them in bold
      summarize -f scores article.txt            why these
      summarize --merge -p 10 chapter*.txt       a tenth of a book
      pdftotext paper.pdf - | summarize -w 100   what fits into 100 words
    """
    length = length_of(ctx)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    columns = shutil.get_terminal_size().columns if sys.stdout.isatty() else 0
    capable = columns > 0 and os.environ.get("TERM") != "dumb"
    color = not os.environ.get("NO_COLOR") and (capable or bool(os.environ.get("FORCE_COLOR")))
    # Each file once, standard input too.
    names = list(dict.fromkeys(files)) or ["-"]
    articles = articles_in(names, encoding)
    done = 0
    for group in filter(None, [list(articles)]) if merge else ([article] for article in articles):
        summary = Summary([article.text for article in group], None if language == "auto" else language)
        summary.choose(**length)
        if not summary.chosen:
            few = (
                f"has no sentence of {length['words']} words or fewer; ask for more words" if summary.sentences else ""
            )
            none = "has no sentences; they end in a mark such as . ! ? and stand apart from headings and code"
            complain([article.name for article in group], few or none)
            continue
        for article in group:
            if article.warning:
                complain([article.name], article.warning)
        if len(names) > 1 and not merge and format != "json":
            click.echo("\n" * (done > 0) + f"==> {shown(group[0].name)} <==")
        click.echo(render(format, group, summary, columns, color, merge), color=color)
        done += len(group)
    ctx.exit(int(done < len(names)))


def main() -> None:
    """Run the command as a Unix filter: a closed pipe ends it in silence, and what goes wrong takes one line."""
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    # The objects of a summary form no cycles, and looking for them takes a fifth of the time.
    gc.disable()
    warnings.simplefilter("ignore")
    if sys.stdout is None:
        sys.exit("summarize: standard output is closed")
    try:
        command(prog_name="summarize")
    except MemoryError:
        sys.exit("summarize: out of memory; give it less text at a time")
    except OSError as error:
        complain(["standard output"], error.strerror)
        # What is left in the buffer would fail once more at a common exit.
        os._exit(1)


if __name__ == "__main__":
    main()
