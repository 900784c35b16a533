#include "pages/simulator/TimelineModel.h"

#include "client/FailureText.h"
#include "contract/QrStatus.h"
#include "widgets/StatusPill.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace qrlogin {

namespace {

QString timeText(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count()).toString(QStringLiteral("HH:mm:ss.zzz"));
}

/// The state that the answer to a status query tells, nothing for any other call.
std::optional<QrStatus> statusIn(const TrafficEntry &entry)
{
    const QJsonObject data = QJsonDocument::fromJson(entry.answerBody).object().value(QLatin1String("data")).toObject();
    return qrStatusWords.value(data.value(QLatin1String("status")).toString());
}

} // namespace

QString partyName(Party party)
{
    switch (party) {
    case Party::Administrator: return QCoreApplication::translate("qrlogin::TimelineModel", "Console");
    case Party::Browser: return QCoreApplication::translate("qrlogin::TimelineModel", "Browser");
    case Party::Phone: return QCoreApplication::translate("qrlogin::TimelineModel", "Phone");
    case Party::Backend: return QCoreApplication::translate("qrlogin::TimelineModel", "Backend");
    case Party::Observer: return QCoreApplication::translate("qrlogin::TimelineModel", "Observer");
    }
    return {};
}

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
    case Time: return timeText(entry.at);
    case Party: return partyName(entry.party);
    case Call: return QString::fromLatin1(entry.method) + u' ' + entry.path.section(u'?', 0, 0).section(u'/', -1);
    case Took: return tr("%1 ms").arg(QLocale().toString(qlonglong(entry.took.count())));
    case Outcome:
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
    switch (section) {
    case Time: return tr("Time");
    case Party: return tr("Party");
    case Call: return tr("Call");
    case Outcome: return tr("State or outcome");
    case Took: return tr("Took");
    case Answer: return tr("Answer");
    default: return {};
    }
}

} // namespace qrlogin

#include "moc_TimelineModel.cpp"
