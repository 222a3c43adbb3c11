"""The built binary as a user meets it: started, claimed, called over HTTP, killed, started again."""

import http.client
import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BINARY = Path(os.environ.get("TENON_BINARY", ROOT / "build/release/tenon"))
PASSWORD = "four random words do well"


class Tenon:
    """One server process on a data directory of its own."""

    def __init__(self, database: str | None = None):
        self.data = tempfile.mkdtemp(prefix="tenon-acceptance-")
        self.database = database
        self.process = None
        self.cookie = None
        self.claim_token = None
        self.enter_token = None

    def start(self) -> None:
        command = [str(BINARY), "serve", "--data", self.data, "--port", "0", "--log", self.data + ".log"]
        if self.database:
            command += ["--database", self.database]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        line = self.process.stdout.readline()
        match = re.search(r"http://([\d.]+):(\d+)", line)
        assert match, f"the server said: {line!r}"
        self.host, self.port = match.group(1), int(match.group(2))
        # While nobody owns the server it prints the ways in: first to its sample, then to claim it.
        while self.cookie is None and "/claim#" not in line:
            line = self.process.stdout.readline()
            assert line, "the server printed no claim link"
            token = line.strip().rpartition("#")[2]
            if "/enter#" in line:
                self.enter_token = token
            elif "/claim#" in line:
                self.claim_token = token

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.process.stdout.close()

    def stop(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(timeout=20)
        self.process.stdout.close()
        return code

    def remove(self) -> None:
        if self.process and self.process.poll() is None:
            self.kill()
        shutil.rmtree(self.data, ignore_errors=True)
        Path(self.data + ".log").unlink(missing_ok=True)

    def call(self, method: str, path: str, body=None, headers=None, cookie="own", raw=False):
        """Returns (status, JSON or text). Raises OSError when the server goes away."""
        connection = http.client.HTTPConnection(self.host, self.port, timeout=60)
        send = {"X-Tenon-CSRF": "1"}
        if body is not None and not isinstance(body, (bytes, str)):
            body = json.dumps(body)
            send["Content-Type"] = "application/json"
        if cookie == "own" and self.cookie:
            send["Cookie"] = self.cookie
        send.update(headers or {})
        try:
            connection.request(method, path, body=body, headers=send)
            response = connection.getresponse()
            text = response.read()
            for name, value in response.getheaders():
                if name.lower() == "set-cookie" and cookie == "own":
                    self.cookie = value.split(";")[0]
            if raw:
                return response.status, text
            kind = response.getheader("Content-Type", "")
            return response.status, json.loads(text) if "json" in kind and text else text.decode(errors="replace")
        finally:
            connection.close()

    def claim(self) -> str:
        """Makes the first account and returns the id of its workspace."""
        status, answer = self.call("POST", "/api/v1/claim", {
            "token": self.claim_token, "name": "Ada Lovelace", "email": "ada@example.org", "password": PASSWORD,
            "workspace": "Analytical Engines", "currency": "EUR", "time_zone": "Europe/Berlin",
            "work_week": ["mon", "tue", "wed", "thu", "fri"]})
        assert status == 204, answer
        status, me = self.call("GET", "/api/v1/me")
        assert status == 200, me
        return me["workspaces"][0]["id"]

    def command(self, *words: str, text: str | bytes | None = None, seconds: float = 30) -> subprocess.CompletedProcess:
        """The command line, with this server's session."""
        environment = dict(os.environ, TENON_URL=f"http://{self.host}:{self.port}", HOME=self.data)
        return subprocess.run([str(BINARY), *words], input=text, text=not isinstance(text, bytes), capture_output=True,
                              env=environment, timeout=seconds)


def wait_until(condition, seconds: float = 10.0) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited too long"
        time.sleep(0.02)
