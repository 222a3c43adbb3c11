#pragma once

// A blocking job on a pool that a session waits for while it may do other things.

#include "platform/http/mailbox.h"
#include "platform/http/pool.h"
#include "platform/http/signal.h"

#include <exception>
#include <memory>

namespace tenon::http {

// The call and `job` must stay where they are until is_done().
class Call {
public:
    template <class Job> Call(Pool& pool, std::shared_ptr<Mailbox> mailbox, Signal& signal, Job& job) {
        pool.post([this, &job, &signal, mailbox = std::move(mailbox)] {
            try {
                job();
            } catch (...) {
                failure_ = std::current_exception();
            }
            mailbox->post([this, &signal] {
                done_ = true;
                signal.raise();
            });
        });
    }
    // The job still works on what is being destroyed: there is no going on from there.
    ~Call() {
        if (!done_) std::terminate();
    }
    Call(Call const&) = delete;
    Call& operator=(Call const&) = delete;

    // On the loop. Becomes true once; the signal is raised then.
    bool is_done() const { return done_; }
    // What the job threw, once it is done.
    std::exception_ptr const& failure() const { return failure_; }

private:
    bool done_ = false;
    std::exception_ptr failure_;
};

} // namespace tenon::http
