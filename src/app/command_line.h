#pragma once

// What may be typed: commands, their words and their options. CLI11 reads it, but its header costs seconds of
// compile time in every file, so command_line.cpp alone includes it. What CLI11 has a name for is called so.

#include "base/enum.h"

#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace tenon::app {

enum class Exit;

// A word or an option of a command: a handle, to copy, good as long as the CommandLine.
class Option {
public:
    explicit Option(CLI::Option& option) : option_(&option) {}

    Option required(bool is_required = true) const;
    Option needs(Option other) const;
    Option excludes(Option other) const;
    Option one_of(std::span<std::string_view const> words) const;
    Option one_of(std::initializer_list<std::string_view> words) const;
    Option between(int least, int most) const;
    Option delimiter(char separator) const;     // several values in one word
    Option allow_extra_args(bool allows) const; // several words after the option's name, or it again for each
    Option envname(std::string const& name) const;
    Option capture_default_str() const; // the help shows the value that the variable has now

private:
    CLI::Option* option_;
};

// A command that takes words, options and commands of its own: a handle like Option.
class Parser {
public:
    explicit Parser(CLI::App& app) : app_(&app) {}

    Parser add_subcommand(std::string const& name, std::string const& what) const;
    void require_subcommand(std::size_t least, std::size_t most) const;
    std::vector<Parser> subcommands() const; // all that were added
    bool has_subcommand() const;             // in a callback: one was given

    // A name without dashes is a word in its place. `value` must live until the command has run. Defined for
    // the types listed at the end of command_line.cpp.
    template <class Value>
    Option add_option(std::string const& name, Value& value, std::string const& what) const;
    Option add_flag(std::string const& name, bool& value, std::string const& what) const;

    // One of an enum's words.
    template <DescribedEnum Enum>
    Option add_choice(std::string const& name, Enum& value, std::string const& what) const {
        auto const take = [&value](std::string const& word) { value = *from_text<Enum>(word); };
        return add_word(name, take, what).one_of(all_texts<Enum>());
    }

    void footer(std::string const& lines) const;  // below the help; commands added later inherit it
    void group(std::string const& heading) const; // the heading under which the help lists the command

    // Called while parsing, once all words of the command are understood one by one.
    void callback(std::function<void()> const& then) const;
    // In a callback, where the words do not fit together.
    [[noreturn]] void reject(std::string const& sentence) const;

private:
    Option add_word(std::string const& name, std::function<void(std::string const&)> const& take,
        std::string const& what) const;

    CLI::App* app_;
};

// The root, and what all handles stand for.
class CommandLine {
public:
    CommandLine(std::string const& name, std::string const& version, std::string const& what);
    ~CommandLine();

    Parser parser() const { return Parser(*app_); }

    // Nothing where a command was understood. Otherwise the program ends: it has printed help or the mistake.
    std::optional<Exit> parse(int count, char const* const* words) const;

private:
    std::unique_ptr<CLI::App> app_;
};

} // namespace tenon::app
