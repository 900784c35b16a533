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

    /// The button of the next step of the login; a place without a control while a step is under way. When that ends,
    /// the focus goes on to the next button.
    QWidget *nextAct() const;

protected:
    void retranslate() override;

private:
    QWidget *nextButton() const;

    Login &m_login;
    QWidget *m_columns;
    QTabWidget *m_details;
};

} // namespace qrlogin
