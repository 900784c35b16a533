#include "contract/RequestSigner.h"

#include "base/Utc.h"
#include <QDateTime>
#include <QLocale>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace qrlogin {

namespace {

QByteArray headerText(QByteArray value)
{
    for (char &c : value) {
        if (c == '\t' || c == '\n' || c == '\r' || c == '\f')
            c = ' ';
    }
    return value.trimmed();
}

constexpr qint64 firstMillisecond = -62'167'219'200'000; // of the year 0
constexpr qint64 lastMillisecond = 253'402'300'799'999; // of the year 9999

} // namespace

QByteArray stringToSign(const SignableRequest &request, Brand brand)
{
    QByteArray text = request.method + '\n';
    for (auto header = request.headers.cbegin(); header != request.headers.cend(); ++header) {
        if (header.key() == "date" || header.key().startsWith(dialect(brand).headerPrefix))
            text += header.key() + ':' + headerText(header.value()) + '\n';
    }
    text += request.path;

    RequestParameters parameters = request.parameters;
    std::ranges::stable_sort(parameters, {}, &RequestParameter::name);
    char separator = '?';
    for (const RequestParameter &parameter : parameters) {
        text += separator + parameter.name + '=' + parameter.value;
        separator = '&';
    }
    return text;
}

QByteArray authorizationHeader(
    const SignableRequest &request, Brand brand, const QByteArray &accessKeyId, const Secret &secret)
{
    const QByteArray digest
        = QMessageAuthenticationCode::hash(stringToSign(request, brand), secret.reveal(), QCryptographicHash::Sha1);
    return dialect(brand).authorizationScheme + ' ' + accessKeyId + ':' + digest.toBase64();
}

QMap<QByteArray, QByteArray> signatureHeaders(
    Brand brand, const QByteArray &nonce, Instant date, const QByteArray &language)
{
    const QByteArray &prefix = dialect(brand).headerPrefix;
    return {{prefix + "signature-nonce", nonce}, {prefix + "signature-method", "HMAC-SHA1"},
        {prefix + "signature-version", "1.0"}, {prefix + "sdk-version", dialect(brand).sdkVersion},
        {prefix + "lang", language}, {"date", httpDate(date)}};
}

QByteArray httpDate(Instant date)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(date.time_since_epoch().count(), utc);
    return QLocale::c().toString(time, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1();
}

std::optional<Instant> dateFromHeader(QByteArrayView text)
{
    const QByteArrayView trimmed = text.trimmed();
    bool isNumber = false;
    const qint64 milliseconds = trimmed.toLongLong(&isNumber);
    if (isNumber)
        return Instant(Milliseconds(std::clamp(milliseconds, firstMillisecond, lastMillisecond)));
    const bool isNegative = trimmed.startsWith('-');
    const QByteArrayView amount = trimmed.sliced(isNegative ? 1 : 0);
    if (!amount.isEmpty() && std::ranges::all_of(amount, [](char c) { return c >= '0' && c <= '9'; }))
        return Instant(Milliseconds(isNegative ? firstMillisecond : lastMillisecond));

    // Reads fixed positions, because QLocale takes 20 times as long. Formatting the result again detects all errors.
    if (trimmed.size() != 29)
        return std::nullopt;
    const auto number = [&](qsizetype at, qsizetype digits) { return trimmed.sliced(at, digits).toInt(); };
    const qsizetype month = QByteArrayView("JanFebMarAprMayJunJulAugSepOctNovDec").indexOf(trimmed.sliced(8, 3));
    const QDateTime time(QDate(number(12, 4), static_cast<int>(month / 3) + 1, number(5, 2)),
        QTime(number(17, 2), number(20, 2), number(23, 2)), utc);
    const Instant date{Milliseconds(time.toMSecsSinceEpoch())};
    if (!time.isValid() || httpDate(date) != trimmed)
        return std::nullopt;
    return date;
}

} // namespace qrlogin
