#include "conversation/named_people.h"

#include <algorithm>

namespace sotto::conversation {

void NamedPeople::choose(const QString& id) {
    const auto found = std::find_if(people_.begin(), people_.end(),
                                    [&id](const NamedPerson& person) { return person.id == id; });
    if (found == people_.end() || found->name.isEmpty() || chosen_.contains(*found))
        return;
    const auto place = std::find_if(chosen_.begin(), chosen_.end(), [found](const NamedPerson& person) {
        return person.name.size() < found->name.size();
    });
    chosen_.insert(place, *found);
}

QString NamedPeople::outgoing(const QString& text) const {
    QString sent;
    qsizetype done = 0;
    for (qsizetype at = text.indexOf(QLatin1Char('@')); at >= 0 && !chosen_.isEmpty();
         at = text.indexOf(QLatin1Char('@'), at + 1)) {
        const QStringView behind = QStringView(text).mid(at + 1);
        const auto person = std::find_if(chosen_.begin(), chosen_.end(), [behind](const NamedPerson& each) {
            const qsizetype size = each.name.size();
            return behind.startsWith(each.name) &&
                   (behind.size() == size || !behind[size].isLetterOrNumber());
        });
        if (at < done || person == chosen_.end())
            continue;
        sent += text.mid(done, at + 1 - done) + person->id;
        done = at + 1 + person->name.size();
    }
    return sent + text.mid(done);
}

QString NamedPeople::incoming(QString text) {
    for (const NamedPerson& person : people_) {
        const QString written = QLatin1Char('@') + person.id;
        if (person.name.isEmpty() || !text.contains(written, Qt::CaseInsensitive))
            continue;
        text.replace(written, QLatin1Char('@') + person.name, Qt::CaseInsensitive);
        choose(person.id);
    }
    return text;
}

} // namespace sotto::conversation
