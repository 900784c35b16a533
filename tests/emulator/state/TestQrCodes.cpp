#include "emulator/state/QrCodes.h"

#include "support/ManualClock.h"
#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;
using namespace qrlogin::emulator;
using namespace qrlogin::test;

class TestQrCodes : public QObject
{
    Q_OBJECT
private slots:
    void whatIsOverIsFreedBitByBit()
    {
        SeededRandom random(3);
        QrCodes codes(random);
        const Instant now = ManualClock::start;
        for (int i = 0; i < 100; ++i)
            codes.generate(0, Seconds(60), {}, now);
        QCOMPARE(codes.size(), 100u);

        const Instant gone = now + Seconds(60) + QrCodes::visibleAfterEnd;
        codes.sweep(gone - Milliseconds(1), 1000);
        QCOMPARE(codes.size(), 100u);
        codes.sweep(gone, 30);
        QCOMPARE(codes.size(), 70u);
        codes.sweep(gone, 1000);
        QCOMPARE(codes.size(), 0u);
    }

    void anEndThatComesEarlierFreesEarlier()
    {
        SeededRandom random(3);
        QrCodes codes(random);
        const Instant now = ManualClock::start;
        LoginCode *code = codes.generate(0, std::chrono::hours(24 * 30), {}, now);
        QVERIFY(codes.act(*code, QrAction::Scan, 0, now));
        QVERIFY(codes.act(*code, QrAction::Cancel, 0, now));
        codes.sweep(now + QrCodes::visibleAfterEnd, 10);
        QCOMPARE(codes.size(), 0u);
        // The queued first end does not find the code, which must not matter.
        codes.sweep(now + std::chrono::hours(24 * 31), 10);
    }

    void anEndThatComesLaterKeepsLonger()
    {
        SeededRandom random(3);
        QrCodes codes(random);
        const Instant now = ManualClock::start;
        LoginCode *code = codes.generate(0, Seconds(60), {}, now);
        const Instant consent = now + Seconds(59);
        QVERIFY(codes.act(*code, QrAction::Scan, 0, consent));
        QVERIFY(codes.act(*code, QrAction::Confirm, 0, consent));
        codes.sweep(consent + QrCodes::visibleAfterEnd - Milliseconds(1), 10);
        QCOMPARE(codes.size(), 1u);
        codes.sweep(consent + QrCodes::visibleAfterEnd, 10);
        QCOMPARE(codes.size(), 0u);
    }

    void idsAreThirtyLettersAndDigitsAndFound()
    {
        SystemRandom random;
        QrCodes codes(random);
        const Instant now = ManualClock::start;
        for (int i = 0; i < 1000; ++i) {
            const LoginCode *code = codes.generate(0, Seconds(60), {}, now);
            for (const char c : code->id)
                QVERIFY((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
            QCOMPARE(codes.find(view(code->id), now), code);
        }
    }

    void idsOfNoCodeAreNotFound()
    {
        SeededRandom random(3);
        QrCodes codes(random);
        QByteArray highBytes(30, '\xff');
        QVERIFY(!codes.find(highBytes, ManualClock::start));
        QVERIFY(!codes.find(QByteArray(30, '\0'), ManualClock::start));
        QVERIFY(!codes.find(QByteArray(29, 'a'), ManualClock::start));
        QVERIFY(!codes.find(QByteArray(31, 'a'), ManualClock::start));
        QVERIFY(!codes.find({}, ManualClock::start));
    }
};

QRLOGIN_TEST(TestQrCodes)
#include "TestQrCodes.moc"
