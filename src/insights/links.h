#pragma once

// The face of links that show a summary to somebody without an account. A link keeps the words as they were
// when it was made: reading it is one look-up by the hash of its secret, so a visitor starts no work here and
// learns nothing that came later.

#include "base/context.h"
#include "insights/insight_wire.h"
#include "platform/sql/transaction.h"

namespace tenon::insights {

inline constexpr int link_days = 14;
inline constexpr int link_days_max = 90;

class Links {
public:
    explicit Links(Context context) : context_(context) {}

    // To this summary, for so many days. Error: link_days_out_of_range (invalid).
    Result<MadeSummaryLink> make(
        sql::Transaction&, Actor const&, WeekSummary const&, std::optional<int> days) const;
    // Those that open, of both parties: each may see and end what the other shows.
    SummaryLinkList list(sql::Transaction&, Actor const&) const;
    // Error: link_unknown (not_found).
    Result<void> revoke(sql::Transaction&, Actor const&, Id<SummaryLink> const&) const;

    // For anybody. Errors: link_unknown (not_found), link_expired, link_revoked (gone).
    Result<SharedSummary> open(sql::Transaction&, std::string_view token) const;

private:
    Context context_;
};

} // namespace tenon::insights
