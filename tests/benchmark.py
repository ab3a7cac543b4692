"""Time `summarize`, and sumy and summa where installed, on articles made up from those of the tests.

Seconds are those of the processor, so that others who share it matter less.

    python tests/benchmark.py [--peers PYTHON]         whole processes, then the throughput of each step
    python tests/benchmark.py --growth [--size MB]     how time and memory grow with the size of hostile texts

PYTHON has sumy and summa; best not summarize's own, as nltk imports a second longer beside their scipy.
"""

import os
import random
import re
import sys
import tempfile
import time
from collections import defaultdict, deque, namedtuple
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from math import log
from operator import mul
from pathlib import Path
from signal import SIGKILL
from statistics import linear_regression, median
from subprocess import DEVNULL, Popen
from timeit import timeit

import click

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # measure this checkout, installed or not
import summarize

MB = 10**6
SIZES = {"5 KB": 5_000, "50 KB": 50_000, "1 MB": MB, "10 MB": 10 * MB}
ARTICLES = Path(__file__).parent / "articles"
OPTIONS = {"text": [], "json": ["-f", "json", "-p", "50"], "scores": ["-f", "scores"]}  # memory is measured with each
SOURCES = "essay.txt", "interview.txt", "news.txt", "report.txt"  # in English, as every peer knows it
LONG = 10  # seconds: what takes longer is timed once, since noise is small beside it
LIMIT = 60  # seconds: a process that takes more is stopped, and not tried on larger articles
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
SUMY_METHODS = "luhn:Luhn", "text_rank:TextRank", "lex_rank:LexRank", "lsa:Lsa"
SUMMA = "import sys; from summa.summarizer import summarize; print(summarize(open(sys.argv[1]).read()))"
HOSTILE = (
    *(
        ". ",
        "! ",
        "... ",
        "a. ",
        "a! ",
        '.") ',
        '"a. ',
        "A.",
        "A.\n",
        "Mr. ",
        "1. ",
        "1. 2. ",
        "。",
    ),  # ends, or lookalikes
    *('"', "(", "([{", "|", "7", "word", "word ", "\x1b[31m", "\u0301", "😀", "漢", "ก"),  # sentences that never end
    *(
        "[1]",
        "[a ",
        "<a",
        "`a ",
        "**a ",
        "&amp;",
        "http://a",
        "{{",
        "[[1]](",
        ".\u2060",
    ),  # markup that never closes, or does nothing else
    *(" ", "\t", "\n", " \n", "\f", "word\n", "word\n\n", "word-\n", "- a\n", "# a\n", "> ", "> a\n"),  # lines
    *("```\n", "---\n", "<!-- ", "a::\n\n b\n", "1\n00:00:01,000 --> 00:00:02,000\nword\n"),  # and blocks of them
)
Run = namedtuple("Run", ("seconds", "peak", "code"))  # of a process
seconds = partial(timeit, timer=time.process_time, number=1)  # without garbage collection, as the command runs


def article(size: int) -> Iterator[str]:
    """Yield about `size` bytes of the sources' sentences at random, their long words numbered to be new."""
    text = " ".join((ARTICLES / name).read_text("utf-8") for name in SOURCES)
    sentences = re.split(r"(?<=[.!?]) ", " ".join(text.split()))
    chance = random.Random(size)
    while size > 0:
        sentence = re.sub(r"\b[a-z]{10,}\b", rf"\g<0>{size}", chance.choice(sentences))
        yield sentence + chance.choice([" ", " ", " ", " ", "\n\n"])  # about five to a paragraph
        size -= len(sentence.encode()) + 1


