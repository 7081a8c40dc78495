"""Macro-F1 and the thresholds of best F1. `truth` and `decided` are 0/1, `scores` any real numbers; texts x columns."""
import numpy as np


def f1_per_column(truth, decided):
    hits = (truth * decided).sum(0)
    return 2 * hits / np.maximum(truth.sum(0) + decided.sum(0), 1)


def macro_f1(truth, decided):
    return float(f1_per_column(truth, np.asarray(decided, np.float32)).mean())


def f1_curve(truth, scores):
    """For one column: the scores in falling order and the F1 of saying yes down to each."""
    order = np.argsort(-scores, kind="stable")
    hits = np.cumsum(truth[order])
    return scores[order], 2 * hits / (np.arange(1, len(order) + 1) + truth.sum())


def best_thresholds(truth, scores):
    """Per column, halfway between the last score that counts as yes and the next one."""
    result = []
    for column in range(truth.shape[1]):
        ordered, f1 = f1_curve(truth[:, column], scores[:, column])
        at = int(np.argmax(f1))
        result.append((ordered[at] + ordered[min(at + 1, len(ordered) - 1)]) / 2)
    return np.array(result)
