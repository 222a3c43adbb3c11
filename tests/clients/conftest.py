"""Gives the client tests a server: the built binary, an engagement and a token for it, and more of them.

TENON_BINARY names another binary, TENON_TEST_DATABASE a PostgreSQL database. With TENON_TEST_URL and
TENON_TEST_TOKEN the tests run against a server that is there already; those that need a place of their own
are skipped then.
"""

import atexit
import os
import sys
import uuid
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "acceptance"))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from tenon import Tenon  # noqa: E402

server = None


def new_place() -> tuple[str, str]:
    """The address and a token of a new engagement."""
    status, brief = server.call("POST", f"/api/v1/workspaces/{server.workspace}/briefs", {"text": "Predict churn"})
    assert status == 200, brief
    _, page = server.call("GET", f"/api/v1/engagements/{brief['engagement']}")
    status, token = server.call("POST", f"/api/v1/engagements/{brief['engagement']}/tokens", {"name": "tests"})
    assert status == 200, token
    return f"http://{server.host}:{server.port}/e/{page['engagement']['handle']}", token["token"]


if "TENON_TEST_URL" not in os.environ:
    server = Tenon(os.environ.get("TENON_TEST_DATABASE"))
    atexit.register(server.remove)
    server.start()
    server.workspace = server.claim()
    os.environ["TENON_TEST_URL"], os.environ["TENON_TEST_TOKEN"] = new_place()

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
    fresh = support.Place(*new_place())
    monkeypatch.setenv("MLFLOW_TRACKING_TOKEN", fresh.token)
    mlflow.set_tracking_uri(fresh.url)
    yield fresh
    mlflow.set_tracking_uri(support.SHARED.url)
