"""Whole documents as people pipe them in: who finds one that is read wrongly adds a file to `documents/`.

In the files "¦" is where a sentence ends, and "¬" stands before one that is no prose; neither is in the text.
"""

from pathlib import Path

import pytest
from conftest import check

FOLDER = Path(__file__).parent / "documents"
# Files of which something is still read wrongly, and what.
KNOWN = {
    "page.txt": "Stacked links of a menu are taken for lines of a paragraph.",
    "manual.txt": 'The dots of a synopsis ("FILE... HOST") end a sentence.',
}
DOCUMENTS = [
    pytest.param(
        path,
        id=path.name,
        marks=[pytest.mark.xfail(strict=True, reason=KNOWN[path.name])] if path.name in KNOWN else [],
    )
    for path in sorted(FOLDER.iterdir())
]


@pytest.mark.parametrize("path", DOCUMENTS)
def test_documents(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        check(file.read().rstrip("\n"), None)
