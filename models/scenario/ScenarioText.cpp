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
    case ScenarioAction::Generate: return tr("asks for a QR code");
    case ScenarioAction::Check: return tr("asks for the state");
    case ScenarioAction::SignIn:
        return step.hasWrongCredentials ? tr("signs in with a wrong password") : tr("signs in");
    case ScenarioAction::Scan: return step.payload.isEmpty() ? tr("scans") : tr("scans a code that was tampered with");
    case ScenarioAction::Confirm: return tr("confirms");
    case ScenarioAction::Cancel: return tr("cancels");
    case ScenarioAction::Exchange:
        return step.hasWrongCredentials ? tr("exchanges the ticket with a wrong secret") : tr("exchanges the ticket");
    case ScenarioAction::SetFault:
        return tr("gets a fault: %1").arg(QString::fromUtf8(QJsonDocument(step.fault).toJson(QJsonDocument::Compact)));
    case ScenarioAction::ClearFaults: return tr("is mended");
    case ScenarioAction::Wait: break;
    }
    return wait(step);
}

QString ScenarioText::wait(const ScenarioStep &step)
{
    const QString time = FailureText::duration(int(std::abs(step.seconds.count())));
    const bool isCode = step.from == WaitFrom::CodeExpiry;
    if (step.from == WaitFrom::Now)
        return tr("goes on by %1").arg(time);
    if (step.seconds == Seconds(0))
        return isCode ? tr("goes on until the code expires") : tr("goes on until the ticket expires");
    if (step.seconds < Seconds(0))
        return isCode ? tr("goes on until %1 before the code expires").arg(time)
                      : tr("goes on until %1 before the ticket expires").arg(time);
    return isCode ? tr("goes on until %1 after the code has expired").arg(time)
                  : tr("goes on until %1 after the ticket has expired").arg(time);
}

QString ScenarioText::refusal(const QString &word)
{
    switch (payloadProblemWords.value(word).value_or(PayloadProblem::None)) {
    case PayloadProblem::OtherScene: return tr("another scene");
    case PayloadProblem::OtherPool: return tr("another user pool");
    case PayloadProblem::Expired: return tr("expired");
    case PayloadProblem::None: break;
    }
    return tr("no reason");
}

QStringList ScenarioText::expectations(const Expectation &expectation)
{
    QStringList lines;
    if (expectation.refusal != PayloadProblem::None)
        lines += tr("The phone leaves the code alone: %1.").arg(refusal(payloadProblemWords.of(expectation.refusal)));
    else if (expectation.failure)
        lines += tr("It fails: %1.")
                     .arg(shown(*expectation.failure).isEmpty() ? tr("in any way") : shown(*expectation.failure));
    else
        lines += tr("It works.");
    for (auto value = expectation.values.begin(); value != expectation.values.end(); ++value)
        lines += tr("%1 is %2.").arg(value.key(), shown(value.key(), value.value()));
    const auto joined = [](const QStringList &paths) { return paths.join(QLatin1String(", ")); };
    if (!expectation.present.isEmpty())
        lines += tr("Present: %1.").arg(joined(expectation.present));
    if (!expectation.absent.isEmpty())
        lines += tr("Absent: %1.").arg(joined(expectation.absent));
    if (!expectation.only.isEmpty())
        lines += tr("Nothing but: %1.").arg(joined(expectation.only));
    if (expectation.atLeast)
        lines += tr("It takes at least %1 ms.").arg(expectation.atLeast->count());
    if (expectation.atMost)
        lines += tr("It takes at most %1 ms.").arg(expectation.atMost->count());
    return lines;
}

QString ScenarioText::mismatch(const Mismatch &mismatch)
{
    using Kind = Mismatch::Kind;
    switch (mismatch.kind) {
    case Kind::Failed: return tr("It should have worked, but failed: %1").arg(mismatch.found);
    case Kind::Worked: return tr("It should have failed with %1, but worked.").arg(mismatch.expected);
    case Kind::OtherFailure:
        return tr("It should have failed with %1, but failed with %2").arg(mismatch.expected, mismatch.found);
    case Kind::Refused: return tr("The phone left the code alone: %1.").arg(refusal(mismatch.found));
    case Kind::NotRefused: return tr("The phone should have left the code alone: %1.").arg(refusal(mismatch.expected));
    case Kind::OtherValue:
        return tr("%1 should be %2, but is %3.").arg(mismatch.member, mismatch.expected, mismatch.found);
    case Kind::Missing:
        return mismatch.expected.isEmpty()
            ? tr("%1 is missing.").arg(mismatch.member)
            : tr("%1 is missing; it should be %2.").arg(mismatch.member, mismatch.expected);
    case Kind::Present: return tr("%1 should not be there, but is %2.").arg(mismatch.member, mismatch.found);
    case Kind::TooFast:
        return tr("It took %2 ms; at least %1 ms were expected.").arg(mismatch.expected, mismatch.found);
    case Kind::TooSlow: break;
    }
    return tr("It took %2 ms; at most %1 ms were expected.").arg(mismatch.expected, mismatch.found);
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
    //: %1 who, %2 does what, %3 what came of it
    return tr("It could not be shown. %1 %2: %3").arg(party(step), action(step), mismatches(result).join(u' '));
}

QString ScenarioText::leftover(const Failure &failure)
{
    return tr("Not everything could be put back. %1").arg(FailureText::describe(failure));
}

QString ScenarioText::skip(ScenarioResult::Skip reason)
{
    using Skip = ScenarioResult::Skip;
    switch (reason) {
    case Skip::None: return {};
    case Skip::NeedsEmulator:
        return tr("It turns the clock to the second or sets faults: only an emulator can do that.");
    case Skip::NeedsUsers: return tr("It needs more test users than this connection has.");
    case Skip::NeedsSettings: return tr("It is written for other settings than the pool has.");
    case Skip::ChangesSettings: return tr("It changes settings of the pool.");
    case Skip::TakesTooLong: break;
    }
    return tr("It would take too long.");
}

QString ScenarioText::outcome(ScenarioResult::Outcome outcome)
{
    using Outcome = ScenarioResult::Outcome;
    switch (outcome) {
    case Outcome::Passed: return tr("Passed");
    case Outcome::Failed: return tr("Failed");
    case Outcome::Skipped: return tr("Skipped");
    case Outcome::Broken: return tr("Could not be run");
    case Outcome::Stopped: break;
    }
    return tr("Stopped");
}

QString ScenarioText::answer(const StepResult &result)
{
    if (result.refusal != PayloadProblem::None)
        return tr("left alone: %1").arg(refusal(payloadProblemWords.of(result.refusal)));
    if (result.failure) {
        const QString code = result.failure->apiCode != 0
            ? QStringLiteral("%1/%2").arg(result.failure->statusCode).arg(result.failure->apiCode)
            : QString::number(result.failure->statusCode);
        return result.failure->statusCode == 0 ? FailureText::describe(*result.failure) : tr("refused: %1").arg(code);
    }
    const QString status = result.answer.value(QStringLiteral("status")).toString();
    return status.isEmpty() ? tr("OK") : status;
}

QString ScenarioText::verdict(SettingProof::Verdict verdict)
{
    switch (verdict) {
    case SettingProof::Verdict::Honoured: return tr("Honoured");
    case SettingProof::Verdict::NotHonoured: return tr("Not honoured");
    case SettingProof::Verdict::NotObserved: break;
    }
    return tr("Not observed");
}

} // namespace qrlogin
