#include "pages/settings/AdviceCard.h"

#include "theme/Accent.h"
#include "theme/Fonts.h"
#include "widgets/Icon.h"
#include "widgets/WrappedLabel.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace qrlogin {

namespace {

Accent accentOf(Severity severity)
{
    switch (severity) {
    case Severity::Danger: return Accent::Danger;
    case Severity::Warning: return Accent::Warning;
    case Severity::Notice: break;
    }
    return Accent::Info;
}

QString iconOf(Severity severity)
{
    switch (severity) {
    case Severity::Danger: return QStringLiteral("error");
    case Severity::Warning: return QStringLiteral("warning");
    case Severity::Notice: break;
    }
    return QStringLiteral("info");
}

} // namespace

QIcon severityIcon(Severity severity)
{
    return tintedIcon(iconOf(severity), accentOf(severity));
}

AdviceCard::AdviceCard(QWidget *parent)
    : Translated(parent)
{
    setIcon(QStringLiteral("shield"));
    retranslate();
}

void AdviceCard::showStrategy(const LoginStrategy &strategy)
{
    m_strategy = strategy;
    QList<Advice> now;
    for (const AdviceRule &rule : adviceOn(strategy))
        now.append(rule.advice);
    if (now == m_shown)
        return;
    m_shown = now;
    rebuild();
}

void AdviceCard::rebuild()
{
    // A button in the old list may be what brought us here.
    if (m_list) {
        m_list->hide();
        m_list->deleteLater();
    }
    m_list = new QWidget(this);
    auto *layout = new QVBoxLayout(m_list);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    const QList<AdviceRule> rules = adviceOn(m_strategy);
    for (const AdviceRule &rule : rules)
        layout->addWidget(makeItem(rule));
    if (rules.isEmpty())
        layout->addWidget(wrappedLabel(
            tr("Nothing to improve: these values follow all the rules we know."), QPalette::PlaceholderText, font()));
    body()->addWidget(m_list);
}

QWidget *AdviceCard::makeItem(const AdviceRule &rule)
{
    auto *item = new QWidget;
    item->setObjectName(QStringLiteral("advice%1").arg(int(rule.advice)));
    QFont titleFont = font();
    titleFont.setWeight(QFont::DemiBold);

    const int extent = iconExtent(fontMetrics());
    auto *icon = new QLabel;
    icon->setPixmap(severityIcon(rule.severity).pixmap(extent, extent));
    auto *remedy = new QPushButton(AdviceText::remedy(rule.advice));
    remedy->setAccessibleName(tr("%1: %2").arg(AdviceText::title(rule.advice), AdviceText::remedy(rule.advice)));
    connect(remedy, &QPushButton::clicked, this, [this, rule] { emit remedyChosen(rule); });

    auto *layout = new QGridLayout(item);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(4);
    layout->setColumnStretch(1, 1);
    layout->addWidget(icon, 0, 0, Qt::AlignTop);
    layout->addWidget(wrappedLabel(AdviceText::title(rule.advice), QPalette::WindowText, titleFont), 0, 1);
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
