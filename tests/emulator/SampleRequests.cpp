#include "emulator/SampleRequests.h"

#include "emulator/http/RequestReader.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>

#include <functional>
#include <memory>
#include <utility>

namespace qrlogin::test {

using namespace emulator;

namespace {

QByteArray latin1(const QString &text)
{
    return text.toLatin1();
}

QJsonObject tokenSet(PoolFixture &pool)
{
    return dataOf(pool.exchangeAsServer(pool.ticket()));
}

QByteArray managementToken(PoolFixture &pool)
{
    const PoolIdentity &identity = pool.pool->state().identity;
    return latin1(
        dataOf(pool.post("/api/v3/get-management-token",
                   {{QStringLiteral("accessKeyId"), identity.accessKeyId},
                       {QStringLiteral("accessKeySecret"), QString::fromLatin1(identity.accessKeySecret.reveal())}}))
            .value(u"access_token")
            .toString());
}

QByteArray poolToken(PoolFixture &pool)
{
    const PoolIdentity &identity = pool.pool->state().identity;
    const QString query = QStringLiteral("{accessToken(userPoolId:\"%1\",secret:\"%2\"){accessToken}}")
                              .arg(identity.id, QLatin1String(identity.secret.reveal()));
    return latin1(dataOf(pool.post("/graphql/v2", {{QStringLiteral("query"), query}}))
                      .value(u"accessToken")[u"accessToken"]
                      .toString());
}

QByteArray scannedCode(PoolFixture &pool)
{
    const QString code = pool.generate();
    pool.act(code, QrAction::Scan, pool.signIn(QStringLiteral("alice")));
    return latin1(code);
}

const std::pair<QByteArray, std::function<QByteArray(PoolFixture &)>> placeholders[] = {
    {"{{app-id}}", [](PoolFixture &pool) { return latin1(pool.application().id); }},
    {"{{second-app-id}}", [](PoolFixture &pool) { return latin1(pool.pool->state().applications.at(1).id); }},
    {"{{app-secret}}", [](PoolFixture &pool) { return pool.application().secret.reveal(); }},
    {"{{pool-id}}", [](PoolFixture &pool) { return latin1(pool.pool->state().identity.id); }},
    {"{{pool-secret}}", [](PoolFixture &pool) { return pool.pool->state().identity.secret.reveal(); }},
    {"{{access-key-id}}", [](PoolFixture &pool) { return latin1(pool.pool->state().identity.accessKeyId); }},
    {"{{access-key-secret}}", [](PoolFixture &pool) { return pool.pool->state().identity.accessKeySecret.reveal(); }},
    {"{{control-token}}", [](PoolFixture &) { return QByteArray("control"); }},
    {"{{access-token}}", [](PoolFixture &pool) { return pool.signIn(QStringLiteral("alice")); }},
    {"{{id-token}}", [](PoolFixture &pool) { return latin1(tokenSet(pool).value(u"id_token").toString()); }},
    {"{{pool-token}}", poolToken},
    {"{{management-token}}", managementToken},
    {"{{code}}", [](PoolFixture &pool) { return latin1(pool.generate()); }},
    {"{{scanned-code}}", scannedCode},
    {"{{ticket}}", [](PoolFixture &pool) { return latin1(pool.ticket()); }},
    {"{{user-id}}", [](PoolFixture &pool) { return latin1(pool.pool->state().users.at(0).id); }},
};

QByteArray withLength(const QByteArray &request)
{
    const qsizetype end = request.indexOf("\r\n\r\n");
    if (!request.startsWith("POST ") || end < 0 || request.first(end).toLower().contains("content-length"))
        return request;
    return request.first(end) + "\r\nContent-Length: " + QByteArray::number(request.size() - end - 4)
        + request.sliced(end);
}

} // namespace

QByteArray withPlaceholdersFilled(PoolFixture &pool, QByteArray text)
{
    for (const auto &[name, value] : placeholders) {
        if (text.contains(name))
            text.replace(name, value(pool));
    }
    return text;
}

std::optional<Response> answerTo(PoolFixture &pool, const QByteArray &request)
{
    const QByteArray bytes = withLength(withPlaceholdersFilled(pool, request));
    const HttpLimits limits;
    RequestReader reader(limits);
    reader.put(bytes);
    if (reader.state() != RequestReader::State::Done)
        return std::nullopt;
    Request read = reader.request();
    read.host = pool.host;
    read.peer = pool.peer;
    return PoolFixture::whole(pool.pool->handle(read, pool.clock.now()));
}

QList<QByteArray> privateParts(const QList<StoredKey> &keys)
{
    QList<QByteArray> parts{"PRIVATE"};
    const auto add = [&](const QByteArray &bytes) {
        const auto url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
        parts += {bytes, bytes.toHex(), bytes.toHex().toUpper(), bytes.toBase64(QByteArray::OmitTrailingEquals),
            bytes.toBase64(url)};
    };
    for (const StoredKey &key : keys) {
        const QByteArray der = key.der.reveal();
        add(der);
        const auto *data = reinterpret_cast<const unsigned char *>(der.data());
        const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> pair(
            d2i_AutoPrivateKey(nullptr, &data, der.size()), EVP_PKEY_free);
        for (const char *name : {OSSL_PKEY_PARAM_RSA_D, OSSL_PKEY_PARAM_RSA_FACTOR1, OSSL_PKEY_PARAM_RSA_FACTOR2,
                 OSSL_PKEY_PARAM_RSA_EXPONENT1, OSSL_PKEY_PARAM_RSA_EXPONENT2, OSSL_PKEY_PARAM_RSA_COEFFICIENT1}) {
            BIGNUM *number = nullptr;
            if (!pair || EVP_PKEY_get_bn_param(pair.get(), name, &number) != 1)
                qFatal("a stored key is not an RSA key pair");
            QByteArray bytes(BN_num_bytes(number), '\0');
            BN_bn2bin(number, reinterpret_cast<unsigned char *>(bytes.data()));
            BN_clear_free(number);
            add(bytes);
        }
    }
    return parts;
}

} // namespace qrlogin::test
