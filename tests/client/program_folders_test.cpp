#include "client/program_folders.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace sotto;
using namespace sotto::client;

/// Where profiles are kept unless a program is told otherwise.
class ProgramFoldersTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        dir_ = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", dir_->path().toUtf8());
    }

    void thePlatformsFolderIsTheDefault() {
        QVERIFY(!chosenProfileFolder().has_value());
        QCOMPARE(defaultProfileFolder(), place("sotto"));
    }

    void anotherOneIsRemembered() {
        QVERIFY(chooseProfileFolder(place("elsewhere/deep")).ok());
        QCOMPARE(defaultProfileFolder(), place("elsewhere/deep"));
        QVERIFY(std::filesystem::is_directory(place("elsewhere/deep")));
        QVERIFY(chooseProfileFolder(place("again")).ok());
        QCOMPARE(defaultProfileFolder(), place("again"));
        // It stays the chosen one when its disk is not there.
        std::filesystem::remove_all(place("again"));
        QCOMPARE(defaultProfileFolder(), place("again"));
    }

    void whatCannotBeUsedIsRefused() {
        QCOMPARE(chooseProfileFolder("relative").error().code, Code::Invalid);
        QCOMPARE(chooseProfileFolder("/one\n/two").error().code, Code::Invalid);
        QFile file(QString::fromStdString(place("file").string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(chooseProfileFolder(place("file")).error().code, Code::Denied);
        QCOMPARE(chooseProfileFolder("/proc/nothing").error().code, Code::Denied);
        QVERIFY(!chosenProfileFolder().has_value());
    }

    void aDamagedChoiceIsNone() {
        std::filesystem::create_directories(place("sotto"));
        QFile file(QString::fromStdString(place("sotto/elsewhere").string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not a path");
        file.close();
        QCOMPARE(defaultProfileFolder(), place("sotto"));
    }

private:
    std::filesystem::path place(const char* name) const {
        return std::filesystem::path(dir_->path().toStdString()) / name;
    }

    std::unique_ptr<QTemporaryDir> dir_;
};

QTEST_APPLESS_MAIN(ProgramFoldersTest)
#include "program_folders_test.moc"
