#pragma once

// Files, addressed by what they contain. A blob is written to a temporary file while its SHA-256 and MD5 are
// computed, synced, renamed to its digest, its folder synced, and only then may a row speak of it: a row
// never points at bytes that a power cut can take. The same content is stored once.

#include "base/result.h"
#include "platform/http/message.h"
#include "platform/sql/transaction.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace tenon::blobs {

struct Blob {
    std::string sha256; // 64 hex digits: its name
    std::string md5;    // 32 hex digits
    std::int64_t bytes;
};
BOOST_DESCRIBE_STRUCT(Blob, (), (sha256, md5, bytes))

// Receives the bytes of one blob. Thrown away unless finished.
class Writer {
public:
    virtual ~Writer() = default;
    // Errors: storage_full, unavailable (the disk refused).
    virtual Result<void> write(std::span<std::byte const> bytes) = 0;
    // Where the bytes written so far can be read until finish() is called.
    virtual std::string path() const = 0;
    // What the bytes written so far are; none may follow. For callers who keep only what was announced.
    virtual Result<Blob> content() = 0;
    // Syncs and names the file. Call before the transaction that records it.
    virtual Result<Blob> finish() = 0;
};

class Store {
public:
    virtual ~Store() = default;
    virtual Result<std::unique_ptr<Writer>> begin() = 0;
    // The whole content, for small blobs; error blob_missing where the file is gone.
    virtual Result<std::string> read(std::string const& sha256) = 0;
    // Where the bytes are, for sending and streaming.
    virtual std::string path_of(std::string const& sha256) const = 0;
    // Frees the bytes; nothing happens where they are gone. Only after no row speaks of them any more.
    virtual void remove(std::string const& sha256) = 0;
    // The same, but not where the content was stored within `grace`, even if it was there before: whoever
    // stored it may be about to name it. Whether the bytes are gone now.
    virtual bool remove_idle(std::string const& sha256, std::chrono::seconds grace) = 0;
};

// A store below `folder`: ab/cd/abcd….
std::unique_ptr<Store> open_folder(std::string folder);

// Stores text that is already in memory.
Result<Blob> put(Store& store, std::string_view bytes);

// Streams a request's body into a file that has no name yet, for callers who look at it before they keep it:
// what they refuse leaves nothing behind. Errors as Writer's; BodyLost goes on.
Result<std::unique_ptr<Writer>> receive_unnamed(Store& store, http::BodyReader& body);

// The same, and names it.
Result<Blob> receive(Store& store, http::BodyReader& body);

// Counts a blob in (called in the transaction that refers to it), so that an unreferenced one can be removed
// later.
void note(sql::Transaction& transaction, Blob const& blob, Timestamp now);

// The reverse, in the transaction that removes the last row which names it.
void forget(sql::Transaction& transaction, std::string_view sha256);

} // namespace tenon::blobs
