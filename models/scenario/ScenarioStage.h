#pragma once

#include "contract/SecuritySettings.h"
#include "qr/PictureReader.h"
#include "scenario/ScenarioClock.h"
#include "scenario/document/Scenario.h"

#include <QHash>

#include <map>

namespace qrlogin {

/// The parties of one scenario run, and what each of them has learned. A step sends one call or none: calls that a
/// page, app or server adds by itself would blur the result of the step.
class ScenarioStage
{
public:
    ScenarioStage(
        const Connection &connection, const PoolContext &context, ScenarioClock &time, EmulatorControl *control);

    /// Runs the step and returns its result, without comparing it with the expected result.
    QCoro::Task<Observation> perform(ScenarioStep step);

    /// Ends pending calls with Cancelled.
    void cancel();

    /// The pool's settings, as far as the administrator knows.
    const LoginStrategy &strategy() const { return m_strategy; }
    void setStrategy(const LoginStrategy &strategy) { m_strategy = strategy; }

    const QList<int> &faults() const { return m_faults; } ///< set and not cleared

private:
    struct Code
    {
        QString id;
        QJsonObject payload;
        Instant expiresAt;
        QString ticket; ///< set after a check returned it
        QByteArray idToken; ///< set after an exchange returned it
        Instant ticketExpiresAt; ///< set after the approval
    };

    using Step = ScenarioStep;
    QCoro::Task<Observation> read();
    QCoro::Task<Observation> save(Step step);
    QCoro::Task<Observation> generate(Step step);
    QCoro::Task<Observation> check(Step step);
    QCoro::Task<Observation> signIn(Step step);
    QCoro::Task<Observation> scan(Step step);
    QCoro::Task<Observation> act(QString qrcodeId, Step step, QrAction action);
    QCoro::Task<Observation> exchange(Step step);
    QCoro::Task<Observation> verifyToken(Step step);
    QCoro::Task<Observation> setFault(Step step);
    QCoro::Task<Observation> clearFaults();
    QCoro::Task<Observation> endCode(Step step);
    QCoro::Task<Observation> wait(Step step);
    QCoro::Task<Observation> dispatch(Step step);

    PoolClient &client(Party party, bool hasWrongCredentials = false);

    Connection m_connection;
    PoolContext m_context;
    ScenarioClock &m_time;
    EmulatorControl *m_control;
    LoginStrategy m_strategy;
    QHash<QString, Code> m_codes; ///< by their names in the scenario
    QHash<int, Secret> m_accessTokens; ///< of the users who have signed in
    QList<int> m_faults;
    PictureReader m_reader;
    std::map<std::pair<Party, bool>, std::unique_ptr<PoolClient>> m_clients; // last, after the reader: their end
                                                                             // resumes our coroutines
};

} // namespace qrlogin
