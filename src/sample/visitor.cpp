#include "sample/visitor.h"

#include "platform/http/target.h"

#include <cstring>
#include <future>
#include <stdexcept>

namespace tenon::sample {

namespace {

class TextBody final : public http::BodyReader {
public:
    explicit TextBody(std::string text) : text_(std::move(text)) {}
    std::size_t read(std::span<std::byte> into) override {
        std::size_t const count = std::min(into.size(), text_.size() - at_);
        std::memcpy(into.data(), text_.data() + at_, count);
        at_ += count;
        return count;
    }

private:
    std::string text_;
    std::size_t at_ = 0;
};

// What the next call reads must be there: the answer is waited for as a client would.
void wait_until_it_leaves(http::Response const& response) {
    if (!response.gate) return;
    std::promise<std::optional<Error>> left;
    response.gate([&](std::optional<Error> const& error) { left.set_value(error); });
    if (auto const error = left.get_future().get()) throw std::runtime_error(describe(*error));
}

} // namespace

void Visitor::enter() {
    sql::Unit unit(stage_.database());
    auto& people = stage_.program().people();
    auto const link = unit.write(
        [&](sql::Transaction& transaction) { return people.make_sign_in_link(transaction, email_); });
    auto const session = people.enter(unit, {link.value()}, {"Sample", "127.0.0.1"});
    if (auto const error = unit.wait_until_durable()) throw std::runtime_error(describe(*error));
    come_in(session.value().cookie);
}

void Visitor::come_in(std::string cookie) {
    cookie_ = std::move(cookie);
    stage_.came_in(*this);
}

void Visitor::leave() {
    call(http::Method::post, "/api/v1/sign-out", "");
    cookie_.clear();
}

std::string Visitor::call(http::Method method, std::string const& target, std::string const& body) {
    if (cookie_.empty()) enter();
    http::Request request;
    request.method = method;
    request.target = target;
    if (!http::read_target(request))
        throw std::runtime_error("the story calls a malformed address: " + target);
    request.id = "sample";
    request.peer = "127.0.0.1";
    request.headers.add("X-Tenon-CSRF", "1");
    request.headers.add("User-Agent", "Sample");
    request.headers.add("Content-Type", "application/json");
    request.headers.add("Cookie", "__Host-tenon=" + cookie_);
    request.body = body;
    request.stream = std::make_shared<TextBody>(body);
    auto const response = stage_.program().application().handle(request);
    wait_until_it_leaves(response);
    std::string const text = std::get<std::string>(response.body);
    if (response.status >= 300)
        throw std::runtime_error("the sample's " + name_ + " was refused at " + target + ": " + text);
    return text;
}

} // namespace tenon::sample
