#include "platform/http/refusal.h"

namespace tenon::http {

namespace {

Refusal refusal(int status, ErrorKind kind, char const* code, char const* message) {
    return {status, Error{kind, code, message}};
}

} // namespace

Refusal request_malformed() {
    return refusal(
        400, ErrorKind::invalid, "request_malformed", "This is not a well-formed HTTP/1.1 request.");
}

Refusal target_malformed() {
    return refusal(400, ErrorKind::invalid, "target_malformed",
        "The address of the request is malformed: it must be UTF-8, percent-encoded, without NUL and dot "
        "segments.");
}

Refusal host_malformed() {
    return refusal(
        400, ErrorKind::invalid, "host_malformed", "A request has exactly one Host field with a host name.");
}

Refusal body_length_ambiguous() {
    return refusal(400, ErrorKind::invalid, "body_length_ambiguous",
        "A request says the length of its body once: by one Content-Length, or by Transfer-Encoding: "
        "chunked.");
}

Refusal header_too_large() {
    return refusal(431, ErrorKind::too_large, "header_too_large", "The header of the request is too large.");
}

Refusal body_too_large() {
    return refusal(
        413, ErrorKind::too_large, "body_too_large", "The body of the request is larger than allowed here.");
}

Refusal body_incomplete() {
    return refusal(400, ErrorKind::invalid, "body_incomplete", "The connection ended before the body did.");
}

Refusal request_timeout() {
    return refusal(408, ErrorKind::unavailable, "request_timeout", "The request came too slowly.");
}

Refusal method_unknown() {
    return refusal(501, ErrorKind::invalid, "method_unknown", "This method is not known.");
}

Refusal method_not_supported() {
    return refusal(405, ErrorKind::invalid, "method_not_supported", "This method is not supported.");
}

Refusal version_not_supported() {
    return refusal(
        505, ErrorKind::invalid, "version_not_supported", "Only HTTP/1.1 and HTTP/1.0 are spoken here.");
}

Refusal transfer_encoding_not_supported() {
    return refusal(501, ErrorKind::invalid, "transfer_encoding_not_supported",
        "The only transfer encoding understood is chunked.");
}

Refusal expectation_not_supported() {
    return refusal(417, ErrorKind::invalid, "expectation_not_supported",
        "The only expectation understood is 100-continue.");
}

Refusal internal_error() {
    return refusal(500, ErrorKind::unavailable, "internal_error",
        "Something went wrong on the server; its log has the details under this request's id.");
}

} // namespace tenon::http
