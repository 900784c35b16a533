#include "room/Room.h"

#include "support/TestMain.h"
#include "support/TestPool.h"

#include <QDeadlineTimer>
#include <QSet>
#include <QTest>

#include <QCoroTask>

using namespace qrlogin;
using namespace qrlogin::test;
using State = RoomGuest::State;

namespace {

/// A phone of the room, signed in as one of the pool's users.
struct RoomPhone
{
    RoomPhone(TestPool &pool, int user)
        : name(pool.user(user).displayName),
          client(pool.connection.address, pool.context(), Party::Phone, pool.connection.credentials)
    {
        const auto tokens = QCoro::waitFor(client.signIn(pool.user(user).username, pool.user(user).password));
        token = Secret(tokens->accessToken.toUtf8());
    }
    bool act(const QString &id, QrAction action)
    {
        code = id;
        return QCoro::waitFor(client.setQrStatus(id, action, token)).has_value();
    }
    bool act(QrAction action) { return act(code, action); }

    QString name;
    QString code; ///< that it scanned
    Secret token;
    PoolClient client;
};

struct OpenRoomFixture
{
    explicit OpenRoomFixture(const std::optional<LoginStrategy> &strategy = {})
        : room(pool.connection, pool.context())
    {
        room.open(strategy);
        settle();
    }
    /// Until a code is shown.
    void settle()
    {
        pass([this] { return room.shown().phase() == BrowserSession::Phase::Polling; });
    }
    /// Lets time pass until the condition holds.
    void pass(const std::function<bool()> &until)
    {
        const QDeadlineTimer limit(20'000);
        while (!until()) {
            [&] { QVERIFY(!limit.hasExpired()); }();
            if (limit.hasExpired())
                return;
            pool.clock.advance(Milliseconds(25));
            QTest::qWait(1);
        }
    }
    /// The phone scans what is shown, and the room hears of it.
    void scan(RoomPhone &phone)
    {
        const auto before = room.guests().size();
        [&] { QVERIFY(phone.act(room.shown().qrcodeId(), QrAction::Scan)); }();
        pass([&] { return room.guests().size() == before + 1 && !room.guests().last().name.isEmpty(); });
        settle();
    }
    State stateOf(int guest) const { return room.guests().at(guest).state; }

    TestPool pool;
    Room room;
};

} // namespace

class TestRoom : public QObject
{
    Q_OBJECT
private slots:
    void aScanBringsTheNextCodeAndAnApprovalALogin()
    {
        OpenRoomFixture fixture;
        RoomPhone alice(fixture.pool, 0), bob(fixture.pool, 1);
        const QString first = fixture.room.shown().qrcodeId();
        fixture.scan(alice);
        QVERIFY(fixture.room.shown().qrcodeId() != first);
        QCOMPARE(fixture.stateOf(0), State::Deciding);
        QCOMPARE(fixture.room.guests().first().name, QStringLiteral("Alice Lin"));
        fixture.scan(bob); // while Alice is asked
        QVERIFY(bob.act(QrAction::Confirm));
        fixture.pass([&] { return fixture.stateOf(1) == State::SignedIn; });
        QCOMPARE(fixture.stateOf(0), State::Deciding);
        QVERIFY(fixture.room.guests().at(1).took > Milliseconds(0));
        QVERIFY(alice.act(QrAction::Cancel));
        fixture.pass([&] { return fixture.stateOf(0) == State::Declined; });
        const RoomFigures figures = figuresOf(fixture.room.guests());
        QCOMPARE(figures.signedIn, 1);
        QCOMPARE(figures.declined, 1);
        QCOMPARE(figures.deciding, 0);
        QCOMPARE(figures.median, fixture.room.guests().at(1).took);
        QTRY_VERIFY(!fixture.room.guests().first().photo.isNull());
        QTRY_VERIFY(!fixture.room.guests().last().photo.isNull());
    }

    void anExpiredCodeIsReplacedAndALateGuestIsTold()
    {
        OpenRoomFixture fixture;
        const QString first = fixture.room.shown().qrcodeId();
        for (int i = 0; i < 7; ++i) { // more often than a page alone would refresh it
            const QString before = fixture.room.shown().qrcodeId();
            fixture.pool.clock.advance(Seconds(LoginStrategy().qrcodeExpiresIn + 3));
            QTRY_VERIFY(fixture.room.shown().qrcodeId() != before);
            fixture.settle();
        }
        QVERIFY(fixture.room.guests().isEmpty());
        QVERIFY(fixture.room.shown().qrcodeId() != first);
        RoomPhone alice(fixture.pool, 0);
        fixture.scan(alice);
        fixture.pool.clock.advance(Seconds(LoginStrategy().qrcodeExpiresIn + 3));
        fixture.pass([&] { return fixture.stateOf(0) == State::Expired; });
        QCOMPARE(figuresOf(fixture.room.guests()).expired, 1);
        QVERIFY(!figuresOf(fixture.room.guests()).median);
    }

