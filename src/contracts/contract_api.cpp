#include "contracts/contract_api.h"

#include "base/text.h"
#include "contracts/contract_wire.h"
#include "contracts/lint.h"
#include "contracts/plain_text.h"

namespace tenon::contracts {

namespace {

using api::Call;
using api::Proof;
using api::Who;

constexpr std::string_view session_cookie = "__Host-tenon";

std::vector<ContractProblem> problems_of(Contract const& contract) {
    std::vector<ContractProblem> problems;
    for (Problem const& problem : lint(contract.terms))
        problems.push_back({"/terms" + problem.pointer, problem.code, problem.message});
    return problems;
}

SigningSheet sheet_for(Contract const& contract, Party party) {
    std::string const& name = contract.terms.parties.of(party).name;
    return {std::string(current_consent().version), std::string(current_consent().text),
        authority_statement(name), signing_statement("[your name]", contract.frozen.digest, name)};
}

ContractView view_of(Contract const& contract, Actor const& actor) {
    ContractView view{contract.id, contract.standing.state, contract.version, contract.frozen.digest,
        contract.terms, problems_of(contract), contract.standing.proposed_by, {}, party_of(actor), {}, {}};
    for (SignatureRecord const& signature : contract.signatures)
        view.signatures.push_back({signature.party, signature.typed_name, signature.signed_at});
    if (!view.your_side) return view;
    for (auto const step : {ContractStep::edit, ContractStep::propose, ContractStep::withdraw,
             ContractStep::decline, ContractStep::sign})
        if (after(contract.standing, step, *view.your_side)) view.you_may.push_back(step);
    if (after(contract.standing, ContractStep::sign, *view.your_side))
        view.signing = sheet_for(contract, *view.your_side);
    return view;
}

Result<ContractView> view_of(Result<Contract> const& contract, Call const& call) {
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
    if (auto const session = call.request.cookie(session_cookie))
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
    Contracts* const face = &contracts;
    return {
        api::get("/api/v1/engagements/{engagement}/contract", Who::party, "Shows the contract as it stands.",
            [face](Call& call) -> Result<ContractView> {
                return view_of(
                    call.unit.read([&](auto& transaction) { return face->show(call.actor, transaction); }),
                    call);
            }),
        api::put("/api/v1/engagements/{engagement}/contract", Who::party, "Saves a new version of the draft.",
            [face](Call& call, SaveContract const& body) -> Result<ContractView> {
                return view_of(call.unit.write([&](auto& transaction) {
                    return face->edit(call.actor, transaction, body.based_on, body.terms);
                }),
                    call);
            }),
        api::post("/api/v1/engagements/{engagement}/contract/proposal", Who::party,
            "Freezes the draft and proposes it for signing.",
            [face](Call& call, ProposeContract const& body) -> Result<ContractView> {
                return view_of(call.unit.write([&](auto& transaction) {
                    return face->propose(call.actor, transaction, body.version);
                }),
                    call);
            }),
        api::del("/api/v1/engagements/{engagement}/contract/proposal", Who::party,
            "Takes the own side's proposal back.",
            [face](Call& call) -> Result<ContractView> {
                return view_of(call.unit.write([&](auto& transaction) {
                    return face->withdraw(call.actor, transaction);
                }),
                    call);
            }),
        api::post("/api/v1/engagements/{engagement}/contract/decline", Who::party,
            "Declines the other side's proposal, with a reason.",
            [face](Call& call, DeclineContract const& body) -> Result<ContractView> {
                return view_of(call.unit.write([&](auto& transaction) {
                    return face->decline(call.actor, transaction, body.reason);
                }),
                    call);
            }),
        api::post("/api/v1/engagements/{engagement}/contract/signatures", Who::party,
            "Signs the proposed contract for the own side.",
            [face](Call& call, SignContract const& body) -> Result<ContractView> {
                Origin const origin = origin_of(call);
                return view_of(call.unit.write([&](auto& transaction) {
                    return face->sign(call.actor, transaction, ceremony_of(body), origin);
                }),
                    call);
            })
            .with(Proof::fresh),
        api::get("/api/v1/engagements/{engagement}/contract/text", Who::party,
            "Downloads the contract's text, as it is signed.",
            [face](Call& call) -> Result<http::Response> {
                TENON_TRY(contract,
                    call.unit.read([&](auto& transaction) { return face->show(call.actor, transaction); }));
                return download(contract.frozen.text, "text/plain; charset=utf-8", "contract.txt");
            }),
        api::get("/api/v1/engagements/{engagement}/contract/evidence", Who::party,
            "Downloads everything that proves the contract, as one file.",
            [face](Call& call) -> Result<http::Response> {
                TENON_TRY(evidence, call.unit.read([&](auto& transaction) {
                    return face->evidence(call.actor, transaction);
                }));
                return download(write_evidence(evidence), "application/json", "contract.json");
            }),
    };
}

} // namespace tenon::contracts
