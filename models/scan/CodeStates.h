#pragma once

#include "scan/Login.h"

#include <set>

namespace qrlogin {

/// Where a login can stand, its ticket included.
enum class CodeState { Pending, Scanned, Authorized, Exchanged, Cancelled, Expired, TicketExpired };

inline constexpr std::array allCodeStates{CodeState::Pending, CodeState::Scanned, CodeState::Authorized,
    CodeState::Exchanged, CodeState::Cancelled, CodeState::Expired, CodeState::TicketExpired};

/// The way that the code of a login has gone. It starts over with another code.
class CodeStates : public QObject
{
    Q_OBJECT
public:
    /// The login outlives this.
    explicit CodeStates(Login &login, QObject *parent = nullptr);

    /// Nothing without a code, and where the pool tells a state that has no place of its own: MFA needed, or an error.
    const std::optional<CodeState> &current() const { return m_current; }
    /// It was here and went on.
    bool hasPassed(CodeState state) const;

    /// Looks again: a ticket expires without a word.
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
