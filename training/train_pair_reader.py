#!/usr/bin/env python3
"""Train the pair reader: all-mpnet-base-v2 fine-tuned to tell what two sentences of two articles are to each other.

usage: train_pair_reader.py OUT.safetensors --pairs training/pairs --gold GOLD_DIR... [--nli ROWS.jsonl[.gz]]...
                            [--leave-out NAMES.txt]

Two stages: first made-up coverage (training/pairs, see its README) and entailment pairs, then the sentence pairs of
graded stories, mixed with a share of the first. The word embeddings stay as published; of every other matrix the
difference is kept as the product of two int8 matrices of rank RANK. A GPU is used where there is one; without, a stage
takes hours.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import torch
from labels import load_gold, names_sentences
from safetensors.numpy import load_file
from safetensors.torch import save_file
from tokenizers import Tokenizer
from torch import Tensor, nn
from transformers import MPNetConfig, MPNetModel

from discrepancy.extract.parse import parse_articles
from discrepancy.ingest import read_articles
from discrepancy.pairbase import WEIGHTS, fetch_base
from discrepancy.pairreader import ALIKE, KINDS, OTHER, SIZE, join_passage, open_tokenizer, round_rows

RANK = 128
EPOCHS, RATES, BATCH = (2, 2), (5e-5, 4e-5), 128
WARM_UP, SMOOTHING, DECAY, HEAD_FASTER = 0.08, 0.02, 0.01, 5
LOOKALIKES, UNLISTED = 9, 600
"""Most pairs with lookalikes of a made-up fact, and most unlisted pairs of a graded story, that are trained on."""
SHARES = (1 / 3, 1 / 8)
"""How much of the made-up and of the entailment pairs goes into the second stage."""
SEED = 3
BARRED = ("-NC", "research", "unstated")
"""What a licence says that leaves in doubt whether a model made from the pairs may be given away."""
DIFFERENT = tuple(range(ALIKE + 1, ALIKE + 1 + len(KINDS)))
ENTAILMENT = {
    "entailment": (ALIKE,),
    "neutral": (OTHER,),
    "contradiction": DIFFERENT,
    "not_entailment": (OTHER, *DIFFERENT),
}
PARTS = ("conflicts", "traps", "acceptable")
UNLISTED_PART = "unlisted"
"""What a pair of sentences is of that no entry names."""
OTHER_NAMES = {"means": "cause", "order": "date"}


@dataclass(frozen=True, slots=True)
class Row:
    """Two sentences with those before them, the labels that would be right, and how much the pair counts."""

    texts: tuple[str, str]
    labels: tuple[int, ...]
    weight: float


def labels_of(kinds: Sequence[str]) -> tuple[int, ...]:
    """The labels of kinds; every kind where none is known."""
    named = [OTHER_NAMES.get(kind, kind) for kind in kinds]
    return tuple(ALIKE + 1 + KINDS.index(kind) for kind in named if kind in KINDS) or DIFFERENT


def read_made_up(folder: Path, coin: random.Random) -> Iterator[Row]:
    """Pairs of made-up coverage: versions of a fact differ, wordings of one agree, the rest tells other facts."""
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            facts = json.loads(line)["facts"]
            told = [[s for v in f["versions"] for s in v["s"]] + f["lookalikes"] for f in facts]
            for number, fact in enumerate(facts):
                others = [s for n, sentences in enumerate(told) if n != number for s in sentences]
                for a, b, labels, weight in pair_fact(fact, others, coin):
                    before = [coin.choice(others) if others and coin.random() < 0.5 else "" for _ in range(2)]
                    texts = (join_passage((a, before[0])), join_passage((b, before[1])))
                    yield Row(texts if coin.random() < 0.5 else texts[::-1], labels, weight)


def pair_fact(
    fact: dict[str, Any], others: Sequence[str], coin: random.Random
) -> Iterator[tuple[str, str, tuple[int, ...], float]]:
    """The pairs of one made-up fact, with their labels and weights."""
    versions = [v["s"] for v in fact["versions"]]
    for own in versions:
        yield from ((a, b, (ALIKE,), 1.0) for a, b in combinations(own, 2))
    for one, other in combinations(versions, 2):
        yield from ((a, b, labels_of([fact["kind"]]), 1.5) for a in one for b in other)
    near = [(s, like) for own in versions for s in own for like in fact["lookalikes"]]
    yield from ((a, b, (OTHER,), 0.8) for a, b in coin.sample(near, min(LOOKALIKES, len(near))))
    yield from ((s, coin.choice(others), (OTHER,), 0.5) for own in versions for s in own if others)


def read_entailment(path: Path) -> Iterator[Row]:
    """Pairs of an entailment set whose licence allows it."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row["label"] in ENTAILMENT and not any(word in row["license"] for word in BARRED):
                yield Row((join_passage((row["a"], "")), join_passage((row["b"], ""))), ENTAILMENT[row["label"]], 0.5)


