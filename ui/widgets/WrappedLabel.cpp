#include "widgets/WrappedLabel.h"

#include <QEvent>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace qrlogin {

struct WrappedLabel::Measures
{
    QString text;
    bool isPlain = false;
    std::map<int, int> heights; ///< by width, both without the margins; a wider label is not higher
    std::optional<QTextLayout> lines; ///< of a plain text
    int longestWord = 0;
    QSize unwrapped; ///< of the text whose lines end only where it says so
};

namespace {

constexpr int shortText = 8; // average characters; stays in one line

struct Block
{
    int width; ///< of the longest line: from here to the width that was asked for, the lines are the same
    int height; ///< as QLabel paints the lines
};

Block blockOf(QTextLayout &lines, const QFontMetrics &metrics, int width)
{
    qreal height = 0;
    qreal longest = 0;
    lines.beginLayout();
    for (QTextLine line = lines.createLine(); line.isValid(); line = lines.createLine()) {
        line.setLineWidth(width);
        height = std::ceil(height + (height > 0 ? metrics.leading() : 0)) + line.height();
        longest = std::max(longest, line.naturalTextWidth());
    }
    lines.endLayout();
    return {int(std::ceil(longest)), int(std::ceil(height))};
}

} // namespace

WrappedLabel::WrappedLabel(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
    setWordWrap(true);
}

WrappedLabel::~WrappedLabel() = default;

WrappedLabel::Measures &WrappedLabel::measures() const
{
    ensurePolished(); // which may change the font
    const bool isPlain = textFormat() == Qt::PlainText && !buddy() && frameWidth() == 0 && !text().isEmpty();
    if (m_measures && m_measures->text == text() && m_measures->isPlain == isPlain)
        return *m_measures;
    m_measures = std::make_unique<Measures>();
    m_measures->text = text();
    m_measures->isPlain = isPlain;
    if (isPlain) {
        QTextLayout &lines = m_measures->lines.emplace(QString(text()).replace(u'\n', QChar::LineSeparator), font());
        lines.setTextOption(QTextOption(Qt::AlignLeft));
        const Block whole = blockOf(lines, fontMetrics(), QWIDGETSIZE_MAX);
        // Chinese may break between any two characters, but a title of a few would stand upright.
        const bool isShort = whole.width <= shortText * fontMetrics().averageCharWidth();
        m_measures->longestWord = isShort ? whole.width : blockOf(lines, fontMetrics(), 0).width;
        m_measures->unwrapped = {whole.width, whole.height};
        m_measures->heights = {{whole.width, whole.height}, {QWIDGETSIZE_MAX, whole.height}};
    }
    return *m_measures;
}

QSize WrappedLabel::edges() const
{
    const QMargins all = contentsMargins() + margin();
    return {all.left() + all.right(), all.top() + all.bottom()};
}

int WrappedLabel::heightForWidth(int width) const
{
    Measures &known = measures();
    const QSize around = edges();
    const int room = width - around.width();
    const auto wider = known.heights.lower_bound(room);
    if (wider != known.heights.end()
        && (wider->first == room || (wider != known.heights.begin() && std::prev(wider)->second == wider->second)))
        return wider->second + around.height();
    if (!known.lines) {
        const int height = QLabel::heightForWidth(width);
        known.heights[room] = height - around.height();
        return height;
    }
    if (room <= 0)
        return minimumSizeHint().height(); // before a layout has room
    const Block block = blockOf(*known.lines, fontMetrics(), room);
    known.heights[std::min(block.width, room)] = block.height;
    known.heights[room] = block.height;
    return block.height + around.height();
}

QSize WrappedLabel::sizeHint() const
{
    const Measures &known = measures();
    if (!known.lines)
        return QLabel::sizeHint();
    // A few words stay in one line, and a longer text becomes a block of a comfortable width.
    const int whole = known.unwrapped.width();
    const int widest = std::min(fontMetrics().averageCharWidth() * 80, maximumWidth());
    const int block = whole <= widest / 4 ? whole
        : whole <= widest / 2             ? widest / 4
        : whole <= widest * 2             ? widest / 2
                                          : widest;
    const int width = std::max(block, known.longestWord) + edges().width();
    return {width, heightForWidth(width)};
}

QSize WrappedLabel::minimumSizeHint() const
{
    const Measures &known = measures();
    return known.lines ? QSize(known.longestWord, known.unwrapped.height()) + edges() : QLabel::minimumSizeHint();
}

bool WrappedLabel::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::Polish: m_measures.reset(); break;
    default: break;
    }
    return QLabel::event(event);
}

QLabel *wrappedLabel(const QString &text, QPalette::ColorRole role)
{
    auto *label = new WrappedLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(role);
    return label;
}

QLabel *wrappedLabel(const QString &text, QPalette::ColorRole role, const QFont &font)
{
    QLabel *label = wrappedLabel(text, role);
    label->setFont(font);
    return label;
}

QString bulleted(const QStringList &lines)
{
    const QString bullet = QStringLiteral("•  ");
    return lines.isEmpty() ? QString() : bullet + lines.join(u'\n' + bullet);
}

} // namespace qrlogin
