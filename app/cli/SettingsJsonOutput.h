#pragma once

#include "cli/Output.h"
#include "cli/SettingsOutput.h"

#include <QJsonObject>

namespace qrlogin {

/// Prints one JSON object per run, even if it failed. docs/command-line.md lists the members.
class SettingsJsonOutput final : public SettingsOutput
{
public:
    explicit SettingsJsonOutput(Output &out);

    void showSettings(const LoginStrategy &strategy) override;
    void showChanges(const SettingsModel &model) override;
    void showOutcome(ChangeOutcome outcome) override;
    void showAdvice(const QList<AdviceRule> &advice, const Result<SettingsReach> &reach) override;
    void showReach(const Result<SettingsReach> &reach, const QString &appId) override;
    void showFindings(const QList<Finding> &findings) override;
    void showFailure(const Failure &failure) override;
    void finish() override;

private:
    Output &m_out;
    QJsonObject m_object;
};

} // namespace qrlogin
