#include "contract/Envelope.h"
#include "pool/FailureText.h"
#include "support/TestMain.h"

#include <QSet>
#include <QTest>

using namespace qrlogin;

class TestFailureText : public QObject
{
    Q_OBJECT
private slots:
    void everyKindReadsDifferently()
    {
        QSet<QString> texts;
        int kinds = 0;
        for (int kind = 0; kind < int(FailureKind::Cancelled); ++kind, ++kinds)
            texts.insert(FailureText::describe({FailureKind(kind), {}, 0, 0, {}}));
        QCOMPARE(texts.size(), kinds);
        QVERIFY(!texts.contains(QString()));
    }

    void cancelledSaysNothing()
    {
        QVERIFY(FailureText::describe({FailureKind::Cancelled, QStringLiteral("x"), 0, 0, {}}).isEmpty());
    }

    void codesOfTheScanReadDifferently()
    {
        QSet<QString> texts;
        for (const int code : {apiCode::noSuchQrCode, apiCode::qrCodeExpired, apiCode::wrongOrder,
                 apiCode::ticketUnknown, apiCode::ticketExpired, apiCode::notPermitted, apiCode::loginExpired})
            texts.insert(FailureText::describe({FailureKind::Invalid, {}, 422, code, {}}));
        QCOMPARE(texts.size(), 7);
    }

    void theServersWordsAreKept()
    {
        const Failure failure{
            FailureKind::Invalid, QStringLiteral("qrcodeExpiresIn must be 1 to 2592000"), 400, 400, {}};
        QVERIFY(FailureText::describe(failure).contains(failure.message));
    }
};

QRLOGIN_TEST(TestFailureText)
#include "TestFailureText.moc"
