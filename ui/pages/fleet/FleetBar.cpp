#include "pages/fleet/FleetBar.h"

#include "widgets/Controls.h"
#include "widgets/Named.h"
#include "widgets/layout/FlowLayout.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace qrlogin {

FleetBar::FleetBar(QWidget *parent)
    : Translated(parent),
      m_text(named<QLineEdit>("searchPools")),
      m_textLabel(new QLabel),
      m_onlyDrift(named<QCheckBox>("onlyDrift")),
      m_grouped(named<QCheckBox>("groupByTag")),
      m_watch(named<QCheckBox>("watchFleet")),
      m_minutes(named<QSpinBox>("watchMinutes")),
      m_summary(named<QLabel>("fleetSummary"))
{
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(180);
    m_textLabel->setBuddy(m_text);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_summary->setTextFormat(Qt::PlainText);
    auto *search = new QWidget;
    search->setLayout(rowOf({m_textLabel, m_text}));
    search->layout()->setContentsMargins(0, 0, 0, 0);
    m_minutes->setRange(5, 24 * 60);
    m_minutes->setValue(30);
    m_minutes->setEnabled(false);
    auto *watch = new QWidget;
    watch->setLayout(rowOf({m_watch, m_minutes}));
    watch->layout()->setContentsMargins(0, 0, 0, 0);
    setLayout(flowOf({search, m_onlyDrift, m_grouped, watch, m_summary}, 16));
    connect(m_watch, &QCheckBox::toggled, m_minutes, &QWidget::setEnabled);
    connect(m_watch, &QCheckBox::toggled, this, &FleetBar::watchChanged);
    connect(m_minutes, &QSpinBox::valueChanged, this, &FleetBar::watchChanged);
    connect(m_text, &QLineEdit::textChanged, this, &FleetBar::changed);
    for (QCheckBox *box : {m_onlyDrift, m_grouped})
        connect(box, &QCheckBox::toggled, this, &FleetBar::changed);
    retranslate();
}

QString FleetBar::text() const
{
    return m_text->text().trimmed();
}

bool FleetBar::isOnlyDrift() const
{
    return m_onlyDrift->isChecked();
}

bool FleetBar::isGrouped() const
{
    return m_grouped->isChecked();
}

std::chrono::minutes FleetBar::watchInterval() const
{
    return std::chrono::minutes(m_watch->isChecked() ? m_minutes->value() : 0);
}

void FleetBar::showSummary(const QString &text)
{
    m_summary->setText(text);
}

void FleetBar::focusSearch()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FleetBar::retranslate()
{
    m_textLabel->setText(tr("&Search"));
    m_text->setPlaceholderText(tr("Name of a pool"));
    m_text->setAccessibleName(tr("Search"));
    m_onlyDrift->setText(tr("Only &drift"));
    m_onlyDrift->setToolTip(tr("Hides the pools that are in line"));
    m_grouped->setText(tr("&Group by tag"));
    m_watch->setText(tr("&Watch every"));
    m_watch->setToolTip(tr("Reads the fleet from time to time while the window is open, and tells new drift"));
    m_minutes->setSuffix(tr(" min"));
    m_minutes->setAccessibleName(tr("Minutes between two readings"));
}

} // namespace qrlogin

#include "moc_FleetBar.cpp"
