"""Time `summarize`, and sumy, summa and ots where installed, on articles made up from those of the tests.

    python tests/benchmark.py [--peers PYTHON]         whole processes, then the throughput of each step
    python tests/benchmark.py --growth [--size MB]     how time grows with the size of hostile texts

PYTHON has sumy and summa; best not summarize's own, as nltk imports a second longer beside their scipy.
"""

import os
import random
import re
import sys
import tempfile
import time
from collections import namedtuple
from collections.abc import Callable, Iterator
from functools import partial
from math import log
from pathlib import Path
from statistics import linear_regression, median
from subprocess import DEVNULL, Popen
from timeit import timeit

import click

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # measure this checkout, installed or not
import summarize

MB = 10**6
SIZES = {"5 KB": 5_000, "50 KB": 50_000, "1 MB": MB, "10 MB": 10 * MB}
SOURCES = "essay.txt", "interview.txt", "news.txt", "report.txt"  # in English, as every peer knows it
RUNS = 5  # of each process or step, or on a hostile text
LONG = 10  # seconds: what takes longer is timed once, since noise is small beside it
LIMIT = 60  # seconds: a process that takes longer is stopped, and not tried on larger articles
SHARES = 1 / 8, 1 / 4, 1 / 2, 1  # of a hostile text
SUPERLINEAR = 1.1  # exponent to look into: with noise and memory caches, linear work can seem to reach 1.2
SUMY = """
import pkgutil, sys, types
from nltk.tokenize.punkt import PunktSentenceTokenizer
from sumy.nlp.stemmers import Stemmer
from sumy.parsers.plaintext import PlaintextParser
from sumy.utils import get_stop_words
tokenizer = types.SimpleNamespace(to_sentences=PunktSentenceTokenizer().tokenize, to_words=str.split)
summarizer = pkgutil.resolve_name(f"sumy.summarizers.{sys.argv[1]}Summarizer")(Stemmer("english"))
summarizer.stop_words = get_stop_words("english")
print(*summarizer(PlaintextParser.from_file(sys.argv[2], tokenizer).document, 3))
"""  # with a tokenizer of our own, as sumy's would be a download
SUMY_METHODS = "lex_rank:LexRank", "text_rank:TextRank", "luhn:Luhn", "lsa:Lsa", "sum_basic:SumBasic", "kl:KL"
SUMMA = "import sys; from summa.summarizer import summarize; print(summarize(open(sys.argv[1]).read()))"
HOSTILE = (
    *(". ", "! ", "... ", "a. ", '.") ', "A.", "Mr. ", "1. ", "。"),  # ends of sentences, or lookalikes
    *('"', "(", "([{", "|", "7", "word", "word ", "\x1b[31m", "\u0301", "😀"),  # sentences that never end
    *(" ", "\t", "\n", " \n", "word\n", "word\n\n", "- a\n", "# a\n", "> ", "```\n"),  # lines and blocks
)
Run = namedtuple("Run", ("seconds", "peak", "code"))  # of a process
seconds = partial(timeit, timer=time.process_time, number=1)  # without garbage collection, as the command runs


def article(size: int) -> Iterator[str]:
    """Yield about `size` bytes of the sources' sentences at random, their long words numbered to be new."""
    text = " ".join((Path(__file__).parent / "articles" / name).read_text("utf-8") for name in SOURCES)
    sentences = re.split(r"(?<=[.!?]) ", " ".join(text.split()))
    chance = random.Random(size)
    while size > 0:
        sentence = re.sub(r"\b[a-z]{10,}\b", rf"\g<0>{size}", chance.choice(sentences))
        yield sentence + chance.choice([" ", " ", " ", " ", "\n\n"])  # about five to a paragraph
        size -= len(sentence.encode()) + 1


