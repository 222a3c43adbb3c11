"""The unmodified mlflow client at a spent compute cap: the message arrives, and nothing is tried again."""

import os
import sys
import time
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "acceptance"))

from tenon import Tenon  # noqa: E402

os.environ["MLFLOW_DISABLE_TELEMETRY"] = "true"

import mlflow  # noqa: E402
from mlflow import MlflowClient, MlflowException  # noqa: E402


@pytest.fixture
def server(monkeypatch):
    """A server of its own: a cap would stop the other tests' runs as well."""
    tenon = Tenon(os.environ.get("TENON_TEST_DATABASE"))
    try:
        tenon.start()
        workspace = tenon.claim()
        _, brief = tenon.call("POST", f"/api/v1/workspaces/{workspace}/briefs", {"text": "Predict churn"})
        tenon.root = f"/api/v1/engagements/{brief['engagement']}"
        _, page = tenon.call("GET", tenon.root)
        _, token = tenon.call("POST", f"{tenon.root}/tokens", {"name": "tests"})
        monkeypatch.setenv("MLFLOW_TRACKING_TOKEN", token["token"])
        # The client's own defaults: it must not need many retries to be told.
        monkeypatch.delenv("MLFLOW_HTTP_REQUEST_MAX_RETRIES", raising=False)
        tenon.tracking = f"http://{tenon.host}:{tenon.port}/e/{page['engagement']['handle']}"
        mlflow.set_tracking_uri(tenon.tracking)
        mlflow.set_experiment("Default")  # another test may have left one that is not here
        yield tenon
    finally:
        tenon.remove()


def set_cap(server, based_on, minor):
    status, view = server.call("PUT", f"{server.root}/compute", {
        "based_on": based_on, "cap": {"minor": minor, "currency": "EUR"}, "reason": "It is worth the search."})
    assert status == 200, view
    return view


def test_a_spent_cap_stops_new_runs_with_its_message_and_lets_others_log(server):
    set_cap(server, 0, 1000)
    client = MlflowClient(server.tracking)
    with mlflow.start_run(run_name="first") as run:
        mlflow.set_tag("tenon.cost", "10.00")
        mlflow.log_metric("loss", 0.5)

        began = time.monotonic()
        with pytest.raises(MlflowException) as refusal:
            client.create_run("0")
        assert time.monotonic() - began < 5, "the client tried again and again"
        assert refusal.value.error_code == "PERMISSION_DENIED"
        assert "The compute cap of EUR 10.00 is spent: runs have cost EUR 10.00" in str(refusal.value)
        assert "tenon compute cap" in str(refusal.value)

        mlflow.log_metric("loss", 0.4, step=1)
    assert client.get_run(run.info.run_id).info.status == "FINISHED"
    assert [point.value for point in client.get_metric_history(run.info.run_id, "loss")] == [0.5, 0.4]

    view = set_cap(server, 1, 2000)
    assert view["left"] == {"minor": 1000, "currency": "EUR"} and not view["stops_runs"]
    assert client.create_run("0").info.status == "RUNNING"


def test_a_search_of_nested_runs_is_foreseen_from_the_trials_that_ended(server):
    set_cap(server, 0, 10000)
    with mlflow.start_run(run_name="search", tags={"tenon.sweep.trials": "10"}):
        for _ in range(2):
            with mlflow.start_run(nested=True):
                mlflow.set_tag("tenon.cost", "3.00")
        status, view = server.call("GET", f"{server.root}/compute")
        assert status == 200
        assert [(one["name"], one["ended"], one["planned"]) for one in view["sweeps"]] == [("search", 2, 10)]
        assert view["to_come"] == {"minor": 2400, "currency": "EUR"}
        assert view["spent"] == {"minor": 600, "currency": "EUR"}
    assert server.call("GET", f"{server.root}/compute")[1]["sweeps"] == []
