#pragma once

#include "qr/PictureReading.h"

#include <QByteArray>

namespace qrlogin {

/// Which code of a picture the phone scans, or why none.
struct CodeInPicture
{
    enum class Outcome {
        Code, ///< the only code, or the only login code
        NoCode,
        SeveralCodes, ///< several login codes: a phone must not guess which one is meant
        NotRead, ///< see `reading`
    };

    Outcome outcome = Outcome::NoCode;
    QByteArray text; ///< of the code
    int loginCodes = 0; ///< their number, with SeveralCodes
    PictureReading reading;

    static CodeInPicture of(const PictureReading &reading);
};

} // namespace qrlogin
