#include "pages/settings/ImportSheet.h"

#include "pages/settings/ChangesView.h"
#include "settings/SettingsModel.h"
#include "widgets/Banner.h"
#include "widgets/Controls.h"
#include "widgets/WrappedLabel.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace qrlogin {

namespace {

QWidget *findingList(const QList<Finding> &findings)
{
    auto *list = new QWidget;
    auto *layout = new QGridLayout(list);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(8);
    layout->setColumnStretch(1, 1);
    for (const Finding &finding : findings) {
        const int row = layout->rowCount();
        layout->addWidget(accentMark(finding.stopsImport() ? Accent::Danger : Accent::Info), row, 0, Qt::AlignTop);
        layout->addWidget(wrappedLabel(FindingText::describe(finding)), row, 1);
    }
    return list;
}

} // namespace

ImportSheet::ImportSheet(
    const QString &name, const DocumentReading &reading, const SettingsModel &model, QWidget *parent)
    : Sheet(tr("Import settings"), parent)
{
    setSubtitle(name);
    if (!reading.findings.isEmpty())
        body()->addWidget(findingList(reading.findings));
    const QList<SettingChange> changes
        = reading.strategy ? changesBetween(model.edited(), *reading.strategy) : QList<SettingChange>();
    if (!reading.strategy)
        banner()->showMessage(Accent::Danger, tr("The document is not valid. Nothing was changed."));
    else if (changes.isEmpty())
        banner()->showMessage(Accent::Info, tr("The document has the same values as the page."));
    else
        body()->addWidget(new ChangesView(changes));
    body()->addStretch();

    auto *cancel = addButton(changes.isEmpty() ? tr("&Close") : tr("&Cancel"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    if (changes.isEmpty())
        return;
    auto *use = addPrimaryButton(tr("&Use these values"), "use");
    connect(use, &QPushButton::clicked, this, [this, strategy = *reading.strategy] {
        accept();
        emit chosen(strategy);
    });
}

} // namespace qrlogin

#include "moc_ImportSheet.cpp"
