#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QStringList>
#include <QUrl>

#include <functional>

class QPagedPaintDevice;

namespace sotto::recovery {

/// Recovery words on paper and as a file. Nothing of them is kept here; what is printed goes to the printer's
/// queue and nowhere else.
class RecoverySheet : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    Q_PROPERTY(bool canPrint READ canPrint NOTIFY changed FINAL)

public:
    using Draw = std::function<void(QPagedPaintDevice&)>;
    /// Asks for a printer and draws on it; false: there is none that works. To be cancelled is no failure.
    using Print = std::function<bool(const QString& title, const Draw& draw)>;

    using QObject::QObject;

    void setPrinter(Print print);
    bool canPrint() const { return bool(print_); }

    /// What went wrong in one sentence, or empty. The file can be read by its owner alone.
    Q_INVOKABLE static QString save(const QStringList& words, const QString& accountId, const QUrl& file);
    Q_INVOKABLE QString print(const QStringList& words, const QString& accountId) const;

    /// One page: what it is, the words with their numbers, the same as a QR code, and whose they are.
    static void draw(QPagedPaintDevice& device, const QStringList& words, const QString& accountId);

signals:
    void changed();

private:
    Print print_;
};

} // namespace sotto::recovery
