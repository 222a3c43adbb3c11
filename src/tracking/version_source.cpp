#include "tracking/version_source.h"

#include "artifacts/artifact_path.h"
#include "base/text.h"
#include "tracking/names.h"

#include <algorithm>

namespace tenon::tracking {

namespace {

using Kind = VersionSource::Kind;

bool climbs(std::string_view source) {
    std::string const plain = artifacts::decode_fully(std::string(source));
    auto const segments = split(plain, '/');
    return plain.find('\0') != plain.npos ||
           std::find(segments.begin(), segments.end(), "..") != segments.end();
}

// "s3" of "s3://bucket"; a single letter is a disk.
std::string scheme_of(std::string_view source) {
    auto const colon = source.find(':');
    if (colon == source.npos || colon < 2 || source.find('/') < colon) return "";
    return to_lower(source.substr(0, colon));
}

Result<VersionSource> read_models(std::string_view source, std::string_view path) {
    auto const slash = path.find('/');
    auto const at = path.find('@');
    if (slash == path.npos && at == path.npos && path.starts_with("m-"))
        return VersionSource{Kind::logged_model, std::string(path)};
    Kind const kind = slash != path.npos ? Kind::version : Kind::alias;
    auto const middle = std::min(slash, at == path.npos || kind == Kind::version ? path.npos : at);
    if (middle == path.npos || middle == 0 || middle + 1 == path.size())
        return source_invalid(source, "models:/ is followed by NAME/VERSION, NAME@ALIAS or a model's id.");
    return VersionSource{kind, std::string(path.substr(0, middle)), std::string(path.substr(middle + 1))};
}

} // namespace

Failure source_invalid(std::string_view source, std::string_view why) {
    return fail(ErrorKind::invalid, "source_invalid",
        "Invalid model version source: '" + shortened(std::string(source), 500) + "'. " + std::string(why));
}

Result<VersionSource> read_source(std::string_view source) {
    if (climbs(source))
        return source_invalid(source,
            "If supplying a source as an http, https, local file path, ftp, objectstore, or mlflow-artifacts "
            "uri, an absolute path must be provided without relative path references present.");
    std::string const scheme = scheme_of(source);
    if (scheme.empty() || scheme == "file")
        return source_invalid(source,
            "A path of your own disk cannot be read by others: log the model to a run and register it from "
            "there.");
    std::string_view const path = source.substr(scheme.size() + 1);
    if (scheme != "models" && scheme != "runs" && scheme != "mlflow-artifacts")
        return VersionSource{Kind::elsewhere, ""};
    if (!path.starts_with('/') || path.starts_with("//"))
        return source_invalid(source, "It has to be in this engagement: " + scheme + ":/…, with one slash.");
    std::string_view const inside = path.substr(1);
    if (scheme == "models") return read_models(source, inside);
    if (scheme == "mlflow-artifacts") return VersionSource{Kind::file, "", std::string(inside)};
    auto const slash = std::min(inside.find('/'), inside.size());
    return VersionSource{Kind::run, std::string(inside.substr(0, slash)), std::string(inside.substr(slash))};
}

} // namespace tenon::tracking
