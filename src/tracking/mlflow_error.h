#pragma once

// Errors in MLflow's shape: {"error_code":"…","message":"…"}. Its clients repeat 408, 429 and most of 5xx for
// minutes, so those are kept for what repeating can mend.

#include "base/error.h"
#include "platform/http/message.h"

namespace tenon::tracking::mlflow {

http::Response refuse(http::Request const& request, Error const& error);

// The same for files, where a malformed address is MLflow's "Invalid path".
http::Response refuse_file(http::Request const& request, Error const& error);

} // namespace tenon::tracking::mlflow
