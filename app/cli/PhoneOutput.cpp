#include "cli/PhoneOutput.h"

#include "base/Words.h"
#include "client/FailureText.h"
#include "scan/ScanText.h"

#include <QJsonDocument>

namespace qrlogin {

namespace {

constexpr auto codeProblems = words<CodeProblem>({{CodeProblem::NotALoginCode, u"notALoginCode"},
    {CodeProblem::Damaged, u"damaged"}, {CodeProblem::OtherScene, u"otherScene"},
    {CodeProblem::OtherPool, u"otherPool"}, {CodeProblem::Expired, u"expired"}});
constexpr auto pictureProblems = words<CodeInPicture::Outcome>(
    {{CodeInPicture::Outcome::NoCode, u"noCode"}, {CodeInPicture::Outcome::SeveralCodes, u"severalCodes"}});
constexpr auto readingProblems = words<PictureReading::Outcome>(
    {{PictureReading::Outcome::TooLarge, u"tooLarge"}, {PictureReading::Outcome::NotAPicture, u"notAPicture"},
        {PictureReading::Outcome::TooSlow, u"tooSlow"}, {PictureReading::Outcome::Failed, u"failed"}});

int secondsOf(Milliseconds duration)
{
    return int(std::clamp<qint64>(std::chrono::floor<Seconds>(duration).count(), 0, 2'000'000'000));
}

} // namespace

PhoneOutput::PhoneOutput(const Connection &connection, bool isJson, Output &out, Output &errors)
    : m_connection(connection),
      m_isJson(isJson),
      m_out(out),
      m_errors(errors)
{
}

void PhoneOutput::say(const char *step, const QStringList &lines, QJsonObject members)
{
    if (m_isJson) {
        addLine(step, std::move(members));
        return;
    }
    if (!m_watermark.isEmpty() && !m_isMarked)
        m_out << m_watermark << '\n';
    m_isMarked = !m_watermark.isEmpty();
    for (const QString &line : lines)
        m_out << line << '\n';
    m_out.flush();
}

void PhoneOutput::complain(const char *step, const QString &problem, QJsonObject members)
{
    if (m_isJson)
        addLine(step, std::move(members));
    else
        m_errors.addProblem(problem);
}

void PhoneOutput::addLine(const char *step, QJsonObject members)
{
    members.insert(QStringLiteral("step"), QLatin1String(step));
    if (!m_watermark.isEmpty())
        members.insert(QStringLiteral("watermark"), m_watermark);
    m_out.addJson(members, QJsonDocument::Compact);
    m_out.flush();
}

void PhoneOutput::signedIn(const QString &username)
{
    say("signedIn", {tr("Signed in as %1").arg(username)}, {{QStringLiteral("username"), username}});
}

void PhoneOutput::scanned(const Phone &phone)
{
    const QrPayload &payload = *phone.payload();
    const Instant now = phone.poolClock().now();
    const int age = secondsOf(now - payload.createdAt);
    const int left = secondsOf(payload.expiresAt() - now);
    QStringList lines{tr("Scanned. Login request:")};
    for (const ScanText::Fact &fact : ScanText::facts(payload, m_connection, CodeSource::File, now))
        lines += QStringLiteral("  ") + ScanText::line(fact);
    say("scanned", lines,
        {{QStringLiteral("qrcodeId"), payload.random}, {QStringLiteral("userPoolId"), payload.userPoolId},
            {QStringLiteral("appId"), m_connection.address.appId}, {QStringLiteral("age"), age},
            {QStringLiteral("left"), left}, {QStringLiteral("customData"), payload.customData}});
}

void PhoneOutput::ended(Phone::Stage stage)
{
    say(stage == Phone::Stage::Confirmed ? "confirmed" : "cancelled", {ScanText::decision(stage)});
}

void PhoneOutput::unreadable(const CodeInPicture &scan)
{
    const auto problem = scan.outcome == CodeInPicture::Outcome::NotRead ? readingProblems.of(scan.reading.outcome)
                                                                         : pictureProblems.of(scan.outcome);
    complain("unreadable", ScanText::problem(scan), {{QStringLiteral("problem"), problem}});
}

void PhoneOutput::refused(const ScannedCode &code)
{
    complain(
        "refused", ScanText::refusal(code, m_connection), {{QStringLiteral("problem"), codeProblems.of(code.problem)}});
}

void PhoneOutput::failed(const Failure &failure)
{
    complain("failed", tr("Failed: %1").arg(FailureText::describe(failure)),
        {{QStringLiteral("failure"), FailureText::toJson(failure)}});
}

} // namespace qrlogin
