#pragma once

#include "scan/Login.h"
#include "widgets/Translated.h"

#include <QWidget>

namespace qrlogin {

class BrowserColumn;
class FoldingTabs;
class LoginActBar;
class ReflowColumns;

/// One login: its next act, its four parties side by side, and the timeline below.
class LoginView : public Translated<QWidget>
{
    Q_OBJECT
public:
    /// The login outlives the view.
    explicit LoginView(Login &login, QWidget *parent = nullptr);

    Login &login() { return m_login; }
    LoginActBar &acts() { return *m_acts; }

    /// The button of the next act, in the bar if the user acts there, otherwise the column's own; a place without a
    /// control while a request is under way. When that ends, the focus goes on to the next button.
    QWidget *nextAct() const;

signals:
    void entryOpened(const qrlogin::TrafficEntry &entry); ///< of the timeline

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *nextButton() const;

    Login &m_login;
    LoginActBar *m_acts;
    BrowserColumn *m_browser;
    ReflowColumns *m_columns;
    FoldingTabs *m_details;
};

} // namespace qrlogin
