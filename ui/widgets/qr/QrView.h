#pragma once

#include "qr/QrCode.h"
#include "theme/Accent.h"
#include "widgets/Accessible.h"

#include <QWidget>

namespace qrlogin {

class QrOverlay;

/// A QR code on its white plate: whole device pixels a module, black on white in either theme, with a quiet zone of 4
/// modules unless told otherwise. Over it, dimmed, what became of it.
class QrView : public QWidget, public AccessiblePart
{
    Q_OBJECT
public:
    enum class State { Empty, Loading, Code, Error };

    explicit QrView(QWidget *parent = nullptr);

    State state() const { return m_state; }

    /// Shows the code, or nothing. Takes an overlay away.
    void setCode(const std::optional<QrCode> &code);
    /// A code that comes as a picture, quiet zone included. Scaled by whole factors where there is room for one.
    void setImage(const QImage &image);
    /// For a code, not for a picture: white around it, and device pixels a module, as far as there is room; 0: as many
    /// as there is room for.
    void setMeasures(int quietModules, int modulePixels);
    void setLoading();
    void setError(const QString &text);

    /// Dims the code and says why. `iconName` as for tintedIcon().
    void setOverlay(const QString &iconName, const QString &text, Accent accent = Accent::Neutral);
    void clearOverlay();

    /// Offers a Refresh button on the overlay or below the error, and takes a click anywhere on the plate for it.
    void setRefreshable(bool refreshable);

    /// A line under the plate, outside of it: EMULATOR.
    void setWatermark(const QString &text);

    /// The code as it is shown now, in device pixels, quiet zone included, without an overlay. Null if none is.
    QImage shownImage() const;
    /// The plate as whoever holds a camera to it sees it, a little of what surrounds it included. Null if there is no
    /// code.
    QImage seenImage() const;
    /// Device pixels a module; 0 where that is not known.
    int shownModulePixels() const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QString accessibleText(QAccessible::Text kind) const override;

signals:
    void refreshRequested();
    void shownChanged(); ///< another code, other pixels of it, or none

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
    QrOverlay *m_overlay;
    bool m_hasOverlay = false;
    mutable QImage m_scaled; ///< what is shown, for m_scaledSide device pixels
    mutable int m_scaledSide = 0;
};

} // namespace qrlogin
