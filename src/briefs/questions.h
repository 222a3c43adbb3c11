#pragma once

// The questions that lead one sentence to a brief that can be published. Five come first: who hurts, what is
// handed over, what success is, which data there is, and by when. The others follow when their turn comes:
// what a metric lacks once there is a metric, what a data sheet lacks once there is data, and what is left to
// think of when the five are answered. Each comes with an example that fits the kind of work, so that an
// author sees the size of a good answer. Nothing is ever filled in for them.

#include "briefs/brief.h"

namespace tenon::briefs {

// The first five are the first questions, in the order an author meets them.
BOOST_DEFINE_ENUM_CLASS(Topic, problem, deliverables, success, data, timeline, goal, affected, pairing, today,
    baseline, criteria, exclusions, constraints, split, sheet, handling, personal, plan, buffer, reviews,
    budget, compute, stakes, domain, priorities, fairness)

BOOST_DEFINE_ENUM_CLASS(QuestionGroup, problem, success, handover, data, plan, money, care)

// What an answer looks like. A list is typed with commas between its entries.
BOOST_DEFINE_ENUM_CLASS(AnswerForm, text, number, day, yes_no, choice, list, choices, money)

// One short prompt of a question; most questions have a single one.
struct AnswerField {
    std::string pointer; // what it fills: an index just past the end of a list begins a new entry
    std::string label;
    AnswerForm form;
    std::vector<std::string> choices; // of `choice` and `choices`
};
BOOST_DESCRIBE_STRUCT(AnswerField, (), (pointer, label, form, choices))

struct Question {
    Topic topic;
    std::string ask;
    std::string example;
    std::string pointer; // where the answer goes: RFC 6901
    QuestionGroup group;
    bool is_first; // one of the five
    std::vector<AnswerField> fields;
};
BOOST_DESCRIBE_STRUCT(Question, (), (topic, ask, example, pointer, group, is_first, fields))

// The questions whose answer the brief does not hold yet, in the order an author should meet them.
std::vector<Question> open_questions(Brief const& brief);

} // namespace tenon::briefs
