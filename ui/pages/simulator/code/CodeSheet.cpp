#include "pages/simulator/code/CodeSheet.h"

#include "contract/JsonIndent.h"
#include "pages/simulator/code/CodeDrawing.h"
#include "pages/simulator/code/CodeLookForm.h"
#include "pages/simulator/code/CustomDataEdit.h"
#include "scan/Login.h"
#include "theme/AccentText.h"
#include "theme/Fonts.h"
#include "widgets/Banner.h"
#include "widgets/Icon.h"
#include "widgets/Named.h"
#include "widgets/SaveFile.h"
#include "widgets/WrappedLabel.h"
#include "widgets/qr/QrView.h"
#include "widgets/qr/ScanMeter.h"

#include <QBuffer>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace qrlogin {

CodeSheet::CodeSheet(Login &login, QWidget *parent)
    : Sheet(tr("QR code"), parent),
      m_login(login),
      m_code(named<QrView>("codePreview")),
      m_meter(named<ScanMeter>("codeMeter", *m_code)),
      m_verdict(wrappedLabel({})),
      m_margin(wrappedLabel({}, QPalette::PlaceholderText, smallFont(font()))),
      m_tabs(named<QTabWidget>("codeTabs")),
      m_payload(named<QPlainTextEdit>("payload"))
{
    resize(860, 580);
    setSubtitle(tr("Appearance applies to this login; custom data applies to its next QR code."));
    auto *customData = new CustomDataEdit(login.codeOptions());
    m_tabs->addTab(new CodeLookForm(login.codeOptions(), login.browser(), *m_code), tr("&Appearance"));
    m_tabs->addTab(customData, tr("Custom &data"));
    m_tabs->addTab(makePayloadView(), tr("&Payload"));
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addWidget(makePreview(), 2);
    columns->addWidget(m_tabs, 3);
    body()->addLayout(columns, 1);
    makeButtons();

    connect(customData, &CustomDataEdit::codeRequested, &login, &Login::generate);
    connect(&login.browser(), &BrowserSession::changed, this, &CodeSheet::showCode);
    connect(&login.codeOptions(), &CodeOptions::lookChanged, this, &CodeSheet::showCode);
    connect(m_meter, &ScanMeter::changed, this, &CodeSheet::showMargin);
    m_tabs->setFocus();
    showCode();
    showMargin();
}

CodeSheet::~CodeSheet()
{
    // The destructor of QDialog hides an open sheet, and the meter would report that to a half-destroyed object.
    m_meter->disconnect(this);
}

QWidget *CodeSheet::makePreview()
{
    auto *preview = new QWidget;
    m_code->setWatermark(m_login.watermark());
    m_verdict->setObjectName(QStringLiteral("scanVerdict"));
    m_verdict->setFont(headingFont(font()));
    m_margin->setObjectName(QStringLiteral("scanMargin"));
    // Three lines fit each language, so the code does not move after a measurement.
    m_margin->setMinimumHeight(3 * QFontMetrics(m_margin->font()).lineSpacing());
    m_margin->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *verdict = new QHBoxLayout;
    verdict->addWidget(m_meter);
    verdict->addWidget(m_verdict, 1);
    auto *layout = new QVBoxLayout(preview);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_code, 1);
    layout->addLayout(verdict);
    layout->addWidget(m_margin);
    return preview;
}

QWidget *CodeSheet::makePayloadView()
{
    auto *page = new QWidget;
    m_payload->setReadOnly(true);
    m_payload->setTabChangesFocus(true);
    m_payload->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_payload->setFont(monospaceFont(font()));
    m_payload->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_payload->setAccessibleName(tr("Payload of the QR code"));
    auto *label = new QLabel(tr("&What a phone reads"));
    label->setBuddy(m_payload);
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(label);
    layout->addWidget(m_payload, 1);
    return page;
}

