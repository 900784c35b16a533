#include "settings/SettingsPage.h"

#include "pool/FailureText.h"
#include "settings/AdviceCard.h"
#include "settings/SettingRow.h"
#include "settings/StatusPreviewCard.h"
#include "widgets/Banner.h"
#include "widgets/Icon.h"
#include "widgets/PageHeader.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace qrlogin {

namespace {

// Narrower than this, the preview stands below the form instead of beside it.
constexpr int twoColumnWidth = 880;

QFrame *line()
{
    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setForegroundRole(QPalette::Midlight);
    return line;
}

} // namespace

SettingsPage::SettingsPage(QWidget *parent)
    : Translated(parent)
    , m_header(new PageHeader)
    , m_reload(new QPushButton)
    , m_banner(new Banner)
    , m_periodCard(new Card)
    , m_toggleCard(new Card)
    , m_preview(new StatusPreviewCard)
    , m_advice(new AdviceCard)
    , m_summary(new QLabel)
    , m_defaults(new QPushButton)
    , m_revert(new QPushButton)
    , m_save(new QPushButton)
{
    m_reload->setIcon(tintedIcon(QStringLiteral("refresh"), QPalette::ButtonText));
    m_header->addTrailing(m_reload);
    m_banner->setClosable(false);

    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(makeForm());

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(24, 16, 24, 0);
    top->setSpacing(12);
    top->addWidget(m_header);
    top->addWidget(m_banner);
    layout->addLayout(top);
    layout->addWidget(scroll, 1);
    layout->addWidget(line());
    layout->addWidget(makeFooter());

    connect(m_reload, &QPushButton::clicked, this, [this] { m_model->load(); });
    connect(m_advice, &AdviceCard::remedyChosen, this, [this](const AdviceRule &rule) {
        LoginStrategy strategy = m_model->edited();
        rule.makeSafer(strategy);
        m_model->setEdited(strategy);
    });
    retranslate();
    showModel();
}

QWidget *SettingsPage::makeForm()
{
    for (const PeriodRule &rule : periodRules) {
        auto *row = new PeriodRow(rule);
        connect(row, &PeriodRow::edited, this, [this, rule](int seconds, PeriodUnit unit) { m_model->setPeriod(rule, seconds, unit); });
        connect(row, &PeriodRow::completeChanged, this, &SettingsPage::showFooter);
        if (!m_periodRows.isEmpty())
            m_periodCard->body()->addWidget(line());
        m_periodCard->body()->addWidget(row);
        m_periodRows.append(row);
    }
    for (const ToggleRule &rule : toggleRules) {
        auto *row = new ToggleRow(rule);
        connect(row, &ToggleRow::edited, this, [this, rule](bool on) { m_model->setToggle(rule, on); });
        if (!m_toggleRows.isEmpty())
            m_toggleCard->body()->addWidget(line());
        m_toggleCard->body()->addWidget(row);
        m_toggleRows.append(row);
    }

    auto *form = new QVBoxLayout;
    form->setSpacing(16);
    form->addWidget(m_periodCard);
    form->addWidget(m_toggleCard);
    form->addStretch();
    auto *side = new QVBoxLayout;
    side->setSpacing(16);
    side->addWidget(m_preview);
    side->addWidget(m_advice);
    side->addStretch();

    auto *content = new QWidget;
    m_columns = new QHBoxLayout(content);
    m_columns->setContentsMargins(24, 16, 24, 16);
    m_columns->setSpacing(16);
    m_columns->addLayout(form, 3);
    m_columns->addLayout(side, 2);
    return content;
}

QWidget *SettingsPage::makeFooter()
{
    m_save->setDefault(true);
    m_save->setIcon(tintedIcon(QStringLiteral("save"), QPalette::ButtonText));
    m_save->setObjectName(QStringLiteral("save"));
    m_revert->setObjectName(QStringLiteral("revert"));
    m_defaults->setObjectName(QStringLiteral("defaults"));

    auto *footer = new QWidget;
    auto *layout = new QHBoxLayout(footer);
    layout->setContentsMargins(24, 12, 24, 12);
    layout->setSpacing(8);
    layout->addWidget(m_summary, 1);
    layout->addWidget(m_defaults);
    layout->addWidget(m_revert);
    layout->addWidget(m_save);

    connect(m_defaults, &QPushButton::clicked, this, &SettingsPage::restoreDefaults);
    connect(m_revert, &QPushButton::clicked, this, &SettingsPage::revert);
    connect(m_save, &QPushButton::clicked, this, [this] { m_model->save(); });
    auto *save = new QShortcut(QKeySequence::Save, this);
    connect(save, &QShortcut::activated, m_save, &QPushButton::click);
    auto *reload = new QShortcut(QKeySequence::Refresh, this);
    connect(reload, &QShortcut::activated, m_reload, &QPushButton::click);
    return footer;
}

