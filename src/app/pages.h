#pragma once

// The web app from inside the binary. Files below /assets/ carry their hash in their name and are kept by
// browsers for a year; every other address is the app's one page, with a fresh nonce for its styles.

#include "platform/http/message.h"

namespace tenon::app {

http::Response page(http::Request const& request);

} // namespace tenon::app
