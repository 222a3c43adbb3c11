// docs/guide/scoring.md tells of every metric what the catalogue says. TENON_WRITE_GOLDEN=1 renews that part.

#include "base/text.h"
#include "platform/json/write.h"
#include "scoring/metric.h"
#include "support/golden.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace tenon::scoring {
namespace {

constexpr char page[] = "docs/guide/scoring.md";
constexpr std::string_view begin = "<!-- metrics: from the catalogue -->\n";
constexpr std::string_view end = "<!-- end of metrics -->\n";

std::string number_text(double number) {
    std::string text;
    json::write_number(text, number);
    return text;
}

std::string range_of(MetricEntry const& entry) {
    return (entry.lowest ? number_text(*entry.lowest) : "-∞") + " to " +
           (entry.highest ? number_text(*entry.highest) : "∞");
}

std::string entry_text(MetricEntry const& entry) {
    std::vector<std::string> tasks;
    for (Task const task : entry.tasks)
        tasks.emplace_back(to_text(task));
    std::string text = "#### " + std::string(to_text(entry.metric)) + ": " + entry.title + "\n\n`" +
                       entry.formula + "`\n\n" + entry.meaning + " For " + join(tasks, ", ") + "; " +
                       std::string(to_text(entry.better)) + " is better, " + range_of(entry) + "; needs a " +
                       std::string(to_text(entry.needs)) + ". ";
    if (entry.parameter)
        text += "`" + entry.parameter->name + "` is " + number_text(entry.parameter->fallback) +
                " unless given. ";
    text += entry.interval ? "Interval: " + std::string(to_text(*entry.interval)) + "." : "No interval.";
    return text + "\n\n";
}

TEST(scoring_guide, tells_of_every_metric_what_the_catalogue_says_golden) {
    std::ifstream file(test::source_file(page));
    std::string text(std::istreambuf_iterator<char>(file), {});
    auto const from = text.find(begin);
    auto const to = text.find(end);
    ASSERT_NE(from, text.npos);
    ASSERT_NE(to, text.npos);
    std::string metrics = "\n";
    for (MetricEntry const& entry : metric_catalogue())
        metrics += entry_text(entry);
    text.replace(from + begin.size(), to - from - begin.size(), metrics);
    test::expect_golden(page, text);
}

} // namespace
} // namespace tenon::scoring
