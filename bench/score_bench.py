#!/usr/bin/env python3
"""Scoring beside pandas and scikit-learn: the same two files, the same figures, one core each.

    bench/score_bench.sh [rows] [runs]

The files are made from a seed: ids, a label, five segments; predictions in another order, with scores of six
digits. Every program is a process of its own, held to one core; wall time and peak memory come from the kernel
(wait4). What is asked for is what both answer: the area under the ROC curve over all rows and for each segment.
Tenon checks every id on the way; pandas joins them. Both print the area, and the bench ends where they differ.
"""

import json
import os
import statistics
import sys
from pathlib import Path

from profile_bench import FOLDER, TENON, Numbers, measure

PEER = """
import pandas, sys
from sklearn.metrics import roc_auc_score
labels = pandas.read_csv(sys.argv[1])
predictions = pandas.read_csv(sys.argv[2])
rows = labels.merge(predictions, on="id", validate="one_to_one")
assert len(rows) == len(labels) == len(predictions)
print(repr(float(roc_auc_score(rows.label, rows.score))))
for region, part in rows.groupby("region"):
    print(region, repr(float(roc_auc_score(part.label, part.score))))
"""


def make_files(rows: int) -> tuple[Path, Path]:
    labels, predictions = FOLDER / f"labels-{rows}.csv", FOLDER / f"predictions-{rows}.csv"
    if predictions.exists():
        return labels, predictions
    FOLDER.mkdir(parents=True, exist_ok=True)
    numbers = Numbers(7)
    # A prime step goes once through all rows in an order that is not theirs.
    step = 7_368_787
    while rows % step == 0:
        step += 2
    partial = predictions.with_suffix(".part")
    with labels.open("w") as truth, partial.open("w") as predicted:
        truth.write("id,label,region\n")
        predicted.write("id,prediction,score\n")
        for row in range(rows):
            r = numbers.next()
            truth.write(f"customer-{row},{int(r % 10 < 3)},r{(r >> 8) % 5}\n")
            score = (r >> 20) % 1_000_000
            predicted.write(f"customer-{row * step % rows},{int(score >= 500_000)},0.{score:06d}\n")
    partial.rename(predictions)
    return labels, predictions


def area_printed(name: str) -> float:
    text = (FOLDER / "out.txt").read_text()
    return json.loads(text)["score"]["private_part"]["score"] if name == "tenon score" else float(text.split()[0])


def report(rows: int, runs: int) -> None:
    labels, predictions = map(str, make_files(rows))
    ours = [TENON, "score", "--metric", "roc_auc", "--positive", "1", labels, predictions, "--json"]
    one_core = {name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS")}
    programs = {
        "tenon score": (ours, {}),
        "pandas and scikit-learn": ([sys.executable, "-c", PEER, labels, predictions], one_core),
    }
    print(f"{rows:,} rows, one core, median of {runs} runs")
    results: dict[str, list[tuple[float, float, float]]] = {name: [] for name in programs}
    areas: dict[str, float] = {}
    # In turns, so that what else the machine does falls on both.
    for _ in range(runs):
        for name, (words, environment) in programs.items():
            results[name].append(measure(words, environment))
            areas[name] = area_printed(name)
    first, second = areas.values()
    if abs(first - second) > 1e-12:
        sys.exit(f"the areas differ: {areas}")
    medians = {name: [statistics.median(each) for each in zip(*measured)] for name, measured in results.items()}
    for name, (wall, cpu, memory) in medians.items():
        print(f"  {name:24} {wall:7.1f} s  {cpu:7.1f} s CPU  peak {memory:6.0f} MB")
    mine, peer = medians["tenon score"], medians["pandas and scikit-learn"]
    print(f"  scikit-learn takes {peer[1] / mine[1]:.2f} times our processor and {peer[2] / mine[2]:.2f} times our memory")


if __name__ == "__main__":
    report(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000_000, int(sys.argv[2]) if len(sys.argv) > 2 else 3)
