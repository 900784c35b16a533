#include "window/GuideWindow.h"

#include "widgets/Controls.h"
#include "window/GuideText.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QPushButton>

namespace qrlogin {

namespace {

const QString firstPage = QStringLiteral("guide.md");

/// The first page in the language of the console; empty if it is not installed.
QString pageIn(const QString &documents)
{
    const QString chinese = documents + QStringLiteral("/zh_CN/") + firstPage;
    if (QLocale().language() == QLocale::Chinese && QFile::exists(chinese))
        return chinese;
    return documents.isEmpty() ? QString() : documents + u'/' + firstPage;
}

} // namespace

GuideWindow::GuideWindow(QWidget *parent)
    : Translated<QDialog>(parent, Qt::Window),
      m_text(new GuideText),
      m_back(pushButton("guideBack")),
      m_contents(pushButton("guideContents")),
      m_close(pushButton("guideClose"))
{
    setAttribute(Qt::WA_DeleteOnClose);
    resize(fittingOnScreen({900, 680}, *this));
    m_back->setEnabled(false);
    connect(m_text, &QTextBrowser::backwardAvailable, m_back, &QWidget::setEnabled);
    connect(m_back, &QPushButton::clicked, m_text, &QTextBrowser::backward);
    connect(m_contents, &QPushButton::clicked, m_text, [this] { m_text->showGuide(m_shown); });
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
    for (QPushButton *button : {m_back, m_contents, m_close})
        button->setAutoDefault(false);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_back);
    buttons->addWidget(m_contents);
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->setSpacing(12);
    layout->addWidget(m_text, 1);
    layout->addLayout(buttons);
    retranslate();
    m_text->setFocus();
}

void GuideWindow::open(QWidget *window)
{
    auto *guide = window->findChild<GuideWindow *>(QString(), Qt::FindDirectChildrenOnly);
    if (!guide)
        guide = new GuideWindow(window);
    guide->show();
    guide->raise();
    guide->activateWindow();
}

QString GuideWindow::documentsFor(const QString &directory)
{
    QDir above(directory);
    do {
        for (const QString &place : {QStringLiteral("share/doc/qrlogin-console/docs"), QStringLiteral("docs")}) {
            if (above.exists(place + u'/' + firstPage))
                return above.absoluteFilePath(place);
        }
    } while (above.cdUp());
    return {};
}

void GuideWindow::retranslate()
{
    setWindowTitle(tr("Guide"));
    m_text->setAccessibleName(tr("Guide"));
    m_back->setText(tr("&Back"));
    m_contents->setText(tr("C&ontents"));
    m_close->setText(tr("&Close"));
    const QString page = pageIn(documentsFor(QCoreApplication::applicationDirPath()));
    if (page.isEmpty()) {
        m_contents->setEnabled(false);
        m_text->setPlainText(
            tr("The guide is not installed. It belongs to the folder share/doc/qrlogin-console/docs."));
        return;
    }
    // Another language begins at the contents, since the pages differ.
    if (page != m_shown) {
        m_shown = page;
        m_text->showGuide(page);
        m_text->clearHistory();
    }
}

} // namespace qrlogin

#include "moc_GuideWindow.cpp"
