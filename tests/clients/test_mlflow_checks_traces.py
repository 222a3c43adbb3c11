"""Check 48: traces of the real client, from the function that is traced to the file of its spans."""

import json
import uuid

import mlflow
import pytest
from mlflow.entities import SpanType
from support import API, API_3, FILES, IS_3, SHARED, expect, only_3, refused


@mlflow.trace(name="answer", span_type=SpanType.CHAIN)
def answer(question):
    with mlflow.start_span(name="look up") as span:
        span.set_inputs({"question": question})
        span.set_outputs({"found": 2})
    if question == "why?":
        raise ValueError("no answer")
    return question.upper()


def newest(client, experiment):
    return client.search_traces([experiment.experiment_id])[0]


def test_48_a_trace_is_kept_found_tagged_and_deleted(client, experiment):
    with mlflow.start_run() as active:
        assert answer("what?") == "WHAT?"
    with pytest.raises(ValueError):
        answer("why?")
    ids = [experiment.experiment_id]
    failed, good = client.search_traces(ids)
    assert [span.name for span in good.data.spans] == ["answer", "look up"]
    assert good.data.spans[0].inputs == {"question": "what?"} and good.data.spans[1].outputs == {"found": 2}
    assert (str(good.info.status), str(failed.info.status)) == ("OK", "ERROR") or "OK" in str(good.info.status)
    info = good.info
    assert info.tags["mlflow.traceName"] == "answer" and info.experiment_id == experiment.experiment_id
    trace_id = info.request_id
    root = f"mlflow-artifacts:/{experiment.experiment_id}/traces/{trace_id}/artifacts"
    assert info.tags["mlflow.artifactLocation"] == root
    for text, found in [("", 2), ("name = 'answer'", 2), ("status = 'ERROR'", 1), ("attributes.status != 'ERROR'", 1),
                        (f"run_id = '{active.info.run_id}'", 1), ("timestamp_ms > 0", 2), ("tag.color = 'red'", 0),
                        (f"request_id = '{trace_id}'", 1), ("execution_time_ms >= 0 AND end_time_ms > 0", 2)]:
        assert len(client.search_traces(ids, filter_string=text)) == found, text
    client.set_trace_tag(trace_id, "color", "red")
    assert [one.info.request_id for one in client.search_traces(ids, filter_string="tag.color = 'red'")] == [trace_id]
    client.delete_trace_tag(trace_id, "color")
    refused("RESOURCE_DOES_NOT_EXIST", "No trace tag with key", lambda: client.delete_trace_tag(trace_id, "color"))
    assert client.get_trace(trace_id).data.spans[0].name == "answer"
    file = f"{FILES}artifacts/{experiment.experiment_id}/traces/{trace_id}/artifacts/traces.json"
    assert SHARED.raw("GET", file).status == 200
    assert client.delete_traces(experiment.experiment_id, **{"trace_ids" if IS_3 else "request_ids": [trace_id]}) == 1
    assert [one.info.request_id for one in client.search_traces(ids)] == [failed.info.request_id]
    assert SHARED.raw("GET", file).status == 404  # its files went with it
    assert client.delete_traces(experiment.experiment_id, max_timestamp_millis=2**52) == 1
    assert client.search_traces(ids) == []


def test_48_pages_and_orders_of_traces(client, experiment):
    for number in range(5):
        answer(f"question {number}")
    ids = [experiment.experiment_id]
    found, token = [], None
    for _ in range(3):
        page = client.search_traces(ids, max_results=2, page_token=token, order_by=["timestamp_ms ASC"])
        found += [json.loads(trace.data.request)["question"] for trace in page]
        token = page.token
    assert not token
    assert found == [f"question {number}" for number in range(5)]


