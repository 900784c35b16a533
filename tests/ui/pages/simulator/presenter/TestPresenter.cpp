#include "pages/simulator/presenter/PresenterWindow.h"

#include "audience/PhonePicture.h"
#include "audience/StepList.h"
#include "client/control/EmulatorControl.h"
#include "pages/simulator/presenter/PresentButton.h"
#include "qr/QrReader.h"
#include "support/TestMain.h"
#include "theme/Language.h"
#include "theme/Palettes.h"
#include "ui/pages/simulator/SimulatorFixture.h"
#include "widgets/Avatar.h"
#include "widgets/CountdownRing.h"
#include "widgets/qr/QrView.h"

#include <QAccessible>
#include <QApplication>
#include <QMenu>
#include <QMouseEvent>
#include <QScopeGuard>
#include <QScreen>
#include <QToolButton>

#include <QCoroTask>

using namespace qrlogin;
using namespace qrlogin::test;
using State = StepList::State;

class TestPresenter : public QObject
{
    Q_OBJECT

    struct Fixture : SimulatorFixture
    {
        using SimulatorFixture::SimulatorFixture;

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
        /// All visible texts and those for screen readers.
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

    void everyStepIsWhole_data()
    {
        QTest::addColumn<UiLanguage>("choice");
        QTest::addColumn<QString>("family");
        QTest::newRow("English") << UiLanguage::English << QApplication::font().family();
        // What a Chinese desktop has: its lines are higher.
        QTest::newRow("Chinese") << UiLanguage::SimplifiedChinese << QStringLiteral("Noto Sans CJK SC");
    }
    void everyStepIsWhole()
    {
        QFETCH(UiLanguage, choice);
        QFETCH(QString, family);
        const QFont before = QApplication::font();
        const auto putBack = qScopeGuard([&before] { QApplication::setFont(before); });
        QApplication::setFont(QFont(family, before.pointSize()));
        Language language(*qApp);
        language.setChoice(choice);
        Fixture fixture;
        fixture.present();
        for (const QSize &size : {QSize(911, 512), QSize(1366, 768), QSize(1920, 1080)}) {
            fixture.presenter()->showNormal();
            fixture.presenter()->resize(size);
            QTRY_COMPARE(fixture.presenter()->size(), size);
            QCoreApplication::processEvents();
            const auto *steps = fixture.on<StepList>("presentedSteps");
            QVERIFY2(steps->height() >= steps->heightForWidth(steps->width()),
                qPrintable(
                    QStringLiteral("%1 of %2 pixels").arg(steps->height()).arg(steps->heightForWidth(steps->width()))));
        }
        language.setChoice(UiLanguage::English);
    }

    void opensByKeyAndByButtonAndLeavesByEscape()
    {
        Fixture fixture;
        QVERIFY(!fixture.presenter()->isVisible());
        fixture.present();
        QVERIFY(fixture.presenter()->isFullScreen());
        QVERIFY(fixture.presenter()->isWindow());
        QTest::keyClick(fixture.presenter(), Qt::Key_Escape);
        QVERIFY(!fixture.presenter()->isVisible());
        const QString code = fixture.page.browser()->qrcodeId();
        QTest::mouseClick(fixture.part<QToolButton>("present"), Qt::LeftButton, {}, {10, 10});
        QVERIFY(fixture.presenter()->isVisible());
        QCOMPARE(fixture.page.browser()->qrcodeId(), code); // keeps an existing code
        QTest::keyClick(fixture.presenter(), Qt::Key_F11);
        QVERIFY(!fixture.presenter()->isVisible());
    }

    void theCodeIsReadFromTheScreenInBothThemes()
    {
        for (const QPalette &palette : {lightPalette(), darkPalette()}) {
            QApplication::setPalette(palette);
            Fixture fixture;
            fixture.present();
            const QString text = QString::fromUtf8(fixture.page.browser()->payloadText());
            QCOMPARE(QrReader::read(fixture.presenter()->grab().toImage()), text);
            const auto *code = fixture.on<QrView>("presentedCode");
            const QSize room = fixture.presenter()->size() * fixture.presenter()->devicePixelRatioF();
            QVERIFY(code->shownImage().height() > qMin(room.width(), room.height()) * 35 / 100);
            QVERIFY(fixture.everyWord().contains(fixture.pool.connection.badge.name));
        }
    }

