#include "theme/FieldAccessible.h"

#include "theme/FieldProblem.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessibleWidget>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QStyle>
#include <QStyleOptionFrame>

namespace qrlogin {

namespace {

/// What all fields share.
class AnyField : public QAccessibleWidget
{
public:
    using QAccessibleWidget::QAccessibleWidget;

    QString text(QAccessible::Text kind) const override
    {
        const QString problem = kind == QAccessible::Description ? problemOf(*widget()) : QString();
        return problem.isEmpty() ? QAccessibleWidget::text(kind) : problem;
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.invalid = !problemOf(*widget()).isEmpty();
        return state;
    }
};

/// A line edit, or a spin box with its line edit.
class TextField : public AnyField, public QAccessibleTextInterface, public QAccessibleEditableTextInterface
{
public:
    TextField(QWidget *field, QLineEdit &line, QAccessible::Role role)
        : AnyField(field, role),
          m_line(line)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface)
            return static_cast<QAccessibleTextInterface *>(this);
        if (type == QAccessible::EditableTextInterface)
            return static_cast<QAccessibleEditableTextInterface *>(this);
        return AnyField::interface_cast(type);
    }

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value)
            return m_line.displayText();
        const QString given = AnyField::text(kind);
        return kind == QAccessible::Name && given.isEmpty() ? m_line.placeholderText() : given;
    }
    void setText(QAccessible::Text kind, const QString &text) override
    {
        if (kind != QAccessible::Value)
            AnyField::setText(kind, text);
        else
            write(text);
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = AnyField::state();
        state.editable = true;
        state.readOnly = m_line.isReadOnly();
        state.selectableText = true;
        state.passwordEdit = m_line.echoMode() != QLineEdit::Normal;
        return state;
    }

    QString text(int start, int end) const override { return m_line.displayText().mid(start, end - start); }
    int characterCount() const override { return int(m_line.displayText().size()); }
    int cursorPosition() const override { return m_line.cursorPosition(); }
    void setCursorPosition(int position) override { m_line.setCursorPosition(position); }
    int selectionCount() const override { return m_line.hasSelectedText() ? 1 : 0; }
    void selection(int, int *start, int *end) const override
    {
        *start = qMax(0, m_line.selectionStart());
        *end = *start + m_line.selectionLength();
    }
    void addSelection(int start, int end) override { setSelection(0, start, end); }
    void removeSelection(int) override { m_line.deselect(); }
    void setSelection(int, int start, int end) override { m_line.setSelection(start, end - start); }
    QString attributes(int offset, int *start, int *end) const override
    {
        *start = *end = offset;
        return {};
    }
    void scrollToSubstring(int start, int end) override
    {
        m_line.setCursorPosition(end);
        m_line.setCursorPosition(start);
    }
    int offsetAtPoint(const QPoint &point) const override
    {
        return m_line.cursorPositionAt(m_line.mapFromGlobal(point));
    }
    QRect characterRect(int offset) const override
    {
        QStyleOptionFrame option;
        option.initFrom(&m_line);
        const QRect contents = m_line.style()->subElementRect(QStyle::SE_LineEditContents, &option, &m_line);
        const QFontMetrics metrics = m_line.fontMetrics();
        const QString shown = m_line.displayText();
        const int left = contents.left() + metrics.horizontalAdvance(shown.left(offset));
        const QRect place(left, contents.top(), metrics.horizontalAdvance(shown.mid(offset, 1)), contents.height());
        return place.translated(m_line.mapToGlobal(QPoint(0, 0)));
    }

    void deleteText(int start, int end) override { write(m_line.text().remove(start, end - start)); }
    void insertText(int offset, const QString &text) override { write(m_line.text().insert(offset, text)); }
    void replaceText(int start, int end, const QString &text) override
    {
        write(m_line.text().replace(start, end - start, text));
    }

private:
    void write(const QString &text)
    {
        if (m_line.isEnabled() && !m_line.isReadOnly())
            m_line.setText(text);
    }

    QLineEdit &m_line;
};

