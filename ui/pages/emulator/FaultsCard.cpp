#include "pages/emulator/FaultsCard.h"

#include "pages/emulator/FaultText.h"
#include "pages/emulator/RecordTable.h"
#include "widgets/Controls.h"
#include "widgets/WrappedLabel.h"
#include "widgets/layout/FlowLayout.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace qrlogin {

namespace {

enum FaultColumn { PathColumn, WhatColumn, WhichColumn, HitsColumn };

} // namespace

FaultsCard::FaultsCard(QWidget *parent)
    : Translated(parent),
      m_table(new RecordTable(PathColumn)),
      m_empty(wrappedLabel({}, QPalette::PlaceholderText)),
      m_add(pushButton("addFault", "plus")),
      m_clear(pushButton("clearFault")),
      m_clearAll(pushButton("clearFaults"))
{
    setIcon(QStringLiteral("warning"));
    m_table->setObjectName(QStringLiteral("faults"));
    m_table->setColumns({HitsColumn});
    body()->addWidget(m_table);
    body()->addWidget(m_empty);
    body()->addLayout(flowOf({m_add, m_clear, m_clearAll}));

    connect(m_table, &RecordTable::chosenChanged, this, &FaultsCard::showButtons);
    connect(m_add, &QPushButton::clicked, this, &FaultsCard::addRequested);
    connect(m_clear, &QPushButton::clicked, this, [this] { emit clearRequested(m_table->chosenKey().toInt()); });
    connect(m_clearAll, &QPushButton::clicked, this, &FaultsCard::clearAllRequested);
    retranslate();
}

void FaultsCard::setFaults(const QList<EmulatorFault> &faults)
{
    m_faults = faults;
    showFaults();
}

void FaultsCard::showFaults()
{
    QList<RecordModel::Row> rows;
    for (const EmulatorFault &fault : m_faults) {
        const QString what = FaultText::what(fault.rule);
        const QString which = FaultText::which(fault.rule);
        rows.append(
            {QString::number(fault.id), {fault.rule.path, what, which, tr("%1 of %2").arg(fault.hits).arg(fault.calls)},
                fault.rule.path + u'\n' + what + u'\n' + which});
    }
    m_table->setRows(rows);
    m_table->setVisible(!rows.isEmpty());
    m_empty->setVisible(rows.isEmpty());
    showButtons();
}

void FaultsCard::showButtons()
{
    m_clear->setEnabled(!m_table->chosenKey().isEmpty());
    m_clearAll->setEnabled(!m_faults.isEmpty());
}

void FaultsCard::retranslate()
{
    setTitle(tr("Faults"));
    m_table->setAccessibleName(tr("Faults"));
    //: Hits: how many of the calls at the path met the fault
    m_table->setTitles({tr("Path"), tr("Fault"), tr("Calls"), tr("Hits")});
    m_empty->setText(tr("No faults are set."));
    m_add->setText(tr("Add fa&ult…"));
    m_clear->setText(tr("&Clear"));
    m_clear->setAccessibleName(tr("Clear this fault"));
    m_clearAll->setText(tr("C&lear all"));
    m_clearAll->setAccessibleName(tr("Clear all faults"));
    showFaults();
}

} // namespace qrlogin

#include "moc_FaultsCard.cpp"
