#pragma once

#include "pool/TrafficLog.h"
#include "scenario/Scenario.h"

#include <QStringList>

namespace qrlogin {

/// Makes a scenario of what people did by hand. Ids, tokens, tickets and passwords stay out of it: codes get names, and
/// users are told by their place among the connection's test users.
class ScenarioRecorder
{
public:
    /// `usernames` are those of the test users, in order; `strategy` is what the pool goes by.
    ScenarioRecorder(const QStringList &usernames, const LoginStrategy &strategy);

    /// In the order of the answers. What the administrator does, calls without an answer, and answers that a poller has
    /// seen before are passed over.
    void add(const TrafficEntry &entry);

    bool isEmpty() const { return m_steps.isEmpty(); }
    Scenario scenario(const QString &name, const LocalText &title) const;

private:
    struct Code
    {
        QString name;
        Seconds expiresAt; ///< by the time of the replay
        QString ticket; ///< masked
        Seconds ticketExpiresAt{0};
        QHash<Party, QByteArray> seen; ///< by each poller, last
    };

    std::optional<ScenarioStep> stepOf(const TrafficEntry &entry, Seconds &at);
    ScenarioStep generated(const TrafficEntry &entry, Seconds at);
    std::optional<ScenarioStep> checked(const TrafficEntry &entry, Seconds &at);
    std::optional<ScenarioStep> signedIn(const TrafficEntry &entry);
    std::optional<ScenarioStep> acted(const TrafficEntry &entry, Seconds &at);
    std::optional<ScenarioStep> exchanged(const TrafficEntry &entry, Seconds &at);

    QStringList m_usernames;
    LoginStrategy m_strategy;
    std::optional<Instant> m_began;
    Seconds m_now{0}; ///< of the replay
    int m_user = 1; ///< who is signed in on the phone
    QHash<QString, Code> m_codes; ///< by their ids
    QList<ScenarioStep> m_steps;
};

} // namespace qrlogin
