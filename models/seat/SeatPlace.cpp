// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/seat/SeatPlace.h"

#include <QFile>

namespace countersign {

SeatPlace seatPlaceOf(const QString &profileFolder)
{
    if (QFile::exists(seatKeysPath(profileFolder)))
        return SeatPlace::File;
    return QFile::exists(seatPlacePath(profileFolder)) ? SeatPlace::Keychain : SeatPlace::None;
}

QString seatKeysPath(const QString &profileFolder)
{
    return profileFolder + u"/seat.keys";
}

QString seatPlacePath(const QString &profileFolder)
{
    return profileFolder + u"/seat.place";
}

}
