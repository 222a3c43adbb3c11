#include "base/text.h"
#include "platform/json/value.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <charconv>
#include <limits>
#include <optional>
#include <sstream>

namespace tenon::json {

namespace {

constexpr std::size_t max_depth = 32;

// Thrown inside yaml-cpp's parser to leave it; caught in parse_yaml.
struct Refusal {
    Problem problem;
};

Problem at(YAML::Mark const& mark, std::string code, std::string message) {
    return {"", std::move(code), std::move(message), mark.line + 1, mark.column + 1};
}

std::optional<std::int64_t> as_integer(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    std::int64_t number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

// Decimal only: "nan" and "inf" stay words, so that a title may be "Inf".
std::optional<double> as_decimal(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    if (text.find_first_not_of("0123456789.eE+-") != text.npos ||
        text.find_first_of("0123456789") == text.npos)
        return std::nullopt;
    double number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

// The core schema of YAML 1.2, for scalars without quotes.
Value plain_scalar(std::string const& text) {
    if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL") return {};
    if (text == "true" || text == "True" || text == "TRUE") return {true};
    if (text == "false" || text == "False" || text == "FALSE") return {false};
    if (auto number = as_integer(text)) return {*number};
    if (auto number = as_decimal(text)) return {*number};
    return {text};
}

// Builds the tree from the parser's events. A mapping alternates keys and values.
class Builder final : public YAML::EventHandler {
public:
    Value root;

    void OnDocumentStart(YAML::Mark const&) override {}
    void OnDocumentEnd() override {}
    void OnNull(YAML::Mark const& mark, YAML::anchor_t anchor) override { add(mark, anchor, {}); }
    void OnAlias(YAML::Mark const& mark, YAML::anchor_t) override { refuse_anchor(mark); }

    void OnScalar(YAML::Mark const& mark, std::string const& tag, YAML::anchor_t anchor,
        std::string const& text) override {
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
    };

    bool expects_key() const {
        return !open_.empty() && std::holds_alternative<Object>(open_.back().value->data) &&
               !open_.back().has_key;
    }

    void take_key(YAML::Mark const& mark, std::string const& key) {
        auto& fields = std::get<Object>(open_.back().value->data);
        for (auto const& field : fields)
            if (field.first == key)
                throw Refusal{
                    at(mark, "duplicate_key", "\"" + key + "\" stands here a second time; keep one.")};
        fields.emplace_back(key, Value{});
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
        return std::get<Object>(level.value->data).back().second = std::move(value);
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

// The first line and column (1-based) that is not UTF-8 or holds a NUL; yaml-cpp would replace it silently.
std::optional<Problem> find_bad_byte(std::string_view text) {
    int line = 1;
    for (std::string_view row : split(text, '\n')) {
        auto const nul = row.find('\0');
        if (nul != row.npos)
            return Problem{
                "", "text_has_nul", "The text holds a NUL character; remove it.", line, int(nul) + 1};
        if (!is_utf8(row))
            return Problem{
                "", "text_not_utf8", "This line is not valid UTF-8; save the file as UTF-8.", line, 1};
        ++line;
    }
    return std::nullopt;
}

} // namespace

Result<Value> parse_yaml(std::string_view text) {
    if (auto problem = find_bad_byte(text)) return refuse(*std::move(problem));
    try {
        std::istringstream stream{std::string(text)};
        YAML::Parser parser(stream);
        Builder builder;
        parser.HandleNextDocument(builder);
        Builder second;
        if (parser.HandleNextDocument(second))
            return fail(ErrorKind::invalid, "yaml_malformed",
                "The file holds more than one document (---); keep one.");
        return std::move(builder.root);
    } catch (Refusal const& refusal) {
        return refuse(refusal.problem);
    } catch (YAML::Exception const& error) {
        return refuse(at(error.mark, "yaml_malformed", "This is not YAML: " + error.msg + "."));
    }
}

} // namespace tenon::json
