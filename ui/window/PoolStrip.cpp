#include "window/PoolStrip.h"

#include "connections/ConnectionBook.h"
#include "pages/emulator/ClockText.h"
#include "theme/Fonts.h"
#include "widgets/Controls.h"
#include "widgets/Icon.h"
#include "widgets/Named.h"
#include "widgets/StatusPill.h"
#include "widgets/WrappedLabel.h"
#include "widgets/tag/TagMark.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace qrlogin {

namespace {

constexpr int edgeHeight = 3;
constexpr int roomForName = 480; // with the chip

QPixmap dot(const QColor &color, qreal devicePixelRatio)
{
    QPixmap pixmap(QSize(16, 16) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QRectF(4, 4, 8, 8));
    return pixmap;
}

QToolButton *noteButton(const char *name, const char *icon)
{
    auto *button = named<QToolButton>(name);
    button->setIcon(tintedIcon(QLatin1String(icon), Accent::Warning));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    button->hide();
    return button;
}

} // namespace

PoolStrip::PoolStrip(const ConnectionBook &book, QWidget *parent)
    : Translated(parent),
      m_book(book),
      m_rows(new QHBoxLayout(this)),
      m_notes(new QWidget),
      m_chooser(named<QToolButton>("poolChooser")),
      m_menu(new QMenu(this)),
      m_name(wrappedLabel({}, QPalette::WindowText, strongFont(font()))),
      m_production(named<StatusPill>("production")),
      m_recording(named<StatusPill>("recording")),
      m_stop(pushButton("stopRecording", "stop")),
      m_clock(noteButton("clockNote", "clock")),
      m_faults(noteButton("faultsNote", "warning"))
{
    m_chooser->setPopupMode(QToolButton::InstantPopup);
    m_chooser->setAutoRaise(true);
    m_chooser->setFocusPolicy(Qt::TabFocus);
    m_chooser->setMenu(m_menu);
    m_name->setObjectName(QStringLiteral("poolName"));
    m_name->installEventFilter(this);

    auto *pool = rowOf({m_chooser, m_name, m_production});
    pool->setStretchFactor(m_name, 1);
    auto *notes = rowOf({m_recording, m_stop, m_clock, m_faults, nullptr});
    notes->setContentsMargins(0, 0, 0, 0);
    m_notes->setLayout(notes);
    m_rows->setContentsMargins(8, 6, 12, 6 + edgeHeight);
    m_rows->setSpacing(8);
    m_rows->addLayout(pool, 1);
    m_rows->addWidget(m_notes);

    connect(m_menu, &QMenu::aboutToShow, this, &PoolStrip::fillMenu);
    connect(m_stop, &QPushButton::clicked, this, &PoolStrip::stopRecordingRequested);
    connect(m_clock, &QToolButton::clicked, this, &PoolStrip::emulatorRequested);
    connect(m_faults, &QToolButton::clicked, this, &PoolStrip::emulatorRequested);
    retranslate();
}

void PoolStrip::showPool(const Connection *connection, Accent accent)
{
    m_badge = connection ? std::optional(connection->badge) : std::nullopt;
    m_connectionId = connection ? connection->id() : QString();
    m_accent = accent;
    showAll();
}

void PoolStrip::showRecording(std::optional<int> steps)
{
    m_steps = steps;
    showAll();
}

void PoolStrip::showEmulator(const std::optional<EmulatorState> &state)
{
    m_emulator = state;
    showAll();
}

void PoolStrip::showAll()
{
    showState();
    const bool isProduction = m_badge && m_badge->isProduction;
    m_name->setText(m_badge ? m_badge->name : tr("No pool yet"));
    m_production->setText(Accent::Danger, tr("PRODUCTION"), QStringLiteral("warning"));
    m_production->setVisible(isProduction);

    m_recording->setText(Accent::Danger, tr("Recording: %n step(s)", nullptr, m_steps.value_or(0)));
    m_recording->setVisible(m_steps.has_value());
    m_stop->setVisible(m_steps.has_value());

    const QString clock = m_emulator ? ClockText::deviation(m_emulator->clock) : QString();
    m_clock->setText(tr("Emulator clock: %1").arg(clock));
    m_clock->setVisible(!clock.isEmpty());
    const int faults = m_emulator ? int(m_emulator->faults.size()) : 0;
    m_faults->setText(tr("%n fault(s) on", nullptr, faults));
    m_faults->setVisible(faults > 0);
    m_notes->setVisible(m_steps || !clock.isEmpty() || faults > 0);
    arrange();
    update();
}

