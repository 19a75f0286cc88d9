"""Adapters of `claims.matching.meanings`, learned from the practice stories and those to be read.

Two values that fill one slot shall come to mean nearly the same where they stand, and so shall
their sentences: of each pair that alignment considers the chance is told by what else speaks for
it (`claims.matching.slots.weights`) and by the two nearnesses, and the adapters are moved so that
the chance fits what is expected. One story in three is left out, by its name: on those
`bench.quality.slot_weights` fits how much the nearness counts. The stories that are set aside are
left out as well.

Writes `claims/matching/meanings/adapters.npz` and prints one JSON line. It needs PyTorch, which
nothing else here does: put it into a folder of its own (`pip install --target FOLDER torch`) and
name that by `PYTHONPATH`. Some minutes on two processors.
"""

from __future__ import annotations

import json
import random
import zlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple

import numpy as np
import torch
from sklearn.metrics import average_precision_score
from sklearn.model_selection import GroupKFold
from torch import nn
from torch.nn import functional

from bench.quality.slot_weights import Pair, pairs_of, table_of
from claims.matching.meanings.model import ADAPTERS, HEADS, LAYERS, MODEL, stored
from claims.matching.meanings.pieces import pieces, pieces_at
from tests.stories.scoring import load_practice, load_stories

RANK = 8
"""Columns of an adapter: 330,000 numbers in all."""
STRETCH = 2.0
"""What an adapter's product is multiplied with, so that it learns at the pace of its parts."""
PACE = 5e-4
ROUNDS = 2
"""More rounds fit the stories that are learned from, and no others."""
TOGETHER = 2
"""Stories that one step learns from."""
WARMING = 20
"""Steps until the full pace."""
DROPPED = 0.1
FOLDS = 8
LEFT_OUT = 3
"""One story in so many is left out."""
TAUGHT = (
    "attention.self.query",
    "attention.self.key",
    "attention.self.value",
    "attention.output.dense",
    "intermediate.dense",
    "output.dense",
)
"""The linear parts of a layer, each of which gets an adapter."""


class Lesson(NamedTuple):
    """The pairs of one story, with the sentences that they stand in."""

    sentences: Sequence[Sequence[int]]
    places: Sequence[tuple[int, int, int]]
    """For each value its sentence, its first piece and the one behind its last."""
    ones: Any
    others: Any
    expected: Any
    known: Any
    """What else speaks for a pair, as the logarithm of odds."""


def main() -> None:
    """Print one JSON line."""
    torch.manual_seed(0)
    order = random.Random(0)  # noqa: S311 - the same order again
    stories = load_practice() | load_stories(held_out=False)
    pairs = [pair for slug, story in sorted(stories.items()) for pair in pairs_of(slug, story)]
    known = _odds_by_others(pairs)
    kept = sorted(slug for slug in stories if zlib.crc32(slug.encode()) % LEFT_OUT)
    encoder = Encoder()
    lessons = [lesson for slug in kept for lesson in _lesson(slug, pairs, known)]
    losses = _taught(encoder, lessons, order)
    _write(encoder, kept)
    rest = [slug for slug in sorted(stories) if slug not in kept]
    print(
        json.dumps(
            {"bench": "meanings_training", "learned_from": len(kept), "losses": losses}
            | _precision(encoder, rest, pairs, known)
        )
    )


def _odds_by_others(pairs: Sequence[Pair]) -> Any:
    """Give for each pair the logarithm of its odds by a fit on the other stories."""
    table, odds = table_of(pairs), np.zeros(len(pairs))
    stories = [pair.story for pair in pairs]
    for others, own in GroupKFold(FOLDS).split(table.numbers, table.expected, stories):
        odds[own] = table.fitted(others).decision_function(table.numbers[own])
    return odds


