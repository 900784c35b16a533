#include "emulator/PoolFixture.h"
#include "support/TestMain.h"

#include <QRegularExpression>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::emulator;
using namespace qrlogin::test;
using namespace Qt::StringLiterals;

class TestDemoPage : public QObject
{
    Q_OBJECT

    static QByteArray pageHeader(const Response &response, const QByteArray &name)
    {
        for (const auto &[key, value] : response.headers) {
            if (key == name)
                return value;
        }
        return {};
    }

private slots:
    void itIsAtTheRoot()
    {
        PoolFixture pool;
        const Response page = pool.send("GET", "/");
        QCOMPARE(page.status, 200);
        QCOMPARE(page.contentType, "text/html; charset=utf-8");
        QVERIFY(page.body.contains("content=\"" + pool.application().id.toLatin1() + '"'));
        QVERIFY(page.body.contains("<title>Demo application</title>"));
        QVERIFY(page.body.contains("EMULATOR"));
        QVERIFY(!page.body.contains("{{"));
        QVERIFY(!page.body.contains(pool.application().secret.reveal()));
        QCOMPARE(pool.send("HEAD", "/").status, 200);
        QCOMPARE(pool.send("GET", "/?from=somewhere").status, 200);
    }

    void namesInItAreText()
    {
        PoolFixture pool;
        PoolContents contents = pool.store->load().value();
        contents.applications.first().name = u"<b>\"&"_s;
        pool.pool = std::make_unique<Pool>(std::move(contents), *pool.store, pool.random);
        const QByteArray page = pool.send("GET", "/").body;
        QVERIFY(page.contains("<title>&lt;b&gt;&quot;&amp;</title>"));
        QVERIFY(!page.contains("<b>"));
    }

    void otherMethodsAreTold()
    {
        PoolFixture pool;
        for (const char *path : {"/", "/demo-page/demo.js"}) {
            const Response refusal = pool.send("POST", path, {{"content-type", "application/json"}}, "{}");
            QCOMPARE(refusal.status, 405);
            QCOMPARE(pageHeader(refusal, "Allow"), "GET, HEAD, OPTIONS");
            QCOMPARE(pool.send("OPTIONS", path).status, 204);
        }
    }

    void itMayUseNothingButTheEmulator()
    {
        PoolFixture pool;
        const Response page = pool.send("GET", "/");
        const QByteArray policy = pageHeader(page, "Content-Security-Policy");
        QVERIFY(policy.startsWith("default-src 'none';"));
        QVERIFY(policy.contains("script-src 'self';"));
        QVERIFY(policy.contains("frame-ancestors 'none'"));
        QVERIFY(!policy.contains("unsafe"));
        // The page does not contain what the policy would block.
        const QString html = QString::fromUtf8(page.body);
        QVERIFY(!html.contains(QRegularExpression(u"<script(?![^>]*\\bsrc=)|<style|\\sstyle=|\\son\\w+="_s)));
        QVERIFY(!html.contains(u"//"_s));
    }

    void whatItLoadsIsThere()
    {
        PoolFixture pool;
        QByteArrayList toLoad{"/"};
        QByteArrayList types;
        for (qsizetype i = 0; i < toLoad.size(); ++i) {
            const Response file = pool.send("GET", toLoad[i]);
            QVERIFY2(file.status == 200 && !file.body.isEmpty(), toLoad[i].constData());
            types.append(file.contentType.toByteArray());
            static const QRegularExpression reference(u"(?:src|href)=\"([^\"]+)\"|from '\\.([^']+)'"_s);
            for (auto found = reference.globalMatch(QString::fromUtf8(file.body)); found.hasNext();) {
                const QRegularExpressionMatch match = found.next();
                const QByteArray path
                    = match.hasCaptured(1) ? match.captured(1).toLatin1() : "/demo-page" + match.captured(2).toLatin1();
                if (!toLoad.contains(path))
                    toLoad.append(path);
            }
        }
        QCOMPARE(toLoad.size(), 7);
        QCOMPARE(types.count("text/javascript; charset=utf-8"), 4);
        QCOMPARE(types.count("text/css; charset=utf-8"), 1);
    }
};

QRLOGIN_TEST(TestDemoPage)
#include "TestDemoPage.moc"
