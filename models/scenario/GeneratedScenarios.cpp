#include "scenario/GeneratedScenarios.h"

#include "contract/Envelope.h"
#include "contract/StrategyRules.h"
#include "scenario/StepMaker.h"

#include <algorithm>

namespace qrlogin {

namespace {

using ScenarioParty::Backend;
using ScenarioParty::Browser;
using ScenarioParty::Observer;

QJsonObject toggles(bool returnsFullUserInfo, bool allowsBrowserExchange)
{
    return {{fullUserInfoRule.wireName.toString(), returnsFullUserInfo},
        {browserExchangeRule.wireName.toString(), allowsBrowserExchange}};
}

/// How far from the end of a period to check a pool whose time is not exact.
Seconds marginOf(int period)
{
    return Seconds(std::clamp(period / 4, 1, 3));
}

QList<Seconds> offsets(int period, TimeExactness exactness)
{
    if (exactness == TimeExactness::Exact)
        return {Seconds(-1), Seconds(0), Seconds(1)};
    return {-marginOf(period), marginOf(period)};
}

ScenarioStep expired(const QString &code)
{
    return steps::check(Browser, code, QrStatus::Expired);
}

QList<ScenarioStep> truthTableRow(bool isFull, bool isAllowed)
{
    const QString code = truthTableCode(isFull, isAllowed);
    QList<ScenarioStep> row{steps::save(toggles(isFull, isAllowed))};
    row += steps::consent(code);
    ScenarioStep onlooker = steps::check(Observer, code, QrStatus::Authorized);
    (isFull ? onlooker.expect.present : onlooker.expect.absent) += QStringLiteral("tokenSet");
    const ScenarioStep browser = steps::exchange(Browser, code);
    const ScenarioStep backend = steps::exchange(Backend, code);
    row += onlooker;
    row += isAllowed ? browser : steps::failing(browser, 403, apiCode::notPermitted);
    // A ticket can be used once, so the backend fails after the browser.
    row += isAllowed ? steps::failing(backend, 404, apiCode::ticketUnknown) : backend;
    return row;
}

/// The steps that check a period at one time.
struct Look
{
    Seconds at; ///< since the codes were generated
    QList<ScenarioStep> steps;
};

bool canWaitFor(int period, const VerificationMeans &means)
{
    return means.exactness == TimeExactness::Exact || Seconds(period) <= means.longest;
}

/// A code that is never scanned. Its period is evidence only if the scenario can wait for its end.
ScenarioStep unscannedCode(const LoginStrategy &strategy, const VerificationMeans &means)
{
    ScenarioStep generate = steps::generate(QStringLiteral("unscanned"));
    if (!canWaitFor(strategy.qrcodeExpiresIn, means))
        return generate;
    generate.expect.values.insert(QStringLiteral("payload.expiresIn"), strategy.qrcodeExpiresIn);
    return steps::showing(generate, qrcodePeriodRule.wireName);
}

QList<Look> looksAtCode(const LoginStrategy &strategy, const VerificationMeans &means)
{
    if (!canWaitFor(strategy.qrcodeExpiresIn, means))
        return {};
    const QString code = QStringLiteral("unscanned");
    QList<Look> looks;
    for (const Seconds offset : offsets(strategy.qrcodeExpiresIn, means.exactness)) {
        const QrStatus status = offset < Seconds(0) ? QrStatus::Pending : QrStatus::Expired;
        looks += {Seconds(strategy.qrcodeExpiresIn) + offset,
            {steps::wait(WaitFrom::CodeExpiry, offset, code),
                steps::showing(steps::check(Browser, code, status), qrcodePeriodRule.wireName)}};
    }
    return looks;
}

QList<Look> looksAtTicket(const LoginStrategy &strategy, const VerificationMeans &means)
{
    if (!means.hasApplicationSecret || !canWaitFor(strategy.ticketExpiresIn, means))
        return {};
    QList<Look> looks;
    for (const Seconds offset : offsets(strategy.ticketExpiresIn, means.exactness)) {
        const QString code = QStringLiteral("ticket %1").arg(looks.size() + 1);
        const ScenarioStep exchange = steps::exchange(Backend, code);
        looks += {Seconds(strategy.ticketExpiresIn) + offset,
            {steps::wait(WaitFrom::TicketExpiry, offset, code),
                steps::showing(offset < Seconds(0) ? exchange : steps::failing(exchange), ticketPeriodRule.wireName)}};
    }
    return looks;
}

/// Verifies an ID token: of the code that a browser exchanged, otherwise of one more that a server exchanges. Without a
/// secret, no pool returns a token to a server.
QList<ScenarioStep> tokenSteps(const LoginStrategy &strategy, const VerificationMeans &means, const QString &exchanged)
{
    if (strategy.allowExchangeUserInfoFromBrowser)
        return {steps::showing(steps::verifyToken(exchanged), idTokenFinding)};
    if (!means.hasApplicationSecret)
        return {};
    const QString code = QStringLiteral("token");
    QList<ScenarioStep> list = steps::consent(code);
    list += steps::exchange(Backend, code);
    list += steps::showing(steps::verifyToken(code), idTokenFinding);
    return list;
}

} // namespace

Scenario boundaryScenario(const LoginStrategy &strategy, TimeExactness exactness)
{
    Scenario scenario;
    scenario.name = boundaryName.toString();
    scenario.title = {QStringLiteral("Boundaries of both validity periods"), QStringLiteral("两个有效时间的边界")};
    scenario.needsEmulator = exactness == TimeExactness::Exact;
    scenario.settings = toJson(strategy);
    const QString unscanned = QStringLiteral("code");
    scenario.steps = {steps::signIn(), steps::generate(unscanned)};
    for (const Seconds offset : offsets(strategy.qrcodeExpiresIn, exactness)) {
        scenario.steps += steps::wait(WaitFrom::CodeExpiry, offset, unscanned);
        scenario.steps
            += offset < Seconds(0) ? steps::check(Browser, unscanned, QrStatus::Pending) : expired(unscanned);
    }
    for (const Seconds offset : offsets(strategy.ticketExpiresIn, exactness)) {
        const QString code = QStringLiteral("ticket %1").arg(offset.count());
        // The phone's login can expire during a long wait.
        scenario.steps += steps::signIn();
        scenario.steps += steps::consent(code);
        scenario.steps += steps::wait(WaitFrom::TicketExpiry, offset, code);
        const ScenarioStep exchange = steps::exchange(Backend, code);
        scenario.steps += offset < Seconds(0) ? exchange : steps::failing(exchange, 422, apiCode::ticketExpired);
    }
    return scenario;
}

QString truthTableCode(bool returnsFullUserInfo, bool allowsBrowserExchange)
{
    return QStringLiteral("%1-%2").arg(returnsFullUserInfo ? QLatin1String("full") : QLatin1String("brief"),
        allowsBrowserExchange ? QLatin1String("browser") : QLatin1String("server"));
}

Scenario truthTableScenario(const LoginStrategy &strategy)
{
    Scenario scenario;
    scenario.name = truthTableName.toString();
    scenario.title = {QStringLiteral("Truth table of the two toggles"), QStringLiteral("两个开关的真值表")};
    scenario.settings = toJson(strategy);
    scenario.steps = {steps::signIn()};
    for (const bool isFull : {false, true}) {
        for (const bool isAllowed : {false, true})
            scenario.steps += truthTableRow(isFull, isAllowed);
    }
    return scenario;
}

std::optional<Scenario> generatedScenario(const QString &name, const LoginStrategy &strategy, TimeExactness exactness)
{
    if (name == boundaryName)
        return boundaryScenario(strategy, exactness);
    return name == truthTableName ? std::optional(truthTableScenario(strategy)) : std::nullopt;
}

TimeExactness exactnessOf(const Connection &connection)
{
    return connection.credentials.controlToken.isEmpty() ? TimeExactness::Approximate : TimeExactness::Exact;
}

VerificationMeans verificationMeansOf(const Connection &connection)
{
    return {exactnessOf(connection), !connection.credentials.appSecret.isEmpty(), VerificationMeans().longest};
}

Scenario verificationScenario(const LoginStrategy &strategy, const VerificationMeans &means)
{
    Scenario scenario;
    scenario.name = QStringLiteral("verification");
    scenario.title
        = {QStringLiteral("The pool enforces its four settings"), QStringLiteral("用户池的四项设置均已生效")};
    scenario.settings = toJson(strategy);
    scenario.needsEmulator = means.exactness == TimeExactness::Exact;

    const QString code = QStringLiteral("code");
    scenario.steps = {steps::signIn(), unscannedCode(strategy, means)};
    scenario.steps += steps::consent(code);
    for (const ScenarioParty party : {Browser, Observer}) {
        ScenarioStep check = steps::check(party, code, QrStatus::Authorized);
        (strategy.returnFullUserInfo ? check.expect.present : check.expect.absent) += QStringLiteral("tokenSet");
        scenario.steps += steps::showing(check, fullUserInfoRule.wireName);
    }
    const ScenarioStep exchange = steps::exchange(Browser, code);
    scenario.steps
        += steps::showing(strategy.allowExchangeUserInfoFromBrowser ? exchange : steps::failing(exchange, 403),
            browserExchangeRule.wireName);

    scenario.steps += tokenSteps(strategy, means, code);

    QList<Look> looks = looksAtTicket(strategy, means);
    for (const Look &look : looks)
        scenario.steps += steps::consent(look.steps.first().code);
    looks += looksAtCode(strategy, means);
    // Checks both periods in parallel, so that the scenario takes as long as the longer one.
    std::ranges::stable_sort(looks, {}, &Look::at);
    for (const Look &look : looks)
        scenario.steps += look.steps;
    return scenario;
}

} // namespace qrlogin
