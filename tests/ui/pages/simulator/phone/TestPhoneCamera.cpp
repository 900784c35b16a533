#include "pages/simulator/phone/PhoneCamera.h"

#include "support/ChoosePath.h"
#include "support/TestMain.h"
#include "ui/pages/simulator/phone/PhoneFixture.h"

#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>

using namespace qrlogin;
using namespace qrlogin::test;

/// Reads the code of another site's page in each possible way, from real images to the pool's response.
class TestPhoneCamera : public QObject
{
    Q_OBJECT

    QTemporaryDir m_directory;

    QString save(const QString &name, const QImage &image, int quality = -1) const
    {
        const QString path = m_directory.filePath(name);
        if (!image.save(path, nullptr, quality))
            qFatal("cannot save");
        return path;
    }
    static void scanFile(PhoneFixture &fixture, const QString &path)
    {
        fixture.choose("scanFile");
        choosePath(&fixture.page, path);
    }
    static void drop(PhoneFixture &fixture, const QMimeData &data)
    {
        const QPoint at = fixture.column()->rect().center();
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(fixture.column(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(fixture.column(), &event);
    }

private slots:
    void cleanup() { QGuiApplication::clipboard()->clear(); }

    void aFile_data()
    {
        QTest::addColumn<int>("modulePixels");
        for (const int modulePixels : {1, 2, 4, 12})
            QTest::addRow("%d", modulePixels) << modulePixels;
    }
    void aFile()
    {
        QFETCH(int, modulePixels);
        PhoneFixture fixture;
        scanFile(fixture, save(QStringLiteral("code.png"), fixture.sitePicture(modulePixels)));
        fixture.asksAboutTheSite();
        QVERIFY2(fixture.facts().contains(QLatin1String("from an image file")), qPrintable(fixture.facts()));
    }

    void aPhoto()
    {
        PhoneFixture fixture;
        scanFile(fixture, save(QStringLiteral("photo.jpg"), photoOf(fixture.sitePicture(6)), 60));
        fixture.asksAboutTheSite();
    }

    void theClipboardsPicture()
    {
        PhoneFixture fixture;
        QGuiApplication::clipboard()->setImage(fixture.sitePicture());
        fixture.choose("scanClipboard");
        fixture.asksAboutTheSite();
        QVERIFY(fixture.facts().contains(QLatin1String("from the clipboard")));
    }

    void theClipboardsTextByKeys()
    {
        PhoneFixture fixture;
        QGuiApplication::clipboard()->setText(QStringLiteral("\n ") + QString::fromUtf8(fixture.siteCode()) + u'\n');
        fixture.button("scanOther")->setFocus();
        QTest::keyClick(fixture.button("scanOther"), Qt::Key_V, Qt::ControlModifier);
        fixture.asksAboutTheSite();
    }

    void aCopiedFile()
    {
        PhoneFixture fixture;
        auto *data = new QMimeData;
        data->setUrls({QUrl::fromLocalFile(save(QStringLiteral("copied.png"), fixture.sitePicture()))});
        data->setImageData(QImage(16, 16, QImage::Format_RGB32)); // its icon, to be ignored
        QGuiApplication::clipboard()->setMimeData(data);
        fixture.choose("scanClipboard");
        fixture.asksAboutTheSite();
    }

    void dropped_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"file", "picture", "text"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void dropped()
    {
        QFETCH(QString, what);
        PhoneFixture fixture;
        QMimeData data;
        if (what == QLatin1String("file"))
            data.setUrls({QUrl::fromLocalFile(save(QStringLiteral("dropped.png"), fixture.sitePicture()))});
        else if (what == QLatin1String("picture"))
            data.setImageData(fixture.sitePicture());
        else
            data.setText(QString::fromUtf8(fixture.siteCode()));
        drop(fixture, data);
        fixture.asksAboutTheSite();
        QVERIFY(fixture.facts().contains(QLatin1String("by drag and drop")));
    }

    void droppedTooEarly()
    {
        PhoneFixture fixture;
        QMimeData data;
        data.setText(QString::fromUtf8(fixture.siteCode()));
        fixture.phone().signOut();
        drop(fixture, data);
        QVERIFY2(fixture.message().contains(QLatin1String("sign in first")), qPrintable(fixture.message()));
        fixture.click("signIn");
        QTRY_COMPARE(fixture.phone().stage(), Phone::Stage::Ready);
        QTRY_VERIFY(fixture.message().isEmpty());
        drop(fixture, data);
        fixture.asksAboutTheSite();
        drop(fixture, data);
        QVERIFY2(fixture.message().contains(QLatin1String("approve or decline")), qPrintable(fixture.message()));
        QCOMPARE(fixture.phone().stage(), Phone::Stage::Asking);
    }

    void whatCannotBeSeenIsSaid()
    {
        PhoneFixture fixture;
        QImage plain(200, 200, QImage::Format_RGB32);
        plain.fill(Qt::white);
        const auto say = [&](const QString &path, const char *words) {
            fixture.isTurnedDown(QLatin1String(words), [&] { scanFile(fixture, path); });
        };
        say(save(QStringLiteral("plain.png"), plain), "does not show a readable QR code");
        QFile broken(m_directory.filePath(QStringLiteral("broken.png")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("no picture");
        broken.close();
        say(broken.fileName(), "not a readable image");
        QFile bomb(m_directory.filePath(QStringLiteral("bomb.pgm")));
        QVERIFY(bomb.open(QIODevice::WriteOnly));
        bomb.write("P5 20000 20000 255\n");
        bomb.close();
        say(bomb.fileName(), "too large: 400 megapixels, at most 32");
        const QImage two = sideBySide(fixture.sitePicture(),
            codePicture(fixture.codeWith([](QrPayload &payload) { payload.random = QString(30, u'b'); })));
        say(save(QStringLiteral("two.png"), two), "shows 2 login codes");
        QGuiApplication::clipboard()->clear();
        fixture.isTurnedDown(QStringLiteral("neither an image nor the text"), [&] { fixture.choose("scanClipboard"); });
        QMimeData remote;
        remote.setUrls({QUrl(QStringLiteral("https://example.com/code.png"))});
        fixture.isTurnedDown(QStringLiteral("on another machine"), [&] { drop(fixture, remote); });
        QMimeData several;
        several.setUrls({QUrl::fromLocalFile(bomb.fileName()), QUrl::fromLocalFile(broken.fileName())});
        fixture.isTurnedDown(QStringLiteral("several files"), [&] { drop(fixture, several); });

        // The phone's next step clears it.
        QGuiApplication::clipboard()->setImage(fixture.sitePicture());
        fixture.choose("scanClipboard");
        fixture.asksAboutTheSite();
        QVERIFY2(fixture.message().isEmpty(), qPrintable(fixture.message()));
    }

    void aCodeThatIsLightOnDark()
    {
        PhoneFixture fixture;
        QImage inverted = fixture.sitePicture();
        inverted.invertPixels();
        scanFile(fixture, save(QStringLiteral("dark.png"), inverted));
        fixture.asksAboutTheSite();
    }

    // It would be decoded in this thread if it were taken as an image.
    void aHostilePictureOfTheClipboardIsGivenUp()
    {
        PhoneFixture fixture;
        auto *data = new QMimeData;
        data->setData(QStringLiteral("image/png"), manyFinders());
        QGuiApplication::clipboard()->setMimeData(data);
        // ZXing 3 rejects this picture immediately.
        fixture.isTurnedDown({QStringLiteral("takes too long"), QStringLiteral("does not show a readable QR code")},
            [&] { fixture.choose("scanClipboard"); });
    }

    void aNewPictureEndsTheReadingOfTheOneBefore()
    {
        PhoneFixture fixture;
        QMimeData hostile;
        hostile.setData(QStringLiteral("image/png"), manyFinders());
        QMimeData wanted;
        wanted.setImageData(fixture.sitePicture());
        drop(fixture, hostile);
        drop(fixture, wanted);
        fixture.asksAboutTheSite();
        QTest::qWait(0);
        QVERIFY2(fixture.message().isEmpty(), qPrintable(fixture.message()));
    }

    void besideTheCodeOfAnApp()
    {
        PhoneFixture fixture;
        QGuiApplication::clipboard()->setImage(
            sideBySide(codePicture("https://example.com/get-the-app"), fixture.sitePicture()));
        fixture.choose("scanClipboard");
        fixture.asksAboutTheSite();
    }

    void codesThatAreNotForThisPhone()
    {
        PhoneFixture fixture;
        const auto say = [&](const QByteArray &code, const QString &words) {
            QGuiApplication::clipboard()->setImage(codePicture(code));
            fixture.isTurnedDown(words, [&] { fixture.choose("scanClipboard"); });
        };
        say("https://example.com", QStringLiteral("not a login QR code"));
        say(fixture.codeWith([](QrPayload &payload) { payload.scene = QStringLiteral("APP_BIND"); }),
            QStringLiteral("Its scene is “APP_BIND”"));
        say(fixture.codeWith([](QrPayload &payload) { payload.userPoolId = QString(24, u'0'); }),
            QStringLiteral("belongs to user pool %1. This phone belongs to user pool %2")
                .arg(QString(24, u'0'), fixture.pool.connection.badge.name));
        say(fixture.codeWith([](QrPayload &payload) { payload.createdAt -= Seconds(300); }),
            QStringLiteral("expired 3 minute(s) ago by the pool's clock"));
        say(fixture.codeWith([](QrPayload &payload) { payload.random = QStringLiteral("../users"); }),
            QStringLiteral("is damaged (random must be an ID"));
        // A text may be long and contain any characters.
        QGuiApplication::clipboard()->setText(QStringLiteral("{\"scene\":\"x\u202Ey\\n%1\"}").arg(QString(500, u'z')));
        fixture.isTurnedDown(QStringLiteral("Its scene is “x\uFFFDy zzz"), [&] { fixture.choose("scanClipboard"); });
        QVERIFY(fixture.message().contains(QStringLiteral("…”")));
        QVERIFY(fixture.message().size() < 200);
        QGuiApplication::clipboard()->setText(QString(1'000'000, u'{'));
        fixture.isTurnedDown(QStringLiteral("not a login QR code"), [&] { fixture.choose("scanClipboard"); });
        QCOMPARE(fixture.site.browser().status(), QrStatus::Pending);
    }

    void aTabThatIsClosedMeanwhileHearsNothing()
    {
        PhoneFixture fixture;
        QImage large(7000, 7000, QImage::Format_Grayscale8);
        large.fill(Qt::white);
        QGuiApplication::clipboard()->setImage(large);
        fixture.choose("scanClipboard");
        QVERIFY(!fixture.button("scanOther")->isEnabled());
        fixture.page.closeLogin(0);
        QVERIFY(fixture.says(QStringLiteral("The site's app")));
    }

    void theMenuIsReachedByKeys()
    {
        PhoneFixture fixture;
        auto *menu = fixture.part<QMenu>("scanMenu");
        connect(menu, &QMenu::aboutToShow, menu, [menu] { QTimer::singleShot(0, menu, &QMenu::close); });
        QSignalSpy shown(menu, &QMenu::aboutToShow);
        QTest::keyClick(&fixture.page, Qt::Key_C, Qt::AltModifier);
        QTRY_COMPARE(shown.size(), 1);
        for (const QAction *action : menu->actions()) {
            QVERIFY(action->text().contains(u'&'));
            QVERIFY(!action->icon().isNull());
        }
        QVERIFY(!fixture.button("scanOther")->accessibleDescription().isEmpty());
    }
};

QRLOGIN_TEST(TestPhoneCamera)
#include "TestPhoneCamera.moc"
