#include "pages/scenarios/ScenariosPage.h"

#include "client/FailureText.h"
#include "pages/scenarios/ScenarioDetail.h"
#include "scenario/JUnitReport.h"
#include "scenario/document/ScenarioDocument.h"
#include "widgets/Banner.h"
#include "widgets/Card.h"
#include "widgets/Controls.h"
#include "widgets/PageHeader.h"
#include "widgets/SaveFile.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace qrlogin {

namespace {

enum Target { FreshEmulator, OpenPool };

QStringList localFiles(const QMimeData *data)
{
    QStringList files;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            files += url.toLocalFile();
    }
    return files;
}

} // namespace

ScenariosPage::ScenariosPage(TemporaryEmulator temporaryEmulator, QWidget *parent)
    : Translated(parent),
      m_temporaryEmulator(std::move(temporaryEmulator)),
      m_tree(m_list),
      m_header(new PageHeader),
      m_runAll(pushButton("runAll", "play")),
      m_run(primaryButton("run")),
      m_stop(pushButton("stop", "stop")),
      m_target(new QComboBox),
      m_message(new Banner),
      m_treeCard(new Card),
      m_view(new QTreeView),
      m_open(pushButton("open")),
      m_record(pushButton("record")),
      m_present(pushButton("presentScenarios")),
      m_save(pushButton("saveScenario")),
      m_report(pushButton("report")),
      m_detail(new ScenarioDetail(m_list)),
      m_recording([this] { return m_list.isRunning(); }) // a running scenario is not recorded
{
    m_record->setCheckable(true);
    m_target->addItems({QString(), QString()});
    m_target->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (QWidget *part : std::initializer_list<QWidget *>{m_target, m_runAll, m_run, m_stop})
        m_header->addTrailing(part);

    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(16);
    splitter->addWidget(makeTreeCard());
    splitter->addWidget(scrollingDown(m_detail));
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({620, 400});
    auto *layout = columnOf({m_header, m_message, splitter}, 16);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setStretchFactor(splitter, 1);
    setLayout(layout);
    setAcceptDrops(true);

    connectButtons();
    connect(&m_list, &ScenarioList::changed, this, [this](int index) {
        if (index == ScenarioTree::scenarioOf(m_view->currentIndex()))
            showCurrent();
        showProgress();
    });
    connect(&m_list, &ScenarioList::waiting, this, [this](Seconds left) {
        m_waiting = left;
        showProgress();
    });
    connect(&m_list, &ScenarioList::finished, this, &ScenariosPage::showFinished);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ScenariosPage::showCurrent);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ScenariosPage::showProgress);
    retranslate();
}

ScenariosPage::~ScenariosPage() = default;

QWidget *ScenariosPage::nextAct() const
{
    return m_stop->isVisible() && m_stop->isEnabled() ? static_cast<QWidget *>(m_stop) : m_view;
}

QWidget *ScenariosPage::makeTreeCard()
{
    m_view->setObjectName(QStringLiteral("scenarios"));
    m_view->setModel(&m_tree);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setExpandsOnDoubleClick(true);
    QHeaderView *header = m_view->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(ScenarioTree::Name, QHeaderView::Stretch);
    m_view->viewport()->installEventFilter(this);
    for (QPushButton *button : {m_open, m_record, m_present, m_save, m_report})
        m_treeCard->addTrailing(button);
    m_treeCard->body()->addWidget(m_view);
    return m_treeCard;
}

void ScenariosPage::connectButtons()
{
    connect(m_runAll, &QPushButton::clicked, this, [this] { run(m_list.all()); });
    connect(m_run, &QPushButton::clicked, this, [this] { run(chosen()); });
    connect(m_stop, &QPushButton::clicked, &m_list, &ScenarioList::stop);
    connect(m_open, &QPushButton::clicked, this, &ScenariosPage::askForFiles);
    connect(m_present, &QPushButton::clicked, this, [this] {
        QList<Scenario> acts;
        for (const int index : chosen())
            acts += m_list.at(index).scenario;
        emit presentRequested(acts);
    });
    connect(m_save, &QPushButton::clicked, this, &ScenariosPage::save);
    connect(m_report, &QPushButton::clicked, this, &ScenariosPage::saveReport);
    connect(m_record, &QPushButton::toggled, this, [this](bool isOn) { isOn ? m_recording.begin() : endRecording(); });
    connect(&m_recording, &ScenarioRecording::begun, this, [this] {
        m_message->showMessage(Accent::Info,
            tr("Sign in with a new QR code in the simulator; existing QR codes are not recorded. Then stop the "
               "recording."));
        showProgress();
    });
    connect(&m_recording, &ScenarioRecording::stepsChanged, this, &ScenariosPage::showProgress);
    connect(&m_recording, &ScenarioRecording::failed, this, [this](const Failure &failure) {
        m_record->setChecked(false);
        m_message->showMessage(Accent::Danger, FailureText::describe(failure));
    });
}

