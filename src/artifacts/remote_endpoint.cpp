#include "artifacts/remote_endpoint.h"

namespace tenon::artifacts {

Result<void> take_object(api::Call& call, Remotes const& remotes, ObjectName const& name) {
    TENON_TRY(received, remotes.receive(*call.request.stream, name));
    if (name.is_folder())
        TENON_CHECK(call.unit.read([&](sql::Transaction& transaction) {
            return remotes.check_files(transaction, call.actor.place(), name.kind, received.files);
        }));
    TENON_TRY(blob, received.writer->finish());
    return call.unit.write([&](sql::Transaction& transaction) -> Result<void> {
        remotes.add(transaction, call.actor, name, blob);
        return {};
    });
}

Result<http::Response> send_object(api::Call& call, Remotes const& remotes, ObjectName const& name) {
    auto const object = call.unit.read(
        [&](sql::Transaction& transaction) { return remotes.find(transaction, call.actor.place(), name); });
    if (!object) return fail(ErrorKind::not_found, "object_missing", "This object has not been pushed here");
    http::Response response;
    response.headers.set("Content-Type", "application/octet-stream");
    response.headers.set("ETag", "\"" + object->sha256 + "\"");
    response.body = http::FileBody{remotes.path_of(*object), static_cast<std::uint64_t>(object->bytes)};
    return response;
}

} // namespace tenon::artifacts
