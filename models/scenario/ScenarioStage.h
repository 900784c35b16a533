#pragma once

#include "contract/SecuritySettings.h"
#include "qr/PictureReader.h"
#include "scenario/ScenarioClock.h"
#include "scenario/document/Scenario.h"

#include <QHash>

#include <map>

namespace qrlogin {

/// The parties of one run of a scenario, and what each of them has got to know so far. Every step is one call, or none:
/// what a page, an app or a server does by itself would blur what the step is to show.
class ScenarioStage
{
public:
    ScenarioStage(
        const Connection &connection, const PoolContext &context, ScenarioClock &time, EmulatorControl *control);

    /// Does the step and tells what came of it; what should come of it is not its business.
    QCoro::Task<Observation> perform(ScenarioStep step);

    /// What is under way ends with Cancelled.
    void cancel();

    /// The settings that the pool goes by, as far as the administrator knows.
    const LoginStrategy &strategy() const { return m_strategy; }
    void setStrategy(const LoginStrategy &strategy) { m_strategy = strategy; }

    const QList<int> &faults() const { return m_faults; } ///< those it has set and not cleared

private:
    struct Code
    {
        QString id;
        QJsonObject payload;
        Instant expiresAt;
        QString ticket; ///< once a check has shown it
        Instant ticketExpiresAt; ///< once it was confirmed
    };

    using Step = ScenarioStep;
    QCoro::Task<Observation> read();
    QCoro::Task<Observation> save(Step step);
    QCoro::Task<Observation> generate(Step step);
    QCoro::Task<Observation> check(Step step);
    QCoro::Task<Observation> signIn(Step step);
    QCoro::Task<Observation> scan(Step step);
    QCoro::Task<Observation> act(Step step, QrAction action);
    QCoro::Task<Observation> exchange(Step step);
    QCoro::Task<Observation> setFault(Step step);
    QCoro::Task<Observation> clearFaults();
    QCoro::Task<Observation> wait(Step step);
    QCoro::Task<Observation> dispatch(Step step);

    PoolClient &client(Party party, bool hasWrongCredentials = false);

    Connection m_connection;
    PoolContext m_context;
    ScenarioClock &m_time;
    EmulatorControl *m_control;
    LoginStrategy m_strategy;
    QHash<QString, Code> m_codes; ///< by the scenario's name for them
    QHash<int, Secret> m_accessTokens; ///< of the users who have signed in
    QList<int> m_faults;
    PictureReader m_reader;
    std::map<std::pair<Party, bool>, std::unique_ptr<PoolClient>> m_clients; // last, after the reader: their end
                                                                             // resumes our coroutines
};

} // namespace qrlogin
