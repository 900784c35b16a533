#pragma once

#include "client/SettingsReach.h"
#include "settings/Advice.h"
#include "settings/SettingsDocument.h"
#include "settings/SettingsModel.h"

namespace qrlogin {

/// The result of a change of the settings.
enum class ChangeOutcome { Saved, NothingToSave, DryRun };

/// Output of the settings commands, as text or JSON. A command calls what applies, then finish().
class SettingsOutput
{
public:
    virtual ~SettingsOutput() = default;

    virtual void showSettings(const LoginStrategy &strategy) = 0;
    /// From the saved to the edited values.
    virtual void showChanges(const SettingsModel &model) = 0;
    virtual void showOutcome(ChangeOutcome outcome) = 0;
    /// On the settings, and on applications that they do not reach.
    virtual void showAdvice(const QList<AdviceRule> &advice, const Result<SettingsReach> &reach) = 0;
    /// To which applications the settings apply; `appId` is that of the connection.
    virtual void showReach(const Result<SettingsReach> &reach, const QString &appId) = 0;
    virtual void showFindings(const QList<Finding> &findings) = 0;
    virtual void showFailure(const Failure &failure) = 0;
    virtual void finish() = 0;
};

} // namespace qrlogin
