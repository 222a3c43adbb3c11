#include "platform/http/proxies.h"

#include <gtest/gtest.h>

namespace tenon::http {
namespace {

TEST(proxies, are_blocks_of_addresses_of_both_kinds) {
    auto const proxies = *Proxies::parse({"10.1.0.0/16", "192.168.1.7", "fd00::/9"});
    for (char const* trusted : {"10.1.255.3", "::ffff:10.1.2.3", "192.168.1.7", "fd7f::1"})
        EXPECT_TRUE(proxies.trusts(trusted)) << trusted;
    for (char const* other : {"10.2.0.1", "192.168.1.8", "fd80::1", "::1", "", "unknown"})
        EXPECT_FALSE(proxies.trusts(other)) << other;
    for (char const* wrong : {"", "10.0.0.0/33", "fd00::/129", "10.0.0.0/", "10.0.0.0/-1", "proxy.example"})
        EXPECT_EQ(Proxies::parse({wrong}).error().code, "proxy_malformed") << wrong;
}

struct Seen {
    std::string peer;
    bool secure;
    bool operator==(Seen const&) const = default;
};

Seen identify(std::string_view neighbour, Headers headers) {
    auto const proxies = *Proxies::parse({"127.0.0.0/8", "10.0.0.0/8"});
    Request request;
    request.headers = std::move(headers);
    proxies.identify(request, neighbour, false);
    return {request.peer, request.secure};
}

TEST(proxies, are_believed_and_nobody_else) {
    Headers headers;
    headers.add("X-Forwarded-For", "6.6.6.6, 198.51.100.7, 10.0.0.2");
    headers.add("X-Forwarded-Proto", "https");
    EXPECT_EQ(identify("127.0.0.1", headers), (Seen{"198.51.100.7", true}));
    EXPECT_EQ(identify("203.0.113.9", headers), (Seen{"203.0.113.9", false}));
}

TEST(proxies, are_followed_only_as_far_as_they_make_sense) {
    Headers headers;
    headers.add("X-Forwarded-For", "6.6.6.6, not an address");
    headers.add("X-Forwarded-For", "10.0.0.2");
    EXPECT_EQ(identify("127.0.0.1", headers).peer, "10.0.0.2");
    EXPECT_EQ(identify("127.0.0.1", {}), (Seen{"127.0.0.1", false}));
}

} // namespace
} // namespace tenon::http
