// tenon score: predictions against labels, and the check of a sealed evaluation.

#include "app/engine_commands.h"

#include "app/command_line.h"
#include "base/enum.h"
#include "base/text.h"
#include "platform/crypto/encoding.h"
#include "platform/json/write.h"
#include "scoring/seal.h"

#include <iostream>
#include <memory>

namespace tenon::app {

namespace {

struct ScoreOptions {
    std::string metric;
    std::string labels;
    std::string predictions;
    std::string positive;
    std::int64_t public_share_bp = 0;
    std::string salt;
    std::string digest;
};

// The digest of the labels under the salt; refused where another one was announced.
Result<std::string> check_seal(ScoreOptions const& options, std::string const& salt) {
    TENON_TRY(seal, scoring::Seal::start(salt));
    TENON_TRY(file, csv::from_file(options.labels));
    std::string piece(256 * 1024, '\0');
    while (std::size_t const count = file(piece.data(), piece.size()))
        seal.update(std::string_view(piece).substr(0, count));
    std::string const digest = to_hex(seal.finish());
    if (!options.digest.empty() && to_lower(options.digest) != digest)
        return fail(ErrorKind::conflict, "seal_broken",
            "These are not the labels that were sealed: salt and file give " + digest + ", not " +
                options.digest + ".");
    return digest;
}

Result<ScoredFiles> score_inputs(ScoreOptions const& options) {
    auto const metric = scoring::find_metric(options.metric);
    std::string salt;
    std::optional<std::string> digest;
    if (!options.salt.empty()) {
        TENON_TRY(bytes, from_hex(options.salt));
        salt = bytes;
        TENON_TRY(sealed, check_seal(options, salt));
        digest = sealed;
    }
    TENON_TRY(labels, watched_input(options.labels));
    TENON_TRY(predictions, watched_input(options.predictions));
    TENON_TRY(score, scoring::score(std::move(labels), std::move(predictions),
                         {metric.value(), options.positive, options.public_share_bp, salt}));
    return ScoredFiles{std::move(digest), std::move(score)};
}

Exit run_score(Command const& command, ScoreOptions const& options) {
    auto const scored = score_inputs(options);
    if (!scored) return report(command, scored.error());
    if (command.as_json)
        std::cout << json::to_json(*scored) << "\n";
    else
        print(std::cout, *scored);
    return Exit::done;
}

} // namespace

void add_score_command(Parser cli, Command& command) {
    auto options = std::make_shared<ScoreOptions>();
    Parser const score = cli.add_subcommand("score", "Score predictions, and check a sealed evaluation");
    score.add_option("--metric", options->metric, "What to compute")
        .required()
        .one_of(all_texts<scoring::ScoreMetric>());
    score.add_option("labels", options->labels, "CSV with id,label and any segments").required();
    score.add_option("predictions", options->predictions, "CSV with id,prediction[,score]").required();
    score.add_option("--positive", options->positive, "The label that counts as positive");
    Option const salt = score.add_option("--salt", options->salt, "The salt of the seal, hexadecimal");
    score.add_option("--digest", options->digest, "The digest that was announced").needs(salt);
    score.add_option("--public-share", options->public_share_bp, "Basis points of the rows that are public")
        .needs(salt);
    score.footer("Examples:\n"
                 "  tenon score --metric f1 --positive yes labels.csv predictions.csv\n"
                 "  tenon score --metric mae labels.csv predictions.csv --salt HEX --digest HEX");
    score.callback([&command, options, score] {
        bool const is_binary =
            scoring::task_of(scoring::find_metric(options->metric).value()) == scoring::Task::binary;
        if (is_binary && options->positive.empty()) score.reject("name the positive label with --positive");
        command.run = [&command, options] { return run_score(command, *options); };
    });
}

} // namespace tenon::app
