#include "app/cli/CliProcess.h"
#include "contract/QrPayload.h"
#include "qr/QrCode.h"
#include "support/CodePictures.h"
#include "support/TestMain.h"
#include "support/TestPool.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <QCoroTask>

using namespace qrlogin;
using namespace qrlogin::test;

/// `qrlogin phone` with images of codes, as a tester gets them from a login page.
class TestPhoneCommand : public QObject
{
    Q_OBJECT
    std::unique_ptr<TestPool> pool;
    std::unique_ptr<CliProcess> cli;
    QString code; ///< the ID

    QString picturePath() const { return cli->configDirectory() + QStringLiteral("/code.png"); }

    void write(const QByteArray &bytes)
    {
        QFile file(picturePath());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    void show(const QByteArray &text) { write(QrCode::encode(text)->toPng(4)); }

    /// The pool's own image of the code.
    QByteArray picture()
    {
        PoolClient browser(pool->connection.address, pool->context(), Party::Browser);
        const auto made = QCoro::waitFor(browser.generateQrCode({{QStringLiteral("page"), QStringLiteral("shop")}}));
        code = made->qrcodeId;
        return QCoro::waitFor(browser.fetchImage(made->url)).value();
    }

    QrStatus status()
    {
        PoolClient browser(pool->connection.address, pool->context(), Party::Browser);
        return QCoro::waitFor(browser.qrStatus(code))->status;
    }

    int phone(const QByteArray &words, const QByteArray &input = {})
    {
        QStringList arguments{QStringLiteral("phone")};
        for (const QByteArray &word : words.split(' '))
            arguments += word == "PICTURE" ? picturePath() : QString::fromUtf8(word);
        return cli->run(arguments, input);
    }

    QrPayload payload() const
    {
        return {loginScene.toString(), QString(30, u'a'), pool->connection.address.userPoolId, SystemClock().now(),
            Seconds(120), {}};
    }

private slots:
    void init()
    {
        pool = std::make_unique<TestPool>();
        pool->clock.advance(SystemClock().now() - pool->clock.now());
        cli = std::make_unique<CliProcess>();
        cli->setConnection(pool->connection);
        // A phone does not have an access key.
        cli->setVariable(QStringLiteral("QRLOGIN_ACCESS_KEY_ID"), {});
        cli->setVariable(QStringLiteral("QRLOGIN_ACCESS_KEY_SECRET"), {});
        cli->setVariable(
            QStringLiteral("QRLOGIN_APP_SECRET"), QString::fromUtf8(pool->connection.credentials.appSecret.reveal()));
        cli->setVariable(QStringLiteral("QRLOGIN_TEST_USER"), pool->user().username);
        cli->setVariable(QStringLiteral("QRLOGIN_TEST_PASSWORD"), QString::fromUtf8(pool->user().password.reveal()));
    }

    void itScansSaysWhoAsksAndConfirms()
    {
        write(picture());
        QCOMPARE(phone("PICTURE --then confirm"), 0);
        QCOMPARE(status(), QrStatus::Authorized);
        for (const QString &words : {QStringLiteral("EMULATOR\n"), pool->connection.address.userPoolId,
                 pool->connection.address.appId, QStringLiteral("{\"page\":\"shop\"}"), QStringLiteral("Approved")})
            QVERIFY2(cli->output().contains(words), qPrintable(cli->output()));
        QVERIFY(cli->errors().isEmpty());
    }

    void aLineSaysWhatComesNext_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QrStatus>("status");
        QTest::newRow("confirm") << QByteArray("confirm\n") << QrStatus::Authorized;
        QTest::newRow("cancel") << QByteArray("cancel\n") << QrStatus::Cancelled;
        QTest::newRow("asked again") << QByteArray("yes\n\nConfirm\n") << QrStatus::Authorized;
        QTest::newRow("nothing agrees by itself") << QByteArray() << QrStatus::Cancelled;
    }
    void aLineSaysWhatComesNext()
    {
        QFETCH(QByteArray, input);
        QFETCH(QrStatus, status);
        write(picture());
        QCOMPARE(phone("PICTURE", input), 0);
        QCOMPARE(this->status(), status);
        QVERIFY(cli->errors().contains(QStringLiteral("Sign in as %1?").arg(pool->user().username)));
    }

    void thePictureMayComeByAPipe()
    {
        QCOMPARE(phone("- --then cancel", picture()), 0);
        QCOMPARE(status(), QrStatus::Cancelled);
        QCOMPARE(phone("-", picture()), 2);
        QVERIFY(cli->errors().contains(QStringLiteral("--then")));
        QCOMPARE(status(), QrStatus::Pending);
    }

    // As dark pages draw it.
    void aCodeThatIsLightOnDarkIsRead()
    {
        QImage image = QImage::fromData(picture()).convertToFormat(QImage::Format_RGB32);
        image.invertPixels();
        QVERIFY(image.save(picturePath()));
        QCOMPARE(phone("PICTURE --then cancel"), 0);
        QCOMPARE(status(), QrStatus::Cancelled);
    }

