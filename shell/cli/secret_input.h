#pragma once

#include "base/result.h"
#include "crypto/secret.h"

#include <filesystem>
#include <optional>
#include <string>

namespace sotto::cli {

/// Longest line that can be a password or a recovery phrase.
inline constexpr std::size_t kLongestSecretLine = 4096;

/// The first line of an open file without its end, in memory that is wiped. Empty at the end of the file;
/// Code::Invalid when the line is longer than kLongestSecretLine.
Result<crypto::SecretBytes> readSecretLine(int file);

/// The first line of a file. Code::NotFound when it cannot be opened, Code::Invalid when there is none, it is
/// empty, or longer than kLongestSecretLine.
Result<crypto::SecretBytes> passwordFromFile(const std::filesystem::path& path);

/// SOTTO_PASSWORD, taken out of the environment and wiped there; empty when it is not set.
std::optional<crypto::SecretBytes> passwordFromEnvironment();

/// Takes the text out of an argument, so that it stands in one place only and that one is wiped.
crypto::SecretBytes takeSecret(std::string& text);

/// Overwrites the values of --phrase and --seed where other programs of the user could see them.
void hideSecretArguments(int argc, char** argv);

} // namespace sotto::cli
