#include "pages/settings/SettingRow.h"

#include "settings/SettingText.h"
#include "settings/SettingsModel.h"
#include "theme/AccentText.h"
#include "theme/Fonts.h"
#include "widgets/Controls.h"
#include "widgets/Icon.h"
#include "widgets/PeriodEdit.h"
#include "widgets/PeriodText.h"
#include "widgets/Switch.h"
#include "widgets/WrappedLabel.h"

#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace qrlogin {

namespace {

constexpr int rowPadding = 6; // with it the whole page fits in a window of 1366 x 768 pixels

} // namespace

SettingRow::SettingRow(QStringView wireName, QWidget *parent)
    : Translated(parent),
      m_wireName(wireName),
      m_title(wrappedLabel({}, QPalette::WindowText)),
      m_help(wrappedLabel({}, QPalette::PlaceholderText)),
      m_meta(wrappedLabel({}, QPalette::PlaceholderText)),
      m_editedMeta(wrappedLabel({})),
      m_error(wrappedLabel({}, QPalette::WindowText)),
      m_note(wrappedLabel({}, QPalette::PlaceholderText)),
      m_reset(new QToolButton),
      m_controlColumn(new QVBoxLayout)
{
    m_title->setFont(strongFont(font()));
    for (QLabel *label : {m_help, m_meta, m_editedMeta, m_error, m_note})
        label->setFont(smallFont(font()));
    m_note->setAlignment(Qt::AlignRight | Qt::AlignTop);
    m_error->hide();
    m_note->hide();
    // The rows below stay in place when an edit makes the text longer.
    keepPlace(*m_editedMeta);
    m_editedMeta->hide();

    m_reset->setIcon(tintedIcon(QStringLiteral("undo"), QPalette::ButtonText));
    m_reset->setAutoRaise(true);
    m_reset->setPopupMode(QToolButton::InstantPopup);
    m_reset->setFocusPolicy(Qt::TabFocus);
    m_reset->setObjectName(QStringLiteral("reset"));
    auto *menu = new QMenu(m_reset);
    m_toSaved = menu->addAction({}, this, [this] { emit resetRequested(false); });
    m_toDefault = menu->addAction({}, this, [this] { emit resetRequested(true); });
    m_reset->setMenu(menu);
    keepPlace(*m_reset);
    m_reset->hide();

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(12, rowPadding, 0, rowPadding);
    layout->setHorizontalSpacing(24);
    layout->setVerticalSpacing(4);
    layout->setColumnStretch(0, 1);
    layout->addWidget(m_title, 0, 0, Qt::AlignTop);
    layout->addWidget(m_help, 1, 0);
    layout->addWidget(m_meta, 2, 0, Qt::AlignTop);
    layout->addWidget(m_editedMeta, 2, 0, Qt::AlignTop);
    layout->addWidget(m_error, 3, 0, 1, 2);
    layout->addLayout(m_controlColumn, 0, 1, 3, 1, Qt::AlignRight | Qt::AlignTop);
    m_controlColumn->setSpacing(4);
}

void SettingRow::setControl(QWidget *control, QWidget *focusTarget)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(m_reset);
    line->addWidget(control);
    m_controlColumn->addLayout(line);
    m_controlColumn->setAlignment(line, Qt::AlignRight);
    m_controlColumn->addWidget(m_note);
    m_title->setBuddy(focusTarget);
}

QString SettingRow::title() const
{
    return SettingText::title(m_wireName);
}

void SettingRow::showState(const SettingsModel &model)
{
    const bool changed = !sameSetting(m_wireName, model.saved(), model.edited());
    const bool isDefault = sameSetting(m_wireName, LoginStrategy(), model.edited());
    m_reset->setVisible(changed || !isDefault);
    m_toSaved->setVisible(changed);
    m_toDefault->setVisible(!isDefault);
    const QString savedValue = SettingText::value(m_wireName, model.saved());
    const QString knownValue = sameSetting(m_wireName, model.known(), model.saved())
        ? QString()
        : SettingText::value(m_wireName, model.known());
    if (changed == m_changed && savedValue == m_savedValue && knownValue == m_knownValue)
        return;
    m_changed = changed;
    m_savedValue = savedValue;
    m_knownValue = knownValue;
    retranslate();
    update();
}

void SettingRow::clear()
{
    m_changed = false;
    m_savedValue.clear();
    m_knownValue.clear();
    m_reset->hide();
    setError({});
    setNote({});
    retranslate();
    update();
}

