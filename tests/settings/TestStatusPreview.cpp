#include "settings/StatusPreview.h"
#include "support/TestMain.h"

#include <QTest>

#include <algorithm>

using namespace qrlogin;

class TestStatusPreview : public QObject
{
    Q_OBJECT

    static LoginStrategy fullInfo()
    {
        LoginStrategy strategy;
        strategy.returnFullUserInfo = true;
        return strategy;
    }

    static bool hasToken(const QList<PreviewLine> &lines) { return std::ranges::any_of(lines, &PreviewLine::isToken); }
    static bool isChanged(const QList<PreviewLine> &lines)
    {
        return std::ranges::any_of(lines, &PreviewLine::isChanged);
    }

private slots:
    void tokensShowOnlyWhenAuthorizedUnderCompleteUserInfo()
    {
        for (const auto &[status, word] : qrStatusWords) {
            QVERIFY(!hasToken(statusPreview(status, {}, {})));
            QCOMPARE(hasToken(statusPreview(status, fullInfo(), fullInfo())), status == QrStatus::Authorized);
        }
    }

    void everyStateShowsExactlyItsMembers()
    {
        const auto members = [](QrStatus status) { return toJson(sampleReport(status, fullInfo())).keys(); };
        QCOMPARE(members(QrStatus::Pending), QStringList{QStringLiteral("status")});
        QCOMPARE(members(QrStatus::Expired), QStringList{QStringLiteral("status")});
        QCOMPARE(members(QrStatus::Scanned), (QStringList{QStringLiteral("briefUserInfo"), QStringLiteral("status")}));
        QCOMPARE(
            members(QrStatus::Cancelled), (QStringList{QStringLiteral("briefUserInfo"), QStringLiteral("status")}));
        QCOMPARE(members(QrStatus::Authorized),
            (QStringList{QStringLiteral("briefUserInfo"), QStringLiteral("status"), QStringLiteral("ticket"),
                QStringLiteral("tokenSet")}));
    }

    void anEditMarksWhatItBringsAndWhatItTakes()
    {
        QVERIFY(!isChanged(statusPreview(QrStatus::Authorized, fullInfo(), fullInfo())));
        const auto brings = statusPreview(QrStatus::Authorized, {}, fullInfo());
        const auto takes = statusPreview(QrStatus::Authorized, fullInfo(), {});
        QCOMPARE(brings.size(), takes.size());
        for (qsizetype i = 0; i < brings.size(); ++i) {
            QCOMPARE(brings[i].isChanged, takes[i].isChanged);
            QVERIFY(!brings[i].isRemoved);
            QCOMPARE(takes[i].isRemoved, takes[i].isChanged);
        }
        for (const PreviewLine &line : brings) {
            if (line.isToken)
                QVERIFY(line.isChanged);
        }
        QVERIFY(!isChanged(statusPreview(QrStatus::Scanned, {}, fullInfo())));
    }
};

QRLOGIN_TEST(TestStatusPreview)
#include "TestStatusPreview.moc"
