#include "plugins/plugin_words.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace sotto::plugins {

namespace {

/// Gives the words of this file their place in the catalogue.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(PluginList)
};

} // namespace

QString stateOf(const client::PluginRow& row) {
    if (row.needsRestart)
        return QStringLiteral("restart");
    if (!row.enabled)
        return QStringLiteral("off");
    // Its manifest was not even read: it was made for something else.
    if (row.version.empty())
        return QStringLiteral("incompatible");
    return row.state == "failed"    ? QStringLiteral("failed")
           : row.state == "running" ? QStringLiteral("on")
                                    : QStringLiteral("off");
}

QString stateText(const QString& state) {
    if (state == QLatin1String("on"))
        return Words::tr("On");
    if (state == QLatin1String("restart"))
        return Words::tr("Needs restart");
    if (state == QLatin1String("incompatible"))
        return Words::tr("Not compatible");
    return state == QLatin1String("failed") ? Words::tr("Failed") : Words::tr("Off");
}

QString providedText(const std::string& interface) {
    const std::array<std::pair<const char*, QString>, 5> known = {{
        {"sotto.storage", Words::tr("Keeps messages")},
        {"sotto.transport", Words::tr("Reaches the network")},
        {"sotto.chat", Words::tr("A kind of conversation")},
        {"sotto.content", Words::tr("A kind of content")},
        {"sotto.ui", Words::tr("Adds to the window")},
    }};
    for (const auto& [prefix, words] : known)
        if (interface.rfind(prefix, 0) == 0)
            return words;
    return QString::fromStdString(interface);
}

QString rightText(const std::string& right) {
    const std::array<std::pair<const char*, QString>, 6> known = {{
        {"network", Words::tr("May use the network")},
        {"content", Words::tr("May read and make files in messages")},
        {"messages", Words::tr("May read message text")},
        {"identity", Words::tr("May sign and decrypt for your account")},
        {"microphone", Words::tr("May use the microphone")},
        {"notifications", Words::tr("May show notifications")},
    }};
    for (const auto& [key, words] : known)
        if (right == key)
            return words;
    return QString::fromStdString(right);
}

} // namespace sotto::plugins
