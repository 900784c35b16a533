#include "pages/settings/ChangesView.h"

#include "settings/SettingText.h"
#include "theme/Fonts.h"
#include "widgets/WrappedLabel.h"

#include <QGridLayout>
#include <QLabel>

namespace qrlogin {

namespace {

QLabel *valueLabel(const QString &text, QPalette::ColorRole role)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(role);
    return label;
}

} // namespace

ChangesView::ChangesView(const QList<SettingChange> &changes, QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(12);
    layout->setVerticalSpacing(8);
    layout->setColumnStretch(0, 1);
    for (const SettingChange &change : changes) {
        const int row = layout->rowCount();
        const QStringList values = SettingText::values(change.wireName, {change.before, change.after});
        const QString &before = values.at(0);
        const QString &after = values.at(1);
        auto *title = wrappedLabel(SettingText::title(change.wireName));
        auto *newValue = valueLabel(after, QPalette::WindowText);
        newValue->setFont(strongFont(font()));
        newValue->setObjectName(change.wireName.toString());
        newValue->setAccessibleName(tr("%1: from %2 to %3").arg(title->text(), before, after));
        layout->addWidget(title, row, 0, Qt::AlignTop);
        layout->addWidget(valueLabel(before, QPalette::PlaceholderText), row, 1, Qt::AlignTop | Qt::AlignRight);
        layout->addWidget(valueLabel(QStringLiteral("→"), QPalette::PlaceholderText), row, 2, Qt::AlignTop);
        layout->addWidget(newValue, row, 3, Qt::AlignTop);
    }
}

} // namespace qrlogin

#include "moc_ChangesView.cpp"
