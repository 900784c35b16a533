#include "cli/Command.h"
#include "cli/CommandServices.h"
#include "cli/Commands.h"
#include "cli/Coroutines.h"
#include "cli/PoolChoice.h"
#include "cli/ProgressLine.h"
#include "client/FailureText.h"
#include "scenario/PoolVerification.h"
#include "scenario/ScenarioText.h"
#include "settings/SettingText.h"
#include "shared/StopSignals.h"

#include <QJsonDocument>

#include <algorithm>

namespace qrlogin {

namespace {

constexpr Seconds pipeTimeout{10};

Ink inkOf(SettingVerification::Verdict verdict)
{
    switch (verdict) {
    case SettingVerification::Verdict::Enforced: return Ink::Good;
    case SettingVerification::Verdict::NotEnforced: return Ink::Bad;
    default: return Ink::Attention;
    }
}

class VerifyCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::VerifyCommand)
public:
    VerifyCommand();

protected:
    ExitCode execute() override;

private:
    ExitCode prove(const Connection &connection);
    bool mayGoOn(const Connection &connection, const PoolVerification &verification);
    static ExitCode exitCode(const Scenario &scenario, const ScenarioResult &result);
    static QJsonObject jsonOf(
        const Connection &connection, const PoolVerification &verification, const ScenarioResult &result);
    void print(const Scenario &scenario, const ScenarioResult &result);

    CommandServices m_services;
    PoolChoice m_pool;
    QCommandLineOption m_yes;
    QCommandLineOption m_longest;
    QCommandLineOption m_json;
};

VerifyCommand::VerifyCommand()
    : Command(QLatin1String("verify")),
      m_yes({QStringLiteral("y"), QStringLiteral("yes")}, tr("Do not ask for confirmation.")),
      m_longest(QStringLiteral("longest"), tr("Do not wait for validity periods longer than this."), tr("seconds"),
          QString::number(VerificationMeans().longest.count())),
      m_json(QStringLiteral("json"), tr("Print one JSON object that includes the evidence."))
{
    describe(tr("Verify that a user pool enforces its four settings: sign in a test user, and check what each party "
                "receives. The command does not change the pool."));
    for (const HelpGroup &group : ConnectionOptions::environmentHelp())
        addGroup(group);
    addOptions(m_pool.options() + QList{m_yes, m_longest, m_json});
}

ExitCode VerifyCommand::execute()
{
    if (m_parser.value(m_longest).toInt() < 1)
        return misused(tr("--longest must be a number of seconds."));
    const auto connection = m_pool.open(m_parser, m_services.clock);
    if (!connection)
        return failed(connection.error());
    if (connection->testUsers.isEmpty())
        return misused(tr("The verification needs a test user. Add one to the connection in the console, or set "
                          "QRLOGIN_TEST_USER and QRLOGIN_TEST_PASSWORD."));
    return prove(*connection);
}

ExitCode VerifyCommand::prove(const Connection &connection)
{
    PoolVerification verification(connection, m_services.context(), Seconds(m_parser.value(m_longest).toInt()));
    const auto prepared = runToEnd(verification.prepare());
    if (!prepared)
        return ExitCode::Refused;
    if (!*prepared) {
        const Failure &failure = prepared->error();
        if (m_parser.isSet(m_json))
            m_out.addJson({{QStringLiteral("failure"), FailureText::toJson(failure)}}, QJsonDocument::Indented);
        else
            m_errors.addProblem(FailureText::describe(failure));
        return exitCodeOf(failure);
    }
    if (!m_parser.isSet(m_yes) && !mayGoOn(connection, verification))
        return ExitCode::Usage;

    StopSignals stop;
    QObject::connect(&stop, &StopSignals::received, &verification, &PoolVerification::stop);
    ProgressLine progress(m_errors);
    QObject::connect(
        &verification, &PoolVerification::waiting, &verification, [&](Seconds left) { progress.showWait(left); });
    const auto result = runToEnd(verification.run());
    progress.clear();
    if (!result)
        return ExitCode::Refused;
    if (m_parser.isSet(m_json))
        m_out.addJson(jsonOf(connection, verification, *result), QJsonDocument::Indented);
    else
        print(verification.scenario(), *result);
    if (verification.hasOwnRules() == true)
        m_errors.addProblem(ReachText::explanation(*verification.reach(), connection.address.appId));
    m_out.flush();
    return exitCode(verification.scenario(), *result);
}

QJsonObject VerifyCommand::jsonOf(
    const Connection &connection, const PoolVerification &verification, const ScenarioResult &result)
{
    QJsonObject object = verificationToJson(verification.scenario(), result);
    object.insert(u"applications", toJson(verification.reach(), connection.address.appId));
    return object;
}

