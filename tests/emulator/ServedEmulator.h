#pragma once

#include "emulator/EmulatorThread.h"

#include <QJsonObject>

namespace qrlogin::test {

/// An emulator in memory on its own port, and requests to it.
class ServedEmulator
{
public:
    explicit ServedEmulator(emulator::EmulatorOptions options = {});

    quint16 port() const { return quint16(m_info.baseUrl.port()); }

    const emulator::EmulatorInfo &info() const { return m_info; }

    const QByteArray &controlToken() const { return m_info.controlToken.reveal(); }

    /// "Host: 127.0.0.1:PORT" with its line end.
    QByteArray host() const;

    /// A request with this method and target; each of `headers` ends its line. A body is JSON; its length is added.
    QByteArray request(const QByteArray &line, const QByteArray &headers = {}, const QByteArray &body = {}) const;

    /// Requests a new code.
    QByteArray generate(const QByteArray &headers = {}) const;

    /// Queries the status of a code that always exists.
    QByteArray poll(const QByteArray &headers = {}) const { return request("GET " + statusTarget(), headers); }
    const QByteArray &statusTarget() const { return m_statusTarget; }

    /// The response to a request on a new connection.
    QByteArray ask(const QByteArray &request) const;

    /// A call of the control API with its token, as in "POST /_emulator/clock"; returns the whole response.
    QJsonObject control(const QByteArray &line, const QByteArray &body = {}) const;

    /// `data` of the control state.
    QJsonObject state() const { return control("GET /_emulator/state").value(u"data").toObject(); }

    /// How many codes the pool stores.
    int codesHeld() const { return state().value(u"codes").toObject().value(u"held").toInt(-1); }

private:
    SystemClock m_clock;
    emulator::EmulatorThread m_thread;
    emulator::EmulatorInfo m_info;
    QByteArray m_statusTarget;
};

} // namespace qrlogin::test
