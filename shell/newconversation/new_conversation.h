#pragma once

#include "conversations/conversations.h"

#include <QAbstractListModel>
#include <QTimer>
#include <QUrl>

namespace sotto::newconversation {

/// One field that understands whom somebody means: a name in the list, an account id, a registered name, a
/// link or any text with an id in it, a QR code in a picture. Rows are what can be opened with Enter.
class NewConversation : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed FINAL)
    /// What the text looks like, or why it leads nowhere; one sentence or empty.
    Q_PROPERTY(QString hint READ hint NOTIFY changed FINAL)
    Q_PROPERTY(bool wrong READ wrong NOTIFY changed FINAL)
    /// A name is being looked up on the network.
    Q_PROPERTY(bool looking READ looking NOTIFY changed FINAL)
    Q_PROPERTY(QString myId READ myId NOTIFY changed FINAL)

public:
    /// All outlive it.
    NewConversation(bridge::Bridge& bridge, profile::Profile& profile,
                    const conversations::Conversations& conversations, QObject* parent = nullptr);

    const QString& text() const { return text_; }
    const QString& hint() const { return hint_; }
    bool wrong() const { return wrong_; }
    bool looking() const { return looking_; }
    /// Somebody offered while nothing is typed.
    void setSuggestion(const QString& id) { suggestion_ = id; }
    bool hasSuggestion() const { return !suggestion_.isEmpty(); }
    QString myId() const { return profile_.accountId(); }
    void setText(const QString& text);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Reads a code from a picture file or from the clipboard into `text`; false: there is none.
    Q_INVOKABLE bool readQr(const QUrl& picture);
    Q_INVOKABLE bool readQrFromClipboard();
    /// Begins with an empty field.
    Q_INVOKABLE void begin();

signals:
    void changed();

private:
    struct Row {
        QString key; ///< what to open
        QString name;
        QString detail;     ///< the id's ends, or what is special about it
        bool found = false; ///< not one of the conversations
        bool blocked = false;
        bool notes = false; ///< Notes to me
    };

    static const rows::Roles<NewConversation, Row>& roles();
    void classify();
    void say(const QString& hint, bool wrong);
    void sayLength();
    void sayWrongId();
    void addContacts();
    void addSuggestion();
    void addFound(const QString& id);
    void lookUp();
    bool take(const QString& found);
    void answered(const QString& name, const Result<std::string>& id);

    bridge::Bridge& bridge_;
    const profile::Profile& profile_;
    const conversations::Conversations& conversations_;
    QString suggestion_;
    QString text_;
    QString hint_;
    bool wrong_ = false;
    bool looking_ = false;
    std::vector<Row> rows_;
    QTimer typing_; ///< a name is looked up when nobody typed for a moment
};

} // namespace sotto::newconversation
