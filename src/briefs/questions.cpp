#include "briefs/questions.h"

#include "base/text.h"
#include "briefs/brief_facts.h"

#include <array>

namespace tenon::briefs {

namespace {

constexpr std::array<std::string_view, 5> asks{
    "Who is held up by what today, and why does it matter now?",
    "What will be handed over, and where will it run?",
    "Which number should move: what is it today, and what should it be?",
    "Which data is there, how much of it, and who owns it?",
    "By when is a first version needed, and what may it cost?",
};

constexpr std::array<std::string_view, 5> pointers{
    "/problem", "/deliverables", "/metrics", "/data", "/timeline"};

// One row per Kind, in its order; one column per Topic.
constexpr std::array<std::array<std::string_view, 5>, 10> examples{{
    {"Customers wait nine hours for a first answer; one in five writes twice.",
        "A REST service that answers order and refund questions in our help desk chat.",
        "First answer time: 9 h today, 2 h wanted. Answers judged right: 62 % today, 80 % wanted.",
        "Closed tickets of 2025, 300 MB as CSV, partly labelled, owned by the head of support.",
        "Ten weeks from 1 December with two review rounds; EUR 18,000, of it EUR 600 for compute."},
    {"Shoppers leave after one order because the shop shows everyone the same twelve products.",
        "A nightly list of ten products per customer, written to our shop database.",
        "Second orders within 60 days: 18 % today, 22 % wanted. Hit rate in the top ten: 0.09 today.",
        "Two years of orders, 4 million rows in PostgreSQL, owned by the shop's data team.",
        "Eight weeks to a test with a tenth of the customers; EUR 20,000."},
    {"Bakeries throw away a fifth of their bread because orders are guessed the evening before.",
        "A forecast per shop and product every evening at six, as a CSV in our ordering system.",
        "Bread thrown away: 20 % today, 12 % wanted. Mean absolute error per product: 14 loaves today.",
        "Sales by hour for three years, 60 shops, 2 GB as CSV, owned by operations.",
        "Twelve weeks with a trial in five shops; EUR 25,000."},
    {"Inspectors miss hairline cracks at the end of a shift; three customers sent parts back this year.",
        "A program beside the camera that marks suspicious parts for a second look.",
        "Cracks missed: 6 % today, 1 % wanted, with fewer than 2 % false alarms.",
        "11,000 photographs, 40 GB, a tenth labelled by inspectors, owned by quality assurance.",
        "Fourteen weeks, first version on one line; EUR 40,000 and our own graphics card."},
    {"Clerks spend two hours a day sorting requests that a few fields would decide.",
        "A scoring service with a reason for every decision, called by our back office.",
        "Requests sorted by hand: 400 a day today, 100 wanted, with no more than 2 % sorted wrongly.",
        "Requests of two years, 90,000 rows, all with the clerk's decision, owned by the back office.",
        "Six weeks to a first version; EUR 15,000."},
    {"One in nine contracts ends each year, and we learn of it from the cancellation letter.",
        "A ranked list of customers at risk, every Monday, for the retention team.",
        "Yearly churn: 11 % today, 9 % wanted. Recall in the top 500: 0.31 today, 0.50 wanted.",
        "Contracts and usage of three years, 214,000 customers, owned by customer care.",
        "Ten weeks with one campaign as the test; EUR 18,000."},
    {"Stolen cards cost us EUR 30,000 a month, and strict rules turn good customers away.",
        "A score with its reason within 200 ms, called by our checkout.",
        "Fraud loss: EUR 30,000 a month today, 15,000 wanted, with no more good orders refused than now.",
        "Orders of 18 months, 1.2 million rows, 4,100 confirmed frauds, owned by payments.",
        "Twelve weeks, four of them running silently beside the rules; EUR 35,000."},
    {"Three people type 200 invoices a day into the books; errors surface at the year's end.",
        "A service that reads a PDF and returns the fields with a confidence for each.",
        "Invoices typed by hand: 200 a day today, 40 wanted. Fields right: 97 % wanted.",
        "8,000 invoices as PDF with their booked fields, 6 GB, owned by accounting.",
        "Eight weeks for our twenty largest suppliers; EUR 16,000."},
    {"Engineers ask colleagues because our search never finds the right drawing.",
        "A search box in our intranet that finds drawings and reports by meaning.",
        "Searches with a useful result in the first five: 40 % today, 75 % wanted.",
        "120,000 documents on a file server, 900 GB, read rights by department, owned by IT.",
        "Ten weeks for one department; EUR 22,000."},
    {"Who loses how much time or money, how often, and since when?",
        "A trained model behind an API, an analysis with a report, or a running service: name it.",
        "One figure that you read already, such as hours per case: 3 today, 1 wanted.",
        "Name the table or folder, its size, who may open it and whether the answers are in it.",
        "Weeks until a first useful version, review rounds, and the sum you have in mind."},
}};

bool is_answered(Topic topic, engagements::BriefFacts const& facts) {
    switch (topic) {
    case Topic::problem: return !facts.problem.empty();
    case Topic::deliverables: return facts.deliverables > 0;
    case Topic::success: return facts.success > 0;
    case Topic::data: return facts.data > 0;
    case Topic::timeline: return facts.has_timeline;
    }
    return false;
}

} // namespace

std::vector<Question> open_questions(Brief const& brief) {
    auto const facts = brief_facts(brief, 0);
    auto const kind =
        brief.kind.value_or(guess_kind(brief.title + " " + brief.problem).value_or(Kind::other));
    std::vector<Question> questions;
    for (std::size_t i = 0; i < asks.size(); ++i) {
        auto const topic = static_cast<Topic>(i);
        if (is_answered(topic, facts)) continue;
        questions.push_back({topic, std::string(asks[i]),
            std::string(examples[static_cast<std::size_t>(kind)][i]), std::string(pointers[i])});
    }
    return questions;
}

} // namespace tenon::briefs
