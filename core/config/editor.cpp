#include "config/editor.h"

#include "config/config.h"

#include <span>

namespace sotto::config {

namespace {

void eraseIn(Dict& data, std::span<const std::string> path) {
    const auto found = data.find(path.front());
    if (found == data.end())
        return;
    auto* members = found->second.dict();
    if (path.size() > 1 && members)
        eraseIn(*members, path.subspan(1));
    if (path.size() == 1 || (members && members->empty()))
        data.erase(found);
}

bool isEmpty(const Bencode& value) {
    return (value.list() && value.list()->empty()) || (value.dict() && value.dict()->empty());
}

} // namespace

const Bencode* valueAt(const Dict& data, const Path& path) {
    const Dict* members = &data;
    const Bencode* value = nullptr;
    for (const std::string& key : path) {
        const auto found = members ? members->find(key) : Dict::const_iterator();
        if (!members || found == members->end())
            return nullptr;
        value = &found->second;
        members = value->dict();
    }
    return value;
}

const Dict* dictAt(const Dict& data, const Path& path) {
    const Bencode* value = valueAt(data, path);
    return value ? value->dict() : nullptr;
}

const Dict& Editor::data() const {
    return config_->data();
}

bool Editor::set(const Path& path, Bencode value) {
    if (isEmpty(value))
        return erase(path);
    const Bencode* present = find(path);
    if (present && *present == value)
        return false;
    Dict* members = &config_->editable();
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
        Bencode& next = (*members)[path[i]];
        if (!next.dict())
            next = Bencode(Dict());
        members = next.dict();
    }
    (*members)[path.back()] = std::move(value);
    return true;
}

bool Editor::erase(const Path& path) {
    if (!find(path))
        return false;
    eraseIn(config_->editable(), path);
    return true;
}

bool Editor::insert(const Path& path, const Bencode& item) {
    const Bencode* present = find(path);
    const Set items = present && present->list() ? *present->list() : Set();
    return set(path, Bencode(united(items, Set{item})));
}

bool Editor::remove(const Path& path, const Bencode& item) {
    const Bencode* present = find(path);
    if (!present || !present->list())
        return false;
    return set(path, Bencode(without(*present->list(), Set{item})));
}

} // namespace sotto::config
