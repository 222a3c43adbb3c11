"""What was acknowledged survives kill -9, whole, whoever was writing: briefs, money, and a training script's points.
TENON_KILLS says how often the server is killed; the long run says 200.
"""

import os
import random
import threading
import time
import unittest
import uuid

from engines import OnEachEngine, on_each_engine
from tenon import PASSWORD

KILLS = int(os.environ.get("TENON_KILLS", "20"))
WRITERS_OF_EACH = 2
BATCH = 40


class Briefs:
    """Begins briefs and saves second versions."""

    def __init__(self, tenon, workspace):
        self.tenon, self.workspace = tenon, workspace
        self.acknowledged: dict[str, int] = {}

    def write(self) -> None:
        status, brief = self.tenon.call("POST", f"/api/v1/workspaces/{self.workspace}/briefs", {"text": "Churn"})
        if status != 200:
            return
        engagement = brief["engagement"]
        self.acknowledged[engagement] = 1
        status, saved = self.tenon.call("PUT", f"/api/v1/engagements/{engagement}/brief",
                                        {"based_on": 1, "brief": {"title": "Less churn"}})
        if status == 200:
            self.acknowledged[engagement] = saved["version"]

    def check(self, test: unittest.TestCase) -> None:
        _, listed = self.tenon.call("GET", "/api/v1/me")
        there = {row["id"]: row["title"] for row in listed["engagements"]}
        for engagement, version in self.acknowledged.items():
            test.assertIn(engagement, there)
            if version == 2:
                test.assertEqual(there[engagement], "Less churn")
        # One transaction makes the engagement, its membership and its first version: none is there alone.
        for engagement in random.Random(len(there)).sample(sorted(there), min(20, len(there))):
            status, brief = self.tenon.call("GET", f"/api/v1/engagements/{engagement}/brief")
            test.assertEqual(status, 200)
            test.assertEqual(brief["brief"]["title"], there[engagement])


class Money:
    """Confirms project funds, each with a bank reference of its own."""

    def __init__(self, tenon, workspace):
        self.tenon, self.workspace = tenon, workspace
        _, begun = tenon.call("POST", f"/api/v1/workspaces/{workspace}/briefs", {"text": "Funds"})
        self.here = f"/api/v1/engagements/{begun['engagement']}"
        self.acknowledged: set[str] = set()

    def write(self) -> None:
        transfer = str(uuid.uuid4())
        status, _ = self.tenon.call("POST", self.here + "/funds/confirm", {
            "id": transfer, "amount": {"minor": 100, "currency": "EUR"}, "bank_reference": transfer})
        if status == 200:
            self.acknowledged.add(transfer)

    def check(self, test: unittest.TestCase) -> None:
        there, last, more = set(), 0, bool(self.acknowledged)
        while more:
            status, page = self.tenon.call("GET", f"{self.here}/ledger/EUR?after={last}")
            test.assertEqual(status, 200, page)
            there |= {transfer["id"] for transfer in page["transfers"]}
            last, more = page["last_seq"], page["more"]
        test.assertLessEqual(self.acknowledged, there)
        _, report = self.tenon.call("GET", f"/api/v1/workspaces/{self.workspace}/ledger/verify")
        test.assertEqual([each for each in report["invariants"] if not each["holds"]], [])


class Points:
    """Logs batches of points to one run, as a training script does."""

    def __init__(self, tenon, workspace):
        self.tenon = tenon
        _, begun = tenon.call("POST", f"/api/v1/workspaces/{workspace}/briefs", {"text": "Training"})
        _, page = tenon.call("GET", f"/api/v1/engagements/{begun['engagement']}")
        self.mlflow = f"/e/{page['engagement']['handle']}/api/2.0/mlflow"
        status, made = tenon.call("POST", self.mlflow + "/runs/create", {"experiment_id": "0", "start_time": 1})
        assert status == 200, made
        self.run = made["run"]["info"]["run_id"]
        self.acknowledged: set[str] = set()

    def write(self) -> None:
        key = "loss_" + uuid.uuid4().hex
        metrics = [{"key": key, "value": step / BATCH, "timestamp": 1, "step": step} for step in range(BATCH)]
        status, _ = self.tenon.call("POST", self.mlflow + "/runs/log-batch", {"run_id": self.run, "metrics": metrics})
        if status == 200:
            self.acknowledged.add(key)

    def check(self, test: unittest.TestCase) -> None:
        status, got = self.tenon.call("GET", f"{self.mlflow}/runs/get?run_id={self.run}")
        test.assertEqual(status, 200, got)
        there = {metric["key"]: metric for metric in got["run"]["data"].get("metrics", [])}
        test.assertLessEqual(self.acknowledged, set(there))
        # A batch is whole: whatever key is there has its last step, and every step before it.
        test.assertEqual({metric["step"] for metric in there.values()} - {BATCH - 1}, set())
        for key in random.Random(len(there)).sample(sorted(there), min(5, len(there))):
            _, history = self.tenon.call("GET", f"{self.mlflow}/metrics/get-history?run_id={self.run}&metric_key={key}")
            test.assertEqual([point["step"] for point in history["metrics"]], list(range(BATCH)))


@on_each_engine
class Kill(OnEachEngine):
    def test_nothing_acknowledged_is_lost_and_nothing_is_half_there(self):
        workspace = self.tenon.claim()
        writers = [kind(self.tenon, workspace) for kind in (Briefs, Money, Points)]
        chance = random.Random(2)
        rounds = KILLS if self.engine == "sqlite" else max(KILLS // 4, 3)
        for _ in range(rounds):
            # Money needs a password given within five minutes, and the long run takes longer.
            self.tenon.call("POST", "/api/v1/step-up", {"password": PASSWORD})
            stop = threading.Event()
            threads = [threading.Thread(target=self.write, args=(writer, stop))
                       for writer in writers for _ in range(WRITERS_OF_EACH)]
            for thread in threads:
                thread.start()
            time.sleep(chance.uniform(0.05, 0.4))
            self.tenon.kill()
            stop.set()
            for thread in threads:
                thread.join()
            self.tenon.start()
            for writer in writers:
                writer.check(self)
        for writer in writers:
            self.assertGreater(len(writer.acknowledged), rounds, type(writer).__name__)

    @staticmethod
    def write(writer, stop) -> None:
        try:
            while not stop.is_set():
                writer.write()
        except (OSError, ValueError):
            return  # the server is gone, in the middle of a request


if __name__ == "__main__":
    unittest.main()
