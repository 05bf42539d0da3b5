#!/usr/bin/env python3
"""Train the stored pair reader on, with more graded stories and with figures marked.

usage: retrain_pair_reader.py OUT.safetensors --gold GOLD_DIR... [--pairs training/pairs] [--leave-out NAMES.txt]
                              [--labelled PAIRS.jsonl]... [--share SHARE]

The reader goes on from its stored weights: one pass over sentence pairs and pairs of figures of the stories and a few
of made-up coverage. Two in three of the sentence pairs that nobody listed are those that it was wrong about, the others
some of the likest. Only the upper layers and the head move, and what is written lies SHARE of the way from the stored
weights to the new.
Labelled pairs are sentences of news that nobody graded, read one by one, a JSON object a line: `a`, `before_a`, `b`,
`before_b` and `label` ("other", "alike" or a kind of difference).
In a pair of figures each stands in brackets in its sentence: two that a `conflicts` or `acceptable` entry names are one
fact, a trap and the rest are two.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from labels import label_pair, load_gold
from numpy.typing import NDArray
from safetensors.numpy import load_file
from torch import Tensor
from train_pair_reader import (
    SEED,
    UNLISTED_PART,
    Model,
    Row,
    find_entry,
    list_stories,
    load_rounded,
    make_parser,
    make_row,
    read_made_up,
    store,
    train,
)

from discrepancy.align.facts import candidate_pairs
from discrepancy.align.features import make_context
from discrepancy.align.matcher import apply_model
from discrepancy.comparison import make_view
from discrepancy.embed import Encoder, load_encoder
from discrepancy.extract import Extract
from discrepancy.extract.parse import parse_articles
from discrepancy.extract.statements import find_quantity_statements
from discrepancy.ingest import read_articles
from discrepancy.intervals import is_same_value, quantity_of
from discrepancy.markedfigures import mark_figure
from discrepancy.pairbase import fetch_base
from discrepancy.pairreader import (
    ADAPTER,
    ALIKE,
    HEAD,
    HEAD_BIAS,
    KINDS,
    OTHER,
    PairReader,
    apply_low_rank,
    join_passage,
    load_pair_reader,
    open_tokenizer,
)
from discrepancy.readings import (
    MOST_READ,
    Line,
    feature_rows,
    list_lines,
    list_pairs,
    load_chooser,
    map_passages,
)
from discrepancy.records import Sentence, Story
from discrepancy.storyview import StoryView

FROZEN, RATE, BATCH, RANK = 7, 3e-5, 32, 160
"""Lower layers that stay, the rate and the batch of the pass, and the rank of what is stored."""
MADE_UP = 900
"""Made-up pairs."""
MOST_OF_ENTRY, UNLISTED = 4, 30
"""Most sentence pairs of an entry of the gradings, and pairs of a story that no entry names."""
MOST = {"same": 8, "none": 16}
"""Most pairs of figures of a story that no entry names, by what they are to each other."""
QUANTITY = ALIKE + 1 + KINDS.index("quantity")
LABELS = {"conflict": (QUANTITY,), "acceptable": (ALIKE, QUANTITY), "same": (ALIKE, QUANTITY)}
WEIGHT = {"conflict": 2.0, "trap": 2.0, "acceptable": 1.0, "same": 0.8, "none": 0.7}
AGREEING = {"other": OTHER, "alike": ALIKE}
LABELLED_WEIGHT, LABELLED_AGREEING_WEIGHT = 2.0, 1.2
"""What a labelled pair counts that differs, and one that does not."""


@dataclass(frozen=True, slots=True)
class Graded:
    """A graded story as read: its gold, its view, its sentences by article, and its articles' files."""

    gold: dict[str, Any]
    view: StoryView
    sentences: dict[str, tuple[Sentence, ...]]
    names: dict[str, str]


def open_story(story: Path, encoder: Encoder) -> Graded:
    """A graded story with its figures read."""
    articles, _ = read_articles([str(story)])
    extracts, sentences = {}, {}
    for article, parsed in parse_articles(articles):
        statements = tuple(find_quantity_statements(parsed, article.published))
        sentences[article.id] = tuple(p.sentence for p in parsed)
        extracts[article.id] = Extract((), statements)
    whole = Story(story.name, story.name, tuple(sorted(a.id for a in articles)))
    view = make_view(whole, articles, extracts, encoder)
    return Graded(load_gold(story), view, sentences, {a.id: Path(a.path).name for a in articles})


def read_sentences(graded: Graded, encoder: Encoder, reader: PairReader, coin: random.Random) -> Iterator[Row]:
    """Pairs of sentences: conflicts, traps, and of those that nobody listed what ``choose_unlisted`` takes."""
    lines = list_lines(graded.view, graded.sentences)
    told = [(graded.names[line.article], line.sentence.text) for line in lines]
    texts = [join_passage((line.sentence.text, line.before)) for line in lines]
    cosine, pairs = list_pairs(lines, encoder)
    unlisted: list[tuple[int, int]] = []
    seen: Counter[str] = Counter()
    for i, j in pairs:
        part, entry = find_entry(graded.gold, told[i], told[j])
        if part == UNLISTED_PART:
            unlisted.append((i, j))
            continue
        if part == "conflicts":
            seen[entry["id"]] += 1
        if part == "traps" or (part == "conflicts" and seen[entry["id"]] <= MOST_OF_ENTRY):
            yield make_row(part, entry, (texts[i], texts[j]))
    for i, j in choose_unlisted(lines, cosine, unlisted, reader, coin) if unlisted else ():
        yield make_row(UNLISTED_PART, {}, (texts[i], texts[j]))


