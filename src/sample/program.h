#pragma once

// The whole program as the story needs it: its API, and the one face that lets people in without passwords.

#include "base/context.h"
#include "people/people.h"
#include "platform/http/server.h"

#include <functional>
#include <memory>

namespace tenon::sample {

class Program {
public:
    virtual ~Program() = default;
    virtual http::Application& application() = 0;
    virtual people::People& people() = 0;
};

// Another one over the same database and files, with a clock and ids of its own.
using OpenProgram = std::function<std::unique_ptr<Program>(Context)>;

} // namespace tenon::sample
