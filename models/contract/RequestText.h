#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace qrlogin {

/// A request parameter as it enters the text that is signed (docs/contract.md, section 3).
struct RequestParameter
{
    QByteArray name;
    QByteArray value;

    bool operator==(const RequestParameter &) const = default;
};

using RequestParameters = QList<RequestParameter>;

/// The parameters of a query string, percent-decoded, in the order received. `+` stands for a space, as clients encode
/// it.
RequestParameters queryParameters(QByteArrayView query);

/// The top-level members of a JSON object, in the order received: strings bare, objects and arrays as the compact text
/// that JSON.stringify gives (member order kept, no white space, non-ASCII unescaped), the rest as their JSON text.
/// Works on the raw text, since a parsed QJsonObject has lost the order. Nothing if the text is not a JSON object.
std::optional<RequestParameters> bodyParameters(const QByteArray &json);

} // namespace qrlogin
