#include "scenario/DemoScene.h"

#include <QJsonDocument>

namespace qrlogin {

namespace {

void followPhone(DemoScene &scene, const ScenarioStep &step, const StepResult &result, const QList<TestUser> &users)
{
    using Phone = DemoScene::Phone;
    scene.phoneUser = users.value(step.user - 1).displayName;
    if (result.refusal != PayloadProblem::None)
        scene.phone = Phone::Ignored;
    else if (result.failure)
        scene.phone = Phone::Rejected;
    else if (step.action == ScenarioAction::SignIn)
        scene.phone = Phone::Ready;
    else if (step.action == ScenarioAction::Scan)
        scene.phone = Phone::Asking;
    else
        scene.phone = step.action == ScenarioAction::Confirm ? Phone::Approved : Phone::Declined;
}

void followExchange(DemoScene &scene, const ScenarioStep &step, const StepResult &result)
{
    scene.isTicketRejected = result.failure.has_value();
    if (result.failure)
        return;
    scene.isTicketUsed = true;
    (step.party == ScenarioParty::Browser ? scene.isPageSignedIn : scene.isServerSignedIn) = true;
}

void followCheck(DemoScene &scene, const ScenarioStep &step, const StepResult &result)
{
    if (result.failure)
        return;
    // Masks are in place of members, which the strict reader of statuses rejects.
    const auto text = [&](const char *path) { return valueAt(result.answer, QLatin1String(path)).toString(); };
    const DemoScene::Report report{qrStatusWords.value(text("status")).value_or(QrStatus::Error),
        text("briefUserInfo.displayName"), text("ticket"),
        !valueAt(result.answer, QStringLiteral("tokenSet")).isUndefined()};
    if (step.party == ScenarioParty::Observer) {
        scene.observer = report;
        return;
    }
    scene.page = report;
    scene.isPageSignedIn = scene.isPageSignedIn || report.hasTokens;
}

} // namespace

QrStatus DemoScene::status() const
{
    const QrStatus seen = page ? page->status : QrStatus::Pending;
    if (isFinal(seen))
        return seen;
    switch (phone) {
    case Phone::Asking: return QrStatus::Scanned;
    case Phone::Approved: return QrStatus::Authorized;
    case Phone::Declined: return QrStatus::Cancelled;
    default: return seen;
    }
}

QString DemoScene::signedIn() const
{
    if (!isPageSignedIn && !isServerSignedIn)
        return {};
    return page && !page->displayName.isEmpty() ? page->displayName : phoneUser;
}

DemoScene sceneAfter(
    const Scenario &scenario, const QList<StepResult> &results, qsizetype count, const QList<TestUser> &users)
{
    DemoScene scene;
    for (qsizetype i = 0; i < std::min({count, scenario.steps.size(), results.size()}); ++i) {
        const ScenarioStep &step = scenario.steps.at(i);
        const StepResult &result = results.at(i);
        if (result.state == StepResult::State::NotRun)
            break;
        switch (step.action) {
        case ScenarioAction::Generate: {
            // Another code starts another login; the phone's user stays.
            DemoScene next;
            next.phoneUser = scene.phoneUser;
            next.phone = scene.phone == DemoScene::Phone::SignedOut ? scene.phone : DemoScene::Phone::Ready;
            next.payload = QJsonDocument(result.answer.value(QStringLiteral("payload")).toObject())
                               .toJson(QJsonDocument::Compact);
            if (!result.failure)
                scene = next;
            break;
        }
        case ScenarioAction::Check: followCheck(scene, step, result); break;
        case ScenarioAction::SignIn:
        case ScenarioAction::Scan:
        case ScenarioAction::Confirm:
        case ScenarioAction::Cancel: followPhone(scene, step, result, users); break;
        case ScenarioAction::Exchange: followExchange(scene, step, result); break;
        default: break;
        }
    }
    return scene;
}

} // namespace qrlogin
