#pragma once

#include "bridge/bridge.h"
#include "conversation/composer_preview.h"
#include "conversation/named_people.h"

#include <QQmlEngine>
#include <QTimer>

namespace sotto::conversation {

/// What is being written in the open conversation. The draft, with its reply and cursor, is in the store
/// within a second, and at once when one leaves: a kill loses no more than the last words.
class ComposerModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged FINAL)
    /// In UTF-16 units, as editors count.
    Q_PROPERTY(int cursor READ cursor WRITE setCursor NOTIFY cursorChanged FINAL)
    Q_PROPERTY(bool canSend READ canSend NOTIFY textChanged FINAL)
    /// Characters until the limit; negative beyond it.
    Q_PROPERTY(int left READ left NOTIFY textChanged FINAL)
    /// Whether the limit is near enough to show what is left.
    Q_PROPERTY(bool counting READ counting NOTIFY textChanged FINAL)
    /// How many messages the text makes; 1 within the limit.
    Q_PROPERTY(int parts READ parts NOTIFY textChanged FINAL)
    /// Whether the Enter key sends; else it begins a line.
    Q_PROPERTY(bool enterSends READ enterSends NOTIFY enterSendsChanged FINAL)
    Q_PROPERTY(QString replyKey READ replyKey NOTIFY replyChanged FINAL)
    Q_PROPERTY(QString replyAuthor READ replyAuthor NOTIFY replyChanged FINAL)
    Q_PROPERTY(QString replyText READ replyText NOTIFY replyChanged FINAL)
    /// Whether the text is that of a message that failed; sending replaces it.
    Q_PROPERTY(bool editing READ editing NOTIFY replyChanged FINAL)
    Q_PROPERTY(sotto::conversation::ComposerPreview* preview READ preview CONSTANT FINAL)

public:
    explicit ComposerModel(bridge::Bridge& bridge, QObject* parent = nullptr);

    void open(const QString& conversation, const client::Draft& draft);
    /// Saves what is not saved yet.
    void flush();
    void close();
    /// Who can be named: the other person first, then ourselves; only ourselves in notes.
    void setPeople(QList<NamedPerson> people);
    const QList<NamedPerson>& people() const { return named_.people(); }
    /// The profile is open: its settings can be read.
    void readSetting();

    const QString& text() const { return text_; }
    void setText(const QString& text);
    int cursor() const { return cursor_; }
    void setCursor(int cursor);
    bool canSend() const;
    int left() const;
    bool counting() const;
    int parts() const;
    QString replyKey() const;
    const QString& replyAuthor() const { return replyAuthor_; }
    const QString& replyText() const { return replyText_; }
    bool enterSends() const { return enterSends_; }
    bool editing() const { return edited_.has_value(); }
    ComposerPreview* preview() { return &preview_; }

    void setReply(const client::MessageId& id, const QString& author, const QString& text);
    /// Takes the text of a message that failed; what stood in the composer comes back afterwards.
    void edit(const client::MessageId& id, const QString& text);
    Q_INVOKABLE void cancelReply();
    /// Sends, in as many messages as it needs.
    Q_INVOKABLE void send();
    Q_INVOKABLE void insert(const QString& text);
    /// The person is named wherever their name stands behind "@".
    Q_INVOKABLE void mention(const QString& person) { named_.choose(person); }

signals:
    void textChanged();
    void cursorChanged();
    void replyChanged();
    void enterSendsChanged();
    /// The text was set by somebody else than the editor.
    void replaced();
    void sent();
    void trouble(const QString& words);

private:
    void setEnterSends(bool sends);
    void replace(const QString& text, int cursor);
    void touch();
    void tellTyping();
    void save();
    void describeReply();
    /// What becomes one message.
    struct Part {
        QString text;
        std::optional<client::LinkPreview> preview;
        std::optional<client::MessageId> reply;
        std::optional<client::MessageId> replaces; ///< removed once this one is safe
        bool last = false;
    };

    void sendPart(const Part& part);
    void removeReplaced(const client::MessageId& message);
    void failedToSend(const QString& sent);
    client::Draft draft() const;
    QString otherName() const;

    bridge::Bridge& bridge_;
    QString id_;
    QString text_;
    int cursor_ = 0;
    std::optional<client::MessageId> reply_;
    QString replyAuthor_;
    QString replyText_;
    NamedPeople named_;
    std::optional<client::MessageId> edited_;
    QString stashed_; ///< what stood there before a failed message was taken back
    client::Draft saved_;
    bool enterSends_ = true;
    QTimer timer_;
    ComposerPreview preview_;
};

} // namespace sotto::conversation
