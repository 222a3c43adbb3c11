#pragma once

// Who, above this module, has a say in runs or work to do when one changes. Declared here and implemented
// there, as gates are, because what stops a run (a cap in a contract) is more than tracking knows.

#include "base/actor.h"
#include "platform/sql/transaction.h"
#include "tracking/run.h"

#include <vector>

namespace tenon::tracking {

class RunWatcher {
public:
    virtual ~RunWatcher() = default;
    // Asked before a run begins, in its transaction; a refusal is told to the client as it is. Runs that have
    // begun are never refused anything.
    virtual Result<void> may_begin(sql::Transaction&, Place const&) { return {}; }
    // It began or ended, or a tag with a meaning of ours was set. In the transaction of the change: ask for a
    // job rather than work here.
    virtual void changed(sql::Transaction&, Place const&, Run const&) {}
};

using RunWatchers = std::vector<RunWatcher*>;

} // namespace tenon::tracking
