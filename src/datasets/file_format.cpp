#include "datasets/file_format.h"

#include "base/text.h"

#include <algorithm>
#include <memory>
#include <string>

namespace tenon::datasets {

namespace {

constexpr std::size_t looked_at_bytes = 4'096;

std::string read_beginning(csv::Source& source) {
    std::string beginning(looked_at_bytes, '\0');
    std::size_t size = 0;
    while (size < looked_at_bytes) {
        std::size_t const count = source(beginning.data() + size, looked_at_bytes - size);
        if (count == 0) break;
        size += count;
    }
    beginning.resize(size);
    return beginning;
}

csv::Source again(std::string beginning, csv::Source rest) {
    return [beginning = std::move(beginning), rest = std::move(rest), given = std::size_t{0}](
               char* bytes, std::size_t size) mutable {
        if (given == beginning.size()) return rest(bytes, size);
        std::size_t const count = std::min(size, beginning.size() - given);
        std::copy_n(beginning.data() + given, count, bytes);
        given += count;
        return count;
    };
}

} // namespace

Result<FormattedFile> find_format(csv::Source source, std::optional<FileFormat> told) {
    if (told) return FormattedFile{*told, std::move(source)};
    std::string beginning = read_beginning(source);
    std::string_view text = beginning;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    text = trim(text);
    bool const is_list = text.starts_with('[') && trim(text.substr(1)).starts_with('{');
    if (is_list)
        return fail(ErrorKind::invalid, "json_list",
            "The file is one JSON list; write one object on each line instead (NDJSON, jq -c '.[]').");
    auto const format = text.starts_with('{') ? FileFormat::ndjson : FileFormat::csv;
    return FormattedFile{format, again(std::move(beginning), std::move(source))};
}

} // namespace tenon::datasets
