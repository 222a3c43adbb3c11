"""The unmodified git and git-lfs against Tenon, and the cases that upstream's conformance tool asks a server."""

import base64
import hashlib
import json
import os
import secrets
import subprocess
import urllib.error
import urllib.request
from pathlib import Path

import pytest

URL = os.environ["TENON_TEST_URL"] + "/lfs"
TOKEN = os.environ["TENON_TEST_TOKEN"]
OTHER = os.environ.get("TENON_TEST_OTHER_TOKEN", "")
READER = os.environ.get("TENON_TEST_READER_TOKEN", "")
MEDIA = "application/vnd.git-lfs+json"


def bearer(token: str) -> dict[str, str]:
    return {f"http.{URL}.extraHeader": f"Authorization: Bearer {token}"}


class Clone:
    """A clone of a bare repository beside it, whose large files go to Tenon."""

    def __init__(self, origin: Path, folder: Path, settings: dict[str, str]):
        self.folder = folder
        home = folder.parent / (folder.name + "-home")
        home.mkdir()
        self.environment = dict(os.environ, HOME=str(home), GIT_CONFIG_GLOBAL=str(home / "gitconfig"),
                                GIT_TERMINAL_PROMPT="0", GIT_LFS_SKIP_SMUDGE="1", GIT_AUTHOR_NAME="Ada",
                                GIT_AUTHOR_EMAIL="ada@example.org", GIT_COMMITTER_NAME="Ada",
                                GIT_COMMITTER_EMAIL="ada@example.org")
        self.run("git", "clone", "-q", str(origin), str(folder), folder=folder.parent)
        self.git("lfs", "install", "--local")
        self.git("config", "lfs.url", URL)
        for name, value in settings.items():
            self.git("config", name, value)

    def run(self, *words: str, fails: bool = False, folder: Path | None = None, **environment: str) -> str:
        done = subprocess.run(words, cwd=folder or self.folder, env={**self.environment, **environment}, text=True,
                              capture_output=True, timeout=120)
        output = done.stdout + done.stderr
        assert (done.returncode != 0) == fails, output
        return output

    def git(self, *words: str, fails: bool = False, **environment: str) -> str:
        return self.run("git", *words, fails=fails, **environment)

    def add(self, name: str, content: bytes) -> str:
        """Tracks and commits a large file; its oid."""
        self.git("lfs", "track", "*.bin")
        (self.folder / name).write_bytes(content)
        self.git("add", "-A")
        self.git("commit", "-qm", f"Add {name}")
        return hashlib.sha256(content).hexdigest()

    def object_path(self, oid: str) -> Path:
        return self.folder / ".git/lfs/objects" / oid[:2] / oid[2:4] / oid


@pytest.fixture
def origin(tmp_path: Path) -> Path:
    folder = tmp_path / "origin.git"
    subprocess.run(["git", "init", "-q", "--bare", "-b", "main", str(folder)], check=True)
    return folder


@pytest.fixture
def ada(origin: Path, tmp_path: Path) -> Clone:
    return Clone(origin, tmp_path / "ada", bearer(TOKEN))


def push(clone: Clone, **options) -> str:
    return clone.git("push", "-q", "origin", "HEAD:main", **options)


def test_what_one_pushes_another_gets(ada: Clone, origin: Path, tmp_path: Path):
    contents = {"large.bin": os.urandom(3_000_000), "empty.bin": b"", "a name.bin": b"small" + secrets.token_bytes(8)}
    for name, content in contents.items():
        ada.add(name, content)
    push(ada)
    ada.git("push", "-q", "origin", "HEAD:second")
    other = Clone(origin, tmp_path / "grace", bearer(TOKEN))
    other.git("lfs", "pull")
    for name, content in contents.items():
        assert (other.folder / name).read_bytes() == content
    other.git("lfs", "fetch", "--all")
    assert "OK" in other.git("lfs", "fsck")


def test_git_asks_its_credential_helper(origin: Path, tmp_path: Path):
    helper = f"!f() {{ echo username=ada; echo password={TOKEN}; }}; f"
    clone = Clone(origin, tmp_path / "ada", {"credential.helper": helper})
    oid = clone.add("large.bin", os.urandom(100_000))
    push(clone)
    clone.object_path(oid).unlink()
    clone.git("lfs", "fetch")
    assert clone.object_path(oid).stat().st_size == 100_000


def test_a_download_that_broke_off_goes_on(ada: Clone):
    content = os.urandom(2_000_000)
    oid = ada.add("large.bin", content)
    push(ada)
    ada.object_path(oid).unlink()
    part = ada.folder / ".git/lfs/incomplete" / (oid + ".part")
    part.parent.mkdir(parents=True, exist_ok=True)
    part.write_bytes(content[:1_000_000])
    said = ada.git("lfs", "fetch", GIT_TRACE="1", GIT_CURL_VERBOSE="1")
    assert "bytes=1000000-" in said and "206" in said, said
    assert ada.object_path(oid).read_bytes() == content


def test_damaged_objects_are_refused(ada: Clone):
    oid = ada.add("large.bin", os.urandom(1000))
    path = ada.object_path(oid)
    path.chmod(0o644)
    path.write_bytes(os.urandom(1000))
    said = push(ada, fails=True)
    assert oid in said, said
    assert ask("objects/batch", batch("download", {"oid": oid, "size": 1000}))[1]["objects"][0]["error"]["code"] == 404


@pytest.mark.skipif(not READER, reason="needs a token that may read only")
def test_who_may_read_only_cannot_push_and_learns_why(ada: Clone, origin: Path, tmp_path: Path):
    content = os.urandom(1000)
    ada.add("large.bin", content)
    push(ada)
    reader = Clone(origin, tmp_path / "reader", bearer(READER))
    reader.git("lfs", "pull")
    assert (reader.folder / "large.bin").read_bytes() == content
    reader.add("mine.bin", os.urandom(1000))
    said = push(reader, fails=True)
    assert "You may fetch here, but not push or lock" in said, said


