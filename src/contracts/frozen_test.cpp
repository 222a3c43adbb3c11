// The golden contract in tests/golden/contracts: what it says, byte for byte, can never change again, because
// people have signed such bytes. check.py computes the same digest without any of our code.

#include "contracts/frozen.h"

#include "contracts/draft.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace tenon::contracts {
namespace {

std::string golden(std::string const& name) {
    std::ifstream file(std::string(TENON_GOLDEN_DIR) + "/contracts/" + name, std::ios::binary);
    EXPECT_TRUE(file) << name;
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
}

// The attachments are what their names say.
std::vector<Attachment> attachments() { return {{"brief.json", "{}"}, {"annex.txt", "Prices of 2026.\n"}}; }

void expect_golden(std::string const& name) {
    std::string const params = golden(name + ".json");
    auto const terms = read_terms(params);
    ASSERT_TRUE(terms) << describe(terms.error());
    auto const frozen = freeze(*terms, attachments());
    ASSERT_TRUE(frozen) << describe(frozen.error());
    EXPECT_EQ(frozen->params, params);
    EXPECT_EQ(frozen->text, golden(name + ".txt"));
    EXPECT_EQ(frozen->manifest, golden("manifest.txt"));
    EXPECT_EQ(frozen->digest + "\n", golden(name + ".digest"));
}

TEST(frozen, gives_the_golden_bytes) {
    expect_golden("full");  // every clause, letters beyond ASCII, numbers of all kinds
    expect_golden("empty"); // a draft in which everything is still open
}

TEST(frozen, changes_its_digest_with_every_byte) {
    std::vector<std::string> const parts{golden("full.txt"), golden("full.json"), golden("manifest.txt")};
    std::string const digest = contract_digest(parts[0], parts[1], parts[2]);
    for (std::size_t part = 0; part < parts.size(); ++part)
        for (std::size_t i = 0; i < parts[part].size(); ++i) {
            std::vector<std::string> altered = parts;
            altered[part][i] ^= 1;
            ASSERT_NE(contract_digest(altered[0], altered[1], altered[2]), digest) << part << " " << i;
        }
    // A byte that moves from one part to the next is seen too.
    EXPECT_NE(contract_digest("ab", "c", ""), contract_digest("a", "bc", ""));
}

TEST(frozen, refuses_text_that_is_not_plain) {
    ContractTerms terms;
    terms.title = "two\nlines";
    terms.exclusions = {"fine", "Mu\xCC\x88ll"};
    auto const frozen = freeze(terms, {});
    ASSERT_FALSE(frozen);
    EXPECT_EQ(frozen.error().code, "contract_text_unplain");
    ASSERT_EQ(frozen.error().problems.size(), 2u);
    EXPECT_EQ(frozen.error().problems[0].pointer, "/terms/title");
    EXPECT_EQ(frozen.error().problems[1].pointer, "/terms/exclusions/1");
}

} // namespace
} // namespace tenon::contracts
