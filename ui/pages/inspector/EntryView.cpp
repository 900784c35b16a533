#include "pages/inspector/EntryView.h"

#include "pages/inspector/EntryText.h"
#include "theme/Fonts.h"
#include "traffic/CurlCommand.h"
#include "widgets/Banner.h"
#include "widgets/Controls.h"
#include "widgets/Icon.h"
#include "widgets/Named.h"
#include "widgets/StatusPill.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include <QCoroTask>

namespace qrlogin {

namespace {

constexpr int copiedMarkMilliseconds = 1500;
constexpr QSize pictureRoom(200, 200);

} // namespace

EntryView::EntryView(QWidget *parent)
    : Translated(parent),
      m_outcome(named<Banner>("outcomeOfEntry")),
      m_picture(named<QLabel>("picture")),
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
        auto *page = new QWidget;
        auto *row = rowOf({text});
        row->setContentsMargins(0, 0, 0, 0);
        if (tab == Answer)
            row->addWidget(m_picture, 0, Qt::AlignTop);
        page->setLayout(row);
        m_tabs->addTab(page, {});
    }
    m_outcome->setClosable(false);
    m_copiedMark.setSingleShot(true);
    m_copiedMark.setInterval(copiedMarkMilliseconds);
    connect(&m_copiedMark, &QTimer::timeout, this, &EntryView::showCopied);
    m_tabs->setDocumentMode(true);
    m_tabs->setCurrentIndex(Answer);
    addTrailing(m_watermark);
    // Beside the tabs, since the header is too narrow for both in a small window.
    auto *acts = new QWidget;
    auto *actRow = rowOf({m_repeat, m_copy});
    actRow->setContentsMargins(0, 0, 0, 4);
    acts->setLayout(actRow);
    m_tabs->setCornerWidget(acts);
    body()->addWidget(m_outcome);
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
    m_copiedMark.stop();
    showCopied();
    showRepeat();
    showOutcome();
    showPicture();
    showTab();
}

void EntryView::setObstacle(const QString &obstacle)
{
    m_obstacle = obstacle;
    showRepeat();
}

void EntryView::showRepeat()
{
    m_repeat->setEnabled(m_entry && m_obstacle.isEmpty());
    const QString reason = !m_entry ? tr("Select a row to send its request again.") : m_obstacle;
    const QString words = !reason.isEmpty()
        ? reason
        : tr("“Send again” sends the same body as the same party. A signed request is signed again.");
    m_repeat->setToolTip(words);
    m_repeat->setAccessibleDescription(reason);
    // A disabled button does not take the focus, so its reason is also a text of the card.
    setSubtitle(m_entry ? words : QString());
}

void EntryView::showOutcome()
{
    if (m_entry)
        m_outcome->showMessage(EntryText::accent(*m_entry), EntryText::outcome(*m_entry));
    else
        m_outcome->dismiss();
}

void EntryView::showPicture()
{
    m_reader.cancel();
    m_picture->hide();
    if (!m_entry || m_entry->picture.isEmpty())
        return;
    QCoro::connect(m_reader.read(m_entry->picture, PictureFormats::Api), this, [this](const PictureReading &reading) {
        if (reading.shown.isNull())
            return;
        const QImage &image = reading.shown;
        const bool isLarger = image.width() > pictureRoom.width() || image.height() > pictureRoom.height();
        m_picture->setPixmap(QPixmap::fromImage(
            isLarger ? image.scaled(pictureRoom, Qt::KeepAspectRatio, Qt::SmoothTransformation) : image));
        m_picture->setAccessibleName(
            tr("Picture of the response, %1 × %2 pixels").arg(image.width()).arg(image.height()));
        m_picture->setToolTip(m_picture->accessibleName());
        m_picture->show();
    });
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
    m_copiedMark.start();
    showCopied();
    QAccessibleEvent alert(m_copy, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void EntryView::showCopied()
{
    const bool justCopied = m_copiedMark.isActive();
    m_copy->setText(justCopied ? tr("&Copied") : tr("&Copy as cURL"));
    m_copy->setIcon(justCopied ? tintedIcon(QStringLiteral("check"), Accent::Success)
                               : tintedIcon(QStringLiteral("copy"), QPalette::ButtonText));
}

void EntryView::retranslate()
{
    setTitle(tr("Request and response"));
    m_repeat->setText(tr("Send &again"));
    m_copiedMark.stop();
    showCopied();
    m_copy->setMinimumWidth(m_copy->sizeHint().width());
    showRepeat();
    showOutcome();
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