    void theStepsFollowTheLogin()
    {
        Fixture fixture;
        fixture.present();
        using enum StepList::State;
        QCOMPARE(fixture.states(), (QList{Current, ToCome, ToCome, ToCome}));
        fixture.click("signIn");
        fixture.click("scan");
        QTRY_COMPARE(fixture.states(), (QList{Done, Current, ToCome, ToCome}));
        fixture.poll();
        QCOMPARE(fixture.steps()[0].caption, QStringLiteral("Scanned by %1").arg(fixture.pool.user().displayName));
        fixture.click("confirm");
        QTRY_COMPARE(fixture.states(), (QList{Done, Done, Current, ToCome}));
        fixture.poll();
        QCOMPARE(fixture.states(), (QList{Done, Done, Done, Current}));
        QCOMPARE(fixture.on<CountdownRing>("presentedCountdown")->digits(), QStringLiteral("4:59")); // of the ticket
        fixture.click("exchangeAsServer");
        QTRY_COMPARE(fixture.states(), (QList{Done, Done, Done, Done}));
        QVERIFY(QAccessible::queryAccessibleInterface(fixture.on<StepList>("presentedSteps"))
                    ->text(QAccessible::Name)
                    .contains(QLatin1String("Done: Ticket exchanged")));
    }

    void aClickerLeadsThroughTheWholeLogin()
    {
        Fixture fixture;
        fixture.present();
        constexpr std::array keys{Qt::Key_Space, Qt::Key_Right, Qt::Key_PageDown, Qt::Key_Space};
        for (const LoginAct act : {LoginAct::SignIn, LoginAct::Scan, LoginAct::Confirm, LoginAct::Exchange}) {
            if (act == LoginAct::Exchange) {
                QTRY_COMPARE(fixture.page.login()->phone().stage(), Phone::Stage::Confirmed);
                fixture.poll();
            }
            QTRY_COMPARE(nextLoginAct(*fixture.page.login()), std::optional(act));
            QTest::keyClick(fixture.presenter(), keys[size_t(act) - 1]);
        }
        QTRY_VERIFY(fixture.page.login()->backend().tokens());
        const auto *end = fixture.on<QLabel>("presentedEndWords");
        QTRY_VERIFY(end->isVisible());
        QCOMPARE(end->text(), QStringLiteral("Signed in as %1").arg(fixture.pool.user().displayName));
        QVERIFY(end->fontInfo().pixelSize() >= 2 * fixture.on<StepList>("presentedSteps")->fontInfo().pixelSize());
        QVERIFY(!fixture.on<QrView>("presentedCode")->isVisible());
        QVERIFY(fixture.on<QWidget>("presentedMark")->isVisible()); // nobody takes it for production
        // Once more, with the same user.
        QTest::keyClick(fixture.presenter(), Qt::Key_PageDown);
        QTRY_COMPARE(nextLoginAct(*fixture.page.login()), std::optional(LoginAct::Scan));
        QVERIFY(!end->isVisible());
        QVERIFY(fixture.on<QrView>("presentedCode")->isVisible());
    }

