#pragma once

#include "audience/PartyList.h"
#include "audience/PhonePicture.h"
#include "scenario/DemoScene.h"

#include <QCoreApplication>

namespace qrlogin {

/// What a guided demo says about a scene, with names as publicName() returns them.
class DemoWords
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::DemoWords)
public:
    static PhonePicture::Screen phone(const DemoScene &scene);
    /// The page, its server and an observer.
    static QList<PartyList::Row> parties(const DemoScene &scene);

private:
    static PartyList::Row page(const DemoScene &scene);
    static PartyList::Row server(const DemoScene &scene);
    static PartyList::Row observer(const DemoScene &scene);
};

} // namespace qrlogin
