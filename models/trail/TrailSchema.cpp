// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/trail/TrailSchema.h"

namespace countersign::trail {

namespace {

// "CSTR" in ASCII.
constexpr qint32 applicationId = 0x43535452;

// Words and names stand once, in dict (performance.md 2.5). event_at holds all that a filter looks at, so that
// filtering reads no rows; event_of is what a segment walks. Triggers stop accidents; who writes past them is found by
// the segments.
constexpr auto version1 = R"(
CREATE TABLE dict (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE event (id INTEGER PRIMARY KEY, gateway INTEGER NOT NULL, source INTEGER NOT NULL, kind INTEGER NOT NULL,
  key BLOB NOT NULL CHECK(length(key) = 16), at INTEGER NOT NULL, until INTEGER NOT NULL, seen INTEGER NOT NULL,
  status INTEGER NOT NULL, actor INTEGER NOT NULL, subject INTEGER NOT NULL, agent INTEGER NOT NULL, session INTEGER NOT NULL,
  boot INTEGER NOT NULL, run TEXT NOT NULL, tool_call TEXT NOT NULL, request TEXT NOT NULL,
  digest BLOB NOT NULL CHECK(length(digest) = 32), size INTEGER NOT NULL, received BLOB NOT NULL) STRICT;
CREATE UNIQUE INDEX event_key ON event(gateway, source, key);
CREATE INDEX event_at ON event(at, id, gateway, source, kind, status, actor, subject, agent, session);
CREATE INDEX event_of ON event(gateway, source);
CREATE INDEX event_run ON event(run) WHERE run <> '';
CREATE INDEX event_request ON event(request) WHERE request <> '';
CREATE TABLE watermark (gateway INTEGER NOT NULL, source INTEGER NOT NULL, state TEXT NOT NULL,
  PRIMARY KEY(gateway, source)) STRICT, WITHOUT ROWID;
CREATE TABLE segment (number INTEGER PRIMARY KEY, gateway INTEGER NOT NULL, source INTEGER NOT NULL, first INTEGER NOT NULL,
  last INTEGER NOT NULL, rows INTEGER NOT NULL, gaps INTEGER NOT NULL, from_ms INTEGER NOT NULL, to_ms INTEGER NOT NULL,
  salt BLOB NOT NULL CHECK(length(salt) = 32), root BLOB NOT NULL CHECK(length(root) = 32),
  watermark BLOB NOT NULL CHECK(length(watermark) = 32), entry INTEGER) STRICT;
CREATE INDEX segment_of ON segment(gateway, source, last);
CREATE TRIGGER event_kept BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER event_fixed BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER segment_kept BEFORE DELETE ON segment BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER segment_fixed BEFORE UPDATE ON segment WHEN OLD.entry IS NOT NULL BEGIN SELECT RAISE(ABORT, 'append-only'); END;
)";

}

storage::Schema trailSchema()
{
    return { applicationId, { version1 } };
}

}
