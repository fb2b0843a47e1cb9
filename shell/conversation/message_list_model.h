#pragma once

#include "base/clock.h"
#include "bridge/bridge.h"
#include "conversation/message_row.h"
#include "conversation/reading_style.h"
#include "words/time_words.h"

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QSet>
#include <QTimer>

#include <deque>

namespace sotto::conversation {

/// The messages of one conversation, newest first, as a window of a few pages around what is in view: the
/// rest stays in the store. The view says what it shows, and pages come and go on both sides of it. Events
/// change single rows. Texts come from strangers; those in `blocks` and `text` are marked up as `markup`
/// says.
class MessageListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    /// Whether the newest message is row 0.
    Q_PROPERTY(bool atNewest READ atNewest NOTIFY countChanged FINAL)

public:
    enum Role {
        KeyRole = Qt::UserRole, ///< "key": string
        KindRole,               ///< "kind": "text", "system", "removed", "voice", "attachment" or "unknown"
        OwnRole,                ///< "own": bool
        AuthorKeyRole,          ///< "authorKey": string, for the avatar's colour
        TextRole,               ///< "text": string, for `markup`; the words of a system line
        MarkupRole,             ///< "markup": int, a text format of QML
        BlocksRole,             ///< "blocks": list of { kind, shown, bullet, markup }, empty for running text
        RightToLeftRole,        ///< "rightToLeft": bool
        BigEmojiRole,           ///< "bigEmoji": bool
        CutRole,                ///< "cut": bool, more follows than is shown
        TimeRole,               ///< "time": string
        FullTimeRole,           ///< "fullTime": string
        StateRole,              ///< "status": see stateName(); "" in the first moments of sending
        StateWordsRole,         ///< "statusWords": string
        JoinedRole,             ///< "joined": bool, continues the message before it
        DayRole,                ///< "day": string, on the first message of a day
        FirstUnreadRole,        ///< "firstUnread": bool, the line "New messages" stands above
        StartRole,              ///< "start": bool, nothing older is on this computer
        AnswersRole,            ///< "answers": bool, it quotes another message
        QuoteKeyRole,           ///< "quoteKey": string, empty when the quoted message is not here
        QuoteAuthorRole,        ///< "quoteAuthor": string
        QuoteTextRole,          ///< "quoteText": string, one line
        CardRole,               ///< "card": { title, host } of a page that comes with the text, or of the
                                ///< community of an invitation, without title; empty for none
        ReactionsRole,          ///< "reactions": list of { emoji, count, own, who }
        OfferRole,              ///< "offer": what one can do about a system line: "timer", set the same one;
                                ///< "call", decline it while it rings; or empty
        DisappearsRole,         ///< "disappears": bool
        StarredRole,            ///< "starred": bool
        PinnedRole,             ///< "pinned": bool
        SelectedRole,           ///< "selected": bool
        MarkedRole,             ///< "marked": bool, it was jumped to
        SpokenRole,             ///< "spoken": string, the whole message in one sentence
    };

    /// Where to begin reading. Without `at`, at the newest message.
    struct Opening {
        std::optional<client::MessageId> at;
        qreal share = 0;     ///< how far down the view the upper edge of `at` is
        bool unread = false; ///< `at` is the first unread message
        bool marked = false; ///< `at` is marked for a moment
    };

    MessageListModel(bridge::Bridge& bridge, const Clock& clock, QObject* parent = nullptr);

    void open(const QString& conversation, const QString& own, const Opening& opening);
    void close();
    /// Shows nothing until the page comes that is on its way.
    void clear();
    void setOtherName(const QString& name);
    void setActive(bool active) { active_ = active; }
    /// Whether the network can be reached: messages wait otherwise.
    void setOnline(bool online);

