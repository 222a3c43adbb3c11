#include "app/input.h"

#include <filesystem>
#include <iostream>

namespace tenon::app {

Result<Input> open_input(std::string const& path) {
    if (path == "-") return Input{csv::from_stream(std::cin), {}};
    TENON_TRY(source, csv::from_file(path));
    std::error_code failed;
    auto const bytes = std::filesystem::file_size(path, failed);
    return Input{std::move(source), failed ? std::nullopt : std::optional<std::uint64_t>(bytes)};
}

Result<std::string> read_input(std::string const& path) {
    TENON_TRY(input, open_input(path));
    std::string text;
    std::string piece(256 * 1024, '\0');
    while (std::size_t const count = input.source(piece.data(), piece.size()))
        text.append(piece, 0, count);
    return text;
}

} // namespace tenon::app
