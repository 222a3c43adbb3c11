"""The checks of the protocol, 1 to 25 and 30 to 33: experiments, runs, parameters, metrics, odd requests.

Each check is one test with its number. The real client sends it where it can; where the name says `raw`, the
client would refuse or mend the request before it leaves.
"""

import json
import math

import mlflow
from mlflow.entities import Metric, Param
from support import SHARED, expect, refused

ACTIVE_FRAGMENT = "must be in the 'active' state"


def test_01_a_fresh_place_has_a_default_experiment(place):
    found = place.client.get_experiment_by_name("Default")
    assert (found.experiment_id, found.name, found.lifecycle_stage) == ("0", "Default", "active")
    assert found.artifact_location == "mlflow-artifacts:/0"


def test_02_an_experiment_cannot_be_created_twice(client, experiment):
    refused("RESOURCE_ALREADY_EXISTS", "already exists", lambda: client.create_experiment(experiment.name))
    answer = SHARED.post("experiments/create", {"name": experiment.name})
    expect(answer, 400, "RESOURCE_ALREADY_EXISTS", "already exists")


def test_03_a_deleted_experiment_keeps_its_name(client, experiment):
    client.delete_experiment(experiment.experiment_id)
    refused("RESOURCE_ALREADY_EXISTS", "already exists", lambda: client.create_experiment(experiment.name))


def test_04_a_restored_experiment_brings_its_runs_back(client, experiment):
    runs = [client.create_run(experiment.experiment_id).info.run_id for _ in range(2)]
    client.delete_run(runs[1])
    client.delete_experiment(experiment.experiment_id)
    assert all(client.get_run(run).info.lifecycle_stage == "deleted" for run in runs)
    client.restore_experiment(experiment.experiment_id)
    assert client.get_experiment(experiment.experiment_id).lifecycle_stage == "active"
    assert all(client.get_run(run).info.lifecycle_stage == "active" for run in runs)


def test_05_an_unknown_name_is_not_found(client):
    assert client.get_experiment_by_name("nobody") is None
    answer = SHARED.get("experiments/get-by-name?experiment_name=nobody")
    expect(answer, 404, "RESOURCE_DOES_NOT_EXIST", "Could not find experiment with name")


def test_06_raw_a_search_of_experiments_says_how_many(client):
    expect(SHARED.post("experiments/search", {}), 400, "INVALID_PARAMETER_VALUE",
           "Missing value for required parameter 'max_results'")
    expect(SHARED.post("experiments/search", {"max_results": 0}), 400, "INVALID_PARAMETER_VALUE",
           "It must be a positive integer")


def test_07_a_run_without_a_name_gets_one(client, experiment):
    run = client.create_run(experiment.experiment_id)
    assert run.info.run_name and run.data.tags["mlflow.runName"] == run.info.run_name


def test_08_a_name_and_another_name_as_tag_are_refused(client, experiment):
    refused("INVALID_PARAMETER_VALUE", "mlflow.runName",
            lambda: client.create_run(experiment.experiment_id, run_name="a", tags={"mlflow.runName": "b"}))


def test_09_a_parameter_may_be_logged_again(client, run_id):
    for _ in range(2):
        client.log_param(run_id, "depth", "3")
    assert client.get_run(run_id).data.params == {"depth": "3"}


def test_10_a_parameter_keeps_its_value(client, run_id):
    client.log_param(run_id, "depth", "3")
    refused("INVALID_PARAMETER_VALUE", "Changing param values is not allowed",
            lambda: client._tracking_client.store.log_param(run_id, Param("depth", "4")))
    assert client.get_run(run_id).data.params == {"depth": "3"}


def test_11_raw_a_long_parameter_is_cut(client, run_id):
    assert SHARED.post("runs/log-parameter", {"run_id": run_id, "key": "p", "value": "x" * 6001}).status == 200
    assert client.get_run(run_id).data.params["p"] == "x" * 6000


