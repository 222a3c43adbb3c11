#pragma once

// Puts rows that were fetched together into the order of the ids they were asked for by.

#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace tenon::tracking {

template <class Thing, class IdOf>
std::vector<Thing> in_order(std::vector<Thing> things, std::vector<std::string> const& ids, IdOf id_of) {
    std::unordered_map<std::string, std::size_t> index;
    for (std::size_t i = 0; i < things.size(); ++i)
        index.emplace(id_of(things[i]), i);
    std::vector<Thing> result;
    for (std::string const& id : ids)
        result.push_back(std::move(things[index.at(id)]));
    return result;
}

} // namespace tenon::tracking
