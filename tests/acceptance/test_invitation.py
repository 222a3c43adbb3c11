"""The invited expert: reads everything behind the link, then takes part, then says who they are."""

import json
import os
import unittest
from unittest import mock

from engines import OnEachEngine, on_each_engine
from tenon import PASSWORD

BRIEF = """\
title: Churn
problem: One in nine customers leaves.
timeline: {start: 2026-12-01, weeks: 10}
phases: [{id: audit, days: {p10: 5, p50: 8, p90: 14}}]
data: [{id: contracts, what: contracts of three years}]
budget: {total: {minor: 1800000, currency: EUR}}
"""
SAMPLE = "months,email,last_name,churned\n" + "".join(
    f"{i % 47},canary{i % 90}@example.org,Canary{i % 70},{'yes' if i % 4 else 'no'}\n" for i in range(2000))
PROFILE = """\
headline: Churn models that call centres act on
outcomes:
  - {problem: An energy firm lost 14 % a year., change: It loses 9 % now.}
specialisms: [supervised]
rate_per_hour: {minor: 11000, currency: EUR}
"""


@on_each_engine
class Invitation(OnEachEngine):
    def setUp(self) -> None:
        super().setUp()
        self.workspace = self.tenon.claim()
        status, brief = self.tenon.call("POST", f"/api/v1/workspaces/{self.workspace}/briefs", {"text": BRIEF})
        self.assertEqual(status, 200, brief)
        self.engagement = brief["engagement"]
        status, sheet = self.tenon.call(
            "POST", f"/api/v1/engagements/{self.engagement}/data/contracts/sample?label=churned", SAMPLE)
        self.assertEqual(status, 200, sheet)

    def invite(self, role: str) -> str:
        status, made = self.tenon.call("POST", f"/api/v1/workspaces/{self.workspace}/invitations", {
            "email": f"{role}@example.org", "engagement": self.engagement, "engagement_role": role})
        self.assertEqual(status, 200, made)
        return f"/api/v1/invitations/{made['token']}"

    def anybody(self, method: str, path: str, body=None):
        return self.tenon.call(method, path, body, cookie="none")

    def test_shows_brief_plan_pay_and_data_before_an_account(self) -> None:
        status, seen = self.anybody("GET", self.invite("expert") + "/preview")
        self.assertEqual(status, 200, seen)
        brief = seen["brief"]["brief"]
        self.assertEqual((brief["problem"], brief["timeline"]["weeks"]), ("One in nine customers leaves.", 10))
        self.assertEqual(brief["phases"][0]["days"]["p50"], 8)
        self.assertEqual(brief["budget"]["total"]["minor"], 1800000)
        self.assertEqual(seen["deciders"], ["Ada Lovelace"])
        profile = seen["data"][0]["profile"]
        self.assertEqual(profile["rows"], 2000)
        self.assertEqual([column["sensitivity"] for column in profile["columns"]],
                         ["none_found", "personal", "personal", "none_found"])
        self.assertNotIn("canary", json.dumps(seen).lower())
        status, seen = self.anybody("GET", self.invite("stakeholder") + "/preview")
        self.assertEqual((status, seen["shows"]), (200, {"brief": True, "money": False, "data": False}))
        self.assertNotIn("1800000", json.dumps(seen))

    def test_ends_when_it_was_used_and_the_profile_follows(self) -> None:
        link = self.invite("expert")
        own, self.tenon.cookie = self.tenon.cookie, None
        status, answer = self.tenon.call("POST", link + "/acceptance", {"name": "Grace Hopper", "password": PASSWORD})
        self.assertLess(status, 300, answer)
        self.assertEqual(self.anybody("GET", link + "/preview")[1]["code"], "invitation_used")
        status, saved = self.tenon.call("PUT", "/api/v1/profile", {"based_on": 0, "profile": {
            "headline": "Churn models", "outcomes": [{"problem": "Losses.", "change": "Fewer."}]}})
        self.assertEqual((status, saved["version"]), (200, 1), saved)
        self.tenon.cookie = own
        status, experts = self.tenon.call("GET", f"/api/v1/engagements/{self.engagement}/experts")
        self.assertEqual((status, experts["experts"][0]["profile"]["headline"]), (200, "Churn models"), experts)

    def test_a_profile_is_a_file_as_well(self) -> None:
        with mock.patch.dict(os.environ, TENON_PASSWORD=PASSWORD):
            self.assertEqual(self.tenon.command("login", "ada@example.org").returncode, 0)
        done = self.tenon.command("expert", "set", "-", text=PROFILE)
        self.assertEqual(done.returncode, 0, done.stderr)
        shown = json.loads(self.tenon.command("expert", "show", "--json").stdout)
        self.assertEqual((shown["version"], shown["profile"]["rate_per_hour"]["minor"]), (1, 11000))
        self.assertIn("It loses 9 % now.", self.tenon.command("expert", "show").stdout)
        self.assertIn("Nobody is the expert", self.tenon.command("expert", "show", self.engagement).stdout)
        wrong = self.tenon.command("expert", "set", "-", text="links:\n  - {kind: github, url: https://example.org}\n")
        self.assertEqual(wrong.returncode, 3)
        self.assertIn("/links/0/url", wrong.stderr)


if __name__ == "__main__":
    unittest.main()
