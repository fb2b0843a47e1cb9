#include "conversation/people_completion.h"

#include "words/folded.h"

namespace sotto::conversation {

void PeopleCompletion::setComposer(ComposerModel* composer) {
    if (std::exchange(composer_, composer) != composer)
        emit composerChanged();
}

int PeopleCompletion::begin(const QString& text, int cursor) const {
    return signBefore(text, cursor, QLatin1Char('@'), 0);
}

QVariantList PeopleCompletion::offers(const QString& word) const {
    QVariantList offered;
    if (!composer_)
        return offered;
    const QString wanted = words::folded(word);
    for (const NamedPerson& person : composer_->people()) {
        const QString name = words::folded(person.name);
        if (!name.isEmpty() && (name.startsWith(wanted) || name.contains(QLatin1Char(' ') + wanted)))
            offered << QVariantMap{{QStringLiteral("sign"), QStringLiteral("@")},
                                   {QStringLiteral("name"), person.name},
                                   {QStringLiteral("text"), QLatin1Char('@') + person.name},
                                   {QStringLiteral("key"), person.id}};
    }
    return offered;
}

} // namespace sotto::conversation
