"""The outputs of a checkpoint for whole sets: `predict.py NET.pt OUT.npz --rows FILES --sets ge_dev probe`."""
import argparse

import numpy as np
import torch

from data import read_rows
from model import Net, pad

BATCH = 128


def predict(net, rows, of="outputs"):
    """`outputs`: rows x 48 logits; `features`: rows x 1536."""
    net.eval()
    width = net.head.out_features if of == "outputs" else net.head.in_features
    compute = net.forward if of == "outputs" else net.features
    result = np.zeros((len(rows), width), np.float32)
    order = sorted(range(len(rows)), key=lambda i: len(rows[i]["tok"]))
    with torch.no_grad():
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            result[batch] = compute(*pad([rows[i]["tok"] for i in batch])).numpy()
    return result


def load_net(file):
    net = Net()
    net.load_state_dict(torch.load(file)["state"])
    return net


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("net")
    options.add_argument("out")
    options.add_argument("--rows", nargs="+", required=True)
    options.add_argument("--sets", nargs="+", required=True)
    options.add_argument("--of", choices=("outputs", "features"), default="outputs")
    options.add_argument("--threads", type=int, default=2)
    args = options.parse_args()
    torch.set_num_threads(args.threads)
    sets, net = read_rows(*args.rows), load_net(args.net)
    np.savez(args.out, **{name: predict(net, sets[name], args.of) for name in args.sets})
