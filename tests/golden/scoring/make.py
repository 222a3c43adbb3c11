"""Writes the golden files beside this script: labels, predictions, and the values and intervals expected of them.

    python3 -m venv somewhere && somewhere/bin/pip install -r requirements.txt && somewhere/bin/python make.py

Values come from scikit-learn where it has the metric, Wilson's intervals from statsmodels. What neither has is
computed from its formula, in another way than Tenon does: DeLong's variance from all pairs, sums with math.fsum.
"""
import csv
import math
import pathlib
import random
import warnings

import numpy
from sklearn import metrics
from sklearn.preprocessing import MultiLabelBinarizer
from statsmodels.stats.proportion import proportion_confint

here = pathlib.Path(__file__).parent
expected = []
warnings.filterwarnings("ignore")  # of the conventions that are wanted here


def write(name, header, rows):
    with open(here / name, "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


class Expect:
    """Rows about one case, and one segment of it or the whole."""

    def __init__(self, case, task, segment=""):
        self.begin = [case, task, segment]

    def __call__(self, metric, value, interval=None, parameter=None):
        bounds = ["", ""] if interval is None else [repr(float(bound)) for bound in interval]
        expected.append([*self.begin, metric, "" if parameter is None else repr(parameter), repr(float(value)), *bounds])


def wilson(hits, trials):
    return proportion_confint(int(hits), int(trials), method="wilson") if trials else None


def delong(truth, scores):
    positive = numpy.array([s for t, s in zip(truth, scores) if t])[:, None]
    negative = numpy.array([s for t, s in zip(truth, scores) if not t])[None, :]
    if min(positive.size, negative.size) < 2:
        return None
    wins = (positive > negative) + 0.5 * (positive == negative)
    variance = wins.mean(axis=1).var(ddof=1) / positive.size + wins.mean(axis=0).var(ddof=1) / negative.size
    half = 1.959963984540054 * math.sqrt(variance)
    return max(wins.mean() - half, 0), min(wins.mean() + half, 1)


def mix64(z):
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & 0xFFFFFFFFFFFFFFFF
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & 0xFFFFFFFFFFFFFFFF
    return z ^ (z >> 31)


def bootstrap(seed, n, value):
    """Percentiles of a thousand draws, by SplitMix64 from the FNV-1a hash of the seed."""
    state = 0xCBF29CE484222325
    for byte in seed.encode():
        state = ((state ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    state = mix64(state)
    drawn = []
    for _ in range(1000):
        rows = []
        for _ in range(n):
            state = (state + 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF
            rows.append(int((mix64(state) >> 11) * 2.0**-53 * n))
        drawn.append(value(rows))
    return numpy.percentile(drawn, [2.5, 97.5])


def pick(rows, *columns):
    return [[column[i] for i in rows] for column in columns]


def expect_binary(expect, truth, predicted, scores, draws):
    n, hits = len(truth), sum(t == p for t, p in zip(truth, predicted))
    tp = sum(t and p for t, p in zip(truth, predicted))
    tn = hits - tp
    none = {"zero_division": 0}
    expect("accuracy", metrics.accuracy_score(truth, predicted), wilson(hits, n))
    expect("balanced_accuracy", metrics.balanced_accuracy_score(truth, predicted))
    expect("precision", metrics.precision_score(truth, predicted, **none), wilson(tp, sum(predicted)))
    expect("recall", metrics.recall_score(truth, predicted, **none), wilson(tp, sum(truth)))
    expect("specificity", metrics.recall_score(truth, predicted, pos_label=0, **none), wilson(tn, n - sum(truth)))
    expect("f1", metrics.f1_score(truth, predicted, **none),
           bootstrap("/private", n, lambda rows: metrics.f1_score(*pick(rows, truth, predicted), **none)) if draws else None)
    for beta in (0.5, 2.0):
        expect("fbeta", metrics.fbeta_score(truth, predicted, beta=beta, **none), None, beta)
    expect("mcc", metrics.matthews_corrcoef(truth, predicted))
    kappa = metrics.cohen_kappa_score(truth, predicted)
    if not math.isnan(kappa):
        expect("cohen_kappa", kappa)
    expect("jaccard", metrics.jaccard_score(truth, predicted, **none))
    expect("log_loss", metrics.log_loss(truth, scores, labels=[0, 1]))
    expect("brier", metrics.brier_score_loss(truth, scores))
    if sum(truth):
        value = metrics.average_precision_score
        expect("average_precision", value(truth, scores),
               bootstrap("/private", n, lambda rows: value(*pick(rows, truth, scores))) if draws else None)
    if len(set(truth)) == 2:
        expect("roc_auc", metrics.roc_auc_score(truth, scores), delong(truth, scores))


def binary(case, seed, n, share, digits, threshold=0.5, draws=False):
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
    expect_binary(Expect(case, "binary"), truth, predicted, scores, draws)
    for segment in sorted(set(segments)):
        rows = [i for i in range(n) if segments[i] == segment]
        expect_binary(Expect(case, "binary", segment), *pick(rows, truth, predicted, scores), False)


def expect_averages(expect, truth, predicted, **more):
    for average in ("macro", "micro", "weighted"):
        how = {"average": average, "zero_division": 0, **more}
        expect(f"precision_{average}", metrics.precision_score(truth, predicted, **how))
        expect(f"recall_{average}", metrics.recall_score(truth, predicted, **how))
        expect(f"f1_{average}", metrics.f1_score(truth, predicted, **how))
    how = {"average": "macro", "zero_division": 0, **more}
    expect("fbeta_macro", metrics.fbeta_score(truth, predicted, beta=0.5, **how), None, 0.5)
    expect("jaccard_macro", metrics.jaccard_score(truth, predicted, **how))


def expect_multiclass(expect, truth, predicted, scores, classes):
    n, hits = len(truth), sum(t == p for t, p in zip(truth, predicted))
    expect("accuracy", metrics.accuracy_score(truth, predicted), wilson(hits, n))
    expect("balanced_accuracy", metrics.balanced_accuracy_score(truth, predicted))
    expect("mcc", metrics.matthews_corrcoef(truth, predicted))
    expect("cohen_kappa", metrics.cohen_kappa_score(truth, predicted))
    expect_averages(expect, truth, predicted)
    expect("log_loss", metrics.log_loss(truth, scores, labels=classes))
    areas = [metrics.roc_auc_score([t == c for t in truth], [row[i] for row in scores])
             for i, c in enumerate(classes) if 0 < truth.count(c) < n]
    expect("roc_auc_ovr", math.fsum(areas) / len(areas))
    for k in (1, 2):
        value = metrics.top_k_accuracy_score(truth, scores, k=k, labels=classes)
        expect("top_k_accuracy", value, wilson(round(value * n), n), float(k))


def multiclass(case, seed, n, steps, stray):
    """Probabilities are whole numbers of `steps`, so that few steps make many ties."""
    chance = random.Random(seed)
    classes = ["bird", "cat", "dog", "horse"]
    truth = [chance.choice(["bird", "cat", "cat", "cat", "dog", "dog", "horse"]) for _ in range(n)]
    scores = []
    for label in truth:
        counts = dict.fromkeys(classes, 0)
        for _ in range(steps):
            counts[label if chance.random() < 0.4 else chance.choice(classes)] += 1
        scores.append([counts[c] / steps for c in classes])
    predicted = [classes[max(range(4), key=lambda i: row[i])] for row in scores]
    if stray:  # a class that no label has
        predicted = ["snake" if chance.random() < 0.05 else p for p in predicted]
    segments = [chance.choice(["day", "night"]) for _ in range(n)]
    columns = list(range(4))
    chance.shuffle(columns)
    write(f"{case}_labels.csv", ["id", "label", "light"], [[i, truth[i], segments[i]] for i in range(n)])
    write(f"{case}_predictions.csv", ["id", "prediction", *[f"score:{classes[c]}" for c in columns]],
          [[i, predicted[i], *[repr(scores[i][c]) for c in columns]] for i in reversed(range(n))])
    expect_multiclass(Expect(case, "multiclass"), truth, predicted, scores, classes)
    for segment in ("day", "night"):
        rows = [i for i in range(n) if segments[i] == segment]
        expect_multiclass(Expect(case, "multiclass", segment), *pick(rows, truth, predicted, scores), classes)


def expect_multilabel(expect, truth, predicted):
    # Classes that neither side holds here are in no average, and in the count of the Hamming loss still.
    held = (truth + predicted).sum(axis=0) > 0
    whole = metrics.accuracy_score(truth, predicted)
    expect("subset_accuracy", whole, wilson(round(whole * len(truth)), len(truth)))
    expect("hamming_loss", metrics.hamming_loss(truth, predicted))
    expect("jaccard_samples", metrics.jaccard_score(truth, predicted, average="samples", zero_division=0))
    expect_averages(expect, truth[:, held], predicted[:, held])


def multilabel(case, seed, n):
    chance = random.Random(seed)
    words = ["damage", "delay", "price", "praise", "wrong item"]
    truth = [[w for w in words if chance.random() < 0.3] for _ in range(n)]
    predicted = [[w for w in words if chance.random() < (0.7 if w in row else 0.1)] for row in truth]
    segments = [chance.choice(["mail", "phone"]) for _ in range(n)]
    write(f"{case}_labels.csv", ["id", "label", "channel"], [[i, "|".join(truth[i]), segments[i]] for i in range(n)])
    write(f"{case}_predictions.csv", ["id", "prediction"],
          [[i, "|".join(chance.sample(predicted[i], len(predicted[i])))] for i in range(n)])
    binarizer = MultiLabelBinarizer(classes=words)
    truth, predicted = binarizer.fit_transform(truth), binarizer.transform(predicted)
    expect_multilabel(Expect(case, "multilabel"), truth, predicted)
    for segment in ("mail", "phone"):
        rows = [i for i in range(n) if segments[i] == segment]
        expect_multilabel(Expect(case, "multilabel", segment), truth[rows], predicted[rows])


def expect_numbers(expect, truth, predicted, exact=False, draws=False):
    n = len(truth)
    expect("mae", metrics.mean_absolute_error(truth, predicted),
           bootstrap("/private", n, lambda rows: metrics.mean_absolute_error(*pick(rows, truth, predicted))) if draws else None)
    expect("rmse", metrics.root_mean_squared_error(truth, predicted))
    expect("mse", metrics.mean_squared_error(truth, predicted))
    expect("medae", metrics.median_absolute_error(truth, predicted))
    expect("mape", metrics.mean_absolute_percentage_error(truth, predicted))
    expect("max_error", metrics.max_error(truth, predicted))
    for quantile in (0.5, 0.9):
        expect("pinball", metrics.mean_pinball_loss(truth, predicted, alpha=quantile), None, quantile)
    sizes = [(abs(t - p), abs(t) + abs(p)) for t, p in zip(truth, predicted)]
    expect("smape", math.fsum(2 * error / size for error, size in sizes if size) / n)
    if not exact:  # of large numbers close together scikit-learn itself keeps few digits of the variance
        expect("r2", metrics.r2_score(truth, predicted))
        expect("explained_variance", metrics.explained_variance_score(truth, predicted))


def regression(case, seed, n, scale, offset, exact=False, draws=False):
    chance = random.Random(seed)
    truth = [offset + scale * chance.gauss(0, 1) for _ in range(n)]
    predicted = [t + scale * chance.gauss(0.1, 0.3) for t in truth]
    write(f"{case}_labels.csv", ["id", "label"], [[i, repr(t)] for i, t in enumerate(truth)])
    write(f"{case}_predictions.csv", ["id", "prediction"], [[i, repr(p)] for i, p in enumerate(predicted)])
    expect_numbers(Expect(case, "regression"), truth, predicted, exact, draws)


def forecast(case, seed, n):
    chance = random.Random(seed)
    truth = [0.0 if i % 17 == 0 else round(math.exp(chance.gauss(3, 1)), 2) for i in range(n)]
    predicted = [0.0 if i % 34 == 0 else round(t * math.exp(chance.gauss(0, 0.3)), 2) for i, t in enumerate(truth)]
    naive = [truth[i - 7] if i >= 7 else truth[i + 7] for i in range(n)]
    write(f"{case}_labels.csv", ["id", "label", "naive"], [[i, truth[i], naive[i]] for i in range(n)])
    write(f"{case}_predictions.csv", ["id", "prediction"], [[i, predicted[i]] for i in range(n)])
    expect = Expect(case, "forecasting")
    expect_numbers(expect, truth, predicted)
    expect("rmsle", metrics.root_mean_squared_log_error(truth, predicted))
    off = math.fsum(abs(t - p) for t, p in zip(truth, predicted))
    expect("mase", off / math.fsum(abs(t - q) for t, q in zip(truth, naive)))


def average_precision_at(truth, predicted, k):
    order = sorted(range(len(truth)), key=lambda i: (-predicted[i], truth[i]))[:k]
    hits = [truth[i] > 0 for i in order]
    most = min(k, sum(t > 0 for t in truth))
    return math.fsum(sum(hits[:i + 1]) / (i + 1) for i, hit in enumerate(hits) if hit) / most if most else 0


def ranking(case, seed, queries):
    chance = random.Random(seed)
    rows = []
    for query in range(queries):
        for place in range(chance.randint(2, 25)):
            relevance = chance.choice([0, 0, 0, 1, 2, 3]) if query % 9 else 0
            rows.append([f"{query}-{place}", relevance, f"q{query}", round(relevance + chance.gauss(0, 1.5), 1)])
    chance.shuffle(rows)
    write(f"{case}_labels.csv", ["id", "label", "query"], [row[:3] for row in rows])
    write(f"{case}_predictions.csv", ["id", "prediction"], [[row[0], row[3]] for row in rows])
    sides = [pick([i for i, row in enumerate(rows) if row[2] == f"q{q}"], *zip(*[(r[1], r[3]) for r in rows]))
             for q in range(queries)]
    for k in (3, 10):
        ndcg = [metrics.ndcg_score([truth], [predicted], k=k) for truth, predicted in sides]
        expect = Expect(case, "ranking")
        expect("ndcg", math.fsum(ndcg) / queries, None, float(k))
        found = [average_precision_at(truth, predicted, k) for truth, predicted in sides]
        expect("map", math.fsum(found) / queries, None, float(k))


binary("plain", 1, 400, 0.4, 6, draws=True)
binary("ties", 2, 300, 0.5, 1)
binary("rare", 3, 500, 0.02, 3)
binary("none_predicted", 4, 60, 0.3, 4, threshold=2)
multiclass("animals", 7, 300, 20, stray=False)
multiclass("animal_ties", 8, 200, 5, stray=True)
multilabel("complaints", 9, 250)
regression("numbers", 5, 300, 1, 0, draws=True)
regression("large_numbers", 6, 300, 1e-3, 1e9, exact=True)
forecast("sales", 10, 200)
ranking("search", 11, 60)
write("expected.csv", ["case", "task", "segment", "metric", "parameter", "value", "low", "high"], expected)
