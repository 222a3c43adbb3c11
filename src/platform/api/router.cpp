#include "platform/api/router.h"

#include "base/text.h"
#include "platform/http/target.h"

#include <algorithm>
#include <stdexcept>

namespace tenon::api {

namespace {

std::vector<std::string_view> segments_of(std::string_view path) {
    if (path.starts_with('/')) path.remove_prefix(1);
    return split(path, '/');
}

} // namespace

struct Router::Node {
    std::map<std::string, std::unique_ptr<Node>, std::less<>> literal;
    std::unique_ptr<Node> parameter;
    std::unique_ptr<Node> rest; // {name*}
    // The parameter names of a pattern belong to its row: two patterns may share nodes and differ in names.
    struct Leaf {
        Endpoint const* row;
        std::vector<std::string> names;
    };
    std::map<http::Method, Leaf> leaves;

    static Node& at(std::unique_ptr<Node>& node) {
        if (!node) node = std::make_unique<Node>();
        return *node;
    }

    Leaf const* leaf_of(http::Method method) const {
        auto leaf = leaves.find(method);
        if (leaf == leaves.end() && method == http::Method::head) leaf = leaves.find(http::Method::get);
        return leaf == leaves.end() ? nullptr : &leaf->second;
    }

    Leaf const* find(Search& search, std::size_t at) const;
};

// One look for a row: literal first, then one segment, then the rest. A node that the path leads to but that
// does not answer the method leaves the word to a less exact one.
struct Router::Search {
    std::string_view path;
    std::vector<std::string_view> segments;
    http::Method method;
    std::vector<std::string_view> values; // raw, of the parameters on the way
    std::vector<http::Method> allowed;    // of nodes that did not answer the method

    Node::Leaf const* leaf_of(Node const& node) {
        Node::Leaf const* leaf = node.leaf_of(method);
        if (!leaf)
            for (auto const& [other, ignored] : node.leaves)
                if (std::ranges::find(allowed, other) == allowed.end()) allowed.push_back(other);
        return leaf;
    }
};

auto Router::Node::find(Search& search, std::size_t at) const -> Leaf const* {
    if (at == search.segments.size()) return search.leaf_of(*this);
    std::string_view const segment = search.segments[at];
    if (auto const next = literal.find(segment); next != literal.end())
        if (auto const* found = next->second->find(search, at + 1)) return found;
    if (parameter && !segment.empty()) {
        search.values.push_back(segment);
        if (auto const* found = parameter->find(search, at + 1)) return found;
        search.values.pop_back();
    }
    if (!rest) return nullptr;
    search.values.push_back(
        search.path.substr(static_cast<std::size_t>(segment.data() - search.path.data())));
    if (auto const* found = search.leaf_of(*rest)) return found;
    search.values.pop_back();
    return nullptr;
}

Router::Router(std::vector<Endpoint> const& table) : root_(std::make_unique<Node>()) {
    for (Endpoint const& row : table) {
        Node* node = root_.get();
        std::vector<std::string> names;
        for (std::string_view segment : segments_of(row.path)) {
            if (!segment.starts_with('{')) {
                node = &Node::at(node->literal[std::string(segment)]);
                continue;
            }
            bool const takes_rest = segment.ends_with("*}");
            names.emplace_back(segment.substr(1, segment.size() - (takes_rest ? 3 : 2)));
            node = &Node::at(takes_rest ? node->rest : node->parameter);
        }
        if (!node->leaves.emplace(row.method, Node::Leaf{&row, std::move(names)}).second)
            throw std::logic_error("two endpoints for " + std::string(row.path));
    }
}

Router::~Router() = default;

Match Router::find(http::Method method, std::string_view raw_path) const {
    Search search{raw_path, segments_of(raw_path), method, {}, {}};
    auto const* leaf = root_->find(search, 0);
    if (!leaf) return {.allowed = std::move(search.allowed)};
    Match match{.row = leaf->row};
    for (std::size_t i = 0; i < search.values.size(); ++i) {
        auto decoded = http::percent_decode(search.values[i]);
        if (!decoded) return {};
        match.params.emplace(leaf->names[i], *std::move(decoded));
    }
    return match;
}

} // namespace tenon::api
