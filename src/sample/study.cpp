#include "sample/study.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <numeric>

namespace tenon::sample {

namespace {

// SplitMix64: Steele, Lea and Flood 2014. The example must not depend on a library's generator.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}

    double share() {
        state_ += 0x9E3779B97F4A7C15;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return static_cast<double>((mixed ^ (mixed >> 31)) >> 11) * 0x1.0p-53;
    }
    // Many small numbers, few large ones.
    double waiting(double mean) { return -mean * std::log1p(-share()); }
    double whole(double mean, double most) { return std::min(most, std::floor(waiting(mean))); }

private:
    std::uint64_t state_;
};

double logistic(double margin) { return 1.0 / (1.0 + std::exp(-margin)); }

// Why somebody leaves: late parcels hurt those who write about them, silence tells the most, and whoever
// reads the newsletter forgives.
double leaving_margin(Subscriber const& one) {
    return -2.0 + 0.30 * one.late + 0.048 * one.quiet + 0.55 * one.pauses - 0.055 * one.months +
           0.75 * one.late * one.tickets - 1.3 * one.letter + 0.020 * (one.price - 24.0);
}

Subscriber make_subscriber(Dice& dice, int number) {
    static constexpr std::array plans{"one", "two", "four"};
    static constexpr std::array prices{14.0, 26.0, 48.0};
    auto const plan = static_cast<std::size_t>(dice.share() * dice.share() * 3.0);
    Subscriber one;
    one.id = "S-" + std::to_string(number);
    one.plan = plans[plan];
    one.price = prices[plan] - (dice.share() < 0.2 ? 4.0 : 0.0);
    one.months = 1.0 + dice.whole(16.0, 70.0);
    one.cups = dice.share() < 0.06 ? -1.0 : 1.0 + std::floor(dice.share() * 5.0);
    one.late = dice.whole(0.9, 6.0);
    one.tickets = dice.whole(0.7, 8.0);
    one.quiet = dice.whole(22.0, 170.0);
    one.pauses = dice.whole(0.5, 5.0);
    one.letter = dice.share() < 0.45;
    one.left = dice.share() < logistic(leaving_margin(one));
    return one;
}

std::string number(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.6g", value);
    return text;
}

std::vector<double> read_columns(Columns columns, Subscriber const& one) {
    if (columns == Columns::rule) return {one.quiet};
    if (columns == Columns::shop) return {one.quiet, one.months, one.price, one.pauses};
    double const cups = one.cups < 0 ? 3.0 : one.cups;
    std::vector<double> all{
        one.quiet, one.months, one.price, one.pauses, one.late, one.tickets, cups, one.letter ? 1.0 : 0.0};
    if (columns == Columns::products)
        for (double const product : {one.late * one.tickets, one.quiet * one.pauses, one.late * one.quiet})
            all.push_back(product);
    return all;
}

} // namespace

std::vector<Subscriber> make_subscribers(std::uint64_t seed, int count, int first_number) {
    Dice dice(seed);
    std::vector<Subscriber> subscribers;
    for (int i = 0; i < count; ++i)
        subscribers.push_back(make_subscriber(dice, first_number + i));
    return subscribers;
}

std::string to_csv(std::vector<Subscriber> const& subscribers) {
    std::string text = "subscriber,plan,months,price_eur,cups_a_day,late_parcels,tickets,days_quiet,pauses,"
                       "newsletter,left\n";
    for (Subscriber const& one : subscribers) {
        text += one.id + "," + one.plan;
        for (double const value : {one.months, one.price})
            text += "," + number(value);
        text += "," + (one.cups < 0 ? "" : number(one.cups));
        for (double const value : {one.late, one.tickets, one.quiet, one.pauses})
            text += "," + number(value);
        text += std::string(one.letter ? ",yes" : ",no") + (one.left ? ",yes\n" : ",no\n");
    }
    return text;
}

std::string labels_of(std::vector<Subscriber> const& subscribers) {
    std::string text = "id,label,plan\n";
    for (Subscriber const& one : subscribers)
        text += one.id + (one.left ? ",yes," : ",no,") + one.plan + "\n";
    return text;
}

std::vector<double> Model::inputs(Subscriber const& subscriber) const {
    std::vector<double> row = read_columns(columns_, subscriber);
    for (std::size_t i = 0; i < row.size(); ++i)
        row[i] = (row[i] - mean_[i]) / spread_[i];
    return row;
}

double Model::margin(std::vector<double> const& inputs) const {
    return std::inner_product(inputs.begin(), inputs.end(), weights_.begin(), weights_.back());
}

double Model::score(Subscriber const& subscriber) const { return logistic(margin(inputs(subscriber))); }

