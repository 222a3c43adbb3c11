#include "briefs/question_examples.h"

#include <array>

namespace tenon::briefs {

namespace {

// One row per Kind, in its order; one column per first question, in the order of Topic.
constexpr std::array<std::array<std::string_view, 5>, 10> first_five{{
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

struct FollowUpExamples {
    std::string_view goal; // the choice behind the ask
    std::string_view pairing;
    std::string_view exclusions;
    std::string_view constraints;
};

constexpr std::array<FollowUpExamples, 10> follow_ups{{
    {"Fewer customers who leave after one bad answer; not fewer agents.",
        "answer accuracy, judged by two agents on 300 past tickets; 0.62 with canned answers, 0.80 wanted",
        "voice, other languages than German, refunds without a person",
        "answers within 2 s, our help desk's API, no copies outside the EU"},
    {"Customers who order again; larger baskets and a personal page are welcome, but not the aim.",
        "hit rate in the top ten on the last month's orders; 0.09 with the bestsellers, 0.14 wanted",
        "e-mail campaigns, prices, new customers without an order",
        "lists ready by 5 in the morning, PostgreSQL, no customer's name leaves the shop"},
    {"Less bread thrown away; empty shelves at noon must not become more.",
        "mean absolute error per shop and product over the last eight weeks; 14 loaves today, 9 wanted",
        "new shops, special offers, ordering by itself",
        "a forecast by six in the evening, CSV into the ordering system"},
    {"Fewer parts that come back; speed of the line stays as it is.",
        "recall on 1,000 photographs inspectors judged twice; 0.94 today, 0.99 wanted, precision above 0.98",
        "other lines, sorting parts out by machine, new cameras",
        "200 ms a part, on the graphics card beside the line, works without a network"},
    {"Clerks have time for hard cases; decisions must stay explainable.",
        "precision at the share that is decided without a clerk, on last year's requests; none today, 0.98 "
        "wanted",
        "requests of firms, changing the rules themselves",
        "a reason for every decision, called from the back office, decided again within a minute"},
    {"Customers who stay, not customers who get a discount they did not need.",
        "recall in the top 500 on last quarter's customers; 0.31 with the present rule, 0.50 wanted",
        "the campaign itself, discounts, customers under a year",
        "the list on Mondays at seven, a reason beside each name"},
    {"Less loss from stolen cards, with no more good orders refused than now.",
        "precision at the recall of today's rules, on 18 months of orders; 0.40 today, 0.60 wanted",
        "disputes with banks, other countries, switching the rules off",
        "a score within 200 ms, a reason for every refusal, four weeks beside the rules first"},
    {"Books that are right within a day; typists check instead of type.",
        "share of invoices with every field right, on 500 booked ones; none today, 0.85 wanted",
        "handwriting, paying invoices, suppliers outside the twenty largest",
        "a confidence for each field, scans stay on our server"},
    {"Engineers find drawings themselves instead of asking a colleague.",
        "share of 200 past questions with a useful result in the first five; 0.40 today, 0.75 wanted",
        "drawings of other departments, writing summaries, the file server's order",
        "read rights hold in every result, answers within 1 s, inside the intranet"},
    {"What the company wants more or less of this year, in a sentence.",
        "a figure on cases of the past, with today's value beside the wanted one",
        "what a reader might expect and will not get",
        "systems it must work with, how fast, which rules, on which machines"},
}};

} // namespace

std::string_view example_for(Topic topic, Kind kind) {
    auto const row = static_cast<std::size_t>(kind);
    auto const column = static_cast<std::size_t>(topic);
    if (column < first_five[row].size()) return first_five[row][column];
    switch (topic) {
    case Topic::goal: return follow_ups[row].goal;
    case Topic::pairing: return follow_ups[row].pairing;
    case Topic::exclusions: return follow_ups[row].exclusions;
    case Topic::constraints: return follow_ups[row].constraints;
    default: return "";
    }
}

} // namespace tenon::briefs
