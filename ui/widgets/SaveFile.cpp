#include "widgets/SaveFile.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>

namespace qrlogin {

void askForPath(QWidget *parent, const QString &title, const QString &filter, const QString &proposedName,
    const std::function<void(const QString &)> &write)
{
    auto *dialog = new QFileDialog(parent, title, {}, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(proposedName).suffix());
    dialog->selectFile(proposedName);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, write);
    dialog->open();
}

QString writeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit();
    return isWritten ? QString() : file.errorString();
}

} // namespace qrlogin
