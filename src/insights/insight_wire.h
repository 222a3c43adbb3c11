#pragma once

// Requests and answers of the insights module.

#include "insights/waiting.h"

namespace tenon::insights {

struct SummaryLink;

// One thing that waits. Lists are sorted: by deadline, then by who is blocked.
struct TodayItem {
    WaitKind kind;
    std::string what;   // one sentence
    std::string person; // at the other end: who waits for it, or whom you wait for; may be empty
    Id<Workspace> workspace;
    std::string handle; // of the engagement
    std::string title;
    InsightPage page;    // that settles it
    std::string subject; // an id on that page, or empty
    std::optional<Timestamp> since;
    std::optional<Timestamp> until;
    bool blocks; // the other side cannot go on before it
};
BOOST_DESCRIBE_STRUCT(
    TodayItem, (), (kind, what, person, workspace, handle, title, page, subject, since, until, blocks))

struct TodayView {
    Timestamp at;
    std::vector<TodayItem> waits_for_me;
    std::vector<TodayItem> i_wait_for;
};
BOOST_DESCRIBE_STRUCT(TodayView, (), (at, waits_for_me, i_wait_for))

struct SummaryPoint {
    std::string says;
    InsightPage page;
    std::string subject; // an id on that page, or empty
};
BOOST_DESCRIBE_STRUCT(SummaryPoint, (), (says, page, subject))

struct WeekSummary {
    std::string workspace;
    std::string title;
    Day from;
    Day ready; // the last working day: when to read it
    Day until;
    std::string time_zone;
    bool is_current;
    std::optional<std::string> status; // where the engagement stands; of the current week only
    std::vector<SummaryPoint> done;    // of none of the three is empty
    std::vector<SummaryPoint> roadblocks;
    std::vector<SummaryPoint> impact;
    std::optional<SummaryPoint> decision; // asked of the client, in the current week
    Timestamp written_at;
};
BOOST_DESCRIBE_STRUCT(WeekSummary, (),
    (workspace, title, from, ready, until, time_zone, is_current, status, done, roadblocks, impact, decision,
        written_at))

// One week; in ?week= any of its days may be named.
struct SummaryView {
    WeekSummary summary;
    std::optional<Day> previous; // a day of the week before; nothing: the engagement is not older
    std::optional<Day> next;     // nothing: this is the newest
};
BOOST_DESCRIBE_STRUCT(SummaryView, (), (summary, previous, next))

struct NewSummaryLink {
    std::optional<Day> week; // any of its days; this week unless said otherwise
    std::optional<int> days; // 14 unless chosen otherwise, at most 90
};
BOOST_DESCRIBE_STRUCT(NewSummaryLink, (), (week, days))

// The link's secret is shown here and never again.
struct MadeSummaryLink {
    Id<SummaryLink> id;
    std::string token;
    std::string path; // /l/<token>
    Timestamp expires_at;
};
BOOST_DESCRIBE_STRUCT(MadeSummaryLink, (), (id, token, path, expires_at))

struct SummaryLinkView {
    Id<SummaryLink> id;
    Day week; // its first day
    std::string made_by;
    Timestamp made_at;
    Timestamp expires_at;
};
BOOST_DESCRIBE_STRUCT(SummaryLinkView, (), (id, week, made_by, made_at, expires_at))

struct SummaryLinkList {
    std::vector<SummaryLinkView> links; // that open, newest first
};
BOOST_DESCRIBE_STRUCT(SummaryLinkList, (), (links))

// What somebody with the link reads, and nothing else of the engagement: words, no ids and no addresses. Kept
// as it was when the link was made.
struct SharedSummary {
    std::string workspace;
    std::string title;
    Day from;
    Day until;
    std::string time_zone;
    std::optional<std::string> status;
    std::vector<std::string> done;
    std::vector<std::string> roadblocks;
    std::vector<std::string> impact;
    std::optional<std::string> decision;
    Timestamp written_at;
    std::string shared_by;
    Timestamp expires_at;
};
BOOST_DESCRIBE_STRUCT(SharedSummary, (),
    (workspace, title, from, until, time_zone, status, done, roadblocks, impact, decision, written_at,
        shared_by, expires_at))

} // namespace tenon::insights
