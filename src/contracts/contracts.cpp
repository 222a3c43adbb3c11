#include "contracts/contracts.h"

#include "base/text.h"
#include "contracts/canonical_json.h"
#include "contracts/contract_reading.h"
#include "contracts/contract_view.h"
#include "contracts/lint.h"

namespace tenon::contracts {

namespace {

constexpr std::size_t reason_max = 2000; // characters

Failure nobody_here() {
    return fail(ErrorKind::not_found, "contract_not_found", "This engagement has no contract yet.");
}

Result<Party> require_party(Actor const& actor) {
    if (auto const party = party_of(actor)) return *party;
    return fail(
        ErrorKind::forbidden, "not_a_party", "Only the client and the expert deal with the contract.");
}

std::vector<Attachment> attach(briefs::Brief const& brief) {
    // A brief that was stored holds numbers only; one that was not is refused by the rules of its own file.
    return {{"brief.json", canonical_json(to_value(brief)).value_or(json::to_json(brief))}};
}

Failure stale(Contract const& newest, Actor const& actor) {
    Error error{ErrorKind::stale, "contract_stale",
        "Version " + std::to_string(newest.version) +
            " was saved meanwhile. Nothing is lost: take over what you need from it and try again.",
        {}, json::to_json(view_of(newest, actor))};
    return fail(std::move(error));
}

} // namespace

Result<Contract> Contracts::draft(sql::Transaction& transaction, Actor const& actor,
    BriefSnapshot const& snapshot, ContractParties const& parties, Calendar const& calendar) {
    TENON_TRY(party, require_party(actor));
    Place const place = actor.place();
    Timestamp const now = context_.clock.now();
    ContractTerms const terms = draft_from(snapshot, parties, calendar.zone.day_of(now), calendar);
    auto const attachments = attach(snapshot.brief);
    TENON_TRY(frozen, freeze(terms, attachments));
    Contract const contract{context_.ids.make<Contract>(), Standing{}, 1, 0, frozen, terms, {}};
    if (!store::add(transaction, place, row_of(contract), now))
        return fail(ErrorKind::conflict, "contract_exists", "This engagement has a contract already.");
    for (Attachment const& attachment : attachments)
        store::add_attachment(transaction, place, contract.id, attachment);
    store::add_version(transaction, place, row_of(contract), frozen, actor, now);
    finish(transaction, {actor, party, place, contract}, TrailKind::drafted);
    return contract;
}

Result<Contract> Contracts::edit(
    sql::Transaction& transaction, Actor const& actor, int based_on, ContractTerms const& terms) {
    TENON_TRY(move, begin(transaction, actor));
    TENON_CHECK(take(move, ContractStep::edit));
    Contract& contract = move.contract;
    if (based_on != contract.version) return stale(contract, actor);
    TENON_TRY(frozen, freeze(terms, store::attachments(transaction, move.place, contract.id)));
    if (frozen == contract.frozen) return contract; // saved again without a change
    contract.version += 1;
    contract.frozen = frozen;
    contract.terms = terms;
    store::add_version(transaction, move.place, row_of(contract), frozen, actor, context_.clock.now());
    finish(transaction, move, TrailKind::edited);
    return contract;
}

Result<Contract> Contracts::propose(sql::Transaction& transaction, Actor const& actor, int version) {
    TENON_TRY(move, begin(transaction, actor));
    if (version != move.contract.version) return stale(move.contract, actor);
    TENON_CHECK(take(move, ContractStep::propose));
    TENON_CHECK(require_proposable(move.contract));
    TENON_CHECK(gates_.judge(transaction, actor, engagements::Gate::sign));
    move.contract.proposal += 1;
    finish(transaction, move, TrailKind::proposed);
    return move.contract;
}

Result<Contract> Contracts::withdraw(sql::Transaction& transaction, Actor const& actor) {
    TENON_TRY(move, begin(transaction, actor));
    TENON_CHECK(take(move, ContractStep::withdraw));
    move.contract.signatures.clear();
    finish(transaction, move, TrailKind::withdrawn);
    return move.contract;
}

Result<Contract> Contracts::decline(
    sql::Transaction& transaction, Actor const& actor, std::string const& reason) {
    TENON_TRY(move, begin(transaction, actor));
    TENON_CHECK(take(move, ContractStep::decline));
    auto refuse = [](char const* code, std::string const& message) {
        return fail(json::body_invalid({{"/reason", code, message}}));
    };
    if (trim(reason).empty()) return refuse("reason_missing", "Say why, so that the other side can answer.");
    if (count_code_points(reason) > reason_max) return refuse("text_too_long", "Say it in 2000 characters.");
    move.contract.signatures.clear();
    finish(transaction, move, TrailKind::declined, reason);
    return move.contract;
}

Result<Contract> Contracts::show(sql::Transaction& transaction, Actor const& actor) const {
    TENON_CHECK(require_party(actor));
    auto contract = read_contract(transaction, actor.place());
    if (!contract) return nobody_here();
    return *std::move(contract);
}

Result<Evidence> Contracts::evidence(sql::Transaction& transaction, Actor const& actor) const {
    TENON_TRY(contract, show(transaction, actor));
    Place const place = actor.place();
    auto trail = store::trail(transaction, place, contract.id);
    TrailHead const head{static_cast<int>(trail.size()), trail.back().hash};
    return Evidence{std::string(evidence_shape), place.workspace, place.engagement, contract.id,
        contract.version, contract.standing.state, contract.frozen.digest, contract.frozen.text,
        json::parse_json(contract.frozen.params).value(), contract.frozen.manifest,
        store::attachments(transaction, place, contract.id),
        store::signatures(transaction, place, contract.id), std::move(trail), head};
}

Result<Contracts::Move> Contracts::begin(sql::Transaction& transaction, Actor const& actor) const {
    TENON_TRY(party, require_party(actor));
    auto contract = read_contract_for_change(transaction, actor.place());
    if (!contract) return nobody_here();
    return Move{actor, party, actor.place(), *std::move(contract)};
}

Result<void> Contracts::take(Move& move, ContractStep step) const {
    TENON_TRY(standing, after(move.contract.standing, step, move.party));
    move.contract.standing = standing;
    return {};
}

Result<void> Contracts::require_proposable(Contract const& contract) const {
    auto problems = lint(contract.terms);
    if (problems.empty()) return {};
    for (Problem& problem : problems)
        problem.pointer = "/terms" + problem.pointer;
    // Counted before they are moved away: arguments are evaluated in any order.
    std::string message =
        "The contract cannot be proposed yet: " + count_of(std::ssize(problems), "problem", "problems") + ".";
    return fail(ErrorKind::invalid, "contract_incomplete", std::move(message), std::move(problems));
}

} // namespace tenon::contracts
