"""Versions of data by commands alone: a repository with DVC's files, a push as DVC sends it, and what is told of it."""

import hashlib
import http.client
import json
import os
import subprocess

from engines import OnEachEngine, on_each_engine
from test_command_line import REFUSED, UNREADABLE, Person

AS_ADA = {"GIT_AUTHOR_NAME": "Ada", "GIT_AUTHOR_EMAIL": "ada@example.org", "GIT_COMMITTER_NAME": "Ada",
          "GIT_COMMITTER_EMAIL": "ada@example.org"}


def md5(content: bytes) -> str:
    return hashlib.md5(content).hexdigest()


def manifest(files: dict[str, bytes]) -> bytes:
    return json.dumps([{"md5": md5(content), "relpath": name} for name, content in sorted(files.items())]).encode()


@on_each_engine
class DataVersions(OnEachEngine):
    def setUp(self) -> None:
        super().setUp()
        self.url = f"http://{self.tenon.host}:{self.tenon.port}"
        self.ada = Person(self)
        self.ada.run("claim", f"{self.url}/claim#{self.tenon.claim_token}", "--name", "Ada Lovelace", "--email",
                     "ada@example.org", "--workspace", "Analytical Engines", "--time-zone", "Europe/Berlin")
        begun = self.ada.ask("brief", "new", "--text", "Predict churn")
        self.e = next(each["handle"] for each in self.ada.ask("me")["engagements"] if each["id"] == begun["engagement"])
        self.repository = self.ada.home / "model"
        self.repository.mkdir()
        self.commits = 0
        self.git("init", "-q", "-b", "main")

    def git(self, *words: str) -> str:
        # One commit a day: git counts in seconds, and the order of commits is what is tested.
        day = {"GIT_COMMITTER_DATE": f"2026-11-{1 + self.commits:02}T10:00:00Z"}
        return subprocess.run(["git", *words], cwd=self.repository, env={**os.environ, **AS_ADA, **day}, check=True,
                              capture_output=True, text=True).stdout.strip()

    def commit(self, message: str, files: dict[str, bytes], more: str = "") -> str:
        """Commits what DVC writes about the folder data/images."""
        digest = md5(manifest(files)) + ".dir"
        (self.repository / "data").mkdir(exist_ok=True)
        (self.repository / "data/images.dvc").write_text(
            f"outs:\n- md5: {digest}\n  size: 10\n  nfiles: {len(files)}\n  hash: md5\n  path: images\n")
        if more:
            (self.repository / "dvc.lock").write_text(more)
        self.git("add", "-A")
        self.git("commit", "-qm", message)
        self.commits += 1
        return self.git("rev-parse", "HEAD")

    def push(self, files: dict[str, bytes]) -> None:
        """In chunks without a length, the files before their folder, as DVC does."""
        told = self.ada.ask("connect", "dvc", self.e)
        everything = [(md5(content), content) for content in files.values()]
        everything.append((md5(manifest(files)) + ".dir", manifest(files)))
        connection = http.client.HTTPConnection(self.tenon.host, self.tenon.port, timeout=30)
        for digest, content in everything:
            path = told["url"].removeprefix(self.url) + f"/files/md5/{digest[:2]}/{digest[2:]}"
            connection.request("POST", path, body=iter([content]), encode_chunked=True, headers={
                "Transfer-Encoding": "chunked", "Authorization": f"Bearer {told['token']}"})
            answer = connection.getresponse()
            answer.read()
            self.assertEqual((answer.status, answer.reason), (200, "OK"))
        connection.close()

    def test_a_repository_is_read_commit_by_commit(self) -> None:
        first = {"a.png": b"a", "b.png": b"b"}
        second = {"a.png": b"a", "b.png": b"changed", "c.png": b"c"}
        self.commit("Add images", first)
        lock = ("schema: '2.0'\nstages:\n  train:\n    cmd: python train.py\n    deps:\n    - path: data/images\n"
                f"      hash: md5\n      md5: {md5(manifest(second))}.dir\n    outs:\n    - path: model.pkl\n"
                f"      hash: md5\n      md5: {md5(b'model')}\n      size: 5\n")
        newest = self.commit("Train on more", second, lock)
        self.assertIn("not pushed yet: data/images", self.ada.run("data", "index", self.e, "--repo", "model"))
        for files in (first, second):
            self.push(files)
        history = self.ada.ask("data", "index", self.e, "--repo", "model", "--all")["commits"]
        self.assertEqual([(one["files"], one["new_versions"]) for one in history], [(1, 1), (2, 0)])
        self.assertEqual(history[1]["not_pushed"], ["model.pkl"])
        versions = self.ada.ask("data", "versions", self.e)["versions"]
        self.assertEqual([(one["path"], one["number"]) for one in versions],
                         [("data/images", 2), ("data/images", 1), ("model.pkl", 1)])
        self.assertEqual((versions[2]["stage"], versions[2]["made_from"]), ("train", [versions[0]["id"]]))
        self.assertIn("Train on more", self.ada.run("data", "versions", self.e))
        changes = self.ada.run("data", "changes", self.e, "data/images@2")
        self.assertIn("1 added, 1 changed, 0 removed, 1 the same", changes)
        self.assertIn("changed  b.png", changes)
        self.track_run(newest)
        self.assertIn("from-commit", self.ada.run("data", "lineage", self.e))

    def track_run(self, commit: str) -> None:
        told = self.ada.ask("connect", "mlflow", self.e)
        status, run = self.tenon.call("POST", f"/e/{self.e}/api/2.0/mlflow/runs/create", {
            "experiment_id": "0", "run_name": "from-commit",
            "tags": [{"key": "mlflow.source.git.commit", "value": commit}]},
            headers={"Authorization": "Bearer " + told["token"]}, cookie=None)
        self.assertEqual(status, 200, run)

    def test_what_cannot_be_read_says_so(self) -> None:
        self.ada.run("data", "index", self.e, "--repo", "nowhere", expect=UNREADABLE)
        self.assertIn("git", self.ada.said)
        self.commit("Begin", {"a": b"a"})
        self.ada.run("data", "index", self.e, "--repo", "model", "--commit", "v9", expect=UNREADABLE)
        (self.repository / "broken.dvc").write_text("outs: [\n")
        self.commit("Break", {"a": b"b"})
        self.ada.run("data", "index", self.e, "--repo", "model", expect=UNREADABLE)
        self.assertIn("broken.dvc", self.ada.said)
        self.ada.run("data", "changes", self.e, "data/images@7", expect=REFUSED)
        self.assertIn("No commit was indexed", self.ada.run("data", "versions", self.e))

    def test_the_lines_for_tools_go_into_a_shell(self) -> None:
        lfs = self.ada.run("connect", "lfs", self.e, "--print")
        subprocess.run(["sh", "-e", "-c", lfs], cwd=self.repository, check=True)
        url = f"{self.url}/e/{self.e}/lfs"
        self.assertEqual(self.git("config", "-f", ".lfsconfig", "lfs.url"), url)
        self.assertIn("Authorization: Bearer tnp_", self.git("config", f"http.{url}.extraHeader"))
        self.assertNotIn("tnp_", (self.repository / ".lfsconfig").read_text())
        dvc = self.ada.run("connect", "dvc", self.e, "--print").splitlines()
        self.assertEqual(dvc[0], f"dvc remote add --force --default tenon '{self.url}/e/{self.e}/dvc'")
        for line in dvc:
            self.assertEqual("tnp_" in line, "--local tenon password" in line)
