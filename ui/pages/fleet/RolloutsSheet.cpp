#include "pages/fleet/RolloutsSheet.h"

#include "fleet/RolloutReport.h"
#include "theme/TimeText.h"
#include "widgets/Banner.h"
#include "widgets/Named.h"
#include "widgets/RowTable.h"
#include "widgets/SaveFile.h"
#include "widgets/WrappedLabel.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace qrlogin {

RolloutsSheet::RolloutsSheet(RolloutStore &store, QWidget *parent)
    : Sheet(tr("Rollouts"), parent),
      m_view(named<RowTable>("rollouts"))
{
    setSubtitle(tr("Rollouts from this computer, newest first."));
    const auto records = store.newest();
    if (!records)
        banner()->showMessage(
            Accent::Danger, tr("The history of rollouts cannot be read: %1").arg(records.error().message));
    m_records = records.value_or(QList<RolloutRecord>());

    auto *model = new QStandardItemModel(int(m_records.size()), 3, this);
    model->setHorizontalHeaderLabels({tr("Time"), tr("Result"), tr("Reason")});
    for (int row = 0; row < m_records.size(); ++row) {
        const RolloutRecord &record = m_records.at(row);
        const QString summary = RolloutReport::summary(record);
        const QStringList texts{dateAndTime(record.time),
            record.undoes ? tr("Undo of %1; %2").arg(QString::number(*record.undoes), summary) : summary,
            record.reason};
        for (int column = 0; column < texts.size(); ++column) {
            auto *item = new QStandardItem(texts.at(column));
            item->setToolTip(texts.at(column));
            item->setEditable(false);
            model->setItem(row, column, item);
        }
    }
    m_view->setModel(model);
    m_view->setAccessibleName(tr("Rollouts"));
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_view->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_view->setMinimumHeight(m_view->verticalHeader()->defaultSectionSize() * 6);
    auto *empty = wrappedLabel(tr("This console has not rolled out a baseline yet."), QPalette::PlaceholderText);
    empty->setAlignment(Qt::AlignCenter);
    body()->addWidget(m_view, 1);
    body()->addWidget(empty, 1);
    m_view->setVisible(!m_records.isEmpty());
    empty->setVisible(m_records.isEmpty());

    m_report = addSideButton(tr("&Export report…"), "exportReport");
    m_undo = addButton(tr("&Undo this rollout…"), "undoRollout");
    m_undo->setToolTip(tr("Puts back what the rollout changed, where nobody has changed it since"));
    auto *close = addButton(tr("&Close"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_undo, &QPushButton::clicked, this, &RolloutsSheet::undo);
    connect(m_report, &QPushButton::clicked, this, &RolloutsSheet::chooseReport);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RolloutsSheet::showReadiness);
    resize(760, 420);
    if (!m_records.isEmpty())
        m_view->selectRow(0);
    m_view->setFocus();
    showReadiness();
}

const RolloutRecord *RolloutsSheet::chosen() const
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_records.at(rows.first().row());
}

void RolloutsSheet::showReadiness()
{
    const RolloutRecord *record = chosen();
    m_report->setEnabled(record);
    m_undo->setEnabled(record && std::ranges::any_of(record->pools, &RolloutPool::mayBeWritten));
}

void RolloutsSheet::undo()
{
    const RolloutRecord record = *chosen();
    accept();
    emit undoRequested(record);
}

void RolloutsSheet::chooseReport()
{
    const RolloutRecord record = *chosen();
    askForPath(this, tr("Export the report"), tr("Markdown (*.md);;Comma-separated values (*.csv);;JSON (*.json)"),
        QStringLiteral("qrlogin-rollout-%1.md").arg(record.id), [this, record](const QString &path) {
            const QString name = RolloutReport::isKnownFile(path) ? path : path + QLatin1String(".md");
            writeFile(name, RolloutReport::forFile(name, record), *banner());
        });
}

} // namespace qrlogin

#include "moc_RolloutsSheet.cpp"
