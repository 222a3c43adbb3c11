#!/usr/bin/env python3
"""The profiler beside DuckDB and Polars: the same file, the same figures, one core each.

    bench/profile_bench.sh [megabytes] [runs]

The file is made from a seed, so everybody measures the same bytes: an id, amounts, a rate, dates, a category, a
status, a free text with numbers in it, gaps, and a label. Every program is a process of its own, held to one core;
wall time and peak memory come from the kernel (wait4). What is asked for is what all three can answer: rows,
missing values, distinct values (approximate), smallest, largest, mean, standard deviation and quartiles of every
column that has them. `tenon profile` does more than that (duplicates, personal data, dates, leaks) and cannot be
told not to.
"""

import os
import statistics
import sys
import time
from pathlib import Path

FOLDER = Path(os.environ.get("TENON_BENCH_FOLDER", "build/profile-bench"))
TENON = os.environ.get("TENON_BINARY", "build/release/tenon")
SEED = 5


class Numbers:
    """SplitMix64: the same on every machine and in every Python."""

    def __init__(self, seed: int):
        self.state = seed

    def next(self) -> int:
        self.state = (self.state + 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & 0xFFFFFFFFFFFFFFFF
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & 0xFFFFFFFFFFFFFFFF
        return z ^ (z >> 31)


HEADER = "id,amount,rate,quantity,day,region,status,comment,score,churned\n"
REGIONS = ["north", "south", "east", "west", "coast", "hills", "lakes", "plain"]
STATUS = ["open", "closed", "waiting", "lost"]
WORDS = ["parcel", "late", "invoice", "again", "thanks", "broken", "please", "call", "order", "refund", "wrong",
         "second", "missing", "total", "quick", "slow"]


def make_rows(numbers: Numbers, first: int, count: int) -> str:
    rows = []
    for row in range(first, first + count):
        r = numbers.next()
        amount = "" if r % 50 == 0 else f"{(r >> 8) % 1_000_000 / 100:.2f}"
        rate = f"{(r >> 20) % 1_000_003 / 1_000_003:.6f}"
        day = f"{2019 + (r >> 3) % 6}-{1 + (r >> 6) % 12:02d}-{1 + (r >> 10) % 28:02d}"
        s = numbers.next()
        words = " ".join(WORDS[(s >> shift) & 15] for shift in range(0, 4 * (2 + s % 7), 4))
        score = "NA" if s % 33 == 0 else f"{((s >> 30) % 2_000_001 - 1_000_000) / 1_000:.3f}"
        rows.append(f"{row},{amount},{rate},{(r >> 40) % 1000},{day},{REGIONS[r % 8]},{STATUS[(r >> 14) % 4]},"
                    f"{words} {s % 100_000},{score},{'yes' if r % 5 == 0 else 'no'}\n")
    return "".join(rows)


def make_file(megabytes: int) -> Path:
    path = FOLDER / f"profile-{megabytes}.csv"
    if path.exists():
        return path
    FOLDER.mkdir(parents=True, exist_ok=True)
    # A block of rows is made once and repeated with ids of its own, so that a gigabyte takes seconds to make.
    numbers = Numbers(SEED)
    block_rows = 200_000
    tails = [line.split(",", 1)[1] for line in make_rows(numbers, 0, block_rows).splitlines(keepends=True)]
    partial = path.with_suffix(".part")
    with partial.open("w") as file:
        file.write(HEADER)
        row = 0
        while file.tell() < megabytes * 1_000_000:
            # Turned by a prime each time, and the rate moved, so that rows and decimals do not simply repeat.
            turn = row // block_rows * 7_919 % block_rows
            file.write("".join(f"{row + i},{tail}" for i, tail in enumerate(tails[turn:] + tails[:turn])))
            row += block_rows
    partial.rename(path)
    return path


DUCKDB = """
import duckdb, sys
connection = duckdb.connect(config={"threads": 1})
rows = connection.execute(f"SUMMARIZE SELECT * FROM read_csv('{sys.argv[1]}', nullstr=['', 'NA'])").fetchall()
for row in rows: print(*row, sep="|")
"""

POLARS = """
import polars as pl, sys
frame = pl.scan_csv(sys.argv[1], null_values=["", "NA"], try_parse_dates=True)
columns = frame.collect_schema()
asked = [pl.len().alias("rows")]
for name, kind in columns.items():
    column = pl.col(name)
    asked += [column.null_count().alias(name + ":missing"), column.approx_n_unique().alias(name + ":distinct"),
              column.min().alias(name + ":min"), column.max().alias(name + ":max")]
    if kind.is_numeric():
        asked += [column.mean().alias(name + ":mean"), column.std().alias(name + ":std")]
        asked += [column.quantile(q).alias(f"{name}:{q}") for q in (0.25, 0.5, 0.75)]
answer = frame.select(asked).collect(engine="streaming")
for name in answer.columns: print(name, answer[name][0], sep="|")
"""


def measure(words: list[str], environment: dict[str, str]) -> tuple[float, float, float]:
    """Seconds on the clock, seconds of processor, and the peak memory in MB of one process on one core."""
    start = time.monotonic()
    pid = os.fork()
    if pid == 0:
        out = os.open(FOLDER / "out.txt", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(out, 1)
        os.execvpe(words[0], words, {**os.environ, **environment})
    _, status, used = os.wait4(pid, 0)
    wall = time.monotonic() - start
    # tenon ends with 1 where the data are insufficient; nothing here is.
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{words[0]} ended with {os.waitstatus_to_exitcode(status)}")
    return wall, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024 / 1e6


def programs(path: Path) -> dict[str, tuple[list[str], dict[str, str]]]:
    return {
        "tenon profile --json": ([TENON, "profile", str(path), "--json"], {}),
        "DuckDB SUMMARIZE": ([sys.executable, "-c", DUCKDB, str(path)], {}),
        "Polars, streaming": ([sys.executable, "-c", POLARS, str(path)], {"POLARS_MAX_THREADS": "1"}),
    }


def report(megabytes: int, runs: int) -> None:
    path = make_file(megabytes)
    size = path.stat().st_size / 1e6
    print(f"{size:.0f} MB, one core, median of {runs} runs")
    medians = {}
    # In turns, so that what else the machine does falls on all of them.
    results: dict[str, list[tuple[float, float, float]]] = {name: [] for name in programs(path)}
    for _ in range(runs):
        for name, (words, environment) in programs(path).items():
            results[name].append(measure(words, environment))
    for name, measured in results.items():
        wall, cpu, memory = (statistics.median(each) for each in zip(*measured))
        medians[name] = cpu
        print(f"  {name:22} {wall:7.1f} s  {cpu:7.1f} s CPU  {size / cpu:6.0f} MB/s of CPU  peak {memory:6.0f} MB")
    ours = medians["tenon profile --json"]
    best = min(cpu for name, cpu in medians.items() if not name.startswith("tenon"))
    print(f"  the best of the others takes {best / ours:.2f} times our time")


if __name__ == "__main__":
    sizes = [int(word) for word in sys.argv[1].split(",")] if len(sys.argv) > 1 else [100, 1000]
    for each in sizes:
        report(each, int(sys.argv[2]) if len(sys.argv) > 2 else 3)
