#include "pages/pools/ConnectionList.h"

#include "connections/ConnectionDrafts.h"
#include "pages/pools/TagMark.h"
#include "theme/Palettes.h"
#include "widgets/Icon.h"

#include <QEvent>

namespace qrlogin {

ConnectionList::ConnectionList(const ConnectionDrafts &drafts, QWidget *parent)
    : Translated(parent),
      m_drafts(drafts)
{
    setFrameShape(QFrame::NoFrame);
    setObjectName(QStringLiteral("connections"));
    setIconSize(TagMark::besideSize());
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // long names are shortened, and whole in the tool tip
    setUniformItemSizes(true);
    setSpacing(2);
    setPalette(steadyHighlightPalette());
    connect(this, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (!item)
            return;
        m_chosen = item->data(Qt::UserRole).toString();
        emit chosen(m_chosen);
    });
    retranslate();
}

void ConnectionList::showConnections(const QString &chosenId, const QString &inUseId)
{
    m_chosen = chosenId;
    m_inUse = inUseId;
    const QSignalBlocker quiet(this);
    const QList<Connection> connections = m_drafts.connections();
    while (count() > connections.size())
        delete takeItem(count() - 1);
    while (count() < connections.size())
        new QListWidgetItem(this);
    for (int row = 0; row < count(); ++row) {
        fill(*item(row), connections[row]);
        if (connections[row].id() == m_chosen)
            setCurrentRow(row);
    }
}

void ConnectionList::choose(const QString &id)
{
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(Qt::UserRole).toString() == id)
            setCurrentRow(row);
    }
}

void ConnectionList::fill(QListWidgetItem &item, const Connection &connection) const
{
    const QString name = connection.badge.name.isEmpty() ? tr("New pool") : connection.badge.name;
    const bool isEdited = m_drafts.isEdited(connection.id());
    QStringList marks;
    if (connection.badge.isProduction)
        marks += tr("production");
    if (isEdited)
        marks += tr("not saved");
    //: %1 is a name, %2 what is to be known of it
    item.setText(marks.isEmpty() ? name : tr("%1 (%2)").arg(name, marks.join(tr(", "))));

    QStringList spoken{name};
    if (connection.badge.tag != ColorTag::None)
        spoken += TagMark::name(connection.badge.tag);
    if (connection.id() == m_inUse)
        spoken += tr("in use");
    item.setData(Qt::AccessibleTextRole, (spoken + marks).join(tr(", ")));
    item.setToolTip(item.data(Qt::AccessibleTextRole).toString());

    const QIcon icon
        = tintedIcon(connection.id() == m_inUse ? QStringLiteral("check") : QStringLiteral("pool"), QPalette::Text);
    item.setIcon(TagMark::beside(icon, connection.badge.tag, palette(), devicePixelRatioF()));
    item.setData(Qt::UserRole, connection.id());
    QFont font = this->font();
    font.setItalic(isEdited);
    item.setFont(font);
}

void ConnectionList::retranslate()
{
    setAccessibleName(tr("Connections"));
    refresh();
}

void ConnectionList::changeEvent(QEvent *event)
{
    Translated::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    // The change may be our own: a new palette of the application is told no other way.
    const QPalette steady = steadyHighlightPalette();
    if (palette().color(QPalette::Inactive, QPalette::Highlight)
        != steady.color(QPalette::Inactive, QPalette::Highlight))
        setPalette(steady);
    refresh();
}

} // namespace qrlogin

#include "moc_ConnectionList.cpp"
