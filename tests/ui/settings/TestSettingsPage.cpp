#include "settings/SettingsPage.h"

#include "settings/Advice.h"
#include "settings/SettingRow.h"
#include "support/TestMain.h"
#include "support/TestPool.h"
#include "widgets/Banner.h"
#include "widgets/PeriodEdit.h"
#include "widgets/Switch.h"

#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;
using Activity = SettingsModel::Activity;

/// A page on a pool, driven by clicks and keys alone.
class TestSettingsPage : public QObject
{
    Q_OBJECT

    struct Desk
    {
        TestPool pool;
        std::unique_ptr<SettingsModel> model;
        SettingsPage page;

        Desk()
        {
            model = std::make_unique<SettingsModel>(pool.connection, pool.context());
            page.setModel(model.get());
            page.resize(1100, 760);
            page.show();
            [this] { QVERIFY(QTest::qWaitForWindowExposed(&page)); }();
            model->load();
            settle();
        }
        ~Desk() { page.setModel(nullptr); }

        void settle()
        {
            [this] { QTRY_COMPARE(model->activity(), Activity::Idle); }();
        }
        QPushButton *button(const char *name) { return page.findChild<QPushButton *>(QLatin1String(name)); }
        SettingRow *row(QStringView wireName) { return page.findChild<SettingRow *>(wireName.toString()); }
        QSpinBox *number(QStringView wireName) { return row(wireName)->findChild<QSpinBox *>(); }
        QComboBox *unit(QStringView wireName) { return row(wireName)->findChild<QComboBox *>(); }
        Switch *toggle(QStringView wireName) { return row(wireName)->findChild<Switch *>(); }
        void type(QStringView wireName, const char *text)
        {
            number(wireName)->setFocus();
            number(wireName)->selectAll();
            QTest::keyClicks(number(wireName), QLatin1String(text));
        }
        void click(QWidget *widget) { QTest::mouseClick(widget, Qt::LeftButton); }
        bool says(const QString &text)
        {
            for (const QLabel *label : page.findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains(text))
                    return true;
            }
            return false;
        }
    };

    static constexpr QStringView qrcode = qrcodePeriodRule.wireName;
    static constexpr QStringView ticket = ticketPeriodRule.wireName;

private slots:
    void editSaveReadBack()
    {
        Desk desk;
        QVERIFY(!desk.button("save")->isEnabled());
        desk.type(qrcode, "90");
        QVERIFY(desk.button("save")->isEnabled());
        QVERIFY(desk.says(QStringLiteral("1 unsaved change")));
        desk.click(desk.toggle(browserExchangeRule.wireName));
        desk.click(desk.button("save"));
        desk.settle();
        QVERIFY(!desk.button("save")->isEnabled());
        QVERIFY(desk.says(QStringLiteral("Saved.")));
        LoginStrategy expected;
        expected.qrcodeExpiresIn = 90;
        expected.allowExchangeUserInfoFromBrowser = true;
        QCOMPARE(desk.pool.settings().strategy, expected);
    }

    void backToTheSavedValueIsClean()
    {
        Desk desk;
        desk.type(qrcode, "90");
        desk.type(qrcode, "120");
        QVERIFY(!desk.button("save")->isEnabled());
        QVERIFY(desk.says(QStringLiteral("No unsaved changes")));
    }

    void outOfRangeIsToldInPlaceAndKept()
    {
        Desk desk;
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
        Desk desk;
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
        Desk desk;
        QComboBox *unit = desk.unit(qrcode);
        unit->setFocus();
        QTest::keyClick(unit, Qt::Key_Down); // seconds to minutes
        QCOMPARE(desk.number(qrcode)->value(), 2);
        QCOMPARE(desk.model->edited().qrcodeExpiresIn, 120);
        QCOMPARE(desk.model->edited().qrcodeExpiresInUnit, PeriodUnit::Minute);
        desk.click(desk.button("save"));
        desk.settle();
        QCOMPARE(desk.pool.settings().strategy.qrcodeExpiresIn, 120);
        QCOMPARE(desk.pool.settings().strategy.qrcodeExpiresInUnit, PeriodUnit::Minute);
    }

    void eachToggleIsItsOwn()
    {
        for (const ToggleRule &rule : toggleRules) {
            Desk desk;
            desk.toggle(rule.wireName)->setFocus();
            QTest::keyClick(desk.toggle(rule.wireName), Qt::Key_Space);
            QTest::keyClick(&desk.page, Qt::Key_S, Qt::ControlModifier);
            desk.settle();
            LoginStrategy expected;
            expected.*rule.on = true;
            QCOMPARE(desk.pool.settings().strategy, expected);
        }
    }

    void defaultsAndRevert()
    {
        Desk desk;
        QVERIFY(!desk.button("defaults")->isEnabled());
        desk.type(qrcode, "90");
        desk.click(desk.button("save"));
        desk.settle();
        QVERIFY(desk.button("defaults")->isEnabled());
        desk.click(desk.button("defaults"));
        QCOMPARE(desk.number(qrcode)->value(), 120);
        desk.click(desk.button("revert"));
        QCOMPARE(desk.number(qrcode)->value(), 90);
    }

    void adviceCuresWithOneClick()
    {
        Desk desk;
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

    void aConflictAsksAndWritesNothing()
    {
        Desk desk;
        desk.type(qrcode, "90");
        LoginStrategy theirs;
        theirs.ticketExpiresIn = 60;
        desk.pool.save(theirs);
        desk.click(desk.button("save"));
        desk.settle();
        QVERIFY(desk.says(QStringLiteral("Somebody else changed this pool")));
        QCOMPARE(desk.pool.settings().strategy, theirs);
        const auto *banner = desk.page.findChild<Banner *>();
        for (QPushButton *button : banner->findChildren<QPushButton *>()) {
            if (button->text().contains(QLatin1String("Keep my edits")))
                desk.click(button);
        }
        QVERIFY(!banner->isVisible());
        QCOMPARE(desk.number(ticket)->value(), 60);
        QCOMPARE(desk.number(qrcode)->value(), 90);
    }

    void aPoolThatIsAwayIsToldAndTheEditsStay()
    {
        Desk desk;
        desk.type(qrcode, "90");
        desk.pool.stop();
        desk.click(desk.button("save"));
        desk.settle();
        QVERIFY(desk.says(QStringLiteral("cannot be reached")));
        QCOMPARE(desk.number(qrcode)->value(), 90);
        QVERIFY(desk.button("save")->isEnabled());
    }

    void aFailureGoesWithItsPool()
    {
        Desk desk;
        desk.pool.stop();
        desk.type(qrcode, "90");
        desk.click(desk.button("save"));
        desk.settle();
        QVERIFY(desk.says(QStringLiteral("cannot be reached")));
        TestPool other;
        SettingsModel model(other.connection, other.context());
        desk.page.setModel(&model);
        QVERIFY(!desk.says(QStringLiteral("cannot be reached")));
        desk.page.setModel(desk.model.get());
        QVERIFY(desk.says(QStringLiteral("cannot be reached")));
    }

    void everythingHasANameAndAWayByKeyboard()
    {
        Desk desk;
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
        SettingsPage page;
        page.show();
        for (const QAbstractSpinBox *box : page.findChildren<QAbstractSpinBox *>())
            QVERIFY(!box->isEnabled());
        QVERIFY(!page.findChild<QPushButton *>(QStringLiteral("save"))->isEnabled());
    }
};

QRLOGIN_TEST(TestSettingsPage)
#include "TestSettingsPage.moc"
