#include "app/pages.h"

#include "base/embedded_file.h"
#include "platform/crypto/encoding.h"
#include "platform/crypto/secrets.h"

#include <algorithm>
#include <array>
#include <span>

namespace tenon::web_files {
std::span<EmbeddedFile const> all();
}

namespace tenon::app {

namespace {

constexpr std::string_view nonce_mark = "TENON_CSP_NONCE";

struct MediaType {
    std::string_view ending;
    std::string_view type;
};
constexpr std::array media_types{
    MediaType{".html", "text/html; charset=utf-8"},
    MediaType{".js", "text/javascript; charset=utf-8"},
    MediaType{".css", "text/css; charset=utf-8"},
    MediaType{".svg", "image/svg+xml"},
    MediaType{".woff2", "font/woff2"},
    MediaType{".png", "image/png"},
    MediaType{".json", "application/json"},
};

std::string_view media_type_of(std::string_view path) {
    for (MediaType const& entry : media_types)
        if (path.ends_with(entry.ending)) return entry.type;
    return "application/octet-stream";
}

EmbeddedFile const* find_file(std::string_view path) {
    auto const files = web_files::all();
    auto const found =
        std::find_if(files.begin(), files.end(), [&](EmbeddedFile const& file) { return file.path == path; });
    return found == files.end() ? nullptr : &*found;
}

bool accepts_gzip(http::Request const& request) {
    return request.headers.find("Accept-Encoding").value_or("").find("gzip") != std::string_view::npos;
}

http::Response asset(http::Request const& request, EmbeddedFile const& file) {
    http::Response response;
    std::string const etag = "\"" + std::string(file.etag) + "\"";
    response.headers.set("ETag", etag);
    response.headers.set("Cache-Control", "public, max-age=31536000, immutable");
    response.headers.set("Vary", "Accept-Encoding");
    if (request.headers.find("If-None-Match") == std::string_view(etag)) {
        response.status = 304;
        return response;
    }
    response.headers.set("Content-Type", std::string(media_type_of(file.path)));
    // A worker obeys the policy of its own script: the one that follows live events must reach the server.
    response.headers.set("Content-Security-Policy",
        "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'");
    bool const gzip = accepts_gzip(request) && !file.gzip.empty() && file.gzip.size() < file.bytes.size();
    if (gzip) response.headers.set("Content-Encoding", "gzip");
    response.body = std::string(gzip ? file.gzip : file.bytes);
    return response;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

http::Response index(EmbeddedFile const& file) {
    std::string const nonce = to_base64url(random_bytes(16));
    std::string html(file.bytes);
    replace_all(html, nonce_mark, nonce);
    auto response = http::Response::text(200, std::move(html), "text/html; charset=utf-8");
    response.headers.set("Cache-Control", "no-store");
    response.headers.set("Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-" + nonce +
            "'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; "
            "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; "
            "require-trusted-types-for 'script'");
    return response;
}

} // namespace

http::Response page(http::Request const& request) {
    std::string_view path = request.path;
    if (path.starts_with('/')) path.remove_prefix(1);
    if (auto const* file = find_file(path); file && path != "index.html") return asset(request, *file);
    // A hashed file that is gone belongs to an older version of the app; the page must not stand in for it.
    if (path.starts_with("assets/"))
        return http::Response::text(404, "This file is gone; reload the page.\n");
    for (std::string_view const name : {"index.html", "without_web.html"})
        if (auto const* file = find_file(name)) return index(*file);
    return http::Response::text(404, "There are no pages in this program.\n");
}

} // namespace tenon::app
