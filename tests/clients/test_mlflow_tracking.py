"""The unmodified mlflow client against the built binary; conftest.py starts it."""

import math
import os

import mlflow
import pytest
from mlflow.entities import Metric, Param, RunTag, ViewType
from support import only_3, refused


def test_default_experiment_is_there(client):
    assert client.get_experiment_by_name("Default").experiment_id == "0"
    assert client.get_experiment("0").name == "Default"


def test_experiments_are_created_found_renamed_deleted_restored(client, experiment):
    refused("RESOURCE_ALREADY_EXISTS", "already exists", lambda: client.create_experiment(experiment.name))
    client.rename_experiment(experiment.experiment_id, experiment.name + " b")
    assert client.get_experiment(experiment.experiment_id).name == experiment.name + " b"
    client.set_experiment_tag(experiment.experiment_id, "team", "vision")
    assert client.get_experiment(experiment.experiment_id).tags == {"team": "vision"}
    found = client.search_experiments(filter_string=f"name = '{experiment.name} b' AND tags.team LIKE 'vis%'")
    assert [one.experiment_id for one in found] == [experiment.experiment_id]
    run = client.create_run(experiment.experiment_id)
    client.delete_experiment(experiment.experiment_id)
    assert client.get_experiment(experiment.experiment_id).lifecycle_stage == "deleted"
    refused("RESOURCE_ALREADY_EXISTS", "already exists", lambda: client.create_experiment(experiment.name + " b"))
    refused("INVALID_PARAMETER_VALUE", "must be in the 'active' state",
            lambda: client.create_run(experiment.experiment_id))
    client.restore_experiment(experiment.experiment_id)
    assert client.get_run(run.info.run_id).info.lifecycle_stage == "active"
    assert client.get_experiment_by_name("nobody") is None


def test_a_run_keeps_everything_logged_to_it(client, experiment, tmp_path):
    with mlflow.start_run(run_name="first") as active:
        mlflow.log_param("depth", 3)
        mlflow.log_params({"rate": 0.1, "empty": ""})
        mlflow.log_metric("loss", 0.5, step=1)
        mlflow.log_metrics({"loss": 0.25, "f1": 0.75}, step=2)
        mlflow.set_tag("note", "x")
        mlflow.set_tags({"team": "a", "b.c/d": "e"})
        file = tmp_path / "a file 100%.txt"
        file.write_text("häh")
        mlflow.log_artifact(str(file))
        folder = tmp_path / "folder"
        (folder / "deep").mkdir(parents=True)
        (folder / "deep" / "empty").write_bytes(b"")
        (folder / "top.json").write_text("{}")
        mlflow.log_artifacts(str(folder), "out")
        mlflow.log_text("hello", "texts/hello.txt")
        mlflow.log_dict({"a": 1}, "dict.yaml")
    run = client.get_run(active.info.run_id)
    assert run.info.status == "FINISHED" and run.info.end_time >= run.info.start_time
    assert run.info.run_name == "first" and run.data.tags["mlflow.runName"] == "first"
    assert run.data.params == {"depth": "3", "rate": "0.1", "empty": ""}
    assert run.data.metrics == {"loss": 0.25, "f1": 0.75}
    assert run.data.tags["note"] == "x" and run.data.tags["b.c/d"] == "e"
    assert [m.value for m in client.get_metric_history(run.info.run_id, "loss")] == [0.5, 0.25]
    names = [(one.path, one.is_dir) for one in client.list_artifacts(run.info.run_id)]
    assert names == [("a file 100%.txt", False), ("dict.yaml", False), ("out", True), ("texts", True)]
    assert [one.path for one in client.list_artifacts(run.info.run_id, "out/deep")] == ["out/deep/empty"]
    assert client.list_artifacts(run.info.run_id, "missing") == []
    got = client.download_artifacts(run.info.run_id, "", str(tmp_path))
    assert open(os.path.join(got, "a file 100%.txt")).read() == "häh"
    assert os.path.getsize(os.path.join(got, "out", "deep", "empty")) == 0
    assert mlflow.artifacts.load_text(run.info.artifact_uri + "/texts/hello.txt") == "hello"


