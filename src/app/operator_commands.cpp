// Commands on the data directory: for whoever hosts the server.

#include "app/app.h"
#include "app/commands.h"
#include "app/serve.h"
#include "people/people.h"
#include "platform/sql/data_directory.h"
#include "platform/sql/migrations.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace tenon::app {

namespace {

struct UserOptions {
    Storage storage;
    std::string email;
    std::string address = "http://127.0.0.1:8420";
};

void add_storage_options(CLI::App& command, Storage& storage) {
    command.add_option("--data", storage.data, "The data directory")->capture_default_str();
    command.add_option("--database", storage.database_url, "PostgreSQL, as postgres://…, instead of SQLite")
        ->envname("TENON_DATABASE");
}

Exit run_init(Command const& command, Storage const& storage) {
    auto opened = open_storage(storage);
    if (!opened) return report(command, opened.error());
    std::cout << "The data directory " << storage.data << " is ready.\n";
    return Exit::done;
}

Exit run_doctor(Command const& command, Storage const& storage) {
    auto opened = open_storage(storage);
    if (!opened) return report(command, opened.error());
    std::cout << "tenon " << version << "\n"
              << "database: " << opened->database->describe() << "\n"
              << "statements: " << sql::all_statements().size() << "\n"
              << "migrations: " << sql::all_migrations().size() << "\n"
              << "Everything is in order.\n";
    return Exit::done;
}

Exit run_reset_link(Command const& command, UserOptions const& options) {
    auto opened = open_storage(options.storage);
    if (!opened) return report(command, opened.error());
    SystemClock clock;
    RandomIds ids(clock);
    people::People people({clock, ids});
    sql::Unit unit(*opened->database);
    auto const token = unit.write(
        [&](sql::Transaction& transaction) { return people.make_reset_link(transaction, options.email); });
    if (!token) return report(command, token.error());
    if (auto const failed = unit.wait_until_durable()) return report(command, *failed);
    std::cout << options.address << "/reset#" << *token << "\n"
              << "Good once, for 30 minutes. Hand it over in person.\n";
    return Exit::done;
}

} // namespace

void add_operator_commands(CLI::App& cli, Command& command) {
    auto serve_options = std::make_shared<ServeOptions>();
    CLI::App* serve_command = cli.add_subcommand("serve", "Run the server");
    add_storage_options(*serve_command, serve_options->storage);
    serve_command->add_option("--address", serve_options->server.address, "Listen here")
        ->capture_default_str();
    serve_command->add_option("--port", serve_options->server.port, "Listen on this port; 0 takes a free one")
        ->capture_default_str();
    serve_command->add_option(
        "--certificate", serve_options->server.certificate_file, "TLS certificate chain, PEM");
    serve_command->add_option("--key", serve_options->server.key_file, "TLS key, PEM");
    serve_command->add_option(
        "--behind-proxy", serve_options->server.trusted_proxies, "Trust a TLS proxy at this address (CIDR)");
    serve_command->add_option(
        "--log", serve_options->log_file, "Write the log to this file instead of stderr");
    serve_command->callback([&command, serve_options] {
        command.run = [&command, serve_options] { return serve(command, *serve_options); };
    });

    auto init_storage = std::make_shared<Storage>();
    CLI::App* init = cli.add_subcommand("init", "Make the data directory and its database");
    add_storage_options(*init, *init_storage);
    init->callback([&command, init_storage] {
        command.run = [&command, init_storage] { return run_init(command, *init_storage); };
    });

    auto doctor_storage = std::make_shared<Storage>();
    CLI::App* doctor = cli.add_subcommand("doctor", "Look for trouble in the data directory");
    add_storage_options(*doctor, *doctor_storage);
    doctor->callback([&command, doctor_storage] {
        command.run = [&command, doctor_storage] { return run_doctor(command, *doctor_storage); };
    });

    auto user_options = std::make_shared<UserOptions>();
    CLI::App* user = cli.add_subcommand("user", "Help a user who is locked out");
    user->require_subcommand(1);
    CLI::App* reset = user->add_subcommand("reset-link", "Print a one-time link to set a new password");
    add_storage_options(*reset, user_options->storage);
    reset->add_option("email", user_options->email, "Whose password")->required();
    reset->add_option("--url", user_options->address, "The server's address in the link")
        ->capture_default_str();
    reset->callback([&command, user_options] {
        command.run = [&command, user_options] { return run_reset_link(command, *user_options); };
    });
}

} // namespace tenon::app
