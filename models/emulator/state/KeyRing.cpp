#include "emulator/state/KeyRing.h"

#include "base/Random.h"
#include "contract/Envelope.h"
#include "emulator/http/Answer.h"

#include <QJsonObject>

#include <algorithm>

namespace qrlogin::emulator {

namespace {

QString unsignedText(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

bool isPublished(const StoredKey &key, Instant now)
{
    return key.use == StoredKey::Use::Sign && (!key.publishedUntil || now < *key.publishedUntil);
}

} // namespace

KeyRing::KeyRing(const QList<StoredKey> &stored, Random &random)
    : m_random(random)
{
    for (const StoredKey &key : stored) {
        if (const auto pair = RsaKey::fromDer(key.der))
            m_keys.append({key, *pair});
    }
}

QString KeyRing::signingId()
{
    return current(StoredKey::Use::Sign).stored.id;
}

QByteArray KeyRing::sign(QByteArrayView text, Seconds life)
{
    Key &key = current(StoredKey::Use::Sign);
    if (life > key.stored.longestLife) {
        key.stored.longestLife = life;
        m_isKept = false;
    }
    if (!m_isKept)
        m_isKept = keep(m_keys).has_value();
    return key.pair.sign(text);
}

bool KeyRing::verify(QStringView id, QByteArrayView text, QByteArrayView signature, Instant now) const
{
    return std::ranges::any_of(m_keys, [&](const Key &key) {
        return key.stored.id == id && isPublished(key.stored, now) && key.pair.verify(text, signature);
    });
}

QJsonArray KeyRing::published(Instant now)
{
    current(StoredKey::Use::Sign);
    QJsonArray keys;
    for (const Key &key : m_keys) {
        if (!isPublished(key.stored, now))
            continue;
        keys.prepend(QJsonObject{{QStringLiteral("kty"), QStringLiteral("RSA")},
            {QStringLiteral("use"), QStringLiteral("sig")}, {QStringLiteral("alg"), QStringLiteral("RS256")},
            {QStringLiteral("kid"), key.stored.id}, {QStringLiteral("n"), unsignedText(key.pair.modulus())},
            {QStringLiteral("e"), unsignedText(key.pair.exponent())}});
    }
    return keys;
}

Result<void> KeyRing::rotate(Instant now)
{
    Key &old = current(StoredKey::Use::Sign);
    QList<Key> keys;
    for (const Key &key : m_keys) {
        if (key.stored.use == StoredKey::Use::Decrypt || isPublished(key.stored, now))
            keys.append(key);
    }
    const auto count = std::ranges::count(keys, StoredKey::Use::Sign, [](const Key &key) { return key.stored.use; });
    if (count >= mostSigningKeys)
        return refuse(422, apiCode::badArgument,
            QStringLiteral("the emulator already publishes the maximum of %1 keys").arg(mostSigningKeys));
    for (Key &key : keys) {
        if (key.stored.id == old.stored.id)
            key.stored.publishedUntil = now + old.stored.longestLife;
    }
    keys.append(generated(StoredKey::Use::Sign));
    if (const auto kept = keep(keys); !kept)
        return kept;
    m_keys = keys;
    m_isKept = true;
    return {};
}

QByteArray KeyRing::passwordKey()
{
    return current(StoredKey::Use::Decrypt).pair.publicPem();
}

std::optional<QByteArray> KeyRing::decryptedPassword(QByteArrayView encrypted)
{
    const auto key
        = std::ranges::find(m_keys, StoredKey::Use::Decrypt, [](const Key &known) { return known.stored.use; });
    return key == m_keys.end() ? std::nullopt : key->pair.decrypt(encrypted);
}

KeyRing::Key KeyRing::generated(StoredKey::Use use)
{
    const RsaKey pair = RsaKey::generate(m_random);
    return {{QStringLiteral("emulator-") + QString::fromLatin1(m_random.hex(16)), use, pair.der()}, pair};
}

KeyRing::Key &KeyRing::current(StoredKey::Use use)
{
    const auto isCurrent = [use](const Key &key) { return key.stored.use == use && !key.stored.publishedUntil; };
    auto found = std::ranges::find_if(m_keys, isCurrent);
    if (found == m_keys.end()) {
        m_keys.append(generated(use));
        m_isKept = keep(m_keys).has_value();
        found = m_keys.end() - 1;
    }
    return *found;
}

Result<void> KeyRing::keep(const QList<Key> &keys)
{
    QList<StoredKey> stored;
    for (const Key &key : keys)
        stored.append(key.stored);
    return m_keep ? m_keep(stored) : Result<void>();
}

} // namespace qrlogin::emulator
