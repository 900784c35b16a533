#include "pages/emulator/UsersCard.h"

#include "pages/emulator/RecordTable.h"
#include "widgets/Controls.h"
#include "widgets/layout/FlowLayout.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace qrlogin {

namespace {

enum UserColumn { UsernameColumn, NameColumn, ContactColumn, LockColumn, LoginsColumn };

} // namespace

UsersCard::UsersCard(QWidget *parent)
    : Translated(parent),
      m_table(new RecordTable(NameColumn)),
      m_add(pushButton("addUser", "plus")),
      m_edit(pushButton("editUser")),
      m_lock(pushButton("lockUser"))
{
    setIcon(QStringLiteral("user"));
    m_table->setObjectName(QStringLiteral("users"));
    m_table->setColumns({LoginsColumn}, LockColumn);
    body()->addWidget(m_table);
    body()->addLayout(flowOf({m_add, m_edit, m_lock}));

    connect(m_table, &RecordTable::chosenChanged, this, &UsersCard::showButtons);
    connect(m_table, &QTableView::activated, m_edit, &QPushButton::click);
    connect(m_add, &QPushButton::clicked, this, &UsersCard::addRequested);
    connect(m_edit, &QPushButton::clicked, this, [this] { emit editRequested(*chosen()); });
    connect(m_lock, &QPushButton::clicked, this, [this] { emit lockRequested(chosen()->id, !chosen()->locked); });
    retranslate();
}

void UsersCard::setUsers(const QList<EmulatorUser> &users)
{
    m_users = users;
    showUsers();
}

const EmulatorUser *UsersCard::chosen() const
{
    const auto found = std::ranges::find(m_users, m_table->chosenKey(), &EmulatorUser::id);
    return found == m_users.end() ? nullptr : &*found;
}

void UsersCard::showUsers()
{
    QList<RecordModel::Row> rows;
    for (const EmulatorUser &user : m_users) {
        const QString contact = !user.email.isEmpty() ? user.email : user.phone;
        rows.append({user.id,
            {user.username, user.displayName, contact, user.locked ? tr("Locked") : tr("Active"),
                QString::number(user.loginsCount)},
            {}, user.locked ? Accent::Warning : Accent::Neutral});
    }
    m_table->setRows(rows);
    showButtons();
}

void UsersCard::showButtons()
{
    const EmulatorUser *user = chosen();
    m_edit->setEnabled(user);
    m_lock->setEnabled(user);
    m_lock->setText(user && user->locked ? tr("Unloc&k") : tr("Loc&k"));
}

void UsersCard::retranslate()
{
    setTitle(tr("Users"));
    setSubtitle(tr("Locked users cannot sign in, and their tokens stop working"));
    m_table->setAccessibleName(tr("Users"));
    m_table->setTitles({tr("Username"), tr("Name"), tr("Contact"), tr("State"), tr("Logins")});
    m_add->setText(tr("&Add user…"));
    m_edit->setText(tr("E&dit…"));
    m_edit->setAccessibleName(tr("Edit this user…"));
    showUsers();
}

} // namespace qrlogin

#include "moc_UsersCard.cpp"
