#pragma once

// The engagement that is hiring: which team a letter belongs to. Published, an expert is invited, the
// contract is proposed and waits for signatures.

#include "sample/cast.h"

namespace tenon::sample {

class LettersStory {
public:
    explicit LettersStory(Cast& cast) : cast_(cast), stage_(cast.stage()) {}

    void write_brief();
    void invite_expert();
    void propose_contract();

private:
    std::string here(std::string const& path) const { return root_ + path; }

    Cast& cast_;
    Stage& stage_;
    std::optional<Id<Engagement>> engagement_;
    std::string root_;
};

} // namespace tenon::sample
