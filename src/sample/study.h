#pragma once

// The figures of the example, computed and not invented: made-up subscribers of a coffee roaster, of whom
// some leave, and a small logistic regression that is really trained on them. The same numbers each time.
// Pure.

#include <cstdint>
#include <string>
#include <vector>

namespace tenon::sample {

struct Subscriber {
    std::string id;
    std::string plan; // one, two or four bags a month
    double months;    // since they joined
    double price;     // of a month, in euros
    double cups;      // a day, from the questionnaire; below zero: not answered
    double late;      // parcels that came late, of the last six
    double tickets;   // letters to customer care in half a year
    double quiet;     // days since the last visit to the shop
    double pauses;
    bool letter; // reads the newsletter
    bool left;
};

// The same seed, the same people.
std::vector<Subscriber> make_subscribers(std::uint64_t seed, int count, int first_number);

std::string to_csv(std::vector<Subscriber> const& subscribers);    // with the column `left`
std::string labels_of(std::vector<Subscriber> const& subscribers); // id,label,plan

// Which columns a model reads: today's rule, what the shop knows, all of it, or all with their products.
enum class Columns { rule, shop, all, products };

struct TrainingPlan {
    Columns columns = Columns::all;
    double rate = 0.3;   // learning rate
    double weight = 0.0; // of the L2 penalty
    int epochs = 320;
};

struct Epoch {
    double train_loss;
    double validation_loss;
    double roc_auc; // on the validation part
};

inline constexpr int folds = 4;

class Model {
public:
    // One of the parts the subscribers fall into is kept for validation: the last, where nothing is said.
    static Model train(
        TrainingPlan const& plan, std::vector<Subscriber> const& subscribers, int kept = folds - 1);

    std::vector<Epoch> const& history() const { return history_; }
    double score(Subscriber const& subscriber) const; // 0 to 1: how likely they leave
    std::string predictions(std::vector<Subscriber> const& subscribers) const; // id,prediction,score
    std::string weights() const;                                               // as JSON
    std::string importances() const; // column and weight, as JSON: inputs are on one scale

private:
    std::vector<double> inputs(Subscriber const& subscriber) const;
    double margin(std::vector<double> const& inputs) const;
    void fit_scale(std::vector<std::vector<double>> const& rows);

    Columns columns_ = Columns::all;
    std::vector<double> mean_;
    std::vector<double> spread_;
    std::vector<double> weights_; // the last one is the intercept
    std::vector<Epoch> history_;
};

// The share of pairs, one who left and one who stayed, that the scores put in the right order.
double roc_auc(std::vector<double> const& scores, std::vector<bool> const& left);

} // namespace tenon::sample
