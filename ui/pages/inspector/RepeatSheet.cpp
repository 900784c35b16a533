#include "pages/inspector/RepeatSheet.h"

#include "pages/inspector/EntryText.h"
#include "theme/Fonts.h"
#include "traffic/TrafficText.h"
#include "widgets/Banner.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace qrlogin {

RepeatSheet::RepeatSheet(const TrafficEntry &entry, const Badge &badge, QWidget *parent)
    : Sheet(tr("Send this request again?"), parent)
{
    //: %1 is a party such as "Phone", %2 the name of a pool
    setSubtitle(tr("Party: %1. Pool: “%2”").arg(TrafficText::party(entry.party), badge.name));
    if (badge.isProduction)
        banner()->showMessage(
            Accent::Danger, tr("Real users sign in through this pool, and this request may change it."));
    auto *request = new QPlainTextEdit(EntryText::request(entry));
    request->setReadOnly(true);
    request->setTabChangesFocus(true);
    request->setFont(monospaceFont(smallFont(font())));
    request->setAccessibleName(tr("Request"));
    body()->addWidget(request, 1);
    auto *cancel = addButton(tr("&Cancel"));
    cancel->setDefault(true);
    auto *send = addButton(tr("&Send"), "sendAgain");
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(send, &QPushButton::clicked, this, &QDialog::accept);
    cancel->setFocus();
}

} // namespace qrlogin

#include "moc_RepeatSheet.cpp"
