#pragma once

#include "connections/ConnectionBook.h"

namespace qrlogin {

/// The unsaved changes of a book's connections. Each connection keeps its changes until they are saved or discarded. It
/// counts as edited while it differs from the saved one.
class ConnectionDrafts : public QObject
{
    Q_OBJECT
public:
    explicit ConnectionDrafts(ConnectionBook &book, QObject *parent = nullptr);

    /// The connections of the book, then the new ones in order, all with their unsaved changes.
    QList<Connection> connections() const;
    /// With its unsaved changes; a connection without an ID if not found.
    Connection find(const QString &id) const;

    bool isNew(const QString &id) const;
    bool isEdited(const QString &id) const;
    /// The connections that differ from the saved ones.
    QList<Connection> edited() const;

    /// Adds a new connection. It counts as edited when it differs from `fresh`.
    void add(const Connection &fresh);
    /// The connection must exist.
    void edit(const Connection &connection);
    /// Restores the saved connection; removes a new one.
    void discard(const QString &id);
    void discardAll();
    Result<void> save(const QString &id);

signals:
    void changed(); ///< the book or a draft changed

private:
    struct Draft
    {
        Connection base; ///< the saved connection when the edit began
        Connection edited;
    };

    const Draft *draft(const QString &id) const;
    void followBook();

    ConnectionBook &m_book;
    QList<Draft> m_drafts;
};

} // namespace qrlogin
