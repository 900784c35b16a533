#pragma once

#include <QFont>
#include <QLabel>
#include <QPalette>
#include <QStringList>

#include <memory>

namespace qrlogin {

/// A label that wraps and remembers what it measured. Layouts ask for its sizes dozens of times before a page is on the
/// screen, and QLabel shapes its text anew for each answer. Here plain text is shaped once, and rich text is measured
/// once for each width.
class WrappedLabel : public QLabel
{
public:
    explicit WrappedLabel(const QString &text = {}, QWidget *parent = nullptr);
    ~WrappedLabel() override;

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;

private:
    struct Measures;

    Measures &measures() const;
    QSize edges() const;

    mutable std::unique_ptr<Measures> m_measures; ///< of the text, its format and its font
};

/// A plain-text label that wraps, in a colour of the palette.
QLabel *wrappedLabel(const QString &text, QPalette::ColorRole role = QPalette::WindowText);
QLabel *wrappedLabel(const QString &text, QPalette::ColorRole role, const QFont &font);

/// A bulleted list of these lines as plain text; empty for none.
QString bulleted(const QStringList &lines);

} // namespace qrlogin
