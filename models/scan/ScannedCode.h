#pragma once

#include "contract/QrPayload.h"

namespace qrlogin {

/// Why a phone ignores a code before it sends a request.
enum class CodeProblem {
    None,
    NotALoginCode, ///< any other text, such as a URL
    Damaged, ///< a login code by its scene, but with missing or wrong members
    OtherScene,
    OtherPool,
    Expired,
};

/// The text of a QR code as a phone parses it (docs/contract.md, section 7). Untrusted.
struct ScannedCode
{
    static constexpr qsizetype longestText = 2953; ///< bytes; the capacity of the largest QR code

    CodeProblem problem = CodeProblem::NotALoginCode;
    QString scene; ///< empty if the text has none
    std::optional<QrPayload> payload; ///< nothing if it is damaged or not a login code
    Instant scannedAt; ///< in pool time
    QString detail; ///< what is missing or wrong; not translated
};

/// Parses and checks the code for a phone of this pool. `now` is pool time.
ScannedCode scannedCode(const QByteArray &text, const QString &userPoolId, Instant now);

} // namespace qrlogin
