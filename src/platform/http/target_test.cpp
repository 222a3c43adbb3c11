#include "platform/http/target.h"

#include <gtest/gtest.h>

namespace tenon::http {
namespace {

// path|name=value|name=value, or "refused".
std::string read(std::string target, Method method = Method::get) {
    Request request;
    request.method = method;
    request.target = std::move(target);
    if (!read_target(request)) return "refused";
    std::string text = request.path;
    for (auto const& [name, value] : request.query)
        text += "|" + name + "=" + value;
    return text;
}

TEST(target, is_read_into_path_and_query) {
    struct Case {
        char const* target;
        char const* expected;
    };
    for (Case const& c : std::vector<Case>{
             {"/", "/"},
             {"/a/b", "/a/b"},
             {"/a%20b/%C3%A9", "/a b/\xC3\xA9"},
             {"/\xC3\xA9", "/\xC3\xA9"},
             {"/a+b", "/a+b"},
             {"/a%2fb/100%25", "/a%2Fb/100%25"},
             {"/?a=1&b=2&a=3", "/|a=1|b=2|a=3"},
             {"/?a+b=c+d%2B&e&=f&&g=", "/|a b=c d+|e=|=f|g="},
             {"/?a=b=c", "/|a=b=c"},
             {"/?filter=metrics.%22f1%22%20%3E%200.5", "/|filter=metrics.\"f1\" > 0.5"},
             {"http://host:80/a?b=c", "/a|b=c"},
             {"http://host", "/"},
             {"/http://host/x", "/http://host/x"},
             {"", "refused"},
             {"a/b", "refused"},
             {"*", "refused"},
             {"/%", "refused"},
             {"/%4", "refused"},
             {"/%4g", "refused"},
             {"/%00", "refused"},
             {"/%FF", "refused"},
             {"/%C0%AF", "refused"},
             {"/?a=%00", "refused"},
             {"/?a=%C3", "refused"},
             {"/?%zz=1", "refused"},
             {"/a/../b", "refused"},
             {"/a/%2e%2E/b", "refused"},
             {"/.", "refused"},
             {"/a/...", "/a/..."},
             {"/a#b", "refused"},
         })
        EXPECT_EQ(read(c.target), c.expected) << c.target;
    EXPECT_EQ(read("*", Method::options), "*");
}

TEST(target, keeps_an_encoded_slash_within_its_segment) {
    EXPECT_EQ(decode_segment("a%2Fb"), "a/b");
    EXPECT_EQ(decode_segment("100%25"), "100%");
    EXPECT_EQ(decode_segment("%252F"), "%2F");
}

} // namespace
} // namespace tenon::http
