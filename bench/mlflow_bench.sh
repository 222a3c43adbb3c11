#!/usr/bin/env bash
# Tracking beside a real MLflow server: bench/mlflow_bench.sh [runs] [seconds]
# The peer is the MLflow of the client tests, whose virtual environment bin/test makes.
set -euo pipefail
cd "$(dirname "$0")/.."
if [[ ! -x build/venv/bin/mlflow ]]; then
    python3 -m venv build/venv
    build/venv/bin/pip install --quiet --requirement tests/clients/requirements.txt
fi
exec build/venv/bin/python -W ignore bench/mlflow_bench.py "$@"
