#include "sample/letters_story.h"

#include "briefs/brief_wire.h"
#include "contracts/contract_wire.h"
#include "datasets/dataset_wire.h"
#include "sample/briefs.h"
#include "sample/profiles.h"

#include <array>

namespace tenon::sample {

namespace {

struct Topic {
    std::string_view team;
    std::string_view text;
};

constexpr std::array topics{
    Topic{"logistics", "my parcel has not arrived"},
    Topic{"logistics", "the parcel was left in the rain"},
    Topic{"logistics", "please send it to my neighbour"},
    Topic{"subscriptions", "I would like to pause in August"},
    Topic{"subscriptions", "how do I change from two bags to four"},
    Topic{"subscriptions", "please cancel at the end of the month"},
    Topic{"accounts", "the direct debit was taken twice"},
    Topic{"accounts", "I need an invoice with the firm's address"},
    Topic{"coffee", "which roast suits a filter machine"},
    Topic{"coffee", "the last bag tasted flat"},
};
constexpr std::array openings{"Hello", "Good morning", "Dear team", "Hi there", "To whom it may concern"};
constexpr std::array moods{"thank you", "this is the second time", "please answer soon", "no hurry", ""};

// Every letter is put together from three parts and a number, so that no two are the same.
std::string make_letters() {
    std::string text = "letter,received,channel,words,subject,team\n";
    for (std::size_t i = 0; i < 1200; ++i) {
        Topic const& topic = topics[(i * 7 + i / 11) % topics.size()];
        std::string const mood = moods[(i * 3 + i / 7) % moods.size()];
        text += "L-" + std::to_string(40'000 + i) + ",2026-0" + std::to_string(3 + i % 3) + "-" +
                std::to_string(10 + i % 19) + (i % 4 == 0 ? ",form," : ",mail,") +
                std::to_string(12 + (i * 13) % 140) + "," + openings[i % openings.size()] + " - " +
                std::string(topic.text) + (mood.empty() ? "" : " - " + mood) + "," + std::string(topic.team) +
                "\n";
    }
    return text;
}

} // namespace

void LettersStory::write_brief() {
    stage_.scene(20, 9, 5);
    auto const begun = cast_.mira.post<briefs::BriefView>(cast_.workspace_path() + "/briefs",
        briefs::NewBrief{"Send every letter to the right team", std::nullopt});
    engagement_ = begun.engagement;
    root_ = "/api/v1/engagements/" + engagement_->str();
    stage_.pass(std::chrono::minutes(55));
    Day const start = stage_.workday(0).plus(10);
    cast_.mira.put<briefs::BriefView>(here("/brief"), briefs::SaveBrief{1, letters_brief(start)});
    cast_.mira.post_file<datasets::DataSheet>(here("/data/letters/sample?label=team"), make_letters());
    cast_.mira.post(here("/brief/publication"));
}

void LettersStory::invite_expert() {
    stage_.scene(6, 10, 15);
    cast_.join(cast_.sana, *engagement_, EngagementRole::expert);
    cast_.sana.put<experts::ExpertView>("/api/v1/profile", sana_profile());
    stage_.pass(std::chrono::minutes(40));
    cast_.sana.get<json::Value>(here("/data/letters/profile"));
}

void LettersStory::propose_contract() {
    stage_.scene(3, 10, 45);
    auto const draft = cast_.mira.post<contracts::ContractView>(here("/contract"));
    stage_.pass(std::chrono::minutes(75));
    cast_.mira.post<contracts::ContractView>(
        here("/contract/proposal"), contracts::ProposeContract{draft.version});
}

} // namespace tenon::sample
