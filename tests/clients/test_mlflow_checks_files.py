"""The checks of the protocol, 34 to 39: files of runs and models, and who may reach them."""

import hashlib
import os
import uuid

import mlflow
import pytest
from support import API, API_3, FILES, SHARED, expect, refused

PHRASE = "Multipart upload is not supported for the current artifact repository"
SIZE = (3072 if os.environ.get("TENON_LONG") else 64) * 1024 * 1024


def digest(path) -> str:
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@pytest.fixture
def root(client, experiment, run_id):
    return f"{FILES}artifacts/{experiment.experiment_id}/{run_id}/artifacts"


def test_34_files_come_back_as_they_were(client, run_id, tmp_path):
    names = ["empty", "a file 100% done.txt", "häh/ünïcode ☂.txt"]
    folder = tmp_path / "sent"
    for number, name in enumerate(names):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(os.urandom(number * 1000))
    client.log_artifacts(run_id, str(folder))
    got = client.download_artifacts(run_id, "", str(tmp_path))
    for name in names:
        assert digest(os.path.join(got, name)) == digest(folder / name), name
    assert {one.path for one in client.list_artifacts(run_id)} == {"empty", names[1], "häh"}


def test_34_a_large_file_is_streamed(client, run_id, tmp_path):
    large = tmp_path / "large.bin"
    with open(large, "wb") as file:
        file.write(os.urandom(1024 * 1024))
        file.truncate(SIZE)
    client.log_artifact(run_id, str(large))
    (tmp_path / "got").mkdir()
    assert digest(client.download_artifacts(run_id, "large.bin", str(tmp_path / "got"))) == digest(large)
    assert client.list_artifacts(run_id)[0].file_size == SIZE


def test_34_raw_a_file_may_come_in_chunks(root):
    answer = SHARED.raw("PUT", root + "/chunks", iter([b"a" * 1000, b"b" * 1000]), {"Transfer-Encoding": "chunked"})
    assert (answer.status, answer.json) == (200, {})
    assert SHARED.raw("GET", root + "/chunks").bytes == b"a" * 1000 + b"b" * 1000


def test_34_raw_a_name_is_decoded_once(root):
    assert SHARED.raw("PUT", root + "/50%2520off.bin", b"x").status == 200
    folder = root.removeprefix(FILES + "artifacts/")
    listed = SHARED.raw("GET", f"{FILES}artifacts?path={folder}").json["files"]
    assert [one["path"] for one in listed] == ["50%20off.bin"]  # the client decodes it once more
    assert SHARED.raw("GET", root + "/50%2520off.bin").bytes == b"x"


def test_34_raw_a_part_of_a_file_is_sent(root):
    SHARED.raw("PUT", root + "/digits.txt", b"0123456789")
    whole = SHARED.raw("GET", root + "/digits.txt")
    assert whole.headers["Content-Disposition"] == "attachment"
    assert whole.headers["X-Content-Type-Options"] == "nosniff"
    assert whole.headers["Content-Type"].startswith("text/plain")
    part = SHARED.raw("GET", root + "/digits.txt", headers={"Range": "bytes=2-4"})
    assert (part.status, part.bytes, part.headers["Content-Range"]) == (206, b"234", "bytes 2-4/10")
    rest = SHARED.raw("GET", root + "/digits.txt", headers={"Range": "bytes=7-"})
    assert (rest.status, rest.bytes) == (206, b"789")
    beyond = SHARED.raw("GET", root + "/digits.txt", headers={"Range": "bytes=10-"})
    assert (beyond.status, beyond.headers["Content-Range"]) == (416, "bytes */10")
    head = SHARED.raw("HEAD", root + "/digits.txt")
    assert (head.status, head.bytes, head.headers["Content-Length"]) == (200, b"", "10")


def test_35_a_folder_that_is_not_there_lists_nothing(client, run_id, root):
    assert client.list_artifacts(run_id, "missing") == []
    relative = root.removeprefix(FILES + "artifacts/")
    answer = SHARED.raw("GET", f"{FILES}artifacts?path={relative}/missing")
    assert (answer.status, answer.json.get("files", [])) == (200, [])


