#!/usr/bin/env bash
# bench/with_peers.sh SCRIPT.py …: a script of this folder, with what it is compared with. The peers come from PyPI
# into a virtual environment, in the versions that bench/requirements.txt names.
set -euo pipefail
cd "$(dirname "$0")/.."

venv=build/bench/venv
mkdir -p build/bench
if ! cmp -s bench/requirements.txt "$venv/.installed"; then
    python3 -m venv --clear "$venv"
    "$venv/bin/pip" install --quiet --requirement bench/requirements.txt
    cp bench/requirements.txt "$venv/.installed"
fi
exec "$venv/bin/python" "bench/$1" "${@:2}"
