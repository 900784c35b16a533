#include "pages/settings/SettingsPage.h"

#include "client/FailureText.h"
#include "pages/settings/AdviceCard.h"
#include "pages/settings/ConflictCard.h"
#include "pages/settings/HistorySheet.h"
#include "pages/settings/NewsBanner.h"
#include "pages/settings/ReachStrip.h"
#include "pages/settings/ReviewSheet.h"
#include "pages/settings/SettingRow.h"
#include "pages/settings/SettingsFooter.h"
#include "pages/settings/SettingsHeader.h"
#include "pages/settings/SettingsImportExport.h"
#include "pages/settings/SettingsState.h"
#include "pages/settings/StatusPreviewCard.h"
#include "pages/settings/VerifySheet.h"
#include "settings/DraftKeeper.h"
#include "settings/SettingText.h"
#include "theme/TimeText.h"
#include "widgets/Banner.h"
#include "widgets/Controls.h"
#include "widgets/Named.h"
#include "widgets/layout/ReflowColumns.h"

#include <QAction>
#include <QDialog>
#include <QDropEvent>
#include <QMimeData>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace qrlogin {

namespace {

constexpr int leastColumn = 50; // characters; the preview moves from beside the form to below it

} // namespace

SettingsPage::SettingsPage(SettingsHistory &history, const Clock &clock, QWidget *parent)
    : Translated(parent),
      m_history(history),
      m_clock(clock),
      m_banner(new Banner),
      m_documents(new SettingsImportExport(*m_banner, this)),
      m_header(new SettingsHeader(this)),
      m_draftBanner(new Banner),
      m_news(named<NewsBanner>("changedInPool")),
      m_reach(new ReachStrip),
      m_stack(new QStackedWidget),
      m_state(named<SettingsState>("settingsState")),
      m_conflict(new ConflictCard),
      m_periodCard(new Card),
      m_toggleCard(new Card),
      m_preview(new StatusPreviewCard),
      m_advice(new AdviceCard),
      m_footer(new SettingsFooter),
      m_save(new QAction(this))
{
    m_banner->setClosable(false);
    m_draftBanner->setClosable(false);
    setAcceptDrops(true);

    auto *scroll = scrollingDown(makeForm());
    m_stack->addWidget(m_state);
    m_stack->addWidget(scroll);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *top = columnOf({m_header, m_banner, m_draftBanner, m_news, m_reach}, 12);
    top->setContentsMargins(24, 16, 24, 0);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);
    layout->addWidget(horizontalLine());
    layout->addWidget(m_footer);

    connectHeader();
    connect(m_state, &SettingsState::retryRequested, this, [this] { m_model->load(); });
    connect(m_state, &SettingsState::editRequested, this, &SettingsPage::editRequested);
    connect(m_state, &SettingsState::addRequested, this, &SettingsPage::addRequested);
    connect(m_footer, &SettingsFooter::defaultsRequested, this, &SettingsPage::restoreDefaults);
    connect(m_footer, &SettingsFooter::revertRequested, this, &SettingsPage::revert);
    connect(m_footer, &SettingsFooter::saveRequested, this, [this] { review(); });
    m_save->setShortcut(QKeySequence::Save);
    m_save->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_save);
    connect(m_save, &QAction::triggered, this, [this] { review(); });
    connect(m_conflict, &ConflictCard::resolved, this, [this] { review(); });
    connect(m_news, &Banner::closed, this, [this] { m_model->acknowledge(); });
    connect(m_advice, &AdviceCard::remedyChosen, this, [this](const AdviceRule &rule) {
        LoginStrategy strategy = m_model->edited();
        rule.makeSafer(strategy);
        m_model->setEdited(strategy);
    });
    retranslate();
}

void SettingsPage::connectHeader()
{
    connect(m_header, &SettingsHeader::undoRequested, this, [this] { m_model->undoStack().undo(); });
    connect(m_header, &SettingsHeader::redoRequested, this, [this] { m_model->undoStack().redo(); });
    connect(m_header, &SettingsHeader::historyRequested, this, &SettingsPage::showHistory);
    connect(m_header, &SettingsHeader::importRequested, m_documents, &SettingsImportExport::chooseImport);
    connect(m_header, &SettingsHeader::exportRequested, m_documents, &SettingsImportExport::chooseExport);
    connect(m_header, &SettingsHeader::verifyRequested, this,
        [this] { (new VerifySheet(m_model->connection(), m_model->context(), this))->open(); });
    connect(m_header, &SettingsHeader::reloadRequested, this, [this] { m_model->load(); });
}

