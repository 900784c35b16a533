#include "pages/pools/PoolsPage.h"

#include "base/Random.h"
#include "connections/CaFile.h"
#include "connections/ConnectionCheck.h"
#include "pages/pools/ConnectionForm.h"
#include "pages/pools/ConnectionList.h"
#include "widgets/Banner.h"
#include "widgets/Card.h"
#include "widgets/Controls.h"
#include "widgets/PageHeader.h"
#include "widgets/WrappedLabel.h"
#include "widgets/layout/FlowLayout.h"
#include "widgets/layout/ReflowColumns.h"

#include <QAction>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <QCoroTask>

#include <algorithm>
#include <utility>

namespace qrlogin {

namespace {

constexpr int leastColumn = 46; // characters; the list moves from beside the form to above it

} // namespace

PoolsPage::PoolsPage(ConnectionBook &book, const PoolContext &context, QWidget *parent)
    : Translated(parent),
      m_book(book),
      m_context(context),
      m_drafts(book),
      m_header(new PageHeader),
      m_trouble(new Banner),
      m_area(scrollingDown(new QWidget)),
      m_listCard(new Card),
      m_list(new ConnectionList(m_drafts)),
      m_add(pushButton("add", "plus")),
      m_formCard(new Card),
      m_form(new ConnectionForm),
      m_message(new Banner),
      m_problem(wrappedLabel({}, QPalette::PlaceholderText)),
      m_test(pushButton("test")),
      m_remove(pushButton("remove")),
      m_discard(pushButton("discard")),
      m_save(primaryButton("saveConnection", "save")),
      m_open(pushButton("open")),
      m_saveAction(new QAction(this))
{
    m_trouble->setClosable(false);
    auto *columns = new ReflowColumns(leastColumn, ReflowColumns::Narrow::Below);
    columns->addColumn(makeList(), 1);
    columns->addColumn(makeEditor(), 3);
    auto *inside = new QVBoxLayout(m_area->widget());
    inside->setContentsMargins(24, 16, 24, 16);
    inside->addWidget(columns);
    auto *top = columnOf({m_header, m_trouble}, 16);
    top->setContentsMargins(24, 16, 24, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_area, 1);
    layout->addWidget(horizontalLine());
    layout->addLayout(makeFooter());

    m_saveAction->setShortcut(QKeySequence::Save);
    m_saveAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_saveAction);
    connect(m_saveAction, &QAction::triggered, this, &PoolsPage::save);
    connect(&m_drafts, &ConnectionDrafts::changed, this, &PoolsPage::showConnections);
    connect(&m_book, &ConnectionBook::changed, this, &PoolsPage::showTrouble);
    connect(&m_book, &ConnectionBook::changed, this, &PoolsPage::showSaved);
    // A form that nobody edits follows the book.
    connect(&m_book, &ConnectionBook::changed, this, &PoolsPage::showForm);
    retranslate();
}

QWidget *PoolsPage::makeList()
{
    m_listCard->body()->addWidget(m_list);
    m_listCard->body()->addWidget(m_add);
    m_listCard->body()->addStretch(); // the button stays at the list beside a long form
    connect(m_list, &ConnectionList::chosen, this, &PoolsPage::choose);
    connect(m_add, &QPushButton::clicked, this, &PoolsPage::addConnection);
    return m_listCard;
}

QWidget *PoolsPage::makeEditor()
{
    m_formCard->body()->addWidget(m_form);
    m_formCard->body()->addStretch();
    connect(m_form, &ConnectionForm::edited, this, [this] {
        m_probe.reset();
        m_message->dismiss();
        m_drafts.edit(m_form->connection());
    });
    return m_formCard;
}

QLayout *PoolsPage::makeFooter()
{
    auto *footer = columnOf({m_message, m_problem}, 12);
    footer->addLayout(flowOf({m_test, m_remove, m_discard, m_save, m_open}));
    footer->setContentsMargins(24, 12, 24, 12);
    connect(m_test, &QPushButton::clicked, this, &PoolsPage::test);
    connect(m_remove, &QPushButton::clicked, this, &PoolsPage::remove);
    connect(m_discard, &QPushButton::clicked, this, &PoolsPage::discard);
    connect(m_save, &QPushButton::clicked, this, &PoolsPage::save);
    connect(m_open, &QPushButton::clicked, this, [this] { emit openRequested(m_chosen); });
    return footer;
}

void PoolsPage::setCurrent(const QString &connectionId)
{
    m_current = connectionId;
    if (m_chosen.isEmpty())
        choose(connectionId);
    showConnections();
}

void PoolsPage::addConnection()
{
    Connection fresh;
    fresh.address.connectionId = QString::fromLatin1(m_context.random.hex(16));
    fresh.address.managementHost = dialect(fresh.address.brand).managementHost;
    m_drafts.add(fresh);
    editConnection(fresh.id());
}