void ScenariosPage::showEvent(QShowEvent *event)
{
    Translated::showEvent(event);
    if (m_list.count() > 0)
        return;
    // Loaded on first show, so that the program starts faster.
    m_list.addShipped();
    m_view->setCurrentIndex(m_tree.index(0, 0));
}

void ScenariosPage::stopThen(std::function<void()> goOn)
{
    if (!m_list.isRunning())
        return goOn();
    connect(&m_list, &ScenarioList::finished, this, goOn, Qt::SingleShotConnection);
    m_list.stop();
}

void ScenariosPage::setPool(const Connection &connection, const PoolContext &context)
{
    m_list.stop();
    m_record->setChecked(false);
    m_recording.setPool(connection, context);
    m_connection = connection;
    m_context.emplace(context);
    m_target->setItemText(OpenPool, connection.badge.name);
    showProgress();
}

QList<int> ScenariosPage::chosen() const
{
    QList<int> indexes;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows()) {
        const int scenario = ScenarioTree::scenarioOf(index);
        if (!indexes.contains(scenario))
            indexes += scenario;
    }
    std::ranges::sort(indexes);
    return indexes;
}

void ScenariosPage::run(const QList<int> &indexes)
{
    if (!m_context || m_isStarting || m_list.isRunning())
        return;
    m_message->dismiss();
    if (m_target->currentIndex() == OpenPool)
        return m_list.run(indexes, *m_connection, *m_context, ScenarioRunner::usualFor(*m_connection));
    m_isStarting = true;
    showProgress();
    m_temporaryEmulator([this, indexes](const Result<Connection> &fresh) {
        m_isStarting = false;
        if (fresh)
            m_list.run(indexes, *fresh, *m_context, ScenarioRunner::usualFor(*fresh));
        else
            m_message->showMessage(Accent::Danger, FailureText::describe(fresh.error()));
        showProgress();
    });
}

void ScenariosPage::showCurrent()
{
    const QModelIndex current = m_view->currentIndex();
    m_detail->show(ScenarioTree::scenarioOf(current), ScenarioTree::stepOf(current));
}

void ScenariosPage::showProgress()
{
    const bool isBusy = m_isStarting || m_list.isRunning();
    m_runAll->setEnabled(m_context && !isBusy);
    m_run->setEnabled(m_context && !isBusy && !chosen().isEmpty());
    m_stop->setEnabled(m_list.isRunning());
    m_target->setEnabled(!isBusy);
    m_record->setEnabled(m_context.has_value());
    m_present->setEnabled(m_context && !chosen().isEmpty());
    m_save->setEnabled(chosen().size() == 1);
    m_report->setEnabled(!isBusy && !m_list.runs().isEmpty());
    if (!m_list.isRunning())
        m_waiting = Seconds(0);
    QString subtitle = tr("%n scenario(s)", nullptr, m_list.count());
    if (m_waiting > Seconds(0))
        subtitle = tr("Waiting for the pool's clock: %1 left.").arg(FailureText::duration(int(m_waiting.count())));
    else if (isRecording())
        subtitle = tr("Recording actions in the simulator.");
    m_treeCard->setSubtitle(subtitle);
    emit recordingChanged(m_recording.stepCount());
}

void ScenariosPage::showFinished()
{
    using enum ScenarioResult::Outcome;
    int passed = 0, failed = 0, rest = 0;
    QModelIndex firstFailure;
    for (int i = 0; i < m_list.count(); ++i) {
        const auto &result = m_list.at(i).result;
        if (!result)
            continue;
        passed += result->outcome == Passed ? 1 : 0;
        rest += result->outcome != Passed && result->outcome != Failed ? 1 : 0;
        if (result->outcome != Failed)
            continue;
        ++failed;
        m_view->expand(m_tree.index(i, 0));
        if (!firstFailure.isValid())
            firstFailure = m_tree.stepIndex(i, result->failedStep());
    }
    const QString counts = tr("%1 passed, %2 failed, %3 skipped or not run.").arg(passed).arg(failed).arg(rest);
    m_message->showMessage(failed > 0 ? Accent::Danger : rest > 0 ? Accent::Info : Accent::Success, counts);
    if (firstFailure.isValid()) {
        m_view->setCurrentIndex(firstFailure);
        m_view->scrollTo(firstFailure, QAbstractItemView::PositionAtCenter);
    }
    showProgress();
}

