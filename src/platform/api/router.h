#pragma once

// Finds the endpoint row for a method and a path. Literal segments win over parameters, so the table's order
// does not matter; two rows for the same method and pattern are a programming error and refused at start.

#include "platform/api/endpoint.h"

#include <memory>

namespace tenon::api {

struct Match {
    Endpoint const* row = nullptr; // nullptr: the path is unknown, or known with other methods only
    std::map<std::string, std::string, std::less<>> params;
    std::vector<http::Method> allowed; // of the path, when the method did not match
};

class Router {
public:
    // The rows must outlive the router.
    explicit Router(std::vector<Endpoint> const& table);
    ~Router();

    // `raw_path` as sent, without the query: segments are split before they are decoded, so that an encoded
    // slash stays inside its segment. HEAD is answered by GET's row.
    Match find(http::Method method, std::string_view raw_path) const;

private:
    struct Node;
    struct Search;
    std::unique_ptr<Node> root_;
};

} // namespace tenon::api
