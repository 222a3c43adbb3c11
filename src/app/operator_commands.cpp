// Commands on the data directory: for whoever hosts the server.

#include "app/command_line.h"
#include "app/commands.h"
#include "app/serve.h"
#include "people/directory.h"
#include "people/people.h"
#include "platform/sql/data_directory.h"
#include "platform/sql/migrations.h"

#include <iostream>
#include <memory>

namespace tenon::app {

namespace {

struct UserOptions {
    Storage storage;
    std::string email;
    std::string address = "http://127.0.0.1:8420";
};

void add_storage_options(Parser command, Storage& storage) {
    command.add_option("--data", storage.data, "The data directory").capture_default_str();
    command.add_option("--database", storage.database_url, "PostgreSQL, as postgres://…, instead of SQLite")
        .envname("TENON_DATABASE");
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

// A link that lets somebody in, made by one of the face's functions.
using MakeLink = Result<std::string> (people::People::*)(sql::Transaction&, std::string_view email);

Exit print_link(
    Command const& command, UserOptions const& options, std::string_view page, MakeLink make_link) {
    auto opened = open_storage(options.storage);
    if (!opened) return report(command, opened.error());
    SystemClock clock;
    RandomIds ids(clock);
    people::People people({clock, ids});
    sql::Unit unit(*opened->database);
    auto const token = unit.write(
        [&](sql::Transaction& transaction) { return (people.*make_link)(transaction, options.email); });
    if (!token) return report(command, token.error());
    if (auto const failed = unit.wait_until_durable()) return report(command, *failed);
    std::cout << options.address << page << "#" << *token << "\n"
              << "Good once, for 30 minutes. Hand it over in person.\n";
    return Exit::done;
}

void add_user_commands(Parser cli, Command& command) {
    auto options = std::make_shared<UserOptions>();
    Parser const user = cli.add_subcommand("user", "Help a user who is locked out");
    user.require_subcommand(1, 1);
    auto add = [&](char const* name, char const* what, std::string_view page, MakeLink make_link) {
        Parser const link = user.add_subcommand(name, what);
        add_storage_options(link, options->storage);
        link.add_option("email", options->email, "For whom").required();
        link.add_option("--url", options->address, "The server's address in the link").capture_default_str();
        link.callback([&command, options, page, make_link] {
            command.run = [&command, options, page, make_link] {
                return print_link(command, *options, page, make_link);
            };
        });
    };
    add("reset-link", "Print a one-time link to set a new password", "/reset",
        &people::People::make_reset_link);
    add("sign-in-link", "Print a one-time link that signs somebody in", "/enter",
        &people::People::make_sign_in_link);
}

Result<void> remove_sample(sample::Sample& sample, sql::Database& database) {
    sql::Unit unit(database);
    auto removed = unit.write([&](sql::Transaction& transaction) -> Result<void> {
        auto const workspace = people::find_sample(transaction);
        if (!workspace) return {};
        return sample.remove(transaction, *workspace);
    });
    if (auto failed = unit.wait_until_durable()) return fail(*std::move(failed));
    return removed;
}

// The example is loaded while no server runs: the data directory is locked as long as this lasts.
Exit run_demo(Command const& command, Storage const& storage, bool anew) {
    auto opened = open_storage(storage);
    if (!opened) return report(command, opened.error());
    OpenApp open(*opened);
    if (anew) {
        auto removed = remove_sample(open.app.sample(), *opened->database);
        if (!removed) return report(command, removed.error());
    }
    auto loaded = open.app.sample().load();
    if (!loaded) return report(command, loaded.error());
    std::cout << "The sample is loaded. tenon serve prints the way in.\n";
    return Exit::done;
}

void add_demo_commands(Parser cli, Command& command) {
    auto storage = std::make_shared<Storage>();
    Parser const demo = cli.add_subcommand("demo", "A finished example to look at");
    demo.require_subcommand(1, 1);
    auto add = [&](char const* name, char const* what, bool anew) {
        Parser const one = demo.add_subcommand(name, what);
        add_storage_options(one, *storage);
        one.callback([&command, storage, anew] {
            command.run = [&command, storage, anew] { return run_demo(command, *storage, anew); };
        });
    };
    add("load", "Load the sample workspace", false);
    add("reset", "Remove the sample workspace and load it anew", true);
}

} // namespace

void add_operator_commands(Parser cli, Command& command) {
    auto serve_options = std::make_shared<ServeOptions>();
    Parser const serve_command = cli.add_subcommand("serve", "Run the server");
    add_storage_options(serve_command, serve_options->storage);
    serve_command.add_option("--address", serve_options->server.address, "Listen here").capture_default_str();
    serve_command.add_option("--port", serve_options->server.port, "Listen on this port; 0 takes a free one")
        .capture_default_str();
    serve_command.add_option(
        "--certificate", serve_options->server.certificate_file, "TLS certificate chain, PEM");
    serve_command.add_option("--key", serve_options->server.key_file, "TLS key, PEM");
    serve_command.add_option(
        "--behind-proxy", serve_options->server.trusted_proxies, "Trust a TLS proxy at this address (CIDR)");
    serve_command.add_option("--import-folder", serve_options->import_folders,
        "A folder from which clients may take samples, as NAME=DIR; may be repeated");
    serve_command.add_option(
        "--log", serve_options->log_file, "Write the log to this file instead of stderr");
    serve_command.callback([&command, serve_options] {
        command.run = [&command, serve_options] { return serve(command, *serve_options); };
    });

    auto init_storage = std::make_shared<Storage>();
    Parser const init = cli.add_subcommand("init", "Make the data directory and its database");
    add_storage_options(init, *init_storage);
    init.callback([&command, init_storage] {
        command.run = [&command, init_storage] { return run_init(command, *init_storage); };
    });

    auto doctor_storage = std::make_shared<Storage>();
    Parser const doctor = cli.add_subcommand("doctor", "Look for trouble in the data directory");
    add_storage_options(doctor, *doctor_storage);
    doctor.callback([&command, doctor_storage] {
        command.run = [&command, doctor_storage] { return run_doctor(command, *doctor_storage); };
    });

    add_user_commands(cli, command);
    add_demo_commands(cli, command);
}

} // namespace tenon::app
