"""Files that are wrong, and files that never come: refused with their line, and nothing of them is kept."""

import socket
import time
import unittest

from bad_input import BadInput
from engines import on_each_engine
from tenon import wait_until


@on_each_engine
class BadFiles(BadInput):
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


if __name__ == "__main__":
    unittest.main()
