#include "platform/api/router.h"

#include <gtest/gtest.h>

namespace tenon::api {

namespace {

std::vector<Endpoint> table() {
    std::vector<Endpoint> rows;
    for (auto const& [method, path] : std::vector<std::pair<http::Method, std::string_view>>{
             {http::Method::get, "/runs/{run}"},
             {http::Method::post, "/runs/search"},
             {http::Method::del, "/runs/{run}"},
             {http::Method::get, "/files/{path*}"},
             {http::Method::post, "/e/{handle}/api/runs/create"},
             {http::Method::del, "/e/{handle}/api/{rest*}"},
             {http::Method::post, "/e/{handle}/api/{rest*}"},
         })
        rows.push_back({.method = method, .path = path});
    return rows;
}

// "/runs/{run} run=7", "allows GET DELETE", or "nothing".
std::string found(http::Method method, std::string_view path) {
    auto const rows = table();
    Match const match = Router(rows).find(method, path);
    std::string text = match.row               ? std::string(match.row->path)
                       : match.allowed.empty() ? "nothing"
                                               : "allows";
    for (auto const& [name, value] : match.params)
        text += " " + name + "=" + value;
    for (http::Method const allowed : match.allowed)
        text += " " + std::string(http::to_string(allowed));
    return text;
}

TEST(router, finds_the_most_exact_row_that_answers_the_method) {
    struct Case {
        http::Method method;
        char const* path;
        char const* found;
    };
    using enum http::Method;
    for (Case const& c : std::vector<Case>{
             {get, "/runs/7", "/runs/{run} run=7"},
             {head, "/runs/7", "/runs/{run} run=7"},
             {post, "/runs/search", "/runs/search"},
             {get, "/runs/search", "/runs/{run} run=search"},
             {put, "/runs/7", "allows GET DELETE"},
             {get, "/runs", "nothing"},
             {get, "/runs/", "nothing"},
             {get, "/runs/7/8", "nothing"},
             {get, "/runs/a%2Fb", "/runs/{run} run=a/b"},
             {get, "/runs/%ff", "nothing"},
             {get, "/files/a/b", "/files/{path*} path=a/b"},
             {post, "/e/x/api/runs/create", "/e/{handle}/api/runs/create handle=x"},
             // A less exact row answers what the exact one does not.
             {del, "/e/x/api/runs/create", "/e/{handle}/api/{rest*} handle=x rest=runs/create"},
             {put, "/e/x/api/runs/create", "allows POST DELETE"},
         })
        EXPECT_EQ(found(c.method, c.path), c.found) << c.path;
}

} // namespace

} // namespace tenon::api
