#include "pages/emulator/ApplicationsCard.h"

#include "pages/emulator/RecordTable.h"
#include "widgets/Controls.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace qrlogin {

namespace {

enum ApplicationColumn { ApplicationNameColumn, TypeColumn, MethodColumn, RulesColumn };

} // namespace

QString applicationTypeText(ApplicationType type)
{
    switch (type) {
    case ApplicationType::Web: return ApplicationsCard::tr("Web");
    case ApplicationType::Spa: return ApplicationsCard::tr("Single-page");
    case ApplicationType::Native: return ApplicationsCard::tr("Mobile or desktop");
    case ApplicationType::Api: return ApplicationsCard::tr("API");
    }
    return {};
}

ApplicationsCard::ApplicationsCard(QWidget *parent)
    : Translated(parent),
      m_table(new RecordTable(ApplicationNameColumn)),
      m_add(pushButton("addApplication", "plus")),
      m_edit(pushButton("editApplication")),
      m_remove(pushButton("removeApplication"))
{
    setIcon(QStringLiteral("globe"));
    m_table->setObjectName(QStringLiteral("applications"));
    m_table->setColumns({}, RulesColumn);
    body()->addWidget(m_table);
    body()->addLayout(rowOf({m_add, m_edit, m_remove, nullptr}));

    connect(m_table, &RecordTable::chosenChanged, this, &ApplicationsCard::showButtons);
    connect(m_table, &QTableView::activated, m_edit, &QPushButton::click);
    connect(m_add, &QPushButton::clicked, this, &ApplicationsCard::addRequested);
    connect(m_edit, &QPushButton::clicked, this, [this] { emit editRequested(*chosen()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { emit removeRequested(*chosen()); });
    retranslate();
}

void ApplicationsCard::setApplications(const QList<EmulatorApplication> &applications)
{
    m_applications = applications;
    showApplications();
}

const EmulatorApplication *ApplicationsCard::chosen() const
{
    const auto found = std::ranges::find(m_applications, m_table->chosenKey(), &EmulatorApplication::id);
    return found == m_applications.end() ? nullptr : &*found;
}

void ApplicationsCard::showApplications()
{
    QList<RecordModel::Row> rows;
    for (const EmulatorApplication &application : m_applications)
        rows.append({application.id,
            {application.name, applicationTypeText(application.type), clientAuthMethodWords.of(application.authMethod),
                application.ownRules ? tr("Own") : tr("Pool's")},
            {}, application.ownRules ? Accent::Warning : Accent::Neutral});
    m_table->setRows(rows);
    showButtons();
}

void ApplicationsCard::showButtons()
{
    const EmulatorApplication *application = chosen();
    m_edit->setEnabled(application);
    m_remove->setEnabled(application && application->id != m_applications.first().id);
}

void ApplicationsCard::retranslate()
{
    setTitle(tr("Applications"));
    setSubtitle(tr("An application can have its own settings, which no published API shows"));
    m_table->setAccessibleName(tr("Applications"));
    m_table->setTitles({tr("Name"), tr("Type"), tr("Authentication"), tr("Settings")});
    m_add->setText(tr("Add appl&ication…"));
    m_edit->setText(tr("&Edit…"));
    m_edit->setAccessibleName(tr("Edit this application…"));
    m_remove->setText(tr("Remove thi&s…"));
    m_remove->setAccessibleName(tr("Remove this application…"));
    m_remove->setToolTip(tr("The first application stays: the demo page and this console use it"));
    showApplications();
}

} // namespace qrlogin

#include "moc_ApplicationsCard.cpp"
