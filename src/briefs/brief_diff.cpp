#include "briefs/brief_diff.h"

#include "base/text.h"
#include "platform/json/yaml_write.h"

#include <algorithm>
#include <array>
#include <map>

namespace tenon::briefs {

namespace {

using json::Array;
using json::Object;
using json::Value;

// What one entry of a list is called.
constexpr std::array<std::pair<std::string_view, std::string_view>, 14> entries{{
    {"affected", "Affected"},
    {"metrics", "Metric"},
    {"criteria", "Criterion"},
    {"deliverables", "Deliverable"},
    {"exclusions", "Exclusion"},
    {"constraints", "Constraint"},
    {"phases", "Phase"},
    {"roles", "Role"},
    {"data", "Data"},
    {"priorities", "Priority"},
    {"regimes", "Regime"},
    {"access_roles", "access role"},
    {"needs", "need"},
    {"groups", "group"},
}};

// Lists whose order says something.
bool is_ordered(std::string_view list) { return list == "phases" || list == "priorities"; }

std::string words_of(std::string_view member) {
    if (member.ends_with("_bp")) member.remove_suffix(3);
    std::string words(member);
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

std::string capital(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string entry_of(std::string_view list) {
    for (auto const& [name, entry] : entries)
        if (name == list) return std::string(entry);
    return words_of(list);
}

std::string_view id_of(Value const& entry) {
    Value const* id = entry.find("id");
    auto const* text = id ? std::get_if<std::string>(&id->data) : nullptr;
    return text ? std::string_view(*text) : std::string_view();
}

std::string say(Value const& value, std::string_view member);

std::string say_object(Value const& value, Object const& fields) {
    auto const amount = json::read<Money>(value);
    if (amount) return to_string(*amount);
    std::vector<std::string> parts;
    for (auto const& [key, field] : fields)
        parts.push_back(words_of(key) + " " + say(field, key));
    return join(parts, ", ");
}

std::string say(Value const& value, std::string_view member) {
    if (auto const* text = std::get_if<std::string>(&value.data)) return *text;
    if (auto const* flag = std::get_if<bool>(&value.data)) return *flag ? "yes" : "no";
    if (auto const* fields = std::get_if<Object>(&value.data)) return say_object(value, *fields);
    if (auto const* items = std::get_if<Array>(&value.data)) {
        std::vector<std::string> parts;
        for (Value const& item : *items)
            parts.push_back(say(item, member));
        return join(parts, ", ");
    }
    auto const* number = std::get_if<std::int64_t>(&value.data);
    std::string text;
    if (number && member.ends_with("_bp")) {
        json::write_number(text, static_cast<double>(*number) / 100);
        return text + " %";
    }
    json::write_value(text, value);
    return text;
}

// Where the comparison is: the place, what a person calls it, and the member's own name.
struct Spot {
    std::string pointer;
    std::string label;
    std::string member;

    Spot at(std::string const& key) const {
        std::string const words = words_of(key);
        std::string name =
            label.empty() ? capital(words) : label + (label.find(": ") == label.npos ? ": " : " ") + words;
        return {pointer + "/" + key, std::move(name), key};
    }
    Spot entry(std::size_t index, Value const& value) const {
        std::string const outer =
            label.substr(0, label.size() - std::min(label.size(), words_of(member).size()));
        std::string name = outer + entry_of(member);
        if (auto const id = id_of(value); !id.empty()) name += " " + words_of(id);
        return {pointer + "/" + std::to_string(index), std::move(name), member};
    }
};

class Differ {
public:
    std::vector<BriefChange> changes;

    void compare(Value const* before, Value const* after, Spot const& spot) {
        if (!before || !after) {
            Value const* there = before ? before : after;
            auto const* items = there ? std::get_if<Array>(&there->data) : nullptr;
            static Value const nothing{Array{}};
            if (items && !items->empty())
                compare_lists(before ? *before : nothing, after ? *after : nothing, spot);
            else if (there)
                add(before ? ChangeKind::removed : ChangeKind::added, spot, before, after);
            return;
        }
        auto const* old_fields = std::get_if<Object>(&before->data);
        auto const* new_fields = std::get_if<Object>(&after->data);
        bool const is_amount = json::read<Money>(*before) || json::read<Money>(*after);
        if (old_fields && new_fields && !is_amount) return compare_fields(*before, *after, spot);
        if (std::holds_alternative<Array>(before->data) && std::holds_alternative<Array>(after->data))
            return compare_lists(*before, *after, spot);
        if (say(*before, spot.member) != say(*after, spot.member))
            add(ChangeKind::changed, spot, before, after);
    }

private:
    void add(ChangeKind what, Spot const& spot, Value const* before, Value const* after) {
        changes.push_back({spot.pointer, what, spot.label, before ? say(*before, spot.member) : "",
            after ? say(*after, spot.member) : ""});
    }

    void compare_fields(Value const& before, Value const& after, Spot const& spot) {
        for (auto const& [key, value] : std::get<Object>(after.data))
            compare(before.find(key), &value, spot.at(key));
        for (auto const& [key, value] : std::get<Object>(before.data))
            if (!after.find(key)) compare(&value, nullptr, spot.at(key));
    }

    // By which entries are matched: their id, else what they say; the second alike is another one.
    static std::vector<std::string> keys_of(Array const& items) {
        std::map<std::string, int> seen;
        std::vector<std::string> keys;
        for (Value const& item : items) {
            std::string key(id_of(item));
            if (key.empty()) key = json::to_json(item);
            keys.push_back(key + "#" + std::to_string(++seen[key]));
        }
        return keys;
    }

    static std::size_t index_of(std::vector<std::string> const& keys, std::string const& key) {
        return static_cast<std::size_t>(std::find(keys.begin(), keys.end(), key) - keys.begin());
    }

    void compare_lists(Value const& before, Value const& after, Spot const& spot) {
        auto const& old_items = std::get<Array>(before.data);
        auto const& new_items = std::get<Array>(after.data);
        auto const old_keys = keys_of(old_items);
        auto const new_keys = keys_of(new_items);
        for (std::size_t i = 0; i < new_items.size(); ++i) {
            std::size_t const old = index_of(old_keys, new_keys[i]);
            Spot const place = spot.entry(i, new_items[i]);
            if (old == old_items.size())
                add(ChangeKind::added, place, nullptr, &new_items[i]);
            else
                compare(&old_items[old], &new_items[i], place);
        }
        for (std::size_t i = 0; i < old_items.size(); ++i)
            if (index_of(new_keys, old_keys[i]) == new_items.size())
                add(ChangeKind::removed, spot.entry(i, old_items[i]), &old_items[i], nullptr);
        if (is_ordered(spot.member)) compare_order(old_items, new_items, old_keys, new_keys, spot);
    }

    // Of the entries that both have.
    void compare_order(Array const& old_items, Array const& new_items,
        std::vector<std::string> const& old_keys, std::vector<std::string> const& new_keys,
        Spot const& spot) {
        auto const shared = [](auto const& items, auto const& keys, auto const& other_keys) {
            std::vector<std::string> names;
            for (std::size_t i = 0; i < items.size(); ++i) {
                if (index_of(other_keys, keys[i]) == other_keys.size()) continue;
                auto const id = id_of(items[i]);
                names.push_back(id.empty() ? say(items[i], "") : std::string(id));
            }
            return join(names, ", ");
        };
        std::string const before = shared(old_items, old_keys, new_keys);
        std::string const after = shared(new_items, new_keys, old_keys);
        if (before != after)
            changes.push_back({spot.pointer, ChangeKind::changed, spot.label + ": order", before, after});
    }
};

Value document_of(Brief const& brief) {
    return json::without_silence(json::parse_json(json::to_json(brief)).value());
}

} // namespace

std::vector<BriefChange> changes_between(Brief const& before, Brief const& after) {
    Value const old_document = document_of(before);
    Value const new_document = document_of(after);
    Differ differ;
    differ.compare(&old_document, &new_document, {});
    return std::move(differ.changes);
}

} // namespace tenon::briefs