    void aPictureThatTakesTooLongIsGivenUp()
    {
        write(manyFinders());
        QElapsedTimer time;
        time.start();
        QCOMPARE(phone("PICTURE --then confirm --json"), 2);
        QVERIFY2(time.elapsed() < 10'000, qPrintable(QString::number(time.elapsed())));
        const QJsonObject said = QJsonDocument::fromJson(cli->output().toUtf8()).object();
        QCOMPARE(said[QLatin1String("step")], QStringLiteral("unreadable"));
        // ZXing 3 rejects this picture immediately.
        if (said[QLatin1String("problem")] != QLatin1String("noCode"))
            QCOMPARE(said[QLatin1String("problem")], QStringLiteral("tooSlow"));
        QCOMPARE(said.size(), 2);
        QVERIFY(cli->errors().isEmpty());
    }

    void jsonIsALineForEachStep()
    {
        write(picture());
        QCOMPARE(phone("PICTURE --json", "confirm\n"), 0);
        QStringList steps;
        for (const QString &line : cli->output().split(u'\n', Qt::SkipEmptyParts)) {
            const QJsonObject object = QJsonDocument::fromJson(line.toUtf8()).object();
            steps += object.value(QStringLiteral("step")).toString();
            QCOMPARE(object.value(QStringLiteral("watermark")).toString(), QStringLiteral("EMULATOR"));
            if (steps.last() == QLatin1String("scanned"))
                QCOMPARE(object.value(QStringLiteral("qrcodeId")).toString(), code);
        }
        QCOMPARE(
            steps, (QStringList{QStringLiteral("signedIn"), QStringLiteral("scanned"), QStringLiteral("confirmed")}));
    }

    void anotherUserHasAPasswordByTheEnvironment()
    {
        write(picture());
        const QByteArray user = pool->user(1).username.toUtf8();
        QCOMPARE(phone("PICTURE --then confirm --user " + user), 2);
        cli->setVariable(QStringLiteral("QRLOGIN_PASSWORD"), QString::fromUtf8(pool->user(1).password.reveal()));
        QCOMPARE(phone("PICTURE --then confirm --user " + user), 0);
        QVERIFY(cli->output().contains(QStringLiteral("Signed in as ") + pool->user(1).username));
    }

    void aWrongPasswordIsRefused()
    {
        write(picture());
        cli->setVariable(QStringLiteral("QRLOGIN_TEST_PASSWORD"), QStringLiteral("wrong"));
        QCOMPARE(phone("PICTURE --then confirm"), 4);
        QVERIFY(!cli->output().contains(QStringLiteral("Scanned")));
        QCOMPARE(status(), QrStatus::Pending);
    }

    void foreignCodesAreLeftAloneWithoutARequest_data()
    {
        QTest::addColumn<QByteArray>("what");
        for (const char *what : {"notALoginCode", "damaged", "otherScene", "otherPool"})
            QTest::newRow(what) << QByteArray(what);
    }
    void foreignCodesAreLeftAloneWithoutARequest()
    {
        QFETCH(QByteArray, what);
        QrPayload foreign = payload();
        if (what == "otherScene")
            foreign.scene = QStringLiteral("WXAPP_AUTH");
        if (what == "otherPool")
            foreign.userPoolId = QString(24, u'0');
        QByteArray text = toPayloadText(foreign);
        if (what == "damaged")
            text.replace("random", "randon");
        show(what == "notALoginCode" ? QByteArray("https://example.com") : text);
        pool->stop(); // any request would now fail
        QCOMPARE(phone("PICTURE --then confirm --json"), 1);
        QCOMPARE(QJsonDocument::fromJson(cli->output().toUtf8()).object(),
            (QJsonObject{{QStringLiteral("step"), QStringLiteral("refused")},
                {QStringLiteral("problem"), QString::fromUtf8(what)}}));
    }

    /// The pool's clock decides about expiry, not ours.
    void anExpiredCodeIsLeftAlone()
    {
        write(picture());
        pool->clock.advance(Seconds(121));
        QCOMPARE(phone("PICTURE --then confirm"), 1);
        QVERIFY2(cli->errors().contains(QStringLiteral("the code expired")), qPrintable(cli->errors()));
        write(picture());
        QCOMPARE(phone("PICTURE --then confirm"), 0);
    }

    void whatIsNoPictureOfOneCodeIsSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        QImage white(80, 80, QImage::Format_Grayscale8);
        white.fill(Qt::white);
        QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("white.png"));
        QVERIFY(white.save(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QTest::newRow("white") << file.readAll() << QStringLiteral("not show a readable QR code");
        QTest::newRow("text") << QByteArray("hello") << QStringLiteral("not a readable image");
        QTest::newRow("nothing") << QByteArray() << QStringLiteral("not a readable image");
    }
    void whatIsNoPictureOfOneCodeIsSaid()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        QCOMPARE(phone("- --then confirm", bytes), 2);
        QVERIFY2(cli->errors().contains(words), qPrintable(cli->errors()));
    }

    void aPoolThatIsAwayIsSaid()
    {
        write(picture());
        pool->stop();
        QCOMPARE(phone("PICTURE --then confirm"), 3);
    }

    void wrongUseIsExplained()
    {
        QCOMPARE(phone("one two"), 2);
        QVERIFY(cli->errors().contains(QStringLiteral("one image")));
        QCOMPARE(phone("one --then agree"), 2);
        QVERIFY(cli->errors().contains(QStringLiteral("--then")));
        cli->setVariable(QStringLiteral("QRLOGIN_APP_ID"), {});
        QCOMPARE(phone("one"), 2);
        QVERIFY(cli->errors().contains(QStringLiteral("--app-id")));
        QCOMPARE(phone("--help"), 0);
        QVERIFY2(cli->output().contains(QStringLiteral("phone [options] PICTURE")), qPrintable(cli->output()));
        QVERIFY(!cli->output().contains(QStringLiteral("ACCESS_KEY")));
    }
};

QRLOGIN_TEST(TestPhoneCommand)
#include "TestPhoneCommand.moc"
