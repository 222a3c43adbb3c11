#include "contracts/contract_api.h"

#include "contracts/contract_wire.h"
#include "platform/api/api.h"
#include "support/contract_fixture.h"

#include <gtest/gtest.h>

#include <future>

namespace tenon::contracts {
namespace {

using ::testing::HasSubstr;

// Lets in whom the test names.
class OpenDoor final : public api::Gatekeeper {
public:
    Result<Actor> admit(http::Request const&, std::map<std::string, std::string, std::less<>> const&,
        api::Endpoint const&, sql::Unit&) override {
        return who;
    }
    Actor who;
};

class ContractApi : public ContractFixture {
protected:
    void SetUp() override {
        ContractFixture::SetUp();
        if (IsSkipped()) return;
        draft(client);
        api_ = std::make_unique<api::Api>(endpoints(face), door_, database(),
            [](http::Request const&) { return http::Response{.status = 404}; });
    }

    http::Response ask(
        Actor const& who, http::Method method, std::string const& path, std::string body = "") {
        door_.who = who;
        http::Request request;
        request.method = method;
        request.path = request.target = "/api/v1/engagements/" + place_.engagement.str() + "/contract" + path;
        request.body = std::move(body);
        request.peer = "192.0.2.9";
        request.headers.add("User-Agent", "Firefox \xFF");
        request.headers.add("Cookie", "__Host-tenon=open-sesame");
        http::Response response = api_->handle(request);
        if (!response.gate) return response;
        std::promise<void> durable;
        response.gate([&](std::optional<Error> const&) { durable.set_value(); });
        durable.get_future().wait();
        return response;
    }
    int status(Actor const& who, http::Method method, std::string const& path, std::string const& body = "") {
        return ask(who, method, path, body).status;
    }
    static std::string text_of(http::Response const& response) {
        return std::get<std::string>(response.body);
    }

    std::string signing(Actor const& who) {
        auto const view = json::read_json<ContractView>(text_of(ask(who, http::Method::get, "")));
        Timestamp const now = clock.now();
        return json::to_json(
            SignContract{view->digest, who.name, true, view->signing->consent, now, now, now, "UTC"});
    }

    OpenDoor door_;
    std::unique_ptr<api::Api> api_;
};
TENON_ON_EACH_ENGINE(ContractApi);

TEST_P(ContractApi, opens_to_the_parties_only) {
    Actor const nobody;
    Actor const reviewer = person("ruth", EngagementRole::reviewer);
    using http::Method;
    for (auto const& [method, path] :
        std::vector<std::pair<Method, std::string>>{{Method::get, ""}, {Method::put, ""},
            {Method::post, "/proposal"}, {Method::del, "/proposal"}, {Method::post, "/decline"},
            {Method::post, "/signatures"}, {Method::get, "/text"}, {Method::get, "/evidence"}}) {
        EXPECT_EQ(status(nobody, method, path, "{}"), 401) << path;
        EXPECT_EQ(status(reviewer, method, path, "{}"), 403) << path;
    }
    EXPECT_EQ(status(expert, Method::get, ""), 200);
    EXPECT_EQ(status(client, Method::get, "/text"), 200);
}

TEST_P(ContractApi, takes_a_contract_from_draft_to_its_evidence) {
    using http::Method;
    SaveContract save{1, contract->terms};
    save.terms.exclusions = {"fax"};
    EXPECT_EQ(status(expert, Method::put, "", json::to_json(save)), 200);
    auto const stale = ask(client, Method::put, "", json::to_json(save));
    EXPECT_EQ(stale.status, 409);
    EXPECT_THAT(text_of(stale), HasSubstr("contract_stale"));
    EXPECT_EQ(status(client, Method::post, "/proposal", R"({"version":2})"), 200);
    EXPECT_EQ(status(expert, Method::post, "/decline", R"({"reason":"Not yet."})"), 200);
    EXPECT_EQ(status(client, Method::post, "/proposal", R"({"version":2})"), 200);
    EXPECT_EQ(status(client, Method::del, "/proposal"), 200);
    EXPECT_EQ(status(client, Method::post, "/proposal", R"({"version":2})"), 200);

    Actor tired = expert;
    tired.is_fresh = false;
    EXPECT_EQ(status(tired, Method::post, "/signatures", signing(tired)), 403);
    EXPECT_EQ(status(expert, Method::post, "/signatures", signing(expert)), 200);
    std::string const active = text_of(ask(client, Method::post, "/signatures", signing(client)));
    EXPECT_THAT(active, HasSubstr(R"("state":"active")"));
    EXPECT_THAT(active, HasSubstr(R"("you_may":[])"));

    EXPECT_THAT(text_of(ask(client, Method::get, "/text")), HasSubstr("Not included: fax.\n"));
    auto const download = ask(expert, Method::get, "/evidence");
    EXPECT_EQ(download.headers.find("Content-Disposition"), R"(attachment; filename="contract.json")");
    EXPECT_EQ(verify(text_of(download)).verdict, EvidenceVerdict::intact);
    // What the call tells is recorded; the session's secret is not.
    EXPECT_THAT(text_of(download), HasSubstr("192.0.2.9"));
    EXPECT_EQ(text_of(download).find("open-sesame"), std::string::npos);
}

} // namespace
} // namespace tenon::contracts
