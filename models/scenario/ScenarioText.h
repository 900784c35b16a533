#pragma once

#include "contract/tokens/TokenVerification.h"
#include "scenario/Verification.h"

#include <QCoreApplication>

namespace qrlogin {

/// Describes scenarios and their results in the application's language.
class ScenarioText
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::ScenarioText)
public:
    static QString party(const ScenarioStep &step); ///< "Browser", "Phone 2"
    static QString action(const ScenarioStep &step); ///< "requests a QR code"
    /// The expected results of a step, one sentence each.
    static QStringList expectations(const Expectation &expectation);
    /// The differences from the expected result, one sentence each.
    static QStringList mismatches(const StepResult &result);
    /// A step and its result, for a report: `{"party", "do", "mismatches", "answer"}`.
    static QJsonObject toJson(const ScenarioStep &step, const StepResult &result);
    static QString skip(ScenarioResult::Skip reason);
    static QString leftover(const Failure &failure); ///< what could not be restored, and why
    static QString outcome(ScenarioResult::Outcome outcome); ///< "Passed"
    /// The result of a step in a few words: "SCANNED", "rejected: 403/1001", "ignored: another user pool".
    static QString answer(const StepResult &result);
    /// A step that prevented the verification, and its result.
    static QString obstacle(const ScenarioStep &step, const StepResult &result);
    static QString verdict(const SettingVerification &verification); ///< "Enforced"
    static QString tokenTitle(); ///< of the finding on the ID token

private:
    static QString wait(const ScenarioStep &step);
    static QString mismatch(const Mismatch &mismatch);
    static QString refusal(const QString &word);
    static QString tokenVerdict(TokenVerdict verdict);
};

} // namespace qrlogin
