#pragma once

#include <QByteArray>
#include <QStringView>

#include <optional>

namespace qrlogin::emulator {

/// Where a web page is from. Two that are spelled differently are the same to a browser where scheme, host and port
/// are: it leaves a scheme's usual port out, and writes other letters than those of ASCII in their ACE form.
struct Origin
{
    QByteArray scheme; ///< http or https
    QByteArray host; ///< lower case, ACE, an IPv6 address without brackets
    int port = 0;

    bool operator==(const Origin &) const = default;

    /// "https://login.example.com", with or without a port; nothing where it is more than that, or less.
    static std::optional<Origin> fromText(QStringView text);
};

} // namespace qrlogin::emulator
