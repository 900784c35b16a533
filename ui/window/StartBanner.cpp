#include "window/StartBanner.h"

#include "connections/ConnectionBook.h"

#include <QPushButton>

#include <algorithm>
#include <utility>

namespace qrlogin {

StartBanner::StartBanner(const ConnectionBook &book, bool canStart, ShowOther showOther, QWidget *parent)
    : Banner(parent),
      m_book(book),
      m_canStart(canStart),
      m_showOther(std::move(showOther))
{
    setObjectName(QStringLiteral("startBanner"));
    connect(&book, &ConnectionBook::changed, this, &StartBanner::showAll);
    connect(this, &Banner::closed, this, [this] { m_isClosed = true; });
}

void StartBanner::showFailure(const std::optional<Failure> &failure)
{
    m_failure = failure;
    showAll();
}

void StartBanner::setCurrent(const QString &connectionId)
{
    m_current = connectionId;
    if (connectionId == m_last) // it was accepted
        m_last.clear();
    showAll();
}

void StartBanner::setLast(const QString &connectionId)
{
    m_last = connectionId;
    showAll();
}

void StartBanner::setAtBeginning(bool isAtBeginning)
{
    m_isAtBeginning = isAtBeginning;
    showAll();
}

void StartBanner::showAll()
{
    setClosable(!m_failure);
    if (m_failure)
        showTrouble(*m_failure);
    else if (m_isClosed || !m_isAtBeginning || m_current != embeddedConnectionId)
        dismiss();
    else
        showBeginning();
}

void StartBanner::showTrouble(const Failure &failure)
{
    const bool isInUse = failure.kind == FailureKind::Conflict;
    showMessage(Accent::Danger,
        (isInUse ? tr("The emulator did not start: another console or emulator uses its data directory. (%1)")
                 : tr("The emulator did not start. (%1)"))
            .arg(failure.message));
    if (isInUse && m_showOther)
        connect(addButton(tr("Show the &other window")), &QPushButton::clicked, this, [this] {
            if (!m_showOther())
                setText(tr("The other program does not have a window. End it, or run in memory."));
        });
    if (!m_canStart)
        return;
    connect(addButton(tr("&Try again")), &QPushButton::clicked, this,
        [this] { emit emulatorRequested(EmulatorData::OnDisk); });
    auto *inMemory = addButton(tr("Run in &memory"));
    inMemory->setToolTip(tr("Starts an empty emulator. Its data ends with this console."));
    connect(inMemory, &QPushButton::clicked, this, [this] { emit emulatorRequested(EmulatorData::InMemory); });
}

void StartBanner::showBeginning()
{
    const Connection *last = m_book.find(m_last);
    const bool isAlone = std::ranges::all_of(
        m_book.connections(), [](const Connection &connection) { return connection.id() == embeddedConnectionId; });
    if (last && last->id() != m_current) {
        showMessage(Accent::Info, tr("You last worked with “%1”.").arg(last->badge.name));
        connect(addButton(tr("Use it again")), &QPushButton::clicked, this,
            [this, id = last->id()] { emit poolRequested(id); });
    } else if (isAlone) {
        showMessage(Accent::Info,
            tr("The demo pool is built in and runs on this computer. Try everything here, then add your own pool."));
        auto *login = addButton(tr("Try a login"));
        login->setObjectName(QStringLiteral("tryLogin"));
        connect(login, &QPushButton::clicked, this, &StartBanner::loginRequested);
        auto *add = addButton(tr("Add your own pool…"));
        add->setObjectName(QStringLiteral("addOwnPool"));
        connect(add, &QPushButton::clicked, this, &StartBanner::addRequested);
    } else {
        dismiss();
    }
}

void StartBanner::retranslate()
{
    Banner::retranslate();
    showAll();
}

} // namespace qrlogin

#include "moc_StartBanner.cpp"
