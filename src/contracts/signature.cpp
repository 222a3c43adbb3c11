#include "contracts/signature.h"

#include "base/calendar.h"
#include "base/text.h"
#include "contracts/plain_text.h"

#include <array>

namespace tenon::contracts {

namespace {

constexpr std::array consents{
    ConsentText{"consent/1", "I agree to sign this contract electronically. I have read it to its end, I can "
                             "keep a copy of it, and I "
                             "know that my name, my e-mail address, the time, my network address and my "
                             "browser are recorded with my "
                             "signature and given to the other party."},
};

// How far a signer's clock may be ahead of ours.
constexpr std::chrono::minutes clock_drift{10};

} // namespace

ConsentText current_consent() { return consents.back(); }

std::optional<ConsentText> find_consent(std::string_view version) {
    for (ConsentText const& consent : consents)
        if (consent.version == version) return consent;
    return std::nullopt;
}

std::string signing_statement(std::string_view name, std::string_view digest, std::string_view party) {
    return "I, " + std::string(name) + ", sign contract " + std::string(digest) + " for " +
           std::string(party) + ".";
}

std::string authority_statement(std::string_view party) {
    return "I may sign for " + std::string(party) + ".";
}

Result<void> check_ceremony(Ceremony const& ceremony, std::string_view digest, Timestamp now) {
    std::vector<Problem> problems;
    auto refuse = [&](char const* pointer, char const* code, char const* message) {
        problems.push_back({pointer, code, message});
    };
    if (trim(ceremony.typed_name).empty())
        refuse("/typed_name", "typed_name_missing", "Type your legal name.");
    else if (find_unplain(ceremony.typed_name, ""))
        refuse("/typed_name", "typed_name_unplain", "Type the name in letters that everybody sees alike.");
    if (!ceremony.has_authority)
        refuse("/has_authority", "authority_missing", "State that you may sign for your side.");
    if (!find_consent(ceremony.consent))
        refuse("/consent", "consent_unknown", "Agree to the consent text as it is shown today.");
    if (!TimeZone::parse(ceremony.time_zone))
        refuse("/time_zone", "time_zone_unknown", "Name a time zone such as Europe/Berlin.");
    bool const in_order = ceremony.opened_at <= ceremony.read_to_end_at &&
                          ceremony.read_to_end_at <= ceremony.closed_at &&
                          ceremony.closed_at <= now + clock_drift;
    if (!in_order)
        refuse("/read_to_end_at", "ceremony_out_of_order",
            "A contract is opened, read to its end and then signed; open it again.");
    if (!problems.empty()) return fail(json::body_invalid(std::move(problems)));
    if (ceremony.digest != digest)
        return fail(ErrorKind::conflict, "digest_mismatch",
            "The contract you were shown is not the one that is proposed; open it again.");
    return {};
}

} // namespace tenon::contracts
