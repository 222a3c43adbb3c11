"""Unmodified training scripts with automatic logging, told by three environment variables where to log."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from support import IS_3, SHARED

SCRIPTS = Path(__file__).parent / "scripts"


def run_script(client, name, experiment):
    environment = {key: value for key, value in os.environ.items() if not key.startswith("MLFLOW_TRACKING")}
    environment |= {"MLFLOW_TRACKING_URI": SHARED.url, "MLFLOW_TRACKING_TOKEN": SHARED.token,
                    "MLFLOW_EXPERIMENT_NAME": experiment.name}
    done = subprocess.run([sys.executable, "-W", "ignore", str(SCRIPTS / name)], env=environment, capture_output=True,
                          text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    [run] = client.search_runs([experiment.experiment_id])
    assert run.info.status == "FINISHED", done.stderr
    return run


def paths_of(client, run, model_name):
    """Files of the run, and of the model it made: MLflow 3 keeps those apart."""
    paths = {one.path for one in client.list_artifacts(run.info.run_id)}
    if not IS_3:
        return paths | {one.path for one in client.list_artifacts(run.info.run_id, model_name)}
    [output] = run.outputs.model_outputs
    listed = client.list_logged_model_artifacts(output.model_id)
    return paths | {f"{model_name}/{one.path}" for one in listed}


def test_a_sklearn_script_logs_by_itself(client, experiment):
    run = run_script(client, "sklearn_autolog.py", experiment)
    assert run.info.run_name == "forest"
    assert run.data.params["n_estimators"] == "20" and run.data.params["max_depth"] == "4"
    assert len(run.data.params) > 15
    assert run.data.metrics["training_accuracy_score"] > 0.8
    assert any("score" in key and key.startswith("RandomForestClassifier") for key in run.data.metrics)
    assert run.data.tags["estimator_name"] == "RandomForestClassifier"
    assert {given.tags[0].value for given in run.inputs.dataset_inputs} >= {"train"}
    assert {"model/MLmodel", "model/requirements.txt"} <= paths_of(client, run, "model")
    if IS_3:  # the other list of clients leaves out what draws
        assert any(path.endswith(".png") for path in paths_of(client, run, "model"))


def test_an_xgboost_script_logs_by_itself(client, experiment):
    pytest.importorskip("xgboost")
    run = run_script(client, "xgboost_autolog.py", experiment)
    assert run.data.params["max_depth"] == "3" and run.data.params["num_boost_round"] == "10"
    assert run.data.metrics["valid-auc"] > 0.7
    history = client.get_metric_history(run.info.run_id, "valid-logloss")
    assert [point.step for point in history] == list(range(10))
    assert history[-1].value == run.data.metrics["valid-logloss"]
    assert "model/MLmodel" in paths_of(client, run, "model")
    assert any("feature_importance" in path for path in paths_of(client, run, "model"))