def choose_unlisted(
    lines: Sequence[Line],
    cosine: NDArray[np.float32],
    pairs: Sequence[tuple[int, int]],
    reader: PairReader,
    coin: random.Random,
) -> list[tuple[int, int]]:
    """Of pairs that no entry names those that the reader thinks to differ most, and half as many of the next best."""
    worth = apply_model(load_chooser(), feature_rows(lines, cosine, pairs))
    best = [pairs[n] for n in np.argsort(-np.asarray(worth), kind="stable")[: 2 * MOST_READ]]
    passages = [(line.sentence.text, line.before) for line in lines]
    chances = reader.read([(passages[i], passages[j]) for i, j in best[:MOST_READ]])[:, ALIKE + 1 :].max(1)
    hard = [best[n] for n in np.argsort(-chances, kind="stable")[: 2 * UNLISTED // 3]]
    rest = [pair for pair in best if pair not in set(hard)]
    return hard + coin.sample(rest, min(len(rest), UNLISTED // 3))


def read_figures(graded: Graded, coin: random.Random) -> Iterator[Row]:
    """Pairs of comparable figures of two articles of a graded story, marked."""
    view, passages = graded.view, map_passages(graded.view, graded.sentences)
    pairs = candidate_pairs(make_context(view))
    seen: Counter[str] = Counter()
    for i, j in coin.sample(pairs, len(pairs)):
        one, two = view.statements[i], view.statements[j]
        label = label_pair(graded.gold, one, two, graded.names)
        if is_same_value(quantity_of(one), quantity_of(two)):
            label = {"conflict": "acceptable", "none": "same"}.get(label, label)
        seen[label] += 1
        if label in WEIGHT and seen[label] <= MOST.get(label, len(pairs)):
            first, second = (join_passage(mark_figure(s, passages)) for s in (one, two))
            yield Row((first, second), LABELS.get(label, (OTHER,)), WEIGHT[label])


def read_labelled(path: Path) -> Iterator[Row]:
    """Pairs of sentences that were read and labelled one by one."""
    for line in path.read_text("utf-8").splitlines():
        pair = json.loads(line)
        texts = (join_passage((pair["a"], pair["before_a"])), join_passage((pair["b"], pair["before_b"])))
        agreeing = AGREEING.get(pair["label"])
        if agreeing is None:
            yield Row(texts, (ALIKE + 1 + KINDS.index(pair["label"]),), LABELLED_WEIGHT)
        else:
            yield Row(texts, (agreeing,), LABELLED_AGREEING_WEIGHT)


def open_stored(base: dict[str, Tensor]) -> Model:
    """The reader as stored, of which the upper layers and the head can be trained."""
    stored = load_file(str(ADAPTER))
    weights = apply_low_rank({name: tensor.numpy() for name, tensor in base.items()}, stored)
    model = Model({name: torch.from_numpy(value) for name, value in weights.items()})
    with torch.no_grad():
        model.head.weight.copy_(torch.from_numpy(stored[HEAD].astype(np.float32)))
        model.head.bias.copy_(torch.from_numpy(stored[HEAD_BIAS].astype(np.float32)))
    for name, parameter in model.encoder.named_parameters():
        layer = name.split(".")[2] if name.startswith("encoder.layer.") else "0"
        parameter.requires_grad = int(layer) >= FROZEN
    return model


def between(old: dict[str, Tensor], new: dict[str, Tensor], share: float) -> dict[str, Tensor]:
    """Weights that lie a share of the way from the old to the new."""
    return {name: torch.lerp(old[name].float(), new[name].float(), share) for name in old}


def main() -> None:
    """Read, train, write."""
    parser = make_parser(__doc__)
    parser.add_argument("--labelled", type=Path, action="append", default=[])
    parser.add_argument("--share", type=float, default=1.0)
    args = parser.parse_args()
    coin = random.Random(SEED)  # noqa: S311  (a shuffle, not a secret)
    torch.manual_seed(SEED)
    made_up = list(read_made_up(args.pairs, coin))
    folder, encoder, reader = fetch_base(), load_encoder(), load_pair_reader()
    rows = coin.sample(made_up, min(MADE_UP, len(made_up)))
    rows += [row for path in args.labelled for row in read_labelled(path)]
    for story in list_stories(args):
        graded = open_story(story, encoder)
        rows += [*read_sentences(graded, encoder, reader, coin), *read_figures(graded, coin)]
    print(f"{len(rows)} pairs", flush=True)
    base = load_rounded(folder)
    model = open_stored(base).to("cuda" if torch.cuda.is_available() else "cpu")
    old = {name: tensor.cpu().clone() for name, tensor in model.state_dict().items()}
    train(model, open_tokenizer(folder), rows, 1, RATE, BATCH)
    model = model.cpu()
    model.load_state_dict(between(old, model.state_dict(), args.share))
    store(model, base, args.out, RANK)


if __name__ == "__main__":
    main()
