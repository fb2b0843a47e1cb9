#include "words/secret_text.h"

namespace sotto::words {

crypto::SecretBytes takeSecret(QString& text) {
    QByteArray bytes = text.toUtf8();
    const std::span memory(reinterpret_cast<std::uint8_t*>(bytes.data()), std::size_t(bytes.size()));
    crypto::SecretBytes secret{ByteView(memory)};
    crypto::wipe(memory);
    text.fill(QChar(0));
    text.clear();
    return secret;
}

} // namespace sotto::words