void SettingsPage::addRow(SettingRow *row, Card *card)
{
    connect(row, &SettingRow::resetRequested, this, [this, row](bool toDefault) {
        if (toDefault)
            m_model->resetToDefault(row->wireName());
        else
            m_model->resetToSaved(row->wireName());
    });
    if (card->body()->count() > 0)
        card->body()->addWidget(horizontalLine());
    card->body()->addWidget(row);
}

QWidget *SettingsPage::makeForm()
{
    for (const PeriodRule &rule : periodRules) {
        auto *row = new PeriodRow(rule);
        connect(row, &PeriodRow::edited, this,
            [this, rule](int seconds, PeriodUnit unit) { m_model->setPeriod(rule, seconds, unit); });
        connect(row, &PeriodRow::completeChanged, this, &SettingsPage::showFooter);
        addRow(row, m_periodCard);
        m_periodRows.append(row);
    }
    for (const ToggleRule &rule : toggleRules) {
        auto *row = new ToggleRow(rule);
        connect(row, &ToggleRow::edited, this, [this, rule](bool on) { m_model->setToggle(rule, on); });
        addRow(row, m_toggleCard);
        m_toggleRows.append(row);
    }

    auto *content = new QWidget;
    auto *columns = new ReflowColumns(leastColumn, ReflowColumns::Narrow::Below);
    const auto add = [columns](QVBoxLayout *cards, int share) {
        cards->setContentsMargins(0, 0, 0, 0);
        auto *column = new QWidget;
        column->setLayout(cards);
        columns->addColumn(column, share);
    };
    add(columnOf({m_conflict, m_periodCard, m_toggleCard, nullptr}, 16), 3);
    add(columnOf({m_preview, m_advice, nullptr}, 16), 2);
    auto *layout = columnOf({columns, nullptr});
    layout->setContentsMargins(24, 16, 24, 16);
    content->setLayout(layout);
    return content;
}

void SettingsPage::setModel(SettingsModel *model, DraftKeeper *drafts)
{
    if (m_model)
        m_model->disconnect(this);
    if (m_drafts)
        m_drafts->disconnect(this);
    if (m_model != model) {
        for (QDialog *dialog : findChildren<QDialog *>())
            dialog->close();
    }
    m_model = model;
    m_drafts = drafts;
    m_documents->setModel(model);
    m_announced.reset();
    m_banner->dismiss();
    if (m_model) {
        connect(m_model, &SettingsModel::changed, this, &SettingsPage::showModel);
        connect(m_model, &SettingsModel::saveSucceeded, this, &SettingsPage::finishSave);
        for (const auto signal : {&QUndoStack::canUndoChanged, &QUndoStack::canRedoChanged})
            connect(&m_model->undoStack(), signal, this, &SettingsPage::showFooter);
    }
    if (m_drafts) {
        connect(m_drafts, &DraftKeeper::offerChanged, this, &SettingsPage::showDraft);
        connect(m_drafts, &DraftKeeper::failureChanged, this, &SettingsPage::showDraft);
    }
    showModel();
    showDraft();
}

void SettingsPage::review(const std::function<void()> &saved)
{
    const auto sheets = findChildren<ReviewSheet *>();
    const bool isOpen = std::ranges::any_of(sheets, &QWidget::isVisible);
    if (isOpen || !m_model || !m_model->canSave() || !isComplete())
        return;
    auto *sheet = new ReviewSheet(*m_model, this);
    connect(sheet, &ReviewSheet::confirmed, m_model, [this, saved](const QString &reason) {
        if (saved)
            whenSaved(saved);
        m_model->save(reason);
    });
    sheet->open();
}

void SettingsPage::whenSaved(const std::function<void()> &saved)
{
    // If the save fails, the page shows the reason and `saved` is not called.
    auto *waiting = new QObject(m_model);
    connect(m_model, &SettingsModel::changed, waiting, [this, waiting, saved] {
        if (m_model->activity() != SettingsModel::Activity::Idle)
            return;
        waiting->deleteLater();
        // Queued, because `saved` may delete the model that is emitting.
        if (!m_model->isDirty())
            QMetaObject::invokeMethod(this, saved, Qt::QueuedConnection);
    });
}

void SettingsPage::finishSave(const SettingsSave &save)
{
    const auto recorded = m_history.record(m_model->connection(), save, m_clock.now());
    if (!recorded)
        m_banner->showMessage(
            Accent::Warning, tr("Saved, but the history was not updated: %1").arg(recorded.error().message));
}

void SettingsPage::showHistory()
{
    auto *sheet = new HistorySheet(m_history, m_model->connection().id(), this);
    connect(sheet, &HistorySheet::revertRequested, m_model, [this](const QList<SettingChange> &changes) {
        LoginStrategy strategy = m_model->edited();
        for (const SettingChange &change : changes)
            copySetting(change.wireName, change.before, strategy);
        m_model->setEdited(strategy);
        review();
    });
    sheet->open();
}

