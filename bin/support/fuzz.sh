#!/usr/bin/env bash
# The fuzzers, each for a while: bin/support/fuzz.sh [seconds each]
# What they found new stays in build/fuzz/corpus/<fuzzer> and is where the next run begins; what broke one stays as
# build/fuzz/<fuzzer>-crash-… and should become a test.
set -euo pipefail
cd "$(dirname "$0")/../.."
source bin/support/packages.sh

seconds=${1:-60}
install_for_build
# Recommended by clang, and what its sanitizers are made of; named after its version.
install_packages clang
install_packages "libclang-rt-$(clang++ -dumpversion | cut -d. -f1)-dev"
cmake --preset fuzz >build/cmake-fuzz.log 2>&1 || { cat build/cmake-fuzz.log; exit 1; }
ninja -j2 -C build/fuzz fuzzers
passed=0
failed=0
for source in $(git ls-files '*_fuzz.cpp'); do
    name=$(basename "$source" .cpp)
    corpus=build/fuzz/corpus/$name
    mkdir -p "$corpus"
    step "$name, $seconds seconds"
    # A gigabyte is more than any of these inputs may cost; slower than ten seconds is a finding too.
    if "build/fuzz/$name" -max_total_time="$seconds" -rss_limit_mb=1024 -timeout=10 -print_final_stats=1 \
        -artifact_prefix="build/fuzz/$name-" "$corpus" >"build/fuzz/$name.log" 2>&1; then
        grep -E 'number_of_executed_units|new_units_added' "build/fuzz/$name.log"
        passed=$((passed + 1))
    else
        tail -n 30 "build/fuzz/$name.log"
        failed=$((failed + 1))
    fi
done
echo "$passed passed, $failed failed"
[[ $failed -eq 0 ]]
