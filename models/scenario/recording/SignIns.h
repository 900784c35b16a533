#pragma once

#include "traffic/TrafficLog.h"

namespace qrlogin {

/// Who signed in on a phone lately, told by the tokens that their later requests carry.
class SignIns
{
public:
    static constexpr qsizetype maxKept = 64;

    void add(const TrafficEntry &entry);

    /// Empty if nobody is known to send that.
    QString usernameOf(const Secret &authorization) const;

    /// The name that a request to sign in is about; empty for any other one.
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
