#pragma once

#include "scan/Login.h"

#include <set>

namespace qrlogin {

/// The states of a login, including those of its ticket.
enum class CodeState { Pending, Scanned, Authorized, Exchanged, Cancelled, Expired, TicketExpired };

inline constexpr std::array allCodeStates{CodeState::Pending, CodeState::Scanned, CodeState::Authorized,
    CodeState::Exchanged, CodeState::Cancelled, CodeState::Expired, CodeState::TicketExpired};

/// The states that the code of a login has passed. Starts again with each new code.
class CodeStates : public QObject
{
    Q_OBJECT
public:
    /// The login must outlive this object.
    explicit CodeStates(Login &login, QObject *parent = nullptr);

    /// Nothing without a code, and for MFA needed and error.
    const std::optional<CodeState> &current() const { return m_current; }
    /// The code was in that state and left it.
    bool hasPassed(CodeState state) const;

    /// Reads the state again, because a ticket expires without a signal.
    void follow();

signals:
    void changed();

private:
    std::optional<CodeState> stateNow() const;

    Login &m_login;
    QString m_code;
    bool m_exchanged = false;
    std::optional<CodeState> m_current;
    std::set<CodeState> m_seen;
};

} // namespace qrlogin
