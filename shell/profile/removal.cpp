#include "profile/removal.h"

namespace sotto::profile {

Removal::Removal(bridge::Bridge& bridge, Profile& profile, QObject* parent)
    : QObject(parent)
    , bridge_(bridge)
    , profile_(profile) {
}

void Removal::confirmed(std::size_t confirmed, std::size_t nodes) {
    progress_ = tr("%1 of %2 nodes confirmed").arg(confirmed).arg(nodes);
    emit changed();
}

void Removal::remove(bool everywhere, bool force) {
    busy_ = true;
    unconfirmed_ = false;
    progress_.clear();
    emit changed();
    auto told = bridge_.onUiThread(
        this, [this](std::pair<std::size_t, std::size_t> counts) { confirmed(counts.first, counts.second); });
    bridge_.ask<client::Removal>(
        this,
        [&](client::Client& client, auto done) {
            client.deleteAccount(
                {everywhere, force},
                [told](std::size_t confirmed, std::size_t nodes) { told(std::pair(confirmed, nodes)); },
                std::move(done));
        },
        [this](const Result<client::Removal>& removal) { ended(removal); });
}

void Removal::ended(const Result<client::Removal>& removal) {
    busy_ = false;
    if (!removal)
        progress_ = QString::fromStdString(removal.error().text);
    else if (!removal->deleted)
        confirmed(removal->nodesConfirmed, removal->nodes);
    unconfirmed_ = removal && !removal->deleted;
    emit changed();
    if (removal && removal->deleted)
        profile_.erased();
}

} // namespace sotto::profile
