#include "store/new_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

using namespace sotto;
using sotto::store::NewFile;

namespace {

QByteArray contentOf(const std::filesystem::path& path) {
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

} // namespace

class NewFileTest : public QObject {
    Q_OBJECT
private slots:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void theFileAppearsWhole() {
        auto file = NewFile::create(path(), NewFile::Existing::Keep);
        QVERIFY(file.ok());
        const std::string piece(50'000, 'x');
        for (int i = 0; i < 4; ++i)
            QVERIFY(file->write(asBytes(piece)).ok());
        QVERIFY(!std::filesystem::exists(path()));
        QVERIFY(file->commit().ok());
        QCOMPARE(file->size(), 200'000u);
        QCOMPARE(contentOf(path()), QByteArray(200'000, 'x'));
        struct stat facts {};
        QCOMPARE(::stat(path().c_str(), &facts), 0);
        QCOMPARE(facts.st_mode & 07777, 0600u);
        QCOMPARE(entries(), 1);
    }

    void givenUpItLeavesNothing() {
        {
            auto file = NewFile::create(path(), NewFile::Existing::Keep);
            QVERIFY(file.ok() && file->write(asBytes("half")).ok());
            QCOMPARE(entries(), 1);
        }
        QCOMPARE(entries(), 0);
    }

    void whatIsThereIsKept() {
        QVERIFY(write("old"));
        QCOMPARE(NewFile::create(path(), NewFile::Existing::Keep).error().code, Code::Rejected);
        QCOMPARE(contentOf(path()), QByteArray("old"));
        QCOMPARE(entries(), 1);
    }

    void whatAppearsMeanwhileIsKept() {
        {
            auto file = NewFile::create(path(), NewFile::Existing::Keep);
            QVERIFY(file.ok() && file->write(asBytes("new")).ok());
            QVERIFY(write("old"));
            QCOMPARE(file->commit().error().code, Code::Rejected);
        }
        QCOMPARE(contentOf(path()), QByteArray("old"));
        QCOMPARE(entries(), 1);
    }

    void itReplacesWhenAskedTo() {
        QVERIFY(write("old"));
        auto file = NewFile::create(path(), NewFile::Existing::Replace);
        QVERIFY(file.ok() && file->write(asBytes("new")).ok());
        QCOMPARE(contentOf(path()), QByteArray("old"));
        QVERIFY(file->commit().ok());
        QCOMPARE(contentOf(path()), QByteArray("new"));
    }

    void placesThatCannotBeAreRefused() {
        QCOMPARE(NewFile::create(path() / "deeper", NewFile::Existing::Keep).error().code, Code::NotFound);
        QCOMPARE(NewFile::create(path().parent_path(), NewFile::Existing::Replace).error().code,
                 Code::Rejected);
    }

private:
    std::filesystem::path path() const { return folder_->filePath("out.txt").toStdString(); }
    qsizetype entries() const {
        return QDir(folder_->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size();
    }
    bool write(const QByteArray& content) const {
        QFile file(folder_->filePath("out.txt"));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }

    std::unique_ptr<QTemporaryDir> folder_;
};

QTEST_APPLESS_MAIN(NewFileTest)
#include "new_file_test.moc"
