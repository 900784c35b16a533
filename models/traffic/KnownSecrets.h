#pragma once

#include "base/Secret.h"

#include <QList>

namespace qrlogin {

/// Values of secrets that went over the wire, to be masked wherever they stand. Keeps the newest.
class KnownSecrets
{
public:
    static constexpr qsizetype maximum = 32;
    static constexpr qsizetype shortestSent = 6; ///< bytes; a shorter value is part of too many words
    static constexpr qsizetype shortestReceived = 16; ///< the same, of an answer: a pool sends any value as a token

    /// Leaves out what is shorter than shortestSent.
    void add(const Secret &value);
    /// Adds what has a secret's name in a body, and the credentials of an `Authorization`.
    void addSent(const QByteArray &json, const QByteArray &authorization);
    /// Adds what has a secret's name in an answer.
    void addReceived(const QByteArray &json);

    const QList<Secret> &values() const { return m_values; }

private:
    void addNamed(const QByteArray &json, qsizetype shortest);

    QList<Secret> m_values;
};

} // namespace qrlogin
