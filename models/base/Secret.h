#pragma once

#include <QByteArray>

namespace qrlogin {

/// A key, password or token that must not leak. It has no operator<<, no JSON and no QVariant: whoever needs the bytes
/// says so by calling reveal(), which is easy to find in a review.
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

    /// Takes the same time wherever the two differ; only the length shows.
    bool matches(QByteArrayView other) const;

    bool operator==(const Secret &other) const { return m_isUnread == other.m_isUnread && matches(other.m_value); }

private:
    QByteArray m_value;
    bool m_isUnread = false;
};

} // namespace qrlogin
