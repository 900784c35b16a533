#include "pages/simulator/code/CodeDrawing.h"

#include "scan/BrowserSession.h"
#include "widgets/qr/QrView.h"

#include <QPainter>

namespace qrlogin {

std::optional<LevelledCode> codeOf(const BrowserSession &session, const QrLook &look)
{
    return encodeUpTo(look.level, session.payloadText());
}

void showCodeOf(const BrowserSession &session, const QrLook &look, QrView &view)
{
    view.setMeasures(look.quietModules, look.modulePixels);
    if (const auto drawn = codeOf(session, look))
        view.setCode(drawn->code);
    else
        view.setImage(session.image());
}

QImage pictureOf(const BrowserSession &session, const QrLook &look)
{
    const auto drawn = codeOf(session, look);
    const int pixels = look.modulePixels > 0 ? look.modulePixels : filePixelsAModule;
    return drawn ? drawn->code.toImage(pixels, look.quietModules) : session.image();
}

void paintCodePage(QPainter &painter, const QRect &page, const QrCode &code, int quietModules, const QStringList &lines)
{
    const int modules = code.size() + 2 * quietModules;
    const int module = qMax(1, qMin(page.width(), page.height()) * 2 / 3 / modules);
    const int side = module * code.size();
    const QPoint corner = page.center() - QPoint(side / 2, side / 2);
    for (int y = 0; y < code.size(); ++y) {
        for (int x = 0; x < code.size(); ++x) {
            if (!code.isDark(x, y))
                continue;
            int end = x + 1;
            while (code.isDark(end, y))
                ++end;
            painter.fillRect(
                QRect(corner + QPoint(x, y) * module, QSize((end - x) * module, module)), QColor(Qt::black));
            x = end;
        }
    }
    const int below = corner.y() + side + qMax(quietModules, QrCode::quietZone) * module;
    painter.setPen(Qt::black);
    painter.drawText(QRect(page.left(), below, page.width(), qMax(0, page.bottom() - below)),
        Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, lines.join(u'\n'));
}

} // namespace qrlogin
