"""The checks of the protocol, 26 to 29: filters, orders and pages."""

import math

import pytest
from mlflow.entities import Metric, Param, RunTag
from support import SHARED, expect, refused

# What each of three runs logged; the third logged nothing.
RUNS = [
    {"metrics": {"val f1": 0.5, "a.b/c": 1.0}, "params": {"rate": "0.1", "p.q": "x"}, "tags": {"team.name": "red"}},
    {"metrics": {"val f1": 0.75, "a.b/c": -2.0}, "params": {"rate": "0.2", "p.q": "y"}, "tags": {"team.name": "Blue"}},
    {"metrics": {}, "params": {}, "tags": {}},
]


@pytest.fixture
def runs(client, experiment):
    ids = []
    for number, logged in enumerate(RUNS):
        run = client.create_run(experiment.experiment_id, start_time=1000 + number, run_name=f"run {number}")
        client.log_batch(run.info.run_id, [Metric(k, v, 1, 0) for k, v in logged["metrics"].items()],
                         [Param(k, v) for k, v in logged["params"].items()],
                         [RunTag(k, v) for k, v in logged["tags"].items()])
        ids.append(run.info.run_id)
    data = {"name": "orders", "digest": "d1", "source_type": "local", "source": "{}"}
    inputs = [{"dataset": data, "tags": [{"key": "mlflow.data.context", "value": "training"}]}]
    assert SHARED.post("runs/log-inputs", {"run_id": ids[0], "datasets": inputs}).status == 200
    client.set_terminated(ids[0], "FINISHED", 2000)
    return ids


@pytest.mark.parametrize("text, found", [
    ("metrics.`val f1` = 0.5", [0]),
    ("metric.\"val f1\" != 0.5", [1]),
    ("metrics.`val f1` > 0.5", [1]),
    ("metrics.`val f1` >= 0.5", [0, 1]),
    ("metrics.`val f1` < 0.75", [0]),
    ("metrics.`val f1` <= 75e-2", [0, 1]),
    ("metrics.a.b/c < 0", None),  # a slash needs quotes
    ("metrics.`a.b/c` < 0", [1]),
    ("params.rate = '0.1'", [0]),
    ('param.rate = "0.1"', [0]),
    ("parameters.rate != '0.1'", [1]),
    ("params.rate LIKE '0.%'", [0, 1]),
    ("params.rate LIKE '0._'", [0, 1]),
    ("params.p.q ILIKE 'X'", [0]),
    ("params.`p.q` = 'y'", [1]),
    ("params.rate IS NULL", [2]),
    ("params.rate IS NOT NULL", [0, 1]),
    ("tags.team.name = 'red'", [0]),
    ("tag.\"team.name\" = 'red'", [0]),
    ("tags.`team.name` ILIKE 'BLUE'", [1]),
    ("tags.`team.name` LIKE 'blue'", []),
    ("tags.team.name is null", [2]),
    ("tags.team.name != 'red' and tags.team.name is not null", [1]),
    ("attributes.run_name = 'run 2'", [2]),
    ("run_name LIKE 'run %' AND start_time > 1000", [1, 2]),
    ("`run name` != 'run 0'", [1, 2]),
    ("attr.status = 'FINISHED'", [0]),
    ("status != 'FINISHED'", [1, 2]),
    ("run.end_time = 2000", [0]),
    ("created <= 1001", [0, 1]),
    ("artifact_uri LIKE 'mlflow-artifacts:/%/artifacts'", [0, 1, 2]),
    ("datasets.name = 'orders'", [0]),
    ("dataset.digest IN ('d0', 'd1')", [0]),
    ("datasets.digest NOT IN ('d1')", []),
    ("datasets.context ILIKE 'TRAIN%'", [0]),
    ("datasets.name != 'orders'", []),
    ("metrics.`val f1` > 0.1 AND params.rate = '0.2' AND tags.team.name = 'Blue'", [1]),
])
def test_26_filters_with_each_operator_and_quote(client, experiment, runs, text, found):
    def search():
        return client.search_runs([experiment.experiment_id], text, order_by=["start_time"])
    if found is None:
        return refused("INVALID_PARAMETER_VALUE", "Invalid clause", search)
    assert [runs.index(run.info.run_id) for run in search()] == found


def test_26_filters_by_lists_of_ids(client, experiment, runs):
    ids = [experiment.experiment_id]
    listed = f"run_id IN ('{runs[0]}', '{runs[2]}')"
    assert {run.info.run_id for run in client.search_runs(ids, listed)} == {runs[0], runs[2]}
    others = client.search_runs(ids, f"attributes.run_id NOT IN ('{runs[0]}', '{runs[2]}')")
    assert [run.info.run_id for run in others] == [runs[1]]


