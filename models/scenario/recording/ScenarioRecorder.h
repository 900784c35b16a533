#pragma once

#include "scenario/document/Scenario.h"
#include "scenario/recording/ReplayTimes.h"
#include "scenario/recording/SignIns.h"
#include "traffic/TrafficLog.h"

#include <QSet>
#include <QStringList>

namespace qrlogin {

/// Makes a scenario of what people did by hand. Ids, tokens, tickets, passwords and what custom data says stay out of
/// it: codes get names, and users are told by their place among the connection's test users.
class ScenarioRecorder
{
public:
    /// `usernames` are those of the test users, in order; `strategy` is what the pool goes by. Who of `known` uses a
    /// phone signs in first in the scenario.
    ScenarioRecorder(const QStringList &usernames, const LoginStrategy &strategy, const SignIns &known = {});

    /// In the order of the answers. Of the administrator only what changes the strategy counts. Passed over are calls
    /// without an answer or with the answer of a pool in trouble, answers that a poller has seen before, and what is
    /// about a code that was made before.
    void add(const TrafficEntry &entry);

    bool isEmpty() const { return m_steps.isEmpty(); }
    Scenario scenario(const QString &name, const LocalText &title) const;

private:
    struct Code
    {
        QString name;
        qsizetype made; ///< the step, as are the others
        Seconds period;
        QString ticket = {}; ///< masked
        qsizetype confirmed = -1;
        Seconds ticketPeriod{0};
        QHash<Party, QByteArray> seen = {}; ///< by each poller, last
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
    QJsonObject m_settings; ///< that it begins with
    SignIns m_signIns;
    QSet<int> m_onPhones; ///< users who have signed in within the scenario
    std::optional<Instant> m_began;
    Seconds m_now{0}; ///< since then
    QHash<QString, Code> m_codes; ///< by their ids
    QList<ScenarioStep> m_steps;
    QList<Seconds> m_times; ///< of the steps, as they were
    ReplayTimes m_replay;
};

} // namespace qrlogin