def test_36_a_file_that_is_not_there_is_not_found(client, run_id, root, tmp_path):
    expect(SHARED.raw("GET", root + "/missing.txt"), 404, "RESOURCE_DOES_NOT_EXIST")
    with pytest.raises(Exception, match="missing.txt"):
        client.download_artifacts(run_id, "missing.txt", str(tmp_path))


TRAVERSALS = ["../x", "a/../../x", "%2e%2e%2fx", "..%2fx", "%252e%252e/x", "%25252e%25252e%25252fx", "/etc/passwd",
              "%2fetc%2fpasswd", "C:/x", "c%3A%5Cx", "a%5Cb", "a%23b", "./../", "a//b"]


@pytest.mark.parametrize("path", TRAVERSALS)
def test_37_raw_no_spelling_climbs_out(client, path):
    for method in ["PUT", "GET", "DELETE"]:
        expect(SHARED.raw(method, f"{FILES}artifacts/{path}", b"x" if method == "PUT" else None), 400,
               "INVALID_PARAMETER_VALUE", "Invalid path")


@pytest.mark.parametrize("path", [path for path in TRAVERSALS if path not in ("/etc/passwd", "C:/x")])
def test_37_raw_no_spelling_climbs_out_of_a_run(root, path):
    for method in ["PUT", "GET", "DELETE"]:
        expect(SHARED.raw(method, f"{root}/{path}", b"x" if method == "PUT" else None), 400,
               "INVALID_PARAMETER_VALUE", "Invalid path")


def calls_about(experiment, run, model, trace):
    """One call of every family of routes that names what belongs to somebody."""
    file = f"{FILES}artifacts/{experiment}"
    yield from [("GET", API + path, None) for path in [
        f"experiments/get?experiment_id={experiment}", f"runs/get?run_id={run}", f"artifacts/list?run_id={run}",
        f"metrics/get-history?run_id={run}&metric_key=a", f"logged-models/{model}",
        f"metrics/get-history-bulk-interval?run_ids={run}&metric_key=a", f"traces/{trace}/info",
        f"logged-models/{model}/artifacts/directories"]]
    yield from [("POST", API + path, body) for path, body in [
        ("experiments/update", {"experiment_id": experiment, "new_name": "x"}),
        ("experiments/delete", {"experiment_id": experiment}), ("runs/create", {"experiment_id": experiment}),
        ("runs/update", {"run_id": run, "status": "FAILED"}), ("runs/set-tag", {"run_id": run, "key": "a"}),
        ("runs/log-batch", {"run_id": run, "tags": [{"key": "a", "value": "b"}]}), ("runs/delete", {"run_id": run}),
        ("runs/log-inputs", {"run_id": run}), ("runs/outputs", {"run_id": run}), ("runs/restore", {"run_id": run}),
        ("experiments/set-experiment-tag", {"experiment_id": experiment, "key": "a", "value": "b"}),
        (f"logged-models/{model}/params", {"params": [{"key": "a", "value": "b"}]}),
        ("traces", {"experiment_id": experiment, "timestamp_ms": 1}), ("traces/link-to-run", {"run_id": run}),
        ("traces/link-prompts", {"trace_id": trace}), ("traces/delete-traces", {"experiment_id": experiment,
                                                                               "request_ids": [trace]})]]
    yield from [("PATCH", API + path, body) for path, body in [
        (f"logged-models/{model}", {"status": "LOGGED_MODEL_READY"}), (f"logged-models/{model}/tags", {}),
        (f"traces/{trace}/tags", {"key": "a", "value": "b"}), (f"traces/{trace}", {"timestamp_ms": 2, "status": "OK"})]]
    yield from [("DELETE", API + f"logged-models/{model}", {}), ("DELETE", API + f"traces/{trace}/tags", {"key": "a"})]
    yield from [("GET", API_3 + path, None) for path in [
        f"traces/{trace}", f"traces/get?trace_id={trace}", f"traces/{trace}/assessments/a-1"]]
    yield ("POST", API_3 + f"traces/{trace}/assessments", {"assessment": {"assessment_name": "a", "feedback": {}}})
    yield ("DELETE", API_3 + f"traces/{trace}/assessments/a-1", {})
    yield from [(method, path, b"x" if method == "PUT" else None) for method in ["PUT", "GET"] for path in [
        f"{file}/{run}/artifacts/secret", f"{file}/models/{model}/artifacts/secret",
        f"{file}/traces/{trace}/artifacts/traces.json"]]
    yield ("GET", f"/get-artifact?run_id={run}&path=secret", None)


