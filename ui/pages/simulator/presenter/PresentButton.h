#pragma once

#include "widgets/Translated.h"

#include <QToolButton>

class QMenu;
class QScreen;

namespace qrlogin {

/// Opens the presentation, on the best screen or on one selected in the menu. The menu also has the guided demo
/// and the room.
class PresentButton : public Translated<QToolButton>
{
    Q_OBJECT
public:
    /// Shown in the tooltip.
    static QKeySequence shortcut() { return QKeySequence(Qt::Key_F11); }

    explicit PresentButton(QWidget *parent = nullptr);

signals:
    void presentRequested(QScreen *screen);
    void demoRequested(QScreen *screen);
    void roomRequested();

protected:
    void retranslate() override;

private:
    void fillMenu();

    QMenu *m_menu;
};

} // namespace qrlogin
