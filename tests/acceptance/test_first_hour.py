"""From an empty directory to a published brief, over the API and the command line."""

import json
import time
import unittest

from engines import OnEachEngine, on_each_engine
from tenon import PASSWORD

COMPLETE = """\
tenon: brief/1
title: Faster first answers
goal: Keep customers after their first order
problem: Customers wait nine hours for a first answer; one in five writes twice, and a third of them never orders again.
affected: [online customers, 12 support agents]
kind: chatbot
metrics:
  - id: answer
    business:  {name: first answer time, unit: h, today: 9, wanted: 2, read_from: help desk report}
    technical: {name: accuracy, baseline: 0.62, target: 0.80, measured_on: tickets}
criteria:
  - {id: c1, kind: metric, binding: false, metric: answer, op: ">=", value: 0.80, on: sealed}
  - {id: c2, kind: file, binding: true, deliverable: d1}
deliverables: [{id: d1, kind: api, what: REST service answering order and refund questions}]
exclusions: [voice, languages other than German]
timeline: {start: 2026-12-01, weeks: 12, buffer_bp: 3000, review_rounds: 2}
phases:
  - {id: audit, role: data, days: {p10: 5, p50: 8, p90: 14}, pricing: fixed}
  - {id: feasibility, role: modelling, days: {p10: 5, p50: 8, p90: 14}, pricing: fixed}
  - {id: preparation, role: data, days: {p10: 5, p50: 8, p90: 14}, pricing: hourly}
  - {id: development, role: modelling, days: {p10: 10, p50: 15, p90: 30}, pricing: hourly}
data:
  - {id: tickets, what: closed tickets 2025, format: csv, size: 300 MB, quality: some gaps, labels: partly, storage: S3,
     owner: head of support, sensitivity: personal, policy: no copies outside the EU, needed_by: 2026-12-05}
budget: {total: {minor: 1800000, currency: EUR}, compute_payer: client}
stakes: medium
"""