def run(command: list[str]) -> Run:
    """Run a command, and take its time and its peak memory, which never falls below that of this script."""
    start = time.perf_counter()
    process = Popen(["timeout", str(LIMIT), *command], stdout=DEVNULL, stderr=DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return Run(time.perf_counter() - start, usage.ru_maxrss * 1024, process.returncode)


def commands(python: str) -> dict[str, list[str]]:
    """Return what to run, the name of the article aside."""
    return {
        "import click, nltk": [sys.executable, "-c", "import click, nltk"],
        "summarize": [sys.executable, summarize.__file__],
        "summarize -p 20": [sys.executable, summarize.__file__, "-p", "20"],
        **{f"sumy {method.split(':')[1]}": [python, "-c", SUMY, method] for method in SUMY_METHODS},
        "summa TextRank": [python, "-c", SUMMA],
        "ots": ["ots"],
    }


def alternate(commands: dict[str, list[str]]) -> dict[str, list[Run]]:
    """Run each command once, then each again, and so on, so that a busy moment hits all alike."""
    done: dict[str, list[Run]] = {name: [] for name in commands}
    for name, command in list(commands.items()) * RUNS:
        if not done[name] or done[name][-1].seconds < LONG:
            done[name].append(run(command))
    return done


def describe(runs: list[Run], base: float) -> str:
    """Return the columns of a command: time, its ratio to the base, peak memory."""
    if runs[-1].code:
        return f">{LIMIT} s" if runs[-1].seconds > LIMIT else "skipped: not installed, or it fails"
    wall, peak = median(each.seconds for each in runs), max(each.peak for each in runs)
    return f"{wall:8.2f} s {wall / base:8.2f} {peak / MB:8.0f} MB"


def time_processes(left: dict[str, list[str]]) -> None:
    """Print a table for each size of article."""
    for label, size in SIZES.items():
        with tempfile.NamedTemporaryFile("w", encoding="utf-8") as file:
            file.writelines(article(size))
            file.flush()
            done = alternate({name: [*command, file.name] for name, command in left.items()})
        click.echo(f"{label:20}    time    ratio        peak")
        for name, runs in done.items():
            click.echo(f"{name:20}{describe(runs, median(each.seconds for each in done['summarize']))}")
        left = {name: command for name, command in left.items() if not done[name][-1].code}


def time_steps() -> None:
    """Print the throughput of each step on an article of 1 MB."""
    text = "".join(article(MB))
    language = summarize.find_language("english", text)
    candidates, frequencies = summarize.weigh([text], language, by_words=False)
    steps: list[tuple[str, Callable[[], object]]] = [
        ("decode", partial(summarize.decode, text.encode())),
        ("blocks", lambda: list(summarize.blocks(text))),
        ("split, blocks included", partial(summarize.split_sentences, text)),
        ("terms, all that included", partial(summarize.weigh, [text], language, by_words=False)),
        ("select", partial(summarize.select, candidates, frequencies, summarize.DEFAULT_SENTENCES)),
    ]
    for name, step in steps:
        click.echo(f"{name:26}{1 / min(seconds(step) for _ in range(RUNS)):8.1f} MB/s")


def growth(text: str) -> str:
    """Return the seconds that parts of the text take, and k where they grow as size to the power of k."""
    calls = [partial(summarize.summarize, text[: int(share * len(text))]) for share in SHARES]
    rounds = [[seconds(call) for call in calls] for _ in range(RUNS)]
    times = [min(column) for column in zip(*rounds, strict=True)]
    slope = linear_regression([log(share) for share in SHARES], [log(t) for t in times]).slope
    return "".join(f"{t:9.3f}" for t in times) + f"{slope:9.2f}{' superlinear' * (slope > SUPERLINEAR)}"


def time_growth(size: int) -> None:
    """Print how time grows on an article and on each hostile text."""
    texts = {"an article": "".join(article(size))}
    texts |= {ascii(pattern): pattern * (size // len(pattern.encode())) for pattern in HOSTILE}
    click.echo(f"{'':14}" + "".join(f"{share * size / MB:6.2f} MB" for share in SHARES) + " exponent")
    for name, text in texts.items():
        click.echo(f"{name:14}{growth(text)}")


@click.command()
@click.option("--peers", default=sys.executable, metavar="PYTHON", help="Interpreter with sumy and summa.")
@click.option("--growth", "hostile", is_flag=True, help="Time hostile texts instead.")
@click.option("--size", default=2.0, show_default=True, help="Megabytes of the largest hostile text.")
def main(peers: str, hostile: bool, size: float) -> None:
    """Time summarize and its peers, or with --growth, summarize on hostile texts."""
    if hostile:
        time_growth(int(size * MB))
    else:
        time_processes(commands(peers))
        time_steps()


if __name__ == "__main__":
    main()
