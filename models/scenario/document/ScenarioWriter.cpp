#include "scenario/document/ScenarioDocument.h"
#include "scenario/document/ScenarioWords.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace qrlogin {

namespace {

QJsonValue toJson(const LocalText &text)
{
    if (text.chinese.isEmpty())
        return text.english;
    return QJsonObject{{QStringLiteral("en"), text.english}, {QStringLiteral("zh"), text.chinese}};
}

QJsonObject toJson(const ExpectedFailure &expected)
{
    QJsonObject object;
    if (expected.kind)
        object.insert(QStringLiteral("kind"), failureKindWords.of(*expected.kind));
    if (expected.statusCode != 0)
        object.insert(QStringLiteral("statusCode"), expected.statusCode);
    if (expected.apiCode != 0)
        object.insert(QStringLiteral("apiCode"), expected.apiCode);
    if (expected.retryAfter != 0)
        object.insert(QStringLiteral("retryAfter"), expected.retryAfter);
    return object;
}

QJsonObject toJson(const Expectation &expectation)
{
    QJsonObject object;
    QJsonObject values = expectation.values;
    if (const QJsonValue status = values.take(QStringLiteral("status")); !status.isUndefined())
        object.insert(QStringLiteral("status"), status);
    if (!values.isEmpty())
        object.insert(QStringLiteral("values"), values);
    const auto insertPaths = [&](const QString &name, const QStringList &paths) {
        if (!paths.isEmpty())
            object.insert(name, QJsonArray::fromStringList(paths));
    };
    insertPaths(QStringLiteral("present"), expectation.present);
    insertPaths(QStringLiteral("absent"), expectation.absent);
    insertPaths(QStringLiteral("only"), expectation.only);
    if (expectation.failure)
        object.insert(QStringLiteral("failure"), toJson(*expectation.failure));
    if (expectation.refusal != PayloadProblem::None)
        object.insert(QStringLiteral("refusal"), payloadProblemWords.of(expectation.refusal));
    if (expectation.atLeast)
        object.insert(QStringLiteral("tookAtLeast"), int(expectation.atLeast->count()));
    if (expectation.atMost)
        object.insert(QStringLiteral("tookAtMost"), int(expectation.atMost->count()));
    return object;
}

/// Omits members that have their default.
QJsonObject toJson(const ScenarioStep &step)
{
    const ScenarioStep usual;
    QJsonObject object{{QStringLiteral("party"), scenarioPartyWords.of(step.party)},
        {QStringLiteral("do"), ruleOf(step.action).word.toString()}};
    if (step.code != usual.code)
        object.insert(QStringLiteral("code"), step.code);
    if (step.user != usual.user)
        object.insert(QStringLiteral("user"), step.user);
    if (step.hasWrongCredentials)
        object.insert(QStringLiteral("credentials"), QStringLiteral("wrong"));
    if (step.isUnchecked)
        object.insert(QStringLiteral("unchecked"), true);
    const auto insertObject = [&](const QString &name, const QJsonObject &members) {
        if (!members.isEmpty())
            object.insert(name, members);
    };
    insertObject(QStringLiteral("payload"), step.payload);
    insertObject(QStringLiteral("customData"), step.customData);
    insertObject(QStringLiteral("settings"), step.settings);
    insertObject(QStringLiteral("fault"), step.fault);
    if (step.action == ScenarioAction::EndCode)
        object.insert(QStringLiteral("end"), codeEndWords.of(step.end));
    if (step.from != WaitFrom::Now)
        object.insert(QStringLiteral("until"), waitFromWords.of(step.from));
    if (step.seconds != Seconds(0))
        object.insert(QStringLiteral("seconds"), int(step.seconds.count()));
    if (!step.setting.isEmpty())
        object.insert(QStringLiteral("setting"), step.setting);
    if (!step.note.english.isEmpty())
        object.insert(QStringLiteral("note"), toJson(step.note));
    if (!step.caption.english.isEmpty())
        object.insert(QStringLiteral("caption"), toJson(step.caption));
    insertObject(QStringLiteral("expect"), toJson(step.expect));
    return object;
}

} // namespace

QByteArray toScenarioText(const Scenario &scenario)
{
    QJsonArray steps;
    for (const ScenarioStep &step : scenario.steps)
        steps.append(toJson(step));
    QJsonObject object{{QStringLiteral("schema"), scenarioSchema.toString()},
        {QStringLiteral("version"), scenarioVersion}, {QStringLiteral("title"), toJson(scenario.title)},
        {QStringLiteral("steps"), steps}};
    if (!scenario.description.english.isEmpty())
        object.insert(QStringLiteral("description"), toJson(scenario.description));
    if (scenario.needsEmulator)
        object.insert(QStringLiteral("needsEmulator"), true);
    if (!scenario.settings.isEmpty())
        object.insert(QStringLiteral("settings"), scenario.settings);
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

} // namespace qrlogin
