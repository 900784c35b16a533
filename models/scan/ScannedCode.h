#pragma once

#include "contract/QrPayload.h"

namespace qrlogin {

/// Why a phone leaves a code alone, before it asks anybody.
enum class CodeProblem {
    None,
    NotALoginCode, ///< some other text: an address, a ticket for the theatre
    Damaged, ///< a login code by its scene, which lacks something or has it wrong
    OtherScene,
    OtherPool,
    Expired,
};

/// The text of a QR code as a phone takes it (docs/contract.md, section 7). Anybody may have written it.
struct ScannedCode
{
    static constexpr qsizetype longestText = 2953; ///< bytes; no QR code holds more
    static constexpr qsizetype longestId = 64;

    CodeProblem problem = CodeProblem::NotALoginCode;
    QString scene; ///< as far as it tells one
    std::optional<QrPayload> payload; ///< nothing if it is damaged or no login code
    Instant scannedAt; ///< by the pool's clock
    QString detail; ///< what is missing or wrong, not translated
};

/// Judges it for a phone of this pool at this time by the pool's clock.
ScannedCode scannedCode(const QByteArray &text, const QString &userPoolId, Instant now);

} // namespace qrlogin
