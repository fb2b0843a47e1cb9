#pragma once

#include "base/result.h"
#include "crypto/secret.h"

#include <string>

namespace sotto::cli {

/// Longest line that can be a password or a recovery phrase.
inline constexpr std::size_t kLongestSecretLine = 4096;

/// The first line of an open file without its end, in memory that is wiped. Empty at the end of the file;
/// Code::Invalid when the line is longer than kLongestSecretLine.
Result<crypto::SecretBytes> readSecretLine(int file);

/// Takes the text out of an argument, so that it stands in one place only and that one is wiped.
crypto::SecretBytes takeSecret(std::string& text);

/// Overwrites the values of --phrase and --seed where other programs of the user could see them.
void hideSecretArguments(int argc, char** argv);

} // namespace sotto::cli
