#pragma once

// Folders on the server from which the client may take a sample: those that the operator has named when the
// server was started, and nothing else. A file is named by its bare name; whatever could lead out of its
// folder (a slash, a link, something that is no regular file) is unknown here.

#include "base/result.h"
#include "platform/http/message.h"

#include <boost/describe.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace tenon::datasets {

struct ImportFileView {
    std::string name;
    std::int64_t bytes;
};
BOOST_DESCRIBE_STRUCT(ImportFileView, (), (name, bytes))

struct ImportFolderView {
    std::string name;
    std::vector<ImportFileView> files; // .csv, .tsv, .ndjson and .jsonl, by name; at most 1,000
};
BOOST_DESCRIBE_STRUCT(ImportFolderView, (), (name, files))

class ImportFolders {
public:
    // None: nothing can be imported.
    ImportFolders() = default;

    // Each as NAME=DIR. Errors: import_folder_invalid.
    static Result<ImportFolders> from_options(std::vector<std::string> const& options);

    std::vector<ImportFolderView> list() const;

    // The bytes of a file, at most so many. Errors: import_forbidden where there are no folders,
    // import_file_unknown, import_file_too_large.
    Result<std::unique_ptr<http::BodyReader>> open(
        std::string const& folder, std::string const& file, std::uint64_t bytes_max) const;

private:
    struct Folder {
        std::string name;
        std::string path;
    };

    std::vector<Folder> folders_;
};

} // namespace tenon::datasets
