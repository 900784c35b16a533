#pragma once

#include "contract/control/EmulatorState.h"
#include "widgets/Card.h"
#include "widgets/Translated.h"

class QPushButton;

namespace qrlogin {

class RecordTable;

/// The users of the emulator.
class UsersCard : public Translated<Card>
{
    Q_OBJECT
public:
    explicit UsersCard(QWidget *parent = nullptr);

    void setUsers(const QList<EmulatorUser> &users);

signals:
    void addRequested();
    void editRequested(const qrlogin::EmulatorUser &user);
    void lockRequested(const QString &id, bool locked);

protected:
    void retranslate() override;

private:
    void showUsers();
    void showButtons();
    const EmulatorUser *chosen() const;

    QList<EmulatorUser> m_users;
    RecordTable *m_table;
    QPushButton *m_add;
    QPushButton *m_edit;
    QPushButton *m_lock;
};

} // namespace qrlogin
