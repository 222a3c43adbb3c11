// Data sheets as client and expert meet them: endpoints in, answers, events and rows out.

#include "platform/crypto/digest.h"
#include "platform/crypto/encoding.h"
#include "support/workplace.h"

#include <gmock/gmock.h>

namespace tenon::datasets {
namespace {

using test::count_files;
using test::Workplace;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr char brief[] = R"(title: Churn
data:
  - {id: contracts, what: contracts of three years, storage: S3, owner: care, labels: complete, policy: stay in the EU,
     sensitivity: personal}
  - {id: calls, what: call notes, size: 4 GB}
)";

// 1,200 rows that a model could learn from; the e-mail addresses are somebody's.
std::string make_sample() {
    std::string text = "customer,email,months,plan,churned\n";
    for (int i = 0; i < 1'200; ++i)
        text += "c" + std::to_string(i) + ",canary" + std::to_string(i % 7) + "@example.org," +
                std::to_string(i % 47) + "," + (i % 3 ? "basic" : "full") + "," + (i % 4 ? "no" : "yes") +
                "\n";
    return text;
}

class DataSheets : public test::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (!IsSkipped()) at_ = std::make_unique<Workplace>(database(), brief);
    }
    Workplace& at() { return *at_; }
    bool has_finding(std::string const& code) {
        return at().get(at().client, "/findings?gate=offer").body.find("\"" + code + "\"") !=
               std::string::npos;
    }
    std::optional<Timestamp> seen_at() {
        return sql::Unit(database()).read([&](sql::Transaction& transaction) {
            return expert_saw_data_at(transaction, at().place());
        });
    }

private:
    std::unique_ptr<Workplace> at_;
};
TENON_ON_EACH_ENGINE(DataSheets);

TEST_P(DataSheets, say_what_the_brief_says_until_a_sample_completes_them) {
    auto const before = at().get(at().expert, "/data");
    EXPECT_EQ(before.at("/sheets/0/asset"), "contracts");
    EXPECT_EQ(before.at("/sheets/0/storage"), "S3");
    EXPECT_EQ(before.at("/sheets/0/size"), "");
    EXPECT_EQ(before.at("/sheets/0/verdict"), "");
    EXPECT_TRUE(has_finding("DATA-01"));

    std::string const sample = make_sample();
    auto const sheet = at().post(at().client, "/data/contracts/sample?label=churned", sample);
    ASSERT_EQ(sheet.status, 200) << sheet.body;
    EXPECT_EQ(sheet.at("/sample/version"), "1");
    EXPECT_EQ(sheet.at("/sample/sha256"), to_hex(sha256(sample)));
    EXPECT_EQ(sheet.at("/sample/bytes"), std::to_string(sample.size()));
    EXPECT_EQ(sheet.at("/sample/rows"), "1200");
    EXPECT_EQ(sheet.at("/sample/columns"), "5");
    EXPECT_EQ(sheet.at("/sample/sampled_by"), "The client");
    EXPECT_EQ(sheet.at("/from_sample"), R"(["format","size","quality"])");
    EXPECT_EQ(sheet.at("/format"), "CSV, 5 columns, delimiter ,");
    EXPECT_THAT(sheet.at("/size"), HasSubstr(" kB, 1200 rows"));
    EXPECT_EQ(sheet.at("/verdict/readiness"), "sufficient") << sheet.body;
    EXPECT_EQ(*at().blobs().read(to_hex(sha256(sample))), sample);
    EXPECT_THAT(at().events(), ElementsAre("data.sampled"));
}

TEST_P(DataSheets, open_the_gate_that_waited_for_a_review) {
    EXPECT_THAT(
        at().get(at().client, "/findings").body, HasSubstr("contracts (contracts of three years) lacks"));
    for (std::string const asset : {"contracts", "calls"})
        EXPECT_EQ(
            at().post(at().client, "/data/" + asset + "/sample?label=churned", make_sample()).status, 200);
    EXPECT_FALSE(has_finding("DATA-01"));
    EXPECT_THAT(at().get(at().client, "/findings").body,
        Not(HasSubstr("contracts (contracts of three years) lacks")));
    // What the author wrote stands.
    EXPECT_EQ(at().get(at().client, "/data").at("/sheets/1/size"), "4 GB");
}

