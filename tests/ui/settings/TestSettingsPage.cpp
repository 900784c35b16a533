#include "settings/SettingsPage.h"

#include "settings/Advice.h"
#include "support/TestMain.h"
#include "ui/settings/SettingsDesk.h"
#include "widgets/Card.h"
#include "widgets/PeriodEdit.h"

#include <QAccessible>

using namespace qrlogin;
using namespace qrlogin::test;

/// A page on a pool, driven by clicks and keys alone.
class TestSettingsPage : public QObject
{
    Q_OBJECT

private slots:
    void editSaveReadBack()
    {
        SettingsDesk desk;
        QVERIFY(!desk.button("save")->isEnabled());
        desk.type(qrcode, "90");
        QVERIFY(desk.button("save")->isEnabled());
        QVERIFY(desk.says(QStringLiteral("1 unsaved change")));
        desk.click(desk.toggle(browserExchangeRule.wireName));
        desk.save();
        QVERIFY(!desk.button("save")->isEnabled());
        QVERIFY(desk.says(QStringLiteral("Saved.")));
        LoginStrategy expected;
        expected.qrcodeExpiresIn = 90;
        expected.allowExchangeUserInfoFromBrowser = true;
        QCOMPARE(desk.pool.settings().strategy, expected);
    }

    void backToTheSavedValueIsClean()
    {
        SettingsDesk desk;
        desk.type(qrcode, "90");
        desk.type(qrcode, "120");
        QVERIFY(!desk.button("save")->isEnabled());
        QVERIFY(desk.says(QStringLiteral("No unsaved changes")));
    }

    void outOfRangeIsToldInPlaceAndKept()
    {
        SettingsDesk desk;
        desk.type(ticket, "2592001");
        QVERIFY(!desk.button("save")->isEnabled());
        QVERIFY(desk.says(QStringLiteral("30 days")));
        QCOMPARE(desk.number(ticket)->text(), QStringLiteral("2592001"));
        desk.type(ticket, "2592000");
        QVERIFY(desk.button("save")->isEnabled());
        QVERIFY(!desk.says(QStringLiteral("30 days)")));
    }

    void anEmptyFieldCannotBeSaved()
    {
        SettingsDesk desk;
        desk.click(desk.toggle(browserExchangeRule.wireName));
        desk.number(qrcode)->setFocus();
        desk.number(qrcode)->selectAll();
        QTest::keyClick(desk.number(qrcode), Qt::Key_Delete);
        QVERIFY(!desk.button("save")->isEnabled());
        QVERIFY(desk.says(QStringLiteral("A number is missing")));
        desk.click(desk.button("revert"));
        QCOMPARE(desk.number(qrcode)->text(), QStringLiteral("120"));
        QVERIFY(!desk.toggle(browserExchangeRule.wireName)->isChecked());
    }

    void theUnitReExpressesAndNeverAlters()
    {
        SettingsDesk desk;
        QComboBox *unit = desk.unit(qrcode);
        unit->setFocus();
        QTest::keyClick(unit, Qt::Key_Down); // seconds to minutes
        QCOMPARE(desk.number(qrcode)->value(), 2);
        QCOMPARE(desk.model->edited().qrcodeExpiresIn, 120);
        QCOMPARE(desk.model->edited().qrcodeExpiresInUnit, PeriodUnit::Minute);
        desk.save();
        QCOMPARE(desk.pool.settings().strategy.qrcodeExpiresIn, 120);
        QCOMPARE(desk.pool.settings().strategy.qrcodeExpiresInUnit, PeriodUnit::Minute);
    }

    void eachToggleIsItsOwn()
    {
        for (const ToggleRule &rule : toggleRules) {
            SettingsDesk desk;
            desk.toggle(rule.wireName)->setFocus();
            QTest::keyClick(desk.toggle(rule.wireName), Qt::Key_Space);
            QTest::keyClick(&desk.page, Qt::Key_S, Qt::ControlModifier);
            QTRY_VERIFY(desk.review());
            QTest::keyClick(desk.review(), Qt::Key_Return);
            desk.settle();
            LoginStrategy expected;
            expected.*rule.on = true;
            QCOMPARE(desk.pool.settings().strategy, expected);
        }
    }

    void defaultsAndRevert()
    {
        SettingsDesk desk;
        QVERIFY(!desk.button("defaults")->isEnabled());
        desk.type(qrcode, "90");
        desk.save();
        QVERIFY(desk.button("defaults")->isEnabled());
        desk.click(desk.button("defaults"));
        QCOMPARE(desk.number(qrcode)->value(), 120);
        desk.click(desk.button("revert"));
        QCOMPARE(desk.number(qrcode)->value(), 90);
    }

    void adviceCuresWithOneClick()
    {
        SettingsDesk desk;
        QVERIFY(desk.says(QStringLiteral("Nothing to improve")));
        desk.click(desk.toggle(fullUserInfoRule.wireName));
        QTRY_VERIFY(desk.says(QStringLiteral("Anyone who polls gets the login token")));
        QVERIFY(desk.says(QStringLiteral("Whoever knows the code's id")));
        const auto *advice = desk.page.findChild<QWidget *>(QStringLiteral("advice%1").arg(int(Advice::FullUserInfo)));
        QVERIFY(advice);
        desk.click(advice->findChild<QPushButton *>());
        QVERIFY(!desk.toggle(fullUserInfoRule.wireName)->isChecked());
        QTRY_VERIFY(desk.says(QStringLiteral("Nothing to improve")));
    }

    void aPoolThatIsAwayIsToldAndTheEditsStay()
    {
        SettingsDesk desk;
        desk.type(qrcode, "90");
        desk.pool.stop();
        desk.save();
        QVERIFY(desk.says(QStringLiteral("cannot be reached")));
        QCOMPARE(desk.number(qrcode)->value(), 90);
        QVERIFY(desk.button("save")->isEnabled());
    }

    void aFailureGoesWithItsPool()
    {
        SettingsDesk desk;
        desk.pool.stop();
        desk.type(qrcode, "90");
        desk.save();
        QVERIFY(desk.says(QStringLiteral("cannot be reached")));
        TestPool other;
        SettingsModel model(other.connection, other.context());
        desk.page.setModel(&model);
        QVERIFY(!desk.says(QStringLiteral("cannot be reached")));
        desk.page.setModel(desk.model.get());
        QVERIFY(desk.says(QStringLiteral("cannot be reached")));
    }

    void cardsAreAsTallAsWhatIsInThem()
    {
        SettingsDesk desk;
        desk.page.resize(1100, 1400);
        desk.type(qrcode, "100000");
        int seen = 0;
        for (const Card *card : desk.page.findChildren<Card *>()) {
            if (!card->isVisible())
                continue;
            ++seen;
            QTRY_COMPARE(card->height(), card->heightForWidth(card->width()));
        }
        QCOMPARE(seen, 4);
    }

    void everythingHasANameAndAWayByKeyboard()
    {
        SettingsDesk desk;
        desk.type(qrcode, "90");
        for (const QWidget *widget : desk.page.findChildren<QWidget *>()) {
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
        Journal journal(directory.filePath(QStringLiteral("journal.sqlite")));
        SystemClock clock;
        SettingsPage page(journal, clock);
        page.show();
        for (const QAbstractSpinBox *box : page.findChildren<QAbstractSpinBox *>())
            QVERIFY(!box->isEnabled());
        QVERIFY(!page.findChild<QPushButton *>(QStringLiteral("save"))->isEnabled());
    }
};

QRLOGIN_TEST(TestSettingsPage)
#include "TestSettingsPage.moc"
