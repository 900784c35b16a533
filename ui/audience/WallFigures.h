#pragma once

#include "room/Room.h"
#include "widgets/Translated.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace qrlogin {

/// The last slide of a room: how many people signed in, how long it took them, and how many did not.
class WallFigures : public Translated<QWidget>
{
    Q_OBJECT
public:
    explicit WallFigures(QWidget *parent = nullptr);

    void show(const RoomFigures &figures);
    /// `unit`: a thirtieth of the window's height, in pixels.
    void scaleTo(int unit);

protected:
    void retranslate() override;

private:
    struct Figure
    {
        QLabel *number;
        QLabel *words;
    };
    Figure makeFigure(const char *name);
    void set(const Figure &figure, const QString &number, const QString &words);

    RoomFigures m_figures;
    QLabel *m_title;
    Figure m_signedIn;
    Figure m_median;
    Figure m_declined;
    Figure m_expired;
    Figure m_failed;
    QGridLayout *m_grid;
};

} // namespace qrlogin
