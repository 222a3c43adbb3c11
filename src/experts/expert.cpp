#include "experts/expert.h"

#include "base/calendar.h"
#include "base/text.h"

#include <algorithm>
#include <set>

namespace tenon::experts {

namespace {

// Room for a working life, and not for a dump of one.
constexpr std::size_t headline_max = 120; // characters
constexpr std::size_t about_max = 4'000;
constexpr std::size_t outcome_text_max = 1'000;
constexpr std::size_t word_max = 60;
constexpr std::size_t url_max = 500;
constexpr std::size_t outcomes_max = 20;
constexpr std::size_t words_max = 40; // of domains, skills and languages each
constexpr std::size_t links_max = 20;
constexpr int hours_per_week_max = 80;

bool is_control(char letter) { return static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f; }

// The host of an https address that a browser may be sent to; empty where the text is none. No user names
// before the host: they make one address look like another.
std::string host_of(std::string_view url) {
    constexpr std::string_view scheme = "https://";
    if (!equals_ignoring_case(url.substr(0, scheme.size()), scheme)) return "";
    bool const is_clean = std::none_of(url.begin(), url.end(), [](char letter) {
        return is_control(letter) || std::string_view(" \"<>\\^`{|}").find(letter) != std::string_view::npos;
    });
    std::string_view const rest = url.substr(scheme.size());
    std::string_view const host = rest.substr(0, rest.find_first_of("/?#"));
    bool const is_host = host.find('.') != host.npos && !host.starts_with('.') && !host.ends_with('.') &&
                         host.find('@') == host.npos;
    return is_clean && is_host ? to_lower(host) : "";
}

bool is_within(std::string_view host, std::string_view domain) {
    return host == domain || host.ends_with("." + std::string(domain));
}

// Collects problems of one profile; every check appends and none stops the next.
class Checker {
public:
    std::vector<Problem> problems;

    void refuse(std::string pointer, std::string code, std::string message) {
        problems.push_back({std::move(pointer), std::move(code), std::move(message)});
    }
    void at_most(std::string_view text, std::size_t most, std::string pointer) {
        if (count_code_points(text) > most)
            refuse(
                std::move(pointer), "text_too_long", "At most " + std::to_string(most) + " characters fit.");
    }
    void one_line(std::string_view text, std::string pointer) {
        if (std::any_of(text.begin(), text.end(), is_control))
            refuse(std::move(pointer), "text_has_control", "One line, without control characters.");
    }
    void required(std::string_view text, std::string pointer, std::string message) {
        if (trim(text).empty()) refuse(std::move(pointer), "required", std::move(message));
    }
    void few(std::size_t count, std::size_t most, std::string pointer) {
        if (count > most)
            refuse(std::move(pointer), "too_many",
                "At most " + std::to_string(most) + " fit; keep the strongest.");
    }
    // An https address; of that site, where the kind names one.
    void address(std::string_view url, LinkKind kind, std::string const& pointer) {
        std::string const host = host_of(url);
        at_most(url, url_max, pointer);
        if (host.empty())
            refuse(pointer, "link_malformed", "A link is an address such as https://example.org/work.");
        else if (kind == LinkKind::github && !is_within(host, "github.com"))
            refuse(pointer, "link_elsewhere", "This link does not lead to github.com; choose another kind.");
        else if (kind == LinkKind::kaggle && !is_within(host, "kaggle.com"))
            refuse(pointer, "link_elsewhere", "This link does not lead to kaggle.com; choose another kind.");
    }
    void words(std::vector<std::string> const& words, std::string const& list) {
        few(words.size(), words_max, list);
        std::set<std::string> seen;
        for (std::size_t i = 0; i < words.size(); ++i) {
            std::string const pointer = list + "/" + std::to_string(i);
            required(words[i], pointer, "Write a word, or take the line out.");
            at_most(words[i], word_max, pointer);
            one_line(words[i], pointer);
            if (!seen.insert(to_lower(trim(words[i]))).second)
                refuse(pointer, "twice", "\"" + words[i] + "\" stands here twice.");
        }
    }
};

void check_outcomes(Checker& checker, std::vector<ExpertOutcome> const& outcomes) {
    checker.few(outcomes.size(), outcomes_max, "/outcomes");
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        std::string const pointer = "/outcomes/" + std::to_string(i);
        checker.required(outcomes[i].problem, pointer + "/problem", "Say which problem the business had.");
        checker.required(outcomes[i].change, pointer + "/change", "Say what is different since then.");
        checker.at_most(outcomes[i].problem, outcome_text_max, pointer + "/problem");
        checker.at_most(outcomes[i].change, outcome_text_max, pointer + "/change");
        if (!outcomes[i].evidence.empty())
            checker.address(outcomes[i].evidence, LinkKind::other, pointer + "/evidence");
    }
}

void check_links(Checker& checker, std::vector<ExpertLink> const& links) {
    checker.few(links.size(), links_max, "/links");
    for (std::size_t i = 0; i < links.size(); ++i)
        checker.address(links[i].url, links[i].kind, "/links/" + std::to_string(i) + "/url");
}

void check_specialisms(Checker& checker, std::vector<Specialism> const& specialisms) {
    std::set<Specialism> seen;
    for (std::size_t i = 0; i < specialisms.size(); ++i)
        if (!seen.insert(specialisms[i]).second)
            checker.refuse("/specialisms/" + std::to_string(i), "twice",
                "\"" + std::string(to_text(specialisms[i])) + "\" stands here twice.");
}

void check_offer(Checker& checker, ExpertProfile const& profile) {
    if (!profile.time_zone.empty())
        if (auto const zone = TimeZone::parse(profile.time_zone); !zone)
            checker.refuse("/time_zone", zone.error().code, zone.error().message);
    if (profile.hours_per_week &&
        (*profile.hours_per_week < 1 || *profile.hours_per_week > hours_per_week_max))
        checker.refuse("/hours_per_week", "out_of_range",
            "Expected a whole number from 1 to " + std::to_string(hours_per_week_max) + ".");
    if (profile.rate_per_hour && !profile.rate_per_hour->is_positive())
        checker.refuse("/rate_per_hour", "amount_not_positive", "A rate is above zero, or left open.");
}

} // namespace

Result<void> validate(ExpertProfile const& profile) {
    Checker checker;
    if (profile.tenon != "expert/1")
        checker.refuse("/tenon", "version_unknown", "This program reads profiles of the shape expert/1.");
    checker.at_most(profile.headline, headline_max, "/headline");
    checker.one_line(profile.headline, "/headline");
    check_outcomes(checker, profile.outcomes);
    checker.at_most(profile.about, about_max, "/about");
    check_specialisms(checker, profile.specialisms);
    checker.words(profile.domains, "/domains");
    checker.words(profile.skills, "/skills");
    checker.words(profile.languages, "/languages");
    check_offer(checker, profile);
    check_links(checker, profile.links);
    if (!checker.problems.empty()) return fail(json::body_invalid(std::move(checker.problems)));
    return {};
}

Result<ExpertProfile> read_profile(std::string_view text) {
    TENON_TRY(document, json::parse_yaml(text));
    TENON_TRY(profile, json::read<ExpertProfile>(document));
    auto valid = validate(profile);
    if (valid) return profile;
    // The rules name pointers; a person with an editor wants lines.
    for (Problem& problem : valid.error().problems) {
        json::Value const& where = json::nearest(document, problem.pointer);
        problem.line = where.line;
        problem.column = where.column;
    }
    return fail(std::move(valid).error());
}

} // namespace tenon::experts
