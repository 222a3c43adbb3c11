#include "platform/http/proxies.h"

#include "base/text.h"

#include <boost/asio/ip/address.hpp>

#include <algorithm>
#include <charconv>
#include <optional>

namespace tenon::http {

namespace {

namespace ip = boost::asio::ip;

// All addresses are compared in their IPv6 form.
std::optional<ip::address_v6> to_v6(std::string_view text) {
    boost::system::error_code error;
    auto const address = ip::make_address(std::string(text), error);
    if (error) return std::nullopt;
    return address.is_v4() ? ip::make_address_v6(ip::v4_mapped, address.to_v4()) : address.to_v6();
}

bool shares_prefix(ip::address_v6::bytes_type const& one, ip::address_v6::bytes_type const& other, int bits) {
    for (std::size_t i = 0; i < one.size() && bits > 0; ++i, bits -= 8) {
        int const unused = bits < 8 ? 8 - bits : 0;
        if ((one[i] >> unused) != (other[i] >> unused)) return false;
    }
    return true;
}

// Every value of a field that may be sent more than once and holds a list, in order.
std::vector<std::string_view> list_of(Request const& request, std::string_view name) {
    std::vector<std::string_view> items;
    for (auto const& [field, value] : request.headers.all())
        if (equals_ignoring_case(field, name))
            for (std::string_view const item : split(value, ','))
                items.push_back(trim(item));
    return items;
}

} // namespace

std::string normal_address(std::string_view address) {
    auto const v6 = to_v6(address);
    if (!v6) return {};
    return v6->is_v4_mapped() ? ip::make_address_v4(ip::v4_mapped, *v6).to_string() : v6->to_string();
}

Result<Proxies> Proxies::parse(std::vector<std::string> const& blocks) {
    Proxies proxies;
    for (std::string const& text : blocks) {
        TENON_TRY(block, parse_block(text));
        proxies.blocks_.push_back(block);
    }
    return proxies;
}

Result<Proxies::Block> Proxies::parse_block(std::string_view text) {
    auto refuse = [&] {
        return fail(ErrorKind::invalid, "proxy_malformed",
            "\"" + std::string(text) + "\" is not an address block such as 10.0.0.0/8 or fd00::/8.");
    };
    auto const slash = text.find('/');
    auto const address = to_v6(text.substr(0, slash));
    if (!address) return refuse();
    int const width = text.find(':') == text.npos ? 32 : 128;
    int bits = width;
    if (slash != text.npos) {
        auto const digits = text.substr(slash + 1);
        auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), bits);
        if (error != std::errc() || end != digits.data() + digits.size()) return refuse();
    }
    if (bits < 0 || bits > width) return refuse();
    return Block{address->to_bytes(), bits + (128 - width)};
}

bool Proxies::trusts(std::string_view address) const {
    auto const v6 = to_v6(address);
    return v6 && std::any_of(blocks_.begin(), blocks_.end(), [&](Block const& block) {
        return shares_prefix(block.network, v6->to_bytes(), block.bits);
    });
}

void Proxies::identify(Request& request, std::string_view neighbour, bool over_tls) const {
    request.peer = neighbour;
    request.secure = over_tls;
    if (blocks_.empty() || !trusts(neighbour)) return;
    request.peer = client_of(request, neighbour);
    auto const protocols = list_of(request, "X-Forwarded-Proto");
    if (!protocols.empty()) request.secure = equals_ignoring_case(protocols.back(), "https");
}

// From the right, each proxy wrote down whom it saw; the first who is no trusted proxy is the client.
std::string Proxies::client_of(Request const& request, std::string_view neighbour) const {
    std::string client(neighbour);
    auto const hops = list_of(request, "X-Forwarded-For");
    for (auto hop = hops.rbegin(); hop != hops.rend() && trusts(client); ++hop) {
        std::string next = normal_address(*hop);
        if (next.empty()) break;
        client = std::move(next);
    }
    return client;
}

} // namespace tenon::http