void ScenariosPage::askForFiles()
{
    auto *dialog = new QFileDialog(this, tr("Open scenarios"), {}, tr("Scenarios (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &ScenariosPage::open);
    dialog->open();
}

void ScenariosPage::open(const QStringList &files)
{
    QStringList problems;
    for (const QString &file : files) {
        // A pipe or a device could block the window, or never end.
        const bool isOther = QFileInfo::exists(file) && !QFileInfo(file).isFile();
        const Result<Scenario> scenario
            = isOther ? failure(FailureKind::Invalid, tr("not a regular file")) : scenarioFromFile(file);
        if (scenario)
            m_view->setCurrentIndex(m_tree.index(m_list.add(*scenario, file), 0));
        else
            problems += tr("%1: %2").arg(QFileInfo(file).fileName(), scenario.error().message);
    }
    if (problems.isEmpty())
        m_message->dismiss();
    else
        m_message->showMessage(Accent::Danger, problems.join(u'\n'));
    showProgress();
}

void ScenariosPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ScenariosPage::dropEvent(QDropEvent *event)
{
    open(localFiles(event->mimeData()));
    event->acceptProposedAction();
}

void ScenariosPage::save()
{
    const Scenario scenario = m_list.at(chosen().first()).scenario;
    askForPath(this, tr("Save scenario"), tr("Scenarios (*.json)"), scenario.name + QStringLiteral(".json"),
        [this, scenario](const QString &path) { writeFile(path, toScenarioText(scenario), *m_message); });
}

void ScenariosPage::saveReport()
{
    askForPath(this, tr("Save report"), tr("JUnit reports (*.xml)"), QStringLiteral("scenarios.xml"),
        [this](const QString &path) { writeFile(path, toJUnit(m_list.runs()), *m_message); });
}

void ScenariosPage::stopRecording()
{
    m_record->setChecked(false);
}

void ScenariosPage::endRecording()
{
    m_message->dismiss();
    const bool wasUnderWay = m_recording.isUnderWay();
    if (const auto recorded = m_recording.end())
        m_view->setCurrentIndex(m_tree.index(m_list.add(*recorded), 0));
    else if (wasUnderWay)
        m_message->showMessage(Accent::Info, tr("Nothing was recorded: the simulator did not use a new QR code."));
    showProgress();
}

void ScenariosPage::retranslate()
{
    m_header->setTitle(tr("Scenarios"));
    m_header->setBreadcrumb({tr("Scripted logins with the expected result of each step")});
    m_runAll->setText(tr("Run &all"));
    m_run->setText(tr("&Run selected"));
    m_stop->setText(tr("&Stop"));
    m_target->setItemText(FreshEmulator, tr("On a new emulator"));
    if (!m_connection)
        m_target->setItemText(OpenPool, tr("No pool yet"));
    m_target->setAccessibleName(tr("Where to run"));
    m_target->setToolTip(tr("A new emulator gets the settings that a scenario requires. The console changes settings "
                            "of the open pool only if it is an emulator, and restores them."));
    m_treeCard->setTitle(tr("Scenarios"));
    m_view->setAccessibleName(tr("Scenarios"));
    m_open->setText(tr("&Open…"));
    m_record->setText(tr("Re&cord"));
    m_record->setToolTip(tr("Records actions in the simulator as a scenario"));
    m_present->setText(tr("Prese&nt"));
    m_present->setToolTip(tr("Shows the selected scenarios in full screen, each step or caption at a press of a key"));
    m_save->setText(tr("Sav&e scenario…"));
    m_report->setText(tr("Save re&port…"));
    m_report->setToolTip(tr("Saves the results as JUnit XML"));
    m_tree.retranslate();
    fitColumns();
    showProgress();
}

bool ScenariosPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    return Translated::eventFilter(watched, event);
}

void ScenariosPage::fitColumns()
{
    // In a narrow window the names keep their room: the result elides, then the duration goes.
    const QFontMetrics metrics(m_view->font());
    const int character = metrics.averageCharWidth();
    const int name = 50 * character;
    const int took = metrics.horizontalAdvance(QStringLiteral("0000 ms")) + 24;
    const int outcome = metrics.horizontalAdvance(QStringLiteral("refused: 422/22450")) + 24;
    const int left = m_view->viewport()->width() - name;
    const bool isNarrow = left < took + 12 * character;
    m_view->setColumnHidden(ScenarioTree::Took, isNarrow);
    m_view->header()->resizeSection(ScenarioTree::Took, took);
    m_view->header()->resizeSection(
        ScenarioTree::Outcome, std::clamp(isNarrow ? left : left - took, 8 * character, outcome));
}

} // namespace qrlogin

#include "moc_ScenariosPage.cpp"
