// Sealed evaluations as client and expert meet them: endpoints in, answers, events and rows out.

#include "platform/crypto/encoding.h"
#include "scoring/seal.h"
#include "support/workplace.h"

#include <gmock/gmock.h>

#include <sys/stat.h>

#include <fstream>
#include <set>
#include <thread>

namespace tenon::scoring {
namespace {

using test::count_files;
using test::Workplace;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr char brief[] = R"(title: Churn
metrics:
  - {id: m1, technical: {name: f1}}
  - {id: m2, technical: {name: mae}}
criteria:
  - {id: c1, kind: metric, metric: m1, op: ">=", value: 0.8, on: sealed, binding: true}
  - {id: c2, kind: metric, metric: m2, op: "<=", value: 2, on: sealed}
  - {id: c3, kind: page}
)";

constexpr int rows = 400;

std::string make_labels() {
    std::string text = "id,label,region\n";
    for (int i = 0; i < rows; ++i)
        text += "r" + std::to_string(i) + (i % 2 ? ",yes," : ",no,") + (i % 3 ? "north" : "south") + "\n";
    return text;
}

// Right except for the first `wrong` rows.
std::string make_predictions(int wrong) {
    std::string text = "id,prediction\n";
    for (int i = 0; i < rows; ++i)
        text += "r" + std::to_string(i) + ((i % 2 == 1) != (i < wrong) ? ",yes\n" : ",no\n");
    return text;
}

std::string ask(std::string const& metric, std::string const& more) {
    return R"({"name":"Final test","metric":")" + metric + R"(","public_share_bp":3000,"tries":5)" + more +
           "}";
}

class SealedEvaluations : public test::EachEngine {
protected:
    void SetUp() override {
        EachEngine::SetUp();
        if (!IsSkipped()) at_ = std::make_unique<Workplace>(database(), brief);
    }
    Workplace& at() { return *at_; }

