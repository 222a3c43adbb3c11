#!/usr/bin/env python3
"""Opens the table of 10,000 runs with 200 metrics each, and 200 of them beside each other with curves of 1,000 points:
how long the server takes, how much it sends, and when a browser has painted them.

    bench/runs_table_bench.py [runs] [metrics]

Runs are filled through MLflow's own calls (create, log-batch, update). TENON_BINARY names the program; with a build
of the pages in web/dist and Playwright in web/node_modules the page is timed too (TENON_PAGES=web/dist for a
program without pages). TENON_TEST_DATABASE names a PostgreSQL database instead of SQLite.
"""

import gzip
import http.client
import json
import os
import statistics
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import quote

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests" / "acceptance"))
from tenon import PASSWORD, Tenon  # noqa: E402

WRITERS = 4
LOOKS = 5
COMPARED = 200  # as many as are compared at once
STEPS = 1000
MODELS = ["svc", "forest", "boosting", "logistic"]


class Client:
    """One kept connection with a token."""

    def __init__(self, tenon: Tenon, token: str):
        self.connection = http.client.HTTPConnection(tenon.host, tenon.port, timeout=120)
        self.token = token

    def call(self, method: str, path: str, body=None, headers=None) -> bytes:
        fields = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json", **(headers or {})}
        self.connection.request(method, path, json.dumps(body) if body is not None else None, fields)
        answer = self.connection.getresponse()
        data = answer.read()
        assert answer.status == 200, (answer.status, data[:300])
        return data


def fill(tenon: Tenon, token: str, handle: str, runs: int, metrics: int) -> float:
    base = f"/e/{handle}/api/2.0/mlflow/"
    start = 1_760_000_000_000

    def some(writer: int) -> None:
        client = Client(tenon, token)
        for number in range(writer, runs, WRITERS):
            made = json.loads(client.call("POST", base + "runs/create", {
                "experiment_id": "0", "start_time": start + number * 1000, "run_name": f"trial {number}"}))
            run = made["run"]["info"]["run_id"]
            client.call("POST", base + "runs/log-batch", {
                "run_id": run,
                "metrics": [{"key": f"metric_{m:03}", "value": ((number * 31 + m * 17) % 1000) / 1000,
                             "timestamp": start, "step": 0} for m in range(metrics)],
                "params": [{"key": "model", "value": MODELS[number % 4]}, {"key": "lr", "value": str(number % 50 / 100)},
                           {"key": "depth", "value": str(number % 9)}]})
            client.call("POST", base + "runs/update", {
                "run_id": run, "status": "FINISHED", "end_time": start + number * 1000 + 60_000})

    began = time.perf_counter()
    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(some, range(WRITERS)))
    return time.perf_counter() - began


def train(client: Client, engagement: str, handle: str) -> list[str]:
    """Gives the newest runs a curve each, and says which they are."""
    found = json.loads(client.call("GET", f"/api/v1/engagements/{engagement}/runs?limit={COMPARED}"))
    runs = [run["id"] for run in found["runs"]]
    for number, run in enumerate(runs):
        client.call("POST", f"/e/{handle}/api/2.0/mlflow/runs/log-batch", {
            "run_id": run,
            "metrics": [{"key": "curve", "value": 1 - 1 / (1 + step * (number + 1) / 5000),
                         "timestamp": 1_760_000_000_000 + step * 1000, "step": step} for step in range(STEPS)]})
    return runs


def look(client: Client, path: str) -> None:
    times, sent, whole = [], 0, 0
    for _ in range(LOOKS):
        began = time.perf_counter()
        data = client.call("GET", path, headers={"Accept-Encoding": "gzip"})
        times.append(time.perf_counter() - began)
        sent = len(data)
        whole = len(gzip.decompress(data)) if data[:2] == b"\x1f\x8b" else sent
    print(f"{statistics.median(times) * 1000:7.0f} ms  {sent / 1024:7.0f} KiB sent  {whole / 1024:7.0f} KiB whole  "
          f"{path.split('/runs/')[1][:90]}", flush=True)


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    metrics = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    tenon = Tenon(os.environ.get("TENON_TEST_DATABASE"))
    try:
        tenon.start()
        workspace = tenon.claim()
        _, brief = tenon.call("POST", f"/api/v1/workspaces/{workspace}/briefs", {"text": "Predict churn"})
        engagement = brief["engagement"]
        _, page = tenon.call("GET", f"/api/v1/engagements/{engagement}")
        handle = page["engagement"]["handle"]
        _, token = tenon.call("POST", f"/api/v1/engagements/{engagement}/tokens", {"name": "bench"})
        took = fill(tenon, token["token"], handle, runs, metrics)
        print(f"filled {runs} runs with {metrics} metrics each in {took:.0f} s", flush=True)
        client = Client(tenon, token["token"])
        table = f"/api/v1/engagements/{engagement}/runs/table"
        helpers = "".join(f"&columns={name}" for name in
                          ("attributes.end_time", "tags.tenon.baseline", "tags.mlflow.parentRunId"))
        look(client, f"{table}?columns=usual{helpers}")
        look(client, f"{table}?columns=usual{helpers}&filter=" + quote("metrics.metric_001 > 0.5 AND params.model = 'svc'"))
        look(client, f"{table}?" + "&".join(f"columns=metrics.metric_{m:03}" for m in range(min(metrics, 50))))
        look(client, f"/api/v1/engagements/{engagement}/runs/columns")
        compared = train(client, engagement, handle)
        if (ROOT / "web/node_modules/@playwright/test").exists():
            subprocess.run(["node", str(ROOT / "bench" / "runs_table_page.mjs"),
                            f"http://{tenon.host}:{tenon.port}", f"/w/{workspace}/e/{handle}/runs",
                            "ada@example.org", PASSWORD, ",".join(compared)], check=True)
    finally:
        tenon.remove()


if __name__ == "__main__":
    main()
