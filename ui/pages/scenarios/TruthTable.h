#pragma once

#include "scenario/ScenarioResult.h"

#include <QTableWidget>

namespace qrlogin {

/// What everybody gets under the four combinations of the toggles, side by side: the outcome of a truthTableScenario().
class TruthTable : public QTableWidget
{
    Q_OBJECT
public:
    explicit TruthTable(QWidget *parent = nullptr);

    /// Whether this is a scenario that it can show.
    static bool suits(const Scenario &scenario);
    void show(const Scenario &scenario, const std::optional<ScenarioResult> &result);
};

} // namespace qrlogin
