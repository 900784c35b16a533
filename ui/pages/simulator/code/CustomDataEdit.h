#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace qrlogin {

class CodeOptions;

/// The custom data of the next code as JSON, checked while it is typed: what is wrong is told by line and column and
/// marked in the text. Whatever was typed stays, right or wrong.
class CustomDataEdit : public QWidget
{
    Q_OBJECT
public:
    /// The options outlive it.
    explicit CustomDataEdit(CodeOptions &options, QWidget *parent = nullptr);

signals:
    void codeRequested(); ///< a new code with this data

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
