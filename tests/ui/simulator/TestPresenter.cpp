#include "simulator/PresenterWindow.h"

#include "SimulatorDesk.h"
#include "pool/EmulatorControl.h"
#include "qr/QrReader.h"
#include "simulator/PresentButton.h"
#include "simulator/StepList.h"
#include "support/TestMain.h"
#include "theme/Palettes.h"
#include "widgets/Avatar.h"
#include "widgets/CountdownRing.h"
#include "widgets/QrView.h"

#include <QAccessible>
#include <QApplication>
#include <QMenu>
#include <QMouseEvent>
#include <QScreen>
#include <QToolButton>

#include <QCoroTask>

using namespace qrlogin;
using namespace qrlogin::test;
using State = StepList::State;

class TestPresenter : public QObject
{
    Q_OBJECT

    struct Desk : SimulatorDesk
    {
        using SimulatorDesk::SimulatorDesk;

        PresenterWindow *presenter() { return page.findChild<PresenterWindow *>(); }
        void present()
        {
            QTest::keyClick(&page, Qt::Key_F11);
            [this] { QVERIFY(QTest::qWaitForWindowExposed(presenter())); }();
            [this] { QTRY_COMPARE(page.browser()->phase(), BrowserSession::Phase::Polling); }();
        }
        template <typename Part>
        Part *on(const char *name)
        {
            return presenter()->findChild<Part *>(QLatin1String(name));
        }
        QList<StepList::Step> steps() { return on<StepList>("presentedSteps")->steps(); }
        QList<State> states()
        {
            QList<State> states;
            for (const StepList::Step &step : steps())
                states += step.state;
            return states;
        }
        QString hints() { return on<QLabel>("presenterHints")->text().trimmed(); }
        /// All words on it, and what a screen reader is told besides.
        QString everyWord()
        {
            QString words;
            for (QWidget *part : presenter()->findChildren<QWidget *>()) {
                if (const auto *label = qobject_cast<QLabel *>(part))
                    words += label->text() + u'\n';
                if (auto *told = QAccessible::queryAccessibleInterface(part)) {
                    for (const auto kind :
                        {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
                        words += told->text(kind) + u'\n';
                }
                words += part->toolTip() + u'\n';
            }
            return words;
        }
    };

private slots:
    void cleanup() { QApplication::setPalette(lightPalette()); }

    void opensByKeyAndByButtonAndLeavesByEscape()
    {
        Desk desk;
        QVERIFY(!desk.presenter()->isVisible());
        desk.present();
        QVERIFY(desk.presenter()->isFullScreen());
        QVERIFY(desk.presenter()->isWindow());
        QTest::keyClick(desk.presenter(), Qt::Key_Escape);
        QVERIFY(!desk.presenter()->isVisible());
        const QString code = desk.page.browser()->qrcodeId();
        QTest::mouseClick(desk.part<QToolButton>("present"), Qt::LeftButton, {}, {10, 10});
        QVERIFY(desk.presenter()->isVisible());
        QCOMPARE(desk.page.browser()->qrcodeId(), code); // no new one where there is one
        QTest::keyClick(desk.presenter(), Qt::Key_F11);
        QVERIFY(!desk.presenter()->isVisible());
    }

    void theCodeIsReadFromTheScreenInBothThemes()
    {
        for (const QPalette &palette : {lightPalette(), darkPalette()}) {
            QApplication::setPalette(palette);
            Desk desk;
            desk.present();
            const QString text = QString::fromUtf8(desk.page.browser()->payloadText());
            QCOMPARE(QrReader::read(desk.presenter()->grab().toImage()), text);
            const auto *code = desk.on<QrView>("presentedCode");
            const QSize room = desk.presenter()->size() * desk.presenter()->devicePixelRatioF();
            QVERIFY(code->shownImage().height() > qMin(room.width(), room.height()) * 35 / 100);
            QVERIFY(desk.everyWord().contains(desk.pool.connection.name));
        }
    }

    void theStepsFollowTheLogin()
    {
        Desk desk;
        desk.present();
        using enum StepList::State;
        QCOMPARE(desk.states(), (QList{Current, ToCome, ToCome, ToCome}));
        desk.click("signIn");
        desk.click("scan");
        QTRY_COMPARE(desk.states(), (QList{Done, Current, ToCome, ToCome}));
        desk.poll();
        QCOMPARE(desk.steps()[0].caption, QStringLiteral("Scanned by %1").arg(desk.pool.user().displayName));
        desk.click("confirm");
        QTRY_COMPARE(desk.states(), (QList{Done, Done, Current, ToCome}));
        desk.poll();
        QCOMPARE(desk.states(), (QList{Done, Done, Done, Current}));
        QCOMPARE(desk.on<CountdownRing>("presentedCountdown")->digits(), QStringLiteral("4:59")); // the ticket's
        desk.click("exchangeAsServer");
        QTRY_COMPARE(desk.states(), (QList{Done, Done, Done, Done}));
        QVERIFY(QAccessible::queryAccessibleInterface(desk.on<StepList>("presentedSteps"))
                    ->text(QAccessible::Name)
                    .contains(QLatin1String("Done: Ticket exchanged")));
    }

    void noSecretIsOnIt()
    {
        LoginStrategy strategy;
        strategy.returnFullUserInfo = true; // tokens in the browser's hands too
        Desk desk(strategy);
        desk.present();
        desk.logIn();
        desk.click("exchangeAsServer");
        QTRY_VERIFY(desk.page.login()->backend().outcome());
        const QString words = desk.everyWord();
        QVERIFY(words.contains(QLatin1String("signed in")));
        const QrStatusReport report = desk.page.browser()->report();
        const TokenSet tokens = **desk.page.login()->backend().outcome();
        QVERIFY(report.tokenSet);
        for (const QString &secret :
            {report.ticket, report.tokenSet->accessToken, report.tokenSet->idToken, tokens.accessToken, tokens.idToken,
                QString::fromUtf8(desk.pool.user().password.reveal()), desk.page.browser()->qrcodeId()}) {
            QVERIFY(!secret.isEmpty());
            QVERIFY2(!words.contains(secret), qPrintable(secret));
        }
    }

    void namesThatAreAddressesAreMasked()
    {
        Desk desk;
        EmulatorUser user;
        user.username = QStringLiteral("ada");
        user.displayName = QStringLiteral("ada.lovelace@example.com");
        user.password = Secret("a password");
        EmulatorControl control(desk.pool.connection, desk.pool.context());
        QVERIFY(QCoro::waitFor(control.saveUser(user)));
        desk.present();
        PoolClient phone(desk.pool.connection, desk.pool.context(), Party::Phone);
        const auto tokens = QCoro::waitFor(phone.signIn(user.username, user.password));
        QVERIFY(tokens);
        QVERIFY(QCoro::waitFor(
            phone.setQrStatus(desk.page.browser()->qrcodeId(), QrAction::Scan, Secret(tokens->accessToken.toUtf8()))));
        desk.poll();
        QVERIFY(desk.steps()[0].caption.contains(QStringLiteral("a••")));
        QVERIFY2(!desk.everyWord().contains(QLatin1String("lovelace")), qPrintable(desk.everyWord()));
    }

    void anEndIsCalledByItsNameAndAKeyRefreshes()
    {
        Desk desk;
        desk.present();
        const QString first = desk.page.browser()->qrcodeId();
        desk.pool.clock.advance(Seconds(122));
        QTRY_COMPARE(desk.states()[0], State::Stopped);
        QCOMPARE(desk.steps()[0].caption, QStringLiteral("Expired"));
        QVERIFY(!QrReader::read(desk.on<QrView>("presentedCode")->grab().toImage())); // dimmed
        QTest::keyClick(desk.presenter(), Qt::Key_R);
        QTRY_COMPARE(desk.states()[0], State::Current);
        QTRY_COMPARE(desk.page.browser()->phase(), BrowserSession::Phase::Polling);
        QVERIFY(desk.page.browser()->qrcodeId() != first);
        QCOMPARE(QrReader::read(desk.on<QrView>("presentedCode")->grab().toImage()),
            QString::fromUtf8(desk.page.browser()->payloadText()));
        const QString second = desk.page.browser()->qrcodeId();
        QTest::keyClick(desk.presenter(), Qt::Key_F5);
        QTRY_VERIFY(!desk.page.browser()->qrcodeId().isEmpty() && desk.page.browser()->qrcodeId() != second);
    }

    void itGoesOnWhileThePageIsNotSeen()
    {
        Desk desk;
        desk.present();
        desk.page.hide();
        desk.poll();
        desk.presenter()->close();
        QTRY_COMPARE(desk.pool.clock.pendingTimers(), 0);
        desk.pool.clock.advance(BrowserSession::pollInterval);
        desk.page.show();
        desk.pool.clock.advance(Milliseconds(0));
        QTRY_VERIFY(desk.page.browser()->pollCount() >= 2);
    }

    void ofACodeItSaysWhatThePageSays()
    {
        Desk desk;
        desk.present();
        const auto overlays = [&](const char *view) {
            return desk.page.findChild<QrView *>(QLatin1String(view))->accessibleText(QAccessible::Description);
        };
        desk.page.login()->autoRefresh().setOn(true);
        for (int i = 0; i < AutoRefresh::limit; ++i) {
            const QString code = desk.page.browser()->qrcodeId();
            desk.pool.clock.advance(Seconds(122));
            QTRY_VERIFY(desk.page.browser()->qrcodeId() != code);
            QTRY_COMPARE(desk.page.browser()->phase(), BrowserSession::Phase::Polling);
        }
        desk.pool.clock.advance(Seconds(122));
        QTRY_COMPARE(desk.page.browser()->phase(), BrowserSession::Phase::Ended);
        QTRY_VERIFY2(
            overlays("presentedCode").contains(QStringLiteral("now it waits")), qPrintable(overlays("presentedCode")));
        QCOMPARE(overlays("presentedCode"), overlays("code"));
    }

    void itFollowsTheTabInFront()
    {
        Desk desk;
        desk.present();
        const QString first = QString::fromUtf8(desk.page.browser()->payloadText());
        desk.page.addLogin();
        QCOMPARE(desk.on<QrView>("presentedCode")->state(), QrView::State::Empty);
        QTest::keyClick(desk.presenter(), Qt::Key_R);
        QTRY_COMPARE(desk.page.browser()->phase(), BrowserSession::Phase::Polling);
        QVERIFY(desk.on<QrView>("presentedCode")->shownImage() != QImage());
        desk.page.closeLogin(1);
        QCOMPARE(QrReader::read(desk.on<QrView>("presentedCode")->shownImage()), first);
        desk.page.closeLogin(0); // the last one: a fresh login takes its place
        QCOMPARE(desk.on<QrView>("presentedCode")->state(), QrView::State::Empty);
        desk.page.setPool(desk.pool.connection, desk.pool.context());
        QCOMPARE(desk.states()[0], State::Current);
    }

    void pointerAndHintsRestAndWake()
    {
        Desk desk;
        desk.presenter()->setRestAfter(1);
        desk.present();
        QTRY_COMPARE(desk.presenter()->cursor().shape(), Qt::BlankCursor);
        QVERIFY(desk.hints().isEmpty());
        const int height = desk.on<QLabel>("presenterHints")->height();
        desk.presenter()->setRestAfter(60'000);
        QMouseEvent moved(QEvent::MouseMove, QPointF(40, 40), QPointF(40, 40), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(desk.on<StepList>("presentedSteps"), &moved); // wherever it is
        QTRY_COMPARE(desk.presenter()->cursor().shape(), Qt::ArrowCursor);
        QVERIFY(desk.hints().contains(QLatin1String("Esc")));
        QCOMPARE(desk.on<QLabel>("presenterHints")->height(), height); // nothing moves
    }

    void aPoolInTroubleIsSaid()
    {
        Desk desk;
        desk.pool.stop();
        QTest::keyClick(&desk.page, Qt::Key_F11);
        QTRY_COMPARE(desk.page.browser()->phase(), BrowserSession::Phase::Failed);
        QCOMPARE(desk.on<QrView>("presentedCode")->state(), QrView::State::Error);
    }

    void whereThereAreTwoScreensTheOtherOneIsTaken()
    {
        Desk desk;
        const QList<QScreen *> screens = QGuiApplication::screens();
        if (!qEnvironmentVariableIsSet("QRLOGIN_TEST_SCREENS")) {
            QCOMPARE(presentationScreen(desk.page), desk.page.screen());
            QVERIFY(!desk.part<QToolButton>("present")->menu());
            return;
        }
        QCOMPARE(screens.size(), 2);
        auto *button = desk.part<QToolButton>("present");
        QCOMPARE(button->popupMode(), QToolButton::MenuButtonPopup);
        QCOMPARE(desk.page.screen(), screens[0]);
        desk.present();
        QCOMPARE(desk.presenter()->screen(), screens[1]);
        QCOMPARE(desk.presenter()->geometry(), screens[1]->geometry());
        QVERIFY(desk.hints().contains(QLatin1String("other screen")));
        QTest::keyClick(desk.presenter(), Qt::Key_S);
        QCOMPARE(desk.presenter()->screen(), screens[0]);
        QTest::keyClick(desk.presenter(), Qt::Key_Escape);

        // The menu offers both, and says which is this window's.
        emit button->menu()->aboutToShow();
        const QList<QAction *> choices = button->menu()->actions();
        QCOMPARE(choices.size(), 2);
        QVERIFY(choices[0]->text().contains(QLatin1String("this window")));
        QVERIFY(choices[1]->text().contains(QLatin1String("1920")));
        choices[0]->trigger();
        QCOMPARE(desk.presenter()->screen(), screens[0]);
    }
};

QRLOGIN_TEST(TestPresenter)
#include "TestPresenter.moc"
