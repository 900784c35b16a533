#pragma once

#include "cli/SettingsOutput.h"

#include <QTextStream>

namespace qrlogin {

/// Prints text in the language of the application. Problems go to a separate stream.
class SettingsTextOutput final : public SettingsOutput
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::SettingsTextOutput)
public:
    SettingsTextOutput(QTextStream &out, QTextStream &errors);

    void showSettings(const LoginStrategy &strategy) override;
    void showChanges(const SettingsModel &model) override;
    void showOutcome(ChangeOutcome outcome) override;
    void showAdvice(const QList<AdviceRule> &advice) override;
    void showFindings(const QList<Finding> &findings) override;
    void showFailure(const Failure &failure) override;
    void finish() override;

private:
    void showChange(const QString &name, const QString &from, const QString &to);

    QTextStream &m_out;
    QTextStream &m_errors;
};

} // namespace qrlogin
