#include "settings/DraftKeeper.h"

#include "settings/SettingsModel.h"
#include "support/TestMain.h"
#include "support/TestPool.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

class TestDrafts : public QObject
{
    Q_OBJECT

    /// One run of the program with a pool and a folder of drafts.
    struct Run
    {
        DraftStore store;
        SettingsModel model;
        DraftKeeper keeper;

        Run(TestPool &pool, const QString &directory)
            : store(directory),
              model(pool.connection, pool.context()),
              keeper(model, store, pool.clock)
        {
        }
        void load()
        {
            model.load();
            [this] { QTRY_COMPARE(model.activity(), SettingsModel::Activity::Idle); }();
        }
        void edit(int seconds) { model.setPeriod(qrcodePeriodRule, seconds, PeriodUnit::Second); }
    };

    /// A run that ends with an unsaved period of 90 seconds.
    static void leaveDraft(TestPool &pool, const QString &directory)
    {
        Run run(pool, directory);
        run.load();
        run.edit(90);
        run.keeper.flush();
    }

private slots:
    void aDraftThatCannotBeWrittenIsTold()
    {
        const QTemporaryDir directory;
        TestPool pool;
        // A file where the folder should be, since root may write into any folder.
        const QString folder = directory.filePath(QStringLiteral("drafts"));
        QFile obstacle(folder);
        QVERIFY(obstacle.open(QIODevice::WriteOnly));
        obstacle.close();
        Run run(pool, folder);
        run.load();
        QSignalSpy told(&run.keeper, &DraftKeeper::failureChanged);
        run.edit(90);
        QVERIFY(!run.keeper.failure());
        pool.clock.advance(DraftKeeper::delay);
        QVERIFY(run.keeper.failure());
        QVERIFY(run.keeper.failure()->message.contains(folder));
        QCOMPARE(run.model.edited().qrcodeExpiresIn, 90);
        run.edit(91);
        pool.clock.advance(DraftKeeper::delay);
        QCOMPARE(told.size(), 1); // told once
        QVERIFY(QFile::remove(folder));
        run.edit(92);
        pool.clock.advance(DraftKeeper::delay);
        QVERIFY(!run.keeper.failure());
        QCOMPARE(told.size(), 2);
    }

    void editsOutliveACrash()
    {
        const QTemporaryDir directory;
        TestPool pool;
        {
            Run run(pool, directory.path());
            run.load();
            QVERIFY(!run.keeper.offered());
            run.edit(90);
            pool.clock.advance(DraftKeeper::delay);
        }
        Run run(pool, directory.path());
        QVERIFY(!run.keeper.offered());
        QSignalSpy offer(&run.keeper, &DraftKeeper::offerChanged);
        run.load();
        QVERIFY(offer.size() > 0);
        QVERIFY(run.keeper.offered());
        QCOMPARE(run.keeper.offered()->edited.qrcodeExpiresIn, 90);
        QVERIFY(!run.model.isDirty());
        run.keeper.restore();
        QCOMPARE(run.model.edited().qrcodeExpiresIn, 90);
        QVERIFY(!run.keeper.offered());
        run.model.undoStack().undo();
        QVERIFY(!run.model.isDirty());
    }

    void aDraftIsMergedWithWhatThePoolHoldsNow()
    {
        const QTemporaryDir directory;
        TestPool pool;
        leaveDraft(pool, directory.path());
        LoginStrategy theirs;
        theirs.ticketExpiresIn = 60;
        pool.save(theirs);
        Run run(pool, directory.path());
        run.load();
        run.keeper.restore();
        QCOMPARE(run.model.edited().qrcodeExpiresIn, 90);
        QCOMPARE(run.model.edited().ticketExpiresIn, 60);
        QCOMPARE(run.model.changeCount(), 1);
    }

    void whatIsOfferedStaysUntilItIsAnswered()
    {
        const QTemporaryDir directory;
        TestPool pool;
        leaveDraft(pool, directory.path());
        {
            Run run(pool, directory.path());
            run.load();
            run.edit(77);
            pool.clock.advance(Seconds(10));
            run.keeper.flush();
        }
        Run run(pool, directory.path());
        run.load();
        QVERIFY(run.keeper.offered());
        QCOMPARE(run.keeper.offered()->edited.qrcodeExpiresIn, 90);
        run.keeper.dismiss();
        QVERIFY(!run.store.find(pool.connection.id()));
    }

    void savedOrTakenBackIsForgotten()
    {
        const QTemporaryDir directory;
        TestPool pool;
        Run run(pool, directory.path());
        run.load();
        run.edit(90);
        pool.clock.advance(DraftKeeper::delay);
        QVERIFY(run.store.find(pool.connection.id()));
        run.model.save();
        QTRY_VERIFY(!run.model.isDirty());
        QVERIFY(!run.store.find(pool.connection.id()));
        run.edit(91);
        run.keeper.flush();
        QVERIFY(run.store.find(pool.connection.id()));
        run.model.revert();
        QVERIFY(!run.store.find(pool.connection.id()));
        run.edit(92);
        run.keeper.forget();
        pool.clock.advance(Seconds(10));
        QVERIFY(!run.store.find(pool.connection.id()));
    }

    void whatThePoolHoldsByNowIsNotOffered()
    {
        const QTemporaryDir directory;
        TestPool pool;
        leaveDraft(pool, directory.path());
        LoginStrategy same;
        same.qrcodeExpiresIn = 90;
        pool.save(same);
        Run run(pool, directory.path());
        run.load();
        QVERIFY(!run.keeper.offered());
        QVERIFY(!run.store.find(pool.connection.id()));
    }

    void anIdIsNoPathAndAFileIsNoTruth()
    {
        const QTemporaryDir directory;
        const QString inner = directory.filePath(QStringLiteral("drafts"));
        DraftStore store(inner);
        const Draft draft{{}, {.qrcodeExpiresIn = 7}, ManualClock::start};
        for (const QString &id : {QStringLiteral("../../outside"), QStringLiteral("/"), QString()}) {
            QVERIFY(store.keep(id, draft));
            QCOMPARE(store.find(id), draft);
        }
        QCOMPARE(QDir(directory.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
            QStringList{QStringLiteral("drafts")});
        for (const QString &name : QDir(inner).entryList(QDir::Files)) {
            QFile file(QDir(inner).filePath(name));
            QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
            QVERIFY(file.open(QIODevice::ReadWrite));
            file.resize(file.size() / 2);
        }
        QVERIFY(!store.find(QStringLiteral("/")));
    }

    void aDiskThatIsFullDisturbsNobody()
    {
        DraftStore store(QStringLiteral("/proc/nowhere"));
        QVERIFY(!store.keep(QStringLiteral("a"), {}));
        QVERIFY(!store.find(QStringLiteral("a")));
    }
};

QRLOGIN_TEST(TestDrafts)
#include "TestDrafts.moc"
