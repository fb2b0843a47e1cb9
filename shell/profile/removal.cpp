#include "profile/removal.h"

namespace sotto::profile {

Removal::Removal(bridge::Bridge& bridge, Profile& profile, QObject* parent)
    : QObject(parent)
    , bridge_(bridge)
    , profile_(profile) {
}

void Removal::confirmed(std::size_t confirmed, std::size_t nodes) {
    progress_ = tr("%1 of %2 nodes confirmed").arg(confirmed).arg(nodes);
    part_ = nodes == 0 ? -1 : double(confirmed) / double(nodes);
    emit changed();
}

void Removal::remove(bool everywhere, bool force) {
    busy_ = true;
    unconfirmed_ = false;
    everywhere_ = everywhere;
    part_ = -1;
    progress_ = everywhere ? tr("Asking the network…") : tr("Erasing…");
    result_.clear();
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
    unconfirmed_ = everywhere_ && (!removal || !removal->deleted);
    if (!removal)
        progress_ = removal.error().code == Code::Offline
                        ? tr("The network can't be reached. Nothing was erased.")
                        : QString::fromStdString(removal.error().text);
    else if (!removal->deleted)
        confirmed(removal->nodesConfirmed, removal->nodes);
    else
        succeeded(*removal);
    emit changed();
    if (removal && removal->deleted)
        profile_.erased();
}

void Removal::succeeded(const client::Removal& removal) {
    progress_.clear();
    result_ = tr("Everything of the account was erased from this computer.");
    if (removal.nodes > 0)
        result_ = tr("The account was erased here and on the network: %1 of %2 nodes confirmed.")
                      .arg(removal.nodesConfirmed)
                      .arg(removal.nodes);
}

void Removal::resultWasRead() {
    result_.clear();
    emit changed();
}

} // namespace sotto::profile