    void theLastActIsExplained()
    {
        Fixture fixture;
        fixture.present();
        const auto *caption = fixture.on<QLabel>("presenterCaption");
        QVERIFY(caption->text().isEmpty());
        QTest::keyClick(fixture.presenter(), Qt::Key_Left);
        QVERIFY2(caption->text().contains(QLatin1String("not a secret")), qPrintable(caption->text()));
        fixture.poll();
        QVERIFY(!caption->text().isEmpty()); // a poll is not an act
        QTest::keyClick(fixture.presenter(), Qt::Key_Space);
        QVERIFY(caption->text().isEmpty());
        QTRY_COMPARE(fixture.page.login()->phone().stage(), Phone::Stage::Ready);
        QTest::keyClick(fixture.presenter(), Qt::Key_PageUp);
        QVERIFY2(caption->text().contains(QLatin1String("signed in to the app")), qPrintable(caption->text()));
        QTest::keyClick(fixture.presenter(), Qt::Key_Space);
        QTRY_COMPARE(fixture.page.login()->phone().stage(), Phone::Stage::Asking);
        QTest::keyClick(fixture.presenter(), Qt::Key_Space);
        QTRY_COMPARE(fixture.page.login()->phone().stage(), Phone::Stage::Confirmed);
        // The browser has to poll first.
        QTest::keyClick(fixture.presenter(), Qt::Key_Space);
        QVERIFY2(caption->text().contains(QLatin1String("waits")), qPrintable(caption->text()));
        QVERIFY(!fixture.page.login()->backend().isBusy());
        fixture.poll();
        QVERIFY(caption->text().isEmpty());
    }

    void thePhoneShowsWhatThePhoneShows()
    {
        Fixture fixture;
        fixture.present();
        const auto words = [&] {
            return QAccessible::queryAccessibleInterface(fixture.on<PhonePicture>("presentedPhone"))
                ->text(QAccessible::Description);
        };
        const QString user = fixture.pool.user().displayName;
        QCOMPARE(words(), QStringLiteral("Sign in"));
        fixture.click("signIn");
        QTRY_COMPARE(words(), user + QStringLiteral(": Scan a code"));
        fixture.click("scan");
        QTRY_COMPARE(words(), user + QStringLiteral(": Approve this login?"));
        fixture.click("cancel");
        QTRY_COMPARE(words(), user + QStringLiteral(": Declined"));
        QTest::keyClick(fixture.presenter(), Qt::Key_R);
        QTRY_COMPARE(words(), user + QStringLiteral(": Scan a code"));
        QTRY_COMPARE(fixture.page.browser()->phase(), BrowserSession::Phase::Polling);
        fixture.click("scan");
        fixture.click("confirm");
        QTRY_COMPARE(words(), user + QStringLiteral(": Approved"));
    }

    void itHasARoleAndAName()
    {
        Fixture fixture;
        fixture.present();
        QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(fixture.presenter());
        QCOMPARE(heard->role(), QAccessible::Window);
        QCOMPARE(heard->text(QAccessible::Name), QStringLiteral("Presentation"));
        for (const char *part : {"presentedPhone", "presentedSteps", "presentedCountdown", "presentedCode"}) {
            QAccessibleInterface *told = QAccessible::queryAccessibleInterface(fixture.on<QWidget>(part));
            QVERIFY2(told->role() != QAccessible::Client && !told->text(QAccessible::Name).isEmpty(), part);
        }
    }

    void noSecretIsOnIt()
    {
        LoginStrategy strategy;
        strategy.returnFullUserInfo = true; // the browser gets tokens too
        Fixture fixture(strategy);
        fixture.present();
        fixture.logIn();
        fixture.click("exchangeAsServer");
        QTRY_VERIFY(fixture.page.login()->backend().outcome());
        const QString words = fixture.everyWord();
        QVERIFY(words.contains(QLatin1String("signed in")));
        const QrStatusReport report = fixture.page.browser()->report();
        const TokenSet tokens = **fixture.page.login()->backend().outcome();
        QVERIFY(report.tokenSet);
        for (const QString &secret :
            {report.ticket, report.tokenSet->accessToken, report.tokenSet->idToken, tokens.accessToken, tokens.idToken,
                QString::fromUtf8(fixture.pool.user().password.reveal()), fixture.page.browser()->qrcodeId()}) {
            QVERIFY(!secret.isEmpty());
            QVERIFY2(!words.contains(secret), qPrintable(secret));
        }
    }

