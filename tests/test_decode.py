"""From bytes to text: encodings told and named, files that are no plain text, and files that are no files."""

import codecs
import gzip
import os
import random
import subprocess
from pathlib import Path

import pytest
from conftest import PATIENCE, Run, Start

CAFE = "Das Café „Zur Möwe“ öffnet für 5 € – endlich."
LIBRARY = "Библиотека снова открыта для жителей."


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"],
)
def test_an_encoding_is_told_by_its_mark(run: Run, mark: bytes, encoding: str) -> None:
    result = run("-fhighlight", stdin=mark + CAFE.encode(encoding))
    assert (result.exit_code, result.stdout, result.stderr) == (0, f"**{CAFE}**\n", "")


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param(CAFE.encode("cp1252"), CAFE, id="all defined"),
        pytest.param(b"Caf\xe9 \x81 is open.", "Café \ufffd is open.", id="a byte that stands for nothing"),
        pytest.param(b"The caf\xc3 is open.", "The cafÃ is open.", id="broken UTF-8"),
    ],
)
def test_windows_1252_is_read_with_a_warning(run: Run, tmp_path: Path, data: bytes, text: str) -> None:
    (tmp_path / "cafe").write_bytes(data)
    result = run(tmp_path / "cafe")
    assert (result.exit_code, result.stdout) == (0, text + "\n")
    assert result.stderr.startswith(f"summarize: {tmp_path / 'cafe'}: not UTF-8, so read as Windows-1252; ")
    assert "--encoding" in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("char", ["é", "€", "🙂"])
@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8], ids=["no mark", "mark"])
def test_a_character_that_is_cut_off_at_the_end_is_left_out(run: Run, char: str, mark: bytes) -> None:
    for kept in range(1, len(char.encode())):
        result = run("-fhighlight", stdin=mark + b"The cat sat. Here " + char.encode()[:kept])
        assert (result.exit_code, result.stdout, result.stderr) == (0, "**The cat sat.** Here \n", "")


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(codecs.BOM_UTF8 + b"The caf\xe9 is open.", id="utf-8"),
        pytest.param("\ufeffThe caf\ud800 is open.".encode("utf-16-le", "surrogatepass"), id="utf-16"),
        pytest.param("\ufeffThe caf\ud800 is open.".encode("utf-32-be", "surrogatepass"), id="utf-32"),
    ],
)
def test_what_a_marked_text_cannot_mean_is_shown(run: Run, data: bytes) -> None:
    assert run(stdin=data).stdout.startswith("The caf\ufffd")


@pytest.mark.parametrize("option", ["-e", "--encoding"])
@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", CAFE),
        ("utf-8", CAFE),
        ("UTF-16", CAFE),
        ("utf-16-le", CAFE),
        ("koi8-r", LIBRARY),
        ("cp1251", LIBRARY),
        ("shift_jis", "渡船は島に着いた。"),
    ],
)
def test_an_encoding_may_be_named(run: Run, option: str, encoding: str, text: str) -> None:
    result = run(option, encoding, stdin=text.encode(encoding))
    assert (result.exit_code, result.stdout, result.stderr) == (0, text + "\n", "")


@pytest.mark.parametrize(
    "name",
    [
        "no-such-encoding",
        "rot13",
        "base64",
        "undefined",
        "",
    ],
)
def test_a_wrong_name_is_wrong_usage(run: Run, name: str) -> None:
    result = run("-e", name, stdin=CAFE)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"{name!r} is not an encoding of text; try utf-8" in result.stderr


@pytest.mark.parametrize("encoding", ["ascii", "utf-8", "shift_jis", "utf-32"])
def test_a_text_in_another_encoding_than_named(run: Run, encoding: str) -> None:
    result = run("-e", encoding, stdin="Größe zählt, Füße auch.".encode("cp1252"))
    assert (result.exit_code, result.stdout) == (1, "")
    said = f"is not in the encoding {encoding}; leave out --encoding, or name another"
    assert result.stderr == f"summarize: standard input: {said}\n"


HTML = b"<html><body><p>The cat sat. The dog ran.</p></body></html>"
BYTES = random.Random(0).randbytes(3_000)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(b"%PDF-1.7\nThe cat sat.", "pdftotext FILE", id="PDF"),
        pytest.param(b"PK\x03\x04The cat sat.", "pandoc -t plain FILE", id="Word"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "antiword FILE", id="old Word"),
        pytest.param(rb"{\rtf1\ansi The cat sat.}", "pandoc -f rtf -t plain FILE", id="RTF"),
        pytest.param(gzip.compress(b"The cat sat."), "zcat FILE", id="gzip"),
        pytest.param(HTML, "trafilatura < FILE", id="HTML"),
        pytest.param(b"\n <!DOCTYPE html>\n" + HTML, "trafilatura < FILE", id="HTML with doctype"),
        pytest.param(b'<?xml version="1.0"?>\n' + HTML.upper(), "trafilatura < FILE", id="XHTML"),
        pytest.param(b"<!-- saved -->\n" + HTML, "trafilatura < FILE", id="HTML with a comment"),
        pytest.param(codecs.BOM_UTF8 + HTML, "trafilatura < FILE", id="HTML with a mark"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is binary, not text", id="PNG"),
        pytest.param(b"The cat sat. " * 99 + b"\0", "is binary, not text", id="one NUL"),
        pytest.param(bytes(byte or 1 for byte in BYTES), "is binary, not text", id="bytes without NUL"),
        pytest.param("The cat sat.".encode("utf-16-le"), "name its encoding with --encoding", id="UTF-16 without mark"),
    ],
)
def test_what_is_no_plain_text_is_refused(run: Run, tmp_path: Path, data: bytes, said: str) -> None:
    (tmp_path / "data").write_bytes(data)
    result = run(tmp_path / "data")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"summarize: {tmp_path / 'data'}: is ")
    assert said in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "text",
    [
        "A PDF begins with %PDF-1.7 and a version.",
        "The tag <html> opens a page.",
        "\f\f\fA form feed ends a page.\f",
        "\tTabs\tand\tmore\ttabs.\t",
        "PK is not a name for a file.",
        "A control character \x1f or \x1e in a long text is no sign of a binary file.",
    ],
)
def test_plain_text_is_not_refused(run: Run, text: str) -> None:
    result = run(stdin=text)
    assert (result.exit_code, result.stdout, result.stderr) == (0, " ".join(text.split()) + "\n", "")


def test_a_pipe_with_a_name(run: Run, articles: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    copy = ["sh", "-c", 'cat "$1" > "$2"', "sh", str(articles / "news.txt"), str(tmp_path / "pipe")]
    with subprocess.Popen(copy) as writer:
        result = run(tmp_path / "pipe")
        assert writer.wait(PATIENCE) == 0
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == run(articles / "news.txt").stdout


@pytest.mark.skipif(not os.path.exists("/dev/stdin"), reason="there is no /dev/stdin here")
def test_standard_input_by_its_path(start: Start, run: Run, articles: Path) -> None:
    result = start("/dev/stdin", stdin=(articles / "news.txt").read_bytes())
    assert (result.returncode, result.stderr) == (0, b"")
    assert result.stdout.decode() == run(articles / "news.txt").stdout


@pytest.mark.skipif(not os.path.exists("/proc/self/mem"), reason="there is no /proc here")
def test_a_file_that_cannot_be_read_to_its_end(run: Run) -> None:
    result = run("/proc/self/mem")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "summarize: /proc/self/mem: Input/output error; try again, or a copy\n"
