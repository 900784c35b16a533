#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace qrlogin {

/// A request parameter as part of the signed text (docs/contract.md, section 3).
struct RequestParameter
{
    QByteArray name;
    QByteArray value;

    bool operator==(const RequestParameter &) const = default;
};

using RequestParameters = QList<RequestParameter>;

/// The parameters of a query string, percent-decoded, in the order received. `+` means a space, as clients encode it.
RequestParameters queryParameters(QByteArrayView query);

/// The top-level members of a JSON object, in the order received: strings bare, objects and arrays as compact text like
/// that of JSON.stringify (same member order, without white space, non-ASCII characters unescaped), other values as
/// their JSON text. Reads the raw text, because QJsonObject loses the order. Nothing if the text is not a JSON object.
std::optional<RequestParameters> bodyParameters(const QByteArray &json);

} // namespace qrlogin
