#include "platform/log/log.h"

#include "base/text.h"
#include "base/time.h"

#include <spdlog/async_logger.h>
#include <spdlog/details/thread_pool.h>
#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <memory>
#include <mutex>

namespace tenon::log {

namespace {

// So many lines may wait for the disk; then the oldest give way rather than a request waiting for them.
constexpr std::size_t lines_waiting = 8192;

std::string_view name_of(Level level) {
    switch (level) {
    case Level::debug: return "debug";
    case Level::info: return "info";
    case Level::warning: return "warning";
    case Level::error: return "error";
    case Level::off: break;
    }
    return "off";
}

bool is_secret(std::string_view name) {
    static constexpr std::array<std::string_view, 5> endings = {
        "token", "password", "secret", "cookie", "authorization"};
    std::string const lower = to_lower(name);
    return std::any_of(endings.begin(), endings.end(), [&](auto ending) { return lower.ends_with(ending); });
}

void append_escaped(std::string& line, char letter) {
    static constexpr char hex[] = "0123456789abcdef";
    switch (letter) {
    case '"': line += "\\\""; return;
    case '\\': line += "\\\\"; return;
    case '\n': line += "\\n"; return;
    case '\t': line += "\\t"; return;
    default: break;
    }
    auto const code = static_cast<unsigned char>(letter);
    if (code >= 0x20 && code != 0x7f) {
        line += letter;
    } else {
        line += "\\u00";
        line += hex[code >> 4];
        line += hex[code & 15];
    }
}

// A text that is not UTF-8 came from outside; its odd bytes are shown as replacement characters.
void append_text(std::string& line, std::string_view text) {
    bool const readable = is_utf8(text);
    line += '"';
    for (char const letter : text)
        if (readable || static_cast<unsigned char>(letter) < 0x80)
            append_escaped(line, letter);
        else
            line += "\\ufffd";
    line += '"';
}

template <class Number> void append_number(std::string& line, Number number) {
    std::array<char, 32> digits{};
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    line.append(digits.data(), end);
}

struct AppendValue {
    std::string& line;
    void operator()(std::string_view text) const { append_text(line, text); }
    void operator()(std::int64_t number) const { append_number(line, number); }
    void operator()(double number) const {
        if (std::isfinite(number))
            append_number(line, number);
        else
            line += "null"; // JSON has no word for it
    }
};

void append_field(std::string& line, Field const& field) {
    line += ',';
    append_text(line, field.name());
    line += ':';
    if (is_secret(field.name()))
        line += "\"[redacted]\"";
    else
        std::visit(AppendValue{line}, field.value());
}

// Where lines go now. The queue's thread ends, and with it everything is written, when the last user lets go.
struct Output {
    std::shared_ptr<spdlog::details::thread_pool> queue;
    std::shared_ptr<spdlog::logger> logger;
};

std::shared_ptr<Output> make_output(spdlog::sink_ptr sink) {
    auto output = std::make_shared<Output>();
    output->queue = std::make_shared<spdlog::details::thread_pool>(lines_waiting, 1);
    output->logger = std::make_shared<spdlog::async_logger>(
        "tenon", std::move(sink), output->queue, spdlog::async_overflow_policy::overrun_oldest);
    output->logger->set_pattern("%v");
    output->logger->set_level(spdlog::level::trace); // the threshold in front of it decides
    output->logger->flush_on(spdlog::level::trace);
    return output;
}

class Outlet {
public:
    std::shared_ptr<Output> current() {
        std::scoped_lock lock(mutex_);
        if (!output_) output_ = make_output(std::make_shared<spdlog::sinks::stderr_sink_mt>());
        return output_;
    }

    void replace(std::shared_ptr<Output> output) {
        std::scoped_lock lock(mutex_);
        output_.swap(output);
    }

private:
    std::mutex mutex_;
    std::shared_ptr<Output> output_;
};

Outlet& outlet() {
    static Outlet instance;
    return instance;
}

} // namespace

std::string format(Level level, std::string_view event, Fields fields) {
    std::string line = "{\"time\":\"";
    line += to_string(SystemClock().now());
    line += "\",\"level\":\"";
    line += name_of(level);
    line += "\",\"event\":";
    append_text(line, event);
    for (Field const& field : fields)
        append_field(line, field);
    line += '}';
    return line;
}

namespace detail {
void write(Level level, std::string_view event, Fields fields) {
    outlet().current()->logger->log(spdlog::level::info, format(level, event, fields));
}
} // namespace detail

Result<void> configure(Options const& options) {
    try {
        if (options.file.empty())
            outlet().replace(nullptr);
        else
            outlet().replace(make_output(std::make_shared<spdlog::sinks::basic_file_sink_mt>(options.file)));
    } catch (spdlog::spdlog_ex const& failure) {
        return fail(ErrorKind::invalid, "log_unusable",
            "The log file cannot be written: " + std::string(failure.what()) + ". Name another one.");
    }
    detail::threshold = options.level;
    return {};
}

void close() {
    detail::threshold = Level::warning;
    outlet().replace(nullptr);
}

} // namespace tenon::log
