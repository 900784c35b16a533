#include "pages/settings/AdviceCard.h"

#include "theme/Fonts.h"
#include "widgets/Controls.h"
#include "widgets/WrappedLabel.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace qrlogin {

Accent accentOf(Severity severity)
{
    return severity == Severity::Danger ? Accent::Danger
        : severity == Severity::Warning ? Accent::Warning
                                        : Accent::Info;
}

AdviceCard::AdviceCard(QWidget *parent)
    : Translated(parent)
{
    setIcon(QStringLiteral("shield"));
    retranslate();
}

void AdviceCard::showStrategy(const std::optional<LoginStrategy> &strategy)
{
    const bool wasKnown = m_strategy.has_value();
    m_strategy = strategy;
    QList<Advice> now;
    for (const AdviceRule &rule : rules())
        now.append(rule.advice);
    if (now == m_shown && wasKnown == strategy.has_value())
        return;
    m_shown = now;
    rebuild();
}

QList<AdviceRule> AdviceCard::rules() const
{
    return m_strategy ? adviceOn(*m_strategy) : QList<AdviceRule>();
}

void AdviceCard::rebuild()
{
    // This may run in a click handler of the old list.
    if (m_list) {
        m_list->hide();
        m_list->deleteLater();
    }
    m_list = new QWidget(this);
    auto *layout = new QVBoxLayout(m_list);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    for (const AdviceRule &rule : rules())
        layout->addWidget(makeItem(rule));
    if (m_strategy && m_shown.isEmpty())
        layout->addWidget(
            wrappedLabel(tr("The settings meet all recommendations."), QPalette::PlaceholderText, font()));
    body()->addWidget(m_list);
}

QWidget *AdviceCard::makeItem(const AdviceRule &rule)
{
    auto *item = new QWidget;
    item->setObjectName(QStringLiteral("advice%1").arg(int(rule.advice)));
    auto *remedy = new QPushButton(AdviceText::remedy(rule.advice));
    remedy->setAccessibleName(tr("%1: %2").arg(AdviceText::title(rule.advice), AdviceText::remedy(rule.advice)));
    connect(remedy, &QPushButton::clicked, this, [this, rule] { emit remedyChosen(rule); });

    auto *layout = new QGridLayout(item);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(4);
    layout->setColumnStretch(1, 1);
    layout->addWidget(accentMark(accentOf(rule.severity)), 0, 0, Qt::AlignTop);
    layout->addWidget(wrappedLabel(AdviceText::title(rule.advice), QPalette::WindowText, strongFont(font())), 0, 1);
    layout->addWidget(remedy, 0, 2, Qt::AlignTop);
    layout->addWidget(
        wrappedLabel(AdviceText::reason(rule.advice), QPalette::WindowText, smallFont(font())), 1, 1, 1, 2);
    layout->addWidget(wrappedLabel(tr("Source: %1").arg(AdviceText::source(rule.advice)), QPalette::PlaceholderText,
                          smallFont(font())),
        2, 1, 1, 2);
    return item;
}

void AdviceCard::retranslate()
{
    setTitle(tr("Advice"));
    rebuild();
}

} // namespace qrlogin

#include "moc_AdviceCard.cpp"
