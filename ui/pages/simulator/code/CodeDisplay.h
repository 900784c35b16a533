#pragma once

#include "contract/QrStatus.h"
#include "qr/QrLook.h"

#include <QCoreApplication>

namespace qrlogin {

class Login;
class QrView;

/// What has become of the code of a login, in a view: its picture, what stands over it, and the mark of an emulator.
class CodeDisplay
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::CodeDisplay)
public:
    /// The view outlives this.
    explicit CodeDisplay(QrView &view);

    /// Shows the login's code, taken to be in that state. True if another picture was drawn for it.
    bool show(Login &login, QrStatus status, const QrLook &look);
    void showNone();

private:
    bool showPicture(Login &login, const QrLook &look);
    void showOverlay(Login &login, QrStatus status);

    QrView &m_view;
    QString m_id; ///< of what is drawn
    QrLook m_look;
};

} // namespace qrlogin
