#pragma once

#include "pages/simulator/phone/PhoneCamera.h"
#include "widgets/Card.h"
#include "widgets/Translated.h"

class QStackedWidget;

namespace qrlogin {

class Banner;
class Login;
class Phone;

/// The site's app: the signed-in user, the scanner, and the consent. Accepts dropped images of codes.
class PhoneColumn : public Translated<Card>
{
    Q_OBJECT
public:
    /// The login outlives the column.
    explicit PhoneColumn(Login &login, QWidget *parent = nullptr);

signals:
    void consentShown(); ///< the phone asks for consent

protected:
    void retranslate() override;
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum Page { SignIn, Scanner, Consent };

    bool mayScan() const;
    void setDraggedOver(bool draggedOver);
    void showPhone();
    void showMessage();

    Login &m_login;
    Phone &m_phone;
    PhoneCamera m_camera;
    bool m_draggedOver = false;
    bool m_droppedTooEarly = false;
    QStackedWidget *m_stack;
    Banner *m_message;
};

} // namespace qrlogin
