#include "pages/settings/SettingsPage.h"

#include "settings/Advice.h"
#include "support/TestMain.h"
#include "ui/pages/settings/SettingsFixture.h"
#include "widgets/Card.h"
#include "widgets/PeriodEdit.h"

#include <QAccessible>

using namespace qrlogin;
using namespace qrlogin::test;

/// The page with a pool, used only with mouse and keyboard.
class TestSettingsPage : public QObject
{
    Q_OBJECT

private slots:
    void editSaveReadBack()
    {
        SettingsFixture fixture;
        QVERIFY(!fixture.button("save")->isEnabled());
        fixture.type(qrcode, "90");
        QVERIFY(fixture.button("save")->isEnabled());
        QVERIFY(fixture.says(QStringLiteral("1 unsaved change")));
        fixture.click(fixture.toggle(browserExchangeRule.wireName));
        fixture.save();
        QVERIFY(!fixture.button("save")->isEnabled());
        QVERIFY(fixture.says(QStringLiteral("Saved ") + fixture.time()));
        LoginStrategy expected;
        expected.qrcodeExpiresIn = 90;
        expected.allowExchangeUserInfoFromBrowser = true;
        QCOMPARE(fixture.pool.settings().strategy, expected);
    }

    void anEditMovesNothing()
    {
        SettingsFixture fixture;
        const auto places = [&fixture] {
            QList<QPoint> found;
            for (const SettingRow *row : fixture.page.findChildren<SettingRow *>())
                found += row->mapTo(&fixture.page, QPoint());
            return found;
        };
        // At one of these widths the longer text of an edited row does not fit in its line.
        for (const int width : {900, 1000, 1100, 1182, 1300}) {
            fixture.page.resize(width, 900);
            QCoreApplication::processEvents();
            const QList<QPoint> before = places();
            fixture.type(qrcode, "90");
            fixture.type(ticket, "90");
            fixture.click(fixture.toggle(browserExchangeRule.wireName));
            QCoreApplication::processEvents();
            QCOMPARE(places(), before);
            fixture.model->revert();
        }
    }

    void backToTheSavedValueIsClean()
    {
        SettingsFixture fixture;
        fixture.type(qrcode, "90");
        fixture.type(qrcode, "120");
        QVERIFY(!fixture.button("save")->isEnabled());
        QVERIFY(fixture.says(QStringLiteral("No unsaved changes")));
    }

    void outOfRangeIsToldInPlaceAndKept()
    {
        SettingsFixture fixture;
        fixture.type(ticket, "2592001");
        QVERIFY(!fixture.button("save")->isEnabled());
        QVERIFY(fixture.says(QStringLiteral("30 day(s)")));
        QCOMPARE(fixture.number(ticket)->text(), QStringLiteral("2592001"));
        fixture.type(ticket, "2592000");
        QVERIFY(fixture.button("save")->isEnabled());
        QVERIFY(!fixture.says(QStringLiteral("30 days)")));
    }

    void anEmptyFieldCannotBeSaved()
    {
        SettingsFixture fixture;
        fixture.click(fixture.toggle(browserExchangeRule.wireName));
        fixture.number(qrcode)->setFocus();
        fixture.number(qrcode)->selectAll();
        QTest::keyClick(fixture.number(qrcode), Qt::Key_Delete);
        QVERIFY(!fixture.button("save")->isEnabled());
        QVERIFY(fixture.says(QStringLiteral("Enter a number")));
        fixture.click(fixture.button("revert"));
        QCOMPARE(fixture.number(qrcode)->text(), QStringLiteral("120"));
        QVERIFY(!fixture.toggle(browserExchangeRule.wireName)->isChecked());
    }

    void theUnitReExpressesAndNeverAlters()
    {
        SettingsFixture fixture;
        QComboBox *unit = fixture.unit(qrcode);
        unit->setFocus();
        QTest::keyClick(unit, Qt::Key_Down); // seconds to minutes
        QCOMPARE(fixture.number(qrcode)->value(), 2);
        QCOMPARE(fixture.model->edited().qrcodeExpiresIn, 120);
        QCOMPARE(fixture.model->edited().qrcodeExpiresInUnit, PeriodUnit::Minute);
        fixture.save();
        QCOMPARE(fixture.pool.settings().strategy.qrcodeExpiresIn, 120);
        QCOMPARE(fixture.pool.settings().strategy.qrcodeExpiresInUnit, PeriodUnit::Minute);
    }

