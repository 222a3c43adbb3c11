"""From the claim link to the payout by commands alone: two people, each with a home of their own."""

import json
import os
import pty
import re
import shutil
import subprocess
import tempfile
import time
import unittest
import urllib.request
from pathlib import Path

from engines import OnEachEngine, on_each_engine
from tenon import BINARY, PASSWORD, ROOT

DONE, FINDINGS, USAGE, UNREADABLE, REFUSED, UNREACHABLE = range(6)

BRIEF = """\
title: Second look at biopsies
goal: Fewer women wait in fear for a second biopsy.
problem: Pathologists read every sample twice by hand; results take nine days, and one in twelve is read differently
  the second time, so the patient is called back.
affected: [patients, six pathologists]
kind: tabular
metrics:
  - id: reading
    business: {name: days until a result, unit: days, today: 9, wanted: 3, read_from: laboratory system}
    technical: {name: f1, baseline: 0.90, target: 0.93, measured_on: samples}
criteria:
  - {id: c1, kind: metric, binding: true, metric: reading, op: ">=", value: 0.93, on: sealed}
  - {id: c2, kind: run, binding: true, metric: reading}
deliverables: [{id: d1, kind: weights, what: trained model with its training program}]
exclusions: [integration into the laboratory system]
timeline: {start: 2026-12-01, weeks: 8, buffer_bp: 3000, review_rounds: 2}
data:
  - {id: samples, what: measurements of 569 biopsies, format: csv, size: 100 kB, quality: complete, labels: complete,
     storage: file server, owner: head of pathology, sensitivity: sensitive, policy: stays on the clinic's machines,
     protection: encrypted at rest, access_roles: [modelling], access_until: 2027-06-30}
budget: {total: {minor: 900000, currency: EUR}, compute_cap: {minor: 0, currency: EUR}, compute_payer: client}
stakes: medium
regimes: [gdpr]
fairness: {about_people: true, groups: [under 50, over 70], mitigation_days: 3}
"""
ROWS = 1200
SAMPLE = "radius,texture,label\n" + "".join(f"{i * 0.37:.2f},{(i * 7919) % 1000},{i % 2}\n" for i in range(ROWS))
LABELS = "id,label\n" + "".join(f"s{i},{i % 2}\n" for i in range(ROWS))
PREDICTIONS = "id,prediction\n" + "".join(f"s{i},{i % 2}\n" for i in range(ROWS))
REASON = "The literature shows this value on this data; both parties know the risk."


class Person:
    """Somebody at a terminal. Their session is kept below their own home."""

    def __init__(self, test: unittest.TestCase):
        self.test = test
        self.home = Path(tempfile.mkdtemp(prefix="tenon-home-"))
        test.addCleanup(shutil.rmtree, self.home)

    def run(self, *words: str, expect: int = DONE, text: str = "", **variables: str) -> str:
        """The command's stdout, when it ends as expected; what it says on stderr is kept in `said`."""
        own = {"HOME": str(self.home), "TENON_PASSWORD": PASSWORD, "PATH": os.environ["PATH"]}
        done = subprocess.run([str(BINARY), *words], input=text, text=True, capture_output=True, timeout=60,
                              cwd=self.home, env={**own, **variables})
        self.said = done.stderr
        self.test.assertEqual(done.returncode, expect, f"tenon {' '.join(words)}\n{done.stdout}{done.stderr}")
        return done.stdout

    def ask(self, *words: str, expect: int = DONE, **more):
        """The same with --json."""
        return json.loads(self.run(*words, "--json", expect=expect, **more))

    def write(self, name: str, text: str) -> str:
        (self.home / name).write_text(text)
        return name


