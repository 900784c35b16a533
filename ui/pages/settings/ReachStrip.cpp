#include "pages/settings/ReachStrip.h"

#include "settings/SettingsModel.h"
#include "theme/Fonts.h"
#include "widgets/Banner.h"
#include "widgets/Controls.h"
#include "widgets/Named.h"
#include "widgets/WrappedLabel.h"

#include <QLabel>
#include <QVBoxLayout>

namespace qrlogin {

ReachStrip::ReachStrip(QWidget *parent)
    : Translated(parent),
      m_line(wrappedLabel({}, QPalette::PlaceholderText)),
      m_message(named<Banner>("settingsReach"))
{
    m_line->setObjectName(QStringLiteral("settingsReachLine"));
    m_line->setFont(smallFont(font()));
    m_message->setClosable(false);
    auto *column = columnOf({m_line, m_message}, 4);
    column->setContentsMargins(0, 0, 0, 0);
    setLayout(column);
    hide();
}

void ReachStrip::showModel(SettingsModel *model)
{
    using Activity = SettingsModel::Activity;
    if (m_model != model) {
        m_model = model;
        m_isDue = true;
        m_reader.reset();
        if (model) {
            m_reader = std::make_unique<ReachReader>(model->connection(), model->context());
            connect(m_reader.get(), &ReachReader::changed, this, &ReachStrip::showReach);
        }
        showReach();
    }
    if (!model)
        return;
    // A save does not change which applications there are.
    m_isDue = m_isDue || model->activity() == Activity::Loading;
    if (m_isDue && model->isLoaded() && model->activity() == Activity::Idle) {
        m_isDue = false;
        m_reader->read();
    }
}

void ReachStrip::showReach()
{
    const bool isKnown = m_reader && m_reader->reach();
    setVisible(isKnown);
    if (!isKnown)
        return;
    const Result<SettingsReach> &reach = *m_reader->reach();
    m_line->setText(ReachText::summary(reach));
    const bool isOwn = reach && reach->hasOwnRules(m_reader->appId()) == true;
    QStringList lines;
    if (isOwn)
        lines += ReachText::ofConnection(*reach, m_reader->appId());
    if (reach && reach->withOwnRules().size() > (isOwn ? 1 : 0))
        lines += ReachText::others(*reach);
    const QString text = lines.join(u'\n');
    if (text.isEmpty())
        return m_message->dismiss();
    const Accent accent = isOwn ? Accent::Warning : Accent::Info;
    if (m_message->isHidden() || m_message->text() != text || m_message->accent() != accent)
        m_message->showMessage(accent, text);
}

void ReachStrip::retranslate()
{
    showReach();
}

} // namespace qrlogin

#include "moc_ReachStrip.cpp"