    void itTakesTheSettingsOfThePresentedPool()
    {
        LoginStrategy strategy;
        strategy.qrcodeExpiresIn = 45;
        strategy.returnFullUserInfo = true;
        OpenRoomFixture fixture(strategy);
        QCOMPARE(fixture.pool.settings().strategy, strategy);
        QCOMPARE(fixture.room.shown().period(), Milliseconds(45'000));
    }

    void aPoolThatComesBackIsUsedAgain()
    {
        OpenRoomFixture fixture;
        fixture.pool.stop();
        fixture.room.renew();
        QTRY_COMPARE(fixture.room.shown().phase(), BrowserSession::Phase::Failed);
        QVERIFY(fixture.pool.clock.pendingTimers() > 0);
    }

    void theMedianIsInTheMiddle()
    {
        OpenRoomFixture fixture;
        QList<Milliseconds> took;
        for (int i = 0; i < 4; ++i) {
            RoomPhone phone(fixture.pool, i);
            fixture.scan(phone);
            fixture.pool.clock.advance(Seconds(1 + i));
            QVERIFY(phone.act(QrAction::Confirm));
            fixture.pass([&] { return fixture.stateOf(i) == State::SignedIn; });
            took += fixture.room.guests().at(i).took;
        }
        std::ranges::sort(took);
        QCOMPARE(*figuresOf(fixture.room.guests()).median, (took[1] + took[2]) / 2);
    }

    void fiftyPhonesAtOnceEachSignInOnce()
    {
        constexpr int count = 50;
        LoginStrategy strategy;
        strategy.qrcodeExpiresIn = 3600;
        OpenRoomFixture fixture(strategy);
        std::vector<std::unique_ptr<RoomPhone>> phones;
        for (int i = 0; i < count; ++i)
            phones.push_back(std::make_unique<RoomPhone>(fixture.pool, i % 5));
        // All of them are between scan and approval at the same time.
        for (const auto &phone : phones)
            fixture.scan(*phone);
        QCOMPARE(figuresOf(fixture.room.guests()).deciding, count);
        QSet<QString> codes;
        for (const auto &phone : phones)
            codes += phone->code;
        QCOMPARE(codes.size(), count);
        // They decide in another order than they scanned; every tenth declines.
        for (int i = 0; i < count; ++i) {
            const int guest = (i * 7) % count;
            QVERIFY(phones[size_t(guest)]->act(guest % 10 == 9 ? QrAction::Cancel : QrAction::Confirm));
        }
        fixture.pass([&] { return figuresOf(fixture.room.guests()).deciding == 0; });
        QCOMPARE(fixture.room.guests().size(), count);
        for (int guest = 0; guest < count; ++guest) {
            QCOMPARE(fixture.room.guests().at(guest).name, phones[size_t(guest)]->name);
            QCOMPARE(fixture.stateOf(guest), guest % 10 == 9 ? State::Declined : State::SignedIn);
        }
        QCOMPARE(figuresOf(fixture.room.guests()).signedIn, 45);
    }

    void thePhotoOfAUserIsFetchedOnce()
    {
        OpenRoomFixture fixture;
        RoomPhone first(fixture.pool, 0), second(fixture.pool, 0);
        fixture.scan(first);
        QTRY_VERIFY(!fixture.room.guests().first().photo.isNull());
        fixture.scan(second);
        QCOMPARE(fixture.room.guests().last().photo.cacheKey(), fixture.room.guests().first().photo.cacheKey());
    }

    void itsRequestsDoNotFillTheLog()
    {
        OpenRoomFixture fixture;
        int requests = 0;
        connect(&fixture.pool.traffic, &TrafficLog::recorded, this, [&] { ++requests; });
        RoomPhone alice(fixture.pool, 0);
        const int signIn = requests;
        fixture.scan(alice);
        QCOMPARE(requests, signIn + 1); // the scan
    }
};

QRLOGIN_TEST(TestRoom)
#include "TestRoom.moc"
