#include "contract/control/ControlWords.h"

#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;

class TestControlWords : public QObject
{
    Q_OBJECT
private slots:
    void areThoseOfTheDocumentation()
    {
        QCOMPARE(clockModeWords.list(), QStringLiteral("real, paused, x10, x60"));
        QCOMPARE(clientAuthMethodWords.list(), QStringLiteral("client_secret_post, client_secret_basic, none"));
        QCOMPARE(faultKindWords.list(), QStringLiteral("latency, http500, http429, html, hang, drop, truncate"));
    }
};

QRLOGIN_TEST(TestControlWords)
#include "TestControlWords.moc"
