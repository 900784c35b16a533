#pragma once

#include "connections/Connection.h"
#include "contract/control/EmulatorState.h"
#include "theme/Accent.h"
#include "widgets/Translated.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace qrlogin {

class ConnectionBook;
class StatusPill;

/// The strip across the top of the window, the same on every page: the user pool with its whole name, whether it is for
/// production, a recording that is under way, and an emulator that does not behave like a real pool.
class PoolStrip : public Translated<QWidget>
{
    Q_OBJECT
public:
    /// `book` outlives the strip.
    explicit PoolStrip(const ConnectionBook &book, QWidget *parent = nullptr);

    /// Null: not a pool yet. `accent` is the state of its connection.
    void showPool(const Connection *connection, Accent accent);
    /// The recorded steps; nothing: it does not record.
    void showRecording(std::optional<int> steps);
    /// Nothing: not an emulator, or not known.
    void showEmulator(const std::optional<EmulatorState> &state);

signals:
    void poolChosen(const QString &connectionId); ///< another than the current one
    void addRequested();
    void stopRecordingRequested();
    void emulatorRequested(); ///< show its page

protected:
    void retranslate() override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fillMenu();
    void showAll();
    void showState();
    void arrange();

    const ConnectionBook &m_book;
    std::optional<Badge> m_badge;
    QString m_connectionId;
    Accent m_accent = Accent::Neutral;
    std::optional<int> m_steps;
    std::optional<EmulatorState> m_emulator;

    QBoxLayout *m_rows; ///< the pool, then the notes: beside it where there is room, otherwise below
    QWidget *m_notes;
    QToolButton *m_chooser;
    QMenu *m_menu;
    QLabel *m_name;
    StatusPill *m_production;
    StatusPill *m_recording;
    QPushButton *m_stop;
    QToolButton *m_clock;
    QToolButton *m_faults;
};

} // namespace qrlogin
