#pragma once

#include "settings/SettingsModel.h"
#include "widgets/NextAct.h"
#include "widgets/Translated.h"

#include <QPointer>
#include <QWidget>

class QStackedWidget;

namespace qrlogin {

class AdviceCard;
class Banner;
class Card;
class NewsBanner;
class ConflictCard;
class DraftKeeper;
class SettingsHistory;
class PeriodRow;
class ReachStrip;
class SettingRow;
class SettingsImportExport;
class SettingsFooter;
class SettingsHeader;
class SettingsState;
class StatusPreviewCard;
class ToggleRow;

/// The page "App Scan Code Login Web Custom Configuration": edits, explains and saves the four settings. While a pool's
/// settings are not known, it shows why instead, and nothing of another pool. Reads them again when it is shown after
/// a while.
class SettingsPage : public Translated<QWidget>, public NextAct
{
    Q_OBJECT
public:
    /// Records saves in `history` with the time of `clock`. Both outlive the page.
    SettingsPage(SettingsHistory &history, const Clock &clock, QWidget *parent = nullptr);

    /// Shows `model`, which outlives the page or is replaced first. Null: the page has no pool. Offers the draft of
    /// `drafts`. Closes the sheets of an earlier model.
    void setModel(SettingsModel *model, DraftKeeper *drafts = nullptr);

    /// Shows what a save would change and saves if the user confirms. Calls `saved` when the pool confirms the save.
    void review(const std::function<void()> &saved = {});

    QWidget *nextAct() const override;

signals:
    void editRequested(); ///< of the model's connection
    void addRequested(); ///< of a connection

protected:
    void retranslate() override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void addRow(SettingRow *row, Card *card);
    QWidget *makeForm();
    void connectHeader();
    void showModel();
    void showForm();
    void showBanner();
    void showDraft();
    void showHistory();
    void whenSaved(const std::function<void()> &saved);
    void finishSave(const SettingsSave &save);
    void showFooter();
    void refresh();
    bool isComplete() const;
    void revert();
    void restoreDefaults();

    SettingsHistory &m_history;
    const Clock &m_clock;
    QPointer<SettingsModel> m_model;
    QPointer<DraftKeeper> m_drafts;
    Banner *m_banner;
    SettingsImportExport *m_documents;
    std::optional<Failure> m_announced;
    SettingsHeader *m_header;
    Banner *m_draftBanner;
    NewsBanner *m_news; ///< what changed in the pool
    ReachStrip *m_reach;
    QStackedWidget *m_stack; ///< the state or the form
    SettingsState *m_state;
    ConflictCard *m_conflict;
    Card *m_periodCard;
    Card *m_toggleCard;
    QList<PeriodRow *> m_periodRows;
    QList<ToggleRow *> m_toggleRows;
    StatusPreviewCard *m_preview;
    AdviceCard *m_advice;
    SettingsFooter *m_footer;
    QAction *m_save;
};

} // namespace qrlogin
