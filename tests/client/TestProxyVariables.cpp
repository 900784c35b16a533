#include "client/ProxyVariables.h"

#include "support/TestMain.h"

#include <QTest>
#include <QUrl>

using namespace qrlogin;

class TestProxyVariables : public QObject
{
    Q_OBJECT

    /// "name=value; name=value"
    static QProcessEnvironment environment(const QString &variables)
    {
        QProcessEnvironment environment;
        for (const QString &variable : variables.split(QStringLiteral("; "))) {
            const qsizetype equals = variable.indexOf(u'=');
            environment.insert(variable.left(equals), variable.mid(equals + 1));
        }
        return environment;
    }

private slots:
    void curlsRulesHold_data()
    {
        QTest::addColumn<QString>("variables");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("proxy"); // type, user, host and port; empty for none
        const auto row = [](const char *variables, const char *url, const char *proxy) {
            QTest::addRow("%s %s", variables, url)
                << QString::fromUtf8(variables) << QString::fromUtf8(url) << QString::fromUtf8(proxy);
        };
        const char *const pool = "https://api.example.com/x";
        row("a=b", pool, "");
        row("https_proxy=proxy:3128", pool, "http proxy:3128");
        row("https_proxy=http://proxy:3128/", pool, "http proxy:3128");
        row("https_proxy= proxy:3128\n", pool, "http proxy:3128");
        row("HTTPS_PROXY=proxy", pool, "http proxy:1080");
        row("https_proxy=a:1; HTTPS_PROXY=b:2", pool, "http a:1");
        row("https_proxy=; HTTPS_PROXY=b:2", pool, "http b:2");
        row("https_proxy=joe:p%40ss@proxy:1", pool, "http joe:p@ss@proxy:1");
        row("https_proxy=socks5://proxy:9", pool, "socks5 proxy:9");
        row("https_proxy=socks5h://proxy", pool, "socks5h proxy:1080");
        row("https_proxy=[::1]:3128", pool, "http ::1:3128");
        row("https_proxy=socks5h://proxy", "https://[2001:db8::1]", "socks5 proxy:1080");
        row("http_proxy=proxy:1", pool, "");
        row("http_proxy=proxy:1", "http://api.example.com", "http proxy:1");
        row("HTTP_PROXY=proxy:1", "http://api.example.com", "");
        row("all_proxy=proxy:1", pool, "http proxy:1");
        row("ALL_PROXY=socks5h://proxy:1", pool, "socks5h proxy:1");
        row("all_proxy=a:1; https_proxy=b:2", pool, "http b:2");
        row("all_proxy=p:1; no_proxy=*", pool, "");
        row("all_proxy=p:1; NO_PROXY=*", pool, "");
        row("all_proxy=p:1; no_proxy=example.com", pool, "");
        row("all_proxy=p:1; no_proxy=a.test, .EXAMPLE.com", pool, "");
        row("all_proxy=p:1; no_proxy=a.test api.example.com", pool, "");
        row("all_proxy=p:1; no_proxy=example.com", "https://notexample.com", "http p:1");
        row("all_proxy=p:1; no_proxy=api.example.com", "https://example.com", "http p:1");
        row("all_proxy=p:1; no_proxy=10.0.0.0/8", "https://10.1.2.3", "");
        row("all_proxy=p:1; no_proxy=10.0.0.0/8", "https://11.1.2.3", "http p:1");
        row("all_proxy=p:1; no_proxy=10.1.2.3", "https://10.1.2.3", "");
        row("all_proxy=p:1; no_proxy=[2001:db8::1]", "https://[2001:db8::1]", "");
        row("all_proxy=p:1; http_proxy=p:1", "http://127.0.0.1:80", "");
        row("all_proxy=p:1; http_proxy=p:1", "http://localhost", "");
        row("all_proxy=p:1; http_proxy=p:1", "http://[::1]", "");
    }
    void curlsRulesHold()
    {
        QFETCH(QString, variables);
        QFETCH(QString, url);
        const auto found = proxyFor(QUrl(url), environment(variables));
        QVERIFY(found);
        QString text;
        if (found->type() != QNetworkProxy::NoProxy) {
            const bool looksUp = found->capabilities() & QNetworkProxy::HostNameLookupCapability;
            text = found->type() == QNetworkProxy::HttpProxy ? QStringLiteral("http ")
                : looksUp                                    ? QStringLiteral("socks5h ")
                                                             : QStringLiteral("socks5 ");
            if (!found->user().isEmpty())
                text += found->user() + u':' + found->password() + u'@';
            text += found->hostName() + u':' + QString::number(found->port());
        }
        QTEST(text, "proxy");
    }

    void whatCannotBeUsedIsNamed_data()
    {
        QTest::addColumn<QString>("variables");
        QTest::addColumn<QString>("words");
        for (const auto &[variables, words] :
            {std::pair("https_proxy=https://joe:hidden@p:1", "https_proxy"), {"ALL_PROXY=socks4://p:1", "socks4"},
                {"https_proxy=ftp://p", "ftp"}, {"https_proxy=http://", "https_proxy"},
                {"https_proxy=p:port", "https_proxy"}, {"https_proxy=p:1\nq:2", "https_proxy"},
                {"https_proxy=http://u\r\nX: y@p:1", "https_proxy"}, {"https_proxy=u:a%0d%0aX: y@p:1", "https_proxy"}})
            QTest::newRow(variables) << QString::fromUtf8(variables) << QString::fromLatin1(words);
    }
    void whatCannotBeUsedIsNamed()
    {
        QFETCH(QString, variables);
        QFETCH(QString, words);
        const auto found = proxyFor(QUrl(QStringLiteral("https://api.example.com")), environment(variables));
        QVERIFY(!found);
        QVERIFY2(found.error().contains(words), qPrintable(found.error()));
        QVERIFY(!found.error().contains(QStringLiteral("hidden")));
    }

    void loopbackBypassesEveryProxy()
    {
        qputenv("http_proxy", "http://proxy.invalid:3128");
        const QUrl here(QStringLiteral("http://localhost:8080"));
        const QUrl there(QStringLiteral("http://api.example.com"));
        const auto direct = proxyFor(here);
        const auto proxied = proxyFor(there);
        const QNetworkProxy asked = ProxyVariables().queryProxy(QNetworkProxyQuery(here)).constFirst();
        qunsetenv("http_proxy");
        QVERIFY(direct && proxied);
        QCOMPARE(direct->type(), QNetworkProxy::NoProxy);
        QCOMPARE(asked.type(), QNetworkProxy::NoProxy);
        QCOMPARE(proxied->hostName(), QStringLiteral("proxy.invalid"));
    }

    void anIpv6AddressNeedsAProxyThatTakesIt()
    {
        const auto found = proxyFor(QUrl(QStringLiteral("https://[2001:db8::1]")),
            environment(QStringLiteral("https_proxy=http://proxy:3128")));
        QVERIFY(!found);
        QVERIFY2(found.error().contains(QStringLiteral("IPv6")), qPrintable(found.error()));
    }
};

QRLOGIN_TEST(TestProxyVariables)
#include "TestProxyVariables.moc"
