#pragma once

#include "pages/simulator/code/CodeDisplay.h"
#include "pages/simulator/presenter/StepList.h"
#include "widgets/Translated.h"

#include <QTimer>

class QHBoxLayout;
class QLabel;
class QScreen;
class QVBoxLayout;

namespace qrlogin {

class Avatar;
class CountdownRing;
class Login;
class QrView;

/// A login for a room to see, on the whole screen: the code as large as it goes, the time it has left, and the steps,
/// the current one lit. It shows no ticket, token or password, and names as publicName() gives them.
///
/// Esc and F11 leave, R and F5 ask for a new code, S goes to the next screen. At rest it hides the pointer and these
/// hints.
class PresenterWindow : public Translated<QWidget>
{
    Q_OBJECT
public:
    static constexpr int restMilliseconds = 3'000;

    /// A window of its own; it goes with `parent`.
    explicit PresenterWindow(QWidget *parent);

    /// Shows this login from now on; it outlives the window or is replaced before. Null for none.
    void follow(Login *login);

    /// Fills `screen`, and asks for a code where the login has none yet.
    void present(QScreen *screen);

    /// How long nothing has to happen until pointer and hints are hidden.
    void setRestAfter(int milliseconds) { m_rest.setInterval(milliseconds); }

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
    void tick();
    void wake();
    void rest();
    void refresh();
    void moveToNextScreen();
    void scaleType();
    QList<StepList::Step> steps() const;
    QString who() const;

    Login *m_login = nullptr;
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
    QLabel *m_hints;
    QHBoxLayout *m_time;
    QVBoxLayout *m_story;
};

/// Where to present: on the first screen that `window` is not on, or on the only one.
QScreen *presentationScreen(const QWidget &window);

} // namespace qrlogin
