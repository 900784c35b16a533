#include "connections/HostText.h"

#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;

class TestHostText : public QObject
{
    Q_OBJECT

private slots:
    void originsAreStored_data()
    {
        QTest::addColumn<QString>("stored");
        QTest::newRow("api.example.com") << "https://api.example.com";
        QTest::newRow("https://api.example.com") << "https://api.example.com";
        QTest::newRow("  https://api.example.com/ \n") << "https://api.example.com";
        QTest::newRow("HTTPS://API.Example.COM") << "https://api.example.com";
        QTest::newRow("api.example.com:8443") << "https://api.example.com:8443";
        QTest::newRow("http://127.0.0.1:8080") << "http://127.0.0.1:8080";
        QTest::newRow("http://localhost:1/") << "http://localhost:1";
        QTest::newRow("http://[::1]:65535") << "http://[::1]:65535";
        QTest::newRow("[2001:db8::1]") << "https://[2001:db8::1]";
        QTest::newRow("127.0.0.1:8080") << "https://127.0.0.1:8080";
        QTest::newRow("https.example.com") << "https://https.example.com";
        QTest::newRow("http:8080") << "https://http:8080";
    }
    void originsAreStored()
    {
        const QString text = QString::fromUtf8(QTest::currentDataTag());
        const auto parsed = HostText::parse(text);
        QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error()));
        QTEST(parsed->toString(), "stored");
        QTEST(HostText::textOf(HostText::keep(text)), "stored");
        QVERIFY(HostText::problem(HostText::keep(text)).isEmpty());
    }

    void othersAreRefused_data()
    {
        QTest::addColumn<QString>("why"); // a word of the reason
        QTest::newRow("https://https://api.example.invalid") << "second scheme";
        QTest::newRow("https://https//api.example.invalid") << "second scheme";
        QTest::newRow("https://http:/api.example.invalid") << "second scheme";
        QTest::newRow("https://api.example.invalid://") << "second scheme";
        QTest::newRow("https:/api.example.invalid") << "Write https://";
        QTest::newRow("https//api.example.invalid") << "Write https://";
        QTest::newRow("https:api.example.invalid") << "Write https://";
        QTest::newRow("https:") << "Write https://";
        QTest::newRow("ftp://api.example.invalid") << "start with https://";
        QTest::newRow("javascript://x") << "start with https://";
        QTest::newRow("http://") << "not contain a host";
        QTest::newRow("https:///x") << "not contain a host";
        QTest::newRow("https://:443") << "not contain a host";
        QTest::newRow("/console") << "not contain a host";
        QTest::newRow("joe@example.invalid") << "user name";
        QTest::newRow("https://joe:secret@example.invalid") << "user name";
        QTest::newRow("http://127.0.0.1:1/?access_token=tok-secret-1") << "query";
        QTest::newRow("example.invalid?x=1") << "query";
        QTest::newRow("example.invalid#top") << "fragment";
        QTest::newRow("https://console.example.invalid/console/userpool/abc?tab=1") << "query";
        QTest::newRow("https://console.example.invalid/console") << "path";
        QTest::newRow("https://console.example.invalid//") << "path";
        QTest::newRow("https://console.example.invalid\\x") << "path";
        QTest::newRow("https://a b") << "spaces";
        QTest::newRow("https://a\tb") << "spaces";
        QTest::newRow("example.invalid:0") << "port";
        QTest::newRow("example.invalid:65536") << "port";
        QTest::newRow("example.invalid:") << "port";
        QTest::newRow("example.invalid:x") << "port";
        QTest::newRow("example.invalid:-1") << "port";
        QTest::newRow("a:b:c") << "not a host";
        QTest::newRow("https://[::1") << "not a host";
        QTest::newRow("https://[v1.x]") << "not a host"; // a version of IP that does not exist
        QTest::newRow("https://[127.0.0.1]") << "not a host";
        QTest::newRow("https://[]") << "not a host";
        QTest::newRow("https://[example.invalid]:1") << "not a host";
        QTest::newRow("https://exa%41mple.invalid") << "not a host";
        QTest::newRow("https://exa<b>mple.invalid") << "not a host";
        QTest::newRow("http://example.invalid") << "Use https";
        QTest::newRow(" ") << "Enter an address";
    }
    void othersAreRefused()
    {
        const QString text = QString::fromUtf8(QTest::currentDataTag());
        const auto parsed = HostText::parse(text);
        QVERIFY2(!parsed, parsed ? qPrintable(parsed->toString()) : "");
        QFETCH(QString, why);
        QVERIFY2(parsed.error().contains(why), qPrintable(parsed.error()));
        QVERIFY(!parsed.error().contains(QStringLiteral("secret")));
        if (text.trimmed().isEmpty())
            return;
        QCOMPARE(HostText::textOf(HostText::keep(text)), text);
        QCOMPARE(HostText::problem(HostText::keep(text)), parsed.error());
    }
};

QRLOGIN_TEST(TestHostText)
#include "TestHostText.moc"
