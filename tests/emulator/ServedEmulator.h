#pragma once

#include "emulator/EmulatorThread.h"

#include <QJsonObject>

namespace qrlogin::test {

/// An emulator in memory that answers on a port of its own, and the bytes of requests to it.
class ServedEmulator
{
public:
    explicit ServedEmulator(emulator::EmulatorOptions options = {});

    quint16 port() const { return quint16(m_info.baseUrl.port()); }

    const QByteArray &controlToken() const { return m_info.controlToken.reveal(); }

    /// "Host: 127.0.0.1:PORT" with its line end.
    QByteArray host() const;

    /// A request of that method and target; `headers` each end their line. A body is JSON, with its length told.
    QByteArray request(const QByteArray &line, const QByteArray &headers = {}, const QByteArray &body = {}) const;

    /// For a new code.
    QByteArray generate(const QByteArray &headers = {}) const;

    /// For the status of a code that is there from the start.
    QByteArray poll(const QByteArray &headers = {}) const { return request("GET " + statusTarget(), headers); }
    const QByteArray &statusTarget() const { return m_statusTarget; }

    /// The answer to a request on a connection of its own.
    QByteArray ask(const QByteArray &request) const;

    /// A call of the control API with its token, as in "POST /_emulator/clock"; the whole answer.
    QJsonObject control(const QByteArray &line, const QByteArray &body = {}) const;

    /// `data` of its state.
    QJsonObject state() const { return control("GET /_emulator/state").value(u"data").toObject(); }

    /// How many codes the pool holds.
    int codesHeld() const { return state().value(u"codes").toObject().value(u"held").toInt(-1); }

private:
    SystemClock m_clock;
    emulator::EmulatorThread m_thread;
    emulator::EmulatorInfo m_info;
    QByteArray m_statusTarget;
};

} // namespace qrlogin::test
