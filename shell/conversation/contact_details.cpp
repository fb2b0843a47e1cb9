#include "conversation/contact_details.h"

#include <QDateTime>
#include <QLocale>

namespace sotto::conversation {

ContactDetails::ContactDetails(bridge::Bridge& bridge, profile::Profile& profile, QObject* parent)
    : QObject(parent)
    , bridge_(bridge)
    , profile_(profile) {
    connect(&bridge, &bridge::Bridge::happened, this, &ContactDetails::take);
    connect(&profile, &profile::Profile::closed, this, [this] { show({}); });
}

void ContactDetails::show(const QString& accountId) {
    if (accountId == id_)
        return;
    id_ = accountId;
    contact_ = {};
    known_ = false;
    emit changed();
    if (!id_.isEmpty() && !self())
        ask([this](client::Client& client,
                   Done<client::Contact> done) { client.contact(id_.toStdString(), std::move(done)); },
            false);
}

void ContactDetails::ask(const Start& start, bool report) {
    bridge_.ask<client::Contact>(this, start, [this, report, id = id_](Result<client::Contact> contact) {
        if (!contact && report)
            emit trouble(tr("That couldn't be saved. Nothing was lost."));
        if (!contact || id != id_ || contact->accountId != id_.toStdString())
            return;
        contact_ = std::move(*contact);
        known_ = true;
        emit changed();
    });
}

QString ContactDetails::knownSince() const {
    if (contact_.knownSinceMs == 0)
        return {};
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(contact_.knownSinceMs).date(),
                              QLocale::LongFormat);
}

void ContactDetails::setNickname(const QString& accountId, const QString& nickname) {
    if (accountId == id_ && nickname == this->nickname())
        return;
    ask(
        [&](client::Client& client, Done<client::Contact> done) {
            client.setNickname(accountId.toStdString(), nickname.toStdString(), std::move(done));
        },
        true);
}

void ContactDetails::setNote(const QString& accountId, const QString& note) {
    if (accountId == id_ && note == this->note())
        return;
    ask(
        [&](client::Client& client, Done<client::Contact> done) {
            client.setNote(accountId.toStdString(), note.toStdString(), std::move(done));
        },
        true);
}

void ContactDetails::take(const std::vector<client::Event>& events) {
    for (const client::Event& event : events)
        if (const auto* changedOne = std::get_if<client::ContactChanged>(&event))
            if (!id_.isEmpty() && changedOne->contact.accountId == id_.toStdString()) {
                contact_ = changedOne->contact;
                known_ = true;
                emit changed();
            }
}

} // namespace sotto::conversation
