#include "app/options.h"

#include "client/program_folders.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace sotto::app {

namespace {

constexpr int kWrongUsage = 2;

/// Gives the words of this file their place in the catalogue.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Options)
};

} // namespace

std::variant<Options, Message> parseOptions(const QStringList& arguments) {
    const QString folder = QString::fromStdString(client::defaultProfileFolder().string());
    const QCommandLineOption profile("profile", Words::tr("Folder of the profile"), "folder", folder);
    const QCommandLineOption network("network", Words::tr("mainnet, testnet, or a network file"), "name",
                                     "mainnet");
    const QCommandLineOption storage("storage", Words::tr("Id of the storage plugin"), "id");
    const QCommandLineOption transport("transport", Words::tr("Id of the transport plugin"), "id");
    const QCommandLineOption paths("plugin-path", Words::tr("Another folder with plugins; repeatable"),
                                   "folder");
    const QCommandLineOption proxy("proxy", Words::tr("socks5:// or http:// address; never bypassed"),
                                   "address");
    const QCommandLineOption suggest("suggest", Words::tr("Account id offered as a first contact"), "id");
    const QCommandLineOption safe("safe-mode", Words::tr("Start with the bundled plugins only"));
    const QCommandLineOption hidden("hidden", Words::tr("Start in the tray, without a window"));
    QCommandLineParser parser;
    parser.setApplicationDescription(Words::tr("Private messages."));
    parser.addOptions({profile, network, storage, transport, paths, proxy, suggest, safe, hidden});
    const auto help = parser.addHelpOption();
    const auto version = parser.addVersionOption();
    if (!parser.parse(arguments) || !parser.positionalArguments().isEmpty()) {
        const QString why = parser.errorText().isEmpty() ? Words::tr("It takes no words besides options.")
                                                         : parser.errorText();
        return Message{why + QLatin1Char('\n'), kWrongUsage};
    }
    if (parser.isSet(help))
        return Message{parser.helpText()};
    if (parser.isSet(version))
        return Message{QCoreApplication::applicationName() + QLatin1Char(' ') +
                       QCoreApplication::applicationVersion() + QLatin1Char('\n')};
    return Options{parser.value(profile).toStdString(),
                   parser.isSet(profile),
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
