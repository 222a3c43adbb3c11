#pragma once

// Beast's grammar of HTTP/1.1 writing straight into our Request, without input or output of its own.

#include "platform/http/message.h"

#include <boost/beast/http/basic_parser.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace tenon::http {

// Where the bytes of a body go while they are parsed.
class BodySink {
public:
    virtual ~BodySink() = default;
    // false: more than may come.
    virtual bool take(std::string_view piece) = 0;
};

class Parser final : public boost::beast::http::basic_parser<true> {
public:
    using Error = boost::system::error_code;

    // Without a sink a body is dropped.
    explicit Parser(Request& request) : request_(request) {
        header_limit(64 * 1024); // the scanner before us holds heads to less; this bounds trailers
        body_limit(boost::none); // counted by the sink
        eager(false);
    }

    void body_into(BodySink& sink) { sink_ = &sink; }

    // As sent: "GET", "TRACE", "FROB".
    std::string const& method() const { return method_; }
    bool is_version_1_1() const { return version_ == 11; }

private:
    void on_request_impl(boost::beast::http::verb, boost::beast::string_view method,
        boost::beast::string_view target, int version, Error&) override;
    void on_response_impl(int, boost::beast::string_view, int, Error&) override {}
    void on_field_impl(boost::beast::http::field, boost::beast::string_view name,
        boost::beast::string_view value, Error&) override;
    void on_header_impl(Error&) override {}
    void on_body_init_impl(boost::optional<std::uint64_t> const&, Error&) override {}
    std::size_t on_body_impl(boost::beast::string_view piece, Error& error) override;
    void on_chunk_header_impl(std::uint64_t, boost::beast::string_view, Error&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, boost::beast::string_view piece, Error& error) override;
    void on_finish_impl(Error&) override {}

    Request& request_;
    BodySink* sink_ = nullptr;
    std::string method_;
    int version_ = 11;
};

} // namespace tenon::http
