"""What the client tests share: where the server is, a raw request, a place of one's own, and refusals."""

import http.client
import json
import os
from dataclasses import dataclass
from urllib.parse import urlsplit

import pytest

os.environ["MLFLOW_TRACKING_TOKEN"] = os.environ["TENON_TEST_TOKEN"]
os.environ["MLFLOW_HTTP_REQUEST_MAX_RETRIES"] = "1"
os.environ["MLFLOW_ENABLE_ASYNC_TRACE_LOGGING"] = "false"
os.environ["MLFLOW_DISABLE_TELEMETRY"] = "true"

import mlflow  # noqa: E402
from mlflow import MlflowClient, MlflowException  # noqa: E402

IS_3 = int(mlflow.__version__.split(".")[0]) >= 3
only_3 = pytest.mark.skipif(not IS_3, reason="MLflow 2 has no logged models, and traces of another kind")

API = "/api/2.0/mlflow/"
API_3 = "/api/3.0/mlflow/"
FILES = "/api/2.0/mlflow-artifacts/"


@dataclass
class Answer:
    status: int
    headers: dict
    bytes: bytes

    @property
    def json(self):
        return json.loads(self.bytes or b"{}")


@dataclass
class Place:
    """An engagement: its address for tools, and a token that reaches it and nothing else."""

    url: str
    token: str

    def raw(self, method, path, body=None, headers=None, token="own") -> Answer:
        """One request as it is given: the path is not touched, and a dict becomes JSON."""
        parts = urlsplit(self.url)
        connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=60)
        send = {"Authorization": f"Bearer {self.token if token == 'own' else token}"} if token else {}
        if isinstance(body, (dict, list)):
            body = json.dumps(body)
            send["Content-Type"] = "application/json"
        send.update(headers or {})
        try:
            chunked = "Transfer-Encoding" in send
            connection.request(method, parts.path + path, body=body, headers=send, encode_chunked=chunked)
            response = connection.getresponse()
            return Answer(response.status, dict(response.getheaders()), response.read())
        finally:
            connection.close()

    def post(self, path, body, api=API) -> Answer:
        return self.raw("POST", api + path, body)

    def get(self, path, api=API) -> Answer:
        return self.raw("GET", api + path)

    @property
    def client(self) -> MlflowClient:
        return MlflowClient(self.url)


SHARED = Place(os.environ["TENON_TEST_URL"], os.environ["TENON_TEST_TOKEN"])


def refused(code, fragment, call):
    with pytest.raises(MlflowException) as refusal:
        call()
    assert refusal.value.error_code == code
    assert fragment in str(refusal.value)


def expect(answer: Answer, status: int, code: str, fragment: str = ""):
    assert answer.status == status, answer.bytes
    assert answer.json["error_code"] == code, answer.json
    assert fragment in answer.json["message"], answer.json
