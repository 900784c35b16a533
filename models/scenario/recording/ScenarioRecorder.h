#pragma once

#include "scenario/document/Scenario.h"
#include "scenario/recording/ReplayTimes.h"
#include "scenario/recording/SignIns.h"
#include "traffic/TrafficLog.h"

#include <QSet>
#include <QStringList>

namespace qrlogin {

/// Turns recorded traffic into a scenario, without IDs, tokens, tickets, passwords and the content of custom data.
/// Codes get names, and users are numbered like the connection's test users.
class ScenarioRecorder
{
public:
    /// `usernames` are the test users in order; `strategy` is the pool's. Users in `known` sign in before they use a
    /// phone.
    ScenarioRecorder(const QStringList &usernames, const LoginStrategy &strategy, const SignIns &known = {});

    /// Call in the order of the responses. From the administrator, records only changes of the strategy. Ignores calls
    /// without a response or with a server error, repeated responses to a poller, and earlier codes.
    void add(const TrafficEntry &entry);

    bool isEmpty() const { return m_steps.isEmpty(); }
    int stepCount() const { return int(m_steps.size()); }
    Scenario scenario(const QString &name, const LocalText &title) const;

private:
    struct Code
    {
        QString name;
        qsizetype made; ///< index of its step, like `confirmed`
        Seconds period;
        QString ticket = {}; ///< redacted
        qsizetype confirmed = -1;
        Seconds ticketPeriod{0};
        QHash<Party, QByteArray> seen = {}; ///< last response to each poller
    };
    enum class Side { AsItWas, BeforeEnd, AfterEnd };

    void addSaved(const TrafficEntry &entry);
    void addGenerated(const TrafficEntry &entry);
    void addChecked(const TrafficEntry &entry);
    void addSignedIn(const TrafficEntry &entry);
    void addActed(const TrafficEntry &entry);
    void addExchanged(const TrafficEntry &entry);
    int placeOf(const QString &username) const;
    qsizetype append(const ScenarioStep &step);
    void keepSide(qsizetype from, Seconds period, qsizetype step, Side side);
    void keepSideOfCode(const Code &code, qsizetype step, const TrafficEntry &entry, Side side);

    QStringList m_usernames;
    LoginStrategy m_strategy;
    QJsonObject m_settings; ///< at the start
    SignIns m_signIns;
    QSet<int> m_onPhones; ///< users who signed in within the scenario
    std::optional<Instant> m_began;
    Seconds m_now{0}; ///< since m_began
    QHash<QString, Code> m_codes; ///< by code ID
    QList<ScenarioStep> m_steps;
    QList<Seconds> m_times; ///< of the steps, as recorded
    ReplayTimes m_replay;
};

} // namespace qrlogin
