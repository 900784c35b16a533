#include "settings/SettingsDocument.h"

#include "contract/JsonProblemText.h"
#include "contract/StrategyPatch.h"
#include "contract/StrategyRules.h"
#include "settings/SettingText.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace qrlogin {

namespace {

constexpr QStringView schemaMember = u"schema";
constexpr QStringView applicationsMember = u"applications"; // of `settings get --json`, for people
constexpr QStringView versionMember = u"version";

bool isWhole(double number)
{
    return std::trunc(number) == number;
}

FindingKind findingKind(const StrategyProblem &problem)
{
    using Kind = StrategyProblem::Kind;
    switch (problem.kind) {
    case Kind::Missing:
    case Kind::MissingUnit: break;
    case Kind::NotWholeNumber: return FindingKind::NotWholeNumber;
    case Kind::BeyondInt:
    case Kind::OutOfRange: return FindingKind::OutOfRange;
    case Kind::NotUnit: return FindingKind::NotUnit;
    case Kind::NotTrueOrFalse: return FindingKind::NotTrueOrFalse;
    case Kind::Unknown: return FindingKind::Unknown;
    }
    return FindingKind::Missing;
}

/// Why this program cannot read documents of this kind or version; nothing if it can.
std::optional<Finding> firstObstacle(const QJsonObject &document)
{
    if (document.value(schemaMember) != QJsonValue(documentSchema.toString()))
        return Finding{FindingKind::OtherSchema, schemaMember.toString()};
    const QJsonValue version = document.value(versionMember);
    if (!version.isDouble() || !isWhole(version.toDouble()) || version.toDouble() < 1)
        return Finding{FindingKind::NotWholeNumber, versionMember.toString()};
    if (version.toDouble() > documentVersion)
        return Finding{FindingKind::NewerVersion, versionMember.toString()};
    // Without it, there is nothing to apply.
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
    const auto json = readJsonObject(text);
    if (!json)
        return {std::nullopt, {{FindingKind::NotJson, {}, json.error()}}};
    const QJsonObject &document = *json;
    if (const auto obstacle = firstObstacle(document))
        return {std::nullopt, {*obstacle}};

    DocumentReading reading;
    for (const QString &name : document.keys()) {
        if (name != schemaMember && name != versionMember && name != strategyMember && name != applicationsMember)
            reading.findings.append({FindingKind::Unknown, name});
    }
    const PatchedStrategy read = patched(base, document.value(strategyMember).toObject());
    for (const StrategyProblem &problem : read.problems)
        reading.findings.append({findingKind(problem), strategyMember.toString() + u'.' + problem.member});
    if (std::ranges::none_of(reading.findings, &Finding::stopsImport))
        reading.strategy = read.strategy;
    return reading;
}

QString FindingText::ofKind(FindingKind kind)
{
    switch (kind) {
    case FindingKind::TooLarge: return tr("The document is larger than 64 KiB.");
    case FindingKind::OtherSchema: return tr("The document does not contain QR code login settings.");
    case FindingKind::NewerVersion:
        return tr("A newer version of this program created the document. Update this program.");
    case FindingKind::NotWholeNumber: return tr("Must be a whole number.");
    case FindingKind::NotTrueOrFalse: return tr("Must be true or false.");
    case FindingKind::NotUnit: return tr("Must be Second, Minute, Hour or Day.");
    case FindingKind::NotObject: return tr("Must be an object with the settings.");
    case FindingKind::NotJson: // its problem says more
    case FindingKind::OutOfRange: break; // the range depends on the member
    case FindingKind::Unknown: return tr("This member does not exist. Check its name.");
    case FindingKind::Missing: return tr("Missing. The pool keeps its current value.");
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
    if (finding.problem)
        return JsonProblemText::describe(*finding.problem);
    const QString sentence = finding.kind == FindingKind::OutOfRange ? rangeOf(finding.member) : ofKind(finding.kind);
    //: %1 is the name of a member of a JSON document, %2 a sentence on it
    return finding.member.isEmpty() ? sentence : tr("%1: %2").arg(finding.member, sentence);
}

} // namespace qrlogin
