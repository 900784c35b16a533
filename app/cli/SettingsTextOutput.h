#pragma once

#include "cli/Output.h"
#include "cli/SettingsOutput.h"

namespace qrlogin {

/// Prints text in the language of the application. Problems go to a separate stream.
class SettingsTextOutput final : public SettingsOutput
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::SettingsTextOutput)
public:
    SettingsTextOutput(Output &out, Output &errors);

    void showSettings(const LoginStrategy &strategy) override;
    void showChanges(const SettingsModel &model) override;
    void showOutcome(ChangeOutcome outcome) override;
    void showAdvice(const QList<AdviceRule> &advice, const Result<SettingsReach> &reach) override;
    void showReach(const Result<SettingsReach> &reach, const QString &appId) override;
    void showFindings(const QList<Finding> &findings) override;
    void showFailure(const Failure &failure) override;
    void finish() override;

private:
    void showChange(const QString &name, const QString &from, const QString &to);

    Output &m_out;
    Output &m_errors;
};

} // namespace qrlogin
