#include "pages/simulator/presenter/PresentedLogin.h"

#include "scan/Login.h"
#include "scan/LoginProgress.h"
#include "scan/PublicName.h"
#include "widgets/StatusPill.h"

namespace qrlogin {

QString PresentedLogin::who(Login &login)
{
    const auto &info = login.browser().report().briefUserInfo;
    if (info)
        return publicName(info->displayName);
    return login.decision() == Phone::Stage::Confirmed ? publicName(login.displayName()) : QString();
}

QList<StepList::Step> PresentedLogin::steps(Login *login)
{
    const LoginProgress progress = login ? progressOf(*login) : LoginProgress();
    const QrStatus status = login ? login->status() : QrStatus::Pending;
    const QString name = login ? who(*login) : QString();
    QList<StepList::Step> steps;
    for (const LoginStep step : allLoginSteps) {
        const bool isDone = progress.isDone(step);
        QString caption;
        switch (step) {
        case LoginStep::Scan:
            caption = !isDone    ? tr("Scan the code with the app")
                : name.isEmpty() ? tr("Scanned")
                                 : tr("Scanned by %1").arg(name);
            break;
        case LoginStep::Confirm: caption = isDone ? tr("Approved on the phone") : tr("Approve on the phone"); break;
        case LoginStep::Ticket:
            caption = isDone ? tr("The page received a ticket") : tr("The page receives a ticket");
            break;
        case LoginStep::Exchange:
            caption = isDone ? tr("Ticket exchanged: signed in") : tr("The server exchanges the ticket");
            break;
        }
        StepList::State state = isDone ? StepList::State::Done : StepList::State::ToCome;
        if (progress.isCurrent(step)) {
            state = progress.isOver ? StepList::State::Stopped : StepList::State::Current;
            if (progress.isOver)
                caption = statusText(status);
        }
        steps.append({state, caption});
    }
    return steps;
}

PhonePicture::Screen PresentedLogin::phone(Login &login)
{
    const Phone &phone = login.phone();
    const bool isSignedIn = phone.stage() != Phone::Stage::SignedOut;
    const QString user = isSignedIn ? publicName(login.displayName()) : QString();
    if (phone.failure() || phone.refusal() != CodeProblem::None)
        return {QStringLiteral("error"), Accent::Danger, tr("Not done"), user};
    if (phone.stage() == Phone::Stage::Asking)
        return {QStringLiteral("shield"), Accent::Info, tr("Approve this login?"), user};
    switch (login.decision()) {
    case Phone::Stage::Confirmed: return {QStringLiteral("check"), Accent::Success, tr("Approved"), user};
    case Phone::Stage::Cancelled: return {QStringLiteral("cross"), Accent::Warning, tr("Declined"), user};
    default: break;
    }
    // Another phone does what ours did not.
    switch (login.status()) {
    case QrStatus::Scanned: return {QStringLiteral("shield"), Accent::Info, tr("Approve this login?"), who(login)};
    case QrStatus::Authorized: return {QStringLiteral("check"), Accent::Success, tr("Approved"), who(login)};
    case QrStatus::Cancelled: return {QStringLiteral("cross"), Accent::Warning, tr("Declined"), who(login)};
    default: break;
    }
    if (!isSignedIn)
        return {QStringLiteral("user"), Accent::Neutral, phone.isBusy() ? tr("Signing in…") : tr("Sign in"), {}};
    return {QStringLiteral("qr"), Accent::Neutral, phone.isBusy() ? tr("Scanning…") : tr("Scan a code"), user};
}

} // namespace qrlogin
