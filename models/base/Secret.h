#pragma once

#include <QByteArray>

namespace qrlogin {

/// A key, password or token that must not leak. It does not convert to a stream, JSON or QVariant. Code that needs the
/// bytes calls reveal(), which a review finds easily.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray value)
        : m_value(std::move(value))
    {
    }

    /// One that a store may have and that has not been read: empty, and not the same as none.
    static Secret unread()
    {
        Secret secret;
        secret.m_isUnread = true;
        return secret;
    }
    bool isUnread() const { return m_isUnread; }

    const QByteArray &reveal() const { return m_value; }
    bool isEmpty() const { return m_value.isEmpty(); }

    /// Compares in constant time. Only the length can leak.
    bool matches(QByteArrayView other) const;

    bool operator==(const Secret &other) const { return m_isUnread == other.m_isUnread && matches(other.m_value); }

private:
    QByteArray m_value;
    bool m_isUnread = false;
};

} // namespace qrlogin
