#include "pages/settings/ReviewSheet.h"

#include "contract/JsonIndent.h"
#include "pages/settings/AdviceCard.h"
#include "pages/settings/ChangesView.h"
#include "settings/Advice.h"
#include "settings/SettingsModel.h"
#include "theme/Fonts.h"
#include "widgets/Banner.h"
#include "widgets/Controls.h"
#include "widgets/ElidedLabel.h"
#include "widgets/StatusPill.h"
#include "widgets/WrappedLabel.h"

#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace qrlogin {

ReviewSheet::ReviewSheet(SettingsModel &model, QWidget *parent)
    : Sheet(tr("Review before saving"), parent),
      m_model(model)
{
    const Connection &connection = model.connection();
    setSubtitle(connection.badge.isProduction ? tr("“%1”, a production pool").arg(connection.badge.name)
                                              : tr("“%1”").arg(connection.badge.name));
    body()->addWidget(new ChangesView(changesBetween(model.saved(), model.edited())));
    if (!adviceOn(model.edited()).isEmpty())
        body()->addWidget(makeAdvice());
    body()->addWidget(makeRequest());
    body()->addWidget(makeQuestions());
    body()->addStretch();

    connect(addSideButton(tr("&Dry run")), &QPushButton::clicked, this, &ReviewSheet::dryRun);
    connect(addButton(tr("&Cancel")), &QPushButton::clicked, this, &QDialog::reject);
    m_save = addPrimaryButton(tr("&Save"), "confirm");
    connect(m_save, &QPushButton::clicked, this, &ReviewSheet::confirm);
    connect(&model, &SettingsModel::changed, this, &ReviewSheet::showReadiness);
    connect(&model, &QObject::destroyed, this, &QDialog::reject);
    (m_name ? m_name : m_reason)->setFocus();
    showReadiness();
}

QWidget *ReviewSheet::makeAdvice()
{
    auto *advice = new QWidget;
    auto *layout = new QGridLayout(advice);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(2);
    layout->setColumnStretch(1, 1);
    for (const AdviceRule &rule : adviceOn(m_model.edited())) {
        const int row = layout->rowCount();
        layout->addWidget(accentMark(accentOf(rule.severity)), row, 0, Qt::AlignTop);
        layout->addWidget(wrappedLabel(AdviceText::title(rule.advice)), row, 1);
        if (!rule.applies(m_model.saved())) {
            auto *isNew = new StatusPill;
            isNew->setObjectName(QStringLiteral("newAdvice%1").arg(int(rule.advice)));
            isNew->setText(accentOf(rule.severity), tr("Because of this save"));
            layout->addWidget(isNew, row, 2, Qt::AlignTop);
        }
        layout->addWidget(
            wrappedLabel(AdviceText::reason(rule.advice), QPalette::PlaceholderText, smallFont(font())), row + 1, 1);
    }
    return advice;
}

QWidget *ReviewSheet::makeRequest()
{
    auto *body = new QPlainTextEdit(indentedJson(QString::fromUtf8(m_model.requestBody())));
    body->setObjectName(QStringLiteral("requestBody"));
    body->setReadOnly(true);
    body->setFont(monospaceFont(smallFont(font())));
    body->setLineWrapMode(QPlainTextEdit::NoWrap);
    body->setFixedHeight(QFontMetrics(body->font()).lineSpacing() * (body->blockCount() + 1) + 12);
    body->setTabChangesFocus(true);
    body->setAccessibleName(tr("Request body"));
    body->hide();

    m_fold = new QToolButton;
    m_fold->setObjectName(QStringLiteral("showRequest"));
    m_fold->setAutoRaise(true);
    m_fold->setCheckable(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setArrowType(Qt::RightArrow);
    m_fold->setText(tr("Re&quest"));
    connect(m_fold, &QToolButton::toggled, body, [fold = m_fold, body](bool isOn) {
        fold->setArrowType(isOn ? Qt::DownArrow : Qt::RightArrow);
        body->setVisible(isOn);
    });
    const QString address = m_model.connection()
                                .address.managementHost.resolved(QUrl(strategyUpdatePath.toString()))
                                .toString(QUrl::RemoveUserInfo);
    auto *line = new ElidedLabel;
    line->setText(QStringLiteral("POST ") + address);
    line->setForegroundRole(QPalette::PlaceholderText);
    auto *title = rowOf({m_fold, line});
    title->setStretchFactor(line, 1);
    auto *request = new QWidget;
    auto *column = new QVBoxLayout(request);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(title);
    column->addWidget(body);
    return request;
}

QWidget *ReviewSheet::makeQuestions()
{
    auto *questions = new QWidget;
    auto *layout = new QFormLayout(questions);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    layout->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_reason = new QLineEdit;
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setMaxLength(500);
    m_reason->setPlaceholderText(tr("Reason for the history (optional)"));
    m_reason->setAccessibleName(tr("Reason"));
    layout->addRow(tr("&Reason"), m_reason);
    if (m_model.connection().badge.isProduction) {
        m_name = new QLineEdit;
        m_name->setObjectName(QStringLiteral("poolName"));
        const QString question = tr("Real users sign in through this pool. To save, type its name: %1");
        m_name->setAccessibleName(question.arg(m_model.connection().badge.name));
        QLabel *label
            = wrappedLabel(question.arg(QString(m_model.connection().badge.name).replace(u'&', QLatin1String("&&"))));
        label->setBuddy(m_name);
        layout->addRow(label, m_name);
        connect(m_name, &QLineEdit::textChanged, this, &ReviewSheet::showReadiness);
    }
    return questions;
}

void ReviewSheet::showReadiness()
{
    const bool isNamed = !m_name || m_name->text().trimmed() == m_model.connection().badge.name.trimmed();
    m_save->setEnabled(m_model.canSave() && isNamed);
}

void ReviewSheet::dryRun()
{
    m_fold->setChecked(true);
    banner()->showMessage(Accent::Info,
        tr("Dry run: nothing was sent. A save reads the pool again and writes only if its settings have not changed."));
}

void ReviewSheet::confirm()
{
    // Close first: the receiver may open another sheet.
    const QString reason = m_reason->text().trimmed();
    accept();
    emit confirmed(reason);
}

} // namespace qrlogin

#include "moc_ReviewSheet.cpp"
