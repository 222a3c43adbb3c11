"""The unmodified DVC client against Tenon's remote: what its users do, and what it shows when that goes wrong."""

import os
import secrets
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

URL = os.environ["TENON_TEST_URL"] + "/dvc"
TOKEN = os.environ["TENON_TEST_TOKEN"]
READER = os.environ.get("TENON_TEST_READER_TOKEN", "")


def bearer(token: str) -> dict[str, str]:
    return {"auth": "custom", "custom_auth_header": "Authorization", "password": f"Bearer {token}"}


class Repository:
    """A git repository with DVC in it and Tenon as its remote."""

    def __init__(self, folder: Path, settings: dict[str, str]):
        self.folder = folder
        home = folder.parent / (folder.name + "-home")
        home.mkdir()
        self.environment = dict(os.environ, HOME=str(home), DVC_NO_ANALYTICS="1", DVC_SITE_CACHE_DIR=str(home),
                                GIT_CONFIG_GLOBAL=str(home / "gitconfig"), GIT_AUTHOR_NAME="Ada",
                                GIT_AUTHOR_EMAIL="ada@example.org", GIT_COMMITTER_NAME="Ada",
                                GIT_COMMITTER_EMAIL="ada@example.org")
        if not (folder / ".git").exists():
            folder.mkdir()
            self.git("init", "-q")
            self.dvc("init", "-q")
            self.dvc("remote", "add", "--default", "tenon", URL)
        for name, value in settings.items():
            self.dvc("remote", "modify", "--local", "tenon", name, value)

    def run(self, *words: str, fails: bool = False) -> str:
        done = subprocess.run(words, cwd=self.folder, env=self.environment, text=True, capture_output=True, timeout=300)
        output = done.stdout + done.stderr
        assert (done.returncode != 0) == fails, output
        return " ".join(output.split())

    def git(self, *words: str) -> str:
        return self.run("git", *words)

    def dvc(self, *words: str, fails: bool = False) -> str:
        return self.run(sys.executable, "-m", "dvc", *words, fails=fails)

    def commit(self) -> None:
        self.git("add", "-A")
        self.git("commit", "-qm", "Add data")

    def clone(self, folder: Path, settings: dict[str, str]) -> "Repository":
        self.git("clone", "-q", str(self.folder), str(folder))
        return Repository(folder, settings)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "ada", bearer(TOKEN))


def add_data(repository: Repository) -> dict[str, bytes]:
    """A file, and a folder with a file that is empty and one that takes several pieces to send."""
    contents = {"raw.csv": secrets.token_bytes(1000), "data/empty.csv": b"", "data/large.bin": os.urandom(12_000_000),
                "data/deep/a name.csv": secrets.token_bytes(10)}
    for name, content in contents.items():
        path = repository.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    repository.dvc("add", "-q", "raw.csv", "data")
    repository.commit()
    return contents


def test_what_one_pushes_another_pulls(repository: Repository, tmp_path: Path):
    contents = add_data(repository)
    assert "new" in repository.dvc("status", "--cloud")
    assert "files pushed" in repository.dvc("push")
    assert "up to date" in repository.dvc("push")
    assert "in sync" in repository.dvc("status", "--cloud")
    assert "not in remote" not in repository.dvc("data", "status", "--not-in-remote").lower()
    other = repository.clone(tmp_path / "grace", bearer(TOKEN))
    other.dvc("fetch")
    other.dvc("pull")
    for name, content in contents.items():
        assert (other.folder / name).read_bytes() == content
    # What the new clone pushes again is there already, also where it has forgotten so.
    shutil.rmtree(other.folder / ".dvc" / "tmp")
    assert "up to date" in other.dvc("push")


@pytest.mark.parametrize("settings", [
    {**bearer(TOKEN), "method": "PUT"},
    {"auth": "basic", "user": "ada", "password": TOKEN, "verify": "true"},
])
def test_the_ways_to_send(tmp_path: Path, settings: dict[str, str]):
    repository = Repository(tmp_path / "ada", settings)
    contents = add_data(repository)
    repository.dvc("push")
    shutil.rmtree(repository.folder / ".dvc" / "cache")
    (repository.folder / "raw.csv").unlink()
    repository.dvc("pull", "--force")
    assert (repository.folder / "raw.csv").read_bytes() == contents["raw.csv"]


def test_two_clients_push_the_same_at_once(repository: Repository, tmp_path: Path):
    contents = add_data(repository)
    other = Repository(tmp_path / "grace", bearer(TOKEN))
    for name, content in contents.items():
        (other.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (other.folder / name).write_bytes(content)
    other.dvc("add", "-q", "raw.csv", "data")
    with ThreadPoolExecutor() as pool:
        done = list(pool.map(lambda one: one.dvc("push"), [repository, other]))
    assert len(done) == 2
    assert "in sync" in other.dvc("status", "--cloud")


def test_damaged_bytes_are_refused_and_the_reason_is_shown(repository: Repository):
    add_data(repository)
    cached = max((repository.folder / ".dvc/cache/files/md5").glob("??/*"), key=lambda path: path.stat().st_size)
    cached.chmod(0o644)
    cached.write_bytes(cached.read_bytes()[:-1] + b"\0")
    cached.chmod(0o444)  # what is read-only DVC does not look into again
    said = repository.dvc("push", fails=True)
    assert "400" in said and "Nothing was kept" in said, said


@pytest.mark.skipif(not READER, reason="needs a token that may read only")
def test_who_may_read_only_cannot_push_and_learns_why(repository: Repository, tmp_path: Path):
    contents = add_data(repository)
    repository.dvc("push")
    reader = repository.clone(tmp_path / "reader", bearer(READER))
    reader.dvc("pull")
    assert (reader.folder / "raw.csv").read_bytes() == contents["raw.csv"]
    (reader.folder / "mine.csv").write_bytes(secrets.token_bytes(100))
    reader.dvc("add", "-q", "mine.csv")
    said = reader.dvc("push", fails=True)
    assert "403" in said and "You may pull here, but not push" in said, said


def test_a_wrong_token_learns_why(repository: Repository):
    add_data(repository)
    repository.dvc("remote", "modify", "--local", "tenon", "password", "Bearer tnp_wrong")
    said = repository.dvc("push", fails=True)
    assert "401" in said, said


def test_data_can_be_taken_from_another_repository(repository: Repository, tmp_path: Path):
    contents = add_data(repository)
    repository.dvc("push")
    other = Repository(tmp_path / "grace", bearer(TOKEN))
    settings = [word for name, value in bearer(TOKEN).items() for word in ("--remote-config", f"{name}={value}")]
    other.dvc("get", str(repository.folder), "data", "--remote", "tenon", *settings)
    assert (other.folder / "data/large.bin").read_bytes() == contents["data/large.bin"]
    other.dvc("import", str(repository.folder), "raw.csv", "--remote", "tenon", *settings)
    assert (other.folder / "raw.csv").read_bytes() == contents["raw.csv"]
    assert "rev_lock" in (other.folder / "raw.csv.dvc").read_text()