def test_38_raw_what_belongs_to_others_is_not_there(place):
    """By the ids of another place, and by the address of another place with a token for this one."""
    experiment = SHARED.post("experiments/create", {"name": f"of others {uuid.uuid4()}"}).json["experiment_id"]
    run = SHARED.post("runs/create", {"experiment_id": experiment}).json["run"]["info"]["run_id"]
    model = SHARED.post("logged-models", {"experiment_id": experiment}).json["model"]["info"]["model_id"]
    trace = f"tr-{uuid.uuid4().hex}"
    info = {"trace_id": trace, "request_time": "2026-01-01T00:00:00Z", "state": "OK",
            "trace_location": {"mlflow_experiment": {"experiment_id": experiment}}}
    assert SHARED.post("traces", {"trace": {"trace_info": info}}, api=API_3).status == 200
    for owner in [f"{experiment}/{run}", f"{experiment}/models/{model}", f"{experiment}/traces/{trace}"]:
        assert SHARED.raw("PUT", f"{FILES}artifacts/{owner}/artifacts/secret", b"secret").status == 200
    for method, path, body in calls_about(experiment, run, model, trace):
        with_own_token = place.raw(method, path, body)
        assert with_own_token.status == 404, (method, path, with_own_token)
        assert with_own_token.json["error_code"] == "RESOURCE_DOES_NOT_EXIST", (method, path)
        with_others_token = SHARED.raw(method, path, body, token=place.token)
        assert with_others_token.status == 404, (method, path, with_others_token)
        assert SHARED.raw(method, path, body, token=None).status == 401, (method, path)
    for path in ["", experiment, f"{experiment}/{run}/artifacts", f"{experiment}/traces"]:
        answer = place.raw("GET", f"{FILES}artifacts?path={path}")
        assert (answer.status, answer.json["files"]) == (200, []), path
    found = place.post("traces/batchGetInfos", {"trace_ids": [trace]}, api=API_3)
    assert found.json["trace_infos"] == []
    assert SHARED.raw("DELETE", f"{FILES}artifacts/{experiment}/{run}/artifacts", token=place.token).status == 404
    assert place.raw("DELETE", f"{FILES}artifacts/{experiment}/{run}/artifacts").status == 200
    assert SHARED.raw("GET", f"{FILES}artifacts/{experiment}/{run}/artifacts/secret").bytes == b"secret"
    assert SHARED.get(f"runs/get?run_id={run}").json["run"]["info"]["lifecycle_stage"] == "active"


def test_39_raw_files_are_sent_in_one_piece(root):
    path = root.removeprefix(FILES + "artifacts/")
    for step in ["create", "complete", "abort"]:
        expect(SHARED.raw("POST", f"{FILES}mpu/{step}/{path}", {"path": "a", "num_parts": 2}), 501, "NOT_IMPLEMENTED",
               PHRASE)
    expect(SHARED.raw("GET", f"{FILES}presigned/{path}/a"), 501, "NOT_IMPLEMENTED")


