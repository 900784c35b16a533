#pragma once

#include "scenario/PoolVerification.h"
#include "widgets/Sheet.h"

class QLabel;
class QProgressBar;
class QTreeWidget;
class QTreeWidgetItem;

namespace qrlogin {

/// Verifies that the pool enforces its four settings: lists the requirements, asks, shows the progress, can stop, and
/// keeps the verdicts with their evidence.
class VerifySheet : public Sheet
{
    Q_OBJECT
public:
    VerifySheet(const Connection &connection, const PoolContext &context, QWidget *parent);
    ~VerifySheet() override;

    /// During a run: stops it, and closes after the settings are restored.
    void reject() override;

private:
    void prepare();
    void showPlan(const Result<void> &prepared);
    QString explained(QStringView gap) const; ///< why the plan does not observe a setting
    void run();
    void stop();
    void showStep(int step);
    void showWait(Seconds left);
    void showProgress(int stepsDone);
    void finish(const ScenarioResult &result);
    void showVerdicts();
    void fill(QTreeWidgetItem *item, const SettingVerification &setting);
    void saveEvidence();

    Connection m_connection;
    ScenarioResult m_result; ///< partial while it runs
    int m_stepsDone = 0;
    Seconds m_wait{0}; ///< of the whole run
    Seconds m_left{0}; ///< of it
    bool m_isRunning = false;
    bool m_closesThen = false;
    QLabel *m_plan;
    QLabel *m_now;
    QProgressBar *m_progress;
    QTreeWidget *m_verdicts;
    QPushButton *m_save;
    QPushButton *m_close;
    QPushButton *m_run;
    PoolVerification m_verification; // last: its destructor resumes our coroutines, which may use all of the above
};

} // namespace qrlogin
