#include "contract/StrategyPatch.h"
#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;
using namespace Qt::StringLiterals;

namespace {

using Kind = StrategyProblem::Kind;

const LoginStrategy base{11, PeriodUnit::Minute, 12, PeriodUnit::Hour, false, true};
const LoginStrategy other{7200, PeriodUnit::Day, 90, PeriodUnit::Second, true, false};

/// All problems as "member kind", without those of missing members.
QStringList problemsOf(const QJsonObject &members)
{
    QStringList found;
    for (const StrategyProblem &problem : patched(base, members).problems) {
        if (problem.kind != Kind::Missing && problem.kind != Kind::MissingUnit)
            found << u"%1 %2"_s.arg(problem.member).arg(int(problem.kind));
    }
    return found;
}

} // namespace

class TestStrategyPatch : public QObject
{
    Q_OBJECT
private slots:
    void eachMemberChangesItsOwnPlace_data()
    {
        QTest::addColumn<QString>("member");
        for (const QString &member : toJson(base).keys())
            QTest::newRow(qPrintable(member)) << member;
    }
    void eachMemberChangesItsOwnPlace()
    {
        QFETCH(QString, member);
        QJsonObject expected = toJson(base);
        expected.insert(member, toJson(other).value(member));
        const PatchedStrategy read = patched(base, {{member, toJson(other).value(member)}});
        QCOMPARE(toJson(read.strategy), expected);
        QCOMPARE(read.problems.size(), 5);
    }

    void aWholeStrategyHasNoProblem()
    {
        const PatchedStrategy read = patched(base, toJson(other));
        QCOMPARE(read.strategy, other);
        QVERIFY(read.problems.isEmpty());
        QCOMPARE(read.allowing({}).value(), other);
    }

    void aProblemHasItsKindAndItsWords_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *member, const QJsonValue &value, Kind kind, const char *text) {
            QTest::addRow("%s %d %s", member, int(kind), text)
                << QString::fromLatin1(member) << value << kind << QString::fromLatin1(text);
        };
        row("qrcodeExpiresIn", u"120"_s, Kind::NotWholeNumber, "must be a whole number");
        row("ticketExpiresIn", QJsonValue::Null, Kind::Missing, "is missing");
        row("ticketExpiresIn", -1e15, Kind::BeyondInt, "must be from 1 to 2592000 seconds");
        row("ticketExpiresIn", 0, Kind::OutOfRange, "must be from 1 to 2592000 seconds");
        row("qrcodeExpiresInUnit", u"Week"_s, Kind::NotUnit, "must be Second, Minute, Hour or Day");
        row("ticketExpiresInUnit", 60, Kind::NotUnit, "must be a string");
        row("returnFullUserInfo", 1, Kind::NotTrueOrFalse, "must be true or false");
        row("tomorrow", 1, Kind::Unknown,
            "is not a known member; known members: qrcodeExpiresIn, qrcodeExpiresInUnit, ticketExpiresIn, "
            "ticketExpiresInUnit, "
            "returnFullUserInfo, allowExchangeUserInfoFromBrowser");
    }
    void aProblemHasItsKindAndItsWords()
    {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        QFETCH(Kind, kind);
        QFETCH(QString, text);
        QJsonObject members = toJson(base);
        members.insert(member, value);
        const PatchedStrategy read = patched(base, members);
        QCOMPARE(read.problems.size(), 1);
        QCOMPARE(read.problems.first().member, member);
        QCOMPARE(read.problems.first().kind, kind);
        QCOMPARE(read.problems.first().text(), text);
        if (kind != Kind::OutOfRange)
            QCOMPARE(read.strategy, base);
        QCOMPARE(read.allowing({kind}).value(), read.strategy);
        QCOMPARE(read.allowing({}).error().kind, FailureKind::Malformed);
        QCOMPARE(read.allowing({}).error().message, member + u' ' + text);
        QCOMPARE(read.allowing({}, u"a.b").error().message, u"a.b."_s + member + u' ' + text);
    }

    void aNullUnitIsMissing()
    {
        QJsonObject members = toJson(other);
        members.insert(u"qrcodeExpiresInUnit"_s, QJsonValue::Null);
        members.remove(u"ticketExpiresInUnit"_s);
        const PatchedStrategy read = patched(base, members);
        QCOMPARE(read.problems.size(), 2);
        QCOMPARE(read.problems.first().kind, Kind::MissingUnit);
        QCOMPARE(read.problems.last().kind, Kind::MissingUnit);
        QCOMPARE(read.strategy.qrcodeExpiresInUnit, base.qrcodeExpiresInUnit);
        QCOMPARE(read.strategy.ticketExpiresInUnit, base.ticketExpiresInUnit);
    }

    void whatIsOutOfRangeIsReadAllTheSame()
    {
        QCOMPARE(patched(base, {{u"qrcodeExpiresIn"_s, 0}}).strategy.qrcodeExpiresIn, 0);
    }

    void allProblemsAreToldInTheOrderOfTheRules()
    {
        const QStringList expected{u"qrcodeExpiresIn %1"_s.arg(int(Kind::OutOfRange)),
            u"ticketExpiresInUnit %1"_s.arg(int(Kind::NotUnit)),
            u"returnFullUserInfo %1"_s.arg(int(Kind::NotTrueOrFalse)), u"a %1"_s.arg(int(Kind::Unknown))};
        QCOMPARE(problemsOf({{u"a"_s, 1}, {u"returnFullUserInfo"_s, u"on"_s}, {u"ticketExpiresInUnit"_s, u""_s},
                     {u"qrcodeExpiresIn"_s, -1}}),
            expected);
    }
};

QRLOGIN_TEST(TestStrategyPatch)
#include "TestStrategyPatch.moc"
