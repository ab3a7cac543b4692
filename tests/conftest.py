"""What the tests share: the articles, and the command run in this process or in one of its own."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import settings

import summarize

Run = Callable[..., Result]
Start = Callable[..., "subprocess.CompletedProcess[bytes]"]

# How long an example takes is no property.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
# What changes colours, widths, and how Python buffers and encodes.
SETTINGS = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "PYTHONUNBUFFERED", "PYTHONIOENCODING", "PYTHONUTF8")
# Seconds that no subprocess comes near to.
PATIENCE = 60


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
    """Return a function that runs the command in this process; an exception that leaves it fails the test."""

    def invoke(*arguments: object, stdin: str | bytes = b"", **environment: str) -> Result:
        words = [str(argument) for argument in arguments]
        return CliRunner(env=environment, catch_exceptions=False).invoke(
            summarize.command, words, input=stdin, prog_name="summarize"
        )

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
