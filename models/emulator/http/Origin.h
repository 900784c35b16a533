#pragma once

#include <QByteArray>
#include <QStringView>

#include <optional>

namespace qrlogin::emulator {

/// The origin of a web page. Two origins are equal if scheme, host and port are. Browsers omit a scheme's default port
/// and send non-ASCII host names in ACE form.
struct Origin
{
    QByteArray scheme; ///< http or https
    QByteArray host; ///< lower case, ACE; an IPv6 address without brackets
    int port = 0;

    bool operator==(const Origin &) const = default;

    /// Parses "https://login.example.com" with or without a port. Nothing if the text is anything else.
    static std::optional<Origin> fromText(QStringView text);
};

} // namespace qrlogin::emulator
