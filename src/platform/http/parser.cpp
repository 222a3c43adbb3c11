#include "platform/http/parser.h"

#include <boost/beast/http/error.hpp>

namespace tenon::http {

namespace beast = boost::beast;

void Parser::on_request_impl(
    beast::http::verb, beast::string_view method, beast::string_view target, int version, Error&) {
    method_.assign(method.data(), method.size());
    request_.target.assign(target.data(), target.size());
    version_ = version;
}

void Parser::on_field_impl(beast::http::field, beast::string_view name, beast::string_view value, Error&) {
    // Trailers come when the handler may be reading the head already, and nothing here needs them.
    if (is_header_done()) return;
    request_.headers.add(std::string(name), std::string(value));
}

std::size_t Parser::on_body_impl(beast::string_view piece, Error& error) {
    if (sink_ && !sink_->take({piece.data(), piece.size()})) error = beast::http::error::body_limit;
    return piece.size();
}

std::size_t Parser::on_chunk_body_impl(std::uint64_t, beast::string_view piece, Error& error) {
    return on_body_impl(piece, error);
}

} // namespace tenon::http
