#pragma once

#include <QTabWidget>

class QToolButton;

namespace qrlogin {

/// Tabs below the main content of a page. In a low window they fold to their titles, so that the content keeps its
/// room, until the user unfolds them: by a tab or by the arrow at the end.
class FoldingTabs : public QTabWidget
{
    Q_OBJECT
public:
    explicit FoldingTabs(QWidget *parent = nullptr);

    bool isFolded() const { return m_isFolded; }
    /// Whether the user has decided already is remembered here: this applies only until then.
    void foldIfUndecided(bool folded);

    /// The texts of the arrow while the tabs are folded and unfolded.
    void setArrowTexts(const QString &unfold, const QString &fold);

private:
    void decide(bool folded);
    void setFolded(bool folded);
    void nameArrow();

    bool m_isFolded = false;
    bool m_isDecided = false; ///< by the user
    QToolButton *m_arrow;
    QString m_unfoldText;
    QString m_foldText;
};

} // namespace qrlogin
