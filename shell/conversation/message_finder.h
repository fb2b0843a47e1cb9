#pragma once

#include "conversation/message_list_model.h"

namespace sotto::conversation {

/// Finds text in the open conversation, without regard to case and accents. It reads the conversation from
/// its newest message on, page by page, so that the first hits are there while the rest is still being read.
class MessageFinder : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed FINAL)
    Q_PROPERTY(Author author READ author WRITE setAuthor NOTIFY changed FINAL)
    /// Only messages with links.
    Q_PROPERTY(bool linksOnly READ linksOnly WRITE setLinksOnly NOTIFY changed FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    /// Which hit is shown, 1 being the newest; 0: none.
    Q_PROPERTY(int place READ place NOTIFY changed FINAL)
    /// More hits may come.
    Q_PROPERTY(bool searching READ searching NOTIFY changed FINAL)

public:
    enum Author { Anyone, Own, Other };
    Q_ENUM(Author)

    /// Both outlive it.
    MessageFinder(bridge::Bridge& bridge, MessageListModel& messages, QObject* parent = nullptr);

    /// Another conversation is open; nothing is searched for in it.
    void open(const QString& conversation);

    const QString& text() const { return text_; }
    void setText(const QString& text);
    Author author() const { return author_; }
    void setAuthor(Author author);
    bool linksOnly() const { return linksOnly_; }
    void setLinksOnly(bool only);
    int count() const { return int(hits_.size()); }
    int place() const { return place_; }
    bool searching() const { return searching_; }

    /// To the next older hit, and from the oldest to the newest.
    Q_INVOKABLE void next() { go(place_ < count() ? place_ + 1 : 1); }
    /// To the next newer one.
    Q_INVOKABLE void previous() { go(place_ > 1 ? place_ - 1 : count()); }
    /// Forgets what was searched for.
    Q_INVOKABLE void clear();

signals:
    void changed();

private:
    struct Hit {
        client::MessageId id;
        TimeMs sentMs = 0;
    };

    void restart();
    void scan(std::optional<client::MessageId> before);
    void adopt(const std::vector<client::Message>& page);
    void go(int place);
    bool fits(const client::Message& message) const;
    bool has(const client::MessageId& id) const;
    void take(const std::vector<client::Event>& events);
    void add(const client::Message& message);
    void drop(const client::MessageId& id);

    bridge::Bridge& bridge_;
    MessageListModel& messages_;
    std::string conversation_;
    QString text_;
    QString wanted_; ///< `text_` as it is compared
    Author author_ = Anyone;
    bool linksOnly_ = false;
    std::vector<Hit> hits_; ///< newest first
    int place_ = 0;
    bool searching_ = false;
    int generation_ = 0; ///< what was read for an earlier search is dropped
};

} // namespace sotto::conversation
