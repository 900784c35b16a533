#include "scenario/ScenarioText.h"

#include "client/FailureText.h"
#include "scenario/document/ScenarioWords.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace qrlogin {

QString ScenarioText::party(const ScenarioStep &step)
{
    switch (step.party) {
    case ScenarioParty::Administrator: return tr("Administrator");
    case ScenarioParty::Browser: return tr("Browser");
    case ScenarioParty::Observer: return tr("Observer");
    case ScenarioParty::Phone: return step.user == 1 ? tr("Phone") : tr("Phone %1").arg(step.user);
    case ScenarioParty::Backend: return tr("Backend");
    case ScenarioParty::Emulator: return tr("Emulator");
    case ScenarioParty::Clock: break;
    }
    return tr("Clock");
}

QString ScenarioText::action(const ScenarioStep &step)
{
    switch (step.action) {
    case ScenarioAction::Read: return tr("reads the settings");
    case ScenarioAction::Save:
        return tr("saves %1").arg(QString::fromUtf8(QJsonDocument(step.settings).toJson(QJsonDocument::Compact)));
    case ScenarioAction::Generate: return tr("requests a QR code");
    case ScenarioAction::Check: return tr("queries the status");
    case ScenarioAction::SignIn:
        return step.hasWrongCredentials ? tr("signs in with an incorrect password") : tr("signs in");
    case ScenarioAction::Scan: return step.payload.isEmpty() ? tr("scans") : tr("scans a tampered QR code");
    case ScenarioAction::Confirm: return tr("approves");
    case ScenarioAction::Cancel: return tr("declines");
    case ScenarioAction::Exchange:
        return step.hasWrongCredentials ? tr("exchanges the ticket with an incorrect secret")
                                        : tr("exchanges the ticket");
    case ScenarioAction::VerifyToken: return tr("verifies the ID token");
    case ScenarioAction::SetFault:
        return tr("sets a fault: %1").arg(QString::fromUtf8(QJsonDocument(step.fault).toJson(QJsonDocument::Compact)));
    case ScenarioAction::ClearFaults: return tr("clears all faults");
    case ScenarioAction::EndCode:
        return step.end == CodeEnd::MfaNeeded ? tr("ends the QR code: MFA needed") : tr("ends the QR code: error");
    case ScenarioAction::Wait: break;
    }
    return wait(step);
}

QString ScenarioText::wait(const ScenarioStep &step)
{
    const QString time = FailureText::duration(int(std::abs(step.seconds.count())));
    const bool isCode = step.from == WaitFrom::CodeExpiry;
    if (step.from == WaitFrom::Now)
        return tr("advances by %1").arg(time);
    if (step.seconds == Seconds(0))
        return isCode ? tr("advances until the QR code expires") : tr("advances until the ticket expires");
    if (step.seconds < Seconds(0))
        return isCode ? tr("advances until %1 before the QR code expires").arg(time)
                      : tr("advances until %1 before the ticket expires").arg(time);
    return isCode ? tr("advances until %1 after the QR code expires").arg(time)
                  : tr("advances until %1 after the ticket expires").arg(time);
}

QString ScenarioText::refusal(const QString &word)
{
    switch (payloadProblemWords.value(word).value_or(PayloadProblem::None)) {
    case PayloadProblem::OtherScene: return tr("another scene");
    case PayloadProblem::OtherPool: return tr("another user pool");
    case PayloadProblem::Expired: return tr("expired");
    case PayloadProblem::None: break;
    }
    return tr("no reason given");
}

QStringList ScenarioText::expectations(const Expectation &expectation)
{
    QStringList lines;
    if (expectation.refusal != PayloadProblem::None)
        lines += tr("The phone ignores the QR code: %1.").arg(refusal(payloadProblemWords.of(expectation.refusal)));
    else if (expectation.failure)
        lines += tr("The step fails: %1.")
                     .arg(shown(*expectation.failure).isEmpty() ? tr("any failure") : shown(*expectation.failure));
    else
        lines += tr("The step succeeds.");
    for (auto value = expectation.values.begin(); value != expectation.values.end(); ++value)
        lines += tr("%1 is %2.").arg(value.key(), shown(value.key(), value.value()));
    const auto joined = [](const QStringList &paths) { return paths.join(QLatin1String(", ")); };
    if (!expectation.present.isEmpty())
        lines += tr("Present: %1.").arg(joined(expectation.present));
    if (!expectation.absent.isEmpty())
        lines += tr("Absent: %1.").arg(joined(expectation.absent));
    if (!expectation.only.isEmpty())
        lines += tr("Only: %1.").arg(joined(expectation.only));
    if (expectation.atLeast)
        lines += tr("Duration: at least %1 ms.").arg(expectation.atLeast->count());
    if (expectation.atMost)
        lines += tr("Duration: at most %1 ms.").arg(expectation.atMost->count());
    return lines;
}

