#include "app/sign_command.h"

#include "app/prompt.h"
#include "app/table.h"
#include "base/enum.h"
#include "contracts/signature.h"

#include <date/tz.h>

#include <iostream>

namespace tenon::app {

namespace {

std::string time_zone_here() {
    try {
        return date::current_zone()->name();
    } catch (std::exception const&) { // a machine without one counts in UTC
        return "UTC";
    }
}

std::string const& bound_party(contracts::ContractView const& view) {
    return view.terms.parties.of(view.your_side.value()).name;
}

} // namespace

Result<contracts::ContractView> sign_at_terminal(Client& api) {
    SystemClock const clock;
    TENON_TRY(view, api.get<contracts::ContractView>("/contract"));
    if (!view.signing || !view.your_side)
        return fail(ErrorKind::conflict, "nothing_to_sign",
            "There is nothing for you to sign: the contract is " + std::string(to_text(view.state)) + ".");
    TENON_TRY(text, api.call("GET", "/contract/text"));

    contracts::SignContract body{};
    body.digest = view.digest;
    body.consent = view.signing->consent;
    body.time_zone = time_zone_here();
    body.opened_at = clock.now();
    std::cerr << text << "\n\nDigest: " << view.digest << "\n\n";
    TENON_CHECK(ask("Press Enter when you have read it to the end."));
    body.read_to_end_at = clock.now();
    std::cerr << view.signing->consent_text << "\n" << view.signing->authority_statement << "\n\n";
    TENON_TRY(name, ask("Your full legal name:"));
    TENON_CHECK(confirm(contracts::signing_statement(name, view.digest, bound_party(view))));
    body.typed_name = name;
    body.has_authority = true; // stated above, and agreed to with the yes
    body.closed_at = clock.now();
    return api.send<contracts::ContractView>("POST", "/contract/signatures", body);
}

} // namespace tenon::app
