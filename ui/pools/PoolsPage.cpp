#include "pools/PoolsPage.h"

#include "base/Random.h"
#include "pool/FailureText.h"
#include "pools/ConnectionForm.h"
#include "widgets/Banner.h"
#include "widgets/Card.h"
#include "widgets/Icon.h"
#include "widgets/PageHeader.h"

#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <QCoroTask>

namespace qrlogin {

PoolsPage::PoolsPage(ConnectionBook &book, const PoolContext &context, QWidget *parent)
    : Translated(parent)
    , m_book(book)
    , m_context(context)
    , m_header(new PageHeader)
    , m_trouble(new Banner)
    , m_listCard(new Card)
    , m_list(new QListWidget)
    , m_add(new QPushButton)
    , m_formCard(new Card)
    , m_form(new ConnectionForm)
    , m_message(new Banner)
    , m_problem(new QLabel)
    , m_test(new QPushButton)
    , m_remove(new QPushButton)
    , m_save(new QPushButton)
    , m_open(new QPushButton)
{
    m_trouble->setClosable(false);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addWidget(makeList(), 1);
    columns->addWidget(makeEditor(), 3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(16);
    layout->addWidget(m_header);
    layout->addWidget(m_trouble);
    layout->addLayout(columns, 1);

    connect(&m_book, &ConnectionBook::changed, this, &PoolsPage::showBook);
    retranslate();
    showBook();
}

QWidget *PoolsPage::makeList()
{
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setObjectName(QStringLiteral("connections"));
    m_add->setObjectName(QStringLiteral("add"));
    m_add->setIcon(tintedIcon(QStringLiteral("plus"), QPalette::ButtonText));
    m_listCard->body()->addWidget(m_list, 1);
    m_listCard->body()->addWidget(m_add);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            choose(item->data(Qt::UserRole).toString());
    });
    connect(m_add, &QPushButton::clicked, this, &PoolsPage::addConnection);
    return m_listCard;
}

QWidget *PoolsPage::makeEditor()
{
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::PlaceholderText);
    m_test->setObjectName(QStringLiteral("test"));
    m_remove->setObjectName(QStringLiteral("remove"));
    m_save->setObjectName(QStringLiteral("saveConnection"));
    m_save->setIcon(tintedIcon(QStringLiteral("save"), QPalette::ButtonText));
    m_open->setObjectName(QStringLiteral("open"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_test);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    buttons->addWidget(m_save);
    buttons->addWidget(m_open);
    m_formCard->body()->addWidget(m_form);
    m_formCard->body()->addWidget(m_problem);
    m_formCard->body()->addWidget(m_message);
    m_formCard->body()->addStretch();
    m_formCard->body()->addLayout(buttons);

    connect(m_form, &ConnectionForm::edited, this, [this] {
        m_edited = true;
        m_message->dismiss();
        showButtons();
    });
    connect(m_test, &QPushButton::clicked, this, &PoolsPage::test);
    connect(m_remove, &QPushButton::clicked, this, &PoolsPage::remove);
    connect(m_save, &QPushButton::clicked, this, &PoolsPage::save);
    connect(m_open, &QPushButton::clicked, this, [this] { emit openRequested(m_chosen); });
    return m_formCard;
}

void PoolsPage::setCurrent(const QString &connectionId)
{
    m_current = connectionId;
    if (m_chosen.isEmpty())
        m_chosen = connectionId;
    showBook();
}

void PoolsPage::addConnection()
{
    Connection fresh;
    fresh.id = QString::fromLatin1(m_context.random.hex(16));
    fresh.managementHost = dialect(fresh.brand).managementHost;
    m_list->setCurrentItem(nullptr);
    m_chosen = fresh.id;
    m_edited = false;
    m_message->dismiss();
    m_form->setConnection(fresh);
    m_form->findChild<QWidget *>(QStringLiteral("name"))->setFocus();
    showButtons();
}

