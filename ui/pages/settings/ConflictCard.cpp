#include "pages/settings/ConflictCard.h"

#include "settings/SettingText.h"
#include "settings/SettingsModel.h"
#include "widgets/Controls.h"
#include "widgets/WrappedLabel.h"
#include "widgets/layout/FlowLayout.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>

#include <algorithm>

namespace qrlogin {

ConflictCard::ConflictCard(QWidget *parent)
    : Translated(parent),
      m_allTheirs(pushButton("allTheirs")),
      m_allMine(pushButton("allMine")),
      m_resolve(pushButton("resolve"))
{
    setIcon(QStringLiteral("warning"));
    setAccent(Accent::Warning);
    body()->addLayout(flowOf({m_allTheirs, m_allMine, m_resolve}));

    connect(m_allTheirs, &QPushButton::clicked, this, [this] { chooseAll(&Choice::theirs); });
    connect(m_allMine, &QPushButton::clicked, this, [this] { chooseAll(&Choice::mine); });
    connect(m_resolve, &QPushButton::clicked, this, &ConflictCard::resolve);
    hide();
    retranslate();
}

void ConflictCard::showModel(SettingsModel *model)
{
    m_model = model;
    const std::optional<LoginStrategy> theirs = model ? model->conflict() : std::nullopt;
    setVisible(theirs.has_value());
    // Keep the choices while the conflict stays the same.
    if (theirs == m_theirs && (!theirs || (m_base == model->saved() && m_mine == model->edited())))
        return;
    m_theirs = theirs;
    if (!theirs)
        return;
    m_base = model->saved();
    m_mine = model->edited();
    rebuild();
    if (window()->isActiveWindow())
        nextAct()->setFocus();
}

void ConflictCard::rebuild()
{
    // This may run in a click handler of the old table.
    if (m_table) {
        m_table->hide();
        m_table->deleteLater();
    }
    m_choices.clear();
    m_table = new QWidget(this);
    auto *layout = new QGridLayout(m_table);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(16);
    layout->setVerticalSpacing(8);
    layout->setColumnStretch(0, 1);
    const QStringList heads{tr("Setting"), tr("Original"), tr("In the pool"), tr("Your value")};
    for (int column = 0; column < heads.size(); ++column) {
        auto *head = new QLabel(heads.at(column));
        head->setForegroundRole(QPalette::PlaceholderText);
        layout->addWidget(head, 0, column);
    }
    for (const QStringView name : settingNames) {
        if (!sameSetting(name, m_base, *m_theirs) || !sameSetting(name, m_base, m_mine))
            addRow(name, layout);
    }
    body()->insertWidget(0, m_table);
    showReadiness();
}

void ConflictCard::addRow(QStringView wireName, QGridLayout *layout)
{
    const QString title = SettingText::title(wireName);
    const QStringList values = SettingText::values(wireName, {m_base, *m_theirs, m_mine});
    const auto choice = [&](const QString &value, const QString &whose) {
        auto *button = new QRadioButton(value);
        button->setAccessibleName(tr("%1, %2: %3").arg(title, whose, button->text()));
        connect(button, &QRadioButton::toggled, this, &ConflictCard::showReadiness);
        return button;
    };
    const Choice row{wireName, choice(values.at(1), tr("in the pool")), choice(values.at(2), tr("your value"))};
    row.theirs->setObjectName(wireName.toString() + QLatin1String(".theirs"));
    row.mine->setObjectName(wireName.toString() + QLatin1String(".mine"));
    auto *group = new QButtonGroup(m_table);
    group->addButton(row.theirs);
    group->addButton(row.mine);
    // Preselect the changed value if only one side changed the setting; if both did, the user must choose.
    if (sameSetting(wireName, m_base, m_mine))
        row.theirs->setChecked(true);
    else if (sameSetting(wireName, m_base, *m_theirs) || sameSetting(wireName, *m_theirs, m_mine))
        row.mine->setChecked(true);

    const int line = layout->rowCount();
    auto *before = new QLabel(values.at(0));
    before->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(wrappedLabel(title), line, 0);
    layout->addWidget(before, line, 1);
    layout->addWidget(row.theirs, line, 2);
    layout->addWidget(row.mine, line, 3);
    m_choices.append(row);
}

void ConflictCard::showReadiness()
{
    m_resolve->setEnabled(std::ranges::all_of(
        m_choices, [](const Choice &choice) { return choice.theirs->isChecked() || choice.mine->isChecked(); }));
}

void ConflictCard::chooseAll(QRadioButton *Choice::*side)
{
    for (const Choice &choice : m_choices)
        (choice.*side)->setChecked(true);
}

void ConflictCard::resolve()
{
    LoginStrategy chosen = *m_theirs;
    for (const Choice &choice : m_choices) {
        if (choice.mine->isChecked())
            copySetting(choice.wireName, m_mine, chosen);
    }
    m_model->resolveConflict(chosen);
    emit resolved();
}

QWidget *ConflictCard::nextAct() const
{
    if (isHidden())
        return nullptr;
    const auto open = std::ranges::find_if(
        m_choices, [](const Choice &choice) { return !choice.theirs->isChecked() && !choice.mine->isChecked(); });
    return open == m_choices.end() ? static_cast<QWidget *>(m_resolve) : open->theirs;
}

void ConflictCard::retranslate()
{
    setTitle(tr("Another administrator changed this pool's settings. Nothing was saved."));
    setSubtitle(tr("Choose a value for each setting, then review and save."));
    m_allTheirs->setText(tr("All from &pool"));
    m_allMine->setText(tr("All &mine"));
    m_resolve->setText(tr("Re&view these…"));
    if (m_theirs)
        rebuild();
}

} // namespace qrlogin

#include "moc_ConflictCard.cpp"
