#include "tracking/validation.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace tenon::tracking {

namespace {

using Kind = ValidationKind;

struct Word {
    std::string_view word;
    Kind kind;
};

// How a name reads once its punctuation is gone: "K-Fold", "k_fold" and "kfold" are one word.
std::string letters_of(std::string_view text) {
    std::string letters;
    for (char const letter : to_lower(text))
        if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) letters += letter;
    return letters;
}

// In the tag, and in the value of a parameter that names a splitter: the more exact word first.
constexpr std::array<Word, 14> words{{{"timeseriessplit", Kind::backtest}, {"backtest", Kind::backtest},
    {"walkforward", Kind::backtest}, {"rollingorigin", Kind::backtest}, {"expandingwindow", Kind::backtest},
    {"outofdistribution", Kind::out_of_distribution}, {"ood", Kind::out_of_distribution},
    {"kfold", Kind::k_fold}, {"crossvalidation", Kind::k_fold}, {"leaveone", Kind::k_fold},
    {"shufflesplit", Kind::k_fold}, {"singlesplit", Kind::single_split}, {"holdout", Kind::single_split},
    {"traintestsplit", Kind::single_split}}};

// Parameters with a number that say how it was cut.
constexpr std::array<Word, 18> params{{{"cv", Kind::k_fold}, {"cvfolds", Kind::k_fold},
    {"nsplits", Kind::k_fold}, {"nfolds", Kind::k_fold}, {"numfolds", Kind::k_fold}, {"folds", Kind::k_fold},
    {"kfolds", Kind::k_fold}, {"nfold", Kind::k_fold}, {"nbacktests", Kind::backtest},
    {"backtestwindows", Kind::backtest}, {"nwindows", Kind::backtest}, {"testsize", Kind::single_split},
    {"testshare", Kind::single_split}, {"testfraction", Kind::single_split},
    {"validationshare", Kind::single_split}, {"validationfraction", Kind::single_split},
    {"validationsplit", Kind::single_split}, {"valsplit", Kind::single_split}}};

std::optional<Kind> kind_in(std::string_view text) {
    std::string const letters = letters_of(text);
    // "cv" and "ood" are also parts of other words; the short ones must stand alone.
    for (Word const& word : words)
        if (word.word.size() > 3 ? letters.find(word.word) != letters.npos : letters == word.word)
            return word.kind;
    if (letters == "cv") return Kind::k_fold;
    return std::nullopt;
}

// The last step of "trainer/n_splits" or "split__n_splits" names the parameter.
std::string last_step(std::string_view key) {
    auto const cut = key.find_last_of("/.");
    std::string_view last = cut == key.npos ? key : key.substr(cut + 1);
    if (auto const doubled = last.rfind("__"); doubled != last.npos) last = last.substr(doubled + 2);
    return letters_of(last);
}

std::optional<double> number_in(std::string_view text) {
    double number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

std::optional<Kind> kind_of_param(Pair const& param) {
    std::string const name = last_step(param.key);
    auto const number = number_in(param.value);
    if (!number) {
        bool const about = name == "cv" || name.find("split") != name.npos ||
                           name.find("validation") != name.npos || name.find("eval") != name.npos;
        return about ? kind_in(param.value) : std::nullopt;
    }
    for (Word const& word : params) {
        if (word.word != name) continue;
        double const least = word.kind == Kind::single_split ? 0 : 1; // one fold is no fold
        return *number > least ? std::optional(word.kind) : std::nullopt;
    }
    return std::nullopt;
}

// Whether the word stands in the name with no letter beside it: "fold" in "fold_1" and "val/fold1", not in
// "manifold".
bool has_word(std::string_view name, std::string_view word) {
    auto is_letter = [&](std::size_t at) { return at < name.size() && name[at] >= 'a' && name[at] <= 'z'; };
    for (auto at = name.find(word); at != name.npos; at = name.find(word, at + 1))
        if (!(at > 0 && is_letter(at - 1)) && !is_letter(at + word.size())) return true;
    return false;
}

std::optional<Kind> kind_of_metric(std::string_view key) {
    std::string const name = to_lower(key);
    auto has = [&](std::string_view word) { return has_word(name, word); };
    if (has("backtest")) return Kind::backtest;
    if (has("ood") || has("out_of_distribution")) return Kind::out_of_distribution;
    if (has("fold") || has("cv") || has("mean_test_score")) return Kind::k_fold;
    return std::nullopt;
}

class Signs {
public:
    void add(
        std::optional<Kind> kind, ValidationSign sign, std::string const& key, std::string const& value) {
        if (!kind || has(*kind)) return;
        found_.push_back({*kind, sign, key, value});
    }
    bool has(Kind kind) const {
        return std::any_of(
            found_.begin(), found_.end(), [&](Validation const& known) { return known.kind == kind; });
    }
    bool is_empty() const { return found_.empty(); }

    // Where folds or backtests are known, the split is only how one of them was made.
    std::vector<Validation> take() {
        if (has(Kind::k_fold) || has(Kind::backtest))
            std::erase_if(found_, [](Validation const& one) {
                return one.kind == Kind::single_split && one.sign != ValidationSign::tag;
            });
        return std::move(found_);
    }

private:
    std::vector<Validation> found_;
};

} // namespace

std::vector<Validation> validations_of(FullRun const& run) {
    Signs signs;
    if (auto const said = find_value(run.tags, validation_tag))
        for (std::string_view const part : split(*said, ','))
            signs.add(kind_in(part), ValidationSign::tag, std::string(validation_tag), *said);
    for (Pair const& param : run.params)
        signs.add(kind_of_param(param), ValidationSign::param, param.key, param.value);
    for (Metric const& metric : run.metrics)
        signs.add(kind_of_metric(metric.key), ValidationSign::metric, metric.key, "");
    for (Input const& input : run.inputs) {
        std::string const context = to_lower(find_value(input.tags, context_tag).value_or(""));
        bool const kept_back = context.find("test") != context.npos || context.find("val") != context.npos ||
                               context.find("holdout") != context.npos;
        if (kept_back) signs.add(Kind::single_split, ValidationSign::dataset, input.dataset.name, context);
    }
    return signs.take();
}

} // namespace tenon::tracking