@on_each_engine
class CommandLine(OnEachEngine):
    def setUp(self) -> None:
        super().setUp()
        self.url = f"http://{self.tenon.host}:{self.tenon.port}"
        self.ada, self.grace = Person(self), Person(self)
        self.ada.run("claim", f"{self.url}/claim#{self.tenon.claim_token}", "--name", "Ada Lovelace", "--email",
                     "ada@example.org", "--workspace", "Analytical Engines", "--time-zone", "Europe/Berlin")

    def test_money_is_released_by_commands_alone(self) -> None:
        self.write_brief()
        self.look_at_data()
        self.sign_contract()
        self.fund()
        self.track_a_run()
        self.score()
        self.accept_and_pay()

    def write_brief(self) -> None:
        begun = self.ada.ask("brief", "new", "--text", "AI for our biopsies")
        self.e = next(each["handle"] for each in self.ada.ask("me")["engagements"] if each["id"] == begun["engagement"])
        refused = self.ada.ask("brief", "publish", self.e, expect=FINDINGS)
        self.assertEqual(refused["code"], "gate_blocked")
        self.ada.write("brief.yaml", BRIEF)
        self.ada.run("check", "brief.yaml")
        self.assertIn("Version 2", self.ada.run("brief", "set", self.e, "brief.yaml"))
        self.ada.run("brief", "publish", self.e)

    def look_at_data(self) -> None:
        link = self.ada.run("invite", "grace@example.org", "--engagement", self.e, "--role", "expert").split("\n")[0]
        self.assertIn("grace@example.org", self.ada.run("invite", "list"))
        self.grace.run("join", link, "--name", "Grace Hopper")
        self.assertIn(self.e, self.grace.run("me"))
        # Nobody is hired before the data was looked at.
        self.assertIn("DATA-01", self.ada.run("check", self.e, "--gate", "offer", expect=FINDINGS))
        sheet = self.ada.ask("data", "sample", self.e, "samples", self.ada.write("sample.csv", SAMPLE), "--label", "label")
        self.assertEqual((sheet["sample"]["rows"], sheet["verdict"]["readiness"]), (ROWS, "sufficient"))
        self.assertIn("radius", self.grace.run("data", "profile", self.e, "samples"))

    def sign_contract(self) -> None:
        self.ada.run("contract", "draft", self.e)
        terms = json.loads(self.ada.run("contract", "terms", self.e))
        terms["acceptance"]["review_days"] += 1
        self.ada.write("terms.json", json.dumps(terms))
        saved = self.ada.ask("contract", "set", self.e, "terms.json")
        self.assertEqual((saved["version"], saved["problems"]), (2, []))
        self.override_what_blocks("sign")
        self.ada.run("contract", "propose", self.e)
        self.assertIn("9000.00 EUR", self.grace.run("contract", "show", self.e))
        self.grace.run("contract", "sign", self.e, text="\nGrace Hopper\nno\n", expect=REFUSED)
        self.assertIn("Digest: ", self.grace.said)
        self.grace.run("contract", "sign", self.e, text="\nGrace Hopper\nyes\n")
        signed = self.ada.ask("contract", "sign", self.e, text="\nAda Lovelace\nyes\n")
        self.assertEqual(signed["state"], "active")
        self.ada.run("contract", "sign", self.e, text="\nAda Lovelace\nyes\n", expect=REFUSED)

        self.grace.run("contract", "evidence", self.e, "-o", "contract.json")
        self.assertIn(signed["digest"], self.grace.run("verify", "contract.json"))
        evidence = (self.grace.home / "contract.json").read_text()
        self.grace.write("altered.json", evidence.replace("9000.00", "9900.00", 1))
        self.grace.run("verify", "altered.json", expect=FINDINGS)

    def override_what_blocks(self, gate: str) -> None:
        for view in self.ada.ask("check", self.e, "--gate", gate, expect=FINDINGS)["findings"]:
            finding = view["finding"]
            if finding["severity"] == "error" and gate in finding["blocks"]:
                self.ada.run("gate", "override", self.e, gate, finding["code"], "--pointer", finding["pointer"],
                             "--reason", REASON)
        self.ada.run("check", self.e, "--gate", gate)
        self.assertIn(REASON, self.ada.run("gate", "overrides", self.e))

    def fund(self) -> None:
        self.m = self.ada.ask("milestone", "list", self.e)["milestones"][0]["id"]
        self.ada.run("milestone", "fund", self.e, self.m, expect=REFUSED)
        self.ada.run("fund", "pledge", self.e, "9000.00", "euros", expect=USAGE)
        pledge = self.ada.ask("fund", "pledge", self.e, "9000.00", "EUR")
        self.ada.run("fund", "confirm", self.e, "--bank-reference", "B-1", expect=USAGE)
        self.ada.run("fund", "confirm", self.e, "--pledge", pledge["id"][-8:], "--bank-reference", "B-1")
        self.ada.run("milestone", "fund", self.e, self.m)
        self.ada.run("data", "grant", self.e, "samples")
        self.grace.run("data", "verify", self.e, "samples")
        self.assertEqual(self.grace.ask("milestone", "start", self.e, self.m)["state"], "in_progress")

    def track_a_run(self) -> None:
        lines = self.grace.run("connect", "mlflow", self.e, "--print")
        shell = subprocess.run(["sh", "-c", 'eval "$1"; env', "sh", lines], text=True, capture_output=True, check=True)
        exported = dict(line.split("=", 1) for line in shell.stdout.splitlines() if line.startswith("MLFLOW_"))
        self.assertEqual(exported["MLFLOW_TRACKING_URI"], f"{self.url}/e/{self.e}")
        self.token = exported["MLFLOW_TRACKING_TOKEN"]

        def log(path: str, body: dict | bytes, method: str = "POST") -> dict:
            data, kind = (body, "text/plain") if isinstance(body, bytes) else (json.dumps(body).encode(), "application/json")
            request = urllib.request.Request(f"{exported['MLFLOW_TRACKING_URI']}/api/2.0/{path}", data, method=method,
                                             headers={"Authorization": f"Bearer {self.token}", "Content-Type": kind})
            with urllib.request.urlopen(request, timeout=20) as response:
                return json.load(response)
        commit = {"key": "mlflow.source.git.commit", "value": "4b825dc642cb6eb9a060e54bf8d69288fbee4904"}
        run = log("mlflow/runs/create", {"experiment_id": "0", "run_name": "support vectors", "start_time": 1_800_000_000_000,
                                  "tags": [commit]})["run"]["info"]["run_id"]
        log("mlflow/runs/log-batch", {"run_id": run, "params": [{"key": "kernel", "value": "rbf"}], "metrics": [
            {"key": "f1", "value": 0.9 + step / 100, "timestamp": 1_800_000_000_000 + step, "step": step}
            for step in range(5)]})
        log("mlflow/runs/log-inputs", {"run_id": run, "datasets": [{"tags": [], "dataset": {
            "name": "samples", "digest": "abc123", "source_type": "local", "source": "file"}}]})
        log(f"mlflow-artifacts/artifacts/0/{run}/artifacts/model/requirements.txt", b"scikit-learn==1.7\n", "PUT")
        # ETH-01: a model that advises on people says what moved it, or nothing is accepted.
        log(f"mlflow-artifacts/artifacts/0/{run}/artifacts/feature_importance.json", b'{"radius": 1.0}', "PUT")
        log("mlflow/runs/update", {"run_id": run, "status": "FINISHED"})
        self.assertIn("f1 0.94", self.ada.run("run", "list", self.e, "--filter", "metrics.f1 > 0.9"))
        self.assertIn("model/requirements.txt", self.ada.run("run", "artifacts", self.e, "support"))
        self.ada.run("run", "download", self.e, "last", "model/requirements.txt", "-o", "needed.txt")
        self.assertEqual((self.ada.home / "needed.txt").read_text(), "scikit-learn==1.7\n")
        self.ada.run("run", "download", self.e, "last", "no/such/file", "-o", "nothing.txt", expect=REFUSED)
        self.assertFalse(list(self.ada.home.glob("nothing*")))
        self.assertEqual(len(self.grace.ask("run", "metric", self.e, "last", "f1")["points"]), 5)
        earlier = log("mlflow/runs/create", {"experiment_id": "0", "run_name": "linear", "start_time": 1_700_000_000_000,
                                             "tags": [commit]})["run"]["info"]["run_id"]
        log("mlflow/runs/log-batch", {"run_id": earlier, "params": [{"key": "kernel", "value": "linear"}], "metrics": [
            {"key": "f1", "value": 0.8, "timestamp": 1_700_000_000_000, "step": 0}]})
        said = self.ada.run("run", "compare", self.e, "linear", "support")
        self.assertIn("f1 rose from 0.8 to 0.94 (+17.5 %), which is better.", said)
        self.assertIn("kernel went from “linear” to “rbf”.", said)
        self.assertEqual(len(self.ada.ask("run", "compare", self.e, "linear", "last", "support")["comparisons"]), 2)
        self.ada.run("run", "compare", self.e, "linear", "no such run", expect=REFUSED)
        log("mlflow/runs/delete", {"run_id": earlier})
        self.grace.run("run", "baseline", self.e, run[-8:])
        self.assertIn("(baseline)", self.grace.run("run", "show", self.e, "last"))
        log("mlflow/registered-models/create", {"name": "second look"})
        log("mlflow/model-versions/create", {"name": "second look", "source": f"runs:/{run}/model"})
        log("mlflow/registered-models/alias", {"name": "second look", "alias": "champion", "version": "1"})
        self.assertIn("version 1 as champion", self.ada.run("model", "list", self.e))
        self.assertEqual(self.ada.ask("model", "show", self.e, "second look")["versions"][0]["run"]["id"], run)
        self.assertIn("This accepts nothing", self.grace.run("model", "show", self.e, "second look"))
        self.grace.run("model", "show", self.e, "third look", expect=REFUSED)
        # A token needs no session, reaches this engagement, and signs or moves nothing.
        stranger = Person(self)
        with_token = {"TENON_URL": self.url, "TENON_TOKEN": self.token}
        self.assertEqual(len(stranger.ask("run", "list", self.e, **with_token)["runs"]), 1)
        stranger.run("milestone", "accept", self.e, self.m, "--yes", expect=REFUSED, **with_token)

    def score(self) -> None:
        self.ada.run("eval", "new", self.e, "--name", "unseen biopsies", "--metric", "f1", "--positive", "1",
                     "--criterion", "c1", "--tries", "2")
        self.ada.run("eval", "labels", self.e, "unseen", self.ada.write("labels.csv", LABELS))
        self.grace.run("milestone", "submit", self.e, self.m, expect=REFUSED)
        self.grace.run("eval", "submit", self.e, "unseen", "-", text=PREDICTIONS + "s1,0\n", expect=REFUSED)
        self.assertIn(f"line {ROWS + 2}", self.grace.said)
        scored = self.grace.ask("eval", "submit", self.e, "unseen", self.grace.write("guess.csv", PREDICTIONS))
        self.assertEqual(scored["public_score"], 1.0)
        self.assertNotIn("private_score", scored)
        self.grace.run("milestone", "evidence", self.e, self.m, "--criterion", "c2", "--run", "last")
        self.assertEqual(self.grace.ask("milestone", "submit", self.e, self.m)["state"], "submitted")

    def verify_card(self) -> None:
        """What the server kept of the submission follows from the two files; from others it does not."""
        self.assertIn("today's rule", self.ada.run("eval", "baseline", self.e, "unseen", "1", "--name", "today's rule"))
        self.assertEqual(self.grace.ask("eval", "leaderboard", self.e, "unseen")["rows"][0]["rank"], 1)
        card = self.grace.write("card.json", "")
        self.grace.run("eval", "card", self.e, "unseen", "1", "-o", card)
        labels, guess = self.grace.write("labels.csv", LABELS), self.grace.write("guess.csv", PREDICTIONS)
        self.assertTrue(self.grace.ask("verify", card, labels, guess)["agrees"])
        other = self.grace.write("other.csv", PREDICTIONS.replace("s1,1", "s1,0"))
        self.assertIn("DIFFERS  predictions", self.grace.run("verify", card, labels, other, expect=FINDINGS))

    def accept_and_pay(self) -> None:
        self.grace.run("milestone", "accept", self.e, self.m, "--yes", expect=REFUSED)
        self.ada.run("milestone", "accept", self.e, self.m, text="no\n", expect=REFUSED)
        self.assertEqual(self.ada.ask("milestone", "accept", self.e, self.m, text="yes\n")["state"], "accepted")
        self.assertIn("is met", self.ada.run("eval", "reveal", self.e, "unseen", "--yes"))
        self.verify_card()
        self.grace.run("payout", "ask", self.e, "9000.00", "EUR")
        payout = self.ada.ask("payout", "list", self.e)["payouts"][0]
        self.assertEqual(payout["state"], "pending")
        self.ada.run("payout", "confirm", self.e, payout["id"][-8:], "--bank-reference", "B-2")
        funds = self.grace.ask("fund", "status", self.e)["funds"][0]
        self.assertEqual((funds["paid"]["minor"], funds["available"]["minor"]), (900_000, 0))
        self.assertRegex(self.grace.run("fund", "status", self.e), r"paid +9000\.00")

    def test_the_exit_code_says_how_it_went(self) -> None:
        self.ada.run("me")
        self.ada.run("check", "--text", "AI", expect=FINDINGS)
        for words in (["nonsense"], ["contract"], ["fund", "pledge", "x", "12"], ["brief", "new"], ["run", "list"],
                      ["invite", "a@example.org"], ["check", "x", "--gate", "nowhere"]):
            self.ada.run(*words, expect=USAGE)
        for words in (["check", "missing.yaml"], ["profile", "missing.csv"], ["verify", "missing.json"],
                      ["check", str(self.ada.home)], ["join", "no-link"], ["brief", "new", "missing.yaml"]):
            self.ada.run(*words, expect=UNREADABLE)
        self.ada.run("brief", "show", "no-such-engagement", expect=REFUSED)
        Person(self).run("me", expect=REFUSED, TENON_URL=self.url)
        self.ada.run("me", expect=UNREACHABLE, TENON_URL="http://127.0.0.1:1")
        error = self.ada.ask("brief", "show", "no-such-engagement", expect=REFUSED)
        self.assertEqual(error["code"], "choice_unknown")

    def test_a_session_ends_and_begins_again(self) -> None:
        self.ada.run("logout")
        self.ada.run("me", expect=REFUSED)
        self.ada.run("login", "ada@example.org", "--url", self.url, expect=REFUSED, TENON_PASSWORD="not this one")
        self.ada.run("login", "ada@example.org", "--url", self.url + "/")
        self.assertEqual(self.ada.ask("me")["account"]["name"], "Ada Lovelace")
        kept = self.ada.home / ".config/tenon/session"
        self.assertEqual(kept.stat().st_mode & 0o077, 0)

    def test_an_invitation_can_be_withdrawn(self) -> None:
        link = self.ada.run("invite", "bob@example.org", "--role", "member").split("\n")[0]
        self.ada.run("invite", "revoke", "bob@example.org")
        self.assertIn("no open invitation", self.ada.run("invite", "list"))
        Person(self).run("join", link, "--name", "Bob", expect=REFUSED)

    def test_every_command_explains_itself_and_is_in_the_guide(self) -> None:
        help_text = self.ada.run("--help")
        self.assertIn("Exit codes: 0 done", help_text)
        guide = (ROOT / "docs/guide/commands.md").read_text()
        nouns = re.findall(r"^  ([a-z]+)  +[A-Z]", help_text, re.M)
        self.assertGreater(len(nouns), 15)
        for noun in nouns:
            explained = self.ada.run(noun, "--help")
            row = " ".join(line for line in guide.split("\n") if re.search(rf"`(tenon )?{noun}\b", line))
            self.assertTrue(row, f"docs/guide/commands.md does not name tenon {noun}")
            verbs = re.findall(r"^  ([a-z-]+)  +[A-Z]", explained.partition("Subcommands:")[2], re.M)
            for verb in verbs if noun != "user" else []:
                self.assertRegex(row, rf"\b{verb}\b", f"docs/guide/commands.md does not name tenon {noun} {verb}")

    def test_a_token_is_listed_and_revoked(self) -> None:
        begun = self.ada.ask("brief", "new", "--text", "AI for our biopsies")["engagement"]
        made = self.ada.ask("token", "new", begun, "--name", "nightly", "--days", "7")
        with_token = {"TENON_URL": self.url, "TENON_TOKEN": made["token"]}
        Person(self).run("run", "list", begun, **with_token)
        self.assertIn("nightly", self.ada.run("token", "list", begun))
        self.ada.run("token", "revoke", begun, "nightly")
        Person(self).run("run", "list", begun, expect=REFUSED, **with_token)


class Progress(unittest.TestCase):
    def say(self, stderr: int) -> str:
        """Profiles a table that comes slowly; what is said on the way."""
        profile = subprocess.Popen([str(BINARY), "profile", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                   stderr=stderr)
        profile.stdin.write(b"a,b\n")
        for _ in range(12):
            profile.stdin.write(b"1,2\n" * 100_000)
            profile.stdin.flush()
            time.sleep(0.15)
        out, said = profile.communicate(timeout=60)
        self.assertIn(b"1200000 rows", out)
        return (said or b"").decode()

    def test_is_said_at_a_terminal(self) -> None:
        ours, theirs = pty.openpty()
        self.addCleanup(os.close, ours)
        self.say(theirs)
        os.close(theirs)
        said = b""
        try:
            while piece := os.read(ours, 4096):
                said += piece
        except OSError:  # how Linux says that the other end is closed
            pass
        self.assertRegex(said.decode(), r"\d MB read")

    def test_is_not_said_to_a_file(self) -> None:
        self.assertEqual(self.say(subprocess.PIPE), "")


if __name__ == "__main__":
    unittest.main()
