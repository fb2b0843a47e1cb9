#include "wire/web_url.h"

#include <QtTest>

using namespace sotto::wire;

class WebUrlTest : public QObject {
    Q_OBJECT
private slots:
    void parts() {
        const auto url = parseWebUrl("https://Sub.Example.org:8443/a/b?c=d#e");
        QVERIFY(url.has_value());
        QCOMPARE(url->host, std::string("sub.example.org"));
        QCOMPARE(url->port, std::uint16_t(8443));
        QCOMPARE(url->target, std::string("/a/b?c=d"));
        QCOMPARE(url->authority(), std::string("sub.example.org:8443"));
        QCOMPARE(parseWebUrl("HTTPS://example.org")->target, std::string("/"));
        QCOMPARE(parseWebUrl("https://example.org?a")->target, std::string("/?a"));
        QCOMPARE(parseWebUrl("https://example.org")->authority(), std::string("example.org"));
        // Written without any ASCII letters.
        QCOMPARE(parseWebUrl("https://\xE4\xBE\x8B.\xE4\xBE\x8B/")->host.substr(0, 4), std::string("xn--"));
    }

    void refuses_data() {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* name, const QByteArray& text) { QTest::newRow(name) << text; };
        row("empty", "");
        row("http", "http://example.org/");
        row("ftp", "ftp://example.org/");
        row("no scheme", "example.org");
        row("one label", "https://localhost/");
        row("an empty label", "https://example..org/");
        row("a dot at the end", "https://example.org./");
        row("a dot at the beginning", "https://.example.org/");
        row("a user", "https://me@example.org/");
        row("a password", "https://me:secret@example.org/");
        row("an escaped host", "https://ex%61mple.org/");
        row("mixed alphabets", "https://ex\xD0\xB0mple.org/");
        row("IPv6", "https://[::1]/");
        row("a space", "https://example.org/a b");
        row("a line break", "https://example.org/a\r\nHost: other");
        row("a character that is none of URIs", "https://example.org/\"a\"");
        row("letters beyond ASCII in the path", "https://example.org/\xC3\xA4");
        row("port 0", "https://example.org:0/");
        row("no port", "https://example.org:/");
        row("a large port", "https://example.org:65536/");
        row("a port in words", "https://example.org:a/");
        row("too long", "https://example.org/" + QByteArray(4096, 'a'));
        row("a long label", "https://" + QByteArray(64, 'a') + ".org/");
        row("a long host", "https://" + QByteArray("abcdefghi.").repeated(26) + "org/");
        row("a NUL", QByteArray("https://example.org/\0", 21));
        row("a backslash", "https://example.org\\@evil.example/");
    }

    void refuses() {
        QFETCH(QByteArray, text);
        QVERIFY(!parseWebUrl({text.data(), std::size_t(text.size())}));
    }

    void redirects() {
        const WebUrl from = *parseWebUrl("https://example.org:444/a/b?c");
        const auto to = [&from](const char* location) {
            const auto url = redirectedTo(from, location);
            return url ? QByteArray::fromStdString(url->authority() + url->target) : QByteArray("(nowhere)");
        };
        QCOMPARE(to("https://other.example/x"), QByteArray("other.example/x"));
        QCOMPARE(to("//other.example/x"), QByteArray("other.example/x"));
        QCOMPARE(to("/x?y"), QByteArray("example.org:444/x?y"));
        QCOMPARE(to("x"), QByteArray("example.org:444/a/x"));
        QCOMPARE(to("?y"), QByteArray("example.org:444/a/b?y"));
        QCOMPARE(to("/x?u=http://other.example/"), QByteArray("example.org:444/x?u=http://other.example/"));
        for (const char* location :
             {"http://example.org/", "ftp://example.org/", "javascript:alert(1)", "data:text/html,a",
              "https://localhost/", "", "/a b", "//me@example.org/", "file:///etc/passwd"})
            QCOMPARE(to(location), QByteArray("(nowhere)"));
    }

    void localNames() {
        for (const char* host : {"localhost", "a.localhost", "printer.local", "x.internal", "nas.home.arpa",
                                 "127.0.0.1", "10.0.0.1", "1.1.1.1", "0x7f.1", ""})
            QVERIFY2(!isPublicName(host), host);
        for (const char* host :
             {"example.org", "local.example", "mylocal.org", "notlocal", "xn--fsq.xn--fsq"})
            QVERIFY2(isPublicName(host), host);
    }
};

QTEST_APPLESS_MAIN(WebUrlTest)
#include "web_url_test.moc"
