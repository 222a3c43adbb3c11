#pragma once

// The server's certificate and the TLS it speaks: 1.2 and newer, ciphers by OpenSSL's own defaults.

#include "base/result.h"

#include <memory>
#include <string>

namespace boost::asio::ssl {
class context;
}

namespace tenon::http {

// Reads both PEM files. Error: certificate_unusable, saying which file and why.
Result<std::shared_ptr<boost::asio::ssl::context>> make_tls_context(
    std::string const& certificate_file, std::string const& key_file);

} // namespace tenon::http
