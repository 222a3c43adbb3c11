#pragma once

// A file that cmake/embed.cmake puts into the program.

#include <string_view>

namespace tenon {

struct EmbeddedFile {
    std::string_view path; // below the BASE folder, with forward slashes: "0001_platform.sqlite.sql"
    std::string_view bytes;
    std::string_view gzip; // the same compressed; empty where no twin was asked for
    std::string_view etag; // of the bytes: the first 32 hexadecimal digits of their SHA-256
};

} // namespace tenon
