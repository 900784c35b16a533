#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <tl/expected.hpp>

namespace qrlogin {

/// Why a text is not one JSON object or array that QJsonDocument reads without loss.
enum class JsonFault {
    Empty, ///< nothing but white space
    OtherEncoding, ///< UTF-16 or UTF-32
    NotUtf8, ///< a byte that is not UTF-8
    EndsEarly,
    NoObject, ///< the text does not start with {
    NoArray, ///< the text does not start with [
    NoName,
    NoColon,
    NoValue,
    NoCommaOrEnd,
    BadNumber,
    BadEscape, ///< in a string; also half of a surrogate pair
    RawControl, ///< a raw control character in a string, such as a line feed
    TooDeep, ///< more than JsonProblem::deepest levels
    MoreAfterEnd,
    TrailingComma, ///< before the end of an object or array; the subject is that bracket
    Comment,
    RepeatedName, ///< valid JSON, but readers keep only one of the two
    UnkeptNumber, ///< valid JSON, but readers would change the number
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
    Full, ///< rejects what QJsonDocument would change
    Received, ///< accepts numbers (up to that of a double) and half surrogate pairs that QJsonDocument changes, as
              ///< other readers do
};

/// The only reader of JSON from other processes: files and bodies of requests. UTF-8, with or without a byte order
/// mark.
tl::expected<QJsonObject, JsonProblem> readJsonObject(const QByteArray &text, JsonCare care = JsonCare::Full);
tl::expected<QJsonArray, JsonProblem> readJsonArray(const QByteArray &text, JsonCare care = JsonCare::Full);

} // namespace qrlogin
