"""Requests that are too much or none, and credentials that open nothing; the server stays healthy."""

import socket
import unittest

from bad_input import BadInput
from engines import on_each_engine


@on_each_engine
class BadConnections(BadInput):
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

    def test_credentials_that_open_nothing(self) -> None:
        for value in ("Bearer x", "Bearer ", "Basic", "Basic !!!", "Basic " + "QQ==" * 2000, "Digest a=b", "Bearer tnp_x_y",
                      "Bearer tnp_" + "0" * 36 + "_" + "A" * 43, "\xff"):
            for path in ("/api/v1/me", f"/e/{self.handle}/api/2.0/mlflow/runs/get?run_id={self.run_id}"):
                status, answer = self.tenon.call("GET", path, headers={"Authorization": value}, cookie=None)
                with self.subTest(f"{path} {value[:30]}"):
                    self.assertEqual(status, 401, answer)
        status, answer = self.tenon.call("GET", "/api/v1/me", headers={"Cookie": "__Host-tenon=" + "x" * 200}, cookie=None)
        self.assertEqual((status, answer["code"]), (401, "sign_in_required"))


if __name__ == "__main__":
    unittest.main()
