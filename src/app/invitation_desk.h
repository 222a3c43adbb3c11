#pragma once

// The page behind an invitation's link needs people, briefs, contracts and datasets at once; here they meet.

#include "briefs/briefs.h"
#include "contracts/contracts.h"
#include "datasets/datasets.h"
#include "people/people.h"
#include "platform/api/endpoint.h"

namespace tenon::app {

// GET /api/v1/invitations/{token}/preview. Errors: those of open_invitation.
api::Endpoint preview_endpoint(people::People& people, briefs::Briefs& briefs, datasets::Datasets& datasets);

} // namespace tenon::app