@only_3
def test_48_what_is_said_of_a_trace(client, experiment):
    from mlflow.entities import AssessmentSource
    answer("what?")
    trace_id = newest(client, experiment).info.trace_id
    judge = AssessmentSource(source_type="LLM_JUDGE", source_id="judge-1")
    feedback = mlflow.log_feedback(trace_id=trace_id, name="helpful", value=True, rationale="It answers.", source=judge,
                                   metadata={"model": "a"})
    mlflow.log_expectation(trace_id=trace_id, name="facts", value=["a", "b"])
    mlflow.log_feedback(trace_id=trace_id, name="stars", value=4)
    got = mlflow.get_assessment(trace_id, feedback.assessment_id)
    assert (got.name, got.value, got.rationale, got.source.source_type) == ("helpful", True, "It answers.", "LLM_JUDGE")
    said = {one.name: one.value for one in mlflow.get_trace(trace_id).info.assessments}
    assert said == {"helpful": True, "facts": ["a", "b"], "stars": 4}
    ids = [experiment.experiment_id]
    for text, found in [("feedback.helpful = 'true'", 1), ("feedback.helpful = 'false'", 0), ("feedback.stars > 3", 1),
                        ("feedback.stars < 4", 0), ("feedback.stars IS NOT NULL AND expectation.facts IS NOT NULL", 1),
                        ("feedback.other IS NULL", 1)]:
        assert len(client.search_traces(ids, filter_string=text)) == found, text
    corrected = mlflow.override_feedback(trace_id=trace_id, assessment_id=feedback.assessment_id, value=False)
    assert mlflow.get_assessment(trace_id, feedback.assessment_id).valid is False
    mlflow.update_assessment(trace_id, corrected.assessment_id, mlflow.entities.Feedback(name="helpful", value=False,
                                                                                        metadata={"by": "me"}))
    changed = mlflow.get_assessment(trace_id, corrected.assessment_id)
    assert changed.value is False and changed.metadata["by"] == "me"
    mlflow.delete_assessment(trace_id, corrected.assessment_id)
    assert mlflow.get_assessment(trace_id, feedback.assessment_id).valid is True
    refused("RESOURCE_DOES_NOT_EXIST", "not found", lambda: mlflow.get_assessment(trace_id, corrected.assessment_id))


@only_3
def test_48_a_trace_belongs_to_a_run(client, experiment, run_id):
    answer("what?")
    trace_id = newest(client, experiment).info.trace_id
    client.link_traces_to_run([trace_id], run_id)
    client.link_traces_to_run([trace_id, "tr-unknown"], run_id)
    found = client.search_traces([experiment.experiment_id], filter_string=f"attributes.run_id = '{run_id}'")
    assert [trace.info.trace_id for trace in found] == [trace_id]
    body = {"trace_id": trace_id, "prompt_versions": [{"name": "greet", "version": "2"}]}
    assert SHARED.post("traces/link-prompts", body).json == {}
    assert len(client.search_traces([experiment.experiment_id], filter_string="prompt = 'greet/2'")) == 1
    expect(SHARED.post("traces/link-to-run", {"trace_ids": ["tr-1"] * 101, "run_id": run_id}), 400,
           "INVALID_PARAMETER_VALUE", "Cannot link more than 100 traces")


def new_info(experiment, **fields):
    return {"trace_id": f"tr-{uuid.uuid4().hex}", "request_time": "2026-11-20T10:57:31.042123456Z", "state": "OK",
            "execution_duration": "1.5s", "trace_metadata": {"mlflow.trace.session": "s-1"}, "tags": {"a": "b"},
            "trace_location": {"type": "MLFLOW_EXPERIMENT",
                               "mlflow_experiment": {"experiment_id": experiment.experiment_id}}} | fields


def test_48_raw_a_trace_may_be_sent_again(experiment):
    info = new_info(experiment, request_preview="what?", assessments=[
        {"assessment_name": "good", "feedback": {"value": "yes"}, "create_time": "2026-11-20T10:58:00Z",
         "source": {"source_type": "HUMAN", "source_id": "me"}}])
    for _ in range(2):
        answered = SHARED.post("traces", {"trace": {"trace_info": info}}, api=API_3)
        assert answered.status == 200, answered.bytes
    got = SHARED.get(f"traces/{info['trace_id']}", api=API_3).json["trace"]["trace_info"]
    assert got == answered.json["trace"]["trace_info"]
    assert len(got["assessments"]) == 1 and got["tags"]["a"] == "b" and got["execution_duration"] == "1.500s"
    assert got["request_time"] == "2026-11-20T10:57:31.042000Z" and got["request_preview"] == "what?"
    both = SHARED.get(f"traces/batchGet?trace_ids={info['trace_id']}&trace_ids=tr-none", api=API_3)
    assert [one["trace_info"]["trace_id"] for one in both.json["traces"]] == [info["trace_id"]]
    assert SHARED.get(f"traces/get?trace_id={info['trace_id']}", api=API_3).json["trace"]["trace_info"] == got
    infos = SHARED.post("traces/batchGetInfos", {"trace_ids": [info["trace_id"]]}, api=API_3)
    assert infos.json["trace_infos"] == [got]
    expect(SHARED.get("traces/none", api=API_3), 404, "RESOURCE_DOES_NOT_EXIST", "Trace with ID 'none' not found")
    old = SHARED.get(f"traces/{info['trace_id']}/info").json["trace_info"]
    assert (old["request_id"], old["execution_time_ms"], old["status"]) == (info["trace_id"], 1500, "OK")


