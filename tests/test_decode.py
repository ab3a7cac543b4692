"""From bytes to text: encodings told and named, files that are no plain text, and files that are no files."""

import bz2
import codecs
import gzip
import json
import lzma
import os
import random
import shlex
import subprocess
from pathlib import Path

import pytest
from conftest import PATIENCE, Run

CAFE = "Das Café „Zur Möwe“ öffnet für 5 € – endlich."
LIBRARY = "Библиотека снова открыта для жителей."
FERRY = "渡船は島に着いた。人々は喜んだ。"
TEAHOUSE = "茶館關了六年，今年春天又開門了。鎮上的居民都很高興。"
BIG = "\ufeffThe caf\ud800 is open and full."


@pytest.mark.parametrize(
    ("mark", "encoding", "used"),
    [
        (b"", "utf-8", "utf-8"),
        (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
        (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),
        (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32"),
    ],
)
def test_an_encoding_is_told_by_its_mark(run: Run, mark: bytes, encoding: str, used: str) -> None:
    data = mark + CAFE.encode(encoding)
    result = run("-fhighlight", stdin=data)
    assert (result.exit_code, result.stdout, result.stderr) == (0, f"**{CAFE}**\n", "")
    record = json.loads(run("-fjson", stdin=data).stdout)
    place = record["sentences"][0]
    assert record["encoding"] == used
    # A mark goes before a name, which would leave it in the text.
    assert not mark or json.loads(run("-fjson", "-e", encoding, stdin=data).stdout) == record
    assert data.decode(used)[place["start"] : place["end"]] == CAFE


@pytest.mark.parametrize("option", ["-e", "--encoding"])
@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", CAFE),
        ("utf-8", CAFE),
        ("UTF-16", CAFE),
        ("utf-16-le", CAFE),
        ("utf-32", CAFE),
        ("koi8-r", LIBRARY),
        ("cp1251", LIBRARY),
        ("shift_jis", FERRY),
        ("big5", TEAHOUSE),
    ],
)
def test_an_encoding_is_named(run: Run, option: str, encoding: str, text: str) -> None:
    result = run(option, encoding, "-fhighlight", "-n9", stdin=text.encode(encoding))
    assert (result.exit_code, result.stdout.replace("**", "").strip(), result.stderr) == (0, text, "")


WINDOWS = "not UTF-8, so read as Windows-1252; if it looks wrong, name the right one with --encoding"
BROKEN = "broken in {1} at {0}, shown as U+FFFD; if more looks wrong, name another --encoding"


@pytest.mark.parametrize(
    ("data", "encoding", "text", "warning"),
    [
        (CAFE.encode("cp1252"), "", CAFE, WINDOWS),
        (b"Caf\xe9 \x81 is open.", "", "Café \ufffd is open.", WINDOWS),
        (b"The caf\xc3 is open.", "", "The cafÃ is open.", WINDOWS),
        (
            b"Le caf\xc3\xa9 est ouvert \xff ici.",
            "",
            "Le café est ouvert \ufffd ici.",
            BROKEN.format("1 place", "utf-8"),
        ),
        ("É ação não é só São João.".encode("cp1252"), "", "É ação não é só São João.", WINDOWS),
        (
            b"Le caf\xc3\xa9 \xc3\xa0 midi,\xff et l\xc3\xa0.",
            "",
            "Le café à midi,\ufffd et là.",
            BROKEN.format("1 place", "utf-8"),
        ),
        (
            b"Le caf\xc3\xa9\xff\xfe \xc3\xa0 l\xc3\xa0.",
            "utf-8",
            "Le café\ufffd\ufffd à là.",
            BROKEN.format("2 places", "utf-8"),
        ),
        (
            codecs.BOM_UTF8 + b"The caf\xe9 is open.",
            "",
            "The caf\ufffd is open.",
            BROKEN.format("1 place", "utf-8-sig"),
        ),
        (
            BIG.encode("utf-16-le", "surrogatepass"),
            "",
            "The caf\ufffd is open and full.",
            BROKEN.format("1 place", "utf-16"),
        ),
        (
            BIG.encode("utf-32-be", "surrogatepass"),
            "",
            "The caf\ufffd is open and full.",
            BROKEN.format("1 place", "utf-32"),
        ),
        (b"\x97" * 20 + b" The caf\xe9 is open.", "", "—" * 20 + " The café is open.", WINDOWS),
        (b"The caf\xe9 is open.", "ascii", "The caf\ufffd is open.", BROKEN.format("1 place", "ascii")),
        ("A \ufffd of its own is not broken.".encode(), "", "A \ufffd of its own is not broken.", ""),
        ("And \ufffd at the end.".encode(), "", "And \ufffd at the end.", ""),
        (b"The caf\xc3\xa9 is open. \xff and \xef\xbf\xbd", "", "The café is open.", BROKEN.format("1 place", "utf-8")),
        *(
            (f"Press {key} first.".encode(), "", f"Press {key} first.", "")
            for key in ("Alt+Beta-key", "C++Builder-a", "A+Insert-", "REST+API-b", "Rail+Bus-c")
        ),
    ],
)
def test_what_cannot_be_read_is_shown_with_a_warning(
    run: Run, tmp_path: Path, data: bytes, encoding: str, text: str, warning: str
) -> None:
    (tmp_path / "cafe").write_bytes(data)
    result = run(*(["-e", encoding] if encoding else []), "-n1", tmp_path / "cafe")
    assert (result.exit_code, result.stdout) == (0, f"{text}\n")
    assert result.stderr == (f"summarize: {tmp_path / 'cafe'}: {warning}\n" if warning else "")


