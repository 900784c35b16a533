#pragma once

#include "widgets/Translated.h"

#include <QWidget>

class QAction;
class QLabel;
class QMenu;
class QPushButton;

namespace qrlogin {

class Avatar;
class ElidedLabel;
class Login;
class PhoneCamera;

/// The signed-in user and the codes to scan: the one of our browser, or any other.
class PhoneScanner : public Translated<QWidget>
{
    Q_OBJECT
public:
    /// Both outlive this.
    PhoneScanner(Login &login, PhoneCamera &camera, QWidget *parent = nullptr);

protected:
    void retranslate() override;

private:
    void makeMenu();
    void showPhone();

    Login &m_login;
    PhoneCamera &m_camera;
    Avatar *m_avatar;
    ElidedLabel *m_name;
    QPushButton *m_signOut;
    QLabel *m_hint;
    QLabel *m_dropHint;
    QPushButton *m_scan;
    QPushButton *m_scanOther;
    QMenu *m_menu;
    QAction *m_fromFile;
    QAction *m_fromClipboard;
    QAction *m_fromScreen;
};

} // namespace qrlogin
