#pragma once

#include "contract/QrStatus.h"
#include "emulator/state/ExpiringMap.h"

#include <QByteArray>
#include <QList>

namespace qrlogin::emulator {

struct LoginCode
{
    ShortId id;
    Instant createdAt;
    Instant endedAt; ///< of consent or cancel
    std::chrono::duration<int> period; ///< the one that was set when the code was made
    QrStatus lastStatus = QrStatus::Pending; ///< never Expired: that is a matter of the moment, see statusAt()
    int application = 0; ///< index into the pool's applications
    int user = -1; ///< index into Users of whoever scanned it, -1 before
    QByteArray ticket; ///< from consent on
    QByteArray customData; ///< as compact JSON, null if none was given

    Instant expiresAt() const { return createdAt + period; }

    /// Expired from expiresAt() on, that moment included, unless the user agreed or refused before.
    QrStatus statusAt(Instant now) const;
};

/// The codes of a pool. An ended one stays visible for a while, so that its last poller learns of the end, and is
/// unknown after that.
class QrCodes
{
public:
    static constexpr std::chrono::minutes visibleAfterEnd{10};
    static constexpr std::size_t capacity = 1'000'000;
    static constexpr std::size_t newestCount = 100;

    explicit QrCodes(Random &random);

    /// A new code, or nothing where there are too many.
    LoginCode *generate(int application, Seconds period, const QByteArray &customData, Instant now);

    /// Nothing if there is no such code, or no longer.
    LoginCode *find(QByteArrayView id, Instant now) { return m_codes.find(id, now); }

    /// Does the action as that user, or says with apiCode 2242, 2243 or 1001 why not. Consent needs a ticket from the
    /// caller.
    Result<void> act(LoginCode &code, QrAction action, int user, Instant now);

    /// The last newestCount codes that were made, as far as they are still visible; the newest first.
    QList<const LoginCode *> newest(Instant now);

    void clear();
    void sweep(Instant now, int most) { m_codes.sweep(now, most); }
    std::size_t size() const { return m_codes.size(); }

private:
    Random &m_random;
    ExpiringMap<LoginCode> m_codes;
    std::deque<ShortId> m_newest; ///< the newest first
};

} // namespace qrlogin::emulator
