#include "briefs/questions.h"

#include "base/text.h"
#include "briefs/answers.h"
#include "briefs/brief_facts.h"
#include "briefs/follow_ups.h"
#include "briefs/question_examples.h"

#include <array>

namespace tenon::briefs {

namespace {

// A short prompt; {n} is where a new entry of the list begins.
struct Prompt {
    std::string_view pointer;
    std::string_view label;
};

struct First {
    std::string_view ask;
    std::string_view pointer;
    QuestionGroup group;
    std::array<Prompt, 4> prompts; // an empty one ends them
};

// In the order of Topic.
constexpr std::array<First, 5> first_five{{
    {"Who is held up by what today, and why does it matter now?", "/problem", QuestionGroup::problem,
        {{{"/problem", "In your words"}}}},
    {"What will be handed over, and where will it run?", "/deliverables", QuestionGroup::handover,
        {{{"/deliverables/{n}/what", "What it is"}, {"/deliverables/{n}/kind", "Its kind"}}}},
    {"Which number should move: what is it today, and what should it be?", "/metrics", QuestionGroup::success,
        {{{"/metrics/{n}/business/name", "The number"}, {"/metrics/{n}/business/unit", "Its unit"},
            {"/metrics/{n}/business/today", "Today"}, {"/metrics/{n}/business/wanted", "Wanted"}}}},
    {"Which data is there, how much of it, and who owns it?", "/data", QuestionGroup::data,
        {{{"/data/{n}/what", "What it holds"}, {"/data/{n}/size", "How much"}, {"/data/{n}/format", "Format"},
            {"/data/{n}/owner", "Who owns it"}}}},
    {"By when is a first version needed, and what may it cost?", "/timeline", QuestionGroup::plan,
        {{{"/timeline/weeks", "Weeks"}, {"/timeline/start", "Begins on"}, {"/budget/total", "Sum in mind"}}}},
}};

bool is_answered(Topic topic, engagements::BriefFacts const& facts) {
    switch (topic) {
    case Topic::problem: return !facts.problem.empty();
    case Topic::deliverables: return facts.deliverables > 0;
    case Topic::success: return facts.success > 0;
    case Topic::data: return facts.data > 0;
    case Topic::timeline: return facts.has_timeline;
    default: return true;
    }
}

std::string with_index(std::string_view pointer, std::size_t index) {
    std::string text(pointer);
    if (auto const at = text.find("{n}"); at != text.npos) text.replace(at, 3, std::to_string(index));
    return text;
}

Question question_of(Topic topic, Kind kind) {
    First const& first = first_five[static_cast<std::size_t>(topic)];
    Question question{topic, std::string(first.ask), std::string(example_for(topic, kind)),
        std::string(first.pointer), first.group, true, {}};
    // A list whose question is open has no entry yet.
    for (auto const& [pointer, label] : first.prompts)
        if (!pointer.empty()) question.fields.push_back(field_at(with_index(pointer, 0), std::string(label)));
    return question;
}

} // namespace

std::vector<Question> open_questions(Brief const& brief) {
    auto const facts = brief_facts(brief, 0);
    auto const kind =
        brief.kind.value_or(guess_kind(brief.title + " " + brief.problem).value_or(Kind::other));
    std::vector<Question> questions;
    for (std::size_t i = 0; i < first_five.size(); ++i)
        if (auto const topic = static_cast<Topic>(i); !is_answered(topic, facts))
            questions.push_back(question_of(topic, kind));
    bool const are_first_answered = questions.empty();
    for (Question& question : follow_ups(brief, kind, are_first_answered))
        questions.push_back(std::move(question));
    return questions;
}

} // namespace tenon::briefs
