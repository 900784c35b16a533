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

    void memoryIsBounded()
    {
        TimelineModel model;
        for (int i = 0; i < TimelineModel::maximumRows + 10; ++i) {
            TrafficEntry entry = poll("{}");
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
