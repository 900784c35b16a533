#include "pages/settings/SettingsPage.h"

#include "client/FailureText.h"
#include "pages/settings/AdviceCard.h"
#include "pages/settings/ConflictCard.h"
#include "pages/settings/HistorySheet.h"
#include "pages/settings/ReviewSheet.h"
#include "pages/settings/SettingRow.h"
#include "pages/settings/SettingsHeader.h"
#include "pages/settings/SettingsImportExport.h"
#include "pages/settings/StatusPreviewCard.h"
#include "pages/settings/VerifySheet.h"
#include "settings/DraftKeeper.h"
#include "widgets/Banner.h"
#include "widgets/Controls.h"

#include <QDateTime>
#include <QDropEvent>
#include <QFrame>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace qrlogin {

namespace {

// Below this width the preview moves from beside the form to below it.
constexpr int twoColumnWidth = 880;

QFrame *line()
{
    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setForegroundRole(QPalette::Midlight);
    return line;
}

} // namespace

SettingsPage::SettingsPage(SettingsHistory &history, const Clock &clock, QWidget *parent)
    : Translated(parent),
      m_history(history),
      m_clock(clock),
      m_banner(new Banner),
      m_documents(new SettingsImportExport(*m_banner, this)),
      m_header(new SettingsHeader(this)),
      m_draftBanner(new Banner),
      m_conflict(new ConflictCard),
      m_periodCard(new Card),
      m_toggleCard(new Card),
      m_preview(new StatusPreviewCard),
      m_advice(new AdviceCard),
      m_summary(new QLabel),
      m_defaults(pushButton("defaults")),
      m_revert(pushButton("revert")),
      m_save(pushButton("save", "save"))
{
    m_banner->setClosable(false);
    m_draftBanner->setClosable(false);
    setAcceptDrops(true);

    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(makeForm());

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *top = columnOf({m_header, m_banner, m_draftBanner}, 12);
    top->setContentsMargins(24, 16, 24, 0);
    layout->addLayout(top);
    layout->addWidget(scroll, 1);
    layout->addWidget(line());
    layout->addWidget(makeFooter());

    connect(m_header, &SettingsHeader::undoRequested, this, [this] { m_model->undoStack().undo(); });
    connect(m_header, &SettingsHeader::redoRequested, this, [this] { m_model->undoStack().redo(); });
    connect(m_header, &SettingsHeader::historyRequested, this, &SettingsPage::showHistory);
    connect(m_header, &SettingsHeader::importRequested, m_documents, &SettingsImportExport::chooseImport);
    connect(m_header, &SettingsHeader::exportRequested, m_documents, &SettingsImportExport::chooseExport);
    connect(m_header, &SettingsHeader::verifyRequested, this,
        [this] { (new VerifySheet(m_model->connection(), m_model->context(), this))->open(); });
    connect(m_header, &SettingsHeader::reloadRequested, this, [this] { m_model->load(); });
    connect(m_advice, &AdviceCard::remedyChosen, this, [this](const AdviceRule &rule) {
        LoginStrategy strategy = m_model->edited();
        rule.makeSafer(strategy);
        m_model->setEdited(strategy);
    });
    retranslate();
    showModel();
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
        card->body()->addWidget(line());
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
    m_columns = new QHBoxLayout(content);
    m_columns->setContentsMargins(24, 16, 24, 16);
    m_columns->setSpacing(16);
    m_columns->addLayout(columnOf({m_conflict, m_periodCard, m_toggleCard, nullptr}, 16), 3);
    m_columns->addLayout(columnOf({m_preview, m_advice, nullptr}, 16), 2);
    return content;
}

QWidget *SettingsPage::makeFooter()
{
    m_save->setDefault(true);

    auto *footer = new QWidget;
    auto *layout = rowOf({m_summary, m_defaults, m_revert, m_save});
    layout->setContentsMargins(24, 12, 24, 12);
    layout->setStretchFactor(m_summary, 1);
    footer->setLayout(layout);

    connect(m_defaults, &QPushButton::clicked, this, &SettingsPage::restoreDefaults);
    connect(m_revert, &QPushButton::clicked, this, &SettingsPage::revert);
    connect(m_save, &QPushButton::clicked, this, [this] { review(); });
    auto *save = new QShortcut(QKeySequence::Save, this);
    connect(save, &QShortcut::activated, m_save, &QPushButton::click);
    return footer;
}

void SettingsPage::setModel(SettingsModel *model, DraftKeeper *drafts)
{
    if (m_model)
        m_model->disconnect(this);
    if (m_drafts)
        m_drafts->disconnect(this);
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
    if (m_drafts)
        connect(m_drafts, &DraftKeeper::offerChanged, this, &SettingsPage::showDraft);
    showModel();
    showDraft();
}

void SettingsPage::review(const std::function<void()> &saved)
{
    if (!m_model || !m_model->canSave() || !isComplete())
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
    if (recorded)
        m_banner->showMessage(Accent::Success, tr("Saved. The pool returned these values."));
    else
        m_banner->showMessage(
            Accent::Warning, tr("Saved, but the history was not updated: %1").arg(recorded.error().message));
}