def test_12_raw_a_key_has_250_characters_at_most(client, run_id):
    for path, rest in [("log-parameter", {"value": "1"}), ("log-metric", {"value": 1, "timestamp": 1}),
                       ("set-tag", {"value": "1"})]:
        answer = SHARED.post(f"runs/{path}", {"run_id": run_id, "key": "k" * 251, **rest})
        expect(answer, 400, "INVALID_PARAMETER_VALUE", "supplied")
        assert SHARED.post(f"runs/{path}", {"run_id": run_id, "key": "k" * 250, **rest}).status == 200


def test_13_raw_a_key_does_not_climb(client, run_id):
    for key in ["../x", "/x", "a//b", "a/../b", "./a", "a\\b", "a#b"]:
        expect(SHARED.post("runs/log-metric", {"run_id": run_id, "key": key, "value": 1, "timestamp": 1}), 400,
               "INVALID_PARAMETER_VALUE", "supplied")


def test_14_raw_a_batch_holds_1000_metrics(client, run_id):
    metrics = [{"key": "m", "value": 1, "timestamp": 1, "step": step} for step in range(1001)]
    expect(SHARED.post("runs/log-batch", {"run_id": run_id, "metrics": metrics}), 400, "INVALID_PARAMETER_VALUE",
           "A batch logging request can contain at most")
    assert SHARED.post("runs/log-batch", {"run_id": run_id, "metrics": metrics[:1000]}).status == 200


def test_15_raw_a_batch_holds_100_parameters_and_100_tags(client, run_id):
    for name in ["params", "tags"]:
        pairs = [{"key": f"{name}{i}", "value": "1"} for i in range(101)]
        expect(SHARED.post("runs/log-batch", {"run_id": run_id, name: pairs}), 400, "INVALID_PARAMETER_VALUE",
               "A batch logging request can contain at most")
        assert SHARED.post("runs/log-batch", {"run_id": run_id, name: pairs[:100]}).status == 200


def test_16_an_empty_batch_is_fine(client, run_id):
    client._tracking_client.store.log_batch(run_id, [], [], [])


def test_17_the_same_point_is_one_point(client, run_id):
    for _ in range(3):
        client._tracking_client.store.log_metric(run_id, Metric("loss", 1.5, 1000, 7))
    assert len(client.get_metric_history(run_id, "loss")) == 1


def test_18_the_latest_point_is_the_greatest_by_step_time_and_value(client, run_id):
    points = [(9.0, 500, 8), (2.0, 2000, 1), (8.0, 600, 8), (8.5, 600, 8), (3.0, 1000, -4)]
    for value, at, step in points:
        client.log_metric(run_id, "loss", value, at, step)
    assert client.get_run(run_id).data.metrics["loss"] == 8.5


def test_19_numbers_that_are_none_come_back(client, run_id):
    for name, value in [("nan", math.nan), ("inf", math.inf), ("minus", -math.inf)]:
        client.log_metric(run_id, name, value)
    metrics = client.get_run(run_id).data.metrics
    assert math.isnan(metrics["nan"]) and (metrics["inf"], metrics["minus"]) == (math.inf, -math.inf)


def test_20_a_step_may_be_negative(client, run_id):
    client.log_metric(run_id, "loss", 1.0, step=-3)
    assert client.get_metric_history(run_id, "loss")[0].step == -3


def test_21_raw_a_value_may_be_a_word(client, run_id):
    for key, value in [("a", "NaN"), ("b", "-Infinity"), ("c", "0.25")]:
        body = {"run_id": run_id, "key": key, "value": value, "timestamp": "1", "step": "0"}
        assert SHARED.post("runs/log-metric", body).status == 200
    metrics = client.get_run(run_id).data.metrics
    assert math.isnan(metrics["a"]) and (metrics["b"], metrics["c"]) == (-math.inf, 0.25)


