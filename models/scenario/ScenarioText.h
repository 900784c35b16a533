#pragma once

#include "scenario/Proof.h"

#include <QCoreApplication>

namespace qrlogin {

/// Scenarios and what came of them in words for people, in the language of the application.
class ScenarioText
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::ScenarioText)
public:
    static QString party(const ScenarioStep &step); ///< "Browser", "Phone 2"
    static QString action(const ScenarioStep &step); ///< "asks for a QR code"
    /// What must come of a step, a sentence each.
    static QStringList expectations(const Expectation &expectation);
    /// What is not as expected, a sentence each.
    static QStringList mismatches(const StepResult &result);
    /// A step that was run, to be kept: `{"party", "do", "mismatches", "answer"}`.
    static QJsonObject toJson(const ScenarioStep &step, const StepResult &result);
    static QString skip(ScenarioResult::Skip reason);
    static QString leftover(const Failure &failure); ///< that not everything could be put back, and why
    static QString outcome(ScenarioResult::Outcome outcome); ///< "Passed"
    /// What came of a step that was run, in a few words: "SCANNED", "403/1001", "left alone: another pool".
    static QString answer(const StepResult &result);
    /// A step that kept a proof from being made, and what came of it.
    static QString obstacle(const ScenarioStep &step, const StepResult &result);
    static QString verdict(SettingProof::Verdict verdict); ///< "Honoured"

private:
    static QString wait(const ScenarioStep &step);
    static QString mismatch(const Mismatch &mismatch);
    static QString refusal(const QString &word);
};

} // namespace qrlogin
