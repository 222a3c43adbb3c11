"""The whole chain once, on real input: a brief becomes a contract, an unmodified MLflow client logs real training
runs, the server itself scores predictions on sealed labels, and money is released because the evidence holds. Then
the power goes, and everything acknowledged is there.

Runs with the virtual environment of tests/clients, for it trains scikit-learn models on its breast cancer data.
"""

import datetime
import io
import os
import sys
import unittest
import uuid
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ["MLFLOW_DISABLE_TELEMETRY"] = "true"
os.environ["MLFLOW_HTTP_REQUEST_MAX_RETRIES"] = "1"

import pandas
from sklearn.datasets import load_breast_cancer
from sklearn.inspection import permutation_importance
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

from engines import OnEachEngine, on_each_engine
from tenon import PASSWORD

EUR = "EUR"
TOTAL = 900_000


def brief() -> dict:
    """What the client wants, complete enough for every gate."""
    return {
        "title": "Second look at biopsies", "goal": "Fewer women wait in fear for a second biopsy.",
        "problem": "Pathologists read every sample twice by hand; results take nine days, and one in twelve is read "
                   "differently the second time, so the patient is called back.",
        "affected": ["patients", "six pathologists"], "kind": "tabular",
        "metrics": [{"id": "reading",
                     "business": {"name": "days until a result", "unit": "days", "today": 9, "wanted": 3,
                                  "read_from": "laboratory system"},
                     "technical": {"name": "f1", "baseline": 0.90, "target": 0.93, "measured_on": "samples"}}],
        "criteria": [{"id": "c1", "kind": "metric", "binding": True, "metric": "reading", "op": ">=", "value": 0.93,
                      "on": "sealed"},
                     {"id": "c2", "kind": "run", "binding": True, "metric": "reading"}],
        "deliverables": [{"id": "d1", "kind": "weights", "what": "trained model with its training program"}],
        "exclusions": ["integration into the laboratory system"],
        "timeline": {"start": "2026-12-01", "weeks": 8, "buffer_bp": 3000, "review_rounds": 2},
        "phases": [],
        "data": [{"id": "samples", "what": "measurements of 569 biopsies", "format": "csv", "size": "100 kB",
                  "quality": "complete", "labels": "complete", "storage": "file server", "owner": "head of pathology",
                  "sensitivity": "sensitive", "policy": "stays on the clinic's machines",
                  "protection": "encrypted at rest", "access_roles": ["modelling"], "access_until": "2027-06-30"}],
        "budget": {"total": {"minor": TOTAL, "currency": EUR}, "compute_cap": {"minor": 0, "currency": EUR},
                   "compute_payer": "client"},
        "stakes": "medium",
        "regimes": ["gdpr"],
        "fairness": {"about_people": True, "groups": ["under 50", "over 70"], "mitigation_days": 3},
    }


def csv(frame: pandas.DataFrame) -> bytes:
    text = io.StringIO()
    frame.to_csv(text, index=False)
    return text.getvalue().encode()