@on_each_engine
class FirstHour(OnEachEngine):
    def test_a_sentence_becomes_a_published_brief(self):
        tenon = self.tenon
        workspace = tenon.claim()

        began = time.monotonic()
        status, tried = tenon.call("POST", "/api/v1/checks/trial", {"text": "Build me a chatbot"})
        self.assertEqual(status, 200)
        self.assertLess(time.monotonic() - began, 1.0)
        self.assertEqual(len(tried["questions"]), 5)
        self.assertTrue(tried["blocked"])

        status, brief = tenon.call("POST", f"/api/v1/workspaces/{workspace}/briefs", {"text": "Build me a chatbot"})
        self.assertEqual(status, 200)
        engagement = brief["engagement"]
        status, refused = tenon.call("POST", f"/api/v1/engagements/{engagement}/brief/publication")
        self.assertEqual((status, refused["code"]), (409, "gate_blocked"))
        self.assertIn("SCOPE-01", [error["code"] for error in refused["errors"]])

        tried = tenon.command("check", "-", "--json", text=COMPLETE)
        self.assertEqual(tried.returncode, 0, tried.stderr)
        document = json.loads(tried.stdout)["brief"]
        status, saved = tenon.call("PUT", f"/api/v1/engagements/{engagement}/brief", {"based_on": 1, "brief": document})
        self.assertEqual((status, saved["version"]), (200, 2))

        # Editing the older version again loses nothing: the newer one comes along.
        status, stale = tenon.call("PUT", f"/api/v1/engagements/{engagement}/brief", {"based_on": 1, "brief": document})
        self.assertEqual((status, stale["code"]), (409, "brief_stale"))
        self.assertEqual(stale["attached"]["version"], 2)

        status, _ = tenon.call("POST", f"/api/v1/engagements/{engagement}/brief/publication")
        self.assertEqual(status, 204)
        _, page = tenon.call("GET", f"/api/v1/engagements/{engagement}")
        self.assertEqual(page["engagement"]["phase"], "hiring")
        self.assertEqual(page["gates"][0]["state"], "passed")

        # Everything acknowledged is there after the power went.
        tenon.kill()
        tenon.start()
        status, page = tenon.call("GET", f"/api/v1/engagements/{engagement}")
        self.assertEqual((status, page["engagement"]["phase"]), (200, "hiring"))

    def test_the_claim_link_is_good_once(self):
        tenon = self.tenon
        token = tenon.claim_token
        tenon.claim()
        tenon.claim_token = token
        status, refused = tenon.call("POST", "/api/v1/claim", {
            "token": token, "name": "Eve", "email": "eve@example.org", "password": PASSWORD, "workspace": "Mine",
            "currency": "EUR", "time_zone": "UTC", "work_week": ["mon"]}, cookie=None)
        self.assertEqual((status, refused["code"]), (409, "claimed_already"))

    def test_an_invited_expert_sees_their_engagement_and_nothing_else(self):
        tenon = self.tenon
        workspace = tenon.claim()
        engagements = [tenon.call("POST", f"/api/v1/workspaces/{workspace}/briefs", {"text": text})[1]["engagement"]
                       for text in ("Build me a chatbot", "Predict churn")]
        status, invitation = tenon.call("POST", f"/api/v1/workspaces/{workspace}/invitations", {
            "email": "Grace@example.org", "engagement": engagements[0], "engagement_role": "expert"})
        self.assertEqual(status, 200, invitation)
        status, look = tenon.call("GET", "/api/v1/invitations/" + invitation["token"], cookie=None)
        self.assertEqual((status, look["email"], look["has_account"]), (200, "grace@example.org", False))

        owner, tenon.cookie = tenon.cookie, None
        status, _ = tenon.call("POST", f"/api/v1/invitations/{invitation['token']}/acceptance",
                               {"name": "Grace Hopper", "password": "correct horse battery"})
        self.assertEqual(status, 204)
        status, me = tenon.call("GET", "/api/v1/me")
        self.assertEqual([row["id"] for row in me["engagements"]], [engagements[0]])
        self.assertEqual(tenon.call("GET", f"/api/v1/engagements/{engagements[0]}/brief")[0], 200)
        self.assertEqual(tenon.call("GET", f"/api/v1/engagements/{engagements[1]}/brief")[0], 404)
        self.assertEqual(tenon.call("GET", f"/api/v1/workspaces/{workspace}/members")[0], 403)
        status, used = tenon.call("GET", "/api/v1/invitations/" + invitation["token"])
        self.assertEqual((status, used["code"]), (410, "invitation_used"))

        # A token reaches its engagement only, and ends with the membership.
        status, token = tenon.call("POST", f"/api/v1/engagements/{engagements[0]}/tokens", {"name": "laptop"})
        self.assertEqual(status, 200, token)
        bearer = {"Authorization": "Bearer " + token["token"]}
        expert = me["account"]["id"]
        path = f"/api/v1/engagements/{engagements[0]}/brief"
        self.assertEqual(tenon.call("GET", path, headers=bearer, cookie=None)[0], 200)
        self.assertEqual(tenon.call("GET", f"/api/v1/engagements/{engagements[1]}/brief", headers=bearer, cookie=None)[0], 404)
        tenon.cookie = owner
        self.assertEqual(tenon.call("DELETE", f"/api/v1/workspaces/{workspace}/members/{expert}")[0], 204)
        self.assertEqual(tenon.call("GET", path, headers=bearer, cookie=None)[0], 401)

    def test_what_cannot_be_read_is_refused_with_the_reason(self):
        tenon = self.tenon
        workspace = tenon.claim()
        path = f"/api/v1/workspaces/{workspace}/briefs"
        cases = [
            (b"{", 400, "json_malformed"),
            (b"", 400, "json_malformed"),
            (b"\xff\xfe", 400, "text_not_utf8"),
            (b'{"text":1}', 400, "body_invalid"),
            (b'{"txet":"x"}', 400, "body_invalid"),
            (b'{"text":"x","brief":{}}', 400, "brief_twice"),
            (b'{"brief":{"timeline":{"weeks":0}}}', 400, "body_invalid"),
            (b"[" * 100 + b"]" * 100, 400, "json_too_deep"),
            (b'{"text":"' + b"x" * 2_000_000 + b'"}', 413, None),
        ]
        for body, expected, code in cases:
            status, answer = tenon.call("POST", path, body)
            self.assertEqual(status, expected, body[:60])
            if code:
                self.assertEqual(answer["code"], code, body[:60])
        self.assertEqual(tenon.call("GET", f"/api/v1/workspaces/{workspace}/engagements")[1], {"engagements": []})

    def test_a_foreign_page_cannot_use_the_session(self):
        tenon = self.tenon
        workspace = tenon.claim()
        path = f"/api/v1/workspaces/{workspace}/briefs"
        for headers in ({"X-Tenon-CSRF": ""}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "http://evil.example"}):
            send = {"X-Tenon-CSRF": "1", **headers}
            if headers.get("X-Tenon-CSRF") == "":
                continue
            status, answer = tenon.call("POST", path, {"text": "x"}, headers=send)
            self.assertEqual((status, answer["code"]), (403, "request_foreign"), headers)

    def test_the_command_line_says_what_it_found_by_its_exit_code(self):
        tenon = self.tenon
        tenon.claim()
        self.assertEqual(tenon.command("check", "--text", "Build me a chatbot").returncode, 1)
        self.assertEqual(tenon.command("check").returncode, 2)
        self.assertEqual(tenon.command("check", "/no/such/file").returncode, 3)
        bad = tenon.command("check", "-", text="title: x\ncolour: red\n")
        self.assertEqual(bad.returncode, 3)
        self.assertIn("line 2", bad.stderr)
        self.assertEqual(tenon.command("me").returncode, 4)
        tenon.stop()
        self.assertEqual(tenon.command("me").returncode, 5)
        self.assertEqual(tenon.command("doctor", "--data", tenon.data).returncode, 0)


if __name__ == "__main__":
    unittest.main()
