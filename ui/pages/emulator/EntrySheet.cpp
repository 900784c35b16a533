#include "pages/emulator/EntrySheet.h"

#include "client/FailureText.h"
#include "widgets/Banner.h"

#include <QPushButton>

namespace qrlogin {

EntrySheet::EntrySheet(EmulatorMonitor &monitor, const QString &title, QWidget *parent)
    : Sheet(title, parent),
      m_monitor(&monitor)
{
    connect(&monitor, &QObject::destroyed, this, &QDialog::reject);
}

void EntrySheet::addButtons(const QString &saveText, const char *saveName)
{
    connect(addButton(tr("&Cancel")), &QPushButton::clicked, this, &QDialog::reject);
    m_save = addPrimaryButton(saveText, saveName);
    connect(m_save, &QPushButton::clicked, this, &EntrySheet::save);
    showReadiness();
}

void EntrySheet::showReadiness()
{
    if (m_save)
        m_save->setEnabled(isReady());
}

void EntrySheet::save()
{
    if (!m_monitor)
        return;
    m_save->setEnabled(false);
    send(*m_monitor, [sheet = QPointer(this)](const Result<void> &saved) {
        if (!sheet)
            return;
        if (saved)
            return sheet->accept();
        sheet->banner()->showMessage(Accent::Danger, FailureText::describe(saved.error()));
        sheet->showReadiness();
    });
}

} // namespace qrlogin

#include "moc_EntrySheet.cpp"
