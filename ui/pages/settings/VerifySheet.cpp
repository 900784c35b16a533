#include "pages/settings/VerifySheet.h"

#include "client/FailureText.h"
#include "scenario/ScenarioText.h"
#include "settings/SettingText.h"
#include "widgets/Banner.h"
#include "widgets/Icon.h"
#include "widgets/SaveFile.h"
#include "widgets/WrappedLabel.h"

#include <QCoroTask>

#include <QHeaderView>
#include <QJsonDocument>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace qrlogin {

namespace {

enum VerdictColumn { SettingColumn, OutcomeColumn };

QIcon iconOf(SettingVerification::Verdict verdict)
{
    using enum SettingVerification::Verdict;
    return accentIcon(verdict == Enforced ? Accent::Success
            : verdict == NotEnforced      ? Accent::Danger
            : verdict == OwnRules         ? Accent::Warning
                                          : Accent::Neutral);
}

/// And only that.
bool isTokenWrong(const QList<SettingVerification> &verifications)
{
    return std::ranges::all_of(verifications, [](const SettingVerification &each) {
        return (each.verdict == SettingVerification::Verdict::NotEnforced) == (each.setting == idTokenFinding);
    });
}

QTreeWidgetItem *evidenceItem(const ScenarioStep &step, const StepResult &result)
{
    //: A moment of a verification: %1 since it began, %2 who, %3 does what
    auto *item = new QTreeWidgetItem({VerifySheet::tr("%1  %2 %3")
                                          .arg(SettingText::seconds(int(result.at.count() / 1000)),
                                              ScenarioText::party(step), ScenarioText::action(step)),
        ScenarioText::answer(result)});
    const bool isGood = result.state == StepResult::State::Passed;
    item->setIcon(SettingColumn,
        isGood ? tintedIcon(QStringLiteral("check"), Accent::Success)
               : tintedIcon(QStringLiteral("cross"), Accent::Danger));
    for (const QString &mismatch : ScenarioText::mismatches(result)) {
        auto *child = new QTreeWidgetItem(item, {mismatch});
        child->setFirstColumnSpanned(true);
        child->setToolTip(SettingColumn, mismatch);
    }
    return item;
}

} // namespace

VerifySheet::VerifySheet(const Connection &connection, const PoolContext &context, QWidget *parent)
    : Sheet(tr("Verify the settings"), parent),
      m_connection(connection),
      m_plan(wrappedLabel({})),
      m_now(new QLabel),
      m_progress(new QProgressBar),
      m_verdicts(new QTreeWidget),
      m_verification(connection, context)
{
    setSubtitle(connection.badge.isProduction ? tr("“%1”, a production pool").arg(connection.badge.name)
                                              : tr("“%1”").arg(connection.badge.name));
    resize(720, 520);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();
    m_now->hide();
    m_verdicts->setColumnCount(2);
    m_verdicts->setHeaderLabels({tr("Setting and evidence"), tr("Result")});
    m_verdicts->setAccessibleName(tr("Results"));
    m_verdicts->setUniformRowHeights(true);
    m_verdicts->setAllColumnsShowFocus(true);
    m_verdicts->header()->setStretchLastSection(false);
    m_verdicts->header()->setSectionResizeMode(SettingColumn, QHeaderView::Stretch);
    m_verdicts->header()->setSectionResizeMode(OutcomeColumn, QHeaderView::ResizeToContents);
    m_verdicts->hide();
    body()->addWidget(m_plan);
    body()->addWidget(m_verdicts, 1);
    body()->addWidget(m_now);
    body()->addWidget(m_progress);
    body()->addStretch();

    m_save = addSideButton(tr("Save &evidence…"), "saveEvidence");
    m_save->hide();
    m_close = addButton(tr("&Cancel"), "closeVerify");
    m_run = addButton(tr("Verif&y"), "runVerify");
    m_run->setEnabled(false);
    connect(m_save, &QPushButton::clicked, this, &VerifySheet::saveEvidence);
    connect(m_close, &QPushButton::clicked, this, [this] { m_isRunning ? stop() : reject(); });
    connect(m_run, &QPushButton::clicked, this, &VerifySheet::run);
    connect(&m_verification, &PoolVerification::stepStarted, this, &VerifySheet::showStep);
    connect(&m_verification, &PoolVerification::waiting, this, &VerifySheet::showWait);
    connect(&m_verification, &PoolVerification::stepFinished, this, [this](int step, const StepResult &result) {
        m_result.steps[step] = result;
        showProgress(step + 1);
        showVerdicts();
    });
    m_close->setDefault(true);
    m_close->setFocus();
    prepare();
}

