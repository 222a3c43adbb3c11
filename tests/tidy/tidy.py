#!/usr/bin/env python3
"""The architecture as a test: reads the sources as text and says, for every breach, what to do instead.

Holds: what a module includes against its DEPENDS line; that the modules form no cycle; that stores and inner
headers stay inside their module; that a table is written by its owner only; that every table begins with
workspace_id or is listed as the instance's; calls we do not make, each with its replacement; and sizes, as a
ratchet: a file over the limit may shrink, never grow.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src"
FILE_LINES = 300
TEST_LINES = 450

# What may not be called, where, and what to use.
BANNED = [
    (r"\bsystem_clock::now\b", ("base/time.cpp", "platform/http/"), "take a Clock const& and call now()"),
    (r"\bstd::(rand|mt19937|random_device)\b", "platform/", "take an IdSource&, or random_bytes() for secrets"),
    (r"\b(strtod|atof|atoi|stoi|stod)\s*\(", "", "std::from_chars, which reports what is wrong"),
    (r"\bgetenv\s*\(", "app/", "pass options down from the command line"),
    (r"\bstd::(cout|cerr)\b", "app/", "log::info and its kin"),
    (r"\bsprintf\s*\(", "", "fmt or std::to_chars"),
    (r"\bsqlite3_|\bPQ[a-z]+\(", "platform/sql/", "the sql::Transaction interface"),
    (r"\bboost::(asio|beast)\b", "platform/http/", "platform/http/server.h"),
    (r"\bCLI(::|/)", "app/command_line.", "the handles of app/command_line.h"),
    (r"\bstd::this_thread::sleep", "platform/", "a job with run_at, or a condition variable"),
    (r"\b[Ee]scrow", "", "project funds: Tenon holds no money"),
    (r"\b[Ff]reelancer", "", "expert"),
    (r"\bTODO|\bFIXME|\bXXX\b", "", "finish it, or say so in the closing note"),
]

problems: list[str] = []


def report(path: Path, line: int, sentence: str) -> None:
    problems.append(f"{path.relative_to(ROOT)}:{line}: {sentence}")


def strip_comments(text: str) -> str:
    """Comments replaced by blanks, so that lines keep their numbers."""
    def blank(match: re.Match) -> str:
        return re.sub(r"[^\n]", " ", match.group(0)) if match.group(0).startswith("/") else match.group(0)
    return re.sub(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"', blank, text, flags=re.S)


class Module:
    def __init__(self, folder: Path, name: str, depends: set[str]):
        self.folder, self.name, self.depends = folder, name, depends


def read_modules() -> dict[str, Module]:
    modules = {}
    for cmake in sorted(SOURCE.glob("**/CMakeLists.txt")):
        match = re.search(r"tenon_module\(\s*(\w+)([^)]*)\)", cmake.read_text())
        if not match:
            continue
        words = match.group(2).split()
        depends = set()
        if "DEPENDS" in words:
            for word in words[words.index("DEPENDS") + 1:]:
                if word in ("LIBRARIES", "PRECOMPILED"):
                    break
                depends.add(word)
        modules[match.group(1)] = Module(cmake.parent, match.group(1), depends)
    return modules


def module_of(path: Path, modules: dict[str, Module]) -> Module | None:
    for module in modules.values():
        if module.folder == path.parent:
            return module
    return None


def is_private(header: str) -> bool:
    return bool(re.search(r"(_store|_impl)\.h$", header))


def check_includes(path: Path, text: str, module: Module, modules: dict[str, Module]) -> None:
    is_test = re.search(r"_(test|fuzz)\.cpp$", path.name)
    for number, line in enumerate(text.splitlines(), 1):
        match = re.match(r'\s*#include "([^"]+)"', line)
        if not match or match.group(1).startswith("support/"):
            continue
        target = module_of(SOURCE / match.group(1), modules)
        if target is None:
            report(path, number, f"no module holds {match.group(1)}")
        elif target is not module:
            if not is_test and target.name not in module.depends:
                report(path, number, f"{module.name} does not declare {target.name}: add it to DEPENDS if it is "
                                     f"lower, else learn it from an event or an interface")
            if is_private(match.group(1)) and not is_test:
                report(path, number, f"{match.group(1)} is private to {target.name}: call its face")


def check_cycles(modules: dict[str, Module]) -> None:
    def visit(name: str, way: list[str]) -> None:
        if name in way:
            problems.append("a cycle of modules: " + " -> ".join(way[way.index(name):] + [name]))
            return
        for next_name in sorted(modules[name].depends & modules.keys()):
            visit(next_name, way + [name])
    for name in sorted(modules):
        visit(name, [])
        unknown = modules[name].depends - modules.keys()
        for missing in sorted(unknown):
            problems.append(f"{name} depends on {missing}, which does not exist")


def read_tables() -> dict[str, str]:
    """Table to the module whose migration made it; holds every table against the workspace rule."""
    instance = {line.strip() for line in (ROOT / "migrations/instance_tables.txt").read_text().splitlines()
                if line.strip() and not line.startswith("#")}
    owners = {}
    for path in sorted((ROOT / "migrations").glob("*.sqlite.sql")):
        owner = re.match(r"\d{4}_([a-z]+)", path.name).group(1)
        for match in re.finditer(r"CREATE TABLE (\w+) \(\s*(\w+)", path.read_text()):
            table, first = match.groups()
            owners[table] = owner
            if first != "workspace_id" and table not in instance:
                report(path, 1, f"{table} begins with {first}: begin with workspace_id, or list it in "
                                f"migrations/instance_tables.txt with its reason")
    return owners


def check_tables(path: Path, text: str, module: Module, owners: dict[str, str], modules: dict[str, Module]) -> None:
    platform = {name for name, each in modules.items() if each.folder.parent.name == "platform"} | {"platform"}
    for match in re.finditer(r"\b(?:INSERT INTO|UPDATE|DELETE FROM)\s+([a-z_]+)", text):
        owner = owners.get(match.group(1))
        # The platform's tables come in few migrations; its modules share them.
        if owner in platform and module.name in platform:
            continue
        if owner not in (None, module.name):
            line = text.count("\n", 0, match.start()) + 1
            report(path, line, f"{match.group(1)} belongs to {owner}: call its face")


def check_banned(path: Path, code: str) -> None:
    place = str(path.relative_to(SOURCE)) if path.is_relative_to(SOURCE) else ""
    for number, line in enumerate(code.splitlines(), 1):
        for pattern, allowed, instead in BANNED:
            if re.search(pattern, line) and not (allowed and place.startswith(allowed)):
                report(path, number, f"{re.search(pattern, line).group(0).strip()} is not used here: {instead}")
    if path.suffix == ".h" and re.search(r"^\s*using namespace", code, flags=re.M):
        report(path, 1, "no `using namespace` in a header")
    if path.suffix == ".h" and "#pragma once" not in code:
        report(path, 1, "a header begins with #pragma once")


def check_size(path: Path, text: str, allowed: dict[str, int]) -> None:
    lines = text.count("\n")
    limit = TEST_LINES if re.search(r"_(test|fuzz|bench)\.cpp$", path.name) else FILE_LINES
    limit = max(limit, allowed.get(str(path.relative_to(ROOT)), 0))
    if lines > limit:
        report(path, lines, f"{lines} lines, {limit} allowed: it holds more than one idea")


def main() -> int:
    modules = read_modules()
    owners = read_tables()
    allowed = {}
    for line in (ROOT / "tests/tidy/sizes.txt").read_text().splitlines():
        if line.strip() and not line.startswith("#"):
            lines, name = line.split()
            allowed[name] = int(lines)
    check_cycles(modules)
    files = sorted(SOURCE.glob("**/*.h")) + sorted(SOURCE.glob("**/*.cpp"))
    for path in files:
        text = path.read_text()
        module = module_of(path, modules)
        if module is None:
            report(path, 1, "belongs to no module: its folder has no tenon_module line")
            continue
        check_includes(path, text, module, modules)
        check_size(path, text, allowed)
        if not re.search(r"_(test|fuzz|bench)\.cpp$", path.name):
            check_tables(path, text, module, owners, modules)
            check_banned(path, strip_comments(text))
    for problem in problems:
        print(problem)
    print(f"{len(files)} files, {len(modules)} modules, {len(owners)} tables: "
          f"{len(problems)} problem{'' if len(problems) == 1 else 's'}")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
