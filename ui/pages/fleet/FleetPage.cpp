#include "pages/fleet/FleetPage.h"

#include "base/ReadFile.h"
#include "fleet/BaselineDocument.h"
#include "fleet/FleetText.h"
#include "fleet/RolloutReport.h"
#include "pages/fleet/FleetBar.h"
#include "pages/fleet/FleetFilter.h"
#include "pages/fleet/FleetGrid.h"
#include "pages/fleet/FleetView.h"
#include "pages/fleet/RolloutSheet.h"
#include "pages/fleet/RolloutsSheet.h"
#include "settings/SettingText.h"
#include "widgets/Banner.h"
#include "widgets/Card.h"
#include "widgets/Controls.h"
#include "widgets/Icon.h"
#include "widgets/Named.h"
#include "widgets/PageHeader.h"
#include "widgets/SaveFile.h"
#include "widgets/StateView.h"
#include "widgets/WrappedLabel.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace qrlogin {

FleetPage::FleetPage(
    ConnectionBook &book, RolloutStore &store, SettingsHistory &history, const PoolContext &context, QWidget *parent)
    : Translated(parent),
      m_fleet(book, store, history, context),
      m_watch(m_fleet, context.clock),
      m_header(new PageHeader),
      m_read(pushButton("readFleet")),
      m_open(pushButton("openBaseline")),
      m_make(pushButton("makeBaseline")),
      m_rollouts(pushButton("showRollouts", "timeline")),
      m_apply(primaryButton("applyBaseline", "save")),
      m_message(new Banner),
      m_bar(new FleetBar),
      m_grid(new FleetGrid(m_fleet, this)),
      m_filter(new FleetFilter(*m_grid, this)),
      m_card(new Card),
      m_view(new FleetView(*m_filter)),
      m_nothing(wrappedLabel({}, QPalette::PlaceholderText)),
      m_empty(new StateView),
      m_add(m_empty->addButton("addFirstPool"))
{
    for (QPushButton *button : {m_read, m_open, m_make, m_rollouts, m_apply})
        m_header->addTrailing(button);
    auto *layout = columnOf({m_header, m_message, m_bar, makeTable(), m_empty}, 16);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setStretchFactor(m_card, 1);
    layout->setStretchFactor(m_empty, 1);
    setLayout(layout);

    connect(m_read, &QPushButton::clicked, this, [this] {
        if (m_fleet.isBusy())
            return m_fleet.stop();
        m_message->dismiss();
        m_fleet.read();
    });
    connect(m_open, &QPushButton::clicked, this, &FleetPage::chooseBaseline);
    connect(m_make, &QPushButton::clicked, this, &FleetPage::makeBaseline);
    connect(m_rollouts, &QPushButton::clicked, this, &FleetPage::showRollouts);
    connect(m_apply, &QPushButton::clicked, this, &FleetPage::review);
    connect(m_add, &QPushButton::clicked, this, &FleetPage::addRequested);
    connect(m_bar, &FleetBar::changed, this, &FleetPage::applyFilter);
    connect(m_bar, &FleetBar::watchChanged, this, [this] { m_watch.setInterval(m_bar->watchInterval()); });
    connect(&m_watch, &FleetWatch::driftFound, this, [this](const QStringList &pools) {
        m_message->showMessage(Accent::Warning, tr("New drift: %1").arg(pools.join(tr(", "))));
        emit driftFound(pools);
    });
    connect(&m_fleet, &Fleet::reset, this, &FleetPage::showAll);
    connect(&m_fleet, &Fleet::progressed, this, &FleetPage::showProgress);
    connect(&m_fleet, &Fleet::undoPrepared, this, &FleetPage::reviewUndo);
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, m_bar, &FleetBar::focusSearch);
    retranslate();
}

FleetPage::~FleetPage()
{
    // The view is deleted after the fleet, which its rows come from.
    m_view->setModel(nullptr);
}

QWidget *FleetPage::makeTable()
{
    m_view->setObjectName(QStringLiteral("fleet"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_card->body()->addWidget(m_view, 1);
    m_card->body()->addWidget(m_nothing, 1);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FleetPage::showReadiness);
    connect(m_view, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        emit poolRequested(m_grid->poolAt(m_filter->sourceRow(index)).reading.pool.id());
    });
    return m_card;
}