@pytest.mark.skipif(not OTHER, reason="needs a second person")
def test_a_lock_keeps_others_from_pushing(ada: Clone, origin: Path, tmp_path: Path):
    name = f"{secrets.token_hex(4)}.bin"
    ada.add(name, os.urandom(100))
    push(ada)
    grace = Clone(origin, tmp_path / "grace", {**bearer(OTHER), f"lfs.{URL}.locksverify": "true"})
    ada.git("config", f"lfs.{URL}.locksverify", "true")
    ada.git("lfs", "lock", name)
    assert name in grace.git("lfs", "locks")
    assert "already" in grace.git("lfs", "lock", name, fails=True)
    grace.add(name, os.urandom(100))
    assert name in push(grace, fails=True)
    assert "was locked by" in grace.git("lfs", "unlock", name, fails=True)
    ada.add(name, os.urandom(100))
    push(ada)
    grace.git("lfs", "unlock", "--force", name)
    assert name not in ada.git("lfs", "locks")


def ask(path: str, body=None, method: str = "POST", token: str | None = TOKEN, headers: dict[str, str] | None = None):
    """Returns (status, JSON or bytes); refusals with a body are JSON too."""
    data = json.dumps(body).encode() if isinstance(body, dict) else body
    send = {"Accept": MEDIA, "Content-Type": f"{MEDIA}; charset=utf-8", **(headers or {})}
    if token:
        send["Authorization"] = "Basic " + base64.b64encode(f"ada:{token}".encode()).decode()
    request = urllib.request.Request(path if "://" in path else f"{URL}/{path}", data, send, method=method)
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            content = answer.read()
            return answer.status, json.loads(content) if answer.headers.get_content_type() == MEDIA else content
    except urllib.error.HTTPError as refused:
        content = refused.read()
        assert not content or refused.headers.get_content_type() == MEDIA, refused.headers
        return refused.code, json.loads(content or "{}")


def batch(operation: str, *objects: dict) -> dict:
    return {"operation": operation, "transfers": ["basic"], "ref": {"name": "refs/heads/main"},
            "objects": list(objects), "hash_algo": "sha256"}


def store(content: bytes) -> dict:
    pointer = {"oid": hashlib.sha256(content).hexdigest(), "size": len(content)}
    actions = ask("objects/batch", batch("upload", pointer))[1]["objects"][0]["actions"]
    assert ask(actions["upload"]["href"], content, "PUT")[0] == 200
    assert ask(actions["verify"]["href"], pointer)[0] == 200
    return pointer


def missing() -> dict:
    return {"oid": secrets.token_hex(32), "size": 10}


def test_batch_all_exist():
    pointers = [store(secrets.token_bytes(20)) for _ in range(3)]
    status, answer = ask("objects/batch", batch("upload", *pointers))
    assert status == 200 and not any("actions" in one or "error" in one for one in answer["objects"])
    _, answer = ask("objects/batch", batch("download", *pointers))
    assert [one["actions"]["download"]["href"] for one in answer["objects"]] == [
        f"{URL}/objects/{one['oid']}" for one in pointers]


def test_batch_none_exist():
    pointers = [missing() for _ in range(3)]
    _, answer = ask("objects/batch", batch("download", *pointers))
    assert [one["error"]["code"] for one in answer["objects"]] == [404] * 3
    _, answer = ask("objects/batch", batch("upload", *pointers))
    assert all(one["actions"]["upload"]["href"].endswith(one["oid"]) for one in answer["objects"])


def test_batch_mixed():
    known, unknown = store(secrets.token_bytes(20)), missing()
    _, answer = ask("objects/batch", batch("download", known, unknown))
    assert "actions" in answer["objects"][0] and answer["objects"][1]["error"]["code"] == 404
    _, answer = ask("objects/batch", batch("upload", known, unknown))
    assert "actions" not in answer["objects"][0] and "actions" in answer["objects"][1]


@pytest.mark.parametrize("operation", ["upload", "download"])
def test_batch_bad_oid_and_bad_size(operation: str):
    bad = [{"oid": "12345", "size": 99}, {"oid": "bogus" * 13, "size": 1}, {"oid": secrets.token_hex(32), "size": -1},
           {"oid": secrets.token_hex(32), "size": -(2 ** 63)}]
    status, answer = ask("objects/batch", batch(operation, *bad))
    assert status == 200 and [one["error"]["code"] for one in answer["objects"]] == [422] * 4


def test_batch_zero_size():
    # Another test may have pushed the only object there is of this size; then there is nothing to do.
    empty = {"oid": hashlib.sha256(b"").hexdigest(), "size": 0}
    status, answer = ask("objects/batch", batch("upload", empty))
    assert status == 200 and "error" not in answer["objects"][0]
    if "actions" in answer["objects"][0]:
        store(b"")
    assert "actions" in ask("objects/batch", batch("download", empty))[1]["objects"][0]


def test_ranges():
    pointer = store(b"0123456789")
    href = f"objects/{pointer['oid']}"
    assert ask(href, method="GET", headers={"Range": "bytes=4-"}) == (206, b"456789")
    assert ask(href, method="GET", headers={"Range": "bytes=2-3"}) == (206, b"23")
    assert ask(href, method="GET", headers={"Range": "bytes=10-"})[0] == 416


def test_nobody_is_asked_for_credentials():
    status, answer = ask("objects/batch", batch("download", missing()), token=None)
    assert status == 401 and answer["message"]
