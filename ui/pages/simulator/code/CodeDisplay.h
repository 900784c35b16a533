#pragma once

#include "contract/QrStatus.h"
#include "qr/QrLook.h"

#include <QCoreApplication>

namespace qrlogin {

class Login;
class QrView;

/// Shows the QR code of a login in a view: the code, an overlay for its state, and the watermark of an emulator.
class CodeDisplay
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::CodeDisplay)
public:
    /// The view outlives this.
    explicit CodeDisplay(QrView &view);

    /// Shows the login's code in this state. True if the displayed code changed.
    bool show(Login &login, QrStatus status, const QrLook &look);
    void showNone();

private:
    bool showPicture(Login &login, const QrLook &look);
    void showOverlay(Login &login, QrStatus status);

    QrView &m_view;
    QString m_id; ///< of the displayed code
    QrLook m_look;
};

} // namespace qrlogin
