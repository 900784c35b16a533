#include "widgets/SaveFile.h"

#include "widgets/Banner.h"

#include <QCoreApplication>
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

void writeFile(const QString &path, const QByteArray &content, Banner &banner, const QString &success)
{
    const QString problem = writeFile(path, content);
    if (!problem.isEmpty())
        banner.showMessage(Accent::Danger,
            QCoreApplication::translate("qrlogin::SaveFile", "%1 cannot be written: %2").arg(path, problem));
    else if (success.isEmpty())
        banner.showMessage(Accent::Success, QCoreApplication::translate("qrlogin::SaveFile", "Saved to %1.").arg(path));
    else
        banner.showMessage(Accent::Success, success);
}

QString writeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit();
    return isWritten ? QString() : file.errorString();
}

} // namespace qrlogin
