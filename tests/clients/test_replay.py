"""Clients repeat a request whose answer was lost. Every POST of a real session is sent a second time here, and
what the place holds must be the same before and after; a create that MLflow itself does not recognise makes one
more thing and changes nothing else."""

import json

import mlflow
import pytest
import requests
from mlflow.entities import Metric, Param, RunTag
from support import API, API_3, FILES, IS_3

# A second such request makes a second thing; the last word names the list it appears in.
CREATES = {API + "runs/create": "runs", API + "logged-models": "models", API + "traces": "traces"}


def read(place):
    """Everything there is to read, by kind."""
    experiments = place.post("experiments/search", {"max_results": 1000, "view_type": "ALL"}).json["experiments"]
    ids = [one["experiment_id"] for one in experiments]
    runs = place.post("runs/search", {"experiment_ids": ids, "run_view_type": "ALL"}).json["runs"]
    histories = [place.get(f"metrics/get-history?run_id={run['info']['run_id']}&metric_key={metric['key']}").json
                 for run in runs for metric in run["data"]["metrics"]]
    models = place.post("logged-models/search", {"experiment_ids": ids}).json["models"]
    locations = [{"mlflow_experiment": {"experiment_id": one}} for one in ids]
    traces = place.post("traces/search", {"locations": locations}, api=API_3).json["traces"]
    return {"experiments": experiments, "runs": runs, "histories": histories, "models": models, "traces": traces,
            "files": list(files(place, ""))}


def files(place, folder):
    for one in place.raw("GET", f"{FILES}artifacts?path={folder}").json.get("files", []):
        path = f"{folder}/{one['path']}".lstrip("/")
        yield from files(place, path) if one["is_dir"] else [(path, one["file_size"])]


@pytest.fixture
def replayed(place, monkeypatch):
    """Sends each POST of the client twice and compares; gives the paths that were sent."""
    send = requests.Session.send
    paths = []

    def send_twice(session, request, **options):
        answer = send(session, request, **options)
        if request.method != "POST":
            return answer
        path = "/api/" + request.url.split("?")[0].split("/api/", 1)[1]
        before = read(place)
        again = send(session, request.copy(), **options)
        after = read(place)
        assert again.status_code < 500, (path, again.text)
        kind = CREATES.get(path)
        if kind:
            assert again.status_code == 200, (path, again.text)
            assert len(after[kind]) == len(before[kind]) + 1, path
            assert [one for one in after[kind] if one in before[kind]] == before[kind], path
            before.pop(kind), after.pop(kind)
        for name in before:
            assert after[name] == before[name], (path, name)
        paths.append(path)
        return answer

    monkeypatch.setattr(requests.Session, "send", send_twice)
    return paths


def test_what_is_sent_twice_is_there_once(place, replayed):
    client = place.client
    mlflow.set_experiment("replayed")
    experiment = client.get_experiment_by_name("replayed").experiment_id
    client.set_experiment_tag(experiment, "team", "a")
    with mlflow.start_run(run_name="first") as active:
        run = active.info.run_id
        mlflow.log_param("depth", 3)
        mlflow.log_params({"a": 1, "b": 2})
        mlflow.log_metric("loss", 0.5, step=1)
        mlflow.log_metrics({"loss": 0.25, "f1": 0.75}, step=2)
        mlflow.set_tag("note", "x")
        mlflow.set_tags({"c": "d", "e": "f"})
        mlflow.log_text("hello", "a.txt")
        with mlflow.start_run(nested=True):
            mlflow.log_metric("inner", 1)
    client.log_batch(run, [Metric("loss", 0.1, 5, 3)], [Param("late", "1")], [RunTag("late", "1")])
    client.log_inputs(run, [mlflow.entities.DatasetInput(
        mlflow.entities.Dataset("orders", "d1", "local", "{}"),
        [mlflow.entities.InputTag("mlflow.data.context", "training")])])
    client.delete_tag(run, "note")
    client.update_run(run, status="KILLED", name="renamed")
    client.delete_run(run)
    client.restore_run(run)
    client.delete_experiment(experiment)
    client.restore_experiment(experiment)
    client.rename_experiment(experiment, "renamed")
    place.post("runs/log-model", {"run_id": run, "model_json": json.dumps({"artifact_path": "m"})})
    assert {path.rpartition("/")[2] for path in replayed} >= {
        "create", "log-parameter", "log-metric", "log-batch", "set-tag", "log-inputs", "delete-tag", "update", "delete",
        "restore", "set-experiment-tag"}


@pytest.mark.skipif(not IS_3, reason="MLflow 2 has no logged models, and begins a trace before it ends it")
def test_what_mlflow_3_sends_twice_is_there_once(place, replayed):
    client = place.client
    mlflow.set_experiment("replayed")
    with mlflow.start_run() as active:
        model = mlflow.initialize_logged_model("churn", params={str(number): "1" for number in range(150)})
        mlflow.log_metric("f1", 0.5, model_id=model.model_id)
        mlflow.log_outputs(models=[mlflow.entities.LoggedModelOutput(model.model_id, 1)])
        mlflow.finalize_logged_model(model.model_id, "READY")

        @mlflow.trace
        def answer(question):
            return question

        answer("what?")
    trace_id = client.search_traces([active.info.experiment_id])[0].info.trace_id
    mlflow.log_feedback(trace_id=trace_id, name="good", value=True)
    mlflow.log_expectation(trace_id=trace_id, name="facts", value=["a"])
    client.link_traces_to_run([trace_id], active.info.run_id)
    client.delete_traces(active.info.experiment_id, trace_ids=[trace_id])
    assert {path.rpartition("/")[2] for path in replayed} >= {
        "logged-models", "params", "outputs", "traces", "assessments", "link-to-run", "delete-traces"}
