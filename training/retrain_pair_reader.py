#!/usr/bin/env python3
"""Train the stored pair reader on, with more graded stories and with figures marked.

usage: retrain_pair_reader.py OUT.safetensors --gold GOLD_DIR... [--pairs training/pairs] [--leave-out NAMES.txt]

The stories are cut in two halves; the reader goes on from its stored weights with each, a pass over its sentence pairs,
its pairs of figures and a few of made-up coverage, and the stored weights and both are averaged. Only the upper layers
and the head move.
In a pair of figures each stands in brackets in its sentence: two that a `conflicts` or `acceptable` entry names are one
fact, a trap and the rest are two.
"""

from __future__ import annotations

import random
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from labels import label_pair, load_gold
from safetensors.numpy import load_file
from torch import Tensor
from train_pair_reader import (
    SEED,
    Model,
    Row,
    list_stories,
    load_rounded,
    make_parser,
    read_made_up,
    read_story,
    store,
    train,
)

from discrepancy.align.facts import candidate_pairs
from discrepancy.align.features import make_context
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
    apply_low_rank,
    join_passage,
    open_tokenizer,
)
from discrepancy.readings import map_passages
from discrepancy.records import Story

FROZEN, RATE, BATCH, RANK = 6, 3e-5, 32, 160
"""Lower layers that stay, the rate and the batch of the pass, and the rank of what is stored."""
MADE_UP = 1500
"""Made-up pairs in a half."""
MOST = {"same": 25, "none": 60}
"""Most pairs of figures of a story that no entry names, by what they are to each other."""
QUANTITY = ALIKE + 1 + KINDS.index("quantity")
LABELS = {"conflict": (QUANTITY,), "acceptable": (ALIKE, QUANTITY), "same": (ALIKE, QUANTITY)}
WEIGHT = {"conflict": 2.0, "trap": 2.0, "acceptable": 1.0, "same": 0.8, "none": 0.7}


def read_figures(story: Path, encoder: Encoder, coin: random.Random) -> Iterator[Row]:
    """Pairs of comparable figures of two articles of a graded story, marked."""
    articles, _ = read_articles([str(story)])
    extracts, sentences = {}, {}
    for article, parsed in parse_articles(articles):
        statements = tuple(find_quantity_statements(parsed, article.published))
        sentences[article.id] = [p.sentence for p in parsed]
        extracts[article.id] = Extract((), statements)
    whole = Story(story.name, story.name, tuple(sorted(a.id for a in articles)))
    view, gold = make_view(whole, articles, extracts, encoder), load_gold(story)
    passages = map_passages(view, sentences)
    names = {a.id: Path(a.path).name for a in articles}
    pairs = candidate_pairs(make_context(view))
    seen: Counter[str] = Counter()
    for i, j in coin.sample(pairs, len(pairs)):
        one, two = view.statements[i], view.statements[j]
        label = label_pair(gold, one, two, names)
        if is_same_value(quantity_of(one), quantity_of(two)):
            label = {"conflict": "acceptable", "none": "same"}.get(label, label)
        seen[label] += 1
        if label in WEIGHT and seen[label] <= MOST.get(label, len(pairs)):
            first, second = (join_passage(mark_figure(s, passages)) for s in (one, two))
            yield Row((first, second), LABELS.get(label, (OTHER,)), WEIGHT[label])


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


def average(states: list[dict[str, Tensor]]) -> dict[str, Tensor]:
    """The mean of weights, name by name."""
    return {name: torch.stack([state[name].float() for state in states]).mean(0) for name in states[0]}


def main() -> None:
    """Read, train each half, average, write."""
    args = make_parser(__doc__).parse_args()
    coin = random.Random(SEED)  # noqa: S311  (a shuffle, not a secret)
    torch.manual_seed(SEED)
    made_up = list(read_made_up(args.pairs, coin))
    encoder, folder = load_encoder(), fetch_base()
    halves: list[list[Row]] = [coin.sample(made_up, min(MADE_UP, len(made_up))) for _ in range(2)]
    for story in list_stories(args):
        half = halves[zlib.crc32(story.name.encode()) % 2]
        half += [*read_story(story, coin), *read_figures(story, encoder, coin)]
    base = load_rounded(folder)
    tokenizer, device = open_tokenizer(folder), "cuda" if torch.cuda.is_available() else "cpu"
    states = [open_stored(base).state_dict()]
    for half in halves:
        print(f"{len(half)} pairs", flush=True)
        model = open_stored(base).to(device)
        train(model, tokenizer, half, 1, RATE, BATCH)
        states.append({name: tensor.cpu() for name, tensor in model.state_dict().items()})
    model.load_state_dict(average(states))
    store(model.cpu(), base, args.out, RANK)


if __name__ == "__main__":
    main()
