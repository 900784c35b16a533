#pragma once

#include <QString>

class QWidget;

namespace qrlogin::test {

/// Writes pictures of states and a page with all of them, index.html, into the folder of QRLOGIN_GALLERY. Does nothing
/// without that variable.
class GalleryPictures
{
public:
    /// `set` is the language and the font: "en-10".
    explicit GalleryPictures(const QString &set);

    bool areWanted() const { return !m_folder.isEmpty(); }
    /// The picture NAME-SET-VARIANT.png.
    void take(QWidget &top, const QString &name, const QString &variant) const;

private:
    QString m_folder; ///< empty: writes nothing
    QString m_set;
};

} // namespace qrlogin::test
