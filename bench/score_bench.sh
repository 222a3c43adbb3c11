#!/usr/bin/env bash
# Scoring beside pandas and scikit-learn on ten million rows: bench/score_bench.sh [10000000] [runs]
exec "$(dirname "$0")/with_peers.sh" score_bench.py "$@"
