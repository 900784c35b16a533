#pragma once

#include "traffic/TrafficLog.h"

namespace qrlogin {

/// The latest sign-ins on phones, identified by the tokens that later requests carry.
class SignIns
{
public:
    static constexpr qsizetype maxKept = 64;

    void add(const TrafficEntry &entry);

    /// Empty if the user is unknown.
    QString usernameOf(const Secret &authorization) const;

    /// The username in a sign-in request; empty for other requests.
    static QString usernameIn(const TrafficEntry &entry);

private:
    struct SignIn
    {
        QString username;
        Secret authorization;
    };

    QList<SignIn> m_signIns;
};

} // namespace qrlogin