void PoolStrip::arrange()
{
    const bool isBeside = m_notes->minimumSizeHint().width() + roomForName <= width();
    m_rows->setDirection(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void PoolStrip::showState()
{
    const ColorTag tag = m_badge ? m_badge->tag : ColorTag::None;
    const QIcon light = dot(accentColors(m_accent, palette()).solid, devicePixelRatioF());
    m_chooser->setIcon(tag == ColorTag::None ? light : TagMark::beside(light, tag, palette(), devicePixelRatioF()));
    m_chooser->setIconSize(tag == ColorTag::None ? TagMark::iconSize() : TagMark::besideSize());
    m_chooser->setAccessibleName(tr("User pool: %1").arg(m_badge ? m_badge->name : tr("No pool yet")));
    const QString state = m_accent == Accent::Danger ? tr("Error")
        : m_accent == Accent::Success                ? tr("Connected")
                                                     : tr("Connecting");
    //: %1 is the state of the connection, %2 the color of its tag
    m_chooser->setAccessibleDescription(
        tag == ColorTag::None ? state : tr("%1, color tag: %2").arg(state, TagMark::name(tag)));
    m_chooser->setToolTip(tr("%1. Opens another user pool.").arg(state));
    m_name->setToolTip(m_chooser->toolTip());
}

void PoolStrip::fillMenu()
{
    m_menu->clear();
    for (const Connection &connection : m_book.connections()) {
        const QString name
            = connection.badge.isProduction ? tr("%1 (production)").arg(connection.badge.name) : connection.badge.name;
        QAction *action = m_menu->addAction(QString(name).replace(u'&', QLatin1String("&&")));
        action->setIcon(TagMark::icon(connection.badge.tag, palette(), devicePixelRatioF()));
        action->setCheckable(true);
        action->setChecked(m_connectionId == connection.id());
        connect(action, &QAction::triggered, this, [this, id = connection.id()] {
            if (m_connectionId != id)
                emit poolChosen(id);
        });
    }
    m_menu->addSeparator();
    m_menu->addAction(tr("&Add a pool…"), this, &PoolStrip::addRequested);
}

void PoolStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_badge && m_badge->isProduction) {
        const AccentColors &colors = accentColors(Accent::Danger, palette());
        painter.fillRect(rect(), colors.fill);
        painter.fillRect(0, height() - edgeHeight, width(), edgeHeight, colors.solid);
        return;
    }
    painter.fillRect(0, height() - 1, width(), 1, palette().color(QPalette::Mid));
}

void PoolStrip::resizeEvent(QResizeEvent *event)
{
    Translated::resizeEvent(event);
    arrange();
}

/// A press on the name is one on the button beside it, which keys and assistive technology use.
bool PoolStrip::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_name || event->type() != QEvent::MouseButtonPress)
        return Translated::eventFilter(watched, event);
    const auto *press = static_cast<QMouseEvent *>(event);
    const QRect text
        = m_name->fontMetrics().boundingRect(m_name->rect(), Qt::AlignVCenter | Qt::TextWordWrap, m_name->text());
    if (press->button() != Qt::LeftButton || !text.contains(press->position().toPoint()))
        return false;
    m_menu->popup(m_chooser->mapToGlobal(m_chooser->rect().bottomLeft()));
    return true;
}

void PoolStrip::changeEvent(QEvent *event)
{
    Translated::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showState();
}

void PoolStrip::retranslate()
{
    m_stop->setText(tr("Stop"));
    m_stop->setAccessibleName(tr("Stop recording"));
    m_stop->setToolTip(tr("Ends the recording and adds it to the scenarios"));
    m_clock->setToolTip(tr("The emulator does not use this computer's time. Opens the emulator's page."));
    m_faults->setToolTip(tr("The emulator disturbs calls on purpose. Opens the emulator's page."));
    showAll();
}

} // namespace qrlogin

#include "moc_PoolStrip.cpp"
