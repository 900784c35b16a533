#include "pages/inspector/InspectorPage.h"

#include "pages/inspector/EntryText.h"
#include "pages/inspector/EntryView.h"
#include "pages/inspector/FilterBar.h"
#include "pages/inspector/RepeatSheet.h"
#include "traffic/HarDocument.h"
#include "traffic/TrafficText.h"
#include "widgets/Banner.h"
#include "widgets/Card.h"
#include "widgets/Controls.h"
#include "widgets/Icon.h"
#include "widgets/PageHeader.h"
#include "widgets/RowTable.h"
#include "widgets/SaveFile.h"
#include "widgets/WrappedLabel.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

#include <QCoroTask>

namespace qrlogin {

namespace {

constexpr int cellPadding = 24;

} // namespace

InspectorPage::InspectorPage(TrafficTable &table, const QString &version, QWidget *parent)
    : Translated(parent),
      m_version(version),
      m_table(table),
      m_header(new PageHeader),
      m_record(pushButton("record")),
      m_export(pushButton("exportHar", "save")),
      m_clear(pushButton("clearTraffic", "trash")),
      m_message(new Banner),
      m_filter(new FilterBar),
      m_tableCard(new Card),
      m_view(new RowTable),
      m_empty(wrappedLabel({}, QPalette::PlaceholderText)),
      m_entryView(new EntryView)
{
    for (QPushButton *button : {m_record, m_export, m_clear})
        m_header->addTrailing(button);

    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(16);
    splitter->addWidget(makeTable());
    splitter->addWidget(m_entryView);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto *layout = columnOf({m_header, m_message, m_filter, splitter}, 16);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setStretchFactor(splitter, 1);
    setLayout(layout);

    connect(&m_table, &TrafficTable::countsChanged, this, &InspectorPage::showCounts);
    connect(&m_table, &TrafficTable::countsChanged, this, &InspectorPage::chooseWanted);
    connect(m_filter, &FilterBar::filterChanged, this, &InspectorPage::applyFilter);
    connect(m_record, &QPushButton::clicked, this, [this] {
        m_isRecording = !m_isRecording;
        record();
        retranslate();
    });
    connect(m_export, &QPushButton::clicked, this, &InspectorPage::exportHar);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_message->dismiss();
        m_table.clear();
        showEntry();
    });
    connect(m_entryView, &EntryView::repeatRequested, this, &InspectorPage::askToRepeat);
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, m_filter, &FilterBar::focusSearch);
    follow();
    retranslate();
    showCounts();
}

InspectorPage::~InspectorPage() = default;

QWidget *InspectorPage::makeTable()
{
    m_view->setObjectName(QStringLiteral("traffic"));
    m_view->setModel(&m_table);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded); // large fonts in a small window
    m_view->horizontalHeader()->setSectionResizeMode(TrafficTable::Path, QHeaderView::Stretch);
    m_empty->setAlignment(Qt::AlignCenter);
    m_tableCard->body()->addWidget(m_view, 1);
    m_tableCard->body()->addWidget(m_empty, 1);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &InspectorPage::showEntry);
    return m_tableCard;
}

QWidget *InspectorPage::nextAct() const
{
    return m_view;
}

void InspectorPage::follow()
{
    // At the bottom the view follows new rows; after scrolling up it keeps its position.
    QScrollBar *bar = m_view->verticalScrollBar();
    connect(
        &m_table, &QAbstractItemModel::rowsAboutToBeInserted, this, [this, bar](const QModelIndex &, int first, int) {
            // The search inserts older rows at the top.
            if (first > 0)
                m_isFollowing = bar->value() == bar->maximum();
        });
    connect(&m_table, &QAbstractItemModel::rowsRemoved, this,
        [bar](const QModelIndex &, int first, int last) { bar->setValue(bar->value() - (last - first + 1)); });
    connect(&m_table, &TrafficTable::countsChanged, this, [this] {
        if (m_isFollowing)
            m_view->scrollToBottom();
    });
}

void InspectorPage::record()
{
    // A repeated request is shown even while recording is off.
    m_table.setRecording(m_isRecording || m_isRepeating);
}

void InspectorPage::setPool(const Connection &connection, const PoolContext &context)
{
    m_repeating.reset();
    m_isRepeating = false;
    record();
    m_connection = connection;
    m_context.emplace(context);
    showEntry();
}

void InspectorPage::applyFilter()
{
    if (!m_wanted)
        m_wanted = chosen();
    m_table.setFilter(m_filter->filter());
}

void InspectorPage::chooseWanted()
{
    if (!m_wanted)
        return;
    const auto row = m_table.rowOf(*m_wanted);
    if (!row && m_table.isSearching())
        return;
    m_wanted.reset();
    if (row)
        choose(*row);
    else
        showEntry();
}

void InspectorPage::open(const TrafficEntry &entry)
{
    m_table.flush();
    m_message->dismiss();
    const auto number = m_table.find(entry);
    if (!number)
        return m_message->showMessage(Accent::Info,
            tr("This request is not in the list: recording was paused, or the list was cleared or is full."));
    if (!m_table.rowOf(*number)) {
        m_filter->clear();
        m_table.finishSearch();
    }
    m_isFollowing = false;
    choose(*m_table.rowOf(*number));
    m_view->setFocus(Qt::OtherFocusReason);
}

