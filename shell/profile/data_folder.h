#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QUrl>

#include <functional>

namespace sotto::profile {

/// Where everything is kept on this computer, and the choice of another place before there is an account.
class DataFolder : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    Q_PROPERTY(QString path READ path NOTIFY changed FINAL)
    /// Named when the program was started, so it cannot be chosen here.
    Q_PROPERTY(bool fixed READ isFixed NOTIFY changed FINAL)
    /// Why the last choice was not taken, in one sentence, or empty.
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)

public:
    using QObject::QObject;

    QString path() const { return path_; }
    bool isFixed() const { return fixed_; }
    const QString& problem() const { return problem_; }
    void setPath(const QString& path, bool fixed);

    /// Emits chosen() when it can be used; the program then begins anew in it.
    Q_INVOKABLE void choose(const QUrl& folder);

signals:
    void changed();
    void chosen();

private:
    QString path_;
    QString problem_;
    bool fixed_ = true;
};

} // namespace sotto::profile