    void namesThatAreAddressesAreMasked()
    {
        Fixture fixture;
        EmulatorUser user;
        user.username = QStringLiteral("ada");
        user.displayName = QStringLiteral("ada.lovelace@example.com");
        user.password = Secret("a password");
        EmulatorControl control(fixture.pool.connection, fixture.pool.context());
        QVERIFY(QCoro::waitFor(control.saveUser(user)));
        fixture.present();
        PoolClient phone(
            fixture.pool.connection.address, fixture.pool.context(), Party::Phone, fixture.pool.connection.credentials);
        const auto tokens = QCoro::waitFor(phone.signIn(user.username, user.password));
        QVERIFY(tokens);
        QVERIFY(QCoro::waitFor(phone.setQrStatus(
            fixture.page.browser()->qrcodeId(), QrAction::Scan, Secret(tokens->accessToken.toUtf8()))));
        fixture.poll();
        QVERIFY(fixture.steps()[0].caption.contains(QStringLiteral("a••")));
        QVERIFY2(!fixture.everyWord().contains(QLatin1String("lovelace")), qPrintable(fixture.everyWord()));
    }

    void anEndIsCalledByItsNameAndAKeyRefreshes()
    {
        Fixture fixture;
        fixture.present();
        const QString first = fixture.page.browser()->qrcodeId();
        fixture.pool.clock.advance(Seconds(122));
        QTRY_COMPARE(fixture.states()[0], State::Stopped);
        QCOMPARE(fixture.steps()[0].caption, QStringLiteral("Expired"));
        QVERIFY(!QrReader::read(fixture.on<QrView>("presentedCode")->grab().toImage())); // dimmed
        QTest::keyClick(fixture.presenter(), Qt::Key_R);
        QTRY_COMPARE(fixture.states()[0], State::Current);
        QTRY_COMPARE(fixture.page.browser()->phase(), BrowserSession::Phase::Polling);
        QVERIFY(fixture.page.browser()->qrcodeId() != first);
        QCOMPARE(QrReader::read(fixture.on<QrView>("presentedCode")->grab().toImage()),
            QString::fromUtf8(fixture.page.browser()->payloadText()));
        const QString second = fixture.page.browser()->qrcodeId();
        QTest::keyClick(fixture.presenter(), Qt::Key_F5);
        QTRY_VERIFY(!fixture.page.browser()->qrcodeId().isEmpty() && fixture.page.browser()->qrcodeId() != second);
    }

    void itGoesOnWhileThePageIsNotSeen()
    {
        Fixture fixture;
        fixture.present();
        fixture.page.hide();
        fixture.poll();
        fixture.presenter()->close();
        QTRY_COMPARE(fixture.pool.clock.pendingTimers(), 0);
        fixture.pool.clock.advance(BrowserSession::pollInterval);
        fixture.page.show();
        fixture.pool.clock.advance(Milliseconds(0));
        QTRY_VERIFY(fixture.page.browser()->pollCount() >= 2);
    }

    void ofACodeItSaysWhatThePageSays()
    {
        Fixture fixture;
        fixture.present();
        const auto overlays = [&](const char *view) {
            return fixture.page.findChild<QrView *>(QLatin1String(view))->accessibleText(QAccessible::Description);
        };
        fixture.page.login()->autoRefresh().setOn(true);
        for (int i = 0; i < AutoRefresh::limit; ++i) {
            const QString code = fixture.page.browser()->qrcodeId();
            fixture.pool.clock.advance(Seconds(122));
            QTRY_VERIFY(fixture.page.browser()->qrcodeId() != code);
            QTRY_COMPARE(fixture.page.browser()->phase(), BrowserSession::Phase::Polling);
        }
        fixture.pool.clock.advance(Seconds(122));
        QTRY_COMPARE(fixture.page.browser()->phase(), BrowserSession::Phase::Ended);
        QTRY_VERIFY2(overlays("presentedCode").contains(QStringLiteral("Refresh it yourself")),
            qPrintable(overlays("presentedCode")));
        QCOMPARE(overlays("presentedCode"), overlays("code"));
    }

