#include "pages/settings/NewsBanner.h"

#include "settings/SettingText.h"
#include "settings/SettingsModel.h"
#include "theme/TimeText.h"

namespace qrlogin {

void NewsBanner::showModel(const SettingsModel *model)
{
    QStringList lines;
    if (model && model->isLoaded()) {
        for (const SettingChange &change : changesBetween(model->known(), model->saved())) {
            const QStringList values = SettingText::values(change.wireName, {change.before, change.after});
            lines += tr("%1: %2 → %3").arg(SettingText::title(change.wireName), values.at(0), values.at(1));
        }
    }
    if (lines.isEmpty())
        return dismiss();
    //: %1 is a time of day
    lines.prepend(tr("Changed outside this page since %1:").arg(timeOfDay(model->knownAt())));
    const QString text = lines.join(u'\n');
    if (isHidden() || this->text() != text)
        showMessage(Accent::Info, text);
}

} // namespace qrlogin

#include "moc_NewsBanner.cpp"
