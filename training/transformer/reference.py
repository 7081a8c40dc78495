"""The network as the file says it, in plain numpy: what the app's kernel is held against.

    /usr/bin/python3 training/transformer/reference.py transformer.bin < tokens.jsonl > logits.jsonl

Reads a JSON array of token numbers a line, writes the logits of each. Nothing here is shared with the app but the
file; weights are the rounded ones, everything else is float64.
"""
import json
import sys

import numpy as np

from tensor_file import decode

LONGEST = 96


class Network:
    def __init__(self, file):
        tensors, header = decode(file)
        self.heads = header["heads"]
        self.w = {
            name: array.astype(np.float64) * tensors[f"{name}.scale"].astype(np.float64)[:, None]
            if not isinstance(array, str) and array.dtype == np.int8
            else array
            for name, array in tensors.items()
        }

    def linear(self, name, x):
        return x @ self.w[f"{name}.weight"].T + self.w[f"{name}.bias"]

    def normalised(self, name, x):
        centred = x - x.mean(-1, keepdims=True)
        scaled = centred / np.sqrt((centred**2).mean(-1, keepdims=True) + 1e-6)
        return scaled * self.w[f"{name}.gain"] + self.w[f"{name}.bias"]

    def attention(self, layer, x):
        width = x.shape[1]
        query, key, value = np.split(self.linear(f"{layer}.attention.qkv", self.normalised(f"{layer}.attention.norm", x)), 3, -1)
        size = width // self.heads
        out = np.empty_like(x)
        for head in range(self.heads):
            part = slice(head * size, (head + 1) * size)
            scores = query[:, part] @ key[:, part].T * size**-0.5
            weights = np.exp(scores - scores.max(-1, keepdims=True))
            out[:, part] = weights / weights.sum(-1, keepdims=True) @ value[:, part]
        return self.linear(f"{layer}.attention.out", out)

    def layer(self, name, x):
        shortcut = self.linear(f"{name}.shortcut", x) if f"{name}.shortcut.weight" in self.w else x
        x = shortcut + self.attention(name, x)
        inner = np.maximum(self.linear(f"{name}.feed.in", self.normalised(f"{name}.feed.norm", x)), 0)
        return x + self.linear(f"{name}.feed.out", inner)

    def attended(self, x):
        """Each head's mean of its own share of the columns."""
        scores = self.linear("pool.attention", x)
        weights = np.exp(scores - scores.max(0))
        weights /= weights.sum(0)
        shares = np.split(x, weights.shape[1], axis=1)
        return np.concatenate([weights[:, head] @ share for head, share in enumerate(shares)])

    def features(self, tokens):
        tokens = (tokens or [0])[:LONGEST]
        angles = np.arange(len(tokens))[:, None] * self.w["timing"].astype(np.float64)
        x = 2 * self.w["embedding.weight"][tokens] + np.concatenate([np.sin(angles), np.cos(angles)], -1)
        x = self.layer("layer1", self.layer("layer0", x))
        mean = np.tanh(self.linear("pool.mean", x.mean(0)))
        return np.concatenate([mean, np.tanh(0.2 * x.max(0)), np.tanh(0.2 * self.attended(x))])

    def logits(self, tokens):
        return self.linear("head", self.features(tokens))


if __name__ == "__main__":
    with open(sys.argv[1], "rb") as opened:
        network = Network(opened.read())
    for line in sys.stdin:
        print(json.dumps([round(float(z), 5) for z in network.logits(json.loads(line))]))