    void eachToggleIsItsOwn()
    {
        for (const ToggleRule &rule : toggleRules) {
            SettingsFixture fixture;
            fixture.toggle(rule.wireName)->setFocus();
            QTest::keyClick(fixture.toggle(rule.wireName), Qt::Key_Space);
            QTest::keyClick(&fixture.page, Qt::Key_S, Qt::ControlModifier);
            QTRY_VERIFY(fixture.review());
            QTest::keyClick(fixture.review(), Qt::Key_Return);
            fixture.settle();
            LoginStrategy expected;
            expected.*rule.on = true;
            QCOMPARE(fixture.pool.settings().strategy, expected);
        }
    }

    void defaultsAndRevert()
    {
        SettingsFixture fixture;
        QVERIFY(!fixture.button("defaults")->isEnabled());
        fixture.type(qrcode, "90");
        fixture.save();
        QVERIFY(fixture.button("defaults")->isEnabled());
        fixture.click(fixture.button("defaults"));
        QCOMPARE(fixture.number(qrcode)->value(), 120);
        // The review shows what the defaults would change.
        QTRY_VERIFY(fixture.review());
        QVERIFY(fixture.says(QStringLiteral("90 s")));
        QTest::keyClick(fixture.review(), Qt::Key_Escape);
        QTRY_VERIFY(!fixture.review());
        fixture.click(fixture.button("revert"));
        QCOMPARE(fixture.number(qrcode)->value(), 90);
    }

    void adviceCuresWithOneClick()
    {
        SettingsFixture fixture;
        QVERIFY(fixture.says(QStringLiteral("meet all recommendations")));
        fixture.click(fixture.toggle(fullUserInfoRule.wireName));
        QTRY_VERIFY(fixture.says(QStringLiteral("Anyone who polls gets the login token")));
        QVERIFY(fixture.says(QStringLiteral("Anyone who knows the QR code ID")));
        const auto *advice
            = fixture.page.findChild<QWidget *>(QStringLiteral("advice%1").arg(int(Advice::FullUserInfo)));
        QVERIFY(advice);
        fixture.click(advice->findChild<QPushButton *>());
        QVERIFY(!fixture.toggle(fullUserInfoRule.wireName)->isChecked());
        QTRY_VERIFY(fixture.says(QStringLiteral("meet all recommendations")));
    }

    void aPoolThatIsAwayIsToldAndTheEditsStay()
    {
        SettingsFixture fixture;
        fixture.type(qrcode, "90");
        fixture.pool.stop();
        fixture.save();
        QVERIFY(fixture.says(QStringLiteral("refused the connection")));
        QCOMPARE(fixture.number(qrcode)->value(), 90);
        QVERIFY(fixture.button("save")->isEnabled());
    }

    void aFailureGoesWithItsPool()
    {
        SettingsFixture fixture;
        fixture.pool.stop();
        fixture.type(qrcode, "90");
        fixture.save();
        QVERIFY(fixture.says(QStringLiteral("refused the connection")));
        TestPool other;
        SettingsModel model(other.connection, other.context());
        fixture.page.setModel(&model);
        QVERIFY(!fixture.says(QStringLiteral("refused the connection")));
        fixture.page.setModel(fixture.model.get());
        QVERIFY(fixture.says(QStringLiteral("refused the connection")));
    }

    void cardsAreAsTallAsWhatIsInThem()
    {
        SettingsFixture fixture;
        fixture.page.resize(1100, 1400);
        fixture.type(qrcode, "100000");
        int seen = 0;
        for (const Card *card : fixture.page.findChildren<Card *>()) {
            if (!card->isVisible())
                continue;
            ++seen;
            QTRY_COMPARE(card->height(), card->heightForWidth(card->width()));
        }
        QCOMPARE(seen, 4);
    }

    void everythingHasANameAndAWayByKeyboard()
    {
        SettingsFixture fixture;
        fixture.type(qrcode, "90");
        for (const QWidget *widget : fixture.page.findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()
                || widget->objectName().startsWith(QLatin1String("qt_")))
                continue;
            QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            const bool isContainer = widget->inherits("QScrollArea");
            QVERIFY2(isContainer || (interface && !interface->text(QAccessible::Name).isEmpty()),
                qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
        }
    }

    void withoutAModelNothingCanBeTouched()
    {
        QTemporaryDir directory;
        SettingsHistory history(directory.filePath(QStringLiteral("journal.sqlite")));
        SystemClock clock;
        SettingsPage page(history, clock);
        page.show();
        for (const QAbstractSpinBox *box : page.findChildren<QAbstractSpinBox *>())
            QVERIFY(!box->isEnabled());
        QVERIFY(!page.findChild<QPushButton *>(QStringLiteral("save"))->isEnabled());
    }
};

QRLOGIN_TEST(TestSettingsPage)
#include "TestSettingsPage.moc"
