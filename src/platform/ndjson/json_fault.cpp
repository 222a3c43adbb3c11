#include "platform/ndjson/json_fault.h"

namespace tenon::ndjson {

namespace {

constexpr int depth_max = 64;

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

bool is_hex(char letter) {
    return is_digit(letter) || (letter >= 'a' && letter <= 'f') || (letter >= 'A' && letter <= 'F');
}

// Every read_… answers whether it was there; where not, `at` and `message` say what is wrong.
class Scanner {
public:
    explicit Scanner(std::string_view text) : text_(text) {}

    std::optional<JsonFault> find() {
        if (read_value(0)) {
            pass_space();
            if (at_ == text_.size()) return std::nullopt;
            refuse("Something follows the end of the value.");
        }
        return JsonFault{at_, std::move(message_)};
    }

    bool read_number() {
        take('-');
        if (!take('0') && !read_digits()) return refuse("A number needs a digit here.");
        if (take('.') && !read_digits()) return refuse("A digit must follow the point.");
        if (take('e') || take('E')) {
            if (!take('+')) take('-');
            if (!read_digits()) return refuse("A digit must follow the exponent.");
        }
        return true;
    }
    bool is_at_end() const { return at_ == text_.size(); }

private:
    char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

    bool take(char letter) {
        if (at_ >= text_.size() || text_[at_] != letter) return false;
        ++at_;
        return true;
    }

    void pass_space() {
        while (at_ < text_.size() &&
               (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\n' || text_[at_] == '\r'))
            ++at_;
    }

    bool refuse(char const* message) {
        if (message_.empty()) message_ = at_ == text_.size() ? "The JSON ends too early." : message;
        return false;
    }

    bool read_digits() {
        std::size_t const begin = at_;
        while (is_digit(peek()))
            ++at_;
        return at_ > begin;
    }

    bool read_word(std::string_view word) {
        if (text_.substr(at_, word.size()) != word) return refuse("A value was expected here.");
        at_ += word.size();
        return true;
    }

    bool read_value(int depth) {
        pass_space();
        if (depth > depth_max) return refuse("The JSON is nested more than 64 levels deep.");
        switch (peek()) {
        case '{': return read_list('}', depth, true);
        case '[': return read_list(']', depth, false);
        case '"': return read_string();
        case 't': return read_word("true");
        case 'f': return read_word("false");
        case 'n': return read_word("null");
        default:
            if (peek() == '-' || is_digit(peek())) return read_number();
            return refuse("A value was expected here.");
        }
    }

    // The members of an object or the items of a list.
    bool read_list(char end, int depth, bool has_names) {
        ++at_;
        pass_space();
        if (take(end)) return true;
        while (true) {
            if (has_names && !read_name()) return false;
            if (!read_value(depth + 1)) return false;
            pass_space();
            if (take(end)) return true;
            if (!take(',')) return refuse("A comma or the end of the list was expected here.");
        }
    }

    bool read_name() {
        pass_space();
        if (peek() != '"') return refuse("A name in quotes was expected here.");
        if (!read_string()) return false;
        pass_space();
        return take(':') || refuse("A colon was expected here.");
    }

    bool read_string() {
        ++at_;
        while (at_ < text_.size()) {
            char const letter = text_[at_];
            if (static_cast<unsigned char>(letter) < 0x20)
                return refuse("A control character inside quotes must be escaped.");
            if (letter == '"') {
                ++at_;
                return true;
            }
            if (letter == '\\' && !read_escape()) return false;
            if (letter != '\\') ++at_;
        }
        return refuse("");
    }

    bool read_escape() {
        constexpr std::string_view escapes = "\"\\/bfnrt";
        char const kind = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
        if (kind == 'u') {
            for (std::size_t i = at_ + 2; i < at_ + 6; ++i)
                if (i >= text_.size() || !is_hex(text_[i]))
                    return refuse("\\u needs four hexadecimal digits.");
            at_ += 6;
            return true;
        }
        if (kind == '\0' || escapes.find(kind) == escapes.npos) return refuse("This escape is unknown.");
        at_ += 2;
        return true;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::string message_;
};

} // namespace

std::optional<JsonFault> find_json_fault(std::string_view text) { return Scanner(text).find(); }

bool is_json_number(std::string_view text) {
    Scanner scanner(text);
    return scanner.read_number() && scanner.is_at_end();
}

} // namespace tenon::ndjson
