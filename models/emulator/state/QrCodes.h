#pragma once

#include "contract/QrStatus.h"
#include "emulator/state/ExpiringMap.h"

#include <QByteArray>
#include <QList>

#include <memory>

namespace qrlogin::emulator {

/// The tokens of a code's login, signed and written once, so that a poll does neither.
struct CodeTokens
{
    QByteArray host; ///< that the issuer names
    bool isSecure = false; ///< by https
    QByteArray v3; ///< the token set as JSON text
    QString v2; ///< `token` of the complete user
    Instant expiresAt; ///< when `v2` expires
};

/// A QR code of the pool.
struct LoginCode
{
    ShortId id;
    Instant createdAt;
    Instant endedAt; ///< when the user approved or declined, or end() was called
    std::chrono::duration<int> period; ///< validity period at generation
    QrStatus lastStatus = QrStatus::Pending; ///< never Expired, which depends on the time: see statusAt()
    int application = 0; ///< index into the pool's applications
    int user = -1; ///< index into Users of the user who scanned it, -1 before the scan
    QByteArray ticket; ///< set from approval on
    QByteArray customData; ///< compact JSON; null if absent
    std::shared_ptr<const CodeTokens> tokens; ///< those that the last poll with complete user information got

    Instant expiresAt() const { return createdAt + period; }

    /// Expired at and after expiresAt(), unless the user approved or declined before.
    QrStatus statusAt(Instant now) const;
};

/// What a poll returns with MfaNeeded and Error.
ScannedResult scannedResultOf(QrStatus status);

/// The codes of a pool. An ended code stays visible for a while, so that pollers learn its end, and is then unknown.
class QrCodes
{
public:
    static constexpr std::chrono::minutes visibleAfterEnd{10};
    static constexpr std::size_t capacity = 1'000'000;
    static constexpr std::size_t newestCount = 100;

    explicit QrCodes(Random &random);

    /// Returns a new code, or null if there are too many.
    LoginCode *generate(int application, Seconds period, const QByteArray &customData, Instant now);

    /// Null if the code does not exist or is forgotten.
    LoginCode *find(QByteArrayView id, Instant now) { return m_codes.find(id, now); }

    /// Performs the user's action, or fails with apiCode 2242, 2243 or 1001. For Confirm, the caller must issue the
    /// ticket.
    Result<void> act(LoginCode &code, QrAction action, int user, Instant now);

    /// Ends a pending or scanned code as MfaNeeded or Error. Fails with apiCode 2242 or 2243.
    Result<void> end(LoginCode &code, QrStatus status, Instant now);

    /// Forgets the codes of an application; those after it move up by one.
    void removeApplication(int application);

    /// The last newestCount codes that are still visible, newest first.
    QList<const LoginCode *> newest(Instant now);

    void clear();
    void sweep(Instant now, int most) { m_codes.sweep(now, most); }
    std::size_t size() const { return m_codes.size(); }

private:
    void finish(LoginCode &code, Instant now);

    Random &m_random;
    ExpiringMap<LoginCode> m_codes;
    std::deque<ShortId> m_newest; ///< newest first
};

} // namespace qrlogin::emulator