void SettingsPage::showDraft()
{
    if (m_drafts && m_drafts->failure())
        return m_draftBanner->showMessage(Accent::Warning,
            tr("A crash would lose the unsaved changes, because they cannot be stored. (%1)")
                .arg(m_drafts->failure()->message));
    const auto draft = m_drafts ? m_drafts->offered() : std::nullopt;
    if (!draft)
        return m_draftBanner->dismiss();
    const QString text = tr("Unsaved changes from %1 exist.").arg(dateAndTime(draft->time));
    if (m_draftBanner->isVisibleTo(this) && m_draftBanner->text() == text)
        return;
    m_draftBanner->showMessage(Accent::Info, text);
    connect(m_draftBanner->addButton(tr("Restor&e")), &QPushButton::clicked, m_drafts, &DraftKeeper::restore);
    connect(m_draftBanner->addButton(tr("Disc&ard")), &QPushButton::clicked, m_drafts, &DraftKeeper::dismiss);
}

void SettingsPage::showModel()
{
    showForm();
    m_state->showModel(m_model);
    m_reach->showModel(m_model);
    m_conflict->showModel(m_model);
    showBanner();
    m_news->showModel(m_model);
    showFooter();
}

void SettingsPage::showForm()
{
    const bool isUsable = m_model && m_model->isLoaded();
    m_stack->setCurrentIndex(isUsable ? 1 : 0);
    for (Card *card : std::initializer_list<Card *>{m_periodCard, m_toggleCard, m_preview, m_advice})
        card->setEnabled(isUsable);
    const auto showRow = [&](SettingRow *row) { isUsable ? row->showModel(*m_model) : row->clear(); };
    std::ranges::for_each(m_periodRows, showRow);
    std::ranges::for_each(m_toggleRows, showRow);
    if (isUsable)
        m_preview->showStrategies(m_model->saved(), m_model->edited());
    else
        m_preview->clear();
    m_advice->showStrategy(isUsable ? std::optional(m_model->edited()) : std::nullopt);
}

void SettingsPage::showBanner()
{
    // A message goes with the next load or save, and without one.
    if (!m_model || !m_model->isLoaded() || m_model->activity() != SettingsModel::Activity::Idle) {
        m_announced.reset();
        return m_banner->dismiss();
    }
    if (m_model->failure() == m_announced)
        return;
    m_announced = m_model->failure();
    if (!m_announced || m_model->conflict())
        return m_banner->dismiss();
    m_banner->showMessage(Accent::Danger, FailureText::describe(*m_announced));
}

bool SettingsPage::isComplete() const
{
    return std::ranges::all_of(m_periodRows, &PeriodRow::isComplete);
}

void SettingsPage::showFooter()
{
    m_header->showModel(m_model);
    m_footer->showModel(m_model, isComplete());
    m_save->setEnabled(m_footer->nextAct());
}

void SettingsPage::refresh()
{
    // A dialog shows values that must not change under the user.
    if (m_model && isVisible() && !findChild<QDialog *>())
        m_model->refresh();
}

QWidget *SettingsPage::nextAct() const
{
    if (QWidget *choice = m_conflict->nextAct())
        return choice;
    if (QWidget *save = m_footer->nextAct())
        return save;
    return m_periodCard->isEnabled() ? m_periodRows.first() : nullptr;
}

void SettingsPage::revert()
{
    std::ranges::for_each(m_periodRows, &PeriodRow::discardIncomplete);
    m_model->revert();
}

void SettingsPage::restoreDefaults()
{
    std::ranges::for_each(m_periodRows, &PeriodRow::discardIncomplete);
    m_model->restoreDefaults();
    review(); // shows what the defaults would change
}

void SettingsPage::retranslate()
{
    m_save->setText(tr("Save"));
    m_periodCard->setTitle(tr("Validity periods"));
    m_toggleCard->setTitle(tr("Browser permissions"));
    m_announced.reset();
    m_banner->dismiss();
    m_draftBanner->dismiss();
    showModel();
    showDraft();
}

void SettingsPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_model && m_model->isLoaded() && !SettingsImportExport::droppedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void SettingsPage::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_documents->import(SettingsImportExport::droppedFile(event->mimeData()));
}

void SettingsPage::showEvent(QShowEvent *event)
{
    Translated::showEvent(event);
    refresh();
}

void SettingsPage::changeEvent(QEvent *event)
{
    Translated::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        refresh();
}

} // namespace qrlogin

#include "moc_SettingsPage.cpp"
