#pragma once

#include "base/Random.h"
#include "client/PoolClient.h"

#include <QLocale>
#include <QNetworkAccessManager>

namespace qrlogin {

/// What the clients of one command need: the machine's clock, secure randomness, a network.
struct Surroundings
{
    SystemClock clock;
    SystemRandom random;
    QNetworkAccessManager network;
    TrafficLog traffic;

    PoolContext context()
    {
        const bool isChinese = QLocale().language() == QLocale::Chinese;
        return {network, clock, random, traffic, isChinese ? "zh-CN" : "en-US"};
    }
};

} // namespace qrlogin
