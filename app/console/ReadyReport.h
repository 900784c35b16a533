#pragma once

#include <QObject>

namespace qrlogin {

class MainWindow;

/// Tells once when the window has been painted with the pool's settings in it: when the program is ready to work with.
class ReadyReport : public QObject
{
    Q_OBJECT
public:
    explicit ReadyReport(MainWindow &window);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void ready();

private:
    MainWindow &m_window;
};

} // namespace qrlogin
