#include "emulator/ServedEmulator.h"

#include "emulator/PoolFixture.h"
#include "emulator/RawClient.h"
#include "support/SigningKey.h"

#include <QJsonDocument>

namespace qrlogin::test {

namespace {

emulator::EmulatorOptions withKey(emulator::EmulatorOptions options)
{
    options.keys = {{QStringLiteral("emulator-test"), emulator::StoredKey::Use::Sign, testSigningKey()}};
    return options;
}

} // namespace

ServedEmulator::ServedEmulator(emulator::EmulatorOptions options)
    : m_thread(withKey(std::move(options)), m_clock, std::make_unique<SystemRandom>()),
      m_info(m_thread.startAndWait().value())
{
    const QByteArray answer = ask(generate());
    m_statusTarget = "/api/v3/get-qrcode-status?qrcodeId=" + answer.mid(answer.indexOf("qrcodeId") + 11, 30);
}

QByteArray ServedEmulator::host() const
{
    return "Host: 127.0.0.1:" + QByteArray::number(port()) + "\r\n";
}

QByteArray ServedEmulator::request(const QByteArray &line, const QByteArray &headers, const QByteArray &body) const
{
    QByteArray text = line + " HTTP/1.1\r\n" + host();
    if (!body.isNull())
        text += "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    return text + headers + "\r\n" + body;
}

QByteArray ServedEmulator::generate(const QByteArray &headers) const
{
    return request(QByteArray("POST ") + generatePath, headers, "{\"type\":\"MOBILE_APP\"}");
}

QByteArray ServedEmulator::ask(const QByteArray &request) const
{
    RawClient client(port());
    client.write(request);
    return client.readAnswer();
}

QJsonObject ServedEmulator::control(const QByteArray &line, const QByteArray &body) const
{
    const QByteArray token = "X-Control-Token: " + controlToken() + "\r\n";
    return QJsonDocument::fromJson(bodyOf(ask(request(line, token, body)))).object();
}

} // namespace qrlogin::test
