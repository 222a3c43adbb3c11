#include "tracking/filter_lexer.h"

#include "base/text.h"

namespace tenon::tracking {

namespace {

bool is_space(char letter) { return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r'; }
bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }
bool is_quote(char letter) { return letter == '\'' || letter == '"' || letter == '`'; }
bool is_operator(char letter) { return letter == '=' || letter == '!' || letter == '<' || letter == '>'; }
bool is_word_letter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || is_digit(letter) ||
           letter == '_' || letter == '.' || static_cast<unsigned char>(letter) >= 0x80;
}

// How many letters from the beginning are such ones.
template <class Test> std::size_t run_of(std::string_view text, Test test) {
    std::size_t length = 0;
    while (length < text.size() && test(text[length]))
        ++length;
    return length;
}

// The length of the quoted text that begins here, or 0 where it does not end.
std::size_t quoted_length(std::string_view text) {
    auto const end = text.find(text[0], 1);
    return end == text.npos ? 0 : end + 1;
}

bool begins_number(std::string_view text) {
    std::size_t const sign = text[0] == '-' || text[0] == '+' ? 1 : 0;
    std::size_t const dot = sign < text.size() && text[sign] == '.' ? 1 : 0;
    return sign + dot < text.size() && is_digit(text[sign + dot]);
}

std::size_t number_length(std::string_view text) {
    std::size_t length = 1;
    while (length < text.size()) {
        bool const sign = text[length] == '-' || text[length] == '+';
        bool const exponent = text[length - 1] == 'e' || text[length - 1] == 'E';
        if (!is_word_letter(text[length]) && !(sign && exponent)) break;
        ++length;
    }
    return length;
}

// A name ends with its word, or with the quoted key right behind the word's last dot.
std::size_t name_length(std::string_view text) {
    std::size_t const word = run_of(text, is_word_letter);
    bool const goes_on =
        word < text.size() && text[word - 1] == '.' && is_quote(text[word]) && text[word] != '\'';
    if (!goes_on) return word;
    std::size_t const quoted = quoted_length(text.substr(word));
    return quoted == 0 ? 0 : word + quoted;
}

Token token_at(std::string_view text) {
    using Kind = Token::Kind;
    if (text[0] == '(') return {Kind::open, text.substr(0, 1)};
    if (text[0] == ')') return {Kind::close, text.substr(0, 1)};
    if (text[0] == ',') return {Kind::comma, text.substr(0, 1)};
    if (text[0] == ';') return {Kind::end_of_statement, text.substr(0, 1)};
    if (is_operator(text[0])) return {Kind::op, text.substr(0, run_of(text, is_operator))};
    if (is_quote(text[0])) return {Kind::quoted, text.substr(0, quoted_length(text))};
    if (begins_number(text)) return {Kind::number, text.substr(0, number_length(text))};
    if (is_word_letter(text[0])) return {Kind::name, text.substr(0, name_length(text))};
    return {Kind::name, {}};
}

} // namespace

bool Token::is_word(std::string_view upper_case) const {
    return kind == Kind::name && equals_ignoring_case(text, upper_case);
}

Failure invalid_clause(std::string_view text) {
    return fail(ErrorKind::invalid, "filter_invalid",
        "Invalid clause(s) in filter string: '" + std::string(text) + "'");
}

Error placed(Error error, std::string_view whole, std::size_t offset) {
    int const column = static_cast<int>(count_code_points(whole.substr(0, offset))) + 1;
    error.problems.push_back({"?filter", error.code, error.message, 1, column});
    return error;
}

Result<std::vector<Token>> cut(std::string_view text) {
    std::string_view const whole = text;
    std::vector<Token> tokens;
    while (true) {
        text.remove_prefix(run_of(text, is_space));
        if (text.empty()) return tokens;
        Token const token = token_at(text);
        if (token.text.empty())
            return fail(placed(invalid_clause(text).value(), whole, whole.size() - text.size()));
        tokens.push_back(token);
        text.remove_prefix(token.text.size());
    }
}

} // namespace tenon::tracking
