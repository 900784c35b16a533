#include "pages/settings/SettingsState.h"

#include "client/FailureText.h"
#include "settings/SettingsModel.h"

#include <QPushButton>

namespace qrlogin {

SettingsState::SettingsState(QWidget *parent)
    : Translated(parent),
      m_tryAgain(addButton("tryAgain")),
      m_edit(addButton("editConnection")),
      m_add(addButton("addPool"))
{
    connect(m_tryAgain, &QPushButton::clicked, this, &SettingsState::retryRequested);
    connect(m_edit, &QPushButton::clicked, this, &SettingsState::editRequested);
    connect(m_add, &QPushButton::clicked, this, &SettingsState::addRequested);
    retranslate();
}

void SettingsState::showModel(const SettingsModel *model)
{
    const bool hasFailed = model && model->failure();
    if (!model)
        showState(Accent::Neutral, QStringLiteral("pool"), tr("No user pool is open"),
            tr("Add a connection to a user pool, or open one in Pools."));
    else if (hasFailed)
        showState(Accent::Danger, QStringLiteral("error"),
            tr("The settings of “%1” could not be read").arg(model->connection().badge.name),
            FailureText::describe(*model->failure()));
    else
        showState(Accent::Neutral, QStringLiteral("refresh"),
            tr("Reading the settings of “%1”…").arg(model->connection().badge.name));
    m_tryAgain->setVisible(hasFailed);
    m_edit->setVisible(hasFailed);
    m_add->setVisible(!model);
}

void SettingsState::retranslate()
{
    m_tryAgain->setText(tr("&Try again"));
    m_edit->setText(tr("&Edit connection"));
    m_add->setText(tr("&Add a pool…"));
}

} // namespace qrlogin

#include "moc_SettingsState.cpp"
