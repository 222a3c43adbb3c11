"""The finished example as somebody meets it who starts the server for the first time."""

import subprocess
import time
import unittest

from engines import OnEachEngine, on_each_engine
from tenon import BINARY

MEGABYTES = 1024


@on_each_engine
class Sample(OnEachEngine):
    def restart_with_sample(self) -> float:
        """Loads the sample into the stopped server's place; returns how long the start after it took."""
        tenon = self.tenon
        tenon.stop()
        began = time.monotonic()
        self.demo("load")
        print(f"\nsample loaded in {time.monotonic() - began:.2f} s", end="")
        began = time.monotonic()
        tenon.start()
        return time.monotonic() - began

    def demo(self, word: str, expect: int = 0) -> str:
        command = [str(BINARY), "demo", word, "--data", self.tenon.data]
        if self.tenon.database:
            command += ["--database", self.tenon.database]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120)
        self.assertEqual(done.returncode, expect, done.stderr)
        return done.stdout + done.stderr

    def resident_kilobytes(self) -> int:
        with open(f"/proc/{self.tenon.process.pid}/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))

    def sample_seat(self) -> dict:
        return next(seat for seat in self.tenon.call("GET", "/api/v1/me")[1]["workspaces"] if seat["sample"])

    def test_the_first_start_shows_a_finished_example(self):
        started = self.restart_with_sample()
        tenon = self.tenon
        time.sleep(1)
        resident = self.resident_kilobytes()
        print(f", started in {started:.2f} s, {resident / MEGABYTES:.0f} MB resident")
        self.assertLess(resident, 60 * MEGABYTES)

        status, answer = tenon.call("POST", "/api/v1/sign-in-link", {"token": tenon.enter_token})
        self.assertEqual(status, 204, answer)
        again = tenon.call("POST", "/api/v1/sign-in-link", {"token": tenon.enter_token}, cookie=None)
        self.assertEqual((again[0], again[1]["code"]), (410, "sign_in_link_wrong"))
        workspace = self.sample_seat()["id"]
        status, page = tenon.call("GET", f"/api/v1/workspaces/{workspace}/engagements")
        self.assertEqual({row["phase"] for row in page["engagements"]}, {"delivery", "contract", "brief"})

        # The people of the example can do everything, without a password to give once more.
        engagement = next(row["id"] for row in page["engagements"] if row["phase"] == "delivery")
        status, accepted = tenon.call("POST", f"/api/v1/engagements/{engagement}/milestones/m2/acceptance",
                                      {"id": "01931b1e-7c3a-7000-8000-5e1f00d3a4b5"})
        self.assertEqual((status, accepted.get("state")), (200, "accepted"), accepted)
        status, report = tenon.call("GET", f"/api/v1/workspaces/{workspace}/ledger/verify")
        self.assertEqual([each for each in report["invariants"] if not each["holds"]], [])

    def test_whoever_claims_the_server_keeps_what_is_theirs(self):
        self.restart_with_sample()
        tenon = self.tenon
        tenon.claim()
        seat = self.sample_seat()
        self.assertEqual(seat["role"], "owner")
        path = f"/api/v1/workspaces/{seat['id']}/sample"
        self.assertEqual(tenon.call("POST", path + "/claim-link")[1]["code"], "claimed_already")
        self.assertEqual(tenon.call("DELETE", path)[0], 204)
        own = tenon.call("GET", "/api/v1/me")[1]["workspaces"]
        self.assertEqual([row["name"] for row in own], ["Analytical Engines"])
        refused = tenon.call("DELETE", f"/api/v1/workspaces/{own[0]['id']}/sample")
        self.assertEqual((refused[0], refused[1]["code"]), (409, "workspace_not_sample"))
        # And it comes back when asked for.
        status, shown = tenon.call("POST", "/api/v1/sample", {})
        self.assertEqual(status, 200, shown)
        self.assertEqual(self.sample_seat()["id"], shown["workspace"])

    def test_an_operator_loads_it_once_and_renews_it(self):
        self.tenon.stop()
        self.demo("load")
        self.assertIn("remove it first", self.demo("load", expect=4))
        self.demo("reset")
        self.tenon.start()
        self.assertIsNotNone(self.tenon.enter_token)

    def test_the_claim_link_leads_to_it_as_well(self):
        tenon = self.tenon
        refused = tenon.call("POST", "/api/v1/sample", {"claim_token": "guess"})
        self.assertEqual((refused[0], refused[1]["code"]), (403, "sample_not_yours"))
        status, shown = tenon.call("POST", "/api/v1/sample", {"claim_token": tenon.claim_token})
        self.assertEqual(status, 200, shown)
        token = shown["enter"].rpartition("#")[2]
        self.assertEqual(tenon.call("POST", "/api/v1/sign-in-link", {"token": token})[0], 204)
        # From the example to one's own: with a new claim link.
        status, link = tenon.call("POST", f"/api/v1/workspaces/{shown['workspace']}/sample/claim-link")
        self.assertEqual(status, 200, link)
        tenon.claim_token = link["path"].rpartition("#")[2]
        tenon.claim()


if __name__ == "__main__":
    unittest.main()
