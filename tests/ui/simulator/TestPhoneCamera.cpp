#include "simulator/PhoneCamera.h"

#include "PhoneDesk.h"
#include "support/ChoosePath.h"
#include "support/TestMain.h"

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

/// The code of a page that is none of ours, read by every way there is, from real pictures to the pool's answer.
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
    static void scanFile(PhoneDesk &desk, const QString &path)
    {
        desk.choose("scanFile");
        choosePath(&desk.page, path);
    }
    static void drop(PhoneDesk &desk, const QMimeData &data)
    {
        const QPoint at = desk.column()->rect().center();
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(desk.column(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(desk.column(), &event);
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
        PhoneDesk desk;
        scanFile(desk, save(QStringLiteral("code.png"), desk.sitePicture(modulePixels)));
        desk.asksAboutTheSite();
        QVERIFY2(desk.facts().contains(QLatin1String("by a picture file")), qPrintable(desk.facts()));
    }

    void aPhoto()
    {
        PhoneDesk desk;
        scanFile(desk, save(QStringLiteral("photo.jpg"), photoOf(desk.sitePicture(6)), 60));
        desk.asksAboutTheSite();
    }

    void theClipboardsPicture()
    {
        PhoneDesk desk;
        QGuiApplication::clipboard()->setImage(desk.sitePicture());
        desk.choose("scanClipboard");
        desk.asksAboutTheSite();
        QVERIFY(desk.facts().contains(QLatin1String("by the clipboard")));
    }

    void theClipboardsTextByKeys()
    {
        PhoneDesk desk;
        QGuiApplication::clipboard()->setText(QStringLiteral("\n ") + QString::fromUtf8(desk.siteCode()) + u'\n');
        desk.button("scanOther")->setFocus();
        QTest::keyClick(desk.button("scanOther"), Qt::Key_V, Qt::ControlModifier);
        desk.asksAboutTheSite();
    }

    void aCopiedFile()
    {
        PhoneDesk desk;
        auto *data = new QMimeData;
        data->setUrls({QUrl::fromLocalFile(save(QStringLiteral("copied.png"), desk.sitePicture()))});
        data->setImageData(QImage(16, 16, QImage::Format_RGB32)); // its icon, which is not meant
        QGuiApplication::clipboard()->setMimeData(data);
        desk.choose("scanClipboard");
        desk.asksAboutTheSite();
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
        PhoneDesk desk;
        QMimeData data;
        if (what == QLatin1String("file"))
            data.setUrls({QUrl::fromLocalFile(save(QStringLiteral("dropped.png"), desk.sitePicture()))});
        else if (what == QLatin1String("picture"))
            data.setImageData(desk.sitePicture());
        else
            data.setText(QString::fromUtf8(desk.siteCode()));
        drop(desk, data);
        desk.asksAboutTheSite();
        QVERIFY(desk.facts().contains(QLatin1String("by what was dropped here")));
    }

    void droppedTooEarly()
    {
        PhoneDesk desk;
        QMimeData data;
        data.setText(QString::fromUtf8(desk.siteCode()));
        desk.phone().signOut();
        drop(desk, data);
        QVERIFY2(desk.message().contains(QLatin1String("sign in first")), qPrintable(desk.message()));
        desk.click("signIn");
        QTRY_COMPARE(desk.phone().stage(), Phone::Stage::Ready);
        QTRY_VERIFY(desk.message().isEmpty());
        drop(desk, data);
        desk.asksAboutTheSite();
        drop(desk, data);
        QVERIFY2(desk.message().contains(QLatin1String("or cancel it")), qPrintable(desk.message()));
        QCOMPARE(desk.phone().stage(), Phone::Stage::Asking);
    }

    void whatCannotBeSeenIsSaid()
    {
        PhoneDesk desk;
        QImage plain(200, 200, QImage::Format_RGB32);
        plain.fill(Qt::white);
        const auto say = [&](const QString &path, const char *words) {
            desk.isTurnedDown(QLatin1String(words), [&] { scanFile(desk, path); });
        };
        say(save(QStringLiteral("plain.png"), plain), "No QR code was found");
        QFile broken(m_directory.filePath(QStringLiteral("broken.png")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("no picture");
        broken.close();
        say(broken.fileName(), "not a picture that can be read");
        QFile bomb(m_directory.filePath(QStringLiteral("bomb.pgm")));
        QVERIFY(bomb.open(QIODevice::WriteOnly));
        bomb.write("P5 20000 20000 255\n");
        bomb.close();
        say(bomb.fileName(), "too large: 400 megapixels, where 32 are the most");
        const QImage two = sideBySide(desk.sitePicture(),
            codePicture(desk.codeWith([](QrPayload &payload) { payload.random = QString(30, u'b'); })));
        say(save(QStringLiteral("two.png"), two), "shows 2 login codes");
        QGuiApplication::clipboard()->clear();
        desk.isTurnedDown(QStringLiteral("neither a picture nor the text"), [&] { desk.choose("scanClipboard"); });
        QMimeData remote;
        remote.setUrls({QUrl(QStringLiteral("https://example.com/code.png"))});
        desk.isTurnedDown(QStringLiteral("on another machine"), [&] { drop(desk, remote); });
        QMimeData several;
        several.setUrls({QUrl::fromLocalFile(bomb.fileName()), QUrl::fromLocalFile(broken.fileName())});
        desk.isTurnedDown(QStringLiteral("several files"), [&] { drop(desk, several); });

        // The next step of the phone wipes it away.
        QGuiApplication::clipboard()->setImage(desk.sitePicture());
        desk.choose("scanClipboard");
        desk.asksAboutTheSite();
        QVERIFY2(desk.message().isEmpty(), qPrintable(desk.message()));
    }

    void besideTheCodeOfAnApp()
    {
        PhoneDesk desk;
        QGuiApplication::clipboard()->setImage(
            sideBySide(codePicture("https://example.com/get-the-app"), desk.sitePicture()));
        desk.choose("scanClipboard");
        desk.asksAboutTheSite();
    }

    void codesThatAreNotForThisPhone()
    {
        PhoneDesk desk;
        const auto say = [&](const QByteArray &code, const QString &words) {
            QGuiApplication::clipboard()->setImage(codePicture(code));
            desk.isTurnedDown(words, [&] { desk.choose("scanClipboard"); });
        };
        say("https://example.com", QStringLiteral("not a login code"));
        say(desk.codeWith([](QrPayload &payload) { payload.scene = QStringLiteral("APP_BIND"); }),
            QStringLiteral("its scene is “APP_BIND”"));
        say(desk.codeWith([](QrPayload &payload) { payload.userPoolId = QString(24, u'0'); }),
            QStringLiteral("belongs to the user pool %1, and this phone to %2")
                .arg(QString(24, u'0'), desk.pool.connection.name));
        say(desk.codeWith([](QrPayload &payload) { payload.createdAt -= Seconds(300); }),
            QStringLiteral("expired 3 minute(s) ago, by the pool's clock"));
        say(desk.codeWith([](QrPayload &payload) { payload.random = QStringLiteral("../users"); }),
            QStringLiteral("is damaged (random is not an id"));
        // A text may be as long as it likes, and look like what it likes.
        QGuiApplication::clipboard()->setText(QStringLiteral("{\"scene\":\"x\u202Ey\\n%1\"}").arg(QString(500, u'z')));
        desk.isTurnedDown(QStringLiteral("its scene is “x\uFFFDy zzz"), [&] { desk.choose("scanClipboard"); });
        QVERIFY(desk.message().contains(QStringLiteral("…”")));
        QVERIFY(desk.message().size() < 200);
        QGuiApplication::clipboard()->setText(QString(1'000'000, u'{'));
        desk.isTurnedDown(QStringLiteral("not a login code"), [&] { desk.choose("scanClipboard"); });
        QCOMPARE(desk.site.browser().status(), QrStatus::Pending);
    }

    void aTabThatIsClosedMeanwhileHearsNothing()
    {
        PhoneDesk desk;
        QImage large(7000, 7000, QImage::Format_Grayscale8);
        large.fill(Qt::white);
        QGuiApplication::clipboard()->setImage(large);
        desk.choose("scanClipboard");
        QVERIFY(!desk.button("scanOther")->isEnabled());
        desk.page.closeLogin(0);
        QVERIFY(desk.says(QStringLiteral("The site's own app")));
    }

    void theMenuIsReachedByKeys()
    {
        PhoneDesk desk;
        auto *menu = desk.part<QMenu>("scanMenu");
        connect(menu, &QMenu::aboutToShow, menu, [menu] { QTimer::singleShot(0, menu, &QMenu::close); });
        QSignalSpy shown(menu, &QMenu::aboutToShow);
        QTest::keyClick(&desk.page, Qt::Key_S, Qt::AltModifier);
        QTRY_COMPARE(shown.size(), 1);
        for (const QAction *action : menu->actions()) {
            QVERIFY(action->text().contains(u'&'));
            QVERIFY(!action->icon().isNull());
        }
        QVERIFY(!desk.button("scanOther")->accessibleDescription().isEmpty());
    }
};

QRLOGIN_TEST(TestPhoneCamera)
#include "TestPhoneCamera.moc"