void SettingsPage::showHistory()
{
    auto *sheet = new HistorySheet(m_history, m_model->connection().id(), this);
    connect(sheet, &HistorySheet::revertRequested, m_model, [this](const SettingChange &change) {
        LoginStrategy strategy = m_model->edited();
        copySetting(change.wireName, change.before, strategy);
        m_model->setEdited(strategy);
        review();
    });
    sheet->open();
}

void SettingsPage::showDraft()
{
    const auto draft = m_drafts ? m_drafts->offered() : std::nullopt;
    if (!draft)
        return m_draftBanner->dismiss();
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(draft->time.time_since_epoch().count());
    const QString text = tr("Unsaved changes from %1 exist.").arg(QLocale().toString(time, QLocale::ShortFormat));
    if (m_draftBanner->isVisibleTo(this) && m_draftBanner->text() == text)
        return;
    m_draftBanner->showMessage(Accent::Info, text);
    connect(m_draftBanner->addButton(tr("Restor&e")), &QPushButton::clicked, m_drafts, &DraftKeeper::restore);
    connect(m_draftBanner->addButton(tr("Disc&ard")), &QPushButton::clicked, m_drafts, &DraftKeeper::dismiss);
}

void SettingsPage::showModel()
{
    const bool isUsable = m_model && m_model->isLoaded();
    for (Card *card : std::initializer_list<Card *>{m_periodCard, m_toggleCard, m_preview, m_advice})
        card->setEnabled(isUsable);
    if (isUsable) {
        for (SettingRow *row : m_periodRows)
            row->showModel(*m_model);
        for (SettingRow *row : m_toggleRows)
            row->showModel(*m_model);
        m_preview->showStrategies(m_model->saved(), m_model->edited());
        m_advice->showStrategy(m_model->edited());
    }
    m_conflict->showModel(m_model);
    showBanner();
    showFooter();
}

void SettingsPage::showBanner()
{
    if (!m_model || m_model->failure() == m_announced) {
        if (m_model && m_model->isDirty() && m_banner->accent() == Accent::Success)
            m_banner->dismiss();
        return;
    }
    m_announced = m_model->failure();
    if (!m_announced)
        return m_banner->dismiss();

    if (m_model->conflict())
        return m_banner->dismiss();
    m_banner->showMessage(Accent::Danger, FailureText::describe(*m_announced));
    if (!m_model->isLoaded())
        connect(m_banner->addButton(tr("&Try again")), &QPushButton::clicked, m_model, &SettingsModel::load);
}

bool SettingsPage::isComplete() const
{
    return std::ranges::all_of(m_periodRows, &PeriodRow::isComplete);
}

void SettingsPage::showFooter()
{
    const bool isUsable = m_model && m_model->isLoaded();
    m_header->showModel(m_model);
    const bool isIdle = isUsable && m_model->activity() == SettingsModel::Activity::Idle;
    m_save->setEnabled(isUsable && m_model->canSave() && isComplete());
    m_revert->setEnabled(isIdle && (m_model->isDirty() || !isComplete()));
    m_defaults->setEnabled(isIdle && m_model->edited() != LoginStrategy());

    if (!m_model)
        m_summary->setText(tr("Waiting for the pool…"));
    else if (m_model->activity() == SettingsModel::Activity::Loading)
        m_summary->setText(tr("Reading the pool's settings…"));
    else if (m_model->activity() == SettingsModel::Activity::Saving)
        m_summary->setText(tr("Saving…"));
    else if (!m_model->isLoaded())
        m_summary->setText(tr("Not loaded"));
    else if (m_model->conflict())
        m_summary->setText(tr("Waiting for your choice"));
    else if (m_model->isDirty())
        m_summary->setText(tr("%n unsaved change(s)", nullptr, m_model->changeCount()));
    else
        m_summary->setText(tr("No unsaved changes"));
}

QWidget *SettingsPage::nextAct() const
{
    if (m_save->isEnabled())
        return m_save;
    return m_periodCard->isEnabled() ? m_periodRows.first() : nullptr;
}

void SettingsPage::revert()
{
    for (PeriodRow *row : m_periodRows)
        row->discardIncomplete();
    m_model->revert();
}

void SettingsPage::restoreDefaults()
{
    for (PeriodRow *row : m_periodRows)
        row->discardIncomplete();
    m_model->restoreDefaults();
}

void SettingsPage::retranslate()
{
    m_periodCard->setTitle(tr("Validity periods"));
    m_toggleCard->setTitle(tr("Browser permissions"));
    m_defaults->setText(tr("Reset to &defaults"));
    m_revert->setText(tr("&Revert"));
    m_save->setText(tr("&Save"));
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

void SettingsPage::resizeEvent(QResizeEvent *event)
{
    m_columns->setDirection(event->size().width() < twoColumnWidth ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    Translated::resizeEvent(event);
}

} // namespace qrlogin

#include "moc_SettingsPage.cpp"
