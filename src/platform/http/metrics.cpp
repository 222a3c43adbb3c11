#include "platform/http/metrics.h"

#include <fmt/format.h>

#include <algorithm>

namespace tenon::http {

namespace {

// Backslash, quote and line feed are what the text form escapes in label values.
std::string escaped(std::string_view label) {
    std::string result;
    for (char const letter : label) {
        if (letter == '\\' || letter == '"') result += '\\';
        result += letter == '\n' ? ' ' : letter;
    }
    return result;
}

void append_simple(std::string& text, std::string_view name, std::string_view type, std::uint64_t value) {
    text += fmt::format("# TYPE {0} {1}\n{0} {2}\n", name, type, value);
}

} // namespace

void Metrics::count_request(std::string_view label, int status, std::chrono::duration<double> took,
    std::uint64_t bytes_in, std::uint64_t bytes_out) {
    std::scoped_lock lock(mutex_);
    auto found = endpoints_.find(label);
    if (found == endpoints_.end()) found = endpoints_.emplace(label, Endpoint()).first;
    Endpoint& endpoint = found->second;
    ++endpoint.by_class[static_cast<std::size_t>(std::clamp(status / 100, 0, 5))];
    auto const bucket = std::lower_bound(bounds.begin(), bounds.end(), took.count()) - bounds.begin();
    ++endpoint.buckets[static_cast<std::size_t>(bucket)];
    endpoint.seconds += took.count();
    bytes_in_ += bytes_in;
    bytes_out_ += bytes_out;
}

void Metrics::count_connection() {
    std::scoped_lock lock(mutex_);
    ++connections_;
}

void Metrics::count_refused_connection() {
    std::scoped_lock lock(mutex_);
    ++refused_;
}

std::string Metrics::text(std::size_t connections, std::size_t queued) const {
    std::scoped_lock lock(mutex_);
    std::string text = "# TYPE tenon_http_requests_total counter\n";
    for (auto const& [label, endpoint] : endpoints_)
        for (std::size_t i = 1; i < endpoint.by_class.size(); ++i)
            if (endpoint.by_class[i] > 0)
                text += fmt::format("tenon_http_requests_total{{endpoint=\"{}\",status=\"{}xx\"}} {}\n",
                    escaped(label), i, endpoint.by_class[i]);
    text += "# TYPE tenon_http_request_seconds histogram\n";
    for (auto const& [label, endpoint] : endpoints_)
        text += histogram(label, endpoint);
    append_simple(text, "tenon_http_received_bytes_total", "counter", bytes_in_);
    append_simple(text, "tenon_http_sent_bytes_total", "counter", bytes_out_);
    append_simple(text, "tenon_http_connections_total", "counter", connections_);
    append_simple(text, "tenon_http_connections_refused_total", "counter", refused_);
    append_simple(text, "tenon_http_connections", "gauge", connections);
    append_simple(text, "tenon_http_queued_requests", "gauge", queued);
    return text;
}

std::string Metrics::histogram(std::string const& label, Endpoint const& endpoint) {
    std::string const name = "tenon_http_request_seconds";
    std::string const key = escaped(label);
    std::string text;
    std::uint64_t below = 0;
    for (std::size_t i = 0; i < bounds.size(); ++i) {
        below += endpoint.buckets[i];
        text += fmt::format("{}_bucket{{endpoint=\"{}\",le=\"{}\"}} {}\n", name, key, bounds[i], below);
    }
    below += endpoint.buckets.back();
    text += fmt::format("{}_bucket{{endpoint=\"{}\",le=\"+Inf\"}} {}\n", name, key, below);
    text += fmt::format("{}_sum{{endpoint=\"{}\"}} {}\n", name, key, endpoint.seconds);
    text += fmt::format("{}_count{{endpoint=\"{}\"}} {}\n", name, key, below);
    return text;
}

} // namespace tenon::http
