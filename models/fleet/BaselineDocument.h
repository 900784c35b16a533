#pragma once

#include "fleet/Baseline.h"

#include <QCoreApplication>

namespace qrlogin {

/// A baseline as a file, for people to review (docs/fleet.md, docs/baseline.schema.json).
inline constexpr QStringView baselineSchema = u"qrlogin-baseline";
inline constexpr int baselineVersion = 1;
inline constexpr qsizetype baselineSizeLimit = 1024 * 1024; ///< bytes

class BaselineDocument
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::BaselineDocument)
public:
    /// Reads all members. The error has a sentence for each problem, which names the member by its path, or the line
    /// and column where the text is not JSON.
    static tl::expected<Baseline, QStringList> read(const QByteArray &text);

    /// As indented UTF-8 text with a trailing line feed.
    static QByteArray text(const Baseline &baseline);

    /// A baseline of the settings that a pool has.
    static Baseline from(const LoginStrategy &strategy);

    /// A period as a document has it: "2m", "1h30m"; in one unit where it is exact in it.
    static QString period(int seconds, PeriodUnit unit);

private:
    class Reader;
};

} // namespace qrlogin
