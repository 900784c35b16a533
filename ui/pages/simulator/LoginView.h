#pragma once

#include "scan/Login.h"
#include "widgets/Translated.h"

#include <QWidget>

class QTabWidget;

namespace qrlogin {

/// One login: its four parties side by side, and the timeline below.
class LoginView : public Translated<QWidget>
{
    Q_OBJECT
public:
    /// The login outlives the view.
    explicit LoginView(Login &login, QWidget *parent = nullptr);

    Login &login() { return m_login; }

protected:
    void retranslate() override;

private:
    Login &m_login;
    QTabWidget *m_details;
};

} // namespace qrlogin
