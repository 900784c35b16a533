#pragma once

#include "simulator/PhoneCamera.h"

namespace qrlogin {

class Login;

/// What a phone says to whoever holds it. What comes from a code is somebody else's text: it is shown on one line, cut
/// short, and without characters that are not seen.
namespace PhoneText {

/// Of who is signed in.
QString displayName(Login &login);
QString applicationName(Login &login);

/// Why the phone left the last code alone; empty if it did not.
QString refusal(Login &login);

struct Fact
{
    QString name;
    QString value;
    QString id; ///< that goes with the value; empty if none does
};

/// Pool, application, requester and age of the code that the phone asks about, and what the page put into it.
QList<Fact> whoAsks(Login &login, PhoneCamera::Source source);

/// Foreign text, fit to be shown.
QString shown(const QString &foreign);

}

} // namespace qrlogin
