#include "pages/emulator/UserSheet.h"

#include "contract/control/EmulatorRules.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace qrlogin {

UserSheet::UserSheet(EmulatorMonitor &monitor, const EmulatorUser &user, QWidget *parent)
    : EntrySheet(monitor, user.id.isEmpty() ? tr("Add a user") : tr("Edit the user"), parent),
      m_user(user),
      m_locked(new QCheckBox(tr("&Locked")))
{
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setVerticalSpacing(8);
    m_username = addField(form, "username", tr("&Username"), user.username);
    m_password = addField(form, "password", tr("&Password"), QString::fromUtf8(user.password.reveal()));
    m_displayName = addField(form, "displayName", tr("Display &name"), user.displayName);
    m_email = addField(form, "email", tr("&Email"), user.email);
    m_phone = addField(form, "phone", tr("P&hone"), user.phone);
    m_company = addField(form, "company", tr("C&ompany"), user.company);
    m_displayName->setPlaceholderText(tr("optional; default: the username"));
    m_locked->setObjectName(QStringLiteral("locked"));
    m_locked->setChecked(user.locked);
    form->addRow(QString(), m_locked);
    setSubtitle(tr("Emulator passwords are stored in plain text. Do not use real passwords."));
    body()->addLayout(form);
    body()->addStretch();
    addButtons(tr("&Save"), "saveUser");
    m_username->setFocus();
}

QLineEdit *UserSheet::addField(QFormLayout *form, const char *name, const QString &label, const QString &text)
{
    auto *field = new QLineEdit(text);
    field->setObjectName(QLatin1String(name));
    field->setMaxLength(maxUserTextCharacters);
    field->setAccessibleName(QString(label).remove(u'&'));
    form->addRow(label, field);
    connect(field, &QLineEdit::textChanged, this, &UserSheet::showReadiness);
    return field;
}

EmulatorUser UserSheet::entered() const
{
    EmulatorUser user = m_user;
    user.username = m_username->text().trimmed();
    user.password = Secret(m_password->text().toUtf8());
    user.displayName = m_displayName->text().trimmed();
    user.email = m_email->text().trimmed();
    user.phone = m_phone->text().trimmed();
    user.company = m_company->text().trimmed();
    user.locked = m_locked->isChecked();
    return user;
}

bool UserSheet::isReady() const
{
    return !m_username->text().trimmed().isEmpty() && !m_password->text().isEmpty();
}

void UserSheet::send(EmulatorMonitor &monitor, EmulatorMonitor::Done done)
{
    monitor.act(monitor.control().saveUser(entered()), std::move(done));
}

} // namespace qrlogin

#include "moc_UserSheet.cpp"
