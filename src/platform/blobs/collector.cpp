#include "platform/blobs/collector.h"

#include "platform/crypto/encoding.h"
#include "platform/jobs/jobs.h"

#include <algorithm>
#include <array>

namespace tenon::blobs {

namespace {

constexpr std::int64_t page_size = 1000; // few enough that nobody waits for the writer

sql::Statement const next_page{
    "blobs.page", "SELECT sha256, md5, bytes FROM blobs WHERE sha256 > :after ORDER BY sha256 LIMIT :limit"};

using Digest = std::array<char, 32>;

Digest digest_of(std::string const& sha256) {
    Digest digest{};
    // What is no digest names no file; it marks nothing.
    if (auto const bytes = from_hex(sha256); bytes && bytes->size() == digest.size())
        std::copy(bytes->begin(), bytes->end(), digest.begin());
    return digest;
}

std::vector<Digest> mark(sql::Transaction& transaction, std::span<EachBlob const> names) {
    std::vector<Digest> named;
    for (EachBlob const each : names)
        each(transaction, std::nullopt,
            [&](std::string const& sha256) { named.push_back(digest_of(sha256)); });
    std::sort(named.begin(), named.end());
    return named;
}

// The files go before their rows: after a crash in between, the next run finds the row and no file.
Result<Freed> sweep(sql::Unit& unit, Store& store, std::vector<Blob> const& page,
    std::vector<Digest> const& named, std::chrono::seconds grace) {
    std::vector<Blob const*> gone;
    for (Blob const& blob : page)
        if (!std::binary_search(named.begin(), named.end(), digest_of(blob.sha256)) &&
            store.remove_idle(blob.sha256, grace))
            gone.push_back(&blob);
    Freed freed;
    if (gone.empty()) return freed;
    return unit.write([&](sql::Transaction& transaction) -> Result<Freed> {
        freed = {};
        for (Blob const* blob : gone) {
            forget(transaction, blob->sha256);
            ++freed.files;
            freed.bytes += blob->bytes;
        }
        return freed;
    });
}

} // namespace

Result<Freed> collect(
    sql::Unit& unit, Store& store, std::span<EachBlob const> names, std::chrono::seconds grace) {
    auto const named = unit.read([&](sql::Transaction& transaction) { return mark(transaction, names); });
    Freed all;
    std::string after;
    for (bool more = true; more;) {
        auto const page = unit.read([&](sql::Transaction& transaction) {
            return transaction.all<Blob>(next_page, {{"after", after}, {"limit", page_size}});
        });
        more = static_cast<std::int64_t>(page.size()) == page_size;
        if (more) after = page.back().sha256;
        TENON_TRY(freed, sweep(unit, store, page, named, grace));
        all.files += freed.files;
        all.bytes += freed.bytes;
    }
    return all;
}

void ask_to_collect(sql::Transaction& transaction, Context const& context) {
    jobs::enqueue(transaction, context, {.kind = collect_kind});
    jobs::enqueue(
        transaction, context, {.kind = collect_kind, .run_at = context.clock.now() + collection_grace});
}

} // namespace tenon::blobs
