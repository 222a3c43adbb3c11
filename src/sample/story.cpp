#include "sample/story.h"

#include "sample/churn_story.h"
#include "sample/letters_story.h"

namespace tenon::sample {

namespace {

// Seven words and no number: what the checks are for.
void ask_vaguely(Cast& cast) {
    cast.mira.post<briefs::BriefView>(cast.workspace_path() + "/briefs",
        briefs::NewBrief{"Build a chatbot for our wholesale customers", std::nullopt});
}

void invite_bookkeeper(Cast& cast) {
    cast.mira.post<people::NewInvitation>(cast.workspace_path() + "/invitations",
        people::Invite{"oskar.lind@example.com", WorkspaceRole::member, std::nullopt, std::nullopt});
}

} // namespace

void tell(Stage& stage) {
    Cast cast(stage);
    stage.scene(38, 9, 12);
    cast.open_firm();
    ChurnStory churn(cast);
    LettersStory letters(cast);

    churn.write_brief();
    churn.hire();
    churn.sign();
    churn.fund();
    churn.show_feasibility();
    letters.write_brief();
    churn.accept_feasibility();
    churn.build_campaign_model();
    letters.invite_expert();
    stage.scene(4, 17, 3);
    ask_vaguely(cast);
    invite_bookkeeper(cast);
    letters.propose_contract();
    churn.submit_campaign_model();
    stage.everybody_leaves();
}

} // namespace tenon::sample
