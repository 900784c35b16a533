#pragma once

#include "pages/scenarios/ScenarioTree.h"
#include "scenario/ScenarioList.h"
#include "scenario/recording/ScenarioRecording.h"
#include "widgets/NextAct.h"
#include "widgets/Translated.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QPushButton;
class QTreeView;

namespace qrlogin {

class Banner;
class Card;
class PageHeader;
class ScenarioDetail;

/// Scripted logins: a list to run, the results, and recordings of manual logins.
class ScenariosPage : public Translated<QWidget>, public NextAct
{
    Q_OBJECT
public:
    /// Ends the previous emulator, starts a new one for the page alone, and calls back with its connection.
    using TemporaryEmulator = std::function<void(const std::function<void(const Result<Connection> &)> &)>;

    explicit ScenariosPage(TemporaryEmulator temporaryEmulator, QWidget *parent = nullptr);
    ~ScenariosPage() override;

    /// Stops a run. Later runs use this pool, unless the user selects a new emulator.
    void setPool(const Connection &connection, const PoolContext &context);

    const ScenarioList &list() const { return m_list; }
    /// Calls `goOn` at once if nothing runs. Otherwise stops the run and calls it after the settings are restored.
    void stopThen(std::function<void()> goOn);
    bool isRecording() const { return m_recording.isUnderWay(); }
    /// Ends the recording and shows it in the list.
    void stopRecording();

    /// Adds the scenarios of these files and shows which files cannot be read.
    void open(const QStringList &files);

    QWidget *nextAct() const override;

signals:
    void presentRequested(const QList<qrlogin::Scenario> &acts);
    void recordingChanged(std::optional<int> steps); ///< recorded so far; nothing: it does not record

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void retranslate() override;
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void fitColumns();
    void connectButtons();
    QWidget *makeTreeCard();
    QList<int> chosen() const;
    void run(const QList<int> &indexes);
    void showCurrent();
    void showProgress();
    void showFinished();
    void askForFiles();
    void save();
    void saveReport();
    void endRecording();

    TemporaryEmulator m_temporaryEmulator;
    ScenarioList m_list;
    ScenarioTree m_tree;
    std::optional<Connection> m_connection;
    std::optional<PoolContext> m_context;
    bool m_isStarting = false; ///< a new emulator is starting
    Seconds m_waiting{0}; ///< of a wait in real time

    PageHeader *m_header;
    QPushButton *m_runAll;
    QPushButton *m_run;
    QPushButton *m_stop;
    QComboBox *m_target;
    Banner *m_message;
    Card *m_treeCard;
    QTreeView *m_view;
    QPushButton *m_open;
    QPushButton *m_record;
    QPushButton *m_present;
    QPushButton *m_save;
    QPushButton *m_report;
    ScenarioDetail *m_detail;
    ScenarioRecording m_recording; // last: its destructor ends the call
};

} // namespace qrlogin
