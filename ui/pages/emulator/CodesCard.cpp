#include "pages/emulator/CodesCard.h"

#include "pages/emulator/RecordTable.h"
#include "widgets/PeriodText.h"
#include "widgets/StatusPill.h"
#include "widgets/WrappedLabel.h"

#include <QLabel>
#include <QVBoxLayout>

namespace qrlogin {

namespace {

enum CodeColumn { IdColumn, StateColumn, UserNameColumn, AgeColumn, LeftColumn };

} // namespace

CodesCard::CodesCard(QWidget *parent)
    : Translated(parent),
      m_mark(new StatusPill),
      m_table(new RecordTable(IdColumn)),
      m_empty(wrappedLabel({}, QPalette::PlaceholderText))
{
    setIcon(QStringLiteral("qr"));
    m_table->setObjectName(QStringLiteral("codes"));
    m_table->setColumns({AgeColumn, LeftColumn}, StateColumn);
    addTrailing(m_mark);
    body()->addWidget(m_table);
    body()->addWidget(m_empty);
    connect(m_table, &RecordTable::chosenChanged, this, [this] { emit chosenChanged(m_table->chosenKey()); });
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
    m_table->setVisible(!rows.isEmpty());
    m_empty->setVisible(rows.isEmpty());
    setSubtitle(m_held > m_codes.size() ? tr("Newest %1 of %2").arg(m_codes.size()).arg(m_held) : QString());
}

void CodesCard::retranslate()
{
    setTitle(tr("QR codes"));
    m_table->setAccessibleName(tr("QR codes"));
    m_table->setTitles({tr("QR code ID"), tr("State"), tr("User"), tr("Age"), tr("Left")});
    m_empty->setText(tr("No QR codes yet. Generate one in the simulator or on the demo page."));
    showCodes();
}

} // namespace qrlogin

#include "moc_CodesCard.cpp"
