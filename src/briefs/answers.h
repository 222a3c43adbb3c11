#pragma once

// Typed answers: what a field takes, and putting it into the brief. A command line and a form both have text;
// the struct's member says what it must become.

#include "briefs/questions.h"

#include <string>
#include <string_view>

namespace tenon::briefs {

// A field for this place, its form and choices taken from the struct's member.
AnswerField field_at(std::string pointer, std::string label);

// Puts the text where the pointer leads. An index just past the end of a list begins a new entry; a text for
// a whole list is its entries with commas between them, or one new entry in words. The brief stays as it was
// where the answer is refused. Errors: body_invalid with pointer_unknown or answer_unreadable.
Result<void> put_answer(Brief& brief, std::string_view pointer, std::string_view text);

} // namespace tenon::briefs
