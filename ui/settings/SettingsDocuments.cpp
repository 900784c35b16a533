#include "settings/SettingsDocuments.h"

#include "settings/ImportSheet.h"
#include "settings/SettingsModel.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QSaveFile>

namespace qrlogin {

SettingsDocuments::SettingsDocuments(QWidget *page)
    : QObject(page),
      m_page(page)
{
}

void SettingsDocuments::chooseImport()
{
    auto *dialog = new QFileDialog(m_page, tr("Import settings"), {}, tr("Settings (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &SettingsDocuments::import);
    dialog->open();
}

void SettingsDocuments::chooseExport()
{
    auto *dialog = new QFileDialog(m_page, tr("Export settings"), {}, tr("Settings (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(QStringLiteral("qrlogin-settings.json"));
    connect(dialog, &QFileDialog::fileSelected, this, &SettingsDocuments::write);
    dialog->open();
}

void SettingsDocuments::import(const QString &path)
{
    if (!m_model || !m_model->isLoaded())
        return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        emit failed(tr("%1 cannot be read: %2").arg(path, file.errorString()));
        return;
    }
    // One byte more than allowed is enough to know that it is too large.
    const DocumentReading reading = readDocument(file.read(documentSizeLimit + 1), m_model->edited());
    auto *sheet = new ImportSheet(QFileInfo(path).fileName(), reading, *m_model, m_page);
    connect(sheet, &ImportSheet::chosen, m_model, &SettingsModel::setEdited);
    sheet->open();
}

void SettingsDocuments::write(const QString &path)
{
    if (!m_model)
        return;
    QSaveFile file(path);
    const QByteArray text = documentText(m_model->edited());
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        emit exported(path);
    else
        emit failed(tr("%1 cannot be written: %2").arg(path, file.errorString()));
}

QString SettingsDocuments::droppedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

} // namespace qrlogin
