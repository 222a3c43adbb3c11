// tenon purge: removes for good what was deleted, after showing what that is.

#include "app/client_command.h"
#include "app/prompt.h"
#include "tracking/purge_wire.h"

namespace tenon::app {

namespace {

using tracking::PurgeCounts;
using tracking::PurgePreview;
using tracking::PurgeView;

struct PurgeOptions {
    std::string engagement;
    bool yes = false;
};

std::string in_words(PurgeCounts const& counts) {
    return count_of(counts.experiments, "experiment", "experiments") + ", " +
           count_of(counts.runs, "run", "runs") + ", " + count_of(counts.models, "model", "models") + ", " +
           count_of(counts.points, "point", "points") + " of metrics, " +
           count_of(counts.files, "file", "files") + " (" + std::to_string(counts.bytes) + " bytes)";
}

Result<PurgePreview> preview(PurgeOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    return api.get<PurgePreview>("/purges/preview");
}

void print(std::ostream& out, PurgePreview const& preview) {
    if (preview.counts == PurgeCounts())
        out << "Nothing is deleted that could be removed for good.\n";
    else
        out << "Deleted, and to be removed for good: " << in_words(preview.counts) << ".\n";
    for (auto const& run : preview.kept)
        out << "kept: " << plain(run.name) << " (" << short_id(run.run_id) << "), " << plain(run.why) << "\n";
}

void print(std::ostream& out, PurgeView const&) {
    out << "It is being removed; tenon purge list shows how far that is. The room of files stored within the "
           "last "
           "hour is given back an hour later.\n";
}

Result<PurgeView> start(PurgeOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    TENON_TRY(seen, api.get<PurgePreview>("/purges/preview"));
    if (!options.yes) TENON_CHECK(confirm("This removes for good: " + in_words(seen.counts) + "."));
    return api.send<PurgeView>("POST", "/purges",
        tracking::StartPurge{seen.counts.experiments, seen.counts.runs, seen.counts.models});
}

Result<tracking::PurgeList> list(PurgeOptions const& options) {
    TENON_TRY(api, engagement_client(options.engagement));
    return api.get<tracking::PurgeList>("/purges");
}

void print(std::ostream& out, tracking::PurgeList const& list) {
    Table table({{"asked"}, {"by"}, {"ended"}, {"what went"}});
    for (PurgeView const& view : list.purges)
        table.add({text_of(view.asked_at), view.asked_by, view.ended_at ? text_of(*view.ended_at) : "-",
            in_words(view.counts)});
    table.print(out, "Nothing was removed for good so far.");
}

} // namespace

void add_purge_commands(Parser cli, Command& command) {
    Noun<PurgeOptions> noun(
        cli, command, "purge", "Remove for good what was deleted: runs, models, experiments");
    PurgeOptions& options = noun.options();
    in_engagement(noun.verb("preview", "Count what would go, and say what is kept and why", preview, print),
        options.engagement);
    Parser const begin =
        in_engagement(noun.verb("start", "Remove what the preview counts", start, print), options.engagement);
    add_yes(begin, options.yes);
    in_engagement(noun.verb("list", "List what was removed before", list, print), options.engagement);
    noun.examples("  tenon purge preview churn\n  tenon purge start churn --yes");
}

} // namespace tenon::app
