#include "people/person.h"

#include "base/text.h"

#include <algorithm>

namespace tenon::people {

namespace {

Failure bad_field(std::string_view field, std::string code, std::string message) {
    return fail(ErrorKind::invalid, code, message, {{"/" + std::string(field), code, message}});
}

bool has_control(std::string_view text) {
    return std::any_of(text.begin(), text.end(),
        [](char letter) { return static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f; });
}

} // namespace

Result<std::string> parse_email(std::string_view text) {
    std::string const email = to_lower(trim(text));
    auto const at = email.find('@');
    bool const has_sides = at != email.npos && at > 0 && email.find('@', at + 1) == email.npos;
    bool const has_domain = has_sides && email.find('.', at + 2) != email.npos && email.back() != '.';
    bool const clean =
        email.size() <= 254 && email.find_first_of(" ,;<>()[]\\\"") == email.npos && !has_control(email);
    if (has_domain && clean) return email;
    return bad_field("email", "email_malformed", "An e-mail address looks like ada@example.org.");
}

Result<void> check_password(std::string_view password, std::string_view email) {
    auto refuse = [](std::string message) {
        return bad_field("password", "password_weak", std::move(message));
    };
    std::size_t const length = count_code_points(password);
    if (length < 12) return refuse("A password needs at least 12 characters; four random words do well.");
    if (password.size() > 128) return refuse("A password may have at most 128 bytes.");
    if (std::all_of(password.begin(), password.end(), [&](char letter) { return letter == password[0]; }))
        return refuse("A password of one repeated character is guessed at once.");
    std::string const owner(email.substr(0, email.find('@')));
    if (owner.size() >= 4 && to_lower(password).find(owner) != std::string::npos)
        return refuse("A password must not contain your e-mail address.");
    return {};
}

Result<std::string> check_name(std::string_view name, std::string_view what) {
    std::string_view const trimmed = trim(name);
    if (trimmed.empty()) return bad_field(what, "required", "Give a name.");
    if (count_code_points(trimmed) > 200)
        return bad_field(what, "text_too_long", "At most 200 characters, please.");
    if (has_control(trimmed))
        return bad_field(what, "text_has_control", "A name has no line breaks or control characters.");
    return std::string(trimmed);
}

bool is_alive(SessionTimes const& session, Timestamp now) {
    return now < session.last_seen_at + session_idle && now < session.created_at + session_absolute;
}

bool is_fresh(SessionTimes const& session, Timestamp now) { return now < session.fresh_at + step_up_window; }

Result<void> check_invitation(InvitationTimes const& invitation, Timestamp now) {
    if (invitation.accepted_at)
        return fail(ErrorKind::gone, "invitation_used", "This invitation was used already; sign in instead.");
    if (invitation.revoked_at)
        return fail(
            ErrorKind::gone, "invitation_revoked", "This invitation was withdrawn; ask for a new one.");
    if (now >= invitation.expires_at)
        return fail(ErrorKind::gone, "invitation_expired",
            "This invitation is older than seven days; ask for a new one.");
    return {};
}

} // namespace tenon::people
