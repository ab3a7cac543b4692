"""What the tests share: marked texts, the articles, the command run here or in a process of its own, what harms."""

import difflib
import io
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

import summarize

# How long an example takes is no property.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
# What changes colours, widths, and how Python buffers and encodes.
SETTINGS = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM", "PYTHONUNBUFFERED", "PYTHONIOENCODING", "PYTHONUTF8")
# Seconds that no subprocess comes near to.
PATIENCE = 60
# What no terminal should get: controls, overrides of the direction, stray tags, halves of characters.
HARMFUL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e\ud800-\udfff]|(?<![\U0001f3f4\U000e0020-\U000e007f])\U000e0041"
)
COLOUR = re.compile(r"\x1b\[(?:0|1|2|22)m")


@dataclass(frozen=True)
class Result:
    """What a run of the command in this process came to."""

    exit_code: int
    stdout: str
    stderr: str

    def complains(self, said: str) -> bool:
        """Tell whether one line of standard error is all that was printed, says this, and the command failed."""
        one_line = self.stderr.startswith("summarize: ") and self.stderr.count("\n") == 1
        return self.exit_code == 1 and not self.stdout and one_line and said in self.stderr


class Terminal(io.TextIOWrapper):
    """Standard output that passes for a terminal."""

    def isatty(self) -> bool:
        """Return that it is one."""
        return True


def check(marked: str, language: str | None = "english") -> None:
    """Assert that a text is cut into sentences, and is prose, as its marks say, which are not in the text itself.

    "¦" stands where a sentence ends and another begins, "¬" before one that is no prose.
    """
    text = marked.replace("¦", "").replace("¬", "")
    expected = [" ".join(part.split()) for part in marked.split("¦") if part.strip()]
    sentences = summarize.split_sentences(text, language)
    got = ["¬" * (not each.prose) + " ".join(text[each.start : each.end].split()) for each in sentences]
    if got != expected:
        rows = (row for row in difflib.ndiff(expected, got) if not row.startswith("?"))
        pytest.fail("cut otherwise (- as marked, + as cut):\n" + "\n".join(rows), pytrace=False)


Run = Callable[..., Result]
Start = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture(scope="session", autouse=True)
def _plain_environment() -> Iterator[None]:
    """Keep what the user has set for the command and its streams away from the tests."""
    with pytest.MonkeyPatch.context() as patch:
        for name in [*os.environ]:
            if name.startswith("SUMMARIZE_") or name in SETTINGS:
                patch.delenv(name)
        yield


@pytest.fixture(scope="session")
def articles() -> Path:
    """Return the folder of the articles."""
    return Path(__file__).parent / "articles"


@pytest.fixture(scope="session")
def run() -> Run:
    """Return a function that runs the command in this process, on a terminal where it is given a width."""

    def invoke(*arguments: object, stdin: str | bytes = b"", columns: int | None = None, **environment: str) -> Result:
        out, err = io.BytesIO(), io.BytesIO()
        with pytest.MonkeyPatch.context() as patch:
            for name, value in environment.items():
                patch.setenv(name, value)
            if columns is not None:
                patch.setenv("COLUMNS", str(columns))
            data = stdin if isinstance(stdin, bytes) else stdin.encode()
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
            patch.setattr(sys, "stdout", (io.TextIOWrapper if columns is None else Terminal)(out))
            patch.setattr(sys, "stderr", io.TextIOWrapper(err, encoding="utf-8"))
            with pytest.raises(SystemExit) as ended:
                summarize.command([str(argument) for argument in arguments], prog_name="summarize")
            sys.stdout.flush()
            sys.stderr.flush()
            return Result(int(ended.value.code or 0), out.getvalue().decode(), err.getvalue().decode())

    return invoke


@pytest.fixture(scope="session")
def start() -> Start:
    """Return a function that runs the script in a process of its own, with real pipes."""

    def invoke(*arguments: object, stdin: bytes = b"", **environment: str) -> "subprocess.CompletedProcess[bytes]":
        return subprocess.run(
            [sys.executable, summarize.__file__, *map(str, arguments)],
            input=stdin,
            capture_output=True,
            timeout=PATIENCE,
            env={**os.environ, **environment},
            check=False,
        )

    return invoke
