#include "pages/inspector/TrafficTable.h"

#include "pages/inspector/EntryText.h"
#include "theme/Accent.h"
#include "traffic/TrafficText.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>
#include <limits>

namespace qrlogin {

namespace {

/// Limits the text of a cell: the layout of a thousand characters takes longer than a frame.
constexpr qsizetype maxCellCharacters = 400;

QString cellText(const TrafficEntry &entry, int column)
{
    switch (column) {
    case TrafficTable::Time: return TrafficText::time(entry.at);
    case TrafficTable::Party: return TrafficText::party(entry.party);
    case TrafficTable::Method: return QString::fromLatin1(entry.method);
    case TrafficTable::Path: return entry.path.left(maxCellCharacters);
    case TrafficTable::Status:
        if (entry.isCancelled())
            return TrafficText::cancelled();
        return entry.httpStatus == 0 ? QStringLiteral("–") : QString::number(entry.httpStatus);
    case TrafficTable::Code: return entry.apiCode() == 0 ? QString() : QString::number(entry.apiCode());
    case TrafficTable::Took: return TrafficText::took(entry.took);
    case TrafficTable::Size: return entry.httpStatus == 0 ? QString() : TrafficText::size(entry.answerSize);
    default: return {};
    }
}

} // namespace

TrafficTable::TrafficTable(QObject *parent)
    : TrafficTable(TrafficStore(), parent)
{
}

TrafficTable::TrafficTable(TrafficStore store, QObject *parent)
    : QAbstractTableModel(parent),
      m_store(std::move(store))
{
    m_gathering.setSingleShot(true);
    m_gathering.setInterval(gatheringMilliseconds);
    connect(&m_gathering, &QTimer::timeout, this, &TrafficTable::flush);
    m_searching.setSingleShot(true);
    m_searching.setInterval(0);
    connect(&m_searching, &QTimer::timeout, this, [this] { searchOn(searchMilliseconds); });
}

void TrafficTable::follow(const TrafficLog &traffic)
{
    connect(&traffic, &TrafficLog::recorded, this, [this](const TrafficEntry &entry) {
        if (m_isRecording)
            append(entry);
    });
}

void TrafficTable::append(const TrafficEntry &entry)
{
    m_gathered.push_back(entry);
    if (m_gathered.size() >= maxGathered)
        flush();
    else if (!m_gathering.isActive())
        m_gathering.start();
}

void TrafficTable::flush()
{
    m_gathering.stop();
    if (m_gathered.empty())
        return;
    std::vector<quint64> fresh;
    for (TrafficEntry &entry : m_gathered) {
        if (m_filter.matches(entry))
            fresh.push_back(m_store.endNumber());
        m_store.append(std::move(entry));
    }
    m_gathered.clear();
    if (!fresh.empty()) {
        beginInsertRows({}, rowCount(), rowCount() + int(fresh.size()) - 1);
        m_numbers.insert(m_numbers.end(), fresh.begin(), fresh.end());
        endInsertRows();
    }
    dropExcess();
    emit countsChanged();
}

void TrafficTable::dropExcess()
{
    const qsizetype excess = m_store.excess();
    if (excess == 0)
        return;
    const auto kept = std::ranges::lower_bound(m_numbers, m_store.firstNumber() + quint64(excess));
    const int rows = int(kept - m_numbers.begin());
    if (rows > 0) {
        beginRemoveRows({}, 0, rows - 1);
        m_numbers.erase(m_numbers.begin(), kept);
        endRemoveRows();
    }
    m_store.dropOldest(excess);
}

void TrafficTable::setFilter(const TrafficFilter &filter)
{
    if (filter == m_filter)
        return;
    flush();
    beginResetModel();
    m_filter = filter;
    m_numbers.clear();
    m_unsearched = m_store.endNumber();
    endResetModel();
    searchOn(searchMilliseconds);
}

void TrafficTable::searchOn(int milliseconds)
{
    constexpr quint64 entriesBetweenLooksAtTheTime = 16;
    QElapsedTimer timer;
    timer.start();
    std::vector<quint64> found;
    while (isSearching()) {
        --m_unsearched;
        if (m_filter.matches(m_store.at(m_unsearched)))
            found.push_back(m_unsearched);
        if (m_unsearched % entriesBetweenLooksAtTheTime == 0 && timer.elapsed() >= milliseconds)
            break;
    }
    if (!found.empty()) {
        beginInsertRows({}, 0, int(found.size()) - 1);
        m_numbers.insert(m_numbers.begin(), found.rbegin(), found.rend());
        endInsertRows();
    }
    if (isSearching())
        m_searching.start();
    emit countsChanged();
}

void TrafficTable::finishSearch()
{
    if (isSearching())
        searchOn(std::numeric_limits<int>::max());
}

void TrafficTable::clear()
{
    m_gathering.stop();
    beginResetModel();
    m_gathered.clear();
    m_numbers.clear();
    m_store.clear();
    endResetModel();
    emit countsChanged();
}

void TrafficTable::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

std::optional<int> TrafficTable::rowOf(quint64 number) const
{
    const auto found = std::ranges::lower_bound(m_numbers, number);
    if (found == m_numbers.end() || *found != number)
        return std::nullopt;
    return int(found - m_numbers.begin());
}

std::optional<quint64> TrafficTable::find(const TrafficEntry &entry) const
{
    for (quint64 number = m_store.endNumber(); number > m_store.firstNumber();) {
        const TrafficEntry &stored = m_store.at(--number);
        if (stored.at == entry.at && stored.party == entry.party && stored.method == entry.method
            && stored.url == entry.url && stored.took == entry.took && stored.requestHead == entry.requestHead
            && stored.answerHead == entry.answerHead && stored.answerBody == entry.answerBody)
            return number;
    }
    return std::nullopt;
}

int TrafficTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_numbers.size());
}

int TrafficTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TrafficTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const TrafficEntry &entry = entryAt(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return cellText(entry, column);
    case Qt::TextAlignmentRole: return int((column >= Status ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (entry.isCancelled())
            return QGuiApplication::palette().color(QPalette::PlaceholderText);
        // A request without a response does not have a status to show, so its row is coloured.
        if (entry.failure && entry.httpStatus == 0)
            return accentColors(Accent::Danger, QGuiApplication::palette()).text;
        if (entry.failure && (column == Status || column == Code))
            return accentColors(Accent::Warning, QGuiApplication::palette()).text;
        return {};
    case Qt::ToolTipRole:
        if (column == Path)
            return EntryText::shortened(QString::fromLatin1(entry.url));
        if (column == Status || column == Code)
            return EntryText::outcome(entry);
        return {};
    default: return {};
    }
}

QVariant TrafficTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= Status ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const QStringList titles{
        tr("Time"), tr("Party"), tr("Method"), tr("Path"), tr("Status"), tr("Code"), tr("Duration"), tr("Size")};
    return role == Qt::DisplayRole ? titles.value(section) : QVariant();
}

} // namespace qrlogin

#include "moc_TrafficTable.cpp"
