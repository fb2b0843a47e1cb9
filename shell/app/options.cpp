#include "app/options.h"

#include "client/program_folders.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace sotto::app {

namespace {

constexpr int kWrongUsage = 2;

QString tr(const char* text) {
    return QCoreApplication::translate("Options", text);
}

} // namespace

std::variant<Options, Message> parseOptions(const QStringList& arguments) {
    const QString folder = QString::fromStdString(client::defaultProfileFolder().string());
    const QCommandLineOption profile("profile", tr("Folder of the profile"), "folder", folder);
    const QCommandLineOption network("network", tr("mainnet, testnet, or a network file"), "name", "mainnet");
    const QCommandLineOption storage("storage", tr("Id of the storage plugin"), "id");
    const QCommandLineOption transport("transport", tr("Id of the transport plugin"), "id");
    const QCommandLineOption paths("plugin-path", tr("Another folder with plugins; repeatable"), "folder");
    const QCommandLineOption proxy("proxy", tr("socks5:// or http:// address; never bypassed"), "address");
    const QCommandLineOption suggest("suggest", tr("Account id offered as a first contact"), "id");
    const QCommandLineOption safe("safe-mode", tr("Start with the bundled plugins only"));
    const QCommandLineOption hidden("hidden", tr("Start in the tray, without a window"));
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Private messages."));
    parser.addOptions({profile, network, storage, transport, paths, proxy, suggest, safe, hidden});
    const auto help = parser.addHelpOption();
    const auto version = parser.addVersionOption();
    if (!parser.parse(arguments) || !parser.positionalArguments().isEmpty()) {
        const QString why =
            parser.errorText().isEmpty() ? tr("It takes no words besides options.") : parser.errorText();
        return Message{why + QLatin1Char('\n'), kWrongUsage};
    }
    if (parser.isSet(help))
        return Message{parser.helpText()};
    if (parser.isSet(version))
        return Message{QCoreApplication::applicationName() + QLatin1Char(' ') +
                       QCoreApplication::applicationVersion() + QLatin1Char('\n')};
    return Options{parser.value(profile).toStdString(),
                   parser.value(network),
                   parser.value(storage),
                   parser.value(transport),
                   parser.values(paths),
                   parser.value(proxy),
                   parser.value(suggest),
                   parser.isSet(safe),
                   parser.isSet(hidden)};
}

} // namespace sotto::app
