#include "pages/scenarios/ScenarioDetail.h"

#include "client/FailureText.h"
#include "pages/scenarios/TruthTable.h"
#include "scenario/ScenarioText.h"
#include "scenario/document/ScenarioDocument.h"
#include "settings/SettingText.h"
#include "theme/Fonts.h"
#include "widgets/Banner.h"
#include "widgets/WrappedLabel.h"

#include <QFontDatabase>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace qrlogin {

namespace {

/// The settings that the scenario requires.
QStringList settingsOf(const Scenario &scenario)
{
    QStringList lines;
    const auto strategy = withMembers({}, scenario.settings);
    for (const QStringView wireName : settingNames) {
        if (strategy && scenario.settings.contains(wireName))
            lines += ScenarioDetail::tr("%1: %2").arg(
                SettingText::title(wireName), SettingText::value(wireName, *strategy));
    }
    return lines;
}

} // namespace

ScenarioDetail::ScenarioDetail(const ScenarioList &list, QWidget *parent)
    : Translated(parent),
      m_list(list),
      m_heading(wrappedLabel({}, QPalette::WindowText, headingFont(font()))),
      m_message(new Banner),
      m_text(wrappedLabel({})),
      m_factsTitle(wrappedLabel({}, QPalette::WindowText, strongFont(font()))),
      m_facts(wrappedLabel({})),
      m_truthTable(new TruthTable),
      m_answerTitle(wrappedLabel({}, QPalette::WindowText, strongFont(font()))),
      m_answer(new QPlainTextEdit)
{
    m_message->setClosable(false);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_answer->setReadOnly(true);
    m_answer->setTabChangesFocus(true);
    m_answer->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_answer->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_answerTitle->setBuddy(m_answer);
    // A title from a file may be long, and a card's own title does not wrap.
    body()->addWidget(m_heading);
    body()->addWidget(m_message);
    body()->addWidget(m_text);
    body()->addWidget(m_factsTitle);
    body()->addWidget(m_facts);
    body()->addWidget(m_truthTable, 1);
    body()->addWidget(m_answerTitle);
    body()->addWidget(m_answer, 2);
    body()->addStretch();
    retranslate();
}

void ScenarioDetail::show(int scenario, int step)
{
    m_scenario = scenario;
    m_step = step;
    retranslate();
}

void ScenarioDetail::retranslate()
{
    const bool hasScenario = m_scenario >= 0 && m_scenario < m_list.count();
    m_message->dismiss();
    for (QWidget *part : std::initializer_list<QWidget *>{m_factsTitle, m_facts, m_truthTable, m_answerTitle, m_answer})
        part->hide();
    m_answer->setAccessibleName(tr("Response"));
    m_truthTable->setAccessibleName(TruthTable::tr("Truth table"));
    if (!hasScenario) {
        m_heading->setText(tr("Nothing selected"));
        m_text->setText(tr("Select a scenario to see its description, or a step to see its result."));
        return;
    }
    const ScenarioList::Entry &entry = m_list.at(m_scenario);
    if (m_step >= 0 && m_step < entry.scenario.steps.size())
        showStep(entry, m_step);
    else
        showScenario(entry);
}

void ScenarioDetail::showScenario(const ScenarioList::Entry &entry)
{
    m_heading->setText(entry.scenario.title.text());
    m_text->setText(entry.scenario.description.text());
    m_text->setVisible(!m_text->text().isEmpty());
    const QStringList settings = settingsOf(entry.scenario);
    m_factsTitle->setText(tr("Required settings"));
    m_facts->setText(bulleted(settings));
    m_factsTitle->setVisible(!settings.isEmpty());
    m_facts->setVisible(!settings.isEmpty());
    if (TruthTable::suits(entry.scenario)) {
        m_truthTable->show(entry.scenario, entry.result);
        m_truthTable->setVisible(true);
    }
    if (entry.result && entry.state == ScenarioList::State::Idle)
        showResult(*entry.result);
}

void ScenarioDetail::showResult(const ScenarioResult &result)
{
    using Outcome = ScenarioResult::Outcome;
    switch (result.outcome) {
    case Outcome::Passed: m_message->showMessage(Accent::Success, tr("Every step gave the expected result.")); break;
    case Outcome::Failed:
        m_message->showMessage(Accent::Danger,
            tr("Step %1: %2")
                .arg(result.failedStep() + 1)
                .arg(ScenarioText::mismatches(result.steps.at(result.failedStep())).first()));
        break;
    case Outcome::Skipped: m_message->showMessage(Accent::Info, ScenarioText::skip(result.skip)); break;
    case Outcome::Broken: m_message->showMessage(Accent::Warning, FailureText::describe(*result.failure)); break;
    case Outcome::Stopped: m_message->showMessage(Accent::Info, tr("The run was stopped.")); break;
    }
    if (result.leftover)
        m_message->showMessage(Accent::Warning, ScenarioText::leftover(*result.leftover));
}

void ScenarioDetail::showStep(const ScenarioList::Entry &entry, int index)
{
    const ScenarioStep &step = entry.scenario.steps.at(index);
    m_heading->setText(tr("Step %1 of %2").arg(index + 1).arg(entry.scenario.steps.size()));
    QString text = tr("%1 %2").arg(ScenarioText::party(step), ScenarioText::action(step));
    if (!step.note.text().isEmpty())
        text += u'\n' + step.note.text();
    m_text->setText(text);
    m_text->show();
    m_factsTitle->setText(tr("Expected result"));
    m_facts->setText(bulleted(ScenarioText::expectations(step.expect)));
    m_factsTitle->show();
    m_facts->show();

    if (!entry.result || entry.result->steps.value(index).state == StepResult::State::NotRun)
        return;
    const StepResult &result = entry.result->steps.at(index);
    if (result.mismatches.isEmpty())
        m_message->showMessage(Accent::Success, tr("As expected."));
    else
        m_message->showMessage(Accent::Danger, ScenarioText::mismatches(result).join(u'\n'));
    const bool hasAnswer = result.failure || !result.answer.isEmpty();
    m_answerTitle->setText(tr("Response, secrets masked"));
    m_answer->setPlainText(result.failure ? FailureText::describe(*result.failure)
                                          : QString::fromUtf8(QJsonDocument(result.answer).toJson()));
    m_answerTitle->setVisible(hasAnswer);
    m_answer->setVisible(hasAnswer);
}

} // namespace qrlogin

#include "moc_ScenarioDetail.cpp"
