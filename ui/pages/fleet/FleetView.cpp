#include "pages/fleet/FleetView.h"

#include "fleet/FleetText.h"
#include "pages/fleet/FleetDelegate.h"
#include "pages/fleet/FleetFilter.h"
#include "pages/fleet/FleetGrid.h"

#include <QHeaderView>

namespace qrlogin {

namespace {

constexpr int cellPadding = 20;
constexpr int shortestName = 20; // characters

} // namespace

FleetView::FleetView(FleetFilter &filter, QWidget *parent)
    : RowTable(parent)
{
    setModel(&filter);
    setItemDelegate(new FleetDelegate(this));
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded); // large fonts in a small window
    setSortingEnabled(true);
    sortByColumn(FleetGrid::Pool, Qt::AscendingOrder);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&filter, signal, this, &FleetView::fitHeadings);
    connect(&filter, &QAbstractItemModel::layoutChanged, this, &FleetView::fitHeadings);
    connect(&filter, &QAbstractItemModel::modelReset, this, &FleetView::fitHeadings);
}

void FleetView::sizeColumns()
{
    const QFontMetrics metrics(font());
    const auto widthOf = [&](const QStringList &texts) {
        int width = 0;
        for (const QString &text : texts)
            width = qMax(width, metrics.horizontalAdvance(text));
        return width + cellPadding;
    };
    QHeaderView *header = horizontalHeader();
    header->setMinimumSectionSize(metrics.averageCharWidth() * 5);
    QStringList states;
    for (const auto &word : poolVerdictWords)
        states += FleetText::verdict(word.value);
    header->resizeSection(FleetGrid::State, widthOf(states));
    for (int column = FleetGrid::FirstSetting; column <= FleetGrid::Own; ++column)
        header->resizeSection(column,
            widthOf({model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() + QStringLiteral("MM"),
                column == FleetGrid::Own ? QString() : QStringLiteral("86400s ≠")}));
    verticalHeader()->setDefaultSectionSize(FleetDelegate::rowHeight(font()));
    fitNames();
    fitHeadings();
}

void FleetView::fitHeadings()
{
    const int plain = FleetDelegate::rowHeight(font());
    const int headed = plain + FleetDelegate::headingHeight(font());
    for (int row = 0; row < model()->rowCount(); ++row) {
        const bool hasHeading = model()->index(row, FleetGrid::Pool).data(FleetGrid::HeadingRole).isValid();
        verticalHeader()->resizeSection(row, hasHeading ? headed : plain);
    }
}

void FleetView::fitNames()
{
    // A header that stretches a section keeps its old size where there is not enough room.
    int others = 0;
    for (int column = FleetGrid::Pool + 1; column < FleetGrid::ColumnCount; ++column)
        others += horizontalHeader()->sectionSize(column);
    horizontalHeader()->resizeSection(
        FleetGrid::Pool, qMax(viewport()->width() - others, fontMetrics().averageCharWidth() * shortestName));
}

void FleetView::resizeEvent(QResizeEvent *event)
{
    RowTable::resizeEvent(event);
    fitNames();
}

} // namespace qrlogin

#include "moc_FleetView.cpp"
