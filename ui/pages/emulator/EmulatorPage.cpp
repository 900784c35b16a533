#include "pages/emulator/EmulatorPage.h"

#include "client/FailureText.h"
#include "pages/emulator/AccessCard.h"
#include "pages/emulator/ApplicationSheet.h"
#include "pages/emulator/ApplicationsCard.h"
#include "pages/emulator/ClockCard.h"
#include "pages/emulator/CodesCard.h"
#include "pages/emulator/FaultSheet.h"
#include "pages/emulator/FaultsCard.h"
#include "pages/emulator/UserSheet.h"
#include "pages/emulator/UsersCard.h"
#include "theme/Fonts.h"
#include "widgets/Banner.h"
#include "widgets/Controls.h"
#include "widgets/PageHeader.h"
#include "widgets/WrappedLabel.h"
#include "widgets/layout/ReflowColumns.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace qrlogin {

namespace {

constexpr int leastColumn = 48; // characters

} // namespace

EmulatorPage::EmulatorPage(OpenUrl openUrl, QWidget *parent)
    : Translated(parent),
      m_openUrl(std::move(openUrl)),
      m_header(new PageHeader),
      m_demo(pushButton("demoPage", "external-link")),
      m_reset(pushButton("resetPool", "undo")),
      m_message(new Banner),
      m_trouble(new Banner),
      m_stack(new QStackedWidget),
      m_access(new AccessCard),
      m_users(new UsersCard),
      m_applications(new ApplicationsCard),
      m_clock(new ClockCard),
      m_faults(new FaultsCard),
      m_codes(new CodesCard),
      m_explanation(makeExplanation())
{
    m_header->addTrailing(m_demo);
    m_header->addTrailing(m_reset);
    m_trouble->setClosable(false);
    m_cards = scrollingDown(makeCards());
    m_stack->addWidget(m_cards);
    m_stack->addWidget(m_explanation);

    auto *top = columnOf({m_header, m_trouble, m_message}, 12);
    top->setContentsMargins(24, 16, 24, 16); // also what scrolls keeps off the header
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);
    connectCards();
    retranslate();
    showExplanation();
}

EmulatorPage::~EmulatorPage() = default;

QWidget *EmulatorPage::makeCards()
{
    auto *columns = new ReflowColumns(leastColumn, ReflowColumns::Narrow::Below);
    // A column keeps half the width while its cards are hidden.
    for (QLayout *column : {columnOf({m_access, m_applications, m_users, nullptr}, 16),
             columnOf({m_clock, m_faults, m_codes, nullptr}, 16)}) {
        auto *widget = new QWidget;
        column->setContentsMargins(0, 0, 0, 0);
        widget->setLayout(column);
        columns->addColumn(widget);
    }
    auto *cards = new QWidget;
    auto *layout = columnOf({columns, nullptr});
    layout->setContentsMargins(24, 0, 24, 16);
    cards->setLayout(layout);
    return cards;
}

QWidget *EmulatorPage::makeExplanation()
{
    m_explanationTitle = wrappedLabel({}, QPalette::WindowText, headingFont(font()));
    m_explanationText = wrappedLabel({}, QPalette::PlaceholderText);
    m_openDemoPool = pushButton("openDemoPool");
    auto *layout = columnOf({m_explanationTitle, m_explanationText, m_openDemoPool, nullptr}, 12);
    layout->setContentsMargins(24, 8, 24, 24);
    layout->setAlignment(m_openDemoPool, Qt::AlignLeft);
    auto *explanation = new QWidget;
    explanation->setLayout(layout);
    return explanation;
}

void EmulatorPage::connectCards()
{
    connect(m_demo, &QPushButton::clicked, this, &EmulatorPage::openDemoPage);
    connect(m_reset, &QPushButton::clicked, this, &EmulatorPage::askToReset);
    connect(m_openDemoPool, &QPushButton::clicked, this, &EmulatorPage::demoPoolRequested);
    connect(m_users, &UsersCard::addRequested, this, [this] { showUserSheet({}); });
    connect(m_users, &UsersCard::editRequested, this, &EmulatorPage::showUserSheet);
    connect(m_users, &UsersCard::lockRequested, this, [this](const QString &id, bool locked) {
        m_monitor->act(m_monitor->control().lockUser(id, locked), report());
    });
    connect(m_applications, &ApplicationsCard::addRequested, this, [this] { showApplicationSheet({}); });
    connect(m_applications, &ApplicationsCard::editRequested, this, &EmulatorPage::showApplicationSheet);
    connect(m_applications, &ApplicationsCard::removeRequested, this, &EmulatorPage::askToRemove);
    connect(m_codes, &CodesCard::endRequested, this,
        [this](const QString &id, CodeEnd end) { m_monitor->act(m_monitor->control().endCode(id, end), report()); });
    connect(m_clock, &ClockCard::modeRequested, this,
        [this](ClockMode mode) { m_monitor->act(m_monitor->control().setClockMode(mode), report()); });
    connect(m_clock, &ClockCard::forwardRequested, this,
        [this](Seconds by) { m_monitor->act(m_monitor->control().forward(by), report()); });
    connect(m_clock, &ClockCard::beforeExpiryRequested, this,
        [this](const QString &id) { m_monitor->act(m_monitor->control().beforeExpiryOf(id), report()); });
    connect(m_codes, &CodesCard::chosenChanged, m_clock, &ClockCard::setChosenCode);
    connect(m_faults, &FaultsCard::addRequested, this, [this] { (new FaultSheet(*m_monitor, this))->open(); });
    connect(m_faults, &FaultsCard::clearRequested, this,
        [this](int id) { m_monitor->act(m_monitor->control().clearFault(id), report()); });
    connect(m_faults, &FaultsCard::clearAllRequested, this,
        [this] { m_monitor->act(m_monitor->control().clearFaults(), report()); });
}

