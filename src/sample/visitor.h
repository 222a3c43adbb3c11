#pragma once

// Somebody of the sample at the API: signed in by a link, called without a network. A refusal is a mistake in
// the story and ends it with an exception.

#include "platform/json/read.h"
#include "platform/json/write.h"
#include "sample/stage.h"

#include <stdexcept>
#include <string>

namespace tenon::sample {

class Visitor {
public:
    Visitor(Stage& stage, std::string name, std::string email)
        : stage_(stage), name_(std::move(name)), email_(std::move(email)) {}
    Visitor(Visitor const&) = delete;
    Visitor& operator=(Visitor const&) = delete;

    std::string const& name() const { return name_; }
    std::string const& email() const { return email_; }

    template <class Out> Out get(std::string const& path) {
        return read<Out>(call(http::Method::get, path, ""));
    }
    template <class Out, class In> Out post(std::string const& path, In const& body) {
        return read<Out>(call(http::Method::post, path, json::to_json(body)));
    }
    template <class Out, class In> Out put(std::string const& path, In const& body) {
        return read<Out>(call(http::Method::put, path, json::to_json(body)));
    }
    template <class Out> Out post(std::string const& path) {
        return read<Out>(call(http::Method::post, path, ""));
    }
    void post(std::string const& path) { call(http::Method::post, path, ""); }
    // Where nothing is answered.
    template <class In> void tell(std::string const& path, In const& body) {
        call(http::Method::post, path, json::to_json(body));
    }
    template <class Out> Out post_file(std::string const& path, std::string const& bytes) {
        return read<Out>(call(http::Method::post, path, bytes));
    }
    void put_file(std::string const& path, std::string const& bytes) { call(http::Method::put, path, bytes); }

    // With a session that has begun elsewhere.
    void come_in(std::string cookie);
    void leave();

private:
    // What is read here may hold more than is needed, and numbers that JSON lacks.
    template <class Out> static Out read(std::string const& text) {
        auto answer = json::read_json<Out>(text, json::Manner::tolerant);
        if (!answer) throw std::runtime_error(describe(answer.error()) + " in " + text);
        return *std::move(answer);
    }
    void enter();
    // Signs in first where that has not happened in this scene.
    std::string call(http::Method method, std::string const& target, std::string const& body);

    Stage& stage_;
    std::string name_;
    std::string email_;
    std::string cookie_; // empty: not signed in
};

} // namespace tenon::sample
