#include "pages/inspector/TrafficTable.h"

#include "support/TestMain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace qrlogin;

class TestTrafficTable : public QObject
{
    Q_OBJECT

    static TrafficEntry entry(const QString &path, Party party = Party::Browser)
    {
        TrafficEntry entry;
        entry.party = party;
        entry.method = "GET";
        entry.path = path;
        entry.url = "http://127.0.0.1" + path.toUtf8();
        entry.httpStatus = 200;
        entry.answerSize = 42;
        entry.took = Milliseconds(7);
        return entry;
    }

    static QString cell(const TrafficTable &table, int row, TrafficTable::Column column)
    {
        return table.data(table.index(row, column), Qt::DisplayRole).toString();
    }

private slots:
    void rowsComeTogetherAfterAMoment()
    {
        TrafficTable table;
        const QAbstractItemModelTester tester(&table);
        QSignalSpy inserted(&table, &QAbstractItemModel::rowsInserted);
        for (const char *path : {"/a", "/b", "/c"})
            table.append(entry(QLatin1String(path)));
        QCOMPARE(table.rowCount(), 0);
        QTRY_COMPARE(table.rowCount(), 3);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(cell(table, 2, TrafficTable::Path), QStringLiteral("/c"));
    }

    void whatWeEndedIsCancelledAndNotAnError()
    {
        TrafficTable table;
        TrafficEntry ended = entry(QStringLiteral("/a"));
        ended.httpStatus = 0;
        ended.failure = Failure{FailureKind::Cancelled, {}, 0, 0, {}};
        TrafficEntry lost = ended;
        lost.failure->kind = FailureKind::Network;
        table.append(ended);
        table.append(lost);
        QTRY_COMPARE(table.rowCount(), 2);
        QCOMPARE(cell(table, 0, TrafficTable::Status), QStringLiteral("Cancelled"));
        QVERIFY(!table.data(table.index(0, TrafficTable::Status), Qt::ToolTipRole).toString().isEmpty());
        const auto color = [&](int row) { return table.data(table.index(row, 0), Qt::ForegroundRole); };
        QVERIFY(color(0) != color(1));
    }

    void manyDoNotWait()
    {
        TrafficTable table;
        for (size_t i = 0; i < TrafficTable::maxGathered; ++i)
            table.append(entry(QStringLiteral("/a")));
        QCOMPARE(size_t(table.rowCount()), TrafficTable::maxGathered);
    }

    void aRowTellsTheCall()
    {
        TrafficTable table;
        TrafficEntry refused = entry(QStringLiteral("/api/v3/signin"), Party::Phone);
        refused.method = "POST";
        refused.failure = Failure{FailureKind::Unauthorized, QStringLiteral("no"), 401, 2333, {}};
        table.append(refused);
        TrafficEntry unanswered = entry(QStringLiteral("/x"));
        unanswered.httpStatus = 0;
        unanswered.failure = Failure{FailureKind::Timeout, {}, 0, 0, {}};
        table.append(unanswered);
        table.flush();
        QCOMPARE(cell(table, 0, TrafficTable::Party), QStringLiteral("Phone"));
        QCOMPARE(cell(table, 0, TrafficTable::Method), QStringLiteral("POST"));
        QCOMPARE(cell(table, 0, TrafficTable::Path), QStringLiteral("/api/v3/signin"));
        QCOMPARE(cell(table, 0, TrafficTable::Status), QStringLiteral("200"));
        QCOMPARE(cell(table, 0, TrafficTable::Code), QStringLiteral("2333"));
        QCOMPARE(cell(table, 0, TrafficTable::Took), QStringLiteral("7 ms"));
        QCOMPARE(cell(table, 0, TrafficTable::Size), QStringLiteral("42 B"));
        QVERIFY(table.data(table.index(0, TrafficTable::Code), Qt::ForegroundRole).isValid());
        QVERIFY(!table.data(table.index(0, TrafficTable::Path), Qt::ForegroundRole).isValid());
        QVERIFY(table.data(table.index(1, TrafficTable::Path), Qt::ForegroundRole).isValid());
        QCOMPARE(cell(table, 1, TrafficTable::Status), QStringLiteral("–"));
        QCOMPARE(cell(table, 1, TrafficTable::Code), QString());
        QVERIFY(table.data(table.index(1, TrafficTable::Status), Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("10 seconds")));
    }

