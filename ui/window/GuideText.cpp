#include "window/GuideText.h"

#include <QDesktopServices>
#include <QImage>
#include <QResizeEvent>
#include <QScrollBar>

namespace qrlogin {

GuideText::GuideText(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    connect(this, &QTextBrowser::anchorClicked, this, &GuideText::follow);
}

void GuideText::showGuide(const QString &file)
{
    setSource(QUrl::fromLocalFile(file), QTextDocument::MarkdownResource);
}

void GuideText::follow(const QUrl &link)
{
    const QUrl url = source().resolved(link);
    // Qt 6.4 crashes on some tables in Markdown, which only the other documents have.
    if (url.isLocalFile() && url.fileName().startsWith(QLatin1String("guide")))
        showGuide(url.toLocalFile());
    else
        QDesktopServices::openUrl(url);
}

QVariant GuideText::loadResource(int type, const QUrl &name)
{
    if (type != QTextDocument::ImageResource)
        return QTextBrowser::loadResource(type, name);
    QImage image(source().resolved(name).toLocalFile());
    const qreal ratio = devicePixelRatioF();
    const int room = int((viewport()->width() - 2 * document()->documentMargin()) * ratio);
    if (image.width() > room && room > 0)
        image = image.scaledToWidth(room, Qt::SmoothTransformation);
    image.setDevicePixelRatio(ratio);
    return image;
}

void GuideText::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    if (event->size().width() == event->oldSize().width() || source().isEmpty())
        return;
    const int place = verticalScrollBar()->value();
    reload();
    verticalScrollBar()->setValue(place);
}

} // namespace qrlogin

#include "moc_GuideText.cpp"
