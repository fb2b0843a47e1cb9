#include "keys/key_store.h"

#include <QCoreApplication>
#include <QPointer>

namespace sotto::keys {

KeyStore::KeyStore(client::SystemKeys* keys, QObject* parent) : QObject(parent), keys_(keys) {
}

void KeyStore::look() {
    const auto is = [this](State state) {
        state_ = state;
        emit changed();
    };
    if (!keys_)
        return is(Absent);
    keys_->probe(Done<void>([self = QPointer(this), is](const Result<void>& there) {
        const State state = there ? Present : Absent;
        // The answer may come on any thread.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, is, state] {
                if (self)
                    is(state);
            },
            Qt::QueuedConnection);
    }));
}

} // namespace sotto::keys