std::optional<quint64> InspectorPage::chosen() const
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    return rows.isEmpty() ? std::nullopt : std::optional(m_table.numberAt(rows.first().row()));
}

void InspectorPage::choose(int row)
{
    m_view->selectRow(row);
    m_view->scrollTo(m_table.index(row, 0));
}

void InspectorPage::showCounts()
{
    m_filter->showCounts(m_table.rowCount(), m_table.store().size());
    const bool isEmpty = m_table.rowCount() == 0;
    m_view->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    m_empty->setText(m_table.isSearching() ? tr("Searching…")
            : m_table.store().size() > 0   ? tr("No requests match the filter.")
            : m_isRecording                ? tr("No requests yet. Open the simulator and scan a QR code.")
                                           : tr("Recording is paused."));
    m_export->setEnabled(!isEmpty);
    m_clear->setEnabled(m_table.store().size() > 0);
}

void InspectorPage::showEntry()
{
    const auto number = chosen();
    if (!number)
        return m_entryView->setEntry({});
    m_wanted.reset();
    const TrafficEntry &entry = m_table.store().at(*number);
    m_entryView->setEntry(entry);
    m_entryView->setObstacle(m_connection
            ? EntryText::obstacle(PoolClient::repeatObstacle(entry, m_connection->address))
            : tr("Cannot be sent again: a pool is not open."));
}

void InspectorPage::askToRepeat()
{
    const auto number = chosen();
    if (!number)
        return;
    const TrafficEntry entry = m_table.store().at(*number);
    if (entry.method == "GET")
        return repeat(entry);
    auto *sheet = new RepeatSheet(entry, m_connection->badge, this);
    connect(sheet, &QDialog::accepted, this, [this, entry] { repeat(entry); });
    sheet->open();
}

void InspectorPage::repeat(const TrafficEntry &entry)
{
    m_repeating
        = std::make_unique<PoolClient>(m_connection->address, *m_context, entry.party, m_connection->credentials);
    m_isRepeating = true;
    record();
    m_message->dismiss();
    QCoro::connect(m_repeating->repeat(entry), this, [this](const Result<void> &done) {
        if (!done && done.error().kind == FailureKind::Cancelled)
            return;
        m_isRepeating = false;
        record();
        m_table.flush();
        const auto row = m_table.store().size() > 0 ? m_table.rowOf(m_table.store().endNumber() - 1) : std::nullopt;
        if (row)
            choose(*row);
        else
            m_message->showMessage(Accent::Info, tr("Sent again. The filter hides the response."));
    });
}

void InspectorPage::exportHar()
{
    askForPath(this, tr("Export traffic"), tr("HTTP archive (*.har)"), QStringLiteral("qrlogin-traffic.har"),
        [this](const QString &path) { writeHar(path); });
}

void InspectorPage::writeHar(const QString &path)
{
    m_table.flush();
    m_table.finishSearch();
    HarDocument document(m_version);
    for (int row = 0; row < m_table.rowCount(); ++row)
        document.append(m_table.entryAt(row));
    writeFile(path, document.toJson(), *m_message,
        tr("Exported %n request(s) to %1 with secrets masked.", nullptr, m_table.rowCount()).arg(path));
}

void InspectorPage::retranslate()
{
    m_header->setTitle(tr("Inspector"));
    m_header->setBreadcrumb({tr("Every request of this console and its response")});
    m_record->setText(m_isRecording ? tr("Pa&use") : tr("Contin&ue"));
    m_record->setIcon(
        tintedIcon(m_isRecording ? QStringLiteral("stop") : QStringLiteral("play"), QPalette::ButtonText));
    m_record->setToolTip(
        m_isRecording ? tr("Stops recording and keeps the recorded requests") : tr("Resumes recording"));
    m_export->setText(tr("E&xport HAR…"));
    m_export->setToolTip(tr("Exports the shown rows for browser developer tools, with secrets masked"));
    m_clear->setText(tr("C&lear"));
    m_view->setAccessibleName(tr("Requests"));
    m_table.retranslate();
    showCounts();
    sizeColumns();
}

void InspectorPage::sizeColumns()
{
    const QFontMetrics metrics(m_view->font());
    QStringList parties;
    for (const Party party : allParties)
        parties.append(TrafficText::party(party));
    const auto setWidth = [&](TrafficTable::Column column, const QStringList &texts) {
        int width = metrics.horizontalAdvance(m_table.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        for (const QString &text : texts)
            width = qMax(width, metrics.horizontalAdvance(text));
        m_view->horizontalHeader()->resizeSection(column, width + cellPadding);
    };
    setWidth(TrafficTable::Time, {QStringLiteral("00:00:00.000")});
    setWidth(TrafficTable::Party, parties);
    setWidth(TrafficTable::Method, {QStringLiteral("POST")});
    setWidth(TrafficTable::Status, {QStringLiteral("000")});
    setWidth(TrafficTable::Code, {QStringLiteral("0000")});
    setWidth(TrafficTable::Took, {TrafficText::took(Milliseconds(60'000))});
    setWidth(TrafficTable::Size, {TrafficText::size(999'900)});
}

} // namespace qrlogin

#include "moc_InspectorPage.cpp"
