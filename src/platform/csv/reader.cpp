#include "platform/csv/reader.h"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <istream>
#include <memory>
#include <stdexcept>

namespace tenon::csv {

namespace {

// Large enough that asking costs nothing, small enough to stay in the processor's cache.
constexpr std::size_t chunk_bytes = std::size_t{256} << 10;

} // namespace

Source from_stream(std::istream& stream) {
    return [&stream](char* bytes, std::size_t size) {
        stream.read(bytes, static_cast<std::streamsize>(size));
        if (stream.bad()) throw std::runtime_error("the file could not be read");
        return static_cast<std::size_t>(stream.gcount());
    };
}

Source from_text(std::string_view text) {
    return [text](char* bytes, std::size_t size) mutable {
        std::size_t const count = std::min(size, text.size());
        std::memcpy(bytes, text.data(), count);
        text.remove_prefix(count);
        return count;
    };
}

Result<Source> from_file(std::string const& path) {
    auto const file = std::make_shared<std::ifstream>(path, std::ios::binary);
    // A folder opens as well, and shows only when it is read.
    if (!*file || (file->peek() == std::ifstream::traits_type::eof() && file->bad()))
        return fail(ErrorKind::invalid, "file_unreadable", "The file " + path + " cannot be read.");
    file->clear();
    return Source(
        [file, read = from_stream(*file)](char* bytes, std::size_t size) { return read(bytes, size); });
}

Result<bool> Reader::next() {
    while (true) {
        TENON_TRY(event, parser_.next());
        if (event == Parser::Event::row) return true;
        if (event == Parser::Event::end) return false;
        std::size_t const count = source_(parser_.space(chunk_bytes), chunk_bytes);
        parser_.filled(count);
        if (count == 0) parser_.finish();
    }
}

} // namespace tenon::csv
