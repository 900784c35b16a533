#include "pages/inspector/FilterBar.h"

#include "traffic/TrafficText.h"
#include "widgets/Controls.h"
#include "widgets/layout/FlowLayout.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

namespace qrlogin {

namespace {

constexpr int typingMilliseconds = 150;

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : Translated(parent),
      m_text(new QLineEdit),
      m_party(new QComboBox),
      m_outcome(new QComboBox),
      m_textLabel(labelOf(m_text)),
      m_partyLabel(labelOf(m_party)),
      m_outcomeLabel(labelOf(m_outcome)),
      m_counts(new QLabel)
{
    m_text->setObjectName(QStringLiteral("search"));
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(260);
    m_party->setObjectName(QStringLiteral("party"));
    m_party->addItem({});
    for (const Party party : allParties)
        m_party->addItem({}, int(party));
    m_outcome->setObjectName(QStringLiteral("outcome"));
    using enum TrafficFilter::Outcome;
    for (const TrafficFilter::Outcome outcome : {Any, Fine, Refused, Unanswered})
        m_outcome->addItem({}, int(outcome));
    for (QComboBox *box : {m_party, m_outcome}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        connect(box, &QComboBox::currentIndexChanged, this, &FilterBar::filterChanged);
    }
    m_counts->setObjectName(QStringLiteral("counts"));
    m_counts->setForegroundRole(QPalette::PlaceholderText);

    auto *row = flowOf({}, 16);
    for (QLabel *label : {m_textLabel, m_partyLabel, m_outcomeLabel}) {
        auto *pair = new QWidget;
        pair->setLayout(rowOf({label, label->buddy()}));
        pair->layout()->setContentsMargins(0, 0, 0, 0);
        row->addWidget(pair);
    }
    row->addWidget(m_counts);
    setLayout(row);

    m_typing.setSingleShot(true);
    m_typing.setInterval(typingMilliseconds);
    connect(m_text, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &FilterBar::filterChanged);
    retranslate();
}

QLabel *FilterBar::labelOf(QWidget *widget)
{
    auto *label = new QLabel;
    label->setBuddy(widget);
    return label;
}

TrafficFilter FilterBar::filter() const
{
    const QVariant party = m_party->currentData();
    return {party.isValid() ? std::optional(Party(party.toInt())) : std::nullopt,
        TrafficFilter::Outcome(m_outcome->currentData().toInt()), m_text->text().trimmed()};
}

void FilterBar::focusSearch()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FilterBar::clear()
{
    m_party->setCurrentIndex(0);
    m_outcome->setCurrentIndex(0);
    m_text->clear();
    m_typing.stop();
    emit filterChanged();
}

void FilterBar::showCounts(qsizetype shown, qsizetype held)
{
    m_shown = shown;
    m_held = held;
    sayCounts();
}

void FilterBar::sayCounts()
{
    const QLocale locale;
    m_counts->setText(m_shown == m_held
            ? tr("%n request(s)", nullptr, int(m_held))
            : tr("%1 of %2").arg(locale.toString(qlonglong(m_shown)), locale.toString(qlonglong(m_held))));
}

void FilterBar::retranslate()
{
    m_textLabel->setText(tr("&Search"));
    m_text->setPlaceholderText(tr("Path, body or code"));
    m_text->setAccessibleName(tr("Search"));
    m_partyLabel->setText(tr("&Party"));
    m_party->setAccessibleName(tr("Party"));
    m_party->setItemText(0, tr("All"));
    for (int i = 1; i < m_party->count(); ++i)
        m_party->setItemText(i, TrafficText::party(Party(m_party->itemData(i).toInt())));
    m_outcomeLabel->setText(tr("&Result"));
    m_outcome->setAccessibleName(tr("Result"));
    const std::array outcomes{tr("All"), tr("Success"), tr("Rejected"), tr("No response")};
    for (size_t i = 0; i < outcomes.size(); ++i)
        m_outcome->setItemText(int(i), outcomes[i]);
    sayCounts();
}

} // namespace qrlogin

#include "moc_FilterBar.cpp"
