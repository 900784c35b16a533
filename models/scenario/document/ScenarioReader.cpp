#include "base/ReadFile.h"
#include "contract/JsonFields.h"
#include "contract/JsonProblemText.h"
#include "contract/KnownMembers.h"
#include "contract/QrStatus.h"
#include "contract/StrategyPatch.h"
#include "contract/StrategyRules.h"
#include "contract/control/EmulatorState.h"
#include "scenario/document/ScenarioDocument.h"
#include "scenario/document/ScenarioWords.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace qrlogin {

namespace {

constexpr int longestWait = 31 * 24 * 3600; ///< seconds; one day more than the longest period
constexpr int maxMilliseconds = 60'000;

tl::unexpected<Failure> problem(const QString &text)
{
    return failure(FailureKind::Malformed, text);
}

Result<LocalText> readText(const QJsonValue &value, const QString &path)
{
    if (value.isUndefined())
        return LocalText{};
    if (value.isString())
        return LocalText{value.toString(), {}};
    if (!value.isObject())
        return problem(path + QStringLiteral(" must be a string or an object"));
    JsonFields fields(value.toObject(), path);
    rejectUnknown(fields, value.toObject(), {u"en", u"zh"});
    const LocalText text{fields.string(u"en"), fields.optionalString(u"zh")};
    if (!fields.ok())
        return fields.failure();
    return text;
}

QStringList readPaths(JsonFields &fields, const QJsonObject &object, QStringView name)
{
    QStringList paths;
    if (!fields.has(name))
        return paths;
    const QJsonValue value = object.value(name);
    if (!value.isArray())
        fields.reject(name, QStringLiteral("must be an array"));
    for (const QJsonValue path : value.toArray()) {
        if (path.toString().isEmpty())
            fields.reject(name, QStringLiteral("must contain only member paths"));
        paths += path.toString();
    }
    return paths;
}

Result<ExpectedFailure> readFailure(const QJsonObject &object, const QString &path)
{
    JsonFields fields(object, path);
    rejectUnknown(fields, object, {u"kind", u"statusCode", u"apiCode", u"retryAfter"});
    ExpectedFailure expected;
    if (fields.has(u"kind")) {
        expected.kind = failureKindWords.value(fields.string(u"kind"));
        if (!expected.kind || expected.kind == FailureKind::Cancelled)
            fields.reject(u"kind", QStringLiteral("is not a kind of failure"));
    }
    if (fields.has(u"statusCode"))
        expected.statusCode = integerWithin(fields, u"statusCode", 100, 999);
    if (fields.has(u"apiCode"))
        expected.apiCode = integerWithin(fields, u"apiCode", 1, 999'999);
    if (fields.has(u"retryAfter"))
        expected.retryAfter = integerWithin(fields, u"retryAfter", 1, 86'400);
    if (!fields.ok())
        return fields.failure();
    return expected;
}

Result<Expectation> readExpectation(const QJsonObject &object, const QString &path)
{
    JsonFields fields(object, path);
    rejectUnknown(fields, object,
        {u"status", u"values", u"present", u"absent", u"only", u"failure", u"refusal", u"tookAtLeast", u"tookAtMost"});
    Expectation expectation;
    if (fields.has(u"values"))
        expectation.values = fields.object(u"values");
    if (fields.has(u"status")) {
        const QString status = fields.string(u"status");
        if (!qrStatusWords.value(status))
            fields.reject(u"status", QStringLiteral("is not a QR code status"));
        if (expectation.values.contains(QStringLiteral("status")))
            fields.reject(u"status", QStringLiteral("must not also be in values"));
        expectation.values.insert(QStringLiteral("status"), status);
    }
    expectation.present = readPaths(fields, object, u"present");
    expectation.absent = readPaths(fields, object, u"absent");
    expectation.only = readPaths(fields, object, u"only");
    if (fields.has(u"refusal")) {
        const auto refusal = payloadProblemWords.value(fields.string(u"refusal"));
        if (!refusal)
            fields.reject(u"refusal", QStringLiteral("must be otherScene, otherPool or expired"));
        expectation.refusal = refusal.value_or(PayloadProblem::None);
    }
    if (fields.has(u"tookAtLeast"))
        expectation.atLeast = Milliseconds(integerWithin(fields, u"tookAtLeast", 1, maxMilliseconds));
    if (fields.has(u"tookAtMost"))
        expectation.atMost = Milliseconds(integerWithin(fields, u"tookAtMost", 1, maxMilliseconds));
    const QJsonObject failing = fields.has(u"failure") ? fields.object(u"failure") : QJsonObject();
    if (!fields.ok())
        return fields.failure();
    if (!fields.has(u"failure") && expectation.refusal == PayloadProblem::None)
        return expectation;
    // Nothing would compare them.
    if (!expectation.values.isEmpty() || !expectation.present.isEmpty() || !expectation.absent.isEmpty()
        || !expectation.only.isEmpty())
        return problem(path + QStringLiteral(" expects response members, but a failed step does not have a response"));
    if (!fields.has(u"failure"))
        return expectation;
    if (expectation.refusal != PayloadProblem::None)
        return problem(path + QStringLiteral(" must not expect both a failure and a refusal"));
    return readFailure(failing, path + QStringLiteral(".failure")).map([&](const ExpectedFailure &expected) {
        expectation.failure = expected;
        return expectation;
    });
}

void readWait(ScenarioStep &step, JsonFields &fields)
{
    if (!fields.has(u"until")) {
        step.seconds = Seconds(integerWithin(fields, u"seconds", 1, longestWait));
        return;
    }
    const auto from = waitFromWords.value(fields.string(u"until"));
    if (!from)
        fields.reject(u"until", QStringLiteral("must be codeExpires or ticketExpires"));
    step.from = from.value_or(WaitFrom::Now);
    if (fields.has(u"seconds"))
        step.seconds = Seconds(integerWithin(fields, u"seconds", -longestWait, longestWait));
}

/// Reads members that only some actions have. The action table has already allowed them.
void readMembers(ScenarioStep &step, JsonFields &fields)
{
    if (fields.has(u"code") && (step.code = fields.string(u"code")).isEmpty())
        fields.reject(u"code", QStringLiteral("must not be empty"));
    if (fields.has(u"user"))
        step.user = integerWithin(fields, u"user", 1, 100);
    if (fields.has(u"credentials")) {
        step.hasWrongCredentials = true;
        if (fields.string(u"credentials") != QLatin1String("wrong"))
            fields.reject(u"credentials", QStringLiteral("must be wrong"));
    }
    if (fields.has(u"unchecked"))
        step.isUnchecked = fields.boolean(u"unchecked");
    if (fields.has(u"payload"))
        step.payload = fields.object(u"payload");
    if (fields.has(u"customData"))
        step.customData = fields.object(u"customData");
    if (step.action == ScenarioAction::Save)
        step.settings = fields.object(u"settings");
    if (step.action == ScenarioAction::SetFault) {
        step.fault = fields.object(u"fault");
        if (!faultKindWords.value(step.fault.value(u"kind").toString()))
            fields.reject(u"fault", QStringLiteral("must have a kind that the emulator supports"));
        if (!step.fault.value(u"path").toString().startsWith(u'/'))
            fields.reject(u"fault", QStringLiteral("must have a path that starts with /"));
    }
    if (step.action == ScenarioAction::EndCode)
        step.end = fields.word(u"end", codeEndWords);
    if (step.action == ScenarioAction::Wait)
        readWait(step, fields);
}

void checkMembers(const ActionRule &rule, const QJsonObject &object, JsonFields &fields)
{
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString &name = member.key();
        const bool isCommon = name == QLatin1String("party") || name == QLatin1String("do")
            || name == QLatin1String("note") || name == QLatin1String("caption") || name == QLatin1String("setting")
            || name == QLatin1String("expect");
        if (!isCommon && std::ranges::find(rule.members, QStringView(name)) == rule.members.end())
            fields.reject(name, QStringLiteral("is not a member of a %1 step").arg(rule.word));
    }
}

Result<ScenarioStep> readStep(const QJsonObject &object, const QString &path)
{
    JsonFields fields(object, path);
    ScenarioStep step;
    const auto party = scenarioPartyWords.value(fields.string(u"party"));
    const ActionRule *const rule = actionRuleFromWord(fields.string(u"do"));
    if (!party)
        fields.reject(u"party", QStringLiteral("is not a party of a login"));
    if (!rule)
        fields.reject(u"do", QStringLiteral("is not an action"));
    if (!fields.ok())
        return fields.failure();
    if (std::ranges::find(rule->parties, *party) == rule->parties.end())
        fields.reject(u"do", QStringLiteral("is not an action of the %1").arg(scenarioPartyWords.view(*party)));
    step.party = *party;
    step.action = rule->action;
    checkMembers(*rule, object, fields);
    readMembers(step, fields);
    step.setting = fields.optionalString(u"setting");
    if (!step.setting.isEmpty() && std::ranges::find(settingNames, step.setting) == settingNames.end())
        fields.reject(u"setting", QStringLiteral("is not one of the four settings"));
    const QJsonObject expect = fields.has(u"expect") ? fields.object(u"expect") : QJsonObject();
    if (!fields.ok())
        return fields.failure();
    const auto note = readText(object.value(u"note"), path + QStringLiteral(".note"));
    const auto caption = readText(object.value(u"caption"), path + QStringLiteral(".caption"));
    const auto expectation = readExpectation(expect, path + QStringLiteral(".expect"));
    if (!note || !caption || !expectation)
        return tl::unexpected(!note ? note.error() : !caption ? caption.error() : expectation.error());
    step.note = *note;
    step.caption = *caption;
    step.expect = *expectation;
    return step;
}

/// Names the first step whose code was not generated before, or that waits for the ticket of a code that was not
/// approved. Such a step would fail, or wait forever.
QString unknownCode(const QList<ScenarioStep> &steps)
{
    QSet<QString> known;
    QSet<QString> confirmed;
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const ScenarioStep &step = steps.at(i);
        const auto members = ruleOf(step.action).members;
        const bool usesCode = step.action == ScenarioAction::Wait
            ? step.from != WaitFrom::Now
            : std::ranges::find(members, QStringView(u"code")) != members.end();
        if (step.action == ScenarioAction::Generate)
            known.insert(step.code);
        else if (step.action == ScenarioAction::Confirm)
            confirmed.insert(step.code);
        if (usesCode && !known.contains(step.code))
            return QStringLiteral("steps[%1].code: no earlier step generates \"%2\"").arg(i).arg(step.code);
        if (step.from == WaitFrom::TicketExpiry && !confirmed.contains(step.code))
            return QStringLiteral("steps[%1].code: no earlier step confirms \"%2\"").arg(i).arg(step.code);
    }
    return {};
}

Result<QList<ScenarioStep>> readSteps(const QJsonArray &array)
{
    if (array.isEmpty() || array.size() > maxScenarioSteps)
        return problem(QStringLiteral("steps must be an array of 1 to %1 steps").arg(maxScenarioSteps));
    QList<ScenarioStep> steps;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString path = QStringLiteral("steps[%1]").arg(i);
        if (!array.at(i).isObject())
            return problem(path + QStringLiteral(" must be an object"));
        const auto step = readStep(array.at(i).toObject(), path);
        if (!step)
            return tl::unexpected(step.error());
        if (const auto strategy = withMembers({}, step->settings); !strategy)
            return problem(path + QStringLiteral(".settings.") + strategy.error().message);
        steps += *step;
    }
    if (const QString text = unknownCode(steps); !text.isEmpty())
        return problem(text);
    return steps;
}

} // namespace

