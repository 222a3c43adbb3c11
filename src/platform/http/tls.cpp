#include "platform/http/tls.h"

#include <boost/asio/ssl/context.hpp>

namespace tenon::http {

namespace {

namespace ssl = boost::asio::ssl;

Failure unusable(std::string const& file, boost::system::error_code const& error) {
    return fail(ErrorKind::invalid, "certificate_unusable",
        file + " cannot be used for TLS: " + error.message() +
            ". It must be PEM, readable, and the key must belong to the first certificate.");
}

} // namespace

Result<std::shared_ptr<ssl::context>> make_tls_context(
    std::string const& certificate_file, std::string const& key_file) {
    auto context = std::make_shared<ssl::context>(ssl::context::tls_server);
    SSL_CTX_set_min_proto_version(context->native_handle(), TLS1_2_VERSION);
    // A client that renegotiates makes us work; compression leaks secrets by length (CRIME).
    SSL_CTX_set_options(context->native_handle(), SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
    // OpenSSL's own buffers of an idle connection (34 KiB) are given back.
    SSL_CTX_set_mode(context->native_handle(), SSL_MODE_RELEASE_BUFFERS);
    boost::system::error_code error;
    context->use_certificate_chain_file(certificate_file, error);
    if (error) return unusable(certificate_file, error);
    context->use_private_key_file(key_file, ssl::context::pem, error);
    if (error) return unusable(key_file, error);
    return context;
}

} // namespace tenon::http
