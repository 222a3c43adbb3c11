#include "platform/http/server.h"

#include "platform/http/listener.h"

#include <csignal>
#include <thread>

namespace tenon::http {

namespace {

class RunningServer final : public Server {
public:
    RunningServer(ServerOptions options, Proxies proxies, Application& application)
        : core_(std::move(options), std::move(proxies), application), listener_(core_) {}

    ~RunningServer() override { stop(std::chrono::seconds(0)); }

    Result<void> open() {
        TENON_CHECK(listener_.open());
        listener_.run();
        loop_ = std::thread([this] { run_loop(); });
        return {};
    }

    std::uint16_t port() const override { return listener_.port(); }

    void stop(std::chrono::milliseconds grace) override {
        if (!loop_.joinable()) return;
        core_.mailbox->post([this, grace] { listener_.stop(SteadyClock::now() + grace); });
        loop_.join(); // the loop ends when its last session has
        core_.mailbox->close();
        core_.workers.join();
        core_.bulk.join();
    }

    std::string metrics() const override {
        return core_.metrics.text(listener_.connections(), core_.workers.waiting());
    }

    Result<void> reload_certificate() override { return listener_.reload_certificate(); }

private:
    void run_loop() {
        // sendfile to a client that left raises SIGPIPE, which would end the program; blocked, it is only an
        // error.
        sigset_t broken_pipe;
        sigemptyset(&broken_pipe);
        sigaddset(&broken_pipe, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &broken_pipe, nullptr);
        core_.io.run();
    }

    Core core_;
    Listener listener_;
    std::thread loop_;
};

} // namespace

Result<std::unique_ptr<Server>> Server::start(ServerOptions options, Application& application) {
    TENON_TRY(proxies, Proxies::parse(options.trusted_proxies));
    auto server = std::make_unique<RunningServer>(std::move(options), std::move(proxies), application);
    TENON_CHECK(server->open());
    return std::unique_ptr<Server>(std::move(server));
}

} // namespace tenon::http
