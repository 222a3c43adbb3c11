"""Gives the client tests a server: the built binary with one engagement and tokens for it.

TENON_BINARY names another binary, TENON_TEST_DATABASE a PostgreSQL database. With TENON_TEST_URL and the tokens
(TENON_TEST_TOKEN, _OTHER_TOKEN of another party, _READER_TOKEN of somebody who may only look on) the tests run against a server
that is there already.
"""

import atexit
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "acceptance"))

from tenon import PASSWORD, Tenon  # noqa: E402


def join(tenon: Tenon, workspace: str, engagement: str, email: str, role: str) -> None:
    """Invites somebody, who accepts; their session is the one that calls from then on."""
    status, invitation = tenon.call("POST", f"/api/v1/workspaces/{workspace}/invitations",
                                    {"email": email, "engagement": engagement, "engagement_role": role})
    assert status == 200, invitation
    status, answer = tenon.call("POST", f"/api/v1/invitations/{invitation['token']}/acceptance",
                                {"name": email.split("@")[0], "password": PASSWORD})
    assert status < 300, answer


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
    owner = tenon.cookie
    for name, email in (("OTHER", "grace@example.org"), ("READER", "reader@example.org")):
        tenon.cookie = owner
        join(tenon, workspace, engagement, email, "expert")
        os.environ[f"TENON_TEST_{name}_TOKEN"] = token_of(tenon, engagement)
    # Who was an expert and only looks on now: the token stays, and may do less.
    tenon.cookie = owner
    join(tenon, workspace, engagement, "reader@example.org", "stakeholder")


if "TENON_TEST_URL" not in os.environ:
    start_server()
