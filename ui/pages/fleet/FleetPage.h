#pragma once

#include "fleet/FleetWatch.h"
#include "pages/fleet/RolloutChanges.h"
#include "widgets/NextAct.h"
#include "widgets/Translated.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace qrlogin {

class Banner;
class Card;
class FleetBar;
class FleetFilter;
class FleetGrid;
class FleetView;
class PageHeader;
class RolloutSheet;
class StateView;

/// All saved pools beside one baseline: reads them, shows drift, and writes the baseline to selected ones.
class FleetPage : public Translated<QWidget>, public NextAct
{
    Q_OBJECT
public:
    /// All outlive the page.
    FleetPage(ConnectionBook &book, RolloutStore &store, SettingsHistory &history, const PoolContext &context,
        QWidget *parent = nullptr);
    ~FleetPage() override;

    Fleet &fleet() { return m_fleet; }
    /// Reads a baseline from this file, and shows why if it cannot be used.
    void openBaseline(const QString &path);
    /// Stops a rollout, and calls `goOn` after the pool that is under way; at once if none runs.
    void stopThen(std::function<void()> goOn);

    QWidget *nextAct() const override;

signals:
    void poolRequested(const QString &connectionId); ///< show its settings
    void addRequested(); ///< add a connection
    void baselineChosen(const QString &path); ///< a file that can be used
    void driftFound(const QStringList &pools); ///< by watching: the names of pools with new drift

protected:
    void retranslate() override;

private:
    QWidget *makeTable();
    QStringList chosen() const; ///< IDs of connections, in the order of the rows
    void showAll();
    void showReadiness();
    void showBaseline();
    void showProgress();
    void applyFilter();
    void chooseBaseline();
    void makeBaseline();
    void writeBaseline(const QString &path, const Baseline &baseline);
    void review();
    RolloutSheet *openSheet(const QString &title, const QList<Rollout::Target> &targets,
        const QList<RolloutChanges::Row> &rows, const QString &act);
    void roll(const QList<Rollout::Target> &targets, const QString &reason, std::optional<qint64> undoes);
    void reviewUndo(const RolloutRecord &record, const QList<UndonePool> &pools);
    void showRollouts();
    void showRollout();

    Fleet m_fleet;
    FleetWatch m_watch;
    bool m_wasWriting = false;

    PageHeader *m_header;
    QPushButton *m_read;
    QPushButton *m_open;
    QPushButton *m_make;
    QPushButton *m_rollouts;
    QPushButton *m_apply;
    Banner *m_message;
    FleetBar *m_bar;
    FleetGrid *m_grid;
    FleetFilter *m_filter;
    Card *m_card;
    FleetView *m_view;
    QLabel *m_nothing;
    StateView *m_empty;
    QPushButton *m_add;
};

} // namespace qrlogin
