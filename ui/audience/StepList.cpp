#include "audience/StepList.h"

#include "theme/Accent.h"
#include "widgets/Icon.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace qrlogin {
namespace {

constexpr int wrapping = Qt::TextWordWrap | Qt::AlignVCenter;

} // namespace

StepList::StepList(QWidget *parent)
    : QWidget(parent),
      AccessiblePart(QAccessible::StaticText)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void StepList::setSteps(const QList<Step> &steps)
{
    if (m_steps == steps)
        return;
    m_steps = steps;
    updateGeometry();
    update();
    if (QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
}

QFont StepList::fontOf(State state) const
{
    QFont lit = font();
    if (state == State::Current || state == State::Stopped)
        lit.setWeight(QFont::Bold);
    return lit;
}

int StepList::markSide() const
{
    return fontMetrics().height() * 5 / 4;
}

int StepList::gap() const
{
    return fontMetrics().height() / 2;
}

int StepList::rowHeight(const Step &step, int width) const
{
    const QRect room(0, 0, qMax(1, width - markSide() - gap()), 10'000);
    const int words = QFontMetrics(fontOf(step.state)).boundingRect(room, wrapping, step.caption).height();
    return qMax(words, markSide());
}

int StepList::heightForWidth(int width) const
{
    int height = 0;
    for (const Step &step : m_steps)
        height += rowHeight(step, width) + gap();
    return qMax(0, height - gap());
}

QSize StepList::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 28 + markSide();
    return {width, heightForWidth(width)};
}

QSize StepList::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12 + markSide(), 0};
}

void StepList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int top = 0;
    for (qsizetype row = 0; row < m_steps.size(); ++row) {
        const Step &step = m_steps[row];
        const int tall = rowHeight(step, width());
        const auto mirrored
            = [this](const QRect &place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
        paintMark(painter, mirrored({0, top + (tall - markSide()) / 2, markSide(), markSide()}), row);
        painter.setFont(fontOf(step.state));
        painter.setPen(step.state == State::Stopped ? accentColors(Accent::Danger, palette()).text
                : step.state == State::ToCome       ? palette().color(QPalette::PlaceholderText)
                                                    : palette().color(QPalette::WindowText));
        const int left = markSide() + gap();
        painter.drawText(mirrored({left, top, width() - left, tall}),
            wrapping | int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)), step.caption);
        top += tall + gap();
    }
}

void StepList::paintMark(QPainter &painter, const QRect &place, qsizetype row) const
{
    const State state = m_steps[row].state;
    const Accent accent = state == State::Done ? Accent::Success
        : state == State::Stopped              ? Accent::Danger
        : state == State::Current              ? Accent::Info
                                               : Accent::Neutral;
    const AccentColors &colors = accentColors(accent, palette());
    const bool isFilled = state != State::ToCome;
    painter.setPen(isFilled ? QPen(Qt::NoPen) : QPen(palette().color(QPalette::Mid), qMax(1.0, place.height() / 18.0)));
    painter.setBrush(isFilled ? QBrush(colors.solid) : QBrush(Qt::NoBrush));
    painter.drawEllipse(QRectF(place).adjusted(1, 1, -1, -1));
    if (state == State::Done || state == State::Stopped) {
        const int inset = place.width() / 5;
        const QRect inner = place.adjusted(inset, inset, -inset, -inset);
        painter.drawPixmap(inner.topLeft(),
            tintedPixmap(state == State::Done ? QStringLiteral("check") : QStringLiteral("cross"), colors.onSolid,
                inner.size(), devicePixelRatioF()));
        return;
    }
    QFont digits = font();
    digits.setWeight(QFont::Bold);
    digits.setPixelSize(qMax(8, place.height() * 11 / 20));
    painter.setFont(digits);
    painter.setPen(isFilled ? colors.onSolid : palette().color(QPalette::PlaceholderText));
    painter.drawText(place, Qt::AlignCenter, locale().toString(row + 1));
}

QString StepList::accessibleText(QAccessible::Text kind) const
{
    if (kind != QAccessible::Name)
        return {};
    QStringList lines;
    for (qsizetype row = 0; row < m_steps.size(); ++row) {
        const QString &caption = m_steps[row].caption;
        switch (m_steps[row].state) {
        case State::Done: lines += tr("Done: %1").arg(caption); break;
        case State::Current: lines += tr("Now, step %1 of %2: %3").arg(row + 1).arg(m_steps.size()).arg(caption); break;
        case State::Stopped: lines += tr("Ended: %1").arg(caption); break;
        case State::ToCome: lines += tr("Next: %1").arg(caption); break;
        }
    }
    return lines.join(u'\n');
}

} // namespace qrlogin

#include "moc_StepList.cpp"
