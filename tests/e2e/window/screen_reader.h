#pragma once

#include <QDBusConnection>
#include <QList>
#include <QString>

/// One thing on the screen, as a screen reader is told of it.
struct Thing {
    /// Numbers of AT-SPI's states.
    enum State { Checked = 4, Enabled = 8, Focused = 12, Selected = 23, Showing = 25 };

    QString role; ///< in AT-SPI's words, e.g. "push button"
    QString name;
    quint64 states = 0;
    QString service; ///< whose it is
    QString path;    ///< where it is there

    bool is(State state) const { return (states >> state & 1) != 0; }
};

/// Reads a program's window over AT-SPI, the way Orca and others do. What has no name or role for them is not
/// seen here either.
class ScreenReader {
public:
    /// The connection stays until this process ends.
    explicit ScreenReader(const QString& busAddress);

    /// Everything that is showing of the program with this process id, in the order of its tree; empty while
    /// it has no window.
    QList<Thing> read(qint64 process) const;
    /// What stands in a field.
    QString textOf(const Thing& thing) const;

private:
    QDBusMessage call(const Thing& thing, const char* interface, const char* method,
                      const QVariantList& arguments = {}) const;
    QList<Thing> childrenOf(const Thing& thing) const;
    void describe(Thing& thing) const;
    void walk(Thing thing, QList<Thing>& found) const;
    bool belongsTo(const Thing& thing, qint64 process) const;

    QDBusConnection bus_;
};
