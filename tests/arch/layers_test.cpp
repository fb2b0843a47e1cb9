#include "source_tree.h"

#include <QtTest>

#include <map>
#include <regex>
#include <set>

namespace {

struct Layer {
    std::set<std::string> units;     ///< folders whose headers may be included as "folder/…"
    std::set<std::string> libraries; ///< keys of kLibraries
};

/// How a library is recognised in an angled include. The order matters: the first match decides.
const std::vector<std::pair<std::string, std::regex>> kLibraries = {
    {"sockets", std::regex("boost/asio/(ip|ssl|local|connect|read|write).*")},
    {"beast", std::regex("boost/beast.*")},
    {"boost", std::regex("boost/.*")},
    {"sodium", std::regex("sodium.*")},
    {"openssl-evp", std::regex("openssl/evp\\.h")},
    {"openssl", std::regex("openssl/.*")},
    {"leveldb", std::regex("leveldb/.*")},
    {"protobuf", std::regex("google/protobuf/.*")},
    {"zstd", std::regex("zstd.*")},
    {"idn", std::regex("idn2\\.h|utf8proc\\.h")},
    {"cli11", std::regex("CLI/.*")},
    {"qt", std::regex("Q[A-Zt].*|qt6keychain/.*")},
    {"zxing", std::regex("ZXing/.*")},
    {"dynamic-loading", std::regex("dlfcn\\.h")},
};

const std::set<std::string> kCore = {"base", "crypto", "wire",    "config", "store", "backup", "plugin",
                                     "jobs", "search", "preview", "chat",   "sync",  "client"};

/// The table of docs/architecture.md. The longest matching folder counts.
const std::map<std::string, Layer> kLayers = {
    {"core/base", {{"base"}, {"boost", "idn"}}},
    {"core/crypto", {{"base", "crypto"}, {"sodium", "openssl-evp", "idn"}}},
    {"core/wire", {{"base", "crypto", "wire"}, {"protobuf", "zstd", "boost"}}},
    {"core/config", {{"base", "crypto", "wire", "config"}, {"protobuf", "zstd", "boost"}}},
    {"core/store", {{"base", "crypto", "store", "plugin", "sotto"}, {"protobuf", "boost"}}},
    {"core/backup", {{"base", "crypto", "store", "plugin", "backup"}, {"protobuf"}}},
    {"core/plugin", {{"base", "crypto", "plugin", "sotto"}, {"protobuf", "boost", "dynamic-loading"}}},
    {"core/jobs", {{"base", "store", "jobs"}, {"protobuf"}}},
    {"core/search", {{"base", "crypto", "wire", "store", "plugin", "search"}, {"protobuf"}}},
    {"core/preview", {{"base", "wire", "preview"}, {}}},
    {"core/chat",
     {{"base", "crypto", "wire", "config", "store", "jobs", "plugin", "preview", "chat", "sotto"},
      {"protobuf", "boost"}}},
    {"core/sync",
     {{"base", "crypto", "wire", "config", "store", "jobs", "plugin", "chat", "sync", "sotto"}, {}}},
    {"core/client",
     {{"base", "crypto", "wire", "config", "store", "backup", "jobs", "plugin", "search", "preview", "chat",
       "sync", "client", "sotto"},
      {"protobuf", "boost"}}},
    {"sdk/include", {{}, {"protobuf"}}},
    {"sdk/tool", {{"base", "crypto", "plugin", "sotto"}, {"cli11", "boost", "protobuf", "dynamic-loading"}}},
    {"shell", {{"base", "crypto", "client"}, {"qt", "zxing"}}},
    {"shell/cli", {{"base", "crypto", "wire", "plugin", "client", "sotto"}, {"cli11", "boost"}}},
    {"plugins/storage-leveldb", {{"base", "crypto", "sotto"}, {"leveldb"}}},
    {"plugins/storage-memory", {{"base", "crypto", "sotto"}, {}}},
    {"plugins/transport-common",
     {{"base", "crypto", "wire", "sotto", "transport-common"},
      {"boost", "sockets", "beast", "openssl", "openssl-evp", "protobuf"}}},
    {"plugins/transport-onion",
     {{"base", "crypto", "wire", "sotto", "transport-common"},
      {"boost", "sockets", "beast", "openssl", "openssl-evp", "protobuf"}}},
    {"plugins/transport-direct",
     {{"base", "crypto", "wire", "sotto", "transport-common"},
      {"boost", "sockets", "beast", "openssl", "openssl-evp", "protobuf"}}},
    {"node",
     {{"base", "crypto", "wire"},
      {"boost", "sockets", "beast", "openssl", "openssl-evp", "leveldb", "cli11", "sodium"}}},
};

std::string layerOf(const std::string& path) {
    std::string best;
    for (const auto& [folder, layer] : kLayers)
        if (path.rfind(folder + "/", 0) == 0 && folder.size() > best.size())
            best = folder;
    return best;
}

std::string libraryOf(const std::string& header) {
    for (const auto& [name, pattern] : kLibraries)
        if (std::regex_match(header, pattern))
            return name;
    return {};
}

} // namespace

class LayersTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        files_ = arch::sourcesBelow(SOTTO_SOURCE_DIR, {"core", "sdk", "plugins", "node", "shell"});
        QVERIFY(files_.size() > 50);
    }

    void everyFolderHasALayer() {
        for (const auto& file : files_)
            QVERIFY2(!layerOf(file.path).empty() || file.path.rfind("sdk/", 0) == 0,
                     qPrintable(QString("%1 is in no layer of the table").arg(file.path.c_str())));
    }

    void includesStayInTheirLayer() {
        static const std::regex quoted("^\\s*#include\\s+\"([^\"/]+)/.*");
        static const std::regex angled("^\\s*#include\\s+<([^>]+)>.*");
        QStringList wrong;
        for (const auto& file : files_) {
            const std::string folder = layerOf(file.path);
            if (folder.empty())
                continue;
            const Layer& layer = kLayers.at(folder);
            for (const std::string& line : file.lines) {
                std::smatch match;
                if (std::regex_match(line, match, quoted)) {
                    const bool known =
                        kCore.count(match[1]) || match[1] == "sotto" || match[1] == "transport-common";
                    if (known && !layer.units.count(match[1]))
                        wrong << QString("%1: %2").arg(file.path.c_str(), line.c_str());
                } else if (std::regex_match(line, match, angled)) {
                    const std::string library = libraryOf(match[1]);
                    if (!library.empty() && !layer.libraries.count(library))
                        wrong << QString("%1: %2").arg(file.path.c_str(), line.c_str());
                }
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
    }

private:
    std::vector<arch::SourceFile> files_;
};

QTEST_APPLESS_MAIN(LayersTest)
#include "layers_test.moc"
