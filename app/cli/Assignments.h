#pragma once

#include "contract/StrategyPatch.h"

#include <QCoreApplication>

namespace qrlogin {

/// What `set` is told to change, as people type it: `qrcodeExpiresIn=3m returnFullUserInfo=off`.
class Assignments
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::Assignments)
public:
    /// Names are those of the wire, each at most once. A period is whole seconds, or a whole number with s, m, h or d,
    /// which is the unit to show it in as well; a toggle is on, off, true or false. Gives the wire members to change,
    /// for StrategyPatch, or fails in words.
    static tl::expected<QJsonObject, QString> parse(const QStringList &texts);

private:
    static QString describe(const StrategyProblem &problem);
};

} // namespace qrlogin
