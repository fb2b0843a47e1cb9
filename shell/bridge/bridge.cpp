#include "bridge/bridge.h"

namespace sotto::bridge {

void Bridge::Mailbox::close() {
    const std::lock_guard lock(mutex_);
    owner_ = nullptr;
}

void Bridge::Mailbox::post(std::function<void()> call) {
    const std::lock_guard lock(mutex_);
    if (owner_)
        QMetaObject::invokeMethod(owner_, std::move(call), Qt::QueuedConnection);
}

Bridge::Bridge() : mailbox_(std::make_shared<Mailbox>(this)) {
}

client::Client::EventSink Bridge::sink() {
    return [this, mailbox = mailbox_](std::vector<client::Event> events) {
        mailbox->post([this, events = std::move(events)] { emit happened(events); });
    };
}

Bridge::~Bridge() {
    mailbox_->close();
}

} // namespace sotto::bridge
