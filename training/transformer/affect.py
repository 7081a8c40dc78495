"""Valence, arousal and dominance (EmoBank's 1..5) from the frozen network's features and from n-grams.

    affect.py --net NET.pt --rows ROWS.jsonl --ngrams FOLDER --out AFFECT.npz

Two ridge regressions, one on the 1536 features, one on the linear model's tf-idf n-grams (`ngram-vectors.ts`); their
weighted mean answers. Strengths and weight are chosen on dev; test is measured at the end, once. What it writes is
derived from EmoBank and so under CC BY-SA 4.0: `weight` (3 x 1536), `bias`, `ngrams` (131072 x 3), `ngrams_bias`, `mix`.
"""
import argparse
import pathlib

import numpy as np
import torch

from data import read_rows
from predict import load_net, predict

BUCKETS = 1 << 17
FEATURE_STRENGTHS = (300, 1000, 3000, 10000, 30000)
NGRAM_STRENGTHS = (0.3, 0.6, 1, 2, 4)
MIXES = np.arange(0, 1.01, 0.05)


def correlations(predicted, rated):
    return np.array([np.corrcoef(predicted[:, axis], rated[:, axis])[0, 1] for axis in range(3)])


def ridge(features, ratings, strength):
    """Weights (columns x 3) and bias on the features as they are; the penalty is on standardised ones."""
    mean, spread, centre = features.mean(0), features.std(0) + 1e-3, ratings.mean(0)
    standard = (features - mean) / spread
    gram = standard.T @ standard + strength * np.eye(features.shape[1])
    weights = np.linalg.solve(gram, standard.T @ (ratings - centre)) / spread[:, None]
    return weights, centre - mean @ weights


class SparseRows:
    def __init__(self, folder, split):
        read = lambda name, kind: np.fromfile(pathlib.Path(folder) / f"{split}.{name}", kind)
        self.starts, self.buckets = read("starts", "<i4"), read("buckets", "<i4")
        self.values = read("values", "<f4").astype(np.float64)

    def times(self, weights):
        return np.add.reduceat(self.values * weights[self.buckets], self.starts[:-1])

    def transposed_times(self, vector):
        return np.bincount(self.buckets, self.values * np.repeat(vector, np.diff(self.starts)), BUCKETS)


def sparse_ridge(rows, target, strength, steps=60):
    """Conjugate gradients on (X'X + strength) w = X'y."""
    weights, residual = np.zeros(BUCKETS), rows.transposed_times(target)
    direction, squared = residual.copy(), residual @ residual
    for _ in range(steps):
        image = rows.transposed_times(rows.times(direction)) + strength * direction
        length = squared / (direction @ image)
        weights += length * direction
        residual -= length * image
        previous, squared = squared, residual @ residual
        direction = residual + squared / previous * direction
    return weights


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    for name in ("--net", "--rows", "--ngrams", "--out"):
        options.add_argument(name, required=True)
    options.add_argument("--threads", type=int, default=2)
    args = options.parse_args()
    torch.set_num_threads(args.threads)
    sets, net = read_rows(args.rows), load_net(args.net)
    names = ("train", "dev", "test")
    rated = {name: np.array([row["v"] for row in sets[f"eb_{name}"]]) for name in names}
    features = {name: predict(net, sets[f"eb_{name}"], "features").astype(np.float64) for name in names}
    ngrams = {name: SparseRows(args.ngrams, name) for name in names}

    def best(candidates, score):
        return max(candidates, key=score)

    dense = best(
        [ridge(features["train"], rated["train"], strength) for strength in FEATURE_STRENGTHS],
        lambda fitted: correlations(features["dev"] @ fitted[0], rated["dev"]).mean(),
    )
    centre = rated["train"].mean(0)

    def fit_ngrams(strength):
        return np.stack([sparse_ridge(ngrams["train"], rated["train"][:, axis] - centre[axis], strength) for axis in range(3)], 1)

    def read_ngrams(weights, name):
        return np.stack([ngrams[name].times(weights[:, axis]) for axis in range(3)], 1)

    sparse = best(
        [fit_ngrams(strength) for strength in NGRAM_STRENGTHS],
        lambda weights: correlations(read_ngrams(weights, "dev"), rated["dev"]).mean(),
    )

    def read(name, mix):
        return mix * (read_ngrams(sparse, name) + centre) + (1 - mix) * (features[name] @ dense[0] + dense[1])

    mix = best(MIXES, lambda share: correlations(read("dev", share), rated["dev"]).mean())
    for name in ("dev", "test"):
        print(name, "r of V, A, D: features", correlations(read(name, 0), rated[name]).round(3), "n-grams",
              correlations(read(name, 1), rated[name]).round(3), f"mixed ({mix:.2f})",
              correlations(read(name, mix), rated[name]).round(3), flush=True)
    np.savez(args.out, weight=dense[0].T.astype(np.float32), bias=dense[1].astype(np.float32),
             ngrams=sparse.astype(np.float32), ngrams_bias=centre.astype(np.float32), mix=np.float32(mix))
