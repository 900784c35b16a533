#pragma once

#include "pages/simulator/code/CodeDisplay.h"
#include "scan/LoginAct.h"
#include "widgets/Accessible.h"
#include "widgets/Translated.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QScreen;
class QVBoxLayout;

namespace qrlogin {

class Avatar;
class CountdownRing;
class Login;
class PhonePicture;
class PresentedEnd;
class QrView;
class StepList;

/// A login full-screen for an audience: the largest code that fits, a small phone, the remaining time, and the steps
/// with the current one highlighted; at the end who is signed in. Shows names only as publicName() returns them, and
/// not any ticket, token or password.
///
/// Space, Right and PageDown do the next act of the login, Left and PageUp explain the last one, so that a clicker is
/// enough. Esc and F11 close it, R and F5 request a new code, S moves it to the next screen. Without input it hides the
/// pointer and the hints.
class PresenterWindow : public Translated<QWidget>, public AccessiblePart
{
    Q_OBJECT
public:
    static constexpr int restMilliseconds = 3'000;

    /// A top-level window that `parent` owns.
    explicit PresenterWindow(QWidget *parent);

    /// Shows this login, which outlives the window or is replaced first. Null: none.
    void follow(Login *login);

    /// Fills `screen`, and requests a code if the login does not have one.
    void present(QScreen *screen);

    /// How long without input until the pointer and hints are hidden.
    void setRestAfter(int milliseconds) { m_rest.setInterval(milliseconds); }

    QString accessibleText(QAccessible::Text kind) const override;

signals:
    void shownChanged(bool shown);

protected:
    void retranslate() override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void showLogin();
    void showCode();
    void showWho();
    void showSteps();
    void actNext();
    void explainLast();
    void dropOldCaption();
    void showCaption();
    void tick();
    void wake();
    void rest();
    void refresh();
    void moveToNextScreen();
    void scaleType();

    enum class Caption { None, Explanation, Waiting, NoUser };

    Login *m_login = nullptr;
    Caption m_told = Caption::None;
    std::optional<LoginAct> m_explained;
    QTimer m_ticker;
    QTimer m_rest;
    QLabel *m_title;
    QLabel *m_pool;
    QrView *m_code;
    CodeDisplay m_shown;
    CountdownRing *m_countdown;
    QLabel *m_countdownLabel;
    Avatar *m_avatar;
    StepList *m_steps;
    PhonePicture *m_phone;
    PresentedEnd *m_end;
    QLabel *m_caption;
    QLabel *m_hints;
    QHBoxLayout *m_time;
    QHBoxLayout *m_progress;
    QVBoxLayout *m_story;
};

/// The first screen that `window` is not on, or the only screen.
QScreen *presentationScreen(const QWidget &window);

} // namespace qrlogin
