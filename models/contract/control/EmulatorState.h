#pragma once

#include "base/Secret.h"
#include "contract/LoginStrategy.h"
#include "contract/QrStatus.h"
#include "contract/control/FaultRule.h"

#include <QList>

#include <utility>

namespace qrlogin {

/// The responses of an emulator's control endpoints `/_emulator/…` (docs/emulator.md).

struct EmulatorClock
{
    ClockMode mode = ClockMode::Real;
    Instant now; ///< the emulator's time
    Milliseconds ahead{0}; ///< of the system clock; negative if behind
};

/// The state of an authorized code's ticket.
enum class EmulatorTicket { None, Open, Used, Expired };

struct EmulatorCode
{
    QString id;
    QrStatus status = QrStatus::Pending;
    QString appId;
    Milliseconds age{0}; ///< in emulator time, like all times here
    std::optional<Milliseconds> expiresIn; ///< set while users can scan or approve the code
    QString username; ///< who scanned it; empty before the scan
    EmulatorTicket ticket = EmulatorTicket::None;
    std::optional<Milliseconds> ticketExpiresIn; ///< set while the ticket is open
};

struct EmulatorUser
{
    QString id; ///< 24 hex digits; empty for a new user
    QString username;
    QString displayName; ///< empty: the username
    QString email;
    QString phone;
    QString company;
    Secret password; ///< plain text: demo users only, never a real password
    bool locked = false;
    int loginsCount = 0; ///< since the emulator started

    bool operator==(const EmulatorUser &) const = default;
};

/// The text members of a user and their wire names.
inline constexpr std::pair<QStringView, QString EmulatorUser::*> emulatorUserTexts[]
    = {{u"username", &EmulatorUser::username}, {u"displayName", &EmulatorUser::displayName},
        {u"email", &EmulatorUser::email}, {u"phone", &EmulatorUser::phone}, {u"company", &EmulatorUser::company}};

struct EmulatorApplication
{
    QString id; ///< 24 hex digits
    QString name;
    ClientAuthMethod authMethod = ClientAuthMethod::SecretPost;
    ApplicationType type = ApplicationType::Web;
    QStringList redirectUris = {};
    std::optional<LoginStrategy> ownRules = {}; ///< with customSecurityEnabled: in place of the pool's settings
    Secret secret = {}; ///< 32 hex digits unless chosen; empty where a response does not have it
};

struct EmulatorFault
{
    int id = 0;
    FaultRule rule;
    qint64 calls = 0; ///< calls at its path since the fault was set
    qint64 hits = 0; ///< calls that it affected
};

struct EmulatorCalls
{
    QString path;
    qint64 count = 0; ///< since the emulator started
};

struct EmulatorState
{
    EmulatorClock clock;
    qint64 codesHeld = 0;
    QList<EmulatorCode> newestCodes; ///< at most 100, newest first
    QList<EmulatorUser> users;
    QList<EmulatorApplication> applications;
    QList<EmulatorFault> faults; ///< in the order they were set
    QList<EmulatorCalls> calls; ///< called paths, sorted
};

QJsonObject toJson(const EmulatorState &state);
QJsonObject toJson(const EmulatorClock &clock);
QJsonObject toJson(const EmulatorCode &code);
QJsonObject toJson(const EmulatorUser &user); ///< password included
QJsonObject toJson(const EmulatorApplication &application); ///< secret included
QJsonObject toJson(const QList<EmulatorFault> &faults); ///< `{"faults": […]}`

/// Each function fails with Malformed and names the wrong member.
Result<EmulatorState> emulatorStateFromJson(const QJsonObject &data);
Result<EmulatorClock> emulatorClockFromJson(const QJsonObject &data);
Result<EmulatorUser> emulatorUserFromJson(const QJsonObject &data);
Result<QList<EmulatorFault>> emulatorFaultsFromJson(const QJsonObject &data);

} // namespace qrlogin
