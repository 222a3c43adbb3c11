#include "briefs/answers.h"

#include "base/text.h"

#include <algorithm>
#include <charconv>
#include <span>

namespace tenon::briefs {

namespace {

using Path = std::span<std::string_view const>;

Failure refuse(std::string code, std::string message) {
    return fail(ErrorKind::invalid, std::move(code), std::move(message));
}

Failure unreadable(std::string const& expected) {
    return refuse("answer_unreadable", "Expected " + expected + ".");
}

template <class Number> std::optional<Number> number_in(std::string_view text) {
    Number number{};
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

// What people type for a name of one word in code: "public sector".
template <class Enum> Result<Enum> choice_in(std::string_view text) {
    std::string name = to_lower(text);
    for (char& letter : name)
        if (letter == ' ' || letter == '-') letter = '_';
    if (auto const value = from_text<Enum>(name)) return *value;
    std::string names;
    for (std::string_view const choice : all_texts<Enum>())
        names += (names.empty() ? "" : ", ") + std::string(choice);
    return unreadable("one of: " + names);
}

Result<Money> amount_in(std::string_view text) {
    auto const space = text.rfind(' ');
    if (space == text.npos) return unreadable("an amount such as 450.00 EUR");
    std::string_view number = trim(text.substr(0, space));
    std::string_view code = trim(text.substr(space));
    if (!Currency::parse(code)) std::swap(number, code); // EUR 450.00
    auto const currency = Currency::parse(code);
    auto const money = currency ? Money::parse(number, *currency) : Result<Money>(fail(currency.error()));
    return money ? money : Result<Money>(unreadable("an amount such as 450.00 EUR"));
}

std::vector<std::string> pieces_of(std::string_view text) {
    std::vector<std::string> pieces;
    for (std::string_view const piece : split(text, ','))
        if (!trim(piece).empty()) pieces.push_back(std::string(trim(piece)));
    return pieces;
}

Result<void> take(std::string& target, std::string_view text) {
    target = std::string(text);
    return {};
}
Result<void> take(bool& target, std::string_view text) {
    std::string const word = to_lower(text);
    if (word != "yes" && word != "no" && word != "true" && word != "false") return unreadable("yes or no");
    target = word == "yes" || word == "true";
    return {};
}
Result<void> take(int& target, std::string_view text) {
    auto const number = number_in<int>(text);
    if (!number) return unreadable("a whole number");
    target = *number;
    return {};
}
Result<void> take(double& target, std::string_view text) {
    auto const number = number_in<double>(text);
    if (!number) return unreadable("a number such as 9 or 0.8");
    target = *number;
    return {};
}
Result<void> take(Day& target, std::string_view text) {
    auto const day = parse_day(text);
    if (!day) return unreadable("a day such as 2026-12-01");
    target = *day;
    return {};
}
Result<void> take(Money& target, std::string_view text) {
    TENON_TRY(amount, amount_in(text));
    target = amount;
    return {};
}
Result<void> take(Comparison& target, std::string_view text) {
    TENON_TRY(comparison, parse_comparison(text));
    target = comparison;
    return {};
}
template <DescribedEnum Enum> Result<void> take(Enum& target, std::string_view text) {
    TENON_TRY(value, choice_in<Enum>(text));
    target = value;
    return {};
}

// Structs that one short answer begins.
Result<void> take(BusinessMetric& target, std::string_view text) { return take(target.name, text); }
Result<void> take(TechnicalMetric& target, std::string_view text) { return take(target.name, text); }
Result<void> take(Metric& target, std::string_view text) {
    target.business.emplace().name = std::string(text);
    return {};
}
Result<void> take(Deliverable& target, std::string_view text) { return take(target.what, text); }
Result<void> take(Constraint& target, std::string_view text) { return take(target.what, text); }
Result<void> take(DataAsset& target, std::string_view text) { return take(target.what, text); }
Result<void> take(PlanPhase& target, std::string_view text) { return take(target.id, text); }
Result<void> take(Budget& target, std::string_view text) {
    return take(target.total.emplace(Money::zero("EUR"_currency)), text);
}
Result<void> take(Timeline& target, std::string_view text) {
    if (auto const day = parse_day(text)) {
        target.start = *day;
        return {};
    }
    if (text.ends_with(" weeks")) text.remove_suffix(6);
    target.weeks = number_in<int>(text);
    if (!target.weeks) return unreadable("a number of weeks, or a day such as 2026-12-01");
    return {};
}
// "operations internal": who does it, after what it is.
Result<void> take(Role& target, std::string_view text) {
    auto const space = text.find_first_of(" :");
    TENON_CHECK(take(target.role, text.substr(0, space)));
    if (space == text.npos) return {};
    std::string_view const by = text.substr(space + 1);
    return take(target.by, trim(by));
}
template <class T> Result<void> take(T&, std::string_view) {
    return refuse("pointer_unknown", "This takes more than one answer; name one of its fields.");
}

// An id for a new entry of a list: "m1", or the next that is free.
template <class Entry> std::string free_id(std::vector<Entry> const& entries, std::string_view list) {
    for (std::size_t number = entries.size() + 1;; ++number) {
        std::string const id = std::string(list.substr(0, 1)) + std::to_string(number);
        bool const is_free =
            std::none_of(entries.begin(), entries.end(), [&](Entry const& entry) { return entry.id == id; });
        if (is_free) return id;
    }
}

template <class Entry> Entry& begin_entry(std::vector<Entry>& entries, std::string_view list) {
    Entry entry{};
    if constexpr (requires {
                      { entry.id } -> std::same_as<std::string&>;
                  })
        entry.id = free_id(entries, list);
    return entries.emplace_back(std::move(entry));
}

template <class T> Result<void> put(T& target, Path path, std::string_view text, std::string_view name);

template <class Entry>
Result<void> put_list(std::vector<Entry>& entries, Path path, std::string_view text, std::string_view name) {
    constexpr bool is_in_words = requires(Entry entry) {
        entry.what;
        entry.id;
    }
    || std::same_as<Entry, Metric> || std::same_as<Entry, Constraint>;
    if (path.empty() && is_in_words && !std::same_as<Entry, PlanPhase>)
        return take(begin_entry(entries, name), text);
    if (path.empty()) {
        entries.clear();
        for (std::string const& piece : pieces_of(text))
            TENON_CHECK(take(entries.emplace_back(), piece));
        return {};
    }
    auto const index = number_in<std::size_t>(path[0]);
    if (!index || *index > entries.size())
        return refuse("pointer_unknown", "There is no entry " + std::string(path[0]) + " here.");
    Entry& entry = *index == entries.size() ? begin_entry(entries, name) : entries[*index];
    return put(entry, path.subspan(1), text, name);
}

template <class T> Result<void> put_member(T& target, Path path, std::string_view text) {
    Result<void> done =
        refuse("pointer_unknown", "A brief has no field \"" + std::string(path[0]) + "\" here.");
    boost::mp11::mp_for_each<json::Members<T>>([&](auto member) {
        if (json::wire_name(member.name) != path[0]) return;
        done = put(target.*member.pointer, path.subspan(1), text, path[0]);
    });
    return done;
}

// 30 % and 30 are both said for 3000 hundredths of a percent.
Result<void> take_basis_points(int& target, std::string_view text) {
    if (text.ends_with('%')) text = trim(text.substr(0, text.size() - 1));
    auto const number = number_in<int>(text);
    if (!number) return unreadable("a share such as 30 %");
    target = *number <= 100 && *number >= -100 ? *number * 100 : *number;
    return {};
}

template <class T> Result<void> put(T& target, Path path, std::string_view text, std::string_view name) {
    if constexpr (json::is_optional<T>) {
        using Inner = typename T::value_type;
        if constexpr (std::same_as<Inner, Money>) {
            if (!target) target = Money::zero("EUR"_currency);
        } else if (!target)
            target.emplace();
        return put(*target, path, text, name);
    } else if constexpr (json::is_list<T>)
        return put_list(target, path, text, name);
    else {
        if constexpr (std::same_as<T, int>)
            if (path.empty() && name.ends_with("_bp")) return take_basis_points(target, text);
        if (path.empty()) return take(target, text);
        if constexpr (json::Struct<T>)
            return put_member(target, path, text);
        else
            return refuse("pointer_unknown", "Nothing stands below \"" + std::string(name) + "\".");
    }
}

std::vector<std::string_view> path_of(std::string_view pointer) {
    return split(pointer.substr(pointer.starts_with('/') ? 1 : 0), '/');
}

// What the member at the end of a path takes.
template <class T> void describe(AnswerField& field, Path path) {
    if constexpr (json::is_optional<T>)
        return describe<typename T::value_type>(field, path);
    else if constexpr (json::is_list<T>) {
        if (!path.empty()) return describe<typename T::value_type>(field, path.subspan(1));
        describe<typename T::value_type>(field, path);
        field.form = field.form == AnswerForm::choice ? AnswerForm::choices : AnswerForm::list;
    } else if constexpr (json::Struct<T>) {
        if (path.empty()) return;
        boost::mp11::mp_for_each<json::Members<T>>([&](auto member) {
            using Type = std::remove_cvref_t<decltype(std::declval<T>().*member.pointer)>;
            if (json::wire_name(member.name) == path[0]) describe<Type>(field, path.subspan(1));
        });
    } else if constexpr (DescribedEnum<T>) {
        field.form = AnswerForm::choice;
        for (std::string_view const choice : all_texts<T>())
            field.choices.emplace_back(choice);
    } else if constexpr (std::same_as<T, Comparison>) {
        field.form = AnswerForm::choice;
        field.choices = {">=", ">", "<=", "<", "="};
    } else if constexpr (std::same_as<T, bool>)
        field.form = AnswerForm::yes_no;
    else if constexpr (std::same_as<T, int> || std::same_as<T, double>)
        field.form = AnswerForm::number;
    else if constexpr (std::same_as<T, Day>)
        field.form = AnswerForm::day;
    else if constexpr (std::same_as<T, Money>)
        field.form = AnswerForm::money;
}

} // namespace

AnswerField field_at(std::string pointer, std::string label) {
    AnswerField field{std::move(pointer), std::move(label), AnswerForm::text, {}};
    describe<Brief>(field, path_of(field.pointer));
    return field;
}

Result<void> put_answer(Brief& brief, std::string_view pointer, std::string_view text) {
    Brief changed = brief;
    auto const path = path_of(pointer);
    auto done = put(changed, Path(path), trim(text), "");
    if (!done)
        return fail(
            json::body_invalid({{std::string(pointer), done.error().code, done.error().message, 0, 0}}));
    brief = std::move(changed);
    return {};
}

} // namespace tenon::briefs
