// The start of a minimal Qt Widgets program: the reference for the console's start.
#include <QApplication>
#include <QMainWindow>

#include <cstdio>
#include <utility>

namespace {

class BareWindow : public QMainWindow
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        // The pixels reach the screen after this event.
        QMetaObject::invokeMethod(this, &BareWindow::report, Qt::QueuedConnection);
    }

private:
    void report()
    {
        if (std::exchange(m_isReported, true))
            return;
        std::puts("painted");
        std::fflush(stdout);
    }

    bool m_isReported = false;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    BareWindow window;
    window.resize(1200, 820);
    window.show();
    return QApplication::exec();
}