    // The path of a new evaluation: "/evaluations/<id>".
    std::string create(std::string const& body) {
        auto const made = at().post(at().client, "/evaluations", body);
        EXPECT_EQ(made.status, 200) << made.body;
        return "/evaluations/" + made.at("/id");
    }
    std::string create_sealed(std::string const& criterion = "") {
        std::string const path =
            create(ask("f1", R"(,"positive_label":"yes")" +
                                 (criterion.empty() ? "" : ",\"criterion\":\"" + criterion + "\"")));
        auto const sealed = at().put(at().client, path + "/labels", make_labels());
        EXPECT_EQ(sealed.status, 200) << sealed.body;
        return path;
    }
    Workplace::Answer submit(std::string const& path, std::string const& predictions) {
        return at().post(at().expert, path + "/submissions", predictions);
    }
    std::string shown(std::string const& pointer) {
        return at().get(at().expert, "/evaluations").at("/evaluations/0" + pointer);
    }
    template <class Work> auto read(Work work) { return sql::Unit(database()).read(work); }

private:
    std::unique_ptr<Workplace> at_;
};
TENON_ON_EACH_ENGINE(SealedEvaluations);

TEST_P(SealedEvaluations, show_a_digest_first_and_everything_to_check_it_with_last) {
    std::string const path = create_sealed("c1");
    EXPECT_EQ(shown("/state"), "sealed");
    EXPECT_EQ(shown("/rows"), std::to_string(rows));
    EXPECT_EQ(shown("/salt"), "");
    std::string const digest = shown("/digest");
    EXPECT_EQ(digest.size(), 64U);

    auto const good = submit(path, make_predictions(40));
    ASSERT_EQ(good.status, 200) << good.body;
    EXPECT_EQ(good.at("/number"), "1");
    EXPECT_NE(good.at("/public_score"), "");
    EXPECT_THAT(good.body, Not(HasSubstr("private")));
    EXPECT_EQ(submit(path, make_predictions(200)).status, 200);
    EXPECT_EQ(shown("/tries_left"), "3");
    for (auto const& who : {at().client, at().expert})
        EXPECT_THAT(at().get(who, "/evaluations").body, Not(HasSubstr("private")));

    EXPECT_EQ(at().post(at().expert, path + "/reveal").status, 403);
    auto const revealed = at().post(at().client, path + "/reveal");
    ASSERT_EQ(revealed.status, 200) << revealed.body;
    EXPECT_EQ(at().get(at().expert, "/evaluations").body, R"({"evaluations":[)" + revealed.body + "]}");
    std::string const salt = from_hex(revealed.at("/salt")).value();
    EXPECT_EQ(to_hex(*seal(salt, make_labels())), digest);
    EXPECT_EQ(revealed.at("/verdict/met"), "true");
    EXPECT_EQ(revealed.at("/verdict/op"), ">=");

    // Anybody with the file computes the same figures.
    std::string const labels = make_labels();
    std::string const predictions = make_predictions(40);
    auto const again = score(csv::from_text(labels), csv::from_text(predictions),
        {.metric = ScoreMetric::f1, .positive_label = "yes", .public_share_bp = 3'000, .split_key = salt});
    ASSERT_TRUE(again);
    EXPECT_EQ(revealed.at("/submissions/0/private_score"), json::to_json(*again->private_part.score));
    EXPECT_EQ(revealed.at("/submissions/0/public_score"), json::to_json(*again->public_part.score));
    EXPECT_EQ(revealed.at("/verdict/score"), revealed.at("/submissions/0/private_score"));
    EXPECT_THAT(at().events(), ElementsAre("evaluation.created", "evaluation.sealed", "submission.scored",
                                   "submission.scored", "evaluation.revealed"));
    EXPECT_THAT(at().event_data(), Not(HasSubstr("private")));
}

TEST_P(SealedEvaluations, give_every_try_to_one_of_those_who_come_at_once) {
    std::string const path = create_sealed();
    std::vector<Workplace::Answer> answers(16);
    std::vector<std::thread> threads;
    for (int i = 0; i < 16; ++i)
        threads.emplace_back(
            [&, i] { answers[static_cast<std::size_t>(i)] = submit(path, make_predictions(i)); });
    for (std::thread& thread : threads)
        thread.join();
    std::set<std::string> numbers;
    for (auto const& answer : answers) {
        if (answer.status == 200) {
            numbers.insert(answer.at("/number"));
        } else {
            EXPECT_EQ(answer.status, 429) << answer.body;
            EXPECT_EQ(answer.at("/code"), "tries_used_up");
        }
    }
    EXPECT_THAT(numbers, ElementsAre("1", "2", "3", "4", "5"));
    EXPECT_EQ(shown("/tries_left"), "0");
    EXPECT_EQ(submit(path, make_predictions(99)).at("/code"), "tries_used_up");
}

TEST_P(SealedEvaluations, take_the_same_file_for_the_same_submission) {
    std::string const path = create_sealed();
    auto const first = submit(path, make_predictions(7));
    EXPECT_EQ(submit(path, make_predictions(7)).body, first.body);
    EXPECT_EQ(shown("/tries_left"), "4");
}

TEST_P(SealedEvaluations, charge_no_try_for_a_file_that_is_refused) {
    std::string const path = create_sealed();
    int const files = count_files(at().folder() + "/blobs");
    struct Case {
        std::string file;
        std::string code;
        std::string problem;
    };
    std::string const good = make_predictions(0);
    for (Case const& c : std::vector<Case>{
             {"", "csv_empty", ""},
             {"id,label\nr1,yes\n", "predictions_header_invalid", ""},
             {good + "r0,yes\n", "predictions_refused", "id_repeated"},
             {good + "x1,yes\n", "predictions_refused", "id_unknown"},
             {good + "r1\n", "predictions_refused", "csv_row_ragged"},
             {"id,prediction\nr1,yes\n", "predictions_refused", "id_missing"},
             {"id,prediction\nr1,0.7\n", "predictions_refused", "prediction_unknown_label"},
             {good + "\xFF,yes\n", "predictions_refused", "csv_not_utf8"},
             {good + "\"r1,yes\n", "csv_quote_not_closed", ""},
         }) {
        auto const answer = submit(path, c.file);
        EXPECT_EQ(answer.status, 400) << answer.body;
        EXPECT_EQ(answer.at("/code"), c.code) << answer.body;
        if (!c.problem.empty()) {
            EXPECT_EQ(answer.at("/errors/0/code"), c.problem) << answer.body;
        }
    }
    EXPECT_EQ(submit(path, good + "x1,yes\n").at("/errors/0/line"), std::to_string(rows + 2));
    EXPECT_EQ(shown("/tries_left"), "5");
    EXPECT_EQ(shown("/submissions"), "[]");
    EXPECT_EQ(count_files(at().folder() + "/blobs"), files);
}

TEST_P(SealedEvaluations, keep_nothing_of_labels_that_cannot_be_used) {
    struct Case {
        std::string metric;
        std::string file;
        std::string code;
        std::string problem;
    };
    for (Case const& c : std::vector<Case>{
             {"f1", "", "csv_empty", ""},
             {"f1", "a,b\n1,2\n", "labels_header_invalid", ""},
             {"f1", "id,label\n", "labels_empty", ""},
             {"f1", "id,label\n1,yes\n1,no\n", "labels_refused", "id_repeated"},
             {"f1", "id,label\n1,yes\n2,no,x\n", "labels_refused", "csv_row_ragged"},
             {"f1", "id,label\n1,yes\n2,no\n3,perhaps\n", "labels_refused", "label_third_value"},
             {"f1", "id,label\n1,no\n2,no\n", "positive_label_absent", ""},
             {"f1", "id,label\n1,yes\n", "part_empty", ""},
             {"mae", "id,label\n1,1.5\n2,two\n", "labels_refused", "label_not_a_number"},
         }) {
        std::string const path = create(ask(c.metric, c.metric == "mae" ? "" : R"(,"positive_label":"yes")"));
        auto const answer = at().put(at().client, path + "/labels", c.file);
        EXPECT_EQ(answer.status, 400) << answer.body;
        EXPECT_EQ(answer.at("/code"), c.code) << answer.body;
        if (!c.problem.empty()) {
            EXPECT_EQ(answer.at("/errors/0/code"), c.problem) << answer.body;
        }
        EXPECT_EQ(submit(path, "id,prediction\n1,yes\n").at("/code"), "evaluation_not_sealed");
    }
    EXPECT_EQ(shown("/state"), "open");
    EXPECT_EQ(count_files(at().folder()), 0);
}

TEST_P(SealedEvaluations, refuse_a_request_with_all_its_problems) {
    struct Case {
        std::string body;
        std::string code;
        std::string pointers;
    };
    for (Case const& c : std::vector<Case>{
             {R"({"name":" ","metric":"f1","public_share_bp":9001,"tries":0})", "body_invalid",
                 "/name /public_share_bp /tries /positive_label "},
             {R"({"name":"x","metric":"f2","public_share_bp":0,"tries":1})", "body_invalid", "/metric "},
             {ask("mae", R"(,"positive_label":"yes")"), "body_invalid", "/positive_label "},
             {ask("mae", R"(,"criterion":"c9")"), "body_invalid", "/criterion "},
             {ask("mae", R"(,"criterion":"c3")"), "body_invalid", "/criterion "},
             {"{", "json_malformed", ""},
         }) {
        auto const answer = at().post(at().client, "/evaluations", c.body);
        EXPECT_EQ(answer.status, 400) << answer.body;
        EXPECT_EQ(answer.at("/code"), c.code) << answer.body;
        std::string pointers;
        for (int i = 0; !answer.at("/errors/" + std::to_string(i)).empty(); ++i)
            pointers += answer.at("/errors/" + std::to_string(i) + "/pointer") + " ";
        EXPECT_EQ(pointers, c.pointers) << answer.body;
    }
    EXPECT_EQ(at().post(at().expert, "/evaluations", ask("mae", "")).status, 403);
    EXPECT_EQ(at().get(at().client, "/evaluations").body, R"({"evaluations":[]})");
}

TEST_P(SealedEvaluations, stay_as_they_were_sealed) {
    std::string const path = create_sealed("c1");
    std::string const digest = shown("/digest");
    EXPECT_EQ(at().put(at().client, path + "/labels", make_labels()).at("/code"), "evaluation_sealed");
    EXPECT_EQ(at().put(at().expert, path + "/labels", make_labels()).status, 403);
    EXPECT_EQ(at().post(at().client, path + "/submissions", make_predictions(0)).status, 403);
    EXPECT_EQ(at().post(at().client, "/evaluations", ask("mae", R"(,"criterion":"c1")")).at("/code"),
        "criterion_has_evaluation");
    EXPECT_EQ(shown("/digest"), digest);
    submit(path, make_predictions(3));
    EXPECT_EQ(at().post(at().client, path + "/reveal").status, 200);
    EXPECT_EQ(submit(path, make_predictions(0)).at("/code"), "evaluation_revealed");
    EXPECT_EQ(at().post(at().client, path + "/reveal").at("/code"), "evaluation_revealed");
    for (char const* change : {"UPDATE evaluations SET digest = ''",
             "UPDATE evaluations SET revealed_at = NULL", "UPDATE evaluations SET used = 6",
             "UPDATE evaluation_submissions SET private_score = 1", "DELETE FROM evaluation_submissions"})
        EXPECT_THROW(database().run_script(change), sql::DatabaseError) << change;
}

TEST_P(SealedEvaluations, do_not_exist_under_other_ids) {
    std::string const other = "/evaluations/01931b1e-7c3a-7000-8000-5e1f00d3a4b5";
    EXPECT_EQ(at().put(at().client, other + "/labels", make_labels()).at("/code"), "evaluation_unknown");
    EXPECT_EQ(submit(other, make_predictions(0)).at("/code"), "evaluation_unknown");
    EXPECT_EQ(at().post(at().client, other + "/reveal").at("/code"), "evaluation_unknown");
    EXPECT_EQ(at().post(at().client, "/evaluations/x/reveal").status, 404);
}

TEST_P(SealedEvaluations, cannot_be_revealed_by_a_token) {
    std::string const path = create_sealed();
    EXPECT_EQ(at().post(at().with_token(at().client), path + "/reveal").at("/code"), "session_required");
}

TEST_P(SealedEvaluations, tell_acceptance_the_best_private_score) {
    auto verdict = [&](std::string const& criterion, briefs::Comparison op, double threshold) {
        return read([&](sql::Transaction& transaction) {
            return verdict_for(transaction, at().place(), criterion, op, threshold);
        });
    };
    std::string const path = create_sealed("c1");
    EXPECT_FALSE(verdict("c1", briefs::Comparison::at_least, 0.8));
    submit(path, make_predictions(150));
    auto const poor = verdict("c1", briefs::Comparison::at_least, 0.8);
    ASSERT_TRUE(poor);
    EXPECT_FALSE(poor->met);
    submit(path, make_predictions(20));
    submit(path, make_predictions(60));
    auto const good = verdict("c1", briefs::Comparison::at_least, 0.8);
    EXPECT_TRUE(good->met);
    EXPECT_GT(good->best.score, poor->best.score);
    EXPECT_EQ(good->best.digest, shown("/digest"));
    EXPECT_EQ(good->best.submission.str(), shown("/submissions/1/id"));

    // Of an error, the smallest is the best.
    std::string const errors = create(ask("mae", R"(,"criterion":"c2")"));
    std::string labels = "id,label\n", near = "id,prediction\n", far = near;
    for (int i = 0; i < 100; ++i) {
        labels += std::to_string(i) + "," + std::to_string(i) + "\n";
        near += std::to_string(i) + "," + std::to_string(i + 1) + "\n";
        far += std::to_string(i) + "," + std::to_string(i + 9) + "\n";
    }
    EXPECT_EQ(at().put(at().client, errors + "/labels", labels).status, 200);
    submit(errors, near);
    submit(errors, far);
    EXPECT_EQ(verdict("c2", briefs::Comparison::at_most, 2)->best.score, 1.0);
    EXPECT_TRUE(verdict("c2", briefs::Comparison::at_most, 2)->met);
    EXPECT_FALSE(verdict("c3", briefs::Comparison::at_most, 2));
}

TEST_P(SealedEvaluations, keep_their_labels_where_only_the_server_reads) {
    create_sealed();
    EXPECT_EQ(count_files(at().folder() + "/blobs"), 0);
    EXPECT_EQ(count_files(at().folder() + "/sealed"), 1);
    for (auto const& entry : std::filesystem::recursive_directory_iterator(at().folder() + "/sealed")) {
        if (!entry.is_regular_file()) continue;
        struct stat status {};
        ASSERT_EQ(stat(entry.path().c_str(), &status), 0);
        EXPECT_EQ(status.st_mode & 0777, 0600U);
        // Its own digest would let a small file be guessed.
        EXPECT_THAT(
            at().get(at().client, "/evaluations").body, Not(HasSubstr(entry.path().filename().string())));
    }
}

TEST_P(SealedEvaluations, say_nothing_of_damaged_labels_but_that_they_are) {
    std::string const path = create_sealed();
    for (auto const& entry : std::filesystem::recursive_directory_iterator(at().folder() + "/sealed"))
        if (entry.is_regular_file())
            std::ofstream(entry.path()) << "id,label\n1,CANARY\n2,CANARY2\n3,CANARY3\n";
    auto const answer = submit(path, make_predictions(0));
    EXPECT_EQ(answer.status, 410);
    EXPECT_EQ(answer.at("/code"), "labels_damaged");
    EXPECT_THAT(answer.body, Not(HasSubstr("CANARY")));
    EXPECT_EQ(shown("/tries_left"), "5");
}

} // namespace
} // namespace tenon::scoring
