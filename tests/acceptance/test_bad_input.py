"""Bad input by table: each protocol answers with a clear 4xx, never a 5xx, and nothing is lost or made by it."""

import copy
import http.client
import json
import socket
import time
import unittest
import uuid

from engines import OnEachEngine, on_each_engine
from tenon import PASSWORD, ROOT, wait_until

BRIEF = """\
title: Churn
metrics: [{id: m1, technical: {name: f1}}]
criteria: [{id: c1, kind: metric, binding: true, metric: m1, op: ">=", value: 0.8, on: sealed}]
data: [{id: contracts, what: contracts of three years}]
"""
NOBODY = str(uuid.UUID(int=7))
API = json.loads((ROOT / "docs/api/openapi.json").read_text())
SCHEMAS = API["components"]["schemas"]


def resolve(schema: dict) -> dict:
    return SCHEMAS[schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema


def sample(schema: dict, depth: int = 0):
    """A value of the right type, with every property there is."""
    schema = resolve(schema)
    if "enum" in schema:
        return schema["enum"][0]
    if "oneOf" in schema or "anyOf" in schema:
        return sample((schema.get("oneOf") or schema["anyOf"])[0], depth)
    kind = schema.get("type")
    if kind == "object":
        return {name: sample(each, depth + 1) for name, each in schema.get("properties", {}).items()}
    if kind == "array":
        return [sample(schema["items"], depth + 1)]
    by_format = {"uuid": NOBODY, "date-time": "2026-12-01T00:00:00Z", "date": "2026-12-01"}
    if kind == "string":
        return by_format.get(schema.get("format"), "EUR" if schema.get("pattern") else "text")
    return {"integer": 1, "number": 1.5, "boolean": True}.get(kind)


def wrong_values(schema: dict) -> list:
    """Values that the schema does not allow, of every other type."""
    schema = resolve(schema)
    kind = schema.get("type")
    values = {"string": [17, True, [], {}], "integer": ["1", 1.5, True, [], 2**63], "number": ["1", True, {}],
              "boolean": ["yes", 1, []], "array": [{}, "one", 1], "object": [[], "one", 1]}.get(kind, [])
    if "enum" in schema:
        values = [*values, "no such word", ""]
    if schema.get("format") in ("uuid", "date-time", "date"):
        values = [*values, "nonsense"]
    return values


def places(schema: dict, pointer: tuple = ()):
    """Every property below the schema: its pointer, and what it may be."""
    schema = resolve(schema)
    if schema.get("type") == "array":
        yield from places(schema["items"], (*pointer, 0))
    for name, each in schema.get("properties", {}).items():
        yield (*pointer, name), each
        yield from places(each, (*pointer, name))


def with_value(body, pointer: tuple, value):
    """The body with another value at the pointer."""
    body = copy.deepcopy(body)
    inner = body
    for step in pointer[:-1]:
        inner = inner[step]
    inner[pointer[-1]] = value
    return body


def value_at(body, pointer: tuple):
    for step in pointer:
        if isinstance(body, dict) and step not in body:
            return "missing"
        body = body[step]
    return body


def text_of(pointer: tuple) -> str:
    return "".join(f"/{step}" for step in pointer)


@on_each_engine
class BadInput(OnEachEngine):
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

    # Our API.

    def test_documents_that_are_none(self) -> None:
        path = f"/api/v1/workspaces/{self.workspace}/briefs"
        table = [
            ("nothing", b"", 400, "json_malformed", None),
            ("half an object", b'{"text": "x"', 400, "json_malformed", None),
            ("a text and a brief", b'{"text": "x", "brief": {}}', 400, "brief_twice", "/text"),
            ("a trailing comma", b'{"text": "x",}', 400, "json_malformed", None),
            ("single quotes", b"{'text': 'x'}", 400, "json_malformed", None),
            ("two documents", b'{"text": "x"} {"text": "y"}', 400, "json_malformed", None),
            ("a comment", b'{"text": "x"} // why', 400, "json_malformed", None),
            ("a number beyond 64 bits", b'{"text": 1180591620717411303424}', 400, "json_malformed", None),
            ("NaN", b'{"text": NaN}', 400, "json_malformed", None),
            ("invalid UTF-8", b'{"text": "\xff\xfe"}', 400, "text_not_utf8", None),
            ("half a surrogate", b'{"text": "\\ud800"}', 400, "json_malformed", None),
            ("UTF-16", '{"text": "x"}'.encode("utf-16"), 400, "text_not_utf8", None),
            ("a NUL byte", b'{"text": "a\x00b"}', 400, "json_malformed", None),
            ("an escaped NUL", b'{"text": "a\\u0000b"}', 400, "body_invalid", "/text"),
            ("arrays without an end", b"[" * 100_000, 400, "json_malformed", None),
            ("deep arrays", b"[" * 100_000 + b"]" * 100_000, 400, "json_too_deep", None),
            ("deep and closed", b'{"text":' * 40 + b"1" + b"}" * 40, 400, "json_too_deep", None),
            ("a list", b"[]", 400, "body_invalid", ""),
            ("a word", b'"text"', 400, "body_invalid", ""),
            ("null", b"null", 400, "body_invalid", ""),
            ("the same key twice", b'{"text": "x", "text": "y"}', 400, "body_invalid", "/text"),
            ("an unknown field", b'{"text": "x", "txet": "y"}', 400, "body_invalid", "/txet"),
            ("a number for a text", b'{"text": 7}', 400, "body_invalid", "/text"),
            ("a field with a slash", b'{"text": "x", "a/b~c": 1}', 400, "body_invalid", "/a~1b~0c"),
        ]
        with self.unharmed():
            for what, body, status, code, pointer in table:
                answer = self.tenon.call("POST", path, body, headers={"Content-Type": "application/json"})
                self.refused(answer, status, code, pointer, what)

    def test_every_field_of_every_request_names_itself_when_its_type_is_wrong(self) -> None:
        tried = 0
        with self.unharmed():
            for path, operations in API["paths"].items():
                for method, operation in operations.items():
                    body = operation.get("requestBody", {}).get("content", {}).get("application/json")
                    if body:
                        tried += self.sweep(method.upper(), self.filled(path), body["schema"])
        self.assertGreater(tried, 1000)

    def filled(self, path: str) -> str:
        known = {"workspace": self.workspace, "engagement": self.e, "gate": "sign", "run": self.run_id}
        for name, value in known.items():
            path = path.replace("{" + name + "}", value)
        return "/".join(NOBODY if each.startswith("{") else each for each in path.split("/"))

    def sweep(self, method: str, path: str, schema: dict) -> int:
        whole = sample(schema)
        tries = [(with_value(whole, pointer, value), pointer)
                 for pointer, allowed in places(schema) for value in wrong_values(allowed)]
        tries += [(with_value(whole, (*pointer[:-1], "unheard_of"), 1), (*pointer[:-1], "unheard_of"))
                  for pointer, _ in places(schema)]
        for name in resolve(schema).get("required", []):
            if resolve(resolve(schema)["properties"][name]).get("type") == "array":
                continue  # lists may be left out
            tries.append((with_value(whole, (name,), None), (name,)))
            tries.append(({key: value for key, value in whole.items() if key != name}, (name,)))
        for body, pointer in tries:
            answer = self.as_expert(method, path, body)
            if answer[0] == 403:  # not the expert's to ask; the client's session asks instead
                answer = self.tenon.call(method, path, body)
            self.refused(answer, 400, "body_invalid", text_of(pointer), f"{method} {path} {pointer}: {value_at(body, pointer)!r}")
        return len(tries)

    def test_numbers_out_of_range(self) -> None:
        evaluation = {"name": "x", "metric": "f1", "positive_label": "yes", "public_share_bp": 3000, "tries": 2}
        pledge = {"id": NOBODY, "amount": {"minor": 1, "currency": "EUR"}}
        table = [
            *(("GET", f"/runs?limit={value}", None, "query_invalid", "?limit")
              for value in ("0", "-1", "1001", "1e3", "0x10", "", "%20", "9" * 30, "ten")),
            *(("GET", f"/runs/{self.run_id}/metrics/f1?buckets={value}", None, "query_invalid", "?buckets")
              for value in ("0", "-5", "2001", "NaN")),
            *(("GET", f"/ledger/EUR?after={value}", None, "query_invalid", "?after") for value in ("-1", "x", "1" * 20)),
            ("GET", "/findings?gate=nowhere", None, "gate_unknown", "?gate"),
            *(("POST", "/tokens", {"name": "x", "days": days}, "token_days_out_of_range", "/days")
              for days in (0, -1, 366, 2**31 - 1)),
            *(("POST", "/evaluations", {**evaluation, "public_share_bp": share}, "body_invalid", "/public_share_bp")
              for share in (-1, 10_001, 2**62)),
            *(("POST", "/evaluations", {**evaluation, "tries": tries}, "body_invalid", "/tries") for tries in (0, -1, 2**62)),
            *(("POST", "/funds/pledge", {**pledge, "amount": {"minor": minor, "currency": "EUR"}}, "amount_range", "/amount")
              for minor in (0, -1)),
            *(("POST", "/funds/pledge", {**pledge, "amount": {"minor": minor, "currency": "EUR"}}, "body_invalid",
               "/amount/minor") for minor in (10**15 + 1, 2**63 - 1)),
            ("POST", "/funds/pledge", {**pledge, "amount": {"minor": 1, "currency": "eur"}}, "body_invalid",
             "/amount/currency"),
            ("POST", "/funds/confirm", {"id": NOBODY, "amount": {"minor": 1, "currency": "EUR"}, "bank_reference": ""},
             "evidence_invalid", "/bank_reference"),
            ("POST", "/funds/return", {"id": NOBODY, "amount": {"minor": 1, "currency": "EUR"}, "reason": "r" * 1001},
             "reason_invalid", "/reason"),
            ("POST", "/tokens", {"name": ""}, "required", "/name"),
            ("POST", "/tokens", {"name": "x" * 30_000}, "body_invalid", "/name"),
        ]
        with self.unharmed():
            for method, path, body, code, pointer in table:
                answer = self.tenon.call(method, self.here(path), body)
                self.refused(answer, 400, code, pointer, f"{method} {path} {str(body)[:100]}")

    def test_ids_of_somebody_else(self) -> None:
        """What is elsewhere and what is nowhere look the same."""
        readers = [path for path, operations in API["paths"].items() if "get" in operations]
        writers = [(method, path) for path, operations in API["paths"].items() for method in operations
                   if method != "get"]
        with self.unharmed():
            for path in [each for each in readers if "{engagement}" in each]:
                for engagement in (self.other, NOBODY, "no-uuid", "..%2f" + self.e):
                    answer = self.as_expert("GET", self.filled(path.replace("{engagement}", engagement)))
                    self.refused(answer, 404, "not_found", None, f"{path} {engagement}")
            for method, path in [each for each in writers if "{engagement}" in each[1]]:
                answer = self.as_expert(method.upper(), self.filled(path.replace("{engagement}", self.other)), {})
                self.refused(answer, 404, "not_found", None, f"{method} {path}")
            for path in [each for each in readers if "{workspace}" in each]:
                answer = self.as_expert("GET", self.filled(path.replace("{workspace}", NOBODY)))
                self.refused(answer, 404, "not_found", None, path)
            for method, path, body in [
                    ("GET", f"/runs/{self.other_run}", None), ("GET", f"/runs/{self.other_run}/artifacts", None),
                    ("GET", f"/runs/{self.other_run}/metrics/f1", None), ("GET", "/brief/versions/77", None),
                    ("POST", f"/runs/{self.other_run}/baseline", {"baseline": True}),
                    ("PUT", f"/evaluations/{NOBODY}/labels", "id,label\na,yes\n"),
                    ("POST", f"/evaluations/{NOBODY}/reveal", None), ("DELETE", f"/tokens/{NOBODY}", None)]:
                status, answer = self.tenon.call(method, self.here(path), body)
                with self.subTest(f"{method} {path}"):
                    self.assertEqual(status, 404, answer)

    # Links.

    def test_links_that_open_nothing(self) -> None:
        accept = {"name": "Eve", "password": PASSWORD}
        withdrawn = self.tenon.call("POST", f"/api/v1/workspaces/{self.workspace}/invitations",
                                    {"email": "eve@example.org", "role": "member"})[1]
        self.tenon.call("DELETE", f"/api/v1/workspaces/{self.workspace}/invitations/{withdrawn['id']}")
        table = [("used", self.used_link, 410), ("withdrawn", withdrawn["token"], 410), ("garbage", "A" * 43, 404),
                 ("cut short", self.used_link[:-1], 404), ("long", "x" * 5000, 404), ("escaped", "%f0%9f%8e%81", 404),
                 ("a path", "..%2f..%2fme", 404)]
        with self.unharmed():
            for what, token, status in table:
                for method, path, body in (("GET", "", None), ("POST", "/acceptance", accept)):
                    got, answer = self.tenon.call(method, f"/api/v1/invitations/{token}{path}", body, cookie=None)
                    with self.subTest(f"{what} {method}"):
                        self.assertEqual(got, status, answer)
                        self.assertRegex(answer["code"], "^(invitation_|not_found)")
            for token in ("", "A" * 43, "x" * 5000, self.tenon.claim_token):
                for path, body in (("claim", {"name": "Eve", "email": "eve@example.org", "workspace": "W", "currency":
                                              "EUR", "time_zone": "UTC", "work_week": ["mon"]}), ("password-reset", {})):
                    got, answer = self.tenon.call("POST", f"/api/v1/{path}",
                                                  {**body, "token": token, "password": PASSWORD}, cookie=None)
                    with self.subTest(f"{path} {token[:10]}"):
                        self.assertIn(got, (400, 401, 404, 409, 410), answer)

    # Uploads.

    def test_samples_that_are_no_tables(self) -> None:
        wide = ",".join(f"c{i}" for i in range(10_001)) + "\n"
        table = [
            ("nothing", b"", 400, "csv_empty", None),
            ("a byte order mark alone", b"\xef\xbb\xbf", 400, "csv_empty", None),
            ("UTF-16", "a,b\n1,2\n".encode("utf-16"), 400, "csv_utf16", None),
            ("a column twice", b"a,a\n1,2\n", 400, "csv_header_invalid", 1),
            ("a column without a name", b"a,\n1,2\n", 400, "csv_header_invalid", 1),
            ("a quote that stays open", b'a,b\n1,"2\n' + b"3,4\n" * 10, 400, "csv_quote_not_closed", 2),
            ("ten thousand columns", wide.encode(), 413, "csv_too_many_columns", 1),
            ("a label that is no column", b"a,b\n1,2\n", 400, "label_column_unknown", None, "?label=c"),
        ]
        with self.unharmed():
            for what, body, status, code, line, *query in table:
                answer = self.tenon.call("POST", self.here("/data/contracts/sample" + "".join(query)), body)
                self.refused(answer, status, code, None, what)
                if line:
                    self.assertEqual(answer[1]["errors"][0]["line"], line, answer)
            self.refused(self.tenon.call("POST", self.here("/data/nothing/sample"), b"a\n1\n"), 404,
                         "data_asset_unknown", None, "no such data")
            self.refused(self.as_expert("POST", self.here("/data/contracts/sample"), b"a\n1\n"), 403, "role_required",
                         None, "not the client")

    def test_untidy_samples_are_read_and_told_of(self) -> None:
        tidy = b"id,age\n" + b"".join(b"%d,%d\n" % (i, i % 90) for i in range(200))
        for what, body in [("tidy", tidy), ("a byte order mark", b"\xef\xbb\xbf" + tidy),
                           ("Windows lines", tidy.replace(b"\n", b"\r\n")), ("no last line end", tidy[:-1]),
                           ("semicolons", tidy.replace(b",", b";")), ("ragged rows", tidy + b"1\n1,2,3\n"),
                           ("invalid UTF-8", tidy + b"200,\xff\n")]:
            status, sheet = self.tenon.call("POST", self.here("/data/contracts/sample"), body)
            with self.subTest(what):
                self.assertEqual((status, sheet["sample"]["columns"]), (200, 2), sheet)
                self.assertGreaterEqual(sheet["sample"]["rows"], 200)
        profile = self.tenon.call("GET", self.here("/data/contracts/profile"))[1]
        self.assertGreater(profile["unreadable_rows"] + profile["ragged_rows"], 0)

    def test_labels_and_predictions_that_do_not_fit(self) -> None:
        made = self.tenon.call("POST", self.here("/evaluations"), {
            "name": "x", "metric": "f1", "positive_label": "yes", "public_share_bp": 3000, "tries": 2})[1]
        path = self.here("/evaluations/" + made["id"])
        labels = b"id,label\n" + b"".join(b"r%d,%s\n" % (i, (b"yes", b"no")[i % 2]) for i in range(400))
        guesses = labels.replace(b"label", b"prediction")
        labels_table = [
            ("nothing", b"", "csv_empty", None), ("other columns", b"a,b\n1,2\n", "labels_header_invalid", None),
            ("no rows", b"id,label\n", "labels_empty", None),
            ("an id twice", labels + b"r0,yes\n", None, 402), ("a ragged row", labels + b"r400\n", None, 402),
            ("no label", labels + b"r400,\n", None, 402), ("no id", labels + b",yes\n", None, 402),
            ("invalid UTF-8", labels + b"r400,\xff\n", None, 402),
            ("nobody is positive", labels.replace(b"yes", b"no"), "positive_label_absent", None),
            ("a third label", labels.replace(b"r0,yes", b"r0,perhaps"), "labels_refused", None),
        ]
        guess_table = [
            ("nothing", b"", "csv_empty", None), ("labels", labels, "predictions_header_invalid", None),
            ("an id twice", guesses + b"r0,yes\n", None, 402), ("a stranger", guesses + b"r400,yes\n", None, 402),
            ("a row less", guesses.rpartition(b"r399")[0], None, 0), ("a ragged row", guesses + b"r1,yes,1\n", None, 402),
            ("a quote that stays open", guesses + b'r1,"yes\n', None, 402),
        ]
        with self.unharmed():
            self.try_files("PUT", path + "/labels", labels_table, self.tenon.call)
        status, sealed = self.tenon.call("PUT", path + "/labels", labels)
        self.assertEqual((status, sealed["rows"]), (200, 400), sealed)
        with self.unharmed():
            self.try_files("POST", path + "/submissions", guess_table, self.as_expert)
            status, refused = self.tenon.call("PUT", path + "/labels", labels)
            self.assertEqual(status, 409, refused)

    def try_files(self, method: str, path: str, table: list, call) -> None:
        for what, body, code, line in table:
            status, answer = call(method, path, body)
            with self.subTest(f"{path.rpartition('/')[2]}: {what}"):
                self.assertEqual(status, 400, answer)
                if code:
                    self.assertEqual(answer["code"], code, answer)
                if line is not None:
                    self.assertEqual(answer["errors"][0].get("line", 0), line, answer)

    # MLflow.

    def test_mlflow_calls_that_are_wrong(self) -> None:
        run = {"run_id": self.run_id}
        point = {"key": "f1", "value": 1, "timestamp": 1, "step": 1}
        invalid, missing = (400, "INVALID_PARAMETER_VALUE"), (404, "RESOURCE_DOES_NOT_EXIST")
        log = lambda **more: ("POST", "runs/log-batch", {**run, **more})
        table = [
            (("POST", "runs/create", b"{"), invalid), (("POST", "runs/create", b"[]"), invalid),
            (("POST", "runs/create", b"[" * 90_000 + b"]" * 90_000), invalid),
            (("POST", "runs/create", b'{"run_name": "\xff"}'), invalid),
            (("POST", "runs/create", b'{"run_name": "a\\u0000b"}'), invalid),
            (("POST", "runs/create", {"experiment_id": 7}), invalid),
            (("POST", "runs/create", {"experiment_id": "seven"}), missing),
            (("POST", "runs/create", {"experiment_id": "9" * 40}), missing),
            (("POST", "runs/create", {"experiment_id": []}), invalid),
            (("POST", "runs/create", {"start_time": "soon"}), invalid),
            (("POST", "runs/create", {"start_time": 2**70}), invalid),
            (("POST", "runs/create", {"tags": {"a": "b"}}), invalid),
            (("POST", "runs/create", {"tags": [{"key": "k" * 251, "value": "v"}]}), invalid),
            (("POST", "runs/update", {**run, "status": "SLEEPING"}), invalid),
            (("GET", "runs/get", None), invalid), (("GET", "runs/get?run_id=nonsense", None), missing),
            (("GET", f"runs/get?run_id={self.other_run}", None), missing),
            (("POST", "runs/log-metric", {**run, "key": "f1", "value": "much", "timestamp": 1}), invalid),
            (("POST", "runs/log-metric", {**run, "key": "f1", "value": 1, "timestamp": "1.5"}), invalid),
            (("POST", "runs/log-metric", {**run, "key": "f1", "value": 1, "timestamp": 1, "step": 2**64}), invalid),
            (("POST", "runs/log-metric", {**run, "key": "", "value": 1, "timestamp": 1}), invalid),
            (("POST", "runs/log-metric", {**run, "key": "../f1", "value": 1, "timestamp": 1}), invalid),
            (("POST", "runs/log-metric", {"run_id": self.other_run, **point}), missing),
            (log(metrics="f1"), invalid), (log(metrics=[1]), invalid), (log(metrics=[{**point, "value": {}}]), invalid),
            (log(metrics=[point] * 1001), invalid), (log(params=[{"key": "p", "value": "v"}] * 101), invalid),
            (log(params=[{"key": "../p", "value": "v"}]), invalid), (log(tags=[{"value": "v"}]), invalid),
            (("POST", "runs/log-batch", b'{"run_id": "x"'), invalid),
            (("POST", "runs/search", {"max_results": 0}), invalid),
            (("POST", "runs/search", {"max_results": -1}), invalid),
            (("POST", "runs/search", {"max_results": 10**9}), invalid),
            (("POST", "runs/search", {"filter": "metrics.f1 >"}), invalid),
            (("POST", "runs/search", {"filter": "'; DROP TABLE runs; --"}), invalid),
            (("POST", "runs/search", {"filter": "(" * 10_000}), invalid),
            (("POST", "runs/search", {"order_by": ["metrics.f1 SIDEWAYS"]}), invalid),
            (("POST", "runs/search", {"page_token": "nonsense"}), invalid),
            (("POST", "experiments/create", {}), invalid), (("POST", "experiments/create", {"name": ""}), invalid),
            (("POST", "experiments/create", {"name": "Default"}), (400, "RESOURCE_ALREADY_EXISTS")),
            (("GET", "experiments/get?experiment_id=-1", None), missing),
            (("GET", "metrics/get-history?run_id=" + self.run_id, None), invalid),
            (("GET", f"metrics/get-history?run_id={self.run_id}&metric_key=f1&max_results=-1", None), invalid),
            (("GET", f"artifacts/list?run_id={self.run_id}&path=../..", None), invalid),
            (("GET", f"artifacts/list?run_id={self.other_run}", None), missing),
            (("POST", "no/such/call", {}), (404, "ENDPOINT_NOT_FOUND")),
            (("DELETE", "runs/create", None), (404, "ENDPOINT_NOT_FOUND")),
        ]
        with self.unharmed():
            for (method, path, body), (status, code) in table:
                raw = isinstance(body, bytes)
                got, answer = self.tenon.call(method, f"/e/{self.handle}/api/2.0/mlflow/{path}", body,
                                              headers={"Content-Type": "application/json"} if raw else None)
                with self.subTest(f"{method} {path} {str(body)[:80]}"):
                    self.assertIsInstance(answer, dict, answer)
                    self.assertEqual((got, answer.get("error_code")), (status, code), answer)
                    self.assertTrue(answer["message"], answer)

    def test_artifact_paths_that_lead_away(self) -> None:
        base = f"/e/{self.handle}/api/2.0/mlflow-artifacts/artifacts"
        own, other = f"0/{self.run_id}/artifacts", f"0/{self.other_run}/artifacts"
        away = [f"{own}/../../secret", f"{own}/%2e%2e/secret", f"{own}/a%2f..%2f..%2fsecret", f"{own}/a%5c..%5csecret",
                f"{own}//etc/passwd", f"{own}/%00", f"{own}/%ff", "..%2f..%2fetc%2fpasswd", "%2fetc%2fpasswd",
                f"{own}/C:%5cx", f"{own}/" + "d/" * 2000 + "x", f"{own}/" + "x" * 20_000]
        nowhere = [f"{other}/x", "0/nobody/artifacts/x", f"9/{self.run_id}/artifacts/x", "x"]
        table = [(path, method, (400, 404, 431)) for path in away for method in ("PUT", "GET", "DELETE")]
        table += [(path, method, (400, 404)) for path in nowhere for method in ("PUT", "GET")]
        table += [(path, "DELETE", (200, 400, 404)) for path in nowhere]  # what is not there is gone already
        self.tenon.call("PUT", f"/e/{self.other_handle}/api/2.0/mlflow-artifacts/artifacts/{other}/x", b"kept")
        with self.unharmed():
            for path, method, statuses in table:
                status, answer = self.tenon.call(method, f"{base}/{path}", b"evil" if method == "PUT" else None)
                with self.subTest(f"{method} {path[:80]}"):
                    self.assertIn(status, statuses, answer)
        kept = self.tenon.call("GET", f"/e/{self.other_handle}/api/2.0/mlflow-artifacts/artifacts/{other}/x")
        self.assertEqual(kept, (200, "kept"))

    def test_credentials_that_open_nothing(self) -> None:
        for value in ("Bearer x", "Bearer ", "Basic", "Basic !!!", "Basic " + "QQ==" * 2000, "Digest a=b", "Bearer tnp_x_y",
                      "Bearer tnp_" + "0" * 36 + "_" + "A" * 43, "\xff"):
            for path in ("/api/v1/me", f"/e/{self.handle}/api/2.0/mlflow/runs/get?run_id={self.run_id}"):
                status, answer = self.tenon.call("GET", path, headers={"Authorization": value}, cookie=None)
                with self.subTest(f"{path} {value[:30]}"):
                    self.assertEqual(status, 401, answer)
        status, answer = self.tenon.call("GET", "/api/v1/me", headers={"Cookie": "__Host-tenon=" + "x" * 200}, cookie=None)
        self.assertEqual((status, answer["code"]), (401, "sign_in_required"))

    def test_writes_from_another_site(self) -> None:
        """A browser sends the cookie along; what it cannot add to a form's request is missing."""
        connection = http.client.HTTPConnection(self.tenon.host, self.tenon.port, timeout=20)
        with self.unharmed():
            for fields in ({}, {"Content-Type": "text/plain"}, {"Origin": "https://evil.example"}):
                connection.request("POST", self.here("/tokens"), json.dumps({"name": "x"}),
                                   {"Cookie": self.tenon.cookie, **fields})
                answer = connection.getresponse()
                self.assertEqual((answer.status, json.loads(answer.read())["status"]), (403, 403), fields)
        connection.close()

    # The connection itself.

    def raw(self, head: str, body: bytes = b"") -> int:
        """Sends bytes as they are and reads the status of the answer."""
        with socket.create_connection((self.tenon.host, self.tenon.port), timeout=20) as connection:
            try:
                connection.sendall(head.encode("latin-1") + b"\r\n" + body)
            except OSError:
                pass  # the server has answered and closed already
            answer = b""
            while b"\r\n" not in answer and (piece := connection.recv(4096)):
                answer += piece
        return int(answer.split(b" ")[1])

    def test_requests_that_are_too_much(self) -> None:
        sample = self.here("/data/contracts/sample")
        artifact = f"/e/{self.handle}/api/2.0/mlflow-artifacts/artifacts/0/{self.run_id}/artifacts/x"
        brief = self.here("/brief")
        huge = f"Content-Length: {5 * 2**30}\r\n"
        chunk = b"100000\r\n" + b" " * 0x100000 + b"\r\n"

        def ask(method: str, path: str, fields: str = "") -> str:
            return f"{method} {path} HTTP/1.1\r\nHost: test\r\nX-Tenon-CSRF: 1\r\nCookie: {self.tenon.cookie}\r\n{fields}"
        table = [
            ("a header of 10 MB", ask("GET", "/api/v1/me", "A: " + "x" * 10_000_000 + "\r\n"), b"", 431),
            ("an address of 1 MB", ask("GET", "/api/v1/me?" + "x" * 1_000_000), b"", 431),
            ("5 GB announced to the API", ask("PUT", brief, huge), b"", 413),
            ("5 GB announced as a sample", ask("POST", sample, huge), b"", 413),
            ("5 GB announced to a page", ask("POST", "/signin", huge), b"", 413),
            ("5 GB announced to MLflow", ask("POST", f"/e/{self.handle}/api/2.0/mlflow/runs/log-batch", huge), b"", 413),
            ("chunks without an end", ask("PUT", brief, "Transfer-Encoding: chunked\r\n"), chunk * 4, 413),
            ("two lengths", ask("PUT", brief, "Content-Length: 2\r\nContent-Length: 3\r\n"), b"{}", 400),
            ("a length and chunks", ask("PUT", brief, "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n"), b"{}", 400),
            ("no method", "FROB / HTTP/1.1\r\nHost: test\r\n", b"", 501),
            ("no host", "GET / HTTP/1.1\r\n", b"", 400),
            ("another protocol", "\x16\x03\x01\x02\x00\r\n", b"", 400),
        ]
        with self.unharmed():
            for what, head, body, status in table:
                with self.subTest(what):
                    self.assertEqual(self.raw(head, body), status)
                    self.assertEqual(self.tenon.call("GET", "/healthz")[0], 200)

    def test_uploads_that_break_off_leave_nothing(self) -> None:
        artifact = f"/e/{self.handle}/api/2.0/mlflow-artifacts/artifacts/0/{self.run_id}/artifacts/x"
        with self.unharmed():
            for method, path in (("POST", self.here("/data/contracts/sample")), ("PUT", artifact), ("PUT", self.here("/brief"))):
                for length in ("Content-Length: 5368709", "Transfer-Encoding: chunked"):
                    with socket.create_connection((self.tenon.host, self.tenon.port), timeout=20) as connection:
                        connection.sendall(f"{method} {path} HTTP/1.1\r\nHost: test\r\nX-Tenon-CSRF: 1\r\n"
                                           f"Cookie: {self.tenon.cookie}\r\n{length}\r\n\r\n7\r\na,b\n1,2".encode())
            wait_until(lambda: self.tenon.call("GET", "/healthz")[0] == 200)
            time.sleep(0.5)  # for whatever would be kept by mistake


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


if __name__ == "__main__":
    unittest.main()
