#include "platform/blobs/blobs.h"

#include <vector>

namespace tenon::blobs {

namespace {

constexpr std::size_t piece_size = 256 * 1024;

sql::Statement const insert_blob{"blobs.insert", R"sql(
    INSERT INTO blobs (sha256, md5, bytes, created_at) VALUES (:sha256, :md5, :bytes, :now)
    ON CONFLICT (sha256) DO NOTHING)sql"};

sql::Statement const delete_blob{"blobs.delete", "DELETE FROM blobs WHERE sha256 = :sha256"};

} // namespace

Result<Blob> put(Store& store, std::string_view bytes) {
    TENON_TRY(writer, store.begin());
    TENON_CHECK(writer->write(std::as_bytes(std::span(bytes))));
    return writer->finish();
}

Result<std::unique_ptr<Writer>> receive_unnamed(Store& store, http::BodyReader& body) {
    TENON_TRY(writer, store.begin());
    std::vector<std::byte> piece(piece_size);
    while (std::size_t const size = body.read(piece))
        TENON_CHECK(writer->write(std::span(piece).first(size)));
    return std::move(writer);
}

Result<Blob> receive(Store& store, http::BodyReader& body) {
    TENON_TRY(writer, receive_unnamed(store, body));
    return writer->finish();
}

void note(sql::Transaction& transaction, Blob const& blob, Timestamp now) {
    transaction.execute(
        insert_blob, {{"sha256", blob.sha256}, {"md5", blob.md5}, {"bytes", blob.bytes}, {"now", now}});
}

void forget(sql::Transaction& transaction, std::string_view sha256) {
    transaction.execute(delete_blob, {{"sha256", sha256}});
}

} // namespace tenon::blobs
