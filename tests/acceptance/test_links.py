"""A week's summary by link: opened without an account, dead when it is revoked and when its days are over."""

import json
import os
import sqlite3
import subprocess
import unittest
from pathlib import Path

from engines import OnEachEngine, on_each_engine

DAY = 86_400_000_000  # microseconds


@on_each_engine
class Links(OnEachEngine):
    def setUp(self) -> None:
        super().setUp()
        self.workspace = self.tenon.claim()
        status, brief = self.tenon.call("POST", f"/api/v1/workspaces/{self.workspace}/briefs",
                                        {"text": "Find customers who are about to leave"})
        self.assertEqual(status, 200, brief)
        self.root = f"/api/v1/engagements/{brief['engagement']}"
        self.engagement = brief["engagement"]

    def make(self, **wanted) -> dict:
        status, link = self.tenon.call("POST", self.root + "/links", wanted)
        self.assertEqual(status, 200, link)
        return link

    def open(self, token: str) -> tuple[int, dict]:
        return self.tenon.call("GET", "/api/v1/links/" + token, cookie=None)

    def let_days_pass(self, link: str, days: int) -> None:
        """The server's clock is the machine's, so the link is made older instead, while nobody runs."""
        self.tenon.stop()
        statement = (f"UPDATE summary_links SET made_at = made_at - {days * DAY}, "
                     f"expires_at = expires_at - {days * DAY} WHERE id = '{link}'")
        if self.engine == "postgres":
            subprocess.run(["psql", "--quiet", self.tenon.database, "--command", statement], check=True)
        else:
            with sqlite3.connect(Path(self.tenon.data, "tenon.db")) as database:
                database.execute(statement)
            database.close()
        self.tenon.start()

    def test_a_link_opens_without_an_account_and_shows_nothing_else(self) -> None:
        link = self.make()
        status, summary = self.open(link["token"])
        self.assertEqual(status, 200, summary)
        self.assertEqual(summary["title"], "Find customers who are about to leave")
        self.assertEqual(summary["shared_by"], "Ada Lovelace")
        for hidden in (self.engagement, self.workspace, link["id"], "ada@example.org"):
            self.assertNotIn(hidden, json.dumps(summary))
        # The page of the link is the app's own; it asks for nothing but the summary.
        status, page = self.tenon.call("GET", link["path"], cookie=None, raw=True)
        self.assertEqual(status, 200)
        self.assertEqual(self.tenon.call("GET", self.root + "/summary", cookie=None)[0], 401)
        self.assertEqual(self.open("A" * 43)[1]["code"], "link_unknown")
        self.assertEqual(self.open("x")[0], 404)

    def test_a_link_dies_when_it_is_revoked(self) -> None:
        link, other = self.make(), self.make(days=90)
        self.assertEqual(self.tenon.call("DELETE", f"{self.root}/links/{link['id']}")[0], 204)
        status, gone = self.open(link["token"])
        self.assertEqual((status, gone["code"]), (410, "link_revoked"))
        self.assertEqual(self.open(other["token"])[0], 200)
        self.assertEqual([row["id"] for row in self.tenon.call("GET", self.root + "/links")[1]["links"]], [other["id"]])
        self.tenon.kill()
        self.tenon.start()
        self.assertEqual(self.open(link["token"])[0], 410)
        self.assertEqual(self.open(other["token"])[0], 200)

    def test_a_link_dies_on_its_day(self) -> None:
        link = self.make(days=2)
        self.let_days_pass(link["id"], 1)
        self.assertEqual(self.open(link["token"])[0], 200)
        self.let_days_pass(link["id"], 1)
        status, gone = self.open(link["token"])
        self.assertEqual((status, gone["code"]), (410, "link_expired"))
        self.assertEqual(self.tenon.call("GET", self.root + "/links")[1]["links"], [])
        status, unknown = self.tenon.call("DELETE", f"{self.root}/links/{link['id']}")
        self.assertEqual((status, unknown["code"]), (404, "link_unknown"))

    def test_today_and_the_summary_on_the_command_line(self) -> None:
        environment = {"TENON_TOKEN": self.tenon.call("POST", self.root + "/tokens", {"name": "laptop"})[1]["token"]}
        before = dict(os.environ)
        os.environ.update(environment)
        self.addCleanup(lambda: (os.environ.clear(), os.environ.update(before)))
        today = self.tenon.command("today")
        self.assertEqual(today.returncode, 0, today.stderr)
        self.assertIn("Waits for you", today.stdout)
        self.assertIn("“Vague brief”", today.stdout)
        kinds = [item["kind"] for item in json.loads(self.tenon.command("today", "--json").stdout)["waits_for_me"]]
        self.assertIn("mend_findings", kinds)
        handle = self.tenon.call("GET", self.root)[1]["engagement"]["handle"]
        told = self.tenon.command("summary", handle)
        self.assertEqual(told.returncode, 0, told.stderr)
        for line in ("Done", "The brief was written", "Roadblocks", "“Vague brief”", "Business impact"):
            self.assertIn(line, told.stdout)
        day = json.loads(self.tenon.command("summary", handle, "--json").stdout)["summary"]["from"]
        self.assertEqual(self.tenon.command("summary", handle, "--week", day).returncode, 0)
        self.assertEqual(self.tenon.command("summary", handle, "--week", "someday").returncode, 3)
        self.assertEqual(self.tenon.command("summary", handle, "--days", "3").returncode, 2)
        # A token shows, and shares nothing: a link needs a person's session.
        self.assertEqual(self.tenon.command("summary", handle, "--link").returncode, 4)


if __name__ == "__main__":
    unittest.main()
