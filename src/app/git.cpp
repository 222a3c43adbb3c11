#include "app/git.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>

extern char** environ;

namespace tenon::app {

namespace {

std::string read_to_end(int descriptor) {
    std::string text;
    std::array<char, 64 * 1024> piece;
    while (true) {
        ssize_t const size = ::read(descriptor, piece.data(), piece.size());
        if (size < 0 && errno == EINTR) continue;
        if (size <= 0) return text;
        text.append(piece.data(), static_cast<std::size_t>(size));
    }
}

int wait_for(pid_t process) {
    int status = 0;
    while (waitpid(process, &status, 0) < 0)
        if (errno != EINTR) return -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace

Result<std::string> ask_git(std::string const& folder, std::vector<std::string> const& words) {
    std::vector<std::string> all{"git", "-C", folder};
    all.insert(all.end(), words.begin(), words.end());
    std::vector<char*> arguments;
    for (std::string& word : all)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);

    std::array<int, 2> pipe{};
    if (pipe2(pipe.data(), O_CLOEXEC) != 0)
        return fail(ErrorKind::unavailable, "git_failed", "No pipe to git could be opened.");
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, pipe[1], STDOUT_FILENO);
    pid_t process = 0;
    int const failure = posix_spawnp(&process, "git", &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(pipe[1]);
    std::string text = failure == 0 ? read_to_end(pipe[0]) : "";
    close(pipe[0]);
    if (failure != 0) return fail(ErrorKind::invalid, "git_missing", "This needs git; install it.");
    if (wait_for(process) == 0) return text;
    return fail(ErrorKind::invalid, "git_failed", "git could not do this: git " + words.front() + ".");
}

} // namespace tenon::app