def test_names_of_runs(client, experiment):
    run = client.create_run(experiment.experiment_id)
    assert run.info.run_name and run.data.tags["mlflow.runName"] == run.info.run_name
    client.set_tag(run.info.run_id, "mlflow.runName", "renamed")
    assert client.get_run(run.info.run_id).info.run_name == "renamed"
    client.update_run(run.info.run_id, name="again", status="KILLED")
    run = client.get_run(run.info.run_id)
    assert (run.info.run_name, run.data.tags["mlflow.runName"], run.info.status) == ("again", "again", "KILLED")
    refused("INVALID_PARAMETER_VALUE", "mlflow.runName",
            lambda: client.create_run(experiment.experiment_id, run_name="a", tags={"mlflow.runName": "b"}))


def test_parameters_are_written_once(client, experiment):
    run_id = client.create_run(experiment.experiment_id).info.run_id
    client.log_param(run_id, "depth", "3")
    client.log_param(run_id, "depth", "3")
    # The client checks by itself as well, so the request is made without it.
    refused("INVALID_PARAMETER_VALUE", "Changing param values is not allowed",
            lambda: client._tracking_client.store.log_param(run_id, Param("depth", "4")))
    refused("INVALID_PARAMETER_VALUE", "Changing param values is not allowed",
            lambda: client.log_batch(run_id, params=[Param("depth", "5"), Param("new", "1")]))
    assert client.get_run(run_id).data.params == {"depth": "3"}
    client.log_param(run_id, "long", "x" * 6001)
    assert len(client.get_run(run_id).data.params["long"]) == 6000


def test_metrics_are_sets_of_points(client, experiment):
    run_id = client.create_run(experiment.experiment_id).info.run_id
    store = client._tracking_client.store
    for _ in range(3):
        store.log_metric(run_id, Metric("loss", 1.5, 1000, 7))
    for metric in [Metric("loss", 9.0, 500, 8), Metric("loss", 2.0, 2000, 1), Metric("loss", 3.0, 1000, -4)]:
        store.log_metric(run_id, metric)
    for value in [float("nan"), float("inf"), -float("inf")]:
        store.log_metric(run_id, Metric(f"odd.{value}", value, 1, 0))
    metrics = client.get_run(run_id).data.metrics
    assert metrics["loss"] == 9.0  # the greatest step, not the last one sent
    assert math.isnan(metrics["odd.nan"]) and metrics["odd.inf"] == math.inf and metrics["odd.-inf"] == -math.inf
    points = [(m.timestamp, m.step, m.value) for m in client.get_metric_history(run_id, "loss")]
    assert points == [(500, 8, 9.0), (1000, -4, 3.0), (1000, 7, 1.5), (2000, 1, 2.0)]
    assert client.get_metric_history(run_id, "unknown") == []


def test_histories_come_in_pages(client, experiment):
    run_id = client.create_run(experiment.experiment_id).info.run_id
    for begin in range(0, 60000, 1000):
        client.log_batch(run_id, [Metric("loss", i / 7, 1_700_000_000_000 + i, i) for i in range(begin, begin + 1000)])
    history = client.get_metric_history(run_id, "loss")
    assert [m.step for m in history] == list(range(60000))
    assert history[59999].value == 59999 / 7


def test_batches_have_limits(client, experiment):
    run_id = client.create_run(experiment.experiment_id).info.run_id
    store = client._tracking_client.store
    too_much = "A batch logging request can contain at most"
    refused("INVALID_PARAMETER_VALUE", too_much,
            lambda: store.log_batch(run_id, [Metric("m", 1, 1, i) for i in range(1001)], [], []))
    refused("INVALID_PARAMETER_VALUE", too_much,
            lambda: store.log_batch(run_id, [], [Param(f"p{i}", "1") for i in range(101)], []))
    store.log_batch(run_id, [], [], [])
    client.log_batch(run_id, params=[Param(f"p{i}", "1") for i in range(250)],
                     tags=[RunTag(f"t{i}", "1") for i in range(250)])
    assert len(client.get_run(run_id).data.params) == 250


