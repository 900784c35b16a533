#pragma once

#include "scan/Login.h"

namespace qrlogin {

/// Invalid actions, which a pool must reject.
enum class InvalidAction { ConfirmBeforeScan, ScanTwice, ConfirmAfterCancel, ExchangeTwice, ExchangeAfterExpiry };

inline constexpr std::array allInvalidActions{InvalidAction::ConfirmBeforeScan, InvalidAction::ScanTwice,
    InvalidAction::ConfirmAfterCancel, InvalidAction::ExchangeTwice, InvalidAction::ExchangeAfterExpiry};

/// Tries invalid actions on a login and judges the pool's responses.
class InvalidActionTest : public QObject
{
    Q_OBJECT
public:
    enum class Verdict {
        None, ///< not tried on this code yet
        Trying,
        Refused, ///< as required
        LetThrough, ///< the pool performed the action, which is a defect
        NotTold, ///< no response or a server error, so the result is unknown
    };

    struct Outcome
    {
        Verdict verdict = Verdict::None;
        std::optional<Failure> failure; ///< the pool's failure, unless it performed the action
    };

    /// Why an action cannot be tried now.
    enum class Obstacle {
        None,
        SignedOut, ///< the phone must be signed in
        NotPending, ///< needs a code that was not scanned
        NotScanned, ///< needs a code that was scanned
        NotCancelled, ///< needs a code that was cancelled
        NotExchanged, ///< needs a ticket that was exchanged
        TicketAlive, ///< needs an expired ticket
        NoTicket, ///< needs an expired ticket, but there is none, or its period is unknown
        Busy, ///< a party is waiting for a response
    };

    /// The login must outlive this object.
    explicit InvalidActionTest(Login &login, QObject *parent = nullptr);

    Obstacle obstacle(InvalidAction action) const;
    const Outcome &outcome(InvalidAction action) const { return m_outcomes[size_t(action)]; }

    /// Does nothing if there is an obstacle.
    void attempt(InvalidAction action);

signals:
    void changed();

private:
    void follow();
    void judge(InvalidAction action, const std::optional<Failure> &failure);

    Login &m_login;
    QString m_code;
    bool m_exchanged = false; ///< the code's ticket was exchanged
    std::optional<InvalidAction> m_trying;
    std::array<Outcome, allInvalidActions.size()> m_outcomes;
};

} // namespace qrlogin
