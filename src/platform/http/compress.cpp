#include "platform/http/compress.h"

#include "base/text.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace tenon::http {

namespace {

// Below, the head weighs more than the body.
constexpr std::size_t worthwhile_bytes = 1024;
// Level 1 takes a third of the time of the usual 6 for a tenth more bytes.
constexpr int level = 1;
// 15 bits of window, and gzip's head and checksum around it.
constexpr int gzip_window = 15 + 16;

bool is_text(std::string_view content_type) {
    static constexpr std::array<std::string_view, 5> types = {"application/json", "application/javascript",
        "application/xml", "application/x-ndjson", "application/yaml"};
    std::string const type = to_lower(trim(content_type.substr(0, content_type.find(';'))));
    return type.starts_with("text/") || type.ends_with("+json") || type.ends_with("+xml") ||
           std::find(types.begin(), types.end(), type) != types.end();
}

// "q=0", "q=0.0": not at all.
bool is_refused(std::string_view parameter) {
    parameter = trim(parameter);
    if (parameter.size() < 3 || !equals_ignoring_case(parameter.substr(0, 2), "q=")) return false;
    return parameter.substr(2).find_first_not_of("0.") == parameter.npos;
}

std::string gzip(std::string const& text) {
    z_stream stream{};
    if (deflateInit2(&stream, level, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::runtime_error("zlib could not be started");
    std::string result(deflateBound(&stream, text.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data())); // zlib only reads it
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(result.data());
    stream.avail_out = static_cast<uInt>(result.size());
    deflate(&stream, Z_FINISH);
    result.resize(stream.total_out);
    deflateEnd(&stream);
    return result;
}

} // namespace

bool accepts_gzip(std::string_view field) {
    bool any = false;
    for (std::string_view const item : split(field, ',')) {
        auto const semicolon = item.find(';');
        std::string_view const name = trim(item.substr(0, semicolon));
        bool const taken = semicolon == item.npos || !is_refused(item.substr(semicolon + 1));
        if (equals_ignoring_case(name, "gzip")) return taken;
        if (name == "*") any = taken;
    }
    return any;
}

void compress(Request const& request, Response& response) {
    auto* text = std::get_if<std::string>(&response.body);
    auto const type = response.headers.find("Content-Type");
    bool const suits = text && text->size() > worthwhile_bytes && text->size() < 1u << 30 && type &&
                       is_text(*type) && !response.headers.find("Content-Encoding");
    if (!suits) return;
    response.headers.add("Vary", "Accept-Encoding");
    auto const accepted = request.headers.find("Accept-Encoding");
    if (!accepted || !accepts_gzip(*accepted)) return;
    // An ETag stays as it is: it names the state of a thing, and clients send it back in If-Match.
    *text = gzip(*text);
    response.headers.add("Content-Encoding", "gzip");
}

} // namespace tenon::http
