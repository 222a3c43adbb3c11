#pragma once

// Everything the core itself refuses: one closed list. The application gives an error its shape; the status
// is the core's where it says more than the kind of the error can.

#include "base/error.h"

namespace tenon::http {

struct Refusal {
    int status = 0; // 0: the application's, by the kind of the error
    Error error;
};

Refusal request_malformed();
Refusal target_malformed();
Refusal host_malformed();
Refusal body_length_ambiguous();
Refusal header_too_large();
Refusal body_too_large();
Refusal body_incomplete();
Refusal request_timeout();
Refusal method_unknown();
Refusal method_not_supported();
Refusal version_not_supported();
Refusal transfer_encoding_not_supported();
Refusal expectation_not_supported();
Refusal internal_error();

} // namespace tenon::http
