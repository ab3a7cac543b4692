"""What is said twice is said alike: dependencies, the command that runs the tests, and what the README shows."""

from __future__ import annotations

import re
import shlex
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import summarize

ROOT = Path(__file__).parent.parent
SCRIPT = (ROOT / "summarize.py").read_text(encoding="utf-8")
PROJECT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")


def quoted(text: str, key: str) -> list[str]:
    """Return the strings of a TOML array or of a single value, in a text where "# " may open each line."""
    found = re.search(rf'^(?:# )?{key} = (\[.*?\]|".*?")', text, re.MULTILINE | re.DOTALL)
    assert found, key
    return re.findall(r'"(.*?)"', found[1])


@pytest.mark.parametrize("key", ["dependencies", "requires-python"])
def test_script_metadata_agrees_with_the_project(key: str) -> None:
    assert quoted(SCRIPT, key) == quoted(PROJECT, key)


def test_dependencies_are_click_and_nltk_alone() -> None:
    assert [re.split("[<>=~]", name)[0] for name in quoted(PROJECT, "dependencies")] == ["click", "nltk"]
    imported = set(re.findall(r"^\s*(?:from|import) (\w+)", SCRIPT, re.MULTILINE))
    assert imported - set(sys.stdlib_module_names) == {"click", "nltk"}


def test_ci_runs_the_command_of_the_readme() -> None:
    assert "python3 -m venv .venv && .venv/bin/pip install -q -e '.[test]' && .venv/bin/pytest" in README
    assert "python3 -m venv .venv && .venv/bin/pip install -q -e '.[test]' && .venv/bin/pytest" in (
        ROOT / ".ci" / "run"
    ).read_text(encoding="utf-8")


def shown_runs() -> list[tuple[str, str]]:
    """Return each "$ summarize ..." in the README with the output that it shows."""
    blocks = re.findall(r"^```console\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    return [
        (line, output) for block in blocks for line, output in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.M)
    ]


@pytest.mark.parametrize(("line", "output"), [run for run in shown_runs() if run[0].startswith("summarize ")])
def test_readme_shows_what_is_printed(line: str, output: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")
    result = CliRunner().invoke(summarize.command, shlex.split(line)[1:], prog_name="summarize")
    assert result.stdout == output


def test_readme_shows_some_runs() -> None:
    assert len(shown_runs()) > 1
