#pragma once

#include "base/Clock.h"
#include "contract/LoginStrategy.h"
#include "contract/QrPayload.h"
#include "scenario/document/Expectation.h"

#include <QJsonObject>
#include <QList>

namespace qrlogin {

/// A text in the languages of the console.
struct LocalText
{
    QString english;
    QString chinese; ///< empty where nobody wrote one

    /// In the language of the default locale; English where there is no Chinese.
    QString text() const;

    bool operator==(const LocalText &) const = default;
};

/// Who acts in a step.
enum class ScenarioParty {
    Administrator, ///< of the pool, with its access key
    Browser, ///< holds no secret
    Observer, ///< an onlooker: holds no secret either, and did not ask for the code
    Phone,
    Backend, ///< holds the application's secret
    Emulator, ///< faults of an embedded pool
    Clock, ///< lets time pass
};

enum class ScenarioAction {
    Read,
    Save,
    Generate,
    Check,
    SignIn,
    Scan,
    Confirm,
    Cancel,
    Exchange,
    SetFault,
    ClearFaults,
    Wait
};

/// What the end of a wait is reckoned from.
enum class WaitFrom { Now, CodeExpiry, TicketExpiry };

/// One step: who does what, and what must come of it. Which members count depends on the action (docs/scenarios.md).
struct ScenarioStep
{
    ScenarioParty party = ScenarioParty::Browser;
    ScenarioAction action = ScenarioAction::Check;
    QString code = QStringLiteral("code"); ///< the scenario's name for a QR code
    int user = 1; ///< which of the connection's test users, counted from 1
    bool hasWrongCredentials = false; ///< a wrong password, or a wrong secret
    bool isUnchecked = false; ///< Scan: the phone tells the pool whatever the code says
    QJsonObject payload; ///< Scan: members in place of those in the code
    QJsonObject customData; ///< Generate
    QJsonObject settings; ///< Save: members of qrcodeLoginStrategy; the others stay
    QJsonObject fault; ///< SetFault: as the emulator's control takes it
    WaitFrom from = WaitFrom::Now; ///< Wait
    Seconds seconds{0}; ///< Wait: after `from`; negative is before it
    QString setting; ///< wire name of the setting that the step is evidence of; may be empty
    LocalText note; ///< what the step is there for; may be empty
    Expectation expect;

    bool operator==(const ScenarioStep &) const = default;
};

/// A step that says no more than this, and expects that it works.
ScenarioStep stepOf(ScenarioParty party, ScenarioAction action, const QString &code = ScenarioStep().code);

/// A script for the parties of a login.
struct Scenario
{
    QString name; ///< of its file, without the ending
    LocalText title;
    LocalText description;
    bool needsEmulator = false; ///< turns the clock to the second, or sets faults
    QJsonObject settings; ///< members of qrcodeLoginStrategy it is written for; empty: as the pool has them
    QList<ScenarioStep> steps;

    /// How many test users of the connection take part.
    int userCount() const;
    bool operator==(const Scenario &) const = default;
};

/// How long its waits take together, where the pool has these settings at the first step and the calls take no time.
Seconds longestDuration(const Scenario &scenario, const LoginStrategy &strategy);

} // namespace qrlogin
