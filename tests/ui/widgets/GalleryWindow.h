#pragma once

#include <QWidget>

class QGridLayout;
class QVBoxLayout;

namespace qrlogin::test {

/// All painted widgets in their states, for visual checks. Its sample texts are untranslated; those of the widgets
/// follow the language.
class GalleryWindow : public QWidget
{
    Q_OBJECT
public:
    GalleryWindow();

private:
    QWidget *settings();
    QWidget *codes();
    QWidget *banners();
    QWidget *people();
    QWidget *icons();
    QWidget *controls();
};

} // namespace qrlogin::test