ExitCode VerifyCommand::exitCode(const Scenario &scenario, const ScenarioResult &result)
{
    const auto verifications = findingsOf(scenario, result);
    const bool isFoundOut = std::ranges::any_of(verifications,
        [](const SettingVerification &each) { return each.verdict == SettingVerification::Verdict::NotEnforced; });
    if (isFoundOut || result.outcome == ScenarioResult::Outcome::Stopped)
        return ExitCode::Differs;
    const int obstacle = obstacleIn(scenario, result);
    for (const auto &failure :
        {result.failure, obstacle < 0 ? std::nullopt : result.steps.at(obstacle).failure, result.leftover}) {
        if (failure)
            return exitCodeOf(*failure);
    }
    const bool isExplained = std::ranges::any_of(verifications,
        [](const SettingVerification &each) { return each.verdict == SettingVerification::Verdict::OwnRules; });
    return isExplained || result.outcome == ScenarioResult::Outcome::Passed ? ExitCode::Fine : ExitCode::Refused;
}

bool VerifyCommand::mayGoOn(const Connection &connection, const PoolVerification &verification)
{
    m_errors << tr("Pool: %1, %2").arg(connection.badge.name, connection.address.managementHost.toString()) << '\n'
             << tr("The verification requests %n QR code(s)", nullptr, verification.codeCount()) << ' '
             << tr("and signs in %1 with %n of them.", nullptr, verification.loginCount())
                    .arg(connection.testUsers.first().username)
             << '\n';
    if (connection.credentials.controlToken.isEmpty())
        m_errors
            << tr("The verification takes up to %1.").arg(FailureText::duration(int(verification.duration().count())))
            << '\n';
    QStringList gaps;
    for (const QStringView gap : verification.unobserved())
        gaps += gap.toString();
    if (!gaps.isEmpty())
        m_errors << tr(
            "Not observed, because a period is longer than --longest or the application secret is missing: %1")
                        .arg(gaps.join(QStringLiteral(", ")))
                 << '\n';
    m_errors << tr("The verification does not change the pool. Continue? [y/N] ");
    m_errors.flush();
    // On many CI servers, the input is a pipe that stays open and silent.
    if (!StandardInput::isTerminal())
        m_pool.input().setDeadline(QDeadlineTimer(pipeTimeout));
    const auto answer = m_pool.input().readAnswer();
    if (answer == QStringLiteral("y") || answer == QStringLiteral("yes"))
        return true;
    if (!answer)
        m_errors << '\n';
    m_errors.addProblem(tr("The verification did not run. Use --yes to skip this question."));
    return false;
}

void VerifyCommand::print(const Scenario &scenario, const ScenarioResult &result)
{
    for (const SettingVerification &setting : findingsOf(scenario, result)) {
        m_out.addColored(inkOf(setting.verdict), ScenarioText::verdict(setting).leftJustified(14));
        if (setting.setting == idTokenFinding)
            m_out << ScenarioText::tokenTitle() << '\n';
        else
            m_out << SettingText::title(setting.setting) << ": " << SettingText::value(setting.setting, result.strategy)
                  << '\n';
        for (const int index : setting.steps) {
            const ScenarioStep &step = scenario.steps.at(index);
            const StepResult &done = result.steps.at(index);
            m_out << QString(14, u' ') << SettingText::seconds(int(done.at.count() / 1000)) << "  "
                  << ScenarioText::party(step) << ' ' << ScenarioText::action(step) << ": "
                  << ScenarioText::answer(done) << '\n';
            for (const QString &mismatch : ScenarioText::mismatches(done))
                m_out << QString(14, u' ') << mismatch << '\n';
        }
    }
    if (result.outcome == ScenarioResult::Outcome::Stopped)
        m_out << tr("The verification was stopped.") << '\n';
    if (result.skip != ScenarioResult::Skip::None)
        m_errors.addProblem(ScenarioText::skip(result.skip));
    if (const int obstacle = obstacleIn(scenario, result); obstacle >= 0)
        m_errors.addProblem(ScenarioText::obstacle(scenario.steps.at(obstacle), result.steps.at(obstacle)));
    if (result.failure)
        m_errors.addProblem(FailureText::describe(*result.failure));
    if (result.leftover)
        m_errors.addProblem(ScenarioText::leftover(*result.leftover));
}

} // namespace

std::unique_ptr<Command> makeVerify()
{
    return std::make_unique<VerifyCommand>();
}

} // namespace qrlogin
