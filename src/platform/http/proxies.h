#pragma once

// Which neighbours are believed when they say for whom they ask. X-Forwarded-For and -Proto of anybody else
// are ignored: a client can write there what it likes.

#include "base/result.h"
#include "platform/http/message.h"

#include <boost/asio/ip/address_v6.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace tenon::http {

class Proxies {
public:
    // "10.0.0.0/8", "::1", "fd00::/8". Error: proxy_malformed.
    static Result<Proxies> parse(std::vector<std::string> const& blocks);

    // IPv4 and IPv6 addresses as text, IPv4 also in its IPv6 form.
    bool trusts(std::string_view address) const;
    // Sets peer and secure of a request that came from `neighbour`.
    void identify(Request& request, std::string_view neighbour, bool over_tls) const;

private:
    struct Block {
        boost::asio::ip::address_v6::bytes_type network;
        int bits;
    };
    static Result<Block> parse_block(std::string_view text);
    std::string client_of(Request const& request, std::string_view neighbour) const;

    std::vector<Block> blocks_;
};

// The usual text of an address: IPv4 without its IPv6 prefix. Empty where it is none.
std::string normal_address(std::string_view address);

} // namespace tenon::http
