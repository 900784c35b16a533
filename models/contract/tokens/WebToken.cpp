#include "contract/tokens/WebToken.h"

#include "contract/JsonCheck.h"

namespace qrlogin {

std::optional<WebToken> WebToken::parse(const QByteArray &text)
{
    const QList<QByteArray> parts = text.split('.');
    if (parts.size() != 3)
        return std::nullopt;
    const auto object = [](const QByteArray &part) -> std::optional<QJsonObject> {
        const auto json = fromBase64Url(part);
        const auto read = json ? readJsonObject(*json, JsonCare::Received) : tl::unexpected(JsonProblem{});
        return read ? std::optional(*read) : std::nullopt;
    };
    const auto header = object(parts[0]);
    const auto claims = object(parts[1]);
    const auto signature = fromBase64Url(parts[2]);
    if (!header || !claims || !signature)
        return std::nullopt;
    return WebToken{*header, *claims, parts[0] + '.' + parts[1], *signature};
}

std::optional<QByteArray> fromBase64Url(const QByteArray &text)
{
    const auto read = QByteArray::fromBase64Encoding(
        text, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals | QByteArray::AbortOnBase64DecodingErrors);
    return read && !text.contains('=') ? std::optional(*read) : std::nullopt;
}

} // namespace qrlogin
