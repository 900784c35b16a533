#pragma once

#include "scan/Login.h"

namespace qrlogin {

/// What a pool has to refuse.
enum class IllegalMove { ConfirmBeforeScan, ScanTwice, ConfirmAfterCancel, ExchangeTwice, ExchangeAfterExpiry };

inline constexpr std::array allIllegalMoves{IllegalMove::ConfirmBeforeScan, IllegalMove::ScanTwice,
    IllegalMove::ConfirmAfterCancel, IllegalMove::ExchangeTwice, IllegalMove::ExchangeAfterExpiry};

/// Tries moves out of their order on a login, and judges what the pool answered.
class MoveTrial : public QObject
{
    Q_OBJECT
public:
    enum class Verdict {
        None, ///< not tried on this code yet
        Trying,
        Refused, ///< as it must be
        LetThrough, ///< the pool did what it must not
        NotTold, ///< no answer that says either: no connection, or a pool in trouble
    };

    struct Outcome
    {
        Verdict verdict = Verdict::None;
        std::optional<Failure> failure; ///< what the pool answered, unless it let the move through
    };

    /// What stands in the way of a move being illegal now.
    enum class Obstacle {
        None,
        SignedOut, ///< nobody is signed in on the phone
        NotPending, ///< needs a code that nobody has scanned
        NotScanned, ///< needs a code that was scanned
        NotCancelled, ///< needs a code that was cancelled
        NotExchanged, ///< needs a ticket that was exchanged
        TicketAlive, ///< needs a ticket whose period is over
        NoTicket, ///< the same, and there is none, or its period is not known
        Busy, ///< a party is waiting for an answer
    };

    /// The login outlives this.
    explicit MoveTrial(Login &login, QObject *parent = nullptr);

    Obstacle obstacle(IllegalMove move) const;
    const Outcome &outcome(IllegalMove move) const { return m_outcomes[size_t(move)]; }

    /// Does nothing where there is an obstacle.
    void attempt(IllegalMove move);

signals:
    void changed();

private:
    void follow();
    void judge(IllegalMove move, const std::optional<Failure> &failure);

    Login &m_login;
    QString m_code;
    bool m_exchanged = false; ///< the ticket of the code has been exchanged for tokens
    std::optional<IllegalMove> m_trying;
    std::array<Outcome, allIllegalMoves.size()> m_outcomes;
};

} // namespace qrlogin
