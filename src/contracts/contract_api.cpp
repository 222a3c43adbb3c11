#include "contracts/contract_api.h"

#include "base/text.h"
#include "contracts/contract_view.h"
#include "contracts/plain_text.h"
#include "people/people_api.h"

namespace tenon::contracts {

namespace {

using api::Call;
using api::Proof;
using api::Who;

Result<ContractView> answer(Call const& call, Result<Contract> const& contract) {
    if (!contract) return fail(contract.error());
    return view_of(*contract, call.actor);
}

// Header fields may hold any bytes; a record holds text.
std::string header_text(Call const& call, std::string_view name) {
    auto const value = call.request.headers.find(name);
    return value && is_utf8(*value) ? make_plain(*value) : std::string();
}

Origin origin_of(Call const& call) {
    Origin origin{call.request.peer, header_text(call, "User-Agent"), ""};
    if (auto const session = people::session_cookie(call.request))
        origin.session_hash = hex_sha256("tenon-session-1:" + std::string(*session));
    return origin;
}

Ceremony ceremony_of(SignContract const& body) {
    return {body.digest, body.typed_name, body.has_authority, body.consent, body.opened_at,
        body.read_to_end_at, body.closed_at, body.time_zone};
}

http::Response download(std::string body, std::string type, std::string const& file_name) {
    auto response = http::Response::text(200, std::move(body), std::move(type));
    response.headers.set("Content-Disposition", "attachment; filename=\"" + file_name + "\"");
    return response;
}

} // namespace

std::vector<api::Endpoint> endpoints(Contracts& contracts) {
    return {
        api::get("/api/v1/engagements/{engagement}/contract", Who::party, "Shows the contract as it stands.",
            [&](Call& call) {
                return answer(call, call.unit.read([&](sql::Transaction& transaction) {
                    return contracts.show(transaction, call.actor);
                }));
            }),
        api::put("/api/v1/engagements/{engagement}/contract", Who::party,
            "Saves a new version of the draft; refused with the newer one when somebody was faster.",
            [&](Call& call, SaveContract const& body) {
                return answer(call, call.unit.write([&](sql::Transaction& transaction) {
                    return contracts.edit(transaction, call.actor, body.based_on, body.terms);
                }));
            }),
        api::post("/api/v1/engagements/{engagement}/contract/proposal", Who::party,
            "Freezes the draft and proposes it for signing.",
            [&](Call& call, ProposeContract const& body) {
                return answer(call, call.unit.write([&](sql::Transaction& transaction) {
                    return contracts.propose(transaction, call.actor, body.version);
                }));
            }),
        api::del("/api/v1/engagements/{engagement}/contract/proposal", Who::party,
            "Takes the own side's proposal back.",
            [&](Call& call) {
                return answer(call, call.unit.write([&](sql::Transaction& transaction) {
                    return contracts.withdraw(transaction, call.actor);
                }));
            }),
        api::post("/api/v1/engagements/{engagement}/contract/decline", Who::party,
            "Declines the other side's proposal, with a reason.",
            [&](Call& call, DeclineContract const& body) {
                return answer(call, call.unit.write([&](sql::Transaction& transaction) {
                    return contracts.decline(transaction, call.actor, body.reason);
                }));
            }),
        api::post("/api/v1/engagements/{engagement}/contract/signatures", Who::party,
            "Signs the proposed contract for the own side.",
            [&](Call& call, SignContract const& body) {
                return answer(call, call.unit.write([&](sql::Transaction& transaction) {
                    return contracts.sign(transaction, call.actor, ceremony_of(body), origin_of(call));
                }));
            })
            .with(Proof::fresh),
        api::get("/api/v1/engagements/{engagement}/contract/text", Who::party,
            "Downloads the contract's text, as it is signed.",
            [&](Call& call) -> Result<http::Response> {
                TENON_TRY(contract, call.unit.read([&](sql::Transaction& transaction) {
                    return contracts.show(transaction, call.actor);
                }));
                return download(contract.frozen.text, "text/plain; charset=utf-8", "contract.txt");
            }),
        api::get("/api/v1/engagements/{engagement}/contract/evidence", Who::party,
            "Downloads everything that proves the contract, as one file.",
            [&](Call& call) -> Result<http::Response> {
                TENON_TRY(evidence, call.unit.read([&](sql::Transaction& transaction) {
                    return contracts.evidence(transaction, call.actor);
                }));
                return download(write_evidence(evidence), "application/json", "contract.json");
            }),
    };
}

} // namespace tenon::contracts
