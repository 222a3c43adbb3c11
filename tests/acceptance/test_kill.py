"""What was acknowledged survives kill -9, whole. TENON_KILLS says how often; the long run says 200."""

import os
import random
import threading
import time
import unittest

from engines import OnEachEngine, on_each_engine

KILLS = int(os.environ.get("TENON_KILLS", "20"))
WRITERS = 6


@on_each_engine
class Kill(OnEachEngine):
    def test_no_acknowledged_brief_is_lost_and_none_is_half_there(self):
        tenon = self.tenon
        workspace = tenon.claim()
        chance = random.Random(2)
        acknowledged: dict[str, int] = {}
        lock = threading.Lock()
        rounds = KILLS if self.engine == "sqlite" else max(KILLS // 4, 3)
        for _ in range(rounds):
            stop = threading.Event()
            threads = [threading.Thread(target=self.write, args=(workspace, acknowledged, lock, stop))
                       for _ in range(WRITERS)]
            for thread in threads:
                thread.start()
            time.sleep(chance.uniform(0.05, 0.4))
            tenon.kill()
            stop.set()
            for thread in threads:
                thread.join()
            tenon.start()
            self.check(acknowledged)
        self.assertGreater(len(acknowledged), rounds)

    def write(self, workspace, acknowledged, lock, stop) -> None:
        """Begins briefs and saves second versions until the server dies."""
        try:
            while not stop.is_set():
                status, brief = self.tenon.call("POST", f"/api/v1/workspaces/{workspace}/briefs", {"text": "Churn"})
                if status != 200:
                    continue
                engagement = brief["engagement"]
                with lock:
                    acknowledged[engagement] = 1
                status, saved = self.tenon.call("PUT", f"/api/v1/engagements/{engagement}/brief",
                                                {"based_on": 1, "brief": {"title": "Less churn"}})
                if status == 200:
                    with lock:
                        acknowledged[engagement] = saved["version"]
        except (OSError, ValueError, AssertionError):
            return  # the server is gone, in the middle of a request

    def check(self, acknowledged) -> None:
        _, listed = self.tenon.call("GET", "/api/v1/me")
        there = {row["id"]: row["title"] for row in listed["engagements"]}
        for engagement, version in acknowledged.items():
            self.assertIn(engagement, there)
            if version == 2:
                self.assertEqual(there[engagement], "Less churn")
        # One transaction makes the engagement, its membership and its first version: none is there alone.
        for engagement in random.Random(len(there)).sample(sorted(there), min(20, len(there))):
            status, brief = self.tenon.call("GET", f"/api/v1/engagements/{engagement}/brief")
            self.assertEqual(status, 200)
            self.assertEqual(brief["brief"]["title"], there[engagement])


if __name__ == "__main__":
    unittest.main()
