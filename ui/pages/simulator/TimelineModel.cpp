#include "pages/simulator/TimelineModel.h"

#include "client/FailureText.h"
#include "contract/QrStatus.h"
#include "traffic/TrafficText.h"
#include "widgets/StatusPill.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace qrlogin {

namespace {

/// The state in the response to a status query; nothing for other calls.
std::optional<QrStatus> statusIn(const TrafficEntry &entry)
{
    const QJsonObject data = QJsonDocument::fromJson(entry.answerBody).object().value(QLatin1String("data")).toObject();
    return qrStatusWords.value(data.value(QLatin1String("status")).toString());
}

bool isPoll(const TrafficEntry &entry)
{
    return entry.path.section(u'?', 0, 0).endsWith(QLatin1String("/get-qrcode-status"));
}

/// The same question with the same result. The rest of a response differs in its time and request ID.
bool isRepeated(const TrafficEntry &entry, const TrafficEntry &last)
{
    const auto kind
        = [](const TrafficEntry &of) { return of.failure ? std::optional(of.failure->kind) : std::nullopt; };
    return entry.path == last.path && entry.httpStatus == last.httpStatus && entry.apiCode() == last.apiCode()
        && kind(entry) == kind(last)
        && QJsonDocument::fromJson(entry.answerBody)[QLatin1String("data")]
        == QJsonDocument::fromJson(last.answerBody)[QLatin1String("data")];
}

} // namespace

std::optional<int> TimelineModel::rowToJoin(const TrafficEntry &entry) const
{
    for (int row = rowCount() - 1; row >= 0 && isPoll(entry) && isPoll(this->entry(row)); --row) {
        if (this->entry(row).party == entry.party)
            return isRepeated(entry, this->entry(row)) ? std::optional(row) : std::nullopt;
    }
    return std::nullopt;
}

void TimelineModel::append(const TrafficEntry &entry)
{
    if (const auto row = rowToJoin(entry)) {
        m_rows[size_t(*row)].entry = entry;
        ++m_rows[size_t(*row)].count;
        emit dataChanged(index(*row, Outcome), index(*row, Answer)); // the rest is that of the first poll
        return;
    }
    if (rowCount() == maximumRows) {
        beginRemoveRows({}, 0, 0);
        m_rows.pop_front();
        endRemoveRows();
    }
    beginInsertRows({}, rowCount(), rowCount());
    m_rows.push_back({entry, entry.at});
    // The Inspector keeps the pictures, up to a limit.
    m_rows.back().entry.picture.clear();
    endInsertRows();
}

void TimelineModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

void TimelineModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TimelineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[size_t(index.row())];
    if (role == Qt::DisplayRole)
        return text(row, Column(index.column()));
    if (role == Qt::ToolTipRole && index.column() == Answer)
        return QString::fromUtf8(QJsonDocument::fromJson(row.entry.answerBody).toJson());
    if (role == Qt::ToolTipRole && row.count > 1)
        return tr("%n poll(s) with this result, the last at %1", nullptr, row.count)
            .arg(TrafficText::time(row.entry.at));
    // A narrow column elides.
    if (role == Qt::ToolTipRole)
        return text(row, Column(index.column()));
    if (role == Qt::TextAlignmentRole && index.column() == Took)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QString TimelineModel::outcome(const TrafficEntry &entry)
{
    if (entry.isCancelled())
        return TrafficText::cancelled();
    if (entry.failure)
        return FailureText::describe(*entry.failure);
    if (const auto status = statusIn(entry))
        return statusText(*status);
    return tr("OK");
}

QString TimelineModel::text(const Row &row, Column column) const
{
    const TrafficEntry &entry = row.entry;
    switch (column) {
    case Time: return TrafficText::time(row.first);
    case Party: return TrafficText::party(entry.party);
    case Call: return QString::fromLatin1(entry.method) + u' ' + entry.path.section(u'?', 0, 0).section(u'/', -1);
    case Took: return TrafficText::took(entry.took);
    case Outcome: return row.count == 1 ? outcome(entry) : outcome(entry) + QStringLiteral(" ×%1").arg(row.count);
    case Answer: return QString::fromUtf8(entry.answerBody);
    case ColumnCount: break;
    }
    return {};
}

QVariant TimelineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Time"), tr("Party"), tr("Call"), tr("State or result"), tr("Duration"), tr("Response")}
        .value(section);
}

} // namespace qrlogin

#include "moc_TimelineModel.cpp"