def read_story(story: Path, coin: random.Random) -> Iterator[Row]:
    """Pairs of sentences of a graded story: its conflicts, its traps, and some that nobody listed."""
    articles, _ = read_articles([str(story)])
    gold = load_gold(story)
    lines = []
    for article, parsed in parse_articles(articles):
        before = article.title or ""
        for sentence in (p.sentence for p in parsed):
            lines.append(((Path(article.path).name, sentence.text), join_passage((sentence.text, before))))
            before = sentence.text
    unlisted = []
    for (one, first), (other, second) in combinations(lines, 2):
        if one[0] == other[0]:
            continue
        texts = (first, second)
        part, entry = find_entry(gold, one, other)
        if part == UNLISTED_PART:
            unlisted.append(make_row(part, entry, texts))
        elif part != "acceptable":
            yield make_row(part, entry, texts)
    yield from coin.sample(unlisted, min(UNLISTED, len(unlisted)))


def find_entry(gold: dict[str, Any], one: tuple[str, str], other: tuple[str, str]) -> tuple[str, dict[str, Any]]:
    """The part of a grading that names two sentences, and its entry; UNLISTED_PART and nothing where none does."""
    for part in PARTS:
        entry = next((e for e in gold.get(part, ()) if names_sentences(e, one, other)), None)
        if entry is not None:
            return part, entry
    return UNLISTED_PART, {}


def make_row(part: str, entry: dict[str, Any], texts: tuple[str, str]) -> Row:
    """The row of a pair of sentences that is a conflict, a trap or in no list."""
    labels = labels_of(entry["kinds"]) if part == "conflicts" else (OTHER, ALIKE)
    return Row(texts, labels, 0.6 if part == UNLISTED_PART else 2.0)


def make_encoder(weights: dict[str, Tensor]) -> nn.Module:
    """MPNet with these weights."""
    config: Any = MPNetConfig(
        vocab_size=weights["embeddings.word_embeddings.weight"].shape[0],
        hidden_size=SIZE.width,
        num_hidden_layers=SIZE.layers,
        num_attention_heads=SIZE.heads,
        intermediate_size=weights["encoder.layer.0.intermediate.dense.weight"].shape[0],
        layer_norm_eps=SIZE.epsilon,
        max_position_embeddings=weights["embeddings.position_embeddings.weight"].shape[0],
    )
    encoder = MPNetModel(config, add_pooling_layer=False)
    encoder.load_state_dict({n: w for n, w in weights.items() if not n.startswith("pooler.")}, strict=False)
    return encoder


