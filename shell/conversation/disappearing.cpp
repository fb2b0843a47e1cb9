#include "conversation/disappearing.h"

#include "conversation/message_words.h"

#include <algorithm>
#include <array>

namespace sotto::conversation {

namespace {

constexpr std::array kTimes = {30, 300, 3600, 43'200, 86'400, 604'800, 1'209'600};
constexpr int kUsual = 86'400;

} // namespace

Disappearing::Disappearing(bridge::Bridge& bridge, QObject* parent) : QObject(parent), bridge_(bridge) {
}

void Disappearing::show(const client::Conversation& conversation, const QString& other) {
    id_ = conversation.id.text;
    self_ = conversation.self;
    other_ = other;
    own_ = conversation.expiry;
    theirs_ = conversation.theirExpiry;
    emit changed();
}

int Disappearing::kind() const {
    if (!own_)
        return Off;
    return own_->from == client::Expiry::From::Read ? AfterReading : AfterSending;
}

int Disappearing::seconds() const {
    return own_ ? int(own_->seconds) : kUsual;
}

QVariantList Disappearing::times() const {
    std::vector<int> all(kTimes.begin(), kTimes.end());
    if (std::find(all.begin(), all.end(), seconds()) == all.end())
        all.insert(std::upper_bound(all.begin(), all.end(), seconds()), seconds());
    QVariantList list;
    for (const int seconds : all)
        list << QVariantMap{{QStringLiteral("seconds"), seconds},
                            {QStringLiteral("text"), spanWords(std::uint32_t(seconds))}};
    return list;
}

QString Disappearing::theirWords() const {
    return theirs_ ? timerWords(theirs_, other_) : QString();
}

void Disappearing::set(int kind, int seconds) {
    if (kind == Off)
        return apply({});
    apply(client::Expiry{kind == AfterReading ? client::Expiry::From::Read : client::Expiry::From::Send,
                         std::uint32_t(seconds)});
}

void Disappearing::apply(std::optional<client::Expiry> expiry) {
    bridge_.ask<client::Conversation>(
        this,
        [this, &expiry](client::Client& client, auto done) {
            client.setExpiry({id_}, expiry, std::move(done));
        },
        [this](const Result<client::Conversation>& conversation) {
            if (!conversation) {
                emit changed();
                emit trouble(tr("That couldn't be saved. Nothing was lost."));
            }
        });
}

} // namespace sotto::conversation
