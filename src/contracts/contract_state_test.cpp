#include "contracts/contract_state.h"

#include "base/text.h"

#include <gtest/gtest.h>

#include <sstream>

namespace tenon::contracts {
namespace {

// state: draft, active, or the open proposal's "proposed-by+signed-by". E.g. c: proposed by the client,
// nobody has signed; c+e: and the expert has.
constexpr char table[] = R"(
# state   by      step       becomes
  draft   client  edit       draft
  draft   expert  edit       draft
  draft   client  propose    c
  draft   expert  propose    e
  draft   client  withdraw   contract_not_proposed
  draft   expert  decline    contract_not_proposed
  draft   client  sign       contract_not_proposed
  c       client  edit       contract_not_a_draft
  c       expert  edit       contract_not_a_draft
  c       client  propose    contract_not_a_draft
  c       expert  propose    contract_not_a_draft
  c       client  withdraw   draft
  c       expert  withdraw   withdraw_by_proposer_only
  c       client  decline    decline_by_other_side_only
  c       expert  decline    draft
  c       client  sign       c+c
  c       expert  sign       c+e
  e       client  decline    draft
  e       expert  withdraw   draft
  e       client  sign       e+c
  c+c     client  sign       already_signed
  c+c     expert  sign       active
  c+c     client  withdraw   draft
  c+c     expert  decline    draft
  c+c     expert  edit       contract_not_a_draft
  c+e     client  sign       active
  c+e     expert  sign       already_signed
  c+e     client  withdraw   draft
  c+e     expert  decline    draft
  active  client  edit       contract_is_active
  active  expert  propose    contract_is_active
  active  client  withdraw   contract_is_active
  active  expert  decline    contract_is_active
  active  client  sign       already_signed
  active  expert  sign       already_signed
)";

Party party_named(char letter) { return letter == 'c' ? Party::client : Party::expert; }

Standing standing_named(std::string const& name) {
    if (name == "draft") return {};
    if (name == "active") return {ContractState::active, Party::client, true, true};
    Standing standing{ContractState::proposed, party_named(name[0])};
    if (name.size() > 1) {
        standing.state = ContractState::signing;
        (name[2] == 'c' ? standing.client_signed : standing.expert_signed) = true;
    }
    return standing;
}

// Who proposed a contract in force no longer matters.
std::string name_of(Standing const& standing) {
    if (standing.state == ContractState::draft || standing.state == ContractState::active)
        return std::string(to_text(standing.state));
    std::string name(1, to_text(*standing.proposed_by)[0]);
    if (standing.client_signed) name += "+c";
    if (standing.expert_signed) name += "+e";
    return name;
}

TEST(contract_state, follows_the_table) {
    std::istringstream lines(table);
    int rows = 0;
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string state, by, step, becomes;
        words >> state >> by >> step >> becomes;
        if (state.empty() || state == "#") continue;
        auto const next = after(standing_named(state), *from_text<ContractStep>(step), *from_text<Party>(by));
        EXPECT_EQ(next ? name_of(*next) : next.error().code, becomes) << line;
        ++rows;
    }
    EXPECT_EQ(rows, 35);
}

} // namespace
} // namespace tenon::contracts
