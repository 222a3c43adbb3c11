// The promise of a sealed test set: whatever an expert calls, with a session or a token, before and after the
// reveal, no answer and no event holds a word of the labels. The test walks the endpoint table, so a new row
// of an engagement is covered at once.

#include "support/workplace.h"

#include <gmock/gmock.h>

namespace tenon::app {
namespace {

using test::Workplace;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr char brief[] = R"(title: Churn
metrics: [{id: m1, technical: {name: f1}}]
criteria: [{id: c1, kind: metric, metric: m1, op: ">=", value: 0.8, on: sealed}]
data: [{id: contracts, what: contracts}]
)";

// Both a label and a segment are words of the file.
std::string make_labels() {
    std::string text = "id,label,region\n";
    for (int i = 0; i < 60; ++i)
        text += "r" + std::to_string(i) + (i % 2 ? ",yes," : ",CANARYlabel,") +
                (i % 3 ? "CANARYnorth" : "CANARYsouth") + "\n";
    return text;
}

// What an expert who does not know the other label can try.
std::vector<std::string> guesses() {
    std::string all_yes = "id,prediction\n", other = all_yes, scored = "id,prediction,score\n";
    for (int i = 0; i < 60; ++i) {
        all_yes += "r" + std::to_string(i) + ",yes\n";
        other += "r" + std::to_string(i) + ",no\n";
        scored += "r" + std::to_string(i) + ",yes,x\n";
    }
    return {all_yes, other, scored, "", "{}", "id,prediction\nx,yes\n", "id,prediction\nr1\n"};
}

class SealedLabels : public test::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (IsSkipped()) return;
        at_ = std::make_unique<Workplace>(database(), brief);
        auto const made = at_->post(at_->client, "/evaluations",
            R"({"name":"t","metric":"f1","positive_label":"yes","public_share_bp":3000,"tries":9,"criterion":"c1"})");
        evaluation_ = made.at("/id");
        auto const sealed = at_->put(at_->client, "/evaluations/" + evaluation_ + "/labels", make_labels());
        EXPECT_EQ(sealed.status, 200) << sealed.body;
        EXPECT_THAT(sealed.body, Not(HasSubstr("CANARY")));
    }

    // Every row of the engagement, with every guess as its body.
    int walk(Workplace::Person const& who) {
        int covered = 0;
        for (api::Endpoint const& row : at_->app().table()) {
            if (!row.path.starts_with("/api/v1/engagements/{engagement}")) continue;
            ++covered;
            std::string const path = fill(std::string(row.path));
            for (std::string const& body : guesses()) {
                auto const answer = at_->call(who, row.method, path, body);
                EXPECT_THAT(answer.body, Not(HasSubstr("CANARY"))) << row.path;
                EXPECT_LT(answer.status, 500) << row.path << " " << answer.body;
                if (row.method == http::Method::get) break;
            }
        }
        return covered;
    }

    std::unique_ptr<Workplace> at_;
    std::string evaluation_;

private:
    std::string fill(std::string path) {
        auto put = [&](std::string const& name, std::string const& value) {
            if (auto const at = path.find(name); at != path.npos) path.replace(at, name.size(), value);
        };
        put("{engagement}", at_->place().engagement.str());
        put("{evaluation}", evaluation_);
        put("{asset}", "contracts");
        put("{gate}", "offer");
        while (path.find('{') != path.npos)
            path.replace(
                path.find('{'), path.find('}') - path.find('{') + 1, "01931b1e-7c3a-7000-8000-5e1f00d3a4b5");
        return path;
    }
};
TENON_ON_EACH_ENGINE(SealedLabels);

TEST_P(SealedLabels, are_in_no_answer_to_an_expert) {
    auto const token = at_->with_token(at_->expert);
    EXPECT_GT(walk(at_->expert), 20);
    walk(token);
    auto const before = at_->get(at_->expert, "/evaluations");
    EXPECT_NE(before.at("/evaluations/0/submissions/0/id"), "");
    EXPECT_EQ(at_->post(at_->client, "/evaluations/" + evaluation_ + "/reveal").status, 200);
    walk(at_->expert);
    walk(token);
    EXPECT_THAT(at_->event_data(), Not(HasSubstr("CANARY")));
}

} // namespace
} // namespace tenon::app