def test_39_the_client_falls_back_to_one_piece(client, run_id, tmp_path, monkeypatch):
    monkeypatch.setenv("MLFLOW_ENABLE_PROXY_MULTIPART_UPLOAD", "true")
    monkeypatch.setenv("MLFLOW_ENABLE_PROXY_MULTIPART_DOWNLOAD", "true")
    monkeypatch.setenv("MLFLOW_MULTIPART_UPLOAD_MINIMUM_FILE_SIZE", str(6 * 1024 * 1024))
    monkeypatch.setenv("MLFLOW_MULTIPART_UPLOAD_CHUNK_SIZE", str(5 * 1024 * 1024))
    monkeypatch.setenv("MLFLOW_MULTIPART_DOWNLOAD_MINIMUM_FILE_SIZE", str(6 * 1024 * 1024))
    large = tmp_path / "large.bin"
    large.write_bytes(os.urandom(7 * 1024 * 1024))
    client.log_artifact(run_id, str(large))
    (tmp_path / "got").mkdir()
    assert digest(client.download_artifacts(run_id, "large.bin", str(tmp_path / "got"))) == digest(large)


def test_a_file_of_a_run_is_sent_by_its_address(client, run_id):
    mlflow.MlflowClient(SHARED.url).log_text(run_id, "hello", "texts/a.txt")
    assert SHARED.raw("GET", f"/get-artifact?run_id={run_id}&path=texts/a.txt").bytes == b"hello"
    expect(SHARED.raw("GET", f"/get-artifact?run_id={run_id}&path=../x"), 400, "INVALID_PARAMETER_VALUE", "Invalid path")
    expect(SHARED.raw("GET", f"/get-artifact?run_id={run_id}&path=none"), 404, "RESOURCE_DOES_NOT_EXIST")


def test_artifacts_are_deleted_by_folder(client, run_id, root):
    for name in ["b/c/d", "b/a", "bc"]:
        client.log_text(run_id, "x", name)
    assert SHARED.raw("DELETE", root + "/b").json == {}
    assert [one.path for one in client.list_artifacts(run_id)] == ["bc"]


def test_what_is_not_served_says_so(client):
    for method, path in [("GET", API_3 + "mlflow/workspaces"), ("GET", "/api/3.0/mlflow/workspaces"),
                         ("POST", "/api/3.0/mlflow/datasets/create"), ("GET", "/api/2.0/mlflow/webhooks"),
                         ("POST", "/api/3.0/mlflow/traces/metrics"), ("POST", "/ajax-api/2.0/mlflow/upload-artifact"),
                         ("GET", "/ajax-api/2.0/mlflow/runs/get")]:
        expect(SHARED.raw(method, path, {} if method == "POST" else None), 404, "ENDPOINT_NOT_FOUND")
    assert SHARED.get("server-info", api=API_3).json == {"store_type": "SqlStore", "workspaces_enabled": False}
    refusal = SHARED.raw("POST", "/v1/traces", b"\n\0", {"Content-Type": "application/x-protobuf"})
    expect(refusal, 501, "NOT_IMPLEMENTED", "REST OTLP span logging is not supported")
    assert SHARED.raw("GET", "/version", token=None).bytes.startswith(b"3.3")
    assert SHARED.raw("GET", "/health", token=None).bytes == b"OK"


def test_the_token_may_be_a_password(client, monkeypatch):
    monkeypatch.setenv("MLFLOW_TRACKING_USERNAME", "anyone")
    monkeypatch.setenv("MLFLOW_TRACKING_PASSWORD", SHARED.token)
    monkeypatch.setenv("MLFLOW_TRACKING_TOKEN", "wrong")
    assert client.get_experiment("0").name == "Default"
    monkeypatch.setenv("MLFLOW_TRACKING_PASSWORD", "wrong")
    refused("UNAUTHENTICATED", "", lambda: client.get_experiment("0"))
    answer = SHARED.raw("GET", API + "experiments/get?experiment_id=0", token=None)
    assert (answer.status, answer.headers["WWW-Authenticate"]) == (401, 'Basic realm="mlflow"')
    named = SHARED.raw("GET", API + "experiments/get?experiment_id=0", headers={"X-MLFLOW-WORKSPACE": "other"})
    assert named.status == 200