@on_each_engine
class MainJob(OnEachEngine):
    def call(self, who: str | None, method: str, path: str, body=None, expect=200):
        """Calls as one of the two people; returns the answer when the status is the expected one."""
        status, answer = self.tenon.call(method, path, body,
                                         headers={"Cookie": self.cookies[who]} if who else {}, cookie=None)
        self.assertEqual(status, expect, f"{method} {path}: {answer}")
        return answer

    def here(self, path: str) -> str:
        return f"/api/v1/engagements/{self.engagement}{path}"

    def test_money_is_released_because_the_evidence_holds(self):
        self.prepare_data()
        self.make_people()
        self.write_brief()
        self.sign_contract()
        self.fund()
        self.begin()
        self.track_runs()
        self.score_on_sealed_labels()
        self.accept()
        self.pay_out()
        self.lose_power()

    def prepare_data(self):
        data = load_breast_cancer(as_frame=True)
        frame = data.frame.rename(columns={"target": "label"})
        frame.columns = [name.replace(" ", "_") for name in frame.columns]
        self.train, self.test = train_test_split(frame, test_size=0.4, random_state=7, stratify=frame["label"])
        self.test = self.test.assign(id=[f"s{i}" for i in range(len(self.test))])
        self.features = [name for name in frame.columns if name != "label"]

    def make_people(self):
        workspace = self.tenon.claim()
        self.cookies = {"client": self.tenon.cookie}
        self.workspace = workspace
        begun = self.call("client", "POST", f"/api/v1/workspaces/{workspace}/briefs", {"text": "AI for our biopsies"})
        self.engagement = begun["engagement"]
        invitation = self.call("client", "POST", f"/api/v1/workspaces/{workspace}/invitations", {
            "email": "grace@example.org", "engagement": self.engagement, "engagement_role": "expert"})
        self.tenon.cookie = None
        status, answer = self.tenon.call("POST", f"/api/v1/invitations/{invitation['token']}/acceptance",
                                         {"name": "Grace Hopper", "password": PASSWORD})
        self.assertEqual(status, 204, answer)
        self.cookies["expert"] = self.tenon.cookie
        self.expert = self.call("expert", "GET", "/api/v1/me")["account"]["id"]

    def write_brief(self):
        self.assertEqual(self.call("client", "POST", self.here("/brief/publication"), expect=409)["code"], "gate_blocked")
        self.call("client", "PUT", self.here("/brief"), {"based_on": 1, "brief": brief()})
        self.call("client", "POST", self.here("/brief/publication"), expect=204)
        # Nobody is hired before the data was looked at.
        blocked = self.call("client", "POST", self.here("/contract"), expect=409)
        self.assertIn("DATA-01", [error["code"] for error in blocked["errors"]])
        self.call("client", "POST", self.here("/data/samples/sample"), csv(self.train))
        sheet = self.call("client", "GET", self.here("/data"))
        self.assertNotEqual(sheet["sheets"][0]["verdict"]["readiness"], "insufficient", sheet["sheets"][0]["verdict"])

    def sign_contract(self):
        view = self.call("client", "POST", self.here("/contract"))
        terms = view["terms"]
        self.call("expert", "GET", self.here("/data/samples/profile"))
        view = self.call("client", "PUT", self.here("/contract"), {"based_on": view["version"], "terms": terms})
        self.assertEqual(view["problems"], [])
        self.override_what_blocks("sign")
        view = self.call("client", "POST", self.here("/contract/proposal"), {"version": view["version"]})
        for who, name in (("expert", "Grace Hopper"), ("client", "Ada Lovelace")):
            sheet = self.call(who, "GET", self.here("/contract"))
            now = datetime.datetime.now(datetime.timezone.utc)
            signed = self.call(who, "POST", self.here("/contract/signatures"), {
                "digest": sheet["digest"], "typed_name": name, "has_authority": True,
                "consent": sheet["signing"]["consent"], "time_zone": "Europe/Berlin",
                "opened_at": (now - datetime.timedelta(seconds=30)).isoformat().replace("+00:00", "Z"),
                "read_to_end_at": (now - datetime.timedelta(seconds=10)).isoformat().replace("+00:00", "Z"),
                "closed_at": (now - datetime.timedelta(seconds=1)).isoformat().replace("+00:00", "Z")})
        self.assertEqual(signed["state"], "active")
        self.milestone = signed["terms"]["milestones"][0]["id"]
        self.verify_contract(signed["digest"])
        self.assertEqual(sum(each["amount"]["minor"] for each in signed["terms"]["milestones"]), TOTAL)

    def verify_contract(self, digest: str):
        """Both hold a file that anybody can check without the server, down to the last byte."""
        for who in ("client", "expert"):
            status, evidence = self.tenon.call("GET", self.here("/contract/evidence"), cookie=None, raw=True,
                                               headers={"Cookie": self.cookies[who]})
            self.assertEqual(status, 200)
            verified = self.tenon.command("verify", "-", text=evidence)
            self.assertEqual(verified.returncode, 0, verified.stdout)
            self.assertIn(digest.encode(), verified.stdout)
            altered = evidence.replace(b"9000.00", b"9900.00", 1)
            self.assertNotEqual(altered, evidence)
            self.assertEqual(self.tenon.command("verify", "-", text=altered).returncode, 1)

    def override_what_blocks(self, gate: str):
        """What the parties accept knowingly stays on record with a name and a reason."""
        findings = self.call("client", "GET", self.here(f"/findings?gate={gate}"))
        for view in findings["findings"]:
            finding = view["finding"]
            if finding["severity"] == "error" and gate in finding["blocks"] and not view.get("overridden_by"):
                self.call("client", "POST", self.here(f"/gates/{gate}/overrides"), {
                    "code": finding["code"], "pointer": finding["pointer"],
                    "reason": "The literature shows this value on this data; both parties know the risk."})

    def fund(self):
        funding = self.here(f"/milestones/{self.milestone}/funding")
        refused = self.call("client", "POST", funding, {"id": str(uuid.uuid4())}, expect=409)
        self.assertIn(refused["code"], ("funds_unconfirmed", "insufficient_funds"))
        self.call("client", "POST", self.here("/funds/pledge"),
                  {"id": str(uuid.uuid4()), "amount": {"minor": TOTAL, "currency": EUR}})
        self.call("client", "POST", self.here("/funds/confirm"), {
            "id": str(uuid.uuid4()), "amount": {"minor": TOTAL, "currency": EUR}, "bank_reference": "B-2026-1"})
        self.assertEqual(self.call("client", "POST", funding, {"id": str(uuid.uuid4())})["state"], "funded")

    def begin(self):
        self.call("client", "POST", self.here("/data/samples/access/grant"))
        self.call("expert", "POST", self.here("/data/samples/access/verify"))
        begun = self.call("expert", "POST", self.here(f"/milestones/{self.milestone}/start"))
        self.assertEqual(begun["state"], "in_progress")

    def track_runs(self):
        import mlflow
        page = self.call("expert", "GET", self.here(""))
        token = self.call("expert", "POST", self.here("/tokens"), {"name": "laptop"})["token"]
        os.environ["MLFLOW_TRACKING_TOKEN"] = token
        mlflow.set_tracking_uri(f"http://{self.tenon.host}:{self.tenon.port}/e/{page['engagement']['handle']}")
        mlflow.set_experiment("biopsies")
        models = {"baseline": make_pipeline(StandardScaler(), LogisticRegression(max_iter=1000)),
                  "support vectors": make_pipeline(StandardScaler(), SVC())}
        fit, check = train_test_split(self.train, test_size=0.25, random_state=7, stratify=self.train["label"])
        for name, model in models.items():
            with mlflow.start_run(run_name=name) as run:
                mlflow.log_input(mlflow.data.from_pandas(fit, name="samples"), context="training")
                mlflow.log_params({"model": name, "rows": len(fit)})
                mlflow.set_tag("mlflow.source.git.commit", "4b825dc642cb6eb9a060e54bf8d69288fbee4904")
                model.fit(fit[self.features], fit["label"])
                mlflow.log_metric("f1", f1_score(check["label"], model.predict(check[self.features])))
                mlflow.sklearn.log_model(model, name="model")
                # ETH-01: a model that advises on people says what moved it, or nothing is accepted.
                moved = permutation_importance(model, check[self.features], check["label"], n_repeats=2, random_state=7)
                mlflow.log_dict(dict(zip(self.features, moved.importances_mean)), "permutation_importance.json")
            self.run = run.info.run_id
            if name == "baseline":
                self.call("expert", "POST", self.here(f"/runs/{self.run}/baseline"), {"baseline": True}, expect=204)
        self.model = models["support vectors"]
        runs = self.call("client", "GET", self.here("/runs"))["runs"]
        self.assertEqual({run["name"] for run in runs}, set(models))

    def score_on_sealed_labels(self):
        evaluation = self.call("client", "POST", self.here("/evaluations"), {
            "name": "unseen biopsies", "metric": "f1", "positive_label": "1", "public_share_bp": 3000, "tries": 2,
            "criterion": "c1"})
        path = self.here(f"/evaluations/{evaluation['id']}")
        self.call("client", "PUT", path + "/labels", csv(self.test[["id", "label"]]))
        submission = self.here(f"/milestones/{self.milestone}/submission")
        missing = self.call("expert", "POST", submission, expect=409)
        self.assertEqual(missing["code"], "submission_incomplete")
        self.assertEqual(missing["detail"], "Evidence is missing for 2 binding criteria.")
        self.assertEqual([error["pointer"] for error in missing["errors"]], ["/criteria/c1", "/criteria/c2"])
        predictions = self.test.assign(prediction=self.model.predict(self.test[self.features]))
        self.call("expert", "POST", path + "/submissions", csv(predictions[["id", "prediction"]].iloc[1:]), expect=400)
        scored = self.call("expert", "POST", path + "/submissions", csv(predictions[["id", "prediction"]]))
        self.assertNotIn("private_score", scored)
        # The same file again is the same try; another file is the second, and a third is refused.
        again = self.call("expert", "POST", path + "/submissions", csv(predictions[["id", "prediction"]]))
        self.assertEqual(again["id"], scored["id"])
        for guess, status in (("1", 200), ("0", 429)):
            self.call("expert", "POST", path + "/submissions", csv(predictions.assign(prediction=guess)[["id", "prediction"]]),
                      expect=status)
        self.call("expert", "POST", self.here(f"/milestones/{self.milestone}/evidence"),
                  {"criterion": "c2", "run_id": self.run})
        self.assertEqual(self.call("expert", "POST", submission)["state"], "submitted")
        self.evaluation = path

    def accept(self):
        acceptance = self.here(f"/milestones/{self.milestone}/acceptance")
        self.call("expert", "POST", acceptance, {"id": str(uuid.uuid4())}, expect=403)
        accepted = self.call("client", "POST", acceptance, {"id": str(uuid.uuid4())})
        self.assertEqual(accepted["state"], "accepted")
        again = self.call("client", "POST", acceptance, {"id": str(uuid.uuid4())}, expect=409)
        self.assertEqual(again["code"], "milestone_step_refused")
        revealed = self.call("client", "POST", self.evaluation + "/reveal")
        self.assertTrue(revealed["verdict"]["met"])

    def pay_out(self):
        payout = str(uuid.uuid4())
        self.call("client", "POST", self.here("/payouts"), {
            "id": payout, "expert": self.expert, "amount": {"minor": TOTAL, "currency": EUR}})
        self.call("client", "POST", self.here(f"/payouts/{payout}/confirm"),
                  {"id": str(uuid.uuid4()), "bank_reference": "B-2026-2"})

    def lose_power(self):
        def state():
            return (self.call("client", "GET", self.here("/milestones")), self.call("client", "GET", self.here("/funds")),
                    self.call("client", "GET", self.here("/runs")), self.call("client", "GET", self.here("/contract")))
        before = state()
        self.tenon.kill()
        self.tenon.start()
        self.assertEqual(state(), before)
        report = self.call("client", "GET", f"/api/v1/workspaces/{self.workspace}/ledger/verify")
        self.assertEqual([each for each in report["invariants"] if not each["holds"]], [])


if __name__ == "__main__":
    unittest.main()
