#pragma once

#include "widgets/Translated.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace qrlogin {

class Login;

/// Who is to use the phone: a test user of the pool, or anybody by name and password.
class PhoneSignIn : public Translated<QWidget>
{
    Q_OBJECT
public:
    /// The login outlives the page.
    explicit PhoneSignIn(Login &login, QWidget *parent = nullptr);

protected:
    void retranslate() override;

private:
    void showPhone();
    void chooseUser(int index);
    void signIn();

    Login &m_login;
    QLabel *m_userLabel;
    QComboBox *m_user;
    QLabel *m_passwordLabel;
    QLineEdit *m_password;
    QPushButton *m_signIn;
};

} // namespace qrlogin
