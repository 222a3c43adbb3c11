#pragma once

// Running the server: storage, wiring, signals.

#include "app/app.h"
#include "app/commands.h"
#include "platform/http/server.h"
#include "platform/sql/data_directory.h"
#include "platform/sql/database.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tenon::app {

struct Storage {
    std::string data = "tenon-data";
    std::string database_url = {}; // PostgreSQL; empty: SQLite in the data directory
};

struct OpenStorage {
    sql::DataDirectory directory; // locked as long as this lives
    std::unique_ptr<sql::Database> database;
};

// Locks the directory, opens the database and brings its schema up to date.
Result<OpenStorage> open_storage(Storage const& storage);

// The whole program over storage that is open, with the clock and the ids of the machine.
struct OpenApp {
    explicit OpenApp(OpenStorage const& storage);

    SystemClock clock;
    RandomIds ids{clock};
    std::unique_ptr<blobs::Store> blobs;
    std::unique_ptr<blobs::Store> sealed;
    App app;
};

struct ServeOptions {
    Storage storage;
    http::ServerOptions server;
    std::string log_file;
    std::vector<std::string> import_folders = {}; // each NAME=DIR
};

// Until SIGINT or SIGTERM; SIGHUP rereads the certificate. Prints the address, and the ways in to a server
// that nobody owns.
Exit serve(Command const& command, ServeOptions const& options);

} // namespace tenon::app
