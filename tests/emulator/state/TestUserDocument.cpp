#include "emulator/state/UserDocument.h"

#include "base/Random.h"
#include "support/ManualClock.h"
#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;
using namespace qrlogin::emulator;

class TestUserDocument : public QObject
{
    Q_OBJECT

private slots:
    void readsUsers()
    {
        const auto users = usersFromDocument(
            "[{\"username\":\"dora\",\"password\":\"p\"},"
            "{\"username\":\"erik\",\"password\":\"q\",\"displayName\":\"Erik Berg\",\"email\":\"erik@example.com\","
            "\"phone\":\"+4611\",\"company\":\"Example\",\"locked\":true}]");
        QVERIFY2(users, users ? "" : qPrintable(users.error().message));
        QCOMPARE(users->size(), 2);
        QCOMPARE(users->at(0).displayName, QStringLiteral("dora"));
        QVERIFY(!users->at(0).locked);
        const User &erik = users->at(1);
        QCOMPARE(erik.displayName, QStringLiteral("Erik Berg"));
        QCOMPARE(erik.email, QStringLiteral("erik@example.com"));
        QCOMPARE(erik.phone, QStringLiteral("+4611"));
        QCOMPARE(erik.company, QStringLiteral("Example"));
        QCOMPARE(erik.password.reveal(), "q");
        QVERIFY(erik.locked);
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("problem");
        const QByteArray dora = "{\"username\":\"dora\",\"password\":\"p\",\"email\":\"d@example.com\"}";
        const auto row = [](const char *name, const QByteArray &json, const char *problem) {
            QTest::newRow(name) << json << QString::fromLatin1(problem);
        };
        row("no JSON", "[{]", "Line 1, column 3: ");
        row("repeated", "[{\"username\":\"a\",\"password\":\"p\",\"password\":\"q\"}]", " appears twice");
        row("object", dora, "an array of 1 to 1000");
        row("empty", "[]", "an array of 1 to 1000");
        row("too many", '[' + QByteArray(1001, '1').replace("1", "1,") + "1]", "an array of 1 to 1000");
        row("no object", '[' + dora + ",7]", "user 2: must be an object");
        row("no name", "[{\"password\":\"p\"}]", "user 1: username must not be empty");
        row("no password", "[{\"username\":\"dora\"}]", "user 1: password must not be empty");
        row("empty password", "[{\"username\":\"dora\",\"password\":\"\"}]", "user 1: password must not be empty");
        row("type", "[{\"username\":\"dora\",\"password\":7}]", "user 1: password must be a string");
        row("locked", "[{\"username\":\"dora\",\"password\":\"p\",\"locked\":1}]",
            "user 1: locked must be true or false");
        row("unknown", "[{\"username\":\"dora\",\"password\":\"p\",\"nickname\":\"D\"}]",
            "user 1: nickname is not a known member");
        row("long", "[{\"username\":\"" + QByteArray(201, 'd') + "\",\"password\":\"p\"}]",
            "user 1: username must be at most 200");
        row("name twice", "[{\"username\":\"dora\",\"password\":\"x\"}," + dora + ']',
            "user 2: another user already uses dora");
        row("email twice", '[' + dora + ",{\"username\":\"o\",\"password\":\"p\",\"email\":\"d@example.com\"}]",
            "user 2: another user already uses d@example.com");
    }
    void saysWhatIsWrong()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, problem);
        const auto users = usersFromDocument(json);
        QVERIFY(!users);
        QCOMPARE(users.error().kind, FailureKind::Invalid);
        QVERIFY2(users.error().message.contains(problem), qPrintable(users.error().message));
    }

    void whoIsKnownKeepsTheId()
    {
        SeededRandom random(1);
        User known;
        known.id = QStringLiteral("known");
        known.username = QStringLiteral("dora");
        known.signedUp = test::ManualClock::start - std::chrono::hours(1);
        User fresh;
        fresh.username = QStringLiteral("erik");
        const auto users = withIds({known, fresh}, {known}, random, test::ManualClock::start);
        QCOMPARE(users[0].id, QStringLiteral("known"));
        QVERIFY(users[0].signedUp == known.signedUp);
        QCOMPARE(users[1].id.size(), 24);
        QVERIFY(users[1].signedUp == test::ManualClock::start);
    }
};

QRLOGIN_TEST(TestUserDocument)
#include "TestUserDocument.moc"