def _lesson(slug: str, pairs: Sequence[Pair], known: Any) -> Iterator[Lesson]:
    own = [number for number, pair in enumerate(pairs) if pair.story == slug]
    if not own:
        return
    sentences: dict[str, int] = {}
    places: dict[tuple[str, tuple[int, int]], int] = {}
    found: list[tuple[int, int, int]] = []
    for number in own:
        for sentence, place in pairs[number].told:
            sentences.setdefault(sentence, len(sentences))
            if (sentence, place) not in places:
                places[sentence, place] = len(found)
                found.append((sentences[sentence], *_pieces_at(sentence, place)))
    ends = [[places[told] for told in pairs[number].told] for number in own]
    yield Lesson(
        [[piece.number for piece in pieces(sentence)] for sentence in sentences],
        found,
        torch.tensor([one for one, _ in ends]),
        torch.tensor([other for _, other in ends]),
        torch.tensor([float(bool(pairs[number].expected)) for number in own]),
        torch.tensor(known[own], dtype=torch.float32),
    )


def _pieces_at(sentence: str, place: tuple[int, int]) -> tuple[int, int]:
    cut = pieces(sentence)
    met = pieces_at(cut, place)
    return (met[0], met[-1] + 1) if met else (0, len(cut))


class Adapted(nn.Module):  # type: ignore[misc]  # PyTorch is not installed
    """A linear part that does not change, with an adapter that does."""

    def __init__(self, weight: Any, bias: Any) -> None:
        super().__init__()
        self.weight, self.bias = torch.tensor(weight), torch.tensor(bias)
        given, taken = weight.shape
        self.inner = nn.Parameter(torch.randn(taken, RANK) / taken**0.5)
        self.outer = nn.Parameter(torch.zeros(RANK, given))

    def forward(self, rows: Any) -> Any:
        changed = rows @ self.inner @ self.outer * STRETCH
        return functional.linear(rows, self.weight, self.bias) + changed