QString ScenarioText::mismatch(const Mismatch &mismatch)
{
    using Kind = Mismatch::Kind;
    switch (mismatch.kind) {
    case Kind::Failed: return tr("The step must succeed, but failed: %1").arg(mismatch.found);
    case Kind::Worked: return tr("The step must fail with %1, but succeeded.").arg(mismatch.expected);
    case Kind::OtherFailure:
        return tr("The step must fail with %1, but failed with %2").arg(mismatch.expected, mismatch.found);
    case Kind::Refused: return tr("The phone ignored the QR code: %1.").arg(refusal(mismatch.found));
    case Kind::NotRefused:
        return tr("The phone must ignore the QR code, but did not: %1.").arg(refusal(mismatch.expected));
    case Kind::OtherValue:
        return tr("%1 must be %2, but is %3.").arg(mismatch.member, mismatch.expected, mismatch.found);
    case Kind::Missing:
        return mismatch.expected.isEmpty()
            ? tr("%1 is missing.").arg(mismatch.member)
            : tr("%1 is missing; it must be %2.").arg(mismatch.member, mismatch.expected);
    case Kind::Present: return tr("%1 must be absent, but is %2.").arg(mismatch.member, mismatch.found);
    case Kind::TooFast: return tr("Duration: %2 ms; expected at least %1 ms.").arg(mismatch.expected, mismatch.found);
    case Kind::TooSlow: break;
    }
    return tr("Duration: %2 ms; expected at most %1 ms.").arg(mismatch.expected, mismatch.found);
}

QStringList ScenarioText::mismatches(const StepResult &result)
{
    QStringList sentences;
    for (const Mismatch &each : result.mismatches)
        sentences += mismatch(each);
    return sentences;
}

QJsonObject ScenarioText::toJson(const ScenarioStep &step, const StepResult &result)
{
    return {{QStringLiteral("party"), scenarioPartyWords.of(step.party)},
        {QStringLiteral("do"), ruleOf(step.action).word.toString()},
        {QStringLiteral("mismatches"), QJsonArray::fromStringList(mismatches(result))},
        {QStringLiteral("answer"), result.answer}};
}

QString ScenarioText::obstacle(const ScenarioStep &step, const StepResult &result)
{
    //: %1 is a party, %2 its action, %3 the result
    return tr("Verification failed. %1 %2: %3").arg(party(step), action(step), mismatches(result).join(u' '));
}

QString ScenarioText::leftover(const Failure &failure)
{
    return tr("Cannot restore all settings and faults. %1").arg(FailureText::describe(failure));
}

QString ScenarioText::skip(ScenarioResult::Skip reason)
{
    using Skip = ScenarioResult::Skip;
    switch (reason) {
    case Skip::None: return {};
    case Skip::NeedsEmulator: return tr("This scenario sets the clock or faults. Only an emulator supports this.");
    case Skip::NeedsUsers: return tr("This scenario needs more test users than the connection has.");
    case Skip::NeedsSettings: return tr("This scenario requires settings that differ from the pool's.");
    case Skip::ChangesSettings: return tr("This scenario changes pool settings.");
    case Skip::TakesTooLong: break;
    }
    return tr("This scenario takes too long.");
}

QString ScenarioText::outcome(ScenarioResult::Outcome outcome)
{
    using enum ScenarioResult::Outcome;
    switch (outcome) {
    case Passed: return tr("Passed");
    case Failed: return tr("Failed");
    case Skipped: return tr("Skipped");
    case Broken: return tr("Not completed");
    case Stopped: break;
    }
    return tr("Stopped");
}

QString ScenarioText::answer(const StepResult &result)
{
    if (result.refusal != PayloadProblem::None)
        return tr("ignored: %1").arg(refusal(payloadProblemWords.of(result.refusal)));
    if (result.failure) {
        const QString code = result.failure->apiCode != 0
            ? QStringLiteral("%1/%2").arg(result.failure->statusCode).arg(result.failure->apiCode)
            : QString::number(result.failure->statusCode);
        return result.failure->statusCode == 0 ? FailureText::describe(*result.failure) : tr("rejected: %1").arg(code);
    }
    if (const auto verdict = tokenVerdictWords.value(result.answer.value(QStringLiteral("verdict")).toString()))
        return tokenVerdict(*verdict);
    const QString status = result.answer.value(QStringLiteral("status")).toString();
    if (!status.isEmpty())
        return status;
    return result.mismatches.isEmpty() ? tr("OK") : tr("not as expected");
}

QString ScenarioText::tokenVerdict(TokenVerdict verdict)
{
    switch (verdict) {
    case TokenVerdict::Verified: return tr("verified");
    case TokenVerdict::Wrong: return tr("does not verify");
    case TokenVerdict::Unknown: break;
    }
    return tr("could not be verified");
}

QString ScenarioText::tokenTitle()
{
    return tr("ID token");
}

QString ScenarioText::verdict(const SettingVerification &verification)
{
    const bool isToken = verification.setting == idTokenFinding;
    switch (verification.verdict) {
    case SettingVerification::Verdict::Enforced: return isToken ? tr("Verified") : tr("Enforced");
    case SettingVerification::Verdict::NotEnforced: return isToken ? tr("Not verified") : tr("Not enforced");
    case SettingVerification::Verdict::OwnRules: return tr("Own settings");
    case SettingVerification::Verdict::NotObserved: break;
    }
    return tr("Not observed");
}

} // namespace qrlogin
