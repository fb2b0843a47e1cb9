#pragma once

#include "config/data.h"

namespace sotto::config {

class Config;

/// Keys from the top of the data down to a value.
using Path = std::vector<std::string>;

/// The value at `path`, or the dictionary there; null when there is none.
const Bencode* valueAt(const Dict& data, const Path& path);
const Dict* dictAt(const Dict& data, const Path& path);

/// Changes values of a config. A change that changes nothing leaves the document alone (05 §5.1). Every
/// function tells whether there was a change. Lives no longer than its config.
class Editor {
public:
    explicit Editor(Config& config) : config_(&config) {}

    const Dict& data() const;
    const Bencode* find(const Path& path) const { return valueAt(data(), path); }
    const Dict* findDict(const Path& path) const { return dictAt(data(), path); }

    /// Writes a scalar; an empty set or dictionary is erased instead. What is in the way is replaced.
    bool set(const Path& path, Bencode value);
    /// Erases a value of any kind, and the dictionaries that are empty then.
    bool erase(const Path& path);
    /// Adds a scalar to a set, or removes it.
    bool insert(const Path& path, const Bencode& item);
    bool remove(const Path& path, const Bencode& item);

private:
    Config* config_;
};

} // namespace sotto::config
