#pragma once

#include <QFont>
#include <QHash>
#include <QLabel>
#include <QPalette>
#include <QStringList>

namespace qrlogin {

/// A label that wraps and keeps its heights. Layouts ask for the height at a width dozens of times before a page is on
/// the screen, and QLabel lays out its text for each answer.
class WrappedLabel : public QLabel
{
public:
    explicit WrappedLabel(const QString &text = {}, QWidget *parent = nullptr);

    int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;

private:
    mutable QString m_measured; ///< the text that has these heights
    mutable QHash<int, int> m_heights; ///< by width
};

/// A plain-text label that wraps, in a colour of the palette.
QLabel *wrappedLabel(const QString &text, QPalette::ColorRole role = QPalette::WindowText);
QLabel *wrappedLabel(const QString &text, QPalette::ColorRole role, const QFont &font);

/// A bulleted list of these lines as plain text; empty for none.
QString bulleted(const QStringList &lines);

} // namespace qrlogin
