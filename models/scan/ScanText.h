#pragma once

#include "scan/CodeInPicture.h"
#include "scan/Phone.h"

#include <QCoreApplication>

namespace qrlogin {

/// How the phone got the code of a scan.
enum class CodeSource { OwnBrowser, File, Clipboard, Drop, Screen };

/// What a phone tells its user, on the page and in the terminal. Translated. Shows a code's texts with foreign().
class ScanText
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::ScanText)
public:
    struct Fact
    {
        QString name;
        QString value;
        QString id; ///< of the value; can be empty
    };

    /// The user pool, application, requester, age and data of a code at `poolTime`. Only our own browser's codes have a
    /// known application.
    static QList<Fact> facts(
        const QrPayload &payload, const Connection &connection, CodeSource source, Instant poolTime);

    /// "Pool: Staging 59f86b4832eb28071bdd9214"
    static QString line(const Fact &fact);

    /// Why an image does not contain a code to scan; empty if it does.
    static QString problem(const CodeInPicture &scan);
    static QString problem(const PictureReading &reading);
    /// Why a phone of this connection did not scan the code; empty if it did.
    static QString refusal(const ScannedCode &code, const Connection &connection);
    /// The user's decision; empty before it.
    static QString decision(Phone::Stage stage);

    /// The application's name; its ID if the connection does not know the name.
    static QString application(const Connection &connection);

    /// Makes an untrusted text safe to show: one line, at most 60 characters, without invisible characters.
    static QString foreign(const QString &text);
};

} // namespace qrlogin
