#include "platform/csv/bad_text.h"

#include "base/text.h"

namespace tenon::csv {

std::size_t find_bad_utf8(std::string_view bytes) {
    if (is_utf8(bytes)) return bytes.size();
    std::size_t good = 0;
    for (std::size_t length = 1; good < bytes.size(); good += length) {
        length = 1;
        while (length < 4 && good + length < bytes.size() &&
               (static_cast<unsigned char>(bytes[good + length]) & 0xC0) == 0x80)
            ++length;
        if (!is_utf8(bytes.substr(good, length))) break;
    }
    return good;
}

} // namespace tenon::csv
