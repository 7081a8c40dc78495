"""The weighted mean of checkpoints: `average.py OUT.pt NET.pt=SHARE NET.pt=SHARE …` (shares sum to 1).

Runs that share their first epochs lie in one valley: their mean reads better than each of them (README.md).
"""
import sys

import torch

out, *parts = sys.argv[1:]
pairs = [part.rsplit("=", 1) for part in parts]
shares = [float(share) for _, share in pairs]
assert abs(sum(shares) - 1) < 1e-6, "The shares do not sum to 1."
states = [torch.load(file) for file, _ in pairs]
mean = {name: sum(share * state["state"][name] for share, state in zip(shares, states)) for name in states[0]["state"]}
about = [{"share": share, **state.get("about", {})} for share, state in zip(shares, states)]
torch.save({"state": mean, "about": about}, out)
