#include "app/brief_writer.h"

#include "app/input.h"
#include "app/prompt.h"
#include "base/text.h"
#include "briefs/answers.h"
#include "platform/json/write.h"

#include <fstream>
#include <iostream>
#include <set>

namespace tenon::app {

namespace {

using briefs::AnswerField;
using briefs::Brief;
using briefs::Question;

Result<Brief> brief_to_begin_with(BriefWriting const& wanted) {
    if (wanted.file.empty()) return briefs::read_brief(wanted.sentence);
    TENON_TRY(content, read_input(wanted.file));
    return briefs::read_brief(content);
}

// An answer that would break the brief is refused like one that cannot be read.
Result<void> put(Brief& brief, std::string_view pointer, std::string_view text) {
    Brief changed = brief;
    TENON_CHECK(briefs::put_answer(changed, pointer, text));
    TENON_CHECK(briefs::validate(changed));
    brief = std::move(changed);
    return {};
}

Result<void> take_answers(Brief& brief, std::vector<std::string> const& answers) {
    for (std::string const& answer : answers) {
        auto const sign = answer.find('=');
        if (sign == answer.npos)
            return fail(ErrorKind::invalid, "input_needed",
                "An answer is a place and a text, such as /timeline/weeks=8; this is neither: " + answer);
        TENON_CHECK(put(brief, answer.substr(0, sign), answer.substr(sign + 1)));
    }
    return {};
}

std::string prompt_of(AnswerField const& field) {
    std::string text = "  " + field.label;
    if (!field.choices.empty()) text += " (" + join(field.choices, ", ") + ")";
    if (field.form == briefs::AnswerForm::yes_no) text += " (yes, no)";
    if (field.form == briefs::AnswerForm::day) text += " (2026-12-01)";
    if (field.form == briefs::AnswerForm::money) text += " (450.00 EUR)";
    return text + ":";
}

// Whether its fields fill one entry of a list, which an empty first answer does not begin.
bool fills_entry(Question const& question) {
    using enum briefs::Topic;
    return question.topic == deliverables || question.topic == success || question.topic == data ||
           question.topic == criteria;
}

// False when nobody types any more.
bool ask_one(Brief& brief, Question const& question) {
    std::cerr << "\n" << question.ask << "\n  For example: " << question.example << "\n";
    for (AnswerField const& field : question.fields) {
        for (;;) {
            auto const answer = ask(prompt_of(field));
            if (!answer) return false;
            if (answer->empty() && fills_entry(question) && &field == &question.fields.front()) return true;
            if (answer->empty()) break;
            auto const done = put(brief, field.pointer, *answer);
            if (done) break;
            std::cerr << "  " << done.error().message << "\n";
        }
    }
    return true;
}

// Each question once, in the order in which their turn comes; what is left empty stays open.
void ask_all(Brief& brief) {
    std::cerr << "Enter leaves a question open; Ctrl-D ends and writes what there is.\n";
    std::set<std::string> asked;
    for (bool found = true; found;) {
        found = false;
        for (Question const& question : briefs::open_questions(brief)) {
            if (!asked.insert(std::string(to_text(question.topic)) + question.pointer).second) continue;
            if (!ask_one(brief, question)) return;
            found = true;
            break; // an answer may have brought other questions
        }
    }
}

Result<void> save(std::string const& text, std::string const& file) {
    if (file.empty() || file == "-") {
        std::cout << text;
        return {};
    }
    std::ofstream out(file, std::ios::binary);
    out << text << std::flush;
    if (out) return {};
    return fail(ErrorKind::invalid, "file_unwritable", "The file " + file + " cannot be written.");
}

} // namespace

Exit write_brief(Command const& command, BriefWriting const& wanted) {
    auto brief = brief_to_begin_with(wanted);
    if (!brief) return report(command, brief.error());
    if (wanted.answers.empty())
        ask_all(*brief);
    else if (auto const taken = take_answers(*brief, wanted.answers); !taken)
        return report(command, taken.error());
    auto const saved =
        save(command.as_json ? json::to_json(*brief) + "\n" : briefs::write_brief(*brief), wanted.output);
    if (!saved) return report(command, saved.error());
    auto const open = briefs::open_questions(*brief).size();
    std::cerr << (open == 0 ? "Every question is answered."
                            : count_of(static_cast<std::int64_t>(open), "question is", "questions are") +
                                  " open.")
              << "\n";
    return Exit::done;
}

} // namespace tenon::app
