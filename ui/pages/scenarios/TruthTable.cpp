#include "pages/scenarios/TruthTable.h"

#include "contract/StrategyRules.h"
#include "scenario/GeneratedScenarios.h"
#include "scenario/ScenarioText.h"
#include "widgets/Icon.h"

#include <QHeaderView>

#include <array>

namespace qrlogin {

namespace {

/// One column of the table: a party and its action.
struct Question
{
    ScenarioParty party;
    ScenarioAction action;
};

constexpr std::array questions{Question{ScenarioParty::Observer, ScenarioAction::Check},
    Question{ScenarioParty::Browser, ScenarioAction::Exchange},
    Question{ScenarioParty::Backend, ScenarioAction::Exchange}};
constexpr std::array<std::pair<bool, bool>, 4> combinations{
    {{false, false}, {false, true}, {true, false}, {true, true}}};

int stepFor(const Scenario &scenario, const Question &question, const QString &code)
{
    for (int i = 0; i < scenario.steps.size(); ++i) {
        const ScenarioStep &step = scenario.steps.at(i);
        if (step.party == question.party && step.action == question.action && step.code == code)
            return i;
    }
    return -1;
}

QString wordFor(const Question &question, const StepResult &result)
{
    if (question.action != ScenarioAction::Check || result.failure)
        return result.failure ? ScenarioText::answer(result) : TruthTable::tr("user information");
    return result.answer.contains(QStringLiteral("tokenSet")) ? TruthTable::tr("token set, ticket, brief user info")
                                                              : TruthTable::tr("ticket, brief user info");
}

QTableWidgetItem *answerCell(const Question &question, const StepResult &result)
{
    const bool isGood = result.state == StepResult::State::Passed;
    auto *cell = new QTableWidgetItem(wordFor(question, result));
    if (!isGood)
        cell->setIcon(tintedIcon(QStringLiteral("cross"), Accent::Danger));
    cell->setToolTip(isGood ? TruthTable::tr("Matches the settings") : ScenarioText::mismatches(result).first());
    return cell;
}

} // namespace

TruthTable::TruthTable(QWidget *parent)
    : QTableWidget(int(combinations.size()), int(questions.size()), parent)
{
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setWordWrap(true);
    setFrameShape(QFrame::NoFrame);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setMinimumSectionSize(60);
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
}

bool TruthTable::suits(const Scenario &scenario)
{
    return stepFor(scenario, questions.front(), truthTableCode(true, true)) >= 0;
}

void TruthTable::show(const Scenario &scenario, const std::optional<ScenarioResult> &result)
{
    setHorizontalHeaderLabels({tr("Observer"), tr("Browser"), tr("Backend")});
    const std::array does{tr("What the status query returns to the observer"),
        tr("What the browser gets for the ticket"), tr("What the backend then gets for the ticket")};
    for (int column = 0; column < columnCount(); ++column)
        horizontalHeaderItem(column)->setToolTip(does[size_t(column)]);
    const auto onOff = [](bool on) { return on ? tr("on") : tr("off"); };
    for (int row = 0; row < rowCount(); ++row) {
        const auto [isFull, isAllowed] = combinations[size_t(row)];
        setVerticalHeaderItem(
            row, new QTableWidgetItem(tr("User info: %1\nExchange: %2").arg(onOff(isFull), onOff(isAllowed))));
        for (int column = 0; column < columnCount(); ++column) {
            const Question &question = questions[size_t(column)];
            const int step = stepFor(scenario, question, truthTableCode(isFull, isAllowed));
            const bool hasRun = step >= 0 && result && result->steps.at(step).state != StepResult::State::NotRun;
            setItem(row, column,
                hasRun ? answerCell(question, result->steps.at(step)) : new QTableWidgetItem(QStringLiteral("–")));
        }
    }
}

} // namespace qrlogin

#include "moc_TruthTable.cpp"
