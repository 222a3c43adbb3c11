// The slow half of the face, outside any transaction: receiving, checking and scoring files.

#include "platform/crypto/encoding.h"
#include "platform/log/log.h"
#include "scoring/evaluations.h"
#include "scoring/seal.h"

namespace tenon::scoring {

namespace {

// Feeds the seal with everything that is read.
csv::Source sealing(csv::Source source, Seal& seal) {
    return [source = std::move(source), &seal](char* bytes, std::size_t size) {
        std::size_t const count = source(bytes, size);
        seal.update({bytes, count});
        return count;
    };
}

} // namespace

Result<SealedLabels> Evaluations::receive_labels(
    store::EvaluationRow const& evaluation, http::BodyReader& body) {
    TENON_TRY(file, blobs::receive_unnamed(sealed_, body));
    TENON_TRY(source, csv::from_file(file->path()));
    std::string const salt = make_seal_salt();
    TENON_TRY(running, Seal::start(salt));
    ScoreSpec const spec = spec_of(evaluation, salt);
    TENON_TRY(counts, turns_.take([&]() -> Result<PartCounts> {
        TENON_TRY(
            labels, read_labels(sealing(std::move(source), running), evaluation.task, spec.positive_label));
        return count_parts(labels, spec);
    }));
    TENON_TRY(blob, file->finish());
    return SealedLabels{
        evaluation.id, {to_hex(salt), to_hex(running.finish()), blob.sha256, counts.all, counts.public_rows}};
}

Result<ScoredPredictions> Evaluations::receive_predictions(
    store::EvaluationRow const& evaluation, http::BodyReader& body) {
    TENON_TRY(file, blobs::receive_unnamed(blobs_, body));
    TENON_TRY(source, csv::from_file(file->path()));
    std::string const salt = from_hex(evaluation.salt.value()).value();
    TENON_TRY(scored, turns_.take([&]() -> Result<Score> {
        TENON_TRY(labels, open_labels(evaluation, salt));
        TENON_TRY(predictions, read_predictions(std::move(source), labels));
        return score(labels, predictions, spec_of(evaluation, salt));
    }));
    TENON_TRY(blob, file->finish());
    return ScoredPredictions{evaluation.id, std::move(blob), std::move(scored)};
}

// What is wrong with sealed labels may quote them, so it goes to the log of the server's host at most by its
// code, and never into the answer.
Result<Labels> Evaluations::open_labels(store::EvaluationRow const& evaluation, std::string const& salt) {
    auto refuse = [&](std::string_view code) {
        log::error("scoring.labels_unreadable", {{"evaluation", evaluation.id.text()}, {"code", code}});
        return fail(ErrorKind::gone, "labels_damaged",
            "The sealed labels cannot be read any more. This costs no try; tell the client.");
    };
    auto source = csv::from_file(sealed_.path_of(evaluation.labels_sha256.value()));
    if (!source) return refuse(source.error().code);
    TENON_TRY(running, Seal::start(salt));
    auto labels =
        read_labels(sealing(*std::move(source), running), evaluation.task, evaluation.positive_label);
    if (!labels) return refuse(labels.error().code);
    if (to_hex(running.finish()) != evaluation.digest) return refuse("seal_broken");
    return labels;
}

} // namespace tenon::scoring
