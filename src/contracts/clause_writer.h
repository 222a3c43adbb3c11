#pragma once

// Writes numbered clauses: a heading, its sentences below it, one empty line between clauses.

#include "base/enum.h"
#include "base/text.h"

#include <string>
#include <string_view>

namespace tenon::contracts {

class ClauseWriter {
public:
    void title(std::string_view text) { text_ += std::string(text) + "\n"; }

    void heading(std::string_view name) {
        text_ += "\n" + std::to_string(++clause_) + ". " + std::string(name) + "\n";
        line_ = 0;
    }

    // A sentence; its full stop is added where a person's own text does not bring one.
    void line(std::string_view sentence) {
        text_ += std::to_string(clause_) + "." + std::to_string(++line_) + " " + std::string(sentence);
        if (!sentence.ends_with('.') && !sentence.ends_with('!') && !sentence.ends_with('?')) text_ += '.';
        text_ += '\n';
    }

    std::string const& text() const { return text_; }

private:
    std::string text_;
    int clause_ = 0;
    int line_ = 0;
};

// "model card" from model_card.
template <DescribedEnum Enum> std::string in_words(Enum value) {
    std::string words(to_text(value));
    for (char& letter : words)
        if (letter == '_') letter = ' ';
    return words;
}

inline std::string business_days(int count) { return count_of(count, "business day", "business days"); }

// "12.5 %" from 1250 basis points.
std::string percent(int basis_points);

// What nobody has filled in yet.
inline constexpr std::string_view still_open = "[still open]";
inline std::string or_open(std::string const& text) { return text.empty() ? std::string(still_open) : text; }

} // namespace tenon::contracts