void PoolsPage::showBook()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const Connection &connection : m_book.connections()) {
        const QString name = connection.isProduction ? tr("%1 (production)").arg(connection.name) : connection.name;
        auto *item = new QListWidgetItem(name, m_list);
        item->setData(Qt::UserRole, connection.id);
        item->setIcon(tintedIcon(connection.id == m_current ? QStringLiteral("check") : QStringLiteral("pool"), QPalette::Text));
        if (connection.id == m_chosen)
            m_list->setCurrentItem(item);
    }
    if (!m_edited && m_book.find(m_chosen))
        m_form->setConnection(*m_book.find(m_chosen));
    if (m_book.fileFailure())
        m_trouble->showMessage(Accent::Danger,
            tr("The file of connections could not be read and is left as it is. (%1)").arg(m_book.fileFailure()->message));
    else if (m_book.secretsLast())
        m_trouble->dismiss();
    else
        m_trouble->showMessage(Accent::Warning,
            tr("There is no keyring to keep secrets in: they last until this window is closed. (%1)").arg(m_book.storeFailure()->message));
    showButtons();
}

void PoolsPage::showButtons()
{
    const bool isEmbedded = m_chosen == embeddedConnectionId;
    const QString problem = m_form->problem();
    m_problem->setText(isEmbedded ? tr("The embedded pool is always there. It needs no network and cannot be changed here.")
            : m_edited || isNew() ? problem : QString());
    m_problem->setVisible(!m_problem->text().isEmpty());
    m_test->setEnabled(problem.isEmpty());
    m_remove->setEnabled(!isEmbedded && !isNew() && m_chosen != m_current);
    m_save->setEnabled(!isEmbedded && m_edited && problem.isEmpty());
    m_open->setEnabled(!isNew() && !m_edited && m_chosen != m_current);
}

void PoolsPage::choose(const QString &id)
{
    m_chosen = id;
    m_edited = false;
    m_message->dismiss();
    if (const Connection *connection = m_book.find(id))
        m_form->setConnection(*connection);
    showButtons();
}

void PoolsPage::save()
{
    m_edited = false;
    const auto stored = m_book.store(m_form->connection());
    m_edited = !stored;
    if (stored) {
        m_message->showMessage(Accent::Success, tr("Saved."));
        // The other pages still work with what it was before.
        if (m_chosen == m_current)
            emit openRequested(m_chosen);
    } else {
        m_message->showMessage(Accent::Danger, tr("Not saved: %1").arg(stored.error().message));
    }
    showButtons();
}

void PoolsPage::remove()
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Remove the connection"),
        tr("Remove “%1” from this console, with its secrets? The pool itself stays as it is.").arg(m_form->connection().name),
        QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *yes = box->addButton(tr("&Remove"), QMessageBox::DestructiveRole);
    connect(yes, &QPushButton::clicked, this, [this, id = m_chosen] {
        const auto removed = m_book.remove(id);
        if (!removed)
            m_message->showMessage(Accent::Danger, tr("Not removed: %1").arg(removed.error().message));
        else if (!m_book.connections().isEmpty())
            m_list->setCurrentRow(0);
    });
    box->open();
}

void PoolsPage::test()
{
    m_probe = std::make_unique<PoolClient>(m_form->connection(), m_context, Party::Administrator);
    m_message->showMessage(Accent::Info, tr("Asking the pool for its settings…"));
    QCoro::connect(m_probe->readSettings(), this, [this](const Result<SecuritySettings> &settings) {
        if (!settings && settings.error().kind == FailureKind::Cancelled)
            return;
        m_message->showMessage(settings ? Accent::Success : Accent::Danger, ProbeText::describe(settings));
    });
}

void PoolsPage::retranslate()
{
    m_header->setTitle(tr("Pools"));
    m_header->setBreadcrumb({tr("The user pools that this console works on")});
    m_listCard->setTitle(tr("Connections"));
    m_list->setAccessibleName(tr("Connections"));
    m_formCard->setTitle(tr("Connection"));
    m_formCard->setSubtitle(tr("Secrets are kept in the system's keyring and nowhere else"));
    m_add->setText(tr("Add a poo&l"));
    m_test->setText(tr("&Test connection"));
    m_remove->setText(tr("R&emove"));
    m_save->setText(tr("S&ave"));
    m_open->setText(tr("&Use this pool"));
    showBook();
}

} // namespace qrlogin