def test_deleted_runs_can_be_read_and_not_written(client, experiment):
    run_id = client.create_run(experiment.experiment_id).info.run_id
    client.delete_run(run_id)
    assert client.get_run(run_id).info.lifecycle_stage == "deleted"
    refused("INVALID_PARAMETER_VALUE", "must be in the 'active' state", lambda: client.set_tag(run_id, "a", "b"))
    ids = [experiment.experiment_id]
    assert client.search_runs(ids) == []
    assert len(client.search_runs(ids, run_view_type=ViewType.DELETED_ONLY)) == 1
    client.restore_run(run_id)
    client.set_tag(run_id, "a", "b")
    client.delete_tag(run_id, "a")
    refused("RESOURCE_DOES_NOT_EXIST", "No tag with name: ", lambda: client.delete_tag(run_id, "a"))


@pytest.fixture
def three_runs(client, experiment):
    ids = []
    for number, (f1, rate, team) in enumerate([(0.5, "0.1", "red"), (0.75, "0.2", "Blue"), (None, None, None)]):
        run = client.create_run(experiment.experiment_id, start_time=1000 + number, run_name=f"run {number}")
        if f1 is not None:
            client.log_metric(run.info.run_id, "val f1", f1)
            client.log_param(run.info.run_id, "rate", rate)
            client.set_tag(run.info.run_id, "team.name", team)
        ids.append(run.info.run_id)
    return ids


@pytest.mark.parametrize("text, found", [
    ("", [0, 1, 2]),
    ("metrics.`val f1` > 0.5", [1]),
    ('metrics."val f1" >= 0.5 AND params.rate = "0.1"', [0]),
    ("params.rate != '0.1'", [1]),
    ("params.rate LIKE '0.%'", [0, 1]),
    ("tags.team.name = 'red'", [0]),
    ("tags.`team.name` ILIKE 'BLUE'", [1]),
    ("tags.`team.name` LIKE 'blue'", []),
    ("params.rate IS NULL", [2]),
    ("tags.team.name is not null", [0, 1]),
    ("attributes.run_name = 'run 2'", [2]),
    ("run_name LIKE 'run %' and start_time > 1000", [1, 2]),
    ("attributes.status = 'RUNNING' AND status != 'FAILED'", [0, 1, 2]),
])
def test_runs_are_found(client, experiment, three_runs, text, found):
    runs = client.search_runs([experiment.experiment_id], text, order_by=["start_time"])
    assert [three_runs.index(run.info.run_id) for run in runs] == found


@pytest.mark.parametrize("text, fragment", [
    ("params.rate = '1' OR params.rate = '2'", "Invalid clause(s) in filter string"),
    ("foo.bar = 1", "Invalid entity type"),
    ("attributes.bar = 'x'", "Invalid attribute key"),
    ("metrics.f1 LIKE 'x'", "Invalid comparator"),
    ("params.rate > '1'", "Invalid comparator"),
    ("params.rate = 1", "Expected a quoted string value"),
    ("metrics.f1 > 'x'", "Expected numeric value type"),
    ("metrics.f1 > 1; metrics.f1 > 2", "multiple expression"),
])
def test_other_filters_are_refused(client, experiment, text, fragment):
    refused("INVALID_PARAMETER_VALUE", fragment, lambda: client.search_runs([experiment.experiment_id], text))


def test_runs_are_ordered_and_paged(client, experiment, three_runs):
    ids = [experiment.experiment_id]
    for order, expected in [("metrics.`val f1` DESC", [1, 0, 2]), ("metrics.`val f1`", [0, 1, 2]),
                            ("params.rate DESC", [1, 0, 2]), ("attributes.start_time DESC", [2, 1, 0])]:
        token, found = None, []
        while True:
            page = client.search_runs(ids, order_by=[order], max_results=1, page_token=token)
            found += [three_runs.index(run.info.run_id) for run in page]
            token = page.token
            if not token:
                break
        assert found == expected, order
    refused("INVALID_PARAMETER_VALUE", "page token", lambda: client.search_runs(ids, page_token="garbage"))
    table = mlflow.search_runs(ids)
    assert len(table) == 3 and set(table["params.rate"].dropna()) == {"0.1", "0.2"}


