#pragma once

#include "base/Failure.h"

#include <QJsonObject>
#include <QList>

#include <optional>

namespace qrlogin {

/// An application of a user pool, as far as the pool's settings go (docs/contract.md, section 12).
struct PoolApplication
{
    QString id;
    QString name; ///< can be empty
    /// `customSecurityEnabled`: its own settings count, and the pool's do not reach it. Nothing if the pool did not
    /// say.
    std::optional<bool> hasOwnRules;

    bool operator==(const PoolApplication &) const = default;
};

/// `data` of list-applications.
struct ApplicationPage
{
    int totalCount = 0;
    QList<PoolApplication> list;
};

/// Other members are ignored. Fails with Malformed and names the wrong member.
Result<ApplicationPage> applicationPageFromJson(const QJsonObject &data);

} // namespace qrlogin
