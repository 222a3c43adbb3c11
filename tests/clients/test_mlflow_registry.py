"""The model registry with the unmodified mlflow client against the built binary; conftest.py starts it.

Tests carry the number of the check they prove. Where the client cannot send what is tested, the request is made by
hand and the name says so: raw.
"""

import json
import os
import uuid

import pytest
import requests

URL = os.environ["TENON_TEST_URL"]
os.environ["MLFLOW_TRACKING_TOKEN"] = os.environ["TENON_TEST_TOKEN"]
os.environ["MLFLOW_HTTP_REQUEST_MAX_RETRIES"] = "1"
os.environ["MLFLOW_DISABLE_TELEMETRY"] = "true"

import mlflow  # noqa: E402
from mlflow import MlflowClient, MlflowException  # noqa: E402

ELSEWHERE = "s3://bucket/model"


@pytest.fixture
def client():
    mlflow.set_tracking_uri(URL)
    mlflow.set_registry_uri(URL)
    return MlflowClient(URL)


@pytest.fixture
def experiment(client):
    name = f"experiment {uuid.uuid4()}"
    mlflow.set_experiment(name)
    return client.get_experiment_by_name(name)


@pytest.fixture
def name():
    return f"model {uuid.uuid4()}"


@pytest.fixture
def model(client, name):
    client.create_registered_model(name)
    return name


@pytest.fixture
def sklearn_model():
    from sklearn.linear_model import LogisticRegression
    return LogisticRegression().fit([[0.0], [1.0]], [0, 1])


def raw(method, path, body=None, **query):
    return requests.request(method, f"{URL}/api/2.0/mlflow/{path}", json=body, params=query, timeout=30,
                            headers={"Authorization": f"Bearer {os.environ['MLFLOW_TRACKING_TOKEN']}"})


def refused(code, fragment, call):
    with pytest.raises(MlflowException) as refusal:
        call()
    assert refusal.value.error_code == code
    assert fragment in str(refusal.value)


def test_40_a_registered_model_lives_from_create_to_delete(client, name):
    made = client.create_registered_model(name, tags={"team": "growth"}, description="first")
    assert (made.name, made.description, made.tags) == (name, "first", {"team": "growth"})
    refused("RESOURCE_ALREADY_EXISTS", "already exists", lambda: client.create_registered_model(name))
    assert client.update_registered_model(name, "second").description == "second"
    client.set_registered_model_tag(name, "team", "core")
    client.set_registered_model_tag(name, "checked", "yes")
    client.delete_registered_model_tag(name, "checked")
    client.delete_registered_model_tag(name, "checked")
    assert client.get_registered_model(name).tags == {"team": "core"}
    client.create_model_version(name, ELSEWHERE)
    other = client.create_registered_model(name + " other").name
    refused("RESOURCE_ALREADY_EXISTS", "already exists", lambda: client.rename_registered_model(name, other))
    client.rename_registered_model(name, name + " b")
    assert client.get_registered_model(name + " b").last_updated_timestamp >= made.last_updated_timestamp
    assert client.get_model_version(name + " b", "1").source == ELSEWHERE
    refused("RESOURCE_DOES_NOT_EXIST", f"Registered Model with name={name} not found",
            lambda: client.get_registered_model(name))
    client.delete_registered_model(name + " b")
    refused("RESOURCE_DOES_NOT_EXIST", "not found", lambda: client.get_model_version(name + " b", "1"))


@pytest.mark.parametrize("wrong", ["", " ", "a/b", "a:b"])
def test_40_names_are_checked(client, wrong):
    refused("INVALID_PARAMETER_VALUE", "name", lambda: client.create_registered_model(wrong))