void CodeSheet::makeButtons()
{
    m_copy = addSideButton(tr("&Copy image"));
    m_copy->setObjectName(QStringLiteral("copyImage"));
    m_copy->setIcon(tintedIcon(QStringLiteral("copy"), QPalette::ButtonText));
    m_save = addSideButton(tr("&Save"));
    m_save->setObjectName(QStringLiteral("saveImage"));
    m_save->setIcon(tintedIcon(QStringLiteral("save"), QPalette::ButtonText));
    auto *menu = new QMenu(m_save);
    menu->addAction(tr("As &PNG…"), this, &CodeSheet::savePng)->setObjectName(QStringLiteral("savePng"));
    m_saveSvg = menu->addAction(tr("As &SVG…"), this, &CodeSheet::saveSvg);
    m_saveSvg->setObjectName(QStringLiteral("saveSvg"));
    m_save->setMenu(menu);
    m_print = addSideButton(tr("P&rint…"));
    m_print->setObjectName(QStringLiteral("printCode"));
    QPushButton *close = addButton(tr("C&lose"));
    close->setObjectName(QStringLiteral("closeCode"));
    connect(m_copy, &QPushButton::clicked, this, &CodeSheet::copyImage);
    connect(m_print, &QPushButton::clicked, this, &CodeSheet::print);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

void CodeSheet::showCode()
{
    const BrowserSession &session = m_login.browser();
    const QrLook look = m_login.codeOptions().look();
    const bool hasCode = !session.image().isNull();
    m_copy->setEnabled(hasCode);
    m_save->setEnabled(hasCode);
    m_saveSvg->setEnabled(!session.payloadText().isEmpty());
    m_print->setEnabled(!session.payloadText().isEmpty());
    const QString id = hasCode ? session.qrcodeId() : QString();
    if (session.phase() == BrowserSession::Phase::Generating) {
        m_shownId.clear();
        return m_code->setLoading();
    }
    // Do not measure an unchanged image again after each response.
    if (id == m_shownId && look == m_shownLook && m_code->state() != QrView::State::Loading)
        return;
    m_shownId = id;
    m_shownLook = look;
    showCodeOf(session, look, *m_code);
    m_meter->setExpected(QString::fromUtf8(session.payloadText()));
    const QString text = QString::fromUtf8(session.payloadText());
    m_payload->setPlainText(session.payload() ? indentedJson(text) : text);
}

void CodeSheet::showMargin()
{
    m_verdict->setText(m_meter->verdict());
    setTextAccent(*m_verdict, m_meter->accent());
    m_margin->setText(m_meter->words());
}

void CodeSheet::copyImage()
{
    QGuiApplication::clipboard()->setImage(
        pictureOf(m_login.browser(), m_login.codeOptions().look()).convertToFormat(QImage::Format_RGB32));
    banner()->showMessage(Accent::Success, tr("The QR code image is on the clipboard."));
}

QString CodeSheet::proposedName(const char *suffix) const
{
    return QStringLiteral("qrcode-%1.%2").arg(m_login.browser().qrcodeId().left(8), QLatin1String(suffix));
}

void CodeSheet::savePng()
{
    askForPath(this, tr("Save the QR code as PNG"), tr("PNG images (*.png)"), proposedName("png"),
        [this](const QString &path) {
            QByteArray png;
            QBuffer buffer(&png);
            buffer.open(QIODevice::WriteOnly);
            pictureOf(m_login.browser(), m_login.codeOptions().look()).save(&buffer, "PNG");
            save(path, png);
        });
}

void CodeSheet::saveSvg()
{
    askForPath(this, tr("Save the QR code as SVG"), tr("SVG images (*.svg)"), proposedName("svg"),
        [this](const QString &path) {
            const QrLook look = m_login.codeOptions().look();
            if (const auto drawn = codeOf(m_login.browser(), look))
                save(path, drawn->code.toSvg(look.quietModules));
        });
}

void CodeSheet::save(const QString &path, const QByteArray &content)
{
    const QString problem = writeFile(path, content);
    if (problem.isEmpty())
        banner()->showMessage(Accent::Success, tr("Saved to %1.").arg(QDir::toNativeSeparators(path)));
    else
        banner()->showMessage(Accent::Danger, tr("Not saved: %1").arg(problem));
}

void CodeSheet::print()
{
    auto *dialog = new QPrintDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange, false);
    dialog->setWindowTitle(tr("Print the QR code"));
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this, [this](QPrinter *printer) {
        const QrLook look = m_login.codeOptions().look();
        const auto drawn = codeOf(m_login.browser(), look);
        QPainter painter;
        if (!drawn || !painter.begin(printer))
            return banner()->showMessage(Accent::Danger, tr("The printer did not accept the page."));
        const QRect page(QPoint(), printer->pageRect(QPrinter::DevicePixel).size().toSize());
        paintCodePage(painter, page, drawn->code, look.quietModules,
            {m_login.connection().badge.name, m_login.watermark(), m_login.browser().qrcodeId()});
        banner()->showMessage(Accent::Success, tr("The page was sent to the printer."));
    });
    dialog->open();
}

} // namespace qrlogin

#include "moc_CodeSheet.cpp"