EmulatorMonitor::Done EmulatorPage::report(const std::function<void()> &onSuccess)
{
    m_message->dismiss();
    return [this, onSuccess](const Result<void> &done) {
        if (!done)
            m_message->showMessage(Accent::Danger, FailureText::describe(done.error()));
        else if (onSuccess)
            onSuccess();
        // A rejected change must not stay in the controls.
        showState();
    };
}

void EmulatorPage::setPool(const Connection &connection, EmulatorMonitor *monitor)
{
    m_monitor = monitor;
    m_connection = connection;
    m_message->dismiss();
    m_trouble->dismiss();
    if (monitor) {
        connect(monitor, &EmulatorMonitor::changed, this, &EmulatorPage::showState);
        m_access->setConnection(connection);
        showState();
        monitor->watch(isVisible());
    }
    showExplanation();
}

void EmulatorPage::refresh()
{
    if (m_monitor)
        m_monitor->refresh();
}

void EmulatorPage::showState()
{
    if (!m_monitor)
        return;
    if (m_monitor->failure())
        m_trouble->showMessage(Accent::Danger, FailureText::describe(*m_monitor->failure()));
    else
        m_trouble->dismiss();
    const std::optional<EmulatorState> &state = m_monitor->state();
    for (QWidget *card : std::initializer_list<QWidget *>{m_users, m_applications, m_clock, m_faults, m_codes}) {
        card->setVisible(state.has_value());
        // After a failure the last state stays visible, but read-only.
        card->setEnabled(!m_monitor->failure());
    }
    m_reset->setEnabled(state && !m_monitor->failure());
    if (!state)
        return;
    m_users->setUsers(state->users);
    m_applications->setApplications(state->applications);
    m_clock->setState(*state);
    m_faults->setFaults(state->faults);
    m_codes->setState(*state, m_connection->address.watermark);
}

void EmulatorPage::showExplanation()
{
    m_stack->setCurrentWidget(m_monitor ? static_cast<QWidget *>(m_cards) : m_explanation);
    m_demo->setEnabled(!m_monitor.isNull());
    if (!m_monitor)
        m_reset->setEnabled(false);
    m_explanationTitle->setText(m_connection ? tr("“%1” is not an emulator").arg(m_connection->badge.name)
                                             : tr("The emulator is not ready yet"));
}

void EmulatorPage::openDemoPage()
{
    const QUrl address = addressOn(m_connection->address.applicationHost, QStringLiteral("/"));
    if (m_openUrl(address))
        m_message->dismiss();
    else
        m_message->showMessage(
            Accent::Warning, tr("Cannot open a browser. Open the demo page yourself: %1").arg(address.toString()));
}

void EmulatorPage::askToReset()
{
    auto *sheet = new Sheet(tr("Reset to demo data?"), this);
    sheet->setSubtitle(tr("This restores the initial users, settings and clock, and deletes QR codes, tickets and "
                          "faults. IDs and keys stay the same, so clients keep their access."));
    auto *cancel = sheet->addButton(tr("&Cancel"));
    cancel->setDefault(true);
    auto *reset = sheet->addButton(tr("&Reset"), "confirmReset");
    connect(cancel, &QPushButton::clicked, sheet, &QDialog::reject);
    connect(reset, &QPushButton::clicked, sheet, &QDialog::accept);
    connect(m_monitor, &QObject::destroyed, sheet, &QDialog::reject);
    connect(sheet, &QDialog::accepted, this, [this] {
        m_monitor->act(m_monitor->control().reset(), report([this] {
            m_message->showMessage(Accent::Success, tr("The emulator was reset to demo data."));
            emit poolReset();
        }));
    });
    cancel->setFocus();
    sheet->open();
}

void EmulatorPage::showUserSheet(const EmulatorUser &user)
{
    (new UserSheet(*m_monitor, user, this))->open();
}

void EmulatorPage::showApplicationSheet(const EmulatorApplication &application)
{
    (new ApplicationSheet(*m_monitor, application, this))->open();
}

void EmulatorPage::askToRemove(const EmulatorApplication &application)
{
    auto *sheet = new Sheet(tr("Remove the application?"), this);
    sheet->setSubtitle(tr("“%1” goes with its secret, its QR codes and its tickets.").arg(application.name));
    auto *cancel = sheet->addButton(tr("&Cancel"));
    cancel->setDefault(true);
    auto *remove = sheet->addButton(tr("&Remove"), "confirmRemove");
    connect(cancel, &QPushButton::clicked, sheet, &QDialog::reject);
    connect(remove, &QPushButton::clicked, sheet, &QDialog::accept);
    connect(m_monitor, &QObject::destroyed, sheet, &QDialog::reject);
    connect(sheet, &QDialog::accepted, this,
        [this, id = application.id] { m_monitor->act(m_monitor->control().removeApplication(id), report()); });
    cancel->setFocus();
    sheet->open();
}

void EmulatorPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_monitor)
        m_monitor->watch(true);
}

void EmulatorPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (m_monitor)
        m_monitor->watch(false);
}

void EmulatorPage::retranslate()
{
    m_header->setTitle(tr("Emulator"));
    m_header->setBreadcrumb({tr("A user pool on this computer for tests")});
    m_demo->setText(tr("Open demo pa&ge"));
    m_demo->setToolTip(tr("Opens a sample login page in the browser"));
    m_reset->setText(tr("Rese&t…"));
    m_explanationText->setText(
        tr("Only an emulator, such as this console's demo pool, lets you change users, clock and faults here."));
    m_openDemoPool->setText(tr("Open the de&mo pool"));
    showExplanation();
    showState();
}

} // namespace qrlogin

#include "moc_EmulatorPage.cpp"