VerifySheet::~VerifySheet() = default;

void VerifySheet::prepare()
{
    if (m_connection.testUsers.isEmpty()) {
        banner()->showMessage(
            Accent::Warning, tr("Verification requires a test user. Add one to the connection on the Pools page."));
        return;
    }
    m_plan->setText(tr("Reading the pool's settings…"));
    QCoro::connect(m_verification.prepare(), this, [this](const Result<void> &prepared) { showPlan(prepared); });
}

void VerifySheet::showPlan(const Result<void> &prepared)
{
    if (!prepared && prepared.error().kind == FailureKind::Cancelled)
        return;
    if (!prepared) {
        m_plan->hide();
        banner()->showMessage(Accent::Danger, FailureText::describe(prepared.error()));
        return;
    }
    const QString user = m_connection.testUsers.first().username;
    const auto gaps = m_verification.unobserved();
    const bool isEachPeriodObserved
        = !gaps.contains(qrcodePeriodRule.wireName) && !gaps.contains(ticketPeriodRule.wireName);
    QStringList lines{tr("It requests %n QR code(s).", nullptr, m_verification.codeCount()),
        tr("It signs in the test user %1 with %n of them.", nullptr, m_verification.loginCount()).arg(user),
        isEachPeriodObserved
            ? tr("It checks what the browser, the observer and the backend receive before and after both periods end.")
            : tr("It checks what the browser, the observer and the backend receive.")};
    for (const QStringView gap : gaps)
        lines += explained(gap);
    const Seconds duration = m_verification.duration();
    lines += !m_connection.credentials.controlToken.isEmpty()
        ? tr("It changes the emulator's clock and restores it. Other open QR codes may expire.")
        : duration == Seconds(0) ? tr("It takes a few seconds. You can stop it.")
        : isEachPeriodObserved   ? tr("It takes up to %1, until the validity periods end. You can stop it.")
                                     .arg(FailureText::duration(int(duration.count())))
                               : tr("It takes up to %1, until the observed period ends. You can stop it.")
                                     .arg(FailureText::duration(int(duration.count())));
    lines += tr("It does not change the pool.");
    m_plan->setText(
        tr("Verification tests that the pool enforces its four settings.") + QStringLiteral("\n\n") + bulleted(lines));
    m_run->setEnabled(true);
}

QString VerifySheet::explained(QStringView gap) const
{
    const QString title = gap == idTokenFinding ? ScenarioText::tokenTitle() : SettingText::title(gap);
    if (gap != qrcodePeriodRule.wireName && m_connection.credentials.appSecret.isEmpty())
        return tr("It does not observe “%1”: the connection does not have an application secret.").arg(title);
    return tr("It does not observe “%1”: it does not wait longer than %2.")
        .arg(title, FailureText::duration(int(m_verification.longest().count())));
}

void VerifySheet::run()
{
    m_isRunning = true;
    m_result = {};
    m_result.steps.resize(m_verification.scenario().steps.size());
    m_result.strategy = m_verification.strategy();
    banner()->dismiss();
    m_plan->hide();
    m_run->hide();
    m_close->setText(tr("&Stop"));
    // Waits take nearly all the time, except on an emulator, whose clock is set.
    m_wait = m_connection.credentials.controlToken.isEmpty() ? m_verification.duration() : Seconds(0);
    m_left = m_wait;
    m_progress->setRange(0, int(m_result.steps.size() + m_wait.count()));
    showProgress(0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_verdicts, m_now, m_progress})
        part->show();
    showVerdicts();
    m_verdicts->setFocus();
    QCoro::connect(m_verification.run(), this, [this](const ScenarioResult &result) { finish(result); });
}

void VerifySheet::showStep(int step)
{
    const ScenarioStep &current = m_verification.scenario().steps.at(step);
    m_now->setText(tr("%1 %2").arg(ScenarioText::party(current), ScenarioText::action(current)));
}

void VerifySheet::showProgress(int stepsDone)
{
    m_stepsDone = stepsDone;
    m_progress->setValue(int(stepsDone + (m_wait - m_left).count()));
}

void VerifySheet::showWait(Seconds left)
{
    m_left = std::clamp(left, Seconds(0), m_left);
    showProgress(m_stepsDone);
    m_now->setText(tr("Waiting for the pool's clock: %1 left.").arg(FailureText::duration(int(left.count()))));
}

