#include "secret_input.h"

#include <cerrno>
#include <cstdlib>
#include <string_view>

#include <fcntl.h>
#include <unistd.h>

namespace sotto::cli {

Result<crypto::SecretBytes> readSecretLine(int file) {
    crypto::SecretBytes line(kLongestSecretLine + 1);
    std::size_t size = 0;
    while (size < line.size()) {
        const ssize_t got = ::read(file, line.data() + size, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fail(Code::Invalid, "The secret cannot be read.");
        if (got == 0 || line.data()[size] == '\n')
            break;
        ++size;
    }
    if (size > kLongestSecretLine)
        return fail(Code::Invalid, "The line is too long to be a secret.");
    if (size > 0 && line.data()[size - 1] == '\r')
        --size;
    return crypto::SecretBytes(line.view().first(size));
}

Result<crypto::SecretBytes> passwordFromFile(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return fail(Code::NotFound, "The password file cannot be read.");
    auto password = readSecretLine(file);
    ::close(file);
    if (password && password->size() == 0)
        return fail(Code::Invalid, "The password file is empty.");
    return password;
}

std::optional<crypto::SecretBytes> passwordFromEnvironment() {
    char* value = std::getenv("SOTTO_PASSWORD");
    if (!value || !*value)
        return std::nullopt;
    const std::string_view text(value);
    crypto::SecretBytes password(asBytes(text));
    // The environment of a process can be read by others of the same user for as long as it lives.
    crypto::wipe({reinterpret_cast<std::uint8_t*>(value), text.size()});
    unsetenv("SOTTO_PASSWORD");
    return password;
}

crypto::SecretBytes takeSecret(std::string& text) {
    crypto::SecretBytes secret(asBytes(text));
    crypto::wipe({reinterpret_cast<std::uint8_t*>(text.data()), text.size()});
    text.clear();
    return secret;
}

void hideSecretArguments(int argc, char** argv) {
    const auto wipe = [](char* text) {
        crypto::wipe({reinterpret_cast<std::uint8_t*>(text), std::string_view(text).size()});
    };
    for (int i = 1; i < argc; ++i)
        for (const std::string_view option : {std::string_view("--phrase"), std::string_view("--seed")}) {
            const std::string_view argument(argv[i]);
            if (argument == option && i + 1 < argc)
                wipe(argv[i + 1]);
            else if (argument.starts_with(option) && argument.substr(option.size()).starts_with('='))
                wipe(argv[i] + option.size() + 1);
        }
}

} // namespace sotto::cli
