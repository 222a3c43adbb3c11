#include "scoring/score_card.h"

#include "platform/crypto/digest.h"
#include "platform/crypto/encoding.h"
#include "platform/json/write.h"

namespace tenon::scoring {

namespace {

CardFinding compare(std::string what, std::string const& stated, std::string const& found) {
    bool const agrees = stated == found;
    return {std::move(what), agrees,
        agrees ? "the same again: " + found : "the card says " + stated + ", the files give " + found};
}

std::string short_text(PartScore const& part) {
    std::string text = "nothing";
    if (part.score) {
        text.clear();
        json::write_number(text, *part.score);
    }
    if (part.interval) {
        text += " [";
        json::write_number(text, part.interval->low);
        text += ", ";
        json::write_number(text, part.interval->high);
        text += "]";
    }
    return text;
}

// Score, interval, counts and segments, to the last digit.
CardFinding compare(std::string what, PartScore const& stated, PartScore const& found) {
    if (json::to_json(stated) == json::to_json(found))
        return {std::move(what), true, "the same again: " + short_text(found)};
    if (short_text(stated) == short_text(found))
        return {std::move(what), false, "the score is the same, its counts or segments are not"};
    return compare(std::move(what), short_text(stated), short_text(found));
}

CardFinding compare(CardVerdict const& stated, ScoreInputs inputs, PartScore const& part) {
    inputs.op = stated.op;
    inputs.threshold = stated.threshold;
    auto const op = briefs::parse_comparison(stated.op);
    bool const met = op && part.score && briefs::holds(*part.score, *op, stated.threshold);
    auto text = [](bool is_met, std::string const& digest) {
        return std::string(is_met ? "met" : "not met") + ", from " + digest;
    };
    return compare("verdict on " + stated.criterion, text(stated.met, stated.inputs_sha256),
        text(met, digest_of(inputs)));
}

} // namespace

std::string digest_of(ScoreInputs const& inputs) { return to_hex(sha256(json::to_json(inputs))); }

PartScore without_segments(PartScore part) {
    part.segments.clear();
    part.worst.reset();
    part.smallest_segment.reset();
    return part;
}

Result<CardReport> verify(ScoreCard const& card, CardFiles files) {
    ScoreInputs const& inputs = card.inputs;
    std::vector<CardFinding> findings{
        compare("engine", inputs.engine, std::string(score_engine)),
        compare("labels", inputs.labels_seal, files.labels_seal),
        compare("predictions", inputs.predictions_sha256, files.predictions_sha256),
    };
    TENON_TRY(again, score(std::move(files.labels), std::move(files.predictions),
                         {.metric = inputs.metric,
                             .task = inputs.task,
                             .positive_label = inputs.positive_label,
                             .parameter = inputs.parameter,
                             .public_share_bp = inputs.public_share_bp,
                             .split_key = files.salt,
                             .with_intervals = true,
                             .seed = inputs.labels_seal}));
    auto shown = [&](PartScore const& part) { return card.has_segments ? part : without_segments(part); };
    findings.push_back(compare("public part", card.public_part, shown(again.public_part)));
    if (card.private_part)
        findings.push_back(compare("private part", *card.private_part, shown(again.private_part)));
    // A verdict is that of the files which were given, not of those that the card speaks of.
    ScoreInputs given = inputs;
    given.engine = score_engine;
    given.labels_seal = files.labels_seal;
    given.predictions_sha256 = files.predictions_sha256;
    for (CardVerdict const& verdict : card.verdicts)
        findings.push_back(compare(verdict, given, again.private_part));
    bool agrees = true;
    for (CardFinding const& finding : findings)
        agrees = agrees && finding.agrees;
    return CardReport{agrees, std::move(findings)};
}

} // namespace tenon::scoring
