#include "theme/Language.h"
#include "theme/Theme.h"
#include "ui/widgets/GalleryWindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QPixmap>
#include <QTimer>

using namespace qrlogin;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCommandLineParser options;
    options.addOptions({
        {QStringLiteral("dark"), QStringLiteral("Dark palette.")},
        {QStringLiteral("zh"), QStringLiteral("Simplified Chinese.")},
        {QStringLiteral("rtl"), QStringLiteral("Right to left.")},
        {QStringLiteral("screenshot"), QStringLiteral("Save a picture and leave."), QStringLiteral("file")},
    });
    options.addHelpOption();
    options.process(application);

    Theme theme(application);
    theme.setScheme(options.isSet(QStringLiteral("dark")) ? ColorScheme::Dark : ColorScheme::Light);
    Language language(application);
    if (options.isSet(QStringLiteral("rtl")))
        QApplication::setLayoutDirection(Qt::RightToLeft);

    test::GalleryWindow window;
    // After the window is created, to show the switch of languages too.
    language.setChoice(options.isSet(QStringLiteral("zh")) ? UiLanguage::SimplifiedChinese : UiLanguage::English);
    window.show();
    const QString file = options.value(QStringLiteral("screenshot"));
    if (!file.isEmpty()) {
        QTimer::singleShot(
            300, &window, [&window, &file] { QCoreApplication::exit(window.grab().save(file) ? 0 : 1); });
    }
    return QApplication::exec();
}
