#pragma once

#include "contract/QrStatus.h"
#include "theme/Accent.h"
#include "widgets/Accessible.h"

#include <QWidget>

#include <optional>

namespace qrlogin {

/// The text for a state of a code: "Not scanned". Translated.
QString statusText(QrStatus status);
Accent statusAccent(QrStatus status);
QString statusIcon(QrStatus status); ///< a name for tintedIcon()

/// A state as text on a coloured background, with an icon so that it does not rely on colour. Announces each change
/// once.
class StatusPill : public QWidget, public AccessiblePart
{
    Q_OBJECT
public:
    explicit StatusPill(QWidget *parent = nullptr);

    /// Follows the language.
    void setStatus(QrStatus status);

    /// Any other text. Without an icon it shows a dot.
    void setText(Accent accent, const QString &text, const QString &iconName = {});
    /// The watermark of an emulator; empty: hides the pill.
    void setWatermark(const QString &watermark);
    QString text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    QString accessibleText(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? m_text : QString();
    }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void apply(Accent accent, const QString &text, const QString &iconName);
    int markExtent() const;

    std::optional<QrStatus> m_status;
    Accent m_accent = Accent::Neutral;
    QString m_text;
    QString m_iconName;
};

} // namespace qrlogin
