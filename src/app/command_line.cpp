#include "app/command_line.h"

#include "app/commands.h"

#include <CLI/CLI.hpp>

#include <cstdint>

namespace tenon::app {

Option Option::required(bool is_required) const {
    option_->required(is_required);
    return *this;
}

Option Option::needs(Option other) const {
    option_->needs(other.option_);
    return *this;
}

Option Option::excludes(Option other) const {
    option_->excludes(other.option_);
    return *this;
}

Option Option::one_of(std::span<std::string_view const> words) const {
    option_->check(CLI::IsMember(std::vector<std::string>(words.begin(), words.end())));
    return *this;
}

Option Option::one_of(std::initializer_list<std::string_view> words) const {
    return one_of(std::span(words.begin(), words.size()));
}

Option Option::between(int least, int most) const {
    option_->check(CLI::Range(least, most));
    return *this;
}

Option Option::delimiter(char separator) const {
    option_->delimiter(separator);
    return *this;
}

Option Option::allow_extra_args(bool allows) const {
    option_->allow_extra_args(allows);
    return *this;
}

Option Option::envname(std::string const& name) const {
    option_->envname(name);
    return *this;
}

Option Option::capture_default_str() const {
    option_->capture_default_str();
    return *this;
}

Parser Parser::add_subcommand(std::string const& name, std::string const& what) const {
    return Parser(*app_->add_subcommand(name, what));
}

void Parser::require_subcommand(std::size_t least, std::size_t most) const {
    app_->require_subcommand(least, most);
}

std::vector<Parser> Parser::subcommands() const {
    std::vector<Parser> all;
    for (CLI::App* each : app_->get_subcommands([](CLI::App*) { return true; }))
        all.emplace_back(*each);
    return all;
}

bool Parser::has_subcommand() const { return !app_->get_subcommands().empty(); }

template <class Value>
Option Parser::add_option(std::string const& name, Value& value, std::string const& what) const {
    return Option(*app_->add_option(name, value, what));
}

Option Parser::add_flag(std::string const& name, bool& value, std::string const& what) const {
    return Option(*app_->add_flag(name, value, what));
}

Option Parser::add_word(std::string const& name, std::function<void(std::string const&)> const& take,
    std::string const& what) const {
    return Option(*app_->add_option_function<std::string>(name, take, what));
}

void Parser::footer(std::string const& lines) const { app_->footer(lines); }

void Parser::group(std::string const& heading) const { app_->group(heading); }

void Parser::callback(std::function<void()> const& then) const { app_->callback(then); }

void Parser::reject(std::string const& sentence) const {
    throw CLI::ValidationError(app_->get_name(), sentence);
}

CommandLine::CommandLine(std::string const& name, std::string const& version, std::string const& what)
    : app_(std::make_unique<CLI::App>(what, name)) {
    app_->require_subcommand(1);
    app_->set_version_flag("--version", version);
    app_->fallthrough(); // an option of the root may stand behind a command
}

CommandLine::~CommandLine() = default;

std::optional<Exit> CommandLine::parse(int count, char const* const* words) const {
    try {
        app_->parse(count, words);
        return std::nullopt;
    } catch (CLI::ParseError const& error) {
        return app_->exit(error) == 0 ? Exit::done : Exit::usage;
    }
}

template Option Parser::add_option(std::string const&, std::string&, std::string const&) const;
template Option Parser::add_option(std::string const&, std::optional<std::string>&, std::string const&) const;
template Option Parser::add_option(std::string const&, std::vector<std::string>&, std::string const&) const;
template Option Parser::add_option(std::string const&, int&, std::string const&) const;
template Option Parser::add_option(std::string const&, std::optional<int>&, std::string const&) const;
template Option Parser::add_option(std::string const&, std::int64_t&, std::string const&) const;
template Option Parser::add_option(std::string const&, std::uint16_t&, std::string const&) const;
template Option Parser::add_option(std::string const&, std::optional<double>&, std::string const&) const;

} // namespace tenon::app
