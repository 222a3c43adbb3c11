"""MLflow's calls when they are wrong: answered in MLflow's own shape, and never so that a client tries again."""

import unittest

from bad_input import BadInput
from engines import on_each_engine


@on_each_engine
class BadMlflow(BadInput):
    def test_mlflow_calls_that_are_wrong(self) -> None:
        run = {"run_id": self.run_id}
        point = {"key": "f1", "value": 1, "timestamp": 1, "step": 1}
        invalid, missing = (400, "INVALID_PARAMETER_VALUE"), (404, "RESOURCE_DOES_NOT_EXIST")
        log = lambda **more: ("POST", "runs/log-batch", {**run, **more})
        table = [
            (("POST", "runs/create", b"{"), invalid), (("POST", "runs/create", b"[]"), invalid),
            (("POST", "runs/create", b"[" * 90_000 + b"]" * 90_000), invalid),
            (("POST", "runs/create", b'{"run_name": "\xff"}'), invalid),
            (("POST", "runs/create", b'{"run_name": "a\\u0000b"}'), invalid),
            (("POST", "runs/create", {"experiment_id": 7}), invalid),
            (("POST", "runs/create", {"experiment_id": "seven"}), missing),
            (("POST", "runs/create", {"experiment_id": "9" * 40}), missing),
            (("POST", "runs/create", {"experiment_id": []}), invalid),
            (("POST", "runs/create", {"start_time": "soon"}), invalid),
            (("POST", "runs/create", {"start_time": 2**70}), invalid),
            (("POST", "runs/create", {"tags": {"a": "b"}}), invalid),
            (("POST", "runs/create", {"tags": [{"key": "k" * 251, "value": "v"}]}), invalid),
            (("POST", "runs/update", {**run, "status": "SLEEPING"}), invalid),
            (("GET", "runs/get", None), invalid), (("GET", "runs/get?run_id=nonsense", None), missing),
            (("GET", f"runs/get?run_id={self.other_run}", None), missing),
            (("POST", "runs/log-metric", {**run, "key": "f1", "value": "much", "timestamp": 1}), invalid),
            (("POST", "runs/log-metric", {**run, "key": "f1", "value": 1, "timestamp": "1.5"}), invalid),
            (("POST", "runs/log-metric", {**run, "key": "f1", "value": 1, "timestamp": 1, "step": 2**64}), invalid),
            (("POST", "runs/log-metric", {**run, "key": "", "value": 1, "timestamp": 1}), invalid),
            (("POST", "runs/log-metric", {**run, "key": "../f1", "value": 1, "timestamp": 1}), invalid),
            (("POST", "runs/log-metric", {"run_id": self.other_run, **point}), missing),
            (log(metrics="f1"), invalid), (log(metrics=[1]), invalid), (log(metrics=[{**point, "value": {}}]), invalid),
            (log(metrics=[point] * 1001), invalid), (log(params=[{"key": "p", "value": "v"}] * 101), invalid),
            (log(params=[{"key": "../p", "value": "v"}]), invalid), (log(tags=[{"value": "v"}]), invalid),
            (("POST", "runs/log-batch", b'{"run_id": "x"'), invalid),
            (("POST", "runs/search", {"max_results": 0}), invalid),
            (("POST", "runs/search", {"max_results": -1}), invalid),
            (("POST", "runs/search", {"max_results": 10**9}), invalid),
            (("POST", "runs/search", {"filter": "metrics.f1 >"}), invalid),
            (("POST", "runs/search", {"filter": "'; DROP TABLE runs; --"}), invalid),
            (("POST", "runs/search", {"filter": "(" * 10_000}), invalid),
            (("POST", "runs/search", {"order_by": ["metrics.f1 SIDEWAYS"]}), invalid),
            (("POST", "runs/search", {"page_token": "nonsense"}), invalid),
            (("POST", "experiments/create", {}), invalid), (("POST", "experiments/create", {"name": ""}), invalid),
            (("POST", "experiments/create", {"name": "Default"}), (400, "RESOURCE_ALREADY_EXISTS")),
            (("GET", "experiments/get?experiment_id=-1", None), missing),
            (("GET", "metrics/get-history?run_id=" + self.run_id, None), invalid),
            (("GET", f"metrics/get-history?run_id={self.run_id}&metric_key=f1&max_results=-1", None), invalid),
            (("GET", f"artifacts/list?run_id={self.run_id}&path=../..", None), invalid),
            (("GET", f"artifacts/list?run_id={self.other_run}", None), missing),
            (("POST", "registered-models/create", {"name": "a/b"}), invalid),
            (("POST", "registered-models/create", {"name": "n" * 257}), invalid),
            (("POST", "registered-models/create", {"name": "a", "tags": [{"key": "k", "value": "v" * 100_001}]}), invalid),
            (("GET", "registered-models/get?name=nobody", None), missing),
            (("GET", "registered-models/search?filter=name%20%3D%3D%20'x'", None), invalid),
            (("DELETE", "registered-models/delete", None), invalid),
            (("POST", "model-versions/create", {"name": "nobody", "source": "s3://bucket/m"}), missing),
            (("GET", "model-versions/get?name=nobody&version=" + "9" * 40, None), invalid),
            (("GET", "model-versions/search?page_token=nonsense", None), invalid),
            (("POST", "no/such/call", {}), (404, "ENDPOINT_NOT_FOUND")),
            (("DELETE", "runs/create", None), (404, "ENDPOINT_NOT_FOUND")),
        ]
        with self.unharmed():
            for (method, path, body), (status, code) in table:
                raw = isinstance(body, bytes)
                got, answer = self.tenon.call(method, f"/e/{self.handle}/api/2.0/mlflow/{path}", body,
                                              headers={"Content-Type": "application/json"} if raw else None)
                with self.subTest(f"{method} {path} {str(body)[:80]}"):
                    self.assertIsInstance(answer, dict, answer)
                    self.assertEqual((got, answer.get("error_code")), (status, code), answer)
                    self.assertTrue(answer["message"], answer)


if __name__ == "__main__":
    unittest.main()
