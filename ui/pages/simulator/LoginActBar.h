#pragma once

#include "scan/LoginAct.h"
#include "widgets/Translated.h"

#include <QWidget>

class QPushButton;

namespace qrlogin {

class ElidedLabel;
class Login;

/// The next act of a login, always in this place, the button that plays the whole login, and a line that says what
/// happens or why it stopped.
class LoginActBar : public Translated<QWidget>
{
    Q_OBJECT
public:
    static constexpr const char *nextShortcut = "Ctrl+Return";
    static constexpr const char *playShortcut = "Ctrl+Shift+Return";

    /// The login outlives the bar.
    explicit LoginActBar(Login &login, QWidget *parent = nullptr);

    /// Does what the button does, and takes the focus. Nothing while a request is under way.
    void actNext();
    void togglePlay(); ///< takes the focus

    /// The user acts here: the bar or a part of it has the focus.
    bool hasFocusWithin() const;
    /// The button of the next act, or the bar while it waits.
    QWidget *nextAct() const;

    QSize minimumSizeHint() const override;

protected:
    void retranslate() override;
    bool focusNextPrevChild(bool next) override;

private:
    void showLogin();
    void showWords();
    QString words() const;

    Login &m_login;
    LoginAct m_act = LoginAct::Generate; ///< on the button
    QPushButton *m_next;
    QPushButton *m_play;
    ElidedLabel *m_words;
};

} // namespace qrlogin
