#include "screen_reader.h"

#include <QDBusArgument>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QDBusVariant>

namespace {

constexpr int kAnswerMs = 5'000;
const char kAccessible[] = "org.a11y.atspi.Accessible";

} // namespace

ScreenReader::ScreenReader(const QString& busAddress)
    : bus_(QDBusConnection::connectToBus(busAddress, busAddress)) {
}

QList<Thing> ScreenReader::read(qint64 process) const {
    Thing registry;
    registry.service = "org.a11y.atspi.Registry";
    registry.path = "/org/a11y/atspi/accessible/root";
    QList<Thing> found;
    for (const Thing& program : childrenOf(registry))
        if (belongsTo(program, process))
            for (const Thing& window : childrenOf(program))
                walk(window, found);
    return found;
}

QString ScreenReader::textOf(const Thing& thing) const {
    return call(thing, "org.a11y.atspi.Text", "GetText", {0, -1}).arguments().value(0).toString();
}

QDBusMessage ScreenReader::call(const Thing& thing, const char* interface, const char* method,
                                const QVariantList& arguments) const {
    auto message = QDBusMessage::createMethodCall(thing.service, thing.path, interface, method);
    message.setArguments(arguments);
    return bus_.call(message, QDBus::Block, kAnswerMs);
}

QList<Thing> ScreenReader::childrenOf(const Thing& thing) const {
    const QVariant answer = call(thing, kAccessible, "GetChildren").arguments().value(0);
    if (!answer.canConvert<QDBusArgument>())
        return {};
    QList<Thing> children;
    const auto list = answer.value<QDBusArgument>();
    for (list.beginArray(); !list.atEnd();) {
        Thing child;
        QDBusObjectPath path;
        list.beginStructure();
        list >> child.service >> path;
        list.endStructure();
        child.path = path.path();
        children << child;
    }
    return children;
}

void ScreenReader::describe(Thing& thing) const {
    thing.role = call(thing, kAccessible, "GetRoleName").arguments().value(0).toString();
    thing.name = call(thing, "org.freedesktop.DBus.Properties", "Get", {kAccessible, "Name"})
                     .arguments()
                     .value(0)
                     .value<QDBusVariant>()
                     .variant()
                     .toString();
    const auto states = qdbus_cast<QList<uint>>(call(thing, kAccessible, "GetState").arguments().value(0));
    for (qsizetype i = 0; i < states.size() && i < 2; ++i)
        thing.states |= quint64(states[i]) << 32 * i;
}

void ScreenReader::walk(Thing thing, QList<Thing>& found) const {
    describe(thing);
    if (!thing.is(Thing::Showing))
        return;
    found << thing;
    for (const Thing& child : childrenOf(thing))
        walk(child, found);
}

bool ScreenReader::belongsTo(const Thing& thing, qint64 process) const {
    const QDBusReply<uint> owner = bus_.interface()->servicePid(thing.service);
    return owner.isValid() && owner.value() == uint(process);
}
