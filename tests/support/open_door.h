#pragma once

// Lets in whoever the test says is calling, and asks for nothing.

#include "platform/api/api.h"

#include <future>

namespace tenon::test {

class OpenDoor final : public api::Gatekeeper {
public:
    Result<Actor> admit(http::Request const&, std::map<std::string, std::string, std::less<>> const&,
        api::Endpoint const&, sql::Unit&) override {
        return actor;
    }
    Actor actor;
};

struct Answer {
    int status;
    std::string body;
    http::Headers headers = {};
};

// The answer, once it may leave.
inline Answer answer_of(api::Api& api, http::Request request) {
    request.path = request.target;
    http::Response const response = api.handle(request);
    if (response.gate) {
        std::promise<void> durable;
        response.gate([&](std::optional<Error> const&) { durable.set_value(); });
        durable.get_future().wait();
    }
    return {response.status, std::get<std::string>(response.body), response.headers};
}

} // namespace tenon::test
