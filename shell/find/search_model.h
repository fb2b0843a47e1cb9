#pragma once

#include "find/named_rows.h"
#include "find/recent_searches.h"
#include "find/search_rows.h"
#include "window/toasts.h"

#include <QTimer>

namespace sotto::find {

/// The search over everything: conversations, people, messages, settings and commands, while one types. What
/// is here by name is there at once; messages stream in from the core, newest first, and the next key ends
/// the search before. Without a text: what was searched for last, and what a search understands.
class SearchModel : public sotto::find::SearchRows { // QML finds the base by its full name only
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed FINAL)
    /// Place of the cursor in the text.
    Q_PROPERTY(int cursor READ cursor WRITE setCursor NOTIFY cursorChanged FINAL)
    /// The conversation in which alone messages are looked for; empty: all.
    Q_PROPERTY(QString scope READ scope NOTIFY changed FINAL)
    Q_PROPERTY(QString scopeName READ scopeName NOTIFY changed FINAL)
    /// Something is searched for.
    Q_PROPERTY(bool active READ active NOTIFY changed FINAL)
    /// Messages may still come.
    Q_PROPERTY(bool searching READ searching NOTIFY changed FINAL)
    /// What is shown was found for another text, or nothing is shown; hits may still come.
    Q_PROPERTY(bool waiting READ waiting NOTIFY changed FINAL)
    /// Why there is less to see than there will be, in words: a search that takes its time, an index that is
    /// being made; else empty.
    Q_PROPERTY(QString status READ status NOTIFY changed FINAL)
    /// Everything was looked for, and there is nothing.
    Q_PROPERTY(bool nothing READ nothing NOTIFY changed FINAL)
    /// Messages could not be searched.
    Q_PROPERTY(bool failed READ failed NOTIFY changed FINAL)
    /// What was found, in words; empty while it is being looked for.
    Q_PROPERTY(QString summary READ summary NOTIFY changed FINAL)
    /// What can stand at the cursor: { shown, words } each.
    Q_PROPERTY(QVariantList completions READ completions NOTIFY completionsChanged FINAL)

public:
    /// All outlive it.
    SearchModel(bridge::Bridge& bridge, const profile::Profile& profile,
                const conversations::Conversations& conversations, const commands::Commands& commands,
                settings::Settings& settings, const settings::SettingsCatalogue& catalogue,
                window::Toasts& toasts, const Clock& clock, QObject* parent = nullptr);

    const QString& text() const { return text_; }
    void setText(const QString& text);
    int cursor() const { return cursor_; }
    void setCursor(int cursor);
    const QString& scope() const { return scope_; }
    QString scopeName() const;
    bool active() const { return !text_.trimmed().isEmpty() || !scope_.isEmpty(); }
    bool searching() const { return searching_; }
    bool waiting() const { return searching_ && run_ == Run::Fresh && !any_; }
    QString status() const;
    bool nothing() const { return asked_ && !searching_ && !failed_ && rowCount() == 0; }
    bool failed() const { return failed_; }
    QString summary() const;
    QVariantList completions() const;

    /// Somebody has waited: what was found for another text goes, and it is said that the search goes on.
    Q_INVOKABLE void lose();
    /// Looks for messages of one conversation.
    Q_INVOKABLE void searchIn(const QString& conversation, const QString& text);
    /// Looks in all conversations again.
    Q_INVOKABLE void leaveScope();
    Q_INVOKABLE void clear();
    /// Puts the completion with this number in place of the word at the cursor.
    Q_INVOKABLE void complete(int number);
    /// More of the messages that were found.
    Q_INVOKABLE void more();
    /// The view is at its end.
    Q_INVOKABLE void atEnd();
    Q_INVOKABLE void retry() { find(Run::Fresh); }
    /// One of the results was opened: the text is among the recent ones from now on.
    Q_INVOKABLE void remember() { recent_.add(text_); }
    Q_INVOKABLE void forgetRecent(const QString& text) { recent_.remove(text); }
    Q_INVOKABLE void forgetAllRecent() { recent_.clear(); }
    /// Of a message that was found; empty: it has none.
    Q_INVOKABLE QString textOf(const QString& message) const;
    Q_INVOKABLE bool isStarred(const QString& message) const;
    /// Gives it a star, or takes it away.
    Q_INVOKABLE void star(const QString& message);

signals:
    void changed();
    void cursorChanged();
    /// The text was written for the person, and the cursor stands there.
    void written(int cursor);
    void completionsChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using Hits = std::vector<client::SearchHit>;
    enum class Run {
        Fresh, ///< hits are shown as they come
        Again, ///< those that are shown stay until all have come
    };

    void restart();
    void find(Run run);
    void takeHits(Hits hits);
    void end(const Result<client::SearchEnd>& end);
    void show(Hits hits, bool more);
    void showNames();
    void offer();
    void take(const std::vector<client::Event>& events);
    const client::Message* found(const QString& message) const;

    bridge::Bridge& bridge_;
    const conversations::Conversations& conversations_;
    window::Toasts& toasts_;
    const Clock& clock_;
    RecentSearches recent_;
    NamedRows named_;
    QString text_;
    int cursor_ = 0;
    QString scope_;
    std::vector<Completion> completions_;
    Hits hits_;   ///< shown
    Hits coming_; ///< of a run that is not shown yet
    Run run_ = Run::Fresh;
    bool asked_ = false; ///< there is something to look for
    bool any_ = false;   ///< a hit of this run has come
    bool more_ = false;
    bool searching_ = false;
    bool failed_ = false;
    bool slow_ = false; ///< somebody has waited for the first hit
    client::IndexChanged index_;
    std::size_t limit_ = 0;
    int generation_ = 0; ///< hits of earlier searches are dropped
    QTimer again_;       ///< several changes are one search
};

} // namespace sotto::find
