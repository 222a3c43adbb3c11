#pragma once

// Collects what is wrong with a file of labels or predictions: all of it is counted, the first five of each
// kind are shown, and one error tells the whole.

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tenon::scoring {

class Refusals {
public:
    static constexpr std::int64_t shown_of_each = 5;

    // `what` follows the count: "3 ids are missing" is ("id_missing", "missing id", "missing ids").
    struct Kind {
        std::string_view code;
        std::string_view one;
        std::string_view many;
    };

    void add(Kind const& kind, std::string message, std::int64_t line = 0);
    void add(Problem const& problem); // of the CSV reader
    bool is_empty() const { return counts_.empty(); }

    // "The predictions were refused: 3 missing ids, 1 unknown id." with the shown problems.
    Failure refuse(std::string code, std::string_view file) const;

private:
    struct Count {
        Kind kind;
        std::int64_t count = 0;
    };

    bool count(Kind const& kind);

    std::vector<Count> counts_;
    std::vector<Problem> shown_;
};

// A value as it may stand in a sentence: cut after sixty bytes.
std::string quoted(std::string_view value);

} // namespace tenon::scoring
