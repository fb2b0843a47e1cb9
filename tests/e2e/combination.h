#pragma once

#include <string>
#include <vector>

/// A storage plugin and a transport plugin, chosen by switches alone.
struct Combination {
    std::string name;
    std::string storage;
    std::string transport;
    bool amnesic = false; ///< nothing is left when the program ends

    /// Every bundled storage with every bundled transport.
    static std::vector<Combination> all() {
        std::vector<Combination> result;
        for (const std::string storage : {"leveldb", "memory"})
            for (const std::string transport : {"onion", "direct"})
                result.push_back({storage + " " + transport, "org.sotto.storage." + storage,
                                  "org.sotto.transport." + transport, storage == "memory"});
        return result;
    }
};
