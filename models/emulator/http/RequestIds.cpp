#include "emulator/http/RequestIds.h"

#include "base/Random.h"

namespace qrlogin::emulator {

RequestIds::RequestIds(Random &random)
    : m_prefix(random.hex(16))
{
}

QByteArray RequestIds::next()
{
    QByteArray id = m_prefix + "0000000000000000";
    quint64 rest = ++m_count;
    for (qsizetype at = id.size() - 1; rest != 0; --at, rest >>= 4)
        id[at] = "0123456789abcdef"[rest & 15];
    return id;
}

} // namespace qrlogin::emulator
