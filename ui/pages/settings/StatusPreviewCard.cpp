#include "pages/settings/StatusPreviewCard.h"

#include "settings/StatusPreview.h"
#include "theme/AccentText.h"
#include "theme/Fonts.h"
#include "widgets/StatusPill.h"
#include "widgets/WrappedLabel.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace qrlogin {

namespace {

constexpr std::array shownStates{
    QrStatus::Pending, QrStatus::Scanned, QrStatus::Authorized, QrStatus::Cancelled, QrStatus::Expired};

QString span(const QString &text, const QColor &color, bool strike)
{
    // HTML would collapse the leading spaces of the indentation.
    QString html = text.toHtmlEscaped();
    html.replace(u' ', QChar::Nbsp);
    return QStringLiteral("<span style=\"color:%1;%2\">%3</span>")
        .arg(color.name(), strike ? QStringLiteral("text-decoration:line-through") : QString(), html);
}

} // namespace

StatusPreviewCard::StatusPreviewCard(QWidget *parent)
    : Translated(parent),
      m_states(new QComboBox(this)),
      m_answer(new WrappedLabel({}, this)),
      m_summary(new WrappedLabel({}, this))
{
    setIcon(QStringLiteral("eye"));
    for (const QrStatus state : shownStates)
        m_states->addItem(statusText(state));
    m_states->setCurrentIndex(int(std::ranges::find(shownStates, QrStatus::Authorized) - shownStates.begin()));
    m_answer->setObjectName(QStringLiteral("statusPreview"));
    m_answer->setFont(monospaceFont(font()));
    m_answer->setTextFormat(Qt::RichText);
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_answer->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_summary->setFont(smallFont(font()));
    m_summary->setForegroundRole(QPalette::PlaceholderText);

    addTrailing(m_states);
    body()->addWidget(m_answer);
    body()->addWidget(m_summary);
    connect(m_states, &QComboBox::currentIndexChanged, this, &StatusPreviewCard::showPreview);
    retranslate();
}

void StatusPreviewCard::showStrategies(const LoginStrategy &saved, const LoginStrategy &edited)
{
    m_isClear = false;
    m_saved = saved;
    m_edited = edited;
    showPreview();
}

void StatusPreviewCard::clear()
{
    m_isClear = true;
    m_answer->clear();
    m_summary->clear();
}

QrStatus StatusPreviewCard::status() const
{
    return shownStates[size_t(std::max(m_states->currentIndex(), 0))];
}

void StatusPreviewCard::showPreview()
{
    if (m_isClear)
        return;
    const QList<PreviewLine> lines = statusPreview(status(), m_saved, m_edited);
    const QColor plain = palette().color(QPalette::WindowText);
    const QColor danger = accentColors(Accent::Danger, palette()).text;
    const QColor changed = accentColors(Accent::Success, palette()).text;

    QStringList html;
    QStringList plainText;
    for (const PreviewLine &line : lines) {
        const QString mark = !line.isChanged ? QStringLiteral("  ")
            : line.isRemoved                 ? QStringLiteral("− ")
                                             : QStringLiteral("+ ");
        plainText += mark + line.text;
        html += span(mark + line.text, line.isToken ? danger : line.isChanged ? changed : plain, line.isRemoved);
    }
    m_answer->setText(html.join(QLatin1String("<br>")));
    if (const QString heard = plainText.join(u'\n'); m_answer->accessibleDescription() != heard)
        m_answer->setAccessibleDescription(heard);

    const bool leaks
        = std::ranges::any_of(lines, [](const PreviewLine &line) { return line.isToken && !line.isRemoved; });
    const bool isSame = std::ranges::none_of(lines, &PreviewLine::isChanged);
    QString summary = leaks ? tr("Anyone who knows the QR code ID gets the login tokens in this response.")
                            : tr("This response does not contain a login token.");
    if (!isSame)
        summary += u' ' + tr("Lines marked + or − change with the next save.");
    m_summary->setText(summary);
    setTextAccent(*m_summary, leaks ? std::optional(Accent::Danger) : std::nullopt);
}

void StatusPreviewCard::retranslate()
{
    setTitle(tr("What a browser sees"));
    setSubtitle(tr("Response of the status query, which anyone may send, with the values on this page"));
    for (int i = 0; i < int(shownStates.size()); ++i)
        m_states->setItemText(i, statusText(shownStates[size_t(i)]));
    m_states->setAccessibleName(tr("QR code state"));
    m_answer->setAccessibleName(tr("Status query response"));
    showPreview();
}

void StatusPreviewCard::changeEvent(QEvent *event)
{
    Translated::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showPreview();
}

} // namespace qrlogin

#include "moc_StatusPreviewCard.cpp"