def test_datasets_are_inputs(client, experiment):
    import pandas
    data = mlflow.data.from_pandas(pandas.DataFrame({"a": [1, 2], "b": [0.5, 1.0]}), name="orders")
    with mlflow.start_run() as active:
        mlflow.log_input(data, context="training")
        mlflow.log_input(data, context="training")
    run = client.get_run(active.info.run_id)
    assert len(run.inputs.dataset_inputs) == 1
    given = run.inputs.dataset_inputs[0]
    assert given.dataset.name == "orders" and given.dataset.digest == data.digest
    assert [(tag.key, tag.value) for tag in given.tags] == [("mlflow.data.context", "training")]
    ids = [experiment.experiment_id]
    assert len(client.search_runs(ids, "datasets.name = 'orders' AND datasets.context = 'training'")) == 1
    assert client.search_runs(ids, f"datasets.digest != '{data.digest}'") == []


@only_3
def test_a_sklearn_model_goes_there_and_back(client, experiment):
    import numpy
    from sklearn.linear_model import LogisticRegression
    model = LogisticRegression().fit([[0.0], [1.0]], [0, 1])
    with mlflow.start_run() as active:
        mlflow.log_params({f"p{i}": i for i in range(5)})
        mlflow.log_metric("f1", 0.5)
        info = mlflow.sklearn.log_model(model, name="churn", input_example=numpy.array([[0.5]]))
        mlflow.log_metric("later", 0.75, model_id=info.model_id)
    logged = mlflow.get_logged_model(info.model_id)
    assert logged.name == "churn" and str(logged.status) == "READY"
    assert logged.params["p3"] == "3" and logged.source_run_id == active.info.run_id
    assert {metric.key: metric.value for metric in logged.metrics}["later"] == 0.75
    assert list(mlflow.sklearn.load_model(info.model_uri).predict([[0.0], [1.0]])) == [0, 1]
    assert list(mlflow.sklearn.load_model(f"runs:/{active.info.run_id}/churn").predict([[1.0]])) == [1]
    run = client.get_run(active.info.run_id)
    assert [output.model_id for output in run.outputs.model_outputs] == [info.model_id]
    found = mlflow.search_logged_models([experiment.experiment_id], "metrics.later > 0.5", output_format="list")
    assert [one.model_id for one in found] == [info.model_id]
    client.set_logged_model_tags(info.model_id, {"a/b": "c"})
    assert mlflow.get_logged_model(info.model_id).tags["a/b"] == "c"
    client.delete_logged_model_tag(info.model_id, "a/b")
    client.delete_logged_model(info.model_id)
    refused("RESOURCE_DOES_NOT_EXIST", "not found", lambda: mlflow.get_logged_model(info.model_id))


def test_autologging_works(client, experiment):
    import numpy
    from sklearn.ensemble import RandomForestClassifier
    mlflow.sklearn.autolog(log_datasets=True)
    try:
        with mlflow.start_run() as active:
            RandomForestClassifier(n_estimators=3).fit(numpy.array([[0.0], [1.0], [2.0], [3.0]]), numpy.array([0, 0, 1, 1]))
    finally:
        mlflow.sklearn.autolog(disable=True)
    run = client.get_run(active.info.run_id)
    assert run.data.params["n_estimators"] == "3" and "training_score" in run.data.metrics
    assert run.inputs.dataset_inputs


def test_nested_runs_know_their_parent(client, experiment):
    with mlflow.start_run() as parent, mlflow.start_run(nested=True) as child:
        mlflow.log_metric("a", 1)
    found = client.search_runs([experiment.experiment_id], f"tags.mlflow.parentRunId = '{parent.info.run_id}'")
    assert [run.info.run_id for run in found] == [child.info.run_id]
