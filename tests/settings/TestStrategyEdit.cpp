#include "settings/StrategyEdit.h"

#include "settings/Advice.h"
#include "settings/SettingsModel.h"
#include "support/TestMain.h"
#include "support/TestPool.h"

#include <QRandomGenerator>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

/// Undo and redo of everything that edits the settings.
class TestStrategyEdit : public QObject
{
    Q_OBJECT

    struct Desk
    {
        TestPool pool;
        SettingsModel model{pool.connection, pool.context()};

        Desk()
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
        Desk desk;
        desk.setQrcode(90);
        desk.model.setToggle(fullUserInfoRule, true);
        desk.model.restoreDefaults();
        QCOMPARE(desk.model.undoStack().count(), 3);
        desk.model.undoStack().undo();
        QCOMPARE(desk.model.edited().qrcodeExpiresIn, 90);
        QVERIFY(desk.model.edited().returnFullUserInfo);
        desk.model.undoStack().undo();
        QVERIFY(!desk.model.edited().returnFullUserInfo);
        desk.model.undoStack().undo();
        QCOMPARE(desk.model.edited(), LoginStrategy());
        QVERIFY(!desk.model.undoStack().canUndo());
        desk.model.undoStack().redo();
        QCOMPARE(desk.model.edited().qrcodeExpiresIn, 90);
    }

    void typingIsOneStepAndPausesPartIt()
    {
        Desk desk;
        for (const int seconds : {9, 90, 900})
            desk.setQrcode(seconds);
        QCOMPARE(desk.model.undoStack().count(), 1);
        desk.pause();
        desk.setQrcode(901);
        QCOMPARE(desk.model.undoStack().count(), 2);
        desk.model.undoStack().undo();
        QCOMPARE(desk.model.edited().qrcodeExpiresIn, 900);
        desk.model.undoStack().undo();
        QCOMPARE(desk.model.edited().qrcodeExpiresIn, 120);
    }

    void otherFieldsUnitsAndTogglesAreStepsOfTheirOwn()
    {
        Desk desk;
        desk.setQrcode(60);
        desk.model.setPeriod(ticketPeriodRule, 60, PeriodUnit::Second);
        desk.model.setPeriod(ticketPeriodRule, 60, PeriodUnit::Minute);
        desk.model.setToggle(browserExchangeRule, true);
        desk.model.setToggle(browserExchangeRule, false);
        QCOMPARE(desk.model.undoStack().count(), 5);
    }

    void typingBackToTheStartLeavesNoStep()
    {
        Desk desk;
        desk.setQrcode(12);
        desk.setQrcode(120);
        QCOMPARE(desk.model.undoStack().count(), 0);
    }

    void oneSettingIsResetAlone()
    {
        Desk desk;
        LoginStrategy saved;
        saved.qrcodeExpiresIn = 60;
        saved.allowExchangeUserInfoFromBrowser = true;
        desk.pool.save(saved);
        desk.model.load();
        desk.settle();
        desk.setQrcode(90);
        desk.model.setToggle(fullUserInfoRule, true);
        desk.model.resetToSaved(qrcodePeriodRule.wireName);
        QCOMPARE(desk.model.edited().qrcodeExpiresIn, 60);
        desk.model.resetToDefault(qrcodePeriodRule.wireName);
        QCOMPARE(desk.model.edited().qrcodeExpiresIn, 120);
        desk.model.resetToDefault(browserExchangeRule.wireName);
        QVERIFY(!desk.model.edited().allowExchangeUserInfoFromBrowser);
        QVERIFY(desk.model.edited().returnFullUserInfo);
        desk.model.undoStack().undo();
        QVERIFY(desk.model.edited().allowExchangeUserInfoFromBrowser);
    }

    void whatAReloadBroughtIsNotUndone()
    {
        Desk desk;
        desk.setQrcode(90);
        LoginStrategy theirs;
        theirs.ticketExpiresIn = 60;
        desk.pool.save(theirs);
        desk.model.load();
        desk.settle();
        QCOMPARE(desk.model.undoStack().count(), 1);
        desk.model.undoStack().undo();
        QCOMPARE(desk.model.edited(), theirs);
        QVERIFY(!desk.model.isDirty());
    }

    void aSaveIsNoEdit()
    {
        Desk desk;
        desk.setQrcode(90);
        desk.model.save();
        desk.settle();
        QVERIFY(!desk.model.isDirty());
        desk.model.undoStack().undo();
        QCOMPARE(desk.model.edited().qrcodeExpiresIn, 120);
        QVERIFY(desk.model.isDirty());
    }

    void theAnswerToAConflictCanBeTakenBack()
    {
        Desk desk;
        desk.setQrcode(90);
        LoginStrategy theirs;
        theirs.qrcodeExpiresIn = 60;
        desk.pool.save(theirs);
        desk.model.save();
        desk.settle();
        QVERIFY(desk.model.conflict());
        desk.model.takeTheirs();
        QCOMPARE(desk.model.edited(), theirs);
        QVERIFY(!desk.model.isDirty());
        desk.model.undoStack().undo();
        QCOMPARE(desk.model.edited().qrcodeExpiresIn, 90);
        QCOMPARE(desk.model.saved(), theirs);
    }

    /// Against a second bookkeeping of whole states.
    void tenThousandRandomSequences()
    {
        Desk desk;
        SettingsModel &model = desk.model;
        QRandomGenerator random(20'261'124);
        const QList<QStringView> names = settingNames();
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
                desk.pause();
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
