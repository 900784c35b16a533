#pragma once

#include <QWidget>

class QLabel;

namespace qrlogin {

class Avatar;
class Login;
class StatusPill;

/// The end of a presented login: the user who is signed in, large, and the watermark of an emulator.
class PresentedEnd : public QWidget
{
    Q_OBJECT
public:
    explicit PresentedEnd(QWidget *parent = nullptr);

    /// True if the login is complete. Announces the user once.
    bool show(Login *login);

    /// `unit`: a thirtieth of the window's height, in pixels.
    void scaleTo(int unit);

private:
    Avatar *m_avatar;
    QLabel *m_words;
    StatusPill *m_mark;
};

} // namespace qrlogin
