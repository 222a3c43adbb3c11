#include "artifacts/manifest.h"

#include "artifacts/remote.h"

#include <simdjson.h>

namespace tenon::artifacts {

namespace {

namespace ondemand = simdjson::ondemand;

Failure malformed(std::string const& why) {
    return fail(ErrorKind::invalid, "manifest_malformed", "This is not the manifest of a folder: " + why);
}

Failure malformed(simdjson::error_code code) { return malformed(simdjson::error_message(code)); }

Result<ManifestFile> read_file(ondemand::object& object) {
    ManifestFile file;
    for (auto result : object) {
        ondemand::field field;
        if (auto const code = std::move(result).get(field)) return malformed(code);
        std::string_view key;
        if (auto const code = field.unescaped_key().get(key)) return malformed(code);
        std::string* const member = key == "md5" ? &file.md5 : key == "relpath" ? &file.relpath : nullptr;
        if (member == nullptr) continue;
        std::string_view text;
        if (auto const code = field.value().get_string().get(text)) return malformed(code);
        *member = text;
    }
    auto const name = dvc_object(RemoteKind::dvc, file.md5);
    if (!name || name->is_folder()) return malformed("one of its files has no MD5.");
    if (file.relpath.empty() || file.relpath.find('\0') != file.relpath.npos)
        return malformed("one of its files has no path.");
    return file;
}

} // namespace

Result<std::vector<ManifestFile>> read_manifest(std::string_view text) {
    simdjson::padded_string const padded(text);
    ondemand::parser parser;
    ondemand::document document;
    if (auto const code = parser.iterate(padded).get(document)) return malformed(code);
    ondemand::array items;
    if (auto const code = document.get_array().get(items)) return malformed(code);
    std::vector<ManifestFile> files;
    for (auto result : items) {
        ondemand::value item;
        if (auto const code = std::move(result).get(item)) return malformed(code);
        ondemand::object object;
        if (auto const code = item.get_object().get(object)) return malformed(code);
        TENON_TRY(file, read_file(object));
        files.push_back(std::move(file));
    }
    if (!document.current_location().error()) return malformed("something follows it.");
    return files;
}

} // namespace tenon::artifacts
