#include "scan/CodeInPicture.h"

#include "contract/QrPayload.h"

namespace qrlogin {

CodeInPicture CodeInPicture::of(const PictureReading &reading)
{
    using enum Outcome;
    CodeInPicture scan;
    scan.reading = reading;
    QStringList logins;
    std::ranges::copy_if(reading.texts, std::back_inserter(logins),
        [](const QString &read) { return qrPayloadFromText(read.toUtf8()).has_value(); });
    scan.loginCodes = int(logins.size());
    scan.outcome = reading.outcome != PictureReading::Outcome::Read ? NotRead
        : reading.texts.isEmpty()                                   ? NoCode
        : logins.size() > 1                                         ? SeveralCodes
                                                                    : Code;
    if (scan.outcome == Code)
        scan.text = (logins.isEmpty() ? reading.texts : logins).first().toUtf8();
    return scan;
}

} // namespace qrlogin
