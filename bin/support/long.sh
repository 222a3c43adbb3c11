#!/usr/bin/env bash
# The long checks of bin/test --long: more kills, more simulated power losses, more random commands. Their figures go
# with their date into docs/guide/measured.md.
set -euo pipefail
cd "$(dirname "$0")/../.."
source bin/support/packages.sh
source bin/support/postgres.sh

start_private_postgres
trap stop_private_postgres EXIT
step "200 kills under concurrent writers"
TENON_KILLS=200 python3 -m unittest discover -s tests/acceptance -t tests/acceptance -p 'test_kill.py'
step "1,000 simulated power losses; 100,000 random ledger commands"
TENON_CRASH_SEEDS=1000 TENON_LEDGER_COMMANDS=100000 build/sanitize/tenon_tests --gtest_brief=1 \
    --gtest_filter='*crash*:*Crash*:*power*:*model*:*Model*'
step "Fuzzers, a minute each"
bin/support/fuzz.sh 60