@pytest.mark.parametrize("text, fragment", [
    ("params.rate = '1' OR params.rate = '2'", "Invalid clause(s) in filter string"),
    ("(params.rate = '1')", "Invalid clause(s) in filter string"),
    ("NOT params.rate = '1'", "Invalid clause(s) in filter string"),
    ("foo.bar = 1", "Invalid entity type"),
    ("attributes.bar = 'x'", "Invalid attribute key"),
    ("metrics.f1 LIKE 'x'", "Invalid comparator"),
    ("params.rate > '1'", "Invalid comparator"),
    ("params.rate = 1", "Expected a quoted string value"),
    ("metrics.f1 > 'x'", "Expected numeric value type"),
    ("metrics.f1 > 1; metrics.f1 > 2", "multiple expression"),
])
def test_27_or_and_other_languages_are_refused(client, experiment, text, fragment):
    refused("INVALID_PARAMETER_VALUE", fragment, lambda: client.search_runs([experiment.experiment_id], text))


def test_28_nan_and_then_missing_values_come_last(client, experiment, runs):
    odd = client.create_run(experiment.experiment_id, start_time=1)
    client.log_metric(odd.info.run_id, "val f1", math.nan)
    expected = {"ASC": [runs[0], runs[1], odd.info.run_id, runs[2]],
                "DESC": [runs[1], runs[0], odd.info.run_id, runs[2]]}
    for direction, ids in expected.items():
        found = client.search_runs([experiment.experiment_id], order_by=[f"metrics.`val f1` {direction}"])
        assert [run.info.run_id for run in found] == ids, direction
    found = client.search_runs([experiment.experiment_id], order_by=["params.rate DESC"])
    assert [run.info.run_id for run in found][:2] == [runs[1], runs[0]]
    answer = SHARED.post("runs/search", {"order_by": ["metrics.a", "metrics.a DESC"]})
    expect(answer, 400, "INVALID_PARAMETER_VALUE", "order_by")


def test_29_pages_neither_repeat_nor_hide_a_run(client, experiment):
    ids = [experiment.experiment_id]
    wanted = [client.create_run(experiment.experiment_id, start_time=1000 + n).info.run_id for n in range(2500)]
    found, token, page_number = [], None, 0
    while page_number == 0 or token:
        page = client.search_runs(ids, max_results=300, page_token=token, order_by=["start_time ASC"])
        found += [run.info.run_id for run in page]
        token = page.token
        page_number += 1
        client.create_run(experiment.experiment_id, start_time=page_number)  # before all that was seen
        if token:
            wanted.append(client.create_run(experiment.experiment_id, start_time=9000 + page_number).info.run_id)
    assert found == wanted
    refused("INVALID_PARAMETER_VALUE", "page token", lambda: client.search_runs(ids, page_token="garbage"))


def test_a_sample_of_a_history_is_evenly_spaced(client, experiment, run_id):
    other = client.create_run(experiment.experiment_id).info.run_id
    client.log_batch(run_id, [Metric("loss", step / 10, step, step) for step in range(10)])
    client.log_batch(other, [Metric("loss", step / 10, step, step) for step in range(3)])

    def sample(query):
        answer = SHARED.get(f"metrics/get-history-bulk-interval?metric_key=loss&run_ids={run_id}&{query}")
        assert answer.status == 200, answer.bytes
        return [(point["run_id"], point["step"]) for point in answer.json["metrics"]]

    assert sample("max_results=5") == [(run_id, step) for step in [0, 2, 4, 6, 8, 9]]
    assert sample("max_results=3&start_step=2&end_step=4") == [(run_id, step) for step in [2, 3, 4]]
    assert sample(f"run_ids={other}") == [(run_id, s) for s in range(10)] + [(other, s) for s in range(3)]
    for query, fragment in [("max_results=0", "between 1 and 2500"), ("max_results=2501", "between 1 and 2500"),
                            ("start_step=1", "both must be specified"), ("start_step=3&end_step=1", "end_step"),
                            ("run_ids=x&" * 100, "at most 100")]:
        expect(SHARED.get(f"metrics/get-history-bulk-interval?metric_key=loss&run_ids={run_id}&{query}"), 400,
               "INVALID_PARAMETER_VALUE", fragment)
    answer = SHARED.get(f"metrics/get-history-bulk?metric_key=loss&run_id={run_id}&run_id={other}&max_results=12",
                        api="/ajax-api/2.0/mlflow/")
    steps = [(point["run_id"], point["step"]) for point in answer.json["metrics"]]
    assert steps == [(run_id, step) for step in range(10)] + [(other, 0), (other, 1)]


def test_datasets_are_summarised(client, experiment, runs):
    answer = SHARED.post("experiments/search-datasets", {"experiment_ids": [experiment.experiment_id]})
    assert answer.status == 200, answer.bytes
    assert answer.json["dataset_summaries"] == [
        {"experiment_id": experiment.experiment_id, "name": "orders", "digest": "d1", "context": "training"}]
    for ids in [[], ["0"] * 21]:
        expect(SHARED.post("experiments/search-datasets", {"experiment_ids": ids}), 400, "INVALID_PARAMETER_VALUE",
               "experiment_ids")


def test_experiments_are_searched_in_the_query_as_well(client, experiment):
    answer = SHARED.get("experiments/search?max_results=1&view_type=ALL&filter=name%20%3D%20%27" +
                        experiment.name.replace(" ", "%20") + "%27")
    assert [one["name"] for one in answer.json["experiments"]] == [experiment.name]
