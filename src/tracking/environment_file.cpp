#include "tracking/environment_file.h"

#include "base/text.h"

namespace tenon::tracking {

namespace {

std::string_view without_quotes(std::string_view text) {
    bool const quoted =
        text.size() >= 2 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front();
    return quoted ? text.substr(1, text.size() - 2) : text;
}

bool is_name_letter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9') || letter == '-' || letter == '_' || letter == '.';
}

// "numpy==2.1.0", "numpy[extra]>=2 ; python_version > '3'", "numpy=2.1=py311", "python: 3.11".
void add_requirement(Packages& packages, std::string_view line) {
    line = trim(line.substr(0, line.find(" #")));
    line = trim(without_quotes(trim(line.substr(0, line.find(';')))));
    std::size_t length = 0;
    while (length < line.size() && is_name_letter(line[length]))
        ++length;
    if (length == 0 || line.front() == '-' || line.front() == '.') return;
    std::string const name = to_lower(line.substr(0, length));
    std::string_view rest = trim(line.substr(length));
    if (rest.starts_with('[')) {
        auto const end = rest.find(']');
        rest = end == rest.npos ? std::string_view{} : trim(rest.substr(end + 1));
    }
    // A pin is its version; conda's build behind it says nothing that the version does not.
    if (rest.starts_with("=="))
        rest = trim(rest.substr(2));
    else if (rest.starts_with('=')) {
        rest = trim(rest.substr(1));
        rest = rest.substr(0, rest.find('='));
    }
    if (rest.starts_with("@")) rest = trim(rest.substr(1));
    packages[name] = std::string(rest);
}

void read_requirements(Packages& packages, std::string_view text) {
    for (std::string_view const line : split(text, '\n'))
        if (!trim(line).starts_with('#')) add_requirement(packages, trim(line));
}

// Items of lists: the file's other lines name channels and sections.
void read_yaml(Packages& packages, std::string_view text) {
    bool in_channels = false;
    for (std::string_view line : split(text, '\n')) {
        bool const is_section =
            !line.empty() && line.front() != ' ' && line.front() != '-' && line.front() != '#';
        if (is_section) in_channels = line.starts_with("channels");
        line = trim(line);
        if (line.starts_with("python:"))
            packages["python"] = std::string(without_quotes(trim(line.substr(7))));
        else if (line.starts_with("- ") && !line.ends_with(':') && !in_channels)
            add_requirement(packages, trim(line.substr(2)));
    }
}

// name = "numpy" / version = "2.1.0", as Poetry and uv lock.
void read_lock(Packages& packages, std::string_view text) {
    std::string name;
    auto value_of = [](std::string_view line) {
        return std::string(without_quotes(trim(line.substr(line.find('=') + 1))));
    };
    for (std::string_view line : split(text, '\n')) {
        line = trim(line);
        if (line.starts_with("[[package")) name.clear();
        if (line.starts_with("name =")) name = to_lower(value_of(line));
        if (line.starts_with("version =") && !name.empty()) packages[name] = value_of(line);
    }
}

void read_dockerfile(Packages& packages, std::string_view text) {
    for (std::string_view const line : split(text, '\n')) {
        std::string_view const text_line = trim(line);
        constexpr std::string_view from = "FROM ";
        if (!equals_ignoring_case(text_line.substr(0, from.size()), from)) continue;
        std::string_view image = trim(text_line.substr(from.size()));
        image = image.substr(0, image.find(' '));
        auto const colon = image.rfind(':');
        packages["image " + std::string(image.substr(0, colon))] =
            colon == image.npos ? "" : std::string(image.substr(colon + 1));
    }
}

} // namespace

Packages packages_in(std::string_view file_name, std::string_view text) {
    Packages packages;
    std::string const name = to_lower(file_name.substr(file_name.rfind('/') + 1));
    if (name.ends_with(".yaml") || name.ends_with(".yml"))
        read_yaml(packages, text);
    else if (name.ends_with(".lock"))
        read_lock(packages, text);
    else if (name == "dockerfile")
        read_dockerfile(packages, text);
    else
        read_requirements(packages, text);
    return packages;
}

} // namespace tenon::tracking
