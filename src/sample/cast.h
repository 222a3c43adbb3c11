#pragma once

// The people of the example and the firm they work for. None of them exists.

#include "sample/visitor.h"

namespace tenon::sample {

inline constexpr std::string_view firm = "Tannwald Coffee";
inline constexpr std::string_view time_zone = "Europe/Berlin";
inline constexpr std::string_view work_week = "mon,tue,wed,thu,fri";
inline constexpr std::string_view owner_name = "Mira Tannwald";
inline constexpr std::string_view owner_email = "mira.tannwald@example.com";

class Cast {
public:
    explicit Cast(Stage& stage);

    // Mira's firm opens; from here on she can be called.
    void open_firm();
    // Mira invites, the other one accepts.
    void join(Visitor& who, Id<Engagement> const& engagement, EngagementRole role);

    std::string workspace_path() const { return "/api/v1/workspaces/" + workspace_.value().str(); }
    Stage& stage() { return stage_; }

    Visitor mira;  // owns the firm, decides and pays
    Visitor helen; // customer care, reads along
    Visitor jonas; // expert
    Visitor sana;  // expert

private:
    Stage& stage_;
    std::optional<Id<Workspace>> workspace_;
};

} // namespace tenon::sample
