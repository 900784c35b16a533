#pragma once

#include "base/Secret.h"
#include "contract/QrStatus.h"
#include "contract/control/FaultRule.h"

#include <QList>

#include <utility>

namespace qrlogin {

/// The answers of an emulator's control endpoints `/_emulator/…` (docs/emulator.md).

struct EmulatorClock
{
    ClockMode mode = ClockMode::Real;
    Instant now; ///< the emulator's time
    Milliseconds ahead{0}; ///< of the machine's clock; less than 0 if it is behind
};

/// The state of an authorized code's ticket.
enum class EmulatorTicket { None, Open, Used, Expired };

struct EmulatorCode
{
    QString id;
    QrStatus status = QrStatus::Pending;
    QString appId;
    Milliseconds age{0}; ///< by the emulator's clock, as all times here
    std::optional<Milliseconds> expiresIn; ///< while it may still be scanned or confirmed
    QString username; ///< who scanned it; empty before
    EmulatorTicket ticket = EmulatorTicket::None;
    std::optional<Milliseconds> ticketExpiresIn; ///< while the ticket is open
};

struct EmulatorUser
{
    QString id; ///< 24 hex digits; empty for one that is to be added
    QString username;
    QString displayName; ///< empty takes the username
    QString email;
    QString phone;
    QString company;
    Secret password; ///< as typed: demo users only, never a real password
    bool locked = false;
    int loginsCount = 0; ///< since the emulator was started

    bool operator==(const EmulatorUser &) const = default;
};

/// The texts about a user and their members.
inline constexpr std::pair<QStringView, QString EmulatorUser::*> emulatorUserTexts[]
    = {{u"username", &EmulatorUser::username}, {u"displayName", &EmulatorUser::displayName},
        {u"email", &EmulatorUser::email}, {u"phone", &EmulatorUser::phone}, {u"company", &EmulatorUser::company}};

struct EmulatorApplication
{
    QString id; ///< 24 hex digits
    QString name;
    ClientAuthMethod authMethod = ClientAuthMethod::SecretPost;
};

struct EmulatorFault
{
    int id = 0;
    FaultRule rule;
    qint64 calls = 0; ///< at its path since it was set
    qint64 hits = 0; ///< how many of these met it
};

struct EmulatorCalls
{
    QString path;
    qint64 count = 0; ///< since the emulator was started
};

struct EmulatorState
{
    EmulatorClock clock;
    qint64 codesHeld = 0;
    QList<EmulatorCode> newestCodes; ///< at most 100, the newest first
    QList<EmulatorUser> users;
    QList<EmulatorApplication> applications;
    QList<EmulatorFault> faults; ///< in the order they were set
    QList<EmulatorCalls> calls; ///< paths that were called, sorted by path
};

QJsonObject toJson(const EmulatorState &state);
QJsonObject toJson(const EmulatorClock &clock);
QJsonObject toJson(const EmulatorUser &user); ///< password included
QJsonObject toJson(const EmulatorApplication &application);
QJsonObject toJson(const QList<EmulatorFault> &faults); ///< `{"faults": […]}`

/// Each fails with Malformed and names the member that is wrong.
Result<EmulatorState> emulatorStateFromJson(const QJsonObject &data);
Result<EmulatorClock> emulatorClockFromJson(const QJsonObject &data);
Result<EmulatorUser> emulatorUserFromJson(const QJsonObject &data);
Result<QList<EmulatorFault>> emulatorFaultsFromJson(const QJsonObject &data);

} // namespace qrlogin