QString PoolsPage::problemOf(const Connection &connection)
{
    if (m_caFile != connection.address.caFile) {
        m_caFile = connection.address.caFile;
        const auto authorities = readCaFile(*m_caFile, m_context.clock.now());
        m_caProblem = authorities || m_caFile->isEmpty() ? QString() : CaFileText::describe(authorities.error());
    }
    const QString problem = ConnectionCheck::problem(connection);
    return problem.isEmpty() ? m_caProblem : problem;
}

void PoolsPage::showConnections()
{
    m_list->showConnections(m_chosen, m_current);
    showButtons();
}

void PoolsPage::addUnlock(const QString &text)
{
    QPushButton *button = m_trouble->addButton(text);
    button->setObjectName(QStringLiteral("unlock"));
    connect(button, &QPushButton::clicked, &m_book, &ConnectionBook::unlock);
}

void PoolsPage::showTrouble()
{
    m_formCard->setSubtitle(m_book.secretsLast() ? tr("The console stores secrets only in the system keyring")
                                                 : tr("Without the keyring, the console does not store new secrets"));
    if (m_book.fileFailure())
        m_trouble->showMessage(Accent::Danger,
            tr("The connections file cannot be read. The console does not change it. (%1)")
                .arg(m_book.fileFailure()->message));
    else if (m_book.secretsLast())
        m_trouble->dismiss();
    else if (m_book.storeFailure()->kind == FailureKind::Forbidden) {
        m_trouble->showMessage(Accent::Warning,
            tr("Keyring locked. Secrets that the console has not read stay as they are; new ones last until you close "
               "this window."));
        addUnlock(tr("Unlock"));
    } else if (std::ranges::any_of(m_book.connections(), hasUnread)) {
        m_trouble->showMessage(Accent::Warning,
            tr("The keyring cannot be read. Secrets that the console has not read stay as they are. (%1)")
                .arg(m_book.storeFailure()->message));
        addUnlock(tr("Try again"));
    } else
        m_trouble->showMessage(Accent::Warning,
            tr("The keyring did not store the secrets. They last until you close this window. (%1)")
                .arg(m_book.storeFailure()->message));
}

void PoolsPage::showSaved()
{
    if (m_saving.isEmpty())
        return;
    if (m_book.isExchanging())
        return m_message->showMessage(Accent::Info, tr("Saving the secrets…"));
    if (m_book.isKept(std::exchange(m_saving, {})))
        m_message->showMessage(Accent::Success, tr("Saved."));
    else
        m_message->showMessage(Accent::Warning, tr("Saved without the secrets: the keyring does not have them."));
}

void PoolsPage::showForm()
{
    if (const Connection shown = m_drafts.find(m_chosen); shown != m_form->connection())
        m_form->setConnection(shown);
    showButtons();
}

void PoolsPage::showButtons()
{
    const bool isEmbedded = m_chosen == embeddedConnectionId;
    const bool isNew = m_drafts.isNew(m_chosen);
    const bool isEdited = m_drafts.isEdited(m_chosen);
    const QString problem = problemOf(m_form->connection());
    if (isEmbedded)
        m_form->showProblems({}, {});
    else
        m_form->showProblems(ConnectionCheck::problems(m_form->connection()), m_caProblem);
    m_problem->setText(isEmbedded
            ? tr("The emulator is always available, without a network. You cannot change its connection.")
            : isEdited || isNew ? problem
                                : QString());
    m_problem->setVisible(!m_problem->text().isEmpty());
    m_test->setEnabled(problem.isEmpty());
    m_remove->setEnabled(!isEmbedded && !isNew && m_chosen != m_current);
    m_discard->setEnabled(isEdited || isNew);
    m_save->setEnabled(isEdited && problem.isEmpty());
    m_saveAction->setEnabled(m_save->isEnabled());
    m_open->setEnabled(!isNew && !isEdited && m_chosen != m_current);
}

QWidget *PoolsPage::nextAct() const
{
    for (QPushButton *button : {m_save, m_open}) {
        if (button->isEnabled())
            return button;
    }
    return m_list;
}

void PoolsPage::choose(const QString &id)
{
    // An untouched new connection can be dropped.
    if (m_drafts.isNew(m_chosen) && !m_drafts.isEdited(m_chosen) && id != m_chosen)
        m_drafts.discard(std::exchange(m_chosen, id));
    m_chosen = id;
    m_saving.clear();
    m_caFile.reset();
    m_probe.reset();
    m_message->dismiss();
    m_form->setConnection(m_drafts.find(id));
    showConnections();
}

void PoolsPage::save()
{
    m_caFile.reset();
    showButtons();
    if (!m_save->isEnabled())
        return;
    const auto stored = m_drafts.save(m_chosen);
    if (!stored)
        return m_message->showMessage(Accent::Danger, tr("Not saved: %1").arg(stored.error().message));
    m_saving = m_chosen;
    showSaved();
    // The other pages still work with what it was before.
    if (m_chosen == m_current)
        emit openRequested(m_chosen);
}

