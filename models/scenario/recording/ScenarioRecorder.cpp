#include "scenario/recording/ScenarioRecorder.h"

#include "contract/Envelope.h"
#include "contract/QrStatus.h"
#include "contract/SecuritySettings.h"

#include <QJsonArray>
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

/// The pool performed the request or rejected it.
bool isDeed(const TrafficEntry &entry)
{
    return !entry.failure || (entry.failure->statusCode != 0 && isRefusal(entry.failure->kind));
}

void expectFailure(ScenarioStep &step, const TrafficEntry &entry)
{
    if (entry.failure)
        step.expect.failure = ExpectedFailure{{}, entry.failure->statusCode, entry.failure->apiCode};
}

/// The same members without their content.
QJsonValue withoutWords(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String: return QStringLiteral("•••");
    case QJsonValue::Double: return 0;
    case QJsonValue::Array: {
        QJsonArray array;
        for (const QJsonValue item : value.toArray())
            array.append(withoutWords(item));
        return array;
    }
    case QJsonValue::Object: {
        QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            member.value() = withoutWords(member.value());
        return object;
    }
    default: return value;
    }
}

} // namespace

ScenarioRecorder::ScenarioRecorder(const QStringList &usernames, const LoginStrategy &strategy, const SignIns &known)
    : m_usernames(usernames),
      m_strategy(strategy),
      m_settings(toJson(strategy)),
      m_signIns(known)
{
}

void ScenarioRecorder::add(const TrafficEntry &entry)
{
    m_signIns.add(entry);
    if (!isDeed(entry))
        return;
    // Prefers the pool's time, because setting the clock is part of the recording.
    const Instant time = entry.serverTime.value_or(entry.at);
    const bool isFirst = m_steps.isEmpty();
    if (isFirst)
        m_began = time;
    m_now = std::max(m_now, std::chrono::floor<Seconds>(time - *m_began));

    const QString path = entry.path.section(u'?', 0, 0);
    if (entry.party == Party::Administrator) {
        if (path.endsWith(strategyUpdatePath))
            addSaved(entry);
    } else if (path.endsWith(QLatin1String("/gene-qrcode")))
        addGenerated(entry);
    else if (path.endsWith(QLatin1String("/get-qrcode-status")))
        addChecked(entry);
    else if (path.endsWith(QLatin1String("/signin")))
        addSignedIn(entry);
    else if (path.endsWith(QLatin1String("/set-qrcode-status")))
        addActed(entry);
    else if (path.endsWith(QLatin1String("/exchange-tokenset-with-qrcode-ticket")))
        addExchanged(entry);
}

Scenario ScenarioRecorder::scenario(const QString &name, const LocalText &title) const
{
    Scenario scenario;
    scenario.name = name;
    scenario.title = title;
    scenario.settings = m_settings;
    // If the clock jumped, the bounds can contradict each other. Then the recorded times are used.
    const QList<Seconds> earliest = m_replay.earliest(m_steps.size());
    const QList<Seconds> &times = earliest.isEmpty() ? m_times : earliest;
    Seconds now{0};
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        if (times[i] > now) {
            ScenarioStep wait = stepOf(ScenarioParty::Clock, ScenarioAction::Wait);
            wait.seconds = times[i] - now;
            scenario.steps += wait;
            now = times[i];
        }
        scenario.steps += m_steps[i];
    }
    return scenario;
}

qsizetype ScenarioRecorder::append(const ScenarioStep &step)
{
    m_steps += step;
    m_times += m_now;
    return m_steps.size() - 1;
}

int ScenarioRecorder::placeOf(const QString &username) const
{
    const qsizetype place = m_usernames.indexOf(username);
    return int(place < 0 ? m_usernames.size() : place) + 1;
}

void ScenarioRecorder::keepSide(qsizetype from, Seconds period, qsizetype step, Side side)
{
    if (side == Side::AsItWas)
        side = m_times[step] - m_times[from] < period ? Side::BeforeEnd : Side::AfterEnd;
    if (side == Side::BeforeEnd)
        m_replay.setMost(from, step, period - Seconds(1));
    else
        m_replay.setLeast(from, step, period);
}

void ScenarioRecorder::keepSideOfCode(const Code &code, qsizetype step, const TrafficEntry &entry, Side side)
{
    const Seconds passed = m_times[step] - m_times[code.made];
    const int answer = entry.apiCode();
    if (answer == apiCode::qrCodeExpired)
        side = Side::AfterEnd;
    keepSide(code.made, code.period, step, side);
    // A pool forgets a code some time after its end. That time depends on the pool.
    if (answer == apiCode::noSuchQrCode && passed > code.period)
        m_replay.setLeast(code.made, step, passed);
}

void ScenarioRecorder::addSaved(const TrafficEntry &entry)
{
    const QJsonObject sent = objectIn(entry.requestBody).value(strategyMember).toObject();
    const auto strategy = loginStrategyFromJson(sent);
    if (entry.failure || !strategy || *strategy == m_strategy)
        return;
    ScenarioStep step = stepOf(ScenarioParty::Administrator, ScenarioAction::Save);
    const QJsonObject before = toJson(m_strategy);
    const QJsonObject after = toJson(*strategy);
    for (auto member = after.begin(); member != after.end(); ++member) {
        if (before.value(member.key()) != member.value())
            step.settings.insert(member.key(), member.value());
    }
    m_strategy = *strategy;
    append(step);
}

