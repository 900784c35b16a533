#pragma once

#include "scenario/ScenarioList.h"

#include <QAbstractItemModel>

namespace qrlogin {

/// The scenarios with their steps as children, as a read-only tree model.
class ScenarioTree : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Name, Outcome, Took, ColumnCount };

    /// `list` outlives it.
    explicit ScenarioTree(const ScenarioList &list, QObject *parent = nullptr);

    static int scenarioOf(const QModelIndex &index); ///< -1 for none
    static int stepOf(const QModelIndex &index); ///< -1 for a scenario
    QModelIndex stepIndex(int scenario, int step) const;

    void retranslate();

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant scenarioData(const ScenarioList::Entry &entry, Column column, int role) const;
    QVariant stepData(const ScenarioList::Entry &entry, int step, Column column, int role) const;

    const ScenarioList &m_list;
};

} // namespace qrlogin
