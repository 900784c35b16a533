#include "ui/gallery/TextRooms.h"

#include "widgets/ElidedLabel.h"
#include "widgets/StatusPill.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QStyleOptionButton>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QTableView>
#include <QTextDocument>
#include <QTextLayout>
#include <QToolButton>
#include <QToolTip>

#include <cmath>

namespace qrlogin::test {

namespace {

constexpr int buttonPadding = 12;

QString lacking(const QString &text, const QSize &needed, const QSize &given)
{
    if (needed.width() <= given.width() && needed.height() <= given.height())
        return {};
    return QStringLiteral("“%1” needs %2x%3, has %4x%5")
        .arg(text.left(60).replace(u'\n', u' '))
        .arg(needed.width())
        .arg(needed.height())
        .arg(given.width())
        .arg(given.height());
}

QSize plainSize(const QFont &font, const QString &text)
{
    return QFontMetrics(font).size(Qt::TextShowMnemonic, text);
}

/// The widest line of the wrapped text: a word that does not fit is wider than the room.
int widestLine(const QFont &font, const QString &text, int width)
{
    qreal widest = 0;
    for (const QString &paragraph : text.split(u'\n')) {
        QTextLayout layout(paragraph, font);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            widest = std::max(widest, line.naturalTextWidth());
        }
        layout.endLayout();
    }
    return int(std::floor(widest));
}

QString labelFault(const QLabel &label)
{
    if (label.text().isEmpty())
        return {};
    const QRect room = label.contentsRect().adjusted(label.margin(), label.margin(), -label.margin(), -label.margin());
    if (label.textFormat() == Qt::RichText) {
        QTextDocument document;
        document.setDefaultFont(label.font());
        document.setDocumentMargin(0);
        document.setHtml(label.text());
        document.setTextWidth(room.width());
        return lacking(label.text(), {int(document.idealWidth()), int(document.size().height())}, room.size());
    }
    if (!label.wordWrap())
        return lacking(label.text(), plainSize(label.font(), label.text()), room.size());
    return lacking(label.text(),
        {widestLine(label.font(), label.text(), room.width()), label.heightForWidth(label.width())},
        {room.width(), label.height()});
}

QString buttonFault(const QAbstractButton &button)
{
    if (button.text().isEmpty())
        return {};
    if (const auto *tool = qobject_cast<const QToolButton *>(&button)) {
        const bool hasText = tool->toolButtonStyle() != Qt::ToolButtonIconOnly || tool->icon().isNull();
        return hasText ? lacking(button.text(), button.minimumSizeHint(), button.size()) : QString();
    }
    if (!qobject_cast<const QPushButton *>(&button))
        return lacking(button.text(), button.minimumSizeHint(), button.size());
    QSize needed = plainSize(button.font(), button.text());
    if (!button.icon().isNull())
        needed.rwidth() += button.iconSize().width() + 4;
    return lacking(button.text(), needed + QSize(2 * buttonPadding, 0), button.size());
}

QString boxFault(const QComboBox &box)
{
    QStyleOptionComboBox option;
    option.initFrom(&box);
    option.editable = box.isEditable();
    const QRect room = box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
    QSize needed = plainSize(box.font(), box.currentText());
    if (!box.itemIcon(box.currentIndex()).isNull())
        needed.rwidth() += box.iconSize().width() + 4;
    return box.toolTip().contains(box.currentText()) ? QString() : lacking(box.currentText(), needed, room.size());
}

QStringList tabFaults(const QTabBar &tabs)
{
    QStringList faults;
    for (int tab = 0; tab < tabs.count(); ++tab) {
        const QRect room = tabs.tabRect(tab);
        const bool isShown = tabs.rect().adjusted(-1, -1, 1, 1).contains(room);
        const QString text = tabs.tabText(tab);
        if (tabs.isTabVisible(tab) && !tabs.tabToolTip(tab).contains(text))
            faults += lacking(text, plainSize(tabs.font(), text), room.size());
        if (!isShown && !tabs.usesScrollButtons())
            faults += QStringLiteral("the tab “%1” is outside").arg(text);
    }
    return faults;
}

/// The tooltip at this place of the viewport.
QString toolTipAt(const QAbstractItemView &view, const QPoint &pos)
{
    QHelpEvent help(QEvent::ToolTip, pos, view.viewport()->mapToGlobal(pos));
    QCoreApplication::sendEvent(view.viewport(), &help);
    QString text = QToolTip::text();
    QToolTip::hideText();
    return text.remove(u'\n');
}

QStringList headerFaults(const QHeaderView &header)
{
    QStringList faults;
    if (header.orientation() != Qt::Horizontal || !header.model())
        return faults;
    for (int section = 0; section < header.count(); ++section) {
        const QString text = header.model()->headerData(section, Qt::Horizontal).toString();
        if (text.isEmpty() || header.isSectionHidden(section))
            continue;
        const QString fault = lacking(
            text, plainSize(header.font(), text) + QSize(4, 0), {header.sectionSize(section), header.height()});
        const QPoint pos(header.sectionViewportPosition(section) + 2, header.height() / 2);
        if (!fault.isEmpty() && !toolTipAt(header, pos).contains(text))
            faults += fault;
    }
    return faults;
}

QStringList cellFaults(const QAbstractItemView &view)
{
    QStringList faults;
    if (!view.model() || qobject_cast<const QHeaderView *>(&view))
        return faults;
    const QModelIndex root = view.rootIndex();
    const QRect viewport = view.viewport()->rect();
    for (int row = 0; row < view.model()->rowCount(root); ++row) {
        for (int column = 0; column < view.model()->columnCount(root); ++column) {
            const QModelIndex index = view.model()->index(row, column, root);
            const QRect room = view.visualRect(index);
            const QString text = index.data().toString();
            // A row that is half scrolled away is not cut.
            if (text.isEmpty() || room.top() < 0 || room.bottom() > viewport.bottom() || room.isEmpty())
                continue;
            const QVariant font = index.data(Qt::FontRole);
            QSize needed = plainSize(font.isValid() ? font.value<QFont>() : view.font(), text);
            if (!index.data(Qt::DecorationRole).isNull())
                needed.rwidth() += view.iconSize().isValid() ? view.iconSize().width() : 16;
            const QRect seen = room & viewport;
            // What is scrolled away sideways is not cut.
            if (seen.isEmpty() && view.horizontalScrollBar()->isVisible())
                continue;
            const auto *table = qobject_cast<const QTableView *>(&view);
            if (table && table->wordWrap())
                needed = view.fontMetrics().boundingRect(seen, Qt::TextWordWrap, text).size();
            const QString fault = lacking(text, needed + QSize(4, 0), seen.size());
            if (!fault.isEmpty() && !toolTipAt(view, seen.center()).contains(QString(text).remove(u'\n')))
                faults += fault;
        }
    }
    return faults;
}

} // namespace

