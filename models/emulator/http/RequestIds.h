#pragma once

#include <QByteArray>

namespace qrlogin {
class Random;
}

namespace qrlogin::emulator {

/// `requestId` of the answers: 32 hex digits, the same run's all beginning alike, the rest counting up.
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
