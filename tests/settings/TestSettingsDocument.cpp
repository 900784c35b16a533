#include "settings/SettingsDocument.h"

#include "contract/StrategyRules.h"
#include "support/TestMain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace qrlogin;

namespace {

const LoginStrategy unusual{7200, PeriodUnit::Hour, 90, PeriodUnit::Minute, true, false};

QByteArray text(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

/// A valid document with `value` at `member` of its strategy, or without the member if undefined.
QByteArray with(const QString &member, const QJsonValue &value)
{
    QJsonObject document = documentOf(unusual);
    QJsonObject strategy = document.value(strategyMember).toObject();
    strategy.insert(member, value);
    document.insert(strategyMember, strategy);
    return text(document);
}

/// The same at the top level.
QByteArray withTop(const QString &member, const QJsonValue &value)
{
    QJsonObject document = documentOf(unusual);
    document.insert(member, value);
    return text(document);
}

QString path(QLatin1String member)
{
    return strategyMember.toString() + u'.' + member;
}

} // namespace

class TestSettingsDocument : public QObject
{
    Q_OBJECT
private slots:
    void whatIsWrittenIsReadBack_data()
    {
        QTest::addColumn<LoginStrategy>("strategy");
        QTest::newRow("defaults") << LoginStrategy();
        QTest::newRow("unusual") << unusual;
        QTest::newRow("least") << LoginStrategy{1, PeriodUnit::Second, 1, PeriodUnit::Day, false, true};
        QTest::newRow("most") << LoginStrategy{2'592'000, PeriodUnit::Day, 2'592'000, PeriodUnit::Second, true, true};
    }
    void whatIsWrittenIsReadBack()
    {
        QFETCH(LoginStrategy, strategy);
        const DocumentReading reading = readDocument(documentText(strategy), unusual);
        QCOMPARE(reading.findings, QList<Finding>());
        QVERIFY(reading.strategy == strategy);
    }

    void itHoldsTheSettingsAndNothingElse()
    {
        const QJsonObject document = QJsonDocument::fromJson(documentText(unusual)).object();
        QCOMPARE(document.keys(),
            (QStringList{QStringLiteral("qrcodeLoginStrategy"), QStringLiteral("schema"), QStringLiteral("version")}));
        QCOMPARE(document.value(u"schema").toString(), QStringLiteral("qrlogin-settings"));
        QCOMPARE(document.value(u"version").toInt(), 1);
        QCOMPARE(document.value(strategyMember).toObject(), toJson(unusual));
        QVERIFY(documentText(unusual).endsWith("}\n"));
    }

    void aWrongMemberStopsTheImport_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<Finding>("finding");
        const auto row = [](const char *name, QLatin1String member, const QJsonValue &value, FindingKind kind) {
            QTest::newRow(name) << with(member, value) << Finding{kind, path(member)};
        };
        const QLatin1String period("ticketExpiresIn"), unit("qrcodeExpiresInUnit"), toggle("returnFullUserInfo");
        row("period as text", period, QStringLiteral("300"), FindingKind::NotWholeNumber);
        row("period with a fraction", period, 1.5, FindingKind::NotWholeNumber);
        row("period 0", period, 0, FindingKind::OutOfRange);
        row("period negative", period, -1, FindingKind::OutOfRange);
        row("period of 30 days and a second", period, 2'592'001, FindingKind::OutOfRange);
        row("period beyond int", period, 1e15, FindingKind::OutOfRange);
        row("unit unknown", unit, QStringLiteral("Week"), FindingKind::NotUnit);
        row("unit in lower case", unit, QStringLiteral("second"), FindingKind::NotUnit);
        row("unit a number", unit, 60, FindingKind::NotUnit);
        row("toggle as number", toggle, 1, FindingKind::NotTrueOrFalse);
        row("toggle as text", toggle, QStringLiteral("true"), FindingKind::NotTrueOrFalse);
        row("unknown", QLatin1String("returnFullUserinfo"), true, FindingKind::Unknown);
        QTest::newRow("unknown at the top") << withTop(QStringLiteral("accessKeySecret"), QStringLiteral("x"))
                                            << Finding{FindingKind::Unknown, QStringLiteral("accessKeySecret")};
    }
    void aWrongMemberStopsTheImport()
    {
        QFETCH(QByteArray, document);
        QFETCH(Finding, finding);
        const DocumentReading reading = readDocument(document, LoginStrategy());
        QVERIFY(!reading.strategy);
        QCOMPARE(reading.findings, QList<Finding>{finding});
        QVERIFY(FindingText::describe(finding).startsWith(finding.member + QLatin1String(": ")));
    }

    void aNullMemberIsMissing()
    {
        for (const QLatin1String member : {QLatin1String("ticketExpiresIn"), QLatin1String("qrcodeExpiresInUnit"),
                 QLatin1String("returnFullUserInfo")}) {
            const DocumentReading reading = readDocument(with(member, QJsonValue::Null), LoginStrategy());
            QVERIFY(reading.strategy);
            QCOMPARE(reading.findings, (QList<Finding>{{FindingKind::Missing, path(member)}}));
        }
    }