def test_41_version_numbers_are_never_reused(client, model):
    assert [client.create_model_version(model, ELSEWHERE).version for _ in range(2)] == ["1", "2"]
    client.delete_model_version(model, "2")
    third = client.create_model_version(model, ELSEWHERE, tags={"a": "b"}, description="third", run_link="https://x")
    assert (third.version, third.status, third.current_stage) == ("3", "READY", "None")
    assert (third.tags, third.description, third.run_link) == ({"a": "b"}, "third", "https://x")
    refused("RESOURCE_DOES_NOT_EXIST", "not found", lambda: client.get_model_version(model, "2"))
    refused("INVALID_PARAMETER_VALUE", "integer", lambda: client.get_model_version(model, "two"))
    assert client.update_model_version(model, "3", "new").description == "new"
    client.set_model_version_tag(model, "3", "c", "d")
    client.delete_model_version_tag(model, "3", "a")
    client.delete_model_version_tag(model, "3", "a")
    assert client.get_model_version(model, "3").tags == {"c": "d"}


def test_42_an_alias_is_set_moved_and_deleted(client, model):
    for _ in range(2):
        client.create_model_version(model, ELSEWHERE)
    client.set_registered_model_alias(model, "champion", "1")
    client.set_registered_model_alias(model, "champion", "2")
    assert client.get_model_version_by_alias(model, "champion").version == "2"
    assert client.get_model_version_by_alias(model, "latest").version == "2"
    assert client.get_registered_model(model).aliases == {"champion": "2"}
    assert client.get_model_version(model, "2").aliases == ["champion"]
    assert client.get_model_version(model, "1").aliases == []
    client.delete_registered_model_alias(model, "champion")
    client.delete_registered_model_alias(model, "champion")
    refused("INVALID_PARAMETER_VALUE", "Registered model alias champion not found.",
            lambda: client.get_model_version_by_alias(model, "champion"))
    client.set_registered_model_alias(model, "best", "1")
    client.delete_model_version(model, "1")
    refused("INVALID_PARAMETER_VALUE", "not found", lambda: client.get_model_version_by_alias(model, "best"))


@pytest.mark.parametrize("alias", ["latest", "Latest", "v12", "V1", "a b", "a/b"])
def test_43_reserved_aliases_are_refused_raw(client, model, alias):
    client.create_model_version(model, ELSEWHERE)
    answer = raw("POST", "registered-models/alias", {"name": model, "alias": alias, "version": "1"})
    assert answer.status_code == 400 and answer.json()["error_code"] == "INVALID_PARAMETER_VALUE"


@pytest.mark.filterwarnings("ignore")
def test_44_stages_move_and_archive_the_others(client, model):
    for _ in range(3):
        client.create_model_version(model, ELSEWHERE)
    client.transition_model_version_stage(model, "1", "staging")
    client.transition_model_version_stage(model, "2", "Production")
    moved = client.transition_model_version_stage(model, "3", "production", archive_existing_versions=True)
    assert moved.current_stage == "Production"
    assert {v.current_stage: v.version for v in client.get_latest_versions(model)} == {
        "Staging": "1", "Archived": "2", "Production": "3"}
    assert [v.version for v in client.get_latest_versions(model, ["production"])] == ["3"]
    assert {v.version for v in client.get_registered_model(model).latest_versions} == {"1", "2", "3"}
    refused("INVALID_PARAMETER_VALUE", "not an Active stage",
            lambda: client.transition_model_version_stage(model, "1", "None", archive_existing_versions=True))
    refused("INVALID_PARAMETER_VALUE", "Invalid Model Version stage",
            lambda: client.transition_model_version_stage(model, "1", "Live"))


def test_45_delete_with_a_json_body_is_honoured_raw(model):
    raw("POST", "model-versions/create", {"name": model, "source": ELSEWHERE})
    assert raw("DELETE", "registered-models/delete").json()["error_code"] == "INVALID_PARAMETER_VALUE"
    assert raw("DELETE", "model-versions/delete", {"name": model, "version": "1"}).json() == {}
    assert raw("GET", "model-versions/get", name=model, version="1").status_code == 404
    assert raw("DELETE", "registered-models/delete", {"name": model, "unknown": 1}).json() == {}
    assert raw("GET", "registered-models/get", name=model).status_code == 404


