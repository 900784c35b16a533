#include "widgets/Controls.h"

#include "theme/OutlinedStyle.h"
#include "widgets/Icon.h"
#include "widgets/Named.h"
#include "widgets/layout/FlowLayout.h"

#include <QBoxLayout>
#include <QEvent>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStyle>

#include <algorithm>

namespace qrlogin {

namespace {

template <typename Layout>
Layout *layoutOf(std::initializer_list<QWidget *> widgets, int spacing)
{
    auto *layout = new Layout;
    layout->setSpacing(spacing);
    for (QWidget *widget : widgets)
        widget ? layout->addWidget(widget) : layout->addStretch();
    return layout;
}

QScrollArea *fill(QScrollArea *area, QWidget *content)
{
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    return area;
}

class ScrollingDown : public QScrollArea
{
public:
    QSize sizeHint() const override { return widget()->sizeHint(); }
    QSize minimumSizeHint() const override
    {
        constexpr int leastHeight = 64;
        const QSize needed = widget()->minimumSizeHint().expandedTo(widget()->minimumSize());
        return {
            needed.width() + style()->pixelMetric(QStyle::PM_ScrollBarExtent), std::min(needed.height(), leastHeight)};
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QScrollArea::resizeEvent(event);
        updateGeometry(); // what it hides depends on its width
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }
};

} // namespace

QPushButton *pushButton(const char *name, const char *icon)
{
    auto *button = named<QPushButton>(name);
    if (icon)
        button->setIcon(tintedIcon(QLatin1String(icon), QPalette::ButtonText));
    return button;
}

QPushButton *primaryButton(const char *name, const char *icon)
{
    QPushButton *button = pushButton(name, icon);
    button->setProperty(OutlinedStyle::filledProperty, true);
    return button;
}

QLabel *accentMark(Accent accent)
{
    auto *mark = new QLabel;
    const int extent = iconExtent(mark->fontMetrics());
    mark->setPixmap(accentIcon(accent).pixmap(extent, extent));
    return mark;
}

void keepPlace(QWidget &widget)
{
    QSizePolicy policy = widget.sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    widget.setSizePolicy(policy);
}

QWidget *horizontalLine()
{
    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setForegroundRole(QPalette::Midlight);
    return line;
}

QHBoxLayout *rowOf(std::initializer_list<QWidget *> widgets, int spacing)
{
    return layoutOf<QHBoxLayout>(widgets, spacing);
}

FlowLayout *flowOf(std::initializer_list<QWidget *> widgets, int spacing)
{
    auto *layout = new FlowLayout(spacing);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    return layout;
}

QScrollArea *scrolling(QWidget *content)
{
    return fill(new QScrollArea, content);
}

QScrollArea *scrollingDown(QWidget *content)
{
    QScrollArea *area = fill(new ScrollingDown, content);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return area;
}

QSize fittingOnScreen(const QSize &size, const QWidget &window)
{
    constexpr QSize frame(16, 48); // the real one is not known before the window is shown
    return size.boundedTo(window.screen()->availableSize() - frame);
}

bool isInLowWindow(const QWidget &widget)
{
    constexpr int lines = 38;
    return widget.window()->height() < lines * widget.fontMetrics().lineSpacing();
}

QVBoxLayout *columnOf(std::initializer_list<QWidget *> widgets, int spacing)
{
    return layoutOf<QVBoxLayout>(widgets, spacing);
}

} // namespace qrlogin
