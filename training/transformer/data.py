"""Token rows as `prepare.ts` writes them, as targets and batches."""
import json
import random

import numpy as np

from model import head_slices

SLICES = head_slices()
LABELS = (
    "admiration amusement anger annoyance approval caring confusion curiosity desire disappointment disapproval disgust "
    "embarrassment excitement fear gratitude grief joy love nervousness optimism pride realization relief remorse sadness "
    "surprise neutral"
).split()
EKMAN = {
    "anger": "anger annoyance disapproval",
    "disgust": "disgust",
    "fear": "fear nervousness",
    "joy": "joy amusement approval excitement gratitude love optimism relief pride admiration desire caring",
    "sadness": "sadness disappointment embarrassment grief remorse",
    "surprise": "surprise realization confusion curiosity",
    "neutral": "neutral",
}
SENTIMENT = {
    "positive": EKMAN["joy"],
    "negative": " ".join(EKMAN[name] for name in ("anger", "disgust", "fear", "sadness")),
    "ambiguous": EKMAN["surprise"],
    "neutral": "neutral",
}


def members(groups):
    """0/1, labels x groups: which label belongs to which group."""
    matrix = np.zeros((len(LABELS), len(groups)), np.float32)
    for column, names in enumerate(groups.values()):
        for name in names.split():
            matrix[LABELS.index(name), column] = 1
    return matrix


EKMAN_MEMBERS, SENTIMENT_MEMBERS = members(EKMAN), members(SENTIMENT)


def read_rows(*files):
    """Rows by set: {"ge_train": [{"text", "tok", "alt": [tokens...], "y" | "v" | "e"}, ...], ...}."""
    sets = {}
    for file in files:
        with open(file, encoding="utf8") as lines:
            for line in lines:
                row = json.loads(line)
                sets.setdefault(row["set"], []).append(row)
    return sets


def label_matrix(rows):
    matrix = np.zeros((len(rows), len(LABELS)), np.float32)
    for i, row in enumerate(rows):
        matrix[i, row["y"]] = 1
    return matrix


def targets_of(row):
    """What a row says about the 48 outputs, and the weight of each: 0 where it says nothing."""
    width = max(piece.stop for piece in SLICES.values())
    target, weight = np.zeros(width, np.float32), np.zeros(width, np.float32)
    if "y" in row:
        labels = np.zeros(len(LABELS), np.float32)
        labels[row["y"]] = 1
        target[SLICES["labels"]] = labels
        target[SLICES["ekman"]] = labels @ EKMAN_MEMBERS > 0
        target[SLICES["sentiment"]] = labels @ SENTIMENT_MEMBERS > 0
        for head in ("labels", "ekman", "sentiment"):
            weight[SLICES[head]] = 1
    if "e" in row:
        target[SLICES["xed"]][row["e"]] = 1
        weight[SLICES["xed"]] = 1
    return target, weight


def batches(lengths, size, rng=random):
    """Index lists of about equal text length, in random order (a batch costs what its longest text costs)."""
    order = list(range(len(lengths)))
    rng.shuffle(order)
    result = []
    pool = size * 40
    for start in range(0, len(order), pool):
        chunk = sorted(order[start : start + pool], key=lambda i: lengths[i])
        result += [chunk[i : i + size] for i in range(0, len(chunk), size)]
    rng.shuffle(result)
    return result
