#pragma once

#include "fleet/Rollout.h"
#include "pages/fleet/RolloutChanges.h"
#include "widgets/Sheet.h"

class QLineEdit;

namespace qrlogin {

/// The review before a rollout or its undo: each change of each pool. The names of production pools must be typed.
/// Sends nothing itself.
class RolloutSheet : public Sheet
{
    Q_OBJECT
public:
    /// `rows` are the changes of `targets`, and what stays.
    RolloutSheet(const QString &title, const QList<Rollout::Target> &targets, const QList<RolloutChanges::Row> &rows,
        const QString &act, QWidget *parent);

    /// Whether it waits for showDryRun().
    bool isTrying() const { return m_isTrying; }
    /// The end of a dry run: the names of the pools that have changed since the review, or cannot be read.
    void showDryRun(const QStringList &changed);

signals:
    void confirmed(const QString &reason);
    void dryRunRequested(); ///< read the pools, and call showDryRun()

private:
    QWidget *makeQuestions(const QList<Rollout::Target> &targets);
    void showReadiness();
    void dryRun();
    void confirm();

    struct Name
    {
        QString wanted;
        QLineEdit *field;
    };

    QLineEdit *m_reason = nullptr;
    QList<Name> m_names; ///< of production pools
    bool m_hasChanges = false;
    bool m_isTrying = false;
    QPushButton *m_dryRun = nullptr;
    QPushButton *m_confirm = nullptr;
};

} // namespace qrlogin