Result<LoginStrategy> withMembers(const LoginStrategy &base, const QJsonObject &members)
{
    using Kind = StrategyProblem::Kind;
    return patched(base, members).allowing({Kind::Missing, Kind::MissingUnit});
}

Result<Scenario> scenarioFromText(const QByteArray &text, const QString &name)
{
    if (text.size() > scenarioSizeLimit)
        return problem(QStringLiteral("the document is larger than %1 KiB").arg(scenarioSizeLimit / 1024));
    const auto document = readJsonObject(text);
    if (!document)
        return problem(JsonProblemText::detail(document.error()));
    const QJsonObject &object = *document;
    JsonFields fields(object, {});
    if (fields.string(u"schema") != scenarioSchema)
        fields.reject(u"schema", QStringLiteral("must be %1").arg(scenarioSchema));
    if (fields.integer(u"version") != scenarioVersion)
        fields.reject(u"version", QStringLiteral("must be %1").arg(scenarioVersion));
    rejectUnknown(fields, object,
        {u"$schema", u"schema", u"version", u"title", u"description", u"needsEmulator", u"settings", u"steps"});
    Scenario scenario;
    scenario.name = name;
    if (fields.has(u"needsEmulator"))
        scenario.needsEmulator = fields.boolean(u"needsEmulator");
    if (fields.has(u"settings"))
        scenario.settings = fields.object(u"settings");
    if (!object.contains(u"title"))
        fields.reject(u"title", QStringLiteral("is missing"));
    if (!object.value(u"steps").isArray())
        fields.reject(u"steps", QStringLiteral("must be an array"));
    if (!fields.ok())
        return fields.failure();

    const auto title = readText(object.value(u"title"), QStringLiteral("title"));
    const auto description = readText(object.value(u"description"), QStringLiteral("description"));
    if (!title || !description)
        return tl::unexpected(title ? description.error() : title.error());
    if (const auto strategy = withMembers({}, scenario.settings); !strategy)
        return problem(QStringLiteral("settings.") + strategy.error().message);
    const auto steps = readSteps(object.value(u"steps").toArray());
    if (!steps)
        return tl::unexpected(steps.error());
    scenario.title = *title;
    scenario.description = *description;
    scenario.steps = *steps;
    scenario.needsEmulator = scenario.needsEmulator
        || std::ranges::count(scenario.steps, ScenarioParty::Emulator, &ScenarioStep::party) > 0;
    return scenario;
}

Result<Scenario> scenarioFromFile(const QString &fileName)
{
    // One byte more than the limit suffices to detect a document that is too large.
    const auto text = readFile(fileName, scenarioSizeLimit + 1);
    if (!text)
        return failure(FailureKind::Invalid, text.error());
    return scenarioFromText(*text, QFileInfo(fileName).completeBaseName());
}

} // namespace qrlogin
