#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <tl/expected.hpp>

namespace qrlogin {

/// Why a text is not one JSON object, or array, that travels whole.
enum class JsonFault {
    Empty, ///< nothing but white space
    OtherEncoding, ///< UTF-16 or UTF-32
    NotUtf8, ///< a byte that is not UTF-8
    EndsEarly,
    NoObject, ///< something else than { stands first
    NoArray, ///< something else than [ stands first
    NoName,
    NoColon,
    NoValue,
    NoCommaOrEnd,
    BadNumber,
    BadEscape, ///< in a string; also half of a surrogate pair
    RawControl, ///< a raw control character in a string, such as a line feed
    TooDeep, ///< more than JsonProblem::deepest levels
    MoreAfterEnd,
    TrailingComma, ///< before the end of an object or an array, which is the subject
    Comment,
    RepeatedName, ///< JSON all right, but readers keep one of the two
    UnkeptNumber, ///< JSON all right, but readers would keep another number
};

/// The first problem in a text, and its position.
struct JsonProblem
{
    static constexpr int deepest = 100;

    JsonFault fault;
    qsizetype position; ///< in UTF-16 units of the text
    int line; ///< from 1
    int column; ///< from 1, in characters
    QString subject; ///< the name or number in question, or the character at the position; empty at the end

    bool operator==(const JsonProblem &) const = default;
};

/// Returns nothing if the text is one JSON object (RFC 8259) that QJsonDocument reads without loss: without repeated
/// names and without numbers beyond its range. QJsonDocument itself accepts invalid JSON such as 1. or \x.
std::optional<JsonProblem> checkJsonObject(QStringView text);

enum class JsonCare {
    Full, ///< nothing may be lost
    Received, ///< from another program: a number or half a surrogate pair may be changed, as other readers do
};

/// The one reader of JSON that was not made by this process: files, and the bodies of requests. UTF-8, with or without
/// a byte order mark.
tl::expected<QJsonObject, JsonProblem> readJsonObject(const QByteArray &text, JsonCare care = JsonCare::Full);
tl::expected<QJsonArray, JsonProblem> readJsonArray(const QByteArray &text, JsonCare care = JsonCare::Full);

} // namespace qrlogin
