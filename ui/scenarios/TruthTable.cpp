#include "scenarios/TruthTable.h"

#include "contract/StrategyRules.h"
#include "scenario/GeneratedScenarios.h"
#include "scenario/ScenarioText.h"
#include "widgets/Icon.h"

#include <QHeaderView>
#include <QJsonDocument>

#include <array>

namespace qrlogin {

namespace {

struct TruthRow
{
    ScenarioParty party;
    ScenarioAction action;
};

constexpr std::array truthRows{TruthRow{ScenarioParty::Observer, ScenarioAction::Check},
    TruthRow{ScenarioParty::Browser, ScenarioAction::Exchange},
    TruthRow{ScenarioParty::Backend, ScenarioAction::Exchange}};
constexpr std::array<std::pair<bool, bool>, 4> combinations{
    {{false, false}, {false, true}, {true, false}, {true, true}}};

int stepFor(const Scenario &scenario, const TruthRow &row, const QString &code)
{
    for (int i = 0; i < scenario.steps.size(); ++i) {
        const ScenarioStep &step = scenario.steps.at(i);
        if (step.party == row.party && step.action == row.action && step.code == code)
            return i;
    }
    return -1;
}

QString wordFor(const TruthRow &row, const StepResult &result)
{
    if (row.action != ScenarioAction::Check || result.failure)
        return result.failure ? ScenarioText::answer(result) : TruthTable::tr("gets the user");
    const QJsonObject answer = QJsonDocument::fromJson(result.answer).object();
    return answer.contains(QStringLiteral("tokenSet")) ? TruthTable::tr("token set, ticket, name, picture")
                                                       : TruthTable::tr("ticket, name, picture");
}

} // namespace

TruthTable::TruthTable(QWidget *parent)
    : QTableWidget(int(truthRows.size()), int(combinations.size()), parent)
{
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setWordWrap(true);
    setFrameShape(QFrame::NoFrame);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
}

bool TruthTable::suits(const Scenario &scenario)
{
    return stepFor(scenario, truthRows.front(), truthTableCode(true, true)) >= 0;
}

void TruthTable::show(const Scenario &scenario, const std::optional<ScenarioResult> &result)
{
    setAccessibleName(tr("Truth table"));
    setVerticalHeaderLabels({tr("An onlooker sees"), tr("A browser exchanges"), tr("The backend exchanges then")});
    for (int column = 0; column < columnCount(); ++column) {
        const auto [isFull, isAllowed] = combinations[size_t(column)];
        const auto onOff = [](bool on) { return on ? tr("on") : tr("off"); };
        auto *header
            = new QTableWidgetItem(tr("User information %1\nBrowser exchange %2").arg(onOff(isFull), onOff(isAllowed)));
        setHorizontalHeaderItem(column, header);
        for (int row = 0; row < rowCount(); ++row) {
            const TruthRow &what = truthRows[size_t(row)];
            const int step = stepFor(scenario, what, truthTableCode(isFull, isAllowed));
            auto *cell = new QTableWidgetItem;
            if (step >= 0 && result && result->steps.at(step).state != StepResult::State::NotRun) {
                const StepResult &done = result->steps.at(step);
                cell->setText(wordFor(what, done));
                const bool isGood = done.state == StepResult::State::Passed;
                cell->setIcon(isGood ? tintedIcon(QStringLiteral("check"), Accent::Success)
                                     : tintedIcon(QStringLiteral("cross"), Accent::Danger));
                cell->setToolTip(isGood ? tr("As the settings say") : ScenarioText::mismatch(done.mismatches.first()));
            } else {
                cell->setText(QStringLiteral("–"));
            }
            setItem(row, column, cell);
        }
    }
}

} // namespace qrlogin
