#include "client/network_choice.h"

#include "wire/network_file.h"

#include <fstream>

namespace sotto::client {

Result<NetworkChoice> chooseNetwork(std::string_view nameOrFile) {
    std::string text;
    if (const auto compiledIn = wire::compiledInNetwork(nameOrFile)) {
        text = *compiledIn;
    } else {
        std::ifstream in{std::string(nameOrFile), std::ios::binary};
        if (!in)
            return fail(Code::NotFound, "There is no network \"" + std::string(nameOrFile) +
                                            "\": name mainnet, testnet, or a network file that can be read.");
        text.resize(wire::kMaxNetworkFileBytes + 1);
        in.read(text.data(), static_cast<std::streamsize>(text.size()));
        text.resize(static_cast<std::size_t>(in.gcount()));
    }
    auto file = wire::parseNetworkFile(text);
    if (!file)
        return file.error();
    return NetworkChoice{file->name, std::move(text)};
}

} // namespace sotto::client