    void anotherDocumentIsNotReadAtAll_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<FindingKind>("kind");
        QTest::newRow("empty") << QByteArray() << FindingKind::NotJson;
        QTest::newRow("text") << QByteArray("qrcodeExpiresIn=120") << FindingKind::NotJson;
        QTest::newRow("cut short") << documentText(unusual).chopped(3) << FindingKind::NotJson;
        QTest::newRow("array") << QByteArray("[]") << FindingKind::NotJson;
        QTest::newRow("repeated") << documentText(unusual).replace("\"ticketExpiresIn\"", "\"ticketExpiresInUnit\"")
                                  << FindingKind::NotJson;
        QTest::newRow("another object") << QByteArray("{}") << FindingKind::OtherSchema;
        QTest::newRow("a bare strategy") << text(toJson(unusual)) << FindingKind::OtherSchema;
        QTest::newRow("another schema") << withTop(QStringLiteral("schema"), QStringLiteral("x"))
                                        << FindingKind::OtherSchema;
        QTest::newRow("newer") << withTop(QStringLiteral("version"), 2) << FindingKind::NewerVersion;
        QTest::newRow("version 0") << withTop(QStringLiteral("version"), 0) << FindingKind::NotWholeNumber;
        QTest::newRow("version as text") << withTop(QStringLiteral("version"), QStringLiteral("1"))
                                         << FindingKind::NotWholeNumber;
        QTest::newRow("no strategy") << withTop(strategyMember.toString(), QJsonValue::Undefined)
                                     << FindingKind::NotObject;
        QTest::newRow("strategy a list") << withTop(strategyMember.toString(), QJsonArray()) << FindingKind::NotObject;
    }
    void anotherDocumentIsNotReadAtAll()
    {
        QFETCH(QByteArray, document);
        QFETCH(FindingKind, kind);
        const DocumentReading reading = readDocument(document, LoginStrategy());
        QVERIFY(!reading.strategy);
        QCOMPARE(reading.findings.size(), 1);
        QCOMPARE(reading.findings.first().kind, kind);
    }

    void theTextNamesLineAndColumn()
    {
        QByteArray document = documentText(unusual);
        document.insert(document.indexOf("\"version\""), "\"schema\": 1,\n ");
        const auto text = [](const QByteArray &bytes) {
            return FindingText::describe(readDocument(bytes, LoginStrategy()).findings.first());
        };
        const QString place = QStringLiteral("Line %1, column 5: “schema”")
                                  .arg(document.left(document.lastIndexOf("\"schema\"")).count('\n') + 1);
        QVERIFY2(text(document).startsWith(place), qPrintable(text(document)));
        QVERIFY(text("{\"schema\": 1,\n}").startsWith(QStringLiteral("Line 1, column 13: ")));
        QVERIFY(text({}).startsWith(QStringLiteral("Line 1, column 1: ")));
    }

    void theLimitIsExact()
    {
        QByteArray document = documentText(unusual).leftJustified(documentSizeLimit, ' ');
        QVERIFY(readDocument(document, LoginStrategy()).strategy == unusual);
        document += ' ';
        const DocumentReading reading = readDocument(document, LoginStrategy());
        QVERIFY(!reading.strategy);
        QCOMPARE(reading.findings, (QList<Finding>{{FindingKind::TooLarge, {}}}));
    }

    void whatIsMissingStaysAsItIs_data()
    {
        QTest::addColumn<QString>("member");
        for (const QString &member : toJson(LoginStrategy()).keys())
            QTest::newRow(qPrintable(member)) << member;
    }
    void whatIsMissingStaysAsItIs()
    {
        QFETCH(QString, member);
        const LoginStrategy base{
            11, PeriodUnit::Second, 12, PeriodUnit::Second, false, true}; // differs from `unusual` in all members
        const DocumentReading reading = readDocument(with(member, QJsonValue::Undefined), base);
        QCOMPARE(reading.findings, (QList<Finding>{{FindingKind::Missing, strategyMember.toString() + u'.' + member}}));
        QVERIFY(reading.strategy);
        QJsonObject expected = toJson(unusual);
        expected.insert(member, toJson(base).value(member));
        QCOMPARE(toJson(*reading.strategy), expected);
    }

    void allIsReportedNotOnlyTheFirst()
    {
        QJsonObject strategy{{QStringLiteral("qrcodeExpiresIn"), 0}, {QStringLiteral("ticketExpiresIn"), true},
            {QStringLiteral("new"), 1}};
        QJsonObject document = documentOf(unusual);
        document.insert(strategyMember, strategy);
        document.insert(QStringLiteral("comment"), QString());
        const DocumentReading reading = readDocument(text(document), LoginStrategy());
        QVERIFY(!reading.strategy);
        QSet<QString> found;
        for (const Finding &finding : reading.findings)
            found.insert(findingWords.of(finding.kind) + u' ' + finding.member.section(u'.', -1));
        const QSet<QString> expected{QStringLiteral("unknown comment"), QStringLiteral("outOfRange qrcodeExpiresIn"),
            QStringLiteral("missing qrcodeExpiresInUnit"), QStringLiteral("notWholeNumber ticketExpiresIn"),
            QStringLiteral("missing ticketExpiresInUnit"), QStringLiteral("missing returnFullUserInfo"),
            QStringLiteral("missing allowExchangeUserInfoFromBrowser"), QStringLiteral("unknown new")};
        QCOMPARE(found, expected);
        QCOMPARE(reading.findings.size(), expected.size());
    }

    void everyKindReadsDifferently()
    {
        QSet<QString> sentences, names;
        const int last = int(FindingKind::Missing);
        for (int kind = 0; kind <= last; ++kind) {
            sentences.insert(FindingText::describe({FindingKind(kind), path(QLatin1String("ticketExpiresIn"))}));
            names.insert(findingWords.of(FindingKind(kind)));
        }
        QCOMPARE(sentences.size(), last + 1);
        QCOMPARE(names.size(), last + 1);
        QVERIFY(FindingText::describe({FindingKind::OutOfRange, path(QLatin1String("ticketExpiresIn"))})
                    .contains(QLatin1String("30 day(s)")));
    }
};

QRLOGIN_TEST(TestSettingsDocument)
#include "TestSettingsDocument.moc"
