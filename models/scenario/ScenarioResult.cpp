#include "scenario/ScenarioResult.h"

#include "scenario/document/ScenarioWords.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace qrlogin {

int ScenarioResult::failedStep() const
{
    for (int i = 0; i < steps.size(); ++i) {
        if (steps.at(i).state == StepResult::State::Failed)
            return i;
    }
    return -1;
}

QByteArray transcriptOf(const Scenario &scenario, const ScenarioResult &result)
{
    QByteArray text;
    for (int i = 0; i < result.steps.size(); ++i) {
        const StepResult &done = result.steps.at(i);
        if (done.state == StepResult::State::NotRun)
            break;
        const ScenarioStep &step = scenario.steps.at(i);
        QJsonObject line{{QStringLiteral("step"), i + 1}, {QStringLiteral("at"), double(done.at.count()) / 1000},
            {QStringLiteral("party"), scenarioPartyWords.of(step.party)},
            {QStringLiteral("do"), ruleOf(step.action).word.toString()},
            {QStringLiteral("passed"), done.state == StepResult::State::Passed}};
        if (const QJsonValue status = done.answer.value(QStringLiteral("status")); status.isString())
            line.insert(QStringLiteral("status"), status);
        if (!done.answer.isEmpty())
            line.insert(QStringLiteral("members"), QJsonArray::fromStringList(memberPaths(done.answer)));
        if (done.failure)
            line.insert(QStringLiteral("failure"),
                QJsonObject{{QStringLiteral("kind"), failureKindWords.of(done.failure->kind)},
                    {QStringLiteral("statusCode"), done.failure->statusCode},
                    {QStringLiteral("apiCode"), done.failure->apiCode}});
        if (done.refusal != PayloadProblem::None)
            line.insert(QStringLiteral("refusal"), payloadProblemWords.of(done.refusal));
        text += QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    }
    return text;
}

} // namespace qrlogin
