#pragma once

// What is signed: the text, the parameters and the list of attachments as exact bytes, and the digest over
// all three. Whoever has the bytes can compute the digest with any SHA-256.

#include "contracts/terms.h"

#include <string>
#include <vector>

namespace tenon::contracts {

// A file that belongs to the contract: the brief it follows.
struct Attachment {
    std::string name;
    std::string content;
    bool operator==(Attachment const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Attachment, (), (name, content))

// One line per attachment, by name: "<sha256>  <bytes>  <name>\n".
std::string manifest_of(std::vector<Attachment> attachments);

struct Frozen {
    std::string text;   // TCT-1
    std::string params; // RFC 8785
    std::string manifest;
    std::string digest; // 64 hexadecimal digits
    bool operator==(Frozen const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Frozen, (), (text, params, manifest, digest))

// SHA-256("tenon-contract-1\0" ‖ length ‖ text ‖ length ‖ params ‖ length ‖ manifest), lengths as big-endian
// 64-bit numbers, as lower-case hexadecimal.
std::string contract_digest(std::string_view text, std::string_view params, std::string_view manifest);

// Errors: contract_text_unplain with every place a person must mend; number_not_finite.
Result<Frozen> freeze(ContractTerms const& terms, std::vector<Attachment> const& attachments);

// The terms that were frozen. Errors: body_invalid.
Result<ContractTerms> read_terms(std::string_view params);

// SHA-256 of bytes as hexadecimal.
std::string hex_sha256(std::string_view bytes);

} // namespace tenon::contracts
