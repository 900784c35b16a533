#pragma once

#include "widgets/Translated.h"

#include <QListWidget>

namespace qrlogin {

class ConnectionDrafts;
struct Connection;

/// The connections by name, each with its colour tag and whether it is a production pool, in use, or edited and not
/// saved: to be seen, and to be heard.
class ConnectionList : public Translated<QListWidget>
{
    Q_OBJECT
public:
    explicit ConnectionList(const ConnectionDrafts &drafts, QWidget *parent = nullptr);

    /// `inUse` is the one that the other pages work on.
    void showConnections(const QString &chosenId, const QString &inUseId);

signals:
    void chosen(const QString &id); ///< by the user

protected:
    void retranslate() override;
    void changeEvent(QEvent *event) override;

private:
    void refresh() { showConnections(m_chosen, m_inUse); }
    /// Touches nothing if the item says so already.
    void fill(QListWidgetItem &item, const Connection &connection) const;

    const ConnectionDrafts &m_drafts;
    QString m_chosen;
    QString m_inUse;
};

} // namespace qrlogin
