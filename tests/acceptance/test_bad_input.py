"""Bad input to our own API: a clear 4xx that names the field, never a 5xx, and nothing lost or made by it."""

import copy
import http.client
import json
import unittest

from bad_input import NOBODY, BadInput
from engines import on_each_engine
from tenon import PASSWORD, ROOT

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
class BadRequests(BadInput):
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


if __name__ == "__main__":
    unittest.main()
