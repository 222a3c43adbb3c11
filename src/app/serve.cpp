#include "app/serve.h"

#include "platform/log/log.h"
#include "platform/sql/migrations.h"

#include <csignal>
#include <iostream>
#include <sys/prctl.h>

namespace tenon::app {

namespace {

constexpr std::chrono::seconds drain_time{10};

// Plain HTTP carries passwords and cookies; it is served to this machine only, unless a proxy adds TLS.
Result<void> check_exposure(http::ServerOptions const& options) {
    bool const is_local =
        options.address == "127.0.0.1" || options.address == "::1" || options.address == "localhost";
    bool const has_tls = !options.certificate_file.empty() && !options.key_file.empty();
    if (is_local || has_tls || !options.trusted_proxies.empty()) return {};
    return fail(ErrorKind::invalid, "tls_required",
        "Plain HTTP is served on loopback only. For " + options.address +
            " give --certificate and --key, or --behind-proxy CIDR when a proxy in front adds TLS.");
}

// Blocks the signals in every thread made afterwards, so that only wait_for_signal sees them.
sigset_t block_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    return signals;
}

// After a renewal: new connections get the new certificate, open ones keep theirs. Without TLS the signal
// says what it says to any program, that the terminal is gone.
bool reloads(ServeOptions const& options, int received) {
    return received == SIGHUP && !options.server.certificate_file.empty();
}

void reload_certificate(http::Server& server) {
    auto const reloaded = server.reload_certificate();
    if (reloaded)
        log::info("http.certificate_reloaded");
    else
        log::error("http.certificate_kept",
            {{"code", reloaded.error().code}, {"error", describe(reloaded.error())}});
}

struct WaysIn {
    std::optional<std::string> sample;
    std::optional<std::string> claim;
};

void print_welcome(App& app, sql::Database& database, std::string const& address) {
    std::cout << "Tenon " << version << " is running on " << address << std::endl;
    sql::Unit unit(database);
    auto const ways = unit.write([&](sql::Transaction& transaction) -> Result<WaysIn> {
        return WaysIn{app.sample().make_link(transaction), app.people().make_claim_link(transaction)};
    });
    if (unit.wait_until_durable() || !ways) return;
    if (ways->sample)
        std::cout << "Look at a finished example, good once and for 30 minutes:\n  " << address << "/enter#"
                  << *ways->sample << std::endl;
    if (ways->claim)
        std::cout << "Nobody owns this server yet. Claim it here:\n  " << address << "/claim#" << *ways->claim
                  << std::endl;
}

} // namespace

Result<OpenStorage> open_storage(Storage const& storage) {
    TENON_TRY(directory, sql::DataDirectory::open(storage.data));
    std::unique_ptr<sql::Database> database = storage.database_url.empty()
                                                  ? sql::open_sqlite({.path = directory.database_file()})
                                                  : sql::open_postgres({.url = storage.database_url});
    TENON_CHECK(sql::migrate(*database, sql::all_migrations(), SystemClock().now()));
    return OpenStorage{std::move(directory), std::move(database)};
}

OpenApp::OpenApp(OpenStorage const& storage)
    : blobs(blobs::open_folder(storage.directory.path() + "/blobs")),
      sealed(blobs::open_folder(storage.directory.path() + "/sealed")),
      app(*storage.database, {*blobs, *sealed}, {clock, ids}) {}

Exit serve(Command const& command, ServeOptions const& options) {
    prctl(PR_SET_DUMPABLE, 0); // no secrets in core dumps
    sigset_t const signals = block_signals();
    if (auto exposed = check_exposure(options.server); !exposed) {
        report(command, exposed.error());
        return Exit::usage;
    }
    auto import_folders = datasets::ImportFolders::from_options(options.import_folders);
    if (!import_folders) {
        report(command, import_folders.error());
        return Exit::usage;
    }
    if (auto configured = log::configure({.file = options.log_file}); !configured)
        return report(command, configured.error());
    auto storage = open_storage(options.storage);
    if (!storage) return report(command, storage.error());

    OpenApp open(*storage);
    App& app = open.app;
    app.datasets().set_import_folders(*std::move(import_folders));
    auto server = http::Server::start(options.server, app.application());
    if (!server) return report(command, server.error());
    app.set_server(server->get());
    app.worker().start();
    bool const has_tls = !options.server.certificate_file.empty();
    print_welcome(app, *storage->database,
        (has_tls ? "https://" : "http://") + options.server.address + ":" +
            std::to_string((*server)->port()));

    int received = 0;
    while (sigwait(&signals, &received) == 0 && reloads(options, received))
        reload_certificate(**server);
    (*server)->stop(drain_time);
    app.worker().stop();
    log::close();
    return Exit::done;
}

} // namespace tenon::app
