#pragma once

#include "contract/JsonFields.h"

#include <initializer_list>

namespace qrlogin {

/// Rejects the first member of `object` that is not in `known`, so that misspelt members are reported. An
/// empty text in `known` stands for no name.
void rejectUnknown(JsonFields &fields, const QJsonObject &object, std::initializer_list<QStringView> known);

/// Returns an integer from `minimum` to `maximum`. Rejects anything else and returns `minimum`.
int integerWithin(JsonFields &fields, QStringView name, int minimum, int maximum);

} // namespace qrlogin
