#pragma once

#include "audience/PhonePicture.h"
#include "audience/StepList.h"

#include <QCoreApplication>

namespace qrlogin {

class Login;

/// What a presentation says about a login, with names as publicName() returns them.
class PresentedLogin
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::PresentedLogin)
public:
    /// The user who scanned the browser's code; empty if not known.
    static QString who(Login &login);
    static QList<StepList::Step> steps(Login *login); ///< null: of a login that has not begun
    /// What our phone shows, or another one that scanned the code.
    static PhonePicture::Screen phone(Login &login);
};

} // namespace qrlogin
