// BareWindow [LABELS]
// The start of a minimal Qt Widgets program, the reference for the console's start: an empty window, or one with labels
// in the five fonts of the settings page. No layout measures them, and there is nothing else behind them.
#include <QApplication>
#include <QLabel>
#include <QMainWindow>

#include <array>
#include <cstdio>
#include <utility>

namespace {

class BareWindow : public QMainWindow
{
public:
    void addLabels(int count)
    {
        const std::array fonts{fontOf(1, QFont::Normal), fontOf(1, QFont::DemiBold), fontOf(0.9, QFont::Normal),
            fontOf(1.1, QFont::DemiBold), fontOf(1.5, QFont::DemiBold)};
        constexpr int columns = 3;
        constexpr QSize room(400, 50);
        for (int i = 0; i < count; ++i) {
            auto *label
                = new QLabel(QStringLiteral("%1. The site can exchange a ticket once, %2 seconds after it was made")
                                 .arg(i)
                                 .arg(i * 7),
                    this);
            label->setFont(fonts[size_t(i) % fonts.size()]);
            label->setWordWrap(true);
            label->setGeometry(QRect(QPoint(i % columns * room.width(), i / columns * room.height()), room));
        }
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        // The pixels reach the screen after this event.
        QMetaObject::invokeMethod(this, &BareWindow::report, Qt::QueuedConnection);
    }

private:
    QFont fontOf(double size, QFont::Weight weight) const
    {
        QFont changed = font();
        changed.setPointSizeF(changed.pointSizeF() * size);
        changed.setWeight(weight);
        return changed;
    }

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
    if (const QStringList arguments = QApplication::arguments(); arguments.size() > 1)
        window.addLabels(arguments[1].toInt());
    window.show();
    return QApplication::exec();
}
