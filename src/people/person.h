#pragma once

// People and their ways in: pure types and rules. How long a session lasts, what a password must be, what an
// e-mail address looks like, who may change whose role.

#include "base/actor.h"
#include "base/calendar.h"
#include "base/time.h"

#include <optional>
#include <string>

namespace tenon::people {

struct Session;
struct Invitation;

inline constexpr auto session_idle = std::chrono::hours(12);
inline constexpr auto session_absolute = std::chrono::days(14);
inline constexpr auto step_up_window = std::chrono::minutes(5);
inline constexpr auto invitation_life = std::chrono::days(7);
inline constexpr auto reset_life = std::chrono::minutes(30);
inline constexpr auto sign_in_link_life = std::chrono::minutes(30);
inline constexpr int api_token_days = 90;
inline constexpr int api_token_days_max = 365;

// Lower case, one @, something on both sides; the address itself is proven by the link sent to it.
Result<std::string> parse_email(std::string_view text);

// 12 to 128 characters, not only one repeated, not the name or the e-mail's first part.
Result<void> check_password(std::string_view password, std::string_view email);

// 1 to 200 characters after trimming, no control characters. `what` is the field: "name".
Result<std::string> check_name(std::string_view name, std::string_view what);

struct SessionTimes {
    Timestamp created_at;
    Timestamp last_seen_at;
    Timestamp fresh_at;
};
bool is_alive(SessionTimes const& session, Timestamp now);
bool is_fresh(SessionTimes const& session, Timestamp now);

// An invitation is good until it is used, revoked or seven days old. Errors: invitation_used,
// invitation_revoked, invitation_expired (all gone).
struct InvitationTimes {
    Timestamp expires_at;
    std::optional<Timestamp> accepted_at;
    std::optional<Timestamp> revoked_at;
};
Result<void> check_invitation(InvitationTimes const& invitation, Timestamp now);

} // namespace tenon::people
