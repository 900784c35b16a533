#pragma once

#include "scenario/ScenarioResult.h"

#include <QTableWidget>

namespace qrlogin {

/// What each party receives under the four combinations of the toggles: the results of a truthTableScenario().
class TruthTable : public QTableWidget
{
    Q_OBJECT
public:
    explicit TruthTable(QWidget *parent = nullptr);

    /// Whether the table can show this scenario.
    static bool suits(const Scenario &scenario);
    void show(const Scenario &scenario, const std::optional<ScenarioResult> &result);
};

} // namespace qrlogin
