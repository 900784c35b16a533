#include "pages/fleet/RolloutSheet.h"

#include "widgets/Banner.h"
#include "widgets/Controls.h"
#include "widgets/Named.h"
#include "widgets/RowTable.h"
#include "widgets/WrappedLabel.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace qrlogin {

namespace {

constexpr int mostVisibleRows = 10;

} // namespace

RolloutSheet::RolloutSheet(const QString &title, const QList<Rollout::Target> &targets,
    const QList<RolloutChanges::Row> &rows, const QString &act, QWidget *parent)
    : Sheet(title, parent)
{
    int changed = 0;
    for (const Rollout::Target &target : targets)
        changed += target.planned.was != target.planned.wanted ? 1 : 0;
    m_hasChanges = changed > 0;
    keepPlace(*banner()); // of a dry run, so that the fields stay where they are
    setSubtitle(tr("%n pool(s) will be written, one after the other. Each is read again first, and is written only if "
                   "nobody has changed it.",
        nullptr, changed));
    auto *view = named<RowTable>("rolloutChanges");
    view->setModel(new RolloutChanges(rows, view));
    view->setAccessibleName(tr("Changes"));
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (const int column : {RolloutChanges::Pool, RolloutChanges::Setting})
        view->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    const int visible = std::clamp(int(rows.size()), 2, mostVisibleRows);
    view->setMinimumHeight(
        view->horizontalHeader()->sizeHint().height() + visible * view->verticalHeader()->defaultSectionSize() + 2);
    body()->addWidget(view, 1);
    body()->addWidget(makeQuestions(targets));

    m_dryRun = addSideButton(tr("D&ry run"), "dryRun");
    connect(m_dryRun, &QPushButton::clicked, this, &RolloutSheet::dryRun);
    connect(addButton(tr("&Cancel")), &QPushButton::clicked, this, &QDialog::reject);
    m_confirm = addPrimaryButton(act, "confirmRollout");
    connect(m_confirm, &QPushButton::clicked, this, &RolloutSheet::confirm);
    (m_names.isEmpty() ? m_reason : m_names.first().field)->setFocus();
    resize(760, 480);
    showReadiness();
}

QWidget *RolloutSheet::makeQuestions(const QList<Rollout::Target> &targets)
{
    auto *questions = new QWidget;
    auto *layout = new QVBoxLayout(questions);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    const auto add = [layout](const QString &text, QLineEdit *field) {
        QLabel *label = wrappedLabel(text);
        label->setBuddy(field);
        layout->addWidget(label);
        layout->addWidget(field);
    };
    m_reason = named<QLineEdit>("rolloutReason");
    m_reason->setMaxLength(500);
    m_reason->setPlaceholderText(tr("Reason for the histories (optional)"));
    m_reason->setAccessibleName(tr("Reason"));
    add(tr("R&eason"), m_reason);
    for (const Rollout::Target &target : targets) {
        if (!target.pool.badge.isProduction || target.planned.was == target.planned.wanted)
            continue;
        const QString name = target.pool.badge.name;
        auto *field = named<QLineEdit>("productionName");
        const QString question = tr("Real users sign in through this pool. To write it, type its name: %1");
        field->setAccessibleName(question.arg(name));
        add(question.arg(QString(name).replace(u'&', QLatin1String("&&"))), field);
        connect(field, &QLineEdit::textChanged, this, &RolloutSheet::showReadiness);
        m_names += Name{name, field};
    }
    return questions;
}

void RolloutSheet::showReadiness()
{
    const bool areNamed = std::ranges::all_of(
        m_names, [](const Name &name) { return name.field->text().trimmed() == name.wanted.trimmed(); });
    m_confirm->setEnabled(m_hasChanges && areNamed && !m_isTrying);
    m_dryRun->setEnabled(!m_isTrying);
}

void RolloutSheet::dryRun()
{
    m_isTrying = true;
    showReadiness();
    banner()->showMessage(Accent::Info, tr("Dry run: reading the pools…"));
    emit dryRunRequested();
}

void RolloutSheet::showDryRun(const QStringList &changed)
{
    m_isTrying = false;
    showReadiness();
    if (changed.isEmpty())
        banner()->showMessage(
            Accent::Success, tr("Dry run: nothing was written. All pools are as shown, and would be written."));
    else
        banner()->showMessage(Accent::Warning,
            tr("Dry run: nothing was written. These pools have changed or cannot be read, and would not be written: %1")
                .arg(changed.join(tr(", "))));
}

void RolloutSheet::confirm()
{
    // Close first: the receiver may open another sheet.
    const QString reason = m_reason->text().trimmed();
    accept();
    emit confirmed(reason);
}

} // namespace qrlogin

#include "moc_RolloutSheet.cpp"
