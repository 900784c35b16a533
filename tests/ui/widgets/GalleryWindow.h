#pragma once

#include <QWidget>

class QGridLayout;
class QVBoxLayout;

namespace qrlogin::test {

/// Every painted part in its states, for people to look at. Its words are samples and stay untranslated; those of the
/// parts follow the language.
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
