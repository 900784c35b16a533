#include "pages/settings/SettingsPage.h"

#include "support/TestMain.h"
#include "ui/pages/settings/SettingsFixture.h"
#include "widgets/Banner.h"

#include <QSignalSpy>

using namespace qrlogin;
using namespace qrlogin::test;

/// The page says only what is true now: of this pool, and of the last answer.
class TestSettingsTruth : public QObject
{
    Q_OBJECT

    /// What somebody else saves.
    static void saveElsewhere(SettingsFixture &fixture, int seconds)
    {
        LoginStrategy theirs = fixture.model->saved();
        theirs.qrcodeExpiresIn = seconds;
        fixture.pool.save(theirs);
    }
    static void leaveFor(SettingsFixture &fixture, Seconds time)
    {
        fixture.page.hide();
        fixture.pool.clock.advance(time);
        fixture.page.show();
        fixture.settle();
    }

private slots:
    void anotherPoolsValuesGoAtOnce()
    {
        SettingsFixture fixture;
        fixture.type(qrcode, "4321");
        fixture.click(fixture.toggle(fullUserInfoRule.wireName));
        QTRY_VERIFY(fixture.says(QStringLiteral("Anyone who polls gets the login token")));
        TestPool other;
        other.connection.badge.name = QStringLiteral("Other pool");
        other.stop();
        SettingsModel model(other.connection, other.context());
        fixture.page.setModel(&model);
        model.load();
        QVERIFY(fixture.says(QStringLiteral("Reading the settings of “Other pool”")));
        for (int look = 0; look < 2; ++look) {
            QVERIFY(!fixture.number(qrcode)->isVisible());
            QVERIFY(!fixture.number(qrcode)->text().contains(QLatin1String("4321")));
            QVERIFY(!fixture.toggle(fullUserInfoRule.wireName)->isChecked());
            QVERIFY(fixture.page.findChild<QLabel *>(QStringLiteral("statusPreview"))->text().isEmpty());
            QVERIFY(!fixture.says(QStringLiteral("Anyone who polls gets the login token")));
            QVERIFY(!fixture.button("save")->isEnabled());
            QTRY_COMPARE(model.activity(), SettingsModel::Activity::Idle);
        }
        fixture.page.setModel(fixture.model.get());
        QCOMPARE(fixture.number(qrcode)->text(), QStringLiteral("4321"));
        QVERIFY(fixture.number(qrcode)->isVisible());
    }

    void anEmptiedFieldDoesNotFollowToAnotherPool()
    {
        SettingsFixture fixture;
        fixture.number(qrcode)->setFocus();
        fixture.number(qrcode)->selectAll();
        QTest::keyClick(fixture.number(qrcode), Qt::Key_Delete);
        TestPool other;
        SettingsModel model(other.connection, other.context());
        fixture.page.setModel(&model);
        model.load();
        QTRY_VERIFY(model.isLoaded());
        QCOMPARE(fixture.number(qrcode)->text(), QStringLiteral("120"));
        fixture.page.setModel(nullptr);
    }

    void anUnreachablePoolHasAWayOut()
    {
        SettingsFixture fixture;
        TestPool other;
        other.stop();
        SettingsModel model(other.connection, other.context());
        fixture.page.setModel(&model);
        model.load();
        QTRY_VERIFY(fixture.says(QStringLiteral("refused the connection")));
        QSignalSpy edited(&fixture.page, &SettingsPage::editRequested);
        fixture.click(fixture.button("editConnection"));
        QCOMPARE(edited.size(), 1);
        QVERIFY(fixture.button("tryAgain")->isVisible());
        fixture.click(fixture.button("tryAgain"));
        QCOMPARE(model.activity(), SettingsModel::Activity::Loading);
        QVERIFY(!fixture.button("tryAgain")->isVisible());
        QTRY_COMPARE(model.activity(), SettingsModel::Activity::Idle);
        fixture.page.setModel(nullptr);
    }

    void withoutAPoolOneCanBeAdded()
    {
        SettingsFixture fixture;
        fixture.page.setModel(nullptr);
        QVERIFY(!fixture.number(qrcode)->isVisible());
        QSignalSpy added(&fixture.page, &SettingsPage::addRequested);
        fixture.click(fixture.button("addPool"));
        QCOMPARE(added.size(), 1);
    }

    void praiseGoesWithTheNextLoad()
    {
        SettingsFixture fixture;
        fixture.type(qrcode, "90");
        fixture.save();
        const QString saved = QStringLiteral("Saved ") + fixture.time();
        QVERIFY(fixture.says(saved));
        QVERIFY(fixture.says(QStringLiteral("last read ") + fixture.time()));
        saveElsewhere(fixture, 77);
        fixture.pool.clock.advance(Seconds(120));
        fixture.click(fixture.button("reload"));
        fixture.settle();
        QCOMPARE(fixture.number(qrcode)->value(), 77);
        QVERIFY(!fixture.says(QStringLiteral("Saved")));
        QVERIFY(fixture.says(QStringLiteral("last read ") + fixture.time()));
    }

    void whoComesBackAfterAWhileReadsAgain()
    {
        SettingsFixture fixture;
        const QString before = fixture.time();
        saveElsewhere(fixture, 77);
        leaveFor(fixture, Seconds(5));
        QCOMPARE(fixture.number(qrcode)->value(), 120);
        leaveFor(fixture, Seconds(60));
        QCOMPARE(fixture.number(qrcode)->value(), 77);
        auto *news = fixture.page.findChild<Banner *>(QStringLiteral("changedInPool"));
        QVERIFY(news->isVisible());
        QVERIFY(news->text().contains(before));
        QVERIFY(news->text().contains(QLatin1String("77")));
        QVERIFY(fixture.says(QStringLiteral("changed in the pool, was: ")));
        // The mark stays until the user has seen it.
        leaveFor(fixture, Seconds(60));
        QVERIFY(news->isVisible());
        QTest::keyClick(news, Qt::Key_Escape);
        QVERIFY(!news->isVisible());
        QVERIFY(!fixture.says(QStringLiteral("changed in the pool, was: ")));
    }

    void anEditStaysWhenThePageReadsAgain()
    {
        SettingsFixture fixture;
        fixture.type(ticket, "60");
        saveElsewhere(fixture, 77);
        leaveFor(fixture, Seconds(60));
        QCOMPARE(fixture.number(ticket)->value(), 60);
        QCOMPARE(fixture.number(qrcode)->value(), 77);
        fixture.save();
        QVERIFY(!fixture.page.findChild<Banner *>(QStringLiteral("changedInPool"))->isVisible());
    }

    void aConflictWaitsForTheUser()
    {
        SettingsFixture fixture;
        fixture.type(qrcode, "90");
        saveElsewhere(fixture, 77);
        fixture.save();
        QVERIFY(fixture.model->conflict());
        leaveFor(fixture, Seconds(600));
        QVERIFY(fixture.model->conflict());
    }
};

QRLOGIN_TEST(TestSettingsTruth)
#include "TestSettingsTruth.moc"