    void theOldestGo()
    {
        TrafficTable table(TrafficStore(100, 1 << 30));
        const QAbstractItemModelTester tester(&table);
        for (int i = 0; i < 250; ++i) {
            table.append(entry(QStringLiteral("/%1").arg(i)));
            if (i % 7 == 0)
                table.flush();
        }
        table.flush();
        QCOMPARE(table.rowCount(), 100);
        QCOMPARE(cell(table, 0, TrafficTable::Path), QStringLiteral("/150"));
        QCOMPARE(table.numberAt(0), 150u);
        QVERIFY(!table.rowOf(149));
        QCOMPARE(table.rowOf(249), 99);
    }

    void aFilterShowsSomeAndGoesOnDoingSo()
    {
        TrafficTable table(TrafficStore(100, 1 << 30));
        const QAbstractItemModelTester tester(&table);
        const auto append = [&](int from, int to) {
            for (int i = from; i < to; ++i)
                table.append(entry(QStringLiteral("/%1").arg(i), i % 2 ? Party::Phone : Party::Browser));
        };
        append(0, 90);
        table.setFilter({Party::Phone, TrafficFilter::Outcome::Any, {}});
        table.finishSearch();
        QCOMPARE(table.rowCount(), 45);
        append(90, 130);
        table.flush();
        QCOMPARE(table.rowCount(), 50);
        QCOMPARE(table.store().size(), 100);
        QCOMPARE(cell(table, 0, TrafficTable::Path), QStringLiteral("/31"));
        QCOMPARE(cell(table, 49, TrafficTable::Path), QStringLiteral("/129"));
        QVERIFY(!table.rowOf(128));
        table.setFilter({});
        table.finishSearch();
        QCOMPARE(table.rowCount(), 100);
    }

    void aLongSearchLeavesRoomForOtherThings()
    {
        constexpr int count = 600;
        TrafficTable table{TrafficStore(count * 2, qint64(1) << 40)};
        TrafficEntry other = entry(QStringLiteral("/other"));
        other.answerBody = QByteArray(100'000, 'x');
        TrafficEntry wanted = entry(QStringLiteral("/wanted"));
        wanted.url = "http://127.0.0.1/wanted";
        for (int i = 0; i < count; ++i)
            table.append(i == 0 || i == count / 2 ? wanted : other);
        table.flush();
        table.setFilter({std::nullopt, TrafficFilter::Outcome::Any, QStringLiteral("wanted")});
        QVERIFY(table.isSearching()); // it returned before it was done
        table.append(wanted);
        table.flush();
        QCOMPARE(table.rowCount(), 1);
        QTRY_VERIFY(!table.isSearching());
        QCOMPARE(table.rowCount(), 3);
        QCOMPARE(table.numberAt(0), quint64(0));
        QCOMPARE(table.numberAt(1), quint64(count / 2));
        QCOMPARE(table.numberAt(2), quint64(count));

        table.setFilter({std::nullopt, TrafficFilter::Outcome::Any, QStringLiteral("/WANTED")});
        QVERIFY(table.isSearching());
        table.finishSearch();
        QCOMPARE(table.rowCount(), 3);
        table.setFilter({std::nullopt, TrafficFilter::Outcome::Any, QStringLiteral("nowhere")});
        table.clear(); // during the search
        QVERIFY(!table.isSearching());
        QCOMPARE(table.rowCount(), 0);
    }

    void clearingTakesWhatWasGatheredToo()
    {
        TrafficTable table;
        table.append(entry(QStringLiteral("/a")));
        table.flush();
        table.append(entry(QStringLiteral("/b")));
        table.clear();
        QTest::qWait(TrafficTable::gatheringMilliseconds * 2);
        QCOMPARE(table.rowCount(), 0);
    }

    void aCellIsShortHoweverLongTheUrl()
    {
        TrafficTable table;
        table.append(entry(u'/' + QString(1'000'000, u'x')));
        table.flush();
        QVERIFY(cell(table, 0, TrafficTable::Path).size() < 1000);
        QVERIFY(table.data(table.index(0, TrafficTable::Path), Qt::ToolTipRole).toString().size() < 3000);
    }
};

QRLOGIN_TEST(TestTrafficTable)
#include "TestTrafficTable.moc"
