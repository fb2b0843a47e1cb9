#pragma once

#include <QList>
#include <QString>

namespace sotto::conversation {

/// Somebody who can be named in a message.
struct NamedPerson {
    QString id; ///< account id
    QString name;

    bool operator==(const NamedPerson&) const = default;
};

/// The people of a conversation, whom an editor shows as "@" and a name where a message has "@" and an id
/// (04 §7). Text that only looks like it names nobody: just who was chosen, or stood there already, is named.
/// UI thread.
class NamedPeople {
public:
    /// Who is chosen already stays so under the name that stands in the text.
    void setPeople(QList<NamedPerson> people) { people_ = std::move(people); }
    const QList<NamedPerson>& people() const { return people_; }

    /// The person is named from now on wherever the name stands behind "@".
    void choose(const QString& id);
    /// Nobody is chosen any more.
    void clear() { chosen_.clear(); }

    /// As it is sent.
    QString outgoing(const QString& text) const;
    /// As it is edited; those it names count as chosen.
    QString incoming(QString text);

private:
    QList<NamedPerson> people_;
    QList<NamedPerson> chosen_; ///< longest names first
};

} // namespace sotto::conversation
