#include "pages/pools/ConnectionList.h"

#include "connections/ConnectionDrafts.h"
#include "theme/Palettes.h"
#include "widgets/Icon.h"
#include "widgets/tag/TagMark.h"

#include <QEvent>

#include <algorithm>

namespace qrlogin {

ConnectionList::ConnectionList(const ConnectionDrafts &drafts, QWidget *parent)
    : Translated(parent),
      m_drafts(drafts)
{
    setFrameShape(QFrame::NoFrame);
    setObjectName(QStringLiteral("connections"));
    setIconSize(TagMark::besideSize());
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // long names are elided, in full in the tooltip
    setUniformItemSizes(true);
    setSpacing(2);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
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
    updateGeometry();
}

QSize ConnectionList::sizeHint() const
{
    const int rows = std::clamp(count(), 3, 8);
    return {QListWidget::sizeHint().width(),
        rows * (std::max(sizeHintForRow(0), iconSize().height()) + 2 * spacing()) + 2 * frameWidth()};
}

void ConnectionList::fill(QListWidgetItem &item, const Connection &connection) const
{
    const Badge &badge = connection.badge;
    const QString name = badge.name.isEmpty() ? tr("New pool") : badge.name;
    const bool isEdited = m_drafts.isEdited(connection.id());
    const bool isInUse = connection.id() == m_inUse;
    QStringList marks;
    if (badge.isProduction)
        marks += tr("production");
    if (isEdited)
        marks += tr("not saved");
    //: %1 is a name, %2 what is to be known of it
    const QString text = marks.isEmpty() ? name : tr("%1 (%2)").arg(name, marks.join(tr(", ")));
    QStringList spoken{name};
    if (badge.tag != ColorTag::None)
        spoken += TagMark::name(badge.tag);
    if (isInUse)
        spoken += tr("in use");
    const QString heard = (spoken + marks).join(tr(", "));
    if (item.data(Qt::UserRole) == connection.id() && item.text() == text && item.toolTip() == heard)
        return;

    item.setData(Qt::UserRole, connection.id());
    item.setText(text);
    item.setData(Qt::AccessibleTextRole, heard);
    item.setToolTip(heard);
    const QIcon icon = tintedIcon(isInUse ? QStringLiteral("check") : QStringLiteral("pool"), QPalette::Text);
    item.setIcon(TagMark::beside(icon, badge.tag, palette(), devicePixelRatioF()));
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
    // This may be our own change: Qt reports a new palette of the application only here.
    const QPalette steady = steadyHighlightPalette();
    if (palette().color(QPalette::Inactive, QPalette::Highlight)
        != steady.color(QPalette::Inactive, QPalette::Highlight))
        setPalette(steady);
    clear(); // icons depend on the palette
    refresh();
}

} // namespace qrlogin

#include "moc_ConnectionList.cpp"
