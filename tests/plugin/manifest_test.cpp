#include "plugin/manifest.h"

#include <QtTest>

#include <boost/json.hpp>

using namespace sotto;
using namespace sotto::plugin;

namespace {

/// JSON with single quotes for the double ones.
std::string json(std::string text) {
    std::replace(text.begin(), text.end(), '\'', '"');
    return text;
}

const std::string kGood =
    json("{ "
         "'id': 'org.sotto.voice', 'version': '1.2.0', 'sdk': '1.0', 'name': 'Voice messages', "
         "'description': 'Record and play voice messages', 'license': 'GPL-3.0-or-later', "
         "'publisher': '8f3c000000000000000000000000000000000000000000000000000000000001', "
         "'library': 'voice.so', "
         "'provides': [{ 'id': 'sotto.content/1', 'kind': 'voice' }, { 'id': 'sotto.ui/1' }], "
         "'requires': [{ 'id': 'sotto.content/1', 'kind': 'attachment', 'optional': true }], "
         "'match': [{ 'kind': 'voice', 'flags': 1, 'types': ['audio/*'] }], "
         "'accepts': ['content.groupUpdate'], "
         "'permissions': ['content', 'microphone'], "
         "'ui': [{ 'slot': 'comp.button', 'qml': 'qml/RecordButton.qml', 'order': 40 }, "
         "{ 'slot': 'set.page', 'qml': 'qml/VoiceSettings.qml', 'title': 'Voice messages', 'icon': "
         "'qml/mic.svg' }], "
         "'shiny': { 'new': ['field', 1] } "
         "} ");

/// The good manifest with `field` replaced by the JSON `value`, or removed when that is empty.
std::string changed(const std::string& field, const std::string& value) {
    auto object = boost::json::parse(kGood).as_object();
    if (value.empty())
        object.erase(field);
    else
        object[field] = boost::json::parse(value);
    return boost::json::serialize(object);
}

} // namespace

class ManifestTest : public QObject {
    Q_OBJECT
private slots:
    void readsEveryField() {
        const auto manifest = parseManifest(kGood);
        QVERIFY2(manifest.ok(), manifest ? "" : manifest.error().text.c_str());
        QCOMPARE(manifest->id, std::string("org.sotto.voice"));
        QCOMPARE(manifest->version, std::string("1.2.0"));
        QCOMPARE(manifest->name, std::string("Voice messages"));
        QCOMPARE(manifest->library, std::string("voice.so"));
        QCOMPARE(manifest->publisher.size(), std::size_t(64));
        QCOMPARE(manifest->provided.size(), std::size_t(2));
        QVERIFY((manifest->provided[0] == InterfaceUse{"sotto.content/1", "voice", false}));
        QVERIFY((manifest->required[0] == InterfaceUse{"sotto.content/1", "attachment", true}));
        QVERIFY((manifest->matches[0] == ContentMatch{"voice", 1, {"audio/*"}}));
        QVERIFY(manifest->accepts == std::vector<std::string>{"content.groupUpdate"});
        QVERIFY(manifest->permits("microphone") && !manifest->permits("network"));
        QCOMPARE(manifest->ui.size(), std::size_t(2));
        QCOMPARE(manifest->ui[0].order, 40);
        QCOMPARE(manifest->ui[1].icon, std::string("qml/mic.svg"));
        QVERIFY(!manifest->amnesic);
    }

