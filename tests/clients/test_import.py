"""What a real MLflow store and W&B's exports hold arrives whole, and arriving twice changes nothing."""

import json
import math
import sys
from pathlib import Path

import mlflow
import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "acceptance"))

from tenon import PASSWORD, Tenon, wait_until  # noqa: E402


@pytest.fixture(scope="module")
def server():
    tenon = Tenon()
    tenon.start()
    workspace = tenon.claim()
    status, brief = tenon.call("POST", f"/api/v1/workspaces/{workspace}/briefs", {"text": "Predict churn"})
    assert status == 200, brief
    signed_in = tenon.command("login", "ada@example.org", text=PASSWORD + "\n")
    assert signed_in.returncode == 0, signed_in.stderr
    tenon.engagement = brief["engagement"]
    _, page = tenon.call("GET", f"/api/v1/engagements/{tenon.engagement}")
    tenon.handle = page["engagement"]["handle"]
    _, token = tenon.call("POST", f"/api/v1/engagements/{tenon.engagement}/tokens", {"name": "import"})
    tenon.token = token["token"]
    yield tenon
    tenon.remove()


def command(server, *words: str):
    done = server.command(*words, "--json", seconds=120)
    assert done.returncode == 0, done.stderr + done.stdout
    return json.loads(done.stdout)


@pytest.fixture
def client(server, monkeypatch):
    monkeypatch.setenv("MLFLOW_TRACKING_TOKEN", server.token)
    return mlflow.MlflowClient(f"http://{server.host}:{server.port}/e/{server.handle}")


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """A store as an expert has it at home, filled by MLflow itself."""
    folder = tmp_path_factory.mktemp("home")
    uri = f"sqlite:///{folder}/mlflow.db"
    home = mlflow.MlflowClient(uri)
    # A registry in a database asks the address that is set for everybody where a logged model lies.
    elsewhere = mlflow.get_tracking_uri()
    mlflow.set_tracking_uri(uri)
    experiment = home.create_experiment("churn at home", artifact_location=(folder / "artifacts").as_uri())
    run = home.create_run(experiment, run_name="forest", start_time=1_763_000_000_000)
    home.log_batch(run.info.run_id, metrics=[
        mlflow.entities.Metric("loss", 1 / (i + 1), 1_763_000_000_000 + i, i) for i in range(1000)])
    home.log_batch(run.info.run_id, metrics=[
        mlflow.entities.Metric("loss", 0.5, 1_763_000_001_000 + i, 1000 + i) for i in range(500)])
    home.log_metric(run.info.run_id, "odd", math.nan, 5, 1)
    for i in range(120):
        home.log_param(run.info.run_id, f"p{i}", "x" * i)
    home.set_tag(run.info.run_id, "mlflow.source.git.commit", "abc123")
    home.log_text(run.info.run_id, "hello", "notes/read me.txt")
    dataset = mlflow.entities.Dataset("train", "d1", "local", "{}", schema='{"a":1}')
    home.log_inputs(run.info.run_id, [mlflow.entities.DatasetInput(
        dataset, [mlflow.entities.InputTag("mlflow.data.context", "training")])])
    home.set_terminated(run.info.run_id, "FAILED", 1_763_000_009_000)
    model = home.create_logged_model(experiment, "trees", run.info.run_id, params={"depth": "3"}, model_type="t")
    home.finalize_logged_model(model.model_id, "READY")
    home.delete_run(home.create_run(experiment).info.run_id)
    home.create_registered_model("churn's best", tags={"team": "growth"}, description="who leaves")
    home.log_text(run.info.run_id, "flavors: {}", "model/MLmodel")
    location = home.get_run(run.info.run_id).info.artifact_uri + "/model"
    home.create_model_version("churn's best", location, run.info.run_id, tags={"checked": "yes"}, description="first")
    home.delete_model_version("churn's best", home.create_model_version("churn's best", location).version)
    home.create_model_version("churn's best", f"models:/{model.model_id}", run.info.run_id, model_id=model.model_id)
    home.set_registered_model_alias("churn's best", "champion", "3")
    home.set_registered_model_alias("churn's best", "first", "1")
    home.register_prompt("greet", "Dear {{name}}", commit_message="polite")
    mlflow.set_tracking_uri(elsewhere)
    return folder / "mlflow.db", run.info.run_id