class Encoder(nn.Module):  # type: ignore[misc]  # likewise
    """The encoder of `claims.matching.meanings.model`, as something that learns."""

    def __init__(self) -> None:
        super().__init__()
        base = {name: np.array(rows) for name, rows in stored(MODEL / "model.safetensors").items()}
        self.base = {name: torch.tensor(rows) for name, rows in base.items()}
        self.parts = nn.ModuleDict(
            {
                f"{layer} {part}".replace(".", "-"): Adapted(
                    base[f"encoder.layer.{layer}.{part}.weight"],
                    base[f"encoder.layer.{layer}.{part}.bias"],
                )
                for layer in range(LAYERS)
                for part in TAUGHT
            }
        )
        self.head = nn.Parameter(torch.tensor([2.0, 2.0, -2.0]))
        """How much the two nearnesses count, and what is taken off for both."""

    def forward(self, numbers: Any) -> tuple[Any, Any]:
        """Give a row for each piece of each sentence, and which pieces are there."""
        there = numbers != 0
        base, length = self.base, numbers.shape[1]
        rows = base["embeddings.word_embeddings.weight"][numbers]
        rows = rows + base["embeddings.position_embeddings.weight"][:length]
        rows = rows + base["embeddings.token_type_embeddings.weight"][0]
        rows = self._norm(rows, "embeddings.LayerNorm")
        for layer in range(LAYERS):
            rows = self._layer(rows, there, layer)
        return rows, there

    def _layer(self, rows: Any, there: Any, layer: int) -> Any:
        def part(name: str, rows: Any) -> Any:
            return self.parts[f"{layer} {name}".replace(".", "-")](rows)

        sentences, length, width = rows.shape
        asked = [
            part(f"attention.self.{name}", rows)
            .view(sentences, length, HEADS, width // HEADS)
            .transpose(1, 2)
            for name in ("query", "key", "value")
        ]
        mixed = functional.scaled_dot_product_attention(
            *asked, attn_mask=there[:, None, None, :], dropout_p=DROPPED * self.training
        )
        mixed = mixed.transpose(1, 2).reshape(sentences, length, width)
        name = f"encoder.layer.{layer}"
        rows = self._added(rows, part("attention.output.dense", mixed), f"{name}.attention.output")
        wide = functional.gelu(part("intermediate.dense", rows), approximate="tanh")
        return self._added(rows, part("output.dense", wide), f"{name}.output")

    def _added(self, rows: Any, more: Any, name: str) -> Any:
        more = functional.dropout(more, DROPPED, self.training)
        return self._norm(rows + more, f"{name}.LayerNorm")

    def _norm(self, rows: Any, name: str) -> Any:
        weight, bias = self.base[f"{name}.weight"], self.base[f"{name}.bias"]
        return functional.layer_norm(rows, rows.shape[-1:], weight, bias, 1e-12)

    def odds(self, lesson: Lesson) -> Any:
        """Give the logarithm of each pair's odds by all that is known."""
        longest = max(map(len, lesson.sentences))
        numbers = torch.zeros(len(lesson.sentences), longest, dtype=torch.long)
        for row, sentence in enumerate(lesson.sentences):
            numbers[row, : len(sentence)] = torch.tensor(sentence)
        rows, there = self(numbers)
        wholes = (rows * there[..., None]).sum(1)
        values = torch.stack([rows[of, first:end].sum(0) for of, first, end in lesson.places])
        whole = functional.normalize(wholes, dim=-1)[[of for of, _, _ in lesson.places]]
        value = functional.normalize(values, dim=-1)
        near = [(rows[lesson.ones] * rows[lesson.others]).sum(1) for rows in (value, whole)]
        return lesson.known + self.head[0] * near[0] + self.head[1] * near[1] + self.head[2]


def _taught(encoder: Encoder, lessons: list[Lesson], order: random.Random) -> list[float]:
    """Teach the lessons; the loss of each round."""
    adapters = [each for name, each in encoder.named_parameters() if name != "head"]
    ways = torch.optim.AdamW(
        [{"params": adapters, "lr": PACE}, {"params": [encoder.head], "lr": 1e-2}],
        weight_decay=0.05,
    )
    steps, done, losses = ROUNDS * -(-len(lessons) // TOGETHER), 0, []
    for _ in range(ROUNDS):
        encoder.train()
        order.shuffle(lessons)
        total = 0.0
        for some in _groups(lessons):
            loss = sum(_loss(encoder, lesson) for lesson in some) / 8
            ways.param_groups[0]["lr"] = PACE * min(1, done / WARMING) * (1 - done / steps)
            ways.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(adapters, 1.0)
            ways.step()
            done, total = done + 1, total + loss.item()
        losses.append(round(total, 1))
    return losses


def _loss(encoder: Encoder, lesson: Lesson) -> Any:
    return functional.binary_cross_entropy_with_logits(
        encoder.odds(lesson), lesson.expected, reduction="sum"
    )


def _groups(lessons: Iterable[Lesson]) -> Iterator[list[Lesson]]:
    rest = iter(lessons)
    while some := list(islice(rest, TOGETHER)):
        yield some


def _write(encoder: Encoder, kept: Sequence[str]) -> None:
    found = {}
    for key, part in encoder.parts.items():
        name = "encoder.layer." + key.replace("-", ".").replace(" ", ".")
        found[f"{name}.inner"] = (part.inner.detach().numpy() * STRETCH).astype(np.float16)
        found[f"{name}.outer"] = part.outer.detach().numpy().astype(np.float16)
    np.savez_compressed(ADAPTERS, learned_from=np.array(kept), **found)


def _precision(
    encoder: Encoder, slugs: Sequence[str], pairs: Sequence[Pair], known: Any
) -> dict[str, float]:
    """Tell the average precision on the stories left out, with the meanings and without."""
    encoder.eval()
    lessons = [lesson for slug in slugs for lesson in _lesson(slug, pairs, known)]
    with torch.no_grad():
        odds = np.concatenate([encoder.odds(lesson).numpy() for lesson in lessons])
    expected = np.concatenate([lesson.expected.numpy() for lesson in lessons])
    others = np.concatenate([lesson.known.numpy() for lesson in lessons])
    figures = {"left_out": len(slugs), "with_meanings": average_precision_score(expected, odds)}
    figures["without"] = average_precision_score(expected, others)
    return {name: round(float(figure), 4) for name, figure in figures.items()}


if __name__ == "__main__":
    main()
