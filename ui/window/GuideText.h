#pragma once

#include <QTextBrowser>

namespace qrlogin {

/// Shows the guides, with pictures not wider than itself. Links to other documents and to the web open as the desktop
/// opens them.
class GuideText : public QTextBrowser
{
    Q_OBJECT
public:
    explicit GuideText(QWidget *parent = nullptr);

    void showGuide(const QString &file);

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void follow(const QUrl &link);
};

} // namespace qrlogin
