#include "base/Secret.h"

namespace qrlogin {

bool Secret::matches(QByteArrayView other) const
{
    if (m_value.size() != other.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < other.size(); ++i)
        difference |= static_cast<unsigned char>(m_value[i]) ^ static_cast<unsigned char>(other[i]);
    return difference == 0;
}

} // namespace qrlogin
