#include "platform/http/body_stream.h"
#include "platform/http/call.h"
#include "platform/http/response_head.h"
#include "platform/http/session.h"

#include "platform/log/log.h"

#include <array>
#include <charconv>

namespace tenon::http {

namespace {

// Read at once by a worker where the kernel cannot send the file itself.
constexpr std::uint64_t file_piece = 256 * 1024;
constexpr std::string_view keep_alive_comment = ": keep-alive\n\n";
constexpr std::string_view last_chunk = "0\r\n\r\n";
constexpr std::string_view line_end = "\r\n";

std::string chunk_head(std::size_t size) {
    std::array<char, 20> digits{};
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), size, 16).ptr;
    return std::string(digits.data(), end) + "\r\n";
}

void log_stream_failure(Exchange const& exchange, std::exception_ptr const& failure) {
    try {
        std::rethrow_exception(failure);
    } catch (BodyLost const&) { // the client went away: no fault of ours
    } catch (std::exception const& exception) {
        log::error("http.stream_failed", {{"request_id", exchange.request.id}, {"label", exchange.plan.label},
                                             {"what", exception.what()}});
    }
}

} // namespace

Task<> Session::deliver(Exchange& exchange) {
    Answer const& answer = exchange.answer;
    Parser const& parser = exchange.parser;
    bool const counted = answer.length.has_value() || !answer.has_body;
    bool const events = std::holds_alternative<EventBody>(answer.response.body);
    exchange.chunked = !counted && !events && parser.is_version_1_1();
    exchange.keep_alive = !exchange.refusal && parser.is_done() && parser.keep_alive() && !core_.stopping &&
                          (counted || exchange.chunked);
    HeadOptions const options{.version_1_1 = parser.is_version_1_1(),
        .keep_alive = exchange.keep_alive,
        .chunked = exchange.chunked,
        .date = core_.date()};
    std::string const head = format_head(exchange.request, answer, options);
    exchange.sent = co_await send(exchange, head);
    if (!exchange.sent) exchange.keep_alive = false;
}

// Sends head and body. false: the client did not get all of it.
Task<bool> Session::send(Exchange& exchange, std::string const& head) {
    Body const& body = exchange.answer.response.body;
    bool sent = false;
    if (auto const* text = std::get_if<std::string>(&body)) {
        std::string_view const bytes = exchange.answer.has_body ? *text : std::string_view();
        sent = co_await wire_.write(head, bytes);
        co_return sent;
    }
    sent = co_await wire_.write(head, "");
    exchange.ended = SteadyClock::now();
    if (!sent || !exchange.answer.has_body) co_return sent;
    if (std::holds_alternative<FileBody>(body)) sent = co_await send_file(exchange);
    if (std::holds_alternative<StreamBody>(body)) sent = co_await send_stream(exchange);
    if (std::holds_alternative<EventBody>(body)) sent = co_await send_events(exchange);
    co_return sent;
}

Task<bool> Session::send_file(Exchange& exchange) {
    std::uint64_t offset = exchange.answer.file_offset;
    std::uint64_t left = exchange.answer.length.value_or(0);
    File const& file = exchange.answer.file;
    if (!wire_.is_secure()) {
        bool const sent = co_await wire_.send_file(file.descriptor(), offset, left);
        co_return sent;
    }
    std::string piece;
    auto job = [&] { file.read_at(offset, piece); };
    while (left > 0) {
        piece.resize(static_cast<std::size_t>(std::min(left, file_piece)));
        Call const call(core_.bulk, core_.mailbox, signal_, job);
        while (!call.is_done())
            co_await signal_.wait();
        if (call.failure()) log_stream_failure(exchange, call.failure());
        if (call.failure()) co_return false;
        bool const sent = co_await wire_.write(piece, "");
        if (!sent) co_return false;
        offset += piece.size();
        left -= piece.size();
    }
    co_return true;
}

Task<bool> Session::send_stream(Exchange& exchange) {
    auto const offer = [this] { core_.mailbox->post([this] { wake(); }); };
    BodyStream stream(exchange.answer.length, core_.bulk, offer);
    auto const& produce = std::get<StreamBody>(exchange.answer.response.body);
    auto job = [&] {
        produce(stream);
        stream.finish();
    };
    Call const call(core_.bulk, core_.mailbox, signal_, job);
    while (!call.is_done()) {
        std::string_view const piece = stream.piece();
        if (piece.empty()) {
            co_await signal_.wait();
            continue;
        }
        bool const sent = co_await send_piece(exchange, piece);
        stream.taken(sent);
    }
    // A body that broke off must not look complete: the connection ends without the last chunk.
    if (call.failure()) log_stream_failure(exchange, call.failure());
    if (call.failure()) co_return false;
    if (!exchange.chunked) co_return true;
    bool const ended = co_await wire_.write(last_chunk, "");
    co_return ended;
}

Task<bool> Session::send_piece(Exchange& exchange, std::string_view piece) {
    if (!exchange.chunked) {
        bool const sent = co_await wire_.write(piece, "");
        co_return sent;
    }
    std::string const head = chunk_head(piece.size());
    bool const begun = co_await wire_.write(head, piece);
    if (!begun) co_return false;
    bool const ended = co_await wire_.write(line_end, "");
    co_return ended;
}

// Runs until the source is over, the server stops or the client is gone. Between events nothing but the
// session's own memory is held.
Task<bool> Session::send_events(Exchange& exchange) {
    auto const source = std::get<EventBody>(exchange.answer.response.body);
    auto const ready = watch(*source);
    std::string events;
    bool over = false;
    auto job = [&] {
        core_.note_room();
        events = source->take();
        over = source->is_over();
    };
    while (!core_.stopping && !aborted_) {
        *ready = false;
        Call const call(core_.workers, core_.mailbox, signal_, job);
        while (!call.is_done())
            co_await signal_.wait();
        if (call.failure()) log_stream_failure(exchange, call.failure());
        if (call.failure()) co_return false;
        bool const sent = co_await wire_.write(events, "");
        if (!sent) co_return false;
        if (over) break;
        bool const alive = co_await await_events(*ready);
        if (!alive) co_return false;
    }
    co_return true;
}

// The flag is set, and the session woken, whenever the source says so; it may say so when both are gone.
std::shared_ptr<bool> Session::watch(EventSource& source) {
    auto const ready = std::make_shared<bool>(false);
    source.on_ready([ready, mailbox = core_.mailbox, self = weak_from_this()] {
        mailbox->post([ready, self] {
            *ready = true;
            if (auto const session = self.lock()) session->wake();
        });
    });
    return ready;
}

// Waits until the source has something, or has been silent for long. Then a comment is sent, because a silent
// stream finds out only by writing that its client is gone (false), and the source is asked again, because
// the right to it may have ended meanwhile.
Task<bool> Session::await_events(bool const& ready) {
    Moment const silent = SteadyClock::now() + core_.options.limits.event_silence;
    while (!ready && !core_.stopping && !aborted_) {
        co_await signal_.wait_until(silent);
        if (ready || SteadyClock::now() < silent) continue;
        bool const alive = co_await wire_.write(keep_alive_comment, "");
        co_return alive;
    }
    co_return true;
}

} // namespace tenon::http
