#include "window/AboutBox.h"

#include <QIcon>
#include <QMessageBox>

namespace qrlogin {

void AboutBox::open(QWidget *window)
{
    auto *box = new QMessageBox(window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About QR Login Console"));
    box->setIconPixmap(window->windowIcon().pixmap(64, 64));
    box->setText(tr("QR Login Console %1").arg(QCoreApplication::applicationVersion()));
    box->setInformativeText(
        tr("Manage and simulate QR code login of GenAuth and Authing user pools.\nApache License 2.0"));
    box->open();
}

} // namespace qrlogin