void SettingRow::setError(const QString &text)
{
    setTextAccent(*m_error, Accent::Danger);
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
}

void SettingRow::setNote(const QString &text)
{
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

void SettingRow::retranslate()
{
    m_title->setText(title());
    m_help->setText(SettingText::help(m_wireName));
    const QString defaultValue = SettingText::value(m_wireName, LoginStrategy());
    m_reset->setAccessibleName(tr("Reset %1").arg(title()));
    m_reset->setToolTip(tr("Reset this setting"));
    m_toSaved->setText(tr("Reset to &saved value: %1").arg(m_savedValue));
    m_toDefault->setText(tr("Reset to documented &default: %1").arg(defaultValue));
    //: %1 is the name of a setting in the API, %2 its default value, %3 where that is documented
    QString meta = tr("%1 · documented default: %2 (%3)")
                       .arg(m_wireName.toString(), defaultValue, SettingText::defaultSource(m_wireName));
    const QString editedMeta = meta + tr(" · saved: %1").arg(m_savedValue);
    m_editedMeta->setText(editedMeta);
    if (m_changed)
        meta = editedMeta;
    if (!m_knownValue.isEmpty())
        meta += tr(" · changed in the pool, was: %1").arg(m_knownValue);
    m_meta->setText(meta);
}

void SettingRow::paintEvent(QPaintEvent *)
{
    if (!m_changed && m_knownValue.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(accentColors(m_changed ? Accent::Info : Accent::Warning, palette()).solid);
    const int x = isRightToLeft() ? width() - 3 : 0;
    painter.drawRoundedRect(QRectF(x, rowPadding, 3, height() - 2 * rowPadding), 1.5, 1.5);
}

PeriodRow::PeriodRow(const PeriodRule &rule, QWidget *parent)
    : SettingRow(rule.wireName, parent),
      m_rule(rule),
      m_edit(new PeriodEdit(this))
{
    setObjectName(rule.wireName.toString());
    m_edit->setRange(rule.minimum, rule.maximum);
    setControl(m_edit, m_edit);
    setFocusProxy(m_edit);
    connect(m_edit, &PeriodEdit::periodEdited, this, &PeriodRow::edited);
    connect(m_edit, &PeriodEdit::completeChanged, this, [this] {
        showError();
        emit completeChanged();
    });
    retranslate();
}

void PeriodRow::showModel(const SettingsModel &model)
{
    m_shown = true;
    m_edit->setPeriod(model.edited().*m_rule.seconds, model.edited().*m_rule.unit);
    showState(model);
    showError();
}

void PeriodRow::clear()
{
    m_shown = false;
    m_edit->discardIncomplete();
    m_edit->setPeriod(0, PeriodUnit::Second);
    SettingRow::clear();
}

bool PeriodRow::isComplete() const
{
    return m_edit->isComplete();
}

void PeriodRow::discardIncomplete()
{
    m_edit->discardIncomplete();
}

void PeriodRow::showError()
{
    if (!m_shown)
        return;
    const int seconds = m_edit->seconds();
    const QString problem = m_edit->isComplete() ? SettingText::rangeError(m_rule, seconds) : m_edit->problem();
    m_edit->showProblem(problem);
    setError(problem);
    // A single unit does not need a long form.
    const QString full = spelledOut(seconds);
    setNote(
        m_edit->isComplete() && m_rule.allows(seconds) && seconds >= secondsIn(PeriodUnit::Minute) ? full : QString());
}

void PeriodRow::retranslate()
{
    SettingRow::retranslate();
    m_edit->setAccessibleBase(title());
    showError();
}

ToggleRow::ToggleRow(const ToggleRule &rule, QWidget *parent)
    : SettingRow(rule.wireName, parent),
      m_rule(rule),
      m_switch(new Switch(this))
{
    setObjectName(rule.wireName.toString());
    setControl(m_switch, m_switch);
    connect(m_switch, &Switch::toggled, this, &ToggleRow::edited);
    retranslate();
}

void ToggleRow::showModel(const SettingsModel &model)
{
    m_switch->setChecked(model.edited().*m_rule.on);
    showState(model);
}

void ToggleRow::clear()
{
    const QSignalBlocker blocker(m_switch); // nobody edits
    m_switch->setChecked(false);
    SettingRow::clear();
}

void ToggleRow::retranslate()
{
    SettingRow::retranslate();
    m_switch->setAccessibleName(title());
    m_switch->setAccessibleDescription(SettingText::help(m_rule.wireName));
}

} // namespace qrlogin

#include "moc_SettingRow.cpp"