TEST_P(DataSheets, are_known_to_a_brief_that_is_not_saved) {
    std::string const asked =
        R"({"gate":"offer","brief":)" + at().get(at().client, "/brief").at("/brief") + "}";
    EXPECT_THAT(at().post(at().client, "/checks/trial", asked).body, HasSubstr("DATA-01"));
    for (std::string const asset : {"contracts", "calls"})
        at().post(at().client, "/data/" + asset + "/sample?label=churned", make_sample());
    auto const tried = at().post(at().client, "/checks/trial", asked);
    EXPECT_EQ(tried.status, 200) << tried.body;
    EXPECT_THAT(tried.body, Not(HasSubstr("DATA-01")));
    EXPECT_EQ(
        at().post(at().client, "/plan/trial", R"({"brief":{"phases":[{"id":"preparation"}]},"moves":[]})")
            .at("/advice/phases/0/advised"),
        "fixed")
        << "the data are known, so the work can be counted";
}

TEST_P(DataSheets, number_their_samples_and_know_the_newest_again) {
    EXPECT_EQ(at().post(at().client, "/data/contracts/sample", make_sample()).at("/sample/version"), "1");
    EXPECT_EQ(at().post(at().client, "/data/contracts/sample", make_sample()).at("/sample/version"), "1");
    EXPECT_EQ(at().post(at().client, "/data/contracts/sample", make_sample() + "c,d,1,basic,no\n")
                  .at("/sample/version"),
        "2");
    EXPECT_EQ(at().post(at().client, "/data/calls/sample", make_sample()).at("/sample/version"), "1");
    EXPECT_THAT(at().events(), ElementsAre("data.sampled", "data.sampled", "data.sampled"));
}

TEST_P(DataSheets, show_personal_values_to_the_client_only) {
    ASSERT_EQ(at().post(at().client, "/data/contracts/sample", make_sample()).status, 200);
    auto const own = at().get(at().client, "/data/contracts/profile");
    EXPECT_THAT(own.body, HasSubstr("canary3@example.org"));
    EXPECT_EQ(own.at("/columns/1/sensitivity"), "personal");
    for (auto const& who : {at().expert, at().with_token(at().expert), at().stakeholder}) {
        auto const seen = at().get(who, "/data/contracts/profile");
        EXPECT_EQ(seen.status, 200);
        EXPECT_EQ(seen.at("/columns/1/name"), "email");
        EXPECT_THAT(seen.body, HasSubstr("\"basic\""));
        EXPECT_THAT(seen.body, Not(HasSubstr("canary")));
        EXPECT_THAT(at().get(who, "/data").body, Not(HasSubstr("canary")));
    }
    EXPECT_THAT(at().event_data(), Not(HasSubstr("canary")));
}

TEST_P(DataSheets, put_the_expert_s_first_look_on_record_once) {
    EXPECT_EQ(at().get(at().expert, "/data/contracts/profile").at("/code"), "data_not_sampled");
    at().post(at().client, "/data/contracts/sample", make_sample());
    at().get(at().client, "/data/contracts/profile");
    at().get(at().stakeholder, "/data/contracts/profile");
    at().get(at().expert, "/data");
    EXPECT_EQ(seen_at(), std::nullopt);
    auto const first = at().clock.now();
    at().get(at().expert, "/data/contracts/profile");
    at().clock.advance(std::chrono::hours(1));
    at().get(at().expert, "/data/contracts/profile");
    EXPECT_EQ(seen_at(), first);
    EXPECT_THAT(at().events(), ElementsAre("data.sampled", "data.profile_seen"));
}

TEST_P(DataSheets, record_access_given_and_verified_once_each) {
    auto const early = at().post(at().expert, "/data/contracts/access/verify");
    EXPECT_EQ(early.status, 409);
    EXPECT_EQ(early.at("/code"), "access_not_granted");
    EXPECT_EQ(at().post(at().expert, "/data/contracts/access/grant").status, 403);
    auto const granted = at().post(at().client, "/data/contracts/access/grant");
    EXPECT_EQ(granted.at("/access_granted/by"), "The client");
    EXPECT_EQ(at().post(at().client, "/data/contracts/access/verify").status, 403);
    at().clock.advance(std::chrono::hours(1));
    EXPECT_EQ(at().post(at().client, "/data/contracts/access/grant").at("/access_granted/at"),
        granted.at("/access_granted/at"));
    auto const verified = at().post(at().expert, "/data/contracts/access/verify");
    EXPECT_EQ(verified.at("/access_verified/at"), to_string(at().clock.now()));
    EXPECT_EQ(verified.at("/access_granted/at"), granted.at("/access_granted/at"));
    at().post(at().expert, "/data/contracts/access/verify");
    EXPECT_THAT(at().events(), ElementsAre("data.access_granted", "data.access_verified"));
}

