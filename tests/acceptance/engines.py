"""Each acceptance test runs on SQLite, and on PostgreSQL where TENON_TEST_POSTGRES names a server."""

import os
import subprocess
import unittest
import uuid

from tenon import Tenon


def make_postgres_database() -> str:
    """A fresh database on the private test server."""
    server = os.environ["TENON_TEST_POSTGRES"]
    name = "acceptance_" + uuid.uuid4().hex
    subprocess.run(["psql", "--quiet", server, "--command", f"CREATE DATABASE {name}"], check=True)
    return server.rsplit("/", 1)[0] + "/" + name


class OnEachEngine(unittest.TestCase):
    """Subclasses are doubled by `on_each_engine`."""

    engine = "sqlite"

    def setUp(self) -> None:
        if self.engine == "postgres" and "TENON_TEST_POSTGRES" not in os.environ:
            self.skipTest("no PostgreSQL: TENON_TEST_POSTGRES is not set")
        self.tenon = Tenon(make_postgres_database() if self.engine == "postgres" else None)
        self.addCleanup(self.tenon.remove)
        self.tenon.start()


def on_each_engine(case):
    """Adds a twin of the test case that runs on PostgreSQL."""
    import sys
    module = sys.modules[case.__module__]
    twin = type(case.__name__ + "OnPostgres", (case,), {"engine": "postgres", "__module__": case.__module__})
    setattr(module, twin.__name__, twin)
    return case