QWidget *FleetPage::nextAct() const
{
    if (m_empty->isVisible())
        return m_add;
    return m_view->isVisible() ? static_cast<QWidget *>(m_view) : m_read;
}

QStringList FleetPage::chosen() const
{
    QStringList ids;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        ids += m_grid->poolAt(m_filter->sourceRow(index)).reading.pool.id();
    return ids;
}

void FleetPage::stopThen(std::function<void()> goOn)
{
    if (!m_fleet.isWriting())
        return goOn();
    connect(m_fleet.rollout(), &Rollout::finished, this, [goOn] { goOn(); });
    m_fleet.stop();
}

void FleetPage::showAll()
{
    const bool isEmpty = m_fleet.pools().isEmpty();
    m_empty->setVisible(isEmpty);
    m_add->setVisible(isEmpty);
    m_card->setVisible(!isEmpty);
    m_bar->setVisible(!isEmpty);
    if (isEmpty)
        m_empty->showState(Accent::Neutral, QStringLiteral("server"), tr("There are no pools to compare yet"),
            tr("The fleet consists of the saved connections. The emulator is not a part of it."));
    applyFilter();
    showBaseline();
    showProgress();
}

void FleetPage::showBaseline()
{
    m_header->setBreadcrumb({m_fleet.hasBaseline() ? tr("Compared with “%1”").arg(m_fleet.baselineName())
                                                   : tr("All saved pools, compared with a baseline")});
    if (const QStringList contradictions = m_fleet.contradictions(); !contradictions.isEmpty())
        m_message->showMessage(Accent::Danger, contradictions.join(u'\n'));
}

void FleetPage::showProgress()
{
    const bool isBusy = m_fleet.isBusy();
    m_read->setText(isBusy ? tr("Sto&p") : tr("Re&ad all"));
    m_read->setIcon(tintedIcon(isBusy ? QStringLiteral("stop") : QStringLiteral("refresh"), QPalette::ButtonText));
    m_bar->showSummary(m_fleet.isReading() ? tr("Reading: %1 of %2").arg(m_fleet.readCount()).arg(m_fleet.toReadCount())
                                           : FleetText::summary(m_fleet.pools()));
    showReadiness();
    showRollout();
}

void FleetPage::showReadiness()
{
    const QStringList ids = chosen();
    const QList<Rollout::Target> targets = m_fleet.targetsFor(ids);
    const bool isFree = !m_fleet.isBusy();
    m_read->setEnabled(!m_fleet.pools().isEmpty());
    m_make->setEnabled(isFree && ids.size() == 1 && targets.size() == 1);
    m_apply->setEnabled(isFree && m_fleet.hasBaseline() && m_fleet.contradictions().isEmpty()
        && std::ranges::any_of(
            targets, [](const Rollout::Target &each) { return each.planned.was != each.planned.wanted; }));
    m_apply->setToolTip(!m_fleet.hasBaseline() ? tr("Open a baseline first")
            : ids.isEmpty()                    ? tr("Select pools first")
                                               : tr("Writes the baseline to the selected pools with drift"));
    m_rollouts->setEnabled(isFree);
}

void FleetPage::applyFilter()
{
    m_filter->setText(m_bar->text());
    m_filter->setOnlyDrift(m_bar->isOnlyDrift());
    m_filter->setGrouped(m_bar->isGrouped());
    const bool isEmpty = m_filter->rowCount() == 0;
    m_view->setVisible(!isEmpty);
    m_nothing->setVisible(isEmpty);
    m_nothing->setText(tr("No pools match the filter."));
}

