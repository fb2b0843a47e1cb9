#pragma once

#include "completion/completion.h"
#include "conversation/composer_model.h"

namespace sotto::conversation {

/// The people of a conversation for what is being typed after "@".
class PeopleCompletion : public sotto::completion::Completion {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(sotto::conversation::ComposerModel* composer READ composer WRITE setComposer NOTIFY
                   composerChanged REQUIRED FINAL)

public:
    using Completion::Completion;

    ComposerModel* composer() const { return composer_; }
    void setComposer(ComposerModel* composer);

signals:
    void composerChanged();

private:
    int begin(const QString& text, int cursor) const override;
    QVariantList offers(const QString& word) const override;

    ComposerModel* composer_ = nullptr;
};

} // namespace sotto::conversation
