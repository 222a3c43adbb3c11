// What is asked of a brief besides the brief: its file, its changes, its schema.

#include "support/workplace.h"

#include <gmock/gmock.h>

namespace tenon::briefs {
namespace {

using test::Workplace;
using ::testing::HasSubstr;

class BriefEndpoints : public test::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        at_ = std::make_unique<Workplace>(database(), "title: Churn\nexclusions: [voice]\n");
        at().put(at().client, "/brief",
            R"({"based_on":1,"brief":{"title":"Churn by region","exclusions":["voice"]}})");
    }
    Workplace& at() { return *at_; }

private:
    std::unique_ptr<Workplace> at_;
};
TENON_ON_EACH_ENGINE(BriefEndpoints);

TEST_P(BriefEndpoints, give_a_brief_as_its_file) {
    auto const file = at().get(at().expert, "/brief?format=yaml");
    EXPECT_EQ(file.status, 200);
    EXPECT_EQ(file.body, "tenon: brief/1\ntitle: Churn by region\nexclusions:\n  - voice\n");
    EXPECT_THAT(at().get(at().expert, "/brief/versions/1?format=yaml").body, HasSubstr("title: Churn\n"));
    EXPECT_EQ(at().get(at().expert, "/brief?format=xml").at("/errors/0/code"), "not_a_choice");
    EXPECT_EQ(at().get(at().expert, "/brief").at("/version"), "2");
}

TEST_P(BriefEndpoints, tell_what_changed_since_a_version) {
    auto const changes = at().get(at().stakeholder, "/brief/versions/2/changes");
    ASSERT_EQ(changes.status, 200) << changes.body;
    EXPECT_EQ(changes.at("/from"), "1");
    EXPECT_EQ(changes.at("/changes/0/label"), "Title");
    EXPECT_EQ(changes.at("/changes/0/before"), "Churn");
    EXPECT_EQ(changes.at("/changes/1/label"), "");
    EXPECT_EQ(at().get(at().client, "/brief/versions/2/changes?since=0").at("/changes/1/what"), "added");
    EXPECT_EQ(at().get(at().client, "/brief/versions/9/changes").status, 404);
    EXPECT_EQ(at().get(at().client, "/brief/versions/2/changes?since=7").status, 404);
}

TEST_P(BriefEndpoints, describe_a_briefs_file_to_whoever_is_signed_in) {
    auto const schema = at().call(at().expert, http::Method::get, "/api/v1/schemas/brief");
    EXPECT_EQ(schema.status, 200);
    EXPECT_EQ(schema.at("/$ref"), "#/$defs/Brief");
}

} // namespace
} // namespace tenon::briefs
