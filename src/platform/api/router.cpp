#include "platform/api/router.h"

#include "base/text.h"
#include "platform/http/target.h"

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

    // The deepest match with its raw parameter values; literal first, then one segment, then the rest.
    Node const* find(std::vector<std::string_view> const& segments, std::size_t at, std::string_view path,
        std::vector<std::string_view>& values) const {
        if (at == segments.size()) return leaves.empty() ? nullptr : this;
        if (auto const next = literal.find(segments[at]); next != literal.end())
            if (auto const* found = next->second->find(segments, at + 1, path, values)) return found;
        if (parameter && !segments[at].empty()) {
            values.push_back(segments[at]);
            if (auto const* found = parameter->find(segments, at + 1, path, values)) return found;
            values.pop_back();
        }
        if (!rest) return nullptr;
        values.push_back(path.substr(static_cast<std::size_t>(segments[at].data() - path.data())));
        return rest.get();
    }
};

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
    std::vector<std::string_view> values;
    Node const* node = root_->find(segments_of(raw_path), 0, raw_path, values);
    Match match;
    if (!node) return match;
    auto leaf = node->leaves.find(method);
    if (leaf == node->leaves.end() && method == http::Method::head)
        leaf = node->leaves.find(http::Method::get);
    if (leaf == node->leaves.end()) {
        for (auto const& [allowed, ignored] : node->leaves)
            match.allowed.push_back(allowed);
        return match;
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        auto decoded = http::percent_decode(values[i]);
        if (!decoded) return {};
        match.params.emplace(leaf->second.names[i], *std::move(decoded));
    }
    match.row = leaf->second.row;
    return match;
}

} // namespace tenon::api
