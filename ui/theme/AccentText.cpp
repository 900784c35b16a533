#include "theme/AccentText.h"

#include <QEvent>
#include <QWidget>

namespace qrlogin {

namespace {

constexpr auto accentProperty = "qrloginTextAccent";

/// Colours its parent again when the theme changes.
class AccentFollower : public QObject
{
public:
    explicit AccentFollower(QWidget &label)
        : QObject(&label),
          m_label(label)
    {
        label.installEventFilter(this);
    }

    void apply()
    {
        const QVariant accent = m_label.property(accentProperty);
        QPalette palette; // only the one role is ours
        if (accent.isValid())
            palette.setColor(m_label.foregroundRole(), accentColors(Accent(accent.toInt()), m_label.palette()).text);
        m_label.setPalette(palette);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ParentChange)
            apply();
        return QObject::eventFilter(watched, event);
    }

private:
    QWidget &m_label;
};

} // namespace

void setTextAccent(QWidget &label, std::optional<Accent> accent)
{
    const QVariant wanted = accent ? QVariant(int(*accent)) : QVariant();
    if (label.property(accentProperty) == wanted)
        return;
    label.setProperty(accentProperty, wanted);
    AccentFollower *follower = nullptr;
    for (QObject *child : label.children()) {
        if (auto *found = dynamic_cast<AccentFollower *>(child))
            follower = found;
    }
    (follower ? follower : new AccentFollower(label))->apply();
}

} // namespace qrlogin
