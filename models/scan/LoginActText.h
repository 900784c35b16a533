#pragma once

#include "scan/LoginPlay.h"

#include <QCoreApplication>

namespace qrlogin {

/// The acts of a login in words. Translated.
class LoginActText
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::LoginActText)
public:
    /// As on a button, without a mnemonic: "Scan".
    static QString caption(LoginAct act);
    /// A text with the number of its act: "3. Scan".
    static QString numbered(LoginAct act, const QString &text);
    /// What it sends, by the pool's names: "Sends SCAN to the pool".
    static QString wire(LoginAct act);
    /// What it does, in one or two sentences for an audience.
    static QString explanation(LoginAct act);

    /// How the last run of the login ended; empty before and during one.
    static QString outcome(Login &login);

private:
    static QString reason(Login &login);
};

} // namespace qrlogin
