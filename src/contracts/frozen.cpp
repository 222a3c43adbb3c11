#include "contracts/frozen.h"

#include "contracts/canonical_json.h"
#include "contracts/contract_text.h"
#include "contracts/plain_text.h"
#include "platform/crypto/digest.h"
#include "platform/crypto/encoding.h"

#include <algorithm>

namespace tenon::contracts {

namespace {

void add_part(Sha256& hash, std::string_view part) {
    std::string length;
    for (int shift = 56; shift >= 0; shift -= 8)
        length += static_cast<char>(static_cast<std::uint64_t>(part.size()) >> shift & 0xFF);
    hash.update(length);
    hash.update(part);
}

} // namespace

std::string hex_sha256(std::string_view bytes) { return to_hex(sha256(bytes)); }

std::string manifest_of(std::vector<Attachment> attachments) {
    std::sort(attachments.begin(), attachments.end(),
        [](Attachment const& one, Attachment const& other) { return one.name < other.name; });
    std::string manifest;
    for (Attachment const& attachment : attachments)
        manifest += hex_sha256(attachment.content) + "  " + std::to_string(attachment.content.size()) + "  " +
                    attachment.name + "\n";
    return manifest;
}

std::string contract_digest(std::string_view text, std::string_view params, std::string_view manifest) {
    using namespace std::string_view_literals;
    Sha256 hash;
    hash.update("tenon-contract-1\0"sv);
    add_part(hash, text);
    add_part(hash, params);
    add_part(hash, manifest);
    return to_hex(hash.finish());
}

Result<Frozen> freeze(ContractTerms const& terms, std::vector<Attachment> const& attachments) {
    json::Value const document = to_value(terms);
    if (auto problems = find_unplain(document, "/terms"); !problems.empty())
        return fail(ErrorKind::invalid, "contract_text_unplain",
            "A contract holds only text that everybody sees the same way.", std::move(problems));
    TENON_TRY(params, canonical_json(document));
    Frozen frozen{render_text(terms), params, manifest_of(attachments), ""};
    frozen.digest = contract_digest(frozen.text, frozen.params, frozen.manifest);
    return frozen;
}

Result<ContractTerms> read_terms(std::string_view params) { return json::read_json<ContractTerms>(params); }

} // namespace tenon::contracts
