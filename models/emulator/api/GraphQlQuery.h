#pragma once

#include "base/Failure.h"

#include <QJsonObject>

#include <vector>

namespace qrlogin::emulator {

/// Which members of an object are asked for; none means the value as it is.
struct GraphQlSelection
{
    QString name; ///< in the schema
    QString alias; ///< in the answer; the name if no other was given
    std::vector<GraphQlSelection> members;
};

/// A GraphQL operation as far as the published clients write them: one query or mutation with one field at its root,
/// its arguments, and a selection. No fragments, no directives.
struct GraphQlQuery
{
    bool isMutation = false;
    GraphQlSelection root;
    QJsonObject arguments; ///< variables put in
};

/// Refused with 400, and the place, where it is anything else.
Result<GraphQlQuery> parseGraphQl(const QString &text, const QJsonObject &variables);

/// `value` cut down to what is asked for; a member that is not there is null.
QJsonValue select(const QJsonValue &value, const GraphQlSelection &selection);

} // namespace qrlogin::emulator