def test_48_raw_older_clients_begin_and_end_a_trace(experiment):
    begun = SHARED.post("traces", {"experiment_id": experiment.experiment_id, "timestamp_ms": 1000,
                                   "request_metadata": [{"key": "m", "value": "1"}], "tags": []}).json["trace_info"]
    assert begun["status"] == "IN_PROGRESS"
    ended = SHARED.raw("PATCH", f"{API}traces/{begun['request_id']}",
                       {"timestamp_ms": 1250, "status": "ERROR", "tags": [{"key": "a", "value": "b"}]}).json["trace_info"]
    assert (ended["status"], ended["execution_time_ms"]) == ("ERROR", 250)
    found = SHARED.get(f"traces?experiment_ids={experiment.experiment_id}&max_results=10").json["traces"]
    assert [one["request_id"] for one in found] == [begun["request_id"]]
    assert {"key": "m", "value": "1"} in found[0]["request_metadata"]


@pytest.mark.parametrize("change, fragment", [
    ({"trace_id": "../x"}, "trace_id"), ({"trace_id": "x" * 65}, "trace_id"), ({"request_time": "today"}, "request_time"),
    ({"execution_duration": "1.5"}, "execution_duration"), ({"state": "DONE"}, "state"),
    ({"trace_location": {}}, "mlflow_experiment"), ({"tags": {"k" * 251: "v"}}, "tags.key"),
    ({"assessments": [{"assessment_name": "a"}]}, "Exactly one of"), ({"assessments": [{"feedback": {}}]}, "assessment_name"),
    ({"assessments": [{"assessment_name": "a", "feedback": {}, "source": {"source_type": "DOG"}}]}, "source_type"),
])
def test_48_raw_a_bad_trace_is_refused_by_name(experiment, change, fragment):
    expect(SHARED.post("traces", {"trace": {"trace_info": new_info(experiment, **change)}}, api=API_3), 400,
           "INVALID_PARAMETER_VALUE", fragment)


def test_48_raw_the_server_says_where_files_lie(experiment):
    info = new_info(experiment, tags={"mlflow.artifactLocation": "s3://mine", "mlflow.trace.spansLocation": "TRACKING_STORE"})
    tags = SHARED.post("traces", {"trace": {"trace_info": info}}, api=API_3).json["trace"]["trace_info"]["tags"]
    root = f"{experiment.experiment_id}/traces/{info['trace_id']}/artifacts"
    assert tags == {"mlflow.artifactLocation": "mlflow-artifacts:/" + root}
    for method in ["PATCH", "DELETE"]:
        expect(SHARED.raw(method, f"{API}traces/{info['trace_id']}/tags", {"key": "mlflow.artifactLocation"}), 400,
               "INVALID_PARAMETER_VALUE", "immutable")
    expect(SHARED.raw("PUT", f"{FILES}artifacts/{experiment.experiment_id}/traces/tr-none/artifacts/traces.json", b"{}"),
           404, "RESOURCE_DOES_NOT_EXIST")


@pytest.mark.parametrize("text, fragment", [
    ("text LIKE '%a%'", "Invalid attribute key"), ("span.name = 'a'", "Invalid entity type"),
    ("issue.id = 'a'", "Invalid entity type"), ("name RLIKE 'a'", "Invalid clause"),
    ("feedback.a > 'b'", "Expected numeric value type"), ("metadata.a > 1", "Invalid comparator"),
])
def test_48_raw_what_cannot_be_searched_is_named(experiment, text, fragment):
    locations = [{"mlflow_experiment": {"experiment_id": experiment.experiment_id}}]
    expect(SHARED.post("traces/search", {"locations": locations, "filter": text}, api=API_3), 400,
           "INVALID_PARAMETER_VALUE", fragment)
    expect(SHARED.post("traces/search", {"locations": locations, "max_results": 501}, api=API_3), 400,
           "INVALID_PARAMETER_VALUE", "at most 500")
    expect(SHARED.post("traces/delete-traces", {"experiment_id": experiment.experiment_id}), 400,
           "INVALID_PARAMETER_VALUE", "Exactly one of")
