#include "connections/ConnectionDrafts.h"

#include <algorithm>

namespace qrlogin {

ConnectionDrafts::ConnectionDrafts(ConnectionBook &book, QObject *parent)
    : QObject(parent),
      m_book(book)
{
    connect(&m_book, &ConnectionBook::changed, this, &ConnectionDrafts::followBook);
}

const ConnectionDrafts::Draft *ConnectionDrafts::draft(const QString &id) const
{
    const auto found = std::ranges::find_if(m_drafts, [&id](const Draft &each) { return each.edited.id() == id; });
    return found == m_drafts.end() ? nullptr : &*found;
}

QList<Connection> ConnectionDrafts::connections() const
{
    QList<Connection> all = m_book.connections();
    for (Connection &connection : all)
        connection = find(connection.id());
    for (const Draft &each : m_drafts) {
        if (isNew(each.edited.id()))
            all.append(each.edited);
    }
    return all;
}

Connection ConnectionDrafts::find(const QString &id) const
{
    if (const Draft *known = draft(id))
        return known->edited;
    const Connection *saved = m_book.find(id);
    return saved ? *saved : Connection();
}

bool ConnectionDrafts::isNew(const QString &id) const
{
    return draft(id) && !m_book.find(id);
}

bool ConnectionDrafts::isEdited(const QString &id) const
{
    const Draft *known = draft(id);
    return known && known->edited != known->base;
}

QList<Connection> ConnectionDrafts::edited() const
{
    QList<Connection> all = connections();
    all.removeIf([this](const Connection &each) { return !isEdited(each.id()); });
    return all;
}

void ConnectionDrafts::add(const Connection &fresh)
{
    m_drafts.append({fresh, fresh});
    emit changed();
}

void ConnectionDrafts::edit(const Connection &connection)
{
    const auto known
        = std::ranges::find_if(m_drafts, [&](const Draft &each) { return each.edited.id() == connection.id(); });
    if (known != m_drafts.end())
        known->edited = connection;
    else if (const Connection *saved = m_book.find(connection.id()))
        m_drafts.append({*saved, connection});
    m_drafts.removeIf([this](const Draft &each) { return !isNew(each.edited.id()) && each.edited == each.base; });
    emit changed();
}

void ConnectionDrafts::discard(const QString &id)
{
    m_drafts.removeIf([&id](const Draft &each) { return each.edited.id() == id; });
    emit changed();
}

void ConnectionDrafts::discardAll()
{
    m_drafts.clear();
    emit changed();
}

Result<void> ConnectionDrafts::save(const QString &id)
{
    const QList<Draft> before = m_drafts;
    const Connection wanted = find(id);
    // The book emits changed() before store() returns, and this connection must then count as saved.
    m_drafts.removeIf([&id](const Draft &each) { return each.edited.id() == id; });
    const auto stored = m_book.store(wanted);
    if (!stored) {
        m_drafts = before;
        emit changed();
    }
    return stored;
}

void ConnectionDrafts::followBook()
{
    // Secrets arrive later than the rest. A save must not delete a secret that was not edited.
    for (Draft &each : m_drafts) {
        const Connection *saved = m_book.find(each.edited.id());
        if (!saved)
            continue;
        for (const auto secret : {&Credentials::accessKeySecret, &Credentials::appSecret}) {
            if (each.edited.credentials.*secret == each.base.credentials.*secret)
                each.edited.credentials.*secret = saved->credentials.*secret;
        }
        for (TestUser &user : each.edited.testUsers) {
            const auto named = [&user](const TestUser &other) { return other.username == user.username; };
            const auto before = std::ranges::find_if(each.base.testUsers, named);
            const auto now = std::ranges::find_if(saved->testUsers, named);
            if (now != saved->testUsers.end() && before != each.base.testUsers.end()
                && user.password == before->password)
                user.password = now->password;
        }
        const auto follow = [](auto &edited, const auto &base, const auto &now) {
            if (edited == base)
                edited = now;
        };
        follow(each.edited.address, each.base.address, saved->address);
        follow(each.edited.badge, each.base.badge, saved->badge);
        follow(each.edited.credentials.accessKeyId, each.base.credentials.accessKeyId, saved->credentials.accessKeyId);
        each.base = *saved;
    }
    emit changed();
}

} // namespace qrlogin

#include "moc_ConnectionDrafts.cpp"
