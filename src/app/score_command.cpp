// tenon score: predictions against labels, the check of a sealed evaluation, and of a score card.

#include "app/engine_commands.h"

#include "app/command_line.h"
#include "base/enum.h"
#include "base/text.h"
#include "platform/crypto/encoding.h"
#include "platform/json/read.h"
#include "platform/json/write.h"
#include "scoring/score_card.h"
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
    std::string task;
    std::optional<double> parameter;
    bool interval = false;
};

scoring::ScoreSpec spec_of(ScoreOptions const& options) {
    scoring::ScoreSpec spec{.metric = from_text<scoring::ScoreMetric>(options.metric).value(),
        .positive_label = options.positive,
        .parameter = options.parameter,
        .public_share_bp = options.public_share_bp,
        .with_intervals = options.interval};
    if (!options.task.empty()) spec.task = from_text<scoring::Task>(options.task);
    return spec;
}

// What `feed` is given is the whole file, in pieces.
template <class Feed> Result<void> read_pieces(std::string const& path, Feed feed) {
    TENON_TRY(file, csv::from_file(path));
    std::string piece(256 * 1024, '\0');
    while (std::size_t const count = file(piece.data(), piece.size()))
        feed(std::string_view(piece).substr(0, count));
    return {};
}

Result<std::string> seal_of(std::string const& path, std::string const& salt) {
    TENON_TRY(seal, scoring::Seal::start(salt));
    TENON_CHECK(read_pieces(path, [&](std::string_view piece) { seal.update(piece); }));
    return to_hex(seal.finish());
}

// The digest of the labels under the salt; refused where another one was announced.
Result<std::string> check_seal(ScoreOptions const& options, std::string const& salt) {
    TENON_TRY(digest, seal_of(options.labels, salt));
    if (!options.digest.empty() && to_lower(options.digest) != digest)
        return fail(ErrorKind::conflict, "seal_broken",
            "These are not the labels that were sealed: salt and file give " + digest + ", not " +
                options.digest + ".");
    return digest;
}

Result<ScoredFiles> score_inputs(ScoreOptions const& options) {
    scoring::ScoreSpec spec = spec_of(options);
    std::optional<std::string> digest;
    if (!options.salt.empty()) {
        TENON_TRY(bytes, from_hex(options.salt));
        TENON_TRY(sealed, check_seal(options, bytes));
        spec.split_key = bytes;
        spec.seed = sealed;
        digest = sealed;
    }
    TENON_TRY(labels, watched_input(options.labels));
    TENON_TRY(predictions, watched_input(options.predictions));
    TENON_TRY(score, scoring::score(std::move(labels), std::move(predictions), spec));
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

void print(std::ostream& out, scoring::CardReport const& report) {
    for (scoring::CardFinding const& each : report.findings)
        out << (each.agrees ? "agrees   " : "DIFFERS  ") << each.what << ": " << each.detail << "\n";
    out << (report.agrees ? "Everything on the card is what the files give.\n"
                          : "The card is not what the files give.\n");
}

Result<scoring::CardReport> check_card(std::string const& content, CardOptions const& options) {
    TENON_TRY(card, json::read_json<scoring::ScoreCard>(content));
    std::string const salt = options.salt.empty() ? card.salt.value_or("") : options.salt;
    TENON_TRY(bytes, from_hex(salt));
    TENON_TRY(seal, seal_of(options.labels, bytes));
    Sha256 digest;
    TENON_CHECK(read_pieces(options.predictions, [&](std::string_view piece) { digest.update(piece); }));
    TENON_TRY(labels, watched_input(options.labels));
    TENON_TRY(predictions, watched_input(options.predictions));
    return scoring::verify(
        card, {std::move(labels), std::move(predictions), bytes, seal, to_hex(digest.finish())});
}

} // namespace

bool is_score_card(std::string_view content) {
    auto const document = json::parse_json(content);
    json::Value const* const kind = document ? document->find("kind") : nullptr;
    auto const* const text = kind ? std::get_if<std::string>(&kind->data) : nullptr;
    return text && *text == to_text(scoring::CardKind::score_card);
}

Exit run_verify_card(Command const& command, std::string const& content, CardOptions const& options) {
    auto const found = check_card(content, options);
    if (!found) return report(command, found.error());
    if (command.as_json)
        std::cout << json::to_json(*found) << "\n";
    else
        print(std::cout, *found);
    return found->agrees ? Exit::done : Exit::findings;
}

void add_score_command(Parser cli, Command& command) {
    auto options = std::make_shared<ScoreOptions>();
    Parser const score = cli.add_subcommand("score", "Score predictions, and check a sealed evaluation");
    score.add_option("--metric", options->metric, "What to compute")
        .required()
        .one_of(all_texts<scoring::ScoreMetric>());
    score.add_option("labels", options->labels, "CSV with id,label and any segments").required();
    score.add_option("predictions", options->predictions, "CSV with id,prediction[,score]").required();
    score.add_option("--task", options->task, "What the labels are, where the metric leaves a choice")
        .one_of(all_texts<scoring::Task>());
    score.add_option("--positive", options->positive, "The label that counts as positive");
    score.add_option("--parameter", options->parameter, "beta, k or the quantile of the metric");
    score.add_flag("--interval", options->interval, "95 % intervals too");
    Option const salt = score.add_option("--salt", options->salt, "The salt of the seal, hexadecimal");
    score.add_option("--digest", options->digest, "The digest that was announced").needs(salt);
    score.add_option("--public-share", options->public_share_bp, "Basis points of the rows that are public")
        .needs(salt);
    score.footer("Examples:\n"
                 "  tenon score --metric f1 --positive yes labels.csv predictions.csv\n"
                 "  tenon score --metric mae labels.csv predictions.csv --salt HEX --digest HEX");
    score.callback([&command, options, score] {
        bool const wants_positive = scoring::has_positive_label(scoring::task_of(spec_of(*options)));
        if (wants_positive && options->positive.empty())
            score.reject("name the positive label with --positive");
        command.run = [&command, options] { return run_score(command, *options); };
    });
}

void add_metrics_command(Parser cli, Command& command) {
    auto name = std::make_shared<std::string>();
    Parser const metrics = cli.add_subcommand("metrics", "What tenon score can compute, with formulas");
    metrics.add_option("metric", *name, "One of them, for its formula and meaning")
        .one_of(all_texts<scoring::ScoreMetric>());
    metrics.callback([&command, name] {
        command.run = [&command, name] {
            scoring::MetricList list = scoring::list_metrics();
            if (!name->empty())
                std::erase_if(list.metrics, [&](auto const& each) { return to_text(each.metric) != *name; });
            if (command.as_json)
                std::cout << json::to_json(list) << "\n";
            else
                print(std::cout, list);
            return Exit::done;
        };
    });
}

} // namespace tenon::app
