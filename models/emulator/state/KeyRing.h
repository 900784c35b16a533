#pragma once

#include "base/Clock.h"
#include "base/Failure.h"
#include "emulator/state/RsaKey.h"

#include <QJsonArray>
#include <QList>

#include <functional>

namespace qrlogin {
class Random;
}

namespace qrlogin::emulator {

/// An RSA key of a pool as PoolStore stores it.
struct StoredKey
{
    enum class Use { Sign, Decrypt };

    QString id; ///< `kid`: "emulator-" and 16 hex digits
    Use use = Use::Sign;
    Secret der;
    Seconds longestLife{0}; ///< of the tokens that it signed
    std::optional<Instant> publishedUntil = {}; ///< set once another key has replaced it
};

/// The RSA keys of a pool: one signs tokens, one decrypts passwords. Each is made when it is first needed. Their
/// private parts leave this class only for the store.
class KeyRing
{
public:
    static constexpr int mostSigningKeys = 10;

    /// Stores all keys.
    using Keep = std::function<Result<void>(const QList<StoredKey> &)>;

    /// All keys in `stored` must be RSA keys. `random` must outlive this object.
    KeyRing(const QList<StoredKey> &stored, Random &random);

    /// Without it, the keys last only for this run. A key that cannot be stored serves, and is offered again later.
    void setKeep(Keep keep) { m_keep = std::move(keep); }

    /// The ID of the key that signs now.
    QString signingId();

    /// Signs with that key. `life` is how long the token is valid.
    QByteArray sign(QByteArrayView text, Seconds life);

    /// False if the key is not published (any longer).
    bool verify(QStringView id, QByteArrayView text, QByteArrayView signature, Instant now) const;

    /// The public keys that verify tokens, as JSON Web Keys; the one that signs comes first.
    QJsonArray published(Instant now);

    /// Signs with a new key from now on. The old one stays published until the tokens that it signed have expired.
    /// Fails with 422 if mostSigningKeys are published, and as the store does; then nothing changes.
    Result<void> rotate(Instant now);

    /// The public key for passwords, as PEM.
    QByteArray passwordKey();

    /// The password that was encrypted with it; nothing if it was not.
    std::optional<QByteArray> decryptedPassword(QByteArrayView encrypted);

private:
    struct Key
    {
        StoredKey stored;
        RsaKey pair;
    };

    Key generated(StoredKey::Use use);
    Key &current(StoredKey::Use use);
    Result<void> keep(const QList<Key> &keys);

    QList<Key> m_keys;
    Random &m_random;
    Keep m_keep;
    bool m_isKept = true;
};

} // namespace qrlogin::emulator
