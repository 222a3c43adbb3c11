#include "platform/ndjson/reader.h"

#include "base/text.h"
#include "platform/csv/bad_text.h"
#include "platform/ndjson/json_fault.h"

#include <simdjson.h>

#include <algorithm>
#include <cstring>
#include <limits>

namespace tenon::ndjson {

namespace {

namespace ondemand = simdjson::ondemand;

constexpr std::size_t chunk_bytes = std::size_t{256} << 10;

// A value that is neither text nor nested, as it is spelt.
bool is_scalar(std::string_view token) {
    return token == "true" || token == "false" || token == "null" || is_json_number(token);
}

} // namespace

// Reads one object, and the objects right inside it, into the fields of the reader.
struct Reader::Json {
    ondemand::parser parser;
    std::string name; // of a member of an inner object

    bool read(Reader& reader, std::string_view line) {
        ondemand::document document;
        // The buffer always has the padding behind the line.
        if (parser.iterate(line.data(), line.size(), line.size() + simdjson::SIMDJSON_PADDING).get(document))
            return false;
        ondemand::object object;
        if (document.get_object().get(object) || !read_members(reader, object, {})) return false;
        return document.current_location().error() == simdjson::OUT_OF_BOUNDS; // nothing follows
    }

    bool read_members(Reader& reader, ondemand::object object, std::string_view prefix) {
        for (auto field : object) {
            std::string_view key;
            if (field.unescaped_key().get(key)) return false;
            ondemand::value value;
            if (field.value().get(value)) return false;
            if (!prefix.empty()) key = name.replace(prefix.size(), name.npos, key);
            if (!read_value(reader, key, value, !prefix.empty())) return false;
        }
        return true;
    }

    bool read_value(Reader& reader, std::string_view key, ondemand::value& value, bool is_inner) {
        ondemand::json_type type;
        if (value.type().get(type)) return false;
        std::string_view text;
        switch (type) {
        case ondemand::json_type::string:
            if (value.get_string().get(text)) return false;
            break;
        case ondemand::json_type::object: {
            ondemand::object object;
            if (value.get_object().get(object)) return false;
            if (!is_inner && !is_empty(object)) return read_inner(reader, key, object);
            if (object.raw_json().get(text) || find_json_fault(text)) return false;
            break;
        }
        case ondemand::json_type::array: {
            ondemand::array list;
            if (value.get_array().get(list) || list.raw_json().get(text) || find_json_fault(text))
                return false;
            break;
        }
        default:
            text = trim(value.raw_json_token());
            if (!is_scalar(text)) return false;
        }
        reader.put(key, trim(text).empty() ? std::string_view("") : text);
        return true;
    }

    bool read_inner(Reader& reader, std::string_view key, ondemand::object& object) {
        name.assign(key);
        name += '.';
        return read_members(reader, object, std::string(name));
    }

    static bool is_empty(ondemand::object& object) {
        bool empty = false;
        return !object.is_empty().get(empty) && empty;
    }
};

Reader::Reader(csv::Source source, Options options)
    : source_(std::move(source)),
      options_(options),
      json_(std::make_unique<Json>()),
      buffer_(simdjson::SIMDJSON_PADDING) {}

Reader::Reader(Reader&&) noexcept = default;
Reader::~Reader() = default;

bool Reader::next() {
    while (auto const line = next_line()) {
        ++line_;
        if (!line->is_too_long && trim(line->text).empty()) continue;
        read_line(*line);
        return true;
    }
    return false;
}

// Without its line end; of a line that is too long only the last piece.
std::optional<Reader::Line> Reader::next_line() {
    std::size_t seen = 0;
    bool is_too_long = false;
    while (true) {
        char const* const start = buffer_.data() + begin_;
        std::size_t const size = end_ - begin_;
        auto const* found = static_cast<char const*>(std::memchr(start + seen, '\n', size - seen));
        if (found || (is_finished_ && (size > 0 || is_too_long))) {
            std::size_t const length = found ? static_cast<std::size_t>(found - start) : size;
            begin_ += length + (found ? 1 : 0);
            is_too_long = is_too_long || length > options_.line_bytes_max;
            return Line{{start, length}, is_too_long};
        }
        if (is_finished_) return std::nullopt;
        if (size > options_.line_bytes_max) {
            is_too_long = true;
            begin_ = end_;
        }
        seen = end_ - begin_;
        is_finished_ = !fill();
    }
}

bool Reader::fill() {
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
    std::size_t const needed = end_ + chunk_bytes + simdjson::SIMDJSON_PADDING;
    // Doubling keeps a very long line from being copied once per piece.
    if (buffer_.size() < needed) buffer_.resize(std::max(needed, 2 * buffer_.size()));
    std::size_t const count = source_(buffer_.data() + end_, chunk_bytes);
    bool const is_first = line_ == 0 && end_ == 0;
    end_ += count;
    if (is_first && std::string_view(buffer_.data(), end_).starts_with("\xEF\xBB\xBF")) begin_ = 3;
    return count > 0;
}

void Reader::read_line(Line const& line) {
    fields_.assign(columns_.size(), {});
    problems_.clear();
    expected_ = 0;
    has_too_many_columns_ = false;
    row_.line = line_;
    if (line.is_too_long)
        refuse({}, 0, "ndjson_line_too_long",
            "The line is longer than " + std::to_string(options_.line_bytes_max >> 20) + " MiB.");
    else if (!json_->read(*this, line.text)) {
        std::size_t const bad = csv::find_bad_utf8(line.text);
        if (bad < line.text.size())
            refuse(line.text, bad, "ndjson_not_utf8", "The line is not UTF-8 from here on.");
        else if (auto fault = find_json_fault(line.text))
            refuse(line.text, fault->at, "ndjson_malformed", std::move(fault->message));
        else if (!trim(line.text).starts_with('{'))
            refuse(line.text, 0, "ndjson_not_object", "The line is JSON, but no object.");
        else
            refuse(line.text, 0, "ndjson_malformed", "An escape on this line stands for no character.");
    } else if (has_too_many_columns_)
        refuse(line.text, 0, "ndjson_too_many_columns",
            "With this line the file has more than " + std::to_string(options_.columns_max) + " columns.");
    else if (std::any_of(fields_.begin(), fields_.end(),
                 [](std::string_view field) { return field.find('\0') != field.npos; }))
        refuse(line.text, 0, "ndjson_nul_byte", "A text on this line holds a NUL byte.");
    if (!problems_.empty()) fields_.clear();
    row_.fields = fields_;
    row_.problems = problems_;
}

void Reader::refuse(std::string_view line, std::size_t at, std::string code, std::string message) {
    auto const limit = static_cast<std::int64_t>(std::numeric_limits<int>::max());
    problems_.push_back({"", std::move(code), std::move(message), static_cast<int>(std::min(line_, limit)),
        static_cast<int>(count_code_points(line.substr(0, at)) + 1)});
}

void Reader::put(std::string_view name, std::string_view value) {
    if (expected_ >= columns_.size() || columns_[expected_] != name) {
        expected_ = columns_.find(name);
        if (expected_ == StringTable::absent) {
            has_too_many_columns_ = has_too_many_columns_ || columns_.size() == options_.columns_max;
            if (has_too_many_columns_) return;
            expected_ = columns_.insert(name).index;
            fields_.emplace_back();
        }
    }
    fields_[expected_++] = value;
}

} // namespace tenon::ndjson