void ScenarioRecorder::addGenerated(const TrafficEntry &entry)
{
    ScenarioStep step = stepOf(ScenarioParty::Browser, ScenarioAction::Generate);
    step.customData
        = withoutWords(objectIn(entry.requestBody).value(QStringLiteral("customData")).toObject()).toObject();
    expectFailure(step, entry);
    if (!m_codes.isEmpty())
        step.code = QStringLiteral("code %1").arg(m_codes.size() + 1);
    const qsizetype made = append(step);
    const QString id = dataIn(entry).value(QStringLiteral("qrcodeId")).toString();
    if (!id.isEmpty())
        m_codes.insert(id, {step.code, made, Seconds(m_strategy.qrcodeExpiresIn)});
}

void ScenarioRecorder::addChecked(const TrafficEntry &entry)
{
    const auto code = m_codes.find(QUrlQuery(QUrl(entry.path)).queryItemValue(QStringLiteral("qrcodeId")));
    if (code == m_codes.end())
        return;
    const QJsonObject data = dataIn(entry);
    const QStringList members = memberPaths(data);
    const QByteArray sight = entry.failure
        ? QByteArray::number(entry.failure->statusCode) + '/' + QByteArray::number(entry.failure->apiCode)
        : data.value(QStringLiteral("status")).toString().toUtf8() + ' ' + members.join(u' ').toUtf8();
    if (code->seen.value(entry.party) == sight)
        return;
    code->seen.insert(entry.party, sight);

    ScenarioStep step = stepOf(entry.party == Party::Observer ? ScenarioParty::Observer : ScenarioParty::Browser,
        ScenarioAction::Check, code->name);
    expectFailure(step, entry);
    if (entry.failure)
        return keepSideOfCode(*code, append(step), entry, Side::AsItWas);
    const QJsonValue status = data.value(QStringLiteral("status"));
    step.expect.values.insert(QStringLiteral("status"), status);
    step.expect.present = step.expect.only = members;
    step.expect.present.removeAll(QLatin1String("status"));
    if (data.contains(QStringLiteral("ticket")))
        code->ticket = data.value(QStringLiteral("ticket")).toString();
    // The reported state is more exact than the time of the request.
    Side side = Side::AsItWas;
    if (status == qrStatusWords.of(QrStatus::Expired))
        side = Side::AfterEnd;
    else if (status == qrStatusWords.of(QrStatus::Pending) || status == qrStatusWords.of(QrStatus::Scanned))
        side = Side::BeforeEnd;
    keepSideOfCode(*code, append(step), entry, side);
}

void ScenarioRecorder::addSignedIn(const TrafficEntry &entry)
{
    ScenarioStep step = stepOf(ScenarioParty::Phone, ScenarioAction::SignIn);
    step.user = placeOf(SignIns::usernameIn(entry));
    step.hasWrongCredentials = entry.failure
        && (entry.failure->kind == FailureKind::Unauthorized || entry.failure->kind == FailureKind::Forbidden);
    expectFailure(step, entry);
    append(step);
    if (!entry.failure)
        m_onPhones.insert(step.user);
}

void ScenarioRecorder::addActed(const TrafficEntry &entry)
{
    const QJsonObject body = objectIn(entry.requestBody);
    const auto code = m_codes.find(body.value(QStringLiteral("qrcodeId")).toString());
    const auto action = qrActionWords.value(body.value(QStringLiteral("action")).toString());
    if (code == m_codes.end() || !action)
        return;
    const ScenarioAction deed = *action == QrAction::Scan ? ScenarioAction::Scan
        : *action == QrAction::Confirm                    ? ScenarioAction::Confirm
                                                          : ScenarioAction::Cancel;
    ScenarioStep step = stepOf(ScenarioParty::Phone, deed, code->name);
    if (const QString username = m_signIns.usernameOf(entry.authorization); !username.isEmpty()) {
        step.user = placeOf(username);
        if (!m_onPhones.contains(step.user)) {
            ScenarioStep signIn = stepOf(ScenarioParty::Phone, ScenarioAction::SignIn);
            signIn.user = step.user;
            append(signIn);
            m_onPhones.insert(step.user);
        }
    } else if (m_onPhones.contains(step.user)) {
        // The sender's sign-in is unknown, so a test user cannot replay it.
        return;
    }
    expectFailure(step, entry);
    // A manual action can be forced, without the phone's own check of the code.
    step.isUnchecked = deed == ScenarioAction::Scan && entry.failure;
    const qsizetype index = append(step);
    keepSideOfCode(*code, index, entry, entry.failure ? Side::AsItWas : Side::BeforeEnd);
    if (!entry.failure && *action == QrAction::Confirm) {
        code->confirmed = index;
        code->ticketPeriod = Seconds(m_strategy.ticketExpiresIn);
    }
}

void ScenarioRecorder::addExchanged(const TrafficEntry &entry)
{
    const QString ticket = objectIn(entry.requestBody).value(QStringLiteral("ticket")).toString();
    const auto code = std::ranges::find_if(m_codes, [&](const Code &one) { return one.ticket == ticket; });
    if (ticket.isEmpty() || code == m_codes.end())
        return;
    ScenarioStep step = stepOf(entry.party == Party::Backend ? ScenarioParty::Backend : ScenarioParty::Browser,
        ScenarioAction::Exchange, code->name);
    expectFailure(step, entry);
    const qsizetype index = append(step);
    if (code->confirmed < 0)
        return;
    const Side side = !entry.failure                ? Side::BeforeEnd
        : entry.apiCode() == apiCode::ticketExpired ? Side::AfterEnd
                                                    : Side::AsItWas;
    keepSide(code->confirmed, code->ticketPeriod, index, side);
}

} // namespace qrlogin
