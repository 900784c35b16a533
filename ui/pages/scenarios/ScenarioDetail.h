#pragma once

#include "scenario/ScenarioList.h"
#include "widgets/Card.h"
#include "widgets/Translated.h"

class QLabel;
class QPlainTextEdit;

namespace qrlogin {

class Banner;
class TruthTable;

/// The details and results of one scenario, or of one of its steps.
class ScenarioDetail : public Translated<Card>
{
    Q_OBJECT
public:
    /// `list` outlives it.
    explicit ScenarioDetail(const ScenarioList &list, QWidget *parent = nullptr);

    /// -1 for no scenario, or for the whole scenario.
    void show(int scenario, int step);

protected:
    void retranslate() override;

private:
    void showScenario(const ScenarioList::Entry &entry);
    void showStep(const ScenarioList::Entry &entry, int step);
    void showResult(const ScenarioResult &result);

    const ScenarioList &m_list;
    int m_scenario = -1;
    int m_step = -1;
    QLabel *m_heading;
    Banner *m_message;
    QLabel *m_text;
    QLabel *m_factsTitle;
    QLabel *m_facts;
    TruthTable *m_truthTable;
    QLabel *m_answerTitle;
    QPlainTextEdit *m_answer;
};

} // namespace qrlogin