QList<const QWidget *> visiblePartsOf(const QWidget &top)
{
    QList<const QWidget *> parts{&top};
    for (const QWidget *part : top.findChildren<QWidget *>()) {
        if (part->isVisible() && part->window() == &top)
            parts += part;
    }
    return parts;
}

QStringList textFaults(const QWidget &widget)
{
    QStringList faults;
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        faults += labelFault(*label);
    else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        faults += buttonFault(*button);
    else if (const auto *box = qobject_cast<const QComboBox *>(&widget))
        faults += boxFault(*box);
    else if (const auto *tabs = qobject_cast<const QTabBar *>(&widget))
        faults += tabFaults(*tabs);
    else if (const auto *header = qobject_cast<const QHeaderView *>(&widget))
        faults += headerFaults(*header);
    else if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget))
        faults += cellFaults(*view);
    else if (const auto *pill = qobject_cast<const StatusPill *>(&widget))
        faults += lacking(pill->text(), pill->sizeHint(), pill->size());
    else if (const auto *line = qobject_cast<const ElidedLabel *>(&widget))
        faults
            += line->text().isEmpty() ? QString() : lacking(line->text(), {0, line->sizeHint().height()}, line->size());
    else if (const auto *field = qobject_cast<const QLineEdit *>(&widget); field && field->text().isEmpty()) {
        const QString text = field->placeholderText();
        if (!field->toolTip().contains(text) || text.isEmpty())
            faults += lacking(text, plainSize(field->font(), text) + QSize(8, 0), field->size());
    }
    faults.removeAll(QString());
    return faults;
}

} // namespace qrlogin::test
