#include "scoring/score.h"

#include "scoring/seal.h"
#include "scoring/split.h"

#include "platform/crypto/encoding.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <cmath>

namespace tenon::scoring {
namespace {

Result<Score> score_texts(std::string_view labels, std::string_view predictions, ScoreSpec const& spec) {
    return score(csv::from_text(labels), csv::from_text(predictions), spec);
}

// "code: message" and one line per problem: "code@line message".
std::string shown(Error const& error) {
    std::string text = error.code + ": " + error.message;
    for (Problem const& problem : error.problems)
        text += "\n" + problem.code + "@" + std::to_string(problem.line) + " " + problem.message;
    return text;
}

std::string refusal(std::string_view labels, std::string_view predictions, ScoreSpec const& spec) {
    auto const result = score_texts(labels, predictions, spec);
    return result ? "scored" : shown(result.error());
}

ScoreSpec const accuracy{.metric = ScoreMetric::accuracy, .positive_label = "yes"};
ScoreSpec const area{.metric = ScoreMetric::roc_auc, .positive_label = "yes"};
ScoreSpec const mean_error{.metric = ScoreMetric::mae};

TEST(score, counts_and_divides) {
    auto const result = score_texts("id,label,region\n1,yes,north\n2,no,north\n3,yes,south\n4,no,south\n",
        "id,prediction\n4,yes\n3,yes\n2,no\n1,no\n", accuracy);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->n, 4);
    EXPECT_EQ(result->private_part.score, 0.5);
    EXPECT_EQ(result->private_part.confusion, (Confusion{1, 1, 1, 1}));
    EXPECT_EQ(result->public_part.n, 0);
    EXPECT_EQ(result->public_part.score, std::nullopt);
    EXPECT_EQ(result->public_part.note, "There are no rows in this part.");
    ASSERT_EQ(result->private_part.segments.size(), 2U);
    SegmentScore const& south = result->private_part.segments[1];
    EXPECT_EQ(south.column + "=" + south.value, "region=south");
    EXPECT_EQ(south.n, 2);
    EXPECT_EQ(south.score, 0.5);
    EXPECT_EQ(south.confusion, (Confusion{1, 1, 0, 0}));
}

TEST(score, names_the_convention_behind_a_zero) {
    struct Case {
        ScoreMetric metric;
        char const* labels;
        char const* predictions;
        char const* note;
    };
    for (Case const& c : std::vector<Case>{
             {ScoreMetric::precision, "id,label\n1,yes\n2,no\n", "id,prediction\n1,no\n2,no\n",
                 "No row was predicted positive; precision is 0 by convention."},
             {ScoreMetric::f1, "id,label\n1,yes\n2,no\n", "id,prediction\n1,no\n2,no\n", ""},
         }) {
        auto const result =
            score_texts(c.labels, c.predictions, {.metric = c.metric, .positive_label = "yes"});
        ASSERT_TRUE(result);
        EXPECT_EQ(result->private_part.score, 0.0);
        EXPECT_EQ(result->private_part.note, c.note);
    }
    EXPECT_EQ(refusal("id,label\n1,yes\n2,no\n", "id,prediction\n1,no\n2,no\n",
                  {.metric = ScoreMetric::cohen_kappa, .positive_label = "yes"}),
        "scored");
}

TEST(score, tells_missing_unknown_and_repeated_ids_apart_and_shows_five_of_each) {
    std::string labels = "id,label\n", predictions = "id,prediction\n";
    for (int i = 1; i <= 9; ++i)
        labels += "m" + std::to_string(i) + ",no\n";
    labels += "a,yes\n";
    predictions += "a,yes\na,no\nb,yes\n";
    EXPECT_EQ(refusal(labels, predictions, accuracy),
        "predictions_refused: The predictions were refused: 1 repeated id, 1 unknown id, 9 missing ids.\n"
        "id_repeated@3 The id 'a' was predicted before.\n"
        "id_unknown@4 The id 'b' is not in the test set.\n"
        "id_missing@0 The id 'm1' has no prediction.\n"
        "id_missing@0 The id 'm2' has no prediction.\n"
        "id_missing@0 The id 'm3' has no prediction.\n"
        "id_missing@0 The id 'm4' has no prediction.\n"
        "id_missing@0 The id 'm5' has no prediction.");
}

TEST(score, refuses_predictions_that_cannot_be_read) {
    char const* const labels = "id,label\n1,yes\n2,no\n";
    char const* const numbers = "id,label\n1,1.5\n2,-2\n";
    struct Case {
        char const* labels;
        std::string predictions;
        ScoreSpec spec;
        std::string expected;
    };
    std::string const begin = "predictions_refused: The predictions were refused: ";
    for (Case const& c : std::vector<Case>{
             {labels, "id,prediction\n1,yes\n2,maybe\n", accuracy,
                 begin + "1 prediction that is no label.\nprediction_unknown_label@3 The prediction 'maybe' "
                         "is none of "
                         "the two labels."},
             {labels, "id,prediction\n1,yes\n2,\n", accuracy,
                 begin + "1 prediction that is no label.\nprediction_unknown_label@3 The prediction '' is "
                         "none of the "
                         "two labels."},
             {labels, "id,prediction\n1,yes\n,no\n", accuracy,
                 begin + "1 empty id, 1 missing id.\nid_empty@3 The row has no id.\nid_missing@0 The id '2' "
                         "has no "
                         "prediction."},
             {labels, "id,prediction,score\n1,yes,nan\n2,no,0.5x\n", area,
                 begin + "2 scores that are no numbers.\nscore_not_a_number@2 The score 'nan' is not a "
                         "finite number.\n"
                         "score_not_a_number@3 The score '0.5x' is not a finite number."},
             {numbers, "id,prediction\n1,inf\n2,\n", mean_error,
                 begin +
                     "2 predictions that are no numbers.\nprediction_not_a_number@2 The prediction 'inf' is "
                     "not a "
                     "finite number.\nprediction_not_a_number@3 The prediction '' is not a finite number."},
             {numbers, "id,prediction\n1,1e999\n2,0x10\n", mean_error,
                 begin + "2 predictions that are no numbers.\nprediction_not_a_number@2 The prediction "
                         "'1e999' is not a "
                         "finite number.\nprediction_not_a_number@3 The prediction '0x10' is not a finite "
                         "number."},
             {labels, "id,prediction\n1,yes\n2,no,extra\n", accuracy,
                 begin + "1 row of the wrong width, 1 missing id.\ncsv_row_ragged@3 The row has 3 fields, "
                         "the header "
                         "2.\nid_missing@0 The id '2' has no prediction."},
             {labels, "id,label\n1,yes\n2,no\n", accuracy,
                 "predictions_header_invalid: The columns of the predictions are id, prediction and, for "
                 "metrics "
                 "over scores, score."},
             {labels, "", accuracy, "csv_empty: The file has no header row."},
         })
        EXPECT_EQ(refusal(c.labels, c.predictions, c.spec), c.expected) << c.predictions;
}

TEST(score, refuses_labels_that_cannot_be_read) {
    struct Case {
        char const* labels;
        ScoreSpec spec;
        std::string expected;
    };
    std::string const begin = "labels_refused: The labels were refused: ";
    for (Case const& c : std::vector<Case>{
             {"id;truth\n1;yes\n", accuracy,
                 "labels_header_invalid: The columns of the labels are id, label and then any segments."},
             {"id,label\n", accuracy, "labels_empty: The labels have no rows."},
             {"id,label\n1,yes\n1,no\n,no\n2,\n", accuracy,
                 begin + "1 repeated id, 1 empty id, 1 empty label.\nid_repeated@3 The id '1' was labelled "
                         "before.\n"
                         "id_empty@4 The row has no id.\nlabel_empty@5 The row has no label."},
             {"id,label\n1,yes\n2,no\n3,Yes\n", accuracy,
                 begin + "1 label of a third value.\nlabel_third_value@4 The label 'Yes' is a third value "
                         "beside 'yes' "
                         "and 'no'."},
             {"id,label\n1,no\n2,no\n", accuracy,
                 "positive_label_absent: No label is 'yes'; check the spelling of the positive label."},
             {"id,label\n1,1.5\n2,NaN\n3,x\n", mean_error,
                 begin + "2 labels that are no numbers.\nlabel_not_a_number@3 The label 'NaN' is not a "
                         "finite number.\n"
                         "label_not_a_number@4 The label 'x' is not a finite number."},
         })
        EXPECT_EQ(refusal(c.labels, "id,prediction\n", c.spec), c.expected) << c.labels;
}

TEST(score, refuses_a_segment_column_that_is_an_id) {
    std::string labels = "id,label,customer\n";
    for (int i = 0; i <= 1'000; ++i)
        labels += std::to_string(i) + ",yes,c" + std::to_string(i) + "\n";
    EXPECT_EQ(refusal(labels, "id,prediction\n", accuracy),
        "too_many_segment_values: The segment column 'customer' has more than 1000 values; group them or "
        "leave it "
        "out.");
}

TEST(score, never_fakes_a_metric) {
    char const* const one_class = "id,label\n1,yes\n2,yes\n";
    char const* const both = "id,label\n1,yes\n2,no\n";
    EXPECT_EQ(refusal(both, "id,prediction\n1,yes\n2,no\n", area),
        "metric_needs_score: The metric roc_auc needs a third column, score; the predictions have none.");
    EXPECT_EQ(refusal(one_class, "id,prediction,score\n1,yes,1\n2,no,0\n", area),
        "metric_not_computable: The metric roc_auc cannot be computed. All rows are of one class; the area "
        "under the "
        "curve needs both.");
    EXPECT_EQ(refusal("id,label\n1,1e300\n", "id,prediction\n1,-1e300\n", {.metric = ScoreMetric::rmse}),
        "metric_not_computable: The metric rmse cannot be computed. The errors are too large for a 64-bit "
        "number.");
    EXPECT_EQ(refusal(both, "id,prediction\n1,yes\n2,no\n",
                  {.metric = ScoreMetric::accuracy, .positive_label = "yes", .public_share_bp = 10'001}),
        "public_share_invalid: The public share is 0 to 10000 basis points.");
    auto const labels = read_labels(csv::from_text(both), Task::binary, "yes");
    EXPECT_EQ(score(*labels, {}, mean_error).error().code, "metric_of_other_task");
}

TEST(score, gives_a_segment_of_one_class_no_area) {
    auto const result = score_texts("id,label,region\n1,yes,n\n2,no,n\n3,no,s\n",
        "id,prediction,score\n1,yes,0.9\n2,no,0.9\n3,no,0.1\n", area);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->private_part.score, 0.75); // one tie, one right
    EXPECT_EQ(result->private_part.segments[0].score, 0.5);
    EXPECT_EQ(result->private_part.segments[1].score, std::nullopt);
    EXPECT_EQ(result->private_part.segments[1].note,
        "All rows are of one class; the area under the curve needs both.");
}

TEST(split, is_that_of_the_keyed_hash_and_does_not_depend_on_other_rows) {
    Splitter splitter("key", 3'000);
    int public_rows = 0;
    for (int i = 0; i < 10'000; ++i) {
        std::string const id = "row-" + std::to_string(i);
        auto const first_eight = std::stoull(to_hex(hmac_sha256("key", id)).substr(0, 16), nullptr, 16);
        bool const expected = static_cast<double>(first_eight) < 0.3 * 0x1p64;
        EXPECT_EQ(splitter.is_public(id), expected);
        public_rows += expected ? 1 : 0;
    }
    EXPECT_NEAR(public_rows, 3'000, 150);
    EXPECT_FALSE(Splitter("key", 0).is_public("row-1"));
    EXPECT_TRUE(Splitter("key", 10'000).is_public("row-1"));
}

TEST(split, gives_every_row_to_one_part) {
    std::string labels = "id,label\n", predictions = "id,prediction\n";
    for (int i = 0; i < 1'000; ++i) {
        labels += std::to_string(i) + (i % 3 == 0 ? ",yes\n" : ",no\n");
        predictions += std::to_string(i) + (i % 4 == 0 ? ",yes\n" : ",no\n");
    }
    auto const result = score_texts(labels, predictions,
        {.metric = ScoreMetric::accuracy,
            .positive_label = "yes",
            .public_share_bp = 3'000,
            .split_key = "secret"});
    ASSERT_TRUE(result);
    EXPECT_EQ(result->public_part.n + result->private_part.n, 1'000);
    EXPECT_NEAR(static_cast<double>(result->public_part.n), 300, 60);
    auto const right = [](PartScore const& part) {
        return std::llround(*part.score * static_cast<double>(part.n));
    };
    EXPECT_EQ(right(result->public_part) + right(result->private_part), 584);
}

TEST(seal, is_the_digest_of_salt_and_file) {
    std::string const salt = make_seal_salt();
    EXPECT_EQ(seal(salt, "id,label\n"), sha256(salt + "id,label\n"));
    auto running = Seal::start(salt);
    running->update("id,");
    running->update("label\n");
    EXPECT_EQ(running->finish(), sha256(salt + "id,label\n"));
    EXPECT_NE(seal(make_seal_salt(), "id,label\n"), seal(salt, "id,label\n"));
    EXPECT_EQ(seal("short", "").error().code, "seal_salt_malformed");
}

} // namespace
} // namespace tenon::scoring
