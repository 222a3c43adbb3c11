#include "base/error.h"

namespace tenon {

std::string_view to_string(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::invalid: return "invalid";
    case ErrorKind::unauthenticated: return "unauthenticated";
    case ErrorKind::forbidden: return "forbidden";
    case ErrorKind::not_found: return "not_found";
    case ErrorKind::conflict: return "conflict";
    case ErrorKind::stale: return "stale";
    case ErrorKind::gone: return "gone";
    case ErrorKind::too_large: return "too_large";
    case ErrorKind::limit_reached: return "limit_reached";
    case ErrorKind::storage_full: return "storage_full";
    case ErrorKind::unavailable: return "unavailable";
    }
    return "unavailable";
}

std::string describe(Error const& error) {
    std::string text = error.message;
    for (Problem const& problem : error.problems) {
        text += "\n  ";
        if (problem.line > 0) {
            text += "line " + std::to_string(problem.line);
            if (problem.column > 0) text += ", column " + std::to_string(problem.column);
            text += ": ";
        }
        if (!problem.pointer.empty()) text += problem.pointer + ": ";
        text += problem.message;
    }
    return text;
}

} // namespace tenon
