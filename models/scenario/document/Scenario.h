#pragma once

#include "base/Clock.h"
#include "contract/LoginStrategy.h"
#include "contract/QrPayload.h"
#include "contract/control/ControlWords.h"
#include "scenario/document/Expectation.h"

#include <QJsonObject>
#include <QList>

namespace qrlogin {

/// A text in the console's languages.
struct LocalText
{
    QString english;
    QString chinese; ///< empty if not translated

    /// In the language of the default locale; English if Chinese is missing.
    QString text() const;

    bool operator==(const LocalText &) const = default;
};

/// The party that acts in a step.
enum class ScenarioParty {
    Administrator, ///< of the pool, with its access key
    Browser, ///< has no secret
    Observer, ///< has no secret, and did not generate the code
    Phone,
    Backend, ///< has the application secret
    Emulator, ///< sets and clears faults
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
    VerifyToken, ///< the ID token of the last exchange
    SetFault,
    ClearFaults,
    EndCode, ///< as MFA needed or error
    Wait
};

/// What a wait is relative to.
enum class WaitFrom { Now, CodeExpiry, TicketExpiry };

/// One step: party, action and expected result. The action decides which members matter (docs/scenarios.md).
struct ScenarioStep
{
    ScenarioParty party = ScenarioParty::Browser;
    ScenarioAction action = ScenarioAction::Check;
    QString code = QStringLiteral("code"); ///< the scenario's name for a QR code
    int user = 1; ///< number of a test user of the connection, from 1
    bool hasWrongCredentials = false; ///< a wrong password, or a wrong secret
    bool isUnchecked = false; ///< Scan: the phone does not check the code
    QJsonObject payload; ///< Scan: replaces members of the code's payload
    QJsonObject customData; ///< Generate
    QJsonObject settings; ///< Save: members of qrcodeLoginStrategy; the others do not change
    CodeEnd end = CodeEnd::MfaNeeded; ///< EndCode
    QJsonObject fault; ///< SetFault: as in the emulator's control protocol
    WaitFrom from = WaitFrom::Now; ///< Wait
    Seconds seconds{0}; ///< Wait: after `from`; negative: before it
    QString setting; ///< wire name of the setting that the step is evidence of, or idTokenFinding; can be empty
    LocalText note; ///< purpose of the step; can be empty
    LocalText caption; ///< what an audience reads once the step is done; can be empty
    Expectation expect;

    bool operator==(const ScenarioStep &) const = default;
};

/// In place of a setting: the step is evidence of the pool's ID tokens.
inline constexpr QStringView idTokenFinding = u"idToken";

/// A step with default values that is expected to succeed.
ScenarioStep stepOf(ScenarioParty party, ScenarioAction action, const QString &code = ScenarioStep().code);

/// A script for the parties of a login.
struct Scenario
{
    QString name; ///< file name without the extension
    LocalText title;
    LocalText description;
    bool needsEmulator = false; ///< needs exact times, or sets faults
    QJsonObject settings; ///< members of qrcodeLoginStrategy that it needs; empty: the pool's settings
    QList<ScenarioStep> steps;

    /// The number of test users that it needs.
    int userCount() const;
    bool operator==(const Scenario &) const = default;
};

/// The sum of its waits, if the pool has `strategy` at the first step and calls take no time.
Seconds longestDuration(const Scenario &scenario, const LoginStrategy &strategy);

} // namespace qrlogin
