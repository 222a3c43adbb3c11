#!/usr/bin/env bash
# The profiler beside DuckDB and Polars on files of 100 MB and 1 GB: bench/profile_bench.sh [100,1000] [runs]
# The peers come from PyPI into a virtual environment, in the versions that bench/requirements.txt names.
set -euo pipefail
cd "$(dirname "$0")/.."

venv=build/profile-bench/venv
mkdir -p build/profile-bench
if ! cmp -s bench/requirements.txt "$venv/.installed"; then
    python3 -m venv --clear "$venv"
    "$venv/bin/pip" install --quiet --requirement bench/requirements.txt
    cp bench/requirements.txt "$venv/.installed"
fi
exec "$venv/bin/python" bench/profile_bench.py "$@"