def test_a_store_of_mlflow_arrives_whole(server, client, store):
    database, origin = store
    counts = command(server, "import", "mlflow", server.handle, str(database))
    assert counts["runs"] == 1 and counts["experiments"] == 1 and counts["models"] == 1
    assert counts["points"] == 1501 and counts["files"] == 2 and counts["bytes"] == 16
    assert counts["versions"] == 3 and counts["left_out"] == [
        "1 deleted runs.",
        "The number of churn's best 3: here it is version 2, because one before it was deleted."]
    experiment = client.get_experiment_by_name("churn at home")
    [run] = client.search_runs([experiment.experiment_id])
    assert run.info.run_name == "forest" and run.info.status == "FAILED"
    assert (run.info.start_time, run.info.end_time) == (1_763_000_000_000, 1_763_000_009_000)
    assert run.data.params == {f"p{i}": "x" * i for i in range(120)}
    assert run.data.tags["mlflow.source.git.commit"] == "abc123"
    assert run.data.tags["tenon.imported_from"] == f"mlflow:{origin}"
    assert math.isnan(run.data.metrics["odd"])
    history = client.get_metric_history(run.info.run_id, "loss")
    assert [m.step for m in history] == list(range(1500)) and history[3].value == 0.25
    [used] = run.inputs.dataset_inputs
    assert (used.dataset.name, used.dataset.digest, used.dataset.schema) == ("train", "d1", '{"a":1}')
    assert [(tag.key, tag.value) for tag in used.tags] == [("mlflow.data.context", "training")]
    path = client.download_artifacts(run.info.run_id, "notes/read me.txt")
    assert Path(path).read_text() == "hello"
    [model] = client.search_logged_models([experiment.experiment_id])
    assert model.name == "trees" and model.params == {"depth": "3"} and model.source_run_id == run.info.run_id
    assert str(model.status) == "READY"


def test_the_registry_of_a_store_arrives(client, store):
    model = client.get_registered_model("churn's best")
    assert (model.description, model.tags) == ("who leaves", {"team": "growth"})
    assert model.aliases == {"champion": "2", "first": "1"}
    first, best = (client.get_model_version("churn's best", number) for number in "12")
    [run] = client.search_runs([client.get_experiment_by_name("churn at home").experiment_id])
    assert (first.description, first.run_id, first.source) == ("first", run.info.run_id, f"runs:/{run.info.run_id}/model")
    assert first.tags == {"checked": "yes", "tenon.imported_from": "mlflow:churn's best/1"}
    [logged] = client.search_logged_models([run.info.experiment_id])
    assert best.source == f"models:/{logged.model_id}" and best.run_id == run.info.run_id
    path = mlflow.artifacts.download_artifacts(client.get_model_version_download_uri("churn's best", "1") + "/MLmodel",
                                               tracking_uri=client.tracking_uri)
    assert Path(path).read_text() == "flavors: {}"
    assert client.get_prompt_version("greet", 1).template == "Dear {{name}}"


def test_a_store_that_arrives_twice_changes_nothing(server, client, store):
    experiment = client.get_experiment_by_name("churn at home").experiment_id
    [before] = client.search_runs([experiment])
    client.set_registered_model_alias("churn's best", "champion", "1")
    counts = command(server, "import", "mlflow", server.handle, str(store[0]))
    assert (counts["runs"], counts["known_runs"], counts["models"], counts["versions"]) == (0, 1, 0, 0)
    assert client.get_registered_model("churn's best").aliases["champion"] == "1", "what was decided here stays"
    [after] = client.search_runs([experiment])
    assert after.to_dictionary() == before.to_dictionary() or math.isnan(after.data.metrics["odd"])
    assert len(client.get_metric_history(after.info.run_id, "loss")) == 1500