    void refusesWithFieldAndFile_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("named");
        const auto row = [](const char* name, const char* field, QString value, const char* named = nullptr) {
            QTest::newRow(name) << field << value << (named ? named : field);
        };
        row("no id", "id", "");
        row("id not text", "id", "7");
        row("id upper case", "id", "\"org.Sotto.voice\"");
        row("id one label", "id", "\"voice\"");
        row("id with path", "id", "\"org.sotto/../x\"");
        row("id ends with dot", "id", "\"org.sotto.\"");
        row("id label starts with digit", "id", "\"org.7zip\"");
        row("id empty label", "id", "\"org..sotto\"");
        row("id zero byte", "id", "\"org.so\\u0000tto\"");
        row("id too long", "id", "\"org." + QString(97, 'a') + "\"");
        row("no version", "version", "");
        row("version of two", "version", "\"1.2\"");
        row("version leading zero", "version", "\"1.02.0\"");
        row("version empty tail", "version", "\"1.2.0-\"");
        row("version trailing dot", "version", "\"1.2.0.\"");
        row("no sdk", "sdk", "");
        row("sdk not numbers", "sdk", "\"one\"");
        row("sdk other major", "sdk", "\"2.0\"");
        row("sdk newer minor", "sdk", "\"1.1\"");
        row("sdk negative", "sdk", "\"1.-1\"");
        row("no name", "name", "");
        row("empty name", "name", "\"\"");
        row("long name", "name", "\"" + QString(101, 'n') + "\"");
        row("publisher short", "publisher", "\"8f3c\"");
        row("publisher upper case", "publisher", "\"" + QString(64, 'A') + "\"");
        row("library with path", "library", "\"lib/voice.so\"");
        row("library upwards", "library", "\"..\"");
        row("library hidden", "library", "\".so\"");
        row("library missing", "library", "");
        row("provides no list", "provides", "{}");
        row("provides text", "provides", "[\"sotto.ui/1\"]", "provides[0]");
        row("provides no id", "provides", "[{}]", "provides[0].id");
        row("provides no revision", "provides", "[{\"id\":\"sotto.ui\"}]", "provides[0].id");
        row("provides revision 0", "provides", "[{\"id\":\"sotto.ui/0\"}]", "provides[0].id");
        row("provides odd kind", "provides", "[{\"id\":\"sotto.ui/1\",\"kind\":\"A b\"}]",
            "provides[0].kind");
        row("requires optional as text", "requires", "[{\"id\":\"sotto.ui/1\",\"optional\":\"yes\"}]",
            "requires[0].optional");
        row("match negative flags", "match", "[{\"kind\":\"v\",\"flags\":-1}]", "match[0].flags");
        row("match huge flags", "match", "[{\"kind\":\"v\",\"flags\":4294967296}]", "match[0].flags");
        row("match types not texts", "match", "[{\"kind\":\"v\",\"types\":[1]}]", "match[0].types");
        row("unknown permission", "permissions", "[\"everything\"]");
        row("permissions not texts", "permissions", "[1]");
        row("too many permissions", "permissions",
            "[" + QString("\"content\",").repeated(6) + "\"content\"]");
        row("unknown slot", "ui", "[{\"slot\":\"conv.roof\",\"qml\":\"a.qml\"}]", "ui[0].slot");
        row("qml upwards", "ui", "[{\"slot\":\"set.page\",\"qml\":\"a/../../b.qml\"}]", "ui[0].qml");
        row("qml absolute", "ui", "[{\"slot\":\"set.page\",\"qml\":\"/b.qml\"}]", "ui[0].qml");
        row("qml url", "ui", "[{\"slot\":\"set.page\",\"qml\":\"http://b.qml\"}]", "ui[0].qml");
        row("icon outside", "ui", "[{\"slot\":\"set.page\",\"qml\":\"b.qml\",\"icon\":\"../i.svg\"}]",
            "ui[0].icon");
    }

    void refusesWithFieldAndFile() {
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(QString, named);
        const auto result = parseManifest(changed(field.toStdString(), value.toStdString()), "plugin.json");
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, Code::Invalid);
        const auto text = QString::fromStdString(result.error().text);
        QVERIFY2(text.startsWith("The field \"" + named + "\" of plugin.json "), qPrintable(text));
        QVERIFY2(text.endsWith('.') && text.count('\n') == 0, qPrintable(text));
    }

    void refusesWhatIsNoObject() {
        for (const char* text : {"", "[]", "7", "{", "{\"id\":\"a.b\"}x", "\xff\xfe"}) {
            const auto result = parseManifest(text);
            QVERIFY(!result.ok());
            QVERIFY(result.error().text.find("plugin.json") != std::string::npos);
        }
        QVERIFY(!parseManifest(std::string(kMaxManifestBytes + 1, ' ')).ok());
        QVERIFY(!parseManifest(std::string(20, '[') + std::string(20, ']')).ok());
    }

    void acceptsAPluginOfQmlAlone() {
        auto object = boost::json::parse(kGood).as_object();
        object.erase("library");
        object.erase("provides");
        QVERIFY(parseManifest(boost::json::serialize(object)).ok());
    }
};

QTEST_APPLESS_MAIN(ManifestTest)
#include "manifest_test.moc"
