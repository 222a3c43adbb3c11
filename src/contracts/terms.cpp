#include "contracts/terms.h"

namespace tenon::contracts {

std::vector<std::string> undecided_assets(OwnershipTerms const& ownership) {
    std::vector<std::string> assets;
    boost::mp11::mp_for_each<json::Members<OwnershipTerms>>([&](auto member) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(ownership.*member.pointer)>, AssetOwner>)
            if (ownership.*member.pointer == AssetOwner::undecided) assets.emplace_back(member.name);
    });
    return assets;
}

std::optional<Currency> currency_of(ContractTerms const& terms) {
    if (!terms.pricing.total) return std::nullopt;
    return terms.pricing.total->currency();
}

} // namespace tenon::contracts

TENON_JSON_DEFINED(tenon::contracts::ContractTerms);
