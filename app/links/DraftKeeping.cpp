// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/links/DraftKeeping.h"

#include "app/Services.h"
#include "app/links/Files.h"
#include "models/facts/CharterExchange.h"

namespace countersign::app {

FutureResult<void> keepDraft(Services &services, QThreadPool &pool)
{
    team::CharterDesk &desk = services.charterDesk();
    const QString path = services.profile().charterDraftPath();
    return files::read(pool, path, facts::CharterExchange::maxBytes).then(&desk, [&desk, &pool, path](const Result<QByteArray> &kept) -> Result<void> {
        const Result<void> taken = kept ? desk.take(*kept).transform([](team::CharterDesk::Arrival) { }) : Result<void>();
        QObject::connect(&desk, &team::CharterDesk::changed, &desk, [&desk, &pool, path] {
            const auto file = desk.offer() ? desk.file() : Result<QByteArray>(fail(ErrorCode::NotFound));
            auto done = file ? files::write(pool, path, *file) : files::remove(pool, path);
            // A draft that cannot be kept is still here; whoever signed it exports it.
            done.then(&desk, [](const Result<void> &) { });
        });
        return taken;
    });
}

}
