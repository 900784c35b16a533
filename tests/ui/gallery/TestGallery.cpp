#include "support/TestMain.h"
#include "theme/Language.h"
#include "theme/Theme.h"
#include "ui/gallery/GalleryConsole.h"
#include "ui/gallery/GalleryPictures.h"
#include "ui/gallery/GalleryStates.h"
#include "ui/gallery/GeometryFaults.h"
#include "ui/gallery/PointerFaults.h"

#include <QApplication>
#include <QDialog>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

namespace {

/// A laptop's small window, a laptop's screen, and a desktop's, without the frame.
constexpr std::array windowSizes{QSize(900, 560), QSize(1366, 700), QSize(1920, 1000)};

/// A sheet has the smallest size that its user can give it, the size that it takes, and more.
QSize sizeOf(const QWidget &top, QSize taken, size_t size)
{
    if (!qobject_cast<const QDialog *>(&top))
        return windowSizes[size];
    return size == 0 ? top.minimumSizeHint().expandedTo(top.minimumSize()) : size == 1 ? taken : taken * 3 / 2;
}

struct Look
{
    ColorScheme scheme;
    size_t size;
};

/// A theme changes colours only, so without pictures one size is enough in the dark.
QList<Look> looks(bool areAllWanted)
{
    QList<Look> all;
    for (const ColorScheme scheme : {ColorScheme::Light, ColorScheme::Dark}) {
        for (size_t size = 0; size < windowSizes.size(); ++size) {
            if (areAllWanted || scheme == ColorScheme::Light || size == 1)
                all += Look{scheme, size};
        }
    }
    return all;
}

} // namespace

/// Each state of each page and sheet, in both themes and at three sizes. A row of data has its language and font, and
/// an entry in ctest. With QRLOGIN_GALLERY, a folder, it also writes the pictures.
class TestGallery : public QObject
{
    Q_OBJECT

private slots:
    void everyStateFits_data()
    {
        QTest::addColumn<UiLanguage>("language");
        QTest::addColumn<int>("points");
        QTest::newRow("en-10") << UiLanguage::English << 10;
        QTest::newRow("en-13") << UiLanguage::English << 13;
        QTest::newRow("zh-10") << UiLanguage::SimplifiedChinese << 10;
        QTest::newRow("zh-13") << UiLanguage::SimplifiedChinese << 13;
    }
    void everyStateFits()
    {
        QFETCH(UiLanguage, language);
        QFETCH(int, points);
        QFont font = QApplication::font();
        font.setPointSize(points);
        QApplication::setFont(font);
        Theme theme(*qApp);
        Language spoken(*qApp);
        spoken.setChoice(language);
        const GalleryPictures pictures(QString::fromLatin1(QTest::currentDataTag()));
        const QString only = qEnvironmentVariable("QRLOGIN_GALLERY_STATE");

        QNetworkAccessManager network;
        auto shared = std::make_unique<GalleryConsole>(theme, spoken, network);
        qsizetype count = 0;
        // A message of Qt Test would be cut.
        const auto report = [&count](const GalleryState &state, const QStringList &faults) {
            for (const QString &fault : faults)
                qWarning().noquote() << state.name << fault;
            count += faults.size();
        };
        for (const GalleryState &state : galleryStates()) {
            if (!QLatin1String(state.name).contains(only))
                continue;
            theme.setScheme(ColorScheme::Light);
            const auto apart = state.isApart ? std::make_unique<GalleryConsole>(theme, spoken, network) : nullptr;
            QWidget &top = *state.bring(apart ? *apart : *shared);
            if (!showsWhatItSays(top, state.shows))
                report(state, {QStringLiteral("[] does not show %1").arg(QLatin1String(state.shows))});
            report(state, faultsOf(state, top, theme, pictures));
        }
        shared.reset();
        theme.setScheme(ColorScheme::Light);
        QCOMPARE(count, 0);
    }

private:
    static bool showsWhatItSays(const QWidget &top, const char *shows)
    {
        if (top.inherits(shows))
            return true;
        for (const QWidget *part : top.findChildren<QWidget *>()) {
            if (part->isVisible() && part->inherits(shows))
                return true;
        }
        return false;
    }

    /// Each fault once, with the sizes and themes that have it.
    QStringList faultsOf(const GalleryState &state, QWidget &top, Theme &theme, const GalleryPictures &pictures)
    {
        QMap<QString, QStringList> where;
        const QSize taken = top.size();
        for (const Look &look : looks(pictures.areWanted())) {
            theme.setScheme(look.scheme);
            top.resize(sizeOf(top, taken, look.size));
            GalleryConsole::settle();
            const QString variant
                = QStringLiteral("%1-%2")
                      .arg(look.scheme == ColorScheme::Light ? QStringLiteral("light") : QStringLiteral("dark"))
                      .arg(windowSizes[look.size].width());
            QStringList faults = geometryFaults(top) + contrastFaults(top);
            if (look.size == 0) // where most areas scroll
                faults += pointerFaults(top);
            for (const QString &fault : faults)
                where[fault] += variant;
            if (const QString jump = jumpOf(codeIn(top), look.size); !jump.isEmpty())
                where[jump] += variant;
            pictures.take(top, QLatin1String(state.name), variant);
        }
        QStringList report;
        for (auto fault = where.begin(); fault != where.end(); ++fault)
            report += QStringLiteral("[%1] %2").arg(fault->join(u' '), fault.key());
        return report;
    }

    /// How the code differs from that of the first state with one, at this size.
    QString jumpOf(const QRect &code, size_t size)
    {
        if (code.isEmpty())
            return {};
        if (m_codes[size].isEmpty())
            m_codes[size] = code;
        const QPoint by = code.topLeft() - m_codes[size].topLeft();
        const QSize grown = code.size() - m_codes[size].size();
        return by.isNull() && grown.isNull()
            ? QString()
            : QStringLiteral("the code jumps by %1,%2 and grows by %3").arg(by.x()).arg(by.y()).arg(grown.width());
    }

    std::array<QRect, windowSizes.size()> m_codes; ///< where the first state has its code, by size
};

QRLOGIN_TEST(TestGallery)
#include "TestGallery.moc"