def test_what_is_no_store_of_mlflow_is_refused(server, tmp_path):
    (tmp_path / "text.db").write_text("not a database at all, but long enough to be read as one" * 20)
    done = server.command("import", "mlflow", server.handle, str(tmp_path / "text.db"))
    assert done.returncode != 0 and "cannot be read as a SQLite database" in done.stderr
    done = server.command("import", "mlflow", server.handle, str(Path(server.data) / "tenon.db"))
    assert done.returncode != 0 and "has no table" in done.stderr
    done = server.command("import", "mlflow", server.handle, str(tmp_path / "none.db"))
    assert done.returncode != 0 and not (tmp_path / "none.db").exists()


def test_a_run_of_wandb_arrives(server, client, tmp_path):
    (tmp_path / "history.csv").write_text(
        ",_step,_runtime,_timestamp,train/loss,val acc,image\n"
        "0,0,1.5,1763000000.25,0.9,,\"{\"\"path\"\": 1}\"\n"
        "1,1,2.5,1763000001.5,0.7,0.5,\n"
        "2,5,3.5,1763000002.0,nan,0.6,\n")
    (tmp_path / "config.json").write_text(json.dumps({
        "lr": {"desc": None, "value": 0.1}, "optimizer": {"name": "adam", "betas": [0.9, 0.99]}, "_wandb": {"x": 1},
        "epochs": 3}))
    words = ("import", "wandb", server.handle, str(tmp_path / "history.csv"), "--config", str(tmp_path / "config.json"),
             "--experiment", "from wandb", "--name", "sunny-otter-7")
    counts = command(server, *words)
    assert counts["runs"] == 1 and counts["points"] == 5 and counts["left_out"] == ["1 cell of image: no numbers."]
    experiment = client.get_experiment_by_name("from wandb")
    [run] = client.search_runs([experiment.experiment_id])
    assert run.info.run_name == "sunny-otter-7" and run.info.status == "FINISHED"
    assert run.data.params == {"lr": "0.1", "optimizer.name": "adam", "optimizer.betas": "[0.9,0.99]", "epochs": "3"}
    assert [(m.step, m.timestamp, m.value) for m in client.get_metric_history(run.info.run_id, "val acc")] == [
        (1, 1_763_000_001_500, 0.5), (5, 1_763_000_002_000, 0.6)]
    assert command(server, *words)["known_runs"] == 1
    assert len(client.get_metric_history(run.info.run_id, "train/loss")) == 3


def test_a_history_without_steps_is_refused(server, tmp_path):
    (tmp_path / "plain.csv").write_text("a,b\n1,2\n")
    done = server.command("import", "wandb", server.handle, str(tmp_path / "plain.csv"), "--experiment", "x")
    assert done.returncode != 0 and "_step" in done.stderr


def test_what_was_deleted_goes_for_good(server, client):
    experiment = client.create_experiment("to be purged")
    run = client.create_run(experiment).info.run_id
    client.log_metric(run, "m", 1)
    client.log_text(run, "a text that nothing else holds", "own.txt")
    client.delete_experiment(experiment)
    preview = command(server, "purge", "preview", server.handle)
    assert preview["counts"] == {"experiments": 1, "runs": 1, "models": 0, "points": 1, "files": 1, "bytes": 30}
    assert command(server, "purge", "start", server.handle, "--yes")["asked_by"] == "Ada Lovelace"

    def newest():
        return command(server, "purge", "list", server.handle)["purges"][0]
    wait_until(lambda: "ended_at" in newest(), 30)
    assert newest()["counts"] == preview["counts"]
    assert client.get_experiment_by_name("to be purged") is None
    assert client.create_experiment("to be purged") != experiment
    refused = server.command("purge", "start", server.handle, "--yes")
    assert refused.returncode == 4 and "Nothing is deleted" in refused.stderr
