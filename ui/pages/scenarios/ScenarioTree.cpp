#include "pages/scenarios/ScenarioTree.h"

#include "scenario/ScenarioText.h"
#include "widgets/Icon.h"

namespace qrlogin {

namespace {

using State = ScenarioList::State;
using Outcome = ScenarioResult::Outcome;

QIcon iconOf(const ScenarioList::Entry &entry)
{
    if (entry.state == State::Running)
        return tintedIcon(QStringLiteral("play"), Accent::Info);
    if (entry.state == State::Waiting)
        return tintedIcon(QStringLiteral("clock"), Accent::Neutral);
    if (!entry.result)
        return tintedIcon(QStringLiteral("scenario"), QPalette::Text);
    const Outcome outcome = entry.result->outcome;
    return accentIcon(outcome == Outcome::Passed ? Accent::Success
            : outcome == Outcome::Failed         ? Accent::Danger
            : outcome == Outcome::Broken         ? Accent::Warning
                                                 : Accent::Neutral);
}

QIcon iconOf(const StepResult *result)
{
    if (!result || result->state == StepResult::State::NotRun)
        return {};
    return result->state == StepResult::State::Passed ? tintedIcon(QStringLiteral("check"), Accent::Success)
                                                      : tintedIcon(QStringLiteral("cross"), Accent::Danger);
}

const StepResult *resultOf(const ScenarioList::Entry &entry, int step)
{
    return entry.result && step < entry.result->steps.size() ? &entry.result->steps.at(step) : nullptr;
}

QString took(Milliseconds time)
{
    return time < Seconds(10) ? ScenarioTree::tr("%1 ms").arg(time.count())
                              : ScenarioTree::tr("%1 s").arg(time.count() / 1000);
}

} // namespace

ScenarioTree::ScenarioTree(const ScenarioList &list, QObject *parent)
    : QAbstractItemModel(parent),
      m_list(list)
{
    connect(&list, &ScenarioList::changed, this, [this](int row) {
        const QModelIndex scenario = index(row, 0);
        emit dataChanged(scenario, index(row, ColumnCount - 1));
        if (const int steps = rowCount(scenario); steps > 0)
            emit dataChanged(index(0, 0, scenario), index(steps - 1, ColumnCount - 1, scenario));
    });
    connect(&list, &ScenarioList::aboutToAdd, this, [this](int row) { beginInsertRows({}, row, row); });
    connect(&list, &ScenarioList::added, this, [this] { endInsertRows(); });
    connect(&list, &ScenarioList::aboutToRemove, this, [this](int row) { beginRemoveRows({}, row, row); });
    connect(&list, &ScenarioList::removed, this, [this] { endRemoveRows(); });
    // A reset would lose the selection and the expanded rows.
    connect(&list, &ScenarioList::aboutToChangeSteps, this,
        [this](int row) { emit layoutAboutToBeChanged({index(row, 0)}); });
    connect(&list, &ScenarioList::stepsChanged, this, [this](int row) {
        for (const QModelIndex &step : persistentIndexList()) {
            if (scenarioOf(step) == row && stepOf(step) >= rowCount(index(row, 0)))
                changePersistentIndex(step, {});
        }
        emit layoutChanged({index(row, 0)});
    });
}

int ScenarioTree::scenarioOf(const QModelIndex &index)
{
    if (!index.isValid())
        return -1;
    return index.internalId() == 0 ? index.row() : int(index.internalId()) - 1;
}

int ScenarioTree::stepOf(const QModelIndex &index)
{
    return index.isValid() && index.internalId() != 0 ? index.row() : -1;
}

QModelIndex ScenarioTree::stepIndex(int scenario, int step) const
{
    return index(step, 0, index(scenario, 0));
}

QModelIndex ScenarioTree::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : 0);
}

QModelIndex ScenarioTree::parent(const QModelIndex &index) const
{
    return stepOf(index) < 0 ? QModelIndex() : createIndex(scenarioOf(index), 0, quintptr(0));
}

int ScenarioTree::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return m_list.count();
    const bool hasSteps = parent.internalId() == 0 && parent.column() == 0 && parent.row() < m_list.count();
    return hasSteps ? int(m_list.at(parent.row()).scenario.steps.size()) : 0;
}

int ScenarioTree::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant ScenarioTree::data(const QModelIndex &index, int role) const
{
    const int scenario = scenarioOf(index);
    if (scenario < 0 || scenario >= m_list.count())
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == Took)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    const int step = stepOf(index);
    return step < 0 ? scenarioData(m_list.at(scenario), Column(index.column()), role)
                    : stepData(m_list.at(scenario), step, Column(index.column()), role);
}

QVariant ScenarioTree::scenarioData(const ScenarioList::Entry &entry, Column column, int role) const
{
    if (role == Qt::DecorationRole && column == Name)
        return iconOf(entry);
    if (role == Qt::ToolTipRole && column == Name)
        return entry.scenario.description.text();
    if (role != Qt::DisplayRole)
        return {};
    const bool hasRun = entry.result && entry.state == State::Idle;
    switch (column) {
    case Name: return entry.scenario.title.text();
    case Outcome:
        if (entry.state == State::Running)
            return tr("Running…");
        if (entry.state == State::Waiting)
            return tr("Waiting");
        return hasRun ? ScenarioText::outcome(entry.result->outcome) : QString();
    case Took: return hasRun ? took(entry.result->took) : QString();
    case ColumnCount: break;
    }
    return {};
}

QVariant ScenarioTree::stepData(const ScenarioList::Entry &entry, int index, Column column, int role) const
{
    if (index >= entry.scenario.steps.size())
        return {};
    const ScenarioStep &step = entry.scenario.steps.at(index);
    const StepResult *result = resultOf(entry, index);
    const bool hasRun = result && result->state != StepResult::State::NotRun;
    if (role == Qt::DecorationRole && column == Name)
        return iconOf(result);
    if (role == Qt::ToolTipRole && column == Outcome && hasRun && !result->mismatches.isEmpty())
        return ScenarioText::mismatches(*result).join(u'\n');
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case Name: return tr("%1. %2 %3").arg(index + 1).arg(ScenarioText::party(step), ScenarioText::action(step));
    case Outcome: return hasRun ? ScenarioText::answer(*result) : QString();
    case Took: return hasRun ? took(result->took) : QString();
    case ColumnCount: break;
    }
    return {};
}

QVariant ScenarioTree::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    return QStringList{tr("Scenario"), tr("Result"), tr("Duration")}.value(section);
}

void ScenarioTree::retranslate()
{
    if (m_list.count() > 0)
        emit dataChanged(index(0, 0), index(m_list.count() - 1, ColumnCount - 1));
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

} // namespace qrlogin

#include "moc_ScenarioTree.cpp"
