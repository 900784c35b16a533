#pragma once

#include "base/Words.h"
#include "contract/JsonCheck.h"
#include "contract/LoginStrategy.h"

#include <QCoreApplication>
#include <QList>

#include <optional>

namespace qrlogin {

/// The four settings as a file, to store, compare and apply elsewhere. Contains no address, key or secret:
///
///     {"schema": "qrlogin-settings", "version": 1, "qrcodeLoginStrategy": {...the six members of the wire...}}
inline constexpr QStringView documentSchema = u"qrlogin-settings";
inline constexpr int documentVersion = 1;
inline constexpr qsizetype documentSizeLimit = 64 * 1024; ///< bytes

QJsonObject documentOf(const LoginStrategy &strategy);
/// The same as indented UTF-8 text with a trailing line feed.
QByteArray documentText(const LoginStrategy &strategy);

enum class FindingKind {
    TooLarge, ///< beyond documentSizeLimit; not read any further
    NotJson, ///< not one JSON object, or one with a name twice; Finding::problem says where and why
    OtherSchema, ///< a JSON object of another kind
    NewerVersion, ///< written by a later console; not parsed further
    NotWholeNumber,
    NotTrueOrFalse,
    NotUnit,
    NotObject,
    OutOfRange, ///< of StrategyRules
    Unknown, ///< not a member of version 1, probably misspelt
    Missing, ///< the only kind that allows an import: the base value stays
};

/// Stable names, for programs.
inline constexpr auto findingWords = words<FindingKind>({{FindingKind::TooLarge, u"tooLarge"},
    {FindingKind::NotJson, u"notJson"}, {FindingKind::OtherSchema, u"otherSchema"},
    {FindingKind::NewerVersion, u"newerVersion"}, {FindingKind::NotWholeNumber, u"notWholeNumber"},
    {FindingKind::NotTrueOrFalse, u"notTrueOrFalse"}, {FindingKind::NotUnit, u"notUnit"},
    {FindingKind::NotObject, u"notObject"}, {FindingKind::OutOfRange, u"outOfRange"},
    {FindingKind::Unknown, u"unknown"}, {FindingKind::Missing, u"missing"}});

/// One problem of a document.
struct Finding
{
    FindingKind kind;
    QString member; ///< its path: "qrcodeLoginStrategy.ticketExpiresIn"; empty for the document as a whole
    std::optional<JsonProblem> problem = {}; ///< of NotJson

    bool stopsImport() const { return kind != FindingKind::Missing; }
    bool operator==(const Finding &) const = default;
};

/// The result of reading a document. Reading does not apply anything: the caller shows the findings and decides.
struct DocumentReading
{
    std::optional<LoginStrategy> strategy; ///< only if no finding stops the import
    QList<Finding> findings;
};

/// Reads all members and reports all findings. Missing values come from `base`.
DocumentReading readDocument(const QByteArray &text, const LoginStrategy &base);

/// Findings as text in the application's language.
class FindingText
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::FindingText)
public:
    /// One sentence with the member's path.
    static QString describe(const Finding &finding);

private:
    static QString ofKind(FindingKind kind);
    static QString rangeOf(const QString &member);
};

} // namespace qrlogin
