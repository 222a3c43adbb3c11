#!/usr/bin/env bash
# The profiler beside DuckDB and Polars on files of 100 MB and 1 GB: bench/profile_bench.sh [100,1000] [runs]
exec "$(dirname "$0")/with_peers.sh" profile_bench.py "$@"