void FleetPage::chooseBaseline()
{
    auto *dialog = new QFileDialog(this, tr("Open a baseline"), {}, tr("Baseline (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &FleetPage::openBaseline);
    dialog->open();
}

void FleetPage::openBaseline(const QString &path)
{
    // A pipe or a device could block the window, or never end.
    if (QFileInfo::exists(path) && !QFileInfo(path).isFile())
        return m_message->showMessage(Accent::Danger, tr("%1 is not a regular file.").arg(path));
    // One byte over the limit is enough to detect a document that is too large.
    const auto text = readFile(path, baselineSizeLimit + 1);
    if (!text)
        return m_message->showMessage(Accent::Danger, tr("%1 cannot be read: %2").arg(path, text.error()));
    const auto baseline = BaselineDocument::read(*text);
    if (!baseline)
        return m_message->showMessage(Accent::Danger,
            tr("%1 cannot be used:").arg(QFileInfo(path).fileName()) + u'\n' + baseline.error().mid(0, 5).join(u'\n'));
    m_message->dismiss();
    m_fleet.setBaseline(*baseline, QFileInfo(path).fileName());
    emit baselineChosen(path);
    if (const QStringList unmatched = m_fleet.unmatched(); !unmatched.isEmpty() && m_fleet.contradictions().isEmpty())
        m_message->showMessage(
            Accent::Info, tr("These names in the baseline do not match a pool: %1").arg(unmatched.join(tr(", "))));
}

void FleetPage::makeBaseline()
{
    const QList<Rollout::Target> pool = m_fleet.targetsFor(chosen());
    if (pool.size() != 1)
        return;
    const LoginStrategy strategy = pool.first().planned.was;
    if (const auto rule = firstOutOfRange(strategy))
        return m_message->showMessage(
            Accent::Danger, tr("This pool has a value for %1 that a baseline cannot have.").arg(rule->wireName));
    askForPath(this, tr("Save the baseline"), tr("Baseline (*.json)"), QStringLiteral("baseline.json"),
        [this, strategy](const QString &path) { writeBaseline(path, BaselineDocument::from(strategy)); });
}

void FleetPage::writeBaseline(const QString &path, const Baseline &baseline)
{
    const QString problem = writeFile(path, BaselineDocument::text(baseline));
    if (!problem.isEmpty())
        return m_message->showMessage(Accent::Danger, tr("%1 cannot be written: %2").arg(path, problem));
    m_message->showMessage(Accent::Success, tr("The baseline is in %1, and all pools are compared with it.").arg(path));
    m_fleet.setBaseline(baseline, QFileInfo(path).fileName());
    emit baselineChosen(path);
}

void FleetPage::review()
{
    const QList<Rollout::Target> targets = m_fleet.targetsFor(chosen());
    QList<PlannedPool> plan;
    for (const Rollout::Target &target : targets)
        plan += target.planned;
    RolloutSheet *sheet = openSheet(tr("Apply the baseline"), targets, RolloutChanges::rowsOf(plan), tr("&Apply"));
    connect(
        sheet, &RolloutSheet::confirmed, this, [this, targets](const QString &reason) { roll(targets, reason, {}); });
}

RolloutSheet *FleetPage::openSheet(const QString &title, const QList<Rollout::Target> &targets,
    const QList<RolloutChanges::Row> &rows, const QString &act)
{
    auto *sheet = new RolloutSheet(title, targets, rows, act, this);
    QStringList ids;
    for (const Rollout::Target &target : targets)
        ids += target.pool.id();
    connect(sheet, &RolloutSheet::dryRunRequested, this, [this, ids] { m_fleet.read(ids); });
    connect(&m_fleet, &Fleet::progressed, sheet, [this, sheet, ids, targets] {
        if (!sheet->isTrying() || m_fleet.isBusy())
            return;
        const QList<Rollout::Target> now = m_fleet.targetsFor(ids);
        QStringList changed;
        for (const Rollout::Target &target : targets) {
            const bool isSame = std::ranges::any_of(now, [&](const Rollout::Target &each) {
                return each.pool.id() == target.pool.id() && each.planned.was == target.planned.was;
            });
            if (!isSame)
                changed += target.pool.badge.name;
        }
        sheet->showDryRun(changed);
    });
    sheet->open();
    return sheet;
}

void FleetPage::roll(const QList<Rollout::Target> &targets, const QString &reason, std::optional<qint64> undoes)
{
    const auto started = m_fleet.write(targets, reason, undoes);
    if (started)
        return;
    m_message->showMessage(Accent::Danger,
        started.error().kind == FailureKind::Conflict
            ? tr("Nothing was written. Another rollout is under way: %1").arg(started.error().message)
            : tr("Nothing was written. The history of rollouts cannot be written: %1").arg(started.error().message));
}

void FleetPage::reviewUndo(const RolloutRecord &record, const QList<UndonePool> &pools)
{
    QList<Rollout::Target> targets;
    QList<PlannedPool> plan;
    QList<RolloutChanges::Row> stay;
    for (const UndonePool &pool : pools) {
        const QString name = pool.reading.pool.badge.name;
        const auto planned = pool.planned();
        if (planned) {
            targets += Rollout::Target{pool.reading.pool, *planned};
            plan += *planned;
        }
        if (!planned || pool.isOtherPool)
            stay += {name, {}, {},
                planned ? tr("the connection leads to another pool now") : tr("cannot be read, and stays"), true};
        for (const UndoneSetting &setting : pool.settings) {
            if (setting.kind == UndoneSetting::Kind::ChangedSince)
                stay += {name, SettingText::title(setting.wireName), {}, tr("has changed since, and stays"), true};
        }
    }
    RolloutSheet *sheet
        = openSheet(tr("Undo rollout %1").arg(record.id), targets, RolloutChanges::rowsOf(plan) + stay, tr("&Undo"));
    connect(sheet, &RolloutSheet::confirmed, this,
        [this, targets, id = record.id](const QString &reason) { roll(targets, reason, id); });
}

void FleetPage::showRollouts()
{
    auto *sheet = new RolloutsSheet(m_fleet.store(), this);
    connect(sheet, &RolloutsSheet::undoRequested, &m_fleet, &Fleet::prepareUndo);
    sheet->open();
}

void FleetPage::showRollout()
{
    const bool wasWriting = std::exchange(m_wasWriting, m_fleet.isWriting());
    const Rollout *rollout = m_fleet.rollout();
    if (!rollout || (!wasWriting && !m_wasWriting))
        return;
    const RolloutRecord &record = rollout->record();
    if (m_wasWriting) {
        const QString text = tr("Writing: %1 of %2 pools").arg(rollout->doneCount()).arg(record.pools.size());
        if (!wasWriting)
            return m_message->showMessage(Accent::Info, text);
        return m_message->setText(text);
    }
    const bool isFine = std::ranges::all_of(record.pools, [](const RolloutPool &pool) {
        return pool.result == RolloutResult::Written || pool.result == RolloutResult::InLine;
    });
    QStringList lines{tr("Rollout %1: %2").arg(QString::number(record.id), RolloutReport::summary(record))};
    if (rollout->storeFailure())
        lines += tr("It ended, since its history cannot be written: %1").arg(rollout->storeFailure()->message);
    if (rollout->historyFailure())
        lines += tr("The history of the settings could not be written: %1").arg(rollout->historyFailure()->message);
    for (const RolloutPool &pool : record.pools) {
        if (!pool.detail.isEmpty() && lines.size() < 6)
            lines += pool.planned.name + QLatin1String(": ") + pool.detail;
    }
    m_message->showMessage(isFine && !rollout->historyFailure() ? Accent::Success : Accent::Warning, lines.join(u'\n'));
    QPushButton *undo = m_message->addButton(tr("Undo this rollout…"));
    undo->setObjectName(QStringLiteral("undoLastRollout"));
    connect(undo, &QPushButton::clicked, this, [this, record] { m_fleet.prepareUndo(record); });
}

void FleetPage::retranslate()
{
    m_header->setTitle(tr("Fleet"));
    m_open->setText(tr("&Open baseline…"));
    m_make->setText(tr("&Make a baseline…"));
    m_make->setToolTip(tr("Makes a baseline of the settings of the selected pool"));
    m_rollouts->setText(tr("&Rollouts…"));
    m_apply->setText(tr("Apply &baseline…"));
    m_add->setText(tr("Add a &pool"));
    m_view->setAccessibleName(tr("Pools"));
    m_grid->retranslate();
    showAll();
    m_view->sizeColumns();
}

} // namespace qrlogin

#include "moc_FleetPage.cpp"
