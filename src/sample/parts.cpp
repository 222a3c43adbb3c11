#include "sample/parts.h"

#include "artifacts/sample_rows.h"
#include "billing/sample_rows.h"
#include "briefs/sample_rows.h"
#include "checks/sample_rows.h"
#include "contracts/sample_rows.h"
#include "datasets/sample_rows.h"
#include "delivery/sample_rows.h"
#include "engagements/sample_rows.h"
#include "experts/sample_rows.h"
#include "insights/sample_rows.h"
#include "ledger/sample_rows.h"
#include "people/sample_rows.h"
#include "platform/api/idempotency.h"
#include "platform/events/events.h"
#include "platform/jobs/jobs.h"
#include "scoring/sample_rows.h"
#include "tracking/sample_rows.h"

#include <array>

namespace tenon::sample {

std::span<Part const> parts() {
    static constexpr std::array all{
        Part{&insights::remove_sample}, Part{&delivery::remove_sample},
        Part{&scoring::remove_sample, &scoring::each_blob, &scoring::each_sealed_blob},
        Part{&billing::remove_sample}, Part{&tracking::remove_sample},
        Part{&artifacts::remove_sample, &artifacts::each_blob}, Part{&ledger::remove_sample},
        Part{&contracts::remove_sample}, Part{&datasets::remove_sample, &datasets::each_blob},
        Part{&briefs::remove_sample}, Part{&checks::remove_sample}, Part{&engagements::remove_sample},
        Part{&jobs::remove_sample}, Part{&api::remove_sample}, Part{&events::remove_sample},
        Part{&experts::remove_sample},
        Part{&people::remove_sample}, // the workspace itself, whose mark lets the others go
    };
    return all;
}

std::vector<EachBlob> blob_names() {
    std::vector<EachBlob> names;
    for (Part const& part : parts())
        if (part.blobs) names.push_back(part.blobs);
    return names;
}

} // namespace tenon::sample
