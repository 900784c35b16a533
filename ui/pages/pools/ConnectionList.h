#pragma once

#include "widgets/Translated.h"

#include <QListWidget>

namespace qrlogin {

class ConnectionDrafts;
struct Connection;

/// The connections by name. Each shows its colour tag and whether it is a production pool, in use, or has unsaved
/// changes; all of this is accessible.
class ConnectionList : public Translated<QListWidget>
{
    Q_OBJECT
public:
    explicit ConnectionList(const ConnectionDrafts &drafts, QWidget *parent = nullptr);

    /// `inUse` is the connection that the other pages use.
    void showConnections(const QString &chosenId, const QString &inUseId);

    /// As high as its rows, between 3 and 8 of them.
    QSize sizeHint() const override;

signals:
    void chosen(const QString &id); ///< by the user

protected:
    void retranslate() override;
    void changeEvent(QEvent *event) override;

private:
    void refresh() { showConnections(m_chosen, m_inUse); }
    /// Writes only what differs.
    void fill(QListWidgetItem &item, const Connection &connection) const;

    const ConnectionDrafts &m_drafts;
    QString m_chosen;
    QString m_inUse;
};

} // namespace qrlogin
