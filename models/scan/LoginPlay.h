#pragma once

#include "base/Clock.h"
#include "base/Failure.h"
#include "scan/LoginAct.h"

#include <QObject>

namespace qrlogin {

/// Runs a whole login by itself: from a new code to the token set, with a pause before each act for those who watch.
/// The user who is signed in on the phone stays signed in.
class LoginPlay : public QObject
{
    Q_OBJECT
public:
    static constexpr Milliseconds pause{1500};

    enum class Outcome {
        None, ///< not played yet, or still playing
        Done, ///< the backend has the token set
        Stopped, ///< by the user
        NoUser, ///< the phone does not know who signs in
        Failed, ///< see failure()
        Ignored, ///< the phone ignored the code, see Phone::refusal()
        CodeEnded, ///< before the login, see BrowserSession::status()
    };

    /// Both outlive this object.
    LoginPlay(Login &login, const Clock &clock, QObject *parent = nullptr);

    bool isPlaying() const { return m_playing; }
    /// Of the last run.
    Outcome outcome() const { return m_outcome; }
    /// The act that the last run ended at.
    LoginAct act() const { return m_act; }
    /// Why the act failed.
    const std::optional<Failure> &failure() const { return m_failure; }

    /// From a new code on.
    void start();
    void stop();
    void clear(); ///< stops, and forgets the outcome

signals:
    void changed();

private:
    void follow();
    void goOn();
    bool hasEnded();
    std::optional<Failure> failureOfAct() const;
    void end(Outcome outcome, const std::optional<Failure> &failure = {});

    Login &m_login;
    std::unique_ptr<Timer> m_pause;
    bool m_playing = false;
    LoginAct m_act = LoginAct::Generate;
    Outcome m_outcome = Outcome::None;
    std::optional<Failure> m_failure;
};

} // namespace qrlogin
