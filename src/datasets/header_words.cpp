#include "datasets/header_words.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace tenon::datasets {

namespace {

constexpr auto personal = ColumnSensitivity::personal;
constexpr auto sensitive = ColumnSensitivity::sensitive; // GDPR article 9: special categories

struct HeaderRule {
    std::string_view words; // all of them, one after another
    ColumnSensitivity sensitivity;
    std::string_view meaning;
};

constexpr std::string_view name = "a person's name";
constexpr std::string_view address = "an address";
constexpr std::string_view birth = "a date of birth";
constexpr std::string_view contact = "how to reach a person";
constexpr std::string_view account = "a bank account or card";
constexpr std::string_view number = "a number that identifies a person";
constexpr std::string_view health = "health";
constexpr std::string_view belief = "religion, origin or opinion";

constexpr std::array rules{
    HeaderRule{"first name", personal, name},
    HeaderRule{"last name", personal, name},
    HeaderRule{"firstname", personal, name},
    HeaderRule{"lastname", personal, name},
    HeaderRule{"full name", personal, name},
    HeaderRule{"fullname", personal, name},
    HeaderRule{"given name", personal, name},
    HeaderRule{"family name", personal, name},
    HeaderRule{"middle name", personal, name},
    HeaderRule{"maiden name", personal, name},
    HeaderRule{"surname", personal, name},
    HeaderRule{"customer name", personal, name},
    HeaderRule{"client name", personal, name},
    HeaderRule{"contact name", personal, name},
    HeaderRule{"patient name", personal, name},
    HeaderRule{"employee name", personal, name},
    HeaderRule{"user name", personal, name},
    HeaderRule{"username", personal, name},
    HeaderRule{"vorname", personal, name},
    HeaderRule{"nachname", personal, name},
    HeaderRule{"familienname", personal, name},
    HeaderRule{"geburtsname", personal, name},
    HeaderRule{"kundenname", personal, name},
    HeaderRule{"ansprechpartner", personal, name},
    HeaderRule{"address", personal, address},
    HeaderRule{"street", personal, address},
    HeaderRule{"house number", personal, address},
    HeaderRule{"postcode", personal, address},
    HeaderRule{"zip", personal, address},
    HeaderRule{"postal code", personal, address},
    HeaderRule{"adresse", personal, address},
    HeaderRule{"anschrift", personal, address},
    HeaderRule{"strasse", personal, address},
    HeaderRule{"hausnummer", personal, address},
    HeaderRule{"plz", personal, address},
    HeaderRule{"postleitzahl", personal, address},
    HeaderRule{"birth", personal, birth},
    HeaderRule{"birthdate", personal, birth},
    HeaderRule{"birthday", personal, birth},
    HeaderRule{"dob", personal, birth},
    HeaderRule{"geburtsdatum", personal, birth},
    HeaderRule{"geburtstag", personal, birth},
    HeaderRule{"geburt", personal, birth},
    HeaderRule{"gebdat", personal, birth},
    HeaderRule{"email", personal, contact},
    HeaderRule{"e mail", personal, contact},
    HeaderRule{"mail", personal, contact},
    HeaderRule{"phone", personal, contact},
    HeaderRule{"telephone", personal, contact},
    HeaderRule{"mobile", personal, contact},
    HeaderRule{"telefon", personal, contact},
    HeaderRule{"telefonnummer", personal, contact},
    HeaderRule{"handy", personal, contact},
    HeaderRule{"mobilnummer", personal, contact},
    HeaderRule{"emailadresse", personal, contact},
    HeaderRule{"iban", personal, account},
    HeaderRule{"kontonummer", personal, account},
    HeaderRule{"account number", personal, account},
    HeaderRule{"card number", personal, account},
    HeaderRule{"credit card", personal, account},
    HeaderRule{"kreditkarte", personal, account},
    HeaderRule{"ssn", personal, number},
    HeaderRule{"social security", personal, number},
    HeaderRule{"passport", personal, number},
    HeaderRule{"tax id", personal, number},
    HeaderRule{"steuernummer", personal, number},
    HeaderRule{"steuer id", personal, number},
    HeaderRule{"ausweisnummer", personal, number},
    HeaderRule{"personalnummer", personal, number},
    HeaderRule{"ip address", personal, number},
    HeaderRule{"ip adresse", personal, number},
    HeaderRule{"diagnosis", sensitive, health},
    HeaderRule{"disease", sensitive, health},
    HeaderRule{"medication", sensitive, health},
    HeaderRule{"disability", sensitive, health},
    HeaderRule{"diagnose", sensitive, health},
    HeaderRule{"krankheit", sensitive, health},
    HeaderRule{"medikament", sensitive, health},
    HeaderRule{"behinderung", sensitive, health},
    HeaderRule{"religion", sensitive, belief},
    HeaderRule{"ethnicity", sensitive, belief},
    HeaderRule{"race", sensitive, belief},
    HeaderRule{"political", sensitive, belief},
    HeaderRule{"union member", sensitive, belief},
    HeaderRule{"konfession", sensitive, belief},
    HeaderRule{"ethnie", sensitive, belief},
    HeaderRule{"parteizugehoerigkeit", sensitive, belief},
};

constexpr std::array<std::string_view, 11> label_names{"label", "labels", "target", "y", "class", "outcome",
    "churn", "churned", "klasse", "ziel", "zielvariable"};
constexpr std::array<std::string_view, 6> label_words{
    "label", "target", "churn", "churned", "fraud", "outcome"};

bool is_lower(char letter) { return letter >= 'a' && letter <= 'z'; }
bool is_upper(char letter) { return letter >= 'A' && letter <= 'Z'; }
bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

// German letters as they are spelt without an umlaut key.
std::string spell_out(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> spellings{
        {{"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"ß", "ss"}, {"Ä", "Ae"}, {"Ö", "Oe"}, {"Ü", "Ue"}}};
    std::string result;
    while (!text.empty()) {
        auto const found = std::find_if(spellings.begin(), spellings.end(),
            [text](auto const& each) { return text.starts_with(each.first); });
        result += found == spellings.end() ? text.substr(0, 1) : found->second;
        text.remove_prefix(found == spellings.end() ? 1 : found->first.size());
    }
    return result;
}

} // namespace

std::vector<std::string> header_words(std::string_view header) {
    std::string const text = spell_out(header);
    std::vector<std::string> words;
    bool inside = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char const letter = text[i];
        if (!is_lower(letter) && !is_upper(letter) && !is_digit(letter)) {
            inside = false;
            continue;
        }
        bool const is_hump = i > 0 && is_upper(letter) && is_lower(text[i - 1]);
        if (!inside || is_hump) words.emplace_back();
        words.back() += is_upper(letter) ? static_cast<char>(letter - 'A' + 'a') : letter;
        inside = true;
    }
    return words;
}

std::optional<PersonalHeader> find_personal_header(std::string_view header) {
    std::vector<std::string> const words = header_words(header);
    // A column called just that is a person's more often than a product's.
    if (words == std::vector<std::string>{"name"}) return PersonalHeader{personal, name};
    std::string const padded = " " + join(words, " ") + " ";
    for (HeaderRule const& rule : rules)
        if (padded.find(" " + std::string(rule.words) + " ") != padded.npos)
            return PersonalHeader{rule.sensitivity, rule.meaning};
    return std::nullopt;
}

std::optional<int> find_label_rank(std::string_view header) {
    std::vector<std::string> const words = header_words(header);
    if (words.size() == 1 && std::find(label_names.begin(), label_names.end(), words[0]) != label_names.end())
        return 0;
    bool const has_word = std::any_of(words.begin(), words.end(), [](std::string const& word) {
        return std::find(label_words.begin(), label_words.end(), word) != label_words.end();
    });
    if (has_word) return 1;
    return std::nullopt;
}

} // namespace tenon::datasets
