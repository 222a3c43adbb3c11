# A private PostgreSQL for tests: its own data in a temporary folder, a free port on the loopback, flushing as
# in production. To be sourced:
#
#     source bin/support/postgres.sh
#     start_private_postgres            # sets and exports TENON_TEST_POSTGRES
#     trap stop_private_postgres EXIT

# The newest installed version's programs: Debian keeps them out of PATH.
postgres_programs() {
    local newest
    newest=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
    if [[ -z $newest ]]; then newest=$(dirname "$(command -v initdb)") || return 1; fi
    echo "$newest"
}

# PostgreSQL refuses to run as root; Debian's package has made a user for it.
as_postgres_user() {
    if [[ $(id -u) -eq 0 ]]; then runuser -u postgres -- "$@"; else "$@"; fi
}

free_port() {
    python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

start_private_postgres() {
    local programs port
    programs=$(postgres_programs) || { echo "PostgreSQL is not installed." >&2; return 1; }
    private_postgres=$(as_postgres_user mktemp -d /tmp/tenon-postgres-XXXXXX) || return 1
    port=$(free_port)
    as_postgres_user "$programs/initdb" --pgdata "$private_postgres/data" --username tenon --auth trust \
        --encoding UTF8 --no-locale >"$private_postgres.log" 2>&1 || { cat "$private_postgres.log" >&2; return 1; }
    # -w: returns when it answers.
    as_postgres_user "$programs/pg_ctl" start -w --silent --pgdata "$private_postgres/data" \
        --log "$private_postgres/server.log" \
        --options "-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories=$private_postgres -c fsync=on -c max_connections=200" \
        || { cat "$private_postgres/server.log" >&2; return 1; }
    export TENON_TEST_POSTGRES="postgres://tenon@127.0.0.1:$port/postgres"
    echo "$TENON_TEST_POSTGRES"
}

# Stops the server of this shell, and no other: by the id in its own data folder.
stop_private_postgres() {
    [[ -n ${private_postgres:-} ]] || return 0
    kill -INT "$(head -n 1 "$private_postgres/data/postmaster.pid")" 2>/dev/null
    while [[ -e $private_postgres/data/postmaster.pid ]]; do sleep 0.1; done
    rm -rf "$private_postgres" "$private_postgres.log"
    unset private_postgres TENON_TEST_POSTGRES
}
