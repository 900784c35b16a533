#pragma once

#include "qr/QrCode.h"
#include "theme/Accent.h"
#include "widgets/Accessible.h"

#include <QWidget>

namespace qrlogin {

class QrOverlay;

/// A QR code on a white plate: black on white in either theme, whole device pixels per module, and a quiet zone of 4
/// modules by default. An overlay shows its state.
class QrView : public QWidget, public AccessiblePart
{
    Q_OBJECT
public:
    enum class State { Empty, Loading, Code, Error };

    explicit QrView(QWidget *parent = nullptr);

    State state() const { return m_state; }

    /// Shows the code, or nothing. Removes the overlay.
    void setCode(const std::optional<QrCode> &code);
    /// Shows a code from an image that includes its quiet zone. Scales by whole factors if one fits.
    void setImage(const QImage &image);
    /// For codes, not images: the quiet zone in modules, and device pixels per module, as far as they fit; 0: the
    /// largest that fits.
    void setMeasures(int quietModules, int modulePixels);
    /// The plate's largest side, for a place that stays the same in every state.
    void setLargestSide(int pixels);
    void setLoading();
    void setError(const QString &text);

    /// Dims the code and shows the text. `iconName` as for tintedIcon().
    void setOverlay(const QString &iconName, const QString &text, Accent accent = Accent::Neutral);
    void clearOverlay();

    /// Shows a Refresh button on the overlay or below the error; a click anywhere on the plate also refreshes.
    void setRefreshable(bool refreshable);

    /// A line below the plate: EMULATOR.
    void setWatermark(const QString &text);

    /// The displayed code in device pixels, with quiet zone, without overlay. Null if there is none.
    QImage shownImage() const;
    /// What a camera sees: the plate and a little of its surroundings. Null without a code.
    QImage seenImage() const;
    /// Device pixels per module; 0 if unknown.
    int shownModulePixels() const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QString accessibleText(QAccessible::Text kind) const override;

signals:
    void refreshRequested();
    void shownChanged(); ///< of the code or its pixels

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void enter(State state);
    bool canRefresh() const;
    QRect plateRect() const;
    int watermarkHeight() const;
    const QImage &scaledImage() const;
    void paintPlate(QPainter &painter) const;
    void paintCode(QPainter &painter) const;
    void paintWatermark(QPainter &painter) const;
    void updateOverlay();

    State m_state = State::Empty;
    std::optional<QrCode> m_code;
    QImage m_image;
    QString m_errorText;
    QString m_watermark;
    bool m_refreshable = false;
    int m_quietModules = QrCode::quietZone;
    int m_modulePixels = 0;
    int m_largestSide = QWIDGETSIZE_MAX;
    QrOverlay *m_overlay;
    bool m_hasOverlay = false;
    QString m_told; ///< the last description
    mutable QImage m_scaled; ///< the displayed code, scaled to m_scaledSide device pixels
    mutable int m_scaledSide = 0;
};

} // namespace qrlogin
