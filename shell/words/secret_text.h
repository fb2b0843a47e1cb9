#pragma once

#include "crypto/secret.h"

#include <QString>

namespace sotto::words {

/// Takes a secret out of a text that somebody typed, and wipes what it can reach of the text.
crypto::SecretBytes takeSecret(QString& text);

} // namespace sotto::words