void VerifySheet::finish(const ScenarioResult &result)
{
    m_isRunning = false;
    m_result = result;
    if (m_closesThen)
        return reject();
    m_now->hide();
    m_progress->hide();
    showVerdicts();
    m_close->setText(tr("&Close"));
    m_close->setEnabled(true);
    m_close->setFocus();
    m_save->show();

    using Outcome = ScenarioResult::Outcome;
    const auto verifications = findingsOf(m_verification.scenario(), result);
    const auto isAny = [&](SettingVerification::Verdict verdict) {
        return std::ranges::any_of(
            verifications, [=](const SettingVerification &verification) { return verification.verdict == verdict; });
    };
    const int obstacle = obstacleIn(m_verification.scenario(), result);
    switch (result.outcome) {
    case Outcome::Passed:
        if (isAny(SettingVerification::Verdict::NotObserved))
            banner()->showMessage(
                Accent::Info, tr("The pool enforces the observed settings. Others could not be observed."));
        else
            banner()->showMessage(Accent::Success, tr("The pool enforces its four settings."));
        break;
    case Outcome::Failed:
        if (isAny(SettingVerification::Verdict::OwnRules) && !isAny(SettingVerification::Verdict::NotEnforced)) {
            banner()->showMessage(
                Accent::Warning, ReachText::explanation(*m_verification.reach(), m_connection.address.appId));
            break;
        }
        if (isTokenWrong(verifications)) {
            banner()->showMessage(Accent::Danger,
                tr("The pool's ID token does not verify, so a site cannot trust it. See the evidence below."));
            break;
        }
        if (obstacle < 0 || isAny(SettingVerification::Verdict::NotEnforced))
            banner()->showMessage(
                Accent::Danger, tr("The pool does not enforce its settings. See the evidence below."));
        else
            banner()->showMessage(Accent::Warning,
                ScenarioText::obstacle(m_verification.scenario().steps.at(obstacle), result.steps.at(obstacle)));
        break;
    case Outcome::Skipped: banner()->showMessage(Accent::Warning, ScenarioText::skip(result.skip)); break;
    case Outcome::Broken: banner()->showMessage(Accent::Danger, FailureText::describe(*result.failure)); break;
    case Outcome::Stopped: banner()->showMessage(Accent::Info, tr("The verification was stopped.")); break;
    }
    if (result.leftover)
        banner()->showMessage(Accent::Warning, ScenarioText::leftover(*result.leftover));
}

void VerifySheet::showVerdicts()
{
    const auto verifications = findingsOf(m_verification.scenario(), m_result);
    for (int i = 0; i < verifications.size(); ++i) {
        if (i == m_verdicts->topLevelItemCount())
            m_verdicts->addTopLevelItem(new QTreeWidgetItem);
        fill(m_verdicts->topLevelItem(i), verifications.at(i));
    }
}

void VerifySheet::fill(QTreeWidgetItem *item, const SettingVerification &setting)
{
    const bool isPending = m_isRunning && setting.verdict == SettingVerification::Verdict::NotObserved;
    item->setText(SettingColumn,
        setting.setting == idTokenFinding ? ScenarioText::tokenTitle()
                                          : tr("%1: %2").arg(SettingText::title(setting.setting),
                                              SettingText::value(setting.setting, m_result.strategy)));
    item->setIcon(
        SettingColumn, isPending ? tintedIcon(QStringLiteral("clock"), Accent::Neutral) : iconOf(setting.verdict));
    item->setText(OutcomeColumn, isPending ? tr("Observing…") : ScenarioText::verdict(setting));
    // Only add steps, so that expanded rows stay expanded.
    for (qsizetype i = item->childCount(); i < setting.steps.size(); ++i) {
        const int step = setting.steps.at(i);
        item->addChild(evidenceItem(m_verification.scenario().steps.at(step), m_result.steps.at(step)));
        item->child(int(i))->setExpanded(true);
    }
    if (setting.verdict == SettingVerification::Verdict::NotEnforced
        || setting.verdict == SettingVerification::Verdict::OwnRules)
        item->setExpanded(true);
}

void VerifySheet::saveEvidence()
{
    askForPath(this, tr("Save the evidence"), tr("Evidence (*.json)"), QStringLiteral("qrlogin-evidence.json"),
        [this](const QString &path) {
            QJsonObject evidence = verificationToJson(m_verification.scenario(), m_result);
            evidence.insert(u"applications", toJson(m_verification.reach(), m_connection.address.appId));
            writeFile(path, QJsonDocument(evidence).toJson(), *banner());
        });
}

void VerifySheet::reject()
{
    if (!m_isRunning)
        return Sheet::reject();
    m_closesThen = true;
    stop();
}

void VerifySheet::stop()
{
    m_close->setEnabled(false);
    m_now->setText(tr("Stopping…"));
    m_verification.stop();
}

} // namespace qrlogin

#include "moc_VerifySheet.cpp"
