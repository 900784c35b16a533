#pragma once

#include "pages/simulator/phone/PhoneCamera.h"

#include <QCoreApplication>
#include <QList>

namespace qrlogin {

class Login;

/// What a phone says to whoever holds it. What comes from a code is somebody else's text: it is shown on one line, cut
/// short, and without characters that are not seen.
class PhoneText
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::PhoneText)
public:
    /// Of who is signed in.
    static QString displayName(Login &login);
    static QString applicationName(Login &login);

    /// Why the phone left the last code alone; empty if it did not.
    static QString refusal(Login &login);

    struct Fact
    {
        QString name;
        QString value;
        QString id; ///< that goes with the value; empty if none does
    };

    /// Pool, application, requester and age of the code that the phone asks about, and what the page put into it.
    static QList<Fact> whoAsks(Login &login, PhoneCamera::Source source);

    /// Foreign text, fit to be shown.
    static QString shown(const QString &foreign);
};

} // namespace qrlogin
