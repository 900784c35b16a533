#include "pages/inspector/EntryView.h"

#include "pages/inspector/EntryText.h"
#include "theme/Fonts.h"
#include "traffic/CurlCommand.h"
#include "widgets/Controls.h"
#include "widgets/StatusPill.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace qrlogin {

EntryView::EntryView(QWidget *parent)
    : Translated(parent),
      m_tabs(new QTabWidget),
      m_watermark(new StatusPill),
      m_repeat(pushButton("repeat", "redo")),
      m_copy(pushButton("copyCurl", "copy"))
{
    static constexpr std::array names{"requestText", "answerText", "timingText"};
    for (size_t tab = 0; tab < TabCount; ++tab) {
        auto *text = new QPlainTextEdit;
        text->setObjectName(QLatin1String(names[tab]));
        text->setReadOnly(true);
        text->setTabChangesFocus(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        text->setFont(monospaceFont(smallFont(font())));
        text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        text->setFrameShape(QFrame::NoFrame);
        m_texts[tab] = text;
        m_tabs->addTab(text, {});
    }
    m_tabs->setDocumentMode(true);
    m_tabs->setCurrentIndex(Answer);
    addTrailing(m_watermark);
    addTrailing(m_repeat);
    addTrailing(m_copy);
    body()->addWidget(m_tabs, 1);

    connect(m_tabs, &QTabWidget::currentChanged, this, &EntryView::showTab);
    connect(m_repeat, &QPushButton::clicked, this, &EntryView::repeatRequested);
    connect(m_copy, &QPushButton::clicked, this, &EntryView::copyCurl);
    setEntry({});
    retranslate();
}

void EntryView::setEntry(const std::optional<TrafficEntry> &entry)
{
    m_entry = entry;
    m_isMade.fill(false);
    m_watermark->setWatermark(entry ? entry->watermark : QString());
    m_copy->setEnabled(entry.has_value());
    if (!entry)
        m_repeat->setEnabled(false);
    showTab();
}

void EntryView::setRepeatable(bool repeatable)
{
    m_repeat->setEnabled(repeatable && m_entry);
}

void EntryView::showTab()
{
    const auto tab = size_t(m_tabs->currentIndex());
    if (m_isMade[tab])
        return;
    m_isMade[tab] = true;
    static constexpr std::array made{&EntryText::request, &EntryText::answer, &EntryText::timing};
    m_texts[tab]->setPlainText(m_entry ? made[tab](*m_entry) : QString());
}

void EntryView::copyCurl()
{
    QGuiApplication::clipboard()->setText(CurlCommand::of(*m_entry));
}

void EntryView::retranslate()
{
    setTitle(tr("Request and response"));
    m_repeat->setText(tr("Send &again"));
    m_repeat->setToolTip(tr("Sends the same body as the same party; signs a signed request again"));
    m_copy->setText(tr("&Copy as cURL"));
    m_copy->setToolTip(tr("Uses shell variables in place of secrets"));
    const std::array titles{tr("Re&quest"), tr("Respo&nse"), tr("&Timing")};
    const std::array names{tr("Request"), tr("Response"), tr("Timing")};
    for (size_t tab = 0; tab < TabCount; ++tab) {
        m_tabs->setTabText(int(tab), titles[tab]);
        m_texts[tab]->setAccessibleName(names[tab]);
        m_texts[tab]->setPlaceholderText(tr("Select a row to see its details."));
    }
    m_tabs->setAccessibleName(tr("Request and response"));
    m_isMade.fill(false);
    showTab();
}

} // namespace qrlogin

#include "moc_EntryView.cpp"
