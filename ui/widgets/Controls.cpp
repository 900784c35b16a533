#include "widgets/Controls.h"

#include "theme/OutlinedStyle.h"
#include "widgets/Icon.h"
#include "widgets/Named.h"
#include "widgets/layout/FlowLayout.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

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
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    return area;
}

QVBoxLayout *columnOf(std::initializer_list<QWidget *> widgets, int spacing)
{
    return layoutOf<QVBoxLayout>(widgets, spacing);
}

} // namespace qrlogin
