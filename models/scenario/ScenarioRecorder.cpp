#include "scenario/ScenarioRecorder.h"

#include "contract/Envelope.h"
#include "contract/QrStatus.h"

#include <QJsonDocument>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace qrlogin {

namespace {

QJsonObject objectIn(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

QJsonObject dataIn(const TrafficEntry &entry)
{
    return objectIn(entry.answerBody).value(QStringLiteral("data")).toObject();
}

void expectFailure(ScenarioStep &step, const TrafficEntry &entry)
{
    if (entry.failure)
        step.expect.failure = ExpectedFailure{{}, entry.failure->statusCode, entry.failure->apiCode};
}

} // namespace

ScenarioRecorder::ScenarioRecorder(const QStringList &usernames, const LoginStrategy &strategy)
    : m_usernames(usernames),
      m_strategy(strategy)
{
}

void ScenarioRecorder::add(const TrafficEntry &entry)
{
    // Trouble on the way is nothing that anybody did.
    const bool hasAnswer = !entry.failure || entry.failure->statusCode != 0;
    if (entry.party == Party::Administrator || !hasAnswer)
        return;
    // The pool's time where it is known, since a clock that was turned by hand is part of what was done.
    const Instant time = entry.serverTime.value_or(entry.at);
    if (!m_began)
        m_began = time;
    Seconds at = std::max(m_now, std::chrono::floor<Seconds>(time - *m_began));
    const auto step = stepOf(entry, at);
    if (!step)
        return;
    if (at > m_now) {
        ScenarioStep wait;
        wait.party = ScenarioParty::Clock;
        wait.action = ScenarioAction::Wait;
        wait.seconds = at - m_now;
        m_steps += wait;
        m_now = at;
    }
    m_steps += *step;
}

Scenario ScenarioRecorder::scenario(const QString &name, const LocalText &title) const
{
    Scenario scenario;
    scenario.name = name;
    scenario.title = title;
    scenario.settings = toJson(m_strategy);
    scenario.steps = m_steps;
    return scenario;
}

std::optional<ScenarioStep> ScenarioRecorder::stepOf(const TrafficEntry &entry, Seconds &at)
{
    const QString path = entry.path.section(u'?', 0, 0);
    if (path.endsWith(QLatin1String("/gene-qrcode")))
        return generated(entry, at);
    if (path.endsWith(QLatin1String("/get-qrcode-status")))
        return checked(entry, at);
    if (path.endsWith(QLatin1String("/signin")))
        return signedIn(entry);
    if (path.endsWith(QLatin1String("/set-qrcode-status")))
        return acted(entry, at);
    if (path.endsWith(QLatin1String("/exchange-tokenset-with-qrcode-ticket")))
        return exchanged(entry, at);
    return {};
}

ScenarioStep ScenarioRecorder::generated(const TrafficEntry &entry, Seconds at)
{
    ScenarioStep step;
    step.action = ScenarioAction::Generate;
    step.customData = objectIn(entry.requestBody).value(QStringLiteral("customData")).toObject();
    expectFailure(step, entry);
    if (!m_codes.isEmpty())
        step.code = QStringLiteral("code %1").arg(m_codes.size() + 1);
    const QString id = dataIn(entry).value(QStringLiteral("qrcodeId")).toString();
    if (!id.isEmpty())
        m_codes.insert(id, {step.code, at + Seconds(m_strategy.qrcodeExpiresIn), {}, {}, {}});
    return step;
}

std::optional<ScenarioStep> ScenarioRecorder::checked(const TrafficEntry &entry, Seconds &at)
{
    const auto code = m_codes.find(QUrlQuery(QUrl(entry.path)).queryItemValue(QStringLiteral("qrcodeId")));
    if (code == m_codes.end())
        return {};
    const QJsonObject data = dataIn(entry);
    const QStringList members = memberPaths(data);
    const QByteArray sight = entry.failure
        ? QByteArray::number(entry.failure->statusCode) + '/' + QByteArray::number(entry.failure->apiCode)
        : data.value(QStringLiteral("status")).toString().toUtf8() + ' ' + members.join(u' ').toUtf8();
    if (code->seen.value(entry.party) == sight)
        return {};
    code->seen.insert(entry.party, sight);

    ScenarioStep step;
    step.party = entry.party == Party::Observer ? ScenarioParty::Observer : ScenarioParty::Browser;
    step.action = ScenarioAction::Check;
    step.code = code->name;
    expectFailure(step, entry);
    if (entry.failure)
        return step;
    const QJsonValue status = data.value(QStringLiteral("status"));
    step.expect.values.insert(QStringLiteral("status"), status);
    step.expect.present = step.expect.only = members;
    step.expect.present.removeAll(QLatin1String("status"));
    if (data.contains(QStringLiteral("ticket")))
        code->ticket = data.value(QStringLiteral("ticket")).toString();
    // Which side of the end of its period it was on counts for more than the second it was asked in.
    if (status == v3Word(QrStatus::Expired))
        at = std::max(at, code->expiresAt);
    else if (status == v3Word(QrStatus::Pending) || status == v3Word(QrStatus::Scanned))
        at = std::max(m_now, std::min(at, code->expiresAt - Seconds(1)));
    return step;
}

std::optional<ScenarioStep> ScenarioRecorder::signedIn(const TrafficEntry &entry)
{
    const QString username = objectIn(entry.requestBody)
                                 .value(QStringLiteral("passwordPayload"))
                                 .toObject()
                                 .value(QStringLiteral("username"))
                                 .toString();
    const qsizetype place = m_usernames.indexOf(username);
    ScenarioStep step;
    step.party = ScenarioParty::Phone;
    step.action = ScenarioAction::SignIn;
    step.user = int(place < 0 ? m_usernames.size() : place) + 1;
    step.hasWrongCredentials = entry.failure && entry.failure->kind == FailureKind::Unauthorized;
    expectFailure(step, entry);
    if (!entry.failure)
        m_user = step.user;
    return step;
}

std::optional<ScenarioStep> ScenarioRecorder::acted(const TrafficEntry &entry, Seconds &at)
{
    const QJsonObject body = objectIn(entry.requestBody);
    const auto code = m_codes.find(body.value(QStringLiteral("qrcodeId")).toString());
    const auto action = qrActionFromWire(body.value(QStringLiteral("action")).toString());
    if (code == m_codes.end() || !action)
        return {};
    ScenarioStep step;
    step.party = ScenarioParty::Phone;
    step.code = code->name;
    step.user = m_user;
    expectFailure(step, entry);
    switch (*action) {
    case QrAction::Scan:
        step.action = ScenarioAction::Scan;
        // By hand a move can be forced, past the phone's own look at the code.
        step.isUnchecked = entry.failure.has_value();
        break;
    case QrAction::Confirm: step.action = ScenarioAction::Confirm; break;
    case QrAction::Cancel: step.action = ScenarioAction::Cancel; break;
    }
    if (!entry.failure)
        at = std::max(m_now, std::min(at, code->expiresAt - Seconds(1)));
    else if (entry.failure->apiCode == apiCode::qrCodeExpired)
        at = std::max(at, code->expiresAt);
    if (!entry.failure && *action == QrAction::Confirm)
        code->ticketExpiresAt = at + Seconds(m_strategy.ticketExpiresIn);
    return step;
}

std::optional<ScenarioStep> ScenarioRecorder::exchanged(const TrafficEntry &entry, Seconds &at)
{
    const QString ticket = objectIn(entry.requestBody).value(QStringLiteral("ticket")).toString();
    const auto code = std::ranges::find_if(m_codes, [&](const Code &one) { return one.ticket == ticket; });
    if (ticket.isEmpty() || code == m_codes.end())
        return {};
    ScenarioStep step;
    step.party = entry.party == Party::Backend ? ScenarioParty::Backend : ScenarioParty::Browser;
    step.action = ScenarioAction::Exchange;
    step.code = code->name;
    expectFailure(step, entry);
    if (!entry.failure)
        at = std::max(m_now, std::min(at, code->ticketExpiresAt - Seconds(1)));
    else if (entry.failure->apiCode == apiCode::ticketExpired)
        at = std::max(at, code->ticketExpiresAt);
    return step;
}

} // namespace qrlogin
