"""Gives the client tests a server: the built binary with one engagement and a token for it.

TENON_BINARY names another binary, TENON_TEST_DATABASE a PostgreSQL database. With TENON_TEST_URL and
TENON_TEST_TOKEN the tests run against a server that is there already.
"""

import atexit
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "acceptance"))

from tenon import Tenon  # noqa: E402


def start_server() -> None:
    tenon = Tenon(os.environ.get("TENON_TEST_DATABASE"))
    atexit.register(tenon.remove)
    tenon.start()
    workspace = tenon.claim()
    status, brief = tenon.call("POST", f"/api/v1/workspaces/{workspace}/briefs", {"text": "Predict churn"})
    assert status == 200, brief
    _, page = tenon.call("GET", f"/api/v1/engagements/{brief['engagement']}")
    status, token = tenon.call("POST", f"/api/v1/engagements/{brief['engagement']}/tokens", {"name": "tests"})
    assert status == 200, token
    os.environ["TENON_TEST_URL"] = f"http://{tenon.host}:{tenon.port}/e/{page['engagement']['handle']}"
    os.environ["TENON_TEST_TOKEN"] = token["token"]


if "TENON_TEST_URL" not in os.environ:
    start_server()
