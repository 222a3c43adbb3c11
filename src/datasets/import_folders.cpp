#include "datasets/import_folders.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tenon::datasets {

namespace {

constexpr std::size_t files_shown_max = 1'000;
constexpr std::array<std::string_view, 4> endings{".csv", ".tsv", ".ndjson", ".jsonl"};

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    ~Descriptor() {
        if (number_ >= 0) close(number_);
    }
    int number() const { return number_; }
    bool is_open() const { return number_ >= 0; }

private:
    int number_;
};

bool is_importable(std::string_view name) {
    std::string const lower = to_lower(name);
    bool const has_ending = std::any_of(
        endings.begin(), endings.end(), [&](std::string_view ending) { return lower.ends_with(ending); });
    return has_ending && !name.starts_with('.') && name.find('/') == name.npos &&
           name.find('\0') == name.npos;
}

int open_folder(std::string const& path) { return open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }

// O_NOFOLLOW refuses a link, wherever it leads; O_NONBLOCK returns from a pipe that nobody writes to. What
// was opened is what is looked at, so nothing can be exchanged in between.
int open_file(int folder, std::string const& name, struct stat& status) {
    int const file = openat(folder, name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (file >= 0 && fstat(file, &status) == 0 && S_ISREG(status.st_mode)) return file;
    if (file >= 0) close(file);
    return -1;
}

class ImportedFile final : public http::BodyReader {
public:
    ImportedFile(int file, std::uint64_t bytes_max) : file_(file), left_(bytes_max) {}

    std::size_t read(std::span<std::byte> into) override {
        ssize_t const count = ::read(file_.number(), into.data(), into.size());
        if (count < 0)
            throw http::BodyLost(
                {ErrorKind::unavailable, "import_file_lost", "The file can no longer be read."});
        if (static_cast<std::uint64_t>(count) > left_)
            throw http::BodyLost(
                {ErrorKind::too_large, "import_file_too_large", "The file is still growing."});
        left_ -= static_cast<std::uint64_t>(count);
        return static_cast<std::size_t>(count);
    }

private:
    Descriptor file_;
    std::uint64_t left_;
};

Failure unknown_file() {
    return fail(ErrorKind::not_found, "import_file_unknown",
        "No import folder has such a file; it must be a regular .csv, .tsv, .ndjson or .jsonl file.");
}

std::vector<ImportFileView> list_files(std::string const& path) {
    std::vector<ImportFileView> files;
    Descriptor const folder(open_folder(path));
    if (!folder.is_open()) return files;
    DIR* const entries = fdopendir(dup(folder.number()));
    if (!entries) return files;
    while (dirent const* entry = readdir(entries)) {
        std::string const name = entry->d_name;
        struct stat status {};
        bool const is_file = is_importable(name) && is_utf8(name) &&
                             fstatat(folder.number(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 &&
                             S_ISREG(status.st_mode);
        if (is_file) files.push_back({name, static_cast<std::int64_t>(status.st_size)});
    }
    closedir(entries);
    std::sort(files.begin(), files.end(),
        [](ImportFileView const& a, ImportFileView const& b) { return a.name < b.name; });
    if (files.size() > files_shown_max) files.resize(files_shown_max);
    return files;
}

} // namespace

Result<ImportFolders> ImportFolders::from_options(std::vector<std::string> const& options) {
    ImportFolders folders;
    for (std::string const& option : options) {
        auto const equals = option.find('=');
        std::string const name = option.substr(0, equals);
        std::string const path = equals == option.npos ? "" : option.substr(equals + 1);
        auto refuse = [&](std::string const& why) {
            return fail(ErrorKind::invalid, "import_folder_invalid",
                "--import-folder " + option + ": " + why + "; it is written NAME=DIR.");
        };
        if (name.empty() || path.empty()) return refuse("a name and a folder are needed");
        bool const is_known = std::any_of(folders.folders_.begin(), folders.folders_.end(),
            [&](Folder const& folder) { return folder.name == name; });
        if (is_known) return refuse("the name is taken by another folder");
        if (!Descriptor(open_folder(path)).is_open()) return refuse("the folder cannot be read");
        folders.folders_.push_back({name, std::filesystem::absolute(path).string()});
    }
    return folders;
}

std::vector<ImportFolderView> ImportFolders::list() const {
    std::vector<ImportFolderView> views;
    for (Folder const& folder : folders_)
        views.push_back({folder.name, list_files(folder.path)});
    return views;
}

Result<std::unique_ptr<http::BodyReader>> ImportFolders::open(
    std::string const& folder, std::string const& file, std::uint64_t bytes_max) const {
    if (folders_.empty())
        return fail(ErrorKind::forbidden, "import_forbidden",
            "This server has no import folders; its operator names them with --import-folder.");
    auto const found = std::find_if(
        folders_.begin(), folders_.end(), [&](Folder const& each) { return each.name == folder; });
    if (found == folders_.end() || !is_importable(file)) return unknown_file();
    Descriptor const opened(open_folder(found->path));
    struct stat status {};
    int const number = opened.is_open() ? open_file(opened.number(), file, status) : -1;
    if (number < 0) return unknown_file();
    auto reader = std::make_unique<ImportedFile>(number, bytes_max);
    if (static_cast<std::uint64_t>(status.st_size) > bytes_max)
        return fail(ErrorKind::too_large, "import_file_too_large",
            "The file has " + std::to_string(status.st_size) + " bytes; " + std::to_string(bytes_max) +
                " are the most.");
    return std::unique_ptr<http::BodyReader>(std::move(reader));
}

} // namespace tenon::datasets
