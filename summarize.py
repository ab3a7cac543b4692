# SPDX-FileCopyrightText: 2026 the summarize authors
# SPDX-License-Identifier: MIT
# /// script
# requires-python = ">=3.10"
# dependencies = ["click>=8.1.4", "nltk>=3.10.4"]
# ///
"""Print the most important sentences of an article, in their original order, chosen by word frequency.

The text flows through this file from top to bottom; the tables of words and the command itself stand last:

    bytes -> text -> blocks -> sentences -> terms -> choice -> print

A sentence is worth the frequencies of its content words (Luhn 1958; SumBasic: Nenkova and Vanderwende 2005), each
counting for less once the summary has said it (submodular coverage: Lin and Bilmes 2011); the best is taken first (lazy
greedy choice: Minoux 1978).  Where one ends is told by its mark and the words beside it (Kiss and Strunk 2006).
"""

import os
import signal
import sys

# Ctrl-C ends the command without a word, and with it the loop of a shell, even while the rest is still imported.
if os.path.basename(sys.argv[0]) in ("summarize", "summarize.py") and signal.getsignal(signal.SIGINT) != signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.SIG_DFL)

import functools
import heapq
import html
import json
import math
import re
import shutil
import unicodedata
import warnings
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise, takewhile
from typing import Any, NamedTuple

import click

