"""What the tables of bad input share: two engagements, two people, and a look at all there is before and after."""

import json
import uuid

from engines import OnEachEngine
from tenon import PASSWORD

BRIEF = """\
title: Churn
metrics: [{id: m1, technical: {name: f1}}]
criteria: [{id: c1, kind: metric, binding: true, metric: m1, op: ">=", value: 0.8, on: sealed}]
data: [{id: contracts, what: contracts of three years}]
"""
NOBODY = str(uuid.UUID(int=7))


class BadInput(OnEachEngine):
    """Each test sends what is wrong and holds that it made and lost nothing."""

    def setUp(self) -> None:
        super().setUp()
        self.workspace = self.tenon.claim()
        self.e, self.handle = self.begin()
        self.expert = self.join(self.e, "grace@example.org", "Grace Hopper")
        # Somebody else's engagement, and a run in it.
        self.other, self.other_handle = self.begin()
        self.other_run = self.mlflow("POST", "runs/create", {"experiment_id": "0"}, handle=self.other_handle)[1][
            "run"]["info"]["run_id"]
        self.run_id = self.mlflow("POST", "runs/create", {"experiment_id": "0"})[1]["run"]["info"]["run_id"]

    def begin(self) -> tuple[str, str]:
        status, brief = self.tenon.call("POST", f"/api/v1/workspaces/{self.workspace}/briefs", {"text": BRIEF})
        self.assertEqual(status, 200, brief)
        page = self.tenon.call("GET", f"/api/v1/engagements/{brief['engagement']}")[1]
        return brief["engagement"], page["engagement"]["handle"]

    def join(self, engagement: str, email: str, name: str) -> str:
        """Makes a person who is the engagement's expert, and nothing else; the cookie of their session."""
        invitation = self.tenon.call("POST", f"/api/v1/workspaces/{self.workspace}/invitations", {
            "email": email, "engagement": engagement, "engagement_role": "expert"})[1]
        self.used_link = invitation["token"]
        own, self.tenon.cookie = self.tenon.cookie, None
        status, answer = self.tenon.call("POST", f"/api/v1/invitations/{invitation['token']}/acceptance",
                                         {"name": name, "password": PASSWORD})
        self.assertEqual(status, 204, answer)
        cookie, self.tenon.cookie = self.tenon.cookie, own
        return cookie

    def as_expert(self, method: str, path: str, body=None):
        return self.tenon.call(method, path, body, headers={"Cookie": self.expert}, cookie="given")

    def mlflow(self, method: str, path: str, body=None, handle: str | None = None):
        return self.tenon.call(method, f"/e/{handle or self.handle}/api/2.0/mlflow/{path}", body)

    def here(self, path: str = "") -> str:
        return f"/api/v1/engagements/{self.e}{path}"

    def state(self) -> list:
        """All that a request could have made or lost."""
        everything = [self.tenon.call("GET", f"/api/v1/workspaces/{self.workspace}/members"),
                      self.tenon.call("GET", "/api/v1/sessions")]
        for path in ("", "/brief", "/brief/versions", "/data", "/evaluations", "/funds", "/payouts", "/milestones",
                     "/overrides", "/runs", "/tokens", f"/runs/{self.run_id}", f"/runs/{self.run_id}/artifacts"):
            everything.append(self.tenon.call("GET", self.here(path)))
        everything.append(self.mlflow("POST", "experiments/search", {"max_results": 1000}))
        text = json.dumps(everything)
        self.assertNotIn('"status": 5', text)
        return [without_last_seen(each) for each in everything]

    def unharmed(self):
        return Unharmed(self)

    def refused(self, answer, status: int, code: str, pointer: str | None, what: str) -> None:
        with self.subTest(what):
            got, body = answer
            self.assertEqual((got, body["code"]), (status, code), body)
            if pointer is not None:
                self.assertIn(pointer, [error["pointer"] for error in body["errors"]], body)


class Unharmed:
    """Compares what there is before and after, and asks for something healthy in between."""

    def __init__(self, test: BadInput):
        self.test = test

    def __enter__(self) -> None:
        self.before = self.test.state()

    def __exit__(self, failure, *_) -> None:
        if failure is None:
            self.test.assertEqual(self.test.state(), self.before)


def without_last_seen(value):
    if isinstance(value, dict):
        return {key: without_last_seen(each) for key, each in value.items() if key != "last_seen_at"}
    if isinstance(value, (list, tuple)):
        return [without_last_seen(each) for each in value]
    return value
