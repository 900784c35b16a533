#include "scenario/ScenarioStage.h"

#include "client/IdTokenVerifier.h"
#include "scenario/document/ScenarioDocument.h"

#include <QJsonDocument>

namespace qrlogin {

namespace {

Observation failedWith(const Failure &failure)
{
    return {{}, failure, PayloadProblem::None, {}};
}

Observation answered(const QJsonObject &answer)
{
    return {answer, {}, PayloadProblem::None, {}};
}

template <typename T>
Observation observed(const Result<T> &result)
{
    if (!result)
        return failedWith(result.error());
    if constexpr (std::is_void_v<T>)
        return answered({});
    else if constexpr (std::is_same_v<T, QJsonObject>)
        return answered(*result);
    else
        return answered(toJson(*result));
}

Party partyOf(ScenarioParty party)
{
    switch (party) {
    case ScenarioParty::Browser: return Party::Browser;
    case ScenarioParty::Observer: return Party::Observer;
    case ScenarioParty::Phone: return Party::Phone;
    case ScenarioParty::Backend: return Party::Backend;
    default: return Party::Administrator;
    }
}

} // namespace

ScenarioStage::ScenarioStage(
    const Connection &connection, const PoolContext &context, ScenarioClock &time, EmulatorControl *control)
    : m_connection(connection),
      m_context(context),
      m_time(time),
      m_control(control)
{
}

void ScenarioStage::cancel()
{
    m_reader.cancel();
    for (const auto &[party, client] : m_clients)
        client->cancel();
}

PoolClient &ScenarioStage::client(Party party, bool hasWrongCredentials)
{
    auto &client = m_clients[{party, hasWrongCredentials}];
    if (!client) {
        const bool isPublic = party == Party::Browser || party == Party::Observer;
        Credentials credentials = isPublic ? Credentials() : m_connection.credentials;
        if (hasWrongCredentials)
            credentials.accessKeySecret = credentials.appSecret = Secret("not-the-secret");
        client = std::make_unique<PoolClient>(m_connection.address, m_context, party, credentials);
    }
    return *client;
}

QCoro::Task<Observation> ScenarioStage::perform(ScenarioStep step)
{
    const Milliseconds began = m_context.clock.running();
    auto doing = dispatch(step);
    Observation observation = co_await doing;
    observation.took = m_context.clock.running() - began;
    co_return observation;
}

QCoro::Task<Observation> ScenarioStage::dispatch(Step step)
{
    switch (step.action) {
    case ScenarioAction::Read: return read();
    case ScenarioAction::Save: return save(step);
    case ScenarioAction::Generate: return generate(step);
    case ScenarioAction::Check: return check(step);
    case ScenarioAction::SignIn: return signIn(step);
    case ScenarioAction::Scan: return scan(step);
    case ScenarioAction::Confirm: return act(m_codes[step.code].id, step, QrAction::Confirm);
    case ScenarioAction::Cancel: return act(m_codes[step.code].id, step, QrAction::Cancel);
    case ScenarioAction::Exchange: return exchange(step);
    case ScenarioAction::VerifyToken: return verifyToken(step);
    case ScenarioAction::SetFault: return setFault(step);
    case ScenarioAction::ClearFaults: return clearFaults();
    case ScenarioAction::EndCode: return endCode(step);
    case ScenarioAction::Wait: break;
    }
    return wait(step);
}

QCoro::Task<Observation> ScenarioStage::read()
{
    auto reading = client(Party::Administrator).readSettings();
    const Result<SecuritySettings> settings = co_await reading;
    if (settings)
        m_strategy = settings->strategy;
    co_return observed(settings.map([](const SecuritySettings &all) { return toJson(all.strategy); }));
}

QCoro::Task<Observation> ScenarioStage::save(Step step)
{
    auto reading = client(Party::Administrator).readSettings();
    Result<SecuritySettings> settings = co_await reading;
    if (!settings)
        co_return failedWith(settings.error());
    const auto strategy = withMembers(settings->strategy, step.settings);
    if (!strategy)
        co_return failedWith(strategy.error());
    settings->strategy = *strategy;
    auto saving = client(Party::Administrator).updateStrategy(*settings);
    const Result<SecuritySettings> saved = co_await saving;
    if (saved)
        m_strategy = saved->strategy;
    co_return observed(saved.map([](const SecuritySettings &all) { return toJson(all.strategy); }));
}

QCoro::Task<Observation> ScenarioStage::generate(Step step)
{
    PoolClient &browser = client(Party::Browser);
    auto generating = browser.generateQrCode(step.customData);
    const Result<PoolClient::GeneratedCode> generated = co_await generating;
    if (!generated)
        co_return failedWith(generated.error());
    auto fetching = browser.fetchImage(generated->url);
    const Result<QByteArray> image = co_await fetching;
    if (!image)
        co_return failedWith(image.error());
    const Instant arrivedAt = m_time.now();
    auto reading = m_reader.read(*image, PictureFormats::Api);
    const PictureReading picture = co_await reading;
    if (picture.outcome != PictureReading::Outcome::Read)
        co_return failedWith(
            {picture.outcome == PictureReading::Outcome::Cancelled ? FailureKind::Cancelled : FailureKind::Malformed,
                picture.problem(), 0, 0, {}});
    const QByteArray text = picture.texts.value(0).toUtf8();
    const auto payload = qrPayloadFromText(text);
    if (!payload)
        co_return failedWith(payload.error());
    const QJsonObject members = QJsonDocument::fromJson(text).object();
    m_codes[step.code] = {generated->qrcodeId, members, arrivedAt + payload->expiresIn, {}, {}, {}};
    co_return answered({{QStringLiteral("qrcodeId"), generated->qrcodeId},
        {QStringLiteral("url"), generated->url.toString()}, {QStringLiteral("payload"), members}});
}

QCoro::Task<Observation> ScenarioStage::check(Step step)
{
    auto checking = client(partyOf(step.party)).qrStatusData(m_codes[step.code].id);
    const Result<QJsonObject> data = co_await checking;
    if (data && data->value(QStringLiteral("ticket")).isString())
        m_codes[step.code].ticket = data->value(QStringLiteral("ticket")).toString();
    co_return observed(data);
}

QCoro::Task<Observation> ScenarioStage::signIn(Step step)
{
    const TestUser &user = m_connection.testUsers.at(step.user - 1);
    const Secret password = step.hasWrongCredentials ? Secret("not-the-password") : user.password;
    auto signingIn = client(Party::Phone).signIn(user.username, password);
    const Result<TokenSet> tokens = co_await signingIn;
    if (tokens)
        m_accessTokens[step.user] = Secret(tokens->accessToken.toUtf8());
    co_return observed(tokens);
}

QCoro::Task<Observation> ScenarioStage::scan(Step step)
{
    QJsonObject members = m_codes[step.code].payload;
    for (auto member = step.payload.begin(); member != step.payload.end(); ++member)
        members.insert(member.key(), member.value());
    if (!step.isUnchecked) {
        const auto payload = qrPayloadFromText(QJsonDocument(members).toJson(QJsonDocument::Compact));
        if (!payload)
            co_return failedWith(payload.error());
        const PayloadProblem problem = payloadProblem(*payload, m_connection.address.userPoolId, m_time.now());
        if (problem != PayloadProblem::None)
            co_return Observation{{}, {}, problem, {}};
    }
    auto acting = act(members.value(QStringLiteral("random")).toString(), step, QrAction::Scan);
    co_return co_await acting;
}

QCoro::Task<Observation> ScenarioStage::act(QString qrcodeId, Step step, QrAction action)
{
    auto acting = client(Party::Phone).setQrStatus(qrcodeId, action, m_accessTokens.value(step.user));
    const Result<void> done = co_await acting;
    if (done && action == QrAction::Confirm)
        m_codes[step.code].ticketExpiresAt = m_time.now() + Seconds(m_strategy.ticketExpiresIn);
    co_return observed(done);
}

QCoro::Task<Observation> ScenarioStage::exchange(Step step)
{
    const QString ticket = m_codes[step.code].ticket;
    if (ticket.isEmpty())
        co_return failedWith({FailureKind::Invalid,
            QStringLiteral("the status query did not return a ticket for this QR code before this step"), 0, 0, {}});
    const Party party = partyOf(step.party);
    const auto as = party == Party::Backend ? PoolClient::ExchangeAs::Server : PoolClient::ExchangeAs::Browser;
    auto exchanging = client(party, step.hasWrongCredentials).exchangeTicket(ticket, as);
    const Result<TokenSet> tokens = co_await exchanging;
    if (tokens)
        m_codes[step.code].idToken = tokens->idToken.toUtf8();
    co_return observed(tokens);
}

QCoro::Task<Observation> ScenarioStage::verifyToken(Step step)
{
    const QByteArray token = m_codes[step.code].idToken;
    if (token.isEmpty())
        co_return failedWith({FailureKind::Invalid,
            QStringLiteral("no exchange of this QR code's ticket returned an ID token before this step"), 0, 0, {}});
    auto verifying = verifyIdToken(
        &client(Party::Backend), token, m_connection.credentials.appSecret, [this] { return m_time.now(); });
    const Result<TokenVerification> verification = co_await verifying;
    co_return observed(verification);
}

QCoro::Task<Observation> ScenarioStage::setFault(Step step)
{
    auto setting = m_control->addFault(step.fault);
    const Result<int> id = co_await setting;
    if (id)
        m_faults += *id;
    co_return observed(id.map([](int) { return QJsonObject(); }));
}

QCoro::Task<Observation> ScenarioStage::clearFaults()
{
    while (!m_faults.isEmpty()) {
        auto clearing = m_control->clearFault(m_faults.first());
        const Result<void> cleared = co_await clearing;
        if (!cleared)
            co_return failedWith(cleared.error());
        m_faults.removeFirst();
    }
    co_return Observation();
}

QCoro::Task<Observation> ScenarioStage::endCode(Step step)
{
    auto ending = m_control->endCode(m_codes[step.code].id, step.end);
    const Result<void> ended = co_await ending;
    co_return observed(ended);
}

QCoro::Task<Observation> ScenarioStage::wait(Step step)
{
    Instant time = m_time.now();
    if (step.from == WaitFrom::CodeExpiry)
        time = m_codes[step.code].expiresAt;
    if (step.from == WaitFrom::TicketExpiry)
        time = m_codes[step.code].ticketExpiresAt;
    auto waiting = m_time.waitUntil(time + step.seconds);
    const Result<void> over = co_await waiting;
    co_return observed(over);
}

} // namespace qrlogin
