#include "conversation/message_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace sotto::conversation {

namespace {

constexpr QChar kFirstStrongIsolate(0x2068);
constexpr QChar kPopIsolate(0x2069);

/// The words of this file; its functions are no members of a QObject.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Message)
};

bool waits(const client::Message& message, bool online) {
    return !online || message.trouble != client::Trouble::None;
}

} // namespace

QString isolated(const QString& name) {
    return kFirstStrongIsolate + name + kPopIsolate;
}

QString stateName(const client::Message& message, bool online) {
    switch (message.state) {
    case client::MessageState::Held:
        return QStringLiteral("held");
    case client::MessageState::Queued:
    case client::MessageState::Sending:
        return waits(message, online) ? QStringLiteral("queued") : QStringLiteral("sending");
    case client::MessageState::Sent:
        return QStringLiteral("sent");
    case client::MessageState::Read:
        return message.own ? QStringLiteral("read") : QStringLiteral("received");
    case client::MessageState::Failed:
        return QStringLiteral("failed");
    case client::MessageState::WaitingKey:
        return QStringLiteral("waiting");
    case client::MessageState::Received:
        break;
    }
    return QStringLiteral("received");
}

QString stateWords(const client::Message& message, bool online) {
    switch (message.state) {
    case client::MessageState::Held:
        return Words::tr("Waiting, undo available");
    case client::MessageState::Queued:
    case client::MessageState::Sending:
        if (!waits(message, online))
            return Words::tr("Sending");
        return !online || message.trouble == client::Trouble::Offline
                   ? Words::tr("Waiting for connection")
                   : Words::tr("Waiting. %1").arg(troubleWords(message.trouble));
    case client::MessageState::Sent:
        return Words::tr("Sent");
    case client::MessageState::Read:
        return message.own ? Words::tr("Read") : QString();
    case client::MessageState::Failed:
        return Words::tr("Not sent. %1").arg(troubleWords(message.trouble));
    case client::MessageState::WaitingKey:
        return Words::tr("Waiting for the group key");
    case client::MessageState::Received:
        break;
    }
    return {};
}

QString troubleWords(client::Trouble trouble) {
    switch (trouble) {
    case client::Trouble::None:
        return {};
    case client::Trouble::Offline:
        return Words::tr("No internet connection. Messages will be sent later.");
    case client::Trouble::NoRoute:
        return Words::tr("No route could be built. Nodes answer too slowly or are blocked here.");
    case client::Trouble::Busy:
        return Words::tr("The network is busy.");
    case client::Trouble::WrongClock:
        return Words::tr("This computer's clock is wrong, so the network rejects messages.");
    case client::Trouble::TooLarge:
        return Words::tr("Too large to send.");
    case client::Trouble::Refused:
        return Words::tr("The network refused the message.");
    case client::Trouble::TooOld:
        return Words::tr("It waited two weeks without reaching the network.");
    case client::Trouble::Internal:
        break;
    }
    return Words::tr("The program couldn't prepare it.");
}

QString troubleCode(client::Trouble trouble) {
    switch (trouble) {
    case client::Trouble::None:
        return {};
    case client::Trouble::Offline:
        return QStringLiteral("E-NET-01");
    case client::Trouble::NoRoute:
        return QStringLiteral("E-NET-02");
    case client::Trouble::Busy:
        return QStringLiteral("E-NET-04");
    case client::Trouble::WrongClock:
        return QStringLiteral("E-NET-05");
    case client::Trouble::TooLarge:
        return QStringLiteral("E-SND-01");
    case client::Trouble::Refused:
    case client::Trouble::TooOld:
    case client::Trouble::Internal:
        break;
    }
    return QString::fromLatin1(client::name(trouble).data());
}

QString systemWords(const client::Message& message, const QString& name) {
    if (message.system == "request_accepted")
        return Words::tr("%1 accepted your message request.").arg(isolated(name));
    if (message.system == "accepted_by_us")
        return Words::tr("You accepted the message request of %1.").arg(isolated(name));
    return Words::tr("A message this version can't show");
}

QString placeholderWords(client::MessageKind kind, const QString& author) {
    switch (kind) {
    case client::MessageKind::Removed:
        return author.isEmpty() ? Words::tr("Message removed by you")
                                : Words::tr("Message removed by %1").arg(isolated(author));
    case client::MessageKind::Voice:
        return Words::tr("Voice message");
    case client::MessageKind::Attachment:
        return Words::tr("File");
    case client::MessageKind::Invitation:
    case client::MessageKind::Unknown:
        return Words::tr("A message this version can't show");
    case client::MessageKind::Text:
    case client::MessageKind::System:
        break;
    }
    return {};
}

QString reactionWords(const client::Message& message) {
    QStringList all;
    for (const client::Reaction& reaction : message.reactions)
        all << Words::tr("%1 %2", "a reaction and by how many people")
                   .arg(QString::fromStdString(reaction.emoji), QLocale().toString(reaction.authors.size()));
    return all.join(Words::tr(", "));
}

QString spokenMessage(const client::Message& message, const QString& author, const QString& time,
                      const QString& content, const QString& state) {
    const QString reactions = reactionWords(message);
    QStringList parts = {Words::tr("%1, %2").arg(author, time), content};
    if (!state.isEmpty())
        parts << state;
    if (!reactions.isEmpty())
        parts << Words::tr("Reactions: %1").arg(reactions);
    return parts.join(Words::tr(". ", "between the parts of a spoken message"));
}

} // namespace sotto::conversation
