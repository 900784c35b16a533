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

signals:
    void confirmed(const QString &reason);

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
    QPushButton *m_confirm = nullptr;
};

} // namespace qrlogin
