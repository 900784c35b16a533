#pragma once

#include "settings/Advice.h"
#include "settings/SettingsDocument.h"
#include "settings/SettingsModel.h"

namespace qrlogin {

/// How a change of the settings ended.
enum class ChangeOutcome { Saved, NothingToSave, DryRun };

/// What a settings command has to tell, to people or to a program. A command calls what applies, then finish().
class SettingsOutput
{
public:
    virtual ~SettingsOutput() = default;

    virtual void showSettings(const LoginStrategy &strategy) = 0;
    /// From what is saved to what is edited.
    virtual void showChanges(const SettingsModel &model) = 0;
    virtual void showOutcome(ChangeOutcome outcome) = 0;
    virtual void showAdvice(const QList<AdviceRule> &advice) = 0;
    virtual void showFindings(const QList<Finding> &findings) = 0;
    virtual void showFailure(const Failure &failure) = 0;
    virtual void finish() = 0;
};

} // namespace qrlogin
