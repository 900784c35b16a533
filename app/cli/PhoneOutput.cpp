#include "cli/PhoneOutput.h"

#include "client/FailureText.h"

#include <QJsonDocument>

namespace qrlogin {

namespace {

constexpr qsizetype longestForeign = 60;

/// What anybody may have written into a code, on one line of a terminal.
QString foreign(const QString &text)
{
    QString shown;
    for (const QChar c : text.simplified().left(longestForeign))
        shown += c.isPrint() ? c : QChar(u'?');
    return text.size() > longestForeign ? shown + u'…' : shown;
}

QString name(CodeProblem problem)
{
    switch (problem) {
    case CodeProblem::None: break;
    case CodeProblem::NotALoginCode: return QStringLiteral("notALoginCode");
    case CodeProblem::Damaged: return QStringLiteral("damaged");
    case CodeProblem::OtherScene: return QStringLiteral("otherScene");
    case CodeProblem::OtherPool: return QStringLiteral("otherPool");
    case CodeProblem::Expired: return QStringLiteral("expired");
    }
    return {};
}

QString name(PictureScan::Outcome outcome)
{
    switch (outcome) {
    case PictureScan::Outcome::Code: break;
    case PictureScan::Outcome::NoCode: return QStringLiteral("noCode");
    case PictureScan::Outcome::SeveralCodes: return QStringLiteral("severalCodes");
    case PictureScan::Outcome::TooLarge: return QStringLiteral("tooLarge");
    case PictureScan::Outcome::NotAPicture: return QStringLiteral("notAPicture");
    }
    return {};
}

int secondsOf(Milliseconds duration)
{
    return int(std::clamp<qint64>(std::chrono::floor<Seconds>(duration).count(), 0, 2'000'000'000));
}

} // namespace

PhoneOutput::PhoneOutput(const Connection &connection, bool isJson, QTextStream &out)
    : m_connection(connection),
      m_isJson(isJson),
      m_out(out)
{
}

void PhoneOutput::say(const char *step, const QString &text, QJsonObject members)
{
    if (m_isJson) {
        members.insert(QStringLiteral("step"), QLatin1String(step));
        if (!m_watermark.isEmpty())
            members.insert(QStringLiteral("watermark"), m_watermark);
        m_out << QString::fromUtf8(QJsonDocument(members).toJson(QJsonDocument::Compact)) << '\n';
    } else {
        if (!m_watermark.isEmpty() && !m_isMarked)
            m_out << m_watermark << '\n';
        m_isMarked = !m_watermark.isEmpty();
        m_out << text << '\n';
    }
    m_out.flush();
}

void PhoneOutput::signedIn(const QString &username)
{
    say("signedIn", tr("Signed in as %1").arg(username), {{QStringLiteral("username"), username}});
}

void PhoneOutput::scanned(const Phone &phone)
{
    const QrPayload &payload = *phone.payload();
    const Instant now = phone.poolClock().now();
    const int age = secondsOf(now - payload.createdAt);
    const int left = secondsOf(payload.expiresAt() - now);
    const QString data = QString::fromUtf8(QJsonDocument(payload.customData).toJson(QJsonDocument::Compact));
    const QString application = m_connection.badge.applicationName.isEmpty() ? m_connection.address.appId
                                                                             : m_connection.badge.applicationName;
    QStringList lines{tr("Scanned. Who asks:"),
        QStringLiteral("  ") + tr("Pool: %1 %2").arg(m_connection.badge.name, payload.userPoolId).simplified(),
        QStringLiteral("  ") + tr("Application: %1, which the code does not tell").arg(application),
        QStringLiteral("  ") + tr("Age: %1, %2 left").arg(FailureText::duration(age), FailureText::duration(left))};
    if (!payload.customData.isEmpty())
        lines += QStringLiteral("  ") + tr("Data: %1").arg(foreign(data));
    say("scanned", lines.join(u'\n'),
        {{QStringLiteral("qrcodeId"), payload.random}, {QStringLiteral("userPoolId"), payload.userPoolId},
            {QStringLiteral("appId"), m_connection.address.appId}, {QStringLiteral("age"), age},
            {QStringLiteral("left"), left}, {QStringLiteral("customData"), payload.customData}});
}

void PhoneOutput::ended(Phone::Stage stage)
{
    if (stage == Phone::Stage::Confirmed)
        say("confirmed", tr("Confirmed: the page gets a ticket."));
    else
        say("cancelled", tr("Cancelled: nobody is logged in."));
}

void PhoneOutput::unreadable(const PictureScan &scan)
{
    QString text;
    switch (scan.outcome) {
    case PictureScan::Outcome::Code: break;
    case PictureScan::Outcome::NoCode: text = tr("There is no QR code in the picture that can be read."); break;
    case PictureScan::Outcome::SeveralCodes:
        text = tr("There are %n login codes in the picture: show one alone.", nullptr, scan.loginCodes);
        break;
    case PictureScan::Outcome::TooLarge:
        text = tr("The picture is too large: %1 million pixels, and at most %2.")
                   .arg(scan.pixels / 1'000'000)
                   .arg(scan.maxPixels / 1'000'000);
        break;
    case PictureScan::Outcome::NotAPicture:
        text = tr("That is no picture that can be read.") + (u' ' + scan.detail);
        break;
    }
    say("unreadable", text.trimmed(), {{QStringLiteral("problem"), name(scan.outcome)}});
}

void PhoneOutput::refused(const ScannedCode &code)
{
    QString text;
    switch (code.problem) {
    case CodeProblem::None: break;
    case CodeProblem::NotALoginCode: text = tr("Not scanned: this is not a login code."); break;
    case CodeProblem::Damaged:
        text = tr("Not scanned: the login code is damaged (%1).").arg(foreign(code.detail));
        break;
    case CodeProblem::OtherScene:
        text = tr("Not scanned: this code is not for logging in, its scene is “%1”.").arg(foreign(code.scene));
        break;
    case CodeProblem::OtherPool:
        text = tr("Not scanned: the code belongs to the user pool %1, and this phone to %2.")
                   .arg(foreign(code.payload->userPoolId), m_connection.address.userPoolId);
        break;
    case CodeProblem::Expired:
        text = tr("Not scanned: the code expired %1 ago, by the pool's clock.")
                   .arg(FailureText::duration(secondsOf(code.scannedAt - code.payload->expiresAt())));
        break;
    }
    say("refused", text, {{QStringLiteral("problem"), name(code.problem)}});
}

void PhoneOutput::failed(const Failure &failure)
{
    const QString text = FailureText::describe(failure);
    say("failed", tr("That did not work: %1").arg(text),
        {{QStringLiteral("failure"),
            QJsonObject{{QStringLiteral("text"), text}, {QStringLiteral("statusCode"), failure.statusCode},
                {QStringLiteral("apiCode"), failure.apiCode}, {QStringLiteral("requestId"), failure.requestId}}}});
}

} // namespace qrlogin
