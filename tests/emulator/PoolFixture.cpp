#include "emulator/PoolFixture.h"

#include "support/SigningKey.h"

#include <QJsonDocument>

#include <vector>

namespace qrlogin::test {

using namespace emulator;

namespace {

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

PoolFixture::PoolFixture()
    : store(PoolStore::open({}, random, clock.now()).value())
{
    if (!store->saveKeys({{text("emulator-test"), StoredKey::Use::Sign, testSigningKey()}}))
        qFatal("the key could not be stored");
    restart();
}

void PoolFixture::restart()
{
    const auto readPicture = [this](const QByteArray &file, QByteArrayView, const auto &done) {
        pictures.append(file);
        if (!isReaderBusy)
            done(reading);
        return !isReaderBusy;
    };
    pool.reset();
    pool = std::make_unique<Pool>(store->load().value(), *store, random,
        PoolOptions{{}, Secret(QByteArrayLiteral("control")), {}, {}, readPicture});
}

Response PoolFixture::send(
    const QByteArray &method, const QByteArray &target, const Headers &headers, const QByteArray &body)
{
    std::vector<Header> views;
    for (auto header = headers.cbegin(); header != headers.cend(); ++header)
        views.push_back({header.key(), header.value()});
    const qsizetype mark = target.indexOf('?');
    Request request;
    request.method = method;
    request.path = mark < 0 ? QByteArrayView(target) : QByteArrayView(target).first(mark);
    request.query = mark < 0 ? QByteArrayView() : QByteArrayView(target).sliced(mark + 1);
    request.body = body;
    request.headers = views;
    request.host = host;
    request.peer = peer;
    return whole(pool->handle(request, clock.now()));
}

Response PoolFixture::whole(Response response)
{
    if (response.later) {
        const auto later = response.later;
        later->make([&](const Response &made) { response = made; });
    }
    return response;
}

QJsonObject PoolFixture::get(const QByteArray &target, const Headers &headers)
{
    return QJsonDocument::fromJson(send("GET", target, headers).body).object();
}

QJsonObject PoolFixture::post(const QByteArray &path, const QJsonObject &body, const Headers &headers)
{
    Headers all = headers;
    all.insert("content-type", "application/json");
    return QJsonDocument::fromJson(send("POST", path, all, json(body)).body).object();
}

QJsonObject PoolFixture::control(const QByteArray &path, const QJsonObject &body)
{
    return post(path, body, {{"x-control-token", "control"}});
}

QJsonObject PoolFixture::controlState()
{
    return get("/_emulator/state", {{"x-control-token", "control"}}).value(text("data")).toObject();
}

Headers PoolFixture::signedHeaders(
    const QByteArray &method, const QByteArray &path, const RequestParameters &parameters, Brand brand)
{
    const PoolIdentity &identity = pool->state().identity;
    Headers headers = signatureHeaders(brand, random.hex(32), clock.now(), "en-US");
    headers.insert("authorization",
        authorizationHeader(
            {method, path, headers, parameters}, brand, identity.accessKeyId.toLatin1(), identity.accessKeySecret));
    headers.insert("content-type", "application/json");
    return headers;
}

QJsonObject PoolFixture::signedGet(const QByteArray &target, Brand brand)
{
    return get(target, signedHeaders("GET", target, {}, brand));
}

QJsonObject PoolFixture::signedPost(const QByteArray &path, const QByteArray &body, Brand brand)
{
    const Headers headers = signedHeaders("POST", path, bodyParameters(body).value_or(RequestParameters()), brand);
    return QJsonDocument::fromJson(send("POST", path, headers, body).body).object();
}

void PoolFixture::setStrategy(const LoginStrategy &strategy)
{
    const QJsonObject body{{strategyMember.toString(), toJson(strategy)}};
    if (outcome(signedPost("/api/v3/update-security-settings", json(body))) != "200")
        qFatal("the strategy could not be set");
}

QByteArray PoolFixture::signIn(const QString &username)
{
    const QJsonObject answer = post("/api/v3/signin",
        {{text("connection"), text("PASSWORD")},
            {text("passwordPayload"),
                QJsonObject{{text("username"), username}, {text("password"), username + text("-demo")}}},
            {text("client_id"), application().id},
            {text("client_secret"), QString::fromLatin1(application().secret.reveal())}});
    return answer.value(text("data")).toObject().value(text("access_token")).toString().toLatin1();
}

QString PoolFixture::generate()
{
    const QJsonObject answer = post("/api/v3/gene-qrcode", {{text("type"), text("MOBILE_APP")}});
    return answer.value(text("data")).toObject().value(text("qrcodeId")).toString();
}

QJsonObject PoolFixture::act(const QString &code, QrAction action, const QByteArray &token)
{
    return post("/api/v3/set-qrcode-status", {{text("qrcodeId"), code}, {text("action"), qrActionWords.of(action)}},
        {{"authorization", token}});
}

QJsonObject PoolFixture::status(const QString &code)
{
    return get("/api/v3/get-qrcode-status?qrcodeId=" + code.toLatin1()).value(text("data")).toObject();
}

QString PoolFixture::ticket(QString *code)
{
    const QByteArray token = signIn(text("alice"));
    const QString id = generate();
    act(id, QrAction::Scan, token);
    act(id, QrAction::Confirm, token);
    if (code)
        *code = id;
    return status(id).value(text("ticket")).toString();
}

QJsonObject PoolFixture::exchangeAsServer(const QString &ticket)
{
    return post("/api/v3/exchange-tokenset-with-qrcode-ticket",
        {{text("ticket"), ticket}, {text("client_id"), application().id},
            {text("client_secret"), QString::fromLatin1(application().secret.reveal())}});
}

QJsonObject PoolFixture::exchangeAsBrowser(const QString &ticket)
{
    return post("/api/v3/exchange-tokenset-with-qrcode-ticket",
        {{text("ticket"), ticket}, {text("client_id"), application().id}});
}

QByteArray outcome(const QJsonObject &answer)
{
    const int status = answer.value(text("statusCode")).toInt();
    const QByteArray code = answer.contains(text("apiCode"))
        ? '/' + QByteArray::number(answer.value(text("apiCode")).toInt())
        : QByteArray();
    return QByteArray::number(status) + code;
}

} // namespace qrlogin::test
