#include "pages/settings/HistorySheet.h"

#include "widgets/Banner.h"
#include "widgets/RowTable.h"
#include "widgets/SaveFile.h"
#include "widgets/WrappedLabel.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace qrlogin {

namespace {

/// Elides what does not fit, where the view would wrap it below the edge of the row.
class OneLineDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->features &= ~QStyleOptionViewItem::WrapText;
    }
};

} // namespace

HistorySheet::HistorySheet(SettingsHistory &history, const QString &connectionId, QWidget *parent)
    : Sheet(tr("History"), parent),
      m_history(history),
      m_connectionId(connectionId),
      m_table(new HistoryTable(this)),
      m_view(new RowTable),
      m_empty(wrappedLabel(tr("This console has not saved changes yet."), QPalette::PlaceholderText)),
      m_allPools(new QCheckBox(tr("&All pools")))
{
    setSubtitle(tr("Saves of this console, newest first."));
    resize(860, 520);
    m_view->setModel(m_table);
    m_view->setWordWrap(true); // a reason has the height of its save
    auto *oneLine = new OneLineDelegate(this);
    for (int column = 0; column < HistoryTable::Reason; ++column)
        m_view->setItemDelegateForColumn(column, oneLine);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (const int column : {HistoryTable::Setting, HistoryTable::Reason})
        m_view->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    m_view->setAccessibleName(tr("Saved changes"));
    m_empty->setAlignment(Qt::AlignCenter);
    body()->addWidget(m_allPools);
    body()->addWidget(m_view, 1);
    body()->addWidget(m_empty, 1);

    m_export = addSideButton(tr("&Export CSV…"), "export");
    m_revert = addButton(tr("&Revert this save…"), "revertEntry");
    m_revert->setToolTip(tr("Restores the old values of the whole save as unsaved changes, and opens the review"));
    auto *close = addButton(tr("&Close"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_revert, &QPushButton::clicked, this, &HistorySheet::revert);
    connect(m_export, &QPushButton::clicked, this, &HistorySheet::chooseExport);
    connect(m_allPools, &QCheckBox::toggled, this, &HistorySheet::load);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &HistorySheet::selectSave,
        Qt::QueuedConnection); // the view selects the row first
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HistorySheet::showReadiness);
    connect(&history, &SettingsHistory::recorded, this, &HistorySheet::load);
    load();
    m_view->setFocus();
}

void HistorySheet::load()
{
    auto entries = m_history.entries(m_allPools->isChecked() ? QString() : m_connectionId);
    if (!entries)
        banner()->showMessage(Accent::Danger, tr("The history cannot be read: %1").arg(entries.error().message));
    m_table->setEntries(entries.value_or(QList<HistoryEntry>()));
    m_view->setColumnHidden(HistoryTable::Pool, !m_allPools->isChecked());
    const bool isEmpty = m_table->rowCount() == 0;
    m_view->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    m_export->setEnabled(!isEmpty);
    showSaves();
    if (!isEmpty)
        m_view->selectRow(0);
    showReadiness();
}

void HistorySheet::showSaves()
{
    m_view->clearSpans();
    for (int row = 0; row < m_table->rowCount();) {
        const HistoryTable::Save save = m_table->saveAt(row);
        for (const int column : {HistoryTable::Time, HistoryTable::Pool, HistoryTable::Reason}) {
            if (save.rows > 1)
                m_view->setSpan(save.first, column, save.rows, 1);
        }
        row = save.first + save.rows;
    }
}

void HistorySheet::selectSave()
{
    const HistoryTable::Save save = chosen();
    if (save.rows > 1)
        m_view->selectionModel()->select(
            {m_table->index(save.first, 0), m_table->index(save.first + save.rows - 1, HistoryTable::Reason)},
            QItemSelectionModel::ClearAndSelect);
}

HistoryTable::Save HistorySheet::chosen() const
{
    const QModelIndex row = m_view->currentIndex();
    return row.isValid() && m_view->selectionModel()->hasSelection() ? m_table->saveAt(row.row())
                                                                     : HistoryTable::Save();
}

void HistorySheet::showReadiness()
{
    const HistoryTable::Save save = chosen();
    m_revert->setEnabled(save.rows > 0 && m_table->entries().at(save.first).connectionId == m_connectionId);
}

void HistorySheet::revert()
{
    const HistoryTable::Save save = chosen();
    QList<SettingChange> changes;
    for (const HistoryEntry &entry : m_table->entries().mid(save.first, save.rows))
        changes += entry.change;
    accept();
    emit revertRequested(changes);
}

void HistorySheet::chooseExport()
{
    askForPath(this, tr("Export the history"), tr("Comma-separated values (*.csv)"),
        QStringLiteral("qrlogin-history.csv"),
        [this](const QString &path) { writeFile(path, historyCsv(m_table->entries()), *banner()); });
}

} // namespace qrlogin

#include "moc_HistorySheet.cpp"