void SettingsPage::setModel(SettingsModel *model)
{
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    m_announced.reset();
    m_banner->dismiss();
    if (m_model) {
        connect(m_model, &SettingsModel::changed, this, &SettingsPage::showModel);
        connect(m_model, &SettingsModel::saveSucceeded, this, [this] {
            m_banner->showMessage(Accent::Success, tr("Saved. The pool answers with these values."));
        });
    }
    showModel();
}

void SettingsPage::showModel()
{
    const bool isUsable = m_model && m_model->isLoaded();
    m_periodCard->setEnabled(isUsable);
    m_toggleCard->setEnabled(isUsable);
    m_preview->setEnabled(isUsable);
    m_advice->setEnabled(isUsable);
    if (isUsable) {
        for (SettingRow *row : m_periodRows)
            row->showModel(*m_model);
        for (SettingRow *row : m_toggleRows)
            row->showModel(*m_model);
        m_preview->showStrategies(m_model->saved(), m_model->edited());
        m_advice->showStrategy(m_model->edited());
    }
    showBanner();
    showFooter();
}

void SettingsPage::showBanner()
{
    if (!m_model || m_model->failure() == m_announced) {
        if (m_model && m_model->isDirty() && m_banner->accent() == Accent::Success)
            m_banner->dismiss();
        return;
    }
    m_announced = m_model->failure();
    if (!m_announced)
        return m_banner->dismiss();

    if (m_model->conflict()) {
        m_banner->showMessage(Accent::Warning, tr("Somebody else changed this pool meanwhile. Nothing was saved."));
        connect(m_banner->addButton(tr("Use &theirs")), &QPushButton::clicked, m_model, &SettingsModel::takeTheirs);
        connect(m_banner->addButton(tr("&Keep my edits")), &QPushButton::clicked, m_model, &SettingsModel::keepMine);
        return;
    }
    m_banner->showMessage(Accent::Danger, FailureText::describe(*m_announced));
    if (!m_model->isLoaded())
        connect(m_banner->addButton(tr("&Try again")), &QPushButton::clicked, m_model, &SettingsModel::load);
}

bool SettingsPage::isComplete() const
{
    return std::ranges::all_of(m_periodRows, &PeriodRow::isComplete);
}

void SettingsPage::showFooter()
{
    const bool isUsable = m_model && m_model->isLoaded();
    const bool isIdle = isUsable && m_model->activity() == SettingsModel::Activity::Idle;
    m_save->setEnabled(isUsable && m_model->canSave() && isComplete());
    m_revert->setEnabled(isIdle && (m_model->isDirty() || !isComplete()));
    m_defaults->setEnabled(isIdle && m_model->edited() != LoginStrategy());
    m_reload->setEnabled(m_model && m_model->activity() == SettingsModel::Activity::Idle);

    if (!m_model)
        m_summary->setText(tr("Waiting for the pool…"));
    else if (m_model->activity() == SettingsModel::Activity::Loading)
        m_summary->setText(tr("Reading the pool's settings…"));
    else if (m_model->activity() == SettingsModel::Activity::Saving)
        m_summary->setText(tr("Saving…"));
    else if (!m_model->isLoaded())
        m_summary->setText(tr("Not loaded"));
    else if (m_model->isDirty())
        m_summary->setText(tr("%n unsaved change(s)", nullptr, m_model->changeCount()));
    else
        m_summary->setText(tr("No unsaved changes"));
}

void SettingsPage::revert()
{
    for (PeriodRow *row : m_periodRows)
        row->discardIncomplete();
    m_model->revert();
}

void SettingsPage::restoreDefaults()
{
    for (PeriodRow *row : m_periodRows)
        row->discardIncomplete();
    m_model->restoreDefaults();
}

void SettingsPage::retranslate()
{
    m_header->setTitle(tr("App Scan Code Login Web Custom Configuration"));
    m_header->setBreadcrumb({tr("Security Settings"), tr("Basic Settings"), tr("Login Settings")});
    m_reload->setText(tr("R&eload"));
    m_reload->setToolTip(tr("Read the settings from the pool again; edits are kept"));
    m_periodCard->setTitle(tr("Validity periods"));
    m_toggleCard->setTitle(tr("What a browser may do"));
    m_defaults->setText(tr("Reset to &defaults"));
    m_revert->setText(tr("&Revert"));
    m_save->setText(tr("&Save"));
    m_announced.reset();
    m_banner->dismiss();
    showModel();
}

void SettingsPage::resizeEvent(QResizeEvent *event)
{
    m_columns->setDirection(event->size().width() < twoColumnWidth ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    Translated::resizeEvent(event);
}

} // namespace qrlogin