@pytest.mark.parametrize("char", ["é", "€", "🙂"])
@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8], ids=["no mark", "mark"])
def test_a_character_that_is_cut_off_at_the_end_is_left_out(run: Run, char: str, mark: bytes) -> None:
    for kept in range(1, len(char.encode())):
        result = run("-fhighlight", stdin=mark + "The cat sat. Là ".encode() + char.encode()[:kept])
        assert (result.exit_code, result.stdout, result.stderr) == (0, "**The cat sat.** Là \n", "")


def test_no_last_letter_of_another_encoding_is_left_out(run: Run) -> None:
    assert run(stdin="The cat sat in the café".encode("cp1252")).stdout == "The cat sat in the café\n"


HTML = b"<html><body><p>The cat sat. The dog ran.</p></body></html>"
BYTES = random.Random(0).randbytes(3_000)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(b"%PDF-1.7\nThe cat sat.", "pdftotext ", id="PDF"),
        pytest.param(b"PK\x03\x04The cat sat.", "pandoc -t plain ", id="Word"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "antiword ", id="old Word"),
        pytest.param(rb"{\rtf1\ansi The cat sat.}", "pandoc -f rtf -t plain ", id="RTF"),
        pytest.param(gzip.compress(b"The cat sat."), "zcat ", id="gzip"),
        pytest.param(bz2.compress(b"The cat sat."), "bzcat ", id="bzip2"),
        pytest.param(lzma.compress(b"The cat sat."), "xzcat ", id="xz"),
        pytest.param(b"\x28\xb5\x2f\xfd\x20\x0c", "zstdcat ", id="zstd"),
        pytest.param(HTML, "trafilatura < ", id="HTML"),
        pytest.param(b"\n <!DOCTYPE html>\n<p>The cat sat.", "trafilatura < ", id="HTML with doctype"),
        pytest.param(b'<?xml version="1.0"?>\n' + HTML.upper(), "trafilatura < ", id="XHTML"),
        pytest.param(b"<!-- saved -->\n" + HTML, "trafilatura < ", id="HTML with a comment"),
        pytest.param(codecs.BOM_UTF8 + HTML, "trafilatura < ", id="HTML with a mark"),
        pytest.param(b"<p>The cat sat.</p>\n\n<p>The dog ran.</p>\n", "trafilatura < ", id="fragment of HTML"),
        pytest.param(b"<h1 class=a>Cats</h1><p>The cat sat.", "trafilatura < ", id="fragment with a heading"),
        pytest.param(b"<rss version='2.0'><item>", "trafilatura < ", id="RSS"),
        pytest.param(b"<feed xmlns='x'><entry>", "trafilatura < ", id="Atom"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "looks binary", id="PNG"),
        pytest.param(b"The cat sat. " * 9_999 + b"\0", "looks binary", id="one NUL"),
        pytest.param(b"The cat sat. " * 9_999 + bytes(byte or 1 for byte in BYTES), "looks binary", id="late"),
        pytest.param(b"The cat \x01 sat there. " * 20, "looks binary", id="controls, one in twenty"),
        *(
            pytest.param(text.encode(name), f"looks like {name}; try: summarize --encoding {name} FILE", id=name)
            for name, text in (("iso2022_jp", FERRY), ("hz", "渡船旧了。人们很高兴。"), ("utf-7", CAFE))
        ),
        pytest.param(b"The boat \x1b$BEOA%\x1b(J left.", "looks like iso2022_jp", id="iso2022_jp, Roman"),
        *(
            pytest.param(text.encode("utf-7"), "looks like utf-7", id=f"utf-7, {text}")
            for text in ("Стена-1", "эхо-1", "суп-1", "כתב-1", "انهار-1", "わたし-1")
        ),
        pytest.param(
            "The cat sat.".encode("utf-16-le"),
            "looks binary; if it is text, name its encoding",
            id="UTF-16 without mark",
        ),
        *(
            pytest.param(text.encode(encoding), "is in neither UTF-8 nor Windows-1252; name its encoding", id=encoding)
            for encoding, text in [
                *(("shift_jis", FERRY), ("euc_jp", FERRY), ("gb18030", TEAHOUSE), ("big5", TEAHOUSE)),
                *(("koi8-r", LIBRARY), ("cp1251", LIBRARY), ("iso8859-7", "Το πλοίο έφτασε στο νησί.")),
            ]
        ),
    ],
)
def test_what_is_no_plain_text_is_refused(run: Run, tmp_path: Path, data: bytes, said: str) -> None:
    (tmp_path / "data").write_bytes(data)
    result = run(tmp_path / "data")
    assert result.complains(f"summarize: {tmp_path / 'data'}: {'' if said.startswith('looks') else 'is '}")
    # What is to be pasted holds the name of the file, quoted where a shell asks for it.
    assert said.replace("FILE", str(tmp_path / "data")) in result.stderr
    (tmp_path / "data").rename(tmp_path / "Ada's data")
    if "FILE" in said:
        assert said.replace("FILE", shlex.quote(str(tmp_path / "Ada's data"))) in run(tmp_path / "Ada's data").stderr
        assert said in run(stdin=data).stderr


