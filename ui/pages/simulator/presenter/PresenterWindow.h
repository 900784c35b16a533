#pragma once

#include "audience/AudienceWindow.h"
#include "pages/simulator/code/CodeDisplay.h"
#include "scan/LoginAct.h"
#include "widgets/CountdownRing.h"

class QHBoxLayout;
class QVBoxLayout;

namespace qrlogin {

class Avatar;
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
/// enough. R and F5 request a new code, L lets the room in.
class PresenterWindow : public AudienceWindow
{
    Q_OBJECT
public:
    /// A top-level window that `parent` owns.
    explicit PresenterWindow(QWidget *parent);

    /// Shows this login, which outlives the window or is replaced first. Null: none.
    void follow(Login *login);

    /// Requests a code if the login does not have one.
    void present(QScreen *screen) override;

signals:
    void roomRequested();

protected:
    QString keys() const override;
    QString subject() const override;
    bool act(int key) override;
    void scaleTo(int unit) override;
    void retranslate() override;
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
    void refresh();

    enum class Caption { None, Explanation, Waiting, NoUser };

    Login *m_login = nullptr;
    Caption m_told = Caption::None;
    std::optional<LoginAct> m_explained;
    CountdownTimer m_ticker;
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
    QHBoxLayout *m_time;
    QHBoxLayout *m_progress;
    QVBoxLayout *m_story;
};

} // namespace qrlogin
