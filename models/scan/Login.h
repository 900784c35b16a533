#pragma once

#include "scan/AutoRefresh.h"
#include "scan/Backend.h"
#include "scan/BrowserSession.h"
#include "scan/CodeOptions.h"
#include "scan/Observer.h"
#include "scan/Phone.h"

namespace qrlogin {

/// One login with its parties around one code: what the browser shows the observer watches, and a new code starts both
/// over. Once the phone has scanned a code of another page, that is what the login is about and what the observer
/// watches, until our browser is asked for a new one or the phone scans ours.
class Login : public QObject
{
    Q_OBJECT
public:
    Login(const Connection &connection, const PoolContext &context, QObject *parent = nullptr);

    const Connection &connection() const { return m_connection; }
    /// To be shown with every code and token: the connection's, or what the pool's answers say of it. Empty for a real
    /// pool.
    const QString &watermark() const { return m_watermark; }
    /// What the parties send. It goes on to the traffic of the context too.
    const TrafficLog &traffic() const { return m_traffic; }
    const PoolClock &poolClock() const { return m_poolClock; }
    BrowserSession &browser() { return m_browser; }
    Phone &phone() { return m_phone; }
    /// The name of the user on the phone; the username where it is not a test user's.
    QString displayName() const;
    Backend &backend() { return m_backend; }
    Observer &observer() { return m_observer; }
    AutoRefresh &autoRefresh() { return m_autoRefresh; }
    CodeOptions &codeOptions() { return m_codeOptions; }

    /// The id of what the login is about; empty before there is a code.
    const QString &code() const { return m_elsewhere.isEmpty() ? m_currentCode : m_elsewhere; }
    /// It is shown by a page that is none of ours: who gets its ticket is the affair of that page.
    bool isElsewhere() const { return !m_elsewhere.isEmpty(); }

    /// Of the code, as far as any party knows: our phone knows of its own deeds before the browser asks again.
    QrStatus status() const;

    /// A new code, asked for by hand, with the custom data of codeOptions().
    void generate();

    bool isObserved() const { return m_observed; }
    void setObserved(bool observed); ///< on at first

    /// The settings as the pool has them; nothing while nobody here may read them. A ticket keeps the period of its
    /// consent.
    void setStrategy(const std::optional<LoginStrategy> &strategy);
    const std::optional<LoginStrategy> &strategy() const { return m_strategy; }

    /// Zero where there is no ticket, or its period is not known.
    Milliseconds ticketPeriod() const { return m_ticketPeriod; }
    /// By the pool's clock, reckoned from the consent on our phone, else from when the browser saw the ticket.
    Milliseconds ticketRemaining() const;

    /// Nobody asks the pool for anything by themselves while this is on.
    void setPaused(bool paused);

signals:
    void changed(); ///< of the browser, the phone, the backend or the observer, or the strategy

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
    bool m_observed = true;
    QString m_currentCode; ///< of the browser
    QString m_scannedCode; ///< the last one that our phone scanned
    QString m_elsewhere; ///< the same, where it is not the browser's
    std::optional<Instant> m_consent; ///< by the pool's clock
    Milliseconds m_ticketPeriod{0};

    BrowserSession m_browser;
    Phone m_phone;
    Backend m_backend;
    Observer m_observer;
    AutoRefresh m_autoRefresh;
    CodeOptions m_codeOptions;
};

} // namespace qrlogin
