#pragma once

#include "emulator/RawClient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace qrlogin::test {

/// The code of a failure, if it has the envelope of that path; otherwise 0.
inline int failureCodeOf(const QByteArray &path, const QByteArray &answer)
{
    const QJsonObject body = QJsonDocument::fromJson(bodyOf(answer)).object();
    if (path.startsWith("/graphql"))
        return body.value(u"data").isNull() ? body.value(u"errors")[0][u"message"][u"code"].toInt() : 0;
    if (path.startsWith("/oidc"))
        return body.size() == 2 && body.contains(u"error") && body.contains(u"error_description") ? statusOf(answer)
                                                                                                  : 0;
    if (path.startsWith("/api/v2") || path.startsWith("/api/qrcode"))
        return body.contains(u"data") && !body.contains(u"statusCode") ? body.value(u"code").toInt() : 0;
    return body.contains(u"code") ? 0 : body.value(u"statusCode").toInt();
}

} // namespace qrlogin::test
