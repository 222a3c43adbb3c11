#!/usr/bin/env python3
"""Tracking beside a real MLflow server: the same requests, the same load tool, fresh stores, one run.

    bench/mlflow_bench.sh [runs] [seconds]

MLflow is started as its users start it: `mlflow server` with a SQLite store and its default workers. Its SQLite keeps
MLflow's own durability setting, which is printed; Tenon flushes every answer to the disk (synchronous=FULL). What is
sent was recorded from the unmodified Python client and is replayed byte for byte but for run ids, steps and times. The
stores to search are filled once, in MLflow's tables, and brought over by `tenon import mlflow`.
"""

import json
import os
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests/acceptance"))
os.environ.update(MLFLOW_DISABLE_TELEMETRY="true", DO_NOT_TRACK="true", MLFLOW_HTTP_REQUEST_MAX_RETRIES="0")

import mlflow  # noqa: E402
import requests  # noqa: E402
from mlflow.entities import Metric  # noqa: E402
from tenon import PASSWORD, Tenon  # noqa: E402

RUNS = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
SECONDS = float(sys.argv[2]) if len(sys.argv) > 2 else 10
METRICS = 20
POINTS = 1_000_000
BATCH = 1000


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class MlflowServer:
    name = "MLflow"

    def __init__(self, folder: Path):
        self.database = folder / "mlflow.db"
        self.port = free_port()
        self.prefix = ""
        self.token = None
        self.process = subprocess.Popen(
            [sys.executable, "-m", "mlflow", "server", "--backend-store-uri", f"sqlite:///{self.database}",
             "--artifacts-destination", str(folder / "artifacts"), "--host", "127.0.0.1", "--port", str(self.port)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        for _ in range(240):
            try:
                requests.get(f"http://127.0.0.1:{self.port}/health", timeout=5)
                return
            except requests.RequestException:
                time.sleep(0.5)
        raise RuntimeError("the MLflow server did not start")

    def durability(self) -> str:
        with sqlite3.connect(self.database) as connection:
            journal = connection.execute("PRAGMA journal_mode").fetchone()[0]
            synchronous = connection.execute("PRAGMA synchronous").fetchone()[0]
        return f"journal_mode={journal}, synchronous={synchronous} (SQLite's default)"

    def stop(self) -> None:
        os.killpg(self.process.pid, 15)
        self.process.wait()


class TenonServer:
    name = "Tenon"

    def __init__(self, _: Path):
        self.server = Tenon()
        self.server.start()
        workspace = self.server.claim()
        signed_in = self.server.command("login", "ada@example.org", text=PASSWORD + "\n")
        assert signed_in.returncode == 0, signed_in.stderr
        status, brief = self.server.call("POST", f"/api/v1/workspaces/{workspace}/briefs", {"text": "Predict churn"})
        assert status == 200, brief
        self.engagement = brief["engagement"]
        _, page = self.server.call("GET", f"/api/v1/engagements/{self.engagement}")
        self.handle = page["engagement"]["handle"]
        _, token = self.server.call("POST", f"/api/v1/engagements/{self.engagement}/tokens", {"name": "bench"})
        self.port, self.prefix, self.token = self.server.port, f"/e/{self.handle}", token["token"]

    def durability(self) -> str:
        return "journal_mode=wal, synchronous=2 (FULL), one flush for a group of answers"

    def stop(self) -> None:
        self.server.stop()
        self.server.remove()


def client_of(server) -> mlflow.MlflowClient:
    os.environ.pop("MLFLOW_TRACKING_TOKEN", None)
    if server.token:
        os.environ["MLFLOW_TRACKING_TOKEN"] = server.token
    return mlflow.MlflowClient(f"http://127.0.0.1:{server.port}{server.prefix}")


def metrics_of(first: int) -> list[Metric]:
    return [Metric(f"curve_{i % 10}", 1 / (first + i + 1), 1_763_632_800_000 + first + i, first + i // 10)
            for i in range(BATCH)]


def record(server, call) -> requests.PreparedRequest:
    """The last request that the client sends during `call`."""
    sent = []
    original = requests.adapters.HTTPAdapter.send

    def spy(self, request, **kwargs):
        sent.append(request)
        return original(self, request, **kwargs)

    requests.adapters.HTTPAdapter.send = spy
    try:
        call(client_of(server))
    finally:
        requests.adapters.HTTPAdapter.send = original
    return sent[-1]


def wire(request: requests.PreparedRequest, body: bytes) -> bytes:
    head = f"{request.method} {request.path_url} HTTP/1.1\r\nHost: 127.0.0.1\r\n"
    for name, value in request.headers.items():
        if name.lower() not in ("content-length", "accept-encoding"):
            head += f"{name}: {value if isinstance(value, str) else value.decode()}\r\n"
    return head.encode() + f"Content-Length: {len(body)}\r\n\r\n".encode() + body


def read_answer(connection: socket.socket, buffer: bytearray) -> None:
    while b"\r\n\r\n" not in buffer:
        piece = connection.recv(65536)
        assert piece, "the server closed the connection"
        buffer += piece
    end = buffer.index(b"\r\n\r\n") + 4
    head = bytes(buffer[:end]).lower()
    assert head.split(b" ", 2)[1] == b"200", bytes(buffer[:600])
    length = int(head.split(b"content-length:")[1].split(b"\r\n")[0])
    while len(buffer) < end + length:
        buffer += connection.recv(1 << 20)
    del buffer[:end + length]


def drive(port: int, requests_of, connections: int, seconds: float) -> float:
    """Answers a second, each connection sending one request after the other. requests_of(connection) yields bytes."""
    done = [0] * connections
    failures = []
    begin = time.monotonic()

    def work(number: int) -> None:
        try:
            with socket.create_connection(("127.0.0.1", port)) as connection:
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                buffer = bytearray()
                for request in requests_of(number):
                    if time.monotonic() - begin > seconds:
                        return
                    connection.sendall(request)
                    read_answer(connection, buffer)
                    done[number] += 1
        except Exception as error:  # noqa: BLE001
            failures.append(error)

    threads = [threading.Thread(target=work, args=(n,)) for n in range(connections)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]
    return sum(done) / (time.monotonic() - begin)


def log_batch(server, connections: int) -> float:
    """Points a second."""
    client = client_of(server)
    runs = [client.create_run("0").info.run_id for _ in range(connections + 1)]
    recorded = record(server, lambda c: c.log_batch(runs[-1], metrics_of(0)))
    shape = json.loads(recorded.body)
    most = 200 if server.name == "MLflow" else 2000  # prepared before the clock starts
    prepared = []
    for run in runs[:-1]:
        bodies = []
        for i in range(1, max(5, most // connections)):
            body = dict(shape, run_id=run, run_uuid=run)
            # Time goes on, as it does while something trains.
            body["metrics"] = [dict(m, step=m["step"] + i * BATCH, timestamp=m["timestamp"] + i * BATCH)
                               for m in shape["metrics"]]
            bodies.append(wire(recorded, json.dumps(body).encode()))
        prepared.append(bodies)
    # A worker's first answers are its slowest; neither side is measured by them.
    drive(server.port, lambda n: prepared[n][:2], connections, SECONDS)
    return BATCH * drive(server.port, lambda n: prepared[n][2:], connections, SECONDS)


def client_time(server) -> float:
    """Points a second of the unmodified client, one call after the other."""
    client = client_of(server)
    run = client.create_run("0").info.run_id
    begin = time.monotonic()
    calls = 0
    while time.monotonic() - begin < SECONDS and calls < 200:
        client.log_batch(run, metrics_of(calls * BATCH))
        calls += 1
    return calls * BATCH / (time.monotonic() - begin)


def fill(database: Path) -> str:
    """Runs to search and one long curve, written where MLflow keeps them. Returns the run with the curve."""
    long_run = uuid.uuid4().hex
    with sqlite3.connect(database) as store:
        columns = [row[1] for row in store.execute("PRAGMA table_info(latest_metrics)")]
        assert columns[:4] == ["key", "value", "timestamp", "step"], columns
        for number in range(RUNS + 1):
            run = long_run if number == RUNS else uuid.uuid4().hex
            store.execute(
                "INSERT INTO runs (run_uuid, name, source_type, user_id, status, start_time, end_time, lifecycle_stage, "
                "artifact_uri, experiment_id, source_name, entry_point_name, source_version) "
                "VALUES (?, ?, 'LOCAL', 'ada', 'FINISHED', ?, ?, 'active', ?, 0, '', '', '')",
                (run, f"run {number}", 1_763_000_000_000 + number, 1_763_000_001_000 + number,
                 f"mlflow-artifacts:/0/{run}/artifacts"))
            rows = [(f"m{m}", (number * 7919 + m * 104729) % 100_003 / 100_003, 1_763_000_000_000, 0, 0, run)
                    for m in range(METRICS)]
            store.executemany("INSERT INTO metrics (key, value, timestamp, step, is_nan, run_uuid) "
                              "VALUES (?, ?, ?, ?, ?, ?)", rows)
            store.executemany("INSERT INTO latest_metrics (key, value, timestamp, step, is_nan, run_uuid) "
                              "VALUES (?, ?, ?, ?, ?, ?)", rows)
            store.execute("INSERT INTO params (key, value, run_uuid) VALUES ('model', ?, ?)", (f"m{number % 5}", run))
        store.executemany("INSERT INTO metrics (key, value, timestamp, step, is_nan, run_uuid) VALUES (?, ?, ?, ?, 0, ?)",
                          (("loss", 1 / (i + 1), 1_763_000_000_000 + i, i, long_run) for i in range(POINTS)))
        store.execute("INSERT INTO latest_metrics (key, value, timestamp, step, is_nan, run_uuid) "
                      "VALUES ('loss', ?, ?, ?, 0, ?)",
                      (1 / POINTS, 1_763_000_000_000 + POINTS - 1, POINTS - 1, long_run))
    return long_run


def median_seconds(call, least: int = 3) -> float:
    times = []
    end = time.monotonic() + SECONDS
    while len(times) < least or (time.monotonic() < end and len(times) < 100):
        begin = time.monotonic()
        call()
        times.append(time.monotonic() - begin)
    return statistics.median(times)


def search(server, experiment: str) -> float:
    recorded = record(server, lambda c: c.search_runs(
        [experiment], "metrics.m3 > 0.9 and params.model = 'm1'", order_by=["metrics.m7 DESC"], max_results=100))
    request = wire(recorded, recorded.body)
    return median_seconds(lambda: drive(server.port, lambda _: [request], 1, 600))


def history(server, run: str) -> float:
    client = client_of(server)
    found = []

    def read():
        found[:] = client.get_metric_history(run, "loss")
    seconds = median_seconds(read, 1)
    assert len(found) == POINTS, len(found)
    return seconds


def everything(server, experiment: str) -> float:
    client = client_of(server)

    def read():
        token, count = None, 0
        while True:
            page = client.search_runs([experiment], max_results=10_000, page_token=token)
            count += len(page)
            token = page.token
            if not token or count >= 10_000:
                return
    return median_seconds(read, 1)


def show(what: str, figures: dict, unit: str, more_is_better: bool) -> None:
    ours, theirs = figures["Tenon"], figures["MLflow"]
    ratio = ours / theirs if more_is_better else theirs / ours
    print(f"| {what} | {theirs:,.4g} {unit} | {ours:,.4g} {unit} | {ratio:,.1f} |", flush=True)


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="tenon-bench-") as name:
        servers = [MlflowServer(Path(name)), TenonServer(Path(name))]
        try:
            for server in servers:
                print(f"{server.name}: {server.durability()}")
            print(f"\n| What | MLflow {mlflow.__version__} | Tenon | Tenon is so many times as fast |\n| --- | --- | --- | --- |")
            for connections in (1, 16):
                show(f"log-batch of {BATCH} points, {connections} connections",
                     {s.name: log_batch(s, connections) for s in servers}, "points/s", True)
            show("the same by the unmodified client", {s.name: client_time(s) for s in servers}, "points/s", True)
            long_run = fill(servers[0].database)
            begin = time.monotonic()
            brought = servers[1].server.command("import", "mlflow", servers[1].handle, str(servers[0].database), "--json",
                                                seconds=3600)
            assert brought.returncode == 0, brought.stderr + brought.stdout
            counts = json.loads(brought.stdout)
            seconds = time.monotonic() - begin
            ours = client_of(servers[1])
            experiment = ours.get_experiment_by_name("Default").experiment_id
            found = ours.search_runs([experiment], f"tags.`tenon.imported_from` = 'mlflow:{long_run}'")
            long_runs = {"MLflow": long_run, "Tenon": found[0].info.run_id}
            show(f"search {RUNS:,} runs of {METRICS} metrics by filter and order",
                 {s.name: search(s, "0") for s in servers}, "s", False)
            show(f"a history of {POINTS:,} points by the client",
                 {s.name: history(s, long_runs[s.name]) for s in servers}, "s", False)
            show("10,000 runs with everything, by the client", {s.name: everything(s, "0") for s in servers}, "s", False)
            print(f"\n`tenon import mlflow`: {counts['runs']:,} runs and {counts['points']:,} points in {seconds:.1f} s")
        finally:
            for server in servers:
                server.stop()


if __name__ == "__main__":
    main()
