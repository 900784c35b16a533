#pragma once

#include <QObject>

namespace qrlogin {

class MainWindow;

/// Reports once that the window shows the pool's settings: the program is ready to use.
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
