"""Gives the client tests a server: the built binary, an engagement and tokens for it, and more of them.

TENON_BINARY names another binary, TENON_TEST_DATABASE a PostgreSQL database. With TENON_TEST_URL and the tokens
(TENON_TEST_TOKEN, _OTHER_TOKEN of another party, _READER_TOKEN of somebody who may only look on) the tests run against
a server that is there already; those that need a place of their own are skipped then.
"""

import atexit
import os
import sys
import uuid
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "acceptance"))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from tenon import PASSWORD, Tenon  # noqa: E402

server = None


def new_engagement() -> tuple[str, str]:
    """A new engagement and its address."""
    status, brief = server.call("POST", f"/api/v1/workspaces/{server.workspace}/briefs", {"text": "Predict churn"})
    assert status == 200, brief
    _, page = server.call("GET", f"/api/v1/engagements/{brief['engagement']}")
    return brief["engagement"], f"http://{server.host}:{server.port}/e/{page['engagement']['handle']}"


def token_of(engagement: str) -> str:
    """A token of whoever is signed in."""
    status, token = server.call("POST", f"/api/v1/engagements/{engagement}/tokens", {"name": "tests"})
    assert status == 200, token
    return token["token"]


def join(engagement: str, email: str, role: str) -> None:
    """Invites somebody, who accepts; their session is the one that calls from then on."""
    status, invitation = server.call("POST", f"/api/v1/workspaces/{server.workspace}/invitations",
                                     {"email": email, "engagement": engagement, "engagement_role": role})
    assert status == 200, invitation
    status, answer = server.call("POST", f"/api/v1/invitations/{invitation['token']}/acceptance",
                                 {"name": email.split("@")[0], "password": PASSWORD})
    assert status < 300, answer


def start_server() -> None:
    server.start()
    server.workspace = server.claim()
    engagement, os.environ["TENON_TEST_URL"] = new_engagement()
    os.environ["TENON_TEST_TOKEN"] = token_of(engagement)
    owner = server.cookie
    for name, email in (("OTHER", "grace@example.org"), ("READER", "reader@example.org")):
        server.cookie = owner
        join(engagement, email, "expert")
        os.environ[f"TENON_TEST_{name}_TOKEN"] = token_of(engagement)
    # Who was an expert and only looks on now: the token stays, and may do less.
    server.cookie = owner
    join(engagement, "reader@example.org", "stakeholder")
    server.cookie = owner


if "TENON_TEST_URL" not in os.environ:
    server = Tenon(os.environ.get("TENON_TEST_DATABASE"))
    atexit.register(server.remove)
    start_server()

import mlflow  # noqa: E402
import support  # noqa: E402


@pytest.fixture
def client():
    mlflow.set_tracking_uri(support.SHARED.url)
    return support.SHARED.client


@pytest.fixture
def experiment(client):
    name = f"experiment {uuid.uuid4()}"
    mlflow.set_experiment(name)
    return client.get_experiment_by_name(name)


@pytest.fixture
def run_id(client, experiment):
    return client.create_run(experiment.experiment_id).info.run_id


@pytest.fixture
def place(monkeypatch):
    """An engagement nobody has touched, which the real client logs to as well."""
    if server is None:
        pytest.skip("needs a server of its own")
    engagement, url = new_engagement()
    fresh = support.Place(url, token_of(engagement))
    monkeypatch.setenv("MLFLOW_TRACKING_TOKEN", fresh.token)
    mlflow.set_tracking_uri(fresh.url)
    yield fresh
    mlflow.set_tracking_uri(support.SHARED.url)
