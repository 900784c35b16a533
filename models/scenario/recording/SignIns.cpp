#include "scenario/recording/SignIns.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace qrlogin {

void SignIns::add(const TrafficEntry &entry)
{
    if (entry.grantedAuthorization.isEmpty())
        return;
    if (m_signIns.size() == maxKept)
        m_signIns.removeFirst();
    m_signIns.append({usernameIn(entry), entry.grantedAuthorization});
}

QString SignIns::usernameOf(const Secret &authorization) const
{
    const auto found = std::ranges::find(m_signIns, authorization, &SignIn::authorization);
    return found == m_signIns.end() ? QString() : found->username;
}

QString SignIns::usernameIn(const TrafficEntry &entry)
{
    return QJsonDocument::fromJson(entry.requestBody)
        .object()
        .value(QStringLiteral("passwordPayload"))
        .toObject()
        .value(QStringLiteral("username"))
        .toString();
}

} // namespace qrlogin
