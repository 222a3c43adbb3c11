#include "platform/csv/writer.h"

namespace tenon::csv {

void append_row(std::string& text, std::span<std::string const> fields, char delimiter) {
    // An empty line would be passed over when it is read.
    if (fields.size() == 1 && fields[0].empty()) text += "\"\"";
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i > 0) text += delimiter;
        append_field(text, fields[i], delimiter);
    }
    text += '\n';
}

void append_field(std::string& text, std::string_view field, char delimiter) {
    char const special[] = {delimiter, '"', '\n', '\r'};
    if (field.find_first_of({special, sizeof special}) == field.npos) {
        text += field;
        return;
    }
    text += '"';
    for (char const letter : field) {
        if (letter == '"') text += '"';
        text += letter;
    }
    text += '"';
}

} // namespace tenon::csv
