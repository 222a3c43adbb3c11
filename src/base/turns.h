#pragma once

// Work that takes much memory or a whole core, done by only so many threads at once; the others wait.

#include <cstddef>
#include <semaphore>
#include <utility>

namespace tenon {

class Turns {
public:
    explicit Turns(std::ptrdiff_t at_once) : free_(at_once) {}

    template <class Work> auto take(Work&& work) {
        free_.acquire();
        Release const release{free_};
        return std::forward<Work>(work)();
    }

private:
    using Semaphore = std::counting_semaphore<>;

    struct Release {
        Semaphore& free;
        ~Release() { free.release(); }
    };

    Semaphore free_;
};

} // namespace tenon
