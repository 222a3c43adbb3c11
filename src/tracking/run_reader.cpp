// Reads everything that was logged to some runs: one statement per kind, however many runs there are.

#include "tracking/input_store.h"
#include "tracking/runs.h"

#include <unordered_map>

namespace tenon::tracking {

namespace {

class Assembly {
public:
    explicit Assembly(std::vector<Run> runs) {
        for (Run& run : runs) {
            index_.emplace(run.number, full_.size());
            numbers_.push_back(run.number);
            full_.push_back({std::move(run)});
        }
    }

    void read(sql::Transaction& transaction, Place const& place) {
        for (RunPair& param : params_of(transaction, place, numbers_))
            of(param.run_number).params.push_back({std::move(param.key), std::move(param.value)});
        for (RunPair& tag : tags_of(transaction, place, numbers_))
            of(tag.run_number).tags.push_back({std::move(tag.key), std::move(tag.value)});
        for (LatestPoint& point : latest_of(transaction, place, numbers_))
            of(point.run_number)
                .metrics.push_back({std::move(point.key), {point.at_ms, point.step, point.value}});
        for (RunModel& model : models_of(transaction, place, numbers_))
            of(model.run_number).models.push_back({model.role, std::move(model.model_id), model.step});
        read_inputs(transaction, place);
    }

    std::vector<FullRun> take() { return std::move(full_); }

private:
    FullRun& of(std::int64_t number) { return full_[index_.at(number)]; }

    // Both lists are sorted by run and dataset.
    void read_inputs(sql::Transaction& transaction, Place const& place) {
        auto tags = input_tags_of(transaction, place, numbers_);
        auto tag = tags.begin();
        for (RunInput& row : inputs_of(transaction, place, numbers_)) {
            Input input{{std::move(row.name), std::move(row.digest), std::move(row.source_type),
                            std::move(row.source), std::move(row.schema), std::move(row.profile)},
                {}};
            for (; tag != tags.end() && tag->run_number == row.run_number && tag->dataset == row.dataset;
                 ++tag)
                input.tags.push_back({std::move(tag->key), std::move(tag->value)});
            of(row.run_number).inputs.push_back(std::move(input));
        }
    }

    std::vector<FullRun> full_;
    std::vector<std::int64_t> numbers_;
    std::unordered_map<std::int64_t, std::size_t> index_;
};

} // namespace

std::vector<FullRun> Runs::complete(
    sql::Transaction& transaction, Place const& place, std::vector<Run> runs) const {
    if (runs.empty()) return {};
    Assembly assembly(std::move(runs));
    assembly.read(transaction, place);
    return assembly.take();
}

} // namespace tenon::tracking
