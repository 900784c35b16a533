#include "widgets/WrappedLabel.h"

#include <QEvent>

namespace qrlogin {

WrappedLabel::WrappedLabel(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
    setWordWrap(true);
}

int WrappedLabel::heightForWidth(int width) const
{
    if (m_measured != text()) {
        m_measured = text();
        m_heights.clear();
    }
    const auto known = m_heights.constFind(width);
    if (known != m_heights.constEnd())
        return *known;
    const int height = QLabel::heightForWidth(width);
    m_heights.insert(width, height);
    return height;
}

bool WrappedLabel::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::ContentsRectChange:
    case QEvent::Polish: m_heights.clear(); break;
    default: break;
    }
    return QLabel::event(event);
}

QLabel *wrappedLabel(const QString &text, QPalette::ColorRole role)
{
    auto *label = new WrappedLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(role);
    return label;
}

QLabel *wrappedLabel(const QString &text, QPalette::ColorRole role, const QFont &font)
{
    QLabel *label = wrappedLabel(text, role);
    label->setFont(font);
    return label;
}

QString bulleted(const QStringList &lines)
{
    const QString bullet = QStringLiteral("•  ");
    return lines.isEmpty() ? QString() : bullet + lines.join(u'\n' + bullet);
}

} // namespace qrlogin
