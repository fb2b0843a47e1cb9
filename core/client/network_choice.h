#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace sotto::client {

/// A network as a profile wants it.
struct NetworkChoice {
    std::string name; ///< from the file; names the folder in the profile
    std::string json; ///< checked text of the network file
};

/// "mainnet", "testnet", or the path of a network file. Code::NotFound when there is no such file;
/// Code::Invalid names the field that is wrong and its place. [any]
Result<NetworkChoice> chooseNetwork(std::string_view nameOrFile);

} // namespace sotto::client