    int count() const { return int(rows_.size()); }
    bool atNewest() const { return !hasNewer_; }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Null when there is no such row.
    const client::Message* at(int row) const;
    const client::Message* find(const QString& key) const;
    /// The newest own message that failed; null when there is none in the window.
    const client::Message* lastFailed() const;
    QString authorOf(const client::Message& message) const;
    QString contentOf(const client::Message& message) const;
    QString fullTimeOf(const client::Message& message) const;

    /// Rows in view, 0 being the newest: pages before and after are read in time.
    void viewing(int newest, int oldest);
    void removeUnreadLine() { setUnreadLine({}); }
    /// Exactly these are shown as chosen.
    void setSelected(const QSet<QString>& keys);
    void unmark() { setMark({}); }
    /// The language, or the day, is another one.
    void retranslate() { rowsChanged(0, count() - 1); }

    /// -1 when it is not in the window.
    Q_INVOKABLE int rowOf(const QString& key) const;
    /// Reads around a message, emits placed() and marks it for a moment, or `lasting` until the next one is
    /// marked; nothing happens when it is not here.
    Q_INVOKABLE void goTo(const QString& key, bool lasting = false);
    /// The same for the newest message.
    Q_INVOKABLE void goToNewest();
    /// Shows a long message in full.
    Q_INVOKABLE void unfold(const QString& key);
    /// The address of a link in the text, by its number; -1: of the card that comes with it.
    Q_INVOKABLE QString link(const QString& key, int number) const;
    Q_INVOKABLE QString textOf(const QString& key) const;

signals:
    void countChanged();
    /// The first page is there.
    void opened();
    void failed();
    /// The view moves: `row` to the share of its height; row -1: to the newest message.
    void placed(int row, qreal share);
    /// New messages of others came in at the newest end.
    void arrived(int messages);

private:
    using Messages = std::vector<client::Message>;

    void ask(client::Page page, std::function<void(Result<Messages>)> then);
    void readAround(const client::MessageId& at, const Opening& opening);
    void readNewest();
    void adopt(Messages messages, bool hasOlder, bool hasNewer);
    void replaceRows(std::deque<MessageRow> fresh);
    void readOlder();
    void readNewer();
    void addOlder(const Messages& page);
    void addNewer(const Messages& page);
    void trimNewest();
    void trimOldest();
    void take(const std::vector<client::Event>& events);
    void add(const client::Message& message);
    void addNewest(Messages messages);
    void change(const client::Message& message);
    void remove(const client::MessageId& id);
    void changeQuotes(const client::MessageId& id, const client::Message* message);
    void setUnreadLine(std::optional<client::MessageId> id);
    void setMark(const QString& key);
    void restyle();
    void hideStateAtFirst(const client::Message& message);
    void watchRinging();
    QString offerOf(const client::Message& message) const;
    int indexOf(const client::MessageId& id) const;
    void rowsChanged(int first, int last, const QList<int>& roles = {});
    words::TimeWords times() const;
    bool beginsDay(int row) const;
    QVariant wordsOf(int row, int role) const;
    QVariant quoteOf(const client::Message& message, int role) const;
    QString reactors(const client::Reaction& reaction) const;
    QVariantList reactionsOf(const client::Message& message) const;

    bridge::Bridge& bridge_;
    const Clock& clock_;
    std::string conversation_;
    std::string own_;
    QString otherName_;
    std::deque<MessageRow> rows_;
    bool hasOlder_ = false;
    bool hasNewer_ = false;
    bool ready_ = false;
    bool reading_ = false; ///< a page before or after is on its way
    bool active_ = false;
    bool online_ = true;
    int generation_ = 0; ///< answers to earlier openings are dropped
    int newestInView_ = 0;
    int oldestInView_ = 0;
    std::optional<client::MessageId> unreadLine_;
    QSet<QString> justSent_;
    QTimer justSentTimer_;
    QSet<QString> selected_;
    QString marked_;
    QTimer markTimer_;
    QTimer ringTimer_; ///< until no call rings any more
    ReadingStyle style_;
};

} // namespace sotto::conversation