    void itFollowsTheTabInFront()
    {
        Fixture fixture;
        fixture.present();
        const QString first = QString::fromUtf8(fixture.page.browser()->payloadText());
        fixture.page.addLogin();
        QCOMPARE(fixture.on<QrView>("presentedCode")->state(), QrView::State::Empty);
        QTest::keyClick(fixture.presenter(), Qt::Key_R);
        QTRY_COMPARE(fixture.page.browser()->phase(), BrowserSession::Phase::Polling);
        QVERIFY(fixture.on<QrView>("presentedCode")->shownImage() != QImage());
        fixture.page.closeLogin(1);
        QCOMPARE(QrReader::read(fixture.on<QrView>("presentedCode")->shownImage()), first);
        fixture.page.closeLogin(0); // the last one: a new login replaces it
        QCOMPARE(fixture.on<QrView>("presentedCode")->state(), QrView::State::Empty);
        fixture.page.setPool(fixture.pool.connection, fixture.pool.context());
        QCOMPARE(fixture.states()[0], State::Current);
    }

    void pointerAndHintsRestAndWake()
    {
        Fixture fixture;
        fixture.presenter()->setRestAfter(1);
        fixture.present();
        QTRY_COMPARE(fixture.presenter()->cursor().shape(), Qt::BlankCursor);
        QVERIFY(fixture.hints().isEmpty());
        const int height = fixture.on<QLabel>("presenterHints")->height();
        fixture.presenter()->setRestAfter(60'000);
        QMouseEvent moved(QEvent::MouseMove, QPointF(40, 40), QPointF(40, 40), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(fixture.on<StepList>("presentedSteps"), &moved); // wherever the pointer is
        QTRY_COMPARE(fixture.presenter()->cursor().shape(), Qt::ArrowCursor);
        QVERIFY(fixture.hints().contains(QLatin1String("Esc")));
        QCOMPARE(fixture.on<QLabel>("presenterHints")->height(), height); // the layout stays
    }

    void aPoolInTroubleIsSaid()
    {
        Fixture fixture;
        fixture.pool.stop();
        QTest::keyClick(&fixture.page, Qt::Key_F11);
        QTRY_COMPARE(fixture.page.browser()->phase(), BrowserSession::Phase::Failed);
        QCOMPARE(fixture.on<QrView>("presentedCode")->state(), QrView::State::Error);
    }

    void whereThereAreTwoScreensTheOtherOneIsTaken()
    {
        Fixture fixture;
        const QList<QScreen *> screens = QGuiApplication::screens();
        if (!qEnvironmentVariableIsSet("QRLOGIN_TEST_SCREENS")) {
            QCOMPARE(presentationScreen(fixture.page), fixture.page.screen());
            auto *button = fixture.part<QToolButton>("present");
            emit button->menu()->aboutToShow();
            QCOMPARE(button->menu()->actions().first()->objectName(), QStringLiteral("guidedDemo")); // not a screen
            return;
        }
        QCOMPARE(screens.size(), 2);
        auto *button = fixture.part<QToolButton>("present");
        QCOMPARE(button->popupMode(), QToolButton::MenuButtonPopup);
        QCOMPARE(fixture.page.screen(), screens[0]);
        fixture.present();
        QCOMPARE(fixture.presenter()->screen(), screens[1]);
        QCOMPARE(fixture.presenter()->geometry(), screens[1]->geometry());
        QVERIFY(fixture.hints().contains(QLatin1String("next screen")));
        QTest::keyClick(fixture.presenter(), Qt::Key_S);
        QCOMPARE(fixture.presenter()->screen(), screens[0]);
        QTest::keyClick(fixture.presenter(), Qt::Key_Escape);

        // The menu lists both, and states which one the window is on.
        emit button->menu()->aboutToShow();
        const QList<QAction *> choices = button->menu()->actions();
        QVERIFY(choices.size() > 2);
        QVERIFY(choices[2]->isSeparator());
        QVERIFY(choices[0]->text().contains(QLatin1String("this window")));
        QVERIFY(choices[1]->text().contains(QLatin1String("1920")));
        choices[0]->trigger();
        QCOMPARE(fixture.presenter()->screen(), screens[0]);
    }
};

QRLOGIN_TEST(TestPresenter)
#include "TestPresenter.moc"
