#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace qrlogin {

class CodeOptions;

/// Edits the custom data of the next code as JSON. Checks it during typing, and marks the first error and states its
/// line and column. Keeps invalid text as typed.
class CustomDataEdit : public QWidget
{
    Q_OBJECT
public:
    /// The options outlive it.
    explicit CustomDataEdit(CodeOptions &options, QWidget *parent = nullptr);

signals:
    void codeRequested(); ///< for a new code with this data

private:
    void showState();
    void mark();
    void goToProblem();
    void indent();

    CodeOptions &m_options;
    QPlainTextEdit *m_text;
    QLabel *m_mark;
    QLabel *m_state;
    QPushButton *m_goTo;
    QPushButton *m_indent;
    QPushButton *m_generate;
};

} // namespace qrlogin
