#pragma once

#include "scan/AutoRefresh.h"
#include "scan/Backend.h"
#include "scan/BrowserSession.h"
#include "scan/CodeOptions.h"
#include "scan/LoginAct.h"
#include "scan/LoginPlay.h"
#include "scan/Observer.h"
#include "scan/Phone.h"

namespace qrlogin {

/// One login: the parties around one code. The observer polls the code that the browser shows, and a new code resets
/// both. After the phone scans a code of another page, the login and the observer switch to that code, until our
/// browser generates a new one or the phone scans ours.
class Login : public QObject
{
    Q_OBJECT
public:
    Login(const Connection &connection, const PoolContext &context, QObject *parent = nullptr);

    const Connection &connection() const { return m_connection; }
    /// Shown with each code and token: the connection's, or from the pool's responses. Empty for a real pool.
    const QString &watermark() const { return m_watermark; }
    /// The requests of all parties. Entries also go to the context's traffic.
    const TrafficLog &traffic() const { return m_traffic; }
    const PoolClock &poolClock() const { return m_poolClock; }
    BrowserSession &browser() { return m_browser; }
    Phone &phone() { return m_phone; }
    /// The name of the phone's user; the username if it is not a test user.
    QString displayName() const;
    Backend &backend() { return m_backend; }
    Observer &observer() { return m_observer; }
    AutoRefresh &autoRefresh() { return m_autoRefresh; }
    CodeOptions &codeOptions() { return m_codeOptions; }
    LoginPlay &play() { return m_play; }

    /// The user who signs in with the next LoginAct::SignIn; at first none.
    void setUser(const QString &username, const Secret &password);
    bool hasUser() const { return !m_username.isEmpty() && !m_password.isEmpty(); }

    /// What the button of that act does. See nextLoginAct() for when it makes sense.
    void act(LoginAct act);
    /// The last act() with the browser's code.
    const std::optional<LoginAct> &lastAct() const { return m_lastAct; }

    /// The ID of the login's code; empty before there is a code.
    const QString &code() const { return m_elsewhere.isEmpty() ? m_currentCode : m_elsewhere; }
    /// Another page shows the code. Its ticket is for that page.
    bool isElsewhere() const { return !m_elsewhere.isEmpty(); }

    /// The code's state, as far as any party knows: our phone knows its own actions before the browser polls again.
    QrStatus status() const;

    /// Generates a new code for the user, with the custom data of codeOptions(). The phone leaves a consent for an
    /// earlier code, and its user stays signed in.
    void generate();

    /// Back to the start: without a code, a signed-in user and tokens. Custom data and choices stay.
    void restart();

    bool isObserved() const { return m_observed; }
    void setObserved(bool observed); ///< on at first

    /// The pool's settings; nothing without permission to read them. A ticket keeps the period of its approval.
    void setStrategy(const std::optional<LoginStrategy> &strategy);
    const std::optional<LoginStrategy> &strategy() const { return m_strategy; }

    /// The phone's decision about this login's code. A decision about an earlier code does not count.
    Phone::Stage decision() const { return isPhonesCode(code()) ? m_phone.stage() : Phone::Stage::Ready; }

    /// The browser has a ticket that may still be exchanged: nobody got the token set, and the pool did not say that it
    /// is used or expired.
    bool hasOpenTicket() const;
    /// Zero without a ticket, or if its period is unknown.
    Milliseconds ticketPeriod() const { return m_ticketPeriod; }
    /// In pool time, counted from our phone's approval, otherwise from when the browser received the ticket.
    Milliseconds ticketRemaining() const;

    /// Stops automatic requests of all parties while paused.
    void setPaused(bool paused);

signals:
    void changed(); ///< the browser, phone, backend, observer, user or strategy changed

private:
    bool isPhonesCode(const QString &qrcodeId) const;
    void passOn();
    void followPhone();
    void followTicket();
    void observe();

    Connection m_connection;
    QString m_watermark;
    TrafficLog m_traffic;
    PoolContext m_context;
    PoolClock m_poolClock;
    std::optional<LoginStrategy> m_strategy;
    QString m_username;
    Secret m_password;
    std::optional<LoginAct> m_lastAct;
    bool m_observed = true;
    QString m_currentCode; ///< of the browser
    QString m_scannedCode; ///< last code that our phone scanned
    QString m_elsewhere; ///< the same, if it is not the browser's
    std::optional<Instant> m_consent; ///< our phone's approval, in pool time
    Milliseconds m_ticketPeriod{0};

    BrowserSession m_browser;
    Phone m_phone;
    Backend m_backend;
    Observer m_observer;
    AutoRefresh m_autoRefresh;
    CodeOptions m_codeOptions;
    LoginPlay m_play;
};

} // namespace qrlogin
