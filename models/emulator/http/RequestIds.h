#pragma once

#include <QByteArray>

namespace qrlogin {
class Random;
}

namespace qrlogin::emulator {

/// `requestId` of the responses: 32 hex digits, a random prefix per run and a counter.
class RequestIds
{
public:
    explicit RequestIds(Random &random);
    QByteArray next();

private:
    QByteArray m_prefix;
    quint64 m_count = 0;
};

} // namespace qrlogin::emulator
