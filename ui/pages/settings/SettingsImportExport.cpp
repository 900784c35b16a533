#include "pages/settings/SettingsImportExport.h"

#include "base/ReadFile.h"
#include "pages/settings/ImportSheet.h"
#include "settings/SettingsModel.h"
#include "widgets/Banner.h"
#include "widgets/SaveFile.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>

namespace qrlogin {

SettingsImportExport::SettingsImportExport(Banner &banner, QWidget *page)
    : QObject(page),
      m_banner(banner),
      m_page(page)
{
}

void SettingsImportExport::chooseImport()
{
    auto *dialog = new QFileDialog(m_page, tr("Import settings"), {}, tr("Settings (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &SettingsImportExport::import);
    dialog->open();
}

void SettingsImportExport::chooseExport()
{
    askForPath(m_page, tr("Export settings"), tr("Settings (*.json)"), QStringLiteral("qrlogin-settings.json"),
        [this](const QString &path) {
            if (m_model)
                writeFile(path, documentText(m_model->edited()), m_banner);
        });
}

void SettingsImportExport::import(const QString &path)
{
    if (!m_model || !m_model->isLoaded())
        return;
    // A pipe or a device could block the window, or never end.
    if (QFileInfo::exists(path) && !QFileInfo(path).isFile())
        return m_banner.showMessage(Accent::Danger, tr("%1 is not a regular file.").arg(path));
    // One byte over the limit is enough to detect a document that is too large.
    const auto text = readFile(path, documentSizeLimit + 1);
    if (!text)
        return m_banner.showMessage(Accent::Danger, tr("%1 cannot be read: %2").arg(path, text.error()));
    const DocumentReading reading = readDocument(*text, m_model->edited());
    auto *sheet = new ImportSheet(QFileInfo(path).fileName(), reading, *m_model, m_page);
    connect(sheet, &ImportSheet::chosen, m_model, &SettingsModel::setEdited);
    sheet->open();
}

QString SettingsImportExport::droppedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

} // namespace qrlogin

#include "moc_SettingsImportExport.cpp"
