#include <QtTest>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLineCeiling = 200;

struct QmlFile {
    std::string path;
    std::vector<std::string> lines;
};

/// A form that no line may have, and why.
struct Rule {
    const char* what;
    std::regex pattern;
};

const std::vector<Rule>& rules() {
    static const std::vector<Rule> list = {
        {"literal colour", std::regex("\"#[0-9A-Fa-f]{3,8}\"|Qt\\.(rgba|hsla|hsva)\\(|color:\\s*\"")},
        {"font outside Theme",
         std::regex("font\\.(family|families|pixelSize|pointSize|weight|bold)\\s*:|Qt\\.font\\(")},
        {"literal length",
         std::regex("\\b(width|height|implicitWidth|implicitHeight|spacing|padding|[a-z]+Padding|"
                    "margins|[a-z]+Margin|margin|radius|border\\.width|rowSpacing|columnSpacing|size|"
                    "Layout\\.[a-zA-Z]+(Width|Height|Margin|Margins)):\\s*-?([2-9]|[0-9]{2,})")},
        {"literal time", std::regex("\\b(duration|interval|delay|timeout):\\s*[1-9]")},
        {"step that is not on the scale",
         std::regex("Theme\\.space\\[(7|9|11|13|14|15|1[7-9]|[2-9][0-9]+)\\]")},
        {"left or right in a layout",
         std::regex("layoutDirection:|horizontalAlignment:\\s*Text\\.AlignRight\\s*$")},
        {"text that is not translated",
         std::regex(
             "\\b(text|title|subtitle|placeholderText|name|label|help|error|detail|actionText|otherText|"
             "acceptText|rejectText|body|Accessible\\.name|Accessible\\.description):\\s*\"[^\"]*[A-Za-z]")},
        {"marked-up text", std::regex("Text\\.(RichText|StyledText|MarkdownText|AutoText)")},
        {"style of the desktop", std::regex("^import QtQuick\\.Controls(\\s|$)")},
        {"product name", std::regex("\"[^\"]*\\bSotto\\b[^\"]*\"")},
        {"name that is not isolated",
         std::regex("^(?!.*Accessible\\.)(?! *name:).*\\.arg\\((?![^()]*displayName)"
                    "([^()]*([nN]ame|[aA]uthor)\\)|[^()]*nameOf\\()")},
    };
    return list;
}

/// Names in quotation marks that are not words for people: symbols and the like.
bool isSymbolName(const std::string& line) {
    static const std::regex names("\\b(iconName|name):\\s*[^\"]*\"[a-z][a-z-]*\"");
    return std::regex_search(line, names) && line.find("Accessible.name") == std::string::npos;
}

} // namespace

/// Rules of form for QML: looks, words and sizes come from Theme and from the catalogue.
class QmlFormTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        const fs::path project = SOTTO_SOURCE_DIR;
        for (const auto& entry : fs::recursive_directory_iterator(project / "qml")) {
            if (entry.path().extension() != ".qml")
                continue;
            QmlFile file{fs::relative(entry.path(), project).generic_string(), {}};
            std::ifstream in(entry.path());
            for (std::string line; std::getline(in, line);)
                file.lines.push_back(line);
            files_.push_back(std::move(file));
        }
        QVERIFY(files_.size() > 40);
    }

    void filesStaySmall() {
        for (const auto& file : files_)
            QVERIFY2(file.lines.size() < kLineCeiling, file.path.c_str());
    }

    void looksAndWordsComeFromTheirPlace() {
        QStringList wrong;
        for (const auto& file : files_)
            for (std::size_t i = 0; i < file.lines.size(); ++i)
                for (const Rule& rule : rules())
                    if (std::regex_search(file.lines[i], rule.pattern) && !isSymbolName(file.lines[i]))
                        wrong << QString("%1:%2: %3").arg(file.path.c_str()).arg(i + 1).arg(rule.what);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
    }

    /// Views make bound delegates; of other bound components, section headings among them, Qt 6.4 makes
    /// nothing.
    void delegatesAreBoundAndLoadedPartsAreNot() {
        static const std::regex delegates("\\bdelegate:|\\bRepeater \\{");
        static const std::regex loaded(
            "\\bsourceComponent:|\\bsection\\.delegate:|\\b(header|footer): *[A-Z]");
        for (const auto& file : files_) {
            bool delegating = false;
            bool loading = false;
            bool bound = false;
            for (const std::string& line : file.lines) {
                delegating = delegating || std::regex_search(line, delegates);
                loading = loading || std::regex_search(line, loaded);
                bound = bound || line == "pragma ComponentBehavior: Bound";
            }
            QVERIFY2(!loading || !bound, file.path.c_str());
            QVERIFY2(loading || !delegating || bound, file.path.c_str());
        }
    }

    void everySymbolExists() {
        static const std::regex symbol("\\b(iconName|name):[^\"]*\"([a-z][a-z-]*)\"");
        std::set<std::string> known;
        for (const auto& entry : fs::directory_iterator(fs::path(SOTTO_SOURCE_DIR) / "qml/Ui/icons"))
            known.insert(entry.path().stem().string());
        for (const auto& file : files_)
            for (const std::string& line : file.lines) {
                std::smatch match;
                if (std::regex_search(line, match, symbol))
                    QVERIFY2(known.count(match[2]), (file.path + ": " + match[2].str()).c_str());
            }
    }

private:
    std::vector<QmlFile> files_;
};

QTEST_APPLESS_MAIN(QmlFormTest)
#include "qml_form_test.moc"
