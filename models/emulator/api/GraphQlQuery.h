#pragma once

#include "base/Failure.h"

#include <QJsonObject>

#include <vector>

namespace qrlogin::emulator {

/// The selected members of an object; an empty list means the whole value.
struct GraphQlSelection
{
    QString name; ///< in the schema
    QString alias; ///< in the response; by default the name
    std::vector<GraphQlSelection> members;
};

/// A GraphQL operation as the published clients write it: one query or mutation with one root field, arguments and a
/// selection. Fragments and directives are not supported.
struct GraphQlQuery
{
    bool isMutation = false;
    GraphQlSelection root;
    QJsonObject arguments; ///< with variables replaced
};

/// Fails with 400 and the position of a syntax error.
Result<GraphQlQuery> parseGraphQl(const QString &text, const QJsonObject &variables);

/// Reduces `value` to the selection. Absent members become null.
QJsonValue select(const QJsonValue &value, const GraphQlSelection &selection);

} // namespace qrlogin::emulator
