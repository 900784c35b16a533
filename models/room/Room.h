#pragma once

#include "contract/LoginStrategy.h"
#include "scan/BrowserSession.h"

#include <map>
#include <vector>

namespace qrlogin {

/// A person in a room who scanned a code.
struct RoomGuest
{
    enum class State {
        Deciding, ///< scanned, and is asked
        SignedIn,
        Declined,
        Expired, ///< did not decide in time
        Failed, ///< the pool or its server did not complete the login
    };

    State state = State::Deciding;
    QString name; ///< as the pool reports it
    QImage photo; ///< null until loaded, or without one
    Instant scannedAt; ///< when the page heard of it
    Milliseconds took{0}; ///< from the scan to the approval, as the page heard of them; 0 before
};

struct RoomFigures
{
    int deciding = 0;
    int signedIn = 0;
    int declined = 0;
    int expired = 0; ///< after the scan
    int failed = 0;
    std::optional<Milliseconds> median; ///< from scan to approval; nothing before the first login

    bool operator==(const RoomFigures &) const = default;
};

RoomFigures figuresOf(const QList<RoomGuest> &guests);

/// A login page for a room of people: shows one code at a time, and a new one once the code is scanned or has expired.
/// Follows the scanned codes until their users have decided, and exchanges the tickets of those who approve.
///
/// It polls the shown code four times a second. The others share `requestsPerSecond`.
class Room : public QObject
{
    Q_OBJECT
public:
    static constexpr Milliseconds shownInterval{250};
    static constexpr Milliseconds decidingInterval{500};
    static constexpr int requestsPerSecond = 50;
    static constexpr Milliseconds retryInterval{3000}; ///< after a code could not be requested

    /// The references in `context` outlive it, except for the traffic, which it does not use: the requests of a room
    /// would fill the log.
    Room(const Connection &connection, const PoolContext &context, QObject *parent = nullptr);
    ~Room() override;

    /// Saves these settings, if any, and requests the first code.
    void open(const std::optional<LoginStrategy> &strategy = {});

    /// The session of the code for the next person. It changes with shownChanged() only.
    const BrowserSession &shown() const { return *m_shown; }
    /// Another code, as if the shown one had expired.
    void renew();

    const QList<RoomGuest> &guests() const { return m_guests; } ///< in the order of their scans
    const Connection &connection() const { return m_connection; }

signals:
    void shownChanged(); ///< the code, its state, or its failure
    void guestChanged(int index); ///< a new one, or another state or photo

private:
    QCoro::Task<void> begin(LoginStrategy strategy);
    QCoro::Task<void> exchange(int guest, QString ticket);
    void makeShown();
    void followShown();
    void admitGuest();
    void follow(int guest);
    void settle(int guest, RoomGuest::State state);
    void dismiss(int guest);
    void pace();

    Connection m_connection;
    TrafficLog m_traffic;
    PoolContext m_context;
    QList<RoomGuest> m_guests;
    QHash<QString, QImage> m_photos; ///< of users who were here, by address
    std::unique_ptr<Timer> m_retry;
    std::unique_ptr<BrowserSession> m_shown;
    std::map<int, std::unique_ptr<BrowserSession>> m_deciding; ///< by the index of their guests
    std::vector<std::unique_ptr<BrowserSession>> m_gone; ///< ended; deleted with the next guest
    PoolClient m_administrator; // last: their destructors resume our coroutines, which can use all members above
    PoolClient m_server;
};

} // namespace qrlogin