void Model::fit_scale(std::vector<std::vector<double>> const& rows) {
    auto const count = static_cast<double>(rows.size());
    mean_.assign(rows[0].size(), 0.0);
    spread_ = mean_;
    for (std::size_t i = 0; i < mean_.size(); ++i) {
        for (auto const& row : rows)
            mean_[i] += row[i] / count;
        for (auto const& row : rows)
            spread_[i] += (row[i] - mean_[i]) * (row[i] - mean_[i]) / count;
        spread_[i] = std::sqrt(spread_[i]);
    }
}

namespace {

struct Part {
    std::vector<std::vector<double>> rows;
    std::vector<bool> left;
};

double log_loss(double margin, bool left) {
    double const likely = std::clamp(logistic(margin), 1e-12, 1.0 - 1e-12);
    return -std::log(left ? likely : 1.0 - likely);
}

} // namespace

Model Model::train(TrainingPlan const& plan, std::vector<Subscriber> const& subscribers, int kept) {
    Model model;
    model.columns_ = plan.columns;
    auto is_kept = [&](std::size_t i) { return static_cast<int>(i * folds / subscribers.size()) == kept; };
    std::vector<std::vector<double>> raw;
    for (std::size_t i = 0; i < subscribers.size(); ++i)
        if (!is_kept(i)) raw.push_back(read_columns(plan.columns, subscribers[i]));
    model.fit_scale(raw);
    model.weights_.assign(raw[0].size() + 1, 0.0);

    Part training, validation;
    for (std::size_t i = 0; i < subscribers.size(); ++i) {
        Part& part = is_kept(i) ? validation : training;
        part.rows.push_back(model.inputs(subscribers[i]));
        part.left.push_back(subscribers[i].left);
    }
    auto const count = static_cast<double>(raw.size());
    for (int epoch = 0; epoch < plan.epochs; ++epoch) {
        Epoch seen{};
        std::vector<double> slope(model.weights_.size(), 0.0);
        for (std::size_t i = 0; i < training.rows.size(); ++i) {
            double const margin = model.margin(training.rows[i]);
            double const error = logistic(margin) - (training.left[i] ? 1.0 : 0.0);
            seen.train_loss += log_loss(margin, training.left[i]) / count;
            for (std::size_t k = 0; k < training.rows[i].size(); ++k)
                slope[k] += error * training.rows[i][k] / count;
            slope.back() += error / count;
        }
        std::vector<double> margins;
        for (std::size_t i = 0; i < validation.rows.size(); ++i) {
            margins.push_back(model.margin(validation.rows[i]));
            seen.validation_loss += log_loss(margins.back(), validation.left[i]);
        }
        seen.validation_loss /= static_cast<double>(margins.size());
        seen.roc_auc = roc_auc(margins, validation.left);
        model.history_.push_back(seen);
        for (std::size_t k = 0; k < slope.size(); ++k) {
            double const penalty = k + 1 < slope.size() ? plan.weight * model.weights_[k] : 0.0;
            model.weights_[k] -= plan.rate * (slope[k] + penalty);
        }
    }
    return model;
}

std::string Model::predictions(std::vector<Subscriber> const& subscribers) const {
    std::string text = "id,prediction,score\n";
    for (Subscriber const& one : subscribers) {
        double const likely = score(one);
        text += one.id + (likely >= 0.42 ? ",yes," : ",no,") + number(likely) + "\n";
    }
    return text;
}

std::string Model::weights() const {
    std::string text = "{\"kind\": \"logistic regression\", \"weights\": [";
    for (double const weight : weights_)
        text += (text.back() == '[' ? "" : ", ") + number(weight);
    return text + "]}\n";
}

std::string Model::importances() const {
    static constexpr std::array<std::string_view, 11> names{"days_quiet", "months", "price_eur", "pauses",
        "late_parcels", "tickets", "cups_a_day", "newsletter", "late_parcels x tickets",
        "days_quiet x pauses", "late_parcels x days_quiet"};
    std::string text = "{";
    for (std::size_t k = 0; k + 1 < weights_.size(); ++k)
        text += std::string(k == 0 ? "\"" : ", \"") + std::string(names[k]) + "\": " + number(weights_[k]);
    return text + "}\n";
}

// By ranks, equal scores sharing theirs: Mann and Whitney 1947.
double roc_auc(std::vector<double> const& scores, std::vector<bool> const& left) {
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(
        order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return scores[a] < scores[b]; });
    double sum = 0, positives = 0;
    for (std::size_t i = 0; i < order.size();) {
        std::size_t end = i;
        while (end < order.size() && scores[order[end]] == scores[order[i]])
            ++end;
        for (std::size_t k = i; k < end; ++k)
            if (left[order[k]]) {
                sum += static_cast<double>(i + end + 1) / 2.0;
                positives += 1;
            }
        i = end;
    }
    double const negatives = static_cast<double>(scores.size()) - positives;
    return positives * negatives == 0 ? 0.5
                                      : (sum - positives * (positives + 1) / 2) / (positives * negatives);
}

} // namespace tenon::sample
