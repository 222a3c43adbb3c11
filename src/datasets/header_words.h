#pragma once

// What a column's name says, in English and German: whether it holds something about a person, and whether it
// is the label a model should learn.

#include "datasets/profile.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tenon::datasets {

// The words of a header in lower case, umlauts spelt out: "dateOfBirth", "date_of_birth" and "Date of birth"
// are the same three words; "Straße" is "strasse".
std::vector<std::string> header_words(std::string_view header);

struct PersonalHeader {
    ColumnSensitivity sensitivity;
    std::string_view meaning; // "a person's name"
};

std::optional<PersonalHeader> find_personal_header(std::string_view header);

// How sure a name makes that the column is the label: 0 for the usual names themselves ("label", "target",
// "y"), 1 where one is among its words ("churn_flag"); none otherwise.
std::optional<int> find_label_rank(std::string_view header);

} // namespace tenon::datasets
