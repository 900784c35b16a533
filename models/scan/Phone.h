#pragma once

#include "client/PoolClient.h"
#include "client/PoolClock.h"
#include "scan/ScannedCode.h"

#include <QObject>

namespace qrlogin {

/// The site's app on one phone: signs a user in, scans a code, asks the user to approve.
class Phone : public QObject
{
    Q_OBJECT
public:
    enum class Stage {
        SignedOut,
        Ready, ///< signed in, can scan
        Asking, ///< scanned a code, so payload() is set; the user must approve or decline
        Confirmed,
        Cancelled,
    };

    Phone(const PoolAddress &address, const Secret &appSecret, const PoolContext &context, QObject *parent = nullptr);

    Stage stage() const { return m_stage; }
    bool isBusy() const { return m_busy; }
    const QString &username() const { return m_username; } ///< the user who is signed in or signing in
    /// The payload of the current code, after a scan.
    const std::optional<QrPayload> &payload() const { return m_code.payload; }
    /// The last code that the phone scanned or ignored.
    const ScannedCode &code() const { return m_code; }
    /// Why the last step failed; the next step resets it.
    const std::optional<Failure> &failure() const { return m_failure; }
    /// Why the phone ignored the last code.
    CodeProblem refusal() const { return m_refusal; }
    const PoolClock &poolClock() const { return m_poolClock; }

    void signIn(const QString &username, const Secret &password);
    void signOut();

    /// Reads the text of a QR code and sends SCAN, unless the code has a problem. The phone forgets an earlier code.
    void scan(const QByteArray &payloadText);
    /// Approves or declines the login of the scanned code.
    void confirm() { act(QrAction::Confirm); }
    void cancel() { act(QrAction::Cancel); }

    /// Back to Ready from Asking, without a decision.
    void leaveConsent();
    /// Drops failure() and refusal(), which belong to an earlier code. A failed sign-in stays.
    void forgetProblem();

    /// Sends an action for any code in any stage, to try invalid actions. Only the current code changes the stage.
    void force(const QString &qrcodeId, QrAction action);

signals:
    void changed();

private:
    QCoro::Task<void> runSignIn(QString username, Secret password);
    QCoro::Task<void> runAction(QString qrcodeId, QrAction action);
    void act(QrAction action);
    void begin();
    void finish(const std::optional<Failure> &failure = {});

    PoolClock m_poolClock; ///< for the expiry of codes
    Stage m_stage = Stage::SignedOut;
    QString m_username;
    Secret m_accessToken;
    ScannedCode m_code;
    std::optional<Failure> m_failure;
    CodeProblem m_refusal = CodeProblem::None;
    bool m_busy = false;
    PoolClient m_client; // last: its destructor resumes our coroutines, which can use all members above
};

} // namespace qrlogin
