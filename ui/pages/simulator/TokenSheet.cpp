#include "pages/simulator/TokenSheet.h"

#include "client/TokenText.h"
#include "pages/simulator/TokenTable.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace qrlogin {

TokenSheet::TokenSheet(const TokenVerification &verification, QWidget *parent)
    : Sheet(tr("Claims of the ID token"), parent)
{
    setSubtitle(TokenText::summary(verification));
    auto *table = new TokenTable;
    table->showToken(verification);
    body()->addWidget(table, 1);
    auto *close = addButton(tr("&Close"), "closeClaims");
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    resize(820, 440);
    table->setFocus();
}

} // namespace qrlogin

#include "moc_TokenSheet.cpp"
