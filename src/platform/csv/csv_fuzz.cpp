// Any bytes, cut anywhere, are either read or refused: never a crash, and the same answer as in one piece.

#include "platform/csv/parser.h"

#include <algorithm>
#include <cstdlib>

namespace {

using namespace tenon::csv;

// One number over everything that was read, to compare two readings.
std::uint64_t read(std::string_view text, std::size_t piece) {
    Parser parser({.field_bytes_max = 300, .columns_max = 50, .row_bytes_max = 1000});
    std::uint64_t sum = 0;
    auto add = [&sum](std::string_view part) {
        for (char const byte : part)
            sum = (sum ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
        sum = (sum ^ part.size()) * 0x100000001b3;
    };
    while (true) {
        auto const event = parser.next();
        if (!event) {
            add(event.error().code);
            return sum;
        }
        if (event == Parser::Event::end) return sum;
        if (event == Parser::Event::more) {
            parser.feed(text.substr(0, piece));
            text.remove_prefix(std::min(piece, text.size()));
            if (text.empty()) parser.finish();
            continue;
        }
        std::for_each(parser.row().fields.begin(), parser.row().fields.end(), add);
        for (auto const& problem : parser.row().problems)
            add(problem.code + std::to_string(problem.line) + ":" + std::to_string(problem.column));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size) {
    if (size < 1) return 0;
    std::string_view const text(reinterpret_cast<char const*>(data) + 1, size - 1);
    if (read(text, text.size()) != read(text, 1U + data[0] % 70)) std::abort();
    return 0;
}
