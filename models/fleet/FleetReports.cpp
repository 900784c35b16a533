#include "fleet/FleetReports.h"

#include "client/FailureText.h"
#include "fleet/FleetText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>
#include <QXmlStreamWriter>

#include <algorithm>

namespace qrlogin {

namespace {

QJsonValue valueOf(size_t index, int number)
{
    return isPeriod(index) ? QJsonValue(number) : QJsonValue(number != 0);
}

QJsonObject settingJson(size_t index, const PoolComparison &pool)
{
    const SettingComparison &setting = pool.settings.at(index);
    const SettingExpectation &expected = setting.expected;
    QJsonObject object{{QStringLiteral("verdict"), settingVerdictWords.of(setting.verdict)}};
    const auto add = [&](const char *name, const std::optional<int> &number) {
        if (number)
            object.insert(QLatin1String(name), valueOf(index, *number));
    };
    if (pool.actual())
        add("value", numberOf(index, *pool.actual()));
    if (expected.value)
        add("expected", expected.value->number);
    add("atLeast", expected.limit.atLeast);
    add("atMost", expected.limit.atMost);
    if (expected.exception) {
        object.insert(QStringLiteral("exception"), expected.exception->pools.text());
        object.insert(QStringLiteral("reason"), expected.exception->reason);
        if (expected.exception->until)
            object.insert(QStringLiteral("until"), expected.exception->until->toString(Qt::ISODate));
    }
    return object;
}

QJsonObject poolJson(const PoolComparison &pool)
{
    const Connection &connection = pool.reading.pool;
    QJsonObject settings;
    for (size_t i = 0; i < settingNames.size(); ++i)
        settings.insert(settingNames.at(i), settingJson(i, pool));
    QJsonObject object{{QStringLiteral("name"), connection.badge.name}, {QStringLiteral("id"), connection.id()},
        {QStringLiteral("tag"), colorTagWords.of(connection.badge.tag)},
        {QStringLiteral("production"), connection.badge.isProduction},
        {QStringLiteral("verdict"), poolVerdictWords.of(pool.verdict())}, {QStringLiteral("settings"), settings}};
    if (pool.reading.settings && !*pool.reading.settings)
        object.insert(QStringLiteral("failure"), FailureText::toJson(pool.reading.settings->error()));
    return object;
}

/// "qrcodeExpiresIn: 10 minutes; expected: 2 minutes", for each setting that drifted.
QStringList driftLines(const PoolComparison &pool)
{
    QStringList lines;
    for (size_t i = 0; i < settingNames.size(); ++i) {
        if (isDrift(pool.settings.at(i).verdict))
            lines += settingNames.at(i).toString() + QLatin1String(": ") + FleetText::sentence(i, pool);
    }
    return lines;
}

/// XML 1.0 cannot contain most control characters.
QString xmlText(const QString &text)
{
    QString shown;
    for (const char32_t character : text.toUcs4()) {
        const bool isControl = character < 0x20 && character != u'\n' && character != u'\t';
        const bool isAllowed = !isControl && character != 0xfffe && character != 0xffff;
        shown += isAllowed ? QString::fromUcs4(&character, 1) : QString(QChar::ReplacementCharacter);
    }
    return shown;
}

void writeCase(QXmlStreamWriter &xml, const PoolComparison &pool)
{
    xml.writeStartElement(QStringLiteral("testcase"));
    xml.writeAttribute(QStringLiteral("classname"), QStringLiteral("qrlogin.fleet"));
    xml.writeAttribute(QStringLiteral("name"), xmlText(pool.reading.pool.badge.name));
    const PoolVerdict verdict = pool.verdict();
    if (verdict == PoolVerdict::Drift) {
        const QStringList lines = driftLines(pool);
        xml.writeStartElement(QStringLiteral("failure"));
        xml.writeAttribute(QStringLiteral("type"), poolVerdictWords.of(verdict));
        xml.writeAttribute(QStringLiteral("message"), xmlText(lines.value(0)));
        xml.writeCharacters(xmlText(lines.join(u'\n')));
        xml.writeEndElement();
    } else if (!pool.actual()) {
        xml.writeEmptyElement(QStringLiteral("error"));
        xml.writeAttribute(QStringLiteral("type"), poolVerdictWords.of(verdict));
        xml.writeAttribute(QStringLiteral("message"), xmlText(FleetText::obstacle(pool)));
    }
    xml.writeEndElement();
}

QJsonObject sarifText(const QString &text)
{
    return {{QStringLiteral("text"), text}};
}

QJsonObject sarifResult(
    const QString &rule, const QString &level, const QString &message, const PoolComparison &pool, const QString &file)
{
    const QJsonObject place{
        {QStringLiteral("artifactLocation"),
            QJsonObject{{QStringLiteral("uri"), QString::fromLatin1(QUrl::toPercentEncoding(file, "/"))}}},
        {QStringLiteral("region"), QJsonObject{{QStringLiteral("startLine"), 1}}}};
    const QJsonObject name{{QStringLiteral("name"), pool.reading.pool.badge.name}};
    return {{QStringLiteral("ruleId"), rule}, {QStringLiteral("level"), level},
        {QStringLiteral("message"), sarifText(pool.reading.pool.badge.name + QLatin1String(": ") + message)},
        {QStringLiteral("locations"),
            QJsonArray{QJsonObject{
                {QStringLiteral("physicalLocation"), place}, {QStringLiteral("logicalLocations"), QJsonArray{name}}}}}};
}

} // namespace

QJsonObject FleetReports::json(const QList<PoolComparison> &pools, const QStringList &unmatched)
{
    QJsonArray list;
    QJsonObject summary;
    for (const Word<PoolVerdict> &word : poolVerdictWords)
        summary.insert(word.text, int(std::ranges::count(pools, word.value, &PoolComparison::verdict)));
    for (const PoolComparison &pool : pools)
        list.append(poolJson(pool));
    return {{QStringLiteral("pools"), list}, {QStringLiteral("summary"), summary},
        {QStringLiteral("unmatched"), QJsonArray::fromStringList(unmatched)}};
}

QByteArray FleetReports::junit(const QList<PoolComparison> &pools)
{
    const auto count
        = [&](PoolVerdict verdict) { return std::ranges::count(pools, verdict, &PoolComparison::verdict); };
    QByteArray text;
    QXmlStreamWriter xml(&text);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("testsuite"));
    xml.writeAttribute(QStringLiteral("name"), QStringLiteral("qrlogin fleet"));
    xml.writeAttribute(QStringLiteral("tests"), QString::number(pools.size()));
    xml.writeAttribute(QStringLiteral("failures"), QString::number(count(PoolVerdict::Drift)));
    xml.writeAttribute(QStringLiteral("errors"),
        QString::number(count(PoolVerdict::NotRead) + count(PoolVerdict::NotReached) + count(PoolVerdict::Refused)));
    for (const PoolComparison &pool : pools)
        writeCase(xml, pool);
    xml.writeEndElement();
    xml.writeEndDocument();
    return text;
}

