#!/usr/bin/env bash
# Files beside nginx and the tools that only hash: bench/files_bench.sh [megabytes] [rounds]
# nginx is unpacked below build/ from Debian's package, so that no service is started.
set -euo pipefail
cd "$(dirname "$0")/.."
if [[ ! -x build/nginx/usr/sbin/nginx ]]; then
    mkdir -p build/nginx
    (cd build/nginx && apt-get download -qq nginx && dpkg -x nginx_*.deb .)
fi
exec python3 bench/files_bench.py "$@"