class Model(nn.Module):
    """The encoder, its first token and mean joined, and a linear head."""

    def __init__(self, weights: dict[str, Tensor]) -> None:
        super().__init__()
        self.encoder = make_encoder(weights)
        for parameter in self.encoder.get_submodule("embeddings").parameters():
            parameter.requires_grad = False
        width = weights["embeddings.LayerNorm.weight"].shape[0]
        self.head = nn.Linear(2 * width, 2 + len(KINDS))
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.zeros_(self.head.bias)

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Logits float32 (n, 15) of padded token ids (n, l)."""
        hidden = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        weight = mask.unsqueeze(-1).to(hidden.dtype)
        pooled = (hidden * weight).sum(1) / weight.sum(1)
        return torch.as_tensor(self.head(torch.cat([hidden[:, 0], pooled], 1).float()))


def train(model: Model, tokenizer: Tokenizer, rows: Sequence[Row], epochs: int, rate: float, size: int = BATCH) -> None:
    """One stage; the loss is minus the log of the probability that all right labels have together."""
    device = next(model.parameters()).device.type
    model.train()
    coin = random.Random(SEED)  # noqa: S311  (a shuffle, not a secret)
    orders = [[c.ids for c in tokenizer.encode_batch([r.texts[::step] for r in rows])] for step in (1, -1)]
    matrices = [p for n, p in model.encoder.named_parameters() if p.ndim > 1 and p.requires_grad]
    vectors = [p for p in model.parameters() if p.ndim == 1 and p.requires_grad]
    groups = [
        {"params": matrices, "weight_decay": DECAY},
        {"params": vectors, "weight_decay": 0.0},
        {"params": [model.head.weight], "lr": rate * HEAD_FASTER},
    ]
    steps = epochs * math.ceil(len(rows) / size)
    optimiser = torch.optim.AdamW(groups, lr=rate)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / (WARM_UP * steps)) * max(0.02, 1 - step / steps)
    )
    for _ in range(epochs):
        order = sorted(range(len(rows)), key=lambda i: len(orders[0][i]) + coin.random() * 12)
        batches = [order[at : at + size] for at in range(0, len(order), size)]
        coin.shuffle(batches)
        for batch in batches:
            tokens = [orders[coin.random() < 0.5][i] for i in batch]
            width = max(map(len, tokens))
            ids = torch.tensor([t + [1] * (width - len(t)) for t in tokens], device=device)
            mask = torch.tensor([[1] * len(t) + [0] * (width - len(t)) for t in tokens], device=device)
            right = torch.full((len(batch), 2 + len(KINDS)), -1e4, device=device)
            for row, i in enumerate(batch):
                right[row, list(rows[i].labels)] = 0.0
            weight = torch.tensor([rows[i].weight for i in batch], device=device)
            with torch.autocast(device, dtype=torch.bfloat16, enabled=device == "cuda"):
                logits = model(ids, mask)
            logs = torch.log_softmax(logits.float(), 1)
            loss = -torch.logsumexp(logs + right, 1) - SMOOTHING * logs.mean(1)
            optimiser.zero_grad()
            ((loss * weight).sum() / weight.sum()).backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
    model.eval()


def store(model: Model, base: dict[str, Tensor], path: Path, rank: int = RANK) -> None:
    """Write what differs from the base, by matrices of ``rank``, and the head."""
    kept: dict[str, Tensor] = {}
    for name, tensor in model.encoder.state_dict().items():
        value = tensor.float().cpu()
        if name.startswith(("embeddings.", "pooler.")):
            continue
        if value.ndim == 2 and min(value.shape) > rank:
            left, strength, right = torch.linalg.svd(value - base[name], full_matrices=False)
            root = strength[:rank].sqrt()
            for side, matrix in (("left", left[:, :rank] * root), ("right", root[:, None] * right[:rank])):
                scale = matrix.abs().amax(1).clamp(min=1e-9) / 127
                kept[f"{name}.{side}"] = (matrix / scale[:, None]).round().to(torch.int8).contiguous()
                kept[f"{name}.{side}_scale"] = scale
        else:
            kept[name] = value.half().contiguous()
    head = {f"head.{n}": v.detach().half().cpu().contiguous() for n, v in model.head.named_parameters()}
    save_file({**kept, **head}, str(path))


def make_parser(description: str | None) -> argparse.ArgumentParser:
    """What both scripts that train the reader take."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--pairs", type=Path, default=Path(__file__).parent / "pairs")
    parser.add_argument("--gold", nargs="*", type=Path, default=[])
    parser.add_argument("--leave-out", type=Path, help="names of stories to measure on, one a line")
    return parser


def list_stories(args: argparse.Namespace) -> list[Path]:
    """The graded stories to train on."""
    left_out = set(args.leave_out.read_text("utf-8").split()) if args.leave_out else set()
    stories = sorted(p.parent for folder in args.gold for p in folder.glob("*/gold.json"))
    return [story for story in stories if story.name not in left_out]


def load_rounded(folder: Path) -> dict[str, Tensor]:
    """The base's weights, its layers' matrices with each row rounded to int8."""
    return {
        name: torch.from_numpy(round_rows(value) if name.startswith("encoder.layer.") and value.ndim == 2 else value)
        for name, value in load_file(str(folder / WEIGHTS)).items()
        if value.dtype == np.float32
    }


def main() -> None:
    """Read, train both stages, write."""
    parser = make_parser(__doc__)
    parser.add_argument("--nli", nargs="*", type=Path, default=[])
    args = parser.parse_args()
    coin = random.Random(SEED)  # noqa: S311  (a shuffle, not a secret)
    torch.manual_seed(SEED)
    made_up = list(read_made_up(args.pairs, coin))
    entailment = [row for path in args.nli for row in read_entailment(path)]
    graded = [row for story in list_stories(args) for row in read_story(story, coin)]
    print(f"{len(made_up)} made-up, {len(entailment)} entailment, {len(graded)} graded pairs")

    folder = fetch_base()
    base = load_rounded(folder)
    tokenizer = open_tokenizer(folder)
    model = Model(base).to("cuda" if torch.cuda.is_available() else "cpu")
    train(model, tokenizer, made_up + entailment, EPOCHS[0], RATES[0])
    parts = [
        coin.sample(rows, int(len(rows) * share)) for rows, share in zip((made_up, entailment), SHARES, strict=True)
    ]
    train(model, tokenizer, graded + parts[0] + parts[1], EPOCHS[1], RATES[1])
    store(model, base, args.out)


if __name__ == "__main__":
    main()