TEST_P(DataSheets, refuse_what_is_no_table_and_keep_nothing_of_it) {
    struct Case {
        std::string target;
        std::string file;
        int status;
        std::string code;
        std::string pointer;
    };
    std::string const long_name(1'001, 'x');
    for (Case const& c : std::vector<Case>{
             {"/data/nothing/sample", "a,b\n1,2\n", 404, "data_asset_unknown", ""},
             {"/data/contracts/sample", "", 400, "csv_empty", ""},
             {"/data/contracts/sample",
                 "\xFF\xFE"
                 "a",
                 400, "csv_utf16", ""},
             {"/data/contracts/sample", "a,a\n1,2\n", 400, "csv_header_invalid", ""},
             {"/data/contracts/sample", "a,b\n1,\"2\n", 400, "csv_quote_not_closed", ""},
             {"/data/contracts/sample", std::string("\x89PNG\0\0", 6), 400, "csv_header_invalid", ""},
             {"/data/contracts/sample", long_name + ",b\n1,2\n", 400, "column_name_too_long", "1"},
             {"/data/contracts/sample", "1,canary@example.org\n2,b@example.org\n", 400,
                 "column_name_personal", "1"},
             {"/data/contracts/sample?label=gone", "a,b\n1,2\n", 400, "label_column_unknown", "?label"},
         }) {
        auto const answer = at().post(at().client, c.target, c.file);
        EXPECT_EQ(answer.status, c.status) << answer.body;
        EXPECT_EQ(answer.at("/code"), c.code) << answer.body;
        if (!c.pointer.empty()) {
            EXPECT_EQ(answer.at(c.pointer == "1" ? "/errors/0/line" : "/errors/0/pointer"), c.pointer);
        }
    }
    EXPECT_EQ(at().post(at().expert, "/data/contracts/sample", "a,b\n1,2\n").status, 403);
    EXPECT_EQ(count_files(at().folder()), 0);
    EXPECT_THAT(at().events(), ElementsAre());
}

TEST_P(DataSheets, count_broken_rows_instead_of_failing_on_them) {
    std::string const broken = "a,b\n1,2\n3\n4,5,6\n\xFF,7\n" + std::string("8,\0\n", 4);
    auto const sheet = at().post(at().client, "/data/contracts/sample", broken);
    ASSERT_EQ(sheet.status, 200) << sheet.body;
    EXPECT_EQ(sheet.at("/verdict/readiness"), "insufficient");
    auto const profile = at().get(at().client, "/data/contracts/profile");
    EXPECT_EQ(profile.at("/ragged_rows"), "2");
    EXPECT_EQ(profile.at("/unreadable_rows"), "2");
    EXPECT_THAT(profile.at("/row_problems/0"), HasSubstr("Line 3"));
}

TEST_P(DataSheets, read_back_numbers_that_json_lacks) {
    auto const sheet =
        at().post(at().client, "/data/contracts/sample", "a,b\n1e308,-1e308\n-1e308,1e308\ninf,2\n");
    ASSERT_EQ(sheet.status, 200) << sheet.body;
    EXPECT_EQ(at().get(at().client, "/data/contracts/profile").status, 200);
    EXPECT_EQ(at().get(at().expert, "/data/contracts/profile").status, 200);
}

TEST_P(DataSheets, may_be_shared_before_there_is_an_account) {
    checks::Rules rules;
    engagements::Engagements engagements(at().context(), rules);
    briefs::Briefs briefs(at().context(), engagements);
    Datasets datasets(at().context(), engagements, briefs, at().blobs());
    auto shared = [&](std::string const& asset) {
        return sql::Unit(database()).read([&](sql::Transaction& transaction) {
            return datasets.shared_profile(transaction, at().place(), asset);
        });
    };
    EXPECT_EQ(shared("contracts").error().code, "data_not_sampled");
    EXPECT_EQ(shared("nothing").error().code, "data_asset_unknown");
    at().post(at().client, "/data/contracts/sample", make_sample());
    auto const profile = shared("contracts");
    ASSERT_TRUE(profile);
    EXPECT_EQ(profile->rows, 1'200);
    EXPECT_THAT(json::to_json(*profile), Not(HasSubstr("canary")));
}

TEST_P(DataSheets, are_never_changed_behind_our_back) {
    at().post(at().client, "/data/contracts/sample", make_sample());
    EXPECT_THROW(database().run_script("UPDATE dataset_versions SET sha256 = ''"), sql::DatabaseError);
    EXPECT_THROW(database().run_script("DELETE FROM dataset_versions"), sql::DatabaseError);
}

} // namespace
} // namespace tenon::datasets
