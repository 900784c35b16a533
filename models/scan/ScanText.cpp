#include "scan/ScanText.h"

#include "client/FailureText.h"

#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

namespace qrlogin {

namespace {

constexpr qsizetype maxForeign = 60;

QString durationText(Milliseconds duration)
{
    return FailureText::duration(
        int(std::clamp<qint64>(std::chrono::floor<Seconds>(duration).count(), 0, 2'000'000'000)));
}

QString requester(CodeSource source)
{
    switch (source) {
    case CodeSource::OwnBrowser: return ScanText::tr("this login's browser");
    case CodeSource::File: return ScanText::tr("another page, from an image file");
    case CodeSource::Clipboard: return ScanText::tr("another page, from the clipboard");
    case CodeSource::Drop: return ScanText::tr("another page, by drag and drop");
    case CodeSource::Screen: return ScanText::tr("another page, from the screen");
    }
    return {};
}

QString age(const QrPayload &payload, Instant now)
{
    const Milliseconds age = now - payload.createdAt;
    const Milliseconds left = payload.expiresAt() - now;
    if (left <= Milliseconds(0))
        return ScanText::tr("%1, expired").arg(durationText(age));
    // Tolerates small differences between the clocks.
    if (age < Milliseconds(-5000))
        return ScanText::tr("created %1 in the future, %2 left").arg(durationText(-age), durationText(left));
    return ScanText::tr("%1, %2 left").arg(durationText(age), durationText(left));
}

} // namespace

QList<ScanText::Fact> ScanText::facts(
    const QrPayload &payload, const Connection &connection, CodeSource source, Instant poolTime)
{
    const QString &appId = connection.address.appId;
    const QString name = application(connection);
    QList<Fact> facts{{tr("Pool"), connection.badge.name, payload.userPoolId},
        source == CodeSource::OwnBrowser
            ? Fact{tr("Application"), name, name == appId ? QString() : appId}
            : Fact{tr("Application"), tr("not in the code; the phone uses %1").arg(name), {}},
        {tr("Requester"), requester(source), {}}, {tr("Age"), age(payload, poolTime), {}}};
    if (!payload.customData.isEmpty())
        facts.append({tr("Data"),
            foreign(QString::fromUtf8(QJsonDocument(payload.customData).toJson(QJsonDocument::Compact))), {}});
    return facts;
}

QString ScanText::line(const Fact &fact)
{
    return tr("%1: %2 %3").arg(fact.name, fact.value, fact.id).trimmed();
}

QString ScanText::problem(const CodeInPicture &scan)
{
    switch (scan.outcome) {
    case CodeInPicture::Outcome::Code: break;
    case CodeInPicture::Outcome::NoCode:
        return tr("The image does not show a readable QR code. The code must be sharp and complete, with its "
                  "margin.");
    case CodeInPicture::Outcome::SeveralCodes:
        return tr("The image shows %n login codes. Show the phone only one.", nullptr, scan.loginCodes);
    case CodeInPicture::Outcome::NotRead: return problem(scan.reading);
    }
    return {};
}

QString ScanText::problem(const PictureReading &reading)
{
    const auto millions = [](qint64 pixels) { return QLocale().toString(double(pixels) / 1e6, 'f', 0); };
    switch (reading.outcome) {
    case PictureReading::Outcome::Read:
    case PictureReading::Outcome::Cancelled: break;
    case PictureReading::Outcome::TooLarge:
        return tr("The image is too large: %1 megapixels, at most %2 are allowed. Crop it to the code.")
            .arg(millions(reading.pixels), millions(reading.allowedPixels));
    case PictureReading::Outcome::NotAPicture:
        return reading.detail.isEmpty() ? tr("This is not a readable image.")
                                        : tr("This is not a readable image (%1).").arg(reading.detail);
    case PictureReading::Outcome::TooSlow:
        return tr("Reading the image takes too long: more than %1 seconds. Crop it to the code.")
            .arg(PictureReading::limit.count());
    case PictureReading::Outcome::Failed: return tr("The image could not be read: %1").arg(reading.detail);
    }
    return {};
}

QString ScanText::refusal(const ScannedCode &code, const Connection &connection)
{
    switch (code.problem) {
    case CodeProblem::None: break;
    case CodeProblem::NotALoginCode: return tr("Scan failed: this is not a login QR code.");
    case CodeProblem::Damaged: return tr("Scan failed: the login QR code is damaged (%1).").arg(foreign(code.detail));
    case CodeProblem::OtherScene:
        return tr("Scan failed: this code is not for login. Its scene is “%1”.").arg(foreign(code.scene));
    case CodeProblem::OtherPool:
        return tr("Scan failed: this code belongs to user pool %1. This phone belongs to user pool %2.")
            .arg(foreign(code.payload->userPoolId),
                connection.badge.name.isEmpty()
                    ? connection.address.userPoolId
                    : tr("%1 (%2)").arg(connection.badge.name, connection.address.userPoolId));
    case CodeProblem::Expired:
        return tr("Scan failed: the code expired %1 ago by the pool's clock.")
            .arg(durationText(code.scannedAt - code.payload->expiresAt()));
    }
    return {};
}

QString ScanText::decision(Phone::Stage stage)
{
    return stage == Phone::Stage::Confirmed ? tr("Approved: the page receives a ticket.")
        : stage == Phone::Stage::Cancelled  ? tr("Declined: the user was not signed in.")
                                            : QString();
}

QString ScanText::application(const Connection &connection)
{
    return connection.badge.applicationName.isEmpty() ? connection.address.appId : connection.badge.applicationName;
}

QString ScanText::foreign(const QString &text)
{
    QString shown;
    for (const QChar c : text.simplified())
        shown += c.isPrint() || c.isSurrogate() ? c : QChar(u'\uFFFD');
    if (shown.size() <= maxForeign)
        return shown;
    const qsizetype cut = maxForeign - 1;
    return shown.left(shown.at(cut - 1).isHighSurrogate() ? cut - 1 : cut) + u'…';
}

} // namespace qrlogin
