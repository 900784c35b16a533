#pragma once

#include <QImage>
#include <QWidget>

class QLabel;

namespace qrlogin {

class Avatar;
class StatusPill;

/// The end of a presented login: the user who is signed in, large, and the watermark of an emulator.
class PresentedEnd : public QWidget
{
    Q_OBJECT
public:
    explicit PresentedEnd(QWidget *parent = nullptr);

    /// Announces a user once. `name` can be empty, `photo` null, `watermark` empty for a real pool.
    void show(const QString &name, const QImage &photo, const QString &watermark);
    void clear(); ///< hides it

    /// `unit`: a thirtieth of the window's height, in pixels.
    void scaleTo(int unit);

private:
    Avatar *m_avatar;
    QLabel *m_words;
    StatusPill *m_mark;
};

} // namespace qrlogin