def test_22_a_long_history_comes_in_three_pages(client, run_id):
    for begin in range(0, 60000, 1000):
        client.log_batch(run_id, [Metric("loss", i / 7, 1_700_000_000_000 + i, i) for i in range(begin, begin + 1000)])
    pages, token = [], ""
    while not pages or token:
        answer = SHARED.get(f"metrics/get-history?run_id={run_id}&metric_key=loss&max_results=25000&page_token={token}")
        pages.append(answer.json["metrics"])
        token = answer.json.get("next_page_token", "")
    assert [len(page) for page in pages] == [25000, 25000, 10000]
    assert [point["step"] for page in pages for point in page] == list(range(60000))


def test_23_an_unknown_metric_has_no_points(client, run_id):
    assert client.get_metric_history(run_id, "unknown") == []


def test_24_a_deleted_run_is_not_written_to(client, run_id):
    client.delete_run(run_id)
    refused("INVALID_PARAMETER_VALUE", ACTIVE_FRAGMENT, lambda: client.set_tag(run_id, "a", "b"))
    refused("INVALID_PARAMETER_VALUE", ACTIVE_FRAGMENT, lambda: client.log_metric(run_id, "a", 1))
    for path, rest in [("log-parameter", {"key": "a"}), ("log-batch", {}), ("update", {"status": "FINISHED"}),
                       ("log-inputs", {}), ("outputs", {}), ("log-model", {"model_json": "{}"}),
                       ("delete-tag", {"key": "a"})]:
        expect(SHARED.post(f"runs/{path}", {"run_id": run_id, **rest}), 400, "INVALID_PARAMETER_VALUE", ACTIVE_FRAGMENT)


def test_25_a_deleted_run_can_be_read(client, run_id):
    client.log_metric(run_id, "loss", 0.5)
    client.delete_run(run_id)
    assert client.get_run(run_id).data.metrics == {"loss": 0.5}
    assert len(client.get_metric_history(run_id, "loss")) == 1


def test_30_raw_the_old_name_of_a_runs_id_is_enough(client, run_id):
    assert SHARED.post("runs/set-tag", {"run_uuid": run_id, "key": "a", "value": "b"}).status == 200
    assert SHARED.get(f"runs/get?run_uuid={run_id}").json["run"]["info"]["run_uuid"] == run_id


def test_31_raw_unknown_fields_and_old_spellings_are_taken(client, run_id):
    body = {"run_id": run_id, "key": "a", "value": "b", "unknown": [{"x": 1}], "other": None}
    assert SHARED.post("runs/set-tag", body).status == 200
    doubly = json.dumps(json.dumps(body))
    assert SHARED.raw("POST", "/api/2.0/mlflow/runs/set-tag", doubly, {"Content-Type": "application/json"}).status == 200


def test_32_raw_an_id_is_a_text(client):
    expect(SHARED.post("runs/set-tag", {"run_id": 31, "key": "a"}), 400, "INVALID_PARAMETER_VALUE",
           "Invalid value 31 for parameter 'run_id' supplied")


def test_33_raw_a_body_says_that_it_is_json(client, run_id):
    body = json.dumps({"run_id": run_id, "key": "a"})
    for kind in [{}, {"Content-Type": "text/plain"}]:
        expect(SHARED.raw("POST", "/api/2.0/mlflow/runs/set-tag", body, kind), 400, "INVALID_PARAMETER_VALUE",
               "Content-Type")
    kind = {"Content-Type": "application/json; charset=utf-8"}
    assert SHARED.raw("POST", "/api/2.0/mlflow/runs/set-tag", body, kind).status == 200


def test_a_run_that_begins_and_ends_says_so(client, experiment):
    with mlflow.start_run() as active:
        assert client.get_run(active.info.run_id).info.status == "RUNNING"
    run = client.get_run(active.info.run_id)
    assert run.info.status == "FINISHED" and run.data.tags["mlflow.user"]
