#include "settings/SettingsDocument.h"

#include "contract/StrategyRules.h"
#include "settings/SettingText.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace qrlogin {

namespace {

constexpr QStringView schemaMember = u"schema";
constexpr QStringView versionMember = u"version";

/// Takes one object apart, member by member; what is left at the end is unknown.
class Members
{
public:
    Members(QJsonObject object, QString path, QList<Finding> &findings)
        : m_object(std::move(object)),
          m_path(std::move(path)),
          m_findings(findings)
    {
    }

    /// The member, or nothing, reported as missing or as `otherwise`, if it is not of `type`.
    std::optional<QJsonValue> take(QStringView name, QJsonValue::Type type, FindingKind otherwise)
    {
        const QJsonValue value = m_object.take(name);
        if (value.type() == type)
            return value;
        report(value.isUndefined() ? FindingKind::Missing : otherwise, name);
        return std::nullopt;
    }

    void report(FindingKind kind, QStringView name) { m_findings.append({kind, m_path + name.toString()}); }

    void drop(QStringView name) { m_object.remove(name); }
    void reportRest()
    {
        for (const QString &name : m_object.keys())
            report(FindingKind::Unknown, name);
    }

private:
    QJsonObject m_object;
    QString m_path; ///< with the closing dot, or empty
    QList<Finding> &m_findings;
};

bool isWhole(double number)
{
    return std::trunc(number) == number;
}

void takePeriod(Members &members, const PeriodRule &rule, LoginStrategy &strategy)
{
    if (const auto value = members.take(rule.wireName, QJsonValue::Double, FindingKind::NotWholeNumber)) {
        const double number = value->toDouble();
        if (!isWhole(number))
            members.report(FindingKind::NotWholeNumber, rule.wireName);
        else if (number < rule.minimum || number > rule.maximum)
            members.report(FindingKind::OutOfRange, rule.wireName);
        else
            strategy.*rule.seconds = static_cast<int>(number);
    }
    if (const auto value = members.take(rule.unitWireName, QJsonValue::String, FindingKind::NotUnit)) {
        if (const auto unit = periodUnitWords.value(value->toString()))
            strategy.*rule.unit = *unit;
        else
            members.report(FindingKind::NotUnit, rule.unitWireName);
    }
}

LoginStrategy takeStrategy(const QJsonObject &object, LoginStrategy strategy, QList<Finding> &findings)
{
    Members members(object, strategyMember.toString() + u'.', findings);
    for (const PeriodRule &rule : periodRules)
        takePeriod(members, rule, strategy);
    for (const ToggleRule &rule : toggleRules) {
        if (const auto value = members.take(rule.wireName, QJsonValue::Bool, FindingKind::NotTrueOrFalse))
            strategy.*rule.on = value->toBool();
    }
    members.reportRest();
    return strategy;
}

/// Whether the document is of a kind and version that this program may go on reading, else why not.
std::optional<Finding> firstObstacle(const QJsonObject &document)
{
    if (document.value(schemaMember) != QJsonValue(documentSchema.toString()))
        return Finding{FindingKind::OtherSchema, schemaMember.toString()};
    const QJsonValue version = document.value(versionMember);
    if (!version.isDouble() || !isWhole(version.toDouble()) || version.toDouble() < 1)
        return Finding{FindingKind::NotWholeNumber, versionMember.toString()};
    if (version.toDouble() > documentVersion)
        return Finding{FindingKind::NewerVersion, versionMember.toString()};
    // With nothing of it there, nothing would be applied.
    if (!document.value(strategyMember).isObject())
        return Finding{FindingKind::NotObject, strategyMember.toString()};
    return std::nullopt;
}

} // namespace

QJsonObject documentOf(const LoginStrategy &strategy)
{
    return {{schemaMember.toString(), documentSchema.toString()}, {versionMember.toString(), documentVersion},
        {strategyMember.toString(), toJson(strategy)}};
}

QByteArray documentText(const LoginStrategy &strategy)
{
    return QJsonDocument(documentOf(strategy)).toJson(QJsonDocument::Indented);
}

DocumentReading readDocument(const QByteArray &text, const LoginStrategy &base)
{
    if (text.size() > documentSizeLimit)
        return {std::nullopt, {{FindingKind::TooLarge, {}}}};
    const QJsonDocument json = QJsonDocument::fromJson(text);
    if (!json.isObject())
        return {std::nullopt, {{FindingKind::NotJson, {}}}};
    const QJsonObject document = json.object();
    if (const auto obstacle = firstObstacle(document))
        return {std::nullopt, {*obstacle}};

    DocumentReading reading;
    Members members(document, {}, reading.findings);
    for (const QStringView name : {schemaMember, versionMember, strategyMember})
        members.drop(name);
    members.reportRest();
    const LoginStrategy strategy = takeStrategy(document.value(strategyMember).toObject(), base, reading.findings);
    if (std::ranges::none_of(reading.findings, &Finding::stopsImport))
        reading.strategy = strategy;
    return reading;
}

QString FindingText::ofKind(FindingKind kind)
{
    switch (kind) {
    case FindingKind::TooLarge: return tr("The document is larger than 64 KiB.");
    case FindingKind::NotJson: return tr("The document is not a JSON object.");
    case FindingKind::OtherSchema: return tr("This is no document of QR code login settings.");
    case FindingKind::NewerVersion: return tr("A newer version of this program wrote the document.");
    case FindingKind::NotWholeNumber: return tr("Has to be a whole number.");
    case FindingKind::NotTrueOrFalse: return tr("Has to be true or false.");
    case FindingKind::NotUnit: return tr("Has to be Second, Minute, Hour or Day.");
    case FindingKind::NotObject: return tr("Has to be an object with the settings.");
    case FindingKind::OutOfRange: break; // the range depends on the member
    case FindingKind::Unknown: return tr("There is no such member: is its name right?");
    case FindingKind::Missing: return tr("Is missing: the present value stays.");
    }
    return {};
}

QString FindingText::rangeOf(const QString &member)
{
    const QStringView name = QStringView(member).mid(member.lastIndexOf(u'.') + 1);
    const auto rule = std::ranges::find(periodRules, name, &PeriodRule::wireName);
    return rule == periodRules.end() ? QString() : SettingText::rangeError(*rule, rule->maximum + 1);
}

QString FindingText::describe(const Finding &finding)
{
    const QString sentence = finding.kind == FindingKind::OutOfRange ? rangeOf(finding.member) : ofKind(finding.kind);
    //: %1 is the name of a member of a JSON document, %2 a sentence on it
    return finding.member.isEmpty() ? sentence : tr("%1: %2").arg(finding.member, sentence);
}

QString FindingText::name(FindingKind kind)
{
    switch (kind) {
    case FindingKind::TooLarge: return QStringLiteral("tooLarge");
    case FindingKind::NotJson: return QStringLiteral("notJson");
    case FindingKind::OtherSchema: return QStringLiteral("otherSchema");
    case FindingKind::NewerVersion: return QStringLiteral("newerVersion");
    case FindingKind::NotWholeNumber: return QStringLiteral("notWholeNumber");
    case FindingKind::NotTrueOrFalse: return QStringLiteral("notTrueOrFalse");
    case FindingKind::NotUnit: return QStringLiteral("notUnit");
    case FindingKind::NotObject: return QStringLiteral("notObject");
    case FindingKind::OutOfRange: return QStringLiteral("outOfRange");
    case FindingKind::Unknown: return QStringLiteral("unknown");
    case FindingKind::Missing: return QStringLiteral("missing");
    }
    return {};
}

} // namespace qrlogin
