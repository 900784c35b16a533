#pragma once

#include "base/Clock.h"
#include "base/Failure.h"
#include "base/Secret.h"
#include "contract/QrStatus.h"

#include <QList>
#include <QString>

#include <optional>

namespace qrlogin {

/// What an emulator says of itself at `/_emulator/state` (docs/emulator.md).

/// How the emulator's time goes: as the machine's does, not at all, or ten or sixty times as fast.
enum class EmulatorClockMode { Real, Paused, TenTimes, SixtyTimes };

inline constexpr std::array allEmulatorClockModes{
    EmulatorClockMode::Real, EmulatorClockMode::Paused, EmulatorClockMode::TenTimes, EmulatorClockMode::SixtyTimes};

/// real, paused, x10, x60.
QString wireName(EmulatorClockMode mode);

struct EmulatorClock
{
    EmulatorClockMode mode = EmulatorClockMode::Real;
    Instant now; ///< the emulator's time
    Milliseconds ahead{0}; ///< of the machine's; less than 0 where it is behind
};

/// What has become of the ticket of an authorized code.
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
    Secret password;
    bool locked = false;
    int loginsCount = 0; ///< since the emulator was started

    bool operator==(const EmulatorUser &) const = default;
};

/// How an application proves itself where tokens are given out.
enum class EmulatorAuthMethod { SecretPost, SecretBasic, None };

inline constexpr std::array allEmulatorAuthMethods{
    EmulatorAuthMethod::SecretPost, EmulatorAuthMethod::SecretBasic, EmulatorAuthMethod::None};

/// client_secret_post, client_secret_basic, none.
QString wireName(EmulatorAuthMethod method);

struct EmulatorApplication
{
    QString id;
    QString name;
    EmulatorAuthMethod authMethod = EmulatorAuthMethod::SecretPost;
};

enum class FaultKind { Latency, ServerError, TooManyRequests, Html, Hang, Drop, Truncate };

inline constexpr std::array allFaultKinds{FaultKind::Latency, FaultKind::ServerError, FaultKind::TooManyRequests,
    FaultKind::Html, FaultKind::Hang, FaultKind::Drop, FaultKind::Truncate};

/// latency, http500, http429, html, hang, drop, truncate.
QString wireName(FaultKind kind);

/// A fault as it is asked for.
struct FaultSettings
{
    /// Which calls at the path it meets, counted from when it is set: all, the n-th alone, each n-th, or the first n.
    enum class Calls { All, Nth, EveryNth, First };

    QString path; ///< begins with `/`; one path, or the beginning of some with `*` after it
    FaultKind kind = FaultKind::Latency;
    Calls calls = Calls::All;
    int n = 1; ///< 1 to 1,000,000; means nothing with All
    int percent = 100; ///< 1 to 100: how many of those calls, by chance
    std::optional<int> seed; ///< of that chance; nothing takes the emulator's own
    Milliseconds delay{1000}; ///< 1 to 60,000; of Latency alone
    Seconds retryAfter{1}; ///< 1 to 3600; of TooManyRequests alone

    bool operator==(const FaultSettings &) const = default;
};

QJsonObject toJson(const FaultSettings &fault);

struct EmulatorFault
{
    int id = 0;
    FaultSettings settings;
    qint64 calls = 0; ///< at its path since it was set
    qint64 hits = 0;
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

/// Each fails with Malformed and names the member that is wrong.
Result<EmulatorState> emulatorStateFromJson(const QJsonObject &data);
Result<EmulatorClock> emulatorClockFromJson(const QJsonObject &data);
Result<EmulatorUser> emulatorUserFromJson(const QJsonObject &data);
Result<QList<EmulatorFault>> emulatorFaultsFromJson(const QJsonObject &data);

} // namespace qrlogin
