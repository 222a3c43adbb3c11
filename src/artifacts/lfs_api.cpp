#include "artifacts/lfs_api.h"

#include "artifacts/lfs_row.h"
#include "artifacts/remote_endpoint.h"

#include <limits>
#include <map>

namespace tenon::artifacts {

namespace {

using api::Call;
using api::Who;
using Known = std::map<std::string, std::int64_t, std::less<>>; // bytes by digest

constexpr std::size_t batch_max = 1000;

// "https://host/e/<handle>/lfs", as the client reached it.
std::string root_of(Call const& call) {
    http::Request const& request = call.request;
    std::string const host(request.headers.find("Host").value_or("localhost"));
    return (request.secure ? "https://" : "http://") + host + "/e/" + call.param("handle") + "/lfs";
}

Result<void> check_batch(lfs::BatchRequest const& batch, Actor const& actor) {
    bool const uploads = batch.operation == "upload";
    if (!uploads && batch.operation != "download")
        return fail(ErrorKind::invalid, "operation_unknown", "The operation is upload or download.");
    if (uploads && !party_of(actor)) return fail(ErrorKind::forbidden, "role_required", "");
    if (batch.hash_algo.value_or("sha256") != "sha256")
        return fail(ErrorKind::conflict, "hash_unknown", "Objects are named by their SHA-256 here.");
    if (batch.objects.size() > batch_max)
        return fail(ErrorKind::too_large, "batch_too_large", "Ask for at most 1000 objects at once.");
    return {};
}

std::optional<lfs::ObjectError> fault_of(lfs::Pointer const& object, bool uploads, Known const& known) {
    if (!lfs_object(object.oid)) return lfs::ObjectError{422, "The oid is not a SHA-256."};
    if (object.size < 0) return lfs::ObjectError{422, "The size is below zero."};
    auto const found = known.find(object.oid);
    if (found == known.end())
        return uploads ? std::nullopt
                       : std::optional(lfs::ObjectError{404, "This object has not been pushed here."});
    if (found->second == object.size) return std::nullopt;
    return lfs::ObjectError{422, "The object has " + std::to_string(found->second) + " bytes, not " +
                                     std::to_string(object.size) + "."};
}

lfs::BatchObject answer_for(
    lfs::Pointer const& object, bool uploads, Known const& known, std::string const& root) {
    lfs::BatchObject answer{object.oid, object.size, {}, fault_of(object, uploads, known)};
    std::string const href = root + "/objects/" + object.oid;
    if (answer.error) return answer;
    if (!uploads)
        answer.actions = lfs::Actions{{}, {}, lfs::Action{href}};
    else if (!known.contains(object.oid))
        answer.actions = lfs::Actions{lfs::Action{href}, lfs::Action{root + "/verify"}, {}};
    return answer;
}

Result<lfs::BatchAnswer> batch(Call& call, Remotes const& remotes) {
    TENON_TRY(asked, lfs::read<lfs::BatchRequest>(call));
    TENON_CHECK(check_batch(asked, call.actor));
    std::vector<std::string> digests;
    for (lfs::Pointer const& object : asked.objects)
        digests.push_back(object.oid);
    auto const found = call.unit.read([&](sql::Transaction& transaction) {
        return remotes.find_all(transaction, call.actor.place(), RemoteKind::lfs, digests);
    });
    Known known;
    for (RemoteObject const& object : found)
        known[object.digest] = object.bytes;
    lfs::BatchAnswer answer{"basic", {}, "sha256"};
    for (lfs::Pointer const& object : asked.objects)
        answer.objects.push_back(answer_for(object, asked.operation == "upload", known, root_of(call)));
    return answer;
}

Result<ObjectName> object_of(std::string_view oid) {
    if (auto name = lfs_object(oid)) return *std::move(name);
    return fail(ErrorKind::invalid, "oid_invalid", "The oid is not a SHA-256.");
}

// That the pointer says of the object what is true.
Result<lfs::Pointer> verify(Call& call, Remotes const& remotes) {
    TENON_TRY(pointer, lfs::read<lfs::Pointer>(call));
    TENON_TRY(name, object_of(pointer.oid));
    auto const found = call.unit.read(
        [&](sql::Transaction& transaction) { return remotes.find(transaction, call.actor.place(), name); });
    if (!found) return fail(ErrorKind::not_found, "object_missing", "This object has not been pushed here.");
    if (auto const fault = fault_of(pointer, true, {{found->digest, found->bytes}}))
        return fail(ErrorKind::invalid, "size_differs", fault->message);
    return pointer;
}

} // namespace

std::vector<api::Endpoint> lfs_endpoints(Remotes const& remotes, Locks const& locks) {
    using http::Method;
    constexpr std::string_view object = "/e/{handle}/lfs/objects/{oid}";
    std::vector<api::Endpoint> table{
        lfs::row(Method::post, "/e/{handle}/lfs/objects/batch", Who::participant,
            "Says where Git LFS sends its objects and gets them.",
            [&](Call& call) { return lfs::answer(batch(call, remotes)); }),
        lfs::row(Method::get, object, Who::participant, "Sends an object of Git LFS.",
            [&](Call& call) -> Result<http::Response> {
                TENON_TRY(name, object_of(call.param("oid")));
                return send_object(call, remotes, name);
            }),
        lfs::row(Method::put, object, Who::party, "Stores an object of Git LFS.",
            [&](Call& call) -> Result<http::Response> {
                TENON_TRY(name, object_of(call.param("oid")));
                TENON_CHECK(take_object(call, remotes, name));
                return http::Response::text(200, "");
            })
            .streaming(std::numeric_limits<std::uint64_t>::max()),
        lfs::row(Method::post, "/e/{handle}/lfs/verify", Who::party,
            "Confirms to Git LFS that an object is here.",
            [&](Call& call) { return lfs::answer(verify(call, remotes)); }),
    };
    for (api::Endpoint& row : lfs::lock_endpoints(locks))
        table.push_back(std::move(row));
    return table;
}

} // namespace tenon::artifacts
