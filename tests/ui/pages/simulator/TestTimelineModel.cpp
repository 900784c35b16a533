#include "pages/simulator/TimelineModel.h"
#include "support/TestMain.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace qrlogin;

class TestTimelineModel : public QObject
{
    Q_OBJECT

    static TrafficEntry poll(const QByteArray &answer, std::optional<Failure> failure = {})
    {
        return {Instant(Milliseconds(0)), Milliseconds(12), Party::Browser, "GET",
            QStringLiteral("/api/v3/get-qrcode-status?qrcodeId=x"), {}, 200, answer, std::move(failure)};
    }
    static QString cell(const TimelineModel &model, TimelineModel::Column column)
    {
        return model.index(model.rowCount() - 1, column).data().toString();
    }

private slots:
    void aPollShowsItsState()
    {
        TimelineModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.append(poll("{}"));
        model.append(poll(R"({"statusCode":200,"data":{"status":"SCANNED"}})"));
        QCOMPARE(cell(model, TimelineModel::Outcome), QStringLiteral("Scanned"));
        QCOMPARE(cell(model, TimelineModel::Call), QStringLiteral("GET get-qrcode-status"));
        QCOMPARE(cell(model, TimelineModel::Took), QStringLiteral("12 ms"));
        model.clear();
    }

    void aFailureShowsItsReason()
    {
        TimelineModel model;
        model.append(poll({}, Failure{FailureKind::Timeout, {}, 0, 0, {}}));
        QVERIFY(cell(model, TimelineModel::Outcome).contains(QLatin1String("10 seconds")));
    }

    void whatWeEndedIsCancelled()
    {
        TimelineModel model;
        model.append(poll({}, Failure{FailureKind::Cancelled, {}, 0, 0, {}}));
        QCOMPARE(cell(model, TimelineModel::Outcome), QStringLiteral("Cancelled"));
    }

    void aFailureIsNotOk_data()
    {
        QTest::addColumn<int>("httpStatus");
        QTest::addColumn<FailureKind>("kind");
        QTest::newRow("rejected") << 200 << FailureKind::Conflict;
        QTest::newRow("HTTP error") << 500 << FailureKind::Server;
        QTest::newRow("not understood") << 200 << FailureKind::Malformed;
        QTest::newRow("unreachable") << 0 << FailureKind::Refused;
    }
    void aFailureIsNotOk()
    {
        QFETCH(int, httpStatus);
        QFETCH(FailureKind, kind);
        TimelineModel model;
        TrafficEntry entry = poll(R"({"statusCode":200,"data":{"status":"SCANNED"}})", Failure{kind, {}, 0, 0, {}});
        entry.httpStatus = httpStatus;
        model.append(entry);
        const QString outcome = cell(model, TimelineModel::Outcome);
        QVERIFY2(!outcome.isEmpty() && outcome != QLatin1String("OK") && outcome != QLatin1String("Scanned"),
            qPrintable(outcome));
    }

    void repeatedPollsAreOneRow()
    {
        TimelineModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto polls = [](Party party, const char *status, int second) {
            // The request ID differs in each response.
            TrafficEntry entry = poll(QStringLiteral(R"({"statusCode":200,"requestId":"%1","data":{"status":"%2"}})")
                                          .arg(second)
                                          .arg(QLatin1String(status))
                                          .toUtf8());
            entry.party = party;
            entry.at = Instant(Seconds(second));
            entry.took = Milliseconds(second);
            return entry;
        };
        for (int second = 0; second < 17; ++second) {
            model.append(polls(Party::Browser, "PENDING", second));
            if (second < 3)
                model.append(polls(Party::Observer, "PENDING", second));
        }
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.repeats(0), 17);
        QCOMPARE(model.repeats(1), 3);
        QVERIFY(model.index(0, TimelineModel::Outcome).data().toString().endsWith(QStringLiteral(" ×17")));
        QCOMPARE(model.index(0, TimelineModel::Took).data().toString(), QStringLiteral("16 ms"));
        QCOMPARE(model.entry(0).at, Instant(Seconds(16)));
        const QString first = model.index(0, TimelineModel::Time).data().toString();
        model.append(polls(Party::Browser, "SCANNED", 18));
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(!cell(model, TimelineModel::Outcome).contains(u'×'));
        QVERIFY(cell(model, TimelineModel::Time) != first);
        // What stands between two polls keeps them apart.
        TrafficEntry act = polls(Party::Phone, "SCANNED", 19);
        act.path = QStringLiteral("/api/v3/set-qrcode-status");
        model.append(act);
        model.append(polls(Party::Browser, "SCANNED", 20));
        QCOMPARE(model.rowCount(), 5);
        // And so does another failure.
        for (const int code : {0, 2241, 2241}) {
            TrafficEntry failed = poll({}, Failure{FailureKind::NotFound, {}, 0, code, {}});
            failed.failure->apiCode = code;
            model.append(failed);
        }
        QCOMPARE(model.rowCount(), 7);
        QCOMPARE(model.repeats(6), 2);
    }

    void memoryIsBounded()
    {
        TimelineModel model;
        for (int i = 0; i < TimelineModel::maximumRows + 10; ++i) {
            TrafficEntry entry = poll("{}");
            entry.path = QStringLiteral("/api/v3/get-qrcode-status?qrcodeId=%1").arg(i);
            entry.took = Milliseconds(i);
            model.append(entry);
        }
        QCOMPARE(model.rowCount(), TimelineModel::maximumRows);
        QCOMPARE(model.entry(0).took, Milliseconds(10));
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }
};

QRLOGIN_TEST(TestTimelineModel)
#include "TestTimelineModel.moc"
