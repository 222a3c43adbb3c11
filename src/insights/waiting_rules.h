#pragma once

// The rules behind waiting_in(), by subject. Each adds what it finds.

#include "insights/waiting.h"

namespace tenon::insights::rules {

void hiring(Situation const& situation, std::vector<Waiting>& all);
void contract(Situation const& situation, std::vector<Waiting>& all);
void data(Situation const& situation, std::vector<Waiting>& all);
void milestones(Situation const& situation, std::vector<Waiting>& all);
void evaluations(Situation const& situation, std::vector<Waiting>& all);
void compute(Situation const& situation, std::vector<Waiting>& all);
void money(Situation const& situation, std::vector<Waiting>& all);
void findings(Situation const& situation, std::vector<Waiting>& all);

} // namespace tenon::insights::rules
