#pragma once

#include "bridge/bridge.h"
#include "profile/profile.h"

#include <QAbstractListModel>

#include <set>

namespace sotto::conversation {

/// Sends what was written in one conversation on to others: the conversations to choose from, newest activity
/// first, and what is sent.
class Forwarding : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    /// Part of a name: only such conversations are listed.
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY changed FINAL)
    /// Whether the author's name stands before each text. It is the name they gave themselves, as for people
    /// whom a text mentions: nicknames are private, and account ids are for those who know them.
    Q_PROPERTY(bool withAuthors READ withAuthors WRITE setWithAuthors NOTIFY changed FINAL)
    /// How many messages go on, and to how many conversations.
    Q_PROPERTY(int messages READ messages NOTIFY changed FINAL)
    Q_PROPERTY(int chosen READ chosen NOTIFY changed FINAL)

public:
    enum Role {
        Key = Qt::UserRole, ///< "key"
        Name,               ///< "name"
        Self,               ///< "self": the notes
        Chosen,             ///< "chosen"
    };

    /// Both outlive it.
    Forwarding(bridge::Bridge& bridge, const profile::Profile& profile, QObject* parent = nullptr);

    int count() const { return int(rows_.size()); }
    const QString& query() const { return query_; }
    void setQuery(const QString& query);
    bool withAuthors() const { return withAuthors_; }
    void setWithAuthors(bool on);
    int messages() const { return int(messages_.size()); }
    int chosen() const { return int(chosen_.size()); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    static bool takes(const client::Message& message);
    /// Nothing is chosen any more; `messages` of one conversation, in the order in which they are to go out.
    void begin(std::vector<client::Message> messages);
    Q_INVOKABLE void toggle(const QString& key);
    Q_INVOKABLE void send();

signals:
    void changed();
    /// What came of send(), in a sentence.
    void done(const QString& words);

private:
    void readTargets();
    void readAuthor();
    void list();
    QString givenName(const std::string& accountId) const;
    QString textOf(const client::Message& message) const;
    std::vector<client::Draft> drafts() const;
    void finish(int failed, int targets);

    bridge::Bridge& bridge_;
    const profile::Profile& profile_;
    std::vector<client::Message> messages_;
    std::vector<client::Conversation> all_;
    std::vector<client::Conversation> rows_;
    std::set<std::string> chosen_;
    QString query_;
    QString otherName_; ///< as they call themselves
    bool withAuthors_ = false;
    int generation_ = 0; ///< answers to earlier questions are dropped
};

} // namespace sotto::conversation
