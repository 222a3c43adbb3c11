#include "base/text.h"
#include "platform/json/value.h"
#include "platform/json/yaml_scalar.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <optional>
#include <set>
#include <sstream>

namespace tenon::json {

namespace {

constexpr std::size_t max_depth = 32;

// Put behind the text: a comment. At a line break that ends the file yaml-cpp takes a quote that nobody
// closed for closed, and the rest of the brief would silently be its text; behind anything else it says so.
constexpr std::string_view end_of_text = "\n#";

// Thrown inside yaml-cpp's parser to leave it; caught in parse_yaml.
struct Refusal {
    Problem problem;
};

Problem at(YAML::Mark const& mark, std::string code, std::string message) {
    return {"", std::move(code), std::move(message), mark.line + 1, mark.column + 1};
}

// Builds the tree from the parser's events. A mapping alternates keys and values.
class Builder final : public YAML::EventHandler {
public:
    Value root;
    YAML::Mark last; // of what was read last

    void OnDocumentStart(YAML::Mark const&) override {}
    void OnDocumentEnd() override {}
    void OnNull(YAML::Mark const& mark, YAML::anchor_t anchor) override { add(mark, anchor, {}); }
    void OnAlias(YAML::Mark const& mark, YAML::anchor_t) override { refuse_anchor(mark); }

    void OnScalar(YAML::Mark const& mark, std::string const& tag, YAML::anchor_t anchor,
        std::string const& text) override {
        last = mark;
        if (text.find('\0') != text.npos)
            throw Refusal{at(mark, "text_has_nul", "The text holds a NUL character; remove it.")};
        if (expects_key())
            take_key(mark, text);
        else
            add(mark, anchor, tag == "?" || tag.empty() ? plain_scalar(text) : Value{text});
    }

    void OnSequenceStart(YAML::Mark const& mark, std::string const&, YAML::anchor_t anchor,
        YAML::EmitterStyle::value) override {
        open(mark, anchor, Value{Array{}});
    }
    void OnMapStart(YAML::Mark const& mark, std::string const&, YAML::anchor_t anchor,
        YAML::EmitterStyle::value) override {
        open(mark, anchor, Value{Object{}});
    }
    void OnSequenceEnd() override { open_.pop_back(); }
    void OnMapEnd() override { open_.pop_back(); }

private:
    struct Level {
        Value* value;
        bool has_key = false; // of a mapping: the key was read, its value comes next
        std::set<std::string> keys = {};
    };

    bool expects_key() const {
        return !open_.empty() && std::holds_alternative<Object>(open_.back().value->data) &&
               !open_.back().has_key;
    }

    void take_key(YAML::Mark const& mark, std::string const& key) {
        auto& fields = std::get<Object>(open_.back().value->data);
        if (!open_.back().keys.insert(key).second)
            throw Refusal{at(mark, "duplicate_key", "\"" + key + "\" stands here a second time; keep one.")};
        fields.push_back({key, Value{}});
        open_.back().has_key = true;
    }

    Value& add(YAML::Mark const& mark, YAML::anchor_t anchor, Value value) {
        if (anchor != 0) refuse_anchor(mark);
        if (expects_key()) throw Refusal{at(mark, "yaml_malformed", "A key must be plain text.")};
        value.line = mark.line + 1;
        value.column = mark.column + 1;
        if (open_.empty()) return root = std::move(value);
        Level& level = open_.back();
        if (auto* items = std::get_if<Array>(&level.value->data))
            return items->emplace_back(std::move(value));
        level.has_key = false;
        return std::get<Object>(level.value->data).back().value = std::move(value);
    }

    void open(YAML::Mark const& mark, YAML::anchor_t anchor, Value value) {
        if (open_.size() >= max_depth)
            throw Refusal{at(mark, "yaml_too_deep", "The file is nested more than 32 levels deep.")};
        open_.push_back({&add(mark, anchor, std::move(value))});
    }

    [[noreturn]] static void refuse_anchor(YAML::Mark const& mark) {
        throw Refusal{at(mark, "yaml_alias", "Anchors (&) and aliases (*) are not read here; write it out.")};
    }

    // Pointers stay good: a container grows only at its end while its last element is the one that is open.
    std::vector<Level> open_;
};

Failure refuse(Problem problem) {
    std::string code = problem.code;
    std::string message = problem.message;
    return fail(ErrorKind::invalid, std::move(code), std::move(message), {std::move(problem)});
}

// The column, counted in characters as editors do, of the first one that is not UTF-8.
int first_bad_column(std::string_view row) {
    int column = 1;
    for (std::size_t at = 0; at < row.size(); ++column) {
        std::size_t length = 1;
        while (length <= 4 && !is_utf8(row.substr(at, length)))
            ++length;
        if (length > 4) break;
        at += length;
    }
    return column;
}

// The first line and column (1-based) that is not UTF-8 or holds a NUL; yaml-cpp would replace it silently.
std::optional<Problem> find_bad_byte(std::string_view text) {
    int line = 1;
    for (std::string_view row : split(text, '\n')) {
        if (!is_utf8(row))
            return Problem{"", "text_not_utf8",
                "A character here is not UTF-8: the file comes from another encoding; save it as UTF-8.",
                line, first_bad_column(row)};
        auto const nul = row.find('\0');
        if (nul != row.npos)
            return Problem{
                "", "text_has_nul", "The text holds a NUL character; remove it.", line, int(nul) + 1};
        ++line;
    }
    return std::nullopt;
}

// What is wrong with a text that the parser does not take: a tab before a line's first word is the usual
// reason, and invisible.
Problem why_malformed(std::string_view text, YAML::Mark const& last, YAML::Exception const& error) {
    if (error.msg == YAML::ErrorMsg::EOF_IN_SCALAR)
        return at(last, "yaml_malformed", "A quote that begins behind this place is never closed.");
    Problem problem = at(error.mark, "yaml_malformed", "This is not YAML: " + error.msg + ".");
    int line = 0;
    for (std::string_view const row : split(text, '\n')) {
        if (++line > problem.line) return problem;
        auto const tab = row.substr(0, row.find_first_not_of(" \t")).find('\t');
        if (tab != row.npos)
            return {"", "yaml_tab", "This line is indented with a tab; YAML takes spaces only.", line,
                static_cast<int>(tab) + 1};
    }
    problem.line = std::min(problem.line, line); // not in the comment behind the text
    return problem;
}

} // namespace

Result<Value> parse_yaml(std::string_view text) {
    if (auto problem = find_bad_byte(text)) return refuse(*std::move(problem));
    Builder builder;
    try {
        std::istringstream stream{std::string(text).append(end_of_text)};
        YAML::Parser parser(stream);
        parser.HandleNextDocument(builder);
        Builder second;
        if (parser.HandleNextDocument(second))
            return refuse({"", "yaml_malformed", "A second document (---) begins before this line; keep one.",
                std::max(second.root.line, 1), std::max(second.root.column, 1)});
        return std::move(builder.root);
    } catch (Refusal const& refusal) {
        return refuse(refusal.problem);
    } catch (YAML::Exception const& error) {
        return refuse(why_malformed(text, builder.last, error));
    }
}

} // namespace tenon::json
