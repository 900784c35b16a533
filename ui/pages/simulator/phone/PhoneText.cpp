#include "pages/simulator/phone/PhoneText.h"

#include "client/FailureText.h"
#include "scan/Login.h"
#include "widgets/PeriodText.h"

#include <QJsonDocument>

namespace qrlogin {

namespace {

constexpr qsizetype longestShown = 60;

int wholeSeconds(Milliseconds duration)
{
    return int(std::chrono::floor<Seconds>(duration).count());
}

/// "two minutes" and the like, where nothing is so far away that an int ends.
QString agoText(Milliseconds age)
{
    return FailureText::duration(int(std::min<qint64>(std::chrono::floor<Seconds>(age).count(), 2'000'000'000)));
}

QString requester(Login &login, PhoneCamera::Source source)
{
    if (!login.isElsewhere())
        return PhoneText::tr("the browser of this login");
    switch (source) {
    case PhoneCamera::Source::Browser: break;
    case PhoneCamera::Source::File: return PhoneText::tr("another page, by a picture file");
    case PhoneCamera::Source::Clipboard: return PhoneText::tr("another page, by the clipboard");
    case PhoneCamera::Source::Drop: return PhoneText::tr("another page, by what was dropped here");
    case PhoneCamera::Source::Screen: return PhoneText::tr("another page, seen on the screen");
    }
    return PhoneText::tr("another page");
}

QString ageOf(const QrPayload &payload, Instant now)
{
    const Milliseconds age = now - payload.createdAt;
    const Milliseconds left = payload.expiresAt() - now;
    if (left <= Milliseconds(0))
        return PhoneText::tr("%1, it has expired").arg(agoText(age));
    const QString time = clockText(wholeSeconds(left));
    // Less is the fraction of a second that two clocks are always apart.
    if (age < Milliseconds(-5000))
        return PhoneText::tr("made %1 from now, as it says; %2 left").arg(agoText(-age), time);
    return PhoneText::tr("%1, %2 left").arg(agoText(std::max(age, Milliseconds(0))), time);
}

} // namespace

QString PhoneText::shown(const QString &foreign)
{
    QString text;
    for (const QChar c : foreign.simplified())
        text += c.isPrint() || c.isSurrogate() ? c : QChar(u'\uFFFD');
    return text.size() <= longestShown ? text : text.left(longestShown - 1) + u'…';
}

QString PhoneText::displayName(Login &login)
{
    for (const TestUser &user : login.connection().testUsers) {
        if (user.username == login.phone().username())
            return user.displayName;
    }
    return login.phone().username();
}

QString PhoneText::applicationName(Login &login)
{
    const Connection &connection = login.connection();
    return connection.badge.applicationName.isEmpty() ? connection.address.appId : connection.badge.applicationName;
}

QString PhoneText::refusal(Login &login)
{
    const ScannedCode &code = login.phone().code();
    switch (login.phone().refusal()) {
    case CodeProblem::None: break;
    case CodeProblem::NotALoginCode: return PhoneText::tr("Not scanned: this is not a login code.");
    case CodeProblem::Damaged:
        return PhoneText::tr("Not scanned: the login code is damaged (%1).").arg(shown(code.detail));
    case CodeProblem::OtherScene:
        return PhoneText::tr("Not scanned: this code is not for logging in, its scene is “%1”.").arg(shown(code.scene));
    case CodeProblem::OtherPool:
        return PhoneText::tr("Not scanned: the code belongs to the user pool %1, and this phone to %2 (%3).")
            .arg(shown(code.payload->userPoolId), login.connection().badge.name, login.connection().address.userPoolId);
    case CodeProblem::Expired:
        return PhoneText::tr("Not scanned: the code expired %1 ago, by the pool's clock.")
            .arg(agoText(code.scannedAt - code.payload->expiresAt()));
    }
    return {};
}

QList<PhoneText::Fact> PhoneText::whoAsks(Login &login, PhoneCamera::Source source)
{
    const QrPayload &payload = *login.phone().payload();
    const Connection &connection = login.connection();
    const QString application = applicationName(login);
    QList<Fact> facts{{PhoneText::tr("Pool"), connection.badge.name, payload.userPoolId},
        login.isElsewhere() ? Fact{PhoneText::tr("Application"),
            PhoneText::tr("not told by the code; it is asked for as %1").arg(application), {}}
                            : Fact{PhoneText::tr("Application"), application, connection.address.appId},
        {PhoneText::tr("Requester"), requester(login, source), {}},
        {PhoneText::tr("Age"), ageOf(payload, login.phone().poolClock().now()), {}}};
    if (!payload.customData.isEmpty())
        facts.append({PhoneText::tr("Data"),
            shown(QString::fromUtf8(QJsonDocument(payload.customData).toJson(QJsonDocument::Compact))), {}});
    return facts;
}

} // namespace qrlogin
