#include "pages/simulator/code/CustomDataEdit.h"

#include "contract/JsonIndent.h"
#include "contract/JsonProblemText.h"
#include "contract/QrPayload.h"
#include "scan/CodeOptions.h"
#include "theme/AccentText.h"
#include "theme/Fonts.h"
#include "widgets/Icon.h"
#include "widgets/Named.h"
#include "widgets/WrappedLabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QVBoxLayout>

namespace qrlogin {

namespace {

/// QPlainTextEdit::toPlainText() replaces some characters that JSON may contain with spaces.
QString typedText(const QTextDocument &document)
{
    return document.toRawText().replace(QChar::ParagraphSeparator, u'\n');
}

} // namespace

CustomDataEdit::CustomDataEdit(CodeOptions &options, QWidget *parent)
    : QWidget(parent),
      m_options(options),
      m_text(named<QPlainTextEdit>("customData")),
      m_mark(new QLabel),
      m_state(wrappedLabel({})),
      m_goTo(named<QPushButton>("goToProblem", tr("&Go to error"))),
      m_indent(named<QPushButton>("indent", tr("&Indent"))),
      m_generate(named<QPushButton>("generateWithData", tr("&New code with this data")))
{
    m_text->setFont(monospaceFont(font()));
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setPlaceholderText(QStringLiteral("{\n  \"desk\": 7\n}"));
    m_text->setPlainText(options.customDataText());
    m_text->document()->setModified(false);
    m_state->setObjectName(QStringLiteral("customDataState"));
    m_generate->setIcon(tintedIcon(QStringLiteral("qr"), QPalette::ButtonText));
    for (QPushButton *button : {m_goTo, m_indent, m_generate})
        button->setAutoDefault(false);

    auto *label = new QLabel(tr("&JSON object in the next QR code"));
    label->setBuddy(m_text);
    m_text->setAccessibleName(tr("Custom data"));
    auto *state = new QHBoxLayout;
    state->addWidget(m_mark, 0, Qt::AlignTop);
    state->addWidget(m_state, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_goTo);
    buttons->addWidget(m_indent);
    buttons->addStretch();
    buttons->addWidget(m_generate);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(label);
    layout->addWidget(m_text, 1);
    layout->addLayout(state);
    layout->addLayout(buttons);

    connect(m_text, &QPlainTextEdit::textChanged, this,
        [this] { m_options.setCustomDataText(typedText(*m_text->document())); });
    connect(&m_options, &CodeOptions::customDataChanged, this, &CustomDataEdit::showState);
    connect(m_goTo, &QPushButton::clicked, this, &CustomDataEdit::goToProblem);
    connect(m_indent, &QPushButton::clicked, this, &CustomDataEdit::indent);
    connect(m_generate, &QPushButton::clicked, this, &CustomDataEdit::codeRequested);
    showState();
}

void CustomDataEdit::showState()
{
    const auto &problem = m_options.problem();
    const bool isEmpty = !problem && m_options.customDataBytes() == 0;
    const Accent accent = !m_options.isWhole() ? Accent::Danger : isEmpty ? Accent::Neutral : Accent::Success;
    QString text;
    if (problem)
        text = JsonProblemText::describe(*problem);
    else if (isEmpty)
        text = tr("No custom data. A QR code holds up to %1 bytes.").arg(maxCustomDataBytes);
    else if (m_options.isWhole())
        text = tr("%1 of %2 bytes. The next QR code carries this data.")
                   .arg(m_options.customDataBytes())
                   .arg(maxCustomDataBytes);
    else
        text = tr("%1 bytes; a QR code holds up to %2.").arg(m_options.customDataBytes()).arg(maxCustomDataBytes);
    if (!m_options.isWhole())
        text += u'\n' + tr("Until then, new QR codes carry the last valid data.");
    m_state->setText(text);
    setTextAccent(*m_state, accent);
    const auto icon = !m_options.isWhole() ? QStringLiteral("error")
        : isEmpty                          ? QStringLiteral("info")
                                           : QStringLiteral("check");
    const int extent = iconExtent(fontMetrics());
    m_mark->setPixmap(tintedIcon(icon, accent).pixmap({extent, extent}, devicePixelRatioF()));
    m_text->setAccessibleDescription(text);
    m_goTo->setEnabled(problem.has_value());
    m_indent->setEnabled(!problem && !isEmpty);
    m_generate->setEnabled(m_options.isWhole());
    mark();
}

void CustomDataEdit::mark()
{
    QList<QTextEdit::ExtraSelection> marks;
    if (const auto &problem = m_options.problem()) {
        const AccentColors &colors = accentColors(Accent::Danger, palette());
        QTextEdit::ExtraSelection line;
        line.cursor = QTextCursor(m_text->document());
        line.cursor.setPosition(int(problem->position));
        line.format.setBackground(colors.fill);
        line.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks.append(line);
        QTextEdit::ExtraSelection spot;
        spot.cursor = line.cursor;
        // The end of a line does not have a character to underline, so take the one before.
        const bool isAtEnd = spot.cursor.atBlockEnd();
        spot.cursor.movePosition(
            isAtEnd ? QTextCursor::PreviousCharacter : QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
        spot.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        spot.format.setUnderlineColor(colors.solid);
        marks.append(spot);
    }
    m_text->setExtraSelections(marks);
}

void CustomDataEdit::goToProblem()
{
    QTextCursor cursor = m_text->textCursor();
    cursor.setPosition(int(m_options.problem()->position));
    m_text->setTextCursor(cursor);
    m_text->setFocus(Qt::OtherFocusReason);
}

void CustomDataEdit::indent()
{
    // Keep this one undo step.
    QTextCursor all(m_text->document());
    all.select(QTextCursor::Document);
    all.insertText(indentedJson(typedText(*m_text->document())));
}

} // namespace qrlogin

#include "moc_CustomDataEdit.cpp"
