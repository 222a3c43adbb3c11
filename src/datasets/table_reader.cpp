#include "datasets/table_reader.h"

#include "datasets/file_format.h"

namespace tenon::datasets {

Result<TableReader> TableReader::open(csv::Source source, TableOptions const& options) {
    TENON_TRY(file, find_format(std::move(source), options.format));
    if (file.format == FileFormat::csv) return TableReader(csv::Reader(std::move(file.source), options.csv));
    return TableReader(ndjson::Reader(std::move(file.source)));
}

Result<bool> TableReader::next() {
    if (is_csv()) return std::get<csv::Reader>(reader_).next();
    return std::get<ndjson::Reader>(reader_).next();
}

csv::Row const& TableReader::row() const {
    return is_csv() ? std::get<csv::Reader>(reader_).row() : std::get<ndjson::Reader>(reader_).row();
}

std::size_t TableReader::columns() const {
    return is_csv() ? std::get<csv::Reader>(reader_).header().size()
                    : std::get<ndjson::Reader>(reader_).columns().size();
}

std::string_view TableReader::column(std::size_t index) const {
    if (is_csv()) return std::get<csv::Reader>(reader_).header()[index];
    return std::get<ndjson::Reader>(reader_).columns()[static_cast<std::uint32_t>(index)];
}

std::string TableReader::delimiter() const {
    if (!is_csv()) return "";
    char const delimiter = std::get<csv::Reader>(reader_).delimiter();
    return delimiter == '\t' ? "tab" : std::string(1, delimiter);
}

} // namespace tenon::datasets