QByteArray FleetReports::sarif(const QList<PoolComparison> &pools, const QString &file)
{
    QJsonArray rules, results;
    const auto addRule = [&](const QString &id, const QString &text) {
        rules.append(QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("shortDescription"), sarifText(text)}});
    };
    addRule(settingVerdictWords.of(SettingVerdict::Drift), tr("A setting differs from the baseline."));
    addRule(settingVerdictWords.of(SettingVerdict::ExpiredException), tr("The exception for a setting has expired."));
    addRule(settingVerdictWords.of(SettingVerdict::LimitBroken), tr("A setting is beyond a limit of the baseline."));
    addRule(poolVerdictWords.of(PoolVerdict::NotReached), tr("A pool was not reached."));
    addRule(poolVerdictWords.of(PoolVerdict::Refused), tr("A pool rejected the reading."));
    for (const PoolComparison &pool : pools) {
        if (!pool.actual())
            results.append(sarifResult(
                poolVerdictWords.of(pool.verdict()), QStringLiteral("warning"), FleetText::obstacle(pool), pool, file));
        for (size_t i = 0; i < settingNames.size(); ++i) {
            if (isDrift(pool.settings.at(i).verdict))
                results.append(sarifResult(settingVerdictWords.of(pool.settings.at(i).verdict), QStringLiteral("error"),
                    settingNames.at(i).toString() + QLatin1String(": ") + FleetText::sentence(i, pool), pool, file));
        }
    }
    const QJsonObject driver{{QStringLiteral("name"), QStringLiteral("qrlogin")}, {QStringLiteral("rules"), rules}};
    const QJsonObject run{{QStringLiteral("tool"), QJsonObject{{QStringLiteral("driver"), driver}}},
        {QStringLiteral("results"), results}};
    const QJsonObject document{
        {QStringLiteral("$schema"), QStringLiteral("https://json.schemastore.org/sarif-2.1.0.json")},
        {QStringLiteral("version"), QStringLiteral("2.1.0")}, {QStringLiteral("runs"), QJsonArray{run}}};
    return QJsonDocument(document).toJson(QJsonDocument::Indented);
}

} // namespace qrlogin