__version__ = "2.0.0"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: ``text`` is what a reader reads; its source is ``input[start:end]``, counted in characters.

    ``heading`` marks whatever is no prose (a title, caption, row, code, quoted mail), which is never chosen.
    """

    text: str
    start: int
    end: int
    heading: bool = False


# Bytes -> text.


class Article(NamedTuple):
    """A text, the encoding and the name of its file, and what to warn of, if anything."""

    text: str
    encoding: str = "utf-8"
    name: str = "-"
    warning: str = ""


class ArticleError(Exception):
    """An article that cannot be summarised; the message says what is wrong with it and what to do."""


BOM = re.compile(rb"(?P<utf_8_sig>\xef\xbb\xbf)|(?P<utf_32>\xff\xfe\0\0|\0\0\xfe\xff)|(?P<utf_16>\xff\xfe|\xfe\xff)")


def decode(data: bytes, encoding: str | None = None, name: str = "-") -> Article:
    """Return the text of a file of this name; its encoding is told from a mark, else given, else told from the bytes.

    Bytes that mean nothing in it become U+FFFD.  Raises ArticleError for what is no plain text.
    """
    bom = BOM.match(data)
    known = (bom.lastgroup or "").replace("_", "-") if bom else encoding or "utf-8"
    if not encoding:
        check_plain(data)
    text = data.decode(known, "replace")
    broken = len(text) - len(data.decode(known, "ignore"))
    if broken and text[-1] == "\ufffd":  # A character that is cut off at the end, as `head -c` leaves it, is left out.
        text, broken = text[:-1], broken - 1
    # Other encodings have hardly a sequence of UTF-8 by chance: where more are sound than broken, UTF-8 it is.
    if encoding or bom or not broken or 2 * broken < len(text) - len(text.encode("ascii", "ignore")):
        warning = f"{broken} broken in {known}, shown as U+FFFD; if more looks wrong, name another with --encoding"
        return Article(text, known, name, warning if broken else "")
    # In Windows-1252 letters beyond ASCII stand among those of ASCII (rows of 1.4 on average), elsewhere rows of 2.2.
    rows = re.findall(rb"[\x80-\xff]+", data)
    if sum(map(len, rows)) > 2 * len(rows):
        raise ArticleError("is in neither UTF-8 nor Windows-1252; name its encoding, as in --encoding gb18030")
    warning = "not UTF-8, so read as Windows-1252; if it looks wrong, name the right one with --encoding"
    return Article(data.decode("cp1252", "replace"), "cp1252", name, warning)


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
# A page or a feed as a whole, or a block of one, with which Markdown may begin too: it has more blank lines than tags.
HTML = re.compile(
    rb"(?i)(?:\xef\xbb\xbf)?\s*(?:<!--[^>]*>\s*)*<(?:(?P<whole>\?xml|!doctype\s+html|html|head|body|rss|feed)"
    rb"|p|div|article|section|main|header|nav|h[1-6]|[uo]l|table|blockquote)\b"
)
# A row of control characters, of which a text has next to none, each within thirty bytes of the next.
CONTROLS = re.compile(rb"[\1-\7\x0e-\x1a\x1c-\x1f](?:[^\1-\7\x0e-\x1a\x1c-\x1f]{0,30}[\1-\7\x0e-\x1a\x1c-\x1f]){19}")


def check_plain(data: bytes) -> None:
    for signature, advice in SIGNATURES.items():
        if data.startswith(signature):
            raise ArticleError(f"is {advice} | summarize")
    page = HTML.match(data)
    if page and (page["whole"] or data.count(b"</") > data.replace(b"\r", b"").count(b"\n\n")):
        raise ArticleError("is HTML or XML, not plain text; try: trafilatura < FILE | summarize")
    if (b"\0" in data or CONTROLS.search(data)) and not BOM.match(data):
        raise ArticleError("is binary, not text; if it is text, name its encoding with --encoding")


# Text -> blocks: it is cut where its writer cut it, into paragraphs, list items, headings and what is no prose.

MASK = "\u2060"  # Stands where a reader reads nothing, so that offsets stay: a word joiner, invisible in texts too.
# Here and below a set of characters comes before its look-behind, so that the search skips to the next of the set.
LINE_BREAK = re.compile("[\r\v\x1c-\x1e\x85\u2028\u2029](?:(?<=\r)\n)?")
# What sentences run over: the number of a page and its form feed, the number and the times of a subtitle.
FURNITURE = re.compile(r"\n(?:[ \t]*\n){0,3}(?:[ \t]*\d+[ \t]*\n(?:[ \t]*\n){0,3})?(?:\f|[ \t]*\d[\d:.,]*[ ]-->.*\n)")
# What is no prose.  Time is linear, as a piece ends where the next of its kind may begin, and an indent only whole.
NO_PROSE = re.compile(
    r"""
    \n (?: (?<= \A\n ) (?P<rule> --- | \+\+\+ ) [ \t]* \n (?= [\w"'-]+ \s* [:=] ) (?s: .*? ) \n (?P=rule) .* # settings
      | [ \t]* (?P<fence> ``` (?! .* ``` ) | (?<! \S\n ) (?<! \S[ ]\n ) ~~~ ) (?s: .*? ) \n [ \t]* (?P=fence) .* # code
      | [ \t]* <!-- (?s: (?! <!-- ) . )*? --> .*                                                             # comments
      | (?P<indent> [ \t]* ) (?! [ \t] ) \.\.[ ] .* (?: \n (?: (?P=indent) [ \t] .* | [ \t]* $ ) )+   # directives, "::"
      | (?:(?<=::\n)|(?<=::[ ]\n)) (?:[ \t]*\n){1,3} (?P<deep> [ \t]+ ) (?![ \t]) .* (?:\n (?: (?P=deep) .* | [ \t]*$))*
      | (?<! \S\n ) (?<! \S[ ]\n ) [ \t]* [^\s>] .* \n [ \t]* (?P<line> [^\w\s] ) (?P=line){1,999} [ \t]* $ # underlined
      | [ \t]* (?! [ \t] ) (?: (?: \#{1,6} | ={1,6} | \*{2,8} ) [ \t] .*   # headings of Markdown, AsciiDoc, wikis, org
          | \| .* | [^\w\n]* (?: _ [^\w\n]* )* $                                        # rows, rules
          | \.\. (?: [ \t] .* )? $ | : [\w-]+ (?: [ ] [\w*.-]+ )? : (?: [ \t] .* )? $           # directives and fields
          | \[ [^][\n]+ \] (?: : [ \t] .* | [ \t]* $ ) | \] [(\[] .* | \[\[ [^][\n]+ \]\] [ \t]* $       # definitions
          | \w+ :: \S* \[ .* | [@\\] \w+ (?: [{\[] .* | [ \t]* $ ) | WEBVTT \b .*               # macros, commands
          | (?: \#[!+] | // | /\* | \$ [ \t] | >>> | [{}] | ``` | --[ ] [^<\n]* < [^\s<>@]* @ ) .*    # code, signatures
          | </? (?: [!?/] | (?:body|div|h[1-6]|head|html|img|li|link|meta|ol|p|script|style|table|td|tr|ul) \b ) .* ) )
    """,
    re.VERBOSE | re.MULTILINE,
)


def laid_out(text: str) -> str:
    """Return a text as long: "\\n" for each line break, "\\f" for what is no prose, MASK for hyphens at line ends."""
    text = re.sub(r":(?<=[ա-և]:)", "։", text.replace("፡፡", MASK + "።"))  # As Armenian and Ethiopic may be typed.
    text = "\n" + LINE_BREAK.sub(lambda found: "\n".rjust(len(found[0])), text)
    text = FURNITURE.sub(lambda found: "\n".ljust(len(found[0]), "\f"), text)
    return without_hyphens(NO_PROSE.sub(lambda found: re.sub(".", "\f", found[0]), text)[1:])


HYPHEN = re.compile(r"[-‐](?<=[^\W\d_].)([^\S\n]*\n[\s>]*)?([^\W\d_]+)")


def without_hyphens(text: str) -> str:
    """Return a text with MASK for hyphens at line ends; compounds keep theirs: "-known" stands in it elsewhere."""
    compounds = {right.lower() for end, right in HYPHEN.findall(text) if not end}

    def joined(found: re.Match[str]) -> str:
        kept = not found[1] or not found[2][0].islower() or found[2] in compounds
        return found[0] if kept else MASK + found[0][1:]

    return HYPHEN.sub(joined, text)


LINE_KIND = re.compile(
    r"""
      (?P<quote>   > (?! >> ) [> ]* )
    | (?P<reference> \[ \d{1,3} \] \s )
    | (?P<item>    [-+*•‣◦⁃∙·–—] \s+ (?: \[ [ xX] \] \s+ )?     # of a list; numbers; then times and speakers
                 | (?: \d{1,3} (?: \. \d{1,3} )* [.)] | \(? (?: \d{1,3} | [A-Za-z] ) \) ) \s+
                 | [\[(]? (?: \d [\d./-]{5,9} ,? \s )? \d{1,2} : \d\d (?: : \d\d )? (?: \s? [AaPp] \.? [Mm] \.? )?
                   (?: [\]):] | \s [-–—] ) \s+ (?: < [^<>]{1,30} > \s+ | [\w.+-]{1,20} (?: \s [\w.+-]{1,20})? : \s+ )? )
    """,
    re.VERBOSE,
)


class Line(NamedTuple):
    """A line or what is hidden: its text, start, indent, LINE_KIND, width of its bullet, whether FURNITURE precedes."""

    text: str
    start: int
    indent: int = 0
    kind: str = ""
    bullet: int = 0
    runs_on: bool = False


def lines_of(layout: str) -> Iterator[Line]:
    """Yield the lines of a layout, the rows of tables as blank ones."""
    for found in re.finditer(r"[^\n]*(?:\n|\Z)", layout):
        text = found[0].lstrip()
        lead, text = found[0].removesuffix(text), text.rstrip()
        # Columns are four spaces apart, more than the words of justified lines; a term and its meaning have one gap.
        columns = [each for each in text.replace("\t\t", "    ").split("    ") if each.strip()]
        open_column = columns[1:] and len(columns[0]) > 20 and not is_closed(columns[0].rstrip())
        if columns[2:] or open_column or text.count(" | ") > 1:
            text = ""
        opens = LINE_KIND.match(text)
        kind, bullet = (opens.lastgroup or "", opens.end()) if opens else ("", 0)
        indent = len(lead.lstrip("\f").expandtabs())
        yield Line(text, found.start() + len(lead), indent, kind, bullet, lead.startswith("\f"))


WRAP_SHARE = 0.8  # A line shorter than this share of the usual width was broken early, not wrapped (0.8 did best).


def width_of(lines: Iterable[Line]) -> float:
    """Return the width to which lines are wrapped, infinite where each is a paragraph."""
    lengths = sorted((line.indent + len(line.text), is_closed(line.text)) for line in lines if line.text)
    width = lengths[int(0.9 * len(lengths))][0] if lengths else 0  # The longest of all may be a URL.
    ends = [closed for length, closed in lengths if length >= WRAP_SHARE * width]
    # Lines wider than 120 are wrapped only where most of them end in the middle of a sentence.
    return math.inf if width > 120 and 2 * sum(ends) > len(ends) else width


def is_break(first: Line, last: Line, line: Line, width: float) -> bool:
    """Tell whether a line begins a block of its own, given the first and the last line of the block before it."""
    if not line.text or (width == math.inf and not line.runs_on) or (last.kind == "quote") != (line.kind == "quote"):
        return True
    closed, length, next_word = is_closed(last.text), last.indent + len(last.text), line.text.split(None, 1)[0]
    if line.runs_on:
        return closed  # The number of a page stands between sentences, or within one, which goes on.
    early = length < WRAP_SHARE * width and length + 1 + len(next_word) <= width
    # An item begins anew in a list, or behind what is complete, a reference only behind another.
    if line.kind in ("item", "reference"):
        return first.kind == line.kind or (line.kind == "item" and (early or closed or last.text.endswith(":")))
    # An indent opens a paragraph, unless it hangs below its first line; then the paragraph ends with it.
    if line.indent > last.indent and first.kind != "item":
        return early or closed or last is not first
    if line.indent < last.indent and last is not first:
        return closed or first.indent < last.indent
    # A short line that stands first is a heading even where the next begins in lower case.
    short = len(last.text) < 30 and last.text[-1] not in ",-‐" + MASK
    heading = last is first and short and not (first.kind or first.runs_on)
    anew = closed or heading or next_word[0].isupper() or not next_word[0].isalpha()
    return (early and anew) or (closed and line.text.isdigit())


# Mail has a reply below a quotation, a quotation below "she wrote:" or in another one: it is not what this mail says.
MAIL = re.compile(r"^(?:[ \t]*>[^\n]*\n(?=[^>\s])|[^\n]*:[ \t]*\n\s?\n?>|[ \t]*>[ ]?>(?!>))", re.MULTILINE)


def blocks(text: str, layout: str) -> Iterator[tuple[Line, int, bool]]:
    """Yield the first line of each block of a text, where it ends, and whether it may hold prose, by its layout."""
    # The rest of a book is as wide as its beginning.
    width, mail = width_of(lines_of(layout[:100_000])), ">" in layout and MAIL.search(layout)
    first, last, end = None, Line("", 0), 0
    for line in chain(lines_of(layout), [Line("", len(text))]):
        if first and is_break(first, last, line, width):
            yield first, end, not (first.kind == "reference" or (mail and first.kind == "quote"))
            first = None
        hidden = text[end : line.start].rstrip() if not first and (line.text or line.start == len(text)) else ""
        if hidden:  # What the layout hides makes blocks too.
            yield Line(hidden, end), end + len(hidden), False
            end = line.start
        if line.text:
            first, last, end = first or line, line, line.start + len(line.text)


EAST = "\u3005\u3040-\u9fff\uf900-\ufaff"  # Kana and Han, which are written without spaces between words.
EAST_OR_MARK = rf"[{EAST}\u3001-\u303f\uff01-\uff65]"
TARGET = r"(?: \( [^()]{0,600} (?: \( [^()]{0,100} \) [^()]{0,300} )? \) | \[ [^][]{0,200} \] )"
# What a reader reads otherwise, or not at all.  What may open it comes first, to skip the rest; bounds keep it linear.
INLINE = re.compile(
    rf"""
    (?= [!\[<`*_~=\\&(/\n‐{MASK}-] | '' | :[a-z] | https?: | ftp: | link: | {EAST_OR_MARK} \s* \n | \A ) (?:
      (?P<url> (?: (?:https?|ftp):// | \b link: ) [^][\s<>"'`*|]+ ) (?: \[ (?P<label> [^][]{{1,300}} ) \] )?  # AsciiDoc
    | (?: (?P<wiki> \[\[ ) (?: [^][|]{{0,300}} (?: \| | \]\[ ) )? | << (?: [^<>,]{{1,100}} , \s* )? )
      (?P<reference> [^][<>|]{{1,300}} ) (?(wiki) \]\] | >> )                       # links of wikis, org, AsciiDoc
    | \[ (?! \d+ \] [^(] ) (?P<link> (?: [^\[\]] | \[ [^\[\]]{{0,200}} \] ){{0,600}} ) \] {TARGET}   # of Markdown
    | < (?P<autolink> (?: https?:// | mailto: ) [^<>\s]{{1,500}} ) >
    | ! \[ [^\[\]]{{0,300}} \] {TARGET} | \({{3}} [^()]{{0,300}} \){{3}}                       # images, index terms
    | \[\^ [^\[\]\s]{{1,60}} \] | \[ (?: \#? [\w-]{{0,60}} | \* ) \]_ (?! \w )                 # notes
    | (?P<pause> < br \s* /? > ) | <!-- (?: [^-] | - (?! -> ) ){{0,300}} -->
    | </? (?: a | abbr | b | big | center | cite | code | del | dfn | div | em | font | i | img | ins | kbd | li | mark
        | p | q | s | samp | small | span | strong | sub | sup | tt | u | v | var ) (?: \s [^<>]{{0,600}} )? /? >
    | (?: : [a-z] [\w:.+-]{{0,40}} : )? (?P<tick> `{{1,3}} ) (?P<code> [^`]{{1,400}}? )   # code, or in reStructuredText
        (?: \s+ < [^<>`]{{1,300}} > )? (?<! [\s(] ) (?P=tick) (?: __? (?! \w ) )?            # a role or a link
    | (?<! [^\s(] ) (?P<org_mark> [=~] ) (?= [^\s=~] ) (?P<verbatim> [^=~\n]{{1,100}} ) (?<= \S ) (?P=org_mark) (?! \w )
    | \*\*\*? (?= \S ) (?P<strong> [^*]{{1,500}} ) (?<= \S ) \*\*\*?
    | (?<! [\w*] ) \* (?= [^\s*] ) (?P<emphasis> (?: [^*] | \*\*[^*]{{1,200}}\*\* ){{1,500}} ) (?<= \S ) \* (?! [\w*] )
    | (?<! \w ) (?P<low> _ | __ (?= [^_]{{1,300}} \s ) ) (?P<italic> [^\s_] [^_]{{0,500}} ) (?<= \S ) (?P=low) (?! \w )
    | (?<! [^\s(] ) (?P<grave> ` (?= [^\s`] ) ) | `+ | ~~ | '{{2,5}}       # halves of pairs; ` opens a quotation
    | (?<! [\w*] ) \*\*+ (?= \w ) | (?<= [\w.!?:,] ) \*\*+ (?! \w )
    | \\ (?P<escape> [!-/:-@\[-`{{-~] )
    | (?P<entity> & (?: \#\d{{1,7}} | \#x[0-9a-fA-F]{{1,6}} | [a-zA-Z]{{2,31}} ) ; )
    | (?P<joint> [-‐/{MASK}] (?<= [^\W\d_]. ) ) [^\S\n]* \n [\s>]* (?= [^\W\d_] )       # a word over two lines
    | (?P<east> {EAST_OR_MARK} ) [^\S\n]* \n [\s>]* (?= {EAST_OR_MARK} )               # words without spaces between
    | (?P<line> \n ) [ \t]* > [> \t]*                                                   # a quotation's line
    | \A (?: [A-ZÀ-Þ]{{3}} [A-ZÀ-Þ.'’\ -]{{0,40}} | [A-ZÀ-Þ]\w+ (?= [^(\n]{{0,60}} \([A-Z] ) )   # LAHTI, May 3 (AP) --
        (?: , \s [\w.\ ]{{1,20}} ){{0,3}} (?: \s? / [^/\n]{{2,40}} / \.? | (?: \s? \( [A-Z] [^()\n]{{1,40}} \) )? \s?
        (?: -- | [-–—] ) ) (?= \s [A-ZÀ-Þ"“«] )                                                      # is a dateline
    )
    """,
    re.VERBOSE,
)


def read_as(found: re.Match[str]) -> str:
    """Return what is read of a piece of markup, the last of its groups, with MASK for the rest of its length."""
    kind = found.lastgroup or ""
    read = found[kind] if kind else ""
    if kind in ("label", "link", "reference", "strong", "emphasis", "italic"):
        read = INLINE.sub(read_as, MASK + read)[1:]  # A dateline opens a block, not a link.
    elif kind == "entity" and len(html.unescape(read)) < 3:  # "&nothing;" is none, though "&not" is one.
        read = html.unescape(read)
    read = {"pause": " ", "grave": "'"}.get(kind, read)
    return (MASK * (found.start(kind or 0) - found.start()) + read).ljust(len(found[0]), MASK)


# Languages: words as the tables spell them, and the language of a text.

THAI_LAO = "\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ecd\u0edc-\u0edf"
SOUTHEAST = THAI_LAO + "\u1000-\u103f\u1050-\u109f\u1780-\u17d3"  # Burmese and Khmer, without spaces as well.
UNSPACED = SOUTHEAST + EAST
UNSPACED_LETTER = re.compile(rf"[{UNSPACED}](?:(?!\w)[{UNSPACED}])*")
COMBINING = "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0963\u0966-\u0dff\u0f71-\u0fbc"  # Marks, Indic letters.
WORD = re.compile(rf"[{UNSPACED}]+|[^\W_{UNSPACED}]+(?:(?:[{COMBINING}]|['’](?=[^\W_]))[^\W_{UNSPACED}]*){{0,99}}")
LONGEST_WORD = 40  # On what is longer, a key or a hostile run, stemming and composing would take quadratic time.


class Language(NamedTuple):
    """A language: its stop words, which have no content, and those of them, the openers, that lean on what was said."""

    name: str
    code: str
    openers: frozenset[str]
    stop_words: frozenset[str]


def folded(word: str) -> str:
    """Return a word as the tables spell it: in lower case, with composed letters and a straight apostrophe."""
    word = word.lower().replace("’", "'")
    return unicodedata.normalize("NFC", word) if len(word) <= LONGEST_WORD else word


def words_of(text: str) -> list[str]:
    return WORD.findall(re.sub(r"https?://\S+|ftp://\S+|www\.\S+", " ", text))


def learned_language(text: str) -> Language:
    """Return a nameless language whose stop words are the short ones among the commonest words of a text."""
    spelt = (word for word in words_of(text[:100_000]) if word == word.lower() and not word.isnumeric())
    words = Counter(folded(word) for word in spelt if not UNSPACED_LETTER.match(word))
    letters = {word: sum(map(str.isalpha, word)) for word in words}
    mean = sum(letters[word] * count for word, count in words.items()) / max(1, words.total())
    # Of the function words measured most are among these, and few content words (20 to 50 do as well).
    short = [word for word, count in words.most_common(30) if count > 2 and letters[word] < 0.8 * mean]
    return Language("", "", frozenset(), frozenset(short))


def find_language(name: str | None, text: str) -> Language:
    """Return the language of this name or ISO code, that of the text for None; raise ValueError for an unknown name."""
    if name is not None:
        if name.lower() not in LANGUAGES:
            raise ValueError(f"unknown language {name!r}; known are {', '.join(LANGUAGES)}")
        return LANGUAGES[name.lower()]
    # The rest of a book would not tell more.  In French "l'homme" counts as "l".
    words = Counter(folded(word).partition("'")[0] for word in words_of(text[:3_000]))
    covered = {language: sum(map(words.__getitem__, language.stop_words)) for language in LANGUAGES.values()}
    best = max(covered, key=covered.__getitem__)
    # Text is 20 to 55 % stop words of its own language, and seldom 15 % those of a foreign one.
    return best if covered[best] > 0.15 * words.total() else learned_language(text)


# Blocks -> sentences.

END_MARKS = ".!?…؟۔։"
ELLIPSES = ("..", ". .", "…")
FULL_STOPS = "。！？｡．।॥።፧፨။។៕།༎᠃᠉᱾᱿"  # They need no space behind them, from Chinese and Indic to Santali.
OPENING = "\"'“‘«‹„‚({[¿¡*_–—-" + MASK
CLOSING = "\"'”’“‘»›«‹)}*_]」』）》】〉" + MASK
# French has a space before the guillemet that closes, and no word close behind it, Tibetan verse one between two marks.
CLOSERS = rf"(?:[{re.escape(CLOSING)}{FULL_STOPS}]|\s[»›](?!\w)|\s།){{0,99}}"
CITATION = r"\s{0,2}[-–,]?\[\d{1,4}(?:[-–,]\s?\d{1,4})*\]"
MARK = re.compile(
    rf"""
    # A match may start only where a run of marks does, which keeps a run of a million linear.
    (?P<mark> [{END_MARKS}{FULL_STOPS};{THAI_LAO}] (?<! [{END_MARKS}]{{2}} ) (?<! \.\s\. )
        (?: (?<= [{END_MARKS}{FULL_STOPS};] ) [{END_MARKS}{FULL_STOPS}]* (?: \s\. ){{0,99}}
          # Thai and Lao have no marks but a space between long runs; one beside short runs sets off a name.
          | (?P<gap> (?<= [{THAI_LAO}]{{20}} ) [ ] (?= [{THAI_LAO}]{{20}} ) ) ) )
    (?P<full> (?<= [{FULL_STOPS}] ) )?
    (?P<close> {CLOSERS} ) (?: {CITATION} ){{0,99}} (?! {CITATION} )
    (?(gap) | (?(full) (?! [とっ{re.escape(CLOSING)}] | (?<= ． ) \d )   # Not before と or って, nor within "１．２".
      | (?= (?: \s+ | (?= [A-ZÀ-Þ] ) ) (?! \s | ,(?!,) | [»›](?!\w) | [{END_MARKS};:/)\]] )
            # Before an initial ("J. Smith") nothing counts as next, as it does not tell whether a sentence starts.
            (?P<open> [{re.escape(OPENING)}]* ) \s? (?: [^\W\d_]\. | (?P<next> [\w{COMBINING}]* ) ) ) ) )
    """,
    re.VERBOSE,
)
CLOSED = re.compile(rf"[{END_MARKS}{FULL_STOPS}]{CLOSERS}(?:{CITATION})*\Z")
LOOK_BEHIND = 40  # Characters looked at before a mark for an abbreviation, and before an end for its mark.


def is_closed(text: str) -> bool:
    """Tell whether a text ends in a mark that closes a sentence; that of a synopsis, "cat [FILE...]", closes none."""
    return CLOSED.search(text[-LOOK_BEHIND:]) is not None and not text.endswith(("...]", "]..."))


INITIALS = re.compile(r"[^\W\d_](?:[.-]{1,2}[^\W\d_])*")


def is_abbreviation(word: str, language: Language) -> bool:
    last = word.rpartition("-")[2]
    known = last in ABBREVIATIONS and last not in language.stop_words
    initials = INITIALS.fullmatch(word) and (word[1:] or word != word.upper())  # Uncased, it may be a word.
    ordinal = language.code in ("da", "de", "fi", "hu", "no") and re.fullmatch(r"\d{1,2}|[ivx]{2,5}", word)
    return bool(known or initials or ordinal)  # "Am 3. Oktober": the period of an ordinal seldom ends a sentence.


def is_boundary(word: str, mark: re.Match[str], language: Language) -> bool:
    """Tell whether a sentence ends at a MARK behind a word (after Kiss and Strunk 2006, with tables set by hand)."""
    word, next_word, close = folded(word), mark["next"] or "", mark["close"].strip(MASK)
    if not mark.string[mark.end()].isspace():  # "It ends.So it goes", but not "summarize.py".
        return len(word) > 1 and folded(next_word) in language.stop_words
    continues = close or mark["mark"].endswith(ELLIPSES) or mark["open"].endswith(("—", "–", "-"))
    if (continues or (word.isdigit() and mark["mark"] == ".")) and next_word[:1].islower():
        return False
    # A bracket that closes soon, without a mark of its own, holds no end: "(5th Cir. 2015)".
    before, rest = mark.string[max(0, mark.start() - 60) : mark.start()], mark.string[mark.end() : mark.end() + 60]
    if before.rfind("(") > before.rfind(")") and re.match(r"[^()]*(?<![.!?])\)", rest):
        return False
    bare, numbered = mark["mark"] == "." and not close, word in NUMBERED and next_word[:1].isdigit()
    if mark["mark"] == ";" or (bare and (numbered or is_abbreviation(word, language))):
        return next_word[:1].isupper() and folded(next_word) in language.stop_words  # Those start sentences.
    return True


# "1.", "(a)", "IV.", "3.1." open a sentence rather than being one.
ITEM_NUMBER = re.compile(rf"[\s{re.escape(OPENING)}•‣◦⁃∙·]*(?:\d+(?:\.\d+)*|[^\W\d_]|[ivxIVX]+)[.){MASK}]+")


def boundaries(text: str, language: Language) -> Iterator[int]:
    start, last_letter = 0, next((i for i in range(len(text), 0, -1) if text[i - 1].isalpha()), 0)
    for mark in MARK.finditer(text):
        if mark.end() >= last_letter:  # The number of an issue or a page behind the last mark is no sentence.
            return
        number = mark.end() - start <= LOOK_BEHIND and ITEM_NUMBER.fullmatch(text, start, mark.end())
        words = text[max(start, mark.start() - 10 * LOOK_BEHIND) : mark.start()].replace(MASK, "").split() or [""]
        # "art." is an abbreviation in "l'art. 5", while the "s" of "Ann's." is none.
        word = re.sub(r"\A.*['’](?=\w\w)", "", words[-1][-LOOK_BEHIND:]).lstrip(OPENING)
        if mark["gap"] or mark["full"] is not None or (not number and is_boundary(word, mark, language)):
            start = mark.end()
            yield start


def is_code(text: str, words: Sequence[str]) -> bool:
    return 3 * len(re.findall(r"[][=<>{}|\\$@;_/]", text)) > len(words)


def is_heading(text: str, alone: bool, first: Line, in_body: bool) -> bool:
    """Tell whether the last piece of a block (or all, if ``alone``) is a heading, name, setting or code, not prose."""
    if is_closed(text) or (not alone and is_closed(re.sub(r"\s[\W\d_]{1,20}\Z", "", text))):
        return alone and len(text) < 30 and all(map(str.isupper, words_of(text)))  # "CHAPTER IV."
    words, item = words_of(text), first.kind == "item"
    # Three letters of an unspaced script say as much as a word.  No title or standfirst has more than forty of them.
    size = len(text) // 3 if UNSPACED_LETTER.search(text) else len(words)
    names = sum(word[0].isupper() for word in words)
    setting = re.match(r"[^.!?]{1,40}[:：](?:\s|\Z)|.*[:：]\Z", text)
    prose = 2 * names < len(words) and not (setting or is_code(text, words))
    # Four spaces deep stands code, or prose that has its marks.
    return size <= 40 and not (prose and size >= (6 if item else 8) and (item or (in_body and first.indent < 4)))


INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")  # Soft hyphens, what joins or parts without width.


def sentences_of(text: str, language: Language) -> Iterator[Sentence]:
    in_body, layout = False, laid_out(text)
    for first, block_end, prose in blocks(text, layout):
        whole = (layout if prose else text)[first.start : block_end]
        if prose:
            whole = MASK * first.bullet + INLINE.sub(read_as, whole[first.bullet :])
        for cut, next_cut in pairwise(chain([0], boundaries(whole, language), [len(whole)])):
            source = text[first.start + cut : first.start + next_cut]
            start = first.start + cut + len(source) - len(source.lstrip())
            said = " ".join(INVISIBLE.sub("", whole[cut:next_cut]).split())
            heading = not prose or (next_cut == len(whole) and is_heading(said, cut == 0, first, in_body))
            yield Sentence(said or " ".join(source.split()), start, start + len(source.strip()), heading)
            in_body = in_body or not heading


def split_sentences(text: str, language: str | None = None) -> list[Sentence]:
    """Return the sentences of a text in order, headings among them; none reaches over the end of a paragraph.

    ``language`` is the name or ISO code of one of LANGUAGES; None tells it from the text.  Each character but white
    space lies in exactly one sentence.  Raises ValueError for an unknown language.
    """
    return list(sentences_of(text, find_language(language, text)))


# Sentences -> terms: the stems of their content words.

# A word where there are no spaces: a Chinese character, five of Thai, whose words have 4.7, a syllable of Tibetan.
COUNTED = re.compile(rf"[{EAST}]|[{SOUTHEAST}]{{1,5}}|[\u0f40-\u0fbc]+")


def count_words(text: str) -> int:
    return len(COUNTED.sub(" x ", text).split())


@functools.cache
def stemmer(name: str) -> Any:
    from nltk.stem.snowball import SnowballStemmer

    return SnowballStemmer(name)


@functools.cache
def terms_of(word: str, language: Language) -> tuple[str, ...]:
    """Return the stem of a word, none for a stop word or a number; for a run of an unspaced script pairs of letters."""
    if UNSPACED_LETTER.match(word):
        letters = [folded(letter) for letter in UNSPACED_LETTER.findall(word)]
        pairs = map("".join, pairwise(letters))
        # Pairs of hiragana, or with a Chinese particle, say no more than a stop word.
        content = tuple(pair for pair in pairs if not re.match("[\u3040-\u309f]{2}|.?[的了是也]", pair))
        return content if letters[1:] else (*letters,)
    word = folded(word)
    # What follows a stop word and "'" is the word if it is over two letters: "homme" of "l'homme", not "d" of "he'd".
    elided, _, noun = word.partition("'")
    if noun and elided in language.stop_words:
        word = noun if len(noun) > 2 else elided
    if word.isnumeric() or word in language.stop_words:
        return ()
    return (stemmer(language.name).stem(word) if language.name and len(word) <= LONGEST_WORD else word,)


# Terms -> choice: how well each sentence stands alone, what it adds, and which ones together say most.


def leans(words: Sequence[str], language: Language) -> bool:
    """Tell whether a sentence starts with an opener, alone or behind stop words ("At the same time")."""
    for word in words[:3]:
        parts = folded(word).split("'")  # "D'autres" opens with "autres", "he's" with "he".
        if not language.openers.isdisjoint(parts):
            return True
        if not language.stop_words.issuperset(parts):
            return False
    return False


# A label is that of a list ("Keywords: boats"), of a caption ("In memory: The ...") or a log ("src/main Ann: fix ...").
LABEL = re.compile(r"\w[\w'’.-]*(?:\s?[:：]\s|(?:\s[\w'’.-]+){1,2}\s?[:：]\s(?!\W*[a-zß-ÿ]))|\w+/\S+(?:\s\S+){0,3}:\s")
POINTING = frozenset(("I", "i", "You", "you", "this", "these", "those", "such", "See", "Please", "Refer"))
# A whole quotation holds an even number of these, and is not glued to what follows: ... "we fail"The minister said ...
QUOTATION_MARK = re.compile('["“”„‟«»‹›「」『』]')
GLUED = re.compile(r"[\"”»](?<=\w.)[A-ZÀ-Þ]")


def weight(text: str, words: Sequence[str], terms: Sequence[str], title: set[str], language: Language) -> float:
    """Return what multiplies the worth of a sentence: less for each fault that keeps it from standing alone."""
    # "Thanks for your letter." says too little, and a comma does not end what it says: these are a last resort.
    if len(terms) < 4 or text.endswith((",", "،", "、")) or len(QUOTATION_MARK.findall(text)) % 2 or GLUED.search(text):
        return 0
    names, lower = sum([word[0].isupper() for word in words]), words[0][0].islower() and title.isdisjoint(terms[:1])
    faults = (
        (0.6, lower or leans(words, language)),  # What leans needs the sentence before it,
        (0.5, text[0] in "\"'“‘«”»„‹「『"),  # a quotation its speaker,
        (0.35, text.rstrip(CLOSING + "!").endswith(("?", "？", "؟", "፧"))),  # a question its answer,
        (0.3, LABEL.match(text) or names > 0.6 * len(words) or is_code(text, words)),  # a caption its picture,
        (0.6, "://" in text or "@" in text),  # and an address what it leads to.
        (0.7, language.code == "en" and not POINTING.isdisjoint(words[:5])),  # "this" its noun, "I" a name,
        (0.5, not is_closed(text) or text.endswith(ELLIPSES)),  # The rest may be cut off.
    )
    # Between a sum, which favours long sentences, and a mean, which favours fragments (0.5 to 0.7, 11 to 14 do too).
    return math.prod([factor for factor, fault in faults if fault]) / math.pow(max(12, len(terms)), 0.6)


CROWD = 60  # A chosen sentence makes the others among so many count for less: this spreads the choice over a book.


class Summary:
    """The sentences of some articles, chosen from as if they were one; ``candidates`` has their terms and weights.

    ``values`` is what a term is worth unsaid, ``worth`` what it is worth now; ``chosen`` has what each sentence added.
    """

    def __init__(self, articles: Iterable[Article], language: str | None) -> None:
        self.parts: list[tuple[Article, Language, range]] = []
        self.sentences: list[Sentence] = []
        self.candidates: dict[int, tuple[tuple[str, ...], float]] = {}
        self.firsts: dict[str, int] = {}
        self.frequencies, self.values = Counter[str](), defaultdict[str, float](float)
        for article in articles:
            self.add(article, find_language(language, article.text))
        self.worth = dict(self.values)
        self.chosen: dict[int, float] = {}
        self.crowds = Counter[int]()

    def add(self, article: Article, language: Language) -> None:
        sentences, first = list(sentences_of(article.text, language)), len(self.sentences)
        self.sentences += (each for each in sentences if not each.heading)
        self.parts.append((article, language, range(first, len(self.sentences))))
        # Words of the title, which are those of the headings before the first sentence, count twice.
        headings = takewhile(lambda each: each.heading, sentences)
        title = {term for each in headings for word in words_of(each.text) for term in terms_of(word, language)}
        # A text has forty places, the first worth most (-0.25 to -0.35 do too), or a book would be its first chapter.
        step = min(1, 40 / max(1, len(self.sentences) - first))
        for i, sentence in enumerate(self.sentences[first:], first):
            words = words_of(sentence.text)
            terms = [term for word in words for term in terms_of(word, language)]
            factor = weight(sentence.text, words, terms, title, language) * (1 + step * (i - first)) ** -0.3
            if i == first or article.text.count("\n", self.sentences[i - 1].end, sentence.start) > 1:
                factor *= 1.1  # The first sentence behind a blank line says what its paragraph is about.
            if factor and self.firsts.setdefault(sentence.text, i) == i:  # Nothing is worth saying twice.
                self.candidates[i] = tuple(dict.fromkeys(terms)), factor
            self.frequencies.update(terms)
            for term in terms:  # A short one that no table knows may be a function word.
                heft = 1 if language.name or UNSPACED_LETTER.match(term) else min(1, sum(map(str.isalpha, term)) / 10)
                self.values[term] += heft * (2 if term in title else 1)

    def gain(self, i: int) -> float:
        terms, factor = self.candidates.get(i, ((), 0))
        # Below 0.9 it spreads more over a book, above it takes more of the best (0.85 to 0.95 do as well).
        return factor * 0.9 ** self.crowds[i // CROWD] * sum(map(self.worth.__getitem__, terms))

    def ranked(self) -> Iterator[int]:
        """Yield each sentence when it would add most; gains fall, so what is on top after a fresh look does."""
        heap = [(-self.gain(i), i) for i in self.candidates]
        heapq.heapify(heap)
        while heap:
            gain, i = heap[0]
            if gain == -self.gain(i):
                heapq.heappop(heap)
                yield i
            else:
                heapq.heapreplace(heap, (-self.gain(i), i))
        yield from (i for i in range(len(self.sentences)) if i not in self.candidates)

    def choose(self, sentences: int = 3, words: int | None = None, percent: float | None = None) -> None:
        """Choose so many sentences, or else those that best fill so many words, or a percentage and at least one."""
        left = words or (sentences if percent is None else max(1, int(len(self.sentences) * percent / 100)))
        for i in self.ranked():
            cost = count_words(self.sentences[i].text) if words else 1
            if cost <= left and not (words and self.chosen and i not in self.candidates):  # No scraps to fill it up.
                left -= cost
                self.chosen[i] = self.gain(i)
                self.crowds[i // CROWD] += 1
                # A word that was said counts for less (0.35 to 0.5 do as well), but not ever less: that would be slow.
                for term in self.candidates.get(i, ((), 0))[0]:
                    self.worth[term] = max(0.4 * self.worth[term], 0.4**2 * self.values[term])
            if not left:
                break


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
    ValueError for an unknown language, less than 1 sentence or word, and a percentage not over 0 or over 100.
    """
    asked = [each for each in (sentences, words, percent) if each is not None]
    if None not in (words, percent) or min(asked) <= 0 or not (percent or 1) <= 100:
        raise ValueError("give sentences or words of at least 1, or percent over 0 and at most 100")
    summary = Summary([Article(text)], language)
    summary.choose(sentences, words, percent)
    return [summary.sentences[i] for i in sorted(summary.chosen)]


# Choice -> print: text, list, highlight, scores and JSON.

# Legitimate uses of characters else made visible: flags of regions, variants of ideographs, Mongolian vowels apart.
LEGITIMATE = re.compile(
    "(\U0001f3f4[\U000e0020-\U000e007e]{3,6}\U000e007f|[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
    "[\U000e0100-\U000e01ef]|(?<=[\u1820-\u18aa])\u180e(?=[\u1820-\u18aa]))"
)


def printable(text: str) -> str:
    """Return a text fit for a terminal: without invisible characters, and with those that do harm made visible."""
    from nltk.termsec import sanitize_terminal

    parts = LEGITIMATE.split(INVISIBLE.sub("", text))
    return "".join(part if i % 2 else sanitize_terminal(part) for i, part in enumerate(parts))


def room(text: str, columns: int) -> int:
    """Return how many characters of a text so many columns of a terminal have room for, two to each if one is wide."""
    return max(1, columns // (1 + any(unicodedata.east_asian_width(char) in "WF" for char in text)))


def shortened(text: str, columns: int) -> str:
    head = printable(text[: max(1, columns)])
    size = room(head, columns)
    if len(text) <= columns and len(head) <= size:
        return head
    return re.sub("[\u202a-\u202c\u2066-\u2069]", "", head[: size - 1]) + "…"  # A direction may have lost its end.


def keywords(summary: Summary) -> list[tuple[str, int]]:
    """Return the words that decided, those of the summary that are worth most, with their counts in the texts."""
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for _, language, part in summary.parts:
        for word in chain.from_iterable(words_of(summary.sentences[i].text) for i in part if i in summary.chosen):
            parts = word.replace("’", "'").split("'")
            longest = max(parts, key=len)
            for term in terms_of(word, language):
                spelling = word if "'" in term and len(parts[0]) < 3 else longest  # O'Hara, but of dog's the dog.
                spellings[term][term if UNSPACED_LETTER.match(word) else spelling] += 1
    decisive = heapq.nlargest(10, spellings, key=summary.values.__getitem__)
    ranked = sorted(decisive, key=summary.frequencies.__getitem__, reverse=True)
    return [(spellings[term].most_common(1)[0][0], summary.frequencies[term]) for term in ranked]


def scores(summary: Summary, columns: int, color: bool) -> Iterator[str]:
    """Yield each sentence behind a bar for what it added or would still add, then the words that decided."""

    def added(i: int) -> float:
        return summary.chosen.get(i, summary.gain(i))

    most = max(map(added, range(len(summary.sentences)))) or 1
    for i, sentence in enumerate(summary.sentences):
        text = shortened(sentence.text, columns - 15) if columns else printable(sentence.text)
        line = f"{'*' if i in summary.chosen else ' '} {'█' * round(12 * added(i) / most):12} {text}"
        yield click.style(line, bold=True) if color and i in summary.chosen else line
    yield ""
    words = keywords(summary)
    for word, count in words:
        bar = "█" * round(12 * count / words[0][1])
        yield f"  {bar:12} {shortened(word, min(LONGEST_WORD, columns // 2 or LONGEST_WORD))} {count}"


def highlighted(text: str, sentences: Iterable[Sentence], color: bool) -> str:
    """Return a text in its own layout with these sentences in bold, the rest dim or, without color, between stars."""
    stars = "==" if "**" in text else "**"  # Its own stars would not tell which sentences are chosen.

    def styled(part: str, chosen: bool) -> str:
        part = printable(LINE_BREAK.sub("\n", part.replace("\f", "\n")))
        if not color:
            return stars + part + stars if chosen else part
        # A pager forgets styles at the end of a line.  None rather than False, which would end the other style.
        return re.sub(".+", lambda line: click.style(line[0], bold=chosen or None, dim=not chosen or None), part)

    cuts = [0]
    for sentence in sentences:
        bullet = LINE_KIND.match(text, sentence.start, sentence.end)
        cuts += [bullet.end() if bullet else sentence.start, sentence.end]
    pieces = pairwise([*cuts, len(text)])
    return "".join(styled(text[start:end], i % 2 == 1) for i, (start, end) in enumerate(pieces)).strip("\n")


def record(summary: Summary, merge: bool) -> dict[str, Any]:
    """Return what JSON says of a summary; the offsets and the index of each sentence are those in its own file."""
    sentences = []
    for article, _, part in summary.parts:
        for i in filter(summary.chosen.__contains__, part):
            sentence = summary.sentences[i]
            place = {"file": article.name, "start": sentence.start, "end": sentence.end, "index": i - part.start}
            sentences.append({"text": printable(sentence.text), **place, "score": round(summary.chosen[i], 4)})
    pick: Callable[[Iterator[Any]], Any] = list if merge else next
    return {
        "file": pick(article.name for article, _, _ in summary.parts),
        "encoding": pick(article.encoding for article, _, _ in summary.parts),
        "language": pick(language.name or None for _, language, _ in summary.parts),
        "sentences": sentences,
        "keywords": [(printable(word), count) for word, count in keywords(summary)],
        "total_sentences": len(summary.sentences),
        "total_words": sum(count_words(sentence.text) for sentence in summary.sentences),
    }


FORMATS = ("text", "list", "highlight", "scores", "json")


def render(format: str, summary: Summary, columns: int, color: bool, merge: bool) -> Iterable[str]:
    """Return the lines of a summary in one of FORMATS, for a terminal of so many columns or, for 0, for none."""
    if format == "json":
        line = json.dumps(record(summary, merge), ensure_ascii=False)
        return ["".join(char if char.isprintable() else json.dumps(char)[1:-1] for char in line)]
    if format == "scores":
        return scores(summary, columns, color)
    if format == "highlight":
        texts = []
        for article, _, part in summary.parts:
            text = highlighted(article.text, [summary.sentences[i] for i in part if i in summary.chosen], color)
            texts.append(f"==> {shown(article.name)} <==\n{text}" if summary.parts[1:] else text)
        return ["\n\n".join(texts)]
    bullet = "- " if format == "list" else ""
    texts = [bullet + printable(summary.sentences[i].text) for i in sorted(summary.chosen)]
    if columns:
        texts = [click.wrap_text(each, room(each, columns), subsequent_indent=" " * len(bullet)) for each in texts]
    return texts


# Words to look up, rather than to read.


def words_in(block: str) -> frozenset[str]:
    return frozenset(block.split())


# Nltk's Snowball languages: name and code / openers / the other stop words.
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
هذان هذه هكذا هم هما هنا هناك هو هي وأضاف وبالتالي وبذلك وتلك وذلك ولذلك ولكن وهذا وهذه وهو وهي / أن أنه أي إذا إلى إن
التي الذي بعد بعض به بين حتى خلال على عليه عن غير في فيه قبل قد كان كانت كل كما لا لم له ما مع من و وفي ولا ومن

danish da / andre denne derefter deres derfor derimod dermed desuden dets dette disse dog eksempel eller ellers ham han
hans hende hendes her hun imidlertid men og også samme samtidig siden så således / af alle at da de den der det du efter
en er et for fra har hvad hvis hvor i ikke jeg kan man med meget mig nu om på sig skal som til ud var ved vi vil

dutch nl / andere anderen anders beide bijvoorbeeld bovendien daar daarbij daardoor daarentegen daarna daarnaast daarom
daarop dan dat dergelijke desondanks deze dezelfde die dit dus echter en haar hem hen hetzelfde hier hij hun maar of ook
tegenstelling tevens toch toen verder vervolgens voorbeeld want ze zij zijn zo / aan als bij de door een er hebben heeft
het ik in is je kan meer met mijn naar niet nog om op over te tot uit van voor was wat we werd worden wordt zich zou

finnish fi / eikä esimerkiksi he heidän hän hänen hänet häntä ja kuitenkin lisäksi mutta muut myös ne niiden niin näin
nämä sama se sen siinä siis siitä siksi siten sitten sitä tai tämä tämän tässä tästä tätä vaan / ei eivät eli en että
hyvin jo joka jos jotka kaikki kanssa koska kuin kun mikä mitä mukaan nyt ole oli olisi on ovat saa sekä vain vielä voi

french fr / ailleurs ainsi alors aussi autre autres car cela celle celui cependant ces cet cette ceux donc effet elle
elles enfin ensuite et eux exemple il ils leur leurs lui mais même ou outre pourtant puis sa ses son toujours toutefois
ça également / a après au aux avait avec c ce comme contre d dans de des dont du en encore entre est j je l la le les n
ne notamment on ont où par pas plus pour qu que qui s sans se selon si sont sur t tous tout un une y à était été être

german de / aber allerdings also andere anderen auch außerdem beispiel dabei dafür daher damit danach dann denn dennoch
deshalb diese diesem diesen dieser dieses doch dort er es gegensatz hier ihm ihn ihnen ihr ihre jedoch oder sein seine
sie so solche sonst trotzdem und zudem / als am an auf aus bei das dass dem den der des die du ein eine einen einer für
haben hat ich im in ist man mit nach nicht noch nur sich sind von vor war wenn werden wie wir wird wurde zu zum zur über

hungarian hu / abban annak arra azok azonban aztán azután azért de ebben ekkor ellenben emellett ennek erre ez ezek ezt
ezután ezzel ezért ilyen itt majd mindkét másik mások mégis olyan ott pedig például ráadásul sem szintén tehát továbbá
ugyanakkor ugyanaz vagy viszont végül ám és így úgy ő ők / a aki akkor ami amikor az azt be csak egy el fel ha hogy is
kell ki lehet meg mert mi minden mint mit most már még nagyon ne nem nincs s szerint több van volt

italian it / allora altra altre altri altro anche ciò contrario così e ed egli esempio essa infatti infine inoltre
invece lei loro lui ma né o oppure perciò pertanto però poi quella quelle quelli quello questa queste questi questo qui
quindi stessa stesso sua sue suo suoi tuttavia / a al alla alle che come con cui da dal dall dalla degli dei del dell
della delle di era gli ha hanno i il in l la le lo nel nell nella non per più può se si sono su sul sull un una è

norwegian no / andre denne deres deretter derfor derimot dessuten dette disse eksempel eller ellers ham han hans henne
hennes her hun imidlertid likevel men og også samme samtidig slik så således / alle at av bare ble da de den det du en
er et etter for fra hadde har hva i ikke jeg kan man med meg må noe noen nå når om på seg skal som til ut var vi vil

portuguese pt / aquela aquele aqui assim depois disso e ela elas ele eles entanto entretanto então essa essas esse esses
exemplo isso mas mesma mesmo nem ou outra outras outro outros portanto porém seu seus sua suas tal também / a ao as com
como da das de do dos em eu foi foram mais me na no nos não o os para pela pelo por que se ser tem um uma você à é

romanian ro / acea aceasta această aceea aceeași aceia acel acela același acest acesta aceste acestea acești aceștia
acolo aici alt alte altfel alții apoi astfel atunci așa ci dar deci ea ei el ele exemplu iar lui nici sau totuși însă și
/ a al am ar au ca care ce cu că dacă de din după e este fi fost la le mai ne nu o pe pentru s se sunt să un va în

russian ru / а далее другая другие другой его ее ей ему её затем здесь и или им их кроме наоборот например но оба однако
он она они оно потом поэтому так такая также такие таким такой там те тем тогда того тоже тот эта эти это этого этой
этому этот / без более бы был была были было быть в во вот все всех вы где да даже для до если есть еще же за из к как
когда которые который кто мы на не нет о от очень по под после при с себя со только том ты у уже чем через что чтобы

spanish es / además allí aquí así e ejemplo ella ellas embargo entonces esa esas ese eso esos estas esto estos hecho
luego misma mismo ni o otra otras otro otros pero porque pues sino su sus también tampoco y él / a al como con de del el
en entre era es esta este fue ha la las le lo los me mi muy más no para por que se ser si sin sobre te un una ya

swedish sv / andra denna deras dessa dessutom detta dock där därefter däremot därför därmed eller emellertid exempel han
hans heller henne hennes hon här men och också samma samtidigt sedan så sådan / alla att av bara de den det du då en ett
finns från får för hade har hur i in inte jag kan man med mig min mycket nu när om på ska som till var vi vill är
"""
# Of all languages in one, since Dr. and Prof. are everywhere.  Initials such as "e.g" and "u.s" need no table.
ABBREVIATIONS = words_in("""
ag al alk allg approx apr aprox arch ariz assn assoc asst atty aug av avda ave avg avr avv bd bijv bl.a bldg blvd brig
bros bspw bt bzw ca calif cap capt cf cfr chr cie cit cmdr co col comm conn coord corp cpl cía dec dep dept depto dez
dhr dipl dir dott dr dra drs dt dvs déc dép ecc ed edd eds ee ee.uu eng ent env enz esim esq etc ev evt evtl ex exc
f.eks f.kr feb febr fla fr frl ft fév geb gebr gen ggf ggfs gov govt gr gén hab hon hr hrs ibid inc incl ing inkl insb
intl j.kr jan jne jr jud jul jun jur kb ks ky lb lbs lieut lt ltd ltda lug m.sc maj md med messrs milj mill minn mio
misc mld mlle mlles mln mm mme mmes mon mont mr mrd mrs ms msgr mt mw natl nl nov ns obs oct osv p.ej p.es p.ex penn
ph.d phil pl pres prof pvt rd rep resp rev sec sen sep sept sett sf sgt sig sig.na sig.ra sigg sog sq sr sra sras srs
srta ss st sta stb ste str suppl szerk szt szül séc t.ex tel tenn tex thu thur thurs tlf ts tue tues tél ud uds ui univ
usf usw uu vd vgl viz vs vt wis éd éds éts î.hr ún übers șos авг авт англ апр вв гг гр дек дер долл др еп зав зам изд им
коп митр мл млн млрд напр нач нояб ок окт пл пр проф руб св сент см ср тел тыс ул февр чел янв إلخ الخ تح سم كجم كم هـ
""")
# A number follows these far more often than a new sentence does: "p. 55", "Nr. 7", "Fig. 2".
NUMBERED = words_in("""
abb abs afb afl al app art artt att bd bl blz c cap ch chap cl col ec ed eq eqn ex fasc fig figs fol hfst hft jg kap kl
kuv l lib lit ll n nn no nos nr nro nros nrs num n° nº núm op p pag par para pkt pl pp pt pts pág r rm rn réf s sc sec
secs sect sez sp ss st str t tab tav tít unterabs v vol vols z årg гл д илл кв л п пп рис с ст стр т табл ч ج ص ع م
""")


LANGUAGES: dict[str, Language] = {}
for entry in TABLES.split("\n\n"):
    (name, code), openers, others = map(str.split, entry.split("/"))
    LANGUAGES |= dict.fromkeys((name, code), Language(name, code, frozenset(openers), frozenset(openers + others)))


# The command: files and standard input, options, exit codes.

MOST_BYTES = 100_000_000  # No text that a person reads is longer, and its summary takes minutes and gigabytes.
HEAD = 65_536  # Enough of a file to tell that it is no text, without waiting for the rest.


def shown(name: str) -> str:
    return "standard input" if name == "-" else name if name.isprintable() else ascii(name)


def complain(name: str, problem: object) -> None:
    try:
        click.echo(f"summarize: {shown(name)}: {problem}", err=True)
    except OSError:  # A full disk under standard error keeps no summary back.
        sys.stderr = open(os.devnull, "w")  # noqa: SIM115


def read(name: str, encoding: str | None) -> Article:
    """Return the article in a file, "-" being standard input; raise ArticleError where there is none to be had."""
    if "://" in name:
        raise ArticleError(f"is an address, not a file; try: trafilatura -u {shown(name)} | summarize")
    if name == "-" and sys.stdin is None:
        raise ArticleError("is closed; name a file")
    if name == "-" and sys.stdin.isatty():
        complain(name, "waiting for text; end it with Ctrl-D")
    with click.open_file(name, "rb") as file:
        data = file.read(HEAD)
        if not encoding:
            check_plain(data)
        data += file.read(MOST_BYTES) if len(data) == HEAD else b""  # A terminal would ask for a second end.
    if len(data) > MOST_BYTES:
        raise ArticleError("is over 100 MB; give it in parts, as of: split -C 100MB FILE")
    article = decode(data, encoding, name)
    if not article.text.strip():
        raise ArticleError("is empty; give it some text")
    return article


ADVICE = {FileNotFoundError: "check the name", IsADirectoryError: "name the files in it"}


def articles_in(names: Iterable[str], encoding: str | None) -> Iterator[Article]:
    for name in names:
        try:
            yield read(name, encoding)
        except ArticleError as error:
            complain(name, error)
        except OSError as error:
            complain(name, f"{error.strerror}; {ADVICE.get(type(error), 'ask its owner, or try a copy')}")


def length_asked(ctx: click.Context) -> dict[str, Any]:
    for source in (click.core.ParameterSource.COMMANDLINE, click.core.ParameterSource.ENVIRONMENT):  # In this order.
        names = [name for name in ("sentences", "words", "percent") if ctx.get_parameter_source(name) is source]
        if len(names) > 1 or not all(ctx.params[name] > 0 for name in names):  # FloatRange lets NaN pass.
            raise click.UsageError("Give only one of --sentences, --words and --percent, as a number.")
        if names:
            return {names[0]: ctx.params[names[0]]}
    return {}


def check_encoding(_ctx: click.Context, _parameter: click.Parameter, name: str | None) -> str | None:
    try:
        b"\xff\0\0\0".decode(name or "utf-8", "replace")  # Any encoding of text reads these bytes somehow.
    except (LookupError, ValueError) as error:
        raise click.BadParameter(f"{name!r} is not an encoding of text; try utf-8, cp1252 or utf-16.") from error
    return name


def option(short: str, name: str, **settings: Any) -> Callable[[Any], Any]:
    """Return an option that may be set in the environment too, as --help and --version may not."""
    return click.option(short, f"--{name}", envvar=f"SUMMARIZE_{name.upper()}", show_default=True, **settings)


LANGUAGE = click.Choice(["auto", *LANGUAGES], case_sensitive=False)


@click.command(
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Options may be set in the environment, as in SUMMARIZE_SENTENCES=5 or SUMMARIZE_LANGUAGE=french.",
)
@click.argument("files", nargs=-1, type=click.Path(allow_dash=True, readable=False))
@option("-n", "sentences", metavar="N", type=click.IntRange(1), default=3, help="Print N sentences.")
@option("-w", "words", metavar="N", type=click.IntRange(1), help="Print what fits into N words.")
@option("-p", "percent", metavar="P", type=click.FloatRange(0, 100, min_open=True), help="Print P per cent of them.")
@option("-f", "format", metavar="FORMAT", type=click.Choice(FORMATS, False), default="text", help=", ".join(FORMATS))
@option("-l", "language", metavar="NAME", type=LANGUAGE, default="auto", help="Name or ISO code.")
@option("-m", "merge", is_flag=True, help="Summarize all FILES as one article.")
@option("-e", "encoding", metavar="NAME", callback=check_encoding, help="Encoding of the FILES, if not UTF-8.")
@click.version_option(__version__, "-V", "--version", message="%(prog)s %(version)s")
def command(files: Sequence[str], format: str, language: str, merge: bool, encoding: str | None, **_: float) -> None:
    """Print the most important sentences of an article, in their original order.

    They best cover the words that it repeats.  With no FILE, or with "-", it is read from standard input.

    \b
    Examples:
      summarize article.txt                      the three most important
      summarize -f highlight article.txt         the article, with them in bold
      summarize -f scores article.txt            why these
      summarize --merge -p 10 chapter*.txt       a tenth of a book
      pdftotext paper.pdf - | summarize -w 100   what fits into 100 words
    """
    length = length_asked(click.get_current_context())
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    columns = shutil.get_terminal_size().columns if sys.stdout.isatty() else 0
    wanted = os.environ.get("FORCE_COLOR") or (columns > 0 and os.environ.get("TERM") != "dumb")
    color = bool(wanted and not os.environ.get("NO_COLOR"))
    names = list(dict.fromkeys(files)) or ["-"]
    articles, done = articles_in(names, encoding), 0
    for group in filter(None, [list(articles)]) if merge else ([article] for article in articles):
        summary = Summary(group, None if language == "auto" else language)
        summary.choose(**length)
        if not summary.chosen:
            none = "has no sentences; they end in a mark such as . ! ? and stand apart from headings and code"
            few = f"has no sentence of {length.get('words')} words or fewer; ask for more words"
            problems = [few if summary.sentences else none, *(article.warning for article in group)]
            complain(", ".join(shown(article.name) for article in group), "; ".join(filter(None, problems)))
            continue
        for article in (each for each in group if each.warning):
            complain(article.name, article.warning)
        if len(names) > 1 and not merge and format != "json":
            click.echo("\n" * (done > 0) + f"==> {shown(group[0].name)} <==")
        for line in render(format, summary, columns, color, merge):
            click.echo(line, color=color)
        done += len(group)
    sys.exit(int(done < len(names)))


def main() -> None:
    """Run the command as a Unix filter: a closed pipe ends it in silence, a failed write with one line."""
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    warnings.simplefilter("ignore")
    if sys.stdout is None:
        sys.exit("summarize: standard output is closed")
    try:
        command(prog_name="summarize")
    except MemoryError:
        sys.exit("summarize: out of memory; give it less text at a time")
    except OSError as error:
        complain("standard output", error.strerror)
        os._exit(1)  # What is left in the buffer would fail once more at a common exit.


if __name__ == "__main__":
    main()
