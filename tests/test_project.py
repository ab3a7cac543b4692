"""What is said twice is said alike: dependencies, the command that runs the tests, and what the README shows."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import Run

from summarize import WITH_TABLES

ROOT = Path(__file__).parent.parent
SCRIPT, PROJECT, README, CI = (
    (ROOT / name).read_text(encoding="utf-8") for name in ("summarize.py", "pyproject.toml", "README.md", ".ci/run")
)
# Each "$ summarize ..." in the README with the output that it shows.
SHOWN = [
    (line, output)
    for block in re.findall(r"^```console\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    for line, output in re.findall(r"^\$ summarize (.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE)
]


def quoted(text: str, key: str) -> list[str]:
    """Return the strings of a TOML array or of a single value, in a text where "# " may open each line."""
    found = re.search(rf'^(?:# )?{key} = (\[.*?\]|".*?")', text, re.MULTILINE | re.DOTALL)
    assert found, key
    return re.findall(r'"(.*?)"', found[1])


def test_script_and_project_agree() -> None:
    for key in ("dependencies", "requires-python"):
        assert quoted(SCRIPT, key) == quoted(PROJECT, key)
    assert [re.split("[<>=~]", name)[0] for name in quoted(PROJECT, "dependencies")] == ["click", "nltk"]
    imported = set(re.findall(r"^\s*(?:(?:from|import) |.*_module\(\")(\w+)", SCRIPT, re.MULTILINE))
    assert imported - set(sys.stdlib_module_names) == {"click", "nltk"}


def test_the_script_says_its_licence_since_it_travels_alone() -> None:
    assert SCRIPT.startswith("# SPDX-FileCopyrightText: 2026 the summarize authors\n# SPDX-License-Identifier: MIT\n")
    assert quoted(PROJECT, "license") == ["MIT"]
    assert "tests/" in quoted(PROJECT, "include")


def test_ci_runs_the_command_of_the_readme() -> None:
    command = "python3 -m venv .venv && .venv/bin/pip install -q -e '.[test]' && .venv/bin/pytest"
    assert command in README
    assert command in CI


@pytest.mark.parametrize(("line", "output"), SHOWN)
def test_readme_shows_what_is_printed(run: Run, line: str, output: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert len(SHOWN) > 1
    assert run(*shlex.split(line)).stdout == output


def test_readme_opens_with_what_highlight_prints(run: Run) -> None:
    picture = "".join(re.findall(r"^> ?(.*\n)", README, re.MULTILINE))
    assert run("-fhighlight", ROOT / "tests" / "articles" / "ferry.txt").stdout == picture


def test_the_first_program_of_the_readme_runs() -> None:
    program = re.findall(r"^```python\n(.*?)^```", README, re.MULTILINE | re.DOTALL)[0]
    result = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=True)
    assert result.stdout.count(b"\n") == 2


def test_readme_counts_the_languages() -> None:
    counted = f"{len(WITH_TABLES)} languages with"
    assert counted in " ".join(README.split()), f"the README is to say: {counted}"


def test_readme_names_each_field_of_json(run: Run) -> None:
    table = "".join(re.findall(r"^\| .*\n", README, re.MULTILINE))
    record = json.loads(run("-fjson", ROOT / "tests" / "articles" / "ferry.txt").stdout)
    for part in (record, *record["sentences"], *record["keywords"]):
        assert [field for field in part if f"`{field}`" not in table] == []
