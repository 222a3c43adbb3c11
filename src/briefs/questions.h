#pragma once

// The five questions that lead a vague sentence to a brief: who hurts, what is handed over, what success is,
// which data there is, and by when. Each comes with an example answer that fits the kind of work, so that an
// author sees the size of a good answer. Nothing is ever filled in for them.

#include "briefs/brief.h"

namespace tenon::briefs {

BOOST_DEFINE_ENUM_CLASS(Topic, problem, deliverables, success, data, timeline)

struct Question {
    Topic topic;
    std::string ask;
    std::string example;
    std::string pointer; // where the answer goes: RFC 6901
};
BOOST_DESCRIBE_STRUCT(Question, (), (topic, ask, example, pointer))

// The questions whose answer the brief does not hold yet, in the order an author should meet them.
std::vector<Question> open_questions(Brief const& brief);

} // namespace tenon::briefs
