#pragma once

#include "contract/JsonFields.h"

#include <initializer_list>

namespace qrlogin {

/// Rejects the first member of `object` that is none of `known`, so that a misspelt one is not passed over in silence.
void rejectUnknown(JsonFields &fields, const QJsonObject &object, std::initializer_list<QStringView> known);

/// A whole number from `minimum` to `maximum`; `minimum` after anything else, which is rejected.
int integerWithin(JsonFields &fields, QStringView name, int minimum, int maximum);

} // namespace qrlogin
