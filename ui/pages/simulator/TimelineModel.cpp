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

} // namespace

void TimelineModel::append(const TrafficEntry &entry)
{
    if (rowCount() == maximumRows) {
        beginRemoveRows({}, 0, 0);
        m_entries.pop_front();
        endRemoveRows();
    }
    beginInsertRows({}, rowCount(), rowCount());
    m_entries.push_back(entry);
    endInsertRows();
}

void TimelineModel::clear()
{
    beginResetModel();
    m_entries.clear();
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
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int TimelineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const TrafficEntry &entry = m_entries[size_t(index.row())];
    if (role == Qt::DisplayRole)
        return text(entry, Column(index.column()));
    if (role == Qt::ToolTipRole && index.column() == Answer)
        return QString::fromUtf8(QJsonDocument::fromJson(entry.answerBody).toJson());
    if (role == Qt::TextAlignmentRole && index.column() == Took)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QString TimelineModel::text(const TrafficEntry &entry, Column column) const
{
    switch (column) {
    case Time: return TrafficText::time(entry.at);
    case Party: return TrafficText::party(entry.party);
    case Call: return QString::fromLatin1(entry.method) + u' ' + entry.path.section(u'?', 0, 0).section(u'/', -1);
    case Took: return TrafficText::took(entry.took);
    case Outcome:
        if (entry.isCancelled())
            return TrafficText::cancelled();
        if (entry.failure)
            return FailureText::describe(*entry.failure);
        if (const auto status = statusIn(entry))
            return statusText(*status);
        return tr("OK");
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
