"""Gives the client tests a server: the built binary with one engagement and tokens for it.

TENON_BINARY names another binary, TENON_TEST_DATABASE a PostgreSQL database. With TENON_TEST_URL and the tokens
(TENON_TEST_TOKEN, _OTHER_TOKEN of another party, _READER_TOKEN of a stakeholder) the tests run against a server
that is there already.
"""

import atexit
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "acceptance"))

from tenon import PASSWORD, Tenon  # noqa: E402


def token_of_guest(tenon: Tenon, workspace: str, engagement: str, role: str) -> str:
    """Invites somebody, who accepts and makes a token."""
    status, invitation = tenon.call("POST", f"/api/v1/workspaces/{workspace}/invitations",
                                    {"email": f"{role}@example.org", "engagement": engagement,
                                     "engagement_role": role})
    assert status == 200, invitation
    owner, tenon.cookie = tenon.cookie, None
    status, answer = tenon.call("POST", f"/api/v1/invitations/{invitation['token']}/acceptance",
                                {"name": f"The {role}", "password": PASSWORD})
    assert status < 300, answer
    token = token_of(tenon, engagement)
    tenon.cookie = owner
    return token


def token_of(tenon: Tenon, engagement: str) -> str:
    status, token = tenon.call("POST", f"/api/v1/engagements/{engagement}/tokens", {"name": "tests"})
    assert status == 200, token
    return token["token"]


def start_server() -> None:
    tenon = Tenon(os.environ.get("TENON_TEST_DATABASE"))
    atexit.register(tenon.remove)
    tenon.start()
    workspace = tenon.claim()
    status, brief = tenon.call("POST", f"/api/v1/workspaces/{workspace}/briefs", {"text": "Predict churn"})
    assert status == 200, brief
    engagement = brief["engagement"]
    _, page = tenon.call("GET", f"/api/v1/engagements/{engagement}")
    os.environ["TENON_TEST_URL"] = f"http://{tenon.host}:{tenon.port}/e/{page['engagement']['handle']}"
    os.environ["TENON_TEST_TOKEN"] = token_of(tenon, engagement)
    os.environ["TENON_TEST_OTHER_TOKEN"] = token_of_guest(tenon, workspace, engagement, "expert")
    os.environ["TENON_TEST_READER_TOKEN"] = token_of_guest(tenon, workspace, engagement, "stakeholder")


if "TENON_TEST_URL" not in os.environ:
    start_server()
