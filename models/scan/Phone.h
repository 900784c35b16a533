#pragma once

#include "client/PoolClient.h"
#include "client/PoolClock.h"
#include "scan/ScannedCode.h"

#include <QObject>

namespace qrlogin {

/// The site's own app on one phone: signs a user in, reads a code, asks for consent.
class Phone : public QObject
{
    Q_OBJECT
public:
    enum class Stage {
        SignedOut,
        Ready, ///< signed in, may scan
        Asking, ///< scanned a code, so there is a payload; the user is to confirm or cancel
        Confirmed,
        Cancelled,
    };

    Phone(const PoolAddress &address, const Secret &appSecret, const PoolContext &context, QObject *parent = nullptr);

    Stage stage() const { return m_stage; }
    bool isBusy() const { return m_busy; }
    const QString &username() const { return m_username; } ///< who is signed in, or is about to be
    /// What the code at hand says, from a scan on.
    const std::optional<QrPayload> &payload() const { return m_code.payload; }
    /// The last code that was held before the phone.
    const ScannedCode &code() const { return m_code; }
    /// Why the last step did not work; gone with the next one.
    const std::optional<Failure> &failure() const { return m_failure; }
    /// Why the phone itself left the last code alone.
    CodeProblem refusal() const { return m_refusal; }
    const PoolClock &poolClock() const { return m_poolClock; }

    void signIn(const QString &username, const Secret &password);
    void signOut();

    /// Reads the text of a QR code, and tells the pool unless there is a problem with the code.
    /// From here on the phone is done with any earlier code.
    void scan(const QByteArray &payloadText);
    /// Agrees to, or refuses, the login of the code that was scanned.
    void confirm() { act(QrAction::Confirm); }
    void cancel() { act(QrAction::Cancel); }

    /// Sends an action for any code in any stage, allowed or not: this is how a tester tries illegal moves. The stage
    /// follows only where it is the code at hand.
    void force(const QString &qrcodeId, QrAction action);

signals:
    void changed();

private:
    QCoro::Task<void> runSignIn(QString username, Secret password);
    QCoro::Task<void> runAction(QString qrcodeId, QrAction action);
    void act(QrAction action);
    void begin();
    void finish(const std::optional<Failure> &failure = {});

    PoolClock m_poolClock; ///< codes expire by it
    Stage m_stage = Stage::SignedOut;
    QString m_username;
    Secret m_accessToken;
    ScannedCode m_code;
    std::optional<Failure> m_failure;
    CodeProblem m_refusal = CodeProblem::None;
    bool m_busy = false;
    PoolClient m_client; // last: its end resumes our coroutines, which may touch all of the above
};

} // namespace qrlogin
