#include "pages/emulator/CodesCard.h"

#include "pages/emulator/RecordTable.h"
#include "widgets/Controls.h"
#include "widgets/PeriodText.h"
#include "widgets/StatusPill.h"
#include "widgets/WrappedLabel.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace qrlogin {

namespace {

enum CodeColumn { IdColumn, StateColumn, UserNameColumn, AgeColumn, LeftColumn };

} // namespace

CodesCard::CodesCard(QWidget *parent)
    : Translated(parent),
      m_mark(new StatusPill),
      m_table(new RecordTable(IdColumn)),
      m_empty(wrappedLabel({}, QPalette::PlaceholderText)),
      m_endInMfa(pushButton("endInMfa")),
      m_endInError(pushButton("endInError"))
{
    setIcon(QStringLiteral("qr"));
    m_table->setObjectName(QStringLiteral("codes"));
    m_table->setColumns({AgeColumn, LeftColumn}, StateColumn);
    addTrailing(m_mark);
    body()->addWidget(m_table);
    body()->addWidget(m_empty);
    body()->addLayout(rowOf({m_endInMfa, m_endInError, nullptr}));
    connect(m_table, &RecordTable::chosenChanged, this, [this] {
        showButtons();
        emit chosenChanged(m_table->chosenKey());
    });
    connect(m_endInMfa, &QPushButton::clicked, this,
        [this] { emit endRequested(m_table->chosenKey(), CodeEnd::MfaNeeded); });
    connect(
        m_endInError, &QPushButton::clicked, this, [this] { emit endRequested(m_table->chosenKey(), CodeEnd::Error); });
    retranslate();
}

void CodesCard::setState(const EmulatorState &state, const QString &watermark)
{
    m_codes = state.newestCodes;
    m_held = state.codesHeld;
    m_mark->setWatermark(m_codes.isEmpty() ? QString() : watermark);
    showCodes();
}

QString CodesCard::whatIsLeft(const EmulatorCode &code)
{
    if (code.expiresIn)
        return clockText(*code.expiresIn);
    switch (code.ticket) {
    case EmulatorTicket::None: return QStringLiteral("–");
    case EmulatorTicket::Open: return tr("ticket: %1").arg(clockText(code.ticketExpiresIn.value_or(Milliseconds(0))));
    case EmulatorTicket::Used: return tr("ticket: used");
    case EmulatorTicket::Expired: return tr("ticket: expired");
    }
    return {};
}

void CodesCard::showCodes()
{
    QList<RecordModel::Row> rows;
    for (const EmulatorCode &code : m_codes)
        rows.append({code.id, {code.id, statusText(code.status), code.username, clockText(code.age), whatIsLeft(code)},
            {}, statusAccent(code.status)});
    m_table->setRows(rows);
    showButtons();
    m_table->setVisible(!rows.isEmpty());
    m_empty->setVisible(rows.isEmpty());
    setSubtitle(m_held > m_codes.size() ? tr("Newest %1 of %2").arg(m_codes.size()).arg(m_held) : QString());
}

void CodesCard::showButtons()
{
    const auto code = std::ranges::find(m_codes, m_table->chosenKey(), &EmulatorCode::id);
    const bool isOpen = code != m_codes.end() && !isFinal(code->status);
    m_endInMfa->setEnabled(isOpen);
    m_endInError->setEnabled(isOpen);
    m_endInMfa->setVisible(!m_codes.isEmpty());
    m_endInError->setVisible(!m_codes.isEmpty());
}

void CodesCard::retranslate()
{
    m_endInMfa->setText(tr("End &with MFA"));
    m_endInMfa->setToolTip(tr("The status query returns that the login needs multi-factor authentication"));
    m_endInError->setText(tr("End b&y an error"));
    m_endInError->setToolTip(tr("The status query returns an error"));
    setTitle(tr("QR codes"));
    m_table->setAccessibleName(tr("QR codes"));
    m_table->setTitles({tr("QR code ID"), tr("State"), tr("User"), tr("Age"), tr("Left")});
    m_empty->setText(tr("No QR codes yet. Generate one in the simulator or on the demo page."));
    showCodes();
}

} // namespace qrlogin

#include "moc_CodesCard.cpp"
