"""A brief as a file, without a server: written by answers, planned, compared and described."""

import json
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

from tenon import BINARY

DONE, FINDINGS, USAGE, UNREADABLE, REFUSED = range(5)


class BriefFiles(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory(prefix="tenon-brief-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def run_tenon(self, *words: str, expect: int = DONE, text: str = "") -> str:
        done = subprocess.run([str(BINARY), *words], input=text, text=True, capture_output=True, timeout=60,
                              cwd=self.folder)
        self.said = done.stderr
        self.assertEqual(done.returncode, expect, f"tenon {' '.join(words)}\n{done.stdout}{done.stderr}")
        return done.stdout

    def write(self, name: str, text: str) -> str:
        (self.folder / name).write_text(text)
        return name

    def test_is_written_by_answers(self) -> None:
        self.run_tenon("brief", "write", "--from", "Build me a chatbot", "-o", "brief.yaml",
                       "--answer", "/problem=Customers wait nine hours.", "--answer", "/timeline/weeks=8",
                       "--answer", "/metrics/0/business/name=answer time", "--answer", "/budget/total=18000 EUR")
        self.assertRegex(self.said, r"\d+ questions are open")
        text = (self.folder / "brief.yaml").read_text()
        self.assertIn("problem: Customers wait nine hours.\n", text)
        self.assertIn("    minor: 1800000\n", text)
        self.run_tenon("brief", "write", "brief.yaml", "-o", "brief.yaml", "--answer", "/stakes=high")
        self.assertIn("stakes: high\n", (self.folder / "brief.yaml").read_text())
        self.run_tenon("brief", "write", "brief.yaml", "--answer", "/timeline/weeks=soon", expect=UNREADABLE)
        self.assertIn("/timeline/weeks", self.said)

    def test_is_written_by_questions(self) -> None:
        answers = "Customers wait nine hours.\n\n\n\n\n"  # the problem, and four left open
        text = self.run_tenon("brief", "write", "--from", "Build me a chatbot", text=answers)
        self.assertIn("problem: Customers wait nine hours.\n", text)
        self.assertIn("Who is held up by what today", self.said)
        self.assertIn("For example: Customers wait nine hours", self.said)

    def test_is_planned(self) -> None:
        name = self.write("brief.yaml", "title: Chatbot\ntimeline: {start: 2026-12-01, weeks: 10, buffer_bp: 3000}\n")
        draft = self.run_tenon("plan", "draft", name)
        self.write(name, (self.folder / name).read_text() + draft)
        shown = self.run_tenon("plan", name)
        self.assertRegex(shown, r"Data audit +2026-12-01 +2026-12-14")
        self.assertIn("Confidence:", shown)
        plan = json.loads(self.run_tenon("plan", "show", name, "--json"))
        self.assertEqual(plan["schedule"]["phases"][-1]["key"], "monitoring")
        self.write(name, "phases:\n  - {id: audit, after: [audit]}\n")
        self.run_tenon("plan", name, expect=UNREADABLE)
        self.assertIn("audit waits for audit", self.said)
        self.run_tenon("plan", expect=USAGE)

    def test_is_compared(self) -> None:
        old = self.write("old.yaml", "title: Chatbot\nexclusions: [voice]\n")
        new = self.write("new.yaml", "title: Support chatbot\nexclusions: [mail, voice]\n")
        self.assertEqual(self.run_tenon("brief", "diff", old, new),
                         "Title: Chatbot -> Support chatbot\nExclusion: + mail\n")
        self.assertEqual(self.run_tenon("brief", "diff", old, old), "Nothing changed.\n")

    def test_is_described(self) -> None:
        schema = json.loads(self.run_tenon("brief", "schema"))
        self.assertEqual(schema["$schema"], "https://json-schema.org/draft/2020-12/schema")
        used = set(re.findall(r'"#/\$defs/(\w+)"', json.dumps(schema)))
        self.assertEqual(used, set(schema["$defs"]))


if __name__ == "__main__":
    unittest.main()
