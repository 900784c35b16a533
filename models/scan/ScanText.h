#pragma once

#include "scan/Phone.h"
#include "scan/PictureScan.h"

#include <QCoreApplication>

namespace qrlogin {

/// How the code of a scan came to the phone.
enum class CodeSource { OwnBrowser, File, Clipboard, Drop, Screen };

/// What a phone says to its user, on a page and in a terminal alike. Translated. Texts from a code are made safe to
/// show, see foreign().
class ScanText
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::ScanText)
public:
    struct Fact
    {
        QString name;
        QString value;
        QString id; ///< of the value; empty if it has none
    };

    /// The user pool, application, requester, age and data of a code at this time by the pool's clock. A code tells its
    /// application only where it comes from our own browser.
    static QList<Fact> facts(
        const QrPayload &payload, const Connection &connection, CodeSource source, Instant poolTime);

    /// "Pool: Staging 59f86b4832eb28071bdd9214"
    static QString line(const Fact &fact);

    /// Why a picture shows no code to scan; empty if it does.
    static QString problem(const PictureScan &scan);
    static QString problem(const PictureReading &reading);
    /// Why a phone of this connection did not scan the code; empty if it did.
    static QString refusal(const ScannedCode &code, const Connection &connection);
    /// The user's decision; empty before there is one.
    static QString decision(Phone::Stage stage);

    /// The application's ID if the connection does not know its name.
    static QString application(const Connection &connection);

    /// A text that anybody may have written: on one line, at most 60 characters, without characters that cannot be
    /// seen.
    static QString foreign(const QString &text);
};

} // namespace qrlogin
