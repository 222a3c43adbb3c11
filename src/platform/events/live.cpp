#include "platform/events/live.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <set>

namespace tenon::events {

namespace {

class Stream;

} // namespace

// Streams put themselves up and take themselves down. They are woken under the lock, so that none is gone
// meanwhile; waking only posts to the loop.
class Live::Board {
public:
    void add(std::string const& workspace, Stream* stream) {
        std::scoped_lock lock(mutex_);
        streams_[workspace].insert(stream);
    }

    void remove(std::string const& workspace, Stream* stream) {
        std::scoped_lock lock(mutex_);
        auto const found = streams_.find(workspace);
        found->second.erase(stream);
        if (found->second.empty()) streams_.erase(found);
    }

    // No workspace: messages may have been missed, so everybody looks.
    void announce(std::string_view workspace);

private:
    std::mutex mutex_;
    std::map<std::string, std::set<Stream*>, std::less<>> streams_;
};

namespace {

class Stream final : public http::EventSource {
public:
    Stream(sql::Database& database, Clock const& clock, std::shared_ptr<Live::Board> board,
        Subscription subscription)
        : database_(database),
          clock_(clock),
          board_(std::move(board)),
          subscription_(std::move(subscription)),
          admitted_at_(clock.now()) {
        board_->add(subscription_.workspace.str(), this);
    }
    ~Stream() override { board_->remove(subscription_.workspace.str(), this); }

    void on_ready(std::function<void()> wake) override {
        std::scoped_lock lock(mutex_);
        wake_ = std::move(wake);
    }

    void wake() {
        std::scoped_lock lock(mutex_);
        if (wake_) wake_();
    }

    std::string take() override;
    bool is_over() override { return over_; }

private:
    bool is_admitted();

    sql::Database& database_;
    Clock const& clock_;
    std::shared_ptr<Live::Board> board_;
    Subscription subscription_;
    Timestamp admitted_at_;
    bool over_ = false;
    std::mutex mutex_; // of wake_ alone: the core never calls take() twice at once
    std::function<void()> wake_;
};

std::string Stream::take() {
    over_ = over_ || !is_admitted();
    if (over_) return {};
    auto const events = sql::Unit(database_).read([&](sql::Transaction& transaction) {
        return after(transaction, subscription_.workspace, subscription_.after, Live::batch);
    });
    std::string text;
    for (Event const& event : events) {
        subscription_.after = event.number;
        if (sees(subscription_.actor, event)) text += format_live(event);
    }
    // There may be more, of which nobody will tell.
    if (std::ssize(events) == Live::batch) wake();
    return text;
}

bool Stream::is_admitted() {
    Timestamp const now = clock_.now();
    if (now - admitted_at_ < Live::admission_interval) return true;
    admitted_at_ = now;
    return subscription_.still_admitted();
}

} // namespace

void Live::Board::announce(std::string_view workspace) {
    std::scoped_lock lock(mutex_);
    for (auto const& [followed, streams] : streams_) {
        if (!workspace.empty() && followed != workspace) continue;
        for (Stream* const stream : streams)
            stream->wake();
    }
}

// The database keeps its listeners as long as it lives, which may be longer than this.
Live::Live(sql::Database& database, Clock const& clock)
    : database_(database), clock_(clock), board_(std::make_shared<Board>()) {
    database.listen(std::string(channel), [board = std::weak_ptr(board_)](std::string_view workspace) {
        if (auto const there = board.lock()) there->announce(workspace);
    });
}

Live::~Live() = default;

std::shared_ptr<http::EventSource> Live::follow(Subscription subscription) {
    return std::make_shared<Stream>(database_, clock_, board_, std::move(subscription));
}

bool sees(Actor const& actor, Event const& event) {
    if (!event.engagement) return actor.is_member();
    auto const& places = event.audience == Audience::parties ? actor.party_in : actor.visible;
    return !places || std::find(places->begin(), places->end(), *event.engagement) != places->end();
}

EventView view_of(Event const& event) {
    auto data = json::parse_json(event.data);
    return {event.number, event.at, event.kind, event.engagement, event.subject, event.actor,
        event.actor_name, data ? *std::move(data) : json::Value()};
}

// JSON has no line ends of its own, which would end the data here.
std::string format_live(Event const& event) {
    return "id: " + std::to_string(event.number) + "\nevent: " + event.kind +
           "\ndata: " + json::to_json(view_of(event)) + "\n\n";
}

} // namespace tenon::events
