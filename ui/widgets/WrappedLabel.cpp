#include "widgets/WrappedLabel.h"

#include <QLabel>

namespace qrlogin {

QLabel *wrappedLabel(const QString &text, QPalette::ColorRole role)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
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