void PoolsPage::discard()
{
    const auto forget = [this, id = m_chosen] {
        const bool wasNew = m_drafts.isNew(id);
        m_drafts.discard(id);
        choose(wasNew ? m_current : id);
    };
    if (!m_drafts.isEdited(m_chosen))
        return forget();
    const QString &name = m_form->connection().badge.name;
    ask(tr("Discard what you entered"),
        tr("Discard what you entered for “%1”? Nothing can bring it back.").arg(name.isEmpty() ? tr("New pool") : name),
        tr("&Discard"), forget);
}

void PoolsPage::editConnection(const QString &connectionId)
{
    choose(connectionId);
    m_form->setFocus();
    m_area->ensureWidgetVisible(m_form->focusProxy()); // below the list in a narrow window
}

bool PoolsPage::saveAll()
{
    for (const Connection &connection : m_drafts.edited()) {
        const auto stored = m_drafts.save(connection.id());
        if (!stored) {
            choose(connection.id());
            m_message->showMessage(Accent::Danger, tr("Not saved: %1").arg(stored.error().message));
            return false;
        }
    }
    return true;
}

void PoolsPage::askAboutEdits(const std::function<void()> &goOn)
{
    const QList<Connection> edited = m_drafts.edited();
    if (edited.isEmpty())
        return goOn();
    if (m_question)
        return m_question->raise();
    QStringList names;
    QString problem;
    m_caFile.reset();
    for (const Connection &connection : edited) {
        names += tr("“%1”").arg(connection.badge.name.isEmpty() ? tr("New pool") : connection.badge.name);
        if (problem.isEmpty() && !problemOf(connection).isEmpty())
            problem = tr("%1 cannot be saved: %2").arg(names.last(), problemOf(connection));
    }
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Unsaved connections"),
        tr("These connections have unsaved changes: %1.").arg(names.join(tr(", "))), QMessageBox::NoButton, window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(problem);
    QPushButton *save = box->addButton(tr("&Save"), QMessageBox::AcceptRole);
    QPushButton *discard = box->addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    QPushButton *cancel = box->addButton(tr("&Cancel"), QMessageBox::RejectRole);
    save->setEnabled(problem.isEmpty());
    m_question = box;
    box->setDefaultButton(cancel);
    box->setEscapeButton(cancel);
    connect(save, &QPushButton::clicked, this, [this, goOn] {
        if (saveAll())
            goOn();
    });
    connect(discard, &QPushButton::clicked, this, [this, goOn] {
        m_drafts.discardAll();
        choose(m_current);
        goOn();
    });
    box->open();
}

void PoolsPage::ask(
    const QString &title, const QString &question, const QString &act, const std::function<void()> &doIt)
{
    auto *box = new QMessageBox(QMessageBox::Question, title, question, QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *yes = box->addButton(act, QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel); // Enter without reading must not delete secrets
    connect(yes, &QPushButton::clicked, this, doIt);
    box->open();
}

void PoolsPage::remove()
{
    const auto forget = [this, id = m_chosen] {
        if (const auto removed = m_book.remove(id); !removed)
            return m_message->showMessage(Accent::Danger, tr("Not removed: %1").arg(removed.error().message));
        m_drafts.discard(id);
        choose(m_current);
    };
    ask(tr("Remove the connection"),
        tr("Remove “%1” and its secrets from this console? The pool itself does not change.")
            .arg(m_form->connection().badge.name),
        tr("&Remove"), forget);
}

void PoolsPage::test()
{
    m_probe = std::make_unique<PoolClient>(
        m_form->connection().address, m_context, Party::Administrator, m_form->connection().credentials);
    m_message->showMessage(Accent::Info, tr("Reading the pool's settings…"));
    QCoro::connect(m_probe->readSettings(), this, [this](const Result<SecuritySettings> &settings) {
        if (!settings && settings.error().kind == FailureKind::Cancelled)
            return;
        m_message->showMessage(settings ? Accent::Success : Accent::Danger, ProbeText::describe(settings));
    });
}

void PoolsPage::retranslate()
{
    m_header->setTitle(tr("Pools"));
    m_header->setBreadcrumb({tr("User pools that this console manages")});
    m_listCard->setTitle(tr("Connections"));
    m_formCard->setTitle(tr("Connection"));
    m_add->setText(tr("Add a poo&l"));
    m_test->setText(tr("&Test connection"));
    m_remove->setText(tr("R&emove"));
    m_discard->setText(tr("Dis&card"));
    m_save->setText(tr("S&ave"));
    m_saveAction->setText(tr("Save"));
    m_open->setText(tr("&Use this pool"));
    m_caFile.reset();
    showTrouble();
    showForm();
}

} // namespace qrlogin

#include "moc_PoolsPage.cpp"
