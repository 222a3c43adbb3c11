#include "app/commands.h"

#include "platform/json/write.h"

#include <boost/describe.hpp>

#include <iostream>

namespace tenon::app {

namespace {

struct PrintedProblem {
    std::string pointer;
    std::string code;
    std::string message;
    int line;
    int column;
};
BOOST_DESCRIBE_STRUCT(PrintedProblem, (), (pointer, code, message, line, column))

struct PrintedError {
    std::string kind;
    std::string code;
    std::string message;
    std::vector<PrintedProblem> problems;
};
BOOST_DESCRIBE_STRUCT(PrintedError, (), (kind, code, message, problems))

// Codes that say more about how a program ends than their kind does.
constexpr std::pair<std::string_view, Exit> exit_codes[] = {
    {"server_unreachable", Exit::unreachable},
    {"gate_blocked", Exit::findings},
    {"amount_unreadable", Exit::usage},
    {"choice_unclear", Exit::usage},
    {"input_needed", Exit::usage},
    {"file_unwritable", Exit::refused},
};

Exit exit_of(Error const& error) {
    for (auto const& [code, exit] : exit_codes)
        if (error.code == code) return exit;
    return error.kind == ErrorKind::invalid ? Exit::unreadable : Exit::refused;
}

} // namespace

Exit report(Command const& command, Error const& error) {
    if (command.as_json) {
        PrintedError printed{std::string(to_string(error.kind)), error.code, error.message, {}};
        for (Problem const& problem : error.problems)
            printed.problems.push_back(
                {problem.pointer, problem.code, problem.message, problem.line, problem.column});
        std::cout << json::to_json(printed) << "\n";
    } else {
        std::cerr << "tenon: " << describe(error) << "\n";
    }
    return exit_of(error);
}

} // namespace tenon::app