@pytest.mark.parametrize(
    "tag",
    [
        "p",
        "div",
        "article",
        "section",
        "main",
        "header",
        "nav",
        "h1",
        "h6",
        "ol",
        "ul",
        "table",
        "blockquote",
        "html",
        "head",
        "body",
        "rss",
        "feed",
    ],
)
def test_pages_are_refused_whatever_they_begin_with(run: Run, tag: str) -> None:
    assert (
        "trafilatura"
        in run(stdin=f"<!-- a page --><{tag} id='a'>The cat sat.</p> The dog ran.</{tag}>".encode()).stderr
    )


@pytest.mark.parametrize(
    "text",
    [
        "A PDF begins with %PDF-1.7 and a version.",
        "The tag <html> opens a page.",
        "<code>cat</code> reads files.\n\nIt writes them too.",
        "<h1 align=center>Cats</h1>\n<p><a>1</a><a>2</a><a>3</a></p>\n\nCats sit.\n\nDogs run.",
        "<h1 align=center>Cats</h1>\n\nCats sit.",
        "<p align=center><a>A</a></p>\n\nCats sit.\n\nDogs run.\n\nBirds sing.\n\nFish swim.",
        "\f\f\fA form feed ends a page.\f",
        "\tTabs\tand\tmore\ttabs.\t",
        "PK is not a name for a file.",
        "A + B-C is more than ~{ and ~} or \x1b$B, and 1+1-1 is 1.",
        "A control character \x1f or \x1e in a long text is no sign of a binary file.",
        "An old editor ends a file with a mark of its own." + " It did so." * 200 + "\x1a",
    ],
)
def test_plain_text_is_not_refused(run: Run, text: str) -> None:
    result = run("-n9", stdin=text)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="there is no /dev/zero here")
def test_endless_input_ends(run: Run) -> None:
    assert run("/dev/zero").complains("/dev/zero: looks binary")
    assert run("/dev/urandom").complains("/dev/urandom: looks binary")
    assert run("-e", "utf-8", "/dev/zero").complains("/dev/zero: is over 100 MB; give it in parts")


def test_a_pipe_with_a_name(run: Run, articles: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    copy = ["sh", "-c", 'cat "$1" > "$2"', "sh", str(articles / "news.txt"), str(tmp_path / "pipe")]
    with subprocess.Popen(copy) as writer:
        result = run(tmp_path / "pipe")
        assert writer.wait(PATIENCE) == 0
    assert result == run(articles / "news.txt")


@pytest.mark.skipif(not os.path.exists("/proc/self/mem"), reason="there is no /proc here")
def test_a_file_that_cannot_be_read_to_its_end(run: Run) -> None:
    assert run("/proc/self/mem").complains("summarize: /proc/self/mem: Input/output error; ")
