"""A sample and a sealed test set over real connections; afterwards everybody recomputes the score at home."""

import json
import tempfile
import unittest
from pathlib import Path

from engines import OnEachEngine, on_each_engine
from tenon import PASSWORD, Tenon

BRIEF = """\
title: Churn
metrics: [{id: m1, technical: {name: f1}}]
criteria: [{id: c1, kind: metric, binding: true, metric: m1, op: ">=", value: 0.8, on: sealed}]
data: [{id: contracts, what: contracts of three years}]
"""
ROWS = 3000
LABELS = "id,label\n" + "".join(f"r{i},{'yes' if i % 2 else 'no'}\n" for i in range(ROWS))
PREDICTIONS = "id,prediction\n" + "".join(f"r{i},{'yes' if i % 2 or i < 300 else 'no'}\n" for i in range(ROWS))
SAMPLE = "customer,email,months,churned\n" + "".join(
    f"c{i},canary{i}@example.org,{i % 47},{'yes' if i % 4 else 'no'}\n" for i in range(20000))


@on_each_engine
class Evidence(OnEachEngine):
    def setUp(self) -> None:
        super().setUp()
        self.workspace = self.tenon.claim()
        status, brief = self.tenon.call("POST", f"/api/v1/workspaces/{self.workspace}/briefs", {"text": BRIEF})
        self.assertEqual(status, 200, brief)
        self.root = f"/api/v1/engagements/{brief['engagement']}"
        self.expert = self.join("expert@example.org", brief["engagement"])

    def join(self, email: str, engagement: str) -> str:
        """Invites a person as the engagement's expert; the cookie of their session."""
        status, invitation = self.tenon.call("POST", f"/api/v1/workspaces/{self.workspace}/invitations",
                                             {"email": email, "engagement": engagement, "engagement_role": "expert"})
        self.assertEqual(status, 200, invitation)
        own, self.tenon.cookie = self.tenon.cookie, None
        status, answer = self.tenon.call("POST", f"/api/v1/invitations/{invitation['token']}/acceptance",
                                         {"name": "Grace Hopper", "password": PASSWORD})
        self.assertLess(status, 300, answer)
        cookie, self.tenon.cookie = self.tenon.cookie, own
        return cookie

    def as_expert(self, method: str, path: str, body=None):
        return self.tenon.call(method, self.root + path, body, headers={"Cookie": self.expert}, cookie="given")

    def test_a_sample_is_profiled_while_it_is_uploaded(self) -> None:
        status, sheet = self.tenon.call("POST", self.root + "/data/contracts/sample?label=churned", SAMPLE)
        self.assertEqual(status, 200, sheet)
        self.assertEqual((sheet["sample"]["rows"], sheet["verdict"]["readiness"]), (20000, "sufficient"))
        status, profile = self.as_expert("GET", "/data/contracts/profile")
        self.assertEqual(status, 200, profile)
        self.assertNotIn("canary", json.dumps(profile))
        status, answer = self.tenon.call("POST", self.root + "/data/other/sample", SAMPLE[:5000])
        self.assertEqual((status, answer["code"]), (404, "data_asset_unknown"))

    def test_a_sealed_score_can_be_recomputed_by_anybody(self) -> None:
        status, made = self.tenon.call("POST", self.root + "/evaluations", {
            "name": "Final test", "metric": "f1", "positive_label": "yes", "public_share_bp": 3000, "tries": 2,
            "criterion": "c1"})
        self.assertEqual(status, 200, made)
        path = "/evaluations/" + made["id"]
        status, sealed = self.tenon.call("PUT", self.root + path + "/labels", LABELS)
        self.assertEqual(status, 200, sealed)
        status, refused = self.as_expert("POST", path + "/submissions", PREDICTIONS + "r1,no\n")
        self.assertEqual((status, refused["errors"][0]["line"]), (400, ROWS + 2), refused)
        status, submission = self.as_expert("POST", path + "/submissions", PREDICTIONS)
        self.assertEqual(status, 200, submission)
        self.assertNotIn("private_score", submission)
        status, revealed = self.tenon.call("POST", self.root + path + "/reveal")
        self.assertEqual((status, revealed["verdict"]["met"]), (200, True), revealed)
        self.recompute(sealed["digest"], revealed)

    def recompute(self, digest: str, revealed: dict) -> None:
        with tempfile.TemporaryDirectory() as folder:
            labels, predictions = Path(folder, "labels.csv"), Path(folder, "predictions.csv")
            labels.write_text(LABELS)
            predictions.write_text(PREDICTIONS)
            words = ["score", "--metric", "f1", "--positive", "yes", "--public-share", "3000", "--json",
                     "--salt", revealed["salt"], "--digest", digest, str(labels), str(predictions)]
            done = self.tenon.command(*words)
            self.assertEqual(done.returncode, 0, done.stderr)
            score = json.loads(done.stdout)["score"]
            submission = revealed["submissions"][0]
            self.assertEqual(score["private_part"]["score"], submission["private_score"])
            self.assertEqual(score["public_part"]["score"], submission["public_score"])
            labels.write_text(LABELS.replace("r7,yes", "r7,no"))
            self.assertEqual(self.tenon.command(*words).returncode, 4)


class Files(unittest.TestCase):
    """Without a server: only the command line of it is used."""

    def setUp(self) -> None:
        self.tenon = Tenon()
        self.tenon.host, self.tenon.port = "127.0.0.1", 1
        self.addCleanup(self.tenon.remove)

    def test_profile_judges_a_file(self) -> None:
        good = self.tenon.command("profile", "-", "--label", "churned", text=SAMPLE)
        self.assertEqual(good.returncode, 0, good.stderr)
        self.assertIn("Verdict: sufficient.", good.stdout)
        as_json = json.loads(self.tenon.command("profile", "-", "--json", text=SAMPLE).stdout)
        self.assertEqual(as_json["profile"]["rows"], 20000)
        self.assertEqual(self.tenon.command("profile", "-", text="a,b\n1,2\n").returncode, 1)
        self.assertEqual(self.tenon.command("profile", "-", text="").returncode, 3)
        self.assertEqual(self.tenon.command("profile", "/does/not/exist").returncode, 3)
        self.assertEqual(self.tenon.command("profile").returncode, 2)


if __name__ == "__main__":
    unittest.main()