def test_46_log_model_registers_and_loads_by_number_alias_and_latest(client, experiment, name, sklearn_model):
    with mlflow.start_run() as active:
        mlflow.log_metric("f1", 0.5)
        info = mlflow.sklearn.log_model(sklearn_model, name="churn", registered_model_name=name)
    with mlflow.start_run():
        mlflow.sklearn.log_model(sklearn_model, name="churn", registered_model_name=name)
    assert info.registered_model_version in (1, "1")
    first = client.get_model_version(name, "1")
    assert first.source == f"models:/{info.model_id}" and first.run_id == active.info.run_id
    client.set_registered_model_alias(name, "champion", "1")
    for uri in (f"models:/{name}/1", f"models:/{name}@champion", f"models:/{name}/latest"):
        assert list(mlflow.sklearn.load_model(uri).predict([[0.0], [1.0]])) == [0, 1], uri
    logged = mlflow.get_logged_model(info.model_id)
    assert client.get_model_version_download_uri(name, "1") == logged.artifact_location
    assert json.loads(logged.tags["mlflow.modelVersions"]) == [{"name": name, "version": 1}]
    shown = raw("GET", f"logged-models/{info.model_id}").json()["model"]["info"]
    assert shown["registrations"] == [{"name": name, "version": "1"}]


def test_46_a_run_is_registered_from_its_address(client, experiment, name, sklearn_model):
    with mlflow.start_run() as active:
        mlflow.sklearn.log_model(sklearn_model, name="churn")
    version = mlflow.register_model(f"runs:/{active.info.run_id}/churn", name)
    assert (version.version, version.run_id, version.status) == ("1", active.info.run_id, "READY")
    copy = client.copy_model_version(f"models:/{name}/1", name + " live")
    assert copy.version == "1" and copy.run_id == active.info.run_id
    assert list(mlflow.pyfunc.load_model(f"models:/{name} live/1").predict([[1.0]])) == [1]


def test_47_logged_models_are_found_by_a_metric_on_a_dataset(client, experiment, sklearn_model):
    import pandas
    data = mlflow.data.from_pandas(pandas.DataFrame({"a": [0.0, 1.0]}), name="orders")
    made = []
    for value in (0.25, 0.75):
        with mlflow.start_run():
            info = mlflow.sklearn.log_model(sklearn_model, name="churn")
            mlflow.log_metric("f1", value, dataset=data, model_id=info.model_id)
            made.append(info.model_id)

    def found(text, dataset=data.name):
        page = client.search_logged_models([experiment.experiment_id], text, datasets=[{"dataset_name": dataset}],
                                           order_by=[{"field_name": "metrics.f1", "ascending": False}])
        return [one.model_id for one in page]

    assert found("metrics.f1 > 0.5") == made[1:]
    assert found("metrics.f1 > 0.1") == made[::-1]
    assert found("metrics.f1 > 0.1", "other") == []


@pytest.mark.parametrize("source, fragment", [
    ("/tmp/model", "Invalid model version source"),
    ("file:///tmp/model", "Invalid model version source"),
    ("https://host/a/../b", "If supplying a source as an http, https,"),
    ("mlflow-artifacts:/0/%2e%2e/model", "If supplying a source as an http, https,"),
])
def test_sources_nobody_else_can_read_are_refused_raw(model, source, fragment):
    answer = raw("POST", "model-versions/create", {"name": model, "source": source})
    assert answer.status_code == 400 and fragment in answer.json()["message"]


