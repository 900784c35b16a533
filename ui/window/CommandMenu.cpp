#include "window/CommandMenu.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QSet>
#include <QToolButton>

#include <algorithm>

namespace qrlogin {

namespace {

/// The name of a button as text of a menu, without its mnemonic, which would be taken twice. Away from its place, a
/// short text needs the name that assistive technology tells.
QString nameOf(const QAbstractButton &button)
{
    static const QRegularExpression mnemonic(QStringLiteral("\\(&.\\)|&(?!&)"));
    QString text = button.text();
    return button.accessibleName().isEmpty() ? text.remove(mnemonic) : button.accessibleName();
}

bool isCommand(const QAbstractButton &button, const QWidget &page)
{
    const auto *tool = qobject_cast<const QToolButton *>(&button);
    const bool isKind = tool || qobject_cast<const QPushButton *>(&button);
    // A button that shows an action of the page is in the menu as that action.
    const bool isAction = tool && tool->defaultAction() && page.actions().contains(tool->defaultAction());
    const bool isListed
        = std::ranges::any_of(page.actions(), [&](const QAction *action) { return action->text() == nameOf(button); });
    return isKind && !isAction && !isListed && !button.isCheckable() && button.isVisibleTo(&page)
        && !nameOf(button).isEmpty();
}

QList<QAbstractButton *> commandsOf(const QWidget &page)
{
    QList<QAbstractButton *> buttons = page.findChildren<QAbstractButton *>();
    buttons.removeIf([&](const QAbstractButton *button) { return !isCommand(*button, page); });
    const auto position = [&](const QAbstractButton *button) {
        const QPoint at = button->mapTo(&page, QPoint(0, 0));
        return std::pair(at.y(), at.x());
    };
    std::ranges::stable_sort(buttons, {}, position);
    // The next act is at its party, too.
    QSet<QString> names;
    buttons.removeIf([&](const QAbstractButton *button) {
        const qsizetype before = names.size();
        names += nameOf(*button);
        return names.size() == before;
    });
    return buttons;
}

} // namespace

void fillCommandMenu(QMenu &menu, const QWidget &page)
{
    menu.clear();
    for (QAction *action : page.actions())
        menu.addAction(action);
    if (!menu.isEmpty())
        menu.addSeparator();
    for (QAbstractButton *button : commandsOf(page)) {
        const auto *tool = qobject_cast<QToolButton *>(button);
        const QList<QAction *> choices = tool && tool->menu() ? tool->menu()->actions() : button->actions();
        if (!choices.isEmpty()) {
            QMenu *more = menu.addMenu(nameOf(*button));
            more->setEnabled(button->isEnabled());
            more->addActions(choices);
            continue;
        }
        QAction *action = menu.addAction(nameOf(*button), button, &QAbstractButton::click);
        action->setEnabled(button->isEnabled());
        // As text only: the shortcut itself belongs to the button.
        if (!button->shortcut().isEmpty() && !button->shortcut().toString().startsWith(QLatin1String("Alt+")))
            action->setText(action->text() + u'\t' + button->shortcut().toString(QKeySequence::NativeText));
    }
    if (menu.isEmpty())
        menu.addAction(QCoreApplication::translate("qrlogin::CommandMenu", "No commands here"))->setEnabled(false);
}

} // namespace qrlogin
