#include "fuzz/Fuzzing.h"
#include "traffic/HarDocument.h"
#include "traffic/Redaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkRequest>
#include <QUrl>

using namespace qrlogin;

namespace {

const char *const planted = "PlantedSecret42";

void demandHidden(const QByteArray &shown, const char *where)
{
    test::demand(!shown.contains(planted), where);
}

QString compact(const QJsonValue &value)
{
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.sliced(1).chopped(1));
}

/// Members around a secret that is known by its place alone.
QJsonObject around(const QString &text)
{
    const QString secret = QLatin1String(planted);
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(text));
    const QString url = QStringLiteral("https://u:%1@host/%2?%2=%2&api_key=%1&x=%2#jwt=%1").arg(secret, encoded);
    return {{QStringLiteral("password"), secret},
        {QStringLiteral("secrets"), QJsonArray{text, secret, QJsonObject{{text, secret}}, QJsonArray{secret}}},
        {QStringLiteral("credentials"), QJsonObject{{text, QJsonArray{QJsonObject{{text, secret}}}}}},
        {QStringLiteral("headers"),
            QJsonArray{
                QJsonObject{{QStringLiteral("name"), QStringLiteral("X-Api-Key")}, {QStringLiteral("value"), secret}}}},
        {QStringLiteral("url"), url}, {text + QStringLiteral(" token"), secret},
        {QStringLiteral("jwt in a text"), text + QStringLiteral(" eyJhbGciOiJub25lIn0.%1.").arg(secret) + text},
        {QStringLiteral("inner"), QJsonArray{text}}};
}

void plantByPlace(const QString &text)
{
    QJsonObject object = around(text);
    for (int depth = 0; depth < 3; ++depth) {
        demandHidden(redacted(QJsonDocument(object).toJson()), "a secret in JSON is masked");
        demandHidden(redactedText(compact(object)).toUtf8(), "a secret in a text is masked");
        object = {{text, QJsonArray{object, compact(object)}}, {QStringLiteral("x"), compact(compact(object))}};
    }
    const QByteArray encoded = QUrl::toPercentEncoding(text);
    const QByteArray inner = "https://a/?" + encoded + "=" + encoded + "&access_token=" + planted;
    demandHidden(redactedUrl(inner), "a secret in an address is masked");
    demandHidden(redactedUrl("https://a/" + encoded + "?x=" + inner.toPercentEncoding() + "#" + encoded),
        "a secret in an address within one is masked");
    demandHidden(redactedHeader("Location", inner), "a secret in a header is masked");
    demandHidden(redactedHeader("X-" + encoded + "-Token", planted), "a secret header is masked");
}

/// A known secret is masked wherever it stands.
void plantByValue(const QString &text)
{
    KnownSecrets known;
    known.add(Secret(planted));
    const QString any = text + QLatin1String(planted) + text;
    const QJsonObject object{{any, QJsonArray{any, compact(any), compact(QJsonObject{{any, any}})}}};
    QUrl url(QStringLiteral("https://host/"));
    url.setPath(u'/' + any);
    url.setQuery(any);
    url.setFragment(any);
    QNetworkRequest request(url);
    request.setRawHeader("X-Any", any.toUtf8());
    TrafficEntry entry
        = entryOf(Party::Browser, "POST", request, QJsonDocument(object).toJson(QJsonDocument::Compact), {}, known);
    addFailure(entry, {FailureKind::Forbidden, any, 403, 0, any}, known);
    HarDocument archive(QStringLiteral("1"));
    archive.append(entry);
    demandHidden(archive.toJson() + entry.path.toUtf8(), "a known secret is in no archive");
}

} // namespace

/// A planted secret never comes out, with any text around it.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = test::fuzzedBytes(data, size);
    if (bytes.contains("Planted") || bytes.size() > 4096)
        return 0;
    plantByPlace(QString::fromUtf8(bytes));
    plantByValue(QString::fromUtf8(bytes));
    (void)redacted(bytes);
    (void)redactedUrl(bytes);
    return 0;
}
