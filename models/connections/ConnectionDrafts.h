#pragma once

#include "connections/ConnectionBook.h"

namespace qrlogin {

/// What has been edited of the connections of a book and is not saved: each keeps its edits until they are saved or
/// discarded, and is edited only as long as it differs from what is saved.
class ConnectionDrafts : public QObject
{
    Q_OBJECT
public:
    explicit ConnectionDrafts(ConnectionBook &book, QObject *parent = nullptr);

    /// Those of the book, then those that are new, in their order; each as edited.
    QList<Connection> connections() const;
    /// As edited; one without an id if there is none.
    Connection find(const QString &id) const;

    bool isNew(const QString &id) const;
    bool isEdited(const QString &id) const;
    /// Those that differ from what is saved.
    QList<Connection> edited() const;

    /// Begins a new connection. It counts as edited once it differs from `fresh`.
    void add(const Connection &fresh);
    /// Of a connection that is there.
    void edit(const Connection &connection);
    /// Back to what is saved; a new connection goes.
    void discard(const QString &id);
    void discardAll();
    Result<void> save(const QString &id);

signals:
    void changed(); ///< the book, or the edits

private:
    struct Draft
    {
        Connection base; ///< what the edits began from
        Connection edited;
    };

    const Draft *draft(const QString &id) const;
    void followBook();

    ConnectionBook &m_book;
    QList<Draft> m_drafts;
};

} // namespace qrlogin
