#include "settings/StrategyEdit.h"

#include "settings/Advice.h"
#include "settings/SettingsModel.h"
#include "support/TestMain.h"
#include "support/TestPool.h"

#include <QRandomGenerator>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

/// Undo and redo of all edits of the settings.
class TestStrategyEdit : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        TestPool pool;
        SettingsModel model{pool.connection, pool.context()};

        Fixture()
        {
            model.load();
            settle();
        }
        void settle()
        {
            [this] { QTRY_COMPARE(model.activity(), SettingsModel::Activity::Idle); }();
        }
        void pause() { pool.clock.advance(Seconds(2)); }
        void setQrcode(int seconds) { model.setPeriod(qrcodePeriodRule, seconds, PeriodUnit::Second); }
    };

private slots:
    void eachEditIsTakenBackAndDoneAgain()
    {
        Fixture fixture;
        fixture.setQrcode(90);
        fixture.model.setToggle(fullUserInfoRule, true);
        fixture.model.restoreDefaults();
        QCOMPARE(fixture.model.undoStack().count(), 3);
        fixture.model.undoStack().undo();
        QCOMPARE(fixture.model.edited().qrcodeExpiresIn, 90);
        QVERIFY(fixture.model.edited().returnFullUserInfo);
        fixture.model.undoStack().undo();
        QVERIFY(!fixture.model.edited().returnFullUserInfo);
        fixture.model.undoStack().undo();
        QCOMPARE(fixture.model.edited(), LoginStrategy());
        QVERIFY(!fixture.model.undoStack().canUndo());
        fixture.model.undoStack().redo();
        QCOMPARE(fixture.model.edited().qrcodeExpiresIn, 90);
    }

    void typingIsOneStepAndPausesPartIt()
    {
        Fixture fixture;
        for (const int seconds : {9, 90, 900})
            fixture.setQrcode(seconds);
        QCOMPARE(fixture.model.undoStack().count(), 1);
        fixture.pause();
        fixture.setQrcode(901);
        QCOMPARE(fixture.model.undoStack().count(), 2);
        fixture.model.undoStack().undo();
        QCOMPARE(fixture.model.edited().qrcodeExpiresIn, 900);
        fixture.model.undoStack().undo();
        QCOMPARE(fixture.model.edited().qrcodeExpiresIn, 120);
    }

    void otherFieldsUnitsAndTogglesAreStepsOfTheirOwn()
    {
        Fixture fixture;
        fixture.setQrcode(60);
        fixture.model.setPeriod(ticketPeriodRule, 60, PeriodUnit::Second);
        fixture.model.setPeriod(ticketPeriodRule, 60, PeriodUnit::Minute);
        fixture.model.setToggle(browserExchangeRule, true);
        fixture.model.setToggle(browserExchangeRule, false);
        QCOMPARE(fixture.model.undoStack().count(), 5);
    }

    void typingBackToTheStartLeavesNoStep()
    {
        Fixture fixture;
        fixture.setQrcode(12);
        fixture.setQrcode(120);
        QCOMPARE(fixture.model.undoStack().count(), 0);
    }

    void oneSettingIsResetAlone()
    {
        Fixture fixture;
        LoginStrategy saved;
        saved.qrcodeExpiresIn = 60;
        saved.allowExchangeUserInfoFromBrowser = true;
        fixture.pool.save(saved);
        fixture.model.load();
        fixture.settle();
        fixture.setQrcode(90);
        fixture.model.setToggle(fullUserInfoRule, true);
        fixture.model.resetToSaved(qrcodePeriodRule.wireName);
        QCOMPARE(fixture.model.edited().qrcodeExpiresIn, 60);
        fixture.model.resetToDefault(qrcodePeriodRule.wireName);
        QCOMPARE(fixture.model.edited().qrcodeExpiresIn, 120);
        fixture.model.resetToDefault(browserExchangeRule.wireName);
        QVERIFY(!fixture.model.edited().allowExchangeUserInfoFromBrowser);
        QVERIFY(fixture.model.edited().returnFullUserInfo);
        fixture.model.undoStack().undo();
        QVERIFY(fixture.model.edited().allowExchangeUserInfoFromBrowser);
    }

    void whatAReloadBroughtIsNotUndone()
    {
        Fixture fixture;
        fixture.setQrcode(90);
        LoginStrategy theirs;
        theirs.ticketExpiresIn = 60;
        fixture.pool.save(theirs);
        fixture.model.load();
        fixture.settle();
        QCOMPARE(fixture.model.undoStack().count(), 1);
        fixture.model.undoStack().undo();
        QCOMPARE(fixture.model.edited(), theirs);
        QVERIFY(!fixture.model.isDirty());
    }

    void aSaveIsNoEdit()
    {
        Fixture fixture;
        fixture.setQrcode(90);
        fixture.model.save();
        fixture.settle();
        QVERIFY(!fixture.model.isDirty());
        fixture.model.undoStack().undo();
        QCOMPARE(fixture.model.edited().qrcodeExpiresIn, 120);
        QVERIFY(fixture.model.isDirty());
    }

    void theAnswerToAConflictCanBeTakenBack()
    {
        Fixture fixture;
        fixture.setQrcode(90);
        LoginStrategy theirs;
        theirs.qrcodeExpiresIn = 60;
        fixture.pool.save(theirs);
        fixture.model.save();
        fixture.settle();
        QVERIFY(fixture.model.conflict());
        fixture.model.resolveConflict(theirs);
        QCOMPARE(fixture.model.edited(), theirs);
        QVERIFY(!fixture.model.isDirty());
        fixture.model.undoStack().undo();
        QCOMPARE(fixture.model.edited().qrcodeExpiresIn, 90);
        QCOMPARE(fixture.model.saved(), theirs);
    }

    /// Compared with a separate list of whole states.
    void tenThousandRandomSequences()
    {
        Fixture fixture;
        SettingsModel &model = fixture.model;
        QRandomGenerator random(20'261'124);
        const auto &names = settingNames;
        for (int sequence = 0; sequence < 10'000; ++sequence) {
            model.undoStack().clear();
            QList<LoginStrategy> states{model.edited()};
            qsizetype at = 0;
            const auto edited = [&](const LoginStrategy &next) {
                if (next == states.at(at))
                    return;
                states.resize(++at);
                states.append(next);
            };
            for (int step = 1 + int(random.bounded(9)); step > 0; --step) {
                fixture.pause();
                LoginStrategy next = states.at(at);
                switch (random.bounded(7)) {
                case 0:
                    next.qrcodeExpiresIn = 1 + int(random.bounded(3));
                    next.qrcodeExpiresInUnit = allPeriodUnits[random.bounded(quint32(allPeriodUnits.size()))];
                    model.setPeriod(qrcodePeriodRule, next.qrcodeExpiresIn, next.qrcodeExpiresInUnit);
                    break;
                case 1:
                    next.allowExchangeUserInfoFromBrowser = random.bounded(2);
                    model.setToggle(browserExchangeRule, next.allowExchangeUserInfoFromBrowser);
                    break;
                case 2: {
                    const QStringView name = names.at(random.bounded(4));
                    copySetting(name, LoginStrategy(), next);
                    model.resetToDefault(name);
                    break;
                }
                case 3:
                    next = model.saved();
                    model.revert();
                    break;
                case 4: {
                    const auto &rule = adviceRules().at(random.bounded(int(adviceRules().size())));
                    rule.makeSafer(next);
                    model.setEdited(next);
                    break;
                }
                case 5:
                    at = std::max<qsizetype>(0, at - 1);
                    model.undoStack().undo();
                    QCOMPARE(model.edited(), states.at(at));
                    continue;
                default:
                    at = std::min(states.size() - 1, at + 1);
                    model.undoStack().redo();
                    QCOMPARE(model.edited(), states.at(at));
                    continue;
                }
                edited(next);
                QCOMPARE(model.edited(), states.at(at));
            }
            QCOMPARE(model.isDirty(), toJson(states.at(at)) != toJson(model.saved()));
            QCOMPARE(model.changeCount() > 0, model.isDirty());
        }
    }
};

QRLOGIN_TEST(TestStrategyEdit)
#include "TestStrategyEdit.moc"