def random_words(size: int) -> str:
    """Return about so many bytes of short words at random, which hardly ever recur."""
    chance = random.Random(size)
    return " ".join("".join(chance.choices("abcdefghij", k=5)) for _ in range(size // 6))


def run(command: list[str]) -> Run:
    """Run a command, and take its time and its peak memory, which never falls below that of this script."""
    # Numpy's threads spin while they wait, which is time of the processor but no work.
    shell = f'ulimit -t {LIMIT}; OPENBLAS_NUM_THREADS=1 exec "$@"'
    process = Popen(["sh", "-c", shell, "sh", *command], stdout=DEVNULL, stderr=DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return Run(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, process.returncode)


def commands(python: str) -> dict[str, list[str]]:
    """Return what to run, the name of the article aside."""
    return {
        "import click": [sys.executable, "-c", "import click"],
        "summarize": [sys.executable, summarize.__file__],
        "summarize -p 20": [sys.executable, summarize.__file__, "-p", "20"],
        "summa TextRank": [python, "-c", SUMMA],
        **{f"sumy {method.split(':')[1]}": [python, "-c", SUMY, method] for method in SUMY_METHODS},
    }


def time_processes(left: dict[str, list[str]], rounds: int) -> None:
    """Print time, its ratio to that of `summarize` and peak memory for each size of article.

    Each command runs once, then each again, and so on, so that a busy moment hits all alike.
    """
    for label, size in SIZES.items():
        done: dict[str, list[Run]] = {name: [] for name in left}
        with tempfile.NamedTemporaryFile("w", encoding="utf-8") as file:
            file.writelines(article(size))
            file.flush()
            for name, command in list(left.items()) * rounds:
                if not done[name] or done[name][-1].seconds < LONG:
                    done[name].append(run([*command, file.name]))
        base = median(each.seconds for each in done["summarize"])
        click.echo(f"{label:20}    time    ratio        peak")
        for name, runs in done.items():
            wall, peak = median(each.seconds for each in runs), max(each.peak for each in runs)
            failed = f">{LIMIT} s" if runs[-1].code == -SIGKILL else "skipped: not installed, or it fails"
            columns = f"{wall:8.2f} s {wall / base:8.2f} {peak / MB:8.0f} MB"
            click.echo(f"{name:20}{failed if runs[-1].code else columns}")
        left = {name: command for name, command in left.items() if not done[name][-1].code}


def time_steps(rounds: int) -> None:
    """Print the throughput of each step on an article of 1 MB; each includes the steps before it."""
    text = "".join(article(MB))
    steps: dict[str, Callable[[], object]] = {
        "decode": partial(summarize.decode, text.encode()),
        "split into sentences": partial(summarize.split_sentences, text),
        "summarize": partial(summarize.summarize, text),
        "summarize -p 20": partial(summarize.summarize, text, percent=20),
    }
    for name, step in steps.items():
        click.echo(f"{name:26}{len(text.encode()) / MB / min(seconds(step) for _ in range(rounds)):8.1f} MB/s")


def memory(text: str, options: Sequence[str]) -> float | None:
    """Return the bytes of memory for each byte of a text, beyond those for a sentence; None where it is refused."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8") as file:
        runs = []
        for part in ("The harbour reopened on Monday after the storm.\n", text):
            file.write(part)
            file.flush()
            runs.append(run([sys.executable, summarize.__file__, *options, file.name]))
    return None if runs[1].code else float(runs[1].peak - runs[0].peak) / len(text.encode())


def printed(text: str) -> None:
    """Summarize a text and print it in every format, as for a terminal, to nowhere."""
    # With prose behind, for which some searches go on looking.
    summary = summarize.Summary([summarize.decode(f"{text} So it ends.".encode())], None)
    summary.choose(percent=50)
    for pieces_in in summarize.FORMATS.values():
        deque(pieces_in(summary, 80, True), maxlen=0)


def times(text: str, rounds: int) -> list[float]:
    """Return the seconds that parts of a text take."""
    calls = [partial(printed, text[: int(share * len(text))]) for share in SHARES]
    return [min(column) for column in zip(*([seconds(call) for call in calls] for _ in range(rounds)), strict=True)]


def time_growth(size: int, rounds: int) -> None:
    """Print for articles and each hostile text the memory that a byte of it takes and how time grows, then the worst.

    Texts that the command refuses have no figures.
    """
    texts: dict[str, Callable[[], str]] = {
        "an article": lambda: "".join(article(size)),
        "chinese.txt": lambda: (ARTICLES / "chinese.txt").read_text("utf-8") * (size // 3_000),
        "random words": lambda: random_words(size),
        "a1 a2 a3 ...": lambda: " ".join(f"a{n}" for n in range(size // 7)),
        "a long word": lambda: "word" * (size // 4),
    }
    texts |= {ascii(unit): partial(mul, unit, size // len(unit.encode())) for unit in HOSTILE}
    # Memory first, while this script has little itself.
    memories = {name: [memory(make(), options) for options in OPTIONS.values()] for name, make in texts.items()}
    click.echo(f"{'':14}{'bytes a byte in':>30}" + "".join(f"{share * size / MB:6.2f} MB" for share in SHARES))
    click.echo(f"{'':14}" + "".join(f"{name:>10}" for name in OPTIONS) + f"{'':36} exponent")
    worst: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for name, make in texts.items():
        taken = [each for each in memories[name] if each is not None]
        if len(taken) < len(OPTIONS):
            click.echo(f"{name:14.14} refused")
            continue
        text = make()
        found = times(text, rounds)
        slope = linear_regression([log(share) for share in SHARES], [log(each) for each in found]).slope
        columns = "".join(f"{each:10.0f}" for each in taken) + "".join(f"{each:9.3f}" for each in found)
        click.echo(f"{name:14.14}{columns}{slope:9.2f}{' superlinear' * (slope > SUPERLINEAR)}")
        worst["seconds a MB"].append((found[-1] / len(text.encode()) * MB, name))
        worst["bytes a byte"].append((max(taken), name))
        worst["exponent"].append((slope, name))
    for unit, pairs in worst.items():
        click.echo(f"most {unit}: " + ", ".join(f"{name} {value:.1f}" for value, name in sorted(pairs)[:-4:-1]))


@click.command()
@click.option("--peers", default=sys.executable, metavar="PYTHON", help="Interpreter with sumy and summa.")
@click.option("--growth", "hostile", is_flag=True, help="Time hostile texts instead.")
@click.option("--size", default=2.0, show_default=True, help="Megabytes of the largest hostile text.")
@click.option("--rounds", default=5, show_default=True, help="How often each is timed.")
def main(peers: str, hostile: bool, size: float, rounds: int) -> None:
    """Time summarize and its peers, or with --growth, summarize on hostile texts."""
    if hostile:
        time_growth(int(size * MB), rounds)
    else:
        time_processes(commands(peers), rounds)
        time_steps(rounds)


if __name__ == "__main__":
    main()
