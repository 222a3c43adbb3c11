#include "briefs/brief.h"
#include "briefs/brief_schema.h"
#include "platform/json/value.h"

#include <gtest/gtest.h>

namespace tenon::briefs {
namespace {

json::Value const& schema() {
    static json::Value const document = json::parse_json(brief_schema()).value();
    return document;
}

json::Value const& member(std::string const& type, std::string const& name) {
    return json::nearest(schema(), "/$defs/" + type + "/properties/" + name);
}

std::string text_of(json::Value const* value) {
    auto const* text = value ? std::get_if<std::string>(&value->data) : nullptr;
    return text ? *text : "";
}

TEST(brief_schema, follows_the_structs) {
    EXPECT_EQ(text_of(schema().find("$ref")), "#/$defs/Brief");
    EXPECT_EQ(text_of(member("Brief", "metrics").find("items")->find("$ref")), "#/$defs/Metric");
    EXPECT_EQ(text_of(member("Timeline", "start").find("format")), "date");
    EXPECT_EQ(text_of(member("Brief", "kind").find("$ref")), "#/$defs/Kind");
}

TEST(brief_schema, describes_members_that_there_are) {
    EXPECT_NE(text_of(member("Brief", "problem").find("description")), "");
    EXPECT_NE(text_of(member("Brief", "kind").find("description")), ""); // beside the reference
    // Each note ended up at a member: 46 of them, and what Money says of itself.
    std::string const text = brief_schema();
    int count = 0;
    for (auto at = text.find("\"description\":"); at != text.npos; at = text.find("\"description\":", at + 1))
        ++count;
    EXPECT_EQ(count, 47);
}

} // namespace
} // namespace tenon::briefs
