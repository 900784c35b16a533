#pragma once

#include "contract/StrategyPatch.h"

#include <QCoreApplication>

namespace qrlogin {

/// The assignments of `qrlogin settings set`: `qrcodeExpiresIn=3m returnFullUserInfo=off`.
class Assignments
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::Assignments)
public:
    /// Wire names, each at most once. A period is whole seconds, or a whole number with s, m, h or d, which also sets
    /// its unit. A toggle is on, off, true or false. Returns the wire members for StrategyPatch, or an error text.
    static tl::expected<QJsonObject, QString> parse(const QStringList &texts);

private:
    static QString describe(const StrategyProblem &problem);
};

} // namespace qrlogin
