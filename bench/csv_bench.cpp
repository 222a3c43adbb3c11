// How fast CSV is read and profiled, on one core: plain numbers, quoted text, text with umlauts, and one line
// of 100 MB.

#include "datasets/profiler.h"
#include "platform/csv/reader.h"

#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <string>

namespace {

using namespace tenon;

template <class Work> double seconds(Work work) {
    auto const start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::string repeat(std::string const& header, std::string const& row, std::size_t bytes) {
    std::string text = header;
    text.reserve(bytes + row.size());
    while (text.size() < bytes)
        text += row;
    return text;
}

void measure(char const* what, std::string const& text) {
    std::size_t rows = 0;
    std::size_t fields = 0;
    std::string refused = "ok";
    double const time = seconds([&] {
        csv::Reader reader(csv::from_text(text));
        while (true) {
            auto const more = reader.next();
            if (!more) refused = more.error().code;
            if (!more || !*more) return;
            ++rows;
            fields += reader.row().fields.size();
        }
    });
    std::printf("%-34s %6.0f MB/s  %7.1f M fields/s  %9zu rows  %s\n", what,
        static_cast<double>(text.size()) / 1e6 / time, static_cast<double>(fields) / 1e6 / time, rows,
        refused.c_str());
}

// Numbers, a date, a category, a text and a unique id, a million times.
void measure_profile(std::size_t rows) {
    SplitMix64 chance(5);
    std::string text = "id,amount,rate,day,group,comment,churn\n";
    for (std::size_t i = 0; i < rows; ++i) {
        std::uint64_t const random = chance.next();
        text += std::to_string(i) + "," + std::to_string(random % 100'000) + ",0." +
                std::to_string(random % 99'991) + ",2026-0" + std::to_string(1 + random % 9) + "-1" +
                std::to_string(random % 10) + ",group " + std::to_string(random % 40) +
                ",customer wrote about order " + std::to_string(random % 1'000'003) +
                (random % 5 == 0 ? ",yes\n" : ",no\n");
    }
    std::int64_t profiled = 0;
    double const time =
        seconds([&] { profiled = datasets::profile_file(csv::from_text(text))->rows_profiled; });
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("%-34s %6.0f MB/s  %7.2f M values/s %8lld rows  peak %ld MiB with the text\n",
        "profile, 7 columns", static_cast<double>(text.size()) / 1e6 / time,
        static_cast<double>(profiled) * 7 / 1e6 / time, static_cast<long long>(profiled),
        usage.ru_maxrss / 1024);
}

} // namespace

int main() {
    measure_profile(1'000'000);
    constexpr std::size_t size = 200'000'000;
    measure("numbers, 10 columns, 80 B rows",
        repeat(
            "a,b,c,d,e,f,g,h,i,j\n", "1,22.5,333,4.75,55555,6.125,7,88.25,99999999,0.000012345678\n", size));
    measure("text, 4 columns, 150 B rows", repeat("id,name,city,comment\n",
                                               "4711,Jane Doe,Hamburg,the parcel came two days late and the "
                                               "second one was missing altogether so please call "
                                               "me back tomorrow\n",
                                               size));
    measure("every field quoted",
        repeat("\"id\",\"name\",\"comment\"\n",
            "\"4711\",\"Doe, Jane\",\"she said \"\"never again\"\" and left the shop\"\n", size));
    measure("umlauts in every row",
        repeat("id;ort;text\n", "4711;Köln;Grüße aus der schönen Stadt am Rhein\n", size));
    measure("two short columns", repeat("a,b\n", "1,2\n", size));

    std::string header, row;
    for (int i = 0; i < 10'000; ++i) {
        header += (i == 0 ? "c" : ",c") + std::to_string(i);
        row += (i == 0 ? "" : ",") + std::string(10'000, 'x');
    }
    measure("one line of 100 MB, 10,000 columns", header + "\n" + row + "\n");
    measure("one field of 100 MB", "a\n" + std::string(100'000'000, 'x') + "\n");
}
