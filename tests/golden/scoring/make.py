"""Writes the golden files beside this script with scikit-learn: labels, predictions and the metrics expected.

    python3 -m venv somewhere && somewhere/bin/pip install scikit-learn==1.9.1 && somewhere/bin/python make.py
"""
import csv
import pathlib
import random

from sklearn import metrics

here = pathlib.Path(__file__).parent
expected = []


def write(name, header, rows):
    with open(here / name, "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def expect(case, segment, name, value):
    expected.append([case, segment, name, repr(float(value))])


def expect_binary(case, segment, truth, predicted, scores):
    expect(case, segment, "accuracy", metrics.accuracy_score(truth, predicted))
    expect(case, segment, "precision", metrics.precision_score(truth, predicted, zero_division=0))
    expect(case, segment, "recall", metrics.recall_score(truth, predicted, zero_division=0))
    expect(case, segment, "f1", metrics.f1_score(truth, predicted, zero_division=0))
    if len(set(truth)) == 2:
        expect(case, segment, "roc_auc", metrics.roc_auc_score(truth, scores))


def binary(case, seed, n, share, digits, threshold=0.5):
    """Scores are rounded to `digits`, so that few digits make many ties."""
    chance = random.Random(seed)
    truth = [int(chance.random() < share) for _ in range(n)]
    scores = [round(min(1, max(0, chance.gauss(0.35 + 0.3 * t, 0.2))), digits) for t in truth]
    predicted = [int(s >= threshold) for s in scores]
    segments = [chance.choice(["north", "south", "west"]) for _ in range(n)]
    name = {1: "yes", 0: "no"}
    order = list(range(n))
    chance.shuffle(order)
    write(f"{case}_labels.csv", ["id", "label", "region"],
          [[f"row-{i}", name[truth[i]], segments[i]] for i in range(n)])
    write(f"{case}_predictions.csv", ["id", "prediction", "score"],
          [[f"row-{i}", name[predicted[i]], repr(scores[i])] for i in order])
    expect_binary(case, "", truth, predicted, scores)
    for segment in sorted(set(segments)):
        rows = [i for i in range(n) if segments[i] == segment]
        expect_binary(case, segment, *[[column[i] for i in rows] for column in (truth, predicted, scores)])


def regression(case, seed, n, scale, offset):
    chance = random.Random(seed)
    truth = [offset + scale * chance.gauss(0, 1) for _ in range(n)]
    predicted = [t + scale * chance.gauss(0.1, 0.3) for t in truth]
    write(f"{case}_labels.csv", ["id", "label"], [[i, repr(t)] for i, t in enumerate(truth)])
    write(f"{case}_predictions.csv", ["id", "prediction"], [[i, repr(p)] for i, p in enumerate(predicted)])
    expect(case, "", "mae", metrics.mean_absolute_error(truth, predicted))
    expect(case, "", "rmse", metrics.root_mean_squared_error(truth, predicted))


binary("plain", 1, 400, 0.4, 6)
binary("ties", 2, 300, 0.5, 1)
binary("rare", 3, 500, 0.02, 3)
binary("none_predicted", 4, 60, 0.3, 4, threshold=2)
regression("numbers", 5, 300, 1, 0)
regression("large_numbers", 6, 300, 1e-3, 1e9)
write("expected.csv", ["case", "segment", "metric", "value"], expected)
