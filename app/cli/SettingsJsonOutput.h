#pragma once

#include "cli/SettingsOutput.h"

#include <QJsonObject>
#include <QTextStream>

namespace qrlogin {

/// Prints one JSON object per run, even if it failed. docs/command-line.md lists the members.
class SettingsJsonOutput final : public SettingsOutput
{
public:
    explicit SettingsJsonOutput(QTextStream &out);

    void showSettings(const LoginStrategy &strategy) override;
    void showChanges(const SettingsModel &model) override;
    void showOutcome(ChangeOutcome outcome) override;
    void showAdvice(const QList<AdviceRule> &advice) override;
    void showFindings(const QList<Finding> &findings) override;
    void showFailure(const Failure &failure) override;
    void finish() override;

private:
    QTextStream &m_out;
    QJsonObject m_object;
};

} // namespace qrlogin