class SpinField final : public TextField, public QAccessibleValueInterface
{
public:
    SpinField(QAbstractSpinBox &box, QLineEdit &line)
        : TextField(&box, line, QAccessible::SpinBox),
          m_box(box)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface *>(this)
                                                   : TextField::interface_cast(type);
    }

    // Properties, so that a spin box may declare its own, which differ from those of QSpinBox.
    QVariant currentValue() const override { return m_box.property("value"); }
    QVariant minimumValue() const override { return m_box.property("minimum"); }
    QVariant maximumValue() const override { return m_box.property("maximum"); }
    QVariant minimumStepSize() const override { return m_box.property("singleStep"); }
    void setCurrentValue(const QVariant &value) override
    {
        if (m_box.isEnabled() && !m_box.isReadOnly())
            m_box.setProperty("value", value.toInt());
    }

    QStringList actionNames() const override
    {
        return QStringList{increaseAction(), decreaseAction()} + TextField::actionNames();
    }
    void doAction(const QString &name) override
    {
        if (name != increaseAction() && name != decreaseAction())
            TextField::doAction(name);
        else if (m_box.isEnabled() && !m_box.isReadOnly())
            m_box.stepBy(name == increaseAction() ? 1 : -1);
    }

private:
    QAbstractSpinBox &m_box;
};

/// Its children are the list of choices, and the line edit if there is one.
class ComboField final : public AnyField
{
public:
    explicit ComboField(QComboBox &box)
        : AnyField(&box, QAccessible::ComboBox),
          m_box(box)
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? m_box.currentText() : AnyField::text(kind);
    }
    void setText(QAccessible::Text kind, const QString &text) override
    {
        if (kind != QAccessible::Value)
            return AnyField::setText(kind, text);
        const int index = m_box.findText(text);
        if (m_box.isEnabled() && index >= 0)
            m_box.setCurrentIndex(index);
        else if (m_box.isEnabled() && m_box.isEditable())
            m_box.setEditText(text);
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = AnyField::state();
        state.expandable = true;
        state.expanded = isOpen();
        state.collapsed = !state.expanded;
        state.hasPopup = true;
        state.editable = m_box.isEditable();
        return state;
    }

    int childCount() const override { return m_box.isEditable() ? 2 : 1; }
    QAccessibleInterface *child(int index) const override
    {
        if (index == 0)
            return QAccessible::queryAccessibleInterface(m_box.view());
        return index == 1 && m_box.isEditable() ? QAccessible::queryAccessibleInterface(m_box.lineEdit()) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        if (child && child->object() == m_box.view())
            return 0;
        return child && m_box.isEditable() && child->object() == m_box.lineEdit() ? 1 : -1;
    }

    QStringList actionNames() const override
    {
        return QStringList{pressAction(), showMenuAction(), nextAction(), previousAction()} + AnyField::actionNames();
    }
    void doAction(const QString &name) override
    {
        if (!m_box.isEnabled())
            return;
        if (name == pressAction() || name == showMenuAction())
            isOpen() ? m_box.hidePopup() : m_box.showPopup();
        else if (name == nextAction() || name == previousAction())
            step(name == nextAction() ? 1 : -1);
        else
            AnyField::doAction(name);
    }

private:
    static const QString &nextAction() { return increaseAction(); }
    static const QString &previousAction() { return decreaseAction(); }
    bool isOpen() const { return m_box.view()->isVisible(); }
    void step(int by)
    {
        const int index = m_box.currentIndex() + by;
        if (index >= 0 && index < m_box.count())
            m_box.setCurrentIndex(index);
    }

    QComboBox &m_box;
};

QAccessibleInterface *makeField(const QString &, QObject *object)
{
    if (auto *combo = qobject_cast<QComboBox *>(object))
        return new ComboField(*combo);
    if (auto *box = qobject_cast<QAbstractSpinBox *>(object)) {
        auto *line = box->findChild<QLineEdit *>();
        return line ? new SpinField(*box, *line) : nullptr;
    }
    if (auto *line = qobject_cast<QLineEdit *>(object))
        return new TextField(line, *line, QAccessible::EditableText);
    return nullptr;
}

} // namespace

void installFieldAccessibility()
{
    // Qt keeps factories in a list and ignores duplicates.
    QAccessible::installFactory(makeField);
}

} // namespace qrlogin