def test_searches_filter_order_and_page(client, name):
    for letter in "abc":
        client.create_registered_model(f"{name} {letter}", tags={"letter": letter})
    ours = f"name LIKE '{name}%'"
    names = [one.name[-1] for one in client.search_registered_models(ours, order_by=["name DESC"])]
    assert names == ["c", "b", "a"]
    assert [one.name[-1] for one in client.search_registered_models(f"{ours} AND tags.letter = 'b'")] == ["b"]
    assert len(client.search_registered_models(f"name ILIKE '{name.upper()}%'")) == 3
    page = client.search_registered_models(ours, max_results=2)
    rest = client.search_registered_models(ours, max_results=2, page_token=page.token)
    assert [one.name[-1] for one in [*page, *rest]] == ["a", "b", "c"] and not rest.token
    for number in range(3):
        client.create_model_version(f"{name} a", f"{ELSEWHERE}/{number}", tags={"n": str(number)})
    of_a = f"name = '{name} a'"
    assert [v.version for v in client.search_model_versions(of_a)] == ["3", "2", "1"]
    assert [v.version for v in client.search_model_versions(of_a, order_by=["version_number ASC"])] == ["1", "2", "3"]
    assert [v.version for v in client.search_model_versions(f"{of_a} AND tags.n = '1'")] == ["2"]
    assert [v.version for v in client.search_model_versions(f"source_path = '{ELSEWHERE}/0' AND {of_a}")] == ["1"]
    assert [v.version for v in client.search_model_versions(f"{of_a} AND version_number >= 2", max_results=1)] == ["3"]
    refused("INVALID_PARAMETER_VALUE", "Invalid attribute key", lambda: client.search_registered_models("owner = 'x'"))
    refused("INVALID_PARAMETER_VALUE", "", lambda: client.search_model_versions("run_id > 'x'"))


def test_prompts_live_beside_models(client, model):
    prompt_name = f"prompt-{uuid.uuid4()}"
    mlflow.genai.register_prompt(name=prompt_name, template="Hello {{name}}", commit_message="first",
                                 tags={"author": "ada"})
    mlflow.genai.register_prompt(name=prompt_name, template="Hi {{name}}")
    mlflow.genai.set_prompt_alias(prompt_name, alias="production", version=1)
    assert mlflow.genai.load_prompt(f"prompts:/{prompt_name}@production").template == "Hello {{name}}"
    assert mlflow.genai.load_prompt(f"prompts:/{prompt_name}/2").format(name="Bo") == "Hi Bo"
    assert prompt_name in [one.name for one in mlflow.genai.search_prompts()]
    assert model in [one.name for one in client.search_registered_models()]
    assert prompt_name not in [one.name for one in client.search_registered_models()]
    mlflow.genai.delete_prompt_alias(prompt_name, alias="production")


def test_what_is_sent_twice_leaves_the_same_state_raw(client, model):
    client.create_model_version(model, ELSEWHERE)
    client.create_model_version(model, ELSEWHERE)
    calls = [
        ("POST", "registered-models/set-tag", {"name": model, "key": "a", "value": "b"}),
        ("POST", "registered-models/alias", {"name": model, "alias": "champion", "version": "1"}),
        ("POST", "model-versions/set-tag", {"name": model, "version": "1", "key": "a", "value": "b"}),
        ("POST", "model-versions/transition-stage",
         {"name": model, "version": "1", "stage": "Production", "archive_existing_versions": True}),
        ("DELETE", "registered-models/alias", {"name": model, "alias": "champion"}),
        ("DELETE", "model-versions/delete-tag", {"name": model, "version": "1", "key": "a"}),
        ("POST", "registered-models/rename", {"name": model, "new_name": model}),
    ]

    def state():
        shown = raw("GET", "registered-models/get", name=model).json()["registered_model"]
        return json.dumps({**shown, "last_updated_timestamp": 0, "latest_versions": [
            {**version, "last_updated_timestamp": 0} for version in shown["latest_versions"]]})

    for method, path, body in calls:
        assert raw(method, path, body).status_code == 200, path
        once = state()
        assert raw(method, path, body).status_code == 200, path
        assert state() == once, path
